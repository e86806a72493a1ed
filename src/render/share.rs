//! What of a diagnosis may be shown to others: the one place for all renderings.

use std::collections::BTreeMap;

use crate::cause::{Remedy, Snippet, Step, Text};
use crate::diagnosis::{Diagnosis, Finding};
use crate::redact::{HIDDEN, find, redact};
use crate::text::is_unseen;

/// The diagnosis as it may be shown to others: the secrets that its evidence and facts hold are hidden wherever they
/// stand, titles, explanations and steps included, and no character is left that is not seen or that changes how
/// others are read. Every rendering of this crate shows no more than this; who writes an own one should begin with it.
///
/// Evidence keeps its place, but its text may be shorter or longer than that.
///
/// ```
/// let paste = "ADD failed: failed to GET https://me:hunter2@files.example.com/app.tgz with status 404 Not Found";
/// let shared = docker_why::render::shareable(&docker_why::explain(paste));
/// assert!(!format!("{shared:?}").contains("hunter2"));
/// ```
pub fn shareable(diagnosis: &Diagnosis) -> Diagnosis {
    let hider = Hider::new(diagnosis);
    let mut shared = diagnosis.clone();
    shared.findings.iter_mut().for_each(|finding| hider.clean(finding));
    shared
}

/// The secrets of a diagnosis, each with what stands in its place; the longer first, so that none is hidden by half.
struct Hider(Vec<(String, String)>);

impl Hider {
    fn new(diagnosis: &Diagnosis) -> Self {
        let mut hidden: BTreeMap<String, String> = BTreeMap::new();
        for finding in &diagnosis.findings {
            for value in finding.facts.values().map(|value| seen(value)) {
                let shown = redact(&value);
                hidden.extend(parts(&value, 3));
                if shown != value {
                    hidden.insert(value, shown);
                }
            }
            for evidence in &finding.evidence {
                // Shorter ones are words too often.
                hidden.extend(parts(&seen(&evidence.text), 6));
            }
        }
        let mut hidden: Vec<_> = hidden.into_iter().collect();
        hidden.sort_by_key(|(secret, _)| std::cmp::Reverse(secret.len()));
        Self(hidden)
    }

    fn clean(&self, finding: &mut Finding) {
        for text in
            [&mut finding.title, &mut finding.explanation].into_iter().chain(finding.facts.values_mut())
        {
            *text = self.hide(text);
        }
        for evidence in &mut finding.evidence {
            // What is a secret by what stands around it, however short, is one here.
            evidence.text = self.hide(&redact(&seen(&evidence.text)));
        }
        finding.remedies.iter_mut().for_each(|remedy| self.clean_remedy(remedy));
    }

    fn clean_remedy(&self, remedy: &mut Remedy) {
        let clean = |text: &mut Text| {
            let hidden = self.hide(text);
            if hidden != *text {
                *text = hidden.into();
            }
        };
        let clean_step = |step: &mut Step| {
            clean(&mut step.text);
            match &mut step.snippet {
                Some(Snippet::Command { content } | Snippet::Console { content }) => clean(content),
                Some(Snippet::File { path, content }) => [path, content].into_iter().for_each(clean),
                None => {}
            }
        };
        clean(&mut remedy.title);
        remedy.steps.to_mut().iter_mut().for_each(clean_step);
    }

    fn hide(&self, text: &str) -> String {
        self.0.iter().fold(
            seen(text),
            |text: String, (secret, shown)| {
                if text.contains(secret) { text.replace(secret, shown) } else { text }
            },
        )
    }
}

/// What is seen of a text, and changes nothing of how the rest is.
fn seen(text: &str) -> String {
    text.chars().filter(|&c| !is_unseen(c)).collect()
}

/// The secrets in a text that have at least this length, as they stand there and as they read without noise.
fn parts(text: &str, least: usize) -> impl Iterator<Item = (String, String)> {
    let found = find(text).into_iter().flat_map(|found| [text[found.secret.range].to_owned(), found.value]);
    found.filter(move |secret| secret.len() >= least).map(|secret| (secret, HIDDEN.to_owned()))
}
