//! What comes after the answer: to take it along, to hide secrets, to look through the table.

use docker_why::Diagnosis;
use docker_why::cause::Cause;
use docker_why::render::Chat;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::objects::{from_js, to_js};
#[cfg(feature = "take")]
use crate::parts::families;

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

#[cfg(feature = "package")]
fn families() -> Vec<(String, &'static Cause)> {
    docker_why::catalogue().map(|(family, cause)| (family.to_owned(), cause)).collect()
}

/// A cause as the catalogue shows it.
#[derive(Serialize)]
struct Entry {
    family: String,
    #[serde(flatten)]
    cause: &'static Cause,
}

/// Every cause of the table, with its family.
#[wasm_bindgen(skip_typescript)]
pub fn causes() -> Result<JsValue, JsError> {
    let entries = families().into_iter().map(|(family, cause)| Entry { family, cause });
    to_js(&entries.collect::<Vec<_>>())
}
