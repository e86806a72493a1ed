//! Building and serving the page, and building the npm package.

/// How to serve the page.
#[derive(clap::Args)]
pub struct ServeArgs {
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Builds the page and serves it.
pub fn serve(args: &ServeArgs) -> anyhow::Result<()> {
    anyhow::bail!("not built yet: port {}", args.port)
}

/// Builds the page into `target/web`.
pub fn build_page() -> anyhow::Result<()> {
    anyhow::bail!("not built yet")
}

/// Builds the npm package into `target/npm`.
pub fn build_package() -> anyhow::Result<()> {
    anyhow::bail!("not built yet")
}
