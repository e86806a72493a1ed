//! Prefixes that no list knows: what neighbouring lines begin with alike, and marks in brackets.
//!
//! Such a beginning may as well be part of the message (`Error response from daemon: ` on three lines in a row), so
//! nothing is taken off for good: a text whose lines have one is read twice, as it is and without them.

use super::{Line, Text, is_progress, prefix};

/// How many lines before and after a line may show its prefix.
const REACH: usize = 3;
/// In a text of so few lines, two that begin alike show it, else three.
const FEW: usize = 4;
/// No prefix is longer.
const MAX_LENGTH: usize = 120;

/// The lines without their unknown prefixes; nothing where there are none.
pub(super) fn lines(text: &Text) -> Option<Vec<Line>> {
    let bodies: Vec<&[u8]> = (0..text.lines.len()).map(|line| text.body(line)).collect();
    let mut found = false;
    let lines = text.lines.iter().enumerate().map(|(n, line)| {
        let mut start = line.body.start;
        start += shared_with_neighbours(&bodies, n);
        start += marks(&text.bytes[start..line.body.end]);
        found |= start > line.body.start;
        let body = prefix::body(&text.bytes[start..line.body.end]);
        let body = start + body.start..start + body.end;
        let is_progress = is_progress(&text.bytes[body.clone()]);
        Line { whole: line.whole.clone(), body, is_progress }
    });
    let lines = lines.collect();
    found.then_some(lines)
}

/// How much of a line's beginning its neighbours have, too. A line of another program between them has none of it; one
/// with a like message has more. Two lines alike are none among many.
fn shared_with_neighbours(bodies: &[&[u8]], line: usize) -> usize {
    let near = line.saturating_sub(REACH)..bodies.len().min(line + REACH + 1);
    let least = if bodies.len() > FEW { 2 } else { 1 };
    let shared = near.filter(|&other| other != line).map(|other| shared(bodies[line], bodies[other]));
    let shared: Vec<usize> = shared.filter(|&length| length > 0).collect();
    if shared.len() < least { 0 } else { shared.into_iter().min().unwrap_or(0) }
}

/// How long a prefix both lines may have: up to a blank or a mark, any number being like any other. Words alone are none.
fn shared(line: &[u8], other: &[u8]) -> usize {
    let (mut at, mut there) = (0, 0);
    let mut length = 0;
    let mut is_marked = false;
    while at < line.len().min(MAX_LENGTH) {
        let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
        match digits(&line[at..]) {
            0 if other.get(there) == Some(&line[at]) => {
                at += 1;
                there += 1;
            }
            0 => break,
            run => match digits(&other[there..]) {
                0 => break,
                others => {
                    at += run;
                    there += others;
                    is_marked = true;
                    continue;
                }
            },
        }
        let byte = line[at - 1];
        is_marked |= b"|>]):#+".contains(&byte);
        if is_marked && b" |>]):;,#+".contains(&byte) {
            length = at;
        }
    }
    length
}

/// The length of marks such as "[pod/web-7d4b9/web] [2] ", but for BuildKit's own.
fn marks(body: &[u8]) -> usize {
    const MAX_MARK: usize = 64;
    let mut length = 0;
    while body.get(length) == Some(&b'[') {
        let Some(end) = body[length..].iter().take(MAX_MARK).position(|&byte| byte == b']') else { break };
        let mark = &body[length + 1..length + end];
        if mark == b"+"
            || mark == b"internal"
            || mark.ends_with(b" internal")
            || mark.contains(&b'/') && mark[0].is_ascii_digit()
        {
            break;
        }
        length += end + 1;
        length += body[length..].iter().take_while(|byte| b" :".contains(byte)).count();
    }
    length
}
