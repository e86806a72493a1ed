//! docker-why for JavaScript: strings and byte arrays in, plain objects out, offsets in UTF-16 code units.

mod offsets;
mod table;

use docker_why::render::Chat;
use docker_why::{Context, Diagnosis, Facts, Finding};
use js_sys::{JsString, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

/// To plain objects and arrays, as JSON has them.
fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn from_js<T: DeserializeOwned>(value: JsValue, what: &str) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| JsError::new(&format!("docker-why: {what}: {error}")))
}

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
    let mut diagnosis = table::current().explain_in(&text, stated(options)?);
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
        Ok(Self(table::current().scanner_in(stated(options)?)))
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
    match table::current().correct(&finding, facts, stated(context)?) {
        Some(corrected) => to_js(&corrected),
        None => Ok(JsValue::UNDEFINED),
    }
}

/// The answer as text; a chat's message within a limit, where one is given.
#[wasm_bindgen(skip_typescript)]
pub fn render(diagnosis: JsValue, format: &str, limit: Option<usize>) -> Result<String, JsError> {
    let diagnosis: Diagnosis = from_js(diagnosis, "diagnosis")?;
    match format {
        "plain" => Ok(docker_why::render::plain(&diagnosis)),
        "markdown" => Ok(docker_why::render::markdown(&diagnosis)),
        _ => match Chat::from_name(format) {
            Some(chat) => {
                Ok(docker_why::render::chat_within(&diagnosis, chat, limit.unwrap_or(chat.limit())))
            }
            None => Err(JsError::new(&format!("docker-why: no such format: {format}"))),
        },
    }
}

/// The text with its secrets hidden.
#[wasm_bindgen(skip_typescript)]
pub fn redact(text: &str) -> String {
    docker_why::redact(text)
}

/// Every cause of the table, with its family.
#[wasm_bindgen(skip_typescript)]
pub fn causes() -> Result<JsValue, JsError> {
    to_js(&table::catalogue())
}

/// Puts translations of the table's texts into force: an object of English texts and what stands for each;
/// undefined goes back to English. Texts that it lacks stay English.
#[wasm_bindgen(skip_typescript)]
pub fn translate(texts: JsValue) -> Result<(), JsError> {
    if texts.is_undefined() {
        table::translate(None);
    } else {
        table::translate(Some(&from_js(texts, "texts")?));
    }
    Ok(())
}
