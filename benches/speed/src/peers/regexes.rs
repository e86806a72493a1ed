//! Rust's engines.

use std::time::Duration;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use anyhow::Result;
use regex::bytes::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

use super::Engine;
use crate::clock::cost;
use crate::logs::{Log, pieces};
use crate::signatures::Signatures;

/// More than the largest takes.
const SIZE: usize = 1 << 30;

/// Aho–Corasick on the anchors: what a first stage is usually made of. It finds literals only.
pub struct Anchors(AhoCorasick);

impl Anchors {
    /// As a table with a row for each state, which is its fastest form.
    ///
    /// # Errors
    /// Too many anchors.
    pub fn new(signatures: &Signatures) -> Result<Self> {
        let mut builder = AhoCorasick::builder();
        builder.kind(Some(AhoCorasickKind::DFA)).ascii_case_insensitive(true);
        Ok(Self(builder.build(&signatures.anchors)?))
    }

    /// How often an anchor stands in a text.
    pub fn count(&self, text: &[u8]) -> usize {
        self.0.find_overlapping_iter(text).count()
    }
}

impl Engine for Anchors {
    fn name(&self) -> &str {
        "Aho–Corasick, anchors"
    }

    fn most(&self) -> usize {
        32 << 20
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        Ok(cost(|| pieces(&log.bytes).map(|piece| self.count(piece)).sum()))
    }
}

fn builder(regex: &str) -> RegexBuilder {
    let mut builder = RegexBuilder::new(regex);
    builder.unicode(false).case_insensitive(true).multi_line(true).size_limit(SIZE);
    builder
}

/// `RegexSet` on each line.
pub struct Set(RegexSet);

impl Set {
    /// With room for a large automaton.
    ///
    /// # Errors
    /// A pattern's.
    pub fn new(signatures: &Signatures) -> Result<Self> {
        let mut builder = RegexSetBuilder::new(&signatures.regexes);
        builder
            .unicode(false)
            .case_insensitive(true)
            .multi_line(true)
            .size_limit(SIZE)
            .dfa_size_limit(256 << 20);
        Ok(Self(builder.build()?))
    }

    /// How many signatures a text shows.
    pub fn count(&self, text: &[u8]) -> usize {
        self.0.matches(text).iter().count()
    }
}

impl Engine for Set {
    fn name(&self) -> &str {
        "RegexSet, a line"
    }

    fn most(&self) -> usize {
        1 << 20
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        Ok(cost(|| log.bytes.split(|&byte| byte == b'\n').map(|line| self.count(line)).sum()))
    }
}

/// Each regular expression on its own, over the whole piece.
pub struct Single(Vec<Regex>);

impl Single {
    /// All compiled beforehand.
    ///
    /// # Errors
    /// A pattern's.
    pub fn new(signatures: &Signatures) -> Result<Self> {
        Ok(Self(signatures.regexes.iter().map(|regex| builder(regex).build()).collect::<Result<_, _>>()?))
    }

    /// How often a signature stands in a text.
    pub fn count(&self, text: &[u8]) -> usize {
        self.0.iter().map(|regex| regex.find_iter(text).count()).sum()
    }
}

impl Engine for Single {
    fn name(&self) -> &str {
        "single regexes"
    }

    fn most(&self) -> usize {
        1 << 20
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        Ok(cost(|| pieces(&log.bytes).map(|piece| self.count(piece)).sum()))
    }
}

/// regex-filtered, ua-parser's way: Aho–Corasick on what each expression needs, then the expressions left. A line
/// at a time, as it is meant to be used.
pub struct Filtered(regex_filtered::Regexes);

impl Filtered {
    /// With Unicode, which it cannot do without.
    ///
    /// # Errors
    /// A pattern's.
    pub fn new(signatures: &Signatures) -> Result<Self> {
        let mut options = regex_filtered::Options::new();
        options.case_insensitive(true).multi_line(true);
        let mut builder = regex_filtered::Builder::new();
        for regex in &signatures.regexes {
            builder = builder.push_opt(regex, &options)?;
        }
        Ok(Self(builder.build()?))
    }

    /// How many signatures a text shows.
    pub fn count(&self, text: &str) -> usize {
        self.0.matching(text).count()
    }
}

impl Engine for Filtered {
    fn name(&self) -> &str {
        "regex-filtered, a line"
    }

    fn most(&self) -> usize {
        1 << 20
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        let text = String::from_utf8_lossy(&log.bytes);
        Ok(cost(|| text.lines().map(|line| self.count(line)).sum()))
    }
}
