//! Disks and storage drivers.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
