//! The matcher against the `regex` crate: on everything that the table and the corpus hold, and on random patterns.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use aho_corasick::AhoCorasick;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use regex::bytes::{Regex, RegexBuilder};

use super::{Op, Scratch, UNLIMITED};
use crate::cause::Signature;
use crate::context::HINTS;
use crate::facts::FactKind;
use crate::pattern::as_regex::as_regex;
use crate::pattern::{Compiled, Language, compile, squeeze};
use crate::redact::FORMS;
use crate::text::{clean, is_squeezed_away};

/// The same pattern as a regular expression of the `regex` crate, read by other code than the matcher's.
fn reference(source: &str, language: Language) -> Regex {
    let (expanded, ignores_case) = match language {
        Language::Signature { loose } => (as_regex(source, loose), true),
        Language::Secret { ignores_case } => (source.to_owned(), ignores_case),
    };
    let mut builder = RegexBuilder::new(&expanded);
    builder.unicode(false).case_insensitive(ignores_case).size_limit(1 << 24);
    builder.build().unwrap_or_else(|error| panic!("{source}: {error}"))
}

/// A match: its range, and its groups' by name or number.
type Found = (std::ops::Range<usize>, Vec<(String, std::ops::Range<usize>)>);

fn all_by_regex(regex: &Regex, text: &[u8]) -> Vec<Found> {
    let found = regex.captures_iter(text).map(|captures| {
        let groups = regex.capture_names().enumerate().skip(1).filter_map(|(n, name)| {
            let named = name.map_or_else(|| n.to_string(), str::to_owned);
            // Only facts capture where there are any; the reference numbers the other groups, too.
            Some((named, captures.get(n)?.range()))
        });
        (captures.get_match().range(), groups.collect())
    });
    found.collect()
}

fn all_by_matcher(compiled: &Compiled, language: Language, text: &[u8], scratch: &mut Scratch) -> Vec<Found> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(found) = compiled.program.find_at(text, from, scratch) {
        let name = |n: usize| match language {
            Language::Signature { .. } => compiled.kinds[n].name().to_owned(),
            Language::Secret { .. } => (n + 1).to_string(),
        };
        let groups = (0..compiled.program.groups).filter_map(|n| Some((name(n), scratch.group(n)?)));
        all.push((found.clone(), groups.collect()));
        from = found.end;
    }
    all
}

/// Compares; how many matches there are.
fn compare(
    source: &str,
    language: Language,
    compiled: &Compiled,
    regex: &Regex,
    text: &[u8],
    scratch: &mut Scratch,
) -> usize {
    let mut wanted = all_by_regex(regex, text);
    if matches!(language, Language::Signature { .. }) {
        for (_, groups) in &mut wanted {
            groups.retain(|(name, _)| name.parse::<usize>().is_err());
        }
    }
    let found = all_by_matcher(compiled, language, text, scratch);
    assert_eq!(found, wanted, "{source} on {:?}", String::from_utf8_lossy(text));
    for (range, kind) in found
        .iter()
        .flat_map(|(_, groups)| groups)
        .filter_map(|(name, range)| Some((range, FactKind::ALL.iter().find(|kind| kind.name() == name)?)))
    {
        let value = String::from_utf8_lossy(&text[range.clone()]);
        let fits = value.len() <= kind.max_length() && !value.contains('\u{fffd}');
        assert_eq!(kind.accepts(&value), fits, "{source} captures {value:?}");
    }
    found.len()
}

/// Every file of the corpus and the ledger, as it stands.
fn corpus() -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for folder in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir())
    {
        for file in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap_or_default();
            texts.push(text.replace("\\n", "\n").into_bytes());
        }
    }
    assert!(texts.len() > 1000, "the corpus has {} files", texts.len());
    texts
}

#[test]
fn every_signature_and_hint_matches_the_corpus_as_regex_does() {
    let signatures = crate::catalogue().flat_map(|(_, cause)| cause.signatures.iter());
    let signatures = signatures.map(|Signature { anchor, pattern, .. }| (anchor.as_ref(), pattern.as_ref()));
    let patterns: BTreeSet<_> =
        signatures.chain(HINTS.iter().map(|hint| (hint.anchor.as_ref(), hint.pattern.as_ref()))).collect();
    let patterns: Vec<_> = patterns.into_iter().collect();
    let anchors = patterns.iter().map(|(anchor, _)| squeeze(anchor.as_bytes()));
    let anchors = AhoCorasick::builder().ascii_case_insensitive(true).build(anchors).unwrap();
    let mut texts: Vec<BTreeSet<Vec<u8>>> = vec![BTreeSet::new(); patterns.len()];
    for file in corpus() {
        let text = clean(&file);
        let bodies: Vec<_> = (0..text.lines.len()).map(|line| text.body(line)).collect();
        for length in 1..=3 {
            for lines in bodies.windows(length) {
                for seam in [b" ".as_slice(), b""] {
                    let joined = lines.join(seam);
                    let squeezed: Vec<u8> =
                        joined.iter().copied().filter(|&b| !is_squeezed_away(b)).collect();
                    for found in anchors.find_overlapping_iter(&squeezed) {
                        texts[found.pattern().as_usize()].insert(joined.clone());
                    }
                }
            }
        }
    }
    let (mut tried, mut matched) = (0, 0);
    let mut scratch = Scratch::default();
    for ((_, source), texts) in patterns.iter().zip(texts) {
        for language in [Language::Signature { loose: false }, Language::Signature { loose: true }] {
            let compiled = compile(source, language).unwrap_or_else(|problem| panic!("{source}: {problem}"));
            let regex = reference(source, language);
            for text in &texts {
                tried += 1;
                matched += compare(source, language, &compiled, &regex, text, &mut scratch);
            }
        }
    }
    println!("{} patterns, {tried} texts, {matched} matches", patterns.len());
    assert!(matched > 10_000, "only {matched} matches");
}

#[test]
fn every_form_of_a_secret_matches_the_corpus_as_regex_does() {
    let texts = corpus();
    let planted = crate::redact::tests::PLANTED.iter().map(|planted| planted.text.as_bytes());
    let mut scratch = Scratch::default();
    let mut matched = 0;
    for form in FORMS {
        let source = form.pattern;
        let language = Language::Secret { ignores_case: form.ignores_case() };
        let compiled = compile(source, language).unwrap_or_else(|problem| panic!("{source}: {problem}"));
        let regex = reference(source, language);
        for text in texts.iter().map(Vec::as_slice).chain(planted.clone()) {
            matched += compare(source, language, &compiled, &regex, text, &mut scratch);
        }
    }
    assert!(matched > 100, "only {matched} matches");
}

/// A pattern of the language, of few letters, so that it meets random texts.
fn pattern() -> impl Strategy<Value = String> {
    const TERMS: &[&str] = &[
        "a",
        "b",
        "ab",
        "aba",
        "A",
        " ",
        ".",
        "\"",
        "[ab]",
        "[^a]",
        "[a-c\"]",
        "[^\" ]",
        "[]b]",
        "^",
        "$",
        r"\.",
        r"\x61",
        "é",
        "{port}",
        "{name}",
        "'{path}'",
        "{version}",
    ];
    const COUNTS: &[&str] =
        &["", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}?", "{2,}", "{0}"];
    let term = select(TERMS).prop_map(str::to_owned);
    let counted = |(term, count): (String, &str)| match term.as_str() {
        // Loosely, a counted blank is one that may be missing; as a regular expression that takes another form.
        " " | "^" | "$" => term,
        _ if term.len() == 1 || term == "é" || term.starts_with(['(', '[', '{', '\\']) => term + count,
        _ => format!("({term}){count}"),
    };
    let piece = (term, select(COUNTS)).prop_map(counted);
    piece.prop_recursive(4, 24, 4, move |inner| {
        let sequence = vec(inner, 1..4).prop_map(|pieces| pieces.concat());
        let group = vec(sequence.clone(), 1..4).prop_map(|ways| format!("({})", ways.join("|")));
        prop_oneof![sequence, (group, select(COUNTS)).prop_map(counted)]
    })
}

fn text() -> impl Strategy<Value = String> {
    vec(select(&["a", "b", "ab", "A", "B", "c", " ", "\"", "'", ".", "1", "é", "\n", "]"][..]), 0..40)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn random_patterns_match_as_regex_does(source in pattern(), texts in vec(text(), 1..4), loose: bool) {
        let language = Language::Signature { loose };
        // A kind of fact stands once in a pattern, and what can match nothing is refused.
        if let Ok(compiled) = compile(&source, language) && !compiled.may_be_empty {
            let regex = reference(&source, language);
            let mut scratch = Scratch::default();
            for text in texts {
                compare(&source, language, &compiled, &regex, text.as_bytes(), &mut scratch);
            }
        }
    }
}

/// The steps of one search that finds nothing.
fn steps(compiled: &Compiled, text: &str) -> usize {
    let mut scratch = Scratch::default();
    assert_eq!(compiled.program.find_at(text.as_bytes(), 0, &mut scratch), None, "{text}");
    scratch.steps
}

#[test]
fn hostile_patterns_and_texts_take_linear_time() {
    for (source, part) in [
        ("(a|a)*b", "a"),
        ("(a|a|a)*(a|a)*(a|a)*b", "a"),
        ("(a+a*a*)+b", "a"),
        ("((a+)+)+b", "a"),
        ("(a{1,9}){1,9}b", "a"),
        ("a*a*a*a*a*a*b", "a"),
        ("a*?a*?a*?a*?b", "a"),
        (".*.*.*.*b", "a"),
        (".{0,200}.{0,200}.{0,200}b", "a"),
        ("(a?){30}a{30}b", "a"),
        ("(a|aa)+$b", "a"),
        ("([a-z]+-?)*;", "aa-aa "),
        ("{image}: not", "aa-aa "),
        ("{image}(: {name})? in {registry};", "aa-aa "),
        ("manifest for .{0,200}manifest for .{0,200}not found", "manifest for "),
        ("manifest for .*manifest .*for .*not found", "manifest for "),
        ("manifest for [^ ]{1,300} .*?.*?not found", "manifest for "),
    ] {
        let compiled = compile(source, Language::Signature { loose: false }).unwrap();
        let once = part.repeat(4000 / part.len());
        let (few, many) = (steps(&compiled, &once), steps(&compiled, &once.repeat(4)));
        println!("{source}: {few} steps for {} bytes, {many} for four times as many", once.len());
        // A count weighs as many ops as if it were written out.
        let size = |op: &Op| match *op {
            Op::Run { max, .. } if max != UNLIMITED => usize::from(max),
            _ => 1,
        };
        let size: usize = compiled.program.ops.iter().map(size).sum();
        assert!(few <= 5 * size * once.len(), "{source}: {few} steps");
        assert!(many <= few * 9 / 2, "{source}: {few} steps, then {many}");
    }
}
