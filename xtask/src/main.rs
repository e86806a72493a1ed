//! The project's chores: `cargo xtask serve | web | npm | test | provoke`.

use clap::{Parser, Subcommand};

mod provoke;
mod web;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's chores")]
struct Args {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the page and serve it on a printed address.
    Serve(web::ServeArgs),
    /// Build the page into target/web.
    Web,
    /// Build the npm package into target/npm.
    Npm,
    /// Provoke failures of a real engine and real registries, and write what they print as corpus cases.
    Provoke(provoke::Args),
}

fn main() -> anyhow::Result<()> {
    match Args::parse().chore {
        Chore::Serve(args) => web::serve(&args),
        Chore::Web => web::build_page(),
        Chore::Npm => web::build_package(),
        Chore::Provoke(args) => provoke::run(&args),
    }
}
