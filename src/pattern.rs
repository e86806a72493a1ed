//! The signature language (see [`crate::cause::Signature`]) turned into regular expressions, each when it is
//! first needed: compiling them all would cost every start what few pastes need.

use std::sync::OnceLock;

use regex::bytes::{Regex, RegexBuilder};

use crate::facts::FactKind;
use crate::text::is_squeezed_away;

/// A signature's pattern.
pub(crate) struct Pattern {
    source: std::borrow::Cow<'static, str>,
    strict: OnceLock<Option<Regex>>,
    loose: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern that is compiled later; one that does not compile (a test refuses it in the built-in table,
    /// the builder in own causes) matches nothing.
    pub fn new(source: std::borrow::Cow<'static, str>) -> Self {
        Self { source, strict: OnceLock::new(), loose: OnceLock::new() }
    }

    /// Matches a message as it is.
    pub fn strict(&self) -> Option<&Regex> {
        self.strict.get_or_init(|| compile(&self.source, false).ok()).as_ref()
    }

    /// Matches a message whose blanks were lost where lines were broken.
    pub fn loose(&self) -> Option<&Regex> {
        self.loose.get_or_init(|| compile(&self.source, true).ok()).as_ref()
    }
}

/// Compiles a pattern.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn compile(source: &str, loose: bool) -> Result<Regex, String> {
    RegexBuilder::new(&expand(source, loose)?)
        .unicode(false)
        .case_insensitive(true)
        .size_limit(1 << 20)
        .build()
        .map_err(|error| error.to_string())
}

/// The kinds of fact that a pattern captures.
pub(crate) fn captured(source: &str) -> impl Iterator<Item = FactKind> + '_ {
    FactKind::ALL.iter().copied().filter(|kind| source.contains(&format!("{{{}}}", kind.name())))
}

/// Writes the pattern as a regular expression: `{kind}` becomes a named group with the kind's grammar, a
/// quote any quote, and (loosely) a blank an optional one.
fn expand(source: &str, loose: bool) -> Result<String, String> {
    let mut out = String::with_capacity(source.len() * 2);
    let mut rest = source;
    let mut in_set = false;
    while let Some(character) = rest.chars().next() {
        let mut length = character.len_utf8();
        match character {
            '\\' => {
                length += rest[1..].chars().next().map_or(0, char::len_utf8);
                out.push_str(&rest[..length]);
            }
            '[' if !in_set => {
                in_set = true;
                // A bracket that closes at once is a literal member of the set.
                length += rest[1..]
                    .starts_with("^]")
                    .then_some(2)
                    .or(rest[1..].starts_with(']').then_some(1))
                    .unwrap_or(0);
                out.push_str(&rest[..length]);
            }
            ']' => {
                in_set = false;
                out.push(']');
            }
            '"' | '\'' | '`' if in_set => out.push_str("\"'`"),
            '"' | '\'' | '`' => out.push_str("[\"'`]"),
            ' ' if loose && !in_set => out.push_str(" ?"),
            '{' if !in_set && rest[1..].starts_with(|c: char| c.is_ascii_lowercase()) => {
                let end = rest.find('}').ok_or("a brace that does not close")?;
                let name = &rest[1..end];
                let kind = FactKind::ALL.iter().find(|kind| kind.name() == name);
                let kind = kind.ok_or_else(|| format!("no kind of fact is called {name:?}"))?;
                let quoted = out.ends_with("[\"'`]") && rest[end + 1..].starts_with(['"', '\'', '`']);
                let grammar = match kind {
                    FactKind::Path if quoted => r#"[^\x00-\x1f"'`]+"#,
                    kind => kind.grammar(),
                };
                out.push_str(&format!("(?P<{name}>{grammar})"));
                length = end + 1;
            }
            _ => out.push(character),
        }
        rest = &rest[length..];
    }
    Ok(out)
}

/// An anchor as it is looked for: without what [`crate::text::Text::squeezed`] leaves out.
pub(crate) fn squeeze(anchor: &str) -> Vec<u8> {
    anchor.bytes().filter(|&byte| !is_squeezed_away(byte)).collect()
}
