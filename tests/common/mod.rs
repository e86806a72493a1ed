//! The corpus as the tests see it. Its form is described in corpus/README.md.
#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub mod fragments;
pub mod hostile;
pub mod noise;
pub mod secrets;

/// One text and what must be answered.
#[derive(Clone, Debug)]
pub struct Case {
    /// Where it stands: `corpus/tls-cert-expired/old-engine.txt`, `corpus/ledger/auth.tsv:12`.
    pub name: String,
    pub cause: String,
    /// Further fair first answers.
    pub also: Vec<String>,
    pub facts: BTreeMap<String, String>,
    pub vendor: Option<String>,
    pub provenance: String,
    pub by: String,
    pub text: Vec<u8>,
}

impl Case {
    /// Whether this is a fair first answer (`none` for no finding).
    pub fn allows(&self, cause: &str) -> bool {
        self.cause == cause || self.also.iter().any(|also| also == cause)
    }
}

pub fn root() -> PathBuf {
    // The command's tests use this module too, one folder deeper.
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let has_corpus = |path: &&Path| path.join("corpus").is_dir();
    package.ancestors().take(2).find(has_corpus).expect("the corpus is there").to_owned()
}

/// The first cause that is found in a text, or `none`.
pub fn first(text: &[u8]) -> String {
    docker_why::explain(text)
        .findings
        .first()
        .map_or_else(|| "none".to_owned(), |finding| finding.cause.clone())
}

/// All cases in corpus/CAUSE/.
pub fn corpus() -> Vec<Case> {
    let mut cases = Vec::new();
    for folder in sorted(&root().join("corpus")).into_iter().filter(|path| path.is_dir()) {
        let cause = folder.file_name().unwrap().to_string_lossy().into_owned();
        if cause == "ledger" {
            continue;
        }
        for file in sorted(&folder).into_iter().filter(|file| file.extension().is_some_and(|e| e == "txt")) {
            cases.push(read_case(&cause, &file));
        }
    }
    cases
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn read_case(cause: &str, file: &Path) -> Case {
    let name = file.strip_prefix(root()).unwrap().display().to_string();
    let bytes = fs::read(file).unwrap();
    let end = bytes
        .windows(5)
        .position(|five| five == b"\n---\n")
        .unwrap_or_else(|| panic!("{name}: no line '---'"));
    let header =
        std::str::from_utf8(&bytes[..end]).unwrap_or_else(|_| panic!("{name}: the header is not UTF-8"));
    let mut case = Case {
        cause: cause.to_owned(),
        also: Vec::new(),
        facts: BTreeMap::new(),
        vendor: None,
        provenance: String::new(),
        by: String::new(),
        text: bytes[end + 5..].to_vec(),
        name,
    };
    for line in header.lines() {
        let (key, value) =
            line.split_once(": ").unwrap_or_else(|| panic!("{}: header line {line:?}", case.name));
        match key.split_once(' ') {
            Some(("fact", kind)) => {
                case.facts.insert(kind.to_owned(), value.to_owned());
            }
            None if key == "provenance" => case.provenance = value.to_owned(),
            None if key == "by" => case.by = value.to_owned(),
            None if key == "vendor" => case.vendor = Some(value.to_owned()),
            None if key == "also" => case.also = value.split(',').map(|id| id.trim().to_owned()).collect(),
            _ => panic!("{}: header key {key:?}", case.name),
        }
    }
    case
}

/// The ledger's messages that have a cause.
pub fn ledger() -> Vec<Case> {
    let mut cases = Vec::new();
    for file in sorted(&root().join("corpus/ledger"))
        .into_iter()
        .filter(|file| file.extension().is_some_and(|e| e == "tsv"))
    {
        let name = file.strip_prefix(root()).unwrap().display().to_string();
        for (n, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let columns: Vec<_> = line.split('\t').collect();
            let name = format!("{name}:{}", n + 1);
            assert!(columns.len() >= 5, "{name}: has {} columns, not 5", columns.len());
            if columns[0] == "-" {
                assert!(columns.len() == 6, "{name}: left out without a reason");
                continue;
            }
            cases.push(Case {
                name,
                cause: columns[0].to_owned(),
                also: Vec::new(),
                facts: BTreeMap::new(),
                vendor: None,
                provenance: "source".to_owned(),
                by: format!("{} {} {}", columns[1], columns[2], columns[3]),
                text: columns[4].replace("\\n", "\n").into_bytes(),
            });
        }
    }
    cases
}

/// The cases of ../shared/corpus, where it is there.
pub fn shared() -> Option<Vec<Case>> {
    // A worktree lies one folder deeper than the clone.
    let folder = ["../shared/corpus", "../../shared/corpus"]
        .iter()
        .map(|path| root().join(path))
        .find(|path| path.is_dir())?;
    let mut cases = Vec::new();
    for file in sorted(&folder) {
        let family = file.file_stem().unwrap().to_string_lossy().into_owned();
        for line in fs::read_to_string(&file).unwrap().lines() {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
            let mut also: Vec<String> = serde_json::from_value(value["also"].clone()).unwrap();
            if value["generic"].as_bool() == Some(true) {
                also.push("*".to_owned());
            }
            cases.push(Case {
                name: format!("{family}/{}", text("id")),
                cause: text("cause"),
                also,
                facts: serde_json::from_value(value["facts"].clone()).unwrap(),
                vendor: value["vendor"].as_str().map(str::to_owned),
                provenance: "seen".to_owned(),
                by: text("source"),
                text: text("text").into_bytes(),
            });
        }
    }
    Some(cases)
}
