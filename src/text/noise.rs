//! Noise inside lines: one pass that stops only at the bytes that can begin some.

use std::ops::Range;

use super::{Draft, Rewrite};

/// Removes or replaces every piece of noise, but for escaped quotes: these still bound the strings of an envelope.
pub(super) fn remove(draft: &mut Draft) {
    rewrite(draft, edit);
}

/// Removes what the rounds have left: backslashes before quotes and Markdown's marks, the second of doubled quotes, and
/// all but one of the blanks that stood around other noise.
pub(super) fn tidy(draft: &mut Draft) {
    rewrite(draft, |bytes, at| {
        let length = match bytes[at] {
            b'\\' => escaped_quote(&bytes[at..]).or_else(|| escaped_mark(bytes, at))?,
            b' ' if bytes.get(at + 1) == Some(&b' ') => 1,
            b'"' | b'\'' | b'`' if is_doubled(bytes, at) => 1,
            _ => return None,
        };
        Some(Edit { length, replacement: b"" })
    });
}

/// The first piece of noise at `from` or later that may stand in the middle of a word: of those in ASCII, which programs
/// write on purpose, only controls.
pub(super) fn inside_word(bytes: &[u8], mut from: usize) -> Option<usize> {
    const BLOCK: usize = 128;
    let may_be = |byte: u8| !matches!(byte, b'\t' | b'\n' | b' '..=b'~');
    let is_noise =
        |at: &usize| may_be(bytes[*at]) && !bytes[*at..].starts_with(b"\r\n") && edit(bytes, *at).is_some();
    while from < bytes.len() {
        let end = bytes.len().min(from + BLOCK);
        // Without a branch, which is what makes it fast.
        let any = bytes[from..end].iter().fold(false, |any, &byte| any | may_be(byte));
        if let Some(at) = any.then(|| (from..end).find(is_noise)).flatten() {
            return Some(at);
        }
        from = end;
    }
    None
}

/// How many bytes of noise other than blanks begin here.
pub(super) fn length(bytes: &[u8], at: usize) -> usize {
    if matches!(bytes[at], b' ' | b'\t') { 0 } else { edit(bytes, at).map_or(0, |edit| edit.length) }
}

/// Writes bytes to `out` without what [`remove`] removes.
pub(super) fn without(bytes: &[u8], out: &mut Vec<u8>) {
    out.clear();
    let mut copied = 0;
    for (range, replacement) in edits(bytes, edit) {
        out.extend_from_slice(&bytes[copied..range.start]);
        out.extend_from_slice(replacement);
        copied = range.end;
    }
    out.extend_from_slice(&bytes[copied..]);
}

fn rewrite(draft: &mut Draft, edit: impl Fn(&[u8], usize) -> Option<Edit>) {
    let mut edits = edits(&draft.bytes, edit).peekable();
    if edits.peek().is_none() {
        return;
    }
    let mut out = Rewrite::of(draft);
    let mut copied = 0;
    for (range, replacement) in edits {
        out.copy(copied..range.start);
        copied = range.end;
        out.put(replacement, range);
    }
    out.copy(copied..draft.bytes.len());
    *draft = out.finish();
}

/// What is to be replaced, in order, and by what.
fn edits(
    bytes: &[u8],
    edit: impl Fn(&[u8], usize) -> Option<Edit>,
) -> impl Iterator<Item = (Range<usize>, &'static [u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (start, edit) = (at..bytes.len()).find_map(|at| Some((at, edit(bytes, at)?)))?;
        at = start + edit.length;
        Some((start..at, edit.replacement))
    })
}

/// `length` bytes of noise, and what stands for them.
struct Edit {
    length: usize,
    replacement: &'static [u8],
}

impl Edit {
    /// The same noise where `more` bytes before it belong to it.
    fn after(self, more: usize) -> Self {
        Self { length: self.length + more, ..self }
    }
}

/// Each ASCII character, to be a replacement.
const ASCII: [u8; 128] = {
    let mut all = [0; 128];
    let mut n = 0;
    while n < all.len() {
        all[n] = n as u8;
        n += 1;
    }
    all
};

fn ascii(character: u8) -> &'static [u8] {
    let at = usize::from(character);
    &ASCII[at..at + 1]
}

/// More backslashes than this before a quote are no escaping, and counting on would cost on hostile text.
const MAX_ESCAPES: usize = 32;

fn is_trigger(byte: u8) -> bool {
    matches!(byte, 0..=9 | 0x0b..=0x1f | b' ' | b'#' | b'&' | b'<' | b'[' | b'\\' | b'^' | b'*' | b'`' | b']' | 0x7f..)
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
        b'#' => syslog_escape(rest),
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

/// The length of an ANSI sequence (ECMA-48): CSI up to its final byte, the strings of OSC, DCS, APC and PM up to BEL or
/// ST, else up to the byte after the intermediate ones.
fn escape_sequence(rest: &[u8]) -> usize {
    match rest.get(1) {
        Some(b'[') => 2 + control_sequence(&rest[2..]),
        Some(b']' | b'P' | b'_' | b'^') => {
            let end = rest.iter().take(2048).skip(2).position(|&b| b == 0x07 || b == 0x1b || b == b'\n');
            match end.map(|n| (n, rest[2 + n])) {
                Some((n, 0x07)) => n + 3,
                Some((n, 0x1b)) => (n + 4).min(rest.len()),
                _ => 2,
            }
        }
        Some(0x20..=0x2f) => {
            let end = 1 + rest[1..].iter().take(4).take_while(|b| (0x20..0x30).contains(*b)).count();
            if rest.get(end).is_some_and(u8::is_ascii_graphic) { end + 1 } else { end }
        }
        Some(0x30..0x7f) => 2,
        _ => 1,
    }
}

/// The length of a control sequence's parameters and final byte.
fn control_sequence(rest: &[u8]) -> usize {
    let end = rest.iter().take_while(|b| (0x20..0x40).contains(*b)).count();
    if rest.get(end).is_some_and(|&b| b != b'\n') { end + 1 } else { end }
}

/// The length of what colours text, or erases a line, at the beginning of `rest`: "31;1m", "0K".
fn colour(rest: &[u8]) -> Option<usize> {
    let digits = rest.iter().take(20).take_while(|b| b.is_ascii_digit() || **b == b';').count();
    let is_erasure = digits == 1 && rest[0] <= b'2' && rest.get(1) == Some(&b'K');
    let is_reset = digits == 0
        && rest.first() == Some(&b'm')
        && rest.get(1).is_none_or(|b| !b.is_ascii_alphanumeric() && !b"]-_".contains(b));
    (is_reset || is_erasure || digits > 0 && rest.get(digits) == Some(&b'm')).then_some(digits + 1)
}

/// What rsyslog writes for control characters: `#012` for a line's end, `#033[31m` for a colour.
fn syslog_escape(rest: &[u8]) -> Option<Edit> {
    let replacement: &[u8] = match rest.get(1..4)? {
        b"011" => b" ",
        b"012" | b"015" => b"\n",
        b"033" if rest.get(4) == Some(&b'[') => {
            return colour(&rest[5..]).map(|n| Edit { length: n + 5, replacement: b"" });
        }
        _ => return None,
    };
    (!rest.get(4).is_some_and(u8::is_ascii_digit)).then_some(Edit { length: 4, replacement })
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

/// Whether this is the first of two quotes that stand for one, as in a quoted string in YAML, CSV or TeX: next to a word.
fn is_doubled(bytes: &[u8], at: usize) -> bool {
    let quote = bytes[at];
    let is_word =
        |byte: Option<&u8>| byte.is_some_and(|&b| b.is_ascii_alphanumeric() || b"/_-.$%".contains(&b));
    let before = at.checked_sub(1).map(|at| &bytes[at]);
    let after = bytes.get(at + 2);
    bytes.get(at + 1) == Some(&quote)
        && before != Some(&quote)
        && after != Some(&quote)
        && is_word(before) != is_word(after)
}

/// The length of a backslash before one of Markdown's marks, unless it parts a Windows path.
fn escaped_mark(bytes: &[u8], at: usize) -> Option<usize> {
    let is_mark = bytes.get(at + 1).is_some_and(|b| b"_*[]<>#()-!+|~=".contains(b));
    (is_mark && !super::is_windows_path(&bytes[..at])).then_some(1)
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

/// An entity of HTML for one of the characters that messages hold: by its name, or by any number.
fn entity(rest: &[u8]) -> Option<Edit> {
    const NAMES: &[(&str, u8)] = &[
        ("quot", b'"'),
        ("ldquo", b'"'),
        ("rdquo", b'"'),
        ("laquo", b'"'),
        ("raquo", b'"'),
        ("apos", b'\''),
        ("lsquo", b'\''),
        ("rsquo", b'\''),
        ("lt", b'<'),
        ("gt", b'>'),
        ("amp", b'&'),
        ("nbsp", b' '),
        ("ensp", b' '),
        ("emsp", b' '),
        ("colon", b':'),
        ("sol", b'/'),
        ("lpar", b'('),
        ("rpar", b')'),
        ("lsqb", b'['),
        ("lbrack", b'['),
        ("rsqb", b']'),
        ("rbrack", b']'),
        ("lbrace", b'{'),
        ("rbrace", b'}'),
        ("equals", b'='),
        ("period", b'.'),
        ("comma", b','),
        ("lowbar", b'_'),
        ("hyphen", b'-'),
        ("num", b'#'),
        ("grave", b'`'),
        ("NewLine", b'\n'),
        ("Tab", b' '),
    ];
    let end = rest.iter().take(12).position(|&b| b == b';')?;
    let name = std::str::from_utf8(&rest[1..end]).ok()?;
    let edit = |replacement| Some(Edit { length: end + 1, replacement });
    let Some(number) = name.strip_prefix('#') else {
        let (_, character) = NAMES.iter().find(|(known, _)| *known == name)?;
        // Escaped twice, as a page in a page is.
        if *character == b'&' {
            let inner = [b"&", &rest[end + 1..rest.len().min(end + 13)]].concat();
            if let Some(inner) = entity(&inner) {
                return Some(inner.after(end));
            }
        }
        return edit(ascii(*character));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    match code.ok()? {
        0x0a | 0x0d => edit(b"\n"),
        code @ 0x20..0x7f => edit(ascii(code as u8)),
        code => edit(typed(char::from_u32(code)?)?),
    }
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
    let character = first_character(rest)?;
    let length = character.len_utf8();
    let after = &rest[length..];
    let with = |length, replacement| Some(Edit { length, replacement });
    match character {
        '\u{9b}' => with(length + control_sequence(after), b""),
        // What is shown for an ESC.
        '\u{241b}' | '\u{2190}' | '\u{fffd}' if after.first() == Some(&b'[') => {
            colour(&after[1..]).and_then(|n| with(length + 1 + n, b""))
        }
        '\u{c2}' | '\u{e2}' => mojibake(rest),
        _ => with(length, typed(character)?),
    }
}

/// What one types for a character.
fn typed(character: char) -> Option<&'static [u8]> {
    Some(match character {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => b" ",
        '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{2039}'
        | '\u{203a}'
        | '\u{b4}'
        | '\u{ff07}' => b"'",
        '\u{201c}'..='\u{201f}'
        | '\u{2033}'
        | '\u{2036}'
        | '\u{ab}'
        | '\u{bb}'
        | '\u{275d}'
        | '\u{275e}'
        | '\u{300c}'..='\u{300f}'
        | '\u{301d}'..='\u{301f}'
        | '\u{ff02}' => b"\"",
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' => b"-",
        '\u{2026}' => b"...",
        // Chinese punctuation, which no blank follows.
        '\u{ff1a}' => b": ",
        '\u{ff0c}' => b", ",
        '\u{ff01}'..='\u{ff5e}' => ascii((character as u32 - 0xff00 + 0x20) as u8),
        '\u{2500}'..='\u{257f}' | '\u{23b8}' | '\u{23b9}' => b" ",
        '\u{fe00}'..='\u{fe0f}' => b"",
        '\u{85}' | '\u{2028}' | '\u{2029}' => b"\n",
        _ if super::is_unseen(character) => b"",
        _ => return None,
    })
}

fn first_character(bytes: &[u8]) -> Option<char> {
    let bytes = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(bytes) {
        Ok(valid) => valid,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()?,
    };
    valid.chars().next()
}

/// A character of typography after its UTF-8 was read as Windows-1252 or Latin-1.
fn mojibake(rest: &[u8]) -> Option<Edit> {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let mut bytes = [0; 3];
    let mut length = 0;
    let mut read = 0;
    while read < bytes.len() {
        let character = first_character(&rest[length..])?;
        bytes[read] = match WINDOWS.iter().position(|&known| known == character) {
            Some(at) => 0x80 + at as u8,
            None => u8::try_from(u32::from(character)).ok()?,
        };
        length += character.len_utf8();
        read += 1;
        if let Ok(word) = std::str::from_utf8(&bytes[..read]) {
            let replacement = typed(word.chars().next().filter(|c| !c.is_ascii())?)?;
            return Some(Edit { length, replacement });
        }
    }
    None
}
