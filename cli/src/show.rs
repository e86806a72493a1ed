//! Writing for people: at most 80 columns, colours only on a terminal (anstream obeys NO_COLOR and CLICOLOR).

use std::collections::BTreeSet;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use docker_why::cause::{Cause, Remedy, Risk, Snippet};
use docker_why::{Diagnosis, Finding, render, without_placeholders};

const MAX_WIDTH: usize = 80;
/// More lines of evidence tell nothing more.
const MAX_EVIDENCE: usize = 6;

const HEADING: Style = Style::new().bold();
const ID: Style = Style::new().dimmed();
const EVIDENCE: Style = AnsiColor::Yellow.on_default();
const COMMAND: Style = AnsiColor::Green.on_default();
const RISK: Style = AnsiColor::Red.on_default().bold();

/// Writes a diagnosis to standard output.
pub fn diagnosis(diagnosis: &Diagnosis) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    terminal(&mut out, diagnosis)?;
    out.flush()
}

/// Writes why a command failed to standard error, below its own output.
pub fn failure(diagnosis: &Diagnosis) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stderr().lock());
    writeln!(out)?;
    terminal(&mut out, diagnosis)?;
    out.flush()
}

/// Writes a cause of the table.
pub fn cause(cause: &Cause) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    writeln!(out, "{HEADING}{}{HEADING:#}\n{ID}{}{ID:#}\n", without_placeholders(&cause.title), cause.id)?;
    paragraph(&mut out, "", &without_placeholders(&cause.explanation))?;
    for (n, of_table) in cause.remedies.iter().enumerate() {
        remedy(&mut out, n, of_table, without_placeholders)?;
    }
    out.flush()
}

fn terminal(out: &mut impl Write, diagnosis: &Diagnosis) -> io::Result<()> {
    // A terminal's text is copied to others.
    let diagnosis = &render::shareable(diagnosis);
    let Some(first) = diagnosis.findings.first() else {
        paragraph(out, "", "Nothing recognised: this text shows no failure that docker-why knows.")?;
        return paragraph(out, "", "Paste more of what was printed before it, best with the command itself.");
    };
    finding(out, diagnosis, first)?;
    let mut others = diagnosis.others().peekable();
    if others.peek().is_some() {
        writeln!(out, "\n{HEADING}Also found{HEADING:#}")?;
    }
    for other in others {
        let line = other.decisive().map_or(0, |evidence| evidence.line);
        paragraph(out, "  ", &format!("line {line}: {} ({})", other.title, other.cause))?;
        seen_again(out, "    ", diagnosis, other)?;
    }
    Ok(())
}

/// Those that tell this one's failure again, in one paragraph.
fn seen_again(
    out: &mut impl Write,
    indent: &str,
    diagnosis: &Diagnosis,
    finding: &Finding,
) -> io::Result<()> {
    let followers = diagnosis.followers(finding);
    let followers: Vec<_> =
        followers.map(|other| format!("{} ({}{})", other.title, other.cause, render::times(other))).collect();
    if followers.is_empty() {
        return Ok(());
    }
    paragraph(out, indent, &format!("{} {}", render::SEEN_AGAIN, followers.join("; ")))
}

fn finding(out: &mut impl Write, diagnosis: &Diagnosis, finding: &Finding) -> io::Result<()> {
    let doubt = render::doubt(finding).map_or_else(String::new, |word| format!(" ({word})"));
    writeln!(out, "{HEADING}{}{HEADING:#}{doubt}\n{ID}{}{ID:#}\n", safe(&finding.title), finding.cause)?;
    paragraph(out, "", &finding.explanation)?;
    if let Some(evidence) = finding.decisive() {
        let times = if finding.occurrences > 1 {
            format!(", {} times in all", finding.occurrences)
        } else {
            String::new()
        };
        writeln!(out, "\n{ID}line {}{times}{ID:#}", evidence.line)?;
        for line in evidence.text.lines().take(MAX_EVIDENCE) {
            for wrapped in wrap(&safe(line), "  ") {
                writeln!(out, "{EVIDENCE}{wrapped}{EVIDENCE:#}")?;
            }
        }
    }
    if diagnosis.followers(finding).next().is_some() {
        writeln!(out)?;
        seen_again(out, "", diagnosis, finding)?;
    }
    let (fitting, others) = render::for_reader(finding);
    for (n, fitting) in fitting.into_iter().enumerate() {
        remedy(out, n, fitting, str::to_owned)?;
    }
    if !others.is_empty() {
        let labels: BTreeSet<_> = others.iter().map(|remedy| remedy.applies.label()).collect();
        let labels: Vec<_> = labels.into_iter().collect();
        writeln!(out)?;
        paragraph(out, "", &format!("More for {}: docker-why explain {}", labels.join("; "), finding.cause))?;
    }
    Ok(())
}

/// Writes a remedy; `text` is what becomes of the table's words.
fn remedy(out: &mut impl Write, n: usize, remedy: &Remedy, text: impl Fn(&str) -> String) -> io::Result<()> {
    let label = remedy.label();
    let label = if label.is_empty() { label } else { format!(" ({label})") };
    let risk = render::warning(remedy.risk).map_or_else(String::new, |words| format!(" {words}"));
    let title = safe(&text(&remedy.title));
    writeln!(out, "\n{HEADING}{}. {title}{HEADING:#}{label}{RISK}{risk}{RISK:#}", n + 1)?;
    for step in remedy.steps.iter() {
        paragraph(out, "   ", &text(&step.text))?;
        if let Some(shown) = &step.snippet {
            snippet(out, shown, &text)?;
        }
    }
    writeln!(out, "   {ID}{}{ID:#}", remedy.source)
}

/// Commands and files are not wrapped: they are there to be copied.
fn snippet(out: &mut impl Write, snippet: &Snippet, text: impl Fn(&str) -> String) -> io::Result<()> {
    let (path, content) = match snippet {
        Snippet::Command { content } | Snippet::Console { content } => (None, content),
        Snippet::File { path, content } => (Some(path), content),
    };
    if let Some(path) = path {
        writeln!(out, "     {ID}{}:{ID:#}", safe(&text(path)))?;
    }
    for line in text(content).lines() {
        writeln!(out, "     {COMMAND}{}{COMMAND:#}", safe(line))?;
    }
    Ok(())
}

fn paragraph(out: &mut impl Write, indent: &str, text: &str) -> io::Result<()> {
    wrap(&safe(text), indent).iter().try_for_each(|line| writeln!(out, "{line}"))
}

fn wrap(text: &str, indent: &str) -> Vec<String> {
    let width = terminal_size::terminal_size()
        .map_or(MAX_WIDTH, |(width, _)| usize::from(width.0).clamp(40, MAX_WIDTH));
    let options =
        textwrap::Options::new(width).initial_indent(indent).subsequent_indent(indent).break_words(true);
    textwrap::wrap(text, options).into_iter().map(Into::into).collect()
}

/// The first remedy that risks nothing, with its first command where that is one line.
pub fn first_try(finding: &Finding) -> Option<String> {
    let (fitting, _) = render::for_reader(finding);
    let remedy = fitting.into_iter().find(|remedy| remedy.risk == Risk::Safe)?;
    let command = remedy.steps.iter().find_map(|step| match &step.snippet {
        Some(Snippet::Command { content }) if !content.contains('\n') => Some(content),
        _ => None,
    });
    Some(match command {
        Some(command) => format!("{}: {command}", remedy.title),
        None => remedy.title.to_string(),
    })
}

/// Without control and direction characters: what came from the input must not drive the terminal.
pub fn safe(text: &str) -> String {
    let is_unsafe = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(|&c| !is_unsafe(c)).collect()
}
