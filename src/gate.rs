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
use crate::held::Held;
use crate::text::is_squeezed_away;

mod sample;
mod windows;
pub(crate) use sample::is_quoting;
use sample::{GROUP, PLACES, SHORT_GROUP, SHORT_PLACES, STEP, hashed, hashed_at, is_window, window};
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
    /// Of each pattern.
    anchors: Held<Anchor>,
    /// The next pattern with the same anchor, of each pattern.
    siblings: Held<Link>,
    /// Of the anchors' bytes, all that are looked for.
    groups: Held<Group>,
    long: Sampled<GROUP, PLACES>,
    /// Signatures' anchors without room for a long window.
    short: Sampled<SHORT_GROUP, SHORT_PLACES>,
    /// Those without room for a short one, either.
    shortest: Held<Link>,
    context: Held<Link>,
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
    pub fn new(anchors: Vec<Anchor>, roles: &[Role]) -> Self {
        let mut siblings = vec![0; anchors.len()];
        let mut groups = vec![Group::NONE; anchors.len() * STEP];
        let (mut long, mut short) = (vec![0; PLACES], vec![0; SHORT_PLACES]);
        let mut lists = [const { Vec::new() }; 4].map(|_: Vec<Link>| vec![0; LISTS]);
        let [long_lists, short_lists, shortest, context] = &mut lists;
        Room {
            siblings: &mut siblings,
            groups: &mut groups,
            used: 0,
            long: (&mut long, long_lists),
            short: (&mut short, short_lists),
            shortest,
            context,
        }
        .fill(&anchors, roles);
        let [long_lists, short_lists, shortest, context] = lists.map(Held::Made);
        Self {
            anchors: Held::Made(anchors),
            siblings: Held::Made(siblings),
            groups: Held::Made(groups),
            long: Sampled { fingerprints: Held::Made(long), lists: long_lists },
            short: Sampled { fingerprints: Held::Made(short), lists: short_lists },
            shortest,
            context,
        }
    }

    /// The gate that the compiler made.
    pub const fn ready<const PATTERNS: usize, const GROUPS: usize>(
        anchors: &'static [Anchor; PATTERNS],
        tables: &'static Tables<PATTERNS, GROUPS>,
    ) -> Self {
        Self {
            anchors: Held::Ready(anchors),
            siblings: Held::Ready(&tables.siblings),
            groups: Held::Ready(&tables.groups),
            long: Sampled { fingerprints: Held::Ready(&tables.long.0), lists: Held::Ready(&tables.long.1) },
            short: Sampled {
                fingerprints: Held::Ready(&tables.short.0),
                lists: Held::Ready(&tables.short.1),
            },
            shortest: Held::Ready(&tables.shortest),
            context: Held::Ready(&tables.context),
        }
    }

    /// Calls `seen` with each signature's anchor in a text.
    pub fn signatures(&self, bytes: &[u8], mut seen: impl FnMut(Sighting)) {
        let (long, short) = (self.long.fingerprints(), self.short.fingerprints());
        let mut blocks = [0; 64];
        let mut at = 0;
        while bytes.len() - at >= LOADED {
            let mut found = 0;
            while found < blocks.len()
                && let Some(block) = bytes[at..].first_chunk()
            {
                blocks[found] = at;
                found += usize::from(Long::may_hold(long, block) | Short::may_hold(short, block));
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
        self.scan(&self.shortest, bytes, &mut seen);
    }

    fn look_up(&self, block: &[u8; LOADED], bytes: &[u8], start: usize, seen: &mut impl FnMut(Sighting)) {
        let mut hit = |group: &Group, at: usize| self.verify(bytes, group, start + at, seen);
        self.long.look_up(block, &self.groups, &mut hit);
        self.short.look_up(block, &self.groups, &mut hit);
    }

    /// Looks for the shortest anchors of these lists, at every position.
    fn scan(&self, lists: &[Link], bytes: &[u8], seen: &mut impl FnMut(Sighting)) {
        if self.groups.is_empty() {
            return;
        }
        for (at, group) in bytes.windows(SHORTEST).enumerate() {
            let key = shortest_key(group.first_chunk().expect("that long"));
            listed(&self.groups, lists, key).for_each(|group| self.verify(bytes, group, at, seen));
        }
    }

    /// Calls `seen` with every anchor in a text.
    pub fn all(&self, bytes: &[u8], mut seen: impl FnMut(Sighting)) {
        self.signatures(bytes, &mut seen);
        self.scan(&self.context, bytes, &mut seen);
    }

    fn verify(&self, bytes: &[u8], group: &Group, at: usize, seen: &mut impl FnMut(Sighting)) {
        let text = self.anchors[group.anchor as usize].as_bytes();
        if let Some(range) = place_of(text, usize::from(group.offset), bytes, at) {
            seen(Sighting { anchor: group.anchor, range });
        }
    }

    /// Of each pattern.
    #[cfg(test)]
    pub fn anchors(&self) -> &[Anchor] {
        &self.anchors
    }

    /// The anchor that was seen.
    pub fn anchor(&self, sighting: &Sighting) -> &str {
        &self.anchors[sighting.anchor as usize]
    }

    /// The patterns whose anchor was seen.
    pub fn patterns(&self, sighting: &Sighting) -> impl Iterator<Item = usize> + '_ {
        let pattern = |link: Link| (link as usize).checked_sub(1);
        std::iter::successors(Some(sighting.anchor as usize), move |&before| pattern(self.siblings[before]))
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

/// The anchors that are looked for at every [`STEP`]th position.
struct Sampled<const GROUP: usize, const PLACES: usize> {
    /// The fingerprint of the group on each place; 0 where there is none. (What looks like nothing is looked up in
    /// vain, once in 65,536 times.)
    fingerprints: Held<u16>,
    lists: Held<Link>,
}

type Long = Sampled<GROUP, PLACES>;
type Short = Sampled<SHORT_GROUP, SHORT_PLACES>;

impl<const GROUP: usize, const PLACES: usize> Sampled<GROUP, PLACES> {
    fn fingerprints(&self) -> &[u16; PLACES] {
        self.fingerprints.first_chunk().expect("it is as long as it was made")
    }

    const fn key((place, fingerprint): (usize, u16)) -> u32 {
        // The upper bits are those that tell the lists apart.
        (place as u32) << (32 - PLACES.trailing_zeros()) ^ fingerprint as u32
    }

    /// The places and fingerprints of the groups in a block that are looked at.
    #[inline(always)]
    fn sample(block: &[u8; LOADED]) -> [(usize, u16); BLOCK / STEP] {
        std::array::from_fn(|n| {
            hashed::<GROUP, PLACES>(block[n * STEP..n * STEP + 8].try_into().expect("eight bytes"))
        })
    }

    #[inline(always)]
    fn may_hold(fingerprints: &[u16; PLACES], block: &[u8; LOADED]) -> bool {
        Self::sample(block)
            .into_iter()
            .fold(false, |any, (place, fingerprint)| any | (fingerprints[place] == fingerprint))
    }

    fn look_up(&self, block: &[u8; LOADED], groups: &[Group], hit: &mut impl FnMut(&Group, usize)) {
        let fingerprints = self.fingerprints();
        for (n, (place, fingerprint)) in Self::sample(block).into_iter().enumerate() {
            if fingerprints[place] == fingerprint {
                let key = Self::key((place, fingerprint));
                listed(groups, &self.lists, key).for_each(|group| hit(group, n * STEP));
            }
        }
    }

    /// The offset of the first window of an anchor that will do, the chosen one before others.
    const fn window(anchor: &[u8], chosen: Option<u8>, fingerprints: Option<&[u16]>) -> Option<usize> {
        if let Some(at) = chosen
            && Self::will_do(anchor, at as usize, fingerprints)
        {
            return Some(at as usize);
        }
        let mut at = 0;
        while at < anchor.len() {
            if Self::will_do(anchor, at, fingerprints) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// Whether a window can begin there, and, where there are fingerprints, its groups share no place with others.
    const fn will_do(anchor: &[u8], at: usize, fingerprints: Option<&[u16]>) -> bool {
        if !is_window(anchor, window(GROUP), at) {
            return false;
        }
        let Some(fingerprints) = fingerprints else { return true };
        let mut offset = at;
        while offset < at + STEP {
            let (place, fingerprint) = hashed_at::<GROUP, PLACES>(anchor, offset);
            if fingerprint == 0 || fingerprints[place] != 0 && fingerprints[place] != fingerprint {
                return false;
            }
            offset += 1;
        }
        true
    }
}

/// How many bytes of the shortest anchors are looked at.
const SHORTEST: usize = 3;

const fn shortest_key(group: &[u8; SHORTEST]) -> u32 {
    let group = u32::from_le_bytes([group[0], group[1], group[2], 0]) | 0x0020_2020;
    group.wrapping_mul(0x9e37_79b1)
}

/// Where the group of a short anchor begins: in the middle of its longest run without quotes, since many
/// begin with the same word. Nothing where no run is long enough.
pub(crate) const fn group_of(anchor: &[u8]) -> Option<usize> {
    let (mut best, mut longest) = (0, 0);
    let (mut start, mut at) = (0, 0);
    while at < anchor.len() && at < u8::MAX as usize {
        if is_quoting(anchor[at]) {
            start = at + 1;
        } else if at + 1 - start >= longest {
            (best, longest) = (start, at + 1 - start);
        }
        at += 1;
    }
    if longest < SHORTEST { None } else { Some(best + (longest - SHORTEST) / 2) }
}

/// A group of bytes of an anchor, in a list of those whose keys begin alike.
#[derive(Clone, Copy)]
pub(crate) struct Group {
    /// A hash of the bytes.
    key: u32,
    /// The first pattern with this anchor.
    anchor: u32,
    next: Link,
    /// Its offset in the anchor.
    offset: u8,
}

impl Group {
    const NONE: Self = Self { key: 0, anchor: 0, next: 0, offset: 0 };
}

/// How many lists of groups a table has.
const LISTS: usize = 1 << 13;

const fn list_of(key: u32) -> usize {
    (key >> (32 - LISTS.trailing_zeros())) as usize
}

/// The groups with this key.
fn listed<'g>(groups: &'g [Group], lists: &[Link], key: u32) -> impl Iterator<Item = &'g Group> {
    let group = |link: Link| (link as usize).checked_sub(1).map(|at| &groups[at]);
    let all = std::iter::successors(group(lists[list_of(key)]), move |before| group(before.next));
    all.filter(move |group| group.key == key)
}

/// What the compiler makes of a table's anchors.
pub(crate) struct Tables<const PATTERNS: usize, const GROUPS: usize> {
    siblings: [Link; PATTERNS],
    groups: [Group; GROUPS],
    long: ([u16; PLACES], [Link; LISTS]),
    short: ([u16; SHORT_PLACES], [Link; LISTS]),
    shortest: [Link; LISTS],
    context: [Link; LISTS],
}

impl<const PATTERNS: usize, const GROUPS: usize> Tables<PATTERNS, GROUPS> {
    /// How many groups so many patterns may have.
    pub const fn groups(patterns: usize) -> usize {
        patterns * STEP
    }

    pub const fn new(anchors: &[Anchor; PATTERNS], roles: &[Role; PATTERNS]) -> Self {
        let mut tables = Self {
            siblings: [0; PATTERNS],
            groups: [Group::NONE; GROUPS],
            long: ([0; PLACES], [0; LISTS]),
            short: ([0; SHORT_PLACES], [0; LISTS]),
            shortest: [0; LISTS],
            context: [0; LISTS],
        };
        let Self { siblings, groups, long, short, shortest, context } = &mut tables;
        let long = (long.0.as_mut_slice(), long.1.as_mut_slice());
        let short = (short.0.as_mut_slice(), short.1.as_mut_slice());
        Room { siblings, groups, used: 0, long, short, shortest, context }.fill(anchors, roles);
        tables
    }
}

/// Room for the tables, zeroed: the compiler's or our own. So all of this is written for both.
struct Room<'r> {
    siblings: &'r mut [Link],
    groups: &'r mut [Group],
    /// How many of the groups are in use.
    used: usize,
    /// Fingerprints and lists.
    long: (&'r mut [u16], &'r mut [Link]),
    short: (&'r mut [u16], &'r mut [Link]),
    shortest: &'r mut [Link],
    context: &'r mut [Link],
}

impl Room<'_> {
    const fn fill(mut self, anchors: &[Anchor], roles: &[Role]) {
        let mut pattern = 0;
        while pattern < anchors.len() {
            self.add(anchors, pattern, roles[pattern]);
            pattern += 1;
        }
    }

    const fn add(&mut self, anchors: &[Anchor], pattern: usize, role: Role) {
        let anchor = bytes_of(&anchors[pattern]);
        let known = match role {
            Role::Signature(chosen) => match self.known_long(anchors, anchor, chosen) {
                Some(known) => Some(known),
                None => match self.known_short(anchors, anchor) {
                    Some(known) => Some(known),
                    None => known_shortest(self.groups, self.shortest, anchors, anchor),
                },
            },
            Role::Context => known_shortest(self.groups, self.context, anchors, anchor),
        };
        if let Some(first) = known {
            self.siblings[pattern] = self.siblings[first];
            self.siblings[first] = pattern as Link + 1;
            return;
        }
        match role {
            Role::Signature(chosen) => {
                if let Some(window) = Long::window(anchor, chosen, Some(self.long.0)) {
                    self.place_long(pattern, anchor, window);
                } else if let Some(window) = Short::window(anchor, None, Some(self.short.0)) {
                    self.place_short(pattern, anchor, window);
                } else if let Some(offset) = group_of(anchor) {
                    // Without a group the anchor is found nowhere: `check` refuses it.
                    self.place(pattern, offset, shortest_key_at(anchor, offset), Which::Shortest);
                }
            }
            Role::Context => {
                if let Some(offset) = group_of(anchor) {
                    self.place(pattern, offset, shortest_key_at(anchor, offset), Which::Context);
                }
            }
        }
    }

    const fn known_long(&self, anchors: &[Anchor], anchor: &[u8], chosen: Option<u8>) -> Option<usize> {
        let Some(window) = Long::window(anchor, chosen, None) else { return None };
        let key = Long::key(hashed_at::<GROUP, PLACES>(anchor, window));
        known(self.groups, self.long.1, key, anchors, anchor)
    }

    const fn known_short(&self, anchors: &[Anchor], anchor: &[u8]) -> Option<usize> {
        let Some(window) = Short::window(anchor, None, None) else { return None };
        let key = Short::key(hashed_at::<SHORT_GROUP, SHORT_PLACES>(anchor, window));
        known(self.groups, self.short.1, key, anchors, anchor)
    }

    const fn place_long(&mut self, pattern: usize, anchor: &[u8], window: usize) {
        let mut offset = window;
        while offset < window + STEP {
            let (place, fingerprint) = hashed_at::<GROUP, PLACES>(anchor, offset);
            self.long.0[place] = fingerprint;
            self.place(pattern, offset, Long::key((place, fingerprint)), Which::Long);
            offset += 1;
        }
    }

    const fn place_short(&mut self, pattern: usize, anchor: &[u8], window: usize) {
        let mut offset = window;
        while offset < window + STEP {
            let (place, fingerprint) = hashed_at::<SHORT_GROUP, SHORT_PLACES>(anchor, offset);
            self.short.0[place] = fingerprint;
            self.place(pattern, offset, Short::key((place, fingerprint)), Which::Short);
            offset += 1;
        }
    }

    const fn place(&mut self, pattern: usize, offset: usize, key: u32, which: Which) {
        let lists = match which {
            Which::Long => &mut *self.long.1,
            Which::Short => &mut *self.short.1,
            Which::Shortest => &mut *self.shortest,
            Which::Context => &mut *self.context,
        };
        let first = &mut lists[list_of(key)];
        self.groups[self.used] = Group { key, anchor: pattern as u32, next: *first, offset: offset as u8 };
        self.used += 1;
        *first = self.used as Link;
    }
}

/// A table of the gate.
enum Which {
    Long,
    Short,
    Shortest,
    Context,
}

const fn bytes_of(anchor: &Anchor) -> &[u8] {
    match anchor {
        Anchor::Borrowed(text) => text.as_bytes(),
        Anchor::Owned(text) => text.as_bytes(),
    }
}

const fn shortest_key_at(anchor: &[u8], offset: usize) -> u32 {
    shortest_key(&[anchor[offset], anchor[offset + 1], anchor[offset + 2]])
}

const fn known_shortest(
    groups: &[Group],
    lists: &[Link],
    anchors: &[Anchor],
    anchor: &[u8],
) -> Option<usize> {
    let Some(offset) = group_of(anchor) else { return None };
    known(groups, lists, shortest_key_at(anchor, offset), anchors, anchor)
}

/// The first pattern with this anchor, among those of a list.
const fn known(
    groups: &[Group],
    lists: &[Link],
    key: u32,
    anchors: &[Anchor],
    anchor: &[u8],
) -> Option<usize> {
    let mut link = lists[list_of(key)];
    while link != 0 {
        let group = groups[link as usize - 1];
        if group.key == key && bytes_of(&anchors[group.anchor as usize]).eq_ignore_ascii_case(anchor) {
            return Some(group.anchor as usize);
        }
        link = group.next;
    }
    None
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
        let roles: Vec<_> = WINDOWS.iter().map(|&window| Role::Signature(Some(window))).collect();
        let gate = Gate::new(anchors().map(Anchor::from).collect(), &roles);
        let groups =
            gate.shortest.iter().filter(|&&link| link != 0).map(|&link| gate.groups[link as usize - 1]);
        let names: Vec<_> = groups.map(|group| &gate.anchors[group.anchor as usize]).collect();
        assert!(names.is_empty(), "at every position: {names:?}");
    }

    #[test]
    fn no_anchor_is_common_in_healthy_logs() {
        /// So often in a megabyte, and what stands around it is cleaned and searched in vain.
        const MOST: usize = 200;
        const MEGABYTES: usize = 4;
        let roles = vec![Role::Signature(None); anchors().count()];
        let gate = Gate::new(anchors().map(Anchor::from).collect(), &roles);
        let mut seen = std::collections::BTreeMap::<_, usize>::new();
        gate.signatures(&log(Kind::Containers, 2, MEGABYTES << 20), |sighting| {
            *seen.entry(gate.anchors[sighting.anchor as usize].to_string()).or_default() += 1;
        });
        seen.retain(|_, times| *times > MOST * MEGABYTES);
        assert!(seen.is_empty(), "choose other anchors for these, or longer ones: {seen:?}");
    }
}
