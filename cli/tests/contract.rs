//! What outside tools hold on to: the JSON forms and the command line. `frozen/` holds what was released; what is
//! there may gain, never lose. (Ids of causes are kept by tests/table.rs, answers to the schema by schema.rs, exit
//! status by command.rs.)
//!
//! A test here fails? Bring back what is missing, under its old name and meaning, beside the new. If that cannot be, it
//! takes a new major version: raise `Diagnosis::SCHEMA`, write the new form under a new `$id`, say so in CHANGELOG.md, and only
//! then change `frozen/`. After a release, add what is new to `frozen/`, so that it is kept from then on.

use assert_cmd::Command;
use serde_json::{Map, Value};

/// Who reads a form decides what may change in it.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// We write it: what was always there stays there.
    Written,
    /// We read it: what was never asked for is not asked for.
    Read,
}

/// What of the released form is lost or changed, by its place.
fn lost(released: &Value, now: &Value, form: Form, place: &str) -> Vec<String> {
    let empty = Map::new();
    let (Some(old), Some(new)) = (released.as_object(), now.as_object()) else {
        return if released == now { Vec::new() } else { vec![format!("{place}: was {released}, is {now}")] };
    };
    let mut problems = Vec::new();
    for key in ["type", "const", "$ref", "pattern", "additionalProperties"] {
        if let Some(value) = old.get(key).filter(|value| !value.is_object())
            && new.get(key) != Some(value)
        {
            problems.push(format!("{place}/{key}: was {value}, is {:?}", new.get(key)));
        }
    }
    let list = |of: &Map<String, Value>, key: &str| {
        of.get(key).and_then(Value::as_array).cloned().unwrap_or_default()
    };
    for value in list(old, "enum").iter().filter(|value| !list(new, "enum").contains(value)) {
        problems.push(format!("{place}: {value} is gone"));
    }
    let (always, still) = match form {
        Form::Written => (list(old, "required"), list(new, "required")),
        Form::Read => (list(new, "required"), list(old, "required")),
    };
    for field in always.iter().filter(|field| !still.contains(field)) {
        problems.push(format!("{place}: {field} is required only in one of the two"));
    }
    for key in ["properties", "$defs"] {
        let members = old.get(key).and_then(Value::as_object).unwrap_or(&empty);
        for (name, member) in members {
            let place = format!("{place}/{name}");
            match new.get(key).and_then(|members| members.get(name)) {
                Some(now) => problems.extend(lost(member, now, form, &place)),
                None => problems.push(format!("{place} is gone")),
            }
        }
    }
    if let Some(items) = old.get("items") {
        problems.extend(lost(items, new.get("items").unwrap_or(&Value::Null), form, &format!("{place}[]")));
    }
    problems
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_json_forms_only_gain() {
    let diagnosis = json(include_str!("../../schema/diagnosis.schema.json"));
    let problems =
        lost(&json(include_str!("frozen/diagnosis.schema.json")), &diagnosis, Form::Written, "diagnosis");
    assert!(problems.is_empty(), "see this file's head: {problems:#?}");
    let causes = json(include_str!("../../schema/causes.schema.json"));
    let problems = lost(&json(include_str!("frozen/causes.schema.json")), &causes, Form::Read, "causes");
    assert!(problems.is_empty(), "see this file's head: {problems:#?}");
}

/// The comparison itself can fail.
#[test]
fn what_is_lost_is_seen() {
    let released = json(include_str!("frozen/diagnosis.schema.json"));
    let changes: [fn(&mut Value); 4] = [
        |schema| drop(schema["$defs"]["finding"]["properties"].as_object_mut().unwrap().remove("facts")),
        |schema| drop(schema["$defs"]["finding"]["required"].as_array_mut().unwrap().pop()),
        |schema| drop(schema["$defs"]["system"]["enum"].as_array_mut().unwrap().remove(0)),
        |schema| schema["$defs"]["finding"]["properties"]["occurrences"]["type"] = "string".into(),
    ];
    for change in changes {
        let mut now = released.clone();
        change(&mut now);
        assert_eq!(lost(&released, &now, Form::Written, "").len(), 1);
    }
}

#[test]
fn the_command_line_only_gains() {
    for line in include_str!("frozen/command-line.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let subcommand = words.next().filter(|name| *name != "docker-why");
        let output =
            Command::cargo_bin("docker-why").unwrap().args(subcommand).arg("--help").output().unwrap();
        assert!(output.status.success(), "{line}: see this file's head");
        let help = String::from_utf8(output.stdout).unwrap();
        for option in words {
            assert!(help.contains(option), "{option} is gone from {line:?}: see this file's head");
        }
    }
}
