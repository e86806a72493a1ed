//! Watches an endless log on standard input and writes a JSON line for each cause found in it: what a log shipper would
//! do in its own process, in bounded memory.
//!
//! ```text
//! journalctl --follow --unit docker | cargo run --example log_shipper
//! ```
//!
//! A failure's lines come together, so the log is cut where it pauses, or else after a good deal of it, always at a
//! line's end. One scanner sees one cut: what it finds there is told at once.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use docker_why::{Classifier, Diagnosis, redact};
use serde_json::json;

/// So long a silence ends a failure's lines.
const PAUSE: Duration = Duration::from_secs(1);
/// A log that never pauses is cut after so many bytes.
const CUT: usize = 1 << 20;

fn main() -> io::Result<()> {
    let (sender, lines) = mpsc::sync_channel::<Vec<u8>>(1024);
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        let mut line = Vec::new();
        while matches!(input.read_until(b'\n', &mut line), Ok(1..))
            && sender.send(std::mem::take(&mut line)).is_ok()
        {}
    });

    let table = Classifier::builtin();
    let mut scanner = table.scanner();
    let mut bytes = 0;
    loop {
        let line = lines.recv_timeout(PAUSE);
        if let Ok(line) = &line {
            scanner.push(line);
            bytes += line.len();
        }
        if line.is_err() && bytes > 0 || bytes >= CUT {
            tell(&std::mem::replace(&mut scanner, table.scanner()).finish())?;
            bytes = 0;
        }
        if line == Err(RecvTimeoutError::Disconnected) {
            return Ok(());
        }
    }
}

fn tell(diagnosis: &Diagnosis) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for finding in &diagnosis.findings {
        let evidence = finding.decisive().map(|evidence| redact(&evidence.text));
        let record = json!({
            "cause": finding.cause,
            "title": finding.title,
            "times": finding.occurrences,
            "facts": finding.facts,
            "evidence": evidence,
        });
        writeln!(out, "{record}")?;
    }
    out.flush()
}
