//! Compose files and projects, v1 and v2.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
