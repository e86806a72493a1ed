//! Text from a paste is untrusted: what it puts into a step is one inert value there, or nothing.

mod common;

use std::process::Command;

use common::hostile::diagnoses;
use docker_why::cause::Snippet;
use docker_why::render;

/// `sh -n` reads each command without running it; then `sh` splits it into words with every expansion that the
/// value could ask for counted: a command whose words differ from those of a harmless value was changed by it.
#[test]
fn commands_stay_the_commands_of_the_table() {
    if Command::new("sh").arg("-c").arg("true").status().is_err() {
        println!("skipped: no sh here");
        return;
    }
    let mut commands = std::collections::BTreeSet::new();
    for (_, diagnosis) in diagnoses() {
        for remedy in diagnosis.findings.iter().flat_map(|finding| &finding.remedies) {
            for step in remedy.steps.iter() {
                if let Some(Snippet::Command { content }) = &step.snippet
                    && remedy.applies.system != Some(docker_why::System::Windows)
                {
                    commands.insert(content.to_string());
                }
            }
        }
    }
    for command in &commands {
        let output = Command::new("sh").args(["-n", "-c", command]).output().unwrap();
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
        for word in ["reboot", "alert(1)", "evil.example"] {
            for line in command.lines().filter(|line| line.contains(word)) {
                // Whatever remains of a hostile value stands between single quotes or is a plain word.
                let outside: String = line.split('\'').step_by(2).collect();
                let at = outside.find(word);
                assert!(
                    at.is_none_or(|at| !outside[..at].ends_with(['$', '(', '`', ';', '|', '&', '>', '<'])),
                    "{line:?}"
                );
            }
        }
    }
    println!("{} distinct commands", commands.len());
}

/// A name that begins with a dash would be an option of the command that it is filled into, quoted or not.
#[test]
fn no_name_becomes_an_option() {
    for (text, diagnosis) in
        diagnoses().filter(|(text, _)| text.contains("--privileged") || text.contains("-v/:/host"))
    {
        for step in diagnosis.findings.iter().flat_map(|f| &f.remedies).flat_map(|r| r.steps.iter()) {
            if let Some(Snippet::Command { content }) = &step.snippet {
                let mut words = content.split_ascii_whitespace().map(|word| word.trim_matches('\''));
                assert!(
                    !words.any(|word| word == "--privileged" || word == "-v/:/host"),
                    "{text:?}: {content:?}"
                );
            }
        }
    }
}

#[test]
fn files_of_json_stay_json() {
    for (text, diagnosis) in diagnoses() {
        for step in diagnosis.findings.iter().flat_map(|f| &f.remedies).flat_map(|r| r.steps.iter()) {
            if let Some(Snippet::File { path, content }) = &step.snippet
                && path.ends_with(".json")
            {
                serde_json::from_str::<serde_json::Value>(content)
                    .unwrap_or_else(|error| panic!("{text:?}: {error}: {content}"));
            }
        }
    }
}

/// Read by a CommonMark parser, the answer holds no HTML, no image, and no link but the sources.
#[test]
fn markdown_holds_no_link_image_or_html_of_the_pastes() {
    use pulldown_cmark::{Event, Parser, Tag};
    for (text, diagnosis) in diagnoses() {
        let sources: Vec<_> =
            diagnosis.findings.iter().flat_map(|f| &f.remedies).map(|r| r.source.to_string()).collect();
        let markdown = render::markdown(&diagnosis);
        for event in Parser::new(&markdown) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => panic!("{text:?}: HTML {html}"),
                Event::Start(Tag::Image { dest_url, .. }) => panic!("{text:?}: image {dest_url}"),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert!(sources.contains(&dest_url.to_string()), "{text:?}: link {dest_url}");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn no_rendering_passes_control_characters_on() {
    for (text, diagnosis) in diagnoses() {
        for rendered in [render::plain(&diagnosis), render::markdown(&diagnosis)] {
            let control = rendered.chars().find(|&c| c.is_control() && c != '\n' && c != '\t');
            assert!(control.is_none(), "{text:?}: {control:?}");
        }
    }
}
