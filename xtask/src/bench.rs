//! The benchmarks: docker-why beside other engines, with what they need built first.

use std::ffi::OsString;

use anyhow::Result;

use crate::{engine_speed, npm, sh};

/// What is measured: the options of `benches/speed`.
#[derive(clap::Args)]
pub struct Args {
    /// Leave the npm package and the page's engine as they lie in target/, for a quick look at the native figures
    #[arg(long)]
    native: bool,
    /// --quick, --only SECTION, --log FILE, --write FILE; --help tells all
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    options: Vec<OsString>,
}

/// Builds what is measured as it is shipped, then measures it.
pub fn run(args: &Args) -> Result<()> {
    sh::run(sh::cargo().args(["build", "--quiet", "--release", "--package", "docker-why-cli"]))?;
    if !args.native {
        npm::run()?;
        engine_speed::build()?;
    }
    let mut bench = sh::cargo();
    bench.args(["run", "--quiet", "--release", "--package", "docker-why-speed", "--"]).args(&args.options);
    sh::run(&mut bench)
}
