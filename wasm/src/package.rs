//! The npm package: what is wrong in a text, in a log that comes in pieces, and with facts corrected.

use docker_why::{Classifier, Context, Facts, Finding};
use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::objects::{from_js, to_js};
use crate::offsets;

/// What the caller knows; nothing stated where it is undefined.
fn stated(options: JsValue) -> Result<Context, JsError> {
    if options.is_undefined() || options.is_null() {
        Ok(Context::default())
    } else {
        from_js(options, "options")
    }
}

/// What is wrong in this text: a string, or the bytes of one.
#[wasm_bindgen(skip_typescript)]
pub fn explain(text: &JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let text = if let Some(text) = text.dyn_ref::<JsString>() {
        // A lone surrogate becomes U+FFFD, which is as long in UTF-16, so that offsets stay true.
        String::from(text).into_bytes()
    } else if let Some(bytes) = text.dyn_ref::<Uint8Array>() {
        bytes.to_vec()
    } else {
        return Err(JsError::new("docker-why: the text must be a string or a Uint8Array"));
    };
    let mut diagnosis = Classifier::builtin().explain_in(&text, stated(options)?);
    offsets::to_utf16(&mut diagnosis, &text);
    to_js(&diagnosis)
}

/// Scans a log piece by piece.
#[wasm_bindgen(skip_typescript)]
pub struct Scanner(docker_why::Scanner<'static>);

#[wasm_bindgen]
impl Scanner {
    /// Begins.
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new(options: JsValue) -> Result<Self, JsError> {
        Ok(Self(Classifier::builtin().scanner_in(stated(options)?)))
    }

    /// Takes the next bytes.
    #[wasm_bindgen(skip_typescript)]
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.push(bytes);
    }

    /// Ends the log. Offsets are bytes of the log, as a `Blob` or a file is cut.
    #[wasm_bindgen(skip_typescript)]
    pub fn finish(self) -> Result<JsValue, JsError> {
        to_js(&self.0.finish())
    }
}

/// The finding with other facts filled in; undefined where a value is none of its kind.
#[wasm_bindgen(skip_typescript)]
pub fn correct(finding: JsValue, facts: JsValue, context: JsValue) -> Result<JsValue, JsError> {
    let finding: Finding = from_js(finding, "finding")?;
    let facts: Facts = from_js(facts, "facts")?;
    match Classifier::builtin().correct(&finding, facts, stated(context)?) {
        Some(corrected) => to_js(&corrected),
        None => Ok(JsValue::UNDEFINED),
    }
}
