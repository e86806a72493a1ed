//! Building the page into `target/web`, ready for any static host.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::wasm::{self, Face, Module};
use crate::{pages, parts, sh};

/// What the page may load and do; the same words stand in each HTML file for hosts that send no headers.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
     require-trusted-types-for 'script'; trusted-types docker-why";

/// Headers that a careful host sends with each file.
pub const HEADERS: &[(&str, &str)] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types docker-why; frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// The page's scripts that begin something; what they import is bundled with them.
const SCRIPTS: &[&str] = &["src/main.js", "src/reader.js"];

/// How the files end that the page names and the first answer needs.
const FIRST: &[&str] = &[".js", ".css", ".wasm", ".bin"];

/// How hard the files are packed.
#[derive(Clone, Copy, PartialEq)]
pub enum Packing {
    /// In a moment, for this machine's own browser.
    Quick,
    /// As small as can be, for the world.
    Best,
}

/// Builds and says where and how much.
pub fn run() -> Result<()> {
    let folder = build(Packing::Best)?;
    let mut total = 0;
    for file in first_load(&folder)? {
        let size = fs::metadata(folder.join(format!("{file}.br")))
            .or_else(|_| fs::metadata(folder.join(&file)))?
            .len();
        println!("{size:>8}  {file}");
        total += size;
    }
    println!("{total:>8}  bytes after brotli before the first answer\n{}", folder.display());
    Ok(())
}

/// Builds the page; gives its folder.
pub fn build(packing: Packing) -> Result<PathBuf> {
    let page = sh::root().join("web/page");
    let folder = sh::target().join("web");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    sh::copy_folder(&page, &folder)?;
    let engine = folder.join("engine");
    for module in ["answer", "take"] {
        wasm::build(Module::Only(module), Face::Web, module, &engine)?;
    }
    let modules = bundle(&folder)?;
    let modules = modules.iter().map(|file| format!("<link rel=\"modulepreload\" href=\"{file}\">"));
    fill(
        &folder.join("index.html"),
        &[("csp", POLICY), ("modules", &modules.collect::<Vec<_>>().join("\n"))],
    )?;
    pages::write(&folder)?;
    parts::write(&folder)?;
    version(&folder)?;
    pack(&folder, packing)?;
    Ok(folder)
}

/// Puts the modules of each script into as few files as need be, small; gives those that the page starts with.
///
/// Where npm has not installed esbuild the modules stay as they are: right, but some more round trips.
fn bundle(folder: &Path) -> Result<Vec<String>> {
    let web = sh::root().join("web");
    let esbuild = web.join("node_modules/.bin/esbuild");
    if !esbuild.exists() {
        return Ok(Vec::new());
    }
    let bundled = folder.with_extension("bundled");
    if bundled.exists() {
        fs::remove_dir_all(&bundled)?;
    }
    let mut first = Vec::new();
    // Each for itself: what they share would be one more file to wait for.
    for script in SCRIPTS {
        let metafile = bundled.join("meta.json");
        let mut command = Command::new(&esbuild);
        command.current_dir(folder).args([*script, "--bundle", "--splitting", "--format=esm", "--minify"]);
        command.args(["--target=es2022", "--log-level=warning", "--chunk-names=src/[name]-[hash]"]);
        command.args(["--outbase=.", "--entry-names=[dir]/[name]"]);
        command.arg(format!("--outdir={}", bundled.display()));
        command.arg(format!("--metafile={}", metafile.display()));
        sh::run(&mut command)?;
        if *script == "src/main.js" {
            first = starting(&serde_json::from_str(&fs::read_to_string(&metafile)?)?, script);
        }
        fs::remove_file(metafile)?;
    }
    for folder in ["src", "words"].map(|name| folder.join(name)) {
        fs::remove_dir_all(folder)?;
    }
    for file in sh::files(&folder.join("engine"))?.iter().filter(|file| file.ends_with(".js")) {
        fs::remove_file(folder.join("engine").join(file))?;
    }
    sh::copy_folder(&bundled, folder)?;
    fs::remove_dir_all(bundled)?;
    Ok(first)
}

/// The files that a script imports at once, from esbuild's account of what it wrote.
fn starting(account: &Account, script: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut next: Vec<&String> = account.outputs.keys().filter(|path| path.ends_with(script)).collect();
    while let Some(path) = next.pop() {
        let name = path.rsplit('/').next().unwrap_or(path);
        if found.contains(&format!("src/{name}")) {
            continue;
        }
        found.push(format!("src/{name}"));
        let imports = account.outputs[path].imports.iter().filter(|import| import.kind == "import-statement");
        next.extend(imports.map(|import| &import.path));
    }
    found
}

/// esbuild's metafile, as far as it is needed.
#[derive(Deserialize)]
struct Account {
    outputs: BTreeMap<String, Output>,
}

#[derive(Deserialize)]
struct Output {
    imports: Vec<Import>,
}

#[derive(Deserialize)]
struct Import {
    path: String,
    kind: String,
}

/// What a browser loads before the first answer, besides the parts of the table that a text needs.
fn first_load(folder: &Path) -> Result<Vec<String>> {
    let html = fs::read_to_string(folder.join("index.html"))?;
    let named = |attribute: &str| {
        let pieces = html.split(attribute).skip(1);
        pieces.filter_map(|piece| piece.split('"').next()).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut files = vec!["index.html".to_owned()];
    let linked = named("href=\"").into_iter().chain(named("src=\""));
    files.extend(linked.filter(|file| FIRST.iter().any(|ending| file.ends_with(ending))));
    files.sort();
    files.dedup();
    Ok(files)
}

/// Fills `{{name}}` in a file.
fn fill(file: &Path, values: &[(&str, &str)]) -> Result<()> {
    let mut text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    for (name, value) in values {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    fs::write(file, text)?;
    Ok(())
}

/// Tells the service worker which files make up this version.
fn version(folder: &Path) -> Result<()> {
    // The pages without script are for search engines; offline the same stands in the page itself.
    let files: Vec<_> = sh::files(folder)?
        .into_iter()
        .filter(|file| file != "sw.js" && !file.starts_with("causes/"))
        .collect();
    // FNV-1a over names and contents: any change is another version, the same build the same one.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in &files {
        for byte in file.bytes().chain(fs::read(folder.join(file))?) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    fill(
        &folder.join("sw.js"),
        &[("version", &format!("{hash:016x}")), ("files", &serde_json::to_string(&files)?)],
    )
}

/// Puts a `.br` beside each file that it makes smaller; servers that know brotli send that one.
fn pack(folder: &Path, packing: Packing) -> Result<()> {
    let first = first_load(folder)?;
    for file in sh::files(folder)? {
        // The highest quality takes long, so it is kept for what everybody waits for.
        let hard = first.contains(&file) || file.starts_with("parts/");
        let quality = if packing == Packing::Best && hard { 11 } else { 4 };
        let params = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
        let content = fs::read(folder.join(&file))?;
        let mut packed = brotli::CompressorWriter::with_params(Vec::new(), 65_536, &params);
        packed.write_all(&content)?;
        let packed = packed.into_inner();
        if packed.len() < content.len() {
            fs::write(folder.join(format!("{file}.br")), packed)?;
        }
    }
    Ok(())
}
