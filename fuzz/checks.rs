//! What must hold for every input: used by the fuzz targets here and by `tests/properties.rs`.

use docker_why::cause::Cause;
use docker_why::{Classifier, Diagnosis, HIDDEN, redact, render, secrets};

/// Any bytes get an answer whose evidence lies in the input, and which every renderer can write.
pub fn explain(input: &[u8]) {
    let diagnosis = docker_why::explain(input);
    evidence(input, &diagnosis);
    rendered(&diagnosis);
    let json = serde_json::to_string(&diagnosis).expect("a diagnosis is JSON");
    let read: Diagnosis = serde_json::from_str(&json).expect("and reads back");
    assert_eq!(read, diagnosis);
}

/// Evidence is a piece of the input that is not empty, holds whole characters, and stands in the line it names.
fn evidence(input: &[u8], diagnosis: &Diagnosis) {
    let text = std::str::from_utf8(input).ok();
    for finding in &diagnosis.findings {
        assert!(!finding.evidence.is_empty(), "{} shows nowhere", finding.cause);
        assert!(finding.occurrences >= finding.evidence.len(), "{}", finding.cause);
        let mut before = 0;
        for place in &finding.evidence {
            assert!(place.start < place.end && place.end <= input.len(), "{}: {place:?}", finding.cause);
            assert!(before <= place.start, "{}: {place:?} stands before its forerunner", finding.cause);
            before = place.start;
            if let Some(text) = text {
                assert_eq!(text.get(place.start..place.end), Some(place.text.as_str()), "{}", finding.cause);
            }
            let line = 1 + input[..place.start].iter().filter(|&&byte| byte == b'\n').count();
            assert_eq!(place.line, line, "{}: {place:?}", finding.cause);
        }
    }
}

/// No rendering passes control characters on.
fn rendered(diagnosis: &Diagnosis) {
    for rendered in [render::plain(diagnosis), render::markdown(diagnosis)] {
        let control = rendered.chars().find(|&c| c.is_control() && c != '\n' && c != '\t');
        assert_eq!(control, None, "{rendered}");
    }
}

/// A log gives the same answer however it was cut. `seed` chooses the cuts, and whether the input is repeated
/// until it fills more than one window.
pub fn scanner(seed: u64, input: &[u8]) {
    /// More than the window of 256 KB.
    const LONG: usize = 300 << 10;
    let log = if seed.is_multiple_of(64) && !input.is_empty() {
        input.iter().copied().cycle().take(LONG).collect()
    } else {
        input.to_vec()
    };
    let whole = docker_why::explain(&log);
    evidence(&log, &whole);
    let mut scanner = Classifier::builtin().scanner();
    let mut rest = log.as_slice();
    let mut random = seed;
    while !rest.is_empty() {
        // Knuth's linear congruential generator; its upper bits are the good ones.
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let most = (log.len() / 4).max(2);
        let (piece, later) = rest.split_at(((random >> 33) as usize % most).min(rest.len()));
        scanner.push(piece);
        rest = later;
    }
    assert_eq!(scanner.finish(), whole);
}

/// Secrets are ordered places apart from each other; nothing else is hidden; and what was redacted holds no more.
pub fn redaction(text: &str) {
    let mut end = 0;
    for secret in secrets(text) {
        assert!(end <= secret.range.start && secret.range.start < secret.range.end, "{secret:?}");
        assert!(text.get(secret.range.clone()).is_some(), "{secret:?} cuts a character");
        end = secret.range.end;
    }
    let redacted = redact(text);
    // What stands between the hidden places stands in the text, in this order.
    let mut rest = text;
    for kept in redacted.split(HIDDEN) {
        let at = rest.find(kept).unwrap_or_else(|| panic!("{kept:?} is not of the text"));
        rest = &rest[at + kept.len()..];
    }
    assert_eq!(redact(&redacted), redacted);
}

/// Own causes are used or refused with a field at fault; used ones keep their JSON form and explain any text.
pub fn own_causes(json: &[u8], text: &[u8]) {
    let Ok(causes) = serde_json::from_slice::<Vec<Cause>>(json) else { return };
    let written = serde_json::to_string(&causes).expect("causes are JSON");
    let read: Vec<Cause> = serde_json::from_str(&written).expect("and read back");
    assert_eq!(read, causes);
    match Classifier::builder().without_builtin().causes(causes).build() {
        Ok(classifier) => {
            let diagnosis = classifier.explain(text);
            evidence(text, &diagnosis);
            rendered(&diagnosis);
        }
        Err(error) => assert!(!error.field.is_empty() && !error.problem.is_empty(), "{error}"),
    }
}

/// Every chat's message keeps to its limit, and Markdown has no HTML, no image, and no link but the sources.
pub fn renderings(input: &[u8]) {
    use pulldown_cmark::{Event, Parser, Tag};
    let diagnosis = docker_why::explain(input);
    rendered(&diagnosis);
    for &to in render::Chat::ALL {
        let message = render::chat(&diagnosis, to);
        assert!(to.size(&message) <= to.limit(), "{to:?}: {message}");
    }
    let sources =
        || diagnosis.findings.iter().flat_map(|finding| &finding.remedies).map(|remedy| &*remedy.source);
    let markdown = render::markdown(&diagnosis);
    for event in Parser::new(&markdown) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML {html}: {markdown}"),
            Event::Start(Tag::Image { dest_url, .. }) => panic!("image {dest_url}: {markdown}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(sources().any(|source| source == &*dest_url), "link {dest_url}: {markdown}");
            }
            _ => {}
        }
    }
}

/// A fuzz input for [`scanner`]: eight bytes that choose the cuts, then the log.
pub fn scanner_input(input: &[u8]) {
    if let Some((seed, log)) = input.split_first_chunk() {
        scanner(u64::from_le_bytes(*seed), log);
    }
}

/// A fuzz input for [`redaction`].
pub fn redaction_input(input: &[u8]) {
    redaction(&String::from_utf8_lossy(input));
}

/// A fuzz input for [`own_causes`]: JSON, then, after a NUL byte, the text.
pub fn own_causes_input(input: &[u8]) {
    let (json, text) = match input.iter().position(|&byte| byte == 0) {
        Some(end) => (&input[..end], &input[end + 1..]),
        None => (input, b"".as_slice()),
    };
    own_causes(json, text);
}
