//! The table's commands, which are Docker's in a POSIX shell, as the users of another program or shell type them. Works
//! on the words of the table, before any fact is filled in.

/// The commands that Podman takes as Docker does (docs.podman.io, "Commands"), each as it begins.
const PODMANS_TOO: &[&str] = &[
    "build",
    "cp ",
    "create",
    "events",
    "exec",
    "export",
    "history",
    "image",
    "import",
    "inspect",
    "kill",
    "load",
    "login",
    "logout",
    "logs",
    "manifest inspect",
    "network connect",
    "network create",
    "network disconnect",
    "network ls",
    "network prune",
    "network rm",
    "ps",
    "pull",
    "push",
    "rename",
    "restart",
    "rm",
    "rmi",
    "run",
    "save",
    "start",
    "stats",
    "stop",
    "system df",
    "system prune",
    "tag",
    "top",
    "unpause",
    "update",
    "volume",
];
/// Options of these that are Docker's alone.
const DOCKERS_ALONE: &[&str] =
    &["--check", "--progress", "--load", "--gpus", "tonistiigi/binfmt", "docker.sock"];

/// Docker's commands as a user of Podman types them, where Podman has the same.
pub(crate) fn for_podman(commands: &str, is_hub: bool) -> String {
    let line = |line: &str| {
        if DOCKERS_ALONE.iter().any(|option| line.contains(option)) {
            return line.to_owned();
        }
        let mut words = line.replace(
            "docker version --format '{{.Server.Os}}/{{.Server.Arch}}'",
            "podman info --format '{{.Host.OS}}/{{.Host.Arch}}'",
        );
        for command in PODMANS_TOO {
            words = words.replace(&format!("docker {command}"), &format!("podman {command}"));
        }
        // Podman logs in to Docker Hub only by its name.
        let is_log_in = words.starts_with("podman log") && !words.starts_with("podman logs");
        if is_hub && is_log_in && !words.contains("docker.io") {
            words.push_str(" docker.io");
        }
        words
    };
    commands.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A POSIX shell's commands as PowerShell has them, where one line says the same; other lines stay as they are.
pub(crate) fn for_powershell(commands: &str) -> String {
    commands.lines().map(powershell_line).collect::<Vec<_>>().join("\n")
}

fn powershell_line(line: &str) -> String {
    // A value in quotes is no place for a placeholder, which quotes for itself.
    let is_fixed = !line.contains(['{', '"', '$']);
    if line == "env | grep ^DOCKER_" {
        "Get-ChildItem Env:DOCKER_*".to_owned()
    } else if let Some(path) = line.strip_prefix("ls -ld ") {
        format!("Get-Item {path}")
    } else if let Some(paths) = line.strip_prefix("ls -la").filter(|paths| !paths.contains('{')) {
        format!("Get-ChildItem -Force {}", paths.split_ascii_whitespace().collect::<Vec<_>>().join(", "))
            .trim_end()
            .to_owned()
    } else if let Some(names) = line.strip_prefix("unset ") {
        let names: Vec<_> = names.split(' ').map(|name| format!("Env:{name}")).collect();
        format!("Remove-Item {} -ErrorAction Ignore", names.join(", "))
    } else if let Some(settings) = line.strip_prefix("export ").filter(|_| is_fixed) {
        let settings = settings.split(' ').filter_map(|setting| setting.split_once('='));
        settings.map(|(name, value)| format!("$env:{name} = '{value}'")).collect::<Vec<_>>().join("; ")
    } else {
        line.replace("| grep -i proxy", "| Select-String proxy")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn podman_gets_its_own_commands() {
        assert_eq!(
            for_podman("docker logout\ndocker login -u USER", true),
            "podman logout docker.io\npodman login -u USER docker.io"
        );
        assert_eq!(for_podman("docker login {registry|REGISTRY}", false), "podman login {registry|REGISTRY}");
        assert_eq!(
            for_podman("docker build --check .\ndocker info", false),
            "docker build --check .\ndocker info"
        );
        assert_eq!(
            for_podman("docker ps | grep x && docker logs web", true),
            "podman ps | grep x && podman logs web"
        );
    }

    #[test]
    fn powershell_gets_its_own_words() {
        let lines = [
            ("env | grep ^DOCKER_", "Get-ChildItem Env:DOCKER_*"),
            ("ls -la Dockerfile* docker/", "Get-ChildItem -Force Dockerfile*, docker/"),
            ("ls -la", "Get-ChildItem -Force"),
            ("ls -ld {path|PATH}", "Get-Item {path|PATH}"),
            (
                "unset DOCKER_HOST DOCKER_CONTEXT",
                "Remove-Item Env:DOCKER_HOST, Env:DOCKER_CONTEXT -ErrorAction Ignore",
            ),
            ("export A=1 B=2", "$env:A = '1'; $env:B = '2'"),
            ("export DOCKER_HOST=tcp://{host|HOST}:2376", "export DOCKER_HOST=tcp://{host|HOST}:2376"),
            ("docker info | grep -i proxy", "docker info | Select-String proxy"),
        ];
        for (posix, powershell) in lines {
            assert_eq!(for_powershell(posix), powershell);
        }
    }
}
