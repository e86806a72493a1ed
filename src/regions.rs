//! Which parts of a long log are looked at closely: those around matches. The rest is neither cleaned nor copied, but
//! for the single lines in which a signature's anchor stands, or is hidden behind noise.

use std::ops::Range;

use crate::gate::{Gate, Sighting};
use crate::glance::Glance;
use crate::matcher::Scratch;
use crate::pattern::Pattern;
use crate::sort;
use crate::text;

/// A part of a log.
#[derive(Clone, Debug)]
pub(crate) struct Region {
    /// What is cleaned and searched: whole lines, as long as they are not endless.
    pub look: Range<usize>,
    /// What of it no other region owns: the matches that begin here are this region's.
    pub own: Range<usize>,
}

/// A longer line is looked at in parts.
const MAX_LINE: usize = 16 << 10;
/// How long these are.
const PART: usize = 2 << 10;
/// How much is looked at on each side of a part.
const MARGIN: usize = 1 << 10;
/// How many lines before and after: as many as a wrapped message may have.
pub(crate) const LINES: usize = 8;
/// How much of these lines.
const MAX_LINES: usize = 4 << 10;
/// The most bytes that are looked at together.
const MAX_LOOK: usize = 40 << 10;

/// The regions of a text, in order: the first `head` and the last `tail` bytes, and between them what stands around the
/// lines with an anchor that are `worth` it.
pub(crate) fn regions(
    bytes: &[u8],
    gate: &Gate,
    patterns: &[Pattern],
    head: usize,
    tail: usize,
    mut is_worth: impl FnMut(&Range<usize>) -> bool,
) -> Vec<Region> {
    if head + tail >= bytes.len() {
        return vec![Region { look: 0..bytes.len(), own: 0..bytes.len() }];
    }
    let ends = [0..head, bytes.len() - tail..bytes.len()];
    let mut marks: Vec<_> = ends.iter().filter(|end| !end.is_empty()).cloned().collect();
    let between = head..bytes.len() - tail;
    let scratch = &mut Scratch::default();
    gate.signatures(bytes, |sighting| {
        if may_match(bytes, &sighting, gate, patterns, scratch) {
            marks.push(sighting.range);
        }
    });
    hidden(bytes, gate, patterns, |line| marks.push(line));
    sort::by_key(&mut marks, |mark| (mark.start, mark.end));

    let mut regions: Vec<Region> = Vec::new();
    let mut done = 0;
    for mark in marks {
        if mark.end <= done {
            continue;
        }
        let is_end = ends.contains(&mark);
        let line = if is_end { mark } else { line(bytes, mark) };
        done = line.end;
        let is_inside = between.start <= line.start && line.end <= between.end;
        // Between matches that stand close together all is looked at anyway.
        let is_near = regions.last().is_some_and(|last| line.start < last.look.end);
        if !is_end && is_inside && !is_near && !is_worth(&line) {
            continue;
        }
        let look = around(bytes, &line, LINES);
        match regions.last_mut() {
            Some(last) if look.start < last.look.end && look.end - last.look.start <= MAX_LOOK => {
                last.look.end = look.end.max(last.look.end);
                last.own.end = last.look.end;
            }
            Some(last) if look.start < last.look.end => {
                last.own.end = last.own.end.min(line.start.max(last.own.start));
                let own = last.own.end..look.end;
                regions.push(Region { look, own });
            }
            _ => regions.push(Region { look: look.clone(), own: look }),
        }
    }
    regions
}

/// Whether a pattern may match where its anchor stands.
fn may_match(
    bytes: &[u8],
    sighting: &Sighting,
    gate: &Gate,
    patterns: &[Pattern],
    scratch: &mut Scratch,
) -> bool {
    let mut glance = Glance::at(bytes, sighting.range.clone());
    gate.patterns(sighting).any(|pattern| glance.allows(&patterns[pattern], gate.anchor(sighting), scratch))
}

/// Calls `seen` with each line in which an anchor stands once its noise is gone.
fn hidden(bytes: &[u8], gate: &Gate, patterns: &[Pattern], mut seen: impl FnMut(Range<usize>)) {
    let scratch = &mut Scratch::default();
    let mut plain = Vec::new();
    let mut done = 0;
    while let Some(at) = text::noise_after(bytes, done) {
        let line = line(bytes, at..at + 1);
        text::without_noise(&bytes[around(bytes, &line, 0)], &mut plain);
        let mut may_hold = false;
        gate.signatures(&plain, |sighting| may_hold |= may_match(&plain, &sighting, gate, patterns, scratch));
        if may_hold {
            seen(line.clone());
        }
        done = line.end;
    }
}

/// The lines that hold a mark; of an endless one the part, all of which begin at fixed places.
fn line(bytes: &[u8], mark: Range<usize>) -> Range<usize> {
    let line = line_start(bytes, mark.start, MAX_LINE)..line_end(bytes, mark.end - 1, MAX_LINE);
    if line.len() <= MAX_LINE {
        return line;
    }
    let start = mark.start / PART * PART;
    line.start.max(start)..line.end.min(mark.end.max(start + PART))
}

/// A line with some lines on each side; a part of one with what stands next to it.
pub(crate) fn around(bytes: &[u8], line: &Range<usize>, lines: usize) -> Range<usize> {
    let begins = line.start == 0 || bytes[line.start - 1] == b'\n';
    let start = if begins { before(bytes, line.start, lines) } else { line.start.saturating_sub(MARGIN) };
    let ends = bytes[..line.end].ends_with(b"\n");
    let end = if ends { after(bytes, line.end, lines) } else { bytes.len().min(line.end + MARGIN) };
    start..end
}

fn line_start(bytes: &[u8], at: usize, most: usize) -> usize {
    let least = at.saturating_sub(most);
    bytes[least..at].iter().rposition(|&byte| byte == b'\n').map_or(least, |newline| least + newline + 1)
}

/// The byte after the line's newline.
fn line_end(bytes: &[u8], at: usize, most: usize) -> usize {
    let last = bytes.len().min(at + most);
    bytes[at..last].iter().position(|&byte| byte == b'\n').map_or(last, |newline| at + newline + 1)
}

fn before(bytes: &[u8], line: usize, lines: usize) -> usize {
    let mut start = line;
    for _ in 0..lines {
        let least = (start.saturating_sub(1)).min(start);
        let previous = line_start(bytes, least, MAX_LINES);
        if start == 0 || line - previous > MAX_LINES {
            break;
        }
        start = previous;
    }
    start
}

fn after(bytes: &[u8], line: usize, lines: usize) -> usize {
    let mut end = line;
    for _ in 0..lines {
        let next = line_end(bytes, end, MAX_LINES);
        if next - line > MAX_LINES {
            break;
        }
        end = next;
    }
    end
}
