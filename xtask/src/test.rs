//! Every test there is, in one run.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::web::{self, Packing};
use crate::{npm, serve, sh};

/// Which tests.
#[derive(clap::Args)]
pub struct Args {
    /// Only the native ones, which need nothing but cargo.
    #[arg(long)]
    native: bool,
}

/// Runs them; what cannot run is said so with its reason.
pub fn run(args: &Args) -> Result<()> {
    sh::run(sh::cargo().args(["test", "--workspace"]))?;
    if args.native {
        return Ok(());
    }
    let Some(npm) = npm_client() else {
        println!(
            "skipped: the WASM in Node, the page in a browser and the chat bot: install Node.js 20 or later, with npm"
        );
        return Ok(());
    };
    install_packages(npm, "web")?;
    ensure_browsers();
    sh::run(sh::cargo().args(["build", "--quiet", "--package", "docker-why-cli"]))?;
    npm::run()?;
    web::build(Packing::Best)?;
    let server = serve::start(0)?;
    let root = sh::root();
    let mut node = node_tests("web/tests")?;
    node.env("DOCKER_WHY_ROOT", &root)
        .env("DOCKER_WHY_CLI", sh::target().join(format!("debug/docker-why{}", std::env::consts::EXE_SUFFIX)))
        .env("DOCKER_WHY_PACKAGE", sh::target().join("npm"))
        .env("DOCKER_WHY_WEB", sh::target().join("web"))
        .env("DOCKER_WHY_PICTURES", sh::target().join("pictures"))
        .env("DOCKER_WHY_PAGE", format!("http://{}/", server.address()));
    if let Some(shared) = shared_corpus(&root) {
        node.env("DOCKER_WHY_SHARED", shared);
    }
    sh::run(&mut node)?;
    // The bot's packages link to target/npm, which is there by now.
    if sh::target() != root.join("target") {
        sh::copy_folder(&sh::target().join("npm"), &root.join("target/npm"))?;
    }
    install_packages(npm, "examples/bot")?;
    sh::run(&mut node_tests("examples/bot/test")?)
}

/// Node running the tests of a folder, one file after the other.
fn node_tests(folder: &str) -> Result<Command> {
    let folder = sh::root().join(folder);
    let tests = sh::files(&folder)?.into_iter().filter(|file| file.ends_with(".test.mjs"));
    let mut node = Command::new("node");
    node.current_dir(&folder).args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(tests);
    Ok(node)
}

fn npm_client() -> Option<&'static str> {
    ["npm", "npm.cmd"].into_iter().find(|name| sh::has(name)).filter(|_| sh::has("node"))
}

/// The packages of a folder's package-lock.json, unless they are there already.
fn install_packages(npm: &str, folder: &str) -> Result<()> {
    let folder = sh::root().join(folder);
    let read = |path: &str| std::fs::read(folder.join(path)).ok();
    let stamp = "node_modules/.docker-why-installed";
    if read(stamp).is_some_and(|installed| Some(installed) == read("package-lock.json")) {
        return Ok(());
    }
    sh::run(Command::new(npm).current_dir(&folder).args([
        "ci",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    std::fs::copy(folder.join("package-lock.json"), folder.join(stamp))?;
    Ok(())
}

/// The browsers for the page's tests; what needs one is skipped where it cannot be had.
fn ensure_browsers() {
    let chromium: &[&str] = &["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    let firefox: &[&str] = &["/usr/bin/firefox", "/usr/bin/firefox-esr"];
    ensure_browser("Chromium", "DOCKER_WHY_CHROMIUM", chromium, "Google Chrome.app", "chromium");
    ensure_browser("Firefox", "DOCKER_WHY_FIREFOX", firefox, "Firefox.app", "firefox-esr");
}

fn ensure_browser(name: &str, variable: &str, paths: &[&str], app: &str, package: &str) {
    let is_there = paths.iter().any(|path| Path::new(path).exists())
        || std::env::var_os(variable).is_some()
        || Path::new("/Applications").join(app).exists();
    if is_there {
        return;
    }
    let try_install = || -> Result<()> {
        if !sh::has("apt-get") || !is_root() {
            bail!("no apt-get, or not root");
        }
        sh::run(Command::new("apt-get").args(["update", "-q"]))?;
        sh::run(Command::new("apt-get").args(["install", "-q", "-y", "--no-install-recommends", package]))
    };
    if let Err(error) = try_install() {
        println!("skipped: the page in {name} ({error}): install {name}, or set {variable} to its path");
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// The corpus that only measures, beside the repository where it is present.
fn shared_corpus(root: &Path) -> Option<PathBuf> {
    let given = std::env::var_os("DOCKER_WHY_SHARED").map(PathBuf::from);
    given.or_else(|| Some(root.join("../shared/corpus"))).filter(|folder| folder.exists())
}
