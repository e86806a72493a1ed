//! The table's signatures as other engines can take them.

use std::collections::BTreeSet;
use std::fmt::Write;

use docker_why::{catalogue, parts};

/// What all peers are given.
pub struct Signatures {
    /// Every anchor once.
    pub anchors: Vec<String>,
    /// The anchors of those whose pattern is more than the anchor.
    pub anchors_of_patterns: Vec<String>,
    /// Every pattern once, as a regular expression for one line, to be used without regard to ASCII case.
    pub regexes: Vec<String>,
}

impl Signatures {
    /// Those of the built-in table. What no peer does is left out: conditions, facts, loose blanks.
    pub fn builtin() -> Self {
        let all = || catalogue().flat_map(|(_, cause)| cause.signatures.iter());
        let once = |texts: BTreeSet<String>| texts.into_iter().collect::<Vec<_>>();
        let lower = |text: &str| text.to_ascii_lowercase();
        Self {
            anchors: once(all().map(|signature| lower(&signature.anchor)).collect()),
            anchors_of_patterns: once(
                all()
                    .filter(|signature| signature.pattern.len() > signature.anchor.len() + 4)
                    .map(|signature| signature.anchor.to_string())
                    .collect(),
            ),
            regexes: once(all().map(|signature| for_a_line(&signature.pattern)).collect()),
        }
    }
}

/// A pattern as a regular expression that stays within a line, captures nothing and does not ask how far an open
/// tail goes on, since engines that report every end would report hundreds.
fn for_a_line(pattern: &str) -> String {
    let regex = parts::as_regex(without_tail(pattern));
    let mut out = String::with_capacity(regex.len());
    let mut rest = regex.as_str();
    let mut in_set = false;
    while let Some(character) = rest.chars().next() {
        let mut length = character.len_utf8();
        match character {
            '\\' => {
                length += rest[1..].chars().next().map_or(0, char::len_utf8);
                out.push_str(&rest[..length]);
            }
            '(' if !in_set && rest.starts_with("(?P<") => {
                length = rest.find('>').map_or(rest.len(), |end| end + 1);
                out.push_str("(?:");
            }
            '[' if !in_set => {
                in_set = true;
                out.push('[');
                if rest[1..].starts_with('^') {
                    out.push_str(r"^\n");
                    length += 1;
                }
                if rest[length..].starts_with(']') {
                    out.push_str(r"\]");
                    length += 1;
                }
            }
            // Hyperscan and `regex` read these in sets otherwise than each other.
            '[' => out.push_str(r"\["),
            _ => {
                in_set &= character != ']';
                out.push(character);
            }
        }
        rest = &rest[length..];
    }
    out
}

/// A pattern without the `.{0,300}` or `.*` that it ends with.
fn without_tail(pattern: &str) -> &str {
    let open = |end: usize| pattern[..end].ends_with('.') && !pattern[..end].ends_with(r"\.");
    let counted = pattern.trim_end_matches('?');
    if let Some(rest) = counted.strip_suffix('*').filter(|rest| open(rest.len())) {
        return &rest[..rest.len() - 1];
    }
    if let Some(rest) = counted.strip_suffix('}')
        && let Some(start) = rest.rfind("{0,").filter(|&start| open(start))
        && rest[start + 3..].bytes().all(|byte| byte.is_ascii_digit())
    {
        return &pattern[..start - 1];
    }
    pattern
}

/// A regular expression in POSIX's extended language: groups that capture, no lazy counts, sets without escapes.
pub fn posix(regex: &str) -> String {
    let mut out = String::with_capacity(regex.len());
    let mut rest = regex;
    while let Some(character) = rest.chars().next() {
        let mut length = character.len_utf8();
        match character {
            '\\' => {
                let (byte, taken) = escaped(rest);
                length = taken;
                let is_special = byte.is_ascii_punctuation() && !b"\"'`-<>/:;,@#%&=!~_".contains(&byte);
                if is_special {
                    out.push('\\');
                }
                out.push(char::from(byte));
            }
            '(' if rest.starts_with("(?:") => {
                length = 3;
                out.push('(');
            }
            '?' if out.ends_with(['*', '+', '?', '}']) && !out.ends_with("\\}") => {}
            '[' => length = posix_set(rest, &mut out),
            _ => out.push(character),
        }
        rest = &rest[length..];
    }
    out
}

/// The byte that an escape stands for, and its length.
fn escaped(text: &str) -> (u8, usize) {
    match text.as_bytes()[1] {
        b'n' => (b'\n', 2),
        b'r' => (b'\r', 2),
        b't' => (b'\t', 2),
        b'x' => (u8::from_str_radix(&text[2..4], 16).unwrap_or(b'?'), 4),
        byte => (byte, 2),
    }
}

/// Writes a set anew, and says how long it was.
fn posix_set(text: &str, out: &mut String) -> usize {
    let is_negated = text.starts_with("[^");
    let mut at = if is_negated { 2 } else { 1 };
    let mut holds = [false; 128];
    let mut before = None;
    let mut is_range = false;
    while !text[at..].starts_with(']') {
        let (byte, length) =
            if text[at..].starts_with('\\') { escaped(&text[at..]) } else { (text.as_bytes()[at], 1) };
        let is_dash = length == 1 && byte == b'-' && before.is_some() && !text[at + 1..].starts_with(']');
        at += length;
        if is_dash {
            is_range = true;
            continue;
        }
        let from = if std::mem::take(&mut is_range) { before.unwrap_or(byte) } else { byte };
        (from..=byte).for_each(|byte| holds[usize::from(byte) & 127] = true);
        before = Some(byte);
    }
    // Lines hold none, and a file of patterns could not.
    holds[usize::from(b'\n')] = false;
    out.push_str(if is_negated { "[^" } else { "[" });
    let mut add = |wanted: fn(u8) -> bool| {
        for byte in (1..128).filter(|&byte| holds[usize::from(byte)] && wanted(byte)) {
            write!(out, "{}", char::from(byte)).expect("a string takes all");
        }
    };
    add(|byte| byte == b']');
    add(|byte| !b"]^-[".contains(&byte));
    add(|byte| byte == b'[');
    add(|byte| byte == b'^');
    add(|byte| byte == b'-');
    out.push(']');
    at + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_open_tail_is_cut_off() {
        assert_eq!(without_tail("failed: .{0,160}"), "failed: ");
        assert_eq!(without_tail("failed: .{0,160}?"), "failed: ");
        assert_eq!(without_tail("a .{0,9}(b|c) {port}"), "a .{0,9}(b|c) {port}");
        assert_eq!(without_tail(r"a\.{0,9}"), r"a\.{0,9}");
    }

    #[test]
    fn every_signature_is_a_regular_expression() {
        for regex in Signatures::builtin().regexes {
            let built = regex::bytes::RegexBuilder::new(&regex).unicode(false).size_limit(1 << 30).build();
            assert!(built.is_ok(), "{regex}: {}", built.unwrap_err());
        }
    }

    #[test]
    fn patterns_are_translated() {
        let pattern = r#"open {path}: [^ "]+ failed \(x\): .{0,160}"#;
        let regex = for_a_line(pattern);
        assert!(regex.starts_with("open (?:") && regex.ends_with(r"failed \(x\): "), "{regex}");
        assert!(regex.contains(r#"[^\n "'`]+"#), "{regex}");
        assert_eq!(posix(r"(?:a|b)+?[\[\]a-c^-]\.\x22"), "(a|b)+[]abc[^-]\\.\"");
    }
}
