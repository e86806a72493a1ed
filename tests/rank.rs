//! Who stands first, and what a finding's confidence promises (rules in src/rank.rs, words in DESIGN.md).

use docker_why::cause::{Cause, Confidence};
use docker_why::{Classifier, Finding, explain};

fn ids(text: &str) -> Vec<String> {
    explain(text).findings.into_iter().map(|finding| finding.cause).collect()
}

fn finding(text: &str, cause: &str) -> Finding {
    let found = explain(text).findings;
    found
        .iter()
        .find(|finding| finding.cause == cause)
        .unwrap_or_else(|| panic!("{cause} is not in {found:?}"))
        .clone()
}

#[test]
fn a_wrapper_steps_back_behind_the_reason_inside() {
    let text = "Warning  Failed  kubelet  Failed to pull image \"registry.example.com/team/app:1.0\": rpc error: code = Unknown \
                desc = failed to pull and unpack image \"registry.example.com/team/app:1.0\": failed to resolve reference \
                \"registry.example.com/team/app:1.0\": failed to do request: Head \"https://registry.example.com/v2/team/app/manifests/1.0\": \
                x509: certificate signed by unknown authority\n  Warning  Failed  kubelet  Error: ImagePullBackOff";
    assert_eq!(ids(text)[0], "tls-unknown-authority");
    assert!(finding(text, "k8s-image-pull-backoff").wrapper);
    assert_eq!(ids("Warning  Failed  pod/app  Error: ImagePullBackOff")[0], "k8s-image-pull-backoff");
}

#[test]
fn the_innermost_reason_of_a_chain_stands_first() {
    let text = "ERROR: failed to solve: alpine: failed to resolve source metadata for docker.io/library/alpine:latest: failed to do \
                request: Head \"https://registry-1.docker.io/v2/library/alpine/manifests/latest\": dial tcp: lookup \
                registry-1.docker.io on 127.0.0.53:53: no such host";
    assert_eq!(ids(text)[0], "dns-no-such-host");
}

#[test]
fn the_vendors_cause_stands_before_the_general_one() {
    let swr = "$ docker pull swr.eu-de.otc.t-systems.com/team/app:1.0\nError response from daemon: Get \
               \"https://swr.eu-de.otc.t-systems.com/v2/\": unauthorized: authentication required";
    assert_eq!(ids(swr), ["swr-login-expired"]);
    let other = swr.replace("swr.eu-de.otc.t-systems.com", "registry.example.com");
    assert_eq!(ids(&other), ["auth-required"]);
    // On SWR the message has two readings: both are shown, SWR's own first.
    let expired = "Error response from daemon: Get \"https://swr.cn-north-4.myhuaweicloud.com/v2/\": x509: certificate has expired or is not yet valid";
    assert_eq!(ids(expired)[..2], ["swr-access-key-deleted", "tls-cert-expired"]);
}

#[test]
fn a_failure_stands_before_warnings_and_symptoms() {
    let text = "WARN[0000] The \"TAG\" variable is not set. Defaulting to a blank string.\n\
                Error response from daemon: Conflict. The container name \"/web\" is already in use by container \"0123456789ab\". \
                You have to remove (or rename) that container to be able to reuse that name.";
    assert_eq!(ids(text)[0], "run-name-conflict");
    let build = "#8 2.1 E: Unable to locate package nosuch\n------\nERROR: failed to solve: process \"/bin/sh -c apt-get install -y \
                 nosuch\" did not complete successfully: exit code: 100";
    assert_eq!(ids(build)[0], "build-apt-failed");
    assert!(ids(build).contains(&"build-run-failed".to_owned()));
}

#[test]
fn independent_failures_are_both_shown() {
    let text = "$ docker pull registry.example.com/team/app:1.0\nError response from daemon: manifest for \
                registry.example.com/team/app:1.0 not found: manifest unknown\n$ docker run -p 80:80 nginx\ndocker: Error response \
                from daemon: driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:80 failed: port is \
                already allocated.";
    let ids = ids(text);
    assert!(
        ids.contains(&"manifest-unknown".to_owned()) && ids.contains(&"run-port-allocated".to_owned()),
        "{ids:?}"
    );
}

#[test]
fn the_same_failure_many_times_is_one_finding_with_a_count() {
    let line = "Error response from daemon: No such container: web\n";
    let found = explain(line.repeat(20)).findings;
    assert_eq!((found.len(), found[0].occurrences), (1, 20));
    assert_eq!(found[0].evidence.first().unwrap().line, 1);
    assert_eq!(found[0].evidence.last().unwrap().line, 20);
}

#[test]
fn certain_is_a_message_with_one_meaning_and_likely_one_that_context_chose() {
    let certain = "Error response from daemon: manifest for alpine:nope not found: manifest unknown";
    assert_eq!(finding(certain, "manifest-unknown").confidence, Confidence::Certain);
    let swr = "Get \"https://swr.cn-north-4.myhuaweicloud.com/v2/\": x509: certificate has expired or is not yet valid";
    assert_eq!(finding(swr, "swr-access-key-deleted").confidence, Confidence::Likely);
}

#[test]
fn what_is_only_possible_never_stands_before_what_is_more() {
    let own = r#"[
        {"id": "own-possible", "title": "t", "explanation": "e.",
         "signatures": [{"anchor": "second failure", "pattern": "second failure", "confidence": "possible"}]},
        {"id": "own-certain", "title": "t", "explanation": "e.",
         "signatures": [{"anchor": "first failure", "pattern": "first failure"}]}]"#;
    let own: Vec<Cause> = serde_json::from_str(own).unwrap();
    let classifier = Classifier::builder().without_builtin().causes(own).build().unwrap();
    let found = classifier.explain("first failure\nsecond failure").findings;
    assert_eq!(
        found.iter().map(|finding| finding.cause.as_str()).collect::<Vec<_>>(),
        ["own-certain", "own-possible"]
    );
}
