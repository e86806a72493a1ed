//! Finds what is wrong in the text that Docker printed, and says how to mend it.
#![warn(missing_docs)]

pub mod cause;
mod causes;
mod context;
mod facts;

pub use context::{Action, Context, System, Tool, Vendor};
pub use facts::{FactKind, Facts};
