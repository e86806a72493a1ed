//! Building the page into `target/web`, ready for any static host.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::wasm::{self, Face};
use crate::{pages, sh};

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

/// Loaded before anything is asked, so that the first answer waits for one round trip only.
const MODULES: &[&str] = &["main", "answer", "dom", "engine", "names", "noise", "paper", "words"];

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
    wasm::build(Face::Web, &engine)?;
    fill(&folder.join("index.html"), &[("csp", POLICY), ("modules", &preloads())])?;
    pages::write(&folder)?;
    version(&folder)?;
    pack(&folder, packing)?;
    Ok(folder)
}

fn preloads() -> String {
    let modules = MODULES.iter().map(|name| format!("src/{name}.js"));
    let all = ["engine/docker_why.js".to_owned(), "words/en.js".to_owned()].into_iter().chain(modules);
    all.map(|file| format!("<link rel=\"modulepreload\" href=\"{file}\">")).collect::<Vec<_>>().join("\n")
}

/// What a browser loads before the first answer.
fn first_load(folder: &Path) -> Result<Vec<String>> {
    let html = fs::read_to_string(folder.join("index.html"))?;
    let mut files =
        vec!["index.html".to_owned(), "style.css".to_owned(), "engine/docker_why_bg.wasm".to_owned()];
    for part in html.split("<link rel=\"modulepreload\" href=\"").skip(1) {
        files.extend(part.split('"').next().map(str::to_owned));
    }
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
        let quality = if packing == Packing::Best && first.contains(&file) { 11 } else { 4 };
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
