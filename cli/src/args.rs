//! What was asked on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::annotate;
use crate::plugin::{self, Call};

/// What to do.
pub enum Request {
    /// Explain files, or standard input where there are none.
    Explain { files: Vec<PathBuf>, form: Form },
    /// Answer JSON lines.
    Batch,
    /// Add causes to a log's records.
    Annotate(annotate::Options),
    /// Check files of own causes.
    Check(Vec<PathBuf>),
    /// Run a command and explain its failure.
    Run(Vec<OsString>),
    /// Show one cause.
    Cause(String),
    /// List the causes that hold these words.
    List { words: Vec<String>, json: bool },
    /// Explain how a container ended.
    Logs { container: String, docker: plugin::Docker },
    /// Become a plugin of the Docker CLI.
    Install { hooks: bool, folder: PathBuf },
    /// Undo that.
    Uninstall { folder: PathBuf },
    /// Tell the Docker CLI what this plugin is.
    Metadata,
    /// Tell the Docker CLI what to print below a command that has ended.
    Hook(String),
    /// Tell a shell through the Docker CLI what may come next.
    Complete(Vec<String>),
}

/// How to write a diagnosis.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Form {
    /// Plain text for a terminal
    #[value(name = "plain")]
    Terminal,
    /// JSON, as schema/diagnosis.schema.json says
    Json,
    /// Markdown, for issues, wikis and job summaries
    Markdown,
    /// Annotations of a GitHub Actions job
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit XML, for GitLab's, Jenkins' and other test reports
    Junit,
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
                  docker-why explain tls-unknown-authority\n  docker-why list certificate\n  docker-why logs web\n\n\
                  Exit status: 0 something found, 1 nothing recognised, 2 usage or I/O error; after -- COMMAND, the command's own.",
    args_conflicts_with_subcommands = true
)]
struct Args {
    /// How to write the answer
    #[arg(long, value_name = "FORM", default_value = "plain", conflicts_with_all = ["json", "markdown", "batch"])]
    format: Form,
    /// The same as --format json
    #[arg(long, conflicts_with_all = ["markdown", "batch"])]
    json: bool,
    /// The same as --format markdown
    #[arg(long, conflicts_with = "batch")]
    markdown: bool,
    /// Read JSON lines {"id":…,"text":…}, write a JSON line for each
    #[arg(long)]
    batch: bool,
    /// Own causes to know besides the built-in ones, as docs/own-causes.md tells; also in DOCKER_WHY_CAUSES
    #[arg(long, value_name = "FILE", global = true)]
    causes: Vec<PathBuf>,
    /// Files to read; - is standard input
    files: Vec<PathBuf>,
    /// A command to run: its output passes through, and a failure is explained
    #[arg(last = true, conflicts_with_all = ["files", "batch", "json", "markdown", "format"], value_name = "COMMAND")]
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
    /// Explain how a container ended: its state and its last messages
    Logs {
        /// The container's name or id
        container: String,
    },
    /// Check files of own causes, and say exactly what is wrong with them
    Check {
        /// JSON files, as docs/own-causes.md tells
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Read a log as JSON lines and write it on, with the cause added to each record that shows one
    Annotate(annotate::Options),
    /// Make `docker why` work: copy this program into the Docker CLI's plugin folder
    Install {
        /// Also have Docker itself show the cause below a command that failed on a terminal
        #[arg(long)]
        hooks: bool,
    },
    /// Undo what install did
    Uninstall,
    #[command(name = "docker-cli-plugin-metadata", hide = true)]
    Metadata,
    #[command(name = "docker-cli-plugin-hooks", hide = true)]
    Hook { request: String },
    #[command(name = "__complete", alias = "__completeNoDesc", hide = true)]
    Complete {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        words: Vec<String>,
    },
}

/// Reads the command line: what to do, and the files of own causes to know meanwhile.
pub fn parse() -> anyhow::Result<(Request, Vec<PathBuf>)> {
    let call = Call::read(std::env::args_os());
    let name = if call.as_plugin { "docker why" } else { "docker-why" };
    let matches = Args::command().bin_name(name).get_matches_from(&call.words);
    let args = Args::from_arg_matches(&matches)?;
    let form = match (args.json, args.markdown) {
        (true, _) => Form::Json,
        (_, true) => Form::Markdown,
        _ => args.format,
    };
    let mut causes = args.causes;
    if causes.is_empty() {
        causes
            .extend(std::env::var_os("DOCKER_WHY_CAUSES").filter(|file| !file.is_empty()).map(PathBuf::from));
    }
    let request = match args.subcommand {
        Some(Sub::Explain { cause }) => Request::Cause(cause),
        Some(Sub::List { words, json }) => Request::List { words, json },
        Some(Sub::Logs { container }) => Request::Logs { container, docker: call.docker() },
        Some(Sub::Check { files }) => Request::Check(files),
        Some(Sub::Annotate(options)) => Request::Annotate(options),
        Some(Sub::Install { hooks }) => Request::Install { hooks, folder: call.config_folder()? },
        Some(Sub::Uninstall) => Request::Uninstall { folder: call.config_folder()? },
        Some(Sub::Metadata) => Request::Metadata,
        Some(Sub::Hook { request }) => Request::Hook(request),
        Some(Sub::Complete { words }) => Request::Complete(completions(&words)),
        None if args.batch => Request::Batch,
        None if !args.command.is_empty() => Request::Run(args.command),
        None => Request::Explain { files: args.files, form },
    };
    Ok((request, causes))
}

/// The subcommands, or the causes to explain; where there are none, the shell completes file names.
fn completions(words: &[String]) -> Vec<String> {
    let (begun, known): (_, Vec<String>) = match words {
        [begun] => {
            let args = Args::command();
            let shown = args.get_subcommands().filter(|command| !command.is_hide_set());
            (begun, shown.map(|command| command.get_name().to_owned()).collect())
        }
        [explain, begun] if explain == "explain" => {
            (begun, docker_why::catalogue().map(|(_, cause)| cause.id.to_string()).collect())
        }
        _ => return Vec::new(),
    };
    known.into_iter().filter(|word| word.starts_with(begun)).collect()
}
