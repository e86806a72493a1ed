//! docker-why for JavaScript: strings and byte arrays in, plain objects out, offsets in UTF-16 code units.
//!
//! Its features make three modules of it. The npm package has the whole table and everything that can be done (the
//! default). The page comes without the table, which it fetches in parts: one module to answer, which everybody waits
//! for, and one to take the answer along, which is loaded when it is asked for.

#[cfg(feature = "answer")]
mod answer;
#[cfg(all(feature = "answer", not(feature = "table")))]
mod needs;
#[cfg(feature = "answer")]
mod offsets;
#[doc(hidden)]
pub mod pack;
#[cfg(not(feature = "table"))]
mod parts;
#[cfg(feature = "table")]
mod table;
#[cfg(feature = "take")]
mod take;

#[cfg(not(feature = "table"))]
use parts as table;
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
