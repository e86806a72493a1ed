//! Building images: the legacy builder, BuildKit, buildx, and what fails inside a build.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
