//! Which parts of the table a text needs, so that an answer never waits for all of them.
//!
//! Of each anchor in the table the index has one gram (see [`docker_why::grams`]). One that stands in a text by chance
//! costs a needless fetch; none that is needed is missed.

/// The parts that a text needs, by an index: for each part the length of its name, its name, how many grams, and the
/// grams; a number has two bytes, a gram three, the lowest first.
pub fn needed(index: &[u8], text: &str) -> Vec<String> {
    let grams = docker_why::grams(text);
    let has = |wanted: &[u8]| {
        let gram = u32::from_le_bytes([wanted[0], wanted[1], wanted[2], 0]);
        grams.binary_search(&gram).is_ok()
    };
    parts_of(index)
        .filter(|(_, wanted)| wanted.chunks_exact(3).any(has))
        .map(|(name, _)| String::from_utf8_lossy(name).into_owned())
        .collect()
}

fn parts_of(mut index: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    std::iter::from_fn(move || {
        let (&length, rest) = index.split_first()?;
        let (name, rest) = rest.split_at_checked(length.into())?;
        let (count, rest) = rest.split_at_checked(2)?;
        let grams = 3 * usize::from(u16::from_le_bytes([count[0], count[1]]));
        let (grams, rest) = rest.split_at_checked(grams)?;
        index = rest;
        Some((name, grams))
    })
}
