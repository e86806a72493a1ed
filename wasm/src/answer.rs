//! The page's first module, which everybody waits for: the answer, and nothing that it can do without. So it gives
//! JSON, and takes plain strings; reading objects would make it half as large again.

use std::cell::RefCell;
use std::rc::Rc;

use docker_why::cause::Confidence;
use docker_why::{Classifier, Context, Facts, Finding};
use wasm_bindgen::prelude::*;

use crate::pack::Fields;
use crate::{json, needs, offsets, parts};

thread_local! {
    static INDEX: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static CLASSIFIER: RefCell<Option<Rc<Classifier>>> = const { RefCell::new(None) };
}

/// The classifier of the parts learned so far.
fn classifier() -> Rc<Classifier> {
    let build = || Rc::new(Classifier::of_checked(parts::families().into_iter().map(|(_, cause)| cause)));
    CLASSIFIER.with_borrow_mut(|known| known.get_or_insert_with(build).clone())
}

/// Another part was learned.
pub fn forget() {
    CLASSIFIER.take();
}

/// Takes the index of all parts.
#[wasm_bindgen]
pub fn index(bytes: Vec<u8>) {
    INDEX.set(bytes);
}

/// The names of the parts that a text needs, learned or not, with blanks between them.
#[wasm_bindgen]
pub fn needed(text: &str) -> String {
    INDEX.with_borrow(|index| needs::needed(index, text)).join(" ")
}

/// The diagnosis of a text, in JSON; `vendor` and `system` are what the reader states, or empty.
#[wasm_bindgen]
pub fn explain(text: &str, vendor: &str, system: &str) -> String {
    let mut diagnosis = classifier().explain_in(text, stated(vendor, system));
    offsets::to_utf16(&mut diagnosis, text.as_bytes());
    json::diagnosis(&diagnosis)
}

/// Scans a log piece by piece.
#[wasm_bindgen]
pub struct Scanner(docker_why::Scanner<'static>);

#[wasm_bindgen]
impl Scanner {
    /// Begins, with the parts learned so far.
    #[wasm_bindgen(constructor)]
    pub fn new(vendor: &str, system: &str) -> Self {
        // A worker scans one log and ends.
        let classifier: &'static Classifier = Box::leak(Box::new(classifier()));
        Self(classifier.scanner_in(stated(vendor, system)))
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.push(bytes);
    }

    /// Ends the log, and gives the diagnosis in JSON. Offsets are bytes of the log, as a `Blob` is cut.
    pub fn finish(self) -> String {
        json::diagnosis(&self.0.finish())
    }
}

/// What changes in a finding when other facts are filled in, in JSON; undefined where a value is none of its kind.
///
/// The fields (see [`Fields`]): the finding's cause; vendor, system, tool and action of the context; its facts, kind and
/// value, after their number; the kinds that stand only near it, after their number; and the new facts like the old.
#[wasm_bindgen]
pub fn correct(fields: &str) -> Option<String> {
    let mut fields = Fields::of(fields);
    let cause = fields.next()?.to_owned();
    let context = Context {
        vendor: fields.word_if_any()?,
        system: fields.word_if_any()?,
        tool: fields.word_if_any()?,
        action: fields.word_if_any()?,
    };
    let mut finding = Finding {
        cause,
        title: String::new(),
        explanation: String::new(),
        confidence: Confidence::Certain,
        wrapper: false,
        follows: Vec::new(),
        evidence: Vec::new(),
        occurrences: 0,
        facts: facts(&mut fields)?,
        nearby: fields.many(Fields::word)?.into_owned(),
        remedies: Vec::new(),
    };
    finding = classifier().correct(&finding, facts(&mut fields)?, context)?;
    Some(json::corrected(&finding))
}

fn facts(fields: &mut Fields<'_>) -> Option<Facts> {
    let facts = fields.many(|fields| Some((fields.word()?, fields.next()?.to_owned())))?;
    Some(facts.into_owned().into_iter().collect())
}

fn stated(vendor: &str, system: &str) -> Context {
    Context {
        vendor: Fields::of(vendor).word_if_any().flatten(),
        system: Fields::of(system).word_if_any().flatten(),
        ..Context::default()
    }
}
