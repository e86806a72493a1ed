//! What is scanned.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use docker_why_logs::{Kind, adversarial, among, log};

use crate::signatures::Signatures;

/// A log in memory, and in a file for the programs.
pub struct Log {
    /// What the table calls it.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Log {
    /// The log's first bytes, in a file of their own, if it is longer than that.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn part(&self, most: usize) -> Result<Option<Self>> {
        if self.bytes.len() <= most {
            return Ok(None);
        }
        let end = memchr::memrchr(b'\n', &self.bytes[..most]).map_or(most, |newline| newline + 1);
        let path = self.path.with_extension(format!("{}.log", most >> 10));
        let bytes = self.bytes[..end].to_vec();
        std::fs::write(&path, &bytes).with_context(|| path.display().to_string())?;
        Ok(Some(Self { name: self.name.clone(), path, bytes }))
    }
}

/// How bytes are handed over, as a program reads them: to every engine the same pieces, of whole lines where lines end.
pub fn pieces(mut bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    const PIECE: usize = 256 << 10;
    std::iter::from_fn(move || {
        let length = match bytes.len() {
            0 => return None,
            length if length <= PIECE => length,
            _ => memchr::memrchr(b'\n', &bytes[..PIECE]).map_or(PIECE, |newline| newline + 1),
        };
        let (piece, rest) = bytes.split_at(length);
        bytes = rest;
        Some(piece)
    })
}

/// The lines of the corpus in which a failure is told, as a log would hold them.
pub struct Corpus {
    /// Lines in which a cause was found.
    pub errors: Vec<Vec<u8>>,
    /// Whole texts of 300 to 1,200 bytes.
    pub pastes: Vec<Vec<u8>>,
}

impl Corpus {
    /// Reads the repository's cases.
    pub fn read(root: &Path) -> Result<Self> {
        let mut cases = BTreeMap::new();
        for folder in std::fs::read_dir(root.join("corpus")).context("the corpus")?.flatten() {
            for case in std::fs::read_dir(folder.path()).into_iter().flatten().flatten() {
                let path = case.path();
                if path.extension().is_some_and(|extension| extension == "txt")
                    && let Ok(text) = std::fs::read_to_string(&path)
                    && let Some((_, text)) = text.split_once("\n---\n")
                {
                    cases.insert(path, text.to_owned());
                }
            }
        }
        let is_short = |text: &&String| (300..=1200).contains(&text.len());
        let pastes = cases.values().filter(is_short).map(|text| text.clone().into_bytes()).collect();
        let errors = cases.values().flat_map(|text| {
            let diagnosis = docker_why::explain(text);
            let first = diagnosis.findings.first().and_then(|finding| finding.evidence.first()).cloned();
            let line = first.and_then(|evidence| text.lines().nth(evidence.line - 1));
            line.filter(|line| line.len() < 2000).map(|line| line.as_bytes().to_vec())
        });
        Ok(Self { errors: errors.collect(), pastes })
    }
}

/// Makes logs of about this length.
pub struct Maker<'a> {
    /// How long.
    pub length: usize,
    /// Where files go.
    pub folder: &'a Path,
    /// What is wrong in some.
    pub corpus: &'a Corpus,
    /// Whose anchors the adversarial ones use.
    pub signatures: &'a Signatures,
}

/// The names of the adversarial logs.
pub const ADVERSARIAL: [&str; 4] = ["one line", "near misses", "anchors alone", "newlines"];
/// The logs with errors.
pub const RARE: &str = "rare errors";
/// The same.
pub const DENSE: &str = "1 in 20";

impl Maker<'_> {
    /// Every log, by name.
    pub fn names() -> Vec<String> {
        let kinds = Kind::ALL.map(|kind| kind.name().to_owned());
        let others = [RARE, DENSE].into_iter().chain(ADVERSARIAL).map(str::to_owned);
        others.clone().take(2).chain(kinds.into_iter().skip(1)).chain(others.skip(2)).collect()
    }

    /// One log. Seeds differ from those that windows are chosen on.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        const SEED: u64 = 20_261_124;
        let anchors = |of: &'_ [String]| -> Vec<String> { of.to_vec() };
        let alone = anchors(&self.signatures.anchors_of_patterns);
        let alone: Vec<&str> = alone.iter().map(String::as_str).collect();
        match name {
            RARE => among(Kind::Containers, SEED, self.length, &self.corpus.errors, 10_000).0,
            DENSE => among(Kind::Containers, SEED, self.length, &self.corpus.errors, 20).0,
            "one line" => adversarial::one_line(SEED, self.length),
            "near misses" => adversarial::near_misses(SEED, self.length, &alone),
            "anchors alone" => adversarial::anchors_alone(SEED, self.length, &alone),
            "newlines" => adversarial::newlines(self.length),
            _ => {
                let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
                log(kind.expect("a log's name"), SEED, self.length)
            }
        }
    }

    /// One log, and its file.
    pub fn log(&self, name: &str) -> Result<Log> {
        let bytes = self.bytes(name);
        let path = self.folder.join(format!("{}.log", name.replace(' ', "-")));
        std::fs::write(&path, &bytes).with_context(|| path.display().to_string())?;
        Ok(Log { name: name.to_owned(), path, bytes })
    }
}
