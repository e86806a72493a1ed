//! What is meant for others holds no secret and no character that is not seen, wherever the paste put it: in
//! evidence, in a fact, and so in titles, explanations and steps.

use docker_why::render::{self, Chat};
use docker_why::{Classifier, Diagnosis, FactKind, explain};

mod common;
use common::hostile::MESSAGES;

fn renderings(diagnosis: &Diagnosis) -> Vec<String> {
    let texts = [render::plain(diagnosis), render::markdown(diagnosis)];
    texts.into_iter().chain(Chat::ALL.iter().map(|&to| render::chat(diagnosis, to))).collect()
}

/// What stands in a name's place, and the secret in it.
const PLANTED: &[(&str, &str)] = &[
    ("https://me:hunter2@files.example.com/app.tgz", "hunter2"),
    ("me:hunter2@registry.example.com/team/app", "hunter2"),
    ("registry.example.com/ghp_0123456789abcdefghij/app:1.0", "ghp_0123456789abcdefghij"),
    ("registry.example.com/team/glpat-0123456789abcdefghij", "glpat-0123456789abcdefghij"),
    ("dckr_pat_0123456789abcdefghij", "dckr_pat_0123456789abcdefghij"),
    ("/srv/hvs.CAESIJ0123456789abcdef/data", "hvs.CAESIJ0123456789abcdef"),
    ("/srv/x?sig=0123456789abcdef0123", "0123456789abcdef0123"),
    ("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"),
];

#[test]
fn secrets_in_the_place_of_names_are_hidden() {
    let mut captured = 0;
    for message in MESSAGES.iter().chain(&["ADD failed: failed to GET NAME with status 404 Not Found"]) {
        for (name, secret) in PLANTED {
            let text = message.replace("NAME", name);
            let diagnosis = explain(&text);
            captured += usize::from(
                diagnosis.findings.iter().any(|one| one.facts.values().any(|value| value.contains(secret))),
            );
            for rendering in renderings(&diagnosis) {
                assert!(!rendering.contains(secret), "{text:?}: {rendering}");
            }
            let shared = format!("{:?}", render::shareable(&diagnosis));
            assert!(!shared.contains(secret), "{text:?}: {shared}");
        }
    }
    println!("{captured} secrets became facts");
    assert!(captured > 30, "{captured}");
}

/// A secret that only the words around it give away is hidden where a step repeats it, too.
#[test]
fn a_secret_in_the_evidence_is_hidden_everywhere() {
    let mut diagnosis = explain("Error response from daemon: manifest for app:1 not found: manifest unknown");
    let finding = &mut diagnosis.findings[0];
    finding.evidence[0].text = "docker login -u me -p hunter2secret ghcr.io".to_owned();
    finding.facts.insert(FactKind::Image, "hunter2secret".to_owned());
    let diagnosis = Diagnosis {
        findings: vec![
            Classifier::builtin().correct(finding, finding.facts.clone(), diagnosis.context).unwrap(),
        ],
        ..diagnosis
    };
    assert!(serde_json::to_string(&diagnosis.findings[0].remedies).unwrap().contains("hunter2secret"));
    for rendering in renderings(&diagnosis) {
        assert!(!rendering.contains("hunter2secret"), "{rendering}");
    }
}

#[test]
fn what_holds_no_secret_is_shared_as_it_is() {
    for text in [
        "docker: command not found",
        "Error response from daemon: manifest for app:1 not found: manifest unknown",
    ] {
        let diagnosis = explain(text);
        assert_eq!(render::shareable(&diagnosis), diagnosis);
    }
}

#[test]
fn no_fact_and_no_rendering_holds_what_is_not_seen() {
    const UNSEEN: &[char] = &[
        '\u{202e}',
        '\u{2066}',
        '\u{200b}',
        '\u{200f}',
        '\u{ad}',
        '\u{feff}',
        '\u{7f}',
        '\u{9b}',
        '\u{e0041}',
    ];
    for &unseen in UNSEEN {
        for kind in FactKind::ALL {
            assert!(!kind.accepts(&format!("/srv/a{unseen}b")), "{kind:?} {unseen:?}");
        }
        for message in MESSAGES
            .iter()
            .chain(&["invalid mount config for type \"bind\": bind source path does not exist: NAME"])
        {
            let text = message.replace("NAME", &format!("/srv/a{unseen}b c"));
            let diagnosis = explain(&text);
            for rendering in renderings(&diagnosis) {
                assert!(!rendering.contains(unseen), "{text:?}: {rendering:?}");
            }
            for value in diagnosis.findings.iter().flat_map(|one| one.facts.values()) {
                assert!(!value.contains(unseen), "{text:?}: {value:?}");
            }
        }
    }
}
