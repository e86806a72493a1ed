//! The reports for CI systems, read back as those systems read them.

use std::fs;
use std::io::Write;
use std::process::{Command as Process, Stdio};
use std::time::{Duration, Instant};

use assert_cmd::Command;
use serde_json::Value;

#[path = "../../tests/common/secrets.rs"]
mod secrets;
use secrets::{PLANTED, pieces};

const HEALTHY: &str = "Step 1/2 : FROM busybox\n ---> 1\nSuccessfully built 1\n";
const MANIFEST: &str = "$ docker pull registry.example.com/team/app:1.0\nError response from daemon: manifest for \
                        registry.example.com/team/app:1.0 not found: manifest unknown: manifest unknown\n";
const THROTTLED: &str = "line one\ndenied: Not allow to login, upload or download image\n";
/// What an attacker may have printed.
const HOSTILE: &str = "Error response from daemon: manifest for evil%0A::set-output%20name=x::y/app:1,file=/etc/passwd not found: manifest unknown\n\
                       ::add-mask::*\nError response from daemon: No such container: a]]><x y=\"1\"/>&amp;\u{1b}[31m\n\
                       denied: Not allow to login, upload or download image ]]> <script>alert(1)</script>\n";

/// Two logs, one with a name that needs escaping, and the report on them.
fn report(form: &str, texts: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in texts {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let files = texts.iter().map(|(name, _)| name);
    let mut command = Command::cargo_bin("docker-why").unwrap();
    let output = command.current_dir(&folder).args(["--format", form]).args(files).output().unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A workflow command: its name, its properties in order, its message.
type WorkflowCommand = (String, Vec<(String, String)>, String);

/// As actions/runner reads a line (src/Runner.Common/ActionCommand.cs, TryParseV2).
fn workflow_command(line: &str) -> Option<WorkflowCommand> {
    let (head, data) = line.trim_start().strip_prefix("::")?.split_once("::")?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let unescape = |text: &str| {
        let text = text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",");
        text.replace("%25", "%")
    };
    let properties = properties.split(',').filter_map(|pair| pair.split_once('='));
    let properties = properties.map(|(key, value)| (key.trim().to_owned(), unescape(value))).collect();
    Some((name.to_owned(), properties, unescape(data)))
}

#[test]
fn github_annotates_the_line_of_the_right_file() {
    let text = report("github", &[("a.log", HEALTHY), ("b, c: 100%.log", MANIFEST), ("d.log", THROTTLED)]);
    let commands: Vec<_> =
        text.lines().map(|line| workflow_command(line).expect("a workflow command")).collect();
    let of = |id: &str| {
        let title = |(_, properties, _): &&WorkflowCommand| properties[0].1.contains(id);
        commands.iter().find(title).unwrap_or_else(|| panic!("{id} is not in {text}"))
    };
    let (level, properties, message) = of("(manifest-unknown)");
    assert_eq!(level, "error");
    let place = [("file".to_owned(), "b, c: 100%.log".to_owned()), ("line".to_owned(), "2".to_owned())];
    assert_eq!(properties[1..], place);
    assert!(
        message.contains("registry.example.com/team/app:1.0")
            && message.contains("docker-why explain manifest-unknown")
    );
    assert_eq!(of("(swr-throttled)").1[2].1, "2");
}

#[test]
fn github_is_told_nothing_where_nothing_is_wrong() {
    assert_eq!(report("github", &[("a.log", HEALTHY)]), "");
}

#[test]
fn hostile_text_makes_no_workflow_command_of_its_own() {
    for line in report("github", &[("a.log", HOSTILE)]).lines() {
        let (name, properties, _) = workflow_command(line).expect("a workflow command");
        assert!(["error", "notice"].contains(&name.as_str()), "{line}");
        let keys: Vec<_> = properties.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["title", "file", "line"], "{line}");
        assert_eq!(properties[1].1, "a.log");
    }
}

#[test]
fn sarif_is_sarif() {
    for texts in [
        [("a b.log", MANIFEST), ("d.log", THROTTLED)],
        [("a b.log", HOSTILE), ("d.log", HEALTHY)],
        [("a.log", HEALTHY), ("b.log", "")],
    ] {
        let text = report("sarif", &texts);
        let sarif: serde_sarif::sarif::Sarif =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let run = &sarif.runs[0];
        let rules = run.tool.driver.rules.as_ref().unwrap();
        for result in run.results.as_ref().unwrap() {
            let rule = &rules[usize::try_from(result.rule_index.unwrap()).unwrap()];
            assert_eq!(Some(&rule.id), result.rule_id.as_ref());
        }
    }
}

#[test]
fn sarif_names_file_and_line() {
    let sarif: Value =
        serde_json::from_str(&report("sarif", &[("a.log", HEALTHY), ("b c.log", MANIFEST)])).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(result["ruleId"], "manifest-unknown");
    assert_eq!(place["artifactLocation"]["uri"], "b%20c.log");
    assert_eq!(place["region"]["startLine"], 2);
    assert_eq!(result["level"], "error");
}

#[test]
fn junit_has_a_failed_test_for_each_finding_and_a_passed_one_for_none() {
    let text = report("junit", &[("a.log", HEALTHY), ("b c.log", MANIFEST), ("d.log", THROTTLED)]);
    let xml = roxmltree::Document::parse(&text).unwrap();
    let failed: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("testcase")).collect();
    let classes: Vec<_> = failed.iter().map(|case| case.attribute("classname").unwrap()).collect();
    assert!(classes.contains(&"manifest-unknown") && classes.contains(&"swr-throttled"), "{classes:?}");
    let manifest =
        failed.iter().find(|case| case.attribute("classname") == Some("manifest-unknown")).unwrap();
    assert_eq!((manifest.attribute("file"), manifest.attribute("line")), (Some("b c.log"), Some("2")));
    let failure = manifest.first_element_child().unwrap();
    assert!(
        failure.has_tag_name("failure")
            && failure.text().unwrap().contains("docker buildx imagetools inspect")
    );
    assert!(failure.text().unwrap().contains("line 2"), "the line is the file's own");

    let text = report("junit", &[("a.log", HEALTHY)]);
    let xml = roxmltree::Document::parse(&text).unwrap();
    let suites = xml.root_element();
    assert_eq!((suites.attribute("tests"), suites.attribute("failures")), (Some("1"), Some("0")));
}

#[test]
fn hostile_text_stays_text_in_xml() {
    let text = report("junit", &[("a.log", HOSTILE)]);
    let xml = roxmltree::Document::parse(&text).unwrap();
    let known = ["testsuites", "testsuite", "testcase", "failure"];
    for node in xml.descendants().filter(roxmltree::Node::is_element) {
        assert!(known.contains(&node.tag_name().name()), "{:?}", node.tag_name());
    }
}

fn annotate(arguments: &[&str], input: &[u8]) -> String {
    let mut command = Command::cargo_bin("docker-why").unwrap();
    let output = command.arg("annotate").args(arguments).write_stdin(input).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn annotate_adds_the_cause_and_changes_nothing_else() {
    let input = concat!(
        r#"{"log":"denied: Not allow to login, upload or download image\n","stream":"stderr","n":1.50e3,  "b":0}"#,
        "\n",
        r#"{"log":"all is well\n"}"#,
        "\n",
        "no JSON at all\n",
        r#"{"MESSAGE":[100,101,110,105,101,100,58,32,78,111,116,32,97,108,108,111,119,32,116,111,32,108,111,103,105,110,44,32,117,112,108,111,97,100,32,111,114,32,100,111,119,110,108,111,97,100,32,105,109,97,103,101,255]}"#,
        "\n",
    );
    let output = annotate(&[], input.as_bytes());
    let lines: Vec<_> = output.lines().collect();
    let before: Vec<_> = input.lines().collect();
    assert_eq!(lines.len(), 4);
    for n in [0, 3] {
        let record: Value = serde_json::from_str(lines[n]).unwrap();
        assert_eq!(record["docker_why"]["cause"], "swr-throttled");
        assert!(lines[n].starts_with(before[n].strip_suffix('}').unwrap()), "{}", lines[n]);
    }
    assert_eq!(lines[1..3], before[1..3]);

    assert_eq!(annotate(&["--only"], input.as_bytes()).lines().count(), 2);
    assert_eq!(annotate(&["--only", "--field", "stream"], input.as_bytes()), "");
    // A record that went through already stays as it is.
    assert_eq!(annotate(&[], output.as_bytes()), output);
}

#[test]
fn annotate_answers_each_record_as_it_comes() {
    let mut child = Process::new(env!("CARGO_BIN_EXE_docker-why"))
        .arg("annotate")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = std::io::BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        writeln!(input, r#"{{"log":"denied: Not allow to login, upload or download image"}}"#).unwrap();
        let mut line = String::new();
        // Without an answer before the end of input this would wait for ever.
        std::io::BufRead::read_line(&mut output, &mut line).unwrap();
        assert!(line.contains("swr-throttled"));
    }
    drop(input);
    child.wait().unwrap();
}

/// The configuration that examples/pipelines shows, in a real rsyslogd.
#[cfg(unix)]
#[test]
fn rsyslog_gets_the_cause_of_what_dockerd_logs() {
    let example = include_str!("../../examples/pipelines/rsyslog.conf");
    let Ok(version) = Process::new("rsyslogd").arg("-v").output() else {
        eprintln!("skipped: there is no rsyslogd here");
        return;
    };
    if !std::path::Path::new("/usr/lib/x86_64-linux-gnu/rsyslog/omprog.so").exists() {
        eprintln!("skipped: rsyslogd has no omprog here ({})", String::from_utf8_lossy(&version.stdout));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let config = example
        .replace("/usr/local/bin/docker-why", env!("CARGO_BIN_EXE_docker-why"))
        .replace("/var/log/docker-why.jsonl", path("out.jsonl").to_str().unwrap());
    assert!(!config.contains("/usr/local") && !config.contains("/var/log/docker-why.jsonl\""));
    // The test's own way in: lines of a file, with dockerd's tag.
    let input = format!(
        "global(workDirectory=\"{}\")\nmodule(load=\"imfile\" mode=\"polling\" pollingInterval=\"1\")\n\
         input(type=\"imfile\" File=\"{}\" Tag=\"dockerd\")\n",
        folder.path().display(),
        path("in.log").display()
    );
    fs::write(path("rsyslog.conf"), format!("{input}{config}")).unwrap();
    fs::write(
        path("in.log"),
        "level=info msg=\"API listen on /run/docker.sock\"\nlevel=error msg=\"Handler for POST /v1.41/images/create returned error: manifest for registry.example.com/team/app:1.0 not found: manifest unknown: manifest unknown\"\n",
    )
    .unwrap();
    let mut rsyslogd = Process::new("rsyslogd")
        .arg("-n")
        .arg("-f")
        .arg(path("rsyslog.conf"))
        .arg("-i")
        .arg(path("pid"))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let patience = Instant::now() + Duration::from_secs(30);
    let out = loop {
        let out = fs::read_to_string(path("out.jsonl")).unwrap_or_default();
        if out.ends_with('\n') || Instant::now() > patience {
            break out;
        }
        std::thread::sleep(Duration::from_millis(200));
    };
    rsyslogd.kill().unwrap();
    rsyslogd.wait().unwrap();
    assert_eq!(out.lines().count(), 1, "{out:?}");
    let record: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(record["docker_why"]["cause"], "manifest-unknown");
    assert_eq!(record["program"], "dockerd");
}

/// The pipe that docs/pipelines.md shows, into a real Fluent Bit.
#[cfg(unix)]
#[test]
fn fluent_bit_takes_the_records() {
    if Process::new("fluent-bit").arg("--version").output().is_err() {
        eprintln!("skipped: there is no fluent-bit here");
        return;
    }
    let script = r#"(printf '{"MESSAGE":"denied: Not allow to login, upload or download image"}\n'; sleep 3) |
        "$WHY" annotate --only | timeout 8 fluent-bit -q -i stdin -o stdout -p format=json_lines"#;
    let output = Process::new("sh")
        .args(["-c", script])
        .env("WHY", env!("CARGO_BIN_EXE_docker-why"))
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let record = text.lines().find(|line| line.starts_with('{')).unwrap_or_else(|| panic!("{text}"));
    let record: Value = serde_json::from_str(record).unwrap();
    assert_eq!(record["docker_why"]["cause"], "swr-throttled");
}

#[test]
fn python_asks_in_a_batch() {
    if Process::new("python3").arg("--version").output().is_err() {
        eprintln!("skipped: there is no python3 here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.log"), MANIFEST).unwrap();
    fs::write(folder.path().join("b.log"), HEALTHY).unwrap();
    let output = Process::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/batch.py"))
        .args(["a.log", "b.log"])
        .env("DOCKER_WHY", env!("CARGO_BIN_EXE_docker-why"))
        .current_dir(&folder)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let expected =
        "a.log: manifest-unknown: There is no such tag in the repository\nb.log: nothing recognised\n";
    assert_eq!(text, expected, "{}", String::from_utf8_lossy(&output.stderr));
}

/// Everything that the command writes to be shown to others, for a log with each kind of secret.
#[test]
fn no_report_holds_a_secret() {
    let folder = tempfile::tempdir().unwrap();
    let cause = r#"[{"id": "probe", "title": "The probe failed", "explanation": "It ran {path|x}.",
        "signatures": [{"anchor": "the probe ran", "pattern": "the probe ran: .+"}]}]"#;
    fs::write(folder.path().join("causes.json"), cause).unwrap();
    let report = |form: &str, text: &str| {
        fs::write(folder.path().join("a.log"), format!("the probe ran: {text}\n")).unwrap();
        let mut command = Command::cargo_bin("docker-why").unwrap();
        let arguments = ["--causes", "causes.json", "--format", form, "a.log"];
        let output = command.current_dir(&folder).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    for form in ["plain", "markdown", "github", "sarif", "junit"] {
        let harmless = report(form, "nothing");
        for planted in PLANTED {
            let report = report(form, planted.text);
            assert!(report.contains("probe"), "{form}, {}: {report}", planted.kind);
            for piece in pieces(planted).iter().filter(|piece| !harmless.contains(*piece)) {
                assert!(!report.contains(piece), "{form}, {}: {piece:?} in {report}", planted.kind);
            }
        }
    }
}
