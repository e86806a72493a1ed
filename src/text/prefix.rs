//! What stands before a program's own words in a line: quote marks, timestamps, the marks of CI systems,
//! compose, BuildKit, syslog, logfmt. The words themselves are the line's body.

use std::ops::Range;

/// How many prefixes may stand in a row.
const MAX_PREFIXES: usize = 12;

/// The body of a line: without prefixes, blanks at the end, and the quote that closes a logfmt message.
pub(super) fn body(line: &[u8]) -> Range<usize> {
    let mut start = 0;
    let mut in_message = false;
    let in_table = line.starts_with(b"|");
    for _ in 0..MAX_PREFIXES {
        let rest = &line[start..];
        let length = match logfmt(rest) {
            0 => prefix(rest),
            length => {
                in_message = true;
                length
            }
        };
        if length == 0 {
            break;
        }
        start += length;
    }
    let mut end = line.len();
    while end > start && (line[end - 1] == b' ' || (in_table && line[end - 1] == b'|')) {
        end -= 1;
    }
    if in_message && line[start..end].ends_with(b"\"") {
        end -= 1;
    }
    // A line that is quoted as a whole: a string of some program's, or code in Markdown.
    if let [first @ (b'"' | b'`'), .., last] = line[start..end]
        && first == last
    {
        return start + 1..end - 1;
    }
    start..end
}

/// The length of the prefix at the beginning of `rest`, or 0.
fn prefix(rest: &[u8]) -> usize {
    match rest.first() {
        Some(b' ') => 1,
        // BuildKit marks the Dockerfile's offending line with ">>>".
        Some(b'>') if rest.starts_with(b">>>") => 0,
        Some(b'>' | b'|') if rest.get(1).is_none_or(|&b| b == b' ' || b == b'>') => 1,
        Some(b'#') => buildkit(rest).max(azure(rest)),
        Some(b':') => github_command(rest),
        Some(b'[') => bracket(rest),
        Some(b'0'..=b'9') => stamped(rest).max(stream_mark(rest)).max(compose(rest)),
        // BuildKit's mark of a failed step is the message itself.
        Some(b'=') if rest.starts_with(b"=> ") && !rest.starts_with(b"=> ERROR [") => 3,
        Some(b'-') if rest.starts_with(b"- ") => 2,
        Some(0xe2 | 0xf0) => symbol(rest),
        Some(_) => word(rest).max(syslog(rest)).max(klog(rest)).max(compose(rest)),
        None => 0,
    }
}

/// A bullet, an arrow or a picture, and the blank after it.
fn symbol(rest: &[u8]) -> usize {
    let length = if rest[0] == 0xf0 { 4 } else { 3 };
    if rest.get(length) == Some(&b' ') { length + 1 } else { 0 }
}

/// Words that stand before a message: the stream it came from, or the program's name as PowerShell writes it.
fn word(rest: &[u8]) -> usize {
    const WORDS: &[&[u8]] = &[
        b"stderr F ",
        b"stdout F ",
        b"stderr P ",
        b"stdout P ",
        b"stderr: ",
        b"stdout: ",
        b"err: ",
        b"out: ",
        b"remote: ",
        b"docker : ",
        b"docker.exe : ",
        b"docker-compose : ",
        b"docker-compose.exe : ",
        b"ERROR ",
        b"INFO ",
        b"WARN ",
        b"WARNING ",
        b"DEBUG ",
        b"FATAL ",
        b"TRACE ",
    ];
    WORDS.iter().find(|word| rest.starts_with(word)).map_or(0, |word| word.len())
}

/// The program that syslog or the journal names before words: "dockerd" of "host-1 dockerd[1234]: ".
pub(super) fn program(prefixes: &[u8]) -> Option<&[u8]> {
    let is_open = |at: &usize| {
        let number = digits(&prefixes[at + 1..]);
        prefixes[*at] == b'[' && number > 0 && prefixes[at + 1 + number..].starts_with(b"]:")
    };
    let open = (0..prefixes.len()).find(is_open)?;
    prefixes[..open].rsplit(|&byte| byte == b' ').next()
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// "13:22:49", with or without a fraction and a zone.
fn clock(rest: &[u8]) -> usize {
    let shape = |n: usize| rest.get(n).is_some_and(u8::is_ascii_digit);
    if !(shape(0)
        && shape(1)
        && rest.get(2) == Some(&b':')
        && shape(3)
        && shape(4)
        && rest.get(5) == Some(&b':')
        && shape(6)
        && shape(7))
    {
        return 0;
    }
    let mut end = 8;
    if matches!(rest.get(end), Some(b'.' | b',')) {
        end += 1 + digits(&rest[end + 1..]);
    }
    if rest.get(end) == Some(&b'Z') {
        return end + 1;
    }
    let zone = if rest.get(end) == Some(&b' ') { end + 1 } else { end };
    if matches!(rest.get(zone), Some(b'+' | b'-')) {
        let length = rest[zone + 1..].iter().take_while(|b| b.is_ascii_digit() || **b == b':').count();
        if (4..=5).contains(&length) {
            return zone + 1 + length;
        }
    }
    if rest[zone..].starts_with(b"UTC") { zone + 3 } else { end }
}

/// A timestamp, and the host and program that syslog writes after it.
fn stamped(rest: &[u8]) -> usize {
    let length = timestamp(rest);
    if length == 0 { 0 } else { length + origin(&rest[length..]) }
}

/// syslog's "host-1 dockerd[1234]: ".
fn origin(rest: &[u8]) -> usize {
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || b"._-/".contains(b);
    let host = rest.iter().take(64).take_while(|b| is_name(b)).count();
    let program = host + 1 + rest.iter().skip(host + 1).take(64).take_while(|b| is_name(b)).count();
    let Some(b'[') = rest.get(program).filter(|_| host > 0 && rest[host] == b' ') else { return 0 };
    let end = program + 1 + digits(&rest[program + 1..]);
    if rest[end..].starts_with(b"]: ") { end + 3 } else { 0 }
}

/// "2024-05-30T13:22:49.123Z ", "2024/05/30 13:22:49 ", "13:22:49 ".
fn timestamp(rest: &[u8]) -> usize {
    let year = digits(rest);
    let date = match rest.get(year) {
        Some(separator @ (b'-' | b'/' | b'.')) if year == 4 || year == 2 => {
            let month = digits(&rest[year + 1..]);
            let day = year + 1 + month;
            if month == 2 && rest.get(day) == Some(separator) {
                day + 1 + digits(&rest[day + 1..])
            } else {
                return 0;
            }
        }
        _ => 0,
    };
    let clock_start = match rest.get(date) {
        Some(b'T' | b' ') if date > 0 => date + 1,
        _ => date,
    };
    let length = clock(&rest[clock_start..]);
    let end = clock_start + length;
    if length > 0 && rest.get(end).is_none_or(|b| matches!(b, b' ' | b':' | b']' | b'|' | b'\t')) {
        end + 1.min(rest.len() - end)
    } else {
        0
    }
}

/// GitLab's "00O ", "01E+" after the timestamp.
fn stream_mark(rest: &[u8]) -> usize {
    let shaped = rest.len() >= 4
        && digits(rest) == 2
        && matches!(rest[2], b'O' | b'E')
        && matches!(rest[3], b' ' | b'+');
    if shaped { 4 } else { 0 }
}

/// "[2024-05-30T13:22:49.123Z] ", "[10:22:33] ", "[   12.345] ", "[127.0.0.1] ", "[error] ", "[ERROR] ".
fn bracket(rest: &[u8]) -> usize {
    const LEVELS: &[&str] = &[
        "error", "err", "info", "warn", "warning", "debug", "fatal", "trace", "stderr", "stdout", "command",
        "section",
    ];
    let Some(end) = rest.iter().take(64).position(|&b| b == b']') else { return 0 };
    // An IPv6 address with its port, brought to the line's beginning by a wrap.
    if rest[end + 1..].first() == Some(&b':') && rest.get(end + 2).is_some_and(u8::is_ascii_digit) {
        return 0;
    }
    let inner = rest[1..end].trim_ascii();
    let is_step = inner.iter().all(|b| b.is_ascii_digit() || *b == b'/') && inner.contains(&b'/');
    let is_time = inner.first().is_some_and(u8::is_ascii_digit)
        && !is_step
        && inner.iter().any(|b| matches!(b, b':' | b'.'));
    let is_level =
        std::str::from_utf8(inner).is_ok_and(|word| LEVELS.contains(&word.to_ascii_lowercase().as_str()));
    if is_time || is_level { end + 1 } else { 0 }
}

/// "#12 0.345 ", "#12 ".
fn buildkit(rest: &[u8]) -> usize {
    let step = digits(&rest[1..]);
    if step == 0 || rest.get(1 + step) != Some(&b' ') {
        return 0;
    }
    let start = step + 2;
    let whole = digits(&rest[start..]);
    let fraction = start + whole;
    if whole > 0 && rest.get(fraction) == Some(&b'.') {
        let end = fraction + 1 + digits(&rest[fraction + 1..]);
        if rest.get(end) == Some(&b' ') {
            return end + 1;
        }
    }
    start
}

/// Azure's and GitHub's "##[error]".
fn azure(rest: &[u8]) -> usize {
    if !rest.starts_with(b"##[") {
        return 0;
    }
    rest.iter().take(24).position(|&b| b == b']').map_or(0, |end| end + 1)
}

/// GitHub's "::error::", "::error file=x::".
fn github_command(rest: &[u8]) -> usize {
    if !["::error", "::warning", "::notice", "::debug"]
        .iter()
        .any(|command| rest.starts_with(command.as_bytes()))
    {
        return 0;
    }
    rest[2..].windows(2).take(128).position(|two| two == b"::").map_or(0, |at| at + 4)
}

/// "Nov 24 13:33:01 host dockerd[123]: ".
fn syslog(rest: &[u8]) -> usize {
    let shaped = rest.len() > 15 && rest[..3].iter().all(u8::is_ascii_alphabetic) && rest[3] == b' ';
    if !shaped {
        return 0;
    }
    let day = 4 + digits(&rest[4..]);
    let time = clock(rest.get(day + 1..).unwrap_or_default());
    if !(5..=6).contains(&day) || rest[day] != b' ' || time == 0 {
        return 0;
    }
    // The host and the program, up to the colon.
    let names = day + 1 + time;
    let end = rest[names..].windows(2).take(128).position(|two| two == b": ");
    match end {
        Some(at) if rest[names..names + at].iter().filter(|&&b| b == b' ').count() <= 2 => names + at + 2,
        _ => names,
    }
}

/// Kubernetes' "E1124 12:33:01.123456    1234 file.go:123] ".
fn klog(rest: &[u8]) -> usize {
    if !matches!(rest[0], b'I' | b'W' | b'E' | b'F') || digits(&rest[1..]) != 4 || rest.get(5) != Some(&b' ')
    {
        return 0;
    }
    rest.windows(2).take(96).position(|two| two == b"] ").map_or(0, |at| at + 2)
}

/// compose's "web-1  | ".
fn compose(rest: &[u8]) -> usize {
    let name = rest
        .iter()
        .take(80)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
        .count();
    let blanks = rest[name..].iter().take_while(|&&b| b == b' ').count();
    let bar = name + blanks;
    if name > 0 && rest.get(bar) == Some(&b'|') && rest.get(bar + 1).is_none_or(|&b| b == b' ') {
        bar + 1
    } else {
        0
    }
}

/// `time="…" level=error msg="`: the length up to and with the quote that opens the message.
fn logfmt(rest: &[u8]) -> usize {
    if ![b"time=".as_slice(), b"level=", b"ts=", b"t="].iter().any(|key| rest.starts_with(key)) {
        return 0;
    }
    rest.windows(5).take(256).position(|five| five == b"msg=\"").map_or(0, |at| at + 5)
}
