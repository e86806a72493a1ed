//! The page's engine in Node and in a browser: `web/speed` measures, this reports.

use std::process::Command;

use anyhow::Result;
use serde::Deserialize;

use crate::Context;
use crate::report::{Report, Wanted, digits, time};

/// What the script tells.
#[derive(Deserialize)]
struct Hosts {
    node: Host,
    /// Where one is installed.
    chromium: Option<Host>,
}

/// What it tells of one host.
#[derive(Deserialize)]
struct Host {
    /// Milliseconds.
    instantiate: f64,
    /// From instantiation to the first answer, with the parts that it needs: milliseconds.
    first: f64,
    /// A warm paste: microseconds.
    inside: f64,
    /// A log as bytes: megabytes a second.
    log: f64,
}

/// The section of WASM.
pub fn run(context: &Context, report: &mut Report) -> Result<()> {
    report.section("WASM");
    let output = Command::new("node")
        .arg(context.root.join("web/speed/run.mjs"))
        .arg(context.target.join("engine-speed"))
        .arg(context.root.join("corpus"))
        .arg("--json")
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
    let hosts: Hosts = serde_json::from_slice(&output.stdout)?;
    if hosts.chromium.is_none() {
        report.say("Chromium: skipped: not installed.");
    }
    let mut rows = Vec::new();
    for (name, host) in [("Node", Some(&hosts.node)), ("Chromium", hosts.chromium.as_ref())] {
        let Some(host) = host else { continue };
        report.goal(
            &format!("{name}, first answer after instantiation"),
            Wanted::AtMost(10.0),
            host.first,
            " ms",
        );
        report.goal(&format!("{name}, warm paste"), Wanted::AtMost(50.0), host.inside, " µs");
        report.goal(&format!("{name}, log on bytes"), Wanted::AtLeast(500.0), host.log, " MB/s");
        rows.push(vec![
            name.to_owned(),
            time(host.instantiate / 1e3),
            time(host.first / 1e3),
            time(host.inside / 1e6),
            format!("{} MB/s", digits(host.log)),
        ]);
    }
    report.table(&["host", "compile and instantiate", "first answer", "warm paste", "log, bytes"], &rows);
    Ok(())
}
