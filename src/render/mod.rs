//! A diagnosis as text: for a terminal or mail, as Markdown, for chats.

mod markdown;
mod plain;

pub use markdown::markdown;
pub use plain::plain;

use crate::cause::{Confidence, Risk};
use crate::diagnosis::Finding;

/// What a reader is told where nothing was recognised.
pub(crate) const NOTHING: &str = "Nothing recognised. This text shows no failure that docker-why knows.";

/// How sure a finding is, in words; nothing where it is certain.
pub(crate) fn doubt(finding: &Finding) -> Option<&'static str> {
    match finding.confidence {
        Confidence::Certain => None,
        Confidence::Likely => Some("likely"),
        Confidence::Possible => Some("possibly"),
    }
}

/// A risk in words; nothing where there is none.
pub(crate) fn warning(risk: Risk) -> Option<&'static str> {
    match risk {
        Risk::Safe => None,
        Risk::Disruptive => Some("interrupts what runs"),
        Risk::Insecure => Some("insecure"),
        Risk::Destructive => Some("deletes data"),
    }
}
