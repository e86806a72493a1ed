//! The table in force where it is not built in: the parts that the page has fetched so far, in its language. A part is
//! some causes of one family; its name is the family's, a dot, and a number.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use docker_why::Classifier;
use docker_why::cause::Cause;
use wasm_bindgen::prelude::*;

use crate::pack;

#[derive(Default)]
struct Parts {
    /// By part.
    causes: BTreeMap<String, Vec<Cause>>,
    classifier: Option<Rc<Classifier>>,
}

thread_local! {
    static PARTS: RefCell<Parts> = RefCell::default();
}

#[cfg(feature = "answer")]
/// The classifier of the parts learned so far.
pub fn current() -> Rc<Classifier> {
    PARTS.with_borrow_mut(|parts| {
        let causes = parts.causes.values().flatten();
        let build = || Rc::new(Classifier::of_checked(causes.cloned()));
        parts.classifier.get_or_insert_with(build).clone()
    })
}

/// The same for as long as the module lives: a worker scans one log and ends.
#[cfg(feature = "answer")]
pub fn lasting() -> &'static Classifier {
    Box::leak(Box::new(current()))
}

/// The causes learned so far, each with its family.
#[cfg(feature = "take")]
pub fn families() -> Vec<(String, Cause)> {
    PARTS.with_borrow(|parts| {
        let each = parts.causes.iter();
        let family = |part: &str| part.split('.').next().unwrap_or(part).to_owned();
        each.flat_map(|(part, causes)| causes.iter().map(move |cause| (family(part), cause.clone())))
            .collect()
    })
}

/// Learns a part, or learns it anew in another language.
#[wasm_bindgen]
pub fn learn(part: String, pack: &str) -> Result<(), JsError> {
    let causes = pack::read(pack).ok_or_else(|| JsError::new("docker-why: this is no part of its table"))?;
    PARTS.with_borrow_mut(|parts| {
        parts.causes.insert(part, causes);
        parts.classifier = None;
    });
    Ok(())
}
