//! The table in force where it is not built in: the parts that the page has fetched so far, in its language. A part is
//! some causes of one family; its name is the family's, a dot, and a number.

use std::cell::RefCell;

use docker_why::cause::Cause;
use wasm_bindgen::prelude::*;

use crate::pack;

thread_local! {
    /// By part, in order. What is learned stays in use for as long as the page does, so that it need not be freed.
    static PARTS: RefCell<Vec<(String, &'static [Cause])>> = const { RefCell::new(Vec::new()) };
}

/// The causes learned so far, each with its family.
pub fn families() -> Vec<(String, &'static Cause)> {
    PARTS.with_borrow(|parts| {
        let family = |part: &str| part.split('.').next().unwrap_or(part).to_owned();
        let each =
            parts.iter().flat_map(|(part, causes)| causes.iter().map(move |cause| (family(part), cause)));
        each.collect()
    })
}

/// Learns a part, or learns it anew in another language. False: it is none.
#[wasm_bindgen]
pub fn learn(part: String, pack: &str) -> bool {
    let Some(causes) = pack::read(pack) else { return false };
    let causes = causes.leak();
    PARTS.with_borrow_mut(|parts| match parts.binary_search_by(|(known, _)| known.cmp(&part)) {
        Ok(at) => parts[at].1 = causes,
        Err(at) => parts.insert(at, (part, causes)),
    });
    #[cfg(feature = "answer")]
    crate::answer::forget();
    true
}
