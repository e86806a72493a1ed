//! Finds what is wrong in the text that Docker printed, and says how to mend it.
//!
//! A pure library: no I/O, no clock, no environment. It takes text (docker, compose, buildx, dockerd,
//! containerd, registries, kubelet events, podman), finds the causes that the text shows, and answers with a
//! [`Diagnosis`]: the root cause first, the evidence marked in the text, the facts read from it, and the steps
//! to take with those facts filled in.
//!
//! ```
//! let paste = "$ docker pull registry.example.com/team/app:1.0
//! Error response from daemon: Get \"https://registry.example.com/v2/\": x509: certificate signed by unknown authority";
//! let diagnosis = docker_why::explain(paste);
//! let finding = &diagnosis.findings[0];
//! assert_eq!(finding.cause, "tls-unknown-authority");
//! assert_eq!(finding.facts[&docker_why::FactKind::Registry], "registry.example.com");
//! assert_eq!(finding.evidence[0].line, 2);
//! ```

pub mod cause;
#[cfg(feature = "table")]
mod causes;
mod check;
mod classifier;
mod context;
mod correct;
mod diagnosis;
mod dialect;
mod facts;
mod fill;
mod follow;
mod gate;
mod glance;
mod grams;
mod held;
mod matcher;
#[cfg(feature = "_parts")]
#[doc(hidden)]
pub mod parts;
mod pattern;
mod rank;
mod redact;
mod regions;
pub mod render;
mod scan;
mod sort;
mod table;
mod text;
mod words;

pub use check::CauseError;
pub use classifier::{Classifier, ClassifierBuilder, Scanner, catalogue, explain};
pub use context::{Action, Context, System, Tool, Vendor};
pub use diagnosis::{Diagnosis, Evidence, Finding};
pub use facts::{FactKind, Facts};
pub use fill::without_placeholders;
pub use grams::{anchor_grams, grams};
pub use redact::{HIDDEN, Secret, redact, secrets};
pub use words::UnknownName;

/// Cleans a text and checks what holds of every cleaned text: for fuzzing, since no caller sees one.
#[cfg(fuzzing)]
#[doc(hidden)]
pub fn check_cleaning(input: &[u8]) {
    text::check(input);
}
