//! Corpus cases, as files: written, or compared with what is there.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::scenario::Scenario;
use super::session::Programs;

/// A case that a run gave.
pub struct Case {
    /// Where it belongs, from the repository's root.
    pub path: PathBuf,
    /// The whole file.
    pub content: String,
}

/// What became of a case.
pub enum Outcome {
    /// The corpus has it so already.
    Same,
    /// It differs, or is new: the lines that differ.
    Changed(String),
}

impl Case {
    /// Puts header and transcript together. `suffix` tells the cases of one scenario apart.
    pub fn new(scenario: &Scenario, suffix: &str, by: &str, transcript: &str) -> Self {
        let mut content = format!("provenance: provoked\nby: {by}\n");
        if !scenario.also.is_empty() {
            let _ = writeln!(content, "also: {}", scenario.also.join(", "));
        }
        for (kind, value) in &scenario.facts {
            let _ = writeln!(content, "fact {kind}: {value}");
        }
        if let Some(vendor) = &scenario.vendor {
            let _ = writeln!(content, "vendor: {vendor}");
        }
        let _ = write!(content, "---\n{transcript}");
        let path =
            Path::new("corpus").join(&scenario.cause).join(format!("provoked-{}{suffix}.txt", scenario.name));
        Case { path, content }
    }

    /// Compares it with the corpus and, unless only checking, writes it.
    pub fn settle(&self, check: bool) -> anyhow::Result<Outcome> {
        let before = fs::read_to_string(&self.path).unwrap_or_default();
        if before == self.content {
            return Ok(Outcome::Same);
        }
        if !check {
            fs::create_dir_all(self.path.parent().expect("a case lies in a folder"))?;
            fs::write(&self.path, &self.content)?;
        }
        Ok(Outcome::Changed(difference(&before, &self.content)))
    }
}

/// The lines that only one of two texts has, in order: enough to see what a new version words differently.
fn difference(before: &str, after: &str) -> String {
    let (old, new): (BTreeSet<&str>, BTreeSet<&str>) = (before.lines().collect(), after.lines().collect());
    let gone = before.lines().filter(|line| !new.contains(line)).map(|line| format!("  - {line}\n"));
    let come = after.lines().filter(|line| !old.contains(line)).map(|line| format!("  + {line}\n"));
    gone.chain(come).collect()
}

/// Cases in the corpus that no scenario writes any more (those driven by hand are called `provoked-hand-…`).
pub fn orphans(scenarios: &[Scenario]) -> anyhow::Result<Vec<PathBuf>> {
    let mut orphans = Vec::new();
    for folder in fs::read_dir("corpus")?.flatten().filter(|entry| entry.path().is_dir()) {
        for file in fs::read_dir(folder.path())?.flatten() {
            let (cause, name) = (folder.file_name(), file.file_name());
            let (cause, name) = (cause.to_string_lossy(), name.to_string_lossy());
            let Some(name) = name.strip_prefix("provoked-").and_then(|name| name.strip_suffix(".txt")) else {
                continue;
            };
            let known = |scenario: &Scenario| {
                scenario.cause == cause
                    && name
                        .strip_prefix(scenario.name.as_str())
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with("-v"))
            };
            if !name.starts_with("hand-") && !scenarios.iter().any(known) {
                orphans.push(file.path());
            }
        }
    }
    orphans.sort();
    Ok(orphans)
}

/// Writes docs/mended.md: which causes were provoked, and which mended.
pub fn write_mended(
    scenarios: &[Scenario],
    mended: &[(&Scenario, bool)],
    programs: &Programs,
) -> anyhow::Result<()> {
    let causes: BTreeSet<&str> = scenarios.iter().map(|scenario| scenario.cause.as_str()).collect();
    let count = |cause: &str| scenarios.iter().filter(|scenario| scenario.cause == cause).count();
    let done: BTreeSet<&str> =
        mended.iter().filter(|(_, works)| *works).map(|(scenario, _)| scenario.cause.as_str()).collect();
    let mut text = format!(
        "# Provoked and mended\n\n\
         Written by `cargo xtask provoke --mend`, which brings each failure about, applies the remedy, and checks that \
         what failed then succeeds (where the remedy is to say it otherwise, the command that succeeds is shown). \
         Names, files and helpers are those of xtask/src/provoke/. Run with: {programs}.\n\n\
         {} causes provoked, {} of them mended.\n\n\
         | cause | scenarios | mended by |\n| --- | --- | --- |\n",
        causes.len(),
        done.len()
    );
    for cause in causes {
        let how: Vec<String> = mended
            .iter()
            .filter(|(scenario, works)| *works && scenario.cause == cause)
            .map(|(scenario, _)| {
                // A remedy that is only another command is that command.
                let mend = scenario.mend.as_deref().filter(|mend| *mend != ":");
                let mend = mend.or(scenario.mended.as_deref()).unwrap_or_default();
                let lines: Vec<&str> = mend.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
                format!("`{}`", lines.join("; ").replace('|', "\\|").replace('`', "'"))
            })
            .collect();
        let _ = writeln!(text, "| {cause} | {} | {} |", count(cause), how.join("<br>"));
    }
    fs::create_dir_all("docs")?;
    fs::write("docs/mended.md", text)?;
    Ok(())
}
