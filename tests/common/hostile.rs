//! Messages with values that an attacker chose.

use std::sync::OnceLock;

use docker_why::cause::Cause;
use docker_why::{Classifier, Diagnosis, FactKind, explain};
use serde_json::json;

/// Values that an attacker could choose; the page's tests read the same file.
pub fn captures() -> &'static [String] {
    static CAPTURES: OnceLock<Vec<String>> = OnceLock::new();
    CAPTURES.get_or_init(|| serde_json::from_str(include_str!("hostile.json")).unwrap())
}

/// Messages with a place for a name.
pub const MESSAGES: &[&str] = &[
    "Error response from daemon: manifest for NAME not found: manifest unknown",
    "Error response from daemon: No such container: NAME",
    "Error response from daemon: pull access denied for NAME, repository does not exist or may require 'docker login'",
    "docker: Error response from daemon: Conflict. The container name \"/NAME\" is already in use by container \"0123456789ab\".",
    "Error response from daemon: Get \"https://NAME/v2/\": x509: certificate signed by unknown authority",
    "Error response from daemon: Get https://NAME/v2/: dial tcp: lookup NAME on 10.0.0.2:53: no such host",
    "error while creating mount source path 'NAME': mkdir NAME: permission denied",
    "network NAME not found",
    "exec: \"NAME\": executable file not found in $PATH",
    "failed to compute cache key: \"NAME\": not found",
    "Bind for 0.0.0.0:NAME failed: port is already allocated",
    "unable to find user NAME: no matching entries in passwd file",
    "service \"NAME\" depends on undefined service \"NAME\"",
];

/// Each message with each value, and what is found in it.
pub fn diagnoses() -> impl Iterator<Item = (String, Diagnosis)> {
    let texts = MESSAGES
        .iter()
        .flat_map(|message| captures().iter().map(move |value| message.replace("NAME", value)));
    texts.map(|text| {
        let diagnosis = explain(&text);
        (text, diagnosis)
    })
}

/// What stands where a value is left out.
pub const LEFT_OUT: &str = "LEFT-OUT";

/// A value of a kind, everywhere where a fact can go.
pub struct Probe {
    pub kind: FactKind,
    /// As it was read from the text.
    pub value: String,
    pub diagnosis: Diagnosis,
}

/// Each kind of fact with each value that it lets in: an own cause whose title, explanation and remedy name it.
pub fn probes() -> Vec<Probe> {
    FactKind::ALL.iter().flat_map(|&kind| probes_of(kind)).collect()
}

fn probes_of(kind: FactKind) -> Vec<Probe> {
    let name = kind.name();
    let filled = format!("{{{name}|{LEFT_OUT}}}");
    let step = |snippet| json!({"text": format!("Look at {filled} now."), "snippet": snippet});
    let cause: Cause = serde_json::from_value(json!({
        "id": "probe",
        "title": format!("The probe of {filled}"),
        "explanation": format!("It says {filled}, and no more."),
        "signatures": [
            {"anchor": "the probe says", "pattern": format!("the probe says {{{name}}} here")},
            {"anchor": "the probe cites", "pattern": format!("the probe cites \"{{{name}}}\" here")},
        ],
        "remedies": [{
            "title": format!("Mend {filled}"),
            "source": "https://docs.docker.com/",
            "steps": [
                step(json!({"kind": "command", "content": format!("probe {filled}\nprobe a/{filled}/b --c={filled}")})),
                step(json!({"kind": "file", "path": "/etc/docker/daemon.json", "content": format!("{{\"x\": \"{filled}\"}}")})),
                step(json!({"kind": "file", "path": "/etc/x/config.toml", "content": format!("x = \"{filled}\"\ny = 1")})),
                step(json!({"kind": "file", "path": "/etc/x/config.ini", "content": format!("[a]\nx = {filled}\ny = 1")})),
                step(json!({"kind": "console", "content": format!("Console > {filled}")})),
            ],
        }],
    }))
    .unwrap();
    let table = Classifier::builder().without_builtin().causes([cause]).build().unwrap();
    let mut probes = Vec::new();
    for value in captures() {
        for text in [
            format!("docker: the probe says {value} here"),
            format!("docker: the probe cites \"{value}\" here"),
        ] {
            let diagnosis = table.explain(&text);
            if let Some(value) = diagnosis.findings.first().and_then(|finding| finding.facts.get(&kind)) {
                probes.push(Probe { kind, value: value.clone(), diagnosis });
            }
        }
        // What a reader corrects comes by another way, past the signature.
        let any = table.explain("docker: the probe says 1 here");
        if kind.accepts(value)
            && let Some(finding) = any.findings.first()
            && let Some(finding) = table.correct(finding, [(kind, value.clone())].into(), any.context)
        {
            probes.push(Probe {
                kind,
                value: value.clone(),
                diagnosis: Diagnosis { findings: vec![finding], ..any },
            });
        }
    }
    probes
}
