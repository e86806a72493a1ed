//! Reading files and standard input, however large.

use std::fs::File;
use std::io::{self, BufRead, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use docker_why::{Classifier, Diagnosis, Evidence, Scanner};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const PIECE: usize = 256 << 10;
/// A bar that is gone within this time would only flicker.
const PATIENCE: Duration = Duration::from_millis(500);

/// A diagnosis, and where its text came from.
pub struct Explained {
    pub diagnosis: Diagnosis,
    /// In the order in which they were read.
    sources: Vec<Source>,
}

/// A part of the text.
struct Source {
    /// None for standard input.
    file: Option<PathBuf>,
    /// Its first byte in the text.
    start: usize,
    /// How many lines of the text come before it.
    lines_before: usize,
}

impl Explained {
    /// The file that the evidence stands in, none for standard input, and its line there, counted from 1.
    pub fn place(&self, evidence: &Evidence) -> (Option<&Path>, usize) {
        let source = self.sources.iter().rfind(|source| source.start <= evidence.start);
        source.map_or((None, evidence.line), |source| {
            (source.file.as_deref(), evidence.line.saturating_sub(source.lines_before).max(1))
        })
    }
}

/// Explains the files one after the other as one text, or standard input where there are none.
pub fn explain(table: &Classifier, files: &[PathBuf]) -> anyhow::Result<Explained> {
    let mut reader = Reader { scanner: table.scanner(), sources: Vec::new(), bytes: 0, lines: 0 };
    if files.is_empty() {
        if io::stdin().is_terminal() {
            anstream::eprintln!("Paste what Docker printed, then press Ctrl-D.");
        }
        reader.read(None, &mut io::stdin().lock(), None).context("standard input")?;
    }
    for path in files {
        if path == Path::new("-") {
            reader.read(None, &mut io::stdin().lock(), None).context("standard input")?;
        } else {
            let mut file = File::open(path).with_context(|| path.display().to_string())?;
            let size = file.metadata().ok().filter(|data| data.is_file()).map(|data| data.len());
            reader.read(Some(path), &mut file, size).with_context(|| path.display().to_string())?;
        }
        reader.push(b"\n");
    }
    Ok(Explained { diagnosis: reader.scanner.finish(), sources: reader.sources })
}

/// Hands on what it reads, and counts it.
struct Reader<'c> {
    scanner: Scanner<'c>,
    sources: Vec<Source>,
    bytes: usize,
    lines: usize,
}

impl Reader<'_> {
    fn push(&mut self, piece: &[u8]) {
        self.bytes += piece.len();
        self.lines += memchr::memchr_iter(b'\n', piece).count();
        self.scanner.push(piece);
    }

    fn read(&mut self, file: Option<&Path>, from: &mut dyn Read, size: Option<u64>) -> io::Result<()> {
        self.sources.push(Source {
            file: file.map(Path::to_owned),
            start: self.bytes,
            lines_before: self.lines,
        });
        let bar = progress(size);
        let mut piece = vec![0; PIECE];
        loop {
            match from.read(&mut piece) {
                Ok(0) => break,
                Ok(length) => {
                    self.push(&piece[..length]);
                    bar.inc(length as u64);
                    if bar.is_hidden() && bar.elapsed() > PATIENCE {
                        bar.set_draw_target(ProgressDrawTarget::stderr());
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        bar.finish_and_clear();
        Ok(())
    }
}

/// Reads the next line, its end included; false where there is none.
pub fn next_line(from: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    Ok(from.read_until(b'\n', line)? > 0)
}

/// A bar that stays hidden at first, and always where standard error is no terminal.
fn progress(size: Option<u64>) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), "{bar:30} {bytes}/{total_bytes} {bytes_per_sec} {eta}"),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes} {bytes_per_sec}"),
    };
    bar.set_draw_target(ProgressDrawTarget::hidden());
    bar.with_style(ProgressStyle::with_template(template).expect("the template is sound"))
}
