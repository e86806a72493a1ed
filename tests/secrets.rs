//! No planted secret survives in what is meant for others, whatever happened to the text before; and ordinary text
//! stays as it is.

use std::collections::BTreeSet;

use docker_why::cause::Cause;
use docker_why::render::{self, Chat};
use docker_why::{Classifier, Diagnosis, redact};
use serde_json::json;

mod common;
use common::noise;
use common::secrets::{PLANTED, Planted, pieces};

/// What of the secret is left in a text, also where noise stands in the middle of it.
fn left(planted: &Planted, text: &str) -> Option<String> {
    let close: String = without_noise(text);
    let pieces = pieces(planted);
    pieces.into_iter().find(|piece| text.contains(piece) || close.contains(&without_noise(piece)))
}

/// Without what noise and escaping put between the characters.
fn without_noise(text: &str) -> String {
    let text =
        text.replace("\u{1b}[1;33m", "").replace("\u{1b}[0m", "").replace("&quot;", "").replace("&#39;", "");
    text.chars()
        .filter(|c| !c.is_whitespace() && !"\"'\\`\u{201c}\u{201d}\u{2018}\u{2019}".contains(*c))
        .collect()
}

#[test]
fn there_are_many_kinds() {
    let kinds: BTreeSet<_> = PLANTED.iter().map(|planted| planted.kind).collect();
    println!("{} kinds, {} texts", kinds.len(), PLANTED.len());
    assert!(kinds.len() >= 30, "{}", kinds.len());
    for planted in PLANTED {
        assert!(planted.text.contains(planted.secret) && !pieces(planted).is_empty(), "{}", planted.text);
    }
}

/// As the page's link, its report and its log do.
#[test]
fn no_noise_saves_a_secret() {
    let mut failures = Vec::new();
    for planted in PLANTED {
        for noise in noise::ALL {
            let text = (noise.add)(planted.text);
            let redacted = redact(&text);
            if let Some(piece) = left(planted, &redacted) {
                failures.push(format!("{} {}: {piece:?} in {redacted:?}", noise.name, planted.kind));
            }
        }
    }
    assert!(failures.is_empty(), "{}: {}", failures.len(), failures.join("\n"));
}

/// A terminal or a log cut the line somewhere in the secret, or at a blank before it.
#[test]
fn no_wrap_saves_a_secret() {
    const WIDTH: usize = 80;
    let mut failures = Vec::new();
    for planted in PLANTED.iter().filter(|planted| planted.text.len() < WIDTH && !planted.text.contains('\n'))
    {
        let start = planted.text.find(planted.secret).unwrap();
        for cut in 0..=planted.secret.len() {
            let before = "at ".repeat(WIDTH / 3 + 1);
            let padding = &before[before.len() - (WIDTH - (start + cut).min(WIDTH))..];
            let padding = if padding.is_empty() { "" } else { &format!("{} ", &padding[1..]) };
            let line = format!("{padding}{} and so on", planted.text);
            for wrap in ["hard-80", "soft-80"] {
                let noise = noise::ALL.iter().find(|noise| noise.name == wrap).unwrap();
                let redacted = redact(&(noise.add)(&line));
                if let Some(piece) = left(planted, &redacted) {
                    failures.push(format!("{wrap} {} at {cut}: {piece:?} in {redacted:?}", planted.kind));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}: {}", failures.len(), failures.join("\n"));
}

/// Everything that is rendered from a diagnosis whose evidence holds the secret.
fn outputs(diagnosis: &Diagnosis) -> Vec<(String, String)> {
    let mut outputs = vec![
        ("shareable".to_owned(), serde_json::to_string(&render::shareable(diagnosis)).unwrap()),
        ("plain".to_owned(), render::plain(diagnosis)),
        ("markdown".to_owned(), render::markdown(diagnosis)),
    ];
    for &chat in Chat::ALL {
        outputs.push((format!("{chat:?}"), render::chat(diagnosis, chat)));
        outputs.push((format!("{chat:?}, short"), render::chat_within(diagnosis, chat, 400)));
    }
    outputs
}

#[test]
fn no_output_holds_a_secret_of_the_evidence() {
    let cause: Cause = serde_json::from_value(json!({
        "id": "probe",
        "title": "The probe {name|x} failed",
        "explanation": "It ran {path|x}, {image|y}, {user|z}.",
        "signatures": [{"anchor": "the probe ran", "pattern": "the probe ran: .+"}],
    }))
    .unwrap();
    let table = Classifier::builder().without_builtin().causes([cause]).build().unwrap();
    let mut failures = Vec::new();
    let mut held = 0;
    for planted in PLANTED {
        let text = format!("the probe ran: {}", planted.text);
        let plain = noise::Noise { name: "none", add: str::to_owned };
        for noise in noise::ALL.iter().chain([&plain]) {
            let diagnosis = table.explain((noise.add)(&text));
            held += usize::from(left(planted, &format!("{diagnosis:?}")).is_some());
            for (name, output) in outputs(&diagnosis) {
                if let Some(piece) = left(planted, &output) {
                    failures.push(format!("{} {}, {name}: {piece:?} in {output}", noise.name, planted.kind));
                }
            }
        }
    }
    println!("{held} diagnoses held a secret");
    assert!(held > PLANTED.len(), "{held}");
    assert!(failures.is_empty(), "{}: {}", failures.len(), failures.join("\n"));
}

/// What the corpus has in the place of secrets, as its cases were provoked or written.
const MADE_UP: &[&str] = &[
    "wrong",
    "secret",
    "token",
    "correct horse",
    "0123456789abcdef",
    "0f0",
    "0f1e2d3c",
    "AK0EXAMPLE",
    "SWMTKN-1-",
];

/// Of a thousand cases of the corpus, and of a thousand messages of the ledger, at most one loses what is no secret.
#[test]
fn ordinary_text_stays_as_it_is() {
    let ours = [("corpus", common::corpus()), ("ledger", common::ledger())];
    let measured = common::shared().map(|cases| ("shared corpus", cases));
    for (name, cases) in ours.into_iter().chain(measured) {
        let mut false_ones = Vec::new();
        for case in &cases {
            let text = String::from_utf8_lossy(&case.text);
            let hidden =
                docker_why::secrets(&text).into_iter().map(|secret| (secret.kind, &text[secret.range]));
            let is_false =
                |(_, hidden): &(&str, &str)| !MADE_UP.iter().any(|known| hidden.starts_with(known));
            let wrong: Vec<_> = hidden.filter(is_false).collect();
            if !wrong.is_empty() {
                false_ones.push(format!("{}: {wrong:?}", case.name));
            }
        }
        println!("{name}: {} of {}: {false_ones:#?}", false_ones.len(), cases.len());
        // What people pasted elsewhere holds real secrets, which nobody marked: there it is only counted.
        assert!(name == "shared corpus" || false_ones.len() * 1000 <= cases.len(), "{name}: {false_ones:#?}");
    }
}
