//! What only one registry says (SWR has its own file): ECR, GAR, GHCR, ACR, GitLab, Quay, Harbor.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
