//! A table made ready for the scan: what each pattern belongs to, the patterns, and the gate of their anchors. Of the
//! built-in table the compiler makes them, so that a program starts with nothing to do; of others we do, by the same rules.

use std::borrow::Cow;
use std::mem::{forget, replace};

use crate::cause::{Cause, Signature, Text};
#[cfg(feature = "table")]
pub(crate) use crate::causes::FAMILIES;
use crate::context::HINTS;
use crate::gate::{Gate, Role, Tables, WINDOWS};
use crate::held::Held;
use crate::pattern::Pattern;

/// A table of causes and what finds them.
pub(crate) struct Table {
    pub causes: Held<Cow<'static, Cause>>,
    /// What each pattern belongs to.
    pub owners: Held<Owner>,
    pub patterns: Held<Pattern>,
    pub gate: Gate,
}

/// What a pattern belongs to.
#[derive(Clone, Copy)]
pub(crate) enum Owner {
    /// A cause's signature.
    Signature { cause: usize, signature: usize },
    /// What this signature, and perhaps others, requires elsewhere in the text.
    Requirement { cause: usize, signature: usize },
    /// A hint of [`HINTS`].
    Hint(usize),
}

/// The causes of the built-in table, by family; none where the crate is built without its feature `table`.
#[cfg(not(feature = "table"))]
pub(crate) static FAMILIES: &[(&str, &[Cause])] = &[];

impl Table {
    /// The built-in table.
    pub const BUILTIN: Self = Self {
        causes: Held::Ready(&ready::CAUSES),
        owners: Held::Ready(&ready::OWNERS),
        patterns: Held::Ready(&ready::PATTERNS),
        gate: Gate::ready(&ready::ANCHORS, &ready::TABLES),
    };

    /// The table of these causes.
    pub fn new(causes: Vec<Cow<'static, Cause>>) -> Self {
        let mut owners = vec![Owner::Hint(0); most(&causes)];
        let length = write_owners(&causes, &mut owners);
        owners.truncate(length);
        let mut roles = vec![Role::Context; length];
        write_roles(&owners, &mut roles);
        let patterns = owners.iter().map(|&owner| pattern(source(&causes, owner).clone(), owner)).collect();
        let anchors = owners.iter().map(|&owner| anchor(&causes, owner).clone()).collect();
        let gate = Gate::new(anchors, &roles);
        Self { causes: Held::Made(causes), owners: Held::Made(owners), patterns: Held::Made(patterns), gate }
    }
}

/// What the compiler makes of the built-in table.
mod ready {
    use super::*;

    const COUNT: usize = {
        let (mut count, mut family) = (0, 0);
        while family < FAMILIES.len() {
            count += FAMILIES[family].1.len();
            family += 1;
        }
        count
    };
    const MOST: usize = most(&CAUSES);
    const ALL_OWNERS: ([Owner; MOST], usize) = {
        let mut owners = [Owner::Hint(0); MOST];
        let length = write_owners(&CAUSES, &mut owners);
        (owners, length)
    };
    const LENGTH: usize = ALL_OWNERS.1;
    const GROUPS: usize = Tables::<LENGTH, 0>::groups(LENGTH);
    static NO_CAUSE: Cause = Cause::new("", "", "", Cow::Borrowed(&[]), Cow::Borrowed(&[]));

    pub static CAUSES: [Cow<'static, Cause>; COUNT] = {
        let mut causes = [const { Cow::Borrowed(&NO_CAUSE) }; COUNT];
        let (mut next, mut family) = (0, 0);
        while family < FAMILIES.len() {
            let (_, members) = FAMILIES[family];
            let mut member = 0;
            while member < members.len() {
                // A plain assignment would drop the old value, which a const may not.
                forget(replace(&mut causes[next], Cow::Borrowed(&members[member])));
                next += 1;
                member += 1;
            }
            family += 1;
        }
        causes
    };
    pub static OWNERS: [Owner; LENGTH] = {
        let mut owners = [Owner::Hint(0); LENGTH];
        let mut n = 0;
        while n < LENGTH {
            owners[n] = ALL_OWNERS.0[n];
            n += 1;
        }
        owners
    };
    pub static PATTERNS: [Pattern; LENGTH] = {
        let mut patterns = [const { Pattern::new(Cow::Borrowed("")) }; LENGTH];
        let mut n = 0;
        while n < LENGTH {
            let made = pattern(borrowed(source(&CAUSES, OWNERS[n])), OWNERS[n]);
            forget(replace(&mut patterns[n], made));
            n += 1;
        }
        patterns
    };
    pub static ANCHORS: [Text; LENGTH] = {
        let mut anchors = [const { Cow::Borrowed("") }; LENGTH];
        let mut n = 0;
        while n < LENGTH {
            forget(replace(&mut anchors[n], borrowed(anchor(&CAUSES, OWNERS[n]))));
            n += 1;
        }
        anchors
    };
    static ROLES: [Role; LENGTH] = {
        let mut roles = [Role::Context; LENGTH];
        write_roles(&OWNERS, &mut roles);
        roles
    };
    #[allow(long_running_const_eval, reason = "half a second, once")]
    pub static TABLES: Tables<LENGTH, GROUPS> = Tables::new(&ANCHORS, &ROLES);
}

/// The most patterns that a table can have.
const fn most(causes: &[Cow<'static, Cause>]) -> usize {
    let (mut most, mut n) = (HINTS.len(), 0);
    while n < causes.len() {
        most += 2 * signatures(&causes[n]).len();
        n += 1;
    }
    most
}

/// Writes what each pattern belongs to; gives how many there are.
const fn write_owners(causes: &[Cow<'static, Cause>], owners: &mut [Owner]) -> usize {
    let (mut length, mut cause) = (0, 0);
    while cause < causes.len() {
        let mut signature = 0;
        while signature < signatures(&causes[cause]).len() {
            owners[length] = Owner::Signature { cause, signature };
            length += 1;
            if let Some(literal) = &signatures(&causes[cause])[signature].requires
                && !is_required(literal, causes, owners, length)
            {
                owners[length] = Owner::Requirement { cause, signature };
                length += 1;
            }
            signature += 1;
        }
        cause += 1;
    }
    let mut hint = 0;
    while hint < HINTS.len() {
        owners[length] = Owner::Hint(hint);
        length += 1;
        hint += 1;
    }
    length
}

/// Whether the literal is among what the first owners require.
const fn is_required(
    literal: &Text,
    causes: &[Cow<'static, Cause>],
    owners: &[Owner],
    length: usize,
) -> bool {
    let literal = text(literal).as_bytes();
    let mut n = 0;
    while n < length {
        if let Owner::Requirement { .. } = owners[n] {
            let known = text(anchor(causes, owners[n])).as_bytes();
            let mut same = 0;
            while same < literal.len() && same < known.len() && literal[same] == known[same] {
                same += 1;
            }
            if same == literal.len() && same == known.len() {
                return true;
            }
        }
        n += 1;
    }
    false
}

const fn write_roles(owners: &[Owner], roles: &mut [Role]) {
    let (mut n, mut signature) = (0, 0);
    while n < owners.len() {
        if let Owner::Signature { .. } = owners[n] {
            let window = if signature < WINDOWS.len() { Some(WINDOWS[signature]) } else { None };
            roles[n] = Role::Signature(window);
            signature += 1;
        }
        n += 1;
    }
}

const fn pattern(source: Text, owner: Owner) -> Pattern {
    match owner {
        Owner::Requirement { .. } => Pattern::of_literal(source),
        _ => Pattern::new(source),
    }
}

/// The pattern; of what is required, the literal.
const fn source<'c>(causes: &'c [Cow<'static, Cause>], owner: Owner) -> &'c Text {
    match owner {
        Owner::Signature { cause, signature } => &signatures(&causes[cause])[signature].pattern,
        Owner::Requirement { .. } => anchor(causes, owner),
        Owner::Hint(hint) => &HINTS[hint].pattern,
    }
}

const fn anchor<'c>(causes: &'c [Cow<'static, Cause>], owner: Owner) -> &'c Text {
    match owner {
        Owner::Signature { cause, signature } => &signatures(&causes[cause])[signature].anchor,
        Owner::Requirement { cause, signature } => match &signatures(&causes[cause])[signature].requires {
            Some(literal) => literal,
            None => &NO_TEXT,
        },
        Owner::Hint(hint) => &HINTS[hint].anchor,
    }
}

#[allow(clippy::ptr_arg, reason = "a Cow is not seen through at compile time")]
const fn signatures<'c>(cause: &'c Cow<'static, Cause>) -> &'c [Signature] {
    let cause = match cause {
        Cow::Borrowed(cause) => cause,
        Cow::Owned(cause) => cause,
    };
    match &cause.signatures {
        Cow::Borrowed(signatures) => signatures,
        Cow::Owned(signatures) => signatures.as_slice(),
    }
}

const fn text(text: &Text) -> &str {
    match text {
        Cow::Borrowed(text) => text,
        Cow::Owned(text) => text.as_str(),
    }
}

/// The same text; the built-in table owns none.
const fn borrowed(text: &Text) -> Text {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text),
        Cow::Owned(_) => panic!("the built-in table is const"),
    }
}

static NO_TEXT: Text = Cow::Borrowed("");
