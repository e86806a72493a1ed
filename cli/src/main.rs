//! `docker-why`: reads what Docker printed and says what is wrong.

use std::io::{self, BufRead, Read, Write};

fn main() -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    if std::env::args().any(|argument| argument == "--batch") {
        for line in io::stdin().lock().lines() {
            let request: serde_json::Value = serde_json::from_str(&line?)?;
            let mut answer =
                serde_json::to_value(docker_why::explain(request["text"].as_str().unwrap_or_default()))?;
            answer["id"] = request["id"].clone();
            writeln!(out, "{answer}")?;
        }
    } else {
        let mut text = Vec::new();
        io::stdin().read_to_end(&mut text)?;
        writeln!(out, "{}", serde_json::to_string_pretty(&docker_why::explain(text))?)?;
    }
    Ok(())
}
