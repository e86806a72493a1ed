//! The command as a user runs it.

use std::io::Write;

use assert_cmd::Command;
use predicates::prelude::*;

const DENIED: &str = "denied: Not allow to login, upload or download image\n";

fn why() -> Command {
    Command::cargo_bin("docker-why").expect("the command was built")
}

#[test]
fn a_paste_is_explained_in_plain_text_within_80_columns() {
    let output = why().write_stdin(DENIED).assert().code(0).get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    assert!(text.contains("swr-throttled") && text.contains("30 minutes"), "{text}");
    assert!(!text.contains('\u{1b}'), "colours in a pipe");
    for line in text.lines().filter(|line| !line.contains("https://")) {
        assert!(line.chars().count() <= 80, "{line:?}");
    }
}

#[test]
fn nothing_recognised_is_exit_status_1() {
    why()
        .write_stdin("all is well\n")
        .assert()
        .code(1)
        .stdout(predicate::str::contains("Nothing recognised"));
    why().write_stdin("").assert().code(1);
}

#[test]
fn a_file_that_cannot_be_read_is_exit_status_2() {
    why().arg("/nowhere/at-all.log").assert().code(2).stderr(predicate::str::contains("/nowhere/at-all.log"));
    why().arg("--no-such-option").assert().code(2);
}

#[test]
fn json_is_the_contract() {
    let output = why().arg("--json").write_stdin(DENIED).assert().code(0).get_output().stdout.clone();
    let value: serde_json::Value = serde_json::from_slice(&output).unwrap();
    assert_eq!(value["schema"], 1);
    assert_eq!(value["findings"][0]["cause"], "swr-throttled");
    assert_eq!(value["findings"][0]["evidence"][0]["line"], 1);
}

#[test]
fn markdown_can_be_pasted() {
    why().arg("--markdown").write_stdin(DENIED).assert().code(0).stdout(predicate::str::starts_with("## "));
}

#[test]
fn a_batch_answers_each_line_in_order_and_survives_a_malformed_one() {
    let input = "{\"id\":1,\"text\":\"denied: Not allow to login, upload or download image\"}\n{\"id\": \"two\"\n{\"id\":3,\"text\":\"fine\"}\n{\"id\":4}\n";
    let output = why().arg("--batch").write_stdin(input).assert().code(0).get_output().stdout.clone();
    let lines: Vec<serde_json::Value> =
        String::from_utf8(output).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!((&lines[0]["id"], &lines[0]["findings"][0]["cause"]), (&1.into(), &"swr-throttled".into()));
    assert!(lines[1]["error"].is_string());
    assert_eq!((&lines[2]["id"], &lines[2]["findings"]), (&3.into(), &serde_json::json!([])));
    assert_eq!(lines[3]["id"], 4);
    assert!(lines[3]["error"].as_str().unwrap().contains("text"));
}

#[test]
fn files_are_read_and_bytes_need_not_be_text() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"\xff\xfe\x00garbage\xc3\n").unwrap();
    file.write_all(DENIED.as_bytes()).unwrap();
    why().arg(file.path()).assert().code(0).stdout(predicate::str::contains("swr-throttled"));
}

#[cfg(unix)]
#[test]
fn a_command_keeps_its_output_and_status() {
    let script = "echo fine; echo 'denied: Not allow to login, upload or download image' >&2; exit 7";
    why()
        .args(["--", "sh", "-c", script])
        .assert()
        .code(7)
        .stdout("fine\n")
        .stderr(predicate::str::starts_with(DENIED).and(predicate::str::contains("swr-throttled")));
    why()
        .args(["--", "sh", "-c", "echo 'denied: Not allow to login, upload or download image'"])
        .assert()
        .code(0)
        .stderr("");
    why()
        .args(["--", "no-such-program-at-all"])
        .assert()
        .code(127)
        .stderr(predicate::str::contains("no-such-program-at-all"));
}

#[test]
fn a_cause_can_be_shown_and_found() {
    why().args(["explain", "swr-throttled"]).assert().code(0).stdout(predicate::str::contains("30 minutes"));
    why()
        .args(["explain", "swr-throttle"])
        .assert()
        .code(1)
        .stderr(predicate::str::contains("swr-throttled"));
    why().args(["list", "swr"]).assert().code(0).stdout(predicate::str::contains("swr-throttled"));
}

#[test]
fn text_from_the_paste_does_not_drive_the_terminal() {
    let text = "manifest for evil\u{1b}]0;owned\u{7}/x:1 not found: manifest unknown\ndenied: Not allow to login, upload or download image\u{1b}[2J\n";
    let output = why().write_stdin(text).assert().get_output().stdout.clone();
    assert!(!output.contains(&0x1b) && !output.contains(&7));
}

#[test]
fn a_large_log_and_a_long_line_are_harmless() {
    let mut text = "x".repeat(50 << 20);
    text.push('\n');
    text.push_str(&"an ordinary line of a log that goes on and on\n".repeat(200_000));
    text.push_str(DENIED);
    why().write_stdin(text).assert().code(0).stdout(predicate::str::contains("line 200002"));
}
