//! The examples, run as their first lines tell.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const DENIED: &str = "denied: Not allow to login, upload or download image";

fn run(example: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", example, "--"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("GITHUB_STEP_SUMMARY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[cfg(unix)]
#[test]
fn a_ci_wrapper_passes_output_and_status_and_explains_a_failure() {
    let script = format!("echo fine; echo '{DENIED}' >&2; exit 7");
    let output = run("ci_wrapper", &["sh", "-c", &script], "");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(7), "fine\n".to_owned()));
    let errors = text(&output.stderr);
    assert!(errors.starts_with(DENIED) && errors.contains("swr-throttled"), "{errors}");

    let output = run("ci_wrapper", &["sh", "-c", &format!("echo '{DENIED}'")], "");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn a_log_shipper_tells_each_cause() {
    let log = format!("level=info msg=\"API listen on /run/docker.sock\"\n{DENIED}\n{DENIED}\n");
    let output = run("log_shipper", &[], &log);
    let told = text(&output.stdout);
    let record: serde_json::Value =
        serde_json::from_str(&told).unwrap_or_else(|error| panic!("{error}: {told}"));
    assert_eq!((&record["cause"], &record["times"]), (&"swr-throttled".into(), &2.into()));
}

#[test]
fn own_causes_stand_beside_the_built_in_ones() {
    let error = "dial tcp: lookup registry.acme.example on 192.0.2.53:53: no such host";
    let output = run("own_causes", &["examples/own-causes.json"], error);
    assert!(text(&output.stdout).contains("[acme-vpn-down]"), "{}", text(&output.stderr));
    let output = run("own_causes", &["examples/own-causes.json"], DENIED);
    assert!(text(&output.stdout).contains("[swr-throttled]"));
}
