//! The stages of a diagnosis one by one, for the benchmarks: no caller needs them, and nothing here is promised.

use crate::classifier::Classifier;
use crate::text::{self, Text};
use crate::{pattern, regions, scan};

/// Cleaned text.
pub struct Cleaned(Text);

/// Cleans a text.
pub fn clean(input: &[u8]) -> Cleaned {
    Cleaned(text::clean(input))
}

/// How many of the built-in signatures' anchors the gate sees in raw text.
pub fn anchors(input: &[u8]) -> usize {
    let mut seen = 0;
    Classifier::builtin().stages().0.signatures(input, |_| seen += 1);
    seen
}

/// How many bytes of a log would be cleaned and searched, if every line that is looked at proved worth it.
pub fn examined(input: &[u8]) -> usize {
    let (gate, patterns) = Classifier::builtin().stages();
    let regions = regions::regions(input, gate, patterns, 0, 0, |_| true);
    regions.iter().map(|region| region.look.len()).sum()
}

impl Cleaned {
    /// How many bytes are left.
    pub fn length(&self) -> usize {
        self.0.bytes.len()
    }

    /// How many matches the built-in table has, hints included: the gate, then the patterns it calls for.
    pub fn matches(&self) -> usize {
        let (gate, patterns) = Classifier::builtin().stages();
        scan::find(&self.0, gate, patterns).len()
    }
}

/// A signature's pattern as a regular expression of the `regex` crate, to be used without regard to ASCII case.
pub fn as_regex(pattern: &str) -> String {
    pattern::as_regex::as_regex(pattern, false)
}
