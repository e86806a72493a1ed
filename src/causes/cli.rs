//! The client program itself: not found, misused, misconfigured.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool, Vendor};

const INSTALL: &str = "https://docs.docker.com/engine/install/";
const COMPOSE: &str = "https://docs.docker.com/compose/install/";
const COMPOSE_LINUX: &str = "https://docs.docker.com/compose/install/linux/";
const COMPOSE_MIGRATE: &str = "https://docs.docker.com/compose/releases/migrate/";
const BUILDX: &str = "https://github.com/docker/buildx#installing";
const CLI: &str = "https://docs.docker.com/reference/cli/docker/";
const CONTEXTS: &str = "https://docs.docker.com/engine/manage-resources/contexts/";
const API: &str = "https://docs.docker.com/reference/api/engine/";
const DOCKER_PY: &str = "https://github.com/docker/docker-py/releases";
const SWR_LOGIN: &str = "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html";

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "cli-not-found",
        "The docker command is not installed, or not on the PATH",
        "The shell looked for a program called docker in every directory of the PATH and found none. Nothing was sent to an engine or a registry yet.",
        list![
            Signature::new("docker: command not found", "(?:^|[^a-z0-9_.-])docker: command not found"),
            Signature::new("docker.exe: command not found", r"(?:^|[^a-z0-9_.-])docker\.exe: command not found"),
            Signature::new("command not found: docker", r"command not found: docker(?:$|[^a-z0-9_.-])"),
            Signature::new("docker: not found", r"sh: (?:eval: )?(?:line )?(?:[0-9]+: )?(?:[^ ]*/)?docker: not found"),
            Signature::new("'docker': No such file or directory", r"(?:env|make|exec|nohup|timeout|xargs|bash|sh|sudo): (?:line [0-9]+: )?(?:[^ ]*/)?'docker': No such file or directory"),
            Signature::new("docker: No such file or directory", r"(?:env|make|exec|nohup|timeout|xargs|bash|sh|sudo): (?:line [0-9]+: )?(?:[^ ]*/)?docker: No such file or directory").unless(texts!["init.d", "/mnt/wsl/"]),
            Signature::new("no such file or directory: /", r"zsh: no such file or directory: /[^ ]*/docker(?:$| )"),
            Signature::new("Unknown command", r"fish: Unknown command:? '?docker(?:$|['. ])"),
            Signature::new("docker' is not recognized as an internal", r"docker' is not recognized as an internal or external command(?:, ?operable program or batch file)?"),
            Signature::new("The term 'docker' is not recognized", r"(?:docker ?: )?The term 'docker' is not recognized as (?:the|a) name of a cmdlet"),
            Signature::new("ObjectNotFound: (docker:String)", r"ObjectNotFound: \(docker:String\) ?\[\], ?CommandNotFoundException"),
            Signature::new("'docker' ist entweder falsch geschrieben", "Befehl 'docker' ist entweder falsch geschrieben"),
            Signature::new("'docker' wurde nicht als Name eines Cmdlet", "Benennung 'docker' wurde nicht als Name eines Cmdlet"),
            Signature::new("docker' n'est pas reconnu en tant que commande", "docker' n'est pas reconnu en tant que commande interne"),
            Signature::new("docker' no se reconoce como", "docker' no se reconoce como (?:un comando interno|nombre de un cmdlet)"),
            Signature::new("docker' não é reconhecido como", "docker' não é reconhecido como um comando interno"),
            Signature::new("docker' non è riconosciuto come", "docker' non è riconosciuto come comando interno"),
            Signature::new("docker' 不是内部或外部命令", "docker' 不是内部或外部命令"),
            Signature::new("docker' не является внутренней", "docker' не является внутренней или внешней"),
            Signature::new("docker: Kommando nicht gefunden", "(?:^|[^a-z0-9_.-])docker: Kommando nicht gefunden"),
            Signature::new("docker: Befehl nicht gefunden", "(?:^|[^a-z0-9_.-])docker: Befehl nicht gefunden"),
            Signature::new("commande introuvable", "(?:^|[^a-z0-9_.-])docker ?: commande introuvable"),
            Signature::new("docker: orden no encontrada", "(?:^|[^a-z0-9_.-])docker: orden no encontrada"),
            Signature::new("docker: comando non trovato", "(?:^|[^a-z0-9_.-])docker: comando non trovato"),
            Signature::new("docker: comando não encontrado", "(?:^|[^a-z0-9_.-])docker: comando não encontrado"),
            Signature::new("nie znaleziono polecenia", "(?:^|[^a-z0-9_.-])docker: nie znaleziono polecenia"),
            Signature::new("docker: komut bulunamadı", "(?:^|[^a-z0-9_.-])docker: komut bulunamadı"),
            Signature::new("docker: コマンドが見つかりません", "(?:^|[^a-z0-9_.-])docker: コマンドが見つかりません"),
            Signature::new("docker: 명령어를 찾을 수 없음", "(?:^|[^a-z0-9_.-])docker: 명령어를 찾을 수 없음"),
            Signature::new("docker: 找不到指令", "(?:^|[^a-z0-9_.-])docker: 找不到指令"),
            Signature::new("docker: opdracht niet gevonden", "(?:^|[^a-z0-9_.-])docker: opdracht niet gevonden"),
            Signature::new("docker: команду не знайдено", "(?:^|[^a-z0-9_.-])docker: команду не знайдено"),
            Signature::new("docker' は、内部コマンドまたは外部コマンド", "docker' は、内部コマンドまたは外部コマンド"),
            Signature::new("docker' nie jest rozpoznawana jako", "Nazwa 'docker' nie jest rozpoznawana jako"),
            Signature::new("docker' iç ya da dış komut", "docker' iç ya da dış komut"),
            Signature::new("docker' wordt niet herkend als een", "docker' wordt niet herkend als een"),
            Signature::new("docker: 未找到命令", "(?:^|[^a-z0-9_.-])docker: 未找到命令"),
            Signature::new("docker: команда не найдена", "(?:^|[^a-z0-9_.-])docker: команда не найдена"),
            Signature::new("Command 'docker' not found", "Command 'docker' not found(?:, but can be installed with)?"),
            Signature::new("Befehl 'docker' wurde nicht gefunden", "Befehl 'docker' wurde nicht gefunden"),
            Signature::new("找不到命令 'docker'", "找不到命令 'docker'"),
            Signature::new("executable file not found", r"exec: 'docker': executable file not found(?: in [$%]PATH%?)?")
                .unless(texts!["OCI runtime", "runc create", "container process", "starting container"]),
            Signature::new("is currently not installed", "The program 'docker' is currently not installed"),
            Signature::new("failed to run command 'docker'", "failed to run command 'docker': No such file or directory"),
            Signature::new("docker ENOENT", "spawn(?:Sync)? docker ENOENT"),
            Signature::new("No such file or directory: 'docker'", r"No such file or directory: 'docker'"),
            Signature::new("No such file or directory: b'docker'", r"No such file or directory: b'docker'"),
            Signature::new("No such file or directory - docker", r"No such file or directory - docker(?:$|[^a-z_-])"),
            Signature::new("Cannot run program 'docker'", r"Cannot run program 'docker'(?: \(in directory .{1,200}\))?: (?:java\.io\.IOException: )?(?:error=2|CreateProcess error=2|Exec failed, error: 2)"),
            Signature::new("Unable to locate executable file: docker", r"Unable to locate executable file: docker(?:$|[^a-z_-])"),
            Signature::new("which: no docker in (", r"which: no docker in \("),
        ],
        list![
            Remedy::new("See whether it is installed somewhere else", INSTALL, list![
                Step::command("Look for the program and at the PATH:", "command -v docker || ls -l /usr/bin/docker /usr/local/bin/docker /snap/bin/docker\necho \"$PATH\""),
                Step::text("If it is there, add its directory to the PATH of this shell, of this CI job or of this service, and open a new terminal. Under sudo and cron the PATH is another one: give the full path."),
            ]),
            Remedy::new("Install the container engine (again)", "https://docs.docker.com/engine/install/ubuntu/", list![
                Step::text("Set up Docker's repository as the linked page describes, then install:"),
                Step::command("Install engine, client and plugins, and start the engine:", "sudo apt-get update\nsudo apt-get install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin\nsudo systemctl enable --now docker"),
                Step::command("Or take the distribution's own package:", "sudo apt-get install docker.io"),
            ]).on(System::Ubuntu),
            Remedy::new("Install the container engine (again)", "https://docs.docker.com/engine/install/debian/", list![
                Step::text("Set up Docker's repository as the linked page describes, then install:"),
                Step::command("Install engine, client and plugins, and start the engine:", "sudo apt-get update\nsudo apt-get install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin\nsudo systemctl enable --now docker"),
                Step::command("Or take the distribution's own package; from Debian 13 on, add docker-cli to it:", "sudo apt-get install docker.io"),
            ]).on(System::Debian),
            Remedy::new("Install the container engine (again)", "https://docs.docker.com/engine/install/centos/", list![
                Step::command("Set up Docker's repository, install, and start the engine:", "sudo dnf -y install dnf-plugins-core\nsudo dnf config-manager --add-repo https://download.docker.com/linux/centos/docker-ce.repo\nsudo dnf install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin\nsudo systemctl enable --now docker"),
                Step::text("On CentOS 7 write yum and yum-config-manager (package yum-utils); on Amazon Linux take its own package: sudo yum install docker."),
            ]).on(System::Rhel),
            Remedy::new("Install the container engine (again)", "https://docs.docker.com/engine/install/fedora/", list![
                Step::text("Set up Docker's repository as the linked page describes, then install:"),
                Step::command("Install engine, client and plugins, and start the engine:", "sudo dnf install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin\nsudo systemctl enable --now docker"),
            ]).on(System::Fedora),
            Remedy::new("Install the container engine (again)", SWR_LOGIN, list![
                Step::command("See what the system's own repositories offer (the package is called docker-engine or docker), and install it:", "yum list 'docker*'\nsudo yum install docker-engine\nsudo systemctl enable --now docker"),
            ]).on(System::EulerOs),
            Remedy::new("Install the container engine (again)", "https://wiki.alpinelinux.org/wiki/Docker", list![
                Step::command("With the community repository enabled in /etc/apk/repositories, install and start it:", "sudo apk add docker docker-cli-compose\nsudo rc-update add docker default\nsudo service docker start"),
                Step::text("Inside a CI image that only needs the client, docker-cli suffices."),
            ]).on(System::Alpine),
            Remedy::new("Install the container engine (again)", "https://wiki.archlinux.org/title/Docker", list![
                Step::command("Install and start it:", "sudo pacman -S docker docker-buildx docker-compose\nsudo systemctl enable --now docker.service"),
            ]).on(System::Arch),
            Remedy::new("Install Docker Desktop and start it once", "https://docs.docker.com/desktop/setup/install/mac-install/", list![
                Step::text("Docker Desktop puts the command into /usr/local/bin or ~/.docker/bin when it starts for the first time. Start it from the Applications folder, then open a new terminal."),
                Step::console("If the command is still missing, look at where Docker Desktop installs it:", "Docker Desktop > Settings > Advanced > Choose how to configure the installation of Docker's CLI tools"),
            ]).on(System::MacOs),
            Remedy::new("Install Docker Desktop, and open a new terminal", "https://docs.docker.com/desktop/setup/install/windows-install/", list![
                Step::command("See whether the program is there and the PATH names its directory:", "where.exe docker\ndir \"C:\\Program Files\\Docker\\Docker\\resources\\bin\""),
                Step::text("A terminal that was open during the installation still has the old PATH: close it, or sign out and in again."),
            ]).on(System::Windows),
            Remedy::new("Turn on the WSL integration, or install the engine inside this distribution", "https://docs.docker.com/desktop/features/wsl/", list![
                Step::console("With Docker Desktop on Windows, enable this distribution:", "Docker Desktop > Settings > Resources > WSL integration"),
                Step::text("Without Docker Desktop, install Docker Engine in the distribution as on any Linux."),
            ]).on(System::Wsl),
            Remedy::new("Install the container engine (again) on another system, or in a CI job", INSTALL, list![
                Step::text("Follow the page for your system: it sets up Docker's own package repository, so that updates arrive with the system's. openSUSE and SLES have a package of their own (sudo zypper install docker), a Synology NAS has Container Manager in its Package Center. In a CI job take an image that brings the client, such as docker:cli, or install the package docker-cli (Alpine) or docker.io (Debian, Ubuntu) in the job."),
                Step::command("Then check client and engine:", "docker version"),
            ]),
            Remedy::new("If you push to SWR (Huawei Cloud, Open Telekom Cloud): take a version that it supports", SWR_LOGIN, list![
                Step::text("To push images to SWR, the container engine must be Docker 1.11.2 to 24.0.9, both included. Install such a version when you install the engine again."),
                Step::text("The client has to download the packages: on a private network, bind an elastic IP (EIP) to it first."),
                Step::command("Check the version, then run the login command again:", "docker --version"),
            ]).at(Vendor::Swr),
        ],
    ).replacing(texts!["run-file-not-found", "run-executable-not-found"]),
    Cause::new(
        "cli-shadowed-on-path",
        "The file that answers to docker is not a Docker client for this machine",
        "A file called docker was found, but the system cannot run it: it is another program's file, built for another processor, or not executable.",
        list![
            Signature::new("Program 'docker", r"Program 'docker(?:-compose)?(?:\.exe)?' failed to run:"),
            Signature::new("No application is associated with the specified file", "No application is associated with the specified file for this operation").docker_only().likely(),
            Signature::new("docker: cannot execute", r"docker: cannot execute(?: binary file)?(?:: (?:Exec format error|required file not found))?"),
            Signature::new("docker-compose: cannot execute", r"docker-compose: cannot execute(?: binary file)?(?:: (?:Exec format error|required file not found))?"),
            Signature::new("zsh: exec format error:", r"zsh: exec format error: (?:[^ ]*/)?docker"),
            Signature::new("bad CPU type in executable", r"bad CPU type in executable: (?:[^ ]*/)?docker"),
            Signature::new("Failed to execute process", r"Failed to execute process '(?:[^ ']*/)?docker(?:-compose)?'.*Exec format error"),
            Signature::new("Exec format error: '", r"Exec format error: '(?:[^ ']*/)?docker"),
            Signature::new("docker: exec format error", r"fork/exec [^ ]*/docker: exec format error"),
            Signature::new("is not compatible with the version of Windows", r"docker(?:-compose)?\.exe is not compatible with the version of Windows"),
            Signature::new("docker: Permission denied", r"(?:sh|bash|zsh|env|sudo): (?:line )?(?:[0-9]+: )?/[^ ]*/docker: Permission denied"),
        ],
        list![
            Remedy::new("See which file answers", INSTALL, list![
                Step::command("List every docker on the PATH, and what kind of file the first one is:", "type -a docker\nfile \"$(command -v docker)\"\nuname -m"),
                Step::text("A script, an empty or HTML file, or a binary for another processor than uname -m says is not the client. Remove that file, or move the right directory to the front of the PATH."),
            ]),
            Remedy::new("See which file answers", "https://docs.docker.com/desktop/setup/install/windows-install/", list![
                Step::command("List every docker on the PATH; the first one wins:", "where.exe docker\nGet-Command docker -All | Format-List Name, Source"),
                Step::text("A file named docker without an extension, or in another tool's directory, must go or stand later in the PATH than C:\\Program Files\\Docker\\Docker\\resources\\bin."),
            ]).on(System::Windows),
            Remedy::new("Install the client for this processor", INSTALL, list![
                Step::text("Install docker-ce-cli (or the distribution's package) with the package manager, which picks the right build. A binary that was downloaded by hand must match: x86_64 for amd64, aarch64 for arm64."),
                Step::command("If the file is right but may not be executed, make it executable:", "sudo chmod 755 \"$(command -v docker)\""),
            ]),
        ],
    ),
    Cause::new(
        "cli-compose-not-found",
        "Docker Compose is not installed, or is called by its other name",
        "Compose exists in two forms: the old program docker-compose (v1, unsupported since 2023) and the plugin behind docker compose (v2 and later). The form that was called here is not installed, or (v1 under a newer Python) no longer runs.",
        list![
            Signature::literal("docker-compose: command not found"),
            Signature::new("docker compose: command not found", "docker compose: command not found"),
            Signature::new("command not found: docker compose", "command not found: docker compose"),
            Signature::new("command not found: docker-compose", "command not found: docker-compose"),
            Signature::new("docker-compose: not found", r"(?:^|[^a-z0-9_.-])docker-compose: not found"),
            Signature::new("docker-compose: No such file or directory", r"(?:(?:[^ ]*/)?(?:env|bash|sh): )?(?:[^ ]*/)?docker-compose: No such file or directory"),
            Signature::new("'docker-compose': No such file or directory", r"(?:(?:[^ ]*/)?(?:env|bash|sh): )?'docker-compose': No such file or directory"),
            Signature::new("No such file or directory: 'docker-compose'", r"No such file or directory: 'docker-compose'"),
            Signature::new("No such file or directory: b'docker-compose'", r"No such file or directory: b'docker-compose'"),
            Signature::new("No such file or directory - docker-compose", "No such file or directory - docker-compose"),
            Signature::new("Unknown command", r"fish: Unknown command:? '?docker-compose"),
            Signature::new("docker-compose' is not recognized as an internal", r"docker-compose' is not recognized as an internal or external command(?:, ?operable program or batch file)?"),
            Signature::new("The term 'docker-compose' is not recognized", r"(?:docker-compose ?: )?The term 'docker-compose' is not recognized as (?:the|a) name of a cmdlet"),
            Signature::new("ObjectNotFound: (docker-compose:String)", r"ObjectNotFound: \(docker-compose:String\) ?\[\], ?CommandNotFoundException"),
            Signature::new("docker-compose' wurde nicht als Name eines Cmdlet", "Benennung 'docker-compose' wurde nicht als Name eines Cmdlet"),
            Signature::new("docker-compose' ist entweder falsch geschrieben", "Befehl 'docker-compose' ist entweder falsch geschrieben"),
            Signature::new("docker-compose' n'est pas reconnu en tant que commande", "docker-compose' n'est pas reconnu en tant que commande interne"),
            Signature::new("docker-compose' no se reconoce como", "docker-compose' no se reconoce como (?:un comando interno|nombre de un cmdlet)"),
            Signature::new("docker-compose' 不是内部或外部命令", "docker-compose' 不是内部或外部命令"),
            Signature::new("docker-compose: Befehl nicht gefunden", "docker-compose: Befehl nicht gefunden"),
            Signature::new("docker-compose: comando non trovato", "(?:^|[^a-z0-9_.-])docker-compose: comando non trovato"),
            Signature::new("docker-compose: comando não encontrado", "(?:^|[^a-z0-9_.-])docker-compose: comando não encontrado"),
            Signature::new("nie znaleziono polecenia", "(?:^|[^a-z0-9_.-])docker-compose: nie znaleziono polecenia"),
            Signature::new("docker-compose: komut bulunamadı", "(?:^|[^a-z0-9_.-])docker-compose: komut bulunamadı"),
            Signature::new("docker-compose: コマンドが見つかりません", "(?:^|[^a-z0-9_.-])docker-compose: コマンドが見つかりません"),
            Signature::new("docker-compose: 명령어를 찾을 수 없음", "(?:^|[^a-z0-9_.-])docker-compose: 명령어를 찾을 수 없음"),
            Signature::new("docker-compose: 找不到指令", "(?:^|[^a-z0-9_.-])docker-compose: 找不到指令"),
            Signature::new("docker-compose: opdracht niet gevonden", "(?:^|[^a-z0-9_.-])docker-compose: opdracht niet gevonden"),
            Signature::new("docker-compose: команду не знайдено", "(?:^|[^a-z0-9_.-])docker-compose: команду не знайдено"),
            Signature::new("docker-compose' は、内部コマンドまたは外部コマンド", "docker-compose' は、内部コマンドまたは外部コマンド"),
            Signature::new("docker-compose' nie jest rozpoznawana jako", "Nazwa 'docker-compose' nie jest rozpoznawana jako"),
            Signature::new("docker-compose' iç ya da dış komut", "docker-compose' iç ya da dış komut"),
            Signature::new("docker-compose' wordt niet herkend als een", "docker-compose' wordt niet herkend als een"),
            Signature::new("docker-compose: 未找到命令", "docker-compose: 未找到命令"),
            Signature::new("docker-compose: Kommando nicht gefunden", "docker-compose: Kommando nicht gefunden"),
            Signature::new("commande introuvable", "docker-compose ?: commande introuvable"),
            Signature::new("docker-compose: orden no encontrada", "docker-compose: orden no encontrada"),
            Signature::new("Command 'docker-compose' not found", "Command 'docker-compose' not found(?:, but can be installed with)?"),
            Signature::new("exec: 'docker-compose': executable file not found", r"exec: 'docker-compose': executable file not found in [$%]PATH%?"),
            Signature::new("is currently not installed", "The program 'docker-compose' is currently not installed"),
            Signature::new("failed to run command 'docker-compose'", "failed to run command 'docker-compose': No such file or directory"),
            Signature::new("docker-compose ENOENT", "spawn(?:Sync)? docker-compose ENOENT"),
            Signature::new("Cannot run program 'docker-compose'", r"Cannot run program 'docker-compose'"),
            Signature::new("Unable to locate executable file: docker-compose", "Unable to locate executable file: docker-compose"),
            Signature::new("which: no docker-compose in (", r"which: no docker-compose in \("),
            Signature::new("docker-compose: Permission denied", r"/[^ ]*/docker-compose: Permission denied"),
            Signature::new("compose' is not a docker command", "docker: 'compose' is not a docker command"),
            Signature::new("unknown command: docker compose", "unknown command: docker compose"),
            Signature::new("unknown shorthand flag: '", r"unknown shorthand flag: '[fdp]' in -[fdp]").requires("docker --help"),
            Signature::new("unknown flag: --", r"unknown flag: --(?:env-file|profile|project-name|project-directory|file|build|detach|remove-orphans|force-recreate|no-deps|no-recreate|ansi|quiet-pull|abort-on-container-exit|exit-code-from|scale|wait)").requires("docker --help").likely(),
            Signature::new("docker-compose: line 1:", r"docker-compose: line 1: (?:Not|html|<|syntax error)"),
            Signature::new("docker-compose: Not: not found", "docker-compose: Not: not found"),
            Signature::new("No module named", r"No module named '?compose(?:'|$|\.)").docker_only(),
            Signature::new("The 'docker-compose==", r"The 'docker-compose==[^']*' distribution was not found"),
            Signature::new("No module named 'distutils'", "No module named 'distutils'").requires("docker-compose").likely(),
            Signature::new("cli-plugins/docker-compose: ", r"fork/exec [^ ]*/cli-plugins/docker-compose: .*"),
            Signature::new("(required by docker-compose)", r"version 'GLIBC_[0-9.]+' not found \(required by docker-compose\)"),
            Signature::literal("Local Docker Compose not found"),
            Signature::new("looking up compose provider failed", "looking up compose provider failed"),
            Signature::new("unrecognized command `podman compose", "unrecognized command `podman compose`?"),
        ],
        list![
            Remedy::new("Call the form that is installed", COMPOSE_MIGRATE, list![
                Step::command("See which of the two answers:", "docker compose version\ndocker-compose version"),
                Step::text("In scripts and CI jobs write docker compose (with a blank): GitHub's, GitLab's and most other hosted runners no longer bring docker-compose."),
            ]),
            Remedy::new("Install the Compose plugin on Ubuntu or Debian", COMPOSE_LINUX, list![
                Step::command("With Docker's own package repository:", "sudo apt-get update\nsudo apt-get install docker-compose-plugin"),
                Step::command("With Ubuntu's own packages (docker.io):", "sudo apt-get install docker-compose-v2"),
                Step::command("Check:", "docker compose version"),
            ]).on(System::Ubuntu),
            Remedy::new("Install the Compose plugin on Fedora, RHEL, CentOS, Rocky or Alma", COMPOSE_LINUX, list![
                Step::command("With Docker's own package repository:", "sudo dnf install docker-compose-plugin\ndocker compose version"),
                Step::text("Amazon Linux has no such package: put the plugin in place by hand, as below."),
            ]).on(System::Rhel),
            Remedy::new("Install the Compose plugin on Arch", "https://wiki.archlinux.org/title/Docker", list![
                Step::command("The plugin is a package of its own:", "sudo pacman -S docker-compose"),
            ]).on(System::Arch),
            Remedy::new("Install the Compose plugin", "https://wiki.alpinelinux.org/wiki/Docker", list![
                Step::command("The plugin is a package of its own:", "apk add docker-cli-compose"),
            ]).on(System::Alpine),
            Remedy::new("Start Docker Desktop, which brings Compose", COMPOSE, list![
                Step::text("Docker Desktop installs docker compose and links it when it starts. Start it, then open a new terminal."),
                Step::command("With a Homebrew client and another engine (Colima, Rancher Desktop), add the plugin, and do what brew says about cliPluginsExtraDirs:", "brew install docker-compose"),
            ]).on(System::MacOs),
            Remedy::new("Put the plugin in place by hand", COMPOSE_LINUX, list![
                Step::text("Where no package fits, download the release for your processor and make it executable; it will not be updated by the system."),
                Step::command("For the current user:", "mkdir -p ~/.docker/cli-plugins\ncurl -fSL \"https://github.com/docker/compose/releases/latest/download/docker-compose-linux-$(uname -m)\" -o ~/.docker/cli-plugins/docker-compose\nchmod 755 ~/.docker/cli-plugins/docker-compose\ndocker compose version"),
                Step::text("The option -f makes curl fail instead of saving a \"Not Found\" page as the program. In CI images based on docker:cli the plugin is already there."),
            ]),
            Remedy::new("Keep old scripts working under the old name", COMPOSE_MIGRATE, list![
                Step::command("Give the plugin the old name too:", "printf '%s\\n' '#!/bin/sh' 'exec docker compose \"$@\"' | sudo tee /usr/local/bin/docker-compose\nsudo chmod 755 /usr/local/bin/docker-compose"),
                Step::text("Compose v2 names containers with dashes (app-web-1), not underscores: scripts that use these names need the option --compatibility."),
            ]),
        ],
    ).replacing(texts!["cli-unknown-command", "cli-unknown-flag", "cli-not-found", "run-file-not-found", "run-executable-not-found"]),
    Cause::new(
        "cli-buildx-missing",
        "The buildx plugin is missing or broken",
        "This build needs BuildKit, which the client reaches through its buildx plugin. The plugin is not installed, or cannot be started.",
        list![
            Signature::new("buildx component is missing or broken", "BuildKit is enabled but the buildx component is missing or broken"),
            Signature::new("requires the buildx component but it is missing", "docker bake requires the buildx component but it is missing or broken"),
            Signature::new("buildx' is not a docker command", "docker: 'buildx' is not a docker command"),
            Signature::new("unknown command: docker buildx", "unknown command: docker buildx(?:$|[^a-z-])"),
            Signature::new("Docker buildx is required", "Docker buildx is required"),
            Signature::new("cli-plugins/docker-buildx: ", r"fork/exec [^ ]*/cli-plugins/docker-buildx: .*"),
            Signature::new("compose build requires buildx", r"compose build requires buildx {version} or later"),
            Signature::new("plugin to be installed", "Docker Compose requires buildx plugin to be installed").likely(),
            Signature::new("unknown flag: --", "unknown flag: --(?:platform|push|load|cache-from|cache-to|secret|tag|progress|builder|output|driver|use|bootstrap)").requires("docker --help").likely(),
            Signature::new("unknown shorthand flag: 't' in -t", "unknown shorthand flag: 't' in -t").requires("docker --help").likely(),
        ],
        list![
            Remedy::new("See what the client finds", BUILDX, list![
                Step::command("Ask the plugin, and look where plugins are searched:", "docker buildx version\nls -l ~/.docker/cli-plugins /usr/libexec/docker/cli-plugins /usr/lib/docker/cli-plugins /usr/local/lib/docker/cli-plugins"),
                Step::text("A dangling link (left behind by an uninstalled Docker Desktop) or a file for another processor counts as broken: delete it."),
            ]),
            Remedy::new("Install the plugin on Ubuntu or Debian", "https://docs.docker.com/engine/install/ubuntu/", list![
                Step::command("With Docker's own package repository:", "sudo apt-get update\nsudo apt-get install docker-buildx-plugin"),
                Step::command("With Ubuntu's own packages (docker.io), and in Debian 13 and later:", "sudo apt-get install docker-buildx"),
            ]).on(System::Ubuntu),
            Remedy::new("Install the plugin on Fedora, RHEL, CentOS, Rocky or Alma", "https://docs.docker.com/engine/install/centos/", list![
                Step::command("With Docker's own package repository:", "sudo dnf install docker-buildx-plugin"),
            ]).on(System::Rhel),
            Remedy::new("Install the plugin", "https://wiki.alpinelinux.org/wiki/Docker", list![
                Step::command("The plugin is a package of its own:", "apk add docker-cli-buildx"),
            ]).on(System::Alpine),
            Remedy::new("Install the plugin", "https://wiki.archlinux.org/title/Docker", list![
                Step::command("The plugin is a package of its own:", "sudo pacman -S docker-buildx"),
            ]).on(System::Arch),
            Remedy::new("Put the plugin in place by hand", BUILDX, list![
                Step::text("Where no package fits, download the file for your system and processor from the releases, call it docker-buildx, and make it executable:"),
                Step::command("For the current user:", "mkdir -p ~/.docker/cli-plugins\nmv buildx-* ~/.docker/cli-plugins/docker-buildx\nchmod 755 ~/.docker/cli-plugins/docker-buildx\ndocker buildx version"),
                Step::text("In GitHub Actions the step docker/setup-buildx-action does this; in GitLab CI take the image docker:cli, which brings the plugin."),
            ]),
            Remedy::new("Build without BuildKit for now", "https://docs.docker.com/engine/deprecated/", list![
                Step::text("This works only for Dockerfiles that use nothing of BuildKit's, and the old builder will be removed."),
                Step::command("Turn BuildKit off for this one build:", "DOCKER_BUILDKIT=0 docker build ."),
            ]),
        ],
    ).replacing(texts!["cli-unknown-command", "cli-unknown-flag"]),
    Cause::new(
        "cli-unknown-command",
        "The client knows no such command",
        "{name|This word} is neither a command of the client nor one of its installed plugins: it is misspelt, was removed, or its plugin is missing.",
        list![
            Signature::new("is not a docker command", "docker: '{name}' is not a docker command"),
            Signature::new("is not a docker command", "docker: '[a-z]+ [a-z -]+' is not a docker command"),
            Signature::new("unknown command: docker", r"unknown command: docker (?:(?:builder|buildx|checkpoint|compose|config|container|context|image|manifest|network|node|plugin|secret|service|stack|swarm|system|trust|volume) )*{name}").unless(texts!["fish:"]),
            Signature::new("unknown docker command:", "unknown docker command: '(?:compose |buildx )?{name}'"),
            Signature::new("unknown command '", "unknown command '{name}' for 'docker[a-z -]*'"),
            Signature::new("No such command:", "No such command: {name}").requires("docker-compose"),
            Signature::new("unrecognized command `", "unrecognized command `(?:podman|buildah|skopeo) {name}"),
        ],
        list![
            Remedy::new("Look for the right word", CLI, list![
                Step::command("List the commands and plugins that this client has:", "docker --help"),
                Step::text("Commands come in one order only: docker, its own options, the command, the command's options. A word that stands where the command should be is read as one."),
            ]),
            Remedy::new("If the command was removed, use what replaced it", "https://docs.docker.com/engine/deprecated/", list![
                Step::text("docker scan became docker scout cves; docker-machine and docker app were given up; docker daemon became dockerd; docker trust and docker sbom are plugins of their own now."),
                Step::command("For instance:", "docker scout cves {image|IMAGE}"),
            ]),
            Remedy::new("If it is a plugin, install it", "https://docs.docker.com/reference/cli/docker/plugin/", list![
                Step::command("Client plugins are files called docker-NAME in one of these directories; docker info lists those that work:", "ls -l ~/.docker/cli-plugins /usr/libexec/docker/cli-plugins /usr/local/lib/docker/cli-plugins\ndocker info"),
            ]),
        ],
    ),
    Cause::new(
        "cli-unknown-flag",
        "The command has no such option",
        "The option {option|that was given} does not exist for this command, or not in this version: misspelt, too new for this client, or standing in the wrong place.",
        list![
            Signature::new("unknown shorthand flag:", "unknown shorthand flag: '.{1,4}' in {option}").docker_only().unless(texts!["error: unknown"]),
            Signature::new("unknown flag:", "unknown flag: {option}").docker_only().unless(texts!["error: unknown"]),
            Signature::new("unknown flag:", "error: unknown flag: {option}").requires("See 'podman"),
            Signature::new("unknown shorthand flag:", "error: unknown shorthand flag: '.' in {option}").requires("See 'podman"),
            Signature::new("flag provided but not defined:", "flag provided but not defined: {option}").docker_only(),
        ],
        list![
            Remedy::new("Look which options the command has", CLI, list![
                Step::command("Read the version, and the help of the command (of docker run, for instance):", "docker --version\ndocker run --help"),
                Step::text("Options of docker itself (-H, --context) stand before the command; options of the command after it; for docker run, everything after the image's name goes to the program in the container."),
                Step::text("Long options have two plain dashes: a text editor or web page may have made one long dash of them. Type them again."),
            ]),
            Remedy::new("Update the client", INSTALL, list![
                Step::text("Newer options need a newer client, for instance --gpus 19.03, --platform (without experimental mode) 20.10, --pull 20.10."),
                Step::command("See what client and engine are:", "docker version"),
            ]),
            Remedy::new("If the word before the option is a plugin's, install the plugin", COMPOSE_LINUX, list![
                Step::text("Where the help that is named is docker's own (docker --help), the client did not know the word before the option: docker compose and docker buildx are plugins, and are missing here."),
                Step::command("Check:", "docker compose version\ndocker buildx version"),
            ]),
        ],
    ),
    Cause::new(
        "cli-format-invalid",
        "The --format template cannot be used",
        "What stands after --format (or -f) is a Go template. It is not well formed, or asks for a field or a function that there is not.",
        list![Signature::new("template parsing error:", "template parsing error: template: .*")],
        list![
            Remedy::new("See which fields there are", "https://docs.docker.com/engine/cli/formatting/", list![
                Step::command("Print everything as JSON, and take the field's name from there (case matters):", "docker ps --format json\ndocker inspect --format json {name|CONTAINER}"),
                Step::text("Lists such as docker ps know other fields (.Names, .Status) than docker inspect (.Name, .State.Status). A field with a dash or a dot in its name needs index: {{index .Config.Labels \"com.example.team\"}}."),
            ]),
            Remedy::new("Keep the shell away from the braces", "https://docs.docker.com/engine/cli/formatting/", list![
                Step::text("On Linux and macOS put single quotes around the template, in cmd double ones. In Ansible, Jinja, Helm and GitHub Actions double braces mean something themselves: there they need that tool's own escape (in Jinja: raw and endraw)."),
                Step::command("An example that works in any POSIX shell:", "docker ps --format 'table {{.Names}}\\t{{.Status}}'"),
            ]),
        ],
    ),
    Cause::new(
        "cli-wrong-arguments",
        "The command got too few, too many or unreadable arguments",
        "The client read the command line and counted another number of arguments than the command takes, or could not read a value. Nothing was done.",
        list![
            Signature::new("requires exactly", r"'docker(?:d|-compose)?[a-z -]*' requires exactly [0-9]+ arguments?(?:\(s\))?"),
            Signature::new("requires at least", r"'docker[a-z -]*' requires at least [0-9]+ (?:and at most [0-9]+ )?arguments?(?:\(s\))?"),
            Signature::new("requires at most", r"'docker[a-z -]*' requires at most [0-9]+ arguments?(?:\(s\))?"),
            Signature::new("accepts no argument", r"'docker[a-z -]*' accepts no arguments?(?:\(s\))?"),
            Signature::new("' requires 1 argument", r"(?:docker: '[a-z -]+|'docker[a-z -]*)' requires 1 argument"),
            Signature::new("' requires 2 arguments", r"(?:docker: '[a-z -]+|'docker[a-z -]*)' requires 2 arguments"),
            Signature::new("requires a minimum of", r"docker: '[a-z -]+' requires a minimum of [0-9]+ arguments?"),
            Signature::new("requires a maximum of", r"docker: '[a-z -]+' requires a maximum of [0-9]+ arguments?"),
            Signature::new("arg(s), only received", r"requires at least [0-9]+ arg\(s\), only received [0-9]+").docker_only(),
            Signature::new("arg(s), received", r"accepts (?:at most |between )?[0-9]+ (?:and [0-9]+ )?arg\(s\), received [0-9]+").docker_only(),
            Signature::new("flag needs an argument:", "flag needs an argument: (?:'.' in )?{option}").docker_only(),
            Signature::new("flag: strconv.Parse", r"invalid argument '[^']*' for '[^']*' flag: strconv\.Parse"),
            Signature::new("flag: parse error", r"invalid argument '[^']*' for '[^']*' flag: parse error").docker_only(),
            Signature::new("specify only one -H", "specify only one -H"),
            Signature::new("cannot specify both --host and --context", "conflicting options: cannot specify both --host and --context"),
            Signature::new("expects boolean value", "DOCKER_BUILDKIT environment variable expects boolean value"),
        ],
        list![
            Remedy::new("Compare the command with its usage line", CLI, list![
                Step::text("The usage line below the message shows what belongs where: docker build needs a directory (often the single dot at the end), docker run an image after its options, docker tag two names, docker login only one address."),
                Step::command("Read the whole help, here that of docker build:", "docker build --help"),
            ]),
            Remedy::new("Look for what splits or swallows an argument", CLI, list![
                Step::text("A variable that is empty leaves an argument out; one with blanks makes several of it: write \"$VAR\". A path with blanks needs quotes. An option that takes a value takes the next word, even if that was meant as the image."),
                Step::text("A backslash at the end of a line continues the command only if nothing stands after it, not even a blank; PowerShell uses the backtick, cmd the caret."),
                Step::command("Show the words as the shell passes them on:", "set -x"),
            ]),
        ],
    ),
    Cause::new(
        "cli-experimental-off",
        "The command is experimental, and experimental features are off",
        "Client or engine know this command or option, but offer it only where experimental features are turned on.",
        list![
            Signature::new("daemon with experimental features enabled", "is only supported on a Docker daemon with experimental features enabled"),
            Signature::new("with experimental cli features enabled", "is only supported on a Docker cli with experimental cli features enabled"),
            Signature::new("when experimental cli features are enabled", "is only supported when experimental cli features are enabled"),
        ],
        list![
            Remedy::new("Update first: most of these features have become regular ones", INSTALL, list![
                Step::text("--platform, docker buildx and docker manifest work without experimental mode in every supported version; docker checkpoint still needs it."),
                Step::command("See the versions:", "docker version"),
            ]),
            Remedy::new("Turn experimental features on in the engine", "https://docs.docker.com/reference/cli/dockerd/", list![
                Step::text("The engine restarts, and with it every container that has no restart policy stops."),
                Step::file("Add the key to the engine's configuration, keep what is there:", "/etc/docker/daemon.json", "{\n  \"experimental\": true\n}"),
                Step::command("Restart the engine:", "sudo systemctl restart docker"),
            ]).risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "cli-not-a-tty",
        "A terminal was asked for (-t), but there is none",
        "The option -t connects the container to your terminal. Here the input is not one: a CI job, cron, a pipe, or Git Bash on Windows.",
        list![
            Signature::literal("the input device is not a TTY").unless(texts!["might not work properly"]),
            Signature::literal("cannot enable tty mode on non tty input"),
            Signature::new("cannot attach stdin to a TTY-enabled container", "cannot attach stdin to a TTY-enabled container because stdin is not a terminal"),
        ],
        list![
            Remedy::new("Leave -t out where no person sits before it", "https://docs.docker.com/reference/cli/docker/container/run/", list![
                Step::text("In scripts, CI jobs and cron write -i (input from a pipe) or neither of the two:"),
                Step::command("For instance:", "docker run --rm {image|IMAGE} COMMAND\ndocker exec {name|CONTAINER} COMMAND"),
            ]),
            Remedy::new("With Compose, turn the terminal off", "https://docs.docker.com/reference/cli/docker/compose/exec/", list![
                Step::command("exec and run ask for a terminal by themselves; -T stops that:", "docker compose exec -T SERVICE COMMAND"),
            ]).with(Tool::Compose),
            Remedy::new("In Git Bash, put winpty in front", "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/", list![
                Step::command("Git Bash's window (mintty) is no Windows terminal; winpty makes it one:", "winpty docker run -it {image|IMAGE}"),
                Step::text("Or use PowerShell or Windows Terminal."),
            ]).on(System::Windows),
            Remedy::new("Over ssh, ask for a terminal", "https://man.openbsd.org/ssh", list![
                Step::command("ssh gives a remote command none unless asked:", "ssh -t {host|HOST} docker exec -it {name|CONTAINER} sh"),
            ]),
        ],
    ),
    Cause::new(
        "cli-config-unreadable",
        "The client cannot read its configuration file",
        "{path|The client's config.json} cannot be opened or is not valid JSON. The client goes on without it: stored logins, contexts, proxies and credential helpers are not used.",
        list![
            Signature::new("Error parsing config file (", r"Error parsing config file \({path}\): "),
            Signature::new("Error loading config file:", "Error loading config file: (?:open|stat|lstat|read) {path}: "),
            Signature::new("Error loading config file:", "Error loading config file: {path}: (?:open|stat|lstat|read) .*: (?:permission denied|is a directory|Access is denied)"),
            Signature::new("Error loading config file:", "Error loading config file: {path}: (?:invalid|unexpected|json:|illegal|EOF|Invalid auth|yaml|cannot|malformed)"),
            Signature::new("Error loading config file:", "Error loading config file: ?{path} - "),
            Signature::new(".docker/config.json: permission denied", r"[^ ]*\.docker/config\.json: permission denied"),
            Signature::new(".docker/config.json", r"(?:open|rename|create|chmod|mkdir) [^ ]*\.docker/config\.json[0-9]+(?: [^ ]*)?: (?:permission denied|read-only file system|device or resource busy)"),
            Signature::new("rror saving credentials: ", r"error saving credentials: (?:open|mkdir|rename|stat|chmod|create|write|unlink|readlink) {path}(?: [^ ]*)?: (?:permission denied|read-only file system|device or resource busy|not a directory|is a directory|Access is denied|no such file or directory|file exists|operation not permitted)").requires("docker"),
            Signature::new(".docker/buildx", r"(?:open|stat|mkdir|create) [^ ]*\.docker/buildx[^ ]*: permission denied"),
        ],
        list![
            Remedy::new("Look at the file and whose it is", "https://docs.docker.com/reference/cli/docker/#configuration-files", list![
                Step::command("Owner, rights, and whether it is JSON:", "ls -la ~/.docker\npython3 -m json.tool ~/.docker/config.json > /dev/null && echo valid"),
                Step::text("The file holds logins: take the entries under auths out before you show it to anybody."),
            ]),
            Remedy::new("If it says permission denied, make it yours again", "https://docs.docker.com/engine/install/linux-postinstall/", list![
                Step::text("It often belongs to root after docker was run once with sudo."),
                Step::command("Make yourself the owner again:", "sudo chown -R \"$USER\":\"$(id -gn)\" ~/.docker\nchmod 700 ~/.docker\nchmod 600 ~/.docker/config.json"),
            ]),
            Remedy::new("If it is not valid JSON, mend it or begin with a new file", "https://docs.docker.com/reference/cli/docker/#configuration-files", list![
                Step::text("Usual mistakes: a comma after the last entry, a missing brace, curly quotes, an empty or half-written file, a byte order mark."),
                Step::command("Set the broken file aside (you will have to log in again):", "mv ~/.docker/config.json ~/.docker/config.json.broken\ndocker login"),
            ]),
            Remedy::new("Point the client to a directory that it can read", "https://docs.docker.com/reference/cli/docker/#environment-variables", list![
                Step::text("In CI jobs, snaps and systemd services HOME may be unset, read-only or somebody else's."),
                Step::command("Name another directory:", "export DOCKER_CONFIG=\"$PWD/.docker\"\nmkdir -p \"$DOCKER_CONFIG\""),
            ]),
        ],
    ).warning(),
    Cause::new(
        "cli-api-too-new",
        "The client is newer than the engine understands",
        "Client and engine speak through a versioned API. This client, or this option, asks for a version that the engine does not have.",
        list![
            Signature::new("is too new. Maximum supported API version is", r"client version {version} is too new\. Maximum supported API version is [0-9.]+[0-9]"),
            Signature::new("client is newer than server", r"client is newer than server \(client API version: {version}, server API version: [0-9.]+\)"),
            Signature::new("client and server don't have same version", r"client and server don't have same version(?: \(client ?: [0-9.]+, server: [0-9.]+\))?"),
            Signature::new("but the Docker daemon API version is", "requires API version {version}, but the Docker daemon API version is [0-9.]+[0-9]"),
            Signature::new("but the Docker server is version", "requires API version {version}, but the Docker server is version [0-9.]+[0-9]"),
            Signature::new("is not supported by this client: the minimum supported API version", "API version {version} is not supported by this client: the minimum supported API version is [0-9.]+[0-9]"),
            Signature::new("The Docker Engine version is less than the minimum required by Compose", "The Docker Engine version is less than the minimum required by Compose"),
            Signature::new("Docker Engine", "requires? Docker Engine v?{version} or later"),
        ],
        list![
            Remedy::new("See both versions", API, list![
                Step::command("The engine's part shows the API version that it offers:", "docker version"),
                Step::text("If the engine's version is not the one that you expect, the client speaks to another engine: look at docker context ls and at DOCKER_HOST."),
            ]),
            Remedy::new("Ask for the older API", API, list![
                Step::text("Set the version that the engine named as its maximum; options that came later stay unavailable."),
                Step::command("For this shell or this CI job:", "export DOCKER_API_VERSION=MAXIMUM"),
                Step::text("Programs that use a Docker library have their own setting: version in docker-py, or from_env(version=\"auto\")."),
            ]),
            Remedy::new("Update the engine", INSTALL, list![
                Step::text("Containers without live-restore stop while the engine is updated."),
                Step::command("With Docker's own packages, for instance on Debian or Ubuntu:", "sudo apt-get update\nsudo apt-get install docker-ce docker-ce-cli containerd.io"),
            ]).risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "cli-api-too-old",
        "The client or library is older than the engine accepts",
        "The engine no longer speaks the old API version ({version|the client's}) that this program asks for. Docker Engine 29 raised the minimum to 1.44, which stopped many tools that had an old one built in.",
        list![
            Signature::new("is too old. Minimum supported API version is", r"client version {version} is too old\. Minimum supported API version is [0-9.]+[0-9](?:,? ?please upgrade your client to a newer version)?"),
            Signature::new("client version ", r"client version {version} is too old").likely(),
            // What docker-java shows of the engine's refusal: an answer without any content.
            Signature::new("BadRequestException (Status 400: {", r"BadRequestException \(Status 400: \{'ID':'','Containers':0,").likely(),
            Signature::new("client is too old, minimum supported API version is", "client is too old, minimum supported API version is [0-9.]+[0-9]"),
            Signature::new("API version is too old", r"client API version is too old").docker_only().likely(),
        ],
        list![
            Remedy::new("Update the program that prints this", "https://docs.docker.com/engine/release-notes/29/", list![
                Step::text("It need not be the docker command: Traefik (3.6.1 or later), Portainer, Watchtower, GitLab Runner, Testcontainers, docker-java, docker-py and docker-compose v1 each bring a client of their own. The message tells the version that it asked for."),
                Step::command("See what client and engine are on this machine:", "docker version"),
            ]),
            Remedy::new("Tell the program to ask for a newer version", API, list![
                Step::text("Where the variable DOCKER_API_VERSION is set somewhere, remove it or raise it. Many programs heed it; take a number that the engine supports:"),
                Step::command("In the program's environment:", "export DOCKER_API_VERSION=1.44"),
                Step::file("Testcontainers and docker-java read it from a file:", "~/.docker-java.properties", "api.version=1.44"),
            ]),
            Remedy::new("Let the engine accept the old version for now", "https://docs.docker.com/reference/cli/dockerd/#environment-variables", list![
                Step::text("The engine restarts, and containers without live-restore stop. Take it back once the program is updated."),
                Step::file("Add a minimum to the engine's configuration (Engine 29), keep what is there:", "/etc/docker/daemon.json", "{\n  \"min-api-version\": \"1.24\"\n}"),
                Step::command("Restart the engine:", "sudo systemctl restart docker"),
            ]).risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "cli-context-missing",
        "The selected Docker context or host is missing or broken",
        "The client was told to speak to the context {name|that is selected}, but cannot make an engine's address of it: the context does not exist, its files are gone, or the address cannot be read.",
        list![
            Signature::new("does not exist", "unable to resolve docker endpoint: context '{name}' does not exist"),
            Signature::new("context not found", "(?:unable to resolve docker endpoint: )?context '{name}': context not found"),
            Signature::new("context does not exist", "(?:load )?context '{name}': context does not exist"),
            Signature::new("is not found on the file system", "Current context '{name}' is not found on the file system"),
            Signature::new("' does not exist", "^context '{name}' does not exist$").likely(),
            Signature::new("' does not exist", "context '{name}' does not exist").docker_only().unless(texts!["error: ", "unable to resolve"]),
            Signature::new("unable to resolve docker endpoint", "unable to resolve docker endpoint: (?:open|no context|cannot|failed|endpoint|tls|unable)").unless(texts!["permission denied", "ca.pem", "cert.pem", "key.pem"]),
            Signature::new("unable to parse docker host", "unable to parse docker host "),
            Signature::new("Failed to initialize: protocol not available", "Failed to initialize: protocol not available"),
            Signature::new("no context exists with the name", "no context exists with the name:? '?{name}").docker_only().unless(texts!["error: no context"]),
        ],
        list![
            Remedy::new("See what is selected, and by what", CONTEXTS, list![
                Step::command("The star marks the selected context; variables beat it:", "docker context ls\nenv | grep ^DOCKER_"),
            ]),
            Remedy::new("Go back to the local engine", CONTEXTS, list![
                Step::command("Select the default context and drop what overrides it:", "unset DOCKER_CONTEXT DOCKER_HOST DOCKER_TLS_VERIFY DOCKER_CERT_PATH\ndocker context use default"),
                Step::text("If the variables come back in a new shell, they are set in ~/.profile, ~/.bashrc or the CI job's settings."),
            ]),
            Remedy::new("Create the context again", CONTEXTS, list![
                Step::text("An uninstalled Docker Desktop leaves its context desktop-linux selected; starting it, or the two steps above, mends that. For an engine on another machine:"),
                Step::command("Create and select it:", "docker context create {name|NAME} --docker host=ssh://USER@HOST\ndocker context use {name|NAME}"),
            ]),
            Remedy::new("If an address cannot be read, write it with its scheme", "https://docs.docker.com/reference/cli/docker/#host", list![
                Step::command(
                    "An address in DOCKER_HOST or -H begins with unix://, ssh://, npipe:// or tcp:// (tcp without TLS makes whoever reaches the port root there: prefer ssh):",
                    "export DOCKER_HOST=ssh://USER@HOST",
                ),
            ]),
            Remedy::new("If a certificate file is missing, say where the certificates are", "https://docs.docker.com/engine/security/protect-access/", list![
                Step::text("With DOCKER_TLS_VERIFY set, the client wants ca.pem, cert.pem and key.pem in DOCKER_CERT_PATH (else in ~/.docker)."),
                Step::command("In GitLab CI with docker:dind:", "export DOCKER_HOST=tcp://docker:2376 DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=/certs/client"),
            ]),
        ],
    ),
    Cause::new(
        "cli-http-plus-docker",
        "The Python Docker library does not fit its requests or urllib3",
        "docker-py and docker-compose v1 speak to the engine through the Python packages requests and urllib3. The versions installed here do not go together, so not even the engine's address is understood.",
        list![
            Signature::new("URL scheme http+docker", r"Not supported URL scheme http\+docker"),
            Signature::new("No connection adapters were found for", r"No connection adapters were found for '?http\+docker"),
            Signature::new("got an unexpected keyword argument 'ssl_version'", r"kwargs_from_env\(\) got an unexpected keyword argument 'ssl_version'"),
            Signature::new("got an unexpected keyword argument 'chunked'", r"request\(\) got an unexpected keyword argument 'chunked'"),
            Signature::new("got an unexpected keyword argument 'assert_hostname'", r"TLSConfig[^ ]* got an unexpected keyword argument 'assert_hostname'").docker_only(),
        ],
        list![
            Remedy::new("Update docker-py", DOCKER_PY, list![
                Step::command("Version 7.1 works with requests 2.32 and later, and with urllib3 2. Install it into the same Python that prints this (a virtual environment, Ansible's or Salt's own):", "python3 -m pip install --upgrade 'docker>=7.1.0'\npython3 -m pip show docker requests urllib3"),
            ]),
            Remedy::new("Use Compose v2 instead of docker-compose v1", COMPOSE_MIGRATE, list![
                Step::text("docker-compose v1 is no longer maintained and will not be mended. Install the plugin and write docker compose:"),
                Step::command("On Debian or Ubuntu with Docker's own repository:", "sudo apt-get install docker-compose-plugin\ndocker compose version"),
            ]),
            Remedy::new("Hold the old packages back for now", DOCKER_PY, list![
                Step::text("Where the program cannot be updated, keep the versions that it was made for, in a virtual environment of its own so that nothing else gets them:"),
                Step::command("For docker-py before 7.1 and docker-compose v1:", "python3 -m pip install 'requests<2.32' 'urllib3<2' 'docker<7'"),
            ]),
        ],
    ),
    Cause::new(
        "cli-containerconfig-keyerror",
        "docker-compose v1 does not understand this engine's images",
        "docker-compose v1 looks for the field ContainerConfig when it recreates a container; engines from 25 on no longer send it. The containers that exist already cannot be recreated with v1.",
        list![
            Signature::new("KeyError: 'ContainerConfig'", "KeyError: 'ContainerConfig'"),
            Signature::new("'ContainerConfig'", "ERROR: for {name} +'ContainerConfig'"),
            Signature::new("image_config['ContainerConfig']", r"image_config\['ContainerConfig'\]"),
        ],
        list![
            Remedy::new("Use Compose v2", COMPOSE_MIGRATE, list![
                Step::text("v1 has not been maintained since 2023. With the plugin installed, the same file works:"),
                Step::command("In the project's directory:", "docker compose version\ndocker compose up -d"),
                Step::text("v2 names containers with dashes instead of underscores: it may create new ones beside the old, which then still hold their ports. Stop the old ones first (next remedy)."),
            ]),
            Remedy::new("With v1: remove the containers, then create them anew", "https://docs.docker.com/reference/cli/docker/compose/down/", list![
                Step::text("This stops the project and removes its containers and networks. Volumes stay; what was written into the containers outside of volumes is lost."),
                Step::command("In the project's directory:", "docker-compose down\ndocker-compose up -d"),
            ]).risk(Risk::Destructive),
        ],
    ),
];
