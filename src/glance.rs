//! A glance at the raw bytes next to an anchor: whether its pattern can match there at all. Most anchors in healthy text
//! are ruled out by the word before or behind them, and nothing need be cleaned.
//!
//! What stands next to the anchor is read as cleaning leaves it, up to the first byte where that is not plain to see: the
//! line's end, its prefix, noise, the end of a string. What lies beyond may be anything, so it rules nothing out.

use std::ops::Range;

use crate::matcher::Scratch;
use crate::pattern::Pattern;
use crate::text;

/// How many bytes are looked at on each side.
const REACH: usize = 128;
/// How far a line's beginning is looked for, since its prefix is not part of a message.
const MAX_PREFIX: usize = 384;
/// How much farther a colour's beginning may be.
const MAX_NOISE: usize = 16;

/// What stands next to an anchor.
pub(crate) struct Glance<'b> {
    bytes: &'b [u8],
    anchor: Range<usize>,
    behind: Option<View>,
    before: Option<View>,
}

/// Bytes as they are cleaned.
struct View {
    bytes: [u8; REACH],
    length: usize,
}

impl<'b> Glance<'b> {
    /// At the place of an anchor.
    pub fn at(bytes: &'b [u8], anchor: Range<usize>) -> Self {
        Self { bytes, anchor, behind: None, before: None }
    }

    /// Whether a pattern may match here.
    pub fn allows(&mut self, pattern: &Pattern, anchor: &str, scratch: &mut Scratch) -> bool {
        let (bytes, place) = (self.bytes, &self.anchor);
        let behind = self.behind.get_or_insert_with(|| View::behind(bytes, place.end));
        if !pattern.allows_behind(anchor, behind.bytes(), scratch) {
            return false;
        }
        let before = self.before.get_or_insert_with(|| View::before(bytes, place.start));
        pattern.allows_before(anchor, before.bytes(), scratch)
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

fn is_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'')
}

impl View {
    fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    fn put(&mut self, byte: u8) {
        // Of several blanks one is left.
        if byte == b' ' && self.bytes().last() == Some(&b' ') {
            return;
        }
        self.bytes[self.length] = byte;
        self.length += 1;
    }

    fn behind(bytes: &[u8], from: usize) -> Self {
        let mut view = Self { bytes: [0; REACH], length: 0 };
        let mut at = from;
        while let Some(&byte) = bytes.get(at)
            && view.length < REACH
        {
            let rest = &bytes[at..];
            match byte {
                b' ' | b'\t' => {
                    let blanks = rest.iter().take_while(|&&byte| is_blank(byte)).count();
                    // Blanks at a line's end go, and a table's border with them.
                    if matches!(rest.get(blanks), None | Some(b'\n' | b'\r' | b'|')) {
                        break;
                    }
                    view.put(b' ');
                    at += blanks;
                    continue;
                }
                b'\\' => {
                    let slashes = rest.iter().take_while(|&&byte| byte == b'\\').count();
                    if !rest.get(slashes).is_some_and(|&byte| is_quote(byte)) {
                        break;
                    }
                    view.put(rest[slashes]);
                    at += slashes + 1;
                    continue;
                }
                // A string may end here, and a message with it.
                b'"' | b'`' if matches!(rest.get(1), None | Some(b',' | b'}' | b'\n' | b'\r' | b' ')) => {
                    break;
                }
                b'\n' | 0x7f.. => break,
                _ if text::noise_length(bytes, at) > 0 => break,
                _ => view.put(byte),
            }
            at += 1;
        }
        view
    }

    /// The same backwards.
    fn before(bytes: &[u8], until: usize) -> Self {
        let mut view = Self { bytes: [0; REACH], length: 0 };
        let start = Self::start(bytes, until);
        let mut at = until;
        while at > start && view.length < REACH {
            let rest = &bytes[start..at - 1];
            at = match bytes[at - 1] {
                byte if is_blank(byte) => {
                    view.put(b' ');
                    start + rest.iter().rposition(|&byte| !is_blank(byte)).map_or(0, |last| last + 1)
                }
                byte if is_quote(byte) => {
                    view.put(byte);
                    start + rest.iter().rposition(|&byte| byte != b'\\').map_or(0, |last| last + 1)
                }
                // The end of a tag or a link whose beginning is too far away, if it is one.
                b'>' if !rest.contains(&b'<') => break,
                b')' if !rest.contains(&b'(') => break,
                byte => {
                    view.put(byte);
                    at - 1
                }
            };
        }
        view
    }

    /// From where on the bytes before a place are plain to see.
    fn start(bytes: &[u8], until: usize) -> usize {
        let far = until.saturating_sub(MAX_PREFIX);
        let line = bytes[far..until].iter().rposition(|&byte| byte == b'\n').map_or(far, |at| far + at + 1);
        let body = line + text::body_start(&bytes[line..until]);
        let mut start = body;
        let mut at = body.max(until.saturating_sub(REACH + MAX_NOISE));
        while at < until {
            let rest = &bytes[at..until];
            let length = match rest {
                // A message may begin with a string, and a line be one.
                [b'=' | b':', b'"', ..] => 2,
                [b':', b' ', b'"', ..] => 3,
                [b'"' | b'`', ..] if at == body => 1,
                [b'\\', b'\\' | b'"' | b'\'', ..] => 0,
                [b'\\', b'u', ..] => 6,
                [b'\\', other, ..] if other.is_ascii_alphanumeric() || *other == b'/' => 2,
                [b'\\', ..] => 1,
                [other, ..] if *other >= 0x7f => 1,
                _ => text::noise_length(bytes, at),
            };
            at += length.max(1);
            if length > 0 {
                start = at;
            }
        }
        let start = start.min(until);
        if start == body { start } else { start + text::body_start(&bytes[start..until]) }
    }
}

#[cfg(test)]
#[allow(dead_code, missing_docs)]
#[path = "../tests/common/noise.rs"]
mod noise;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classifier::Classifier;
    use crate::pattern::squeeze;
    use crate::scan;

    /// Of each match, however noisy, some place of its anchor is allowed, if the raw text shows one.
    #[test]
    fn what_matches_is_never_ruled_out() {
        let (gate, patterns, anchors) = Classifier::builtin().parts();
        let scratch = &mut Scratch::default();
        let (mut matches, mut ruled_out, mut wrong) = (0, 0, Vec::new());
        for case in scan::tests::corpus() {
            let Ok(case) = String::from_utf8(case) else { continue };
            let plain = noise::Noise { name: "plain", add: |text| text.to_owned() };
            for kind in noise::ALL.iter().chain([&plain]) {
                let input = (kind.add)(&case);
                let mut sightings = Vec::new();
                gate.signatures(input.as_bytes(), |sighting| {
                    let mut glance = Glance::at(input.as_bytes(), sighting.range.clone());
                    sightings.extend(gate.patterns(&sighting).map(|pattern| {
                        let allowed = glance.allows(&patterns[pattern], gate.anchor(&sighting), scratch);
                        (pattern, sighting.range.clone(), allowed)
                    }));
                });
                ruled_out += sightings.iter().filter(|(_, _, allowed)| !allowed).count();
                let text = text::clean(input.as_bytes());
                for hit in scan::find(&text, gate, patterns) {
                    let place = text.place(hit.range.clone());
                    let mut own = sightings.iter().filter(|(pattern, range, _)| {
                        *pattern == hit.pattern && place.start <= range.start && range.end <= place.end
                    });
                    // An anchor in raw text may be broken; what rules out another place of it is no loss.
                    let anchor = squeeze(anchors[hit.pattern].as_bytes()).to_ascii_lowercase();
                    let matched = squeeze(&text.bytes[hit.range.clone()]).to_ascii_lowercase();
                    let stands = matched.windows(anchor.len()).filter(|bytes| **bytes == anchor).count();
                    let seen = stands > 0 && own.clone().count() >= stands;
                    matches += usize::from(seen);
                    if seen && !own.any(|(_, _, allowed)| *allowed) {
                        let shown = &input.as_bytes()
                            [place.start.saturating_sub(30)..input.len().min(place.end + 30)];
                        wrong.push(format!("{}: {}", kind.name, String::from_utf8_lossy(shown)));
                    }
                }
            }
        }
        println!("{matches} matches, {ruled_out} places ruled out");
        wrong.sort();
        wrong.dedup();
        assert!(
            wrong.is_empty(),
            "{} matches were ruled out: {:#?}",
            wrong.len(),
            &wrong[..wrong.len().min(40)]
        );
        assert!(matches > 100_000 && ruled_out > 10_000, "{matches} {ruled_out}");
    }
}
