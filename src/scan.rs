//! Finding the signatures' matches in cleaned text.
//!
//! First the gate finds the anchors. Then the pattern of each candidate, on the line of its anchor only;
//! and where that fails or the anchor itself is broken, on the neighbouring lines put together.

use std::ops::Range;

use crate::facts::Facts;
use crate::gate::{Gate, Sighting};
use crate::matcher::Scratch;
use crate::pattern::{Compiled, Pattern};
use crate::sort;
use crate::text::join::{Joined, Seam, neighbours, within_reach};
use crate::text::{Text, is_unseen};

/// A line longer than this is looked at only around the anchor, so that one endless line stays harmless.
const MAX_REGION: usize = 4096;

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
    let mut candidates = Vec::new();
    look(
        text,
        |bytes, seen| gate.all(bytes, seen),
        |sighting, anchor| {
            candidates.extend(gate.patterns(sighting).map(|pattern| (pattern, anchor.clone())));
        },
    );
    matches(text, &mut candidates, patterns).0
}

/// The matches of the signatures whose anchors stand in these lines, and whether lines beyond the text might change
/// them.
pub(crate) fn signatures(
    text: &Text,
    lines: Range<usize>,
    gate: &Gate,
    patterns: &[Pattern],
) -> (Vec<Hit>, bool) {
    let mut candidates = Vec::new();
    look(
        text,
        |bytes, seen| gate.signatures(bytes, seen),
        |sighting, anchor| {
            if lines.contains(&text.line_at(anchor.start)) || lines.contains(&text.line_at(anchor.end - 1)) {
                candidates.extend(gate.patterns(sighting).map(|pattern| (pattern, anchor.clone())));
            }
        },
    );
    matches(text, &mut candidates, patterns)
}

/// The matches of the patterns whose anchors stand in the text, each given with a place of its anchor; and whether the
/// text's first or last line might belong to one.
fn matches(
    text: &Text,
    candidates: &mut Vec<(usize, Range<usize>)>,
    patterns: &[Pattern],
) -> (Vec<Hit>, bool) {
    sort::by_key(candidates, |(pattern, anchor)| (*pattern, anchor.start));
    let mut hits = Vec::new();
    let mut is_open = false;
    let scratch = &mut Scratch::default();
    let mut before = None;
    for (pattern, anchor) in candidates.drain(..) {
        let lines = text.line_at(anchor.start)..text.line_at(anchor.end - 1) + 1;
        let region = region(text, &lines, &anchor);
        // A line is looked at once for each pattern; an anchor that is broken stands for itself.
        let place = if lines.len() == 1 { region.start } else { anchor.start };
        let this = Some((pattern, lines.len() == 1, place));
        if std::mem::replace(&mut before, this) == this {
            continue;
        }
        let found = in_line(text, pattern, &patterns[pattern], &lines, region, scratch);
        // A match that ends with its line may go on in the next one, but then all lines around must look
        // wrapped, and what it goes on with must not change what was read.
        let wall = match found.last() {
            None => Some(0..0),
            Some(hit) if hit.range.end == text.lines[lines.start].body.end => Some(neighbours(text, &lines)),
            Some(_) => None,
        };
        if let Some(wall) = wall {
            let spelt = |before: &[u8], after: &[u8]| patterns[pattern].spells_over(before, after);
            let reach = within_reach(text, &lines, wall.clone(), spelt);
            is_open |= reach.start == 0 || reach.end == text.lines.len();
            let longer =
                in_wrapped_lines(text, (pattern, &patterns[pattern]), lines, &anchor, wall, reach, scratch);
            hits.extend(longer.filter(|longer| found.last().is_none_or(|hit| longer.facts == hit.facts)));
        }
        hits.extend(found);
    }
    sort::by_key(&mut hits, |hit| (hit.range.start, hit.range.end, hit.pattern));
    hits.dedup_by(|a, b| a.pattern == b.pattern && a.range == b.range);
    (hits, is_open)
}

/// Calls `seen` with each anchor that stands in the text, and where. Lines are read on end: with a blank where they were
/// broken, then with nothing there for the anchors that went over such a break.
fn look(
    text: &Text,
    anchors: impl Fn(&[u8], &mut dyn FnMut(Sighting)),
    mut seen: impl FnMut(&Sighting, Range<usize>),
) {
    for seam in [Seam::Soft, Seam::Hard] {
        let joined = Joined::of(text, 0..text.lines.len(), seam);
        anchors(&joined.bytes, &mut |sighting| {
            if seam == Seam::Soft || joined.is_broken(&sighting.range) {
                seen(&sighting, joined.origin(text, sighting.range.clone()));
            }
        });
    }
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
    scratch: &mut Scratch,
) -> Vec<Hit> {
    let mut hits = Vec::new();
    let Some(compiled) = pattern.strict().filter(|_| lines.len() == 1) else { return hits };
    let bytes = &text.bytes[region.clone()];
    let mut from = 0;
    while let Some(found) = compiled.program.find_at(bytes, from, scratch) {
        let facts = facts(compiled, bytes, scratch);
        let range = region.start + found.start..region.start + found.end;
        hits.push(Hit { pattern: index, range, lines: lines.clone(), facts });
        from = found.end;
    }
    hits
}

/// The match in the anchor's line and its neighbours.
fn in_wrapped_lines(
    text: &Text,
    (index, pattern): (usize, &Pattern),
    anchor_lines: Range<usize>,
    anchor: &Range<usize>,
    wall: Range<usize>,
    reach: Range<usize>,
    scratch: &mut Scratch,
) -> Option<Hit> {
    let spelt = |before: &[u8], after: &[u8]| pattern.spells_over(before, after);
    for seam in [Seam::Soft, Seam::Hard] {
        let compiled = if seam == Seam::Soft { pattern.strict() } else { pattern.loose() }?;
        let mut lines = reach.clone();
        while lines.len() > 1 {
            let joined = Joined::of(text, lines.clone(), seam);
            let holds = |matched: &Range<usize>| {
                joined.is_broken(matched) && {
                    let range = joined.origin(text, matched.clone());
                    range.start <= anchor.start && anchor.end <= range.end
                }
            };
            let anchor_place = joined.place(text, anchor.start);
            let mut from = 0;
            let holding = loop {
                match compiled.program.find_in(&joined.bytes, from..anchor_place + 1, scratch) {
                    Some(matched) if !holds(&matched) => from = matched.end,
                    holding => break holding,
                }
            };
            let Some(matched) = holding else { break };
            match joined.wrong_seam(text, matched.clone(), &anchor_lines, wall.clone(), spelt) {
                // It reaches into lines of another message: once more without them.
                Some(line) if line >= anchor_lines.start => lines.end = line + 1,
                Some(line) => lines.start = line + 1,
                None => {
                    let facts = facts(compiled, &joined.bytes, scratch);
                    let range = joined.origin(text, matched);
                    let lines = text.line_at(range.start)..text.line_at(range.end - 1) + 1;
                    return Some(Hit { pattern: index, range, lines, facts });
                }
            }
        }
    }
    None
}

/// What the last match captured. It has its kind's grammar, so only its length is left to be checked.
fn facts(compiled: &Compiled, bytes: &[u8], scratch: &Scratch) -> Facts {
    let captured = compiled.kinds.iter().enumerate().filter_map(|(n, kind)| {
        let value = std::str::from_utf8(&bytes[scratch.group(n)?]).ok()?;
        (value.len() <= kind.max_length() && !value.contains(is_unseen)).then(|| (*kind, value.to_owned()))
    });
    captured.collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use std::borrow::Cow;

    use aho_corasick::AhoCorasick;

    use super::*;
    use crate::classifier::Classifier;
    use crate::gate::is_quoting;
    use crate::text::is_squeezed_away;

    /// The hits where Aho–Corasick finds the anchors in rows of the text's lines, of which `skipped` bytes are left out.
    fn reference(
        text: &Text,
        seams: &[Seam],
        (automaton, skipped): &(AhoCorasick, fn(u8) -> bool),
        patterns: &[Pattern],
    ) -> Vec<Key> {
        let mut candidates = Vec::new();
        for &seam in seams {
            let joined = Joined::of(text, 0..text.lines.len(), seam);
            let kept = joined.bytes.iter().copied().enumerate().filter(|&(_, byte)| !skipped(byte));
            let (places, bytes): (Vec<usize>, Vec<u8>) = kept.unzip();
            for found in automaton.find_overlapping_iter(&bytes) {
                // Blanks at an anchor's ends must stand in the text, but are no part of the anchor's place.
                let blanks =
                    |bytes: &mut dyn Iterator<Item = &u8>| bytes.take_while(|&&byte| byte == b' ').count();
                let anchor = &bytes[found.range()];
                let start = found.start() + blanks(&mut anchor.iter());
                let end = found.end() - blanks(&mut anchor.iter().rev());
                let range = joined.origin(text, places[start]..places[end - 1] + 1);
                candidates.push((found.pattern().as_usize(), range));
            }
        }
        keys(matches(text, &mut candidates, patterns).0)
    }

    fn automaton(anchors: &[Cow<'static, str>], skipped: fn(u8) -> bool) -> (AhoCorasick, fn(u8) -> bool) {
        let anchors =
            anchors.iter().map(|anchor| anchor.bytes().filter(|&byte| !skipped(byte)).collect::<Vec<_>>());
        (AhoCorasick::builder().ascii_case_insensitive(true).build(anchors).unwrap(), skipped)
    }

    type Key = (usize, Range<usize>, Facts);

    fn keys(hits: Vec<Hit>) -> Vec<Key> {
        hits.into_iter().map(|hit| (hit.pattern, hit.range, hit.facts)).collect()
    }

    /// The texts of the repository's corpus.
    pub(crate) fn corpus() -> impl Iterator<Item = Vec<u8>> {
        let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus")).unwrap();
        let files = folders.filter_map(|folder| std::fs::read_dir(folder.unwrap().path()).ok()).flatten();
        let paths = files.map(|file| file.unwrap().path());
        let cases = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
        cases.map(|path| std::fs::read(path).unwrap())
    }

    /// The text as a terminal of this width wraps it.
    fn wrapped(text: &[u8], width: usize) -> Vec<u8> {
        let lines =
            text.split(|&byte| byte == b'\n').map(|line| line.chunks(width).collect::<Vec<_>>().join(&b'\n'));
        lines.collect::<Vec<_>>().join(&b'\n')
    }

    #[test]
    fn the_gate_finds_what_aho_corasick_finds() {
        let (gate, patterns, anchors) = Classifier::builtin().parts();
        let (squeezed, unquoted) = (automaton(anchors, is_squeezed_away), automaton(anchors, is_quoting));
        let mut hits = 0;
        for case in corpus() {
            for input in [&case, &wrapped(&case, 80), &wrapped(&case, 61)] {
                let text = crate::text::clean(input);
                let found = keys(find(&text, gate, patterns));
                // With blanks left out, anchors are found too where one misses that was not broken there.
                let most = reference(&text, &[Seam::Hard], &squeezed, patterns);
                let least = reference(&text, &[Seam::Soft, Seam::Hard], &unquoted, patterns);
                let text = String::from_utf8_lossy(input);
                for hit in &found {
                    assert!(most.contains(hit), "Aho–Corasick has no {hit:?} in {text}");
                }
                for hit in &least {
                    assert!(found.contains(hit), "the gate has no {hit:?} in {text}");
                }
                hits += found.len();
            }
        }
        assert!(hits > 10_000, "{hits} hits");
    }
}
