//! The project's chores: `cargo xtask --help` lists them.

use clap::{Parser, Subcommand};

mod bench;
mod engine_speed;
mod fuzz;
mod npm;
mod pages;
mod parts;
mod provoke;
mod sbom;
mod serve;
mod sh;
mod test;
mod wasm;
mod web;
mod windows;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's chores")]
struct Args {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the page and serve it on a printed address.
    Serve(serve::Args),
    /// Build the page into target/web, ready for a static host.
    Web,
    /// Build the npm package into target/npm.
    Npm,
    /// Measure docker-why beside other engines, and say which goals are met.
    Bench(bench::Args),
    /// Measure the page's engine in Node and in a real browser.
    EngineSpeed,
    /// Choose what the gate looks for of each anchor, after signatures were added or changed.
    Windows(windows::Args),
    /// Run every test there is: native, the WASM in Node, the page in a browser.
    Test(test::Args),
    /// Fuzz every target for some seconds; where nightly or cargo-fuzz is missing, say so.
    Fuzz(fuzz::Args),
    /// Write the bills of materials into target/sbom.
    Sbom,
    /// Provoke failures of a real engine and real registries, and write what they print as corpus cases.
    Provoke(provoke::Args),
}

fn main() -> anyhow::Result<()> {
    match Args::parse().chore {
        Chore::Serve(args) => serve::run(&args),
        Chore::Web => web::run(),
        Chore::Npm => npm::run(),
        Chore::Bench(args) => bench::run(&args),
        Chore::EngineSpeed => engine_speed::run(),
        Chore::Windows(args) => windows::run(&args),
        Chore::Test(args) => test::run(&args),
        Chore::Fuzz(args) => fuzz::run(&args),
        Chore::Sbom => sbom::run(),
        Chore::Provoke(args) => provoke::run(&args),
    }
}
