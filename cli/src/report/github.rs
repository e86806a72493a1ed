//! Annotations of a GitHub Actions job: workflow commands, one a finding.
//!
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>; how values are escaped is
//! in actions/toolkit, packages/core/src/command.ts.

use std::io::{self, Write};

use docker_why::Finding;

use super::{brief, is_aside};
use crate::input::Explained;
use crate::show::safe;

pub fn write(out: &mut impl Write, explained: &Explained) -> io::Result<()> {
    for finding in &explained.diagnosis.findings {
        let mut properties =
            vec![format!("title={}", property(&format!("{} ({})", finding.title, finding.cause)))];
        if let Some((Some(file), line)) = finding.decisive().map(|evidence| explained.place(evidence)) {
            properties.push(format!("file={}", property(&file.to_string_lossy())));
            properties.push(format!("line={line}"));
        }
        let message = data(&brief(finding));
        writeln!(out, "::{} {}::{message}", level(finding), properties.join(","))?;
    }
    Ok(())
}

fn level(finding: &Finding) -> &'static str {
    if is_aside(finding) { "notice" } else { "error" }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(&safe(text)).replace(':', "%3A").replace(',', "%2C")
}
