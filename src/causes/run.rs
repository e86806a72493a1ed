//! Creating, starting and driving containers.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
