//! The WASM modules in Node and in a browser: `wasm.mjs` measures, this reports.

use std::process::Command;

use anyhow::Result;
use serde::Deserialize;

use crate::Context;
use crate::report::{Report, Wanted, digits, time};

/// What the script tells of one host, in seconds and bytes a second.
#[derive(Deserialize)]
struct Host {
    host: String,
    /// Why it was not measured.
    skipped: Option<String>,
    #[serde(default)]
    instantiate: f64,
    /// From instantiation to the first answer: the table and a paste.
    #[serde(default)]
    first: f64,
    #[serde(default)]
    warm: f64,
    /// A log as bytes.
    #[serde(default)]
    log: f64,
}

/// The section of WASM.
pub fn run(context: &Context, report: &mut Report) -> Result<()> {
    report.section("WASM");
    let log = context.folder.join("wasm.log");
    std::fs::write(&log, docker_why_logs::log(docker_why_logs::Kind::Containers, 4, 20_000_000))?;
    let output = Command::new("node")
        .arg(context.root.join("benches/speed/wasm.mjs"))
        .arg(context.target.join("npm"))
        .arg(log)
        .current_dir(context.root.join("web"))
        .output();
    let output = match output {
        Ok(output) if output.status.success() => output,
        Ok(output) => {
            report.say(&format!("skipped: {}", String::from_utf8_lossy(&output.stderr).trim()));
            return Ok(());
        }
        Err(error) => {
            report.say(&format!("skipped: Node.js: {error}."));
            return Ok(());
        }
    };
    let hosts: Vec<Host> = serde_json::from_slice(&output.stdout)?;
    let mut rows = Vec::new();
    for host in &hosts {
        if let Some(reason) = &host.skipped {
            report.say(&format!("{}: skipped: {reason}.", host.host));
            continue;
        }
        let name = &host.host;
        report.goal(
            &format!("{name}, first answer after instantiation"),
            Wanted::AtMost(10.0),
            host.first * 1e3,
            " ms",
        );
        report.goal(&format!("{name}, warm paste"), Wanted::AtMost(50.0), host.warm * 1e6, " µs");
        report.goal(&format!("{name}, log on bytes"), Wanted::AtLeast(500.0), host.log / 1e6, " MB/s");
        rows.push(vec![
            name.clone(),
            time(host.instantiate),
            time(host.first),
            time(host.warm),
            format!("{} MB/s", digits(host.log / 1e6)),
        ]);
    }
    report.table(&["host", "compile and instantiate", "first answer", "warm paste", "log, bytes"], &rows);
    Ok(())
}
