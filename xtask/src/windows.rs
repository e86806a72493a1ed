//! Chooses which bytes of each signature's anchor the gate looks for: those that are rarest in healthy logs, so that
//! it is seldom called in vain. Writes `src/gate/windows.rs` and prints what it chose and why.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use docker_why::catalogue;
use docker_why_logs::{Kind, log};

#[allow(dead_code, missing_docs)]
#[path = "../../src/gate/sample.rs"]
mod sample;
use sample::{GROUP, PLACES, STEP, hashed_at, is_window, window};

const WINDOW: usize = window(GROUP);

/// The offsets in an anchor at which a window can begin.
fn windows_of(anchor: &str) -> impl Iterator<Item = usize> + '_ {
    (0..anchor.len()).filter(|&at| is_window(anchor.as_bytes(), WINDOW, at))
}

/// Chooses windows.
#[derive(clap::Args)]
pub struct Args {
    /// More text on which nothing should be found: logs, sources, documentation; files or folders.
    healthy: Vec<PathBuf>,
}

/// How much text of each kind is counted.
const LENGTH: usize = 8 << 20;
/// How many of the dearest are told.
const TOLD: usize = 25;

pub fn run(args: &Args) -> Result<()> {
    let mut counts = Counts::new();
    for kind in Kind::CHOSEN_ON {
        counts.add(&log(kind, 1, LENGTH));
    }
    for path in &args.healthy {
        let text = read(path);
        println!("{}: {:.1} MB", path.display(), text.len() as f64 / 1e6);
        counts.add(&text);
    }

    let anchors: Vec<&str> = catalogue()
        .flat_map(|(_, cause)| cause.signatures.iter())
        .map(|signature| signature.anchor.as_ref())
        .collect();
    let chosen = choose(&anchors, &counts);
    let offsets: Vec<u8> = anchors
        .iter()
        .map(|anchor| chosen.get(&anchor.to_ascii_lowercase()).map_or(u8::MAX, |window| window.offset))
        .collect();
    let to = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/gate/windows.rs");
    std::fs::write(&to, source(&anchors, &offsets))
        .with_context(|| format!("cannot write {}", to.display()))?;
    report(&anchors, &chosen, &counts);
    Ok(())
}

/// How often each group of bytes stands in healthy text; by hash, so that some are counted together.
struct Counts {
    by_hash: Vec<u32>,
    length: usize,
}

impl Counts {
    fn new() -> Self {
        Self { by_hash: vec![0; 1 << 26], length: 0 }
    }

    fn slot(text: &[u8], at: usize) -> usize {
        let (place, fingerprint) = hashed_at::<GROUP, PLACES>(text, at);
        (place << 10 | usize::from(fingerprint >> 6)) % (1 << 26)
    }

    fn add(&mut self, text: &[u8]) {
        for at in 0..text.len().saturating_sub(WINDOW) {
            self.by_hash[Self::slot(text, at)] += 1;
        }
        self.length += text.len();
    }

    /// How often the gate is called by a window, in a megabyte.
    fn calls(&self, anchor: &str, offset: usize) -> f64 {
        let groups = offset..offset + STEP;
        let all: u32 = groups.map(|at| self.by_hash[Self::slot(anchor.as_bytes(), at)]).sum();
        f64::from(all) / STEP as f64 / (self.length as f64 / 1e6)
    }
}

struct Window {
    offset: u8,
    calls: f64,
}

/// Each anchor's rarest window of those whose groups share no place with others; those with least choice first.
fn choose(anchors: &[&str], counts: &Counts) -> HashMap<String, Window> {
    let mut distinct: Vec<String> = anchors.iter().map(|anchor| anchor.to_ascii_lowercase()).collect();
    distinct.sort_by_key(|anchor| (windows_of(anchor).count(), anchor.clone()));
    distinct.dedup();
    let mut places = vec![0; PLACES];
    let mut chosen = HashMap::new();
    for anchor in distinct {
        let hashed = |offset: usize| hashed_at::<GROUP, PLACES>(anchor.as_bytes(), offset);
        let fits = |offset: usize| {
            let (place, fingerprint) = hashed(offset);
            fingerprint != 0 && [0, fingerprint].contains(&places[place])
        };
        // JSON may write these as \u003c, and HTML as &lt;.
        let is_escaped =
            |offset: usize| anchor.as_bytes()[offset..offset + WINDOW].iter().any(|b| b"<>&".contains(b));
        let window = windows_of(&anchor)
            .filter(|&offset| (offset..offset + STEP).all(fits))
            .map(|offset| (is_escaped(offset), counts.calls(&anchor, offset), offset))
            .min_by(|a, b| a.partial_cmp(b).expect("numbers"));
        if let Some((_, calls, offset)) = window {
            for (place, fingerprint) in (offset..offset + STEP).map(hashed) {
                places[place] = fingerprint;
            }
            chosen.insert(anchor, Window { offset: offset as u8, calls });
        }
    }
    chosen
}

fn source(anchors: &[&str], offsets: &[u8]) -> String {
    let mut rows = String::new();
    for row in offsets.chunks(24) {
        let row: Vec<String> = row.iter().map(u8::to_string).collect();
        rows += &format!("    {},\n", row.join(", "));
    }
    format!(
        "//! Made by `cargo xtask windows`, not by hand.\n\n\
         /// The offset of the window in each signature's anchor, in the order of the table; 255: it has none.\n\
         #[rustfmt::skip]\n\
         pub(crate) const WINDOWS: &[u8] = &[\n{rows}];\n\n\
         /// A number made of all anchors, which tells whether these are the ones that the windows were chosen for.\n\
         #[cfg(test)]\n\
         pub(crate) const ANCHORS: u64 = {:#018x};\n",
        sample::checksum(anchors.iter().copied()),
    )
}

fn report(anchors: &[&str], chosen: &HashMap<String, Window>, counts: &Counts) {
    let groups: HashSet<usize> = chosen
        .iter()
        .flat_map(|(anchor, window)| {
            let offset = usize::from(window.offset);
            (offset..offset + STEP).map(|at| Counts::slot(anchor.as_bytes(), at))
        })
        .collect();
    let all: f64 = groups.iter().map(|&slot| f64::from(counts.by_hash[slot])).sum();
    let all = all / STEP as f64 / (counts.length as f64 / 1e6);
    println!(
        "{} signatures, {} anchors; {:.1} MB of healthy text call the gate {all:.0} times a MB",
        anchors.len(),
        chosen.len(),
        counts.length as f64 / 1e6,
    );
    let mut dearest: Vec<_> = chosen.iter().collect();
    dearest.sort_by(|a, b| b.1.calls.total_cmp(&a.1.calls));
    println!("the dearest, by calls a MB:");
    for (anchor, window) in dearest.into_iter().take(TOLD) {
        let offset = usize::from(window.offset);
        println!("  {:7.1}  {:?} of {anchor:?}", window.calls, &anchor[offset..offset + WINDOW]);
    }
    for anchor in anchors.iter().filter(|anchor| !chosen.contains_key(&anchor.to_ascii_lowercase())) {
        println!("  short: {anchor:?} has no {WINDOW} bytes in a row, or none that is free");
    }
}

/// Up to [`LENGTH`] bytes of what lies there, a file at most a 64th of it, taken evenly.
fn read(path: &Path) -> Vec<u8> {
    let mut files = Vec::new();
    walk(path, &mut files);
    files.sort();
    let mut text = Vec::new();
    let step = (files.len() / 512).max(1);
    for file in files.iter().step_by(step) {
        let Ok(mut bytes) = std::fs::read(file) else { continue };
        if files.len() > 1 {
            bytes.truncate(LENGTH / 64);
        }
        if !bytes.contains(&0) && text.len() < LENGTH {
            text.extend_from_slice(&bytes);
        }
    }
    text.truncate(LENGTH);
    text
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    match std::fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| {
            if !entry.path().is_symlink() {
                walk(&entry.path(), files);
            }
        }),
        Err(_) => files.push(path.to_owned()),
    }
}
