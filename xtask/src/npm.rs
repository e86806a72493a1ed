//! Building the npm package into `target/npm`: one package for browsers, bundlers and Node.

use std::fs;

use anyhow::{Result, ensure};

use crate::sh;
use crate::wasm::{self, Face, Module};

/// Builds and says where.
pub fn run() -> Result<()> {
    let folder = sh::target().join("npm");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    sh::copy_folder(&sh::root().join("web/npm"), &folder)?;
    let package = fs::read_to_string(folder.join("package.json"))?;
    fs::write(folder.join("package.json"), package.replace("{{version}}", env!("CARGO_PKG_VERSION")))?;
    fs::copy(folder.join("index.d.ts"), folder.join("index.d.cts"))?;
    for license in ["LICENSE-MIT", "LICENSE-APACHE"] {
        if sh::root().join(license).exists() {
            fs::copy(sh::root().join(license), folder.join(license))?;
        }
    }
    // Node's face is CommonJS, the browsers' an ES module; the .wasm is the same and lies there once.
    let node = sh::target().join("npm-node");
    wasm::build(Module::Whole, Face::Node, "docker_why", &node)?;
    wasm::build(Module::Whole, Face::Web, "docker_why", &folder)?;
    let same = fs::read(node.join("docker_why_bg.wasm"))? == fs::read(folder.join("docker_why_bg.wasm"))?;
    ensure!(same, "wasm-bindgen made different .wasm files for Node and for browsers");
    fs::copy(node.join("docker_why.js"), folder.join("docker_why.cjs"))?;
    println!("{}", folder.display());
    Ok(())
}
