//! Logs: in memory beside other engines, and as whole programs.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};
use docker_why::{Classifier, parts};

use crate::Context;
use crate::clock::{cost, median};
use crate::logs::{ADVERSARIAL, DENSE, Log, Maker, RARE};
use crate::peers::hyperscan::{Hyperscan, What};
use crate::peers::library::{Memchr, Scanner};
use crate::peers::programs::Program;
use crate::peers::regexes::{Anchors, Filtered, Set, Single};
use crate::peers::{Engine, Measured, paired};
use crate::report::{Report, Wanted, digits, time};
use crate::signatures::posix;

const MEGABYTES: usize = 100;
const MEGABYTES_QUICK: usize = 16;
/// How many seconds of start-up a program is waited for.
const PATIENCE: f64 = 15.0;

fn maker(context: &Context) -> (Maker<'_>, usize) {
    let (megabytes, rounds) = if context.quick { (MEGABYTES_QUICK, 3) } else { (MEGABYTES, 7) };
    let maker = Maker {
        length: megabytes * 1_000_000,
        folder: &context.logs_folder,
        corpus: &context.corpus,
        signatures: &context.signatures,
    };
    (maker, rounds)
}

/// The lines of a file of patterns.
fn pattern_file(context: &Context, name: &str, patterns: &[String]) -> Result<PathBuf> {
    let path = context.folder.join(name);
    std::fs::write(&path, patterns.join("\n") + "\n").with_context(|| path.display().to_string())?;
    Ok(path)
}

/// Builds Hyperscan's program and starts it, for patterns and for anchors.
///
/// # Errors
/// Why it cannot be had.
pub fn hyperscan(context: &Context) -> Result<(Hyperscan, Hyperscan)> {
    let program = context.folder.join("hyperscan");
    let source = context.root.join("benches/speed/src/peers/hyperscan.c");
    let flags = Command::new("pkg-config").args(["--cflags", "--libs", "libhs"]).output();
    let flags = flags.context("pkg-config is not installed")?;
    anyhow::ensure!(flags.status.success(), "libhyperscan-dev (or libvectorscan-dev) is not installed");
    let mut compiler = Command::new("cc");
    compiler.args(["-O3", "-o"]).arg(&program).arg(source);
    compiler.args(String::from_utf8_lossy(&flags.stdout).split_whitespace());
    anyhow::ensure!(compiler.status().context("no C compiler")?.success(), "hyperscan.c does not compile");
    let regexes = pattern_file(context, "regexes.txt", &context.signatures.regexes)?;
    let anchors = pattern_file(context, "anchors.txt", &context.signatures.anchors)?;
    let regexes = Hyperscan::start(&program, What::Regexes, &regexes)?;
    let anchors = Hyperscan::start(&program, What::Literals, &anchors)?;
    Ok((regexes, anchors))
}

/// The section of logs in memory.
pub fn in_memory(context: &Context, report: &mut Report) -> Result<()> {
    let (maker, rounds) = maker(context);
    report.section("Logs in memory");
    report.say(&format!(
        "GB/s of one thread; {} MB of each log, in pieces of 256 KB, {rounds} rounds. docker-why cleans, counts, keeps \
         evidence and ends with the whole diagnosis, facts and remedies filled in; the others only count matches on raw \
         lines. In brackets: how many times as fast docker-why is. *Examined*: the part of the log that is cleaned and \
         searched, because an anchor stands near or may be hidden.",
        maker.length / 1_000_000
    ));
    let mut ours = Scanner(Classifier::builtin());
    let mut aho = Anchors::new(&context.signatures)?;
    let mut hyperscan = hyperscan(context);
    match &hyperscan {
        Ok((regexes, _)) if regexes.skipped > 0 => {
            report.say(&format!(
                "Hyperscan does not take {} of the patterns; they are left out.",
                regexes.skipped
            ));
        }
        Ok(_) => {}
        Err(error) => report.say(&format!("Hyperscan: skipped: {error:#}.")),
    }
    let mut memchr = Memchr;
    let mut rows = Vec::new();
    for log in wanted_logs(context, &maker) {
        let log = log?;
        // Warm: programs are compiled when they are first needed.
        ours.scan(&log)?;
        let mut engines: Vec<&mut dyn Engine> = vec![&mut ours, &mut memchr, &mut aho];
        if let Ok((regexes, anchors)) = &mut hyperscan {
            engines.extend([regexes as &mut dyn Engine, anchors]);
        }
        let measured = paired(rounds, &mut engines, &log)?;
        goals(report, &log.name, &measured);
        let first = &measured[0];
        let against =
            |other: &Measured| format!("{} ({}×)", digits(other.speed()), digits(first.ratio(other)));
        let mut row = vec![log.name.clone(), format!("**{}**", digits(first.speed()))];
        row.extend((1..5).map(|n| measured.get(n).map_or("skipped".to_owned(), against)));
        let examined = parts::examined(&log.bytes) as f64 / log.bytes.len() as f64;
        row.push(format!("{:.1} %", examined * 100.0));
        row.push(first.found.to_string());
        println!("{}", row.join(" | "));
        rows.push(row);
        std::fs::remove_file(&log.path).ok();
    }
    report.table(
        &[
            "log",
            "docker-why",
            "memchr of an absent byte",
            "Aho–Corasick, anchors only",
            "Hyperscan, patterns",
            "Hyperscan, anchors only",
            "examined",
            "occurrences",
        ],
        &rows,
    );
    if context.logs.is_empty() {
        slow_peers(context, report, &maker, rounds)?;
    }
    Ok(())
}

/// The generated logs and those that were given, one at a time.
fn wanted_logs<'a>(context: &'a Context, maker: &'a Maker<'a>) -> impl Iterator<Item = Result<Log>> + 'a {
    let names = Maker::names().into_iter().filter(|name| name.contains(&context.logs));
    let own = context.own_logs.iter().map(|path| {
        let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // A copy, since it is removed afterwards.
        let copy = maker.folder.join(&name);
        std::fs::write(&copy, &bytes)?;
        Ok(Log { name, path: copy, bytes })
    });
    names.map(|name| maker.log(&name)).chain(own)
}

fn goals(report: &mut Report, name: &str, measured: &[Measured]) {
    let is_adversarial = ADVERSARIAL.contains(&name);
    if is_adversarial {
        report.goal(&format!("adversarial, {name}"), Wanted::AtLeast(0.3), measured[0].speed(), " GB/s");
    } else if let Some(hyperscan) = measured.get(3) {
        let times = match name {
            RARE => 2.0,
            DENSE => 1.0,
            _ => 1.5,
        };
        let what = format!("{name}, times as fast as Hyperscan");
        report.goal(&what, Wanted::AtLeast(times), measured[0].ratio(hyperscan), "×");
    }
}

/// Engines that would take minutes on every log: on the two that matter most.
fn slow_peers(context: &Context, report: &mut Report, maker: &Maker<'_>, rounds: usize) -> Result<()> {
    report.say(
        "Slower engines, on the first MB of two logs (GB/s; in brackets how many times as fast docker-why is on the same \
         MB, and then what building the engine took):",
    );
    let mut ours = Scanner(Classifier::builtin());
    let (set_time, set) = cost(|| Set::new(&context.signatures));
    let (filtered_time, filtered) = cost(|| Filtered::new(&context.signatures));
    let (single_time, single) = cost(|| Single::new(&context.signatures));
    let (mut set, mut filtered, mut single) = (set?, filtered?, single?);
    let mut rows = Vec::new();
    for name in [RARE, DENSE] {
        let log = Maker { length: 1 << 20, ..*maker }.log(name)?;
        ours.scan(&log)?;
        let measured = paired(rounds.min(3), &mut [&mut ours, &mut set, &mut filtered, &mut single], &log)?;
        for (peer, built) in measured[1..].iter().zip([set_time, filtered_time, single_time]) {
            rows.push(vec![
                name.to_owned(),
                peer.name.clone(),
                format!("{} ({}×)", digits(peer.speed()), digits(measured[0].ratio(peer))),
                time(built.as_secs_f64()),
            ]);
        }
    }
    report.table(&["log", "engine", "GB/s", "built in"], &rows);
    Ok(())
}

/// The section of whole programs.
pub fn programs(context: &Context, report: &mut Report) -> Result<()> {
    let (maker, rounds) = maker(context);
    let rounds = rounds.min(5);
    report.section("Whole programs on a file");
    report.say(&format!(
        "Processor time (user and system) and wall time from start to end of a process, on {} MB in the page cache, {rounds} \
         rounds; other programs are given the patterns or the anchors in a file, without regard to case, one thread, and \
         count lines. Slow ones are given less; then the time is that of the smaller file. *Start* is the time on an \
         empty file.",
        maker.length / 1_000_000
    ));
    let log = maker.log(RARE)?;
    let empty = Log { name: "empty".into(), path: context.folder.join("empty.log"), bytes: Vec::new() };
    std::fs::write(&empty.path, "")?;
    let posix: Vec<String> = context.signatures.regexes.iter().map(|regex| posix(regex)).collect();
    let regexes = pattern_file(context, "regexes.txt", &context.signatures.regexes)?;
    let posix = pattern_file(context, "posix.txt", &posix)?;
    let anchors = pattern_file(context, "anchors.txt", &context.signatures.anchors)?;
    let (regexes, posix, anchors) =
        (regexes.to_string_lossy(), posix.to_string_lossy(), anchors.to_string_lossy());
    let limit = ["--regex-size-limit=4G", "--dfa-size-limit=4G"];
    let rg = ["-j1", "--no-config", "--no-unicode", "-i", "-c", limit[0], limit[1], "-f", &regexes];
    let all = [
        Program::new("docker-why", context.command(), &["--json"]),
        Program::new("ripgrep, patterns", "rg", &rg),
        Program::new("ripgrep, anchors", "rg", &["-j1", "--no-config", "-i", "-c", "-F", "-f", &anchors]),
        Program::new("GNU grep -F, anchors", "grep", &["-i", "-c", "-F", "-f", &anchors]),
        Program::new("GNU grep -E, patterns", "timeout", &["20", "grep", "-i", "-c", "-E", "-f", &posix])
            .most(1 << 20),
        Program::new("ugrep -F, anchors", "ugrep", &["-J1", "-i", "-c", "-F", "-f", &anchors]),
        Program::new("wc -l", "wc", &["-l"]),
        Program::new("cat", "cat", &[]),
    ];
    let (there, missing): (Vec<_>, Vec<_>) = all.into_iter().partition(Program::is_there);
    for program in &missing {
        report.say(&format!("{}: skipped: not installed.", program.name()));
    }
    let mut starts = Vec::new();
    let mut ready = Vec::new();
    for mut program in there {
        let start = program.scan(&empty)?.0.as_secs_f64();
        if start > PATIENCE {
            report
                .say(&format!("{}: skipped: more than {PATIENCE} s before it reads a byte.", program.name()));
            continue;
        }
        starts.push(start);
        program.walls.clear();
        ready.push(program);
    }
    let mut there = ready;
    let mut engines: Vec<&mut dyn Engine> =
        there.iter_mut().map(|program| program as &mut dyn Engine).collect();
    let measured = paired(rounds, &mut engines, &log)?;
    let mut rows = Vec::new();
    for ((program, peer), start) in there.iter().zip(&measured).zip(starts) {
        let ratio = measured[0].ratio(peer);
        if peer.name == "ripgrep, patterns" {
            report.goal("whole program, times as fast as ripgrep", Wanted::AtLeast(10.0), ratio, "×");
        }
        rows.push(vec![
            peer.name.clone(),
            format!("{} MB", peer.bytes / 1_000_000),
            time(median(peer.speeds.iter().map(|speed| peer.bytes as f64 / speed))),
            time(median(program.walls.iter().copied())),
            time(start),
            digits(peer.speed()),
            format!("{}×", digits(ratio)),
            peer.found.to_string(),
        ]);
    }
    report.table(
        &[
            "program",
            "given",
            "processor time",
            "wall",
            "start",
            "GB/s",
            "docker-why is",
            "lines counted, or bytes written",
        ],
        &rows,
    );
    Ok(())
}
