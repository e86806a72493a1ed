//! What was asked on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// What to do.
pub enum Request {
    /// Explain files, or standard input where there are none.
    Explain { files: Vec<PathBuf>, form: Form },
    /// Answer JSON lines.
    Batch,
    /// Run a command and explain its failure.
    Run(Vec<OsString>),
    /// Show one cause.
    Cause(String),
    /// List the causes that hold these words.
    List { words: Vec<String>, json: bool },
}

/// How to write a diagnosis.
#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    /// For a terminal.
    Terminal,
    /// JSON, as in schema/diagnosis.schema.json.
    Json,
    /// Markdown.
    Markdown,
}

#[derive(Parser)]
#[command(
    name = "docker-why",
    version,
    about = "Reads what Docker printed and says what is wrong and how to mend it.",
    long_about = "Reads what Docker printed (docker, compose, buildx, dockerd, containerd, podman, kubelet events) from \
                  standard input or FILES, and says what is wrong and how to mend it. Nothing leaves this machine.",
    after_help = "Examples:\n  docker push registry.example.com/team/app:1.0 2>&1 | docker-why\n  \
                  docker-why build.log\n  docker-why -- docker compose up -d\n  journalctl -u docker | docker-why --markdown\n  \
                  docker-why explain tls-unknown-authority\n  docker-why list certificate\n\n\
                  Exit status: 0 something found, 1 nothing recognised, 2 usage or I/O error; after -- COMMAND, the command's own.",
    args_conflicts_with_subcommands = true
)]
struct Args {
    /// Write JSON
    #[arg(long, conflicts_with_all = ["markdown", "batch"])]
    json: bool,
    /// Write Markdown
    #[arg(long, conflicts_with = "batch")]
    markdown: bool,
    /// Read JSON lines {"id":…,"text":…}, write a JSON line for each
    #[arg(long)]
    batch: bool,
    /// Files to read; - is standard input
    files: Vec<PathBuf>,
    /// A command to run: its output passes through, and a failure is explained
    #[arg(last = true, conflicts_with_all = ["files", "batch", "json", "markdown"], value_name = "COMMAND")]
    command: Vec<OsString>,
    #[command(subcommand)]
    subcommand: Option<Sub>,
}

#[derive(Subcommand)]
enum Sub {
    /// Show a cause: what it is, and every remedy
    Explain {
        /// The cause's id, as in `docker-why list`
        cause: String,
    },
    /// List the causes, all or those that hold these words
    List {
        /// Words to look for in ids, titles and explanations
        words: Vec<String>,
        /// Write JSON: the table as it is
        #[arg(long)]
        json: bool,
    },
}

/// Reads the command line. As a Docker CLI plugin, `docker why …` is called as `docker-why why …`.
pub fn parse() -> anyhow::Result<Request> {
    let mut words: Vec<OsString> = std::env::args_os().collect();
    if words.get(1).is_some_and(|word| word == "why") {
        words.remove(1);
    }
    let args = Args::parse_from(words);
    let form = match (args.json, args.markdown) {
        (true, _) => Form::Json,
        (_, true) => Form::Markdown,
        _ => Form::Terminal,
    };
    Ok(match args.subcommand {
        Some(Sub::Explain { cause }) => Request::Cause(cause),
        Some(Sub::List { words, json }) => Request::List { words, json },
        None if args.batch => Request::Batch,
        None if !args.command.is_empty() => Request::Run(args.command),
        None => Request::Explain { files: args.files, form },
    })
}
