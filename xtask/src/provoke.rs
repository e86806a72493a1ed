//! Provoking failures of real programs: `cargo xtask provoke`.
//!
//! ```text
//! this process ──▶ tini in namespaces of its own ──▶ this program again (--inside)
//!   (checks what                                       ├─ world.sh: names, certificates, registries, nginx, dockerd
//!    is installed,                                     ├─ peers.rs: a DNS server and sockets that misbehave
//!    tidies up)                                        └─ each scenario of scenarios.toml: run, made stable, written
//! ```
//! The namespaces (mounts, network, processes, host name) are why nothing has to be put back: whatever is mounted,
//! started or configured inside ends with the first process inside, however that one ends.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

mod case;
mod peers;
mod scenario;
mod session;
mod stable;

use case::Outcome;
use scenario::Scenario;
use session::{Programs, World};

/// Programs without which there is no world, and the Debian package of each.
const NEEDED: &[(&str, &str)] = &[
    ("dockerd", "docker.io"),
    ("docker", "docker.io"),
    ("docker-registry", "docker-registry"),
    ("nginx", "nginx-light"),
    ("htpasswd", "apache2-utils"),
    ("openssl", "openssl"),
    ("faketime", "faketime"),
    ("busybox", "busybox-static"),
    ("ip", "iproute2"),
    ("iptables", "iptables"),
    ("git", "git"),
    ("ssh", "openssh-client"),
    ("tini", "tini"),
    ("unshare", "util-linux"),
    ("script", "bsdutils"),
];

/// What to provoke.
#[derive(clap::Args)]
pub struct Args {
    /// Only scenarios whose cause or name contains this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Another list of scenarios than xtask/src/provoke/scenarios.toml.
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// Write nothing: print what has changed against the corpus, and fail if anything has.
    #[arg(long)]
    check: bool,
    /// Write no cases: apply each remedy, check that the failure is gone, and write docs/mended.md.
    #[arg(long)]
    mend: bool,
    /// Print what the programs print, and write nothing.
    #[arg(long)]
    show: bool,
    /// Install what is lacking with apt-get (as root).
    #[arg(long)]
    install: bool,
    /// Used by the program itself: the namespaces exist, go on in them.
    #[arg(long, hide = true)]
    inside: bool,
}

/// Provokes and writes.
pub fn run(args: &Args) -> anyhow::Result<()> {
    if args.inside { inside(args) } else { outside(args) }
}

/// Checks what is there, starts the inside, and tidies up what outlives it.
fn outside(args: &Args) -> anyhow::Result<()> {
    scenario::load(args.list.as_deref())?;
    require(args.install)?;
    let cgroups = cgroup_folders();
    let child = Command::new("setpriv")
        .args([
            "--pdeathsig",
            "KILL",
            "unshare",
            "--mount",
            "--net",
            "--pid",
            "--uts",
            "--ipc",
            "--fork",
            "--kill-child",
        ])
        .args(["--mount-proc", "tini", "-s", "-g", "--"])
        .arg(std::env::current_exe()?)
        .args(std::env::args_os().skip(1))
        .arg("--inside")
        .current_dir(root())
        .spawn()
        .context("cannot start setpriv")?;
    let id = child.id().to_string();
    // On a terminal Ctrl-C reaches the child too; a TERM for this process has to be passed on. This process
    // itself must live until the child has ended.
    ctrlc::set_handler(move || {
        let _ = Command::new("kill").args(["-KILL", &id]).status();
    })?;
    let status = { child }.wait();
    // The engine leaves its (empty) control groups behind: the only thing that no namespace holds.
    for folder in cgroup_folders().into_iter().filter(|folder| !cgroups.contains(folder)).rev() {
        let _ = std::fs::remove_dir(folder);
    }
    if !status?.success() {
        std::process::exit(1);
    }
    Ok(())
}

/// Everything that happens in the namespaces.
fn inside(args: &Args) -> anyhow::Result<()> {
    let scenarios: Vec<Scenario> = scenario::load(args.list.as_deref())?
        .into_iter()
        .filter(|scenario| args.only.as_ref().is_none_or(|text| scenario.title().contains(text.as_str())))
        .collect();
    let programs = Programs::find()?;
    eprintln!("{} scenarios; {}", scenarios.len(), programs);
    let world = World::start(&programs)?;
    let (mut same, mut changed, mut failed, mut skipped) = (0, 0, 0, 0);
    let mut mended = Vec::new();
    for scenario in &scenarios {
        if let Some(lacking) = programs.lacking(scenario) {
            eprintln!("skipped    {}: no {lacking} here", scenario.title());
            skipped += 1;
            continue;
        }
        if args.mend {
            if scenario.mend.is_some() {
                let works = world.mend(scenario, &programs).unwrap_or_else(|error| {
                    eprintln!("FAILED     {}: {error:#}", scenario.title());
                    false
                });
                eprintln!("{} {}", if works { "mended    " } else { "NOT MENDED" }, scenario.title());
                failed += usize::from(!works);
                mended.push((scenario, works));
            }
            continue;
        }
        let cases = match world.provoke(scenario, &programs) {
            Ok(cases) => cases,
            Err(error) => {
                eprintln!("FAILED     {}: {error:#}", scenario.title());
                failed += 1;
                continue;
            }
        };
        for case in cases {
            if args.show {
                println!("── {} ──\n{}", case.path.display(), case.content);
                continue;
            }
            match case.settle(args.check)? {
                Outcome::Same => same += 1,
                Outcome::Changed(difference) => {
                    changed += 1;
                    println!(
                        "{} {}\n{difference}",
                        if args.check { "changed" } else { "written" },
                        case.path.display()
                    );
                }
            }
        }
    }
    if args.mend && args.only.is_none() && args.list.is_none() {
        case::write_mended(&scenarios, &mended, &programs)?;
    }
    if args.only.is_none() && args.list.is_none() && !args.show && !args.mend {
        for path in case::orphans(&scenarios)? {
            changed += 1;
            println!("no scenario writes {}", path.display());
        }
    }
    eprintln!(
        "{same} cases as before, {changed} changed or new, {skipped} scenarios skipped, {failed} failed"
    );
    if failed > 0 || (args.check && changed > 0) {
        bail!("see above");
    }
    Ok(())
}

/// Says in one line what is lacking, or installs it.
fn require(install: bool) -> anyhow::Result<()> {
    let mut lacking: Vec<&str> = NEEDED
        .iter()
        .filter(|(program, _)| session::which(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    lacking.dedup();
    let root = Command::new("id").arg("-u").output()?.stdout.trim_ascii() == b"0";
    if !root {
        bail!("an engine and namespaces need root: run it as root, on a machine of its own");
    }
    if lacking.is_empty() {
        return Ok(());
    }
    if !install {
        bail!("lacking: run `apt-get install {}`, or this with --install", lacking.join(" "));
    }
    let status = Command::new("apt-get")
        .args(["install", "-y", "--no-install-recommends"])
        .args(&lacking)
        // Debian starts services on installation; here they are only wanted inside.
        .env("RUNLEVEL", "1")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .status()?;
    if !status.success() {
        bail!("apt-get could not install {}", lacking.join(" "));
    }
    Ok(())
}

/// The repository's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository").to_path_buf()
}

/// The folders of the control groups that engines make, outermost first.
fn cgroup_folders() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![(PathBuf::from("/sys/fs/cgroup"), 0)];
    while let Some((folder, depth)) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            if depth < 5 && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                open.push((entry.path(), depth + 1));
                found.push(entry.path());
            }
        }
    }
    found.sort();
    found
}
