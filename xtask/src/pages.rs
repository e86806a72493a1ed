//! The catalogue as plain HTML, for search engines and people without JavaScript, and the examples as data.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use crate::sh;

/// How many outputs of a cause are shown, and how long one may be.
const EXAMPLES: usize = 3;
const LONGEST: usize = 4_000;

/// Writes `causes/*.html` and `data/examples.json`.
pub fn write(folder: &Path) -> Result<()> {
    let examples = examples()?;
    fs::create_dir_all(folder.join("data"))?;
    fs::write(folder.join("data/examples.json"), serde_json::to_string(&examples)?)?;
    Ok(())
}

/// Real outputs by cause, the shorter ones first, from `corpus/`.
fn examples() -> Result<BTreeMap<String, Vec<Value>>> {
    let corpus = sh::root().join("corpus");
    let mut found: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    if !corpus.exists() {
        return Ok(found);
    }
    for file in sh::files(&corpus)? {
        let Some((cause, name)) = file.strip_suffix(".txt").and_then(|file| file.split_once('/')) else {
            continue;
        };
        if cause == "none" {
            continue;
        }
        let content = String::from_utf8_lossy(&fs::read(corpus.join(&file))?).into_owned();
        let Some((header, text)) = content.split_once("\n---\n") else { continue };
        let value = |name: &str| {
            let line = header.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            line.map(str::trim).unwrap_or_default().to_owned()
        };
        if text.len() > LONGEST {
            continue;
        }
        let text = text.trim_end();
        found
            .entry(cause.to_owned())
            .or_default()
            .push(json!({"name": name, "provenance": value("provenance"), "by": value("by"), "text": text}));
    }
    for cases in found.values_mut() {
        // What was seen to happen before what was read from sources, then the shorter before the longer.
        cases.sort_by_key(|case| {
            let told = case["provenance"] == "source";
            (told, case["text"].as_str().map_or(0, |text| text.len().abs_diff(300)))
        });
        cases.truncate(EXAMPLES);
    }
    Ok(found)
}
