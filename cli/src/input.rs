//! Reading files and standard input, however large.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use docker_why::{Classifier, Diagnosis, Scanner};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const PIECE: usize = 256 << 10;
/// A bar that is gone within this time would only flicker.
const PATIENCE: Duration = Duration::from_millis(500);

/// Explains the files one after the other as one text, or standard input where there are none.
pub fn explain(files: &[PathBuf]) -> anyhow::Result<Diagnosis> {
    let mut scanner = Classifier::builtin().scanner();
    if files.is_empty() {
        if io::stdin().is_terminal() {
            anstream::eprintln!("Paste what Docker printed, then press Ctrl-D.");
        }
        read(&mut scanner, &mut io::stdin().lock(), None).context("standard input")?;
    }
    for path in files {
        if path == Path::new("-") {
            read(&mut scanner, &mut io::stdin().lock(), None).context("standard input")?;
        } else {
            let mut file = File::open(path).with_context(|| path.display().to_string())?;
            let size = file.metadata().ok().filter(|data| data.is_file()).map(|data| data.len());
            read(&mut scanner, &mut file, size).with_context(|| path.display().to_string())?;
        }
        scanner.push(b"\n");
    }
    Ok(scanner.finish())
}

fn read(scanner: &mut Scanner<'_>, from: &mut dyn Read, size: Option<u64>) -> io::Result<()> {
    let bar = progress(size);
    let mut piece = vec![0; PIECE];
    loop {
        match from.read(&mut piece) {
            Ok(0) => break,
            Ok(length) => {
                scanner.push(&piece[..length]);
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

/// A bar that stays hidden at first, and always where standard error is no terminal.
fn progress(size: Option<u64>) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), "{bar:30} {bytes}/{total_bytes} {bytes_per_sec} {eta}"),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes} {bytes_per_sec}"),
    };
    bar.set_draw_target(ProgressDrawTarget::hidden());
    bar.with_style(ProgressStyle::with_template(template).expect("the template is sound"))
}
