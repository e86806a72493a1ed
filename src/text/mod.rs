//! Text as a program printed it, freed from what it met on its way here.
//!
//! [`clean`] removes the noise: colours, carriage returns, HTML entities and tags, typographic quotes, JSON and
//! logfmt escaping, envelopes of log lines, prefixes of every kind. What is left are [`Line`]s over cleaned
//! bytes, and each cleaned byte knows its place in the input. Broken lines are not mended here: a wrapped
//! message is put together where an anchor says that it is one (see [`join`]).

use std::ops::Range;

mod envelope;
pub(crate) mod join;
mod noise;
mod prefix;
mod unknown;

/// Nested envelopes (JSON in logfmt in JSON …) deeper than this stay as they are.
const MAX_ROUNDS: usize = 4;

/// Cleaned text.
pub(crate) struct Text {
    /// The cleaned bytes; lines end in `\n`.
    pub bytes: Vec<u8>,
    /// The place of each cleaned byte in the input; empty where nothing was changed.
    places: Vec<Place>,
    /// The lines, in order.
    pub lines: Vec<Line>,
}

/// The input bytes that a cleaned byte stands for.
#[derive(Clone, Copy)]
struct Place {
    start: u32,
    end: u32,
}

/// One line of cleaned text.
pub(crate) struct Line {
    /// All of it, without its `\n`.
    pub whole: Range<usize>,
    /// What the program said: without prefixes and trailing blanks.
    pub body: Range<usize>,
    /// A layer's progress, which stands between the lines of other messages and tells nothing.
    pub is_progress: bool,
}

impl Text {
    /// The same text without the prefixes that no list knows, if it has any: to be read, too (see [`unknown`]).
    pub fn without_unknown_prefixes(&self) -> Option<Self> {
        let lines = unknown::lines(self)?;
        Some(Self { bytes: self.bytes.clone(), places: self.places.clone(), lines })
    }

    /// The place in the input of a range of cleaned bytes that is not empty.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        if self.places.is_empty() {
            return range;
        }
        let start = self.places[range.start].start as usize;
        let end = self.places[range.end - 1].end as usize;
        start..end.max(start)
    }

    /// The index of the line that holds a cleaned byte.
    pub fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.whole.end < offset).min(self.lines.len() - 1)
    }

    /// The lines that stand for a part of the input.
    pub fn lines_of(&self, input: Range<usize>) -> Range<usize> {
        let begun = |place: usize| {
            self.lines.partition_point(|line| match self.places.get(line.whole.start) {
                Some(start) => (start.start as usize) < place,
                None => self.places.is_empty() && line.whole.start < place,
            })
        };
        begun(input.start + 1).saturating_sub(1)..begun(input.end)
    }

    /// The body of a line.
    pub fn body(&self, line: usize) -> &[u8] {
        &self.bytes[self.lines[line].body.clone()]
    }

    /// The program that printed a line, where syslog or the journal names it.
    pub fn program(&self, line: usize) -> Option<&[u8]> {
        let line = &self.lines[line];
        prefix::program(&self.bytes[line.whole.start..line.body.start])
    }

    /// The bodies of lines without blanks, quotes and backslashes: here a message reads the same however it was
    /// wrapped, quoted or escaped.
    pub fn squeezed(&self, lines: Range<usize>) -> Vec<u8> {
        let lines = self.lines[lines].iter().filter(|line| !line.is_progress);
        let bytes = lines.flat_map(|line| &self.bytes[line.body.clone()]);
        bytes.copied().filter(|&byte| !is_squeezed_away(byte)).collect()
    }

    /// The same for the lines of a match; of overlong ones only what is near it.
    pub fn squeezed_near(&self, range: Range<usize>, lines: Range<usize>) -> Vec<u8> {
        const NEAR: usize = 2048;
        if self.lines[lines.clone()].iter().all(|line| line.body.len() <= NEAR) {
            return self.squeezed(lines);
        }
        let near = range.start.saturating_sub(NEAR)..self.bytes.len().min(range.end + NEAR);
        self.bytes[near].iter().copied().filter(|&byte| !is_squeezed_away(byte)).collect()
    }
}

/// Whether [`Text::squeezed`] leaves this byte out.
pub(crate) fn is_squeezed_away(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'"' | b'\'' | b'`' | b'\\')
}

/// Whether a character is not seen, or changes how others are shown: control characters but for a line's end and the
/// tab, directions, what has no width.
pub(crate) fn is_unseen(character: char) -> bool {
    let is_blank = matches!(character, '\n' | '\t');
    character.is_control() && !is_blank
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Widens a range to whole UTF-8 characters.
pub(crate) fn on_characters(bytes: &[u8], mut range: Range<usize>) -> Range<usize> {
    let is_inside = |at: usize| bytes.get(at).is_some_and(|byte| byte & 0xc0 == 0x80);
    for _ in 0..3 {
        if range.start > 0 && is_inside(range.start) {
            range.start -= 1;
        }
        if is_inside(range.end) {
            range.end += 1;
        }
    }
    range
}

/// The first piece of noise at `from` or later that may stand in the middle of a word.
pub(crate) fn noise_after(input: &[u8], from: usize) -> Option<usize> {
    noise::inside_word(input, from)
}

/// Writes the input to `out` without its noise, envelopes left as they are.
pub(crate) fn without_noise(input: &[u8], out: &mut Vec<u8>) {
    noise::without(input, out);
}

/// How many bytes of noise begin here; blanks do not count.
pub(crate) fn noise_length(input: &[u8], at: usize) -> usize {
    noise::length(input, at)
}

/// Where the body of a line begins, as far as this part of it shows.
pub(crate) fn body_start(line: &[u8]) -> usize {
    prefix::body(line).start
}

/// Removes the noise from at most 4 GB of input.
pub(crate) fn clean(input: &[u8]) -> Text {
    let mut draft = Draft { bytes: input.to_vec(), places: Vec::new() };
    for _ in 0..MAX_ROUNDS {
        noise::remove(&mut draft);
        if !envelope::open(&mut draft) {
            break;
        }
    }
    noise::tidy(&mut draft);
    let lines = split(&draft.bytes);
    Text { bytes: draft.bytes, places: draft.places, lines }
}

fn split(bytes: &[u8]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    loop {
        let end = line_end(bytes, start);
        let body = prefix::body(&bytes[start..end]);
        let body = start + body.start..start + body.end;
        let is_progress = is_progress(&bytes[body.clone()]);
        lines.push(Line { whole: start..end, body, is_progress });
        if end == bytes.len() {
            return lines;
        }
        start = end + 1;
    }
}

/// Whether a line is "3e17c6eae66c: Downloading [==>   ] 1.2MB/30MB" and nothing else.
fn is_progress(body: &[u8]) -> bool {
    const STATES: &[&[u8]] = &[
        b"Downloading",
        b"Extracting",
        b"Waiting",
        b"Preparing",
        b"Pushing",
        b"Pushed",
        b"Verifying Checksum",
        b"Download complete",
        b"Pull complete",
        b"Pulling fs layer",
        b"Already exists",
        b"Layer already exists",
    ];
    let id = body.iter().take(13).take_while(|b| b.is_ascii_hexdigit()).count();
    let Some(state) = (id == 12).then(|| body[12..].strip_prefix(b": ")).flatten() else { return false };
    let Some(state) = STATES.iter().find_map(|known| state.strip_prefix(*known)) else { return false };
    state.iter().all(|b| b" []=>.0123456789/kMGTB".contains(b))
}

/// Whether the word that ends here began with a drive: its backslashes are separators.
fn is_windows_path(before: &[u8]) -> bool {
    let word = before.iter().rev().take(256).take_while(|&&b| !matches!(b, b' ' | b'"' | b'\'')).count();
    before[before.len() - word..].windows(2).any(|two| two[0].is_ascii_alphabetic() && two[1] == b':')
        && before[before.len() - word..].windows(2).any(|two| two == b":\\")
}

/// Where the line that begins at `start` ends.
fn line_end(bytes: &[u8], start: usize) -> usize {
    bytes[start..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |at| start + at)
}

/// Text between two steps of the cleaning.
struct Draft {
    bytes: Vec<u8>,
    /// As in [`Text`].
    places: Vec<Place>,
}

impl Draft {
    fn place(&self, at: usize) -> Place {
        match self.places.get(at) {
            Some(&place) => place,
            None => Place { start: at as u32, end: at as u32 + 1 },
        }
    }
}

/// Writes a new draft from an old one, carrying the places along.
struct Rewrite<'a> {
    from: &'a Draft,
    bytes: Vec<u8>,
    places: Vec<Place>,
}

impl<'a> Rewrite<'a> {
    fn of(from: &'a Draft) -> Self {
        let capacity = from.bytes.len();
        Self { from, bytes: Vec::with_capacity(capacity), places: Vec::with_capacity(capacity) }
    }

    /// Takes bytes over as they are.
    fn copy(&mut self, range: Range<usize>) {
        self.bytes.extend_from_slice(&self.from.bytes[range.clone()]);
        if self.from.places.is_empty() {
            self.places.extend(range.map(|at| Place { start: at as u32, end: at as u32 + 1 }));
        } else {
            self.places.extend_from_slice(&self.from.places[range]);
        }
    }

    /// Writes other bytes for a range that is not empty.
    fn put(&mut self, bytes: &[u8], for_range: Range<usize>) {
        let start = self.from.place(for_range.start).start;
        let end = self.from.place(for_range.end - 1).end;
        self.bytes.extend_from_slice(bytes);
        self.places.extend(bytes.iter().map(|_| Place { start, end }));
    }

    fn finish(self) -> Draft {
        Draft { bytes: self.bytes, places: self.places }
    }
}

/// What holds of every cleaned text: each cleaned byte stands for a place in the input, in the input's order, and the
/// lines divide the cleaned bytes. For tests and fuzzing.
#[cfg(any(test, fuzzing))]
pub(crate) fn check(input: &[u8]) {
    let text = clean(input);
    assert!(text.places.is_empty() || text.places.len() == text.bytes.len());
    let mut before = 0;
    for place in &text.places {
        let (start, end) = (place.start as usize, place.end as usize);
        assert!(before <= start && start <= end && end <= input.len(), "{start}..{end} after {before}");
        before = start;
    }
    let mut before = 0;
    for line in &text.lines {
        assert!(before <= line.whole.start && line.whole.end <= text.bytes.len(), "{:?}", line.whole);
        assert!(line.whole.start <= line.body.start && line.body.end <= line.whole.end, "{:?}", line.body);
        before = line.whole.end;
        if line.body.is_empty() {
            continue;
        }
        let place = on_characters(input, text.place(line.body.clone()));
        assert!(place.end <= input.len());
        if let Ok(input) = std::str::from_utf8(input) {
            assert!(input.get(place.clone()).is_some(), "{place:?} cuts a character");
        }
    }
}

#[cfg(test)]
#[path = "../../tests/common/fragments.rs"]
mod fragments;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::fragments::FRAGMENTS;

    /// What fuzzing has failed on stays mended.
    #[test]
    fn regressions_stay_mended() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/regressions/cleaning");
        for file in std::fs::read_dir(folder).into_iter().flatten() {
            super::check(&std::fs::read(file.unwrap().path()).unwrap());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_cleaned(input in proptest::collection::vec(any::<u8>(), 0..400)) {
            super::check(&input);
        }

        #[test]
        fn noise_of_every_kind_is_cleaned(pieces in proptest::collection::vec(proptest::sample::select(FRAGMENTS), 0..60)) {
            super::check(pieces.concat().as_bytes());
        }
    }
}
