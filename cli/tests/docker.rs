//! As a plugin of the real Docker CLI, in a pseudo-terminal, against an engine that answers what a test wants.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use tempfile::TempDir;

/// The answer to a request: status and body.
type Engine = fn(&str) -> (u16, String);

/// A home with docker-why installed, and an engine.
struct Desk {
    home: TempDir,
}

impl Desk {
    /// Nothing where a program is missing that the test needs.
    fn new(engine: Engine) -> Option<Self> {
        for (program, option) in [("docker", "--version"), ("script", "--version")] {
            let output = Command::new(program).arg(option).output();
            if !output.is_ok_and(|output| output.status.success() && !output.stdout.starts_with(b"podman")) {
                eprintln!("skipped: there is no {program} here");
                return None;
            }
        }
        let home = tempfile::tempdir().unwrap();
        let socket = UnixListener::bind(home.path().join("engine")).unwrap();
        thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                thread::spawn(move || serve(stream, engine));
            }
        });
        Some(Self { home })
    }

    fn config(&self) -> PathBuf {
        self.home.path().join("config.json")
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.home.path())
            .env("DOCKER_CONFIG", self.home.path())
            .env("DOCKER_HOST", format!("unix://{}/engine", self.home.path().display()))
            .stdin(Stdio::null());
        command
    }

    fn why(&self, arguments: &[&str]) -> String {
        text(self.command(env!("CARGO_BIN_EXE_docker-why")).args(arguments).output().unwrap())
    }

    /// What a user sees who types this.
    fn terminal(&self, line: &str) -> String {
        text(self.command("script").args(["-qec", line, "/dev/null"]).output().unwrap())
    }
}

fn text(output: Output) -> String {
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap().replace('\r', "")
}

fn serve(stream: UnixStream, engine: Engine) {
    let mut reader = BufReader::new(stream);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if reader.read_line(&mut head).unwrap_or(0) == 0 {
                return;
            }
        }
        let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: ")?.parse().ok());
        let mut body = vec![0; length.unwrap_or(0)];
        let (status, answer) = match (reader.read_exact(&mut body), head.contains(" /_ping ")) {
            (_, true) => (200, "OK".to_owned()),
            _ => engine(head.lines().next().unwrap_or_default()),
        };
        let content = if head.starts_with("HEAD") { "" } else { &answer };
        let head = format!(
            "HTTP/1.1 {status} x\r\nApi-Version: 1.44\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            content.len()
        );
        if reader.get_mut().write_all((head + content).as_bytes()).is_err() {
            return;
        }
    }
}

fn failing(message: &str) -> (u16, String) {
    (500, serde_json::json!({ "message": message }).to_string())
}

/// What Docker prints for its plugin, above the error where the command is its own.
fn hint(printed: &str) -> Vec<&str> {
    let below = printed.split_once("What's next:").map_or("", |(_, below)| below);
    below.lines().skip(1).map_while(|line| line.strip_prefix("    ")).collect()
}

#[test]
fn docker_knows_its_plugin() {
    let Some(desk) = Desk::new(|_| failing("x")) else { return };
    let said = desk.why(&["install"]);
    assert!(said.contains("cli-plugins/docker-why.\n`docker why` works now."), "{said}");
    assert!(desk.terminal("docker --help").contains("why*"), "{}", desk.terminal("docker --help"));
    let help = desk.terminal("docker why --help");
    assert!(help.contains("Usage: docker why") && help == desk.terminal("docker help why"), "{help}");
    let completed = desk.terminal("docker __complete why explain manifest-unk");
    assert!(completed.starts_with("manifest-unknown\n:4\n"), "{completed}");
    let paste = "manifest for team/app:1.0 not found: manifest unknown: manifest unknown";
    assert!(desk.terminal(&format!("echo '{paste}' | docker -D why")).contains("manifest-unknown"));
    fs::write(desk.home.path().join("build.log"), paste).unwrap();
    let file = format!("docker --log-level debug why {}/build.log", desk.home.path().display());
    assert!(desk.terminal(&file).contains("manifest-unknown"));
    assert!(desk.terminal("docker why explain manifest-unknown").contains("There is no such tag"));
}

#[test]
fn docker_why_runs_docker() {
    let Some(desk) =
        Desk::new(|_| failing("manifest for team/app:1.0 not found: manifest unknown: manifest unknown"))
    else {
        return;
    };
    desk.why(&["install"]);
    let printed = desk.terminal("docker why -- docker pull team/app:1.0; echo status $?");
    assert!(printed.contains("Error response from daemon: manifest for team/app:1.0"), "{printed}");
    assert!(printed.contains("There is no such tag") && printed.contains("status 1"), "{printed}");
}

#[test]
fn docker_shows_the_cause_itself() {
    let Some(desk) = Desk::new(|_| {
        failing(
            "Get \"https://registry.example.com:5000/v2/\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
        )
    }) else {
        return;
    };
    let before = "{\n\t\"auths\": {},\n\t\"features\": {\n\t\t\"buildkit\": \"true\"\n\t}\n}";
    fs::write(desk.config(), before).unwrap();
    fs::set_permissions(desk.config(), fs::Permissions::from_mode(0o640)).unwrap();
    assert!(desk.why(&["install", "--hooks"]).contains("Switched hooks on"));
    assert_eq!(fs::metadata(desk.config()).unwrap().permissions().mode() & 0o777, 0o640);
    for command in ["pull registry.example.com:5000/team/app", "run --rm registry.example.com:5000/team/app"]
    {
        let printed = desk.terminal(&format!("docker {command}"));
        let hint = hint(&printed);
        assert!((3..=5).contains(&hint.len()), "{printed}");
        assert_eq!(hint.last(), Some(&"More: docker why explain tls-unknown-authority"), "{printed}");
    }
    let piped = desk.terminal("docker pull registry.example.com:5000/team/app | cat");
    assert!(!piped.contains("What's next"), "{piped}");
    let removed = desk.terminal("docker why uninstall");
    assert!(removed.contains("Took the hooks out") && removed.contains("Removed"), "{removed}");
    assert_eq!(fs::read_to_string(desk.config()).unwrap(), before);
    assert!(!desk.terminal("docker pull a").contains("What's next"));
}

#[test]
fn an_unknown_error_and_success_stay_as_they_are() {
    let Some(desk) = Desk::new(|request| match request.contains("/images/json") {
        true => (200, "[]".to_owned()),
        false => failing("something that nobody has seen"),
    }) else {
        return;
    };
    desk.why(&["install", "--hooks"]);
    for line in ["docker pull team/app", "docker images", "docker pull --help"] {
        let printed = desk.terminal(line);
        assert!(!printed.contains("What's next"), "{printed}");
    }
}

#[test]
fn text_of_an_error_is_no_template_and_drives_no_terminal() {
    let Some(desk) = Desk::new(|_| {
        failing(
            "failed to set up container networking: Bind for 0.0.0.0:8080 failed: port is already allocated {{.Name}} \u{1b}]0;x\u{7} {{",
        )
    }) else {
        return;
    };
    desk.why(&["install", "--hooks"]);
    let printed = desk.terminal("docker run -p 8080:80 team/app");
    assert_eq!(hint(&printed).last(), Some(&"More: docker why explain run-port-allocated"), "{printed}");
    assert!(hint(&printed).iter().all(|line| !line.contains('\u{1b}')), "{printed:?}");
    let printed = desk.terminal("docker start web");
    assert_eq!(hint(&printed), ["To have the failure explained: docker why logs web"], "{printed}");
}

#[test]
fn logs_tell_how_a_container_ended() {
    let Some(desk) = Desk::new(|request| {
        if request.contains("/containers/web/json") {
            let state = r#"{"Status":"exited","Running":false,"OOMKilled":false,"ExitCode":137,"Error":""}"#;
            (200, format!(r#"{{"Id":"4c5a","Name":"/web","State":{state},"Config":{{"Tty":true}}}}"#))
        } else if request.contains("/logs?") {
            (200, "starting\nserving\n".to_owned())
        } else if request.contains("/events?") {
            (200, r#"{"Type":"container","Action":"oom","Actor":{"ID":"4c5a"},"time":1700000000}"#.to_owned())
        } else {
            (404, r#"{"message":"No such container: nope"}"#.to_owned())
        }
    }) else {
        return;
    };
    desk.why(&["install"]);
    let printed = desk.terminal("docker why logs web");
    assert!(printed.starts_with("web is exited, exit code 137; it ran out of memory"), "{printed}");
    assert!(printed.contains("\n  serving\n") && printed.contains("run-oom"), "{printed}");
    let printed = desk.terminal("docker why logs nope");
    assert!(printed.contains("run-no-such-container"), "{printed}");
    let host = "docker --host unix:///nowhere/engine why logs web";
    assert!(desk.terminal(host).contains("nowhere"), "the options go with it: {}", desk.terminal(host));
}

/// Without Docker: a folder of its own.
fn why(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_docker-why"));
    let output = command.env("DOCKER_CONFIG", folder).args(arguments).output().unwrap();
    (output.status.success(), text(output))
}

#[test]
fn install_leaves_alone_what_is_not_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let plugin = folder.path().join("cli-plugins/docker-why");
    fs::create_dir(plugin.parent().unwrap()).unwrap();
    fs::write(&plugin, "#!/bin/sh\nexec docker-why \"$@\"\n").unwrap();
    let (is_done, said) = why(folder.path(), &["install", "--hooks"]);
    assert!(!is_done && said.contains("another program"), "{said}");
    assert!(!folder.path().join("config.json").exists());
    assert!(why(folder.path(), &["uninstall"]).1.contains("it stays"));
    assert!(fs::read_to_string(&plugin).unwrap().starts_with("#!/bin/sh"));

    fs::remove_file(&plugin).unwrap();
    symlink("/nowhere/docker-why", &plugin).unwrap();
    assert!(!why(folder.path(), &["install"]).0, "a link that leads nowhere");

    fs::remove_file(&plugin).unwrap();
    symlink(env!("CARGO_BIN_EXE_docker-why"), &plugin).unwrap();
    let (is_done, said) = why(folder.path(), &["install"]);
    assert!(is_done && said.contains("already"), "{said}");
    assert!(why(folder.path(), &["uninstall"]).0 && fs::symlink_metadata(&plugin).is_err());
    assert!(Path::new(env!("CARGO_BIN_EXE_docker-why")).exists());
}

#[test]
fn install_can_be_repeated_and_undone() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("elsewhere.json");
    fs::write(&target, "{\"auths\": {}}\n").unwrap();
    symlink("elsewhere.json", folder.path().join("config.json")).unwrap();
    assert!(why(folder.path(), &["install", "--hooks"]).1.contains("Installed"));
    assert!(why(folder.path(), &["install", "--hooks"]).1.contains("Updated"));
    assert!(fs::symlink_metadata(folder.path().join("config.json")).unwrap().is_symlink());
    assert!(fs::read_to_string(&target).unwrap().contains("error-hooks"));
    assert!(why(folder.path(), &["uninstall"]).0);
    assert_eq!(fs::read_to_string(&target).unwrap(), "{\"auths\": {}}\n");
    assert!(why(folder.path(), &["uninstall"]).1.contains("Nothing of docker-why"));
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn a_new_config_is_for_its_owner_only_and_goes_again() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.json");
    why(folder.path(), &["install", "--hooks"]);
    assert_eq!(fs::metadata(&config).unwrap().permissions().mode() & 0o777, 0o600);
    why(folder.path(), &["uninstall"]);
    assert!(!config.exists());
}

#[test]
fn a_config_that_docker_could_not_read_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("config.json"), "{\"auths\": {},}").unwrap();
    let (is_done, said) = why(folder.path(), &["install", "--hooks"]);
    assert!(!is_done && said.contains("is left as it is"), "{said}");
    assert_eq!(fs::read_to_string(folder.path().join("config.json")).unwrap(), "{\"auths\": {},}");
}
