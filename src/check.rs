//! What a cause must satisfy before it is used: the builder checks own causes, a test the built-in ones.

use std::fmt;

use crate::cause::{Cause, Signature, Snippet};
use crate::facts::FactKind;
use crate::fill::{Piece, pieces};
use crate::gate::{group_of, is_quoting};
use crate::pattern::{Language, captures, compile, squeeze};

/// Why a cause cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseError {
    /// The cause's id.
    pub cause: String,
    /// The field, as in the cause's JSON form: `signatures[2].pattern`.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for CauseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cause {:?}, field {}: {}", self.cause, self.field, self.problem)
    }
}

impl std::error::Error for CauseError {}

/// The fewest bytes that an anchor has, blanks and quotes not counted.
const MIN_ANCHOR: usize = 4;

/// Checks one cause.
pub(crate) fn check(cause: &Cause) -> Result<(), CauseError> {
    let fail = |field: String, problem: &str| {
        Err(CauseError { cause: cause.id.to_string(), field, problem: problem.to_owned() })
    };
    if !is_kebab(&cause.id) {
        return fail("id".into(), "must be lower-case words joined by dashes");
    }
    for (field, text) in [("title", &cause.title), ("explanation", &cause.explanation)] {
        if text.trim().is_empty() {
            return fail(field.into(), "is empty");
        }
    }
    if cause.signatures.is_empty() {
        return fail("signatures".into(), "there is none");
    }
    for (n, signature) in cause.signatures.iter().enumerate() {
        if let Err((field, problem)) = check_signature(signature) {
            return fail(format!("signatures[{n}].{field}"), &problem);
        }
    }
    let bound: Vec<FactKind> = FactKind::ALL
        .iter()
        .copied()
        .filter(|kind| cause.signatures.iter().all(|signature| captures(&signature.pattern, *kind)))
        .collect();
    for (field, text) in texts(cause) {
        for piece in pieces(text) {
            if let Piece::Placeholder { kind, fallback: None } = piece
                && !bound.contains(&kind)
            {
                let problem = format!(
                    "{{{0}}} needs a fallback ({{{0}|words}}): not every signature captures it",
                    kind.name()
                );
                return fail(field, &problem);
            }
        }
    }
    for (n, remedy) in cause.remedies.iter().enumerate() {
        if !remedy.source.starts_with("https://") {
            return fail(format!("remedies[{n}].source"), "must be an https address");
        }
        for (m, step) in remedy.steps.iter().enumerate() {
            if let Some(Snippet::Command { content }) = &step.snippet
                && has_quoted_placeholder(content)
            {
                return fail(
                    format!("remedies[{n}].steps[{m}].snippet.content"),
                    "a placeholder stands inside quotes",
                );
            }
        }
    }
    Ok(())
}

fn is_kebab(id: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    id.split('-').all(is_word)
}

fn check_signature(signature: &Signature) -> Result<(), (&'static str, String)> {
    let anchor = squeeze(signature.anchor.as_bytes()).to_ascii_lowercase();
    if anchor.len() < MIN_ANCHOR {
        return Err(("anchor", format!("must have at least {MIN_ANCHOR} bytes besides blanks and quotes")));
    }
    if group_of(signature.anchor.as_bytes()).is_none() {
        return Err(("anchor", "must have some bytes in a row without quotes".into()));
    }
    if signature.unless.iter().any(|literal| literal.is_empty()) {
        return Err(("unless", "an empty literal stands in every line".into()));
    }
    if signature.requires.as_ref().is_some_and(|literal| literal.is_empty()) {
        return Err(("requires", "an empty literal stands in every text".into()));
    }
    if signature.requires.as_ref().is_some_and(|literal| group_of(literal.as_bytes()).is_none()) {
        return Err(("requires", "must have some bytes in a row without quotes".into()));
    }
    let mut required = Vec::new();
    for loose in [true, false] {
        let compiled = compile(&signature.pattern, Language::Signature { loose });
        let compiled = compiled.map_err(|problem| ("pattern", problem.to_string()))?;
        if compiled.may_be_empty {
            return Err(("pattern", "matches the empty text".into()));
        }
        required = compiled.program.required();
    }
    let holds = |literal: &Vec<u8>| contains(&squeeze(literal), &anchor);
    if !required.iter().all(|literals| literals.iter().any(holds)) {
        return Err((
            "anchor",
            format!("{:?} does not stand in every text that the pattern matches", signature.anchor),
        ));
    }
    if !is_spelt_so(&signature.anchor, &signature.pattern) {
        return Err(("anchor", format!("{:?} is written otherwise in the pattern", signature.anchor)));
    }
    Ok(())
}

/// Whether what stands between an anchor's quotes stands in the pattern, blanks included: the gate looks for a piece of
/// it as it is written.
fn is_spelt_so(anchor: &str, pattern: &str) -> bool {
    let pattern = pattern.replace('\\', "").to_ascii_lowercase();
    anchor
        .to_ascii_lowercase()
        .split(|character| u8::try_from(character).is_ok_and(is_quoting))
        .all(|run| pattern.contains(run))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn has_quoted_placeholder(command: &str) -> bool {
    let mut quote = None;
    for piece in pieces(command) {
        match piece {
            Piece::Words(words) => {
                for character in words.chars() {
                    match (quote, character) {
                        (None, '"' | '\'') => quote = Some(character),
                        (Some(open), _) if open == character => quote = None,
                        (_, '\n') => quote = None,
                        _ => {}
                    }
                }
            }
            Piece::Placeholder { .. } if quote.is_some() => return true,
            Piece::Placeholder { .. } => {}
        }
    }
    false
}

/// Every text with placeholders, with its field's name.
fn texts(cause: &Cause) -> Vec<(String, &str)> {
    let mut texts = vec![
        ("title".to_owned(), cause.title.as_ref()),
        ("explanation".to_owned(), cause.explanation.as_ref()),
    ];
    for (n, remedy) in cause.remedies.iter().enumerate() {
        texts.push((format!("remedies[{n}].title"), &remedy.title));
        for (m, step) in remedy.steps.iter().enumerate() {
            let field = format!("remedies[{n}].steps[{m}]");
            texts.push((format!("{field}.text"), &step.text));
            match &step.snippet {
                Some(Snippet::Command { content } | Snippet::Console { content }) => {
                    texts.push((format!("{field}.snippet.content"), content));
                }
                Some(Snippet::File { path, content }) => {
                    texts.push((format!("{field}.snippet.path"), path));
                    texts.push((format!("{field}.snippet.content"), content));
                }
                None => {}
            }
        }
    }
    texts
}
