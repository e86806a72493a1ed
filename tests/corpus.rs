//! Every case of the corpus and of the ledger gets the right answer.

use std::collections::{BTreeMap, BTreeSet};

mod common;
use common::{Case, corpus, first, ledger, shared};

/// Lines of misses, and (right, all) by provenance.
type Tally = (Vec<String>, BTreeMap<String, (usize, usize)>);

fn tally(cases: &[Case], by: impl Fn(&Case) -> String) -> Tally {
    let mut misses = Vec::new();
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in cases {
        let first = first(&case.text);
        let count = counts.entry(by(case)).or_default();
        count.1 += 1;
        if case.allows(&first) || (first != "none" && case.also.iter().any(|also| also == "*")) {
            count.0 += 1;
        } else {
            misses.push(format!("{}: {} instead of {}", case.name, first, case.cause));
        }
    }
    (misses, counts)
}

fn report(what: &str, (misses, counts): &Tally) {
    for (kind, (right, all)) in counts {
        println!("{what}, {kind}: {right} of {all}");
    }
    for miss in misses {
        println!("  {miss}");
    }
}

#[test]
fn each_case_gets_its_cause_first() {
    let result = tally(&corpus(), |case| case.provenance.clone());
    report("first cause right", &result);
    assert!(result.0.is_empty(), "{} misses:\n{}", result.0.len(), result.0.join("\n"));
}

#[test]
fn each_message_of_the_ledger_is_recognised() {
    let result = tally(&ledger(), |case| case.name.split(':').next().unwrap().to_owned());
    report("ledger", &result);
    assert!(result.0.is_empty(), "{} misses:\n{}", result.0.len(), result.0.join("\n"));
}

#[test]
fn each_case_gives_its_facts_and_vendor() {
    let mut misses = Vec::new();
    for case in corpus().iter().filter(|case| case.cause != "none") {
        let diagnosis = docker_why::explain(&case.text);
        let Some(finding) = diagnosis.findings.iter().find(|finding| case.allows(&finding.cause)) else {
            continue;
        };
        let facts: BTreeMap<_, _> =
            finding.facts.iter().map(|(kind, value)| (kind.name(), value.as_str())).collect();
        for (kind, value) in &case.facts {
            if facts.get(kind.as_str()) != Some(&value.as_str()) {
                misses.push(format!(
                    "{}: {kind} is {:?}, not {value:?}",
                    case.name,
                    facts.get(kind.as_str())
                ));
            }
        }
        let vendor = serde_json::to_value(diagnosis.context.vendor).unwrap();
        if case.vendor.is_some() && vendor.as_str() != case.vendor.as_deref() {
            misses.push(format!("{}: vendor is {vendor}, not {:?}", case.name, case.vendor));
        }
    }
    assert!(misses.is_empty(), "{} misses:\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn evidence_is_what_stands_in_the_input() {
    for case in corpus().iter().chain(&ledger()) {
        for finding in docker_why::explain(&case.text).findings {
            assert!(
                finding.occurrences >= finding.evidence.len() && !finding.evidence.is_empty(),
                "{}",
                case.name
            );
            for evidence in finding.evidence {
                let bytes = case
                    .text
                    .get(evidence.start..evidence.end)
                    .unwrap_or_else(|| panic!("{}: {evidence:?}", case.name));
                assert_eq!(String::from_utf8_lossy(bytes), evidence.text, "{}", case.name);
                let line = 1 + case.text[..evidence.start].iter().filter(|&&b| b == b'\n').count();
                assert_eq!(line, evidence.line, "{}", case.name);
                if let Ok(text) = std::str::from_utf8(&case.text) {
                    assert!(
                        text.is_char_boundary(evidence.start) && text.is_char_boundary(evidence.end),
                        "{}",
                        case.name
                    );
                }
            }
        }
    }
}

#[test]
fn each_case_says_how_it_was_obtained() {
    for case in corpus() {
        assert!(
            ["provoked", "source", "seen"].contains(&case.provenance.as_str()),
            "{}: {:?}",
            case.name,
            case.provenance
        );
        assert!(!case.by.is_empty(), "{}: by whom?", case.name);
        assert!(
            case.provenance != "seen" || case.by.starts_with("https://"),
            "{}: where was it seen?",
            case.name
        );
    }
}

#[test]
fn no_text_is_claimed_by_two_causes() {
    let mut seen: BTreeMap<Vec<u8>, Case> = BTreeMap::new();
    for case in corpus().into_iter().chain(ledger()) {
        let text = case.text.trim_ascii().to_vec();
        if let Some(other) = seen.get(&text) {
            assert_eq!(other.cause, case.cause, "{} and {}", other.name, case.name);
        }
        seen.insert(text, case);
    }
}

/// `../shared/corpus` is what the project is measured by: goals of issue 2.
#[test]
fn the_shared_corpus_is_answered() {
    let Some(cases) = shared() else {
        println!("skipped: ../shared/corpus is not here");
        return;
    };
    let result = tally(&cases, |case| case.name.split('/').next().unwrap().to_owned());
    report("shared corpus, first cause right", &result);
    let mut wrong = Vec::new();
    let mut facts = (0, 0);
    for case in cases.iter().filter(|case| case.cause != "none") {
        let diagnosis = docker_why::explain(&case.text);
        let found: BTreeMap<_, _> = diagnosis.findings.first().map_or_else(BTreeMap::new, |finding| {
            finding.facts.iter().map(|(kind, value)| (kind.name(), value.as_str())).collect()
        });
        for (kind, value) in &case.facts {
            facts.1 += 1;
            if found.get(kind.as_str()) == Some(&value.as_str()) {
                facts.0 += 1;
            } else {
                wrong.push(format!(
                    "  {}: {kind} is {:?}, not {value:?}",
                    case.name,
                    found.get(kind.as_str())
                ));
            }
        }
    }
    println!("shared corpus, facts right: {} of {}\n{}", facts.0, facts.1, wrong.join("\n"));
    let right = cases.len() - result.0.len();
    let loud: BTreeSet<_> = result.0.iter().filter(|miss| miss.ends_with(" instead of none")).collect();
    assert!(loud.is_empty(), "something was found where nothing is: {loud:?}");
    assert!(right * 100 >= cases.len() * 98, "first cause right in {right} of {}", cases.len());
    assert!(facts.0 * 100 >= facts.1 * 95, "facts right in {} of {}", facts.0, facts.1);
}
