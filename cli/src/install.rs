//! `install` and `uninstall`: this program as a plugin of the Docker CLI.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use anyhow::{Context, bail};

use crate::plugin::{METADATA, is_docker_podman, is_on_path};
use crate::{config, hook};

/// Copies this program into the CLI's plugin folder, and switches hooks on.
pub fn install(folder: &Path, hooks: bool) -> anyhow::Result<u8> {
    let plugin = plugin(folder);
    match what_is(&plugin)? {
        There::Foreign => bail!("{} is another program: nothing was changed", plugin.display()),
        There::Link => anstream::println!("{} leads to docker-why already.", plugin.display()),
        There::Running => anstream::println!("{} is this program.", plugin.display()),
        there => {
            copy(&env::current_exe()?, &plugin).with_context(|| plugin.display().to_string())?;
            let verb = if there == There::Nothing { "Installed" } else { "Updated" };
            anstream::println!("{verb} {}.", plugin.display());
        }
    }
    if hooks {
        let file = config::add_hooks(folder, &hook::COMMANDS.join(","), &hook::COMMANDS_ON_ERROR.join(","))?;
        anstream::println!(
            "Switched hooks on in {}: on a terminal, Docker shows the cause below a failed command.",
            file.display()
        );
        if let Some(name) =
            ["DOCKER_CLI_HOOKS", "DOCKER_CLI_HINTS"].iter().find(|name| env::var_os(name).is_some())
        {
            anstream::println!("{name} is set, and Docker obeys it before that file.");
        }
    }
    if is_on_path("docker") && !is_docker_podman() {
        anstream::println!("`docker why` works now.");
    } else {
        anstream::println!(
            "There is no Docker CLI here, and podman has no plugins: use docker-why itself, as in\n  \
             docker-why -- podman pull registry.example.com/team/app:1.0"
        );
    }
    Ok(crate::FOUND)
}

/// Undoes that.
pub fn uninstall(folder: &Path) -> anyhow::Result<u8> {
    let hooks = config::remove_hooks(folder)?;
    if let Some(file) = &hooks {
        anstream::println!("Took the hooks out of {}.", file.display());
    }
    let plugin = plugin(folder);
    match what_is(&plugin)? {
        There::Nothing if hooks.is_none() => {
            anstream::println!("Nothing of docker-why is in {}.", folder.display())
        }
        There::Nothing => {}
        There::Foreign => anstream::println!("{} is another program: it stays.", plugin.display()),
        There::Link | There::Running | There::Ours => {
            fs::remove_file(&plugin).with_context(|| plugin.display().to_string())?;
            anstream::println!("Removed {}.", plugin.display());
        }
    }
    Ok(crate::FOUND)
}

fn plugin(folder: &Path) -> PathBuf {
    folder.join("cli-plugins").join(format!("docker-why{}", env::consts::EXE_SUFFIX))
}

/// What stands in our place.
#[derive(PartialEq)]
enum There {
    Nothing,
    /// The program that runs now.
    Running,
    /// A symbolic link to a docker-why.
    Link,
    /// Another docker-why.
    Ours,
    Foreign,
}

fn what_is(plugin: &Path) -> anyhow::Result<There> {
    let is_link = match fs::symlink_metadata(plugin) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        data => data.with_context(|| plugin.display().to_string())?.is_symlink(),
    };
    // Looked at, not run: nobody knows what another program does. The version is no part of the mark.
    let mark = METADATA.split_inclusive("\"Version\"").next().unwrap_or(METADATA);
    let is_ours = fs::read(plugin).is_ok_and(|bytes| memchr::memmem::find(&bytes, mark.as_bytes()).is_some());
    Ok(match (is_ours, is_link) {
        (false, _) => There::Foreign,
        (true, true) => There::Link,
        (true, false) if env::current_exe()?.canonicalize()? == plugin.canonicalize()? => There::Running,
        (true, false) => There::Ours,
    })
}

/// In one step, so that no half of a program is ever there.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let folder = to.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new().prefix(".docker-why").tempfile_in(folder)?;
    io::copy(&mut fs::File::open(from)?, &mut new)?;
    new.as_file().set_permissions(fs::metadata(from)?.permissions())?;
    new.persist(to)?;
    Ok(())
}
