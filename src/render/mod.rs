//! A diagnosis as text: for a terminal or mail, as Markdown, for chats.

mod chat;
mod markdown;
mod plain;
mod share;

pub use chat::{Chat, chat, chat_within};
pub use markdown::markdown;
pub use plain::plain;
pub use share::shareable;

use crate::cause::{Confidence, Remedy, Risk};
use crate::diagnosis::Finding;

/// What a reader is told where nothing was recognised.
pub(crate) const NOTHING: &str = "Nothing recognised. This text shows no failure that docker-why knows.";

/// How sure a finding is, in a word; nothing where it is certain.
pub fn doubt(finding: &Finding) -> Option<&'static str> {
    match finding.confidence {
        Confidence::Certain => None,
        Confidence::Likely => Some("likely"),
        Confidence::Possible => Some("possibly"),
    }
}

/// A risk in words; nothing where there is none.
pub fn warning(risk: Risk) -> Option<&'static str> {
    match risk {
        Risk::Safe => None,
        Risk::Disruptive => Some("interrupts what runs"),
        Risk::Insecure => Some("insecure"),
        Risk::Destructive => Some("deletes data"),
    }
}

/// What stands after a remedy's title: what it is for, and its risk.
pub(crate) fn remark(remedy: &Remedy) -> String {
    let label = remedy.label();
    let parts = [(!label.is_empty()).then_some(label), warning(remedy.risk).map(str::to_owned)];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!(" [{}]", parts.join("; ")) }
}

/// What is said before the findings that tell a failure again.
pub const SEEN_AGAIN: &str = "The same failure, seen again:";

/// How often a finding shows, in words; nothing where it is once.
pub fn times(finding: &Finding) -> String {
    match finding.occurrences {
        0 | 1 => String::new(),
        times => format!(", {times} times"),
    }
}

/// The remedies that are for the reader, and those for other systems, tools or registries, to be folded.
pub fn for_reader(finding: &Finding) -> (Vec<&Remedy>, Vec<&Remedy>) {
    finding.remedies.iter().partition(|remedy| !remedy.elsewhere)
}
