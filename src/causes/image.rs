//! Manifests and images: names, tags, platforms, archives, layers.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
