//! Which findings only tell another one's failure again, seen by another layer: a follower is folded under its root.
//!
//! A finding follows where each of its places does; the first finding never does. A place follows a root that stands
//! before it in rank:
//!
//! 1. the one in the same lines: a chain of reasons, or the same words read in another way;
//! 2. the one whose [consequence](crate::cause::Cause::consequence_of) the table calls it;
//! 3. where it is only possible: one within [`NEAR`] lines of the same command's output;
//! 4. where its cause is a symptom or a wrapper: one in the same command's output, best one that names the same image,
//!    registry or container, else the nearest before it, else the nearest after it; or where that command's output has
//!    none, one that names the same.
//!
//! What follows nothing is a failure of its own: a command that failed for a reason that nobody recognised must not
//! vanish under an older failure.

use crate::cause::{Confidence, Role};
use crate::facts::FactKind;
use crate::rank::{Candidate, NEAR, Place};

/// The facts that say what a failure is about.
const SUBJECTS: [FactKind; 3] = [FactKind::Image, FactKind::Registry, FactKind::Name];

/// For each candidate, in the order of rank, those that it follows, by their places in that order; none for a root.
/// `commands` are the bytes where the text begins another command, in order.
pub(crate) fn follow(ranked: &[Candidate<'_>], commands: &[usize]) -> Vec<Vec<usize>> {
    let mut roots: Vec<usize> = Vec::new();
    let mut follows = Vec::with_capacity(ranked.len());
    for (n, candidate) in ranked.iter().enumerate() {
        let found = candidate.places.iter().map(|place| root_of(candidate, place, ranked, &roots, commands));
        let found: Vec<usize> = found.collect::<Option<_>>().unwrap_or_default();
        let found: Vec<usize> = roots.iter().copied().filter(|root| found.contains(root)).collect();
        if found.is_empty() {
            roots.push(n);
        }
        follows.push(found);
    }
    follows
}

/// The root that a place tells again.
fn root_of(
    candidate: &Candidate<'_>,
    place: &Place<'_>,
    ranked: &[Candidate<'_>],
    roots: &[usize],
    commands: &[usize],
) -> Option<usize> {
    let places = || roots.iter().flat_map(|&root| ranked[root].places.iter().map(move |other| (root, other)));
    let in_same_lines =
        |other: &Place<'_>| other.first_line <= place.last_line && place.first_line <= other.last_line;
    let command = |place: &Place<'_>| commands.partition_point(|&begin| begin <= place.start);
    let in_same_command = |other: &Place<'_>| command(other) == command(place);
    // What stands before it is its reason rather than what stands after it, however near that is.
    let distance = |other: &Place<'_>| (other.start > place.start, other.start.abs_diff(place.start));
    let nearest = |holds: &dyn Fn(usize, &Place<'_>) -> bool| {
        let held = places().filter(|&(root, other)| holds(root, other));
        held.min_by_key(|(_, other)| distance(other)).map(|(root, _)| root)
    };

    let in_lines = nearest(&|_, other| in_same_lines(other));
    let as_consequence = || nearest(&|root, _| candidate.cause.is_consequence_of(ranked[root].cause));
    if let Some(root) = in_lines.or_else(as_consequence) {
        return Some(root);
    }
    match candidate.cause.role {
        Role::Root if candidate.confidence() == Confidence::Possible => {
            nearest(&|_, other| in_same_command(other) && other.lines_from(place) <= NEAR)
        }
        Role::Symptom | Role::Wrapper => {
            let is_root = |root: usize| ranked[root].cause.role == Role::Root;
            nearest(&|root, other| is_root(root) && in_same_command(other) && names_the_same(other, place))
                .or_else(|| nearest(&|root, other| is_root(root) && in_same_command(other)))
                .or_else(|| nearest(&|root, other| is_root(root) && names_the_same(other, place)))
        }
        Role::Root | Role::Warning => None,
    }
}

fn names_the_same(a: &Place<'_>, b: &Place<'_>) -> bool {
    SUBJECTS.iter().any(|kind| a.facts.contains_key(kind) && a.facts.get(kind) == b.facts.get(kind))
}
