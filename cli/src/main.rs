//! `docker-why`: reads what Docker printed and says what is wrong and how to mend it.
//!
//! Exit status: 0 something found, 1 nothing recognised, 2 usage or I/O error; after `-- COMMAND`, the
//! command's own.

use std::path::PathBuf;
use std::process::ExitCode;

mod annotate;
mod args;
mod batch;
mod config;
mod hook;
mod input;
mod install;
mod list;
mod logs;
mod own;
mod plugin;
mod report;
mod run;
mod show;

/// Something was found.
const FOUND: u8 = 0;
/// Nothing was recognised.
const NOTHING: u8 = 1;
/// Usage or I/O error.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match args::parse().and_then(answer) {
        Ok(status) => ExitCode::from(status),
        Err(error) if is_broken_pipe(&error) => ExitCode::from(FOUND),
        Err(error) => {
            anstream::eprintln!("docker-why: {error:#}");
            ExitCode::from(FAILED)
        }
    }
}

fn answer((request, own_causes): (args::Request, Vec<PathBuf>)) -> anyhow::Result<u8> {
    let table = || own::table(&own_causes);
    match request {
        args::Request::Explain { files, form } => {
            let explained = input::explain(table()?, &files)?;
            let code = if explained.diagnosis.findings.is_empty() { NOTHING } else { FOUND };
            report::write(explained, form)?;
            Ok(code)
        }
        args::Request::Batch => batch::run(table()?),
        args::Request::Annotate(options) => annotate::run(table()?, &options),
        args::Request::Check(files) => own::check(&files),
        args::Request::Run(command) => run::run(table()?, &command),
        args::Request::Cause(id) => list::cause(table()?, &id),
        args::Request::List { words, json } => list::list(table()?, &words, json),
        args::Request::Logs { container, docker } => logs::explain(table()?, &container, &docker),
        args::Request::Install { hooks, folder } => install::install(&folder, hooks),
        args::Request::Uninstall { folder } => install::uninstall(&folder),
        args::Request::Metadata => plugin::metadata(),
        args::Request::Hook(request) => hook::answer(table()?, &request),
        args::Request::Complete(words) => plugin::complete(&words),
    }
}

/// Whoever read our output has stopped, as `head` does: no error of ours.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
