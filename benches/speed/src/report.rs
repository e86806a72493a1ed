//! What was measured, as Markdown.

use std::fmt::Write;

/// Tables, remarks and goals.
#[derive(Default)]
pub struct Report {
    goals: Vec<Goal>,
    body: String,
}

struct Goal {
    what: String,
    wanted: String,
    measured: String,
    is_met: bool,
}

/// What a goal asks of a number.
#[derive(Clone, Copy)]
pub enum Wanted {
    /// This much or more.
    AtLeast(f64),
    /// This much or less.
    AtMost(f64),
}

impl Report {
    /// Begins a section.
    pub fn section(&mut self, title: &str) {
        self.add(&format!("\n## {title}\n\n"));
    }

    /// Adds a paragraph.
    pub fn say(&mut self, text: &str) {
        self.add(&format!("{text}\n\n"));
    }

    /// Adds a table.
    pub fn table(&mut self, columns: &[&str], rows: &[Vec<String>]) {
        let mut table = format!("| {} |\n|{}\n", columns.join(" | "), " --- |".repeat(columns.len()));
        for row in rows {
            writeln!(table, "| {} |", row.join(" | ")).expect("a string takes all");
        }
        self.add(&format!("{table}\n"));
    }

    /// Says whether a goal is met. `unit` stands behind the numbers.
    pub fn goal(&mut self, what: &str, wanted: Wanted, measured: f64, unit: &str) {
        let (sign, limit, is_met) = match wanted {
            Wanted::AtLeast(limit) => ("≥", limit, measured >= limit),
            Wanted::AtMost(limit) => ("≤", limit, measured <= limit),
        };
        let goal = Goal {
            what: what.to_owned(),
            wanted: format!("{sign} {limit}{unit}"),
            measured: format!("{}{unit}", digits(measured)),
            is_met,
        };
        println!("goal: {}: {} ({}): {}", goal.what, goal.measured, goal.wanted, verdict(is_met));
        self.goals.push(goal);
    }

    fn add(&mut self, text: &str) {
        print!("{text}");
        self.body.push_str(text);
    }

    /// The whole as Markdown; `head` stands first.
    pub fn markdown(&self, head: &str) -> String {
        let mut text =
            format!("{head}\n## Goals\n\n| goal | wanted | measured | |\n| --- | --- | --- | --- |\n");
        for Goal { what, wanted, measured, is_met } in &self.goals {
            writeln!(text, "| {what} | {wanted} | {measured} | {} |", verdict(*is_met))
                .expect("a string takes all");
        }
        text + &self.body
    }
}

fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "**not met**" }
}

/// A number with three digits that count.
pub fn digits(number: f64) -> String {
    match number.abs() {
        n if !n.is_finite() => "–".to_owned(),
        n if n >= 100.0 => format!("{number:.0}"),
        n if n >= 10.0 => format!("{number:.1}"),
        n if n >= 0.1 || n == 0.0 => format!("{number:.2}"),
        _ => format!("{number:.4}"),
    }
}

/// Bytes in the unit that fits.
pub fn size(bytes: f64) -> String {
    match bytes {
        n if n >= 1e6 => format!("{} MB", digits(n / 1e6)),
        n if n >= 1e3 => format!("{} KB", digits(n / 1e3)),
        n => format!("{n} B"),
    }
}

/// A time in the unit that fits.
pub fn time(seconds: f64) -> String {
    match seconds {
        n if n >= 1.0 => format!("{} s", digits(n)),
        n if n >= 1e-3 => format!("{} ms", digits(n * 1e3)),
        n if n >= 1e-6 => format!("{} µs", digits(n * 1e6)),
        n => format!("{} ns", digits(n * 1e9)),
    }
}
