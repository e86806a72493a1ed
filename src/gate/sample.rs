//! How groups of bytes are taken from texts and anchors. `cargo xtask windows` includes this file too.

/// The distance of the positions that are looked at.
pub const STEP: usize = 4;
/// How many bytes are looked at there: the more, the fewer false alarms.
pub const GROUP: usize = 7;
/// How many places the table has.
pub const PLACES: usize = 1 << 16;
/// The same for anchors that are too short for that.
pub const SHORT_GROUP: usize = 5;
/// The same.
pub const SHORT_PLACES: usize = 1 << 12;

/// The place and the fingerprint of the first bytes of eight, without regard to case.
#[inline(always)]
pub const fn hashed<const GROUP: usize, const PLACES: usize>(eight: [u8; 8]) -> (usize, u16) {
    let folded = u64::from_le_bytes(eight) | 0x2020_2020_2020_2020;
    let hash = (folded << (64 - 8 * GROUP)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash >> (64 - PLACES.trailing_zeros())) as usize, (hash >> 32) as u16)
}

/// The same for a group of an anchor.
pub const fn hashed_at<const GROUP: usize, const PLACES: usize>(
    anchor: &[u8],
    offset: usize,
) -> (usize, u16) {
    let mut eight = [0; 8];
    let mut n = 0;
    while n < GROUP {
        eight[n] = anchor[offset + n];
        n += 1;
    }
    hashed::<GROUP, PLACES>(eight)
}

/// How many bytes an anchor must have in a row so that a whole group lies on a position that is looked at.
pub const fn window(group: usize) -> usize {
    STEP + group - 1
}

/// Whether a window of this length can begin at an offset in an anchor. Offsets are kept in a byte.
pub const fn is_window(anchor: &[u8], length: usize, at: usize) -> bool {
    let end = at + length;
    let mut n = at;
    while n < end && n < anchor.len() && n < u8::MAX as usize && !is_quoting(anchor[n]) {
        n += 1;
    }
    n == end
}

/// Bytes that a text may write otherwise than the anchor does.
pub const fn is_quoting(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'"' | b'\'' | b'`' | b'\\')
}

/// A number that changes with the anchors (Fowler, Noll and Vo's FNV-1a).
#[cfg_attr(not(test), allow(dead_code))]
pub fn checksum<'t>(anchors: impl Iterator<Item = &'t str>) -> u64 {
    let bytes = anchors.flat_map(|anchor| anchor.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
