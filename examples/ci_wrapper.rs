//! Runs a command, passes its output through, and explains it if it fails: what a CI system would do around its steps.
//!
//! ```text
//! cargo run --example ci_wrapper -- docker pull registry.example.com/team/app:1.0
//! ```
//!
//! In GitHub Actions the explanation goes to the step's summary too. Memory stays bounded however much the command
//! prints, as its output goes through a scanner piece by piece.

use std::fs::OpenOptions;
use std::io::{self, Read, Write};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::thread;

use docker_why::{Classifier, Scanner, render};

fn main() -> io::Result<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    let Some(program) = words.next() else {
        eprintln!("usage: ci_wrapper COMMAND [ARGUMENT...]");
        return Ok(ExitCode::from(2));
    };
    let mut child =
        Command::new(program).args(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;

    // Both streams in one log, as a person would see them.
    let scanner = Mutex::new(Classifier::builtin().scanner());
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| pass(stdout, io::stdout(), &scanner));
        scope.spawn(|| pass(stderr, io::stderr(), &scanner));
    });
    let status = child.wait()?;
    if status.success() {
        return Ok(ExitCode::SUCCESS);
    }

    let diagnosis = scanner.into_inner().expect("no thread panics").finish();
    if !diagnosis.findings.is_empty() {
        eprintln!("\n{}", render::plain(&diagnosis));
        if let Some(summary) = std::env::var_os("GITHUB_STEP_SUMMARY") {
            let mut file = OpenOptions::new().append(true).create(true).open(summary)?;
            writeln!(file, "{}", render::markdown(&diagnosis))?;
        }
    }
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)))
}

/// Copies a stream to ours and to the scanner, whole lines at a time, so that the two streams' lines stay apart.
fn pass(from: Option<impl Read>, mut to: impl Write, scanner: &Mutex<Scanner<'_>>) {
    /// A line longer than this is passed on in pieces.
    const LONGEST: usize = 64 * 1024;
    let Some(mut from) = from else { return };
    let mut buffer = [0; 8192];
    let mut line = Vec::new();
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        // A closed output is no reason to stop reading, which would block the command.
        let _ = to.write_all(&buffer[..read]).and_then(|()| to.flush());
        line.extend_from_slice(&buffer[..read]);
        let whole = line.iter().rposition(|&byte| byte == b'\n').map(|at| at + 1);
        let whole = whole.or((line.len() > LONGEST).then_some(line.len()));
        if let Some(end) = whole {
            scanner.lock().expect("no thread panics").push(&line[..end]);
            line.drain(..end);
        }
    }
    scanner.lock().expect("no thread panics").push(&line);
}
