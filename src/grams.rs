//! Which anchors a text may hold, told by small hashes: for a host that keeps the table in parts and loads only those
//! that a text needs.

use crate::pattern::squeeze;
use crate::text;

/// The bytes of a gram; every anchor has more.
const SIZE: usize = 8;

/// The grams of a text: a hash of 24 bits for each eight bytes in a row, of the text as anchors are looked for in it
/// (noise, blanks and quotes removed, lower case). Sorted, each once.
///
/// Where an anchor stands in a text, all of [`anchor_grams`] are among these.
///
/// ```
/// let text = docker_why::grams("#12 0.3 \u{1b}[31mNo such\n container\u{1b}[0m: web");
/// let anchor = docker_why::anchor_grams("no such container");
/// assert!(anchor.iter().all(|gram| text.binary_search(gram).is_ok()));
/// ```
pub fn grams(text: impl AsRef<[u8]>) -> Vec<u32> {
    let text = text::clean(text.as_ref());
    sorted(hashes(&text.squeezed(0..text.lines.len())))
}

/// The grams of an anchor.
pub fn anchor_grams(anchor: &str) -> Vec<u32> {
    sorted(hashes(&squeeze(anchor.as_bytes())))
}

fn hashes(squeezed: &[u8]) -> Vec<u32> {
    squeezed.windows(SIZE).map(hash).collect()
}

/// FNV-1a, folded to 24 bits. The page has the same in JavaScript (`expect.js`), to load in time what will be needed.
fn hash(gram: &[u8]) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
    let hash = gram.iter().fold(0x811c_9dc5, step);
    (hash >> 24) ^ (hash & 0x00ff_ffff)
}

/// By their three bytes, the lowest first: faster than comparing, and a tenth of the standard library's code.
fn sorted(mut grams: Vec<u32>) -> Vec<u32> {
    let mut from = grams.clone();
    for shift in [0, 8, 16] {
        let byte = |gram: u32| (gram >> shift) as usize & 0xff;
        std::mem::swap(&mut from, &mut grams);
        let mut starts = [0; 257];
        from.iter().for_each(|&gram| starts[byte(gram) + 1] += 1);
        (1..starts.len()).for_each(|n| starts[n] += starts[n - 1]);
        for &gram in &from {
            grams[starts[byte(gram)]] = gram;
            starts[byte(gram)] += 1;
        }
    }
    grams.dedup();
    grams
}
