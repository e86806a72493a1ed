//! `docker why`: what the Docker CLI asks of its plugins.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Context;

/// What Docker asks before each call; no other program answers it so.
pub const METADATA: &str = concat!(
    r#"{"SchemaVersion":"0.1.0","Vendor":"The docker-why project","Version":""#,
    env!("CARGO_PKG_VERSION"),
    r#"","ShortDescription":"Say what is wrong and how to mend it","URL":""#,
    env!("CARGO_PKG_REPOSITORY"),
    "\"}\n"
);

/// Set by the Docker CLI for its plugins: the command by which it was called itself.
const ORIGINAL_COMMAND: &str = "DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND";

/// Docker's global options that take a value.
const WITH_VALUE: &[&str] = &[
    "--config",
    "-c",
    "--context",
    "-H",
    "--host",
    "-l",
    "--log-level",
    "--tlscacert",
    "--tlscert",
    "--tlskey",
];
/// Those that take none.
const WITHOUT_VALUE: &[&str] = &["-D", "--debug", "--tls", "--tlsverify"];

/// Writes the metadata.
pub fn metadata() -> anyhow::Result<u8> {
    std::io::stdout().write_all(METADATA.as_bytes())?;
    Ok(crate::FOUND)
}

/// Answers a shell's question as Docker's own commands do.
pub fn complete(words: &[String]) -> anyhow::Result<u8> {
    let mut out = std::io::stdout().lock();
    words.iter().try_for_each(|word| writeln!(out, "{word}"))?;
    // 0: file names where nothing is offered; 4: never.
    writeln!(out, ":{}", if words.is_empty() { 0 } else { 4 })?;
    Ok(crate::FOUND)
}

/// A command line, ours or the one that Docker hands to its plugin: `docker-why -D --context x why …`.
#[derive(Debug, PartialEq)]
pub struct Call {
    /// Whether Docker called.
    pub as_plugin: bool,
    /// Docker's global options, before `why`.
    globals: Vec<OsString>,
    /// The program's name and what is for us.
    pub words: Vec<OsString>,
}

impl Call {
    /// Splits a command line.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Self {
        let words: Vec<OsString> = words.into_iter().collect();
        let after_globals = skip_globals(&words);
        let ours = |first: Option<&str>, from: usize| {
            let mut ours = vec![words[0].clone()];
            ours.extend(first.map(Into::into));
            ours.extend_from_slice(&words[from..]);
            Self { as_plugin: true, globals: words[1..after_globals].to_vec(), words: ours }
        };
        let word = |at: usize| words.get(at).and_then(|word| word.to_str());
        match (word(after_globals), word(after_globals + 1)) {
            (Some("why"), _) => ours(None, after_globals + 1),
            (Some("help" | "--help" | "-h"), Some("why")) => ours(Some("--help"), after_globals + 2),
            (Some(asked @ ("__complete" | "__completeNoDesc")), Some("why")) => {
                ours(Some(asked), after_globals + 2)
            }
            _ => Self { as_plugin: false, globals: Vec::new(), words },
        }
    }

    /// The Docker CLI to ask, with the options given: the one that called, else docker, else podman.
    pub fn docker(&self) -> Docker {
        let program = env::var_os(ORIGINAL_COMMAND).filter(|_| self.as_plugin).unwrap_or_else(|| {
            let has_docker = is_on_path("docker");
            if !has_docker && is_on_path("podman") { "podman".into() } else { "docker".into() }
        });
        Docker { program, globals: self.globals.clone() }
    }

    /// The folder of config.json: `docker --config`, else DOCKER_CONFIG, else ~/.docker.
    pub fn config_folder(&self) -> anyhow::Result<PathBuf> {
        let option = self.globals.iter().enumerate().rev().find_map(|(n, word)| {
            let word = word.to_str()?;
            if word == "--config" {
                return self.globals.get(n + 1).map(PathBuf::from);
            }
            word.strip_prefix("--config=").map(PathBuf::from)
        });
        let variable = || env::var_os("DOCKER_CONFIG").filter(|value| !value.is_empty()).map(PathBuf::from);
        let home = || env::home_dir().map(|home| home.join(".docker"));
        option.or_else(variable).or_else(home).context("no home folder is known: set DOCKER_CONFIG")
    }
}

/// The place of the first word that is no global option of Docker's.
fn skip_globals(words: &[OsString]) -> usize {
    let mut at = 1;
    while let Some(word) = words.get(at).and_then(|word| word.to_str()) {
        let (name, value) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        let is_short = |option: &&str| option.len() == 2 && word.len() > 2 && word.starts_with(*option);
        if WITH_VALUE.contains(&name) {
            at += if value.is_some() { 1 } else { 2 };
        } else if WITHOUT_VALUE.contains(&name) || WITH_VALUE.iter().any(is_short) {
            at += 1;
        } else {
            break;
        }
    }
    at.min(words.len())
}

/// The Docker CLI, or podman.
pub struct Docker {
    program: OsString,
    globals: Vec<OsString>,
}

impl Docker {
    /// A command of it.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.globals).args(arguments);
        command
    }

    /// Its name, as one types it.
    pub fn name(&self) -> &str {
        if self.program == "podman" { "podman" } else { "docker" }
    }
}

/// Whether there is a program of this name on PATH.
pub fn is_on_path(name: &str) -> bool {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(&file).is_file())
}

/// Whether the `docker` on PATH is podman's imitation, which has no plugins.
pub fn is_docker_podman() -> bool {
    let output = Command::new(OsStr::new("docker")).arg("--version").output();
    output.is_ok_and(|output| output.stdout.starts_with(b"podman"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Call {
        Call::read(line.split(' ').map(Into::into))
    }

    #[test]
    fn global_options_stand_before_why() {
        for (line, globals, ours) in [
            ("docker-why why", "", "docker-why"),
            ("docker-why why build.log", "", "docker-why build.log"),
            ("docker-why -D --context x why a", "-D --context x", "docker-why a"),
            ("docker-why -c why why logs why", "-c why", "docker-why logs why"),
            (
                "docker-why --context=x -Hunix:///s why -- docker why",
                "--context=x -Hunix:///s",
                "docker-why -- docker why",
            ),
            ("docker-why -H=unix:///s --tlsverify=false why", "-H=unix:///s --tlsverify=false", "docker-why"),
            ("docker-why help why", "", "docker-why --help"),
            ("docker-why -D --help why list", "-D", "docker-why --help list"),
            ("docker-why __complete why ex", "", "docker-why __complete ex"),
        ] {
            let call = read(line);
            assert!(call.as_plugin, "{line}");
            assert_eq!(call.globals.join(OsStr::new(" ")), globals, "{line}");
            assert_eq!(call.words.join(OsStr::new(" ")), ours, "{line}");
        }
    }

    #[test]
    fn a_plain_command_stays_as_it_is() {
        for line in [
            "docker-why",
            "docker-why build.log",
            "docker-why --json why",
            "docker-why -- docker why",
            "docker-why -c",
        ] {
            assert_eq!(read(line).words.join(OsStr::new(" ")), line);
            assert!(!read(line).as_plugin);
        }
    }

    #[test]
    fn the_config_folder_may_be_an_option() {
        assert_eq!(read("docker-why --config /c why").config_folder().unwrap(), PathBuf::from("/c"));
        assert_eq!(read("docker-why --config=/c why").config_folder().unwrap(), PathBuf::from("/c"));
    }
}
