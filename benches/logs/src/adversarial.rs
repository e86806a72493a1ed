//! Logs that are made to be slow to scan.

use crate::{Kind, Lines, Random, log};

/// A healthy log in one single line.
pub fn one_line(seed: u64, length: usize) -> Vec<u8> {
    let mut text = log(Kind::Containers, seed, length);
    text.iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' ');
    text
}

/// Nothing but line ends.
pub fn newlines(length: usize) -> Vec<u8> {
    vec![b'\n'; length]
}

/// Lines that hold an anchor but for its last one to three bytes: whatever looks at parts of anchors looks in vain.
pub fn near_misses(seed: u64, length: usize, anchors: &[&str]) -> Vec<u8> {
    around(seed, length, anchors, |random, anchor| {
        let cut = anchor.len().saturating_sub(1 + random.below(3));
        &anchor[..cut]
    })
}

/// Lines that hold a whole anchor, and not what its pattern wants around it: whatever looks for anchors first
/// runs every pattern in vain. Give the anchors of patterns that are more than a literal.
pub fn anchors_alone(seed: u64, length: usize, anchors: &[&str]) -> Vec<u8> {
    around(seed, length, anchors, |_, anchor| anchor)
}

/// Lines of which each holds a part of an anchor between other text.
fn around(
    seed: u64,
    length: usize,
    anchors: &[&str],
    part: impl for<'a> Fn(&mut Random, &'a [u8]) -> &'a [u8],
) -> Vec<u8> {
    let mut lines = Lines::new(Kind::Containers, seed);
    let mut random = Random::new(!seed);
    let mut log = Vec::with_capacity(length + 1024);
    let mut other = Vec::new();
    while log.len() < length {
        other.clear();
        lines.next_into(&mut other);
        other.pop();
        let (before, after) = other.split_at(other.len().min(40));
        log.extend_from_slice(before);
        log.push(b' ');
        let anchor = random.of(anchors).as_bytes();
        log.extend_from_slice(part(&mut random, anchor));
        log.push(b' ');
        log.extend_from_slice(&after[..after.len().min(40)]);
        log.push(b'\n');
    }
    log
}
