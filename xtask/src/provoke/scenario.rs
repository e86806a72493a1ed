//! The list of scenarios, as scenarios.toml says it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};
use serde::Deserialize;

const LIST: &str = include_str!("scenarios.toml");

/// One failure, and how to bring it about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The cause that must be found first.
    pub cause: String,
    /// The case's short name: `corpus/<cause>/provoked-<name>.txt`.
    pub name: String,
    /// Other fair first answers.
    #[serde(default)]
    pub also: Vec<String>,
    /// The facts that must come out.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    /// The vendor that must be seen, if any.
    pub vendor: Option<String>,
    /// Which programs take part, as the case's `by:` line names them. With `{docker}` it is run with every client.
    #[serde(default = "engine")]
    pub by: String,
    /// What comes before, unseen: a script for bash, as root.
    #[serde(default)]
    pub setup: String,
    /// What the user types: each line is shown after a prompt, then run.
    pub run: String,
    /// What tidies up afterwards, besides what is always done.
    #[serde(default)]
    pub clean: String,
    /// The remedy, as a script: afterwards `run` (or `mended`) must succeed.
    pub mend: Option<String>,
    /// What must succeed after the remedy, where it is not `run` itself.
    pub mended: Option<String>,
    /// Runs it as an ordinary user.
    #[serde(default)]
    pub user: bool,
    /// Runs it on a terminal.
    #[serde(default)]
    pub tty: bool,
    /// Only with the newest client.
    #[serde(default)]
    pub newest: bool,
    /// What stands before what the user types.
    #[serde(default = "dollar")]
    pub prompt: String,
}

fn engine() -> String {
    "{docker}, {engine}".into()
}

fn dollar() -> String {
    "$ ".into()
}

#[derive(Deserialize)]
struct List {
    scenario: Vec<Scenario>,
}

impl Scenario {
    /// Cause and name.
    pub fn title(&self) -> String {
        format!("{}/{}", self.cause, self.name)
    }
}

/// Reads the list (or another one), and refuses what would go wrong later.
pub fn load(other: Option<&Path>) -> anyhow::Result<Vec<Scenario>> {
    let list: List = match other {
        None => toml::from_str(LIST).context("xtask/src/provoke/scenarios.toml")?,
        Some(path) => {
            let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
            toml::from_str(&text).with_context(|| path.display().to_string())?
        }
    };
    let mut titles = BTreeSet::new();
    for scenario in &list.scenario {
        let title = scenario.title();
        ensure!(
            title.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-./".contains(&byte)),
            "{title}: not a file name"
        );
        ensure!(!scenario.run.trim().is_empty(), "{title}: nothing to run");
        ensure!(titles.insert(title.clone()), "{title}: two scenarios of this name");
    }
    Ok(list.scenario)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_is_sound() {
        assert!(super::load(None).unwrap().len() > 100);
    }
}
