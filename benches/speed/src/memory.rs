//! What the table and the scanner take.

use anyhow::Result;

use crate::Context;
use crate::clock::median;
use crate::fresh;
use crate::report::{Report, Wanted, size};

/// The section of memory.
pub fn run(context: &Context, report: &mut Report) -> Result<()> {
    let megabytes = if context.quick { 100 } else { 1000 };
    report.section("Memory");
    report.say(
        "Anonymous memory (RssAnon) of a fresh process: what no file stands behind, so neither the program nor the table's text.",
    );
    let table: Vec<f64> = (0..5).map(|_| Ok(fresh::ask(&["table"])?[0])).collect::<Result<_>>()?;
    let table = median(table);
    let mut taken = fresh::ask(&["stream", &megabytes.to_string()])?;
    taken.pop();
    let (first, last) = (taken[0], taken[taken.len() - 1]);
    let most = taken.iter().copied().fold(0.0, f64::max);
    report.goal("table beside its text", Wanted::AtMost(1.0), table / 1e6, " MB");
    report.goal("scanner", Wanted::AtMost(1.0), most / 1e6, " MB");
    report.table(
        &["", "takes"],
        &[
            vec!["the table, ready".into(), size(table)],
            vec!["a scanner after 1 MB of a log".into(), size(first)],
            vec![format!("after {megabytes} MB"), size(last)],
            vec!["at most".into(), size(most)],
        ],
    );
    Ok(())
}
