//! Who stands first. The rules, in the order in which they are applied:
//!
//! 1. A match that lies inside a longer match of another cause says less than that one and is dropped, unless
//!    the longer one only says that something failed (symptom, wrapper, warning), or this is an own cause that replaces it.
//! 2. A cause that [replaces](crate::cause::Cause::replaces) another removes its matches in the same or near lines.
//! 3. Roots stand before symptoms, these before wrappers, these before warnings. A root that the table calls the
//!    [consequence](crate::cause::Cause::consequence_of) of another one found stands with the symptoms.
//! 4. What is certain or likely stands before what is only possible.
//! 5. The failure that ended the work before those on the way: the later line first; but only by lines, so that
//! 6. in one line, a chain of reasons, the innermost (the rightmost) stands first, and
//! 7. in the same place the vendor's cause before the general one, then the longer match, then the id.
//!
//! That is the order in which to solve them. Which of them only tell another one's failure again is decided in
//! `follow.rs`; they stand after the others.

use std::cmp::Reverse;

use crate::cause::{Cause, Confidence, Role, Signature};
use crate::facts::Facts;
use crate::sort;

/// A signature's match, by its place in the input.
#[derive(Clone, Debug)]
pub(crate) struct Place<'t> {
    pub signature: &'t Signature,
    /// The signature's number in its cause.
    pub number: usize,
    pub start: usize,
    pub end: usize,
    /// Counted from 1.
    pub first_line: usize,
    pub last_line: usize,
    pub text: String,
    pub facts: Facts,
}

impl Place<'_> {
    /// How many lines lie between the two; 0 where they share one.
    pub fn lines_from(&self, other: &Self) -> usize {
        self.first_line.saturating_sub(other.last_line).max(other.first_line.saturating_sub(self.last_line))
    }
}

/// A cause's matches, in the order of the text.
pub(crate) struct Candidate<'t> {
    pub cause: &'t Cause,
    /// Whether it is none of the built-in table: whoever wrote it need not know how long the built-in matches are.
    pub is_own: bool,
    pub places: Vec<Place<'t>>,
    /// How many more there are in a long log.
    pub unlisted: usize,
}

/// Orders the candidates and drops those that say nothing of their own.
pub(crate) fn rank(mut candidates: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    drop_contained(&mut candidates);
    drop_replaced(&mut candidates);
    candidates.retain(|candidate| !candidate.places.is_empty());
    let found: Vec<&Cause> = candidates.iter().map(|candidate| candidate.cause).collect();
    sort::by(&mut candidates, |a, b| a.order(&found).cmp(&b.order(&found)));
    candidates
}

impl<'t> Candidate<'t> {
    /// What decides its place among the causes that were found; the less, the earlier.
    fn order(&self, found: &[&Cause]) -> impl Ord {
        let cause = self.cause;
        let is_consequence = found.iter().any(|other| cause.is_consequence_of(other));
        let last = self.last();
        (
            if is_consequence { cause.role.max(Role::Symptom) } else { cause.role },
            self.confidence() == Confidence::Possible,
            Reverse(last.first_line),
            Reverse(last.start),
            last.signature.vendor.is_none(),
            Reverse(last.end),
            cause.id.as_ref(),
        )
    }

    /// The match that decides the cause's rank: the last of the surest.
    pub fn last(&self) -> &Place<'t> {
        let surest = self.confidence();
        self.places
            .iter()
            .rev()
            .find(|place| place.signature.confidence == surest)
            .expect("a candidate has a place")
    }

    /// The first of the surest matches: what to mend first, and what the finding speaks of.
    pub fn first(&self) -> &Place<'t> {
        let surest = self.confidence();
        self.places
            .iter()
            .find(|place| place.signature.confidence == surest)
            .expect("a candidate has a place")
    }

    /// The confidence of its surest match.
    pub fn confidence(&self) -> Confidence {
        self.places.iter().map(|place| place.signature.confidence).min().unwrap_or_default()
    }
}

fn drop_contained(candidates: &mut [Candidate<'_>]) {
    let longer: Vec<(&Cause, usize, usize)> = candidates
        .iter()
        .filter(|candidate| candidate.cause.role == Role::Root)
        .flat_map(|candidate| candidate.places.iter().map(|place| (candidate.cause, place.start, place.end)))
        .collect();
    for candidate in candidates {
        let Candidate { cause, is_own, places, .. } = candidate;
        places.retain(|place| {
            let length = place.end - place.start;
            !longer.iter().any(|&(owner, start, end)| {
                let holds = start <= place.start && place.end <= end && length < end - start;
                holds && owner.id != cause.id && !(*is_own && cause.replaces.contains(&owner.id))
            })
        });
    }
}

/// Lines so near are about the same failure: BuildKit prints a line of the Dockerfile, then the error.
pub(crate) const NEAR: usize = 12;

fn drop_replaced(candidates: &mut [Candidate<'_>]) {
    let mut replaced: Vec<(&str, usize, usize)> = Vec::new();
    for candidate in candidates.iter() {
        for id in candidate.cause.replaces.iter() {
            let lines = candidate.places.iter().map(|place| (place.first_line, place.last_line));
            replaced
                .extend(lines.map(|(first, last)| (id.as_ref(), first.saturating_sub(NEAR), last + NEAR)));
        }
    }
    for Candidate { cause, places, .. } in candidates {
        places.retain(|place| {
            let is_near = |first: usize, last: usize| first <= place.last_line && place.first_line <= last;
            !replaced.iter().any(|&(id, first, last)| id == cause.id && is_near(first, last))
        });
    }
}
