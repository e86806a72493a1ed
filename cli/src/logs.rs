//! `logs CONTAINER`: how it ended and what it said last, from the Docker CLI.

use std::process::Output;

use anyhow::Context;
use docker_why::{Classifier, redact};
use serde::Deserialize;

use crate::plugin::Docker;
use crate::show;

/// The last lines tell why it ended.
const LINES: &str = "200";
/// Of these, the reader sees the last.
const SHOWN: usize = 5;

/// How a container is, in the engine's words.
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct State {
    status: String,
    exit_code: i64,
    #[serde(rename = "OOMKilled")]
    oom_killed: bool,
    error: String,
}

/// Explains the state and the last messages of a container; where Docker does not tell them, why not.
pub fn explain(table: &Classifier, container: &str, docker: &Docker) -> anyhow::Result<u8> {
    let (state, inspected) =
        ask(docker, &["container", "inspect", "--format", "{{json .State}}", container])?;
    if !inspected.status.success() {
        anstream::eprint!("{state}");
        show::failure(&table.explain(format!("$ {} logs {container}\n{state}", docker.name())))?;
        return Ok(crate::FAILED);
    }
    let (messages, _) = ask(docker, &["container", "logs", "--tail", LINES, container])?;
    let mut parsed: State = serde_json::from_slice(&inspected.stdout).unwrap_or_default();
    parsed.oom_killed |= has_run_out_of_memory(container, docker)?;
    anstream::println!("{}", show::safe(&parsed.in_words(container)));
    let lines: Vec<_> = messages.lines().filter(|line| !line.trim().is_empty()).collect();
    for line in &lines[lines.len().saturating_sub(SHOWN)..] {
        anstream::println!("  {}", show::safe(&redact(line)));
    }
    anstream::println!();
    let name = docker.name();
    let mut text = format!("$ {name} inspect {container}\n{state}");
    if parsed.oom_killed {
        text.push_str("\"OOMKilled\": true\n");
    }
    if parsed.status == "exited" && parsed.exit_code != 0 {
        text.push_str(&format!("{container} exited with code {}\n", parsed.exit_code));
    }
    text.push_str(&format!("$ {name} logs {container}\n{messages}"));
    let diagnosis = table.explain(text);
    show::diagnosis(&diagnosis)?;
    Ok(if diagnosis.findings.is_empty() { crate::NOTHING } else { crate::FOUND })
}

/// Whether the engine saw that: a container that was started again does not tell it of its former life, and one
/// whose child process was killed never does.
fn has_run_out_of_memory(container: &str, docker: &Docker) -> anyhow::Result<bool> {
    let filter = format!("container={container}");
    let (_, events) = ask(
        docker,
        &["events", "--since", "24h", "--until", "0s", "--filter", &filter, "--filter", "event=oom"],
    )?;
    Ok(events.status.success() && !events.stdout.trim_ascii().is_empty())
}

impl State {
    fn in_words(&self, container: &str) -> String {
        let status = if self.status.is_empty() { "in an unknown state" } else { &self.status };
        let mut words = format!("{container} is {status}");
        if self.status != "running" {
            words.push_str(&format!(", exit code {}", self.exit_code));
        }
        if self.oom_killed {
            words.push_str("; it ran out of memory");
        }
        if !self.error.is_empty() {
            words.push_str(&format!(": {}", self.error));
        }
        words
    }
}

/// What the command says, both streams one after the other, and how it ended.
fn ask(docker: &Docker, arguments: &[&str]) -> anyhow::Result<(String, Output)> {
    let output = docker.command(arguments).output().with_context(|| docker.name().to_owned())?;
    let text =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat();
    Ok((text, output))
}
