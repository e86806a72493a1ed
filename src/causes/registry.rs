//! The registry answers, and refuses.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
