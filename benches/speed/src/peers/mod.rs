//! The engines that are compared: each scans the same pieces of the same bytes, and says how much of the
//! processor's time that took.

use std::time::Duration;

use anyhow::Result;

use crate::clock::median;
use crate::logs::Log;

pub mod hyperscan;
pub mod library;
pub mod programs;
pub mod regexes;

/// Finds signatures, or something like it, in a log.
pub trait Engine {
    /// What the table calls it.
    fn name(&self) -> &str;

    /// How much of a log it is given in one round: slow ones a part, of which the speed is told.
    fn most(&self) -> usize {
        usize::MAX
    }

    /// Scans a log: the time that it took, and how often it found something, by its own count.
    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)>;
}

/// One engine's rounds.
pub struct Measured {
    /// The engine.
    pub name: String,
    /// Bytes in a second of the processor's time, round by round.
    pub speeds: Vec<f64>,
    /// What it found, by its own count.
    pub found: usize,
    /// How many bytes it was given.
    pub bytes: usize,
}

impl Measured {
    /// GB/s: the median of all rounds.
    pub fn speed(&self) -> f64 {
        median(self.speeds.iter().copied()) / 1e9
    }

    /// How many times as fast as another one: the median of the rounds' ratios, since what else the machine does
    /// slows both of a round.
    pub fn ratio(&self, other: &Self) -> f64 {
        median(self.speeds.iter().zip(&other.speeds).map(|(ours, theirs)| ours / theirs))
    }
}

/// Runs every engine once a round.
///
/// # Errors
/// An engine's.
pub fn paired(rounds: usize, engines: &mut [&mut dyn Engine], log: &Log) -> Result<Vec<Measured>> {
    let mut all: Vec<Measured> = engines
        .iter()
        .map(|engine| Measured { name: engine.name().to_owned(), speeds: Vec::new(), found: 0, bytes: 0 })
        .collect();
    let parts: Vec<Option<Log>> =
        engines.iter().map(|engine| log.part(engine.most())).collect::<Result<_>>()?;
    for _ in 0..rounds {
        for ((engine, part), measured) in engines.iter_mut().zip(&parts).zip(&mut all) {
            let log = part.as_ref().unwrap_or(log);
            let (time, found) = engine.scan(log)?;
            measured.speeds.push(log.bytes.len() as f64 / time.as_secs_f64());
            (measured.found, measured.bytes) = (found, log.bytes.len());
        }
    }
    Ok(all)
}
