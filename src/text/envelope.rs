//! Messages inside strings of other programs: JSON log lines, logfmt, Python's and Ansible's quoted output.
//! One level is opened at a time; what comes out may hold noise or a further envelope.

use std::ops::Range;

use super::{Draft, Rewrite, is_windows_path, line_end, prefix};

/// Opens the envelope of each line that is one. Whether there was any.
pub(super) fn open(draft: &mut Draft) -> bool {
    if !draft.bytes.contains(&b'\\') && !draft.bytes.contains(&b'{') {
        return false;
    }
    let bytes = &draft.bytes;
    let mut out = Rewrite::of(draft);
    let mut opened = false;
    let mut start = 0;
    loop {
        let end = line_end(bytes, start);
        let body = prefix::body(&bytes[start..end]);
        let body = start + body.start..start + body.end;
        if let Some(fields) = log_record(bytes, body.clone()) {
            out.copy(start..body.start);
            for (n, field) in fields.into_iter().enumerate() {
                if n > 0 {
                    out.put(b" ", field.clone());
                }
                unescape(&mut out, field);
            }
            opened = true;
        } else if is_escaped(&bytes[start..end]) {
            unescape(&mut out, start..end);
            opened = true;
        } else {
            out.copy(start..end);
        }
        if end == bytes.len() {
            break;
        }
        out.copy(end..end + 1);
        start = end + 1;
    }
    if opened {
        *draft = out.finish();
    }
    opened
}

/// The values that tell something, in their order, where the range is one JSON object of a logger.
fn log_record(bytes: &[u8], range: Range<usize>) -> Option<Vec<Range<usize>>> {
    const MESSAGES: &[&[u8]] =
        &[b"log", b"msg", b"message", b"MESSAGE", b"line", b"textPayload", b"_msg", b"content"];
    if !bytes[range.clone()].starts_with(b"{\"") || !bytes[range.clone()].ends_with(b"}") {
        return None;
    }
    let fields = object(bytes, range)?;
    let message = fields.iter().position(|(key, value)| {
        MESSAGES.contains(&&bytes[key.clone()]) && matches!(value, Value::Text(_))
    })?;
    let told = fields.into_iter().enumerate().filter_map(|(n, (_, value))| match value {
        Value::Text(text) if n == message => Some(without_last_newline(bytes, text)),
        // Other fields count where they are words, not a level, a time or an id.
        Value::Text(text) | Value::Nested(text) => bytes[text.clone()].contains(&b' ').then_some(text),
        Value::Bare => None,
    });
    Some(told.filter(|value| !value.is_empty()).collect())
}

fn without_last_newline(bytes: &[u8], text: Range<usize>) -> Range<usize> {
    let mut end = text.end;
    while bytes[text.start..end].ends_with(b"\\n") || bytes[text.start..end].ends_with(b"\\r") {
        end -= 2;
    }
    text.start..end
}

enum Value {
    /// A string, without its quotes.
    Text(Range<usize>),
    /// An object or array.
    Nested(Range<usize>),
    /// A number, `true`, `null`.
    Bare,
}

/// The fields of a JSON object that fills the range, or nothing where it is none.
fn object(bytes: &[u8], range: Range<usize>) -> Option<Vec<(Range<usize>, Value)>> {
    let end = range.end - 1;
    let mut at = range.start + 1;
    let mut fields = Vec::new();
    loop {
        at = skip_blanks(bytes, at, end);
        let key = string(bytes, at, end)?;
        at = skip_blanks(bytes, key.end + 1, end);
        if bytes.get(at) != Some(&b':') {
            return None;
        }
        at = skip_blanks(bytes, at + 1, end);
        let value = match bytes[at..end].first()? {
            b'"' => {
                let text = string(bytes, at, end)?;
                at = text.end + 1;
                Value::Text(text)
            }
            b'{' | b'[' => {
                let close = nested(bytes, at, end)?;
                let value = Value::Nested(at..close);
                at = close;
                value
            }
            _ => {
                let bare = bytes[at..end]
                    .iter()
                    .take_while(|b| b.is_ascii_alphanumeric() || b"+-.".contains(b))
                    .count();
                if bare == 0 {
                    return None;
                }
                at += bare;
                Value::Bare
            }
        };
        fields.push((key, value));
        at = skip_blanks(bytes, at, end);
        match bytes[at..end].first() {
            None => return Some(fields),
            Some(b',') => at += 1,
            Some(_) => return None,
        }
    }
}

fn skip_blanks(bytes: &[u8], at: usize, end: usize) -> usize {
    at + bytes[at.min(end)..end].iter().take_while(|&&b| b == b' ').count()
}

/// The inside of the JSON string that begins at `at`.
fn string(bytes: &[u8], at: usize, end: usize) -> Option<Range<usize>> {
    if at >= end || bytes[at] != b'"' {
        return None;
    }
    let mut close = at + 1;
    while close < end {
        match bytes[close] {
            b'"' => return Some(at + 1..close),
            b'\\' => close += 2,
            _ => close += 1,
        }
    }
    None
}

/// Where the object or array that begins at `at` ends.
fn nested(bytes: &[u8], mut at: usize, end: usize) -> Option<usize> {
    let mut depth = 0;
    while at < end {
        match bytes[at] {
            b'"' => at = string(bytes, at, end)?.end,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Whether a line holds escapes of a quoted string: such an escape, and something that quotes.
fn is_escaped(line: &[u8]) -> bool {
    const QUOTING: &[&[u8]] =
        &[b"\":", b"=\"", b": \"", b"='", b"b'", b"u'", b"b\"", b"[\"", b"['", b"{'", b": '"];
    let mut escapes = line.windows(2).enumerate().filter(|(_, two)| two[0] == b'\\');
    let escaped = escapes.any(|(at, two)| match two[1] {
        b'r' if is_shown_return(&line[at..]) => false,
        b'n' | b't' | b'r' => !is_windows_path(&line[..at]),
        b'u' => line[at + 2..].iter().take(4).filter(|b| b.is_ascii_hexdigit()).count() == 4,
        b'\\' => !is_windows_path(&line[..at]),
        _ => false,
    });
    escaped
        && (line.starts_with(b"\"")
            || line.starts_with(b"'")
            || QUOTING.iter().any(|quoting| line.windows(quoting.len()).any(|w| w == *quoting)))
}

/// Whether a program shows a carriage return, as in "env: 'bash\\r': No such file": there it is the failure.
fn is_shown_return(rest: &[u8]) -> bool {
    rest.starts_with(b"\\r'") || rest.starts_with("\\r\u{2019}".as_bytes())
}

/// Writes a range with its escapes undone.
fn unescape(out: &mut Rewrite<'_>, range: Range<usize>) {
    let bytes = &out.from.bytes;
    let mut copied = range.start;
    let mut at = range.start;
    while at + 1 < range.end {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        let mut character = [0; 4];
        let (length, replacement): (usize, &[u8]) = match bytes[at + 1] {
            b'r' if is_shown_return(&bytes[at..range.end]) => (0, b""),
            b'n' | b'r' | b't' if is_windows_path(&bytes[range.start..at]) => (0, b""),
            b'n' => (2, b"\n"),
            b'r' if bytes[at..range.end].starts_with(b"\\r\\n") => (4, b"\n"),
            b'r' => (2, b"\n"),
            b't' => (2, b" "),
            b'/' => (2, b"/"),
            b'"' => (2, b"\""),
            b'\\' => (2, b"\\"),
            b'u' => match code_point(&bytes[at + 2..range.end]) {
                Some(code) => (6, code.encode_utf8(&mut character).as_bytes()),
                None => (0, b""),
            },
            _ => (0, b""),
        };
        if length == 0 {
            at += 1;
            continue;
        }
        out.copy(copied..at);
        out.put(replacement, at..at + length);
        at += length;
        copied = at;
    }
    out.copy(copied..range.end);
}

/// The character of `\u003c`, unless it is half of a surrogate pair (no message of ours needs those).
fn code_point(digits: &[u8]) -> Option<char> {
    let digits = std::str::from_utf8(digits.get(..4)?).ok()?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}
