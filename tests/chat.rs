//! Chat messages: within their chat's length, whole, and of no effect but to be read.

mod common;

use std::sync::OnceLock;

use common::hostile::{diagnoses, probes};
use docker_why::render::{Chat, chat, chat_within};
use docker_why::{Diagnosis, explain};

/// Every text of the repository's corpus, and every hostile one, explained.
fn everything() -> &'static [(String, Diagnosis)] {
    static ALL: OnceLock<Vec<(String, Diagnosis)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let cases = common::corpus().into_iter().chain(common::ledger());
        let probes = probes().into_iter().map(|probe| (probe.value, probe.diagnosis));
        cases.map(|case| (case.name, explain(&case.text))).chain(diagnoses()).chain(probes).collect()
    })
}

/// The message without its code blocks and code, and the blocks. Fails where a block is open at the end.
fn parts(message: &str) -> (String, Vec<&str>) {
    let mut prose = String::new();
    let mut blocks = Vec::new();
    for (n, part) in message.split("```").enumerate() {
        if n % 2 == 1 {
            blocks.push(part);
        } else {
            prose.extend(part.replace("\\`", "").split('`').step_by(2));
        }
    }
    assert!(message.matches("```").count().is_multiple_of(2), "an open fence: {message}");
    (prose, blocks)
}

#[test]
fn every_message_keeps_to_its_length_and_closes_its_fences() {
    let mut longest = [0; 4];
    let mut shortened = [0; 4];
    let mut all = 0;
    for (name, diagnosis) in everything() {
        all += 1;
        for (n, &to) in Chat::ALL.iter().enumerate() {
            let message = chat(diagnosis, to);
            assert!(to.size(&message) <= to.limit(), "{name}, {to:?}: {}", to.size(&message));
            longest[n] = longest[n].max(to.size(&message));
            shortened[n] += usize::from(message.contains(" more"));
            if to == Chat::Matrix {
                html(name, &message);
                continue;
            }
            parts(&message);
            for (number, line) in message.lines().enumerate().filter(|(_, line)| line.contains("```")) {
                assert!(line.starts_with("```"), "{name}, {to:?}, line {number}: {line}");
            }
        }
    }
    println!(
        "{all} diagnoses; longest {longest:?}, shortened {shortened:?} in Slack, Teams, Discord, Matrix"
    );
}

/// What a bot adds to a message (a warning, a greeting) has its room.
#[test]
fn a_message_keeps_to_the_room_that_it_is_given() {
    // Every seventh: the lengths that there are come up often enough.
    for (name, diagnosis) in everything().iter().step_by(7) {
        for &to in Chat::ALL {
            for limit in [0, 1_000, 1_700, usize::MAX] {
                let message = chat_within(diagnosis, to, limit);
                let size = to.size(&message);
                assert!(size <= limit.clamp(1_000, to.limit()), "{name}, {to:?}, {limit}: {size}");
                if to == Chat::Matrix {
                    html(name, &message);
                } else {
                    parts(&message);
                }
            }
        }
    }
}

/// Whether a message is HTML of the elements allowed, each closed.
fn html(name: &str, message: &str) {
    let mut open = Vec::new();
    let mut rest = message;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').unwrap_or_else(|| panic!("{name}: {rest}")) + at;
        let tag = &rest[at + 1..end];
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{name}: {message}");
        } else {
            let (element, attribute) = tag.split_once(' ').unwrap_or((tag, ""));
            assert!(["p", "strong", "code", "pre", "a"].contains(&element), "{name}: <{tag}>");
            let good = ["", "class=\"language-sh\"", "class=\"language-powershell\""].contains(&attribute)
                || attribute.starts_with("href=\"https://") && attribute.matches('"').count() == 2;
            assert!(good, "{name}: <{tag}>");
            open.push(element);
        }
        assert!(!rest[..at].contains('>'), "{name}: {rest}");
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty() && !rest.contains('>'), "{name}: {message}");
}

#[test]
fn nobody_is_mentioned_and_nothing_hides() {
    for (name, diagnosis) in everything() {
        for &to in Chat::ALL {
            let message = chat(diagnosis, to);
            let lower = message.to_ascii_lowercase();
            let slack: &[_] = if to == Chat::Slack { &["<!", "<#"] } else { &[] };
            for mention in ["@everyone", "@here", "@channel", "@room", "<@"].iter().chain(slack) {
                assert!(!lower.contains(mention), "{name:?}, {to:?}: {mention} in {message}");
            }
            let odd = |c: char| {
                c.is_control() && c != '\n' && c != '\t'
                    || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!message.contains(odd), "{name:?}, {to:?}: {message:?}");
        }
    }
}

/// In Slack every `<` begins a link to a source; each `&` an entity.
#[test]
fn slack_links_lead_to_sources_alone() {
    for (name, diagnosis) in everything() {
        let message = chat(diagnosis, Chat::Slack);
        for part in message.split('<').skip(1) {
            let link = part.split('>').next().unwrap();
            assert!(link.starts_with("https://") && link.ends_with("|source"), "{name:?}: <{link}>");
        }
        for part in message.split('&').skip(1) {
            assert!(
                ["amp;", "lt;", "gt;"].iter().any(|entity| part.starts_with(entity)),
                "{name:?}: &{part}"
            );
        }
        assert!(!parts(&message).0.replace("<https://", "").contains("://"), "{name:?}: {message}");
    }
}

/// A CommonMark parser finds no HTML, no image, and no link but the sources in what Teams and Discord get.
#[test]
fn markdown_chats_hold_no_link_image_or_html_of_the_pastes() {
    use pulldown_cmark::{Event, Parser, Tag};
    for (name, diagnosis) in everything() {
        let sources: Vec<_> =
            diagnosis.findings.iter().flat_map(|f| &f.remedies).map(|r| r.source.to_string()).collect();
        for to in [Chat::Teams, Chat::Discord] {
            for event in Parser::new(&chat(diagnosis, to)) {
                match event {
                    Event::Html(html) | Event::InlineHtml(html) => panic!("{name:?}, {to:?}: HTML {html}"),
                    Event::Start(Tag::Image { dest_url, .. }) => panic!("{name:?}, {to:?}: image {dest_url}"),
                    Event::Start(Tag::Link { dest_url, .. }) => {
                        assert!(sources.contains(&dest_url.to_string()), "{name:?}, {to:?}: {dest_url}");
                    }
                    _ => {}
                }
            }
        }
    }
}

/// What is copied from a code block is what the table and the facts made, whole.
#[test]
fn snippets_stand_whole_or_not_at_all() {
    let mut shown = 0;
    for (name, diagnosis) in everything() {
        let Some(finding) = diagnosis.findings.first() else { continue };
        let mut known = vec![];
        for step in finding.remedies.iter().flat_map(|remedy| remedy.steps.iter()) {
            let docker_why::cause::Snippet::Command { content } = (match &step.snippet {
                Some(docker_why::cause::Snippet::File { content, .. }) => {
                    known.push(content.trim_end().to_owned());
                    continue;
                }
                Some(snippet) => snippet,
                None => continue,
            }) else {
                continue;
            };
            known.push(content.trim_end().to_owned());
        }
        let message = chat(diagnosis, Chat::Discord);
        for block in parts(&message).1.iter().skip(1) {
            let (_, content) = block.split_once('\n').unwrap();
            let content = content.trim_end_matches('\n').trim_end();
            let is = |known: &String| known == content || docker_why::redact(known) == content;
            assert!(content.contains("[hidden]") || known.iter().any(is), "{name:?}: {content:?}");
            shown += 1;
        }
    }
    assert!(shown > 1000, "{shown}");
}

#[test]
fn a_short_message_says_what_it_lacks() {
    let diagnosis = explain(
        "Error response from daemon: Get \"https://registry.example.com/v2/\": x509: certificate signed by unknown authority",
    );
    let message = chat(&diagnosis, Chat::Discord);
    assert!(message.contains("Left out here: "), "{message}");
    assert!(message.ends_with("`docker-why explain tls-unknown-authority`"), "{message}");

    let mut long = diagnosis.clone();
    let steps = long.findings[0].remedies[0].steps.iter().cycle().take(60).cloned().collect::<Vec<_>>();
    long.findings[0].remedies[0].steps = steps.into();
    for &to in Chat::ALL.iter().filter(|&&to| to != Chat::Matrix && to != Chat::Teams) {
        let message = chat(&long, to);
        assert!(message.contains("this remedy's last steps"), "{to:?}: {message}");
        assert!(to.size(&message) <= to.limit());
        parts(&message);
    }
}

/// A diagnosis may come from elsewhere, as JSON: whatever it holds, the message keeps to its form.
#[test]
fn a_strange_diagnosis_stays_within_its_length() {
    let mut diagnosis = explain("Error response from daemon: No such container: web");
    let finding = &mut diagnosis.findings[0];
    for text in
        [&mut finding.title, &mut finding.explanation, &mut finding.cause, &mut finding.evidence[0].text]
    {
        *text = "<@1>```&`\u{202e}*@everyone\n🐳".repeat(20_000);
    }
    for &to in Chat::ALL {
        let message = chat(&diagnosis, to);
        assert!(to.size(&message) <= to.limit(), "{to:?}: {}", to.size(&message));
        assert!(!message.contains("@everyone") && !message.contains("<@"), "{to:?}");
        if to == Chat::Matrix {
            html("strange", &message);
        } else {
            parts(&message);
        }
    }
}

#[test]
fn secrets_are_hidden() {
    let text = "#8 ERROR: failed to fetch https://me:hunter2secret@registry.example.com/v2/: x509: certificate signed by unknown authority";
    let mut diagnosis = explain("Error response from daemon: No such container: web");
    let finding = &mut diagnosis.findings[0];
    finding.evidence[0].text = text.to_owned();
    finding.explanation.push_str(" It was hunter2secret.");
    for &to in Chat::ALL {
        let message = chat(&diagnosis, to);
        assert!(!message.contains("hunter2secret"), "{to:?}: {message}");
        assert!(message.contains("hidden"), "{to:?}: {message}");
    }
}

#[test]
fn nothing_recognised_is_said() {
    for &to in Chat::ALL {
        assert!(chat(&explain("all is well"), to).contains("Nothing recognised"));
    }
}
