//! What Docker tells the hook: a request of any kind gets an answer or an error, and no answer drives a terminal or
//! means anything to Go's templates.
#![no_main]
#![allow(dead_code, reason = "the command's modules do more than this target asks of them")]

#[path = "../../cli/src/hook.rs"]
mod hook;
#[path = "../../cli/src/show.rs"]
mod show;

/// What the command's modules expect of their crate.
const FOUND: u8 = 0;

fn check(request: &str) {
    let Ok(Some(reply)) = hook::reply(docker_why::Classifier::builtin(), request) else { return };
    let template = reply["Template"].as_str().expect("a template");
    let literal = template.replace(r#"{{"{{"}}"#, "");
    assert!(!literal.contains("{{"), "{template}");
    assert!(template.lines().count() <= 10, "{template}");
    assert!(!template.chars().any(|c| c.is_control() && c != '\n'), "{template:?}");
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let text = String::from_utf8_lossy(input);
    check(&text);
    // As the error of a command, past the JSON.
    check(&serde_json::json!({"RootCmd": "pull", "CommandError": text}).to_string());
});
