//! The answer: what was found in a text, in order, and what to do.

use serde::{Deserialize, Serialize};

use crate::cause::{Confidence, Remedy};
use crate::context::Context;
use crate::facts::Facts;

/// Everything that a text shows. Its JSON form is `schema/diagnosis.schema.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// The form's version; [`Diagnosis::SCHEMA`].
    pub schema: u32,
    /// The causes found, the root cause first. Empty: nothing was recognised.
    pub findings: Vec<Finding>,
    /// The surroundings of the first finding, or of the whole text where there is none.
    pub context: Context,
}

impl Diagnosis {
    /// The version of the form that this crate writes.
    pub const SCHEMA: u32 = 1;
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
    /// Where it shows: the first places, and the last one, in the order of the text.
    pub evidence: Vec<Evidence>,
    /// In how many places it shows.
    pub occurrences: usize,
    /// What was read from the text.
    pub facts: Facts,
    /// Ways to mend it, filled, in the order in which to try them.
    pub remedies: Vec<Remedy>,
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
}
