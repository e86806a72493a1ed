//! Whole programs on a file.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Engine;
use crate::clock;
use crate::logs::Log;

/// A program, its options, and how much of a log it is given.
pub struct Program {
    name: String,
    path: PathBuf,
    options: Vec<String>,
    most: usize,
    /// The wall times of its runs.
    pub walls: Vec<f64>,
}

impl Program {
    /// A program that takes the log's path as its last argument.
    pub fn new(name: &str, path: impl AsRef<Path>, options: &[&str]) -> Self {
        let options = options.iter().map(|&option| option.to_owned()).collect();
        let path = path.as_ref().to_owned();
        Self { name: name.to_owned(), path, options, most: usize::MAX, walls: Vec::new() }
    }

    /// The same with at most so many bytes.
    pub fn most(mut self, most: usize) -> Self {
        self.most = most;
        self
    }

    /// Whether it is installed.
    pub fn is_there(&self) -> bool {
        let mut command = Command::new(&self.path);
        command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok()
    }
}

impl Engine for Program {
    fn name(&self) -> &str {
        &self.name
    }

    fn most(&self) -> usize {
        self.most
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        let mut command = Command::new(&self.path);
        command.args(&self.options).arg(&log.path).env("LC_ALL", "C");
        command.stdin(Stdio::null()).stderr(Stdio::null());
        let before = (clock::children(), Instant::now());
        let output = command.output().with_context(|| self.path.display().to_string())?;
        self.walls.push(before.1.elapsed().as_secs_f64());
        // Those that count say how many lines.
        let found = String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(output.stdout.len());
        Ok((clock::children() - before.0, found))
    }
}
