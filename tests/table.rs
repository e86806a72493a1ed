//! Walks the table and refuses what is incomplete, unreachable, unsafe or renamed.

use std::collections::{BTreeMap, BTreeSet};

use docker_why::cause::{Cause, Risk, Snippet};
use docker_why::{Classifier, catalogue};

mod common;
use common::{Case, corpus, ledger, root};

fn causes() -> Vec<&'static Cause> {
    catalogue().map(|(_, cause)| cause).collect()
}

#[test]
fn each_cause_is_sound() {
    let mut errors = Vec::new();
    for cause in causes() {
        if let Err(error) = Classifier::builder().without_builtin().causes([cause.clone()]).build() {
            errors.push(error.to_string());
        }
        for (n, signature) in cause.signatures.iter().enumerate() {
            let length = signature.anchor.bytes().filter(|b| !b" \"'`\\".contains(b)).count();
            // As many as a gram has.
            if length < 8 {
                errors.push(format!(
                    "{}: signature {n}: the anchor {:?} has {length} bytes, not 8",
                    cause.id, signature.anchor
                ));
            }
        }
        if cause.remedies.is_empty() || cause.remedies.iter().any(|remedy| remedy.steps.is_empty()) {
            errors.push(format!("{}: a remedy or its steps are missing", cause.id));
        }
        if cause.title.ends_with('.') || !cause.explanation.ends_with('.') {
            errors.push(format!("{}: a title ends without a full stop, an explanation with one", cause.id));
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn ids_are_unique_and_replaced_ones_exist() {
    let ids: Vec<&str> = causes().iter().map(|cause| cause.id.as_ref()).collect();
    let distinct: BTreeSet<_> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "an id stands twice");
    for cause in causes() {
        for id in cause.replaces.iter().chain(cause.consequence_of.iter()) {
            assert!(distinct.contains(&id.as_ref()), "{} names {id}, which is no cause", cause.id);
        }
    }
}

#[test]
fn commands_that_delete_are_marked() {
    const DELETING: &[&str] = &[
        "rm -rf",
        "rm -r ",
        "prune",
        "volume rm",
        "docker rm -v",
        "mkfs",
        "rm -f /",
        "--volumes",
        "down -v",
        "image rm -f",
        "system reset",
        "leave --force",
        "--unregister",
        "dd if=",
    ];
    const WEAKENING: &[&str] = &[
        "insecure-registr",
        "--insecure",
        "tls-verify=false",
        "chmod 666",
        "chmod 777",
        "setenforce 0",
        "unconfined",
    ];
    for cause in causes() {
        for remedy in cause.remedies.iter() {
            for step in remedy.steps.iter() {
                let (Some(Snippet::Command { content }) | Some(Snippet::File { content, .. })) =
                    &step.snippet
                else {
                    continue;
                };
                // What is in the build cache comes back with the next build.
                let content = content.replace("docker builder prune", "");
                let has =
                    |words: &[&'static str]| words.iter().find(|word| content.contains(**word)).copied();
                if let Some(word) = has(DELETING) {
                    assert!(
                        remedy.risk == Risk::Destructive,
                        "{}: {word:?} in {content:?} is not marked destructive",
                        cause.id
                    );
                }
                if let Some(word) = has(WEAKENING) {
                    assert!(
                        remedy.risk >= Risk::Insecure,
                        "{}: {word:?} in {content:?} is not marked insecure",
                        cause.id
                    );
                }
            }
        }
    }
}

#[test]
fn each_corpus_folder_has_a_cause_and_each_cause_a_case() {
    let ids: BTreeSet<&str> = causes().iter().map(|cause| cause.id.as_ref()).collect();
    let cases = corpus();
    let folders: BTreeSet<&str> = cases.iter().map(|case| case.cause.as_str()).collect();
    let orphans: Vec<_> =
        folders.iter().filter(|folder| **folder != "none" && !ids.contains(*folder)).collect();
    assert!(orphans.is_empty(), "folders without a cause: {orphans:?}");
    let bare: Vec<_> = ids.iter().filter(|id| !folders.contains(*id)).collect();
    assert!(bare.is_empty(), "causes without a case: {bare:?}");
    let near_misses = cases.iter().filter(|case| case.cause == "none").count();
    assert!(near_misses >= ids.len(), "{near_misses} texts that must stay silent for {} causes", ids.len());
}

#[test]
fn each_signature_is_hit_by_a_case() {
    let mut by_cause: BTreeMap<String, Vec<Case>> = BTreeMap::new();
    for case in corpus().into_iter().chain(ledger()) {
        for id in case.also.iter().chain([&case.cause]) {
            by_cause.entry(id.clone()).or_default().push(case.clone());
        }
    }
    let mut unreached = Vec::new();
    for cause in causes() {
        let cases = by_cause.remove(cause.id.as_ref()).unwrap_or_default();
        for (n, signature) in cause.signatures.iter().enumerate() {
            let alone = Cause { signatures: vec![signature.clone()].into(), ..cause.clone() };
            let Ok(classifier) = Classifier::builder().without_builtin().causes([alone]).build() else {
                continue;
            };
            if !cases.iter().any(|case| !classifier.explain(&case.text).findings.is_empty()) {
                unreached.push(format!("{}: signature {n}, {:?}", cause.id, signature.pattern));
            }
        }
    }
    assert!(
        unreached.is_empty(),
        "{} signatures that no case hits:\n{}",
        unreached.len(),
        unreached.join("\n")
    );
}

/// `causes.tsv` of the design: the ids that were promised.
#[test]
fn each_promised_id_is_there() {
    let Some(list) = ["../shared/causes.tsv", "../../shared/causes.tsv"]
        .iter()
        .find_map(|path| std::fs::read_to_string(root().join(path)).ok())
    else {
        println!("skipped: ../shared/causes.tsv is not here");
        return;
    };
    let ids: BTreeSet<&str> = causes().iter().map(|cause| cause.id.as_ref()).collect();
    let promised =
        list.lines().skip(1).filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next());
    let missing: Vec<_> =
        promised.filter(|id| !id.is_empty() && *id != "none" && !ids.contains(id)).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
}

/// `corpus/ids.txt` remembers every id: outside tools and links hold on to them.
#[test]
fn no_id_is_renamed_or_reused() {
    let list = std::fs::read_to_string(root().join("corpus/ids.txt")).unwrap();
    let lines = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let (retired, known): (BTreeSet<&str>, BTreeSet<&str>) =
        lines.partition(|line| line.ends_with(" retired"));
    let ids: BTreeSet<&str> = causes().iter().map(|cause| cause.id.as_ref()).collect();
    let lost: Vec<_> = known.difference(&ids).collect();
    assert!(
        lost.is_empty(),
        "these ids are gone: put them back, or mark them retired in corpus/ids.txt: {lost:?}"
    );
    let new: Vec<_> = ids.difference(&known).collect();
    assert!(new.is_empty(), "add these new ids to corpus/ids.txt: {new:?}");
    let reused: Vec<_> =
        retired.iter().filter_map(|line| line.split(' ').next()).filter(|id| ids.contains(id)).collect();
    assert!(reused.is_empty(), "these ids were retired and cannot be used again: {reused:?}");
}
