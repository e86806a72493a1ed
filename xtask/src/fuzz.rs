//! Fuzzing every target for a moment, from the corpus: what is broken badly shows at once.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::sh;

/// For how long.
#[derive(clap::Args)]
pub struct Args {
    /// Seconds for each target.
    #[arg(long, default_value_t = 10)]
    seconds: u32,
    /// Only this target.
    #[arg(long)]
    target: Option<String>,
}

/// Runs the targets one after the other; says why where it cannot.
pub fn run(args: &Args) -> Result<()> {
    if !sh::cargo_has("nightly", "fuzz") {
        println!("skipped: fuzzing needs `rustup toolchain install nightly` and `cargo install cargo-fuzz`");
        return Ok(());
    }
    sh::run(Command::new(sh::root().join("fuzz/seeds.sh")).current_dir(sh::root()))?;
    for target in targets()?.iter().filter(|name| args.target.as_ref().is_none_or(|only| only == *name)) {
        // Instrumented code on a busy machine is slow, and that is no fault.
        let limits = ["-timeout=300", "-rss_limit_mb=2048", "-max_len=4096", "-print_final_stats=1"];
        let mut fuzz = Command::new("cargo");
        fuzz.current_dir(sh::root()).args(["+nightly", "fuzz", "run", "--sanitizer", "none", target, "--"]);
        fuzz.arg(format!("-max_total_time={}", args.seconds)).args(limits);
        sh::run(&mut fuzz).with_context(|| format!("fuzzing {target} found a fault: see fuzz/README.md"))?;
    }
    Ok(())
}

fn targets() -> Result<Vec<String>> {
    let files = fs::read_dir(sh::root().join("fuzz/fuzz_targets"))?;
    let names =
        files.map(|file| Ok(file?.path().file_stem().unwrap_or_default().to_string_lossy().into_owned()));
    let mut names = names.collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}
