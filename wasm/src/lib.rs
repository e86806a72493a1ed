//! docker-why for JavaScript: strings and byte arrays in, plain objects out, offsets in UTF-16 code units.
//!
//! Its features make three modules of it. The npm package has the whole table and everything that can be done (the
//! default). The page comes without the table, which it fetches in parts: one module to answer, which everybody waits
//! for, and one to take the answer along, which is loaded when it is asked for.

#[cfg(feature = "answer")]
mod answer;
#[cfg(any(feature = "answer", test))]
mod json;
#[doc(hidden)]
pub mod needs;
#[cfg(any(feature = "take", feature = "package"))]
mod objects;
#[cfg(any(feature = "answer", feature = "package"))]
mod offsets;
#[doc(hidden)]
pub mod pack;
#[cfg(feature = "package")]
mod package;
#[cfg(any(feature = "answer", feature = "take"))]
mod parts;
#[cfg(any(feature = "take", feature = "package"))]
mod take;
