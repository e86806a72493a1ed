//! Looking for every form of a secret in one reading of a text.

use std::ops::Range;
use std::sync::OnceLock;

use super::forms::FORMS;
use crate::matcher::{Program, Scratch};
use crate::pattern::{Language, compile};

/// A text is searched in pieces of this size, and a match may end in the next one: so the work grows with the text's
/// length, not with its square.
const PIECE: usize = 16 << 10;

const _: () = assert!(FORMS.len() <= u128::BITS as usize, "a form is a bit");

/// Calls `seen` with each secret: its kind, and where it stands.
pub(super) fn each(bytes: &[u8], mut seen: impl FnMut(&'static str, Range<usize>)) {
    let mut scratch = Scratch::default();
    // Where each form goes on.
    let mut from = [0; FORMS.len()];
    let mut sights = bytes.chunks(PIECE).enumerate().map(|(n, _)| sighted(bytes, n * PIECE));
    let mut here = sights.next().unwrap_or_default();
    for start in (0..bytes.len()).step_by(PIECE) {
        let next = sights.next().unwrap_or_default();
        let end = bytes.len().min(start + PIECE);
        let text = &bytes[..bytes.len().min(end + PIECE)];
        for (n, form) in FORMS.iter().enumerate().filter(|&(n, _)| (here | next) >> n & 1 == 1) {
            from[n] = from[n].max(start);
            while from[n] < end
                && let Some(matched) = program(n).find_in(text, from[n]..end, &mut scratch)
            {
                from[n] = matched.end;
                let secret = scratch.group(0).map(|group| unquoted(text, group));
                if let Some(secret) = secret.filter(|secret| is_secret(&text[secret.clone()])) {
                    seen(form.kind, secret);
                }
            }
        }
        here = next;
    }
}

fn program(form: usize) -> &'static Program {
    static PROGRAMS: [OnceLock<Program>; FORMS.len()] = [const { OnceLock::new() }; FORMS.len()];
    PROGRAMS[form].get_or_init(|| {
        let language = Language::Secret { ignores_case: FORMS[form].ignores_case() };
        compile(FORMS[form].pattern, language).expect("a test compiles every form").program
    })
}

/// The forms one of whose literals begins in a piece, as bits.
fn sighted(bytes: &[u8], start: usize) -> u128 {
    let literals = Literals::all();
    let end = bytes.len().min(start + PIECE);
    let pairs = bytes[start..].windows(2).take(end - start);
    let mut sighted = 0;
    for (n, pair) in pairs.enumerate() {
        let mut next = literals.first[pair_of(pair[0], pair[1])];
        while let Some(index) = next.checked_sub(1) {
            let (form, literal, link) = literals.list[usize::from(index)];
            let there = &bytes[start + n..];
            if there.len() >= literal.len() && there[..literal.len()].eq_ignore_ascii_case(literal.as_bytes())
            {
                sighted |= 1 << form;
            }
            next = link;
        }
    }
    sighted
}

/// The forms' literals, by their first two bytes.
struct Literals {
    /// The first of those that begin with a pair, counted from 1; 0 for none.
    first: Vec<u16>,
    /// Form, literal, and the next that begins with the same pair.
    list: Vec<(usize, &'static str, u16)>,
}

impl Literals {
    fn all() -> &'static Self {
        static ALL: OnceLock<Literals> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut all = Self { first: vec![0; 1 << 16], list: Vec::new() };
            for (form, literal) in
                FORMS.iter().enumerate().flat_map(|(n, form)| form.literals.iter().map(move |l| (n, *l)))
            {
                let (first, seconds) = match *literal.as_bytes() {
                    [first, second, ..] => (first, second..=second),
                    // Any byte may follow the only one.
                    _ => (literal.as_bytes()[0], 0..=u8::MAX),
                };
                for second in seconds {
                    let first = &mut all.first[pair_of(first, second)];
                    all.list.push((form, literal, *first));
                    *first = all.list.len() as u16;
                }
            }
            all
        })
    }
}

fn pair_of(one: u8, two: u8) -> usize {
    usize::from(one.to_ascii_lowercase()) << 8 | usize::from(two.to_ascii_lowercase())
}

/// A value without the quotes around it.
fn unquoted(text: &[u8], value: Range<usize>) -> Range<usize> {
    match &text[value.clone()] {
        [b'"', .., b'"'] | [b'\'', .., b'\''] => value.start + 1..value.end - 1,
        _ => value,
    }
}

/// Nothing is hidden that was hidden already, is a variable's name, or only says what follows.
fn is_secret(value: &[u8]) -> bool {
    let is_variable = matches!(value, [b'$', b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'{' | b'(', ..]);
    let is_masked = value.iter().all(|&byte| matches!(byte, b'*' | b'x' | b'.' | b':'));
    !is_variable && !is_masked && !value.starts_with(b"[hidden") && !is_word_of_a_message(value)
}

/// Whether this is the first word of an `Authorization` header's value, which the secret follows, or what a message
/// says of a password, a variable or the file passwd, or what was printed after the prompt for one.
fn is_word_of_a_message(value: &[u8]) -> bool {
    const WORDS: &[&[u8]] = &[
        b"bearer",
        b"digest",
        b"unauthorized:",
        b"unauthorized",
        b"required",
        b"mount",
        b"denied:",
        b"via",
        b"error",
        b"error:",
        b"email:",
        b"warning:",
        b"warning!",
        b"yes",
        b"true",
        b"false",
        b"null",
        b"nil",
        b"none",
        b"invalid",
        b"incorrect",
        b"permission",
    ];
    WORDS.iter().any(|word| value.eq_ignore_ascii_case(word))
}
