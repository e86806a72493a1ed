//! docker-why itself, and what limits it.

use std::time::Duration;

use anyhow::Result;
use docker_why::Classifier;

use super::Engine;
use crate::clock::cost;
use crate::logs::{Log, pieces};

/// The shipped path: a [`docker_why::Scanner`] with cleaning, counting and evidence, to the diagnosis.
pub struct Scanner<'c>(pub &'c Classifier);

impl Engine for Scanner<'_> {
    fn name(&self) -> &str {
        "docker-why"
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        Ok(cost(|| {
            let mut scanner = self.0.scanner();
            pieces(&log.bytes).for_each(|piece| scanner.push(piece));
            scanner.finish().findings.iter().map(|finding| finding.occurrences).sum()
        }))
    }
}

/// memchr for a byte that is not there: as fast as this machine reads.
pub struct Memchr;

impl Engine for Memchr {
    fn name(&self) -> &str {
        "memchr"
    }

    fn scan(&mut self, log: &Log) -> Result<(Duration, usize)> {
        Ok(cost(|| pieces(&log.bytes).map(|piece| memchr::memchr_iter(0, piece).count()).sum()))
    }
}
