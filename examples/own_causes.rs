//! Own causes from JSON beside the built-in ones: what a platform team knows of its own network and registry.
//!
//! ```text
//! echo 'Error response from daemon: Get "https://registry.acme.example/v2/": dial tcp: lookup registry.acme.example: no such host' |
//!     cargo run --example own_causes -- examples/own-causes.json
//! ```
//!
//! docs/own-causes.md says how the file is written; `docker-why check` says what is wrong with one.

use std::error::Error;
use std::fs;
use std::io::{self, Read};

use docker_why::cause::Cause;
use docker_why::{Classifier, render};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("usage: own_causes FILE < TEXT")?;
    let causes: Vec<Cause> = serde_json::from_slice(&fs::read(file)?)?;
    let table = Classifier::builder().causes(causes).build()?;

    let mut text = Vec::new();
    io::stdin().read_to_end(&mut text)?;
    print!("{}", render::plain(&table.explain(text)));
    Ok(())
}
