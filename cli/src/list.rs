//! `explain CAUSE` and `list`.

use std::io::{self, Write};

use docker_why::Classifier;
use docker_why::cause::Cause;

use crate::show;

/// Shows one cause of the table.
pub fn cause(table: &Classifier, id: &str) -> anyhow::Result<u8> {
    match table.causes().find(|cause| cause.id == id) {
        Some(cause) => {
            show::cause(cause)?;
            Ok(crate::FOUND)
        }
        None => {
            let near = table
                .causes()
                .map(|cause| cause.id.as_ref())
                .filter(|known| known.contains(id) || id.contains(known));
            let near: Vec<_> = near.collect();
            anstream::eprintln!("docker-why: no cause is called {id:?}; see `docker-why list`");
            if !near.is_empty() {
                anstream::eprintln!("Perhaps: {}", near.join(", "));
            }
            Ok(crate::NOTHING)
        }
    }
}

/// Lists the causes that hold all of the words.
pub fn list(table: &Classifier, words: &[String], json: bool) -> anyhow::Result<u8> {
    let words: Vec<_> = words.iter().map(|word| word.to_lowercase()).collect();
    let holds = |cause: &Cause| {
        let text = format!("{} {} {}", cause.id, cause.title, cause.explanation).to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let chosen: Vec<_> = table.causes().filter(|cause| holds(cause)).collect();
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    if json {
        serde_json::to_writer_pretty(&mut out, &chosen)?;
        writeln!(out)?;
    } else {
        let width = chosen.iter().map(|cause| cause.id.len()).max().unwrap_or(0);
        for cause in &chosen {
            writeln!(out, "{:width$}  {}", cause.id, docker_why::without_placeholders(&cause.title))?;
        }
    }
    out.flush()?;
    Ok(if chosen.is_empty() { crate::NOTHING } else { crate::FOUND })
}
