//! Lines that were one before something wrapped them.

use std::ops::Range;

use super::Text;

/// How the line was broken.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Seam {
    /// Between words: a blank became a line break.
    Soft,
    /// At the width, in mid-word or at a blank.
    Hard,
}

/// Neighbouring lines put together.
pub(crate) struct Joined {
    /// Their bodies in a row, with a blank at each soft seam.
    pub bytes: Vec<u8>,
    /// Where each line begins in `bytes`, with the line's index.
    pieces: Vec<(usize, usize)>,
}

/// How many lines before and after an anchor may belong to the same message.
const REACH: usize = 8;
/// A line longer than this was not wrapped by anything.
const MAX_WIDTH: usize = 512;
/// A line shorter than this was not, either.
const MIN_WIDTH: usize = 20;

impl Joined {
    /// The given lines put together.
    pub fn of(text: &Text, lines: Range<usize>, seam: Seam) -> Self {
        let mut joined = Self { bytes: Vec::new(), pieces: Vec::new() };
        for line in lines.filter(|&line| !text.lines[line].is_progress) {
            if seam == Seam::Soft && !joined.bytes.is_empty() {
                joined.bytes.push(b' ');
            }
            joined.pieces.push((joined.bytes.len(), line));
            joined.bytes.extend_from_slice(text.body(line));
        }
        joined
    }

    fn piece(&self, at: usize) -> usize {
        self.pieces.partition_point(|&(start, _)| start <= at) - 1
    }

    /// The cleaned range that a range of `bytes` stands for.
    pub fn origin(&self, text: &Text, range: Range<usize>) -> Range<usize> {
        let offset = |at: usize| {
            let (start, line) = self.pieces[self.piece(at)];
            let body = &text.lines[line].body;
            (body.start + at - start).min(body.end)
        };
        offset(range.start)..offset(range.end - 1) + 1
    }

    /// The first line that a message filling this range cannot have been broken after: at a break the line is
    /// long, and the next word would not have fitted into the width that the other lines show: those of the
    /// message, and those in `wall`. The lines in `certain` need no such sign, nor those that `spelt` says so of.
    pub fn wrong_seam(
        &self,
        text: &Text,
        range: Range<usize>,
        certain: &Range<usize>,
        wall: Range<usize>,
        spelt: impl Fn(&[u8], &[u8]) -> bool,
    ) -> Option<usize> {
        let pieces = &self.pieces[self.piece(range.start)..=self.piece(range.end - 1)];
        let lines = pieces.iter().map(|&(_, line)| line).chain(wall);
        let longest = lines.map(|line| shown_width(text, line)).max().unwrap_or(0);
        let is_wrong = |pair: &&[(usize, usize)]| {
            let (line, next) = (pair[0].1, pair[1].1);
            let is_certain = certain.start <= line && next < certain.end;
            !is_certain
                && widest_at(text, line, next) < longest.max(1)
                && !spelt(text.body(line), text.body(next))
        };
        pieces.windows(2).find(is_wrong).map(|pair| pair[0].1)
    }

    /// The place of a cleaned byte of these lines; of one between two of them, where the second begins.
    pub fn place(&self, text: &Text, at: usize) -> usize {
        let holds = |&&(_, line): &&(usize, usize)| at < text.lines[line].body.end;
        let (start, line) = self.pieces.iter().find(holds).expect("the byte is in one of the lines");
        // A line's end, where a blank stands in `bytes`, belongs to the line after it.
        start + at.saturating_sub(text.lines[*line].body.start)
    }

    /// Whether a range goes over more than one line.
    pub fn is_broken(&self, range: &Range<usize>) -> bool {
        self.piece(range.start) < self.piece(range.end - 1)
    }
}

/// The lines that may belong to the same message as these, up to a blank or an overlong one.
pub(crate) fn neighbours(text: &Text, anchor: &Range<usize>) -> Range<usize> {
    let joinable = |line: usize| !text.body(line).is_empty() && text.lines[line].body.len() <= MAX_WIDTH;
    let mut first = anchor.start;
    while first > 0 && anchor.start - first < REACH && joinable(first - 1) {
        first -= 1;
    }
    let mut end = anchor.end;
    while end < text.lines.len() && end - anchor.end < REACH && joinable(end) {
        end += 1;
    }
    first..end
}

/// Those of the neighbours that the message which holds these lines can reach: all breaks on the way look like a
/// wrap's (see [`Joined::wrong_seam`]).
pub(crate) fn within_reach(
    text: &Text,
    anchor: &Range<usize>,
    wall: Range<usize>,
    spelt: impl Fn(&[u8], &[u8]) -> bool,
) -> Range<usize> {
    let near = neighbours(text, anchor);
    let shown = anchor.clone().chain(wall).map(|line| shown_width(text, line)).max().unwrap_or(0);
    let farthest = |from: usize, lines: &mut dyn Iterator<Item = usize>| {
        let (mut last, mut longest, mut widest) = (from, shown, usize::MAX);
        for line in lines.filter(|&line| !text.lines[line].is_progress) {
            longest = longest.max(shown_width(text, line));
            let (before, after) = (line.min(last), line.max(last));
            if !spelt(text.body(before), text.body(after)) {
                widest = widest.min(widest_at(text, before, after));
            }
            if widest < longest.max(1) {
                break;
            }
            last = line;
        }
        last
    };
    let first = farthest(anchor.start, &mut (near.start..anchor.start).rev());
    first..farthest(anchor.end - 1, &mut (anchor.end..near.end)) + 1
}

/// The width that a line was wrapped at, or more: 0 for a line of one word, which may be longer than that.
fn shown_width(text: &Text, line: usize) -> usize {
    if text.body(line).contains(&b' ') { text.lines[line].whole.len() } else { 0 }
}

/// How wide lines may be where a message was broken between these two: narrower than what the next word would have
/// filled; 0 where both are too short for a break.
fn widest_at(text: &Text, line: usize, next: usize) -> usize {
    let width = text.lines[line].whole.len();
    let word = text.body(next).iter().take_while(|&&b| b != b' ').count();
    if width.max(word) < MIN_WIDTH { 0 } else { width + 1 + word }
}
