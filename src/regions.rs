//! Which parts of a long log are looked at closely: those around signatures' anchors, and around bytes behind which
//! an anchor may be hidden. The rest is neither cleaned nor copied.

use std::ops::Range;

use crate::gate::Gate;
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

/// How much of a line on each side of an anchor.
const MAX_LINE: usize = 16 << 10;
/// How many lines before and after: as many as a wrapped message may have.
const LINES: usize = 8;
/// How much of these lines.
const MAX_LINES: usize = 4 << 10;
/// The most bytes that are looked at together.
const MAX_LOOK: usize = 40 << 10;

/// The regions of a text, in order: the first `head` and the last `tail` bytes, and what must be looked at between.
pub(crate) fn regions(bytes: &[u8], gate: &Gate, head: usize, tail: usize) -> Vec<Region> {
    if head + tail >= bytes.len() {
        return vec![Region { look: 0..bytes.len(), own: 0..bytes.len() }];
    }
    let mut marks = Vec::new();
    if head > 0 {
        marks.push(0..head);
    }
    if tail > 0 {
        marks.push(bytes.len() - tail..bytes.len());
    }
    gate.signatures(bytes, |sighting| marks.push(sighting.range));
    text::noise_in(bytes, |at| marks.push(at..at + 1));
    sort::by_key(&mut marks, |mark| (mark.start, mark.end));

    let mut regions: Vec<Region> = Vec::new();
    let mut done = 0;
    for mark in marks {
        if mark.end <= done {
            continue;
        }
        let line = line_start(bytes, mark.start, MAX_LINE)..line_end(bytes, mark.end - 1, MAX_LINE);
        let look = before(bytes, line.start)..after(bytes, line.end);
        done = line.end;
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

fn line_start(bytes: &[u8], at: usize, most: usize) -> usize {
    let least = at.saturating_sub(most);
    bytes[least..at].iter().rposition(|&byte| byte == b'\n').map_or(least, |newline| least + newline + 1)
}

/// The byte after the line's newline.
fn line_end(bytes: &[u8], at: usize, most: usize) -> usize {
    let last = bytes.len().min(at + most);
    bytes[at..last].iter().position(|&byte| byte == b'\n').map_or(last, |newline| at + newline + 1)
}

fn before(bytes: &[u8], line: usize) -> usize {
    let mut start = line;
    for _ in 0..LINES {
        let least = (start.saturating_sub(1)).min(start);
        let previous = line_start(bytes, least, MAX_LINES);
        if start == 0 || line - previous > MAX_LINES {
            break;
        }
        start = previous;
    }
    start
}

fn after(bytes: &[u8], line: usize) -> usize {
    let mut end = line;
    for _ in 0..LINES {
        let next = line_end(bytes, end, MAX_LINES);
        if next - line > MAX_LINES {
            break;
        }
        end = next;
    }
    end
}
