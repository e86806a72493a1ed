//! Filling templates, and dressing lines as terminals and log drivers do.

use std::io::Write;

use crate::random::Random;

/// What can stand between braces. Anything else in braces stands for itself, as in JSON.
#[cfg(test)]
pub const KINDS: &[&str] = &[
    "word", "name", "Type", "image", "host", "ip", "date", "time", "month", "n1", "n2", "n3", "n4", "n6",
    "hex4", "hex8", "hex12", "hex64", "base64", "prose",
];

/// Writes a template's line.
pub fn fill(template: &str, random: &mut Random, out: &mut Vec<u8>) {
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.extend_from_slice(&rest.as_bytes()[..open]);
        rest = &rest[open + 1..];
        match rest.find('}') {
            Some(close) if value(&rest[..close], random, out) => rest = &rest[close + 1..],
            _ => out.push(b'{'),
        }
    }
    out.extend_from_slice(rest.as_bytes());
}

/// Writes a value of a kind; whether there is such a kind.
fn value(kind: &str, random: &mut Random, out: &mut Vec<u8>) -> bool {
    match kind {
        "word" => word(random, out),
        "name" => snake(random, out),
        "Type" => camel(random, out),
        "image" => {
            if random.below(3) == 0 {
                put(out, format_args!("registry.example.com:5000/"));
            }
            word(random, out);
            out.push(b'/');
            word(random, out);
            put(out, format_args!(":{}.{}.{}", random.below(9), random.below(30), random.below(10)));
        }
        "host" => {
            word(random, out);
            put(out, format_args!("-{:02}", random.below(100)));
        }
        "ip" => {
            put(out, format_args!("10.{}.{}.{}", random.below(256), random.below(256), random.below(256)))
        }
        "date" => put(out, format_args!("2026-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28))),
        "time" => {
            put(out, format_args!("{:02}:{:02}:{:02}", random.below(24), random.below(60), random.below(60)));
        }
        "month" => out.extend_from_slice(random.of(&MONTHS).as_bytes()),
        "n1" => put(out, format_args!("{}", random.below(10))),
        "n2" => put(out, format_args!("{}", 10 + random.below(90))),
        "n3" => put(out, format_args!("{}", 100 + random.below(900))),
        "n4" => put(out, format_args!("{}", 1000 + random.below(9000))),
        "n6" => put(out, format_args!("{}", 100_000 + random.below(900_000))),
        "hex4" => letters(b"0123456789abcdef", 4, random, out),
        "hex8" => letters(b"0123456789abcdef", 8, random, out),
        "hex12" => letters(b"0123456789abcdef", 12, random, out),
        "hex64" => letters(b"0123456789abcdef", 64, random, out),
        "base64" => {
            letters(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 43, random, out);
        }
        "prose" => {
            for n in 0..6 + random.below(8) {
                if n > 0 {
                    out.push(b' ');
                }
                out.extend_from_slice(random.of(PROSE).as_bytes());
            }
        }
        _ => return false,
    }
    true
}

fn put(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a vector takes all");
}

fn word(random: &mut Random, out: &mut Vec<u8>) {
    out.extend_from_slice(random.of(WORDS).as_bytes());
}

fn snake(random: &mut Random, out: &mut Vec<u8>) {
    word(random, out);
    if random.below(3) > 0 {
        out.push(b'_');
        word(random, out);
    }
}

fn camel(random: &mut Random, out: &mut Vec<u8>) {
    for _ in 0..2 {
        let start = out.len();
        word(random, out);
        out[start].make_ascii_uppercase();
    }
}

fn letters(alphabet: &[u8], count: usize, random: &mut Random, out: &mut Vec<u8>) {
    let mut bits = random.draw();
    for n in 0..count {
        if n % 10 == 9 {
            bits = random.draw();
        }
        out.push(alphabet[bits as usize % alphabet.len()]);
        bits >>= 6;
    }
}

/// A line in a terminal's colours: compose's name before it, its level coloured, or a progress bar redrawn.
pub fn colour(line: &[u8], random: &mut Random, out: &mut Vec<u8>) {
    let colour = 31 + random.below(6);
    match random.below(8) {
        0 => {
            for percent in [10, 45, 80] {
                put(out, format_args!("{percent:3}% [{:10}]\r", "=".repeat(percent / 10)));
            }
            out.extend_from_slice(b"\x1b[2K");
            out.extend_from_slice(line);
        }
        1 => {
            put(out, format_args!("\x1b[1m\x1b[{colour}mINFO\x1b[0m "));
            out.extend_from_slice(line);
        }
        _ => {
            put(out, format_args!("\x1b[{colour}m{}-1  |\x1b[0m ", random.of(WORDS)));
            out.extend_from_slice(line);
        }
    }
}

/// A line as Docker's json-file driver writes it.
pub fn record(line: &[u8], random: &mut Random, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"log\":\"");
    for &byte in line {
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            b'\t' => out.extend_from_slice(b"\\t"),
            b'<' | b'>' | b'&' | ..0x20 => put(out, format_args!("\\u{byte:04x}")),
            _ => out.push(byte),
        }
    }
    out.extend_from_slice(b"\\n\",\"stream\":\"");
    out.extend_from_slice(random.of(&["stdout", "stdout", "stderr"]).as_bytes());
    fill("\",\"time\":\"{date}T{time}.{n6}{n3}Z\"}", random, out);
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const WORDS: &[&str] = &[
    "web",
    "api",
    "worker",
    "billing",
    "frontend",
    "orders",
    "search",
    "cache",
    "proxy",
    "gateway",
    "auth",
    "session",
    "metrics",
    "queue",
    "mailer",
    "report",
    "catalog",
    "images",
    "upload",
    "config",
    "server",
    "client",
    "parser",
    "network",
    "storage",
    "volume",
    "registry",
    "index",
    "schema",
    "router",
    "handler",
    "context",
    "buffer",
    "stream",
    "backup",
    "batch",
    "broker",
    "builder",
    "cart",
    "checkout",
    "cluster",
    "compose",
    "consumer",
    "controller",
    "credential",
    "cursor",
    "daemon",
    "database",
    "deploy",
    "device",
    "dispatch",
    "driver",
    "event",
    "export",
    "factory",
    "feature",
    "filter",
    "format",
    "ghost",
    "graph",
    "health",
    "history",
    "import",
    "inventory",
    "job",
    "kernel",
    "layer",
    "ledger",
    "limit",
    "listener",
    "loader",
    "lock",
    "machine",
    "manager",
    "manifest",
    "media",
    "memory",
    "message",
    "migration",
    "model",
    "monitor",
    "mount",
    "node",
    "notify",
    "object",
    "option",
    "packet",
    "payment",
    "pipeline",
    "platform",
    "plugin",
    "policy",
    "pool",
    "portal",
    "process",
    "producer",
    "profile",
    "project",
    "query",
    "reader",
    "record",
    "region",
    "release",
    "replica",
    "request",
    "resource",
    "result",
    "retry",
    "root",
    "route",
    "runner",
    "sample",
    "scheduler",
    "secret",
    "sensor",
    "service",
    "shard",
    "signal",
    "snapshot",
    "socket",
    "source",
    "state",
    "table",
    "target",
    "task",
    "tenant",
    "thread",
    "ticket",
    "timer",
    "token",
    "trace",
    "transport",
    "tunnel",
    "user",
    "value",
    "vector",
    "version",
    "view",
    "watcher",
    "window",
    "writer",
    "zone",
];

/// What prose is made of. (No sense is needed: what counts is which letters follow which.)
const PROSE: &[&str] = &[
    "the",
    "of",
    "and",
    "to",
    "in",
    "is",
    "that",
    "for",
    "it",
    "as",
    "was",
    "with",
    "be",
    "by",
    "on",
    "not",
    "this",
    "are",
    "from",
    "or",
    "have",
    "an",
    "they",
    "which",
    "one",
    "you",
    "were",
    "all",
    "her",
    "she",
    "there",
    "would",
    "their",
    "we",
    "him",
    "been",
    "has",
    "when",
    "who",
    "will",
    "no",
    "more",
    "if",
    "out",
    "so",
    "up",
    "said",
    "what",
    "its",
    "about",
    "than",
    "into",
    "them",
    "can",
    "only",
    "other",
    "time",
    "new",
    "some",
    "could",
    "these",
    "two",
    "may",
    "first",
    "then",
    "do",
    "any",
    "like",
    "my",
    "now",
    "over",
    "such",
    "our",
    "man",
    "me",
    "even",
    "most",
    "made",
    "after",
    "also",
    "did",
    "many",
    "off",
    "before",
    "must",
    "well",
    "back",
    "through",
    "years",
    "much",
    "where",
    "your",
    "way",
    "down",
    "should",
    "because",
    "long",
    "each",
    "just",
    "state",
    "people",
    "those",
    "too",
    "mr",
    "how",
    "little",
    "good",
    "world",
    "make",
    "very",
    "year",
    "still",
    "see",
    "work",
    "life",
    "being",
    "never",
    "day",
    "under",
    "same",
    "another",
    "know",
    "while",
    "last",
    "might",
    "us",
    "great",
    "old",
    "come",
    "since",
    "against",
    "go",
    "came",
    "right",
    "used",
    "take",
    "three",
    "house",
    "use",
    "found",
    "place",
    "without",
    "again",
    "during",
    "problem",
    "question",
    "morning",
    "evening",
    "letter",
    "answer",
    "window",
    "minute",
    "address",
    "connection",
    "certificate",
    "permission",
    "image",
    "container",
    "network",
    "password",
    "account",
    "request",
    "server",
    "failed",
    "denied",
];
