//! `annotate`: a log's records as JSON lines in, the same out, with the cause in those that show one. A filter for
//! log shippers that hand records to a program (rsyslog, fluentd, Fluent Bit, Vector).

use std::collections::HashMap;
use std::io::{self, Write};

use docker_why::cause::Confidence;
use docker_why::{Classifier, Facts};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::input::next_line;

/// The key that is added.
const KEY: &str = "docker_why";
/// Where Docker's json-file driver, Vector and Fluentd, rsyslog and journald put the message.
const FIELDS: [&str; 4] = ["log", "message", "msg", "MESSAGE"];

/// How to read the records and which to write.
#[derive(clap::Args)]
pub struct Options {
    /// The field that holds the message; by default the first of log, message, msg, MESSAGE
    #[arg(long, value_name = "NAME")]
    field: Option<String>,
    /// Leave out the records that show no cause
    #[arg(long)]
    only: bool,
}

#[derive(Serialize)]
struct Added<'d> {
    cause: &'d str,
    title: &'d str,
    confidence: Confidence,
    facts: &'d Facts,
}

/// Passes the records on. A line that is no JSON object, or has no such field, passes as it is.
pub fn run(table: &Classifier, options: &Options) -> anyhow::Result<u8> {
    let mut input = io::BufReader::with_capacity(64 << 10, io::stdin().lock());
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    let mut status = crate::NOTHING;
    while next_line(&mut input, &mut line)? {
        let record = line.trim_ascii_end();
        match added(table, options, record)? {
            Some(added) => {
                status = crate::FOUND;
                // The record's own bytes stay as they are.
                out.write_all(&record[..record.len() - 1])?;
                writeln!(out, ",\"{KEY}\":{added}}}")?;
            }
            None if options.only => {}
            None => {
                out.write_all(record)?;
                out.write_all(b"\n")?;
            }
        }
        // Whoever waits for this record gets it; in a flood of them the buffer is used.
        if input.buffer().is_empty() {
            out.flush()?;
        }
    }
    out.flush()?;
    Ok(status)
}

/// What is added to a record, as JSON.
fn added(table: &Classifier, options: &Options, record: &[u8]) -> anyhow::Result<Option<String>> {
    let Ok(fields) = serde_json::from_slice::<HashMap<String, &RawValue>>(record) else { return Ok(None) };
    let field = match &options.field {
        Some(name) => fields.get(name),
        None => FIELDS.iter().find_map(|name| fields.get(*name)),
    };
    let Some(text) = field.and_then(|field| message(field)).filter(|_| !fields.contains_key(KEY)) else {
        return Ok(None);
    };
    let diagnosis = table.explain(text);
    let Some(finding) = diagnosis.findings.first() else { return Ok(None) };
    Ok(Some(serde_json::to_string(&Added {
        cause: &finding.cause,
        title: &finding.title,
        confidence: finding.confidence,
        facts: &finding.facts,
    })?))
}

/// A field's text; journald writes what is not UTF-8 as a list of bytes.
fn message(field: &RawValue) -> Option<Vec<u8>> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Message {
        Text(String),
        Bytes(Vec<u8>),
    }
    match serde_json::from_str(field.get()).ok()? {
        Message::Text(text) => Some(text.into_bytes()),
        Message::Bytes(bytes) => Some(bytes),
    }
}
