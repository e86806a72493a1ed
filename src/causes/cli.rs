//! The client program itself: not found, misused, misconfigured.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
