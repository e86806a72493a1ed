//! Text from a paste is untrusted: what it puts into a step is one inert value there, or nothing.

mod common;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use common::hostile::{LEFT_OUT, Probe, diagnoses, probes};
use docker_why::cause::Snippet;
use docker_why::render;

fn all_probes() -> &'static [Probe] {
    static PROBES: OnceLock<Vec<Probe>> = OnceLock::new();
    PROBES.get_or_init(probes)
}

/// The snippets of a probe's steps: commands, and files by their names' endings.
fn snippets(probe: &Probe) -> BTreeMap<String, String> {
    let remedies = probe.diagnosis.findings.iter().flat_map(|finding| finding.remedies.iter());
    let snippets = remedies.flat_map(|remedy| remedy.steps.iter()).filter_map(|step| step.snippet.as_ref());
    let by_place = snippets.map(|snippet| match snippet {
        Snippet::Command { content } => ("command".to_owned(), content.to_string()),
        Snippet::Console { content } => ("console".to_owned(), content.to_string()),
        Snippet::File { path, content } => (path.rsplit('.').next().unwrap().to_owned(), content.to_string()),
    });
    by_place.collect()
}

/// The shell itself splits each command into words, with every expansion that a value could ask for. Nothing that it
/// could run is in reach but the probe, which tells its words.
#[test]
fn in_a_command_a_value_is_one_word() {
    let Ok(mut sh) = Command::new("/bin/sh")
        .env_clear()
        .env("PATH", "/nowhere")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
    else {
        println!("skipped: no sh here");
        return;
    };
    let mut script = "probe() { printf '%s\\n' $# \"$@\"; }\ncd /\n".to_owned();
    let mut expected = Vec::new();
    let mut filled: BTreeMap<&str, usize> = BTreeMap::new();
    for probe in all_probes() {
        let command = &snippets(probe)["command"];
        let value = if command.contains(LEFT_OUT) { LEFT_OUT } else { &probe.value };
        *filled.entry(probe.kind.name()).or_default() += usize::from(value != LEFT_OUT);
        script.push_str(command);
        script.push('\n');
        expected.extend([
            "1".to_owned(),
            value.to_owned(),
            "2".to_owned(),
            format!("a/{value}/b"),
            format!("--c={value}"),
        ]);
    }
    println!("{} probes; values in commands: {filled:?}", all_probes().len());
    assert!(filled.len() >= 10 && filled["path"] > 50, "the probes reach too little: {filled:?}");
    let mut input = sh.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(script.as_bytes()));
    let output = sh.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    for (got, wanted) in output.lines().zip(&expected) {
        assert_eq!(got, wanted);
    }
    assert_eq!(output.lines().count(), expected.len());
}

#[test]
fn in_a_file_a_value_is_one_value() {
    let is_inert = |probe: &Probe, value: &str| value == probe.value || value == LEFT_OUT;
    for probe in all_probes() {
        let files = snippets(probe);
        let json: serde_json::Value = serde_json::from_str(&files["json"]).unwrap();
        assert!(
            json.as_object().unwrap().len() == 1 && is_inert(probe, json["x"].as_str().unwrap()),
            "{json}"
        );
        let toml: toml::Table = files["toml"].parse().unwrap();
        assert!(toml.len() == 2 && is_inert(probe, toml["x"].as_str().unwrap()), "{toml}");
        let ini = ini::Ini::load_from_str(&files["ini"]).unwrap();
        let section = ini.section(Some("a")).unwrap();
        assert!(ini.len() <= 2 && section.len() == 2 && is_inert(probe, &section["x"]), "{:?}", files["ini"]);
    }
}

/// `sh -n` reads each command of the built-in table without running it.
#[test]
fn commands_stay_commands() {
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
    println!("{} distinct commands", commands.len());
    for command in &commands {
        let Ok(output) = Command::new("sh").args(["-n", "-c", command]).output() else {
            println!("skipped: no sh here");
            return;
        };
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
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

/// The messages of the table, and the probes.
fn everything() -> impl Iterator<Item = (String, docker_why::Diagnosis)> {
    let probes = all_probes().iter().map(|probe| (probe.value.clone(), probe.diagnosis.clone()));
    diagnoses().chain(probes)
}

/// Read by a CommonMark parser, the answer holds no HTML, no image, and no link but the sources.
#[test]
fn markdown_holds_no_link_image_or_html_of_the_pastes() {
    use pulldown_cmark::{Event, Parser, Tag};
    for (text, diagnosis) in everything() {
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
    for (text, diagnosis) in everything() {
        for rendered in [render::plain(&diagnosis), render::markdown(&diagnosis)] {
            let control = rendered.chars().find(|&c| c.is_control() && c != '\n' && c != '\t');
            assert!(control.is_none(), "{text:?}: {control:?}");
        }
    }
}
