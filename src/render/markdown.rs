//! Markdown (CommonMark), for issues, wikis and chats that take it.

use crate::cause::Snippet;
use crate::diagnosis::{Diagnosis, Finding};
use crate::render::{NOTHING, SEEN_AGAIN, doubt, for_reader, remark, shareable, times};

/// Writes a diagnosis as Markdown. Whatever came from the input is escaped or stands in code, so that it
/// stays text: no links, images, mentions or HTML of its own.
///
/// ```
/// let diagnosis = docker_why::explain("docker: command not found");
/// assert!(docker_why::render::markdown(&diagnosis).starts_with("## "));
/// ```
pub fn markdown(diagnosis: &Diagnosis) -> String {
    let diagnosis = &shareable(diagnosis);
    let Some(first) = diagnosis.findings.first() else {
        return format!("{}\n", escape(NOTHING));
    };
    let mut out = String::new();
    whole(&mut out, diagnosis, first);
    let mut others = diagnosis.others().peekable();
    if others.peek().is_some() {
        out.push_str("\n### Also found\n\n");
    }
    for finding in others {
        let line = finding.decisive().map_or(0, |evidence| evidence.line);
        out.push_str(&format!("- {} (`{}`, line {line})\n", escape(&finding.title), finding.cause));
        if let Some(again) = again(diagnosis, finding) {
            out.push_str(&format!("  {again}\n"));
        }
    }
    out
}

/// Those that tell this one's failure again, in one line.
fn again(diagnosis: &Diagnosis, finding: &Finding) -> Option<String> {
    let followers = diagnosis.followers(finding);
    let followers: Vec<_> = followers
        .map(|other| format!("{} (`{}`{})", escape(&other.title), other.cause, times(other)))
        .collect();
    (!followers.is_empty()).then(|| format!("{SEEN_AGAIN} {}", followers.join("; ")))
}

fn whole(out: &mut String, diagnosis: &Diagnosis, finding: &Finding) {
    let doubt = doubt(finding).map_or_else(String::new, |word| format!(" ({word})"));
    out.push_str(&format!(
        "## {}{doubt}\n\n`{}`: {}\n",
        escape(&finding.title),
        finding.cause,
        escape(&finding.explanation)
    ));
    if let Some(evidence) = finding.decisive() {
        out.push('\n');
        block(out, "", "text", &evidence.text);
    }
    if let Some(again) = again(diagnosis, finding) {
        out.push_str(&format!("\n{again}\n"));
    }
    let (fitting, others) = for_reader(finding);
    for (n, remedy) in fitting.into_iter().enumerate() {
        out.push_str(&format!(
            "\n{}. **{}**{} ([source]({}))\n",
            n + 1,
            escape(&remedy.title),
            escape(&remark(remedy)),
            remedy.source
        ));
        for step in remedy.steps.iter() {
            out.push_str(&format!("\n   {}\n", escape(&step.text)));
            match &step.snippet {
                Some(Snippet::Command { content }) => block(out, "   ", "sh", content),
                Some(Snippet::Console { content }) => out.push_str(&format!("\n   {}\n", escape(content))),
                Some(Snippet::File { path, content }) => {
                    out.push_str(&format!("\n   {}:\n", escape(path)));
                    block(out, "   ", "", content);
                }
                None => {}
            }
        }
    }
    if !others.is_empty() {
        out.push_str("\nElsewhere:\n\n");
        for remedy in others {
            out.push_str(&format!(
                "- {}{} ([source]({}))\n",
                escape(&remedy.title),
                escape(&remark(remedy)),
                remedy.source
            ));
        }
    }
}

/// A fenced block whose fence is longer than any run of backticks inside.
fn block(out: &mut String, indent: &str, language: &str, content: &str) {
    let longest = content.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    out.push_str(&format!("\n{indent}{fence}{language}\n"));
    for line in content.lines() {
        let line: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
        out.push_str(&format!("{indent}{line}\n"));
    }
    out.push_str(&format!("{indent}{fence}\n"));
}

/// Prose in which nothing means anything to Markdown, HTML or a chat's mentions.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars().filter(|c| !c.is_control()) {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A zero-width joiner would be invisible, but copied along; the entity reads as the sign itself.
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
    }
    out
}
