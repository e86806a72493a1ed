//! Logs in which something is wrong.

use crate::{Kind, Lines, Random};

/// Where an error stands in a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which of the given errors.
    pub error: usize,
    /// Its line, counted from 0.
    pub line: usize,
}

/// A log with one of the given error lines in every `one_in` lines, at a place of its own choosing, and which stand
/// where. Half of them come as given, the others behind a timestamp or a build's step.
///
/// ```
/// use docker_why_logs::{Kind, among};
/// let (log, places) = among(Kind::System, 1, 100_000, &["manifest unknown"], 20);
/// let lines: Vec<&[u8]> = log.split(|&byte| byte == b'\n').collect();
/// assert!(places.iter().all(|place| lines[place.line].ends_with(b"manifest unknown")));
/// ```
pub fn among<E: AsRef<[u8]>>(
    kind: Kind,
    seed: u64,
    length: usize,
    errors: &[E],
    one_in: usize,
) -> (Vec<u8>, Vec<Place>) {
    let mut lines = Lines::new(kind, seed);
    let mut random = Random::new(!seed);
    let mut log = Vec::with_capacity(length + 1024);
    let mut places = Vec::new();
    let mut given = Vec::new();
    for line in 0.. {
        if log.len() >= length {
            break;
        }
        if random.below(one_in) > 0 {
            lines.next_into(&mut log);
            continue;
        }
        let error = random.below(errors.len());
        given.clear();
        match random.below(4) {
            0 => crate::template::fill("{date}T{time}.{n6}Z ", &mut random, &mut given),
            1 => crate::template::fill("#{n2} {n1}.{n3} ", &mut random, &mut given),
            _ => {}
        }
        given.extend_from_slice(errors[error].as_ref());
        lines.given_into(&given, &mut log);
        places.push(Place { error, line });
    }
    (log, places)
}
