//! Sorting. The standard library's sorts are made anew for each type that is sorted, four kilobytes of WASM each, and the
//! page waits for every one. This one decides on places alone and exists once; what it gets is short or nearly in order.

use std::cmp::Ordering;

/// Sorts by a key; equals stay in their order.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison; equals stay in their order.
pub(crate) fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut from = order(items.len(), &mut |a, b| compare(&items[a], &items[b]).is_le());
    // Each round of places that exchange their items, once.
    for first in 0..from.len() {
        let mut to = first;
        while from[to] != first {
            let next = from[to];
            items.swap(to, next);
            from[to] = to;
            to = next;
        }
        from[to] = to;
    }
}

/// For each place the one that its item comes from; empty where everything is in order already. Merges what is in order in
/// neighbouring runs.
fn order(length: usize, in_order: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut runs: Vec<usize> = (1..length).filter(|&n| !in_order(n - 1, n)).collect();
    if runs.is_empty() {
        return Vec::new();
    }
    runs.push(length);
    let mut order: Vec<usize> = (0..length).collect();
    while runs.len() > 1 {
        let mut merged = Vec::with_capacity(length);
        let mut ends = Vec::with_capacity(runs.len() / 2 + 1);
        for pair in runs.chunks(2) {
            let (mut a, a_end, b_end) = (merged.len(), pair[0], *pair.last().expect("one or two"));
            let mut b = a_end;
            while a < a_end || b < b_end {
                let takes_a = a < a_end && (b == b_end || in_order(order[a], order[b]));
                let next = if takes_a { &mut a } else { &mut b };
                merged.push(order[*next]);
                *next += 1;
            }
            ends.push(b_end);
        }
        (order, runs) = (merged, ends);
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in proptest::collection::vec((0..20u8, any::<u8>()), 0..200)) {
            let (mut own, mut known) = (items.clone(), items);
            super::by_key(&mut own, |item| item.0);
            known.sort_by_key(|item| item.0);
            prop_assert_eq!(own, known);
        }
    }
}
