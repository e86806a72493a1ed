//! Logs made from a seed, the same on every machine: what the benchmarks scan, what the gate's windows are chosen on,
//! and what the tests count false alarms in.
//!
//! A log is made of *templates*, lines modelled on what the named programs print, in which every `{…}` is drawn anew
//! each time: hosts, ids, times, sizes. Programs print in spells of 1 to 32 lines, one after the other, as they do
//! where a journal or a CI job collects them. Nothing in these logs is copied from anybody's machine.
//!
//! ```
//! use docker_why_logs::{Kind, log};
//! let text = log(Kind::Containers, 1, 1 << 20);
//! assert!(text.len() >= 1 << 20 && text.ends_with(b"\n"));
//! assert_eq!(text, log(Kind::Containers, 1, 1 << 20));
//! ```

pub mod adversarial;
mod containers;
mod errors;
mod foreign;
mod random;
mod source;
mod system;
mod template;

pub use errors::{Place, among};
pub use random::Random;

/// What a log is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What container tools and what runs in containers print: dockerd in logfmt, kubelet, BuildKit, compose, apt, npm,
    /// pip, Maven, compilers, tests, web servers, JSON, databases.
    Containers,
    /// Source code and documentation: Rust, Go, Python, TypeScript, C, shell, YAML, Dockerfiles, Markdown.
    Source,
    /// A server's syslog: kernel, systemd, sshd, cron, audit, nginx, postfix, DNS, firewalls. Other programs' failures
    /// stand in it as on any server on the internet.
    System,
    /// What the windows must not be chosen on, so that a benchmark can tell what a strange log costs: Hadoop and Spark,
    /// Android, Windows servicing, an HPC cluster, database servers, Java stack traces, mail, prose.
    Foreign,
    /// [`Kind::Containers`] as a terminal gets it: compose's coloured names, coloured levels, progress redrawn after
    /// carriage returns.
    Coloured,
    /// [`Kind::Containers`] as Docker's json-file driver keeps it: each line a record with the line as escaped string.
    Records,
    /// Applications that log in Chinese, Japanese, Russian, German and with symbols: UTF-8 beyond ASCII in every line.
    Tongues,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [
        Kind::Containers,
        Kind::Source,
        Kind::System,
        Kind::Foreign,
        Kind::Coloured,
        Kind::Records,
        Kind::Tongues,
    ];
    /// Those that the gate's windows are chosen on. The others show what happens where nobody chose.
    pub const CHOSEN_ON: [Kind; 3] = [Kind::Containers, Kind::Source, Kind::System];

    /// The name in tables and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Containers => "containers",
            Kind::Source => "source",
            Kind::System => "system",
            Kind::Foreign => "foreign",
            Kind::Coloured => "coloured",
            Kind::Records => "records",
            Kind::Tongues => "tongues",
        }
    }

    /// The templates, by program.
    fn templates(self) -> &'static [&'static [&'static str]] {
        match self {
            Kind::Containers | Kind::Coloured | Kind::Records => containers::TEMPLATES,
            Kind::Source => source::TEMPLATES,
            Kind::System => system::TEMPLATES,
            Kind::Foreign => foreign::TEMPLATES,
            Kind::Tongues => foreign::TONGUES,
        }
    }
}

/// A log on which nothing that Docker says is wrong: of at least `length` bytes, and less than a line more.
pub fn log(kind: Kind, seed: u64, length: usize) -> Vec<u8> {
    let mut lines = Lines::new(kind, seed);
    let mut log = Vec::with_capacity(length + 1024);
    while log.len() < length {
        lines.next_into(&mut log);
    }
    log
}

/// The endless lines of a log.
pub struct Lines {
    kind: Kind,
    random: Random,
    /// What the program that is printing prints.
    program: &'static [&'static str],
    /// How many lines it goes on.
    left: usize,
    line: Vec<u8>,
}

impl Lines {
    /// The lines of [`log`] with this seed.
    pub fn new(kind: Kind, seed: u64) -> Self {
        Self { kind, random: Random::new(seed), program: &[], left: 0, line: Vec::new() }
    }

    /// Adds the next line, with its end.
    pub fn next_into(&mut self, out: &mut Vec<u8>) {
        if self.left == 0 {
            self.program = self.random.of(self.kind.templates());
            self.left = 1 + self.random.below(32);
        }
        self.left -= 1;
        let template = self.random.of(self.program);
        self.line.clear();
        template::fill(template, &mut self.random, &mut self.line);
        self.add(out);
    }

    /// Adds a line of any text as this log would show it.
    pub fn given_into(&mut self, line: &[u8], out: &mut Vec<u8>) {
        self.line.clear();
        self.line.extend_from_slice(line);
        self.add(out);
    }

    fn add(&mut self, out: &mut Vec<u8>) {
        match self.kind {
            Kind::Coloured => template::colour(&self.line, &mut self.random, out),
            Kind::Records => template::record(&self.line, &mut self.random, out),
            _ => out.extend_from_slice(&self.line),
        }
        out.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled() {
        for kind in Kind::ALL {
            let text = String::from_utf8(log(kind, 7, 1 << 18)).expect("templates are UTF-8");
            for name in template::KINDS {
                assert!(!text.contains(&format!("{{{name}}}")), "{} left {{{name}}}", kind.name());
            }
        }
    }

    #[test]
    fn a_seed_makes_one_log_and_another_seed_another() {
        for kind in Kind::ALL {
            assert_eq!(log(kind, 1, 10_000), log(kind, 1, 10_000));
            assert_ne!(log(kind, 1, 10_000), log(kind, 2, 10_000));
        }
    }
}
