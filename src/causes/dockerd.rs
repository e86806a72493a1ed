//! The engine does not start.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
