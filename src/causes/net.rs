//! Names and connections: DNS, TCP, proxies.

use crate::cause::Cause;

/// The family.
pub const CAUSES: &[Cause] = &[];
