//! The JSON form is the one that schema/diagnosis.schema.json promises.

use docker_why::{Diagnosis, explain};

/// The library's own cases.
#[path = "../../tests/common/mod.rs"]
mod common;

#[test]
fn every_answer_satisfies_the_schema() {
    let schema = include_str!("../../schema/diagnosis.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    for case in common::corpus() {
        let diagnosis = explain(&case.text);
        let value = serde_json::to_value(&diagnosis).unwrap();
        if let Err(error) = schema.validate(&value) {
            panic!("{}: {error} at {}", case.name, error.instance_path);
        }
        assert_eq!(
            serde_json::from_value::<Diagnosis>(value).unwrap(),
            diagnosis,
            "{}: there and back",
            case.name
        );
    }
}
