//! `-- COMMAND …`: runs it, passes its output and exit status through, and explains a failure.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

use anyhow::Context;
use docker_why::Classifier;

/// Runs the command and explains its failure on standard error.
pub fn run(table: &Classifier, command: &[OsString]) -> anyhow::Result<u8> {
    let (program, arguments) = command.split_first().context("no command")?;
    let child = Command::new(program).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => {
            let program = program.to_string_lossy();
            anstream::eprintln!("docker-why: {program}: {error}");
            // What the shell would have said names the cause.
            let text = format!("{program}: command not found");
            crate::show::failure(&table.explain(text))?;
            return Ok(if error.kind() == io::ErrorKind::NotFound { 127 } else { 126 });
        }
    };
    let (sender, receiver) = mpsc::sync_channel::<Vec<u8>>(64);
    let out = pass(child.stdout.take(), io::stdout(), sender.clone());
    let err = pass(child.stderr.take(), io::stderr(), sender);
    let mut scanner = table.scanner();
    for piece in receiver {
        scanner.push(&piece);
    }
    let status = child.wait()?;
    for reader in [out, err].into_iter().flatten() {
        reader.join().expect("the reader does not panic")?;
    }
    if !status.success() {
        crate::show::failure(&scanner.finish())?;
    }
    Ok(exit_status(status))
}

/// Passes what is read on at once, and a copy to the scanner by whole lines, so that the two streams do not mix
/// within one.
fn pass(
    from: Option<impl Read + Send + 'static>,
    mut to: impl Write + Send + 'static,
    copy: mpsc::SyncSender<Vec<u8>>,
) -> Option<thread::JoinHandle<io::Result<()>>> {
    let mut from = from?;
    Some(thread::spawn(move || {
        let mut buffer = vec![0; 64 << 10];
        let mut line = Vec::new();
        loop {
            let length = match from.read(&mut buffer) {
                Ok(0) => break,
                Ok(length) => length,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            to.write_all(&buffer[..length])?;
            to.flush()?;
            line.extend_from_slice(&buffer[..length]);
            let whole = line.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
            if whole > 0 || line.len() > buffer.len() {
                let rest = line.split_off(if whole > 0 { whole } else { line.len() });
                // The receiver ends only after both senders.
                let _ = copy.send(std::mem::replace(&mut line, rest));
            }
        }
        let _ = copy.send(line);
        Ok(())
    }))
}

fn exit_status(status: ExitStatus) -> u8 {
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt;
        if let Some(signal) = status.signal() {
            return (128 + signal) as u8;
        }
    }
    status.code().map_or(1, |code| code as u8)
}
