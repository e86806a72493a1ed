//! The signature language (see [`crate::cause::Signature`]), compiled when first needed: to compile every
//! pattern would cost every start what few pastes need.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use crate::facts::FactKind;
use crate::matcher::{Op, Point, Program, Scratch, Set, UNLIMITED};
use crate::text::is_squeezed_away;

#[cfg(any(test, feature = "_parts"))]
pub(crate) mod as_regex;

/// A signature's pattern.
pub(crate) struct Pattern {
    source: Cow<'static, str>,
    is_literal: bool,
    strict: OnceLock<Option<Box<Compiled>>>,
    loose: OnceLock<Option<Box<Compiled>>>,
    around: OnceLock<Option<Box<Around>>>,
}

/// What a pattern wants on each side of its anchor.
pub(crate) struct Around {
    /// The pattern, loosely, read backwards.
    reversed: Compiled,
    before: Vec<Point>,
    behind: Vec<Point>,
}

/// A pattern's program.
pub(crate) struct Compiled {
    pub program: Program,
    /// Which kind of fact each of its groups captures.
    pub kinds: Vec<FactKind>,
    /// Whether it matches the empty text, too.
    pub may_be_empty: bool,
}

impl Pattern {
    /// A pattern that is compiled later; one that does not compile (a test refuses it in the built-in table,
    /// the builder in own causes) matches nothing.
    pub const fn new(source: Cow<'static, str>) -> Self {
        Self {
            source,
            is_literal: false,
            strict: OnceLock::new(),
            loose: OnceLock::new(),
            around: OnceLock::new(),
        }
    }

    /// A pattern that matches these words.
    pub const fn of_literal(words: Cow<'static, str>) -> Self {
        let mut pattern = Self::new(words);
        pattern.is_literal = true;
        pattern
    }

    fn compile(&self, loose: bool) -> Option<Box<Compiled>> {
        self.compile_as(Language::Signature { loose }, false).map(Box::new)
    }

    fn compile_as(&self, language: Language, is_reversed: bool) -> Option<Compiled> {
        let source = if self.is_literal { &escape(&self.source) } else { self.source.as_ref() };
        compile_as(source, language, is_reversed).ok()
    }

    /// Matches a message as it is.
    pub fn strict(&self) -> Option<&Compiled> {
        self.strict.get_or_init(|| self.compile(false)).as_deref()
    }

    /// Matches a message whose blanks were lost where lines were broken.
    pub fn loose(&self) -> Option<&Compiled> {
        self.loose.get_or_init(|| self.compile(true)).as_deref()
    }

    fn around(&self, anchor: &str) -> Option<(&Around, &Compiled)> {
        let loose = self.loose()?;
        let around = || {
            let reversed = self.compile_as(Language::Signature { loose: true }, true)?;
            let mut anchor = squeeze(anchor.as_bytes()).to_ascii_lowercase();
            let behind = loose.program.points_behind(&anchor);
            anchor.reverse();
            let before = reversed.program.points_behind(&anchor);
            Some(Box::new(Around { reversed, before, behind }))
        };
        Some((self.around.get_or_init(around).as_deref()?, loose))
    }

    /// Whether the pattern may match where its anchor stands before these bytes.
    pub fn allows_behind(&self, anchor: &str, bytes: &[u8], scratch: &mut Scratch) -> bool {
        self.around(anchor).is_none_or(|(around, loose)| {
            let allows = |&point: &Point| loose.program.may_match_from(point, bytes, scratch);
            around.behind.is_empty() || around.behind.iter().any(allows)
        })
    }

    /// Whether it may match where its anchor stands behind these bytes, which are given backwards.
    pub fn allows_before(&self, anchor: &str, bytes: &[u8], scratch: &mut Scratch) -> bool {
        self.around(anchor).is_none_or(|(around, _)| {
            let allows = |&point: &Point| around.reversed.program.may_match_from(point, bytes, scratch);
            around.before.is_empty() || around.before.iter().any(allows)
        })
    }
}

impl Pattern {
    /// Whether one of the pattern's literals goes over a break between these two: it ends the one and begins the other.
    pub fn spells_over(&self, before: &[u8], after: &[u8]) -> bool {
        const MIN_LENGTH: usize = 6;
        const NEAR: usize = 64;
        // The letters next to the break rule out most, and this is asked at every one: it took a quarter of a paste's time.
        let counts = |byte: &&u8| !is_squeezed_away(**byte);
        let (Some(last), Some(first)) = (before.iter().rfind(counts), after.iter().find(counts)) else {
            return false;
        };
        let letters = || self.source.as_bytes().iter().filter(counts);
        let mut pairs = letters().zip(letters().skip(1));
        if !pairs.any(|(one, two)| one.eq_ignore_ascii_case(last) && two.eq_ignore_ascii_case(first)) {
            return false;
        }
        let squeezed = |bytes: &[u8]| squeeze(bytes).to_ascii_lowercase();
        let before = squeezed(&before[before.len().saturating_sub(NEAR)..]);
        let after = squeezed(&after[..after.len().min(NEAR)]);
        literals(&self.source).any(|literal| {
            let literal = squeezed(literal.as_bytes());
            literal.len() >= MIN_LENGTH
                && (1..literal.len()).any(|cut| {
                    let (ends, begins) = literal.split_at(cut);
                    before.ends_with(ends) && after.starts_with(begins)
                })
        })
    }
}

/// The pieces of a pattern that stand for themselves.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    // What may be left out or repeated is none, and a quote matches others, but those are squeezed away.
    let pieces = source.split(['\\', '.', '*', '+', '[', ']', '(', ')', '|', '{', '}', '^', '$']);
    pieces.flat_map(|piece| piece.split_inclusive('?')).map(|piece| match piece.strip_suffix('?') {
        Some(kept) => {
            let optional = kept.chars().next_back().map_or(0, char::len_utf8);
            &kept[..kept.len() - optional]
        }
        None => piece,
    })
}

/// Which language a pattern is written in.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Language {
    /// That of signatures. Loosely, blanks are optional.
    Signature { loose: bool },
    /// That of a secret's form (see [`crate::redact`]): quotes stand for themselves, `\s` is any blank, and
    /// `(…)` captures, where `(?:…)` only groups.
    Secret { ignores_case: bool },
}

/// What is wrong with a pattern.
#[derive(Debug, PartialEq)]
pub(crate) struct Problem {
    words: &'static str,
    /// Where, in bytes.
    at: usize,
    /// The first characters from there.
    shown: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (byte {}: {:?})", self.words, self.at, self.shown)
    }
}

const QUOTES: &[char] = &['"', '\'', '`'];
const BLANK: Set = Set::of(b" \t\n\x0b\x0c\r");

/// Groups deeper than this are refused.
const MAX_DEPTH: usize = 32;
/// The highest count.
const MAX_COUNT: u16 = 10_000;
/// The most steps of a program; counts of groups are written out.
const MAX_OPS: usize = 4096;

/// What people write where a host stood (`<name>.azurecr.io`, `${REGISTRY}`, `.azurecr.io`): the message is the
/// same, but there is no fact in it.
const REDACTED_HOST: &str = r"\.[a-z0-9._-]+(:[0-9]+)?|\$[a-z_][a-z0-9_]*(:[0-9]+)?|[a-z0-9._*-]*[<{$\[][^\x00-\x20/\x22'`]{0,60}[>}\]][a-z0-9._*-]*(:[0-9*]+)?";

/// What people write where a name, a path or an image stood (`...`, `<container>`, `${TAG}`).
const ELIDED: &str =
    r"\.\.\.|…|[a-z0-9@._/-]*(<[^\x00-\x20\x22'`<>]{1,60}>|\$?\{[^\x00-\x20\x22'`{}]{1,60}\})[a-z0-9@._/:-]*";

/// What may stand in the place of a value of this kind, and is none.
pub(crate) const fn hidden(kind: FactKind) -> Option<&'static str> {
    match kind {
        FactKind::Registry | FactKind::Host => Some(REDACTED_HOST),
        FactKind::Name | FactKind::Image | FactKind::Path | FactKind::User => Some(ELIDED),
        _ => None,
    }
}

/// Compiles a pattern.
///
/// # Errors
/// What is wrong with it, and where.
pub(crate) fn compile(source: &str, language: Language) -> Result<Compiled, Problem> {
    compile_as(source, language, false)
}

/// The same; reversed, for texts that are read backwards. (`^` and `$` keep their names.)
fn compile_as(source: &str, language: Language, is_reversed: bool) -> Result<Compiled, Problem> {
    let ignores_case = language != Language::Secret { ignores_case: false };
    let mut compiler = Compiler {
        source,
        at: 0,
        language,
        is_reversed,
        ignores_case,
        depth: 0,
        ops: Vec::with_capacity(16),
        pool: Vec::with_capacity(source.len()),
        sets: Vec::new(),
        growing: 0,
        kinds: Vec::new(),
        groups: 0,
    };
    let may_be_empty = compiler.alternatives()?;
    if compiler.at < source.len() {
        return Err(compiler.problem("a group closes that was not opened", compiler.at));
    }
    compiler.ops.push(Op::Match);
    let Compiler { ops, pool, sets, kinds, groups, .. } = compiler;
    let program = Program::new(ops, pool, sets, usize::from(groups), ignores_case);
    Ok(Compiled { program, kinds, may_be_empty })
}

/// Whether a pattern captures this kind of fact.
pub(crate) fn captures(source: &str, kind: FactKind) -> bool {
    let mut found = source.match_indices(kind.name());
    found.any(|(at, name)| source[..at].ends_with('{') && source[at + name.len()..].starts_with('}'))
}

/// A literal as a pattern.
pub(crate) fn escape(literal: &str) -> String {
    let mut pattern = String::with_capacity(literal.len());
    for character in literal.chars() {
        if r"\.+*?()|[]{}^$".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}

/// An anchor as it is looked for: without what [`crate::text::Text::squeezed`] leaves out.
pub(crate) fn squeeze(anchor: &[u8]) -> Vec<u8> {
    anchor.iter().copied().filter(|&byte| !is_squeezed_away(byte)).collect()
}

/// Reads a pattern and writes its program, in one go.
struct Compiler<'p> {
    source: &'p str,
    at: usize,
    language: Language,
    is_reversed: bool,
    ignores_case: bool,
    depth: usize,
    ops: Vec<Op>,
    pool: Vec<u8>,
    sets: Vec<Set>,
    /// The number of ops while the last of them is a literal that what follows may be added to.
    growing: usize,
    kinds: Vec<FactKind>,
    groups: u16,
}

/// How often something stands.
#[derive(Clone, Copy)]
struct Count {
    min: u16,
    max: u16,
    greedy: bool,
}

/// Whether what was read can match nothing.
type MayBeEmpty = bool;

impl Compiler<'_> {
    fn problem(&self, words: &'static str, at: usize) -> Problem {
        Problem { words, at, shown: self.source[at..].chars().take(20).collect() }
    }

    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += character.len_utf8();
        Some(character)
    }

    fn eat(&mut self, text: &str) -> bool {
        let is_there = self.rest().starts_with(text);
        self.at += if is_there { text.len() } else { 0 };
        is_there
    }

    fn is_signature(&self) -> bool {
        matches!(self.language, Language::Signature { .. })
    }

    /// `a|b|c`, up to the end or a closing parenthesis.
    fn alternatives(&mut self) -> Result<MayBeEmpty, Problem> {
        let mut may_be_empty = false;
        let mut jumps = Vec::new();
        loop {
            let start = self.ops.len();
            self.growing = 0;
            let mut is_empty = true;
            while !matches!(self.peek(), None | Some('|' | ')')) {
                let term = self.ops.len();
                is_empty &= self.term()?;
                if self.is_reversed {
                    self.ops[start..].rotate_left(term - start);
                    self.growing = 0;
                }
            }
            may_be_empty |= is_empty;
            if !self.eat("|") {
                break;
            }
            self.ops.insert(start, split(self.ops.len() - start + 2, true));
            jumps.push(self.ops.len());
            self.ops.push(Op::Jump(0));
        }
        for jump in jumps {
            self.ops[jump] = Op::Jump((self.ops.len() - jump) as i32);
        }
        self.growing = 0;
        Ok(may_be_empty)
    }

    /// One thing with its count.
    fn term(&mut self) -> Result<MayBeEmpty, Problem> {
        let (at, start) = (self.at, self.ops.len());
        let mut may_be_empty = false;
        match self.next().expect("a term was seen") {
            '(' => may_be_empty = self.group(at)?,
            '[' => {
                let set = self.set(at)?;
                self.one(set);
            }
            '.' => self.one(Set::ANY),
            boundary @ ('^' | '$') => {
                self.ops.push(if boundary == '^' { Op::Start } else { Op::End });
                self.growing = 0;
                return match self.count()? {
                    None => Ok(true),
                    Some(_) => Err(self.problem("a count of what has no length", at)),
                };
            }
            '*' | '+' | '?' => return Err(self.problem("a count with nothing before it", at)),
            '{' if self.is_signature() && self.peek().is_some_and(|c| c.is_ascii_lowercase()) => {
                self.fact(at)?
            }
            '{' => return Err(self.problem(r"neither a count nor a kind of fact; a brace is written \{", at)),
            quote if QUOTES.contains(&quote) && self.is_signature() => self.one(Set::QUOTE),
            ' ' if self.language == (Language::Signature { loose: true }) => {
                self.one(Set::of(b" "));
                let count = self.count()?.unwrap_or(Count { min: 1, max: 1, greedy: true });
                return self.repeat(start, at, false, Count { min: 0, ..count });
            }
            '\\' if !self.is_signature() && self.eat("s") => self.one(BLANK),
            '\\' => {
                let byte = self.escaped(at)?;
                return self.literal(&[byte], at);
            }
            other => return self.literal(other.encode_utf8(&mut [0; 4]).as_bytes(), at),
        }
        self.growing = 0;
        match self.count()? {
            None => Ok(may_be_empty),
            Some(count) => self.repeat(start, at, may_be_empty, count),
        }
    }

    /// A character that stands for itself, with its count.
    fn literal(&mut self, bytes: &[u8], at: usize) -> Result<MayBeEmpty, Problem> {
        let start = self.ops.len();
        let count = self.count()?;
        if let ([byte], Some(count)) = (bytes, count) {
            let set = Set::of(&[*byte]);
            self.one(if self.ignores_case { set.folded() } else { set });
            return self.repeat(start, at, false, count);
        }
        let begin = self.pool.len();
        self.pool.extend_from_slice(bytes);
        if self.ignores_case {
            self.pool[begin..].make_ascii_lowercase();
        }
        if self.is_reversed {
            self.pool[begin..].reverse();
        }
        match self.ops.last_mut() {
            Some(Op::Literal { length, .. }) if self.growing == start && count.is_none() => {
                *length += bytes.len() as u32;
            }
            _ => {
                self.ops.push(Op::Literal { start: begin as u32, length: bytes.len() as u32 });
                self.growing = self.ops.len();
            }
        }
        match count {
            None => Ok(false),
            Some(count) => self.repeat(start, at, false, count),
        }
    }

    fn one(&mut self, set: Set) {
        let known = self.sets.iter().position(|known| *known == set);
        let set = known.unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        });
        self.ops.push(Op::One(set as u16));
        self.growing = 0;
    }

    /// `(…)`, of which the parenthesis at `at` was read.
    fn group(&mut self, at: usize) -> Result<MayBeEmpty, Problem> {
        let only_groups = self.eat("?:") || self.is_signature();
        if self.rest().starts_with('?') {
            return Err(self.problem("(? is not in the signature language", at));
        }
        if self.depth == MAX_DEPTH {
            return Err(self.problem("groups too deep in each other", at));
        }
        self.depth += 1;
        let may_be_empty =
            if only_groups { self.alternatives()? } else { self.captured(Self::alternatives)? };
        self.depth -= 1;
        if !self.eat(")") {
            return Err(self.problem("a group that does not close", at));
        }
        Ok(may_be_empty)
    }

    fn captured<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Problem>) -> Result<T, Problem> {
        let slot = 2 * self.groups;
        self.groups += 1;
        self.ops.push(Op::Save(slot));
        let read = read(self)?;
        self.ops.push(Op::Save(slot + 1));
        Ok(read)
    }

    /// `{kind}`, of which the brace at `at` was read.
    fn fact(&mut self, at: usize) -> Result<(), Problem> {
        let Some(length) = self.rest().find('}') else {
            return Err(self.problem("a brace that does not close", at));
        };
        let name = &self.rest()[..length];
        let Some(kind) = FactKind::ALL.iter().copied().find(|kind| kind.name() == name) else {
            return Err(self.problem("no kind of fact has this name", at));
        };
        if self.kinds.contains(&kind) {
            return Err(self.problem("captures the same kind of fact twice", at));
        }
        self.at += length + 1;
        let is_quoted = self.source[..at].ends_with(QUOTES) && self.rest().starts_with(QUOTES);
        self.kinds.push(kind);
        let outer = (self.source, self.at, self.language);
        let grammar = if is_quoted { kind.quoted_grammar() } else { kind.grammar() };
        (self.source, self.at, self.language) = (grammar, 0, Language::Signature { loose: false });
        let start = self.ops.len();
        self.captured(Self::alternatives)?;
        if let Some(hidden) = hidden(kind) {
            self.ops.insert(start, split(self.ops.len() - start + 2, true));
            let jump = self.ops.len();
            self.ops.push(Op::Jump(0));
            (self.source, self.at) = (hidden, 0);
            self.alternatives()?;
            self.ops[jump] = Op::Jump((self.ops.len() - jump) as i32);
        }
        (self.source, self.at, self.language) = outer;
        Ok(())
    }

    /// `[…]`, of which the bracket at `at` was read.
    fn set(&mut self, at: usize) -> Result<Set, Problem> {
        let mut set = Set::default();
        let is_negated = self.eat("^");
        let mut is_first = true;
        loop {
            let from = self.at;
            match self.next() {
                None => return Err(self.problem("a set that does not close", at)),
                Some(']') if !is_first => break,
                Some('[') => return Err(self.problem(r"a bracket in a set is written \[", from)),
                Some('\\') if !self.is_signature() && self.eat("s") => set = set.with(BLANK),
                Some(quote) if QUOTES.contains(&quote) && self.is_signature() => set = set.with(Set::QUOTE),
                Some(character) => {
                    let first = self.member(character, from)?;
                    let is_range = self.rest().starts_with('-') && !self.rest().starts_with("-]");
                    let mut last = first;
                    if is_range {
                        self.next();
                        let at = self.at;
                        last = match self.next() {
                            Some(character) => self.member(character, at)?,
                            None => first,
                        };
                    }
                    if last < first {
                        return Err(self.problem("a range that ends before it begins", from));
                    }
                    set.add(first, last);
                }
            }
            is_first = false;
        }
        if self.ignores_case {
            set = set.folded();
        }
        Ok(if is_negated { set.negated() } else { set })
    }

    /// A byte of a set, whose first character, at `at`, was read.
    fn member(&mut self, character: char, at: usize) -> Result<u8, Problem> {
        match character {
            '\\' => self.escaped(at),
            character if character.is_ascii() => Ok(character as u8),
            _ => Err(self.problem("a set holds ASCII only", at)),
        }
    }

    /// What follows a backslash, which stands at `at`.
    fn escaped(&mut self, at: usize) -> Result<u8, Problem> {
        match self.next() {
            Some('n') => Ok(b'\n'),
            Some('r') => Ok(b'\r'),
            Some('t') => Ok(b'\t'),
            Some('x') => {
                let digits = self.rest().get(..2).filter(|digits| !digits.starts_with('+'));
                let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                self.at += 2;
                byte.ok_or_else(|| self.problem(r"\x takes two hexadecimal digits", at))
            }
            Some(sign) if sign.is_ascii_punctuation() || sign == ' ' => Ok(sign as u8),
            _ => Err(self.problem("this escape is not in the signature language", at)),
        }
    }

    /// A count, if one stands here.
    fn count(&mut self) -> Result<Option<Count>, Problem> {
        let at = self.at;
        let (min, max) = match self.peek() {
            Some('*') => (0, UNLIMITED),
            Some('+') => (1, UNLIMITED),
            Some('?') => (0, 1),
            Some('{') if self.rest()[1..].starts_with(|c: char| c.is_ascii_digit()) => {
                self.at += 1;
                let min = self.number(at)?;
                let max = if !self.eat(",") {
                    min
                } else if self.rest().starts_with('}') {
                    UNLIMITED
                } else {
                    self.number(at)?
                };
                if !self.rest().starts_with('}') {
                    return Err(self.problem("a count that does not close", at));
                }
                (min, max)
            }
            _ => return Ok(None),
        };
        self.at += 1;
        if max < min {
            return Err(self.problem("a count that ends below its beginning", at));
        }
        let greedy = !self.eat("?");
        if matches!(self.peek(), Some('*' | '+' | '?')) {
            return Err(self.problem("a count of a count", at));
        }
        Ok(Some(Count { min, max, greedy }))
    }

    /// A number of the count that begins at `at`.
    fn number(&mut self, at: usize) -> Result<u16, Problem> {
        let digits = self.rest().len() - self.rest().trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number = self.rest()[..digits].parse().ok().filter(|&number| number <= MAX_COUNT);
        self.at += digits;
        number.ok_or_else(|| self.problem("a count is a number up to 10000", at))
    }

    /// Writes what the ops from `start` on do, as often as it is counted.
    fn repeat(
        &mut self,
        start: usize,
        at: usize,
        may_be_empty: MayBeEmpty,
        count: Count,
    ) -> Result<MayBeEmpty, Problem> {
        let Count { min, max, greedy } = count;
        self.growing = 0;
        if let [Op::One(set)] = self.ops[start..] {
            self.ops[start] = Op::Run { set, min, max, greedy, choice: 0 };
            return Ok(min == 0);
        }
        let body = self.ops.split_off(start);
        let copies = usize::from(if max == UNLIMITED { min.max(1) } else { max });
        if start + copies * (body.len() + 1) > MAX_OPS {
            return Err(self.problem("counts that multiply to too much", at));
        }
        if max == UNLIMITED {
            if may_be_empty {
                return Err(self.problem("repeats without limit what may be empty", at));
            }
            let length = body.len() as i32;
            if min == 0 {
                self.ops.push(split(body.len() + 2, greedy));
                self.ops.extend_from_slice(&body);
                self.ops.push(Op::Jump(-length - 1));
            } else {
                for _ in 0..copies {
                    self.ops.extend_from_slice(&body);
                }
                self.ops.push(Op::Split { other: -length, prefers_next: !greedy, choice: 0 });
            }
        } else {
            for _ in 0..min {
                self.ops.extend_from_slice(&body);
            }
            for left in (1..=usize::from(max - min)).rev() {
                self.ops.push(split(left * (body.len() + 1), greedy));
                self.ops.extend_from_slice(&body);
            }
        }
        Ok(may_be_empty || min == 0)
    }
}

/// A choice between the next op and a later one.
fn split(other: usize, prefers_next: bool) -> Op {
    Op::Split { other: other as i32, prefers_next, choice: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_say_what_and_where() {
        for (source, problem) in [
            ("not (found", r#"a group that does not close (byte 4: "(found")"#),
            ("not found)", r#"a group closes that was not opened (byte 9: ")")"#),
            ("not [found", r#"a set that does not close (byte 4: "[found")"#),
            ("a[é]", r#"a set holds ASCII only (byte 2: "é]")"#),
            ("[[a]", r#"a bracket in a set is written \[ (byte 1: "[a]")"#),
            ("[z-a]", r#"a range that ends before it begins (byte 1: "z-a]")"#),
            ("+a", r#"a count with nothing before it (byte 0: "+a")"#),
            ("^*a", r#"a count of what has no length (byte 0: "^*a")"#),
            ("a+*", r#"a count of a count (byte 1: "+*")"#),
            ("a{3,2}", r#"a count that ends below its beginning (byte 1: "{3,2}")"#),
            ("a{70000}", r#"a count is a number up to 10000 (byte 1: "{70000}")"#),
            ("a{2", r#"a count that does not close (byte 1: "{2")"#),
            ("a{,2}", r#"neither a count nor a kind of fact; a brace is written \{ (byte 1: "{,2}")"#),
            ("a {image", r#"a brace that does not close (byte 2: "{image")"#),
            ("{imag}: x", r#"no kind of fact has this name (byte 0: "{imag}: x")"#),
            ("{host}{host}", r#"captures the same kind of fact twice (byte 6: "{host}")"#),
            ("(a?)*b", r#"repeats without limit what may be empty (byte 0: "(a?)*b")"#),
            ("((ab){99}){99}", r#"counts that multiply to too much (byte 0: "((ab){99}){99}")"#),
            (r"no \d+ x", r#"this escape is not in the signature language (byte 3: "\\d+ x")"#),
            (r"a\", r#"this escape is not in the signature language (byte 1: "\\")"#),
            (r"\xg0", r#"\x takes two hexadecimal digits (byte 0: "\\xg0")"#),
            ("(?i)a", r#"(? is not in the signature language (byte 0: "(?i)a")"#),
            (&"(".repeat(40), r#"groups too deep in each other (byte 32: "((((((((")"#),
        ] {
            let found = compile(source, Language::Signature { loose: false }).err().map(|p| p.to_string());
            assert_eq!(found.as_deref(), Some(problem), "{source}");
        }
    }
}
