//! `--batch`: JSON lines in, JSON lines out, in order.

use std::io::{self, Write};

use docker_why::{Classifier, Diagnosis};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::input::next_line;

#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    text: String,
}

#[derive(Serialize)]
struct Answer {
    id: Value,
    #[serde(flatten)]
    diagnosis: Diagnosis,
}

#[derive(Serialize)]
struct Failure {
    id: Value,
    error: String,
}

/// Answers each line; a malformed one gets an object with `error`, and the rest goes on.
pub fn run(table: &Classifier) -> anyhow::Result<u8> {
    let mut input = io::stdin().lock();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    let mut status = crate::NOTHING;
    while next_line(&mut input, &mut line)? {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Request>(&line) {
            Ok(Request { id, text }) => {
                let diagnosis = table.explain(&text);
                if !diagnosis.findings.is_empty() {
                    status = crate::FOUND;
                }
                serde_json::to_writer(&mut out, &Answer { id, diagnosis })?;
            }
            Err(error) => {
                let id =
                    serde_json::from_slice::<Value>(&line).map_or(Value::Null, |value| value["id"].clone());
                serde_json::to_writer(&mut out, &Failure { id, error: error.to_string() })?;
            }
        }
        out.write_all(b"\n")?;
        // Whoever asks line by line waits for this one.
        out.flush()?;
    }
    Ok(status)
}
