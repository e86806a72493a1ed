//! What only a fresh process can tell: it measures one thing and prints numbers.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use docker_why::Classifier;
use docker_why_logs::{Kind, Lines};

use crate::peers::regexes::{Anchors, Filtered, Set, Single};
use crate::signatures::Signatures;

/// Measures what the words say.
///
/// # Errors
/// Words that it does not know.
pub fn measure(words: &[String]) -> Result<()> {
    let word = |n: usize| words.get(n).map_or("", String::as_str);
    let text = || std::fs::read(word(1)).with_context(|| word(1).to_owned());
    match word(0) {
        "paste" => paste(&text()?),
        "table" => {
            let before = anonymous();
            Classifier::builtin();
            println!("{}", anonymous() - before);
        }
        "stream" => stream(word(1).parse()?),
        engine => peer(engine, &text()?)?,
    }
    Ok(())
}

fn nanoseconds<T>(work: impl FnOnce() -> T) -> (u128, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed().as_nanos(), result)
}

/// The table, the first diagnosis, the second.
fn paste(text: &[u8]) {
    let (table, classifier) = nanoseconds(Classifier::builtin);
    let (first, diagnosis) = nanoseconds(|| classifier.explain(text));
    let (second, again) = nanoseconds(|| classifier.explain(text));
    assert_eq!(diagnosis, again, "the same text, the same answer");
    println!("{table} {first} {second}");
}

/// The same of another engine.
fn peer(engine: &str, text: &[u8]) -> Result<()> {
    let signatures = Signatures::builtin();
    let string = String::from_utf8_lossy(text);
    let (ready, count): (u128, Box<dyn Fn() -> usize>) = match engine {
        "aho" => {
            let (ready, engine) = nanoseconds(|| Anchors::new(&signatures));
            let engine = engine?;
            (ready, Box::new(move || engine.count(text)))
        }
        "set" => {
            let (ready, engine) = nanoseconds(|| Set::new(&signatures));
            let engine = engine?;
            (ready, Box::new(move || engine.count(text)))
        }
        "filtered" => {
            let (ready, engine) = nanoseconds(|| Filtered::new(&signatures));
            let engine = engine?;
            (ready, Box::new(move || engine.count(&string)))
        }
        "single" => {
            let (ready, engine) = nanoseconds(|| Single::new(&signatures));
            let engine = engine?;
            (ready, Box::new(move || engine.count(text)))
        }
        other => bail!("{other} is nothing to measure"),
    };
    println!("{ready} {} {}", nanoseconds(&count).0, nanoseconds(&count).0);
    Ok(())
}

/// Runs this program anew with these words, and reads its numbers.
///
/// # Errors
/// It fails.
pub fn ask(words: &[&str]) -> Result<Vec<f64>> {
    let this = std::env::current_exe()?;
    let output = Command::new(this).arg("--fresh").args(words).stdin(Stdio::null()).output()?;
    ensure!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    let numbers = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(numbers.split_whitespace().map(str::parse).collect::<Result<_, _>>()?)
}

/// What the scanner takes after each tenth of a stream that is made while it is read.
fn stream(megabytes: usize) {
    let classifier = Classifier::builtin();
    let mut lines = Lines::new(Kind::Containers, 3);
    let mut piece = Vec::with_capacity(2 << 20);
    let mut next = |piece: &mut Vec<u8>| {
        piece.clear();
        while piece.len() < 1 << 20 {
            lines.next_into(piece);
        }
    };
    next(&mut piece);
    // The table's own memory and the piece's are there before.
    let before = anonymous();
    let mut scanner = classifier.scanner();
    let mut taken = Vec::new();
    for megabyte in 1..=megabytes {
        scanner.push(&piece);
        next(&mut piece);
        if megabyte == 1 || megabyte % (megabytes / 10).max(1) == 0 {
            taken.push((anonymous() - before).to_string());
        }
    }
    let findings = scanner.finish().findings.len();
    println!("{} {findings}", taken.join(" "));
}

/// The memory of this process in bytes that no file stands behind.
fn anonymous() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0) * 1024
}
