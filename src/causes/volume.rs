//! Volumes.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
