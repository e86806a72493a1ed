//! How fast the page's engine is, in Node and in a real browser.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use docker_why_logs::{Kind, log};

use crate::wasm::{self, Face, Module};
use crate::{parts, sh};

/// How long the log is.
const LOG: usize = 4 << 20;

/// Builds what the page starts with, and measures it.
pub fn run() -> Result<()> {
    let folder = build()?;
    let script = sh::root().join("web/speed/run.mjs");
    sh::run(Command::new("node").arg(script).arg(folder).arg(sh::root().join("corpus")))
}

/// Builds what the page starts with, and a log, into `target/engine-speed`; gives that folder.
pub fn build() -> Result<PathBuf> {
    let folder = sh::target().join("engine-speed");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("package.json"), r#"{ "type": "module" }"#)?;
    fs::write(folder.join("log.txt"), log(Kind::Containers, 1, LOG))?;
    wasm::build(Module::Only("answer"), Face::Web, "answer", &folder)?;
    parts::write(&folder)?;
    Ok(folder)
}
