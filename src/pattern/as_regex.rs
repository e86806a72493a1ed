//! The signature language in the words of the `regex` crate: what the matcher is tested against, and what other
//! engines are given when they are compared with it.

use crate::facts::FactKind;
use crate::pattern::hidden;

/// The regular expression, to be used without regard to case, of a pattern that compiles; the facts are named groups.
pub(crate) fn as_regex(source: &str, loose: bool) -> String {
    let mut out = String::new();
    let mut rest = source;
    let mut in_set = false;
    while let Some(character) = rest.chars().next() {
        let mut length = character.len_utf8();
        match character {
            '\\' => {
                length += rest[1..].chars().next().map_or(0, char::len_utf8);
                out.push_str(&rest[..length]);
            }
            '[' if !in_set => {
                in_set = true;
                let closes_at_once = [("^]", 2), ("]", 1)].into_iter();
                length += closes_at_once
                    .filter(|(begin, _)| rest[1..].starts_with(begin))
                    .map(|(_, n)| n)
                    .next()
                    .unwrap_or(0);
                out.push_str(&rest[..length]);
            }
            ']' => {
                in_set = false;
                out.push(']');
            }
            '"' | '\'' | '`' if in_set => out.push_str("\"'`"),
            '"' | '\'' | '`' => out.push_str("[\"'`]"),
            ' ' if loose && !in_set => out.push_str("(?: ?)"),
            '{' if !in_set && rest[1..].starts_with(|c: char| c.is_ascii_lowercase()) => {
                let end = rest.find('}').unwrap();
                let name = &rest[1..end];
                let kind = FactKind::ALL.iter().find(|kind| kind.name() == name).unwrap();
                let quoted = out.ends_with("[\"'`]") && rest[end + 1..].starts_with(['"', '\'', '`']);
                let grammar = if quoted { kind.quoted_grammar() } else { kind.grammar() };
                let group = format!("(?P<{name}>{grammar})");
                out.push_str(&match hidden(*kind) {
                    Some(hidden) => format!("(?:{group}|{hidden})"),
                    None => group,
                });
                length = end + 1;
            }
            _ => out.push(character),
        }
        rest = &rest[length..];
    }
    out
}
