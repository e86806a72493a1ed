//! SARIF 2.1.0, for code scanning: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::io::Write;

use docker_why::cause::Confidence;
use docker_why::{Evidence, Finding, render};
use serde_json::{Value, json};

use super::{alone, brief, is_aside};
use crate::input::Explained;
use crate::show::safe;

pub fn write(out: &mut impl Write, explained: &Explained) -> anyhow::Result<()> {
    let findings = &explained.diagnosis.findings;
    let rules: Vec<Value> = findings.iter().map(rule).collect();
    let results: Vec<Value> =
        findings.iter().enumerate().map(|(n, finding)| result(explained, n, finding)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "docker-why",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    Ok(writeln!(out)?)
}

fn rule(finding: &Finding) -> Value {
    let mut rule = json!({
        "id": finding.cause,
        "shortDescription": { "text": safe(&finding.title) },
        "fullDescription": { "text": safe(&finding.explanation) },
        "defaultConfiguration": { "level": level(finding) },
    });
    if let Some(remedy) = finding.remedies.first() {
        rule["helpUri"] = remedy.source.as_ref().into();
    }
    rule
}

fn result(explained: &Explained, rule: usize, finding: &Finding) -> Value {
    let decisive = finding.decisive();
    let related = finding.evidence.iter().filter(|evidence| Some(*evidence) != decisive);
    json!({
        "ruleId": finding.cause,
        "ruleIndex": rule,
        "level": level(finding),
        "message": {
            "text": format!("{}\n{}", safe(&finding.title), brief(finding)),
            "markdown": render::markdown(&alone(explained, finding)),
        },
        "locations": decisive.map(|evidence| location(explained, evidence)).into_iter().collect::<Vec<_>>(),
        "relatedLocations": related.map(|evidence| location(explained, evidence)).collect::<Vec<_>>(),
        "occurrenceCount": finding.occurrences,
    })
}

fn location(explained: &Explained, evidence: &Evidence) -> Value {
    let (file, line) = explained.place(evidence);
    // A location needs an artifact; standard input has no address.
    let uri = file.map_or_else(|| "stdin".to_owned(), uri);
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri },
            "region": { "startLine": line, "snippet": { "text": safe(&evidence.text) } },
        },
    })
}

fn level(finding: &Finding) -> &'static str {
    match finding.confidence {
        _ if is_aside(finding) => "note",
        Confidence::Certain => "error",
        Confidence::Likely | Confidence::Possible => "warning",
    }
}

/// A path as a relative or file URI: what means something in a URI is percent-encoded.
fn uri(path: &std::path::Path) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let text = path.to_string_lossy().replace('\\', "/");
    let encoded: String = text
        .bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    if encoded.starts_with('/') { format!("file://{encoded}") } else { encoded }
}
