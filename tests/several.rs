//! Several failures in one paste: independent ones are all shown, followers are folded (rules in src/follow.rs).
//! The pastes in tests/several/ are put together from real outputs.

use docker_why::render::{self, Chat};
use docker_why::{Diagnosis, explain};

mod common;

fn paste(name: &str) -> Diagnosis {
    explain(std::fs::read(common::root().join("tests/several").join(name)).unwrap())
}

/// The independent causes in order, each with its followers.
fn folded(diagnosis: &Diagnosis) -> Vec<(&str, Vec<&str>)> {
    let first = diagnosis.findings.first().into_iter();
    let followers = |root| diagnosis.followers(root).map(|finding| finding.cause.as_str()).collect();
    first.chain(diagnosis.others()).map(|root| (root.cause.as_str(), followers(root))).collect()
}

#[test]
fn two_services_that_fail_differently_are_both_shown() {
    assert_eq!(
        folded(&paste("compose.txt")),
        [("run-permission-denied", vec!["run-shim-failed"]), ("run-port-allocated", vec![])]
    );
}

#[test]
fn a_builds_summary_follows_its_reason_not_the_pull_before() {
    assert_eq!(
        folded(&paste("ci.txt")),
        [("build-apt-failed", vec!["build-run-failed"]), ("manifest-unknown", vec![])]
    );
}

/// make's own error is none of Docker's, so nobody recognises it; still the failed build is not the failed pull.
#[test]
fn a_failure_whose_reason_is_unknown_stays_one_of_its_own() {
    assert_eq!(
        folded(&paste("ci-unknown.txt")),
        [("manifest-unknown", vec![]), ("build-run-failed", vec![])]
    );
}

#[test]
fn kubelets_back_off_follows_the_reason_of_each_pod() {
    let diagnosis = paste("kube.txt");
    assert_eq!(
        folded(&diagnosis),
        [
            ("manifest-unknown", vec!["k8s-image-pull-backoff"]),
            ("tls-unknown-authority", vec!["k8s-image-pull-backoff"])
        ]
    );
    assert_eq!(diagnosis.findings.len(), 3);
}

#[test]
fn what_systemd_and_the_client_say_follows_the_engines_own_reason() {
    let diagnosis = paste("dockerd.txt");
    assert_eq!(
        folded(&diagnosis),
        [("dockerd-storage-driver", vec!["daemon-not-running", "dockerd-start-failed"])]
    );
    assert_eq!(diagnosis.findings[2].occurrences, 4);
}

#[test]
fn the_same_words_read_in_another_way_are_no_second_failure() {
    let text = "Error response from daemon: Get \"https://swr.cn-north-4.myhuaweicloud.com/v2/\": x509: certificate has expired or is not yet valid";
    assert_eq!(folded(&explain(text)), [("swr-access-key-deleted", vec!["tls-cert-expired"])]);
}

#[test]
fn without_its_reason_a_follower_stands_for_itself() {
    for (text, cause) in [
        (
            "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
            "daemon-not-running",
        ),
        ("Warning  Failed  pod/app  Error: ImagePullBackOff", "k8s-image-pull-backoff"),
    ] {
        assert_eq!(folded(&explain(text)), [(cause, vec![])]);
    }
}

/// Whatever is pasted: the first finding is a root, whatever follows follows one, and those come last.
#[test]
fn every_follower_has_its_root() {
    let mut folds = 0;
    for case in common::corpus() {
        let diagnosis = explain(&case.text);
        let is_follower: Vec<bool> = diagnosis.findings.iter().map(|one| !one.follows.is_empty()).collect();
        assert!(
            is_follower.is_sorted() && is_follower.first() != Some(&true),
            "{}: {is_follower:?}",
            case.name
        );
        for id in diagnosis.findings.iter().flat_map(|finding| &finding.follows) {
            let root = diagnosis.findings.iter().find(|finding| finding.cause == *id);
            assert!(root.is_some_and(|root| root.follows.is_empty()), "{}: {id}", case.name);
            folds += 1;
        }
    }
    println!("{folds} folds");
    assert!(folds > 100);
}

#[test]
fn every_rendering_folds_followers_into_one_line_under_their_root() {
    let diagnosis = paste("kube.txt");
    let texts = [render::plain(&diagnosis), render::markdown(&diagnosis)];
    for text in &texts {
        let lines: Vec<&str> = text.lines().filter(|line| line.contains("seen again")).collect();
        assert_eq!(lines.len(), 2, "one under each root: {text}");
        assert!(
            lines.iter().all(|line| line.contains("k8s-image-pull-backoff") && line.contains("12 times"))
        );
        let also = text.find("Also found").unwrap();
        assert_eq!(text[also..].matches("tls-unknown-authority").count(), 1, "{text}");
    }
    for &to in Chat::ALL {
        let message = render::chat(&diagnosis, to);
        assert_eq!(message.matches("seen again").count(), 1, "{to:?}: {message}");
        let also = message.find("Also found").unwrap();
        assert!(message[also..].contains("tls-unknown-authority"), "{to:?}: {message}");
        assert!(!message[also..].contains("k8s-image-pull-backoff"), "{to:?}: {message}");
    }
}
