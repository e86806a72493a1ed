//! Docker Desktop, WSL, Hyper-V, Windows containers.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
