//! One paste, warm.

use std::hint::black_box;

use anyhow::Result;
use docker_why::{Classifier, parts};

use crate::Context;
use crate::clock::{cost, median, quantile};
use crate::peers::regexes::{Anchors, Filtered, Set, Single};
use crate::report::{Report, Wanted, time};
use crate::throughput::hyperscan;

/// Work on a paste, by its number, and how often it is done in a row, so that the clock costs little beside it.
struct Work<'a> {
    name: &'static str,
    repeat: usize,
    run: Box<dyn Fn(usize) + 'a>,
}

const DIAGNOSIS: &str = "docker-why, diagnosis";
const MATCH: &str = "docker-why, match";

/// The section of pastes.
pub fn run(context: &Context, report: &mut Report) -> Result<()> {
    let pastes = &context.corpus.pastes;
    let length = pastes.iter().map(Vec::len).sum::<usize>() / pastes.len().max(1);
    let rounds = if context.quick { 3 } else { 7 };
    report.section("One paste");
    report.say(&format!(
        "{} texts of the corpus of 300 to 1,200 bytes ({length} on average), warm, one thread, {rounds} rounds. \
         *Match* is the gate and the patterns on cleaned text, hints of the surroundings included; *diagnosis* is all: \
         cleaning, matching, context, ranking, facts, remedies filled in. The peers count matches on the raw text.",
        pastes.len()
    ));
    let classifier = Classifier::builtin();
    let cleaned: Vec<_> = pastes.iter().map(|paste| parts::clean(paste)).collect();
    let texts: Vec<_> = pastes.iter().map(|paste| String::from_utf8_lossy(paste)).collect();
    let aho = Anchors::new(&context.signatures)?;
    let set = Set::new(&context.signatures)?;
    let filtered = Filtered::new(&context.signatures)?;
    let single = Single::new(&context.signatures)?;
    fn work<'a, T>(name: &'static str, repeat: usize, run: impl Fn(usize) -> T + 'a) -> Work<'a> {
        Work { name, repeat, run: Box::new(move |n| drop(black_box(run(n)))) }
    }
    let all = [
        work(DIAGNOSIS, 8, |n| classifier.explain(&pastes[n])),
        work(MATCH, 32, |n| cleaned[n].matches()),
        work("docker-why, cleaning", 32, |n| parts::clean(&pastes[n])),
        work("docker-why, anchors only", 32, |n| parts::anchors(&pastes[n])),
        work("Aho–Corasick, anchors only", 32, |n| aho.count(&pastes[n])),
        work("RegexSet", 1, |n| set.count(&pastes[n])),
        work("regex-filtered", 4, |n| filtered.count(&texts[n])),
        work("single regexes", 1, |n| single.count(&pastes[n])),
    ];
    let mut rows = Vec::new();
    for work in &all {
        let seconds: Vec<f64> = (0..pastes.len()).map(|n| work.seconds(n, rounds)).collect();
        let mean = seconds.iter().sum::<f64>() / seconds.len() as f64;
        let middle = median(seconds.iter().copied());
        match work.name {
            MATCH => report.goal("paste, match", Wanted::AtMost(1.0), middle * 1e6, " µs"),
            DIAGNOSIS => {
                report.goal("paste, whole diagnosis, warm", Wanted::AtMost(20.0), middle * 1e6, " µs");
            }
            _ => {}
        }
        rows.push(vec![work.name.to_owned(), time(middle), time(mean), time(quantile(seconds, 0.99))]);
    }
    match hyperscan(context) {
        Ok((mut regexes, _)) => {
            let path = context.folder.join("pastes");
            std::fs::write(&path, pastes.join(&0))?;
            let mut once =
                || -> Result<f64> { Ok(regexes.pastes(&path)?.0.as_secs_f64() / pastes.len() as f64) };
            once()?;
            let means: Vec<f64> = (0..rounds * 8).map(|_| once()).collect::<Result<_>>()?;
            rows.push(vec!["Hyperscan".into(), "–".into(), time(median(means)), "–".into()]);
        }
        Err(error) => report.say(&format!("Hyperscan: skipped: {error:#}.")),
    }
    report.table(&["work", "median", "mean", "99th of 100"], &rows);
    Ok(())
}

impl Work<'_> {
    /// What one paste costs: the median of the rounds, after one that is not counted.
    fn seconds(&self, n: usize, rounds: usize) -> f64 {
        let once = || {
            let (time, ()) = cost(|| (0..self.repeat).for_each(|_| (self.run)(black_box(n))));
            time.as_secs_f64() / self.repeat as f64
        };
        once();
        median((0..rounds).map(|_| once()))
    }
}
