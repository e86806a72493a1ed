//! Building `wasm/` and its JavaScript face.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::sh;

const TARGET: &str = "wasm32-unknown-unknown";

/// Who is to load it.
#[derive(Clone, Copy)]
pub enum Face {
    /// An ES module that fetches the `.wasm` beside it.
    Web,
    /// A CommonJS module that reads it from disk.
    Node,
}

/// What it can do: features of `wasm/`.
#[derive(Clone, Copy)]
pub enum Module {
    /// Everything, with the table: the npm package.
    Whole,
    /// Only this, without the table: a part of the page.
    Only(&'static str),
}

/// Builds `{name}.js` and `{name}_bg.wasm` into a folder.
pub fn build(module: Module, face: Face, name: &str, folder: &Path) -> Result<()> {
    ensure_target()?;
    let mut cargo = sh::cargo();
    cargo.args(["build", "--package", "docker-why-wasm", "--profile", "wasm", "--target", TARGET]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags());
    if let Module::Only(feature) = module {
        cargo.args(["--no-default-features", "--features", feature]);
    }
    sh::run(&mut cargo)?;
    let built = sh::target().join(TARGET).join("wasm/docker_why_wasm.wasm");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(built).out_name(name).typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    match face {
        Face::Web => bindgen.web(true)?.omit_default_module_path(true),
        Face::Node => bindgen.nodejs(true)?,
    };
    bindgen.generate(folder).context("wasm-bindgen failed")?;
    optimise(&folder.join(format!("{name}_bg.wasm")))
}

/// rustc's flags: what panics say of places must not tell, nor depend on, where this machine keeps its sources.
fn flags() -> String {
    const SEPARATOR: &str = "\u{1f}";
    let given = std::env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_else(|_| {
        let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
        flags.split_whitespace().collect::<Vec<_>>().join(SEPARATOR)
    });
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let ours = [remap(&sh::root(), "docker-why"), remap(&sh::cargo_home(), "cargo")];
    let flags = given.split(SEPARATOR).map(str::to_owned).chain(ours).filter(|flag| !flag.is_empty());
    flags.collect::<Vec<_>>().join(SEPARATOR)
}

/// The target comes with rust-toolchain.toml where rustup is; else say what to install.
fn ensure_target() -> Result<()> {
    let mut sysroot = Command::new("rustc");
    let output =
        sysroot.current_dir(sh::root()).args(["--print", "sysroot"]).output().context("cannot run rustc")?;
    let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    sh::run(Command::new("rustup").current_dir(sh::root()).args(["target", "add", TARGET]))
        .with_context(|| format!("install Rust's target {TARGET} (rustup target add {TARGET})"))
}

/// Makes the `.wasm` smaller with the wasm-opt of web/package.json, where npm has installed it: the page is
/// right without it.
fn optimise(wasm: &Path) -> Result<()> {
    let wasm_opt = sh::root().join("web/node_modules/.bin/wasm-opt");
    if !wasm_opt.exists() {
        return Ok(());
    }
    sh::run(Command::new(wasm_opt).args(["-Oz", "-o"]).arg(wasm).arg(wasm).stdin(Stdio::null()))
}
