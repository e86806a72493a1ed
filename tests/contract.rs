//! What callers hold on to: streams, own causes, what they state, behaviour on bad input.

use docker_why::{Classifier, Context, System, Vendor, explain};

mod common;
use common::corpus;

#[test]
fn a_log_gives_the_same_answer_however_it_comes() {
    for case in corpus() {
        let whole = explain(&case.text);
        for size in [1, 7, 64] {
            let mut scanner = Classifier::builtin().scanner();
            case.text.chunks(size).for_each(|piece| scanner.push(piece));
            assert_eq!(scanner.finish(), whole, "{} in pieces of {size}", case.name);
        }
    }
}

/// A log of many windows, with a failure on every border between two of them.
#[test]
fn nothing_is_lost_or_counted_twice_between_windows() {
    let failure = "denied: Not allow to login, upload or download image\n";
    let mut log = String::new();
    let mut planted = 0;
    while log.len() < 3 << 20 {
        log.push_str("an ordinary line of a log that goes on and on\n");
        if log.len() % 4096 < 47 {
            log.push_str(failure);
            planted += 1;
        }
    }
    let whole = explain(&log);
    assert_eq!(whole.findings[0].occurrences, planted);
    let last = whole.findings[0].evidence.last().unwrap();
    assert!(failure.trim_end().ends_with(&log[last.start..last.end]), "{last:?}");
    assert_eq!(last.text, log[last.start..last.end]);
    let mut scanner = Classifier::builtin().scanner();
    log.as_bytes().chunks(100_003).for_each(|piece| scanner.push(piece));
    assert_eq!(scanner.finish(), whole);
}

#[test]
fn bad_input_gets_an_answer() {
    let mut inputs: Vec<Vec<u8>> = vec![
        vec![],
        vec![0; 4096],
        (0..=255).cycle().take(100_000).collect(),
        b"\xff\xfe\xc3(\xa0\xa1 docker: command not found".to_vec(),
        "\u{1b}[".repeat(50_000).into_bytes(),
        "\\".repeat(200_000).into_bytes(),
        "{\"log\":\"".repeat(20_000).into_bytes(),
        "&quot;".repeat(50_000).into_bytes(),
        "\r".repeat(100_000).into_bytes(),
        "\n".repeat(300_000).into_bytes(),
        "Error response from daemon: ".repeat(20_000).into_bytes(),
        "manifest for ".repeat(30_000).into_bytes(),
        "[".repeat(300_000).into_bytes(),
        "<".repeat(300_000).into_bytes(),
        "](https://".repeat(30_000).into_bytes(),
    ];
    // UTF-16, as Windows programs write it into pipes.
    inputs.push("docker: command not found\n".encode_utf16().flat_map(u16::to_le_bytes).collect());
    for input in inputs {
        let diagnosis = explain(&input);
        for evidence in diagnosis.findings.iter().flat_map(|finding| &finding.evidence) {
            assert!(evidence.start < evidence.end && evidence.end <= input.len());
        }
    }
}

#[test]
fn what_the_caller_states_beats_what_is_guessed() {
    let text = "$ docker login ghcr.io\nunauthorized: authentication required";
    let stated = Context { vendor: Some(Vendor::Swr), system: Some(System::EulerOs), ..Context::default() };
    let diagnosis = Classifier::builtin().explain_in(text, stated);
    assert_eq!(diagnosis.findings[0].cause, "swr-login-expired");
    assert_eq!(diagnosis.context.vendor, Some(Vendor::Swr));
    assert_eq!(diagnosis.context.system, Some(System::EulerOs));
    let builder = Classifier::builder().vendor(Vendor::Swr).build().unwrap();
    assert_eq!(builder.explain(text).findings[0].cause, "swr-login-expired");
}

#[test]
fn own_causes_are_checked_with_the_field_named() {
    let cause = |json: &str| serde_json::from_str::<docker_why::cause::Cause>(json).unwrap();
    let build =
        |json: &str| Classifier::builder().causes([cause(json)]).build().map(|_| ()).unwrap_err().to_string();
    let with = |signature: &str, remedy: &str| {
        format!(
            r#"{{"id": "own-one", "title": "t", "explanation": "e.", "signatures": [{signature}], "remedies": [{remedy}]}}"#
        )
    };
    let fine = r#"{"anchor": "own failure", "pattern": "own failure of {name}"}"#;
    for (json, field) in [
        (with(r#"{"anchor": "own failure", "pattern": "own failure ("}"#, ""), "signatures[0].pattern"),
        (
            with(r#"{"anchor": "own failure", "pattern": "own failure of {nme}"}"#, ""),
            "signatures[0].pattern",
        ),
        (with(r#"{"anchor": "own failure", "pattern": "own \\bfailure"}"#, ""), "signatures[0].pattern"),
        (with(r#"{"anchor": "own failure", "pattern": "(own failure)?x"}"#, ""), "signatures[0].anchor"),
        (with(r#"{"anchor": "x", "pattern": "x"}"#, ""), "signatures[0].anchor"),
        (
            with(r#"{"anchor": "own failure", "pattern": "own failure", "unless": [""]}"#, ""),
            "signatures[0].unless",
        ),
        (with("", ""), "signatures"),
        (with(fine, r#"{"title": "r", "source": "http://x", "steps": []}"#), "remedies[0].source"),
        (
            with(fine, r#"{"title": "r", "source": "https://x", "steps": [{"text": "see {image}"}]}"#),
            "remedies[0].steps[0].text",
        ),
        (
            with(
                fine,
                r#"{"title": "r", "source": "https://x", "steps": [{"text": "s", "snippet": {"kind": "command", "content": "echo \"{name}\""}}]}"#,
            ),
            "remedies[0].steps[0].snippet.content",
        ),
    ] {
        let error = build(&json);
        assert!(error.contains("own-one") && error.contains(field), "{error} does not name {field}");
    }
    assert!(
        serde_json::from_str::<docker_why::cause::Cause>(r#"{"id": "x", "titel": "t"}"#)
            .unwrap_err()
            .to_string()
            .contains("titel")
    );
}

#[test]
fn own_causes_add_and_replace() {
    let own = r#"[{"id": "own-one", "title": "t", "explanation": "about {name}.", "signatures": [{"anchor": "own failure", "pattern": "own failure of {name}"}]},
                  {"id": "swr-throttled", "title": "Ours", "explanation": "e.", "signatures": [{"anchor": "Not allow to login", "pattern": "Not allow to login"}]}]"#;
    let own: Vec<docker_why::cause::Cause> = serde_json::from_str(own).unwrap();
    let classifier = Classifier::builder().causes(own).build().unwrap();
    assert_eq!(classifier.explain("own failure of web-1").findings[0].explanation, "about web-1.");
    assert_eq!(
        classifier.explain("denied: Not allow to login, upload or download image").findings[0].title,
        "Ours"
    );
}
