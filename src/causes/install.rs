//! Installing Docker from packages.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
