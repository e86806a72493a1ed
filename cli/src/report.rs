//! An answer in the form that was asked for, on standard output.

use std::io::{self, Write};

use docker_why::cause::Confidence;
use docker_why::{Diagnosis, Finding, render};

use crate::args::Form;
use crate::input::Explained;
use crate::show::{self, safe};

mod github;
mod junit;
mod sarif;

/// Writes it.
pub fn write(mut explained: Explained, form: Form) -> anyhow::Result<()> {
    if matches!(form, Form::Github | Form::Sarif | Form::Junit) {
        // The library's own renderings see to it themselves.
        explained.diagnosis = render::shareable(&explained.diagnosis);
    }
    let explained = &explained;
    let diagnosis = &explained.diagnosis;
    let mut out = io::BufWriter::new(io::stdout().lock());
    match form {
        Form::Terminal => show::diagnosis(diagnosis)?,
        Form::Json => writeln!(out, "{}", serde_json::to_string(diagnosis)?)?,
        Form::Markdown => write!(out, "{}", render::markdown(diagnosis))?,
        Form::Github => github::write(&mut out, explained)?,
        Form::Sarif => sarif::write(&mut out, explained)?,
        Form::Junit => junit::write(&mut out, explained)?,
    }
    Ok(out.flush()?)
}

/// Whether a finding is no failure of its own to act on: a wrapper, a follower, or only possible.
fn is_aside(finding: &Finding) -> bool {
    finding.wrapper || !finding.follows.is_empty() || finding.confidence == Confidence::Possible
}

/// A finding in a few lines: what is wrong, what to try first, where to read more.
fn brief(finding: &Finding) -> String {
    let mut lines = vec![finding.explanation.clone()];
    lines.extend(show::first_try(finding).map(|remedy| format!("First: {remedy}")));
    lines.push(format!("More: docker-why explain {}", finding.cause));
    lines.iter().map(|line| safe(line)).collect::<Vec<_>>().join("\n")
}

/// A diagnosis of this finding alone, for the renderers, with the lines of its own files.
fn alone(explained: &Explained, finding: &Finding) -> Diagnosis {
    let mut finding = finding.clone();
    for evidence in &mut finding.evidence {
        evidence.line = explained.place(evidence).1;
    }
    Diagnosis { findings: vec![finding], ..explained.diagnosis.clone() }
}
