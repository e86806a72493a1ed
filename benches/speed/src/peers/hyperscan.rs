//! Hyperscan, in a process of its own (`hyperscan.c`).

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::Engine;
use crate::logs::Log;

/// The running program.
pub struct Hyperscan {
    name: &'static str,
    child: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    /// What building the database and its scratch space took.
    pub ready: Duration,
    /// What they take.
    pub memory: usize,
    /// How many patterns it did not take.
    pub skipped: usize,
}

/// What it looks for.
#[derive(Clone, Copy)]
pub enum What {
    /// Whole patterns.
    Regexes,
    /// Anchors only.
    Literals,
}

impl Hyperscan {
    /// Starts it on a file with one pattern a line.
    ///
    /// # Errors
    /// It does not start, or takes no pattern.
    pub fn start(program: &Path, what: What, patterns: &Path) -> Result<Self> {
        let (mode, name) = match what {
            What::Regexes => ("regex", "Hyperscan"),
            What::Literals => ("literal", "Hyperscan, anchors"),
        };
        let mut command = Command::new(program);
        command.arg(mode).arg(patterns).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| program.display().to_string())?;
        let requests = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().context("its output")?);
        let mut this = Self { name, child, requests, answers, ready: Duration::ZERO, memory: 0, skipped: 0 };
        let numbers = this.answer()?;
        ensure!(numbers.len() == 4, "{}: {numbers:?}", program.display());
        this.ready = Duration::from_nanos(numbers[0]);
        this.memory = (numbers[1] + numbers[2]) as usize;
        this.skipped = numbers[3] as usize;
        Ok(this)
    }

    fn answer(&mut self) -> Result<Vec<u64>> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(line.split_whitespace().filter_map(|word| word.parse().ok()).collect())
    }

    fn ask(&mut self, request: &str, path: &Path) -> Result<(Duration, usize)> {
        let requests = self.requests.as_mut().context("it was ended")?;
        writeln!(requests, "{request} {}", path.display())?;
        let numbers = self.answer()?;
        ensure!(numbers.len() == 2, "Hyperscan ended");
        Ok((Duration::from_nanos(numbers[0]), numbers[1] as usize))
    }

    /// Scans the texts of a file, which NUL bytes part, each on its own.
    ///
    /// # Errors
    /// It ended.
    pub fn pastes(&mut self, path: &Path) -> Result<(Duration, usize)> {
        self.ask("pastes", path)
    }
}

impl Engine for Hyperscan {
    fn name(&self) -> &str {
        self.name
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        self.ask("log", &log.path)
    }
}

impl Drop for Hyperscan {
    fn drop(&mut self) {
        // The end of its input ends it.
        self.requests = None;
        self.child.wait().ok();
    }
}
