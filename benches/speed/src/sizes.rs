//! What is downloaded.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::Context;
use crate::report::{Report, size};

/// The section of sizes.
pub fn run(context: &Context, report: &mut Report) -> Result<()> {
    report.section("Sizes");
    let mut rows = Vec::new();
    let mut add = |what: &str, bytes: Result<u64, String>| {
        rows.push(vec![
            what.to_owned(),
            bytes.map_or_else(|why| format!("skipped: {why}"), |n| size(n as f64)),
        ]);
    };
    add("the crate, packed", crate_size(context));
    add("the command, stripped", stripped(context));
    add("the npm package, packed", npm(context));
    add("its .wasm", file(&context.target.join("npm/docker_why_bg.wasm")));
    report.table(&["what", "size"], &rows);
    report.say("What a browser loads before the first answer is counted by `web/tests/budget.test.mjs` (limit: 200 KB).");
    Ok(())
}

fn file(path: &Path) -> Result<u64, String> {
    path.metadata().map(|data| data.len()).map_err(|_| format!("{} is not built", path.display()))
}

fn run_in(command: &mut Command) -> Result<Vec<u8>, String> {
    let output = command.output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(said.lines().last().unwrap_or("it failed").to_owned())
}

fn crate_size(context: &Context) -> Result<u64, String> {
    let mut cargo = Command::new("cargo");
    cargo.args(["package", "--quiet", "--no-verify", "--allow-dirty", "--package", "docker-why"]);
    run_in(cargo.current_dir(&context.root))?;
    let version = env!("CARGO_PKG_VERSION");
    file(&context.target.join(format!("package/docker-why-{version}.crate")))
}

fn stripped(context: &Context) -> Result<u64, String> {
    let to = context.folder.join("stripped");
    run_in(Command::new("strip").arg("-o").arg(&to).arg(context.command()))?;
    file(&to)
}

fn npm(context: &Context) -> Result<u64, String> {
    let folder = context.target.join("npm");
    let json = run_in(Command::new("npm").args(["pack", "--json", "--dry-run"]).current_dir(folder))?;
    let packed: serde_json::Value = serde_json::from_slice(&json).map_err(|error| error.to_string())?;
    packed[0]["size"].as_u64().ok_or_else(|| "npm told no size".to_owned())
}
