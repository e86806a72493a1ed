//! Runs a scenario in the world and takes down what a user would see.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::case::Case;
use super::scenario::Scenario;
use super::{peers, stable};

const WORLD: &str = include_str!("world.sh");
const NGINX: &str = include_str!("nginx.conf");
/// Functions for `setup`, `run`, `clean` and `mend`.
const PRELUDE: &str = include_str!("prelude.sh");
/// Where `docker` is whichever client is being driven.
const BIN: &str = "/run/world/bin";
/// Where the user stands.
const WORK: &str = "/srv/app";
/// How long a scenario may take.
const PATIENCE: Duration = Duration::from_secs(160);

/// A docker client.
pub struct Client {
    path: PathBuf,
    /// `28.2.2`.
    version: String,
}

/// The programs that take part, and their versions.
pub struct Programs {
    /// Newest first.
    clients: Vec<Client>,
    /// By the name that `{…}` in a scenario's `by` uses: `podman` → `podman 4.3.1`.
    others: BTreeMap<&'static str, String>,
}

impl Programs {
    /// Looks which there are.
    pub fn find() -> anyhow::Result<Self> {
        let mut clients: Vec<Client> = Vec::new();
        for path in path_folders().map(|folder| folder.join("docker")).filter(|path| path.is_file()) {
            let Some(version) = version(&path, &["--version"]) else { continue };
            if clients.iter().all(|client| client.version != version) {
                clients.push(Client { path, version });
            }
        }
        ensure!(!clients.is_empty(), "no docker client on PATH");
        clients.sort_by_key(|client| std::cmp::Reverse(numbers(&client.version)));
        let mut others = BTreeMap::new();
        for (name, program, option, shown) in [
            ("engine", "dockerd", "--version", "engine"),
            ("registry", "docker-registry", "--version", "registry"),
            ("nginx", "nginx", "-v", "nginx"),
            ("compose", "docker-compose", "--version", "docker-compose"),
            ("podman", "podman", "--version", "podman"),
            ("buildah", "buildah", "--version", "buildah"),
            ("skopeo", "skopeo", "--version", "skopeo"),
            ("ctr", "ctr", "--version", "containerd"),
            ("runc", "runc", "--version", "runc"),
        ] {
            let found = which(program).and_then(|path| version(&path, &[option]));
            if let Some(version) = found {
                others.insert(name, format!("{shown} {version}"));
            }
        }
        Ok(Programs { clients, others })
    }

    /// A program that the scenario needs and that is not here.
    pub fn lacking(&self, scenario: &Scenario) -> Option<String> {
        placeholders(&scenario.by)
            .find(|name| *name != "docker" && !self.others.contains_key(name))
            .map(str::to_owned)
    }

    /// The `by:` line.
    fn by(&self, scenario: &Scenario, docker: &str) -> String {
        let mut by = scenario.by.replace("{docker}", docker);
        for (name, shown) in &self.others {
            by = by.replace(&format!("{{{name}}}"), shown);
        }
        by
    }
}

impl fmt::Display for Programs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clients: Vec<&str> = self.clients.iter().map(|client| client.version.as_str()).collect();
        write!(f, "docker client {}", clients.join(", "))?;
        self.others.values().try_for_each(|shown| write!(f, ", {shown}"))
    }
}

/// The world, once it stands.
pub struct World;

impl World {
    /// Builds it: only to be called in namespaces of its own.
    pub fn start(programs: &Programs) -> anyhow::Result<Self> {
        Command::new("hostname").arg("build01").status()?;
        let mut script =
            Command::new("bash").args(["-c", WORLD]).stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        script.stdin.take().expect("it is piped").write_all(NGINX.as_bytes())?;
        if !script.wait()?.success() {
            for log in fs::read_dir("/run/world/logs").into_iter().flatten().flatten() {
                eprintln!(
                    "── {} ──\n{}",
                    log.path().display(),
                    fs::read_to_string(log.path()).unwrap_or_default()
                );
            }
            bail!("the world could not be built");
        }
        fs::write("/run/world/prelude.sh", PRELUDE)?;
        peers::start().context("cannot start the misbehaving peers")?;
        let world = World;
        world.choose(&programs.clients[0])?;
        Ok(world)
    }

    /// The scenario's cases: one, or one for each client where they print different things.
    pub fn provoke(&self, scenario: &Scenario, programs: &Programs) -> anyhow::Result<Vec<Case>> {
        let per_client = scenario.by.contains("{docker}");
        let clients =
            if per_client && !scenario.newest { &programs.clients[..] } else { &programs.clients[..1] };
        let mut transcripts: Vec<(String, Vec<&Client>)> = Vec::new();
        for client in clients {
            self.choose(client)?;
            let (transcript, _) = self.play(scenario, None)?;
            match transcripts.iter_mut().find(|(known, _)| *known == transcript) {
                Some((_, clients)) => clients.push(client),
                None => transcripts.push((transcript, vec![client])),
            }
        }
        self.choose(&programs.clients[0])?;
        let cases = transcripts.iter().enumerate().map(|(index, (transcript, clients))| {
            let versions: Vec<&str> = clients.iter().map(|client| client.version.as_str()).collect();
            let docker = format!("docker client {}", versions.join(" and "));
            let major = versions[0].split('.').next().unwrap_or_default();
            let suffix = if index == 0 { String::new() } else { format!("-v{major}") };
            Case::new(scenario, &suffix, &programs.by(scenario, &docker), transcript)
        });
        Ok(cases.collect())
    }

    /// Whether the remedy helps: the failure is brought about, mended, and what failed tried again.
    pub fn mend(&self, scenario: &Scenario, programs: &Programs) -> anyhow::Result<bool> {
        self.choose(&programs.clients[0])?;
        let (_, works) = self.play(scenario, scenario.mend.as_deref())?;
        Ok(works)
    }

    /// Makes `client` the one that `docker` runs.
    fn choose(&self, client: &Client) -> anyhow::Result<()> {
        let link = Path::new(BIN).join("docker");
        let _ = fs::remove_file(&link);
        symlink(&client.path, link)?;
        Ok(())
    }

    /// Runs a scenario from a clean start to a clean end: the stable transcript, and whether it ended well.
    fn play(&self, scenario: &Scenario, mend: Option<&str>) -> anyhow::Result<(String, bool)> {
        fs::create_dir_all(WORK)?;
        let mut script = String::from(". /run/world/prelude.sh\n");
        if !scenario.user {
            script += &hidden(&scenario.setup);
        }
        for line in scenario.run.trim().lines() {
            script += &format!("printf '%s\\n' {}\n{line}\n", quoted(&format!("{}{line}", scenario.prompt)));
        }
        if let Some(mend) = mend {
            script += &hidden(mend);
            script += scenario.mended.as_deref().unwrap_or(scenario.run.trim());
            script += "\n";
        }
        fs::write("/run/world/script.sh", &script)?;
        if scenario.user {
            let setup = format!(". /run/world/prelude.sh\n{}", hidden(&scenario.setup));
            self.bash(&["-c", &setup], false, "/run/world/logs/setup.log")?;
        }
        let transcript = "/run/world/transcript";
        let succeeded = if scenario.tty {
            let inner = "bash --norc /run/world/script.sh";
            let command = format!("script -qefc {} /dev/null", quoted(inner));
            self.bash(&["-c", &command], scenario.user, transcript)?
        } else {
            self.bash(&["--norc", "/run/world/script.sh"], scenario.user, transcript)?
        };
        let tidy = format!(". /run/world/prelude.sh\n{}\nsweep\n", scenario.clean);
        self.bash(&["-c", &tidy], false, "/run/world/logs/clean.log")?;
        let transcript = String::from_utf8_lossy(&fs::read(transcript)?).into_owned();
        let transcript = stable::stable(&transcript);
        ensure!(
            mend.is_some() || !transcript.lines().all(|line| line.starts_with(&scenario.prompt)),
            "it prints nothing; {}",
            fs::read_to_string("/run/world/logs/hidden.log").unwrap_or_default()
        );
        Ok((transcript, succeeded))
    }

    /// Runs bash in the user's folder, with all that it prints going to `output`.
    fn bash(&self, args: &[&str], as_user: bool, output: &str) -> anyhow::Result<bool> {
        let output = File::create(output)?;
        let mut command = Command::new("timeout");
        command.args(["--kill-after=5", &PATIENCE.as_secs().to_string()]);
        let home = if as_user { "/home/dev" } else { "/root" };
        if as_user {
            command.args(["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"]);
        }
        let status = command
            .arg("bash")
            .args(args)
            .current_dir(WORK)
            .env_clear()
            .env("PATH", format!("{BIN}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"))
            .envs([
                ("HOME", home),
                ("LANG", "C.UTF-8"),
                ("TERM", "xterm"),
                ("USER", if as_user { "dev" } else { "root" }),
            ])
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .status()?;
        ensure!(status.code() != Some(124), "it took longer than {} seconds", PATIENCE.as_secs());
        Ok(status.success())
    }
}

/// A script whose output nobody sees (but for hidden.log).
fn hidden(script: &str) -> String {
    if script.trim().is_empty() {
        String::new()
    } else {
        format!("{{\n{script}\n}} > /run/world/logs/hidden.log 2>&1\n")
    }
}

/// A word for the shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The names in `{…}`.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

/// The version that a program says, without what distributions add to it.
fn version(path: &Path, args: &[&str]) -> Option<String> {
    let output = Command::new(path).args(args).env("HOME", "/nonexistent").output().ok()?;
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    let word = text.split([' ', '/', '\n']).find(|word| {
        let word = word.strip_prefix('v').unwrap_or(word);
        word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.')
    })?;
    let word = word.strip_prefix('v').unwrap_or(word);
    Some(word.split(|c: char| !c.is_ascii_digit() && c != '.').next()?.to_owned())
}

/// A version as numbers, to be compared.
fn numbers(version: &str) -> Vec<u32> {
    version.split('.').filter_map(|part| part.parse().ok()).collect()
}

/// Where a program lies.
pub fn which(program: &str) -> Option<PathBuf> {
    path_folders().map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The folders in which programs are looked for: also those that an ordinary PATH lacks.
fn path_folders() -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.extend(["/usr/local/sbin", "/usr/sbin", "/sbin"].map(PathBuf::from));
    folders.into_iter()
}
