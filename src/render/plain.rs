//! Plain text, for mails and terminals without colours.

use crate::cause::Snippet;
use crate::diagnosis::{Diagnosis, Finding};
use crate::render::{NOTHING, SEEN_AGAIN, doubt, for_reader, remark, shareable, times};

/// Writes a diagnosis as plain text: the first finding whole, the other independent ones with their headings, and under each
/// in one line those that tell its failure again. Lines are not wrapped; control characters of the input are gone.
///
/// ```
/// let diagnosis = docker_why::explain("docker: command not found");
/// assert!(docker_why::render::plain(&diagnosis).contains("cli-not-found"));
/// ```
pub fn plain(diagnosis: &Diagnosis) -> String {
    let diagnosis = &shareable(diagnosis);
    let Some(first) = diagnosis.findings.first() else { return format!("{NOTHING}\n") };
    let mut out = String::new();
    whole(&mut out, diagnosis, first);
    let mut others = diagnosis.others().peekable();
    if others.peek().is_some() {
        out.push_str("\nAlso found:\n");
    }
    for finding in others {
        out.push_str(&format!("  {} [{}]{}\n", finding.title, finding.cause, place(finding)));
        if let Some(again) = again(diagnosis, finding) {
            out.push_str(&format!("    {again}\n"));
        }
    }
    out.chars().filter(|&c| c == '\n' || !c.is_control()).collect()
}

fn place(finding: &Finding) -> String {
    let lines = finding.evidence.iter().map(|evidence| evidence.line);
    match (lines.clone().min(), lines.max(), finding.occurrences) {
        (Some(first), _, 1) => format!(", line {first}"),
        (Some(first), Some(last), times) => format!(", {times} times, lines {first} to {last}"),
        _ => String::new(),
    }
}

/// Those that tell this one's failure again, in one line.
fn again(diagnosis: &Diagnosis, finding: &Finding) -> Option<String> {
    let followers = diagnosis.followers(finding);
    let followers: Vec<_> =
        followers.map(|other| format!("{} [{}]{}", other.title, other.cause, times(other))).collect();
    (!followers.is_empty()).then(|| format!("{SEEN_AGAIN} {}", followers.join("; ")))
}

fn whole(out: &mut String, diagnosis: &Diagnosis, finding: &Finding) {
    let doubt = doubt(finding).map_or_else(String::new, |word| format!(" ({word})"));
    out.push_str(&format!(
        "{}{doubt}\n[{}]{}\n\n{}\n",
        finding.title,
        finding.cause,
        place(finding),
        finding.explanation
    ));
    if let Some(evidence) = finding.decisive() {
        out.push_str("\nIt shows here:\n");
        for line in evidence.text.lines() {
            out.push_str(&format!("  {line}\n"));
        }
    }
    if let Some(again) = again(diagnosis, finding) {
        out.push_str(&format!("\n{again}\n"));
    }
    let (fitting, others) = for_reader(finding);
    for (n, remedy) in fitting.into_iter().enumerate() {
        out.push_str(&format!("\n{}. {}{}\n", n + 1, remedy.title, remark(remedy)));
        for step in remedy.steps.iter() {
            out.push_str(&format!("   {}\n", step.text));
            match &step.snippet {
                Some(Snippet::Command { content }) => indented(out, content),
                Some(Snippet::Console { content }) => indented(out, content),
                Some(Snippet::File { path, content }) => {
                    indented(out, &format!("{path}:"));
                    indented(out, content);
                }
                None => {}
            }
        }
        out.push_str(&format!("   See {}\n", remedy.source));
    }
    if !others.is_empty() {
        out.push_str("\nElsewhere:\n");
        for remedy in others {
            out.push_str(&format!("  {}{}\n", remedy.title, remark(remedy)));
        }
    }
}

fn indented(out: &mut String, text: &str) {
    for line in text.lines() {
        out.push_str(&format!("       {line}\n"));
    }
}
