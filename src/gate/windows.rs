//! Made by `cargo xtask windows`, not by hand.

/// The offset of the window in each signature's anchor, in the order of the table.
pub(crate) const WINDOWS: &[u8] = &[];
