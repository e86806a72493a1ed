//! The machine that finds a [`Program`]'s matches: a backtracker that takes the leftmost match and, of those, the one
//! that the pattern's order prefers (as Perl and the `regex` crate do), and that makes no choice twice at the same
//! place. So its work is bounded by the program's size, counts written out, times the text's length, whatever the
//! pattern; and its memory by one bit for each choice and byte of a region.

use std::ops::Range;

use crate::text::is_squeezed_away;

#[cfg(test)]
mod tests;

/// One step of a program. Jumps are relative, so that a part of a program can be moved and copied.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Op {
    /// These bytes of the program's pool.
    Literal {
        start: u32,
        length: u32,
    },
    /// One byte of a set.
    One(u16),
    /// At least `min` and at most `max` bytes of a set, as many as possible or (lazily) as few.
    Run {
        set: u16,
        min: u16,
        max: u16,
        greedy: bool,
        choice: u16,
    },
    /// Goes on with the next step or with the one at `other`; the preferred one first.
    Split {
        other: i32,
        prefers_next: bool,
        choice: u16,
    },
    Jump(i32),
    /// Notes the place: where group n begins (slot 2n) or ends (2n + 1).
    Save(u16),
    /// The text's beginning.
    Start,
    /// The text's end.
    End,
    Match,
}

/// A place in a program: so many bytes of an op, which is a literal's, are matched already.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    op: usize,
    offset: usize,
}

/// A run without an upper limit.
pub(crate) const UNLIMITED: u16 = u16::MAX;

/// A set of bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Set([u64; 4]);

impl Set {
    /// Every byte but the one that ends a line.
    pub const ANY: Self = Self::of(b"\n").negated();
    /// The quotes, any of which stands for any other.
    pub const QUOTE: Self = Self::of(b"\"'`");

    /// The set of these bytes.
    pub const fn of(bytes: &[u8]) -> Self {
        let mut set = Self([0; 4]);
        let mut n = 0;
        while n < bytes.len() {
            set.add(bytes[n], bytes[n]);
            n += 1;
        }
        set
    }

    /// Adds the bytes from `first` to `last`.
    pub const fn add(&mut self, first: u8, last: u8) {
        let mut byte = first as usize;
        while byte <= last as usize {
            self.0[byte / 64] |= 1 << (byte % 64);
            byte += 1;
        }
    }

    /// Every other byte.
    pub const fn negated(self) -> Self {
        let Self([a, b, c, d]) = self;
        Self([!a, !b, !c, !d])
    }

    /// With both cases of each ASCII letter.
    pub fn folded(mut self) -> Self {
        let letters = ((1 << 26) - 1) << 1;
        let either = (self.0[1] | self.0[1] >> 32) & letters;
        self.0[1] |= either | either << 32;
        self
    }

    /// With the bytes of another set.
    pub fn with(self, other: Self) -> Self {
        Self(std::array::from_fn(|n| self.0[n] | other.0[n]))
    }

    pub fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte / 64)] >> (byte % 64) & 1 == 1
    }
}

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Program {
    ops: Vec<Op>,
    /// The literals' bytes; in lower case where case is ignored.
    pool: Vec<u8>,
    sets: Vec<Set>,
    ignores_case: bool,
    groups: usize,
    choices: usize,
    first: First,
}

/// What every match begins with.
#[derive(Clone, Copy, Debug)]
enum First {
    /// Bytes of the pool.
    Literal {
        start: u32,
        length: u32,
    },
    /// A byte of the set; or anything, where the text begins.
    Byte {
        set: Set,
        or_start: bool,
    },
    Anything,
}

/// What a search needs, kept for the next one: where it was, and what the last match's groups hold.
#[derive(Default)]
pub(crate) struct Scratch {
    /// Bits by choice and place: made there before, and in vain.
    made: Vec<u64>,
    /// The words of `made` for one choice.
    words: usize,
    /// The place of the first bit.
    from: usize,
    /// By choice, for runs.
    runs: Vec<Known>,
    stack: Vec<Alternative>,
    slots: Vec<usize>,
    #[cfg(test)]
    pub steps: usize,
}

/// What is known of a run, so that nothing is looked at again for each place that it begins at.
#[derive(Clone, Default)]
struct Known {
    /// Bytes that are in its set.
    members: Range<usize>,
    /// Ends that were tried.
    tried: Range<usize>,
}

/// What is still to be tried.
enum Alternative {
    Step {
        op: usize,
        at: usize,
    },
    /// The other ends of a run.
    Ends {
        op: usize,
        ends: Range<usize>,
    },
    /// Gives a slot its former value.
    Slot {
        slot: usize,
        was: usize,
    },
}

const NOWHERE: usize = usize::MAX;

impl Scratch {
    /// What group n holds since the last match.
    pub fn group(&self, n: usize) -> Option<Range<usize>> {
        let (start, end) = (self.slots[2 * n], self.slots[2 * n + 1]);
        (start != NOWHERE && end != NOWHERE).then_some(start..end)
    }

    fn prepare(&mut self, program: &Program, from: usize, end: usize) {
        self.from = from;
        self.words = (end - from) / 64 + 1;
        self.made.clear();
        self.made.resize(program.choices * self.words, 0);
        self.runs.clear();
        self.runs.resize(program.choices, Known::default());
    }

    /// Makes a choice at a place; false where it was made before.
    fn make(&mut self, choice: u16, at: usize) -> bool {
        let bit = at - self.from;
        let word = &mut self.made[usize::from(choice) * self.words + bit / 64];
        let is_new = *word >> (bit % 64) & 1 == 0;
        *word |= 1 << (bit % 64);
        is_new
    }

    /// Takes the last (or first) end in `ends` that will do and that a run was not tried with yet.
    fn take_end(
        &mut self,
        run: u16,
        mut ends: Range<usize>,
        last: bool,
        will_do: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let tried = self.runs[usize::from(run)].tried.clone();
        if tried.contains(&ends.start) {
            ends.start = tried.end;
        }
        if tried.start < ends.end && ends.end <= tried.end {
            ends.end = tried.start;
        }
        if ends.is_empty() {
            return None;
        }
        let mut is_new = |end: &usize| will_do(*end) && self.make(run, *end);
        let end = if last { ends.clone().rev().find(&mut is_new) } else { ends.clone().find(&mut is_new) };
        let now_tried = match end {
            None => ends,
            Some(end) if last => end..ends.end,
            Some(end) => ends.start..end + 1,
        };
        self.count(now_tried.len());
        let touches = now_tried.start <= tried.end && tried.start <= now_tried.end;
        self.runs[usize::from(run)].tried = match touches {
            true => now_tried.start.min(tried.start)..now_tried.end.max(tried.end),
            false => now_tried,
        };
        end
    }

    fn count(&mut self, _steps: usize) {
        #[cfg(test)]
        {
            self.steps += _steps;
        }
    }
}

impl Program {
    /// A program of ops that end with [`Op::Match`]; choices need no numbers yet.
    pub fn new(mut ops: Vec<Op>, pool: Vec<u8>, sets: Vec<Set>, groups: usize, ignores_case: bool) -> Self {
        let mut choices = 0;
        for op in &mut ops {
            if let Op::Run { choice, .. } | Op::Split { choice, .. } = op {
                *choice = choices;
                choices += 1;
            }
        }
        let mut program = Self {
            ops,
            pool,
            sets,
            ignores_case,
            groups,
            choices: usize::from(choices),
            first: First::Anything,
        };
        program.first = program.first();
        program
    }

    /// Whether something in the text matches.
    pub fn is_match(&self, text: &[u8]) -> bool {
        self.find_at(text, 0, &mut Scratch::default()).is_some()
    }

    /// The first match that begins at `from` or later and is not empty; its groups are left in the scratch.
    pub fn find_at(&self, text: &[u8], from: usize, scratch: &mut Scratch) -> Option<Range<usize>> {
        self.find_in(text, from..text.len(), scratch)
    }

    /// The first match that begins in a part of the text.
    pub fn find_in(&self, text: &[u8], starts: Range<usize>, scratch: &mut Scratch) -> Option<Range<usize>> {
        scratch.prepare(self, starts.start, text.len());
        let mut start = starts.start;
        loop {
            start = self.next_start(text, start).filter(|start| *start < starts.end)?;
            if let Some(end) = self.match_at(text, start, scratch) {
                return Some(start..end);
            }
            start += 1;
        }
    }

    /// The next place where a match may begin.
    fn next_start(&self, text: &[u8], from: usize) -> Option<usize> {
        let rest = text.get(from..)?;
        match self.first {
            First::Anything => Some(from),
            First::Byte { or_start: true, .. } if from == 0 => Some(0),
            First::Byte { set, .. } => rest.iter().position(|&byte| set.has(byte)).map(|at| from + at),
            First::Literal { start, length } => {
                let literal = self.literal(start, length);
                let is_letter = self.ignores_case && literal[0].is_ascii_lowercase();
                let (first, case) = (literal[0], if is_letter { 0x20 } else { 0 });
                let mut at = 0;
                loop {
                    at += rest[at..].iter().position(|&byte| byte | case == first)?;
                    if self.begins_with(&rest[at..], literal) {
                        return Some(from + at);
                    }
                    at += 1;
                }
            }
        }
    }

    fn literal(&self, start: u32, length: u32) -> &[u8] {
        &self.pool[start as usize..][..length as usize]
    }

    fn begins_with(&self, text: &[u8], literal: &[u8]) -> bool {
        text.len() >= literal.len()
            && if self.ignores_case {
                text.iter().zip(literal).all(|(byte, wanted)| byte.to_ascii_lowercase() == *wanted)
            } else {
                text.starts_with(literal)
            }
    }

    /// Where the match that begins at `begin` ends.
    fn match_at(&self, text: &[u8], begin: usize, scratch: &mut Scratch) -> Option<usize> {
        scratch.stack.clear();
        scratch.slots.clear();
        scratch.slots.resize(2 * self.groups, NOWHERE);
        let (mut next, mut at) = (0, begin);
        loop {
            scratch.count(1);
            let here = next;
            next += 1;
            let goes_on = match self.ops[here] {
                Op::Literal { start, length } => {
                    let goes_on = self.begins_with(&text[at..], self.literal(start, length));
                    at += length as usize;
                    goes_on
                }
                Op::One(set) => {
                    at += 1;
                    text.get(at - 1).is_some_and(|&byte| self.sets[usize::from(set)].has(byte))
                }
                Op::Run { set, min, max, choice, .. } => {
                    let longest = self.run_end(text, set, max, choice, at, scratch);
                    let ends = at + usize::from(min)..longest + 1;
                    let end = self.choose_end(text, here, ends, scratch);
                    at = end.unwrap_or(at);
                    end.is_some()
                }
                Op::Split { choice, .. } => {
                    scratch.make(choice, at) && {
                        next = self.choose_way(text, here, at, scratch);
                        true
                    }
                }
                Op::Jump(to) => {
                    next = here.wrapping_add_signed(to as isize);
                    true
                }
                Op::Save(slot) => {
                    let slot = usize::from(slot);
                    scratch.stack.push(Alternative::Slot { slot, was: scratch.slots[slot] });
                    scratch.slots[slot] = at;
                    true
                }
                Op::Start => at == 0,
                Op::End => at == text.len(),
                Op::Match if at > begin => return Some(at),
                Op::Match => false,
            };
            if !goes_on {
                (next, at) = self.back(text, scratch)?;
            }
        }
    }

    /// Whether the program, begun at a [`Point`], may match a text of which only this beginning is known.
    pub fn may_match_from(&self, point: Point, known: &[u8], scratch: &mut Scratch) -> bool {
        scratch.prepare(self, 0, known.len());
        scratch.stack.clear();
        let mut next = point.op;
        let mut at = 0;
        let mut skipped = point.offset;
        loop {
            if at >= known.len() {
                return true;
            }
            let here = next;
            next += 1;
            let goes_on = match self.ops[here] {
                Op::Literal { start, length } => {
                    let literal = &self.literal(start, length)[std::mem::take(&mut skipped)..];
                    let known = &known[at..];
                    at += literal.len();
                    self.begins_with(known, &literal[..literal.len().min(known.len())])
                }
                Op::One(set) => {
                    at += 1;
                    self.sets[usize::from(set)].has(known[at - 1])
                }
                Op::Run { set, min, max, choice, .. } => {
                    let longest = self.run_end(known, set, max, choice, at, scratch);
                    if longest == known.len() {
                        return true;
                    }
                    let end = self.choose_end(known, here, at + usize::from(min)..longest + 1, scratch);
                    at = end.unwrap_or(at);
                    end.is_some()
                }
                Op::Split { choice, .. } => {
                    scratch.make(choice, at) && {
                        next = self.choose_way(known, here, at, scratch);
                        true
                    }
                }
                Op::Jump(to) => {
                    next = here.wrapping_add_signed(to as isize);
                    true
                }
                Op::Save(_) => true,
                // What the known part is the beginning or end of is not known.
                Op::Start | Op::End | Op::Match => return true,
            };
            if !goes_on {
                match self.back(known, scratch) {
                    Some(other) => (next, at) = other,
                    None => return false,
                }
            }
        }
    }

    /// The points behind a literal, which is given in lower case, without what [`is_squeezed_away`] of texts.
    pub fn points_behind(&self, literal: &[u8]) -> Vec<Point> {
        let mut points = Vec::new();
        for op in 0..self.ops.len() {
            if let Op::Literal { length, .. } = self.ops[op] {
                points.extend(
                    (0..length as usize).filter_map(|offset| self.behind(Point { op, offset }, literal)),
                );
            }
        }
        points
    }

    /// The point behind a literal that begins at this one, if one does.
    fn behind(&self, Point { mut op, offset }: Point, literal: &[u8]) -> Option<Point> {
        let is_blank = |set: u16| {
            let set = &self.sets[usize::from(set)];
            (0..=u8::MAX).all(|byte| !set.has(byte) || is_squeezed_away(byte))
        };
        let mut wanted = literal.iter();
        let mut next = *wanted.next()?;
        let mut skipped = offset;
        loop {
            match self.ops[op] {
                Op::Literal { start, length } => {
                    let from = std::mem::take(&mut skipped);
                    for (n, &byte) in self.literal(start, length).iter().enumerate().skip(from) {
                        if is_squeezed_away(byte) {
                            continue;
                        }
                        if byte != next {
                            return None;
                        }
                        match wanted.next() {
                            Some(&byte) => next = byte,
                            None if n + 1 < length as usize => return Some(Point { op, offset: n + 1 }),
                            None => return Some(Point { op: op + 1, offset: 0 }),
                        }
                    }
                }
                Op::One(set) if self.sets[usize::from(set)] == Set::ANY && next == b'.' => {
                    match wanted.next() {
                        Some(&byte) => next = byte,
                        None => return Some(Point { op: op + 1, offset: 0 }),
                    }
                }
                Op::One(set) | Op::Run { set, .. } if is_blank(set) => {}
                Op::Save(_) => {}
                _ => return None,
            }
            op += 1;
        }
    }

    /// The op and the place to go on with after a failure.
    fn back(&self, text: &[u8], scratch: &mut Scratch) -> Option<(usize, usize)> {
        loop {
            match scratch.stack.pop()? {
                Alternative::Step { op, at } => return Some((op, at)),
                Alternative::Ends { op, ends } => {
                    if let Some(at) = self.choose_end(text, op, ends, scratch) {
                        return Some((op + 1, at));
                    }
                }
                Alternative::Slot { slot, was } => scratch.slots[slot] = was,
            }
        }
    }

    /// Where a run that begins at `at` ends at most.
    fn run_end(
        &self,
        text: &[u8],
        set: u16,
        max: u16,
        choice: u16,
        at: usize,
        scratch: &mut Scratch,
    ) -> usize {
        let limit = if max == UNLIMITED { text.len() } else { text.len().min(at + usize::from(max)) };
        let set = &self.sets[usize::from(set)];
        let known = scratch.runs[usize::from(choice)].members.clone();
        let mut end = at;
        while end < limit {
            if known.contains(&end) {
                end = known.end;
            } else if set.has(text[end]) {
                end += 1;
                scratch.count(1);
            } else {
                break;
            }
        }
        scratch.runs[usize::from(choice)].members = at..end;
        end.min(limit)
    }

    /// The preferred end of a run, of those that were not tried; the others are left for later.
    fn choose_end(
        &self,
        text: &[u8],
        op: usize,
        mut ends: Range<usize>,
        scratch: &mut Scratch,
    ) -> Option<usize> {
        let Op::Run { greedy, choice, .. } = self.ops[op] else { unreachable!("only runs have ends") };
        let goes_on = |end: usize| self.may_go_on(op + 1, text.get(end).copied());
        let end = scratch.take_end(choice, ends.clone(), greedy, goes_on)?;
        if greedy {
            ends.end = end;
        } else {
            ends.start = end + 1;
        }
        if !ends.is_empty() {
            scratch.stack.push(Alternative::Ends { op, ends });
        }
        Some(end)
    }

    /// The preferred op of those that a split chooses between; another that may do is left for later.
    fn choose_way(&self, text: &[u8], mut split: usize, at: usize, scratch: &mut Scratch) -> usize {
        let byte = text.get(at).copied();
        // Alternatives are splits in a row: one look at each that cannot do.
        while let Op::Split { other, prefers_next, .. } = self.ops[split] {
            let (next, other) = (split + 1, split.wrapping_add_signed(other as isize));
            let (first, second) = if prefers_next { (next, other) } else { (other, next) };
            if self.may_go_on(first, byte) {
                if self.may_go_on(second, byte) {
                    scratch.stack.push(Alternative::Step { op: second, at });
                }
                return first;
            }
            split = second;
        }
        split
    }

    /// Whether an op can succeed before this byte: a quick look, since most choices fail at once.
    fn may_go_on(&self, mut op: usize, byte: Option<u8>) -> bool {
        while let Op::Save(_) = self.ops[op] {
            op += 1;
        }
        match (self.ops[op], byte) {
            (Op::Literal { start, .. }, Some(byte)) => {
                let byte = if self.ignores_case { byte.to_ascii_lowercase() } else { byte };
                self.pool[start as usize] == byte
            }
            (Op::One(set) | Op::Run { set, min: 1.., .. }, Some(byte)) => {
                self.sets[usize::from(set)].has(byte)
            }
            (Op::Literal { .. } | Op::One(_) | Op::Run { min: 1.., .. }, None) => false,
            (Op::End, byte) => byte.is_none(),
            _ => true,
        }
    }

    fn first(&self) -> First {
        let begin = self.ops.iter().find(|op| !matches!(op, Op::Save(_)));
        if let Some(&Op::Literal { start, length }) = begin {
            return First::Literal { start, length };
        }
        let (mut set, mut or_start) = (Set::default(), false);
        let mut seen = vec![false; self.ops.len()];
        let mut ways = vec![0];
        while let Some(op) = ways.pop() {
            if std::mem::replace(&mut seen[op], true) {
                continue;
            }
            match self.ops[op] {
                Op::Literal { start, .. } => {
                    let byte = Set::of(&[self.pool[start as usize]]);
                    set = set.with(if self.ignores_case { byte.folded() } else { byte });
                }
                Op::One(one) => set = set.with(self.sets[usize::from(one)]),
                Op::Run { set: run, min, .. } => {
                    set = set.with(self.sets[usize::from(run)]);
                    if min == 0 {
                        ways.push(op + 1);
                    }
                }
                Op::Split { other, .. } => {
                    ways.push(op + 1);
                    ways.push(op.wrapping_add_signed(other as isize));
                }
                Op::Jump(to) => ways.push(op.wrapping_add_signed(to as isize)),
                Op::Save(_) => ways.push(op + 1),
                Op::Start => or_start = true,
                Op::End | Op::Match => return First::Anything,
            }
        }
        First::Byte { set, or_start }
    }

    /// The literals that stand in every match, in the form of an anchor: without quotes, with a dot for any byte;
    /// for each of the alternatives that the whole pattern is made of.
    pub fn required(&self) -> Vec<Vec<Vec<u8>>> {
        let mut alternatives = Vec::new();
        let mut start = 0;
        while let Op::Split { other, prefers_next: true, .. } = self.ops[start]
            && let next = start.saturating_add_signed(other as isize)
            && let Op::Jump(to) = self.ops[next - 1]
            && (next - 1).saturating_add_signed(to as isize) == self.ops.len() - 1
        {
            alternatives.push(self.required_in(start + 1..next - 1));
            start = next;
        }
        alternatives.push(self.required_in(start..self.ops.len()));
        alternatives
    }

    fn required_in(&self, ops: Range<usize>) -> Vec<Vec<u8>> {
        let mut literals = vec![Vec::new()];
        let mut optional_until = 0;
        for n in ops {
            let literal = literals.last_mut().expect("never empty");
            match self.ops[n] {
                _ if n < optional_until => {}
                Op::Literal { start, length } => literal.extend_from_slice(self.literal(start, length)),
                Op::One(set) if self.sets[usize::from(set)] == Set::ANY => literal.push(b'.'),
                Op::One(set) if self.sets[usize::from(set)] == Set::QUOTE => {}
                _ => literals.push(Vec::new()),
            }
            if let Op::Split { other: by, .. } | Op::Jump(by) = self.ops[n] {
                optional_until = optional_until.max(n.saturating_add_signed(by as isize));
            }
        }
        literals
    }
}
