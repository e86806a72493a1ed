//! Measures docker-why beside other engines, on the same signatures and the same bytes, in the same run.
//!
//! Every figure is of the processor's time of one thread, unless it says *wall*. Engines take turns, round by round,
//! and a ratio is the median of the rounds' ratios: what else the machine does meanwhile hits both. `cargo xtask
//! bench` builds what this needs and runs it.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::{Parser, ValueEnum};

mod clock;
mod fresh;
mod growth;
mod logs;
mod memory;
mod pastes;
mod peers;
mod report;
mod signatures;
mod sizes;
mod start;
mod throughput;
mod wasm;

use logs::Corpus;
use report::Report;
use signatures::Signatures;

/// Measures docker-why beside other engines.
#[derive(Parser)]
struct Args {
    /// Shorter logs and fewer rounds: minutes instead of a quarter of an hour
    #[arg(long)]
    quick: bool,
    /// Only these sections
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Section>,
    /// Only logs with this in their names
    #[arg(long, default_value = "")]
    logs: String,
    /// Logs of your own, to be scanned too
    #[arg(long, value_name = "FILE")]
    log: Vec<PathBuf>,
    /// Where to write the report
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    /// What a fresh process of this program is to measure
    #[arg(long, hide = true, num_args = 1..)]
    fresh: Vec<String>,
}

/// The parts of the report.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Section {
    /// Logs in memory, by kind, beside other engines
    Throughput,
    /// Whole programs on a file
    Programs,
    /// One paste
    Pastes,
    /// Fresh processes
    Start,
    /// Tables of 300 and 3,000 causes; logs of 1 to 8 times the size
    Growth,
    /// What the table and the scanner take, and a stream of 1 GB
    Memory,
    /// In Node and in a browser
    Wasm,
    /// What is downloaded
    Sizes,
}

/// What every section needs.
struct Context {
    quick: bool,
    /// Only logs with this in their names.
    logs: String,
    own_logs: Vec<PathBuf>,
    /// The repository.
    root: PathBuf,
    /// Cargo's target folder.
    target: PathBuf,
    /// Where files may lie.
    folder: PathBuf,
    /// Where the logs lie while they are scanned.
    logs_folder: PathBuf,
    corpus: Corpus,
    signatures: Signatures,
}

impl Context {
    /// The command, built for release.
    fn command(&self) -> PathBuf {
        self.target.join("release/docker-why")
    }
}

fn main() -> Result<()> {
    let args = Args::parse();
    if !args.fresh.is_empty() {
        return fresh::measure(&args.fresh);
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = target.join("speed");
    let logs_folder = folder.join("logs");
    std::fs::create_dir_all(&logs_folder)?;
    let context = Context {
        quick: args.quick,
        logs: args.logs,
        own_logs: args.log,
        corpus: Corpus::read(&root)?,
        signatures: Signatures::builtin(),
        root,
        target,
        folder,
        logs_folder,
    };
    let mut report = Report::default();
    let is_wanted = |section: Section| args.only.is_empty() || args.only.contains(&section);
    type Run = fn(&Context, &mut Report) -> Result<()>;
    let sections: [(Section, Run); 8] = [
        (Section::Throughput, throughput::in_memory),
        (Section::Programs, throughput::programs),
        (Section::Pastes, pastes::run),
        (Section::Start, start::run),
        (Section::Growth, growth::run),
        (Section::Memory, memory::run),
        (Section::Wasm, wasm::run),
        (Section::Sizes, sizes::run),
    ];
    for (_, run) in sections.iter().filter(|(section, _)| is_wanted(*section)) {
        run(&context, &mut report)?;
    }
    let text = report.markdown(&head(&context));
    let to = args.write.unwrap_or_else(|| context.folder.join("speed.md"));
    std::fs::write(&to, text).with_context(|| to.display().to_string())?;
    println!("\n{}", to.display());
    std::fs::remove_dir_all(&context.logs_folder).ok();
    Ok(())
}

/// What the report begins with: what was measured, where and when.
fn head(context: &Context) -> String {
    let output = |program: &str, options: &[&str]| {
        let output = std::process::Command::new(program).args(options).current_dir(&context.root).output();
        output.map_or_else(
            |_| "?".to_owned(),
            |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        )
    };
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpuinfo = read("/proc/cpuinfo");
    let model = cpuinfo.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("?");
    let cores = cpuinfo.matches("processor\t").count();
    let load = read("/proc/loadavg");
    let causes = docker_why::catalogue().count();
    format!(
        "# How fast docker-why is\n\nMade by `cargo xtask bench{}`, not by hand: {}, commit {}, {} ({cores} cores, load {}), \
         {}.\n\nThe table: {causes} causes, {} patterns, {} anchors, matched without regard to case.\n",
        if context.quick { " --quick" } else { "" },
        output("date", &["+%-d %B %Y, %H:%M UTC", "--utc"]),
        output("git", &["rev-parse", "--short", "HEAD"]),
        model.trim_start_matches([' ', '\t', ':']),
        load.split(' ').next().unwrap_or("?"),
        output("rustc", &["--version"]),
        context.signatures.regexes.len(),
        context.signatures.anchors.len(),
    )
}
