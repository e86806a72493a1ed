//! Fresh processes: the table, the first answer, and the command.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, Result, ensure};

use crate::clock::median;
use crate::report::{Report, Wanted, time};
use crate::throughput::hyperscan;
use crate::{Context, fresh};

/// The section of cold starts.
pub fn run(context: &Context, report: &mut Report) -> Result<()> {
    report.section("Start");
    let paste = context.folder.join("paste");
    let pastes = &context.corpus.pastes;
    let runs = if context.quick { 15 } else { 61 };
    report.say(&format!(
        "Wall time in a fresh process each, medians of {runs} (slow engines: 3), another paste of the corpus each time. The peers' tables \
         are read and translated before the clock starts."
    ));
    let mut rows = Vec::new();
    for (name, words, runs) in [
        ("docker-why", "paste", runs),
        ("Aho–Corasick, anchors only", "aho", 3),
        ("regex-filtered", "filtered", 3),
        ("RegexSet", "set", 3),
        ("single regexes", "single", 3),
    ] {
        let mut times = Vec::new();
        for n in 0..runs {
            std::fs::write(&paste, &pastes[n * 7 % pastes.len()])?;
            times.push(fresh::ask(&[words, &paste.to_string_lossy()])?);
        }
        let middle = |n: usize| median(times.iter().map(|times| times[n] / 1e9));
        if words == "paste" {
            report.goal("start, table", Wanted::AtMost(100.0), middle(0) * 1e6, " µs");
            // From a cold process: the table has to be ready first.
            let first = median(times.iter().map(|times| (times[0] + times[1]) / 1e3));
            report.goal("start, table and first diagnosis", Wanted::AtMost(300.0), first, " µs");
        }
        rows.push(vec![name.to_owned(), time(middle(0)), time(middle(1)), time(middle(2))]);
    }
    match hyperscan(context) {
        Ok((regexes, anchors)) => {
            for (name, engine) in [("Hyperscan, patterns", regexes), ("Hyperscan, anchors only", anchors)] {
                rows.push(vec![name.into(), time(engine.ready.as_secs_f64()), "–".into(), "–".into()]);
            }
        }
        Err(error) => report.say(&format!("Hyperscan: skipped: {error:#}.")),
    }
    report.table(&["", "table", "first paste", "second"], &rows);
    command(context, report, &paste)
}

/// The command on a paste, beside programs that do nothing.
fn command(context: &Context, report: &mut Report, paste: &Path) -> Result<()> {
    let rounds = if context.quick { 31 } else { 101 };
    std::fs::write(paste, &context.corpus.pastes[0])?;
    let command = context.command();
    ensure!(command.exists(), "{} is not built", command.display());
    let programs = [("docker-why", command), ("cat", "cat".into()), ("true", "true".into())];
    let mut walls = vec![Vec::new(); programs.len()];
    for _ in 0..rounds {
        for ((_, program), walls) in programs.iter().zip(&mut walls) {
            let start = Instant::now();
            let mut child = Command::new(program);
            child.stdin(File::open(paste)?).stdout(Stdio::null()).stderr(Stdio::null());
            child.status().with_context(|| program.display().to_string())?;
            walls.push(start.elapsed().as_secs_f64());
        }
    }
    let more = median(walls[0].iter().zip(&walls[1]).map(|(ours, cat)| ours - cat)) * 1e3;
    report.goal("the command on a paste, wall beyond cat's", Wanted::AtMost(3.0), more, " ms");
    report.say(&format!(
        "`docker-why < paste` beside `cat` and `true`: wall time from start to end, medians of {rounds} rounds:"
    ));
    let rows: Vec<_> = programs
        .iter()
        .zip(&walls)
        .map(|((name, _), walls)| vec![(*name).to_owned(), time(median(walls.iter().copied()))])
        .collect();
    report.table(&["program", "wall"], &rows);
    Ok(())
}
