//! Noise inside lines: one pass that stops only at the bytes that can begin some.

use super::{Draft, Rewrite};

/// Removes or replaces every piece of noise, but for escaped quotes: these still bound the strings of an envelope.
pub(super) fn remove(draft: &mut Draft) {
    rewrite(draft, edit);
}

/// Removes what the rounds have left: backslashes before quotes, and all but one of the blanks that stood around
/// other noise.
pub(super) fn tidy(draft: &mut Draft) {
    rewrite(draft, |bytes, at| {
        let length = match bytes[at] {
            b'\\' => escaped_quote(&bytes[at..])?,
            b' ' if bytes.get(at + 1) == Some(&b' ') => 1,
            _ => return None,
        };
        Some(Edit { length, replacement: b"" })
    });
}

/// Calls `seen` with the place of each piece of noise that may stand in the middle of a word: of those in ASCII, which
/// programs write on purpose, only controls.
pub(super) fn inside_words(bytes: &[u8], mut seen: impl FnMut(usize)) {
    const BLOCK: usize = 128;
    let may_be = |byte: u8| !matches!(byte, b'\t' | b'\n' | b' '..=b'~');
    for (n, block) in bytes.chunks(BLOCK).enumerate() {
        // Without a branch, which is what makes it fast.
        if block.iter().fold(false, |any, &byte| any | may_be(byte)) {
            let start = n * BLOCK;
            let places = (start..start + block.len()).filter(|&at| may_be(bytes[at]));
            let is_noise = |at: &usize| !bytes[*at..].starts_with(b"\r\n") && edit(bytes, *at).is_some();
            places.filter(is_noise).for_each(&mut seen);
        }
    }
}

fn rewrite(draft: &mut Draft, edit: impl Fn(&[u8], usize) -> Option<Edit>) {
    let bytes = &draft.bytes;
    let Some(first) = (0..bytes.len()).find(|&at| edit(bytes, at).is_some()) else { return };
    let mut out = Rewrite::of(draft);
    let mut copied = 0;
    let mut at = first;
    while at < bytes.len() {
        match edit(bytes, at) {
            Some(Edit { length, replacement }) => {
                out.copy(copied..at);
                out.put(replacement, at..at + length);
                at += length;
                copied = at;
            }
            None => at += 1,
        }
    }
    out.copy(copied..bytes.len());
    *draft = out.finish();
}

/// `length` bytes of noise, and what stands for them.
struct Edit {
    length: usize,
    replacement: &'static [u8],
}

/// More backslashes than this before a quote are no escaping, and counting on would cost on hostile text.
const MAX_ESCAPES: usize = 32;

fn is_trigger(byte: u8) -> bool {
    matches!(byte, 0..=9 | 0x0b..=0x1f | b' ' | b'&' | b'<' | b'[' | b'\\' | b'^' | b'*' | b'`' | b']' | 0x7f..)
}

fn edit(bytes: &[u8], at: usize) -> Option<Edit> {
    if !is_trigger(bytes[at]) {
        return None;
    }
    let rest = &bytes[at..];
    let with = |length, replacement| Some(Edit { length, replacement });
    let gone = |length| with(length, b"".as_slice());
    match rest[0] {
        0x1b => gone(escape_sequence(rest)),
        b'\r' if rest.starts_with(b"\r\n") || rest.starts_with(b"\r\r\n") => gone(1),
        // A lone carriage return overwrites the line; what it hides is often the error, so both stay.
        b'\r' => with(1, b"\n".as_slice()),
        b'\t' => with(blanks(rest), b" ".as_slice()),
        b' ' if blanks(rest) > 1 => with(blanks(rest), b" ".as_slice()),
        b' ' => None,
        // NUL too: UTF-16 text that was taken for bytes.
        0..=0x1f | 0x7f => gone(1),
        b'&' => entity(rest),
        b'<' => tag(rest),
        // "^[[31m": an escape that something made visible; "[31m": one that lost its first byte.
        b'^' if rest.starts_with(b"^[[") => colour(&rest[3..]).and_then(|n| gone(n + 3)),
        b'[' => colour(&rest[1..]).and_then(|n| gone(n + 1)),
        b'\\' => written_escape(rest).and_then(gone),
        b']' => link_target(rest).and_then(gone),
        b'*' if is_bold(bytes, at) => gone(2),
        b'`' if rest.starts_with(b"```") => gone(3),
        0x80.. => typography(rest),
        _ => None,
    }
}

fn blanks(rest: &[u8]) -> usize {
    rest.iter().take_while(|&&b| b == b' ' || b == b'\t').count()
}

/// The length of an ANSI sequence (ECMA-48): CSI up to its final byte, OSC up to BEL or ST, else two bytes.
fn escape_sequence(rest: &[u8]) -> usize {
    match rest.get(1) {
        Some(b'[') => {
            let parameters = rest[2..].iter().take_while(|b| (0x20..0x40).contains(*b)).count();
            let end = 2 + parameters;
            if rest.get(end).is_some_and(|&b| b != b'\n') { end + 1 } else { end }
        }
        Some(b']') => {
            let end = rest.iter().take(2048).skip(2).position(|&b| b == 0x07 || b == 0x1b || b == b'\n');
            match end.map(|n| (n, rest[2 + n])) {
                Some((n, 0x07)) => n + 3,
                Some((n, 0x1b)) => (n + 4).min(rest.len()),
                _ => 2,
            }
        }
        Some(0x20..0x7f) => 2,
        _ => 1,
    }
}

/// The length of "31;1m" at the beginning of `rest`.
fn colour(rest: &[u8]) -> Option<usize> {
    let digits = rest.iter().take(12).take_while(|b| b.is_ascii_digit() || **b == b';').count();
    (digits > 0 && rest.get(digits) == Some(&b'm')).then_some(digits + 1)
}

/// The length of an escape that is written out: `\x1b[31m`, `\u001b[31m`, `\033[31m`, `\e[31m`.
fn written_escape(rest: &[u8]) -> Option<usize> {
    const STARTS: &[&[u8]] = &[b"\\x1b[", b"\\x1B[", b"\\u001b[", b"\\u001B[", b"\\033[", b"\\e["];
    let start = STARTS.iter().find(|start| rest.starts_with(start))?.len();
    colour(&rest[start..]).map(|n| n + start)
}

/// The number of backslashes that do nothing but escape a quote.
fn escaped_quote(rest: &[u8]) -> Option<usize> {
    let slashes = rest.iter().take(MAX_ESCAPES).take_while(|&&b| b == b'\\').count();
    matches!(rest.get(slashes), Some(b'"' | b'\'')).then_some(slashes)
}

/// The length of the target of a Markdown link, from its `]`: forums turn parts of messages into links.
fn link_target(rest: &[u8]) -> Option<usize> {
    if !(rest.starts_with(b"](http://") || rest.starts_with(b"](https://")) {
        return None;
    }
    let end = rest.iter().take(1024).position(|&b| matches!(b, b')' | b' ' | b'\n'))?;
    (rest[end] == b')').then_some(end + 1)
}

/// Exactly two asterisks: three are a masked value.
fn is_bold(bytes: &[u8], at: usize) -> bool {
    bytes[at..].starts_with(b"**") && bytes.get(at + 2) != Some(&b'*') && !bytes[..at].ends_with(b"*")
}

fn entity(rest: &[u8]) -> Option<Edit> {
    const ENTITIES: &[(&[u8], &[u8])] = &[
        (b"&quot;", b"\""),
        (b"&#34;", b"\""),
        (b"&#x22;", b"\""),
        (b"&apos;", b"'"),
        (b"&#39;", b"'"),
        (b"&#039;", b"'"),
        (b"&#x27;", b"'"),
        (b"&lt;", b"<"),
        (b"&#60;", b"<"),
        (b"&gt;", b">"),
        (b"&#62;", b">"),
        (b"&amp;", b"&"),
        (b"&#38;", b"&"),
        (b"&nbsp;", b" "),
        (b"&#160;", b" "),
        (b"&#xa0;", b" "),
        (b"&#x2F;", b"/"),
        (b"&#47;", b"/"),
        (b"&#10;", b"\n"),
        (b"&#96;", b"`"),
        (b"&#x60;", b"`"),
        (b"&#91;", b"["),
        (b"&#93;", b"]"),
        (b"&rsquo;", b"'"),
        (b"&lsquo;", b"'"),
        (b"&rdquo;", b"\""),
        (b"&ldquo;", b"\""),
    ];
    // Escaped twice, as a page in a page is.
    if rest.starts_with(b"&amp;") {
        let inner = [b"&", &rest[5..rest.len().min(16)]].concat();
        if let Some(Edit { length, replacement }) = entity(&inner) {
            return Some(Edit { length: length + 4, replacement });
        }
    }
    let (name, replacement) = ENTITIES.iter().find(|(name, _)| rest.starts_with(name))?;
    Some(Edit { length: name.len(), replacement })
}

/// An HTML tag as forums leave them behind. `<none>` and `<your-name>` are no tags.
fn tag(rest: &[u8]) -> Option<Edit> {
    const BREAKS: &[&str] = &["br", "p", "div", "tr", "li"];
    const OTHERS: &[&str] = &[
        "code",
        "pre",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "tt",
        "samp",
        "kbd",
        "td",
        "th",
        "table",
        "tbody",
        "details",
        "summary",
        "blockquote",
        "font",
        "a",
        "ul",
    ];
    let end = rest.iter().take(256).position(|&b| b == b'>')?;
    let inner = rest[1..end].strip_prefix(b"/").unwrap_or(&rest[1..end]);
    let name = inner.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let (name, attributes) = inner.split_at(name);
    let name = std::str::from_utf8(name).ok()?.to_ascii_lowercase();
    let plain = attributes.is_empty()
        || attributes.ends_with(b"/")
        || (attributes[0] == b' ' && attributes.contains(&b'='));
    match name.as_str() {
        _ if !plain => None,
        name if BREAKS.contains(&name) => Some(Edit { length: end + 1, replacement: b"\n" }),
        name if OTHERS.contains(&name) => Some(Edit { length: end + 1, replacement: b"" }),
        _ => None,
    }
}

/// Typographic quotes, odd blanks, invisible characters, borders.
fn typography(rest: &[u8]) -> Option<Edit> {
    const CHARACTERS: &[(&str, &[u8])] = &[
        ("\u{a0}", b" "),
        ("\u{202f}", b" "),
        ("\u{2007}", b" "),
        ("\u{3000}", b" "),
        ("\u{2018}", b"'"),
        ("\u{2019}", b"'"),
        ("\u{201a}", b"'"),
        ("\u{2032}", b"'"),
        ("\u{b4}", b"'"),
        ("\u{201c}", b"\""),
        ("\u{201d}", b"\""),
        ("\u{201e}", b"\""),
        ("\u{ab}", b"\""),
        ("\u{bb}", b"\""),
        ("\u{200b}", b""),
        ("\u{200c}", b""),
        ("\u{200d}", b""),
        ("\u{200e}", b""),
        ("\u{200f}", b""),
        ("\u{202a}", b""),
        ("\u{202c}", b""),
        ("\u{202e}", b""),
        ("\u{2060}", b""),
        ("\u{ad}", b""),
        ("\u{feff}", b""),
        ("\u{2028}", b"\n"),
        ("\u{85}", b"\n"),
        ("\u{2502}", b" "),
        // Quotes after UTF-8 was read as Windows-1252.
        ("\u{e2}\u{20ac}\u{153}", b"\""),
        ("\u{e2}\u{20ac}\u{9d}", b"\""),
        ("\u{e2}\u{20ac}\u{2122}", b"'"),
        ("\u{e2}\u{20ac}\u{2dc}", b"'"),
    ];
    let (character, replacement) =
        CHARACTERS.iter().find(|(character, _)| rest.starts_with(character.as_bytes()))?;
    Some(Edit { length: character.len(), replacement })
}
