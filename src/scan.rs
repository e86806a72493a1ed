//! Finding the signatures' matches in cleaned text.
//!
//! First the gate: one pass that finds the anchors (text in, candidate patterns with places out). Then the
//! regular expression of each candidate, on the line of its anchor only; and where that fails or the anchor
//! itself is broken, on the neighbouring lines put together.

use std::collections::HashSet;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use regex::bytes::{Captures, Regex};

use crate::facts::{FactKind, Facts};
use crate::pattern::Pattern;
use crate::text::Text;
use crate::text::join::{Joined, Seam, neighbours};

/// A line longer than this is looked at only around the anchor, so that one endless line stays harmless.
const MAX_REGION: usize = 4096;

/// Finds anchors.
pub(crate) struct Gate {
    automaton: AhoCorasick,
    /// The patterns of each anchor.
    owners: Vec<Vec<u32>>,
}

impl Gate {
    /// A gate for the anchors of patterns 0, 1, 2 …, each squeezed (see [`Text::squeezed`]) and not empty.
    pub fn new(anchors: impl Iterator<Item = Vec<u8>>) -> Self {
        let mut distinct: std::collections::BTreeMap<Vec<u8>, Vec<u32>> = Default::default();
        for (pattern, anchor) in anchors.enumerate() {
            distinct.entry(anchor.to_ascii_lowercase()).or_default().push(pattern as u32);
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(Some(aho_corasick::AhoCorasickKind::ContiguousNFA))
            .build(distinct.keys())
            .expect("anchors are few and short");
        Self { automaton, owners: distinct.into_values().collect() }
    }

    /// Calls `candidate` with each pattern whose anchor stands in the squeezed bytes, and where.
    fn candidates(&self, squeezed: &[u8], mut candidate: impl FnMut(usize, Range<usize>)) {
        for found in self.automaton.find_overlapping_iter(squeezed) {
            for &pattern in &self.owners[found.pattern().as_usize()] {
                candidate(pattern as usize, found.range());
            }
        }
    }
}

/// A pattern's match.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    /// The pattern.
    pub pattern: usize,
    /// The cleaned bytes that it matched.
    pub range: Range<usize>,
    /// The lines that they stand in.
    pub lines: Range<usize>,
    /// What its groups captured, valid by the kind's grammar.
    pub facts: Facts,
}

/// Every match of every pattern.
pub(crate) fn find(text: &Text, gate: &Gate, patterns: &[Pattern]) -> Vec<Hit> {
    let (squeezed, offsets) = text.squeezed(0..text.lines.len());
    let mut hits = Vec::new();
    let mut tried = HashSet::new();
    gate.candidates(&squeezed, |pattern, anchor| {
        let anchor = offsets[anchor.start] as usize..offsets[anchor.end - 1] as usize + 1;
        let lines = text.line_at(anchor.start)..text.line_at(anchor.end - 1) + 1;
        let region = region(text, &lines, &anchor);
        // A line is looked at once for each pattern; an anchor that is broken stands for itself.
        let place = if lines.len() == 1 { region.start } else { anchor.start };
        if !tried.insert((pattern, lines.len() == 1, place)) {
            return;
        }
        let found = in_line(text, pattern, &patterns[pattern], &lines, region);
        match found.last() {
            None => hits.extend(in_wrapped_lines(text, pattern, &patterns[pattern], lines, &anchor, 0..0)),
            // A match that ends with its line may go on in the next one, but then all lines around must look
            // wrapped, and what it goes on with must not change what was read.
            Some(hit) if hit.range.end == text.lines[lines.start].body.end => {
                let wall = neighbours(text, &lines);
                let longer = in_wrapped_lines(text, pattern, &patterns[pattern], lines, &anchor, wall);
                hits.extend(longer.filter(|longer| longer.facts == hit.facts));
            }
            Some(_) => {}
        }
        hits.extend(found);
    });
    hits.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.pattern));
    hits.dedup_by(|a, b| a.pattern == b.pattern && a.range == b.range);
    hits
}

/// The part of a line that is looked at. Parts of a long line begin at fixed places, so that a line full of
/// anchors is not looked at once for each.
fn region(text: &Text, lines: &Range<usize>, anchor: &Range<usize>) -> Range<usize> {
    let body = text.lines[lines.start].body.clone();
    if body.len() <= MAX_REGION {
        return body;
    }
    let step = MAX_REGION / 2;
    let start = body.start + (anchor.start - body.start) / step * step;
    start.saturating_sub(step / 2).max(body.start)..body.end.min(start + MAX_REGION)
}

/// The matches in the anchor's own line.
fn in_line(
    text: &Text,
    index: usize,
    pattern: &Pattern,
    lines: &Range<usize>,
    region: Range<usize>,
) -> Vec<Hit> {
    let Some(regex) = pattern.strict().filter(|_| lines.len() == 1) else { return Vec::new() };
    let matches =
        regex.captures_iter(&text.bytes[region.clone()]).filter(|captures| !captures.get_match().is_empty());
    let hit = |captures: Captures<'_>| {
        let range = captures.get_match().range();
        let range = region.start + range.start..region.start + range.end;
        Hit { pattern: index, range, lines: lines.clone(), facts: facts(regex, &captures) }
    };
    matches.map(hit).collect()
}

/// The match in the anchor's line and its neighbours.
fn in_wrapped_lines(
    text: &Text,
    index: usize,
    pattern: &Pattern,
    anchor_lines: Range<usize>,
    anchor: &Range<usize>,
    wall: Range<usize>,
) -> Option<Hit> {
    for seam in [Seam::Soft, Seam::Hard] {
        let regex = if seam == Seam::Soft { pattern.strict() } else { pattern.loose() }?;
        let mut lines = neighbours(text, &anchor_lines);
        while lines.len() > 1 {
            let joined = Joined::of(text, lines.clone(), seam);
            let holding = regex.captures_iter(&joined.bytes).find(|captures| {
                let matched = captures.get_match().range();
                !matched.is_empty() && joined.is_broken(&matched) && {
                    let range = joined.origin(text, matched);
                    range.start <= anchor.start && anchor.end <= range.end
                }
            });
            let Some(captures) = holding else { break };
            let matched = captures.get_match().range();
            match joined.wrong_seam(text, matched.clone(), &anchor_lines, wall.clone()) {
                // It reaches into lines of another message: once more without them.
                Some(line) if line >= anchor_lines.start => lines.end = line + 1,
                Some(line) => lines.start = line + 1,
                None => {
                    let range = joined.origin(text, matched);
                    let lines = text.line_at(range.start)..text.line_at(range.end - 1) + 1;
                    return Some(Hit { pattern: index, range, lines, facts: facts(regex, &captures) });
                }
            }
        }
    }
    None
}

fn facts(regex: &Regex, captures: &Captures<'_>) -> Facts {
    let named = regex.capture_names().flatten();
    let valued = named.filter_map(|name| {
        let kind = FactKind::ALL.iter().find(|kind| kind.name() == name)?;
        let value = std::str::from_utf8(captures.name(name)?.as_bytes()).ok()?;
        kind.accepts(value).then(|| (*kind, value.to_owned()))
    });
    valued.collect()
}
