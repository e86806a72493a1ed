//! Own causes as the person who writes them meets them.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use docker_why::catalogue;
use docker_why::cause::Cause;
use predicates::prelude::*;
use serde_json::{Value, json};

const OUR_ERROR: &str = "Error response from daemon: Get \"https://registry.acme.example/v2/\": dial tcp: lookup \
                         registry.acme.example on 192.0.2.53:53: no such host\n";

fn why() -> Command {
    Command::cargo_bin("docker-why").expect("the command was built")
}

fn example() -> String {
    format!("{}/../examples/own-causes.json", env!("CARGO_MANIFEST_DIR"))
}

fn schema() -> (Value, jsonschema::Validator) {
    let schema: Value = serde_json::from_str(include_str!("../../schema/causes.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    (schema, validator)
}

#[test]
fn the_example_is_sound_and_its_cause_stands_before_the_built_in_one() {
    why()
        .args(["check", &example()])
        .assert()
        .code(0)
        .stdout(predicate::str::contains("1 cause, nothing wrong"));
    let first = predicate::str::starts_with("The VPN to ACME's network is down\nacme-vpn-down\n");
    why().args(["--causes", &example()]).write_stdin(OUR_ERROR).assert().code(0).stdout(first.clone());
    why().env("DOCKER_WHY_CAUSES", example()).write_stdin(OUR_ERROR).assert().code(0).stdout(first);
    why()
        .env("DOCKER_WHY_CAUSES", example())
        .args(["explain", "acme-vpn-down"])
        .assert()
        .code(0)
        .stdout(predicate::str::contains("Connect the VPN"));
}

#[test]
fn the_guide_shows_the_example() {
    let guide =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/own-causes.md")).unwrap();
    let file = guide.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let causes: Vec<Cause> = serde_json::from_str(file).unwrap();
    let table = docker_why::Classifier::builder().causes(causes).build().unwrap();
    assert_eq!(table.explain(OUR_ERROR).findings[0].cause, "acme-vpn-down");
}

/// A file of one cause, changed by `change`.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut causes: Value = serde_json::from_str(&fs::read_to_string(example()).unwrap()).unwrap();
    change(&mut causes[0]);
    serde_json::to_string_pretty(&causes).unwrap()
}

fn problems(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("causes.json"), text).unwrap();
    let output = why()
        .current_dir(&folder)
        .args(["check", "causes.json"])
        .assert()
        .code(1)
        .get_output()
        .stdout
        .clone();
    String::from_utf8(output).unwrap()
}

#[test]
fn every_mistake_is_told_with_its_place() {
    let cases: [(String, &str); 10] = [
        (changed(|cause| cause["id"] = "ACME_vpn".into()), "field id: must be lower-case"),
        (changed(|cause| cause["title"] = " ".into()), "field title: is empty"),
        (
            changed(|cause| cause["signatures"][1]["pattern"] = "registry.acme.example \\d+".into()),
            "field signatures[1].pattern: this escape is not",
        ),
        (
            changed(|cause| cause["signatures"][0]["anchor"] = "another text".into()),
            "field signatures[0].anchor: \"another text\" does not stand",
        ),
        (changed(|cause| cause["title"] = "Port {port}".into()), "{port} needs a fallback"),
        (
            changed(|cause| cause["remedies"][0]["source"] = "http://x.example".into()),
            "field remedies[0].source: must be an https address",
        ),
        (
            changed(|cause| cause["remedies"][0]["risk"] = "some".into()),
            "unknown variant `some`, expected one of `safe`",
        ),
        (
            changed(|cause| cause["signatures"][0]["anchr"] = "x".into()),
            "unknown field `anchr`, expected one of `anchor`",
        ),
        ("[{\"id\": \"x\",}]".into(), "no JSON"),
        ("{}".into(), "a file of own causes is a list"),
    ];
    for (text, words) in cases {
        let told = problems(&text);
        assert!(told.starts_with("causes.json:") && told.contains(words), "{words:?} is not in {told:?}");
    }
    // The line is that of the field at fault.
    let text = changed(|cause| cause["signatures"][1]["pattern"] = "registry.acme.example \\d+".into());
    let line = text.lines().position(|line| line.contains("\\\\d+")).unwrap() + 1;
    assert!(problems(&text).starts_with(&format!("causes.json:{line}:")), "{}", problems(&text));
    // Each cause with a mistake is told, not only the first.
    let mut both: Vec<Value> = serde_json::from_str(&changed(|cause| cause["id"] = "A".into())).unwrap();
    both.push(json!({"id": "b"}));
    let told = problems(&serde_json::to_string_pretty(&both).unwrap());
    assert!(told.lines().count() == 2 && told.contains("missing field `title`"), "{told}");
}

#[test]
fn the_same_id_twice_is_told() {
    let mut causes: Vec<Value> = serde_json::from_str(&changed(|_| ())).unwrap();
    causes.push(causes[0].clone());
    let told = problems(&serde_json::to_string_pretty(&causes).unwrap());
    assert!(told.contains("stands in line 2 already"), "{told}");
}

#[test]
fn a_file_that_cannot_be_used_stops_the_answer() {
    why()
        .args(["--causes", "/nowhere/causes.json"])
        .write_stdin(OUR_ERROR)
        .assert()
        .code(2)
        .stderr(predicate::str::contains("/nowhere/causes.json"));
    why().args(["check", "/nowhere/causes.json"]).assert().code(2);
}

#[test]
fn the_schema_takes_every_built_in_cause_and_refuses_what_the_program_refuses() {
    let (_, validator) = schema();
    let causes: Vec<Value> = catalogue().map(|(_, cause)| serde_json::to_value(cause).unwrap()).collect();
    if let Err(error) = validator.validate(&Value::Array(causes)) {
        panic!("{error} at {}", error.instance_path);
    }
    let wrong: [fn(&mut Value); 6] = [
        |cause| cause["id"] = "ACME".into(),
        |cause| cause["signatures"] = json!([]),
        |cause| cause["signatures"][0]["anchr"] = "x".into(),
        |cause| cause["remedies"][0]["risk"] = "some".into(),
        |cause| cause["remedies"][0]["source"] = "http://x.example".into(),
        |cause| cause["remedies"][0]["steps"][0]["snippet"]["kind"] = "shell".into(),
    ];
    for change in wrong {
        let text = changed(change);
        assert!(!validator.is_valid(&serde_json::from_str(&text).unwrap()), "{text}");
        problems(&text);
    }
}

/// serde lists what it takes instead of an unknown word; the schema must list the same.
#[test]
fn the_schema_knows_every_word_that_the_program_knows() {
    fn known<T: serde::de::DeserializeOwned + std::fmt::Debug>() -> Vec<String> {
        let error = serde_json::from_value::<T>("?".into()).unwrap_err().to_string();
        error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
    }
    let (schema, _) = schema();
    let listed = |pointer: &str| -> Vec<String> {
        serde_json::from_value(schema.pointer(pointer).unwrap().clone()).unwrap()
    };
    assert_eq!(listed("/$defs/vendor/enum"), known::<docker_why::Vendor>());
    assert_eq!(listed("/$defs/system/enum"), known::<docker_why::System>());
    assert_eq!(listed("/$defs/tool/enum"), known::<docker_why::Tool>());
    assert_eq!(listed("/$defs/cause/properties/role/enum"), known::<docker_why::cause::Role>());
    assert_eq!(
        listed("/$defs/signature/properties/confidence/enum"),
        known::<docker_why::cause::Confidence>()
    );
    assert_eq!(listed("/$defs/remedy/properties/risk/enum"), known::<docker_why::cause::Risk>());
}
