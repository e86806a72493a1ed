//! What Docker prints below a command that failed on a terminal: the cause, in three to five lines.

use docker_why::cause::Confidence;
use docker_why::{Classifier, Context, Finding, System, render};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::show::{self, safe};

/// After these, Docker's own commands, our hook runs even where they succeed (since client 26.1).
pub const COMMANDS: &[&str] = &[
    "pull",
    "push",
    "login",
    "run",
    "create",
    "start",
    "restart",
    "exec",
    "build",
    "cp",
    "load",
    "search",
    "image pull",
    "image push",
    "image build",
    "image load",
    "container run",
    "container create",
    "container start",
    "container restart",
    "container exec",
    "container cp",
    "network create",
    "network connect",
    "volume create",
    "volume rm",
    "manifest create",
    "manifest inspect",
    "manifest push",
    "service create",
    "service update",
    "stack deploy",
    "swarm init",
    "swarm join",
];

/// After these only where they failed (since client 29.3): plugins, and what seldom fails.
pub const COMMANDS_ON_ERROR: &[&str] = &[
    "buildx build",
    "buildx bake",
    "compose up",
    "compose build",
    "compose pull",
    "compose push",
    "compose create",
    "compose start",
    "ps",
    "images",
    "info",
    "logs",
    "stop",
    "rm",
    "rmi",
    "tag",
    "save",
    "import",
    "commit",
    "network rm",
    "network ls",
    "volume ls",
    "container ls",
    "container rm",
    "image ls",
    "image rm",
    "system df",
    "system prune",
];

/// What clients since 29.3 say where they know only the exit code.
const UNTOLD: &str = "exited with code ";

/// Where Docker tells too little.
const ASK: &str = "To have the failure explained:";

const WIDTH: usize = 76;
const MAX_EXPLANATION: usize = 2;

/// What has happened, in the words of the Docker CLI.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    root_cmd: String,
    #[serde(default)]
    command_error: String,
}

/// Answers with a hint, or with nothing at all: clients before 28 would print an empty one.
pub fn answer(table: &Classifier, request: &str) -> anyhow::Result<u8> {
    if let Some(reply) = reply(table, request)? {
        println!("{reply}");
    }
    Ok(crate::FOUND)
}

/// What Docker is to read.
pub fn reply(table: &Classifier, request: &str) -> serde_json::Result<Option<Value>> {
    let event: Event = serde_json::from_str(request)?;
    let template = |hint: String| template(&hint.lines().map(safe).collect::<Vec<_>>().join("\n"));
    Ok(hint(table, &event).map(|hint| json!({"Type": 0, "Template": template(hint)})))
}

fn hint(table: &Classifier, event: &Event) -> Option<String> {
    if event.command_error.is_empty() {
        return None;
    }
    if let Some(code) = event.command_error.strip_prefix(UNTOLD) {
        // 128 and more: a signal ended it, most often Ctrl-C. What `docker run` passes on is the container's own.
        let has_failed = code.trim().parse().is_ok_and(|code: u32| code < 128);
        let is_plugin = ["buildx ", "compose "].iter().any(|plugin| event.root_cmd.starts_with(plugin));
        return (has_failed && is_plugin).then(|| format!("{ASK} docker why -- docker {} …", event.root_cmd));
    }
    let system = if cfg!(windows) { Some(System::Windows) } else { None };
    // `docker run` adds how to get help, which is no part of the error.
    let error = event.command_error.split("\n\nRun 'docker ").next().unwrap_or_default();
    let text = format!("$ docker {}\n{error}", event.root_cmd);
    let diagnosis = render::shareable(&table.explain_in(text, Context { system, ..Context::default() }));
    match diagnosis.findings.first() {
        Some(finding) if finding.confidence != Confidence::Possible => Some(lines(finding).join("\n")),
        _ => not_started(&event.command_error).map(|name| format!("{ASK} docker why logs {name}")),
    }
}

/// The container of which `docker start` tells its hooks no more than that it did not start.
fn not_started(error: &str) -> Option<&str> {
    let (_, names) = error.split_once("failed to start containers: ")?;
    let end = names.find(|c: char| !c.is_ascii_alphanumeric() && !"_.-".contains(c)).unwrap_or(names.len());
    Some(&names[..end]).filter(|name| !name.is_empty() && !name.starts_with('-'))
}

fn lines(finding: &Finding) -> Vec<String> {
    let doubt = if finding.confidence == Confidence::Likely { "Likely: " } else { "" };
    let mut lines = vec![format!("{doubt}{}", finding.title)];
    lines.extend(explanation(&finding.explanation));
    lines.extend(show::first_try(finding));
    lines.push(format!("More: docker why explain {}", finding.cause));
    lines
}

/// As much of it as there is room for, in whole clauses.
fn explanation(text: &str) -> Vec<String> {
    let is_end = |pair: &[u8]| matches!(pair, b". " | b"; " | b": ");
    let ends = text.as_bytes().windows(2).enumerate().filter(|(_, pair)| is_end(pair)).map(|(at, _)| at);
    let clauses = ends.chain([text.trim_end_matches('.').len()]).map(|end| format!("{}.", &text[..end]));
    let wrapped = clauses.map(|clause| textwrap::wrap(&clause, WIDTH).into_iter().map(Into::into).collect());
    wrapped.take_while(|lines: &Vec<String>| lines.len() <= MAX_EXPLANATION).last().unwrap_or_default()
}

/// As a Go text/template that says just this.
fn template(text: &str) -> String {
    text.replace("{{", r#"{{"{{"}}"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(command: &str, error: &str) -> Option<String> {
        hint(Classifier::builtin(), &Event { root_cmd: command.to_owned(), command_error: error.to_owned() })
    }

    #[test]
    fn a_known_error_gets_three_to_five_lines() {
        let hint = of(
            "pull",
            "Error response from daemon: manifest for registry.example.com/team/app:1.0 not found: manifest unknown: manifest unknown",
        );
        let hint = hint.unwrap();
        assert!(hint.ends_with("docker why explain manifest-unknown"), "{hint}");
        assert!(hint.contains("registry.example.com/team/app"), "{hint}");
        assert!((3..=5).contains(&hint.lines().count()), "{hint}");
    }

    #[test]
    fn advice_on_help_names_no_image() {
        let error = "docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: \"/nope\": stat /nope: no such file or directory: unknown\n\nRun 'docker run --help' for more information";
        let hint = of("run", error).unwrap();
        assert!(!hint.contains(" more ") && hint.contains("run-file-not-found"), "{hint}");
    }

    #[test]
    fn success_signals_and_the_unknown_are_silent() {
        for (command, error) in [
            ("pull", ""),
            ("pull", "Error response from daemon: something that nobody has seen"),
            ("run", "exited with code 1"),
            ("compose up", "exited with code 130"),
        ] {
            assert_eq!(of(command, error), None);
        }
    }

    #[test]
    fn where_docker_tells_no_error_the_hint_says_how_to_ask() {
        assert_eq!(
            of("buildx build", "exited with code 1").unwrap(),
            "To have the failure explained: docker why -- docker buildx build …"
        );
    }

    #[test]
    fn a_container_that_did_not_start_can_be_asked() {
        for (names, shown) in
            [("web", Some("web")), ("web, db", Some("web")), ("{{.}}", None), ("-f", None), ("", None)]
        {
            let hint = of("start", &format!("Error: failed to start containers: {names}"));
            assert_eq!(
                hint,
                shown.map(|name| format!("To have the failure explained: docker why logs {name}"))
            );
        }
    }

    #[test]
    fn go_takes_a_template_for_what_it_says() {
        assert_eq!(template("a {{{.x}}} {{"), r#"a {{"{{"}}{.x}}} {{"{{"}}"#);
    }

    #[test]
    fn hooks_are_written_as_docker_reads_them() {
        for command in COMMANDS.iter().chain(COMMANDS_ON_ERROR) {
            assert!(!command.contains(',') && command.trim() == *command && !command.contains("  "));
        }
        assert!(COMMANDS.iter().all(|command| !COMMANDS_ON_ERROR.contains(command)));
    }
}
