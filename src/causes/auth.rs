//! Who you are, what you may do: logins, tokens, credential helpers.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
