//! Reaching a running engine from a client.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
