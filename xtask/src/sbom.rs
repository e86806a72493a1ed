//! The bills of materials that go with a release, written by the tools that know what was built: CycloneDX, in JSON.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::sh;

/// Writes `target/sbom/`: one for each crate, one for the chat bot.
pub fn run() -> Result<()> {
    if !sh::cargo_has("stable", "cyclonedx") {
        sh::run(sh::cargo().args(["install", "--locked", "cargo-cyclonedx"]))?;
    }
    let folder = sh::target().join("sbom");
    fs::create_dir_all(&folder)?;
    sh::run(sh::cargo().args(["cyclonedx", "--format", "json", "--override-filename", "sbom"]))?;
    for (crate_folder, name) in [("", "docker-why"), ("cli", "docker-why-cli"), ("wasm", "docker-why-wasm")] {
        let written = sh::root().join(crate_folder).join("sbom.json");
        fs::rename(&written, folder.join(format!("{name}.cdx.json")))
            .with_context(|| format!("{} was not written", written.display()))?;
    }
    // No part of a release.
    for tool in ["xtask", "benches/logs"] {
        fs::remove_file(sh::root().join(tool).join("sbom.json")).ok();
    }
    let bot = sh::root().join("examples/bot");
    let output = Command::new("npm")
        .current_dir(bot)
        .args(["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"])
        .output()
        .context("cannot run npm")?;
    ensure!(output.status.success(), "npm sbom failed: {}", String::from_utf8_lossy(&output.stderr));
    fs::write(folder.join("docker-why-bot.cdx.json"), output.stdout)?;
    for file in sh::files(&folder)? {
        let bill: serde_json::Value = serde_json::from_slice(&fs::read(folder.join(&file))?)?;
        ensure!(bill["bomFormat"] == "CycloneDX", "{file} is no bill of materials");
        println!("{file}: {} components", bill["components"].as_array().map_or(0, Vec::len));
    }
    Ok(())
}
