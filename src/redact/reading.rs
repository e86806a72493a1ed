//! The ways to read a text in which a secret may stand whole: as it is, freed from noise, and with the lines put together
//! that something wrapped, at blanks or in mid-word.

use std::ops::Range;

use crate::text::{Line, Text, clean, is_unseen, on_characters};

/// A reading of a text.
pub(super) struct Reading<'t> {
    pub bytes: Vec<u8>,
    /// The cleaned text, and where pieces of it stand: each begins at the first in `bytes`, at the second there.
    cleaned: Option<(&'t Text, Vec<(usize, usize)>)>,
}

impl Reading<'_> {
    /// The range of the text that a range of this reading stands for, on characters.
    pub fn place(&self, text: &[u8], range: Range<usize>) -> Range<usize> {
        let Some((cleaned, pieces)) = &self.cleaned else { return on_characters(text, range) };
        let origin = |at: usize| {
            let piece = pieces.partition_point(|&(start, _)| start <= at) - 1;
            pieces[piece].1 + at - pieces[piece].0
        };
        on_characters(text, cleaned.place(origin(range.start)..origin(range.end - 1) + 1))
    }
}

/// How lines were broken.
#[derive(Clone, Copy, PartialEq)]
enum Seam {
    /// As the program did.
    Own,
    /// At a blank that would have been beyond the width.
    Soft,
    /// At the width.
    Hard,
}

/// Calls `search` with each reading of a text that differs from the ones before.
pub(super) fn readings(text: &str, mut search: impl FnMut(&Reading)) {
    search(&Reading { bytes: text.as_bytes().to_vec(), cleaned: None });
    let cleaned = clean(text.as_bytes());
    let widths: Vec<usize> = cleaned.lines.iter().map(|line| width(&cleaned, line.whole.clone())).collect();
    for seam in [Seam::Own, Seam::Soft, Seam::Hard] {
        let reading = read(&cleaned, &widths, seam);
        if reading.bytes != text.as_bytes() && !reading.bytes.is_empty() {
            search(&reading);
        }
    }
}

/// The bodies of the lines; but for those with their own ends, only the ones that were wrapped.
fn read<'t>(text: &'t Text, widths: &[usize], seam: Seam) -> Reading<'t> {
    let mut bytes = Vec::new();
    let mut pieces = Vec::new();
    let mut was_wrapped = false;
    for (n, line) in text.lines.iter().enumerate().filter(|(_, line)| !line.is_progress) {
        let is_wrapped = seam != Seam::Own && is_wrapped(text, widths, n, seam);
        if is_wrapped || was_wrapped || seam == Seam::Own {
            // What was cut at the width has blanks at the cut, and what looks like a prefix behind it.
            let start = if was_wrapped && seam == Seam::Hard { line.whole.start } else { line.body.start };
            let end = if is_wrapped && seam == Seam::Hard { line.whole.end } else { line.body.end };
            copy(text, start..end, &mut bytes, &mut pieces);
            match (is_wrapped, seam) {
                (true, Seam::Hard) => {}
                (true, _) => bytes.push(b' '),
                (false, _) => bytes.push(b'\n'),
            }
        }
        was_wrapped = is_wrapped;
    }
    bytes.pop();
    Reading { bytes, cleaned: Some((text, pieces)) }
}

/// Copies what is seen.
fn copy(text: &Text, range: Range<usize>, bytes: &mut Vec<u8>, pieces: &mut Vec<(usize, usize)>) {
    let mut piece = |range: Range<usize>| {
        pieces.push((bytes.len(), range.start));
        bytes.extend_from_slice(&text.bytes[range]);
    };
    let (mut start, mut at) = (range.start, range.start);
    for chunk in text.bytes[range.clone()].utf8_chunks() {
        for (offset, character) in chunk.valid().char_indices().filter(|&(_, c)| is_unseen(c)) {
            piece(start..at + offset);
            start = at + offset + character.len_utf8();
        }
        at += chunk.valid().len() + chunk.invalid().len();
    }
    piece(start..range.end);
}

/// Narrower ones are wrapped by nothing, unless they do it again and again.
const NARROWEST: usize = 60;
const NARROWEST_REPEATED: usize = 20;
/// How many lines on both sides show how wide lines are.
const REACH: usize = 8;

/// Whether a line goes on in the next one.
fn is_wrapped(text: &Text, widths: &[usize], line: usize, seam: Seam) -> bool {
    let Some(next) = text.lines.get(line + 1) else { return false };
    let near = &widths[line.saturating_sub(REACH)..(line + 2 + REACH).min(widths.len())];
    let longest = near.iter().copied().max().unwrap_or(0);
    let width = widths[line];
    match seam {
        Seam::Own => false,
        Seam::Soft => width + 1 + first_word(text, next) > longest.max(NARROWEST),
        Seam::Hard => {
            let again = || near.iter().filter(|&&other| other == width).count() > 1;
            width == longest && (width >= NARROWEST || width >= NARROWEST_REPEATED && again())
        }
    }
}

fn first_word(text: &Text, line: &Line) -> usize {
    let length = text.bytes[line.body.clone()].iter().take_while(|&&byte| byte != b' ').count();
    width(text, line.body.start..line.body.start + length)
}

/// How many columns it took, with the blanks that cleaning made one.
fn width(text: &Text, range: Range<usize>) -> usize {
    let columns = |at: usize| match text.bytes[at] {
        b' ' => text.place(at..at + 1).len(),
        // UTF-8's later bytes are no characters of their own.
        byte => usize::from(byte & 0xc0 != 0x80),
    };
    range.map(columns).sum()
}
