//! Own causes: a team's JSON files, read, checked, and added to the built-in table. docs/own-causes.md is written
//! for those who write them.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use docker_why::cause::Cause;
use docker_why::{Classifier, catalogue};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// What is wrong, and where.
struct Problem {
    /// The byte in the file.
    at: usize,
    words: String,
}

/// The built-in table, with the causes of these files.
pub fn table(files: &[PathBuf]) -> anyhow::Result<&'static Classifier> {
    if files.is_empty() {
        return Ok(Classifier::builtin());
    }
    let mut causes = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let (mut read, problems) = read(&text);
        if !problems.is_empty() {
            bail!("own causes cannot be used:\n{}", shown(file, &text, &problems).join("\n"));
        }
        causes.append(&mut read);
    }
    let table = Classifier::builder().causes(causes).build()?;
    // It is used until the process ends.
    Ok(Box::leak(Box::new(table)))
}

/// Says of each file what is wrong with it, or that it can be used.
pub fn check(files: &[PathBuf]) -> anyhow::Result<u8> {
    let mut status = crate::FOUND;
    for file in files {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let (causes, problems) = read(&text);
        for line in shown(file, &text, &problems) {
            anstream::println!("{line}");
        }
        if !problems.is_empty() {
            status = crate::NOTHING;
            continue;
        }
        let known = |cause: &&Cause| catalogue().any(|(_, known)| known.id == cause.id);
        let replaced: Vec<_> = causes.iter().filter(known).map(|cause| cause.id.as_ref()).collect();
        let replaced = match replaced.as_slice() {
            [] => String::new(),
            ids => format!("; in place of the built-in {}", ids.join(", ")),
        };
        let number = match causes.len() {
            1 => "1 cause".to_owned(),
            number => format!("{number} causes"),
        };
        anstream::println!("{}: {number}, nothing wrong{replaced}", file.display());
    }
    Ok(status)
}

/// The causes that can be used, and what is wrong with the others: of each the first problem.
fn read(text: &str) -> (Vec<Cause>, Vec<Problem>) {
    let strict = ParseOptions {
        allow_comments: false,
        allow_trailing_commas: false,
        allow_loose_object_property_names: false,
        ..ParseOptions::default()
    };
    let parsed = match parse_to_ast(text, &CollectOptions::default(), &strict) {
        Ok(parsed) => parsed.value,
        Err(error) => {
            let problem = Problem { at: error.range().start, words: format!("no JSON: {}", error.kind()) };
            return (Vec::new(), vec![problem]);
        }
    };
    let Some(Value::Array(list)) = parsed else {
        let words = "a file of own causes is a list: [ {\"id\": …}, … ]".to_owned();
        return (Vec::new(), vec![Problem { at: 0, words }]);
    };
    let mut causes = Vec::new();
    let mut problems = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for element in &list.elements {
        match cause(text, element) {
            Ok(cause) => {
                if let Some(first) = seen.insert(cause.id.to_string(), element.start()) {
                    let (line, _) = position(text, first);
                    let words = format!("cause {:?} stands in line {line} already", cause.id);
                    problems.push(Problem { at: element.start(), words });
                }
                causes.push(cause);
            }
            Err(problem) => problems.push(problem),
        }
    }
    (causes, problems)
}

fn cause(text: &str, element: &Value<'_>) -> Result<Cause, Problem> {
    let Range { start, end } = element.start()..element.end();
    let cause: Cause = serde_json::from_str(&text[start..end]).map_err(|error| {
        // serde tells the line and column within the element, and repeats them in its words.
        let at = start + offset(&text[start..end], error.line(), error.column());
        let words = error.to_string();
        Problem { at, words: words.split(" at line ").next().unwrap_or_default().to_owned() }
    })?;
    Classifier::builder().without_builtin().causes([cause.clone()]).build().map_err(|error| {
        let at = locate(element, &error.field);
        Problem { at, words: error.to_string() }
    })?;
    Ok(cause)
}

/// Where a field stands: `signatures[2].pattern`; of what is absent the object that lacks it.
fn locate(element: &Value<'_>, field: &str) -> usize {
    let mut value = element;
    for step in field.split(['.', '[']).map(|step| step.trim_end_matches(']')) {
        let next = match value {
            Value::Object(object) => object.get(step).map(|property| &property.value),
            Value::Array(array) => step.parse().ok().and_then(|n: usize| array.elements.get(n)),
            _ => None,
        };
        let Some(next) = next else { break };
        value = next;
    }
    value.start()
}

fn shown(file: &Path, text: &str, problems: &[Problem]) -> Vec<String> {
    let one = |problem: &Problem| {
        let (line, column) = position(text, problem.at);
        format!("{}:{line}:{column}: {}", file.display(), problem.words)
    };
    problems.iter().map(one).collect()
}

/// The line and column of a byte, both counted from 1, columns in characters.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The byte at serde's line and column, both counted from 1, columns in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let line_start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = (line_start + column.saturating_sub(1)).min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
