//! The first stage of the scan: which anchors stand in a text, and where.
//!
//! Ten bytes in a row hold a whole group of seven at a position that four divides, wherever they begin. So only every
//! fourth position of a text is looked at: its group's fingerprint against one small table, sixteen times in a row
//! without a branch. What passes is compared with the whole anchor. Which ten bytes of an anchor are looked for (its
//! *window*) is chosen beforehand, by `cargo xtask windows`: those that are rarest in healthy logs. Any other choice is
//! slower, never wrong.
//!
//! The few anchors that are shorter have a table with groups of five, own causes' shortest are looked for at every
//! position, and so are hints and requirements, which matter only near a finding.
//!
//! An anchor is compared without regard to ASCII case and *squeezed*: without blanks, quotes and backslashes on
//! both sides, so that it reads the same however it was wrapped or quoted. Its window lies between quotes.

use std::ops::Range;

use crate::cause::Text as Anchor;
use crate::text::is_squeezed_away;

mod sample;
mod windows;
pub(crate) use sample::is_quoting;
use sample::{GROUP, PLACES, SHORT_GROUP, SHORT_PLACES, STEP, hashed, hashed_at, window, windows_of};
pub(crate) use windows::WINDOWS;

/// What a pattern's anchor is looked for in.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Role {
    /// A signature's: everywhere. The number is the window's offset in the anchor, if it was chosen beforehand.
    Signature(Option<u8>),
    /// A hint's or requirement's: only in what is examined.
    Context,
}

/// Finds anchors.
pub(crate) struct Gate {
    anchors: Vec<Anchored>,
    /// The next pattern with the same anchor, of each pattern.
    siblings: Vec<Link>,
    long: Sampled<GROUP, PLACES>,
    /// Signatures' anchors without room for a long window.
    short: Sampled<SHORT_GROUP, SHORT_PLACES>,
    /// Those without room for a short one, either.
    shortest: Stepped,
    context: Stepped,
}

/// An anchor and the first of its patterns.
struct Anchored {
    text: Anchor,
    pattern: Link,
}

/// The next of a list, counted from 1; 0 ends it. So zeroed memory, which costs nothing, is an empty table.
type Link = u32;

/// An anchor that stands in a text, from its first byte to its last.
pub(crate) struct Sighting {
    anchor: u32,
    /// Where.
    pub range: Range<usize>,
}

impl Gate {
    /// A gate for the anchors of patterns 0, 1, 2 …
    pub fn new(anchors: impl Iterator<Item = (Anchor, Role)>) -> Self {
        let mut gate = Self {
            anchors: Vec::with_capacity(4096),
            siblings: Vec::with_capacity(4096),
            long: Sampled::new(),
            short: Sampled::new(),
            shortest: Stepped::new(),
            context: Stepped::new(),
        };
        for (anchor, role) in anchors {
            gate.add(anchor, role);
        }
        gate
    }

    fn add(&mut self, text: Anchor, role: Role) {
        let pattern = self.siblings.len() as Link + 1;
        let known = match role {
            Role::Signature(window) => {
                let known = self.long.known(&self.anchors, &text, window);
                let known = known.or_else(|| self.short.known(&self.anchors, &text, None));
                known.or_else(|| self.shortest.known(&self.anchors, &text))
            }
            Role::Context => self.context.known(&self.anchors, &text),
        };
        if let Some(anchor) = known {
            let first = std::mem::replace(&mut self.anchors[anchor as usize].pattern, pattern);
            self.siblings.push(first);
            return;
        }
        self.siblings.push(0);
        let anchor = self.anchors.len() as u32;
        match role {
            Role::Signature(window) => {
                if !self.long.place(anchor, &text, window) && !self.short.place(anchor, &text, None) {
                    self.shortest.place(anchor, &text);
                }
            }
            Role::Context => self.context.place(anchor, &text),
        }
        self.anchors.push(Anchored { text, pattern });
    }

    /// Calls `seen` with each signature's anchor in a text.
    pub fn signatures(&self, bytes: &[u8], mut seen: impl FnMut(Sighting)) {
        let mut blocks = [0; 64];
        let mut at = 0;
        while bytes.len() - at >= LOADED {
            let mut found = 0;
            while found < blocks.len()
                && let Some(block) = bytes[at..].first_chunk()
            {
                blocks[found] = at;
                found += usize::from(self.long.may_hold(block) | self.short.may_hold(block));
                at += BLOCK;
            }
            for &at in &blocks[..found] {
                self.look_up(
                    bytes[at..].first_chunk().expect("it was looked at before"),
                    bytes,
                    at,
                    &mut seen,
                );
            }
        }
        while at < bytes.len() {
            let mut padded = [0; LOADED];
            let length = (bytes.len() - at).min(LOADED);
            padded[..length].copy_from_slice(&bytes[at..at + length]);
            self.look_up(&padded, bytes, at, &mut seen);
            at += BLOCK;
        }
        self.shortest.scan(bytes, &mut |group, at| self.verify(bytes, group, at, &mut seen));
    }

    fn look_up(&self, block: &[u8; LOADED], bytes: &[u8], start: usize, seen: &mut impl FnMut(Sighting)) {
        let mut hit = |group: &Group, at: usize| self.verify(bytes, group, start + at, seen);
        self.long.look_up(block, &mut hit);
        self.short.look_up(block, &mut hit);
    }

    /// Calls `seen` with every anchor in a text.
    pub fn all(&self, bytes: &[u8], mut seen: impl FnMut(Sighting)) {
        self.signatures(bytes, &mut seen);
        self.context.scan(bytes, &mut |group, at| self.verify(bytes, group, at, &mut seen));
    }

    fn verify(&self, bytes: &[u8], group: &Group, at: usize, seen: &mut impl FnMut(Sighting)) {
        let text = self.anchors[group.anchor as usize].text.as_bytes();
        if let Some(range) = place_of(text, usize::from(group.offset), bytes, at) {
            seen(Sighting { anchor: group.anchor, range });
        }
    }

    /// The patterns whose anchor was seen.
    pub fn patterns(&self, sighting: &Sighting) -> impl Iterator<Item = usize> + '_ {
        let pattern = |link: Link| (link as usize).checked_sub(1);
        let first = pattern(self.anchors[sighting.anchor as usize].pattern);
        std::iter::successors(first, move |&before| pattern(self.siblings[before]))
    }
}

/// Where the whole anchor stands in `bytes`, if its byte at `offset` stands at `at`.
fn place_of(anchor: &[u8], offset: usize, bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let end = at + matched(anchor[offset..].iter(), bytes[at..].iter())?;
    let start = at - matched(anchor[..offset].iter().rev(), bytes[..at].iter().rev())?;
    Some(start..end)
}

/// How many bytes of the text it takes to hold all of the anchor's that count.
fn matched<'b>(
    anchor: impl Iterator<Item = &'b u8>,
    mut text: impl Iterator<Item = &'b u8>,
) -> Option<usize> {
    let mut taken = 0;
    for wanted in anchor.filter(|byte| !is_squeezed_away(**byte)) {
        loop {
            let byte = text.next()?;
            taken += 1;
            if byte.eq_ignore_ascii_case(wanted) {
                break;
            }
            if !is_squeezed_away(*byte) {
                return None;
            }
        }
    }
    Some(taken)
}

/// How many bytes are looked at without a branch.
const BLOCK: usize = 64;
/// How many bytes must be there for that.
const LOADED: usize = BLOCK + 8 - STEP;

/// A table of anchors that are looked for at every [`STEP`]th position.
struct Sampled<const GROUP: usize, const PLACES: usize> {
    /// The fingerprint of the group on each place; 0 where there is none. (What looks like nothing is looked up in
    /// vain, once in 65,536 times.)
    fingerprints: Box<[u16; PLACES]>,
    groups: Groups,
}

impl<const GROUP: usize, const PLACES: usize> Sampled<GROUP, PLACES> {
    fn new() -> Self {
        let fingerprints =
            vec![0; PLACES].into_boxed_slice().try_into().expect("it is as long as it was made");
        Self { fingerprints, groups: Groups::new() }
    }

    fn key((place, fingerprint): (usize, u16)) -> u32 {
        // The upper bits are those that tell the lists apart.
        (place as u32) << (32 - PLACES.trailing_zeros()) ^ u32::from(fingerprint)
    }

    /// The same anchor, if it was placed before.
    fn known(&self, anchors: &[Anchored], text: &str, window: Option<u8>) -> Option<u32> {
        let window = windows_of(text, self::window(GROUP), window).next()?;
        self.groups.known(Self::key(hashed_at::<GROUP, PLACES>(text.as_bytes(), window)), anchors, text)
    }

    /// Places an anchor with the first window whose groups share no place with others, if there is one.
    fn place(&mut self, anchor: u32, text: &str, window: Option<u8>) -> bool {
        let hashed = |offset| hashed_at::<GROUP, PLACES>(text.as_bytes(), offset);
        let fits = |offset| {
            let (place, fingerprint) = hashed(offset);
            fingerprint != 0 && [0, fingerprint].contains(&self.fingerprints[place])
        };
        let mut windows = windows_of(text, self::window(GROUP), window);
        let Some(window) = windows.find(|&window| (window..window + STEP).all(fits)) else { return false };
        for offset in window..window + STEP {
            let (place, fingerprint) = hashed(offset);
            self.fingerprints[place] = fingerprint;
            self.groups.add(Self::key((place, fingerprint)), anchor, offset);
        }
        true
    }

    /// The places and fingerprints of the groups in a block that are looked at.
    #[inline(always)]
    fn sample(block: &[u8; LOADED]) -> [(usize, u16); BLOCK / STEP] {
        std::array::from_fn(|n| {
            hashed::<GROUP, PLACES>(block[n * STEP..n * STEP + 8].try_into().expect("eight bytes"))
        })
    }

    #[inline(always)]
    fn may_hold(&self, block: &[u8; LOADED]) -> bool {
        Self::sample(block)
            .into_iter()
            .fold(false, |any, (place, fingerprint)| any | (self.fingerprints[place] == fingerprint))
    }

    fn look_up(&self, block: &[u8; LOADED], hit: &mut impl FnMut(&Group, usize)) {
        for (n, (place, fingerprint)) in Self::sample(block).into_iter().enumerate() {
            if self.fingerprints[place] == fingerprint {
                self.groups.of(Self::key((place, fingerprint))).for_each(|group| hit(group, n * STEP));
            }
        }
    }
}

/// How many bytes of the shortest anchors are looked at.
const SHORTEST: usize = 3;

/// The table of anchors that are looked for at every position.
struct Stepped {
    groups: Groups,
}

impl Stepped {
    fn new() -> Self {
        Self { groups: Groups::new() }
    }

    fn key(group: &[u8; SHORTEST]) -> u32 {
        let group = u32::from_le_bytes([group[0], group[1], group[2], 0]) | 0x0020_2020;
        group.wrapping_mul(0x9e37_79b1)
    }

    fn key_at(text: &str, offset: usize) -> u32 {
        Self::key(text.as_bytes()[offset..].first_chunk().expect("an anchor has a group in a row"))
    }

    fn known(&self, anchors: &[Anchored], text: &str) -> Option<u32> {
        self.groups.known(Self::key_at(text, group_of(text)?), anchors, text)
    }

    fn place(&mut self, anchor: u32, text: &str) {
        // Without a group the anchor is found nowhere: `check` refuses it.
        if let Some(offset) = group_of(text) {
            self.groups.add(Self::key_at(text, offset), anchor, offset);
        }
    }

    fn scan(&self, bytes: &[u8], hit: &mut impl FnMut(&Group, usize)) {
        if self.groups.all.is_empty() {
            return;
        }
        for (at, group) in bytes.windows(SHORTEST).enumerate() {
            let group = group.first_chunk().expect("that long");
            self.groups.of(Self::key(group)).for_each(|group| hit(group, at));
        }
    }
}

/// Where the group of a short anchor begins: in the middle of its longest run without quotes, since many
/// begin with the same word. Nothing where no run is long enough.
pub(crate) fn group_of(text: &str) -> Option<usize> {
    let bytes = &text.as_bytes()[..text.len().min(u8::MAX as usize)];
    let runs = bytes.split(|&byte| is_quoting(byte));
    let starts = runs.scan(0, |start, run| {
        let this = *start;
        *start += run.len() + 1;
        Some((this, run.len()))
    });
    let (start, length) = starts.max_by_key(|&(_, length)| length)?;
    Some(start + length.checked_sub(SHORTEST)? / 2)
}

/// Groups of bytes of anchors by a key, which is a hash.
struct Groups {
    /// The first of those whose keys begin alike.
    first: Vec<Link>,
    all: Vec<Group>,
}

/// A group of bytes of an anchor.
struct Group {
    key: u32,
    anchor: u32,
    /// Its offset in the anchor.
    offset: u8,
    next: Link,
}

impl Groups {
    const BITS: u32 = 13;

    fn new() -> Self {
        Self { first: vec![0; 1 << Self::BITS], all: Vec::new() }
    }

    fn of(&self, key: u32) -> impl Iterator<Item = &Group> {
        let group = |link: Link| (link as usize).checked_sub(1).map(|at| &self.all[at]);
        let listed =
            std::iter::successors(group(self.first[(key >> (32 - Self::BITS)) as usize]), move |before| {
                group(before.next)
            });
        listed.filter(move |group| group.key == key)
    }

    fn add(&mut self, key: u32, anchor: u32, offset: usize) {
        let first = &mut self.first[(key >> (32 - Self::BITS)) as usize];
        self.all.push(Group { key, anchor, offset: offset as u8, next: *first });
        *first = self.all.len() as Link;
    }

    /// The anchor among those with a key that is the same as this one.
    fn known(&self, key: u32, anchors: &[Anchored], text: &str) -> Option<u32> {
        let is_same = |group: &&Group| anchors[group.anchor as usize].text.eq_ignore_ascii_case(text);
        self.of(key).find(is_same).map(|group| group.anchor)
    }
}

#[cfg(test)]
mod tests {
    use docker_why_logs::{Kind, log};

    use super::*;
    use crate::classifier::catalogue;

    fn anchors() -> impl Iterator<Item = &'static str> {
        catalogue().flat_map(|(_, cause)| cause.signatures.iter()).map(|signature| signature.anchor.as_ref())
    }

    #[test]
    fn windows_are_those_of_the_table() {
        let is_same = sample::checksum(anchors()) == windows::ANCHORS;
        assert!(is_same && WINDOWS.len() == anchors().count(), "run `cargo xtask windows`");
    }

    #[test]
    fn each_anchor_is_placed() {
        let chosen = WINDOWS.iter().copied().map(Some).chain(std::iter::repeat(None));
        let of = anchors().zip(chosen).map(|(anchor, window)| (anchor.into(), Role::Signature(window)));
        let gate = Gate::new(of);
        let names = |groups: &Groups| -> Vec<_> {
            groups.all.iter().map(|group| gate.anchors[group.anchor as usize].text.clone()).collect()
        };
        assert!(
            names(&gate.shortest.groups).is_empty(),
            "at every position: {:?}",
            names(&gate.shortest.groups)
        );
    }

    #[test]
    fn no_anchor_is_common_in_healthy_logs() {
        /// So often in a megabyte, and what stands around it is cleaned and searched in vain.
        const MOST: usize = 200;
        const MEGABYTES: usize = 4;
        let gate = Gate::new(anchors().map(|anchor| (anchor.into(), Role::Signature(None))));
        let mut seen = std::collections::BTreeMap::<_, usize>::new();
        gate.signatures(&log(Kind::Containers, 2, MEGABYTES << 20), |sighting| {
            *seen.entry(gate.anchors[sighting.anchor as usize].text.to_string()).or_default() += 1;
        });
        seen.retain(|_, times| *times > MOST * MEGABYTES);
        assert!(seen.is_empty(), "choose other anchors for these, or longer ones: {seen:?}");
    }
}
