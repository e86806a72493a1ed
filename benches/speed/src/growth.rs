//! What a larger table and a larger log cost.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use docker_why::cause::Cause;
use docker_why::{Classifier, catalogue};
use docker_why_logs::Random;

use crate::Context;
use crate::clock::{cost, median};
use crate::logs::{Maker, RARE, pieces};
use crate::peers::library::Scanner;
use crate::peers::{Engine, paired};
use crate::report::{Report, Wanted, digits, time};

/// The section of growth.
pub fn run(context: &Context, report: &mut Report) -> Result<()> {
    report.section("Growth");
    tables(context, report)?;
    lengths(context, report);
    Ok(())
}

/// Tables of 300 and 3,000 causes.
fn tables(context: &Context, report: &mut Report) -> Result<()> {
    let length = if context.quick { 8_000_000 } else { 32_000_000 };
    let maker = Maker {
        length,
        folder: &context.logs_folder,
        corpus: &context.corpus,
        signatures: &context.signatures,
    };
    let log = maker.log(RARE)?;
    let mut tables = Vec::new();
    for size in [300, 3000] {
        let (time, table) = cost(|| table(size));
        tables.push((size, time, table?));
    }
    let mut engines: Vec<Scanner<'_>> = tables.iter().map(|(_, _, table)| Scanner(table)).collect();
    for engine in &mut engines {
        engine.scan(&log)?;
    }
    let mut engines: Vec<&mut dyn Engine> =
        engines.iter_mut().map(|engine| engine as &mut dyn Engine).collect();
    let measured = paired(if context.quick { 3 } else { 7 }, &mut engines, &log)?;
    report.say(
        "Tables made of the built-in one, whose words are exchanged for others of the table; given as own causes, so \
         checked and built at run time:",
    );
    let rows: Vec<_> = tables
        .iter()
        .zip(&measured)
        .map(|((size, built, table), measured)| {
            let signatures: usize = table.causes().map(|cause| cause.signatures.len()).sum();
            vec![
                size.to_string(),
                signatures.to_string(),
                digits(measured.speed()),
                time(built.as_secs_f64()),
            ]
        })
        .collect();
    report.table(&["causes", "signatures", "GB/s", "checked and built in"], &rows);
    let slower = (1.0 - measured[1].ratio(&measured[0])) * 100.0;
    report.goal("3,000 causes, slower than 300 by", Wanted::AtMost(25.0), slower, " %");
    Ok(())
}

/// A table of so many causes.
fn table(size: usize) -> Result<Classifier> {
    let builtin: Vec<&Cause> = catalogue().map(|(_, cause)| cause).collect();
    let words = words(&builtin);
    let mut causes: Vec<Cause> = Vec::new();
    for (n, cause) in builtin.iter().cycle().take(size).enumerate() {
        let round = n / builtin.len();
        causes.push(if round == 0 { (*cause).clone() } else { variant(cause, round, &words) });
    }
    let table = Classifier::builder().without_builtin().causes(causes).build();
    let table = table.map_err(|error| anyhow::anyhow!("{error}"))?;
    ensure!(table.causes().count() == size, "{size} causes");
    Ok(table)
}

/// The words of the table's anchors, by length.
fn words(causes: &[&Cause]) -> Vec<Vec<String>> {
    let mut words = BTreeSet::new();
    for signature in causes.iter().flat_map(|cause| cause.signatures.iter()) {
        words.extend(words_of(&signature.anchor).map(str::to_ascii_lowercase));
    }
    let mut by_length = vec![Vec::new(); 40];
    words.into_iter().filter(|word| word.len() < 40).for_each(|word| by_length[word.len()].push(word));
    by_length
}

fn words_of(anchor: &str) -> impl Iterator<Item = &str> {
    anchor.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() >= 4)
}

/// A cause in other words: each word of an anchor becomes another one of its length, there and in the pattern.
fn variant(cause: &Cause, round: usize, words: &[Vec<String>]) -> Cause {
    let mut variant = cause.clone();
    variant.id = format!("{}-{round}", cause.id).into();
    variant.replaces = Vec::new().into();
    variant.consequence_of = Vec::new().into();
    let mut random = Random::new(round as u64);
    let mut signatures = cause.signatures.to_vec();
    for signature in &mut signatures {
        let anchor = signature.anchor.to_string();
        for word in words_of(&anchor) {
            let other = &words[word.len()];
            let other = &other[random.below(other.len())];
            let pattern = replaced(&signature.pattern, word, other);
            let anchor = signature.anchor.replace(word, other);
            signature.anchor = anchor.into();
            signature.pattern = pattern.into();
        }
    }
    variant.signatures = signatures.into();
    // What no longer fits its anchor stays as it was: the exchange is of letters, not of sense.
    let is_fit = Classifier::builder().without_builtin().causes([variant.clone()]).build().is_ok();
    if !is_fit {
        variant.signatures = cause.signatures.clone();
    }
    variant
}

/// A pattern with a word exchanged where it stands for itself, not for a fact's kind.
fn replaced(pattern: &str, word: &str, other: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}').map_or(rest.len(), |close| open + close + 1);
        out += &rest[..open].replace(word, other);
        out += &rest[open..close];
        rest = &rest[close..];
    }
    out + &rest.replace(word, other)
}

/// Logs of 1, 2, 4 and 8 times a length.
fn lengths(context: &Context, report: &mut Report) {
    let once = if context.quick { 1_000_000 } else { 4_000_000 };
    let rounds = if context.quick { 3 } else { 5 };
    let classifier = Classifier::builtin();
    report.say(&format!(
        "Time for a log of 1, 2, 4 and 8 times {} MB, in units of the first, medians of {rounds} rounds (linear: 1, 2, 4, 8):",
        once / 1_000_000
    ));
    let mut rows = Vec::new();
    let mut worst: f64 = 0.0;
    for name in Maker::names() {
        let maker = Maker {
            length: once * 8,
            folder: &context.folder,
            corpus: &context.corpus,
            signatures: &context.signatures,
        };
        let bytes = maker.bytes(&name);
        let scan = |times: usize| {
            let bytes = &bytes[..once * times];
            let (time, _) = cost(|| {
                let mut scanner = classifier.scanner();
                pieces(bytes).for_each(|piece| scanner.push(piece));
                scanner.finish()
            });
            time.as_secs_f64()
        };
        scan(8);
        let all: Vec<Vec<f64>> = (0..rounds).map(|_| [1, 2, 4, 8].map(scan).to_vec()).collect();
        let middle = |n: usize| median(all.iter().map(|round| round[n] / round[0]));
        worst = worst.max(middle(3));
        rows.push(vec![
            name.clone(),
            "1".to_owned(),
            digits(middle(1)),
            digits(middle(2)),
            digits(middle(3)),
        ]);
    }
    report.table(&["log", "1×", "2×", "4×", "8×"], &rows);
    // A tenth for noise.
    report.goal("linear: the worst log's time for 8 times the bytes", Wanted::AtMost(8.8), worst, "×");
}
