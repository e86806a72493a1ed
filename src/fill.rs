//! Placeholders of explanations and remedies, filled with facts, each quoted for the place that it goes to.

use std::borrow::Cow;

use crate::cause::{Remedy, Snippet, Step, Text};
use crate::context::{Context, System, Tool, Vendor};
use crate::dialect::{for_podman, for_powershell};
use crate::facts::{FactKind, Facts, is_masked, with_parts};
use crate::sort;

/// Where a filled text goes.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Prose, which the renderers escape.
    Prose,
    /// A command of a POSIX shell, or of PowerShell (single quotes serve both, but for `'` itself).
    Shell,
    /// A JSON file, inside a string.
    Json,
    /// Any other file.
    File,
}

/// A piece of a text with placeholders.
pub(crate) enum Piece<'a> {
    Words(&'a str),
    Placeholder { kind: FactKind, fallback: Option<&'a str> },
}

/// The pieces of a text. What stands in braces but names no kind of fact is no placeholder.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut words = 0;
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|found| at + found) {
        let Some(close) = text[open..].find('}').map(|found| open + found) else { break };
        let inner = &text[open + 1..close];
        let (name, fallback) =
            inner.split_once('|').map_or((inner, None), |(name, words)| (name, Some(words)));
        match FactKind::ALL.iter().find(|kind| kind.name() == name) {
            Some(&kind) => {
                pieces.push(Piece::Words(&text[words..open]));
                pieces.push(Piece::Placeholder { kind, fallback });
                at = close + 1;
                words = at;
            }
            None => at = open + 1,
        }
    }
    pieces.push(Piece::Words(&text[words..]));
    pieces
}

/// The facts that are filled in: not those that only stand near the failure.
pub(crate) fn without(facts: &Facts, nearby: &[FactKind]) -> Facts {
    facts
        .iter()
        .filter(|(kind, _)| !nearby.contains(kind))
        .map(|(kind, value)| (*kind, value.clone()))
        .collect()
}

/// Fills a text of the table for prose.
pub(crate) fn prose(text: &str, facts: &Facts) -> String {
    fill(text, facts, Place::Prose)
}

/// A text of the table as it reads where nothing is known: with each placeholder's own words.
///
/// ```
/// assert_eq!(docker_why::without_placeholders("docker pull {image|IMAGE}, {port}"), "docker pull IMAGE, PORT");
/// ```
pub fn without_placeholders(text: &str) -> String {
    prose(text, &Facts::new())
}

fn fill(text: &str, facts: &Facts, place: Place) -> String {
    let mut filled = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => filled.push_str(words),
            Piece::Placeholder { kind, fallback } => {
                let value = facts
                    .get(&kind)
                    .filter(|value| !is_masked(value))
                    .map(|value| joined(&filled, kind, value))
                    .and_then(|value| quote(kind, value, place));
                let fallback =
                    || fallback.map_or_else(|| Cow::Owned(kind.name().to_ascii_uppercase()), Cow::Borrowed);
                filled.push_str(&value.unwrap_or_else(fallback));
            }
        }
    }
    filled
}

/// The part of a value that belongs behind these words: an IPv6 address keeps its brackets only in a URL, and a path
/// below a folder is not absolute.
fn joined<'v>(words: &str, kind: FactKind, value: &'v str) -> &'v str {
    match kind {
        FactKind::Host if !words.ends_with("://") => value.trim_matches(['[', ']']),
        FactKind::Path if words.ends_with("./") => value.trim_start_matches('/'),
        _ => value,
    }
}

/// The value as it must stand in its place to mean itself, or nothing where it cannot.
fn quote(kind: FactKind, value: &str, place: Place) -> Option<Cow<'_, str>> {
    // Quoted or not, a word that begins with a dash is read as an option; only an option may be one.
    let is_option = value.starts_with('-') && !matches!(kind, FactKind::Option | FactKind::ExitCode);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._/:@%+=,-".contains(&byte);
    match place {
        Place::Prose => Some(Cow::Borrowed(value)),
        Place::Shell if is_option => None,
        Place::Shell if value.contains('\'') || value.contains(|c: char| c.is_control()) => None,
        Place::Shell if value.bytes().all(is_plain) => Some(Cow::Borrowed(value)),
        Place::Shell => Some(Cow::Owned(format!("'{value}'"))),
        Place::Json => {
            let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
            (!value.contains(|c: char| c.is_control())).then_some(Cow::Owned(escaped))
        }
        Place::File => value.bytes().all(is_plain).then_some(Cow::Borrowed(value)),
    }
}

/// The remedies for a context, filled, in the order in which to try them; the one rule for all who show them.
///
/// Those of another vendor's registry are left out. Those for another system or tool, or for some vendor where none is
/// known, come last and say so ([`Remedy::elsewhere`]); but where none is left for the reader, all are. Otherwise the
/// less risky come first, of these Kubernetes' own where a pod is meant (Docker's commands reach none), then the
/// vendor's own, and then the table's order counts; of neighbouring variants for systems the one for the reader's own
/// comes before those that only serve it too.
pub(crate) fn remedies(of: &[Remedy], context: Context, facts: &Facts) -> Vec<Remedy> {
    let is_hub = context.vendor == Some(Vendor::DockerHub);
    let facts = with_parts(facts);
    let is_other_vendors = |remedy: &Remedy| {
        context.vendor.is_some() && remedy.applies.vendor.is_some_and(|vendor| Some(vendor) != context.vendor)
    };
    let mut chosen: Vec<Remedy> = of
        .iter()
        .filter(|remedy| !(is_other_vendors(remedy) || is_hub && trusts_one_registry(remedy)))
        .map(|remedy| Remedy { elsewhere: !remedy.applies.fits(&context), ..filled(remedy, context, &facts) })
        .collect();
    if chosen.iter().all(|remedy| remedy.elsewhere) {
        chosen.iter_mut().for_each(|remedy| remedy.elsewhere = false);
    }
    let is_pod = context.tool == Some(Tool::Kubelet);
    sort::by_key(&mut chosen, |remedy| {
        let not_for_pods = is_pod && remedy.applies.tool != Some(Tool::Kubelet);
        (remedy.elsewhere, remedy.risk, not_for_pods, remedy.applies.vendor.is_none())
    });
    let are_variants = |a: &Remedy, b: &Remedy| {
        a.applies.system.is_some()
            && b.applies.system.is_some()
            && (a.elsewhere, a.risk) == (b.elsewhere, b.risk)
    };
    for variants in chosen.chunk_by_mut(are_variants) {
        sort::by_key(variants, |remedy| remedy.applies.system != context.system);
    }
    chosen
}

/// Whether the remedy says how to trust this one registry, which the engine never asks itself for Docker Hub (moby,
/// `lookupV2Endpoints`), and which other programs look up under another name than the host that was asked.
fn trusts_one_registry(remedy: &Remedy) -> bool {
    remedy.steps.iter().any(|step| match &step.snippet {
        Some(Snippet::Command { content }) => content.contains("certs.d/{registry"),
        Some(Snippet::File { content, .. }) => {
            content.contains("{registry")
                && content.to_ascii_lowercase().replace('_', "-").contains("insecure-registr")
        }
        _ => false,
    })
}

fn filled(remedy: &Remedy, context: Context, facts: &Facts) -> Remedy {
    Remedy {
        title: prose(&remedy.title, facts).into(),
        risk: remedy.risk,
        applies: remedy.applies,
        source: remedy.source.clone(),
        steps: remedy.steps.iter().map(|step| filled_step(step, context, facts)).collect(),
        elsewhere: false,
    }
}

fn filled_step(step: &Step, context: Context, facts: &Facts) -> Step {
    let fill = |text: &Text, place| Text::Owned(fill(text, facts, place));
    let snippet = step.snippet.as_ref().map(|snippet| match snippet {
        Snippet::Command { content } if context.tool == Some(Tool::Podman) => {
            let words = for_podman(content, context.vendor == Some(Vendor::DockerHub));
            Snippet::Command { content: fill(&words.into(), Place::Shell) }
        }
        Snippet::Command { content } if context.system == Some(System::Windows) => {
            Snippet::Command { content: fill(&for_powershell(content).into(), Place::Shell) }
        }
        Snippet::Command { content } => Snippet::Command { content: fill(content, Place::Shell) },
        Snippet::Console { content } => Snippet::Console { content: fill(content, Place::Prose) },
        Snippet::File { path, content } => {
            let place = if path.ends_with(".json") { Place::Json } else { Place::File };
            Snippet::File { path: fill(path, Place::File), content: fill(content, place) }
        }
    });
    Step { text: fill(&step.text, Place::Prose), snippet }
}
