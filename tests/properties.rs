//! What holds for every input, not only for those that somebody thought of: random ones, mutated cases of the
//! corpus, and each input that fuzzing ever failed on. The properties themselves stand in `fuzz/checks.rs`.

use std::fs;
use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

mod common;
use common::fragments::FRAGMENTS;
use common::noise;

#[path = "../fuzz/checks.rs"]
mod checks;

/// The corpus as text.
fn cases() -> &'static [String] {
    static CASES: OnceLock<Vec<String>> = OnceLock::new();
    CASES.get_or_init(|| {
        common::corpus().iter().map(|case| String::from_utf8_lossy(&case.text).into_owned()).collect()
    })
}

/// Bytes of any kind.
fn anything() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..400)
}

/// Fragments in a row, with any text between them.
fn soup() -> impl Strategy<Value = String> {
    vec(prop_oneof![4 => select(FRAGMENTS).prop_map(str::to_owned), 1 => ".{0,12}"], 0..40)
        .prop_map(|pieces| pieces.concat())
}

/// A case of the corpus, noisy, with bits cut out, doubled or put in.
fn mutated() -> impl Strategy<Value = String> {
    let edit =
        (any::<Index>(), 0..24_usize, prop_oneof![select(FRAGMENTS).prop_map(str::to_owned), ".{0,3}"]);
    let noises = vec(0..noise::ALL.len(), 0..3);
    (select(cases()), noises, vec(edit, 0..6)).prop_map(|(case, noises, edits)| {
        let text = noises.iter().fold(case, |text, &noise| (noise::ALL[noise].add)(&text));
        edits.into_iter().fold(text, |text, (at, length, new)| {
            let mut characters: Vec<char> = text.chars().collect();
            let at = at.index(characters.len() + 1);
            let end = (at + length).min(characters.len());
            characters.splice(at..end, new.chars());
            characters.into_iter().collect()
        })
    })
}

fn config(cases: u32) -> ProptestConfig {
    // A failing input belongs in fuzz/regressions/, under a name that says what it is.
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn bytes_are_explained(input in anything()) {
        checks::explain(&input);
    }

    #[test]
    fn fragments_are_explained(input in soup()) {
        checks::explain(input.as_bytes());
    }

    #[test]
    fn mutated_cases_are_explained(input in mutated(), cut in any::<Index>()) {
        checks::explain(input.as_bytes());
        // Cut in mid-character, too.
        checks::explain(&input.as_bytes()[cut.index(input.len() + 1)..]);
    }

    #[test]
    fn mutated_cases_are_rendered(input in mutated()) {
        checks::renderings(input.as_bytes());
    }

    #[test]
    fn fragments_are_redacted(input in soup()) {
        checks::redaction(&input);
    }

    #[test]
    fn mutated_cases_are_redacted(input in mutated()) {
        checks::redaction(&input);
    }

    #[test]
    fn own_causes_keep_their_form(
        words in vec(".{0,20}", 4),
        anchor in "[a-z:/ ]{0,16}",
        pattern in "(\\PC|[a-z:/ ]|\\{image\\}|[.*+?()|\\[\\]^$\\\\{}]){0,24}",
        vendor in select(vec!["null", "\"swr\"", "\"acr\"", "\"nobody\""]),
        text in soup(),
    ) {
        let json = serde_json::json!([{
            "id": words[0], "title": words[1], "explanation": words[2],
            "signatures": [
                {"anchor": anchor, "pattern": format!("{anchor}{pattern}"), "unless": [words[3]],
                 "vendor": serde_json::from_str::<serde_json::Value>(vendor).unwrap()},
                {"anchor": "manifest unknown", "pattern": "manifest unknown"},
            ],
        }]);
        checks::own_causes(json.to_string().as_bytes(), text.as_bytes());
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn pieces_give_the_answer_of_the_whole(input in mutated(), seed in any::<u64>()) {
        checks::scanner(seed | 1, input.as_bytes());
    }
}

proptest! {
    #![proptest_config(config(3))]

    #[test]
    fn pieces_of_a_long_log_do_too(input in mutated(), seed in any::<u64>()) {
        checks::scanner(seed & !63, input.as_bytes());
    }
}

/// What fuzzing has failed on stays mended.
#[test]
fn regressions_stay_mended() {
    type Check = fn(&[u8]);
    const TARGETS: &[(&str, Check)] = &[
        ("explain", checks::explain),
        ("scanner", checks::scanner_input),
        ("redact", checks::redaction_input),
        ("own_causes", checks::own_causes_input),
        ("render", checks::renderings),
    ];
    for (target, check) in TARGETS {
        let Ok(folder) = fs::read_dir(common::root().join("fuzz/regressions").join(target)) else { continue };
        for file in folder {
            let path = file.unwrap().path();
            println!("{}", path.display());
            check(&fs::read(&path).unwrap());
        }
    }
}

/// The seeds of own causes are causes, so that fuzzing begins behind the parser.
#[test]
fn seeds_of_own_causes_are_used() {
    for file in fs::read_dir(common::root().join("fuzz/seeds/own_causes")).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let json = bytes.split(|&byte| byte == 0).next().unwrap();
        let causes: Vec<docker_why::cause::Cause> = serde_json::from_slice(json).unwrap();
        let built = docker_why::Classifier::builder().causes(causes).build();
        assert!(built.is_ok(), "{}: {:?}", path.display(), built.err());
    }
}
