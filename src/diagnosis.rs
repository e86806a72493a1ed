//! The answer: what was found in a text, in order, and what to do.

use serde::{Deserialize, Serialize};

use crate::cause::{Confidence, Remedy};
use crate::context::Context;
use crate::facts::{FactKind, Facts};

/// Everything that a text shows. Its JSON form is `schema/diagnosis.schema.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// The form's version; [`Diagnosis::SCHEMA`].
    pub schema: u32,
    /// The causes found: the independent ones in the order in which to solve them, the root cause first; then those
    /// that [follow](Finding::follows) one of them. Empty: nothing was recognised.
    pub findings: Vec<Finding>,
    /// The surroundings of the first finding, or of the whole text where there is none.
    pub context: Context,
}

impl Diagnosis {
    /// The version of the form that this crate writes.
    pub const SCHEMA: u32 = 1;

    /// The findings that tell this one's failure again, seen by another layer; to be folded under it.
    ///
    /// ```
    /// let paste = "Failed to pull image \"app:1\": manifest for app:1 not found: manifest unknown\nError: ImagePullBackOff";
    /// let diagnosis = docker_why::explain(paste);
    /// let (root, _) = diagnosis.findings.split_first().unwrap();
    /// assert_eq!(root.cause, "manifest-unknown");
    /// assert!(diagnosis.followers(root).any(|finding| finding.cause == "k8s-image-pull-backoff"));
    /// assert_eq!(diagnosis.others().count(), 0);
    /// ```
    pub fn followers<'d>(&'d self, root: &'d Finding) -> impl Iterator<Item = &'d Finding> {
        self.findings.iter().filter(|finding| finding.follows.contains(&root.cause))
    }

    /// The independent findings besides the first, in the order in which to solve them.
    pub fn others(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().skip(1).filter(|finding| finding.follows.is_empty())
    }
}

/// One cause, found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The cause's id.
    pub cause: String,
    /// The cause in a few words.
    pub title: String,
    /// What is wrong, in one or two sentences about this text.
    pub explanation: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether it only says that something failed.
    pub wrapper: bool,
    /// The causes of the findings whose failure this one tells again, seen by another layer (`src/follow.rs` has the
    /// rule). Empty for an independent one, which the first always is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follows: Vec<String>,
    /// Where it shows: the first places, and the last one, in the order of the text.
    pub evidence: Vec<Evidence>,
    /// In how many places it shows.
    pub occurrences: usize,
    /// What was read from the text.
    pub facts: Facts,
    /// The kinds of facts that stand only near the failure, not in it: what else the text names may be the
    /// neighbour's. They are told, but not filled into words and steps until the reader confirms them
    /// ([`Classifier::correct`](crate::Classifier::correct)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nearby: Vec<FactKind>,
    /// Ways to mend it, filled, in the order in which to try them.
    pub remedies: Vec<Remedy>,
}

impl Finding {
    /// The place that it speaks of, where there is one to show.
    ///
    /// ```
    /// let paste = "Error response from daemon: No such container: web\nError response from daemon: No such container: db";
    /// let diagnosis = docker_why::explain(paste);
    /// assert_eq!(diagnosis.findings[0].decisive().unwrap().line, 1);
    /// ```
    pub fn decisive(&self) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.decisive).or(self.evidence.last())
    }
}

/// A place in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The line, counted from 1.
    pub line: usize,
    /// The first byte (in JavaScript: UTF-16 code unit) in the input.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
    /// What stands there, with invalid UTF-8 replaced by U+FFFD.
    pub text: String,
    /// Whether this is the place that the finding speaks of: the first of the surest. One place of each finding is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub decisive: bool,
}
