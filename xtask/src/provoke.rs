//! Provoking failures of real programs.

/// What to provoke.
#[derive(clap::Args)]
pub struct Args {
    /// Only cases whose name contains this.
    #[arg(long)]
    only: Option<String>,
}

/// Provokes and writes.
pub fn run(args: &Args) -> anyhow::Result<()> {
    anyhow::bail!("not built yet: {:?}", args.only)
}
