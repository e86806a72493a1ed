//! Kubernetes and other clients that pull.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
