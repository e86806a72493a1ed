//! Reaching a running engine: the socket, the pipe, the remote host.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::System;

const DAEMON: &str = "https://docs.docker.com/engine/daemon/start/";
const TROUBLESHOOT: &str = "https://docs.docker.com/engine/daemon/troubleshoot/";
const LOGS: &str = "https://docs.docker.com/engine/daemon/logs/";
const POSTINSTALL: &str = "https://docs.docker.com/engine/install/linux-postinstall/";
const CONTEXTS: &str = "https://docs.docker.com/engine/manage-resources/contexts/";
const PROTECT: &str = "https://docs.docker.com/engine/security/protect-access/";
const DESKTOP: &str = "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/";
const DIND: &str = "https://docs.gitlab.com/ci/docker/using_docker_build/";

const HTTPS_ADDRESS: Remedy = Remedy::new(
    "A registry: use its HTTPS address",
    "https://docs.docker.com/reference/cli/dockerd/#insecure-registries",
    list![
        Step::text(
            "Write the registry's name without http://, and take it out of insecure-registries and of registry-mirrors entries that begin \
             with http://; a proxy before it must pass TLS on.",
        ),
        Step::command(
            "See what the engine has been told:",
            "docker info --format '{{json .RegistryConfig}}'\nsudo cat /etc/docker/daemon.json"
        ),
        Step::command("Does it speak TLS there?", "curl -sv https://{registry|REGISTRY}/v2/ -o /dev/null"),
    ],
);

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "daemon-not-running",
        "The Docker engine is not running, or listens somewhere else",
        "The client found nobody listening at {path|the engine's socket}. Either the engine is stopped, or it listens at another address than the client asks.",
        list![
            Signature::new("Cannot connect to the Docker daemon at unix:", r"Cannot connect to the Docker daemon at unix://{path}\. Is the docker daemon running\?"),
            Signature::new("Cannot connect to the Docker daemon at fd:", r"Cannot connect to the Docker daemon at fd:.*"),
            Signature::new("Cannot connect to the Docker daemon.", r"Cannot connect to the Docker daemon\. Is (?:the docker daemon|'docker daemon'|'docker -d') running(?: on this host.*|\?)").unless(texts!["permission denied"]),
            Signature::new("failed to connect to the docker API at unix:", "failed to connect to the docker API at unix://{path}; check if the path is correct.*"),
            Signature::new("failed to connect to the docker API at unix:", "failed to connect to the docker API at unix://{path}"),
            Signature::new("docker.sock: connect: no such file", r"(?:dial unix )?[^ ]*docker\.sock: connect: no such file or directory"),
            Signature::new("docker.sock: connect: connection refused", r"(?:dial unix )?[^ ]*docker\.sock: connect: connection refused"),
            Signature::new("docker.sock: no such file", r"dial unix [^ ]*docker\.sock: no such file or directory.*"),
            Signature::new("docker.sock: connection refused", r"dial unix [^ ]*docker\.sock: connection refused.*"),
            Signature::new("'Connection aborted.'", r"Error while fetching server API version: \('Connection aborted\.', (?:FileNotFoundError|ConnectionRefusedError|error|ConnectionError|NewConnectionError)\((?:2|61|111), .*"),
            Signature::new("'Connection aborted.', FileNotFoundError(2,", r"'Connection aborted\.', FileNotFoundError\(2, .*").docker_only(),
            Signature::new("'Connection aborted.', ConnectionRefusedError(", r"'Connection aborted\.', ConnectionRefusedError\((?:61|111), .*").docker_only(),
            Signature::new("'Connection aborted.', error(", r"'Connection aborted\.', error\((?:2|61|111), .*").docker_only(),
            Signature::new("FileNotFoundError: [Errno 2] No such file or directory", r"FileNotFoundError: \[Errno 2\] No such file or directory$").requires("unixconn.py"),
            Signature::new("ConnectionRefusedError: [Errno", r"ConnectionRefusedError: \[Errno (?:61|111)\] Connection refused$").requires("unixconn.py"),
            Signature::new("error: [Errno 2] No such file or directory", r"^(?:socket\.)?error: \[Errno 2\] No such file or directory$").requires("unixconn.py"),
            Signature::new("connect to Docker daemon at http+docker:", r"Couldn't connect to Docker daemon at http\+docker://(?:localhost|localunixsocket|unixsocket) - is it running\?"),
            Signature::new("connect to Docker daemon - you might need to run", "Couldn't connect to Docker daemon - you might need to run 'docker-machine start .*"),
            Signature::new("connect to Docker daemon. You might need to", r"Couldn't connect to Docker daemon\. You might need to (?:install|start) .*").unless(texts!["for Mac", "for Windows"]),
            Signature::new("connect ENOENT", r"connect ENOENT {path}").requires("docker.sock"),
            Signature::new("connect ECONNREFUSED", r"connect ECONNREFUSED {path}").requires("docker.sock"),
            Signature::new("Socket not found:", "Socket not found: {path}").docker_only(),
            Signature::literal("Could not find a valid Docker environment").likely(),
            Signature::literal("Could not find a working container runtime strategy").likely(),
            Signature::literal("Docker is either not running or misconfigured").likely(),
            Signature::new("Failed to connect. Is Docker", r"Failed to connect\. Is Docker (?:installed|running)\?").likely(),
            Signature::new("Have you got it installed and running", r"Running AWS SAM projects locally requires (?:Docker|a container runtime)\. Have you got it installed and running\?"),
            Signature::new("ensure the Docker daemon is running and accessible", r"(?:Failed to execute goal .*)?Connection to the Docker daemon at '[^']*' failed(?: with error '.*)?; ensure the Docker daemon is running and accessible").unless(texts!["Permission denied", "AccessDenied"]),
            Signature::new("no DOCKER_HOST environment variable, no read/writable", "(?:Failed to execute goal .*)?no DOCKER_HOST environment variable, no read/writable '{path}'.*"),
            Signature::new("com.sun.jna.LastErrorException: [", r"com\.sun\.jna\.LastErrorException: \[(?:2|61|111)\] .*").docker_only(),
            Signature::new("invalid container socket", "no DOCKER_HOST and an invalid container socket.*"),
            Signature::literal("PROVIDER_DOCKER_NOT_RUNNING"),
            Signature::new("DOCKER_NOT_RUNNING", "RSRC_DOCKER_NOT_RUNNING|DOCKER_NOT_RUNNING").docker_only().likely(),
        ],
        list![
            Remedy::new("See whether the engine runs, and start it", DAEMON, list![
                Step::command("State, and the last messages if it failed:", "systemctl status docker --no-pager\nsudo journalctl -u docker.service -n 50 --no-pager"),
                Step::command("Start it, now and at every boot:", "sudo systemctl enable --now docker"),
            ]),
            Remedy::new("Start Docker Desktop", DESKTOP, list![
                Step::command("Start it and wait until its whale stands still:", "open -a Docker\ndocker version"),
                Step::text("With Colima or Rancher Desktop instead: start that (colima start)."),
            ]).on(System::MacOs),
            Remedy::new("Start Docker Desktop", "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/", list![
                Step::command(
                    "Start it and wait until its whale stands still:",
                    "Start-Process \"C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe\"\ndocker version",
                ),
            ]).on(System::Windows),
            Remedy::new("Start Docker Desktop, or the engine inside this distribution", "https://docs.docker.com/desktop/features/wsl/", list![
                Step::console("With Docker Desktop: start it on Windows and enable this distribution:", "Docker Desktop > Settings > Resources > WSL integration"),
                Step::command("With an engine of its own inside WSL, start that (service, where systemd is off):", "sudo systemctl start docker || sudo service docker start"),
            ]).on(System::Wsl),
            Remedy::new("Start the service", "https://wiki.alpinelinux.org/wiki/Docker", list![
                Step::command("With OpenRC:", "sudo service docker start\nsudo rc-update add docker default"),
            ]).on(System::Alpine),
            Remedy::new("See which address the client asks", CONTEXTS, list![
                Step::command("A context or a variable may point to another socket (Docker Desktop's, Colima's, rootless mode's):", "docker context ls\nenv | grep ^DOCKER_\nls -l /var/run/docker.sock /run/user/$(id -u)/docker.sock ~/.docker/run/docker.sock"),
                Step::command("Go back to the engine of this machine:", "unset DOCKER_HOST DOCKER_CONTEXT\ndocker context use default"),
                Step::text("Programs that look for /var/run/docker.sock alone need DOCKER_HOST set to the address that docker context ls shows."),
            ]),
            Remedy::new("In a container or CI job: give it an engine", DIND, list![
                Step::text("A container has no engine of its own. Either mount the host's socket (whoever has it is root on the host), or run docker:dind as a service and point DOCKER_HOST to it."),
                Step::command("With the host's socket:", "docker run --rm -v /var/run/docker.sock:/var/run/docker.sock docker:cli docker version"),
            ]),
            Remedy::new("If sudo docker works, it is the rights", POSTINSTALL, list![
                Step::text("docker-compose v1 reports a socket that it may not open in the same words as a stopped engine."),
                Step::command("Join the group docker (its members are as powerful as root), then log out and in again:", "sudo docker version\nsudo usermod -aG docker \"$USER\""),
            ]),
        ],
    ).replacing(texts!["build-package-manager-failed"])
    .consequence_of(texts!["dockerd-unit-missing", "dockerd-unit-masked", "dockerd-no-systemd", "dockerd-config-invalid", "dockerd-config-conflict", "dockerd-already-running", "dockerd-iptables", "dockerd-storage-driver", "dockerd-cgroups", "dockerd-containerd-unreachable", "dockerd-rootless-setup", "dockerd-listen-failed", "dockerd-bridge-failed", "dockerd-firewalld-zone", "dockerd-binary-missing", "desktop-virtualization-off", "desktop-hyperv", "desktop-wsl-kernel"]),
    Cause::new(
        "daemon-socket-denied",
        "This user may not use the Docker socket",
        "The engine's socket {path|/var/run/docker.sock} is there, but belongs to root and the group docker, and this process is neither.",
        list![
            Signature::new("permission denied while trying to connect to the", r"permission denied while trying to connect to the Docker daemon socket at unix://{path}: (?:Get|Post|Put|Head|Delete) .*"),
            Signature::new("permission denied while trying to connect to the Docker daemon socket", "permission denied while trying to connect to the Docker daemon socket(?: at (?:unix://)?[^ ]*[^ .:,])?.*").unless(texts!["dial unix", "npipe", "%2Fpipe"]),
            Signature::new("permission denied while trying to connect to the Docker daemon", "permission denied while trying to connect to the Docker daemon(?:$|[.'`)])"),
            Signature::new("permission denied while trying to connect to the docker API at unix:", "permission denied while trying to connect to the docker API at unix://{path}"),
            Signature::new("docker.sock: connect: permission denied", r"(?:dial unix )?[^ ]*docker\.sock: connect: permission denied"),
            Signature::new("docker.sock: permission denied", r"[^ ]*docker\.sock: permission denied.*"),
            Signature::new("'Connection aborted.'", r"(?:Error while fetching server API version: \()?'Connection aborted\.', (?:PermissionError|error)\(13, .*"),
            Signature::new("PermissionError: [Errno 13] Permission denied", r"PermissionError: \[Errno 13\] Permission denied$").requires("unixconn.py"),
            Signature::new("EACCES: permission denied, connect", "EACCES: permission denied, connect '{path}'").requires("docker.sock"),
            Signature::new("connect EACCES", r"connect EACCES {path}").requires("docker.sock"),
            Signature::new("ensure the Docker daemon is running and accessible", r"(?:Failed to execute goal .*)?Connection to the Docker daemon at '[^']*' failed with error '(?:\[13\] )?(?:Permission denied|AccessDenied).*; ensure the Docker daemon is running and accessible"),
            Signature::new("java.io.IOException: Permission denied", r"java\.io\.IOException: Permission denied").requires("UnixSocket").docker_only().likely(),
            Signature::new("Permission denied (os error 13)", r"Permission denied \(os error 13\).*").requires("docker.sock").likely(),
            Signature::new("com.sun.jna.LastErrorException: [13]", r"com\.sun\.jna\.LastErrorException: \[13\] .*").docker_only(),
            Signature::new("docker.sock (Permission denied", r"docker\.sock \(Permission denied\)"),
            Signature::new("AccessDeniedException (", r"AccessDeniedException \({path}\)").requires("docker.sock").docker_only(),
            Signature::new("docker.sock: dial unix", r"docker\.sock: dial unix [^ ]*: (?:connect: )?operation not permitted").likely(),
        ],
        list![
            Remedy::new("Add yourself to the group docker", POSTINSTALL, list![
                Step::text("Members of this group can become root through the engine: add only people whom you would give root."),
                Step::command("Join, then log out and in again (or open a shell with the new group):", "sudo usermod -aG docker \"$USER\"\nnewgrp docker\ndocker version"),
                Step::command("If it still fails, see whether the socket has the group and the session knows it:", "ls -l /var/run/docker.sock\nid -nG"),
            ]),
            Remedy::new("Or use sudo for this one command", POSTINSTALL, list![
                Step::command("As root, without changing anything:", "sudo docker version"),
                Step::text("With sudo, docker reads root's login and configuration, not yours."),
            ]),
            Remedy::new("For a service (Jenkins, GitLab Runner, a web server): add its user and restart it", POSTINSTALL, list![
                Step::text("A running process keeps the groups that it started with."),
                Step::command("Here for Jenkins; write your service's user and unit:", "sudo usermod -aG docker jenkins\nsudo systemctl restart jenkins"),
            ]).risk(Risk::Disruptive),
            Remedy::new("In a container: give the process the socket's group", "https://docs.docker.com/reference/cli/docker/container/run/#group-add", list![
                Step::text("A mounted socket keeps the host's group number. Pass that number on; the container then controls the host's engine."),
                Step::command("On the host:", "docker run --rm --group-add \"$(stat -c %g /var/run/docker.sock)\" -v /var/run/docker.sock:/var/run/docker.sock {image|IMAGE}"),
                Step::text("On SELinux hosts the mount is refused all the same: see ausearch -m avc, and leave the socket out where you can."),
            ]),
            Remedy::new("Run the engine without root", "https://docs.docker.com/engine/security/rootless/", list![
                Step::text("In rootless mode the engine and its socket are your own, and no group is needed."),
                Step::command("Install it for your user:", "dockerd-rootless-setuptool.sh install"),
            ]),
        ],
    ).replacing(texts!["daemon-not-running"]),
    Cause::new(
        "daemon-remote-unreachable",
        "The engine at the configured address does not answer",
        "The client was told (by DOCKER_HOST, a context or -H) to use an engine at {host|another address}, and could not reach one there: not started yet, another address or port, or a firewall in between.",
        list![
            Signature::new("Cannot connect to the Docker daemon at tcp:", r"Cannot connect to the Docker daemon at tcp://{host}:{port}(?:/[^ ]*)?\. Is the docker daemon running\?"),
            Signature::new("Cannot connect to the Docker daemon at", r"Cannot connect to the Docker daemon at (?:tcp|https?)://{host}\. Is the docker daemon running\?").unless(texts!["docker.example.com", "http://docker. Is"]),
            Signature::new("Cannot connect to the Docker daemon at http", r"Cannot connect to the Docker daemon at https?://{host}:{port}(?:/[^ ]*)?\. Is the docker daemon running\?"),
            Signature::new("failed to connect to the docker API at tcp:", r"failed to connect to the docker API at tcp://{host}:{port}.*"),
            Signature::new("error during connect:", r"error during connect: [a-z]+ '?https?://{host}:{port}/[^ ]*?'?: (?:http: server gave HTTP response to HTTPS client|dial tcp|read tcp|write tcp|EOF|net/http: (?:TLS handshake timeout|request canceled|timeout awaiting)|context deadline exceeded|http: server closed|unexpected EOF).*"),
            Signature::new("/_ping: dial tcp", r"(?:get|head) '?https?://{host}:{port}/_ping: dial tcp.*"),
            Signature::new("/_ping': dial tcp", r"(?:get|head) 'https?://{host}:{port}/_ping': dial tcp.*"),
            Signature::new(":2375/v1.", r"[a-z]+ '?https?://{host}:2375/v1\.[^ ]*: (?:dial tcp|EOF|read tcp|net/http: (?:TLS|request canceled)|context deadline).*"),
            Signature::new(":2376/v1.", r"[a-z]+ '?https?://{host}:2376/v1\.[^ ]*: (?:dial tcp|EOF|read tcp|net/http: (?:TLS|request canceled)|context deadline).*"),
            Signature::new("Error while fetching server API version: HTTP", r"Error while fetching server API version: HTTPS?ConnectionPool\(host='{host}', port={port}\): Max retries exceeded with url.*").unless(texts!["SSLError", "CERTIFICATE"]),
            Signature::new("Max retries exceeded with url: /v", r"HTTPS?ConnectionPool\(host='{host}', port=237[56]\): Max retries exceeded with url: /v.*").unless(texts!["SSLError", "CERTIFICATE"]),
            Signature::new("connect to Docker daemon at http", r"Couldn't connect to Docker daemon at https?://{host}:{port} - is it running\?"),
            Signature::new("dial tcp: lookup docker", r"dial tcp: lookup docker(?: on [^ ]+)? ?: .*"),
            Signature::new("connect ECONNREFUSED", r"connect ECONNREFUSED {host}:237[56]"),
            Signature::new("] failed: Connection refused", r"(?:Failed to execute goal .*)?Connect to {host}:237[56] \[[^\]]*\] failed: Connection refused.*"),
            Signature::new("getaddrinfo", r"getaddrinfo (?:ENOTFOUND|EAI_AGAIN) docker(?:$|[ :]).*").likely(),
            Signature::new("probably didn't start properly", r"Service [^ ]*docker[^ ]* probably didn't start properly").possible(),
        ],
        list![
            Remedy::new("See whether you mean another engine at all", CONTEXTS, list![
                Step::command("What decides the address, strongest first: -H, DOCKER_HOST, DOCKER_CONTEXT, the selected context:", "env | grep ^DOCKER_\ndocker context ls"),
                Step::command("If you want the engine of this machine:", "unset DOCKER_HOST DOCKER_TLS_VERIFY DOCKER_CERT_PATH\ndocker context use default"),
            ]),
            Remedy::new("With docker:dind in CI: let it run, and wait for it", DIND, list![
                Step::text("The service needs a privileged runner; its name in the job is docker. With TLS it listens on 2376 (certificates shared in /certs), without on 2375: both sides must agree."),
                Step::file("A job that agrees with itself:", ".gitlab-ci.yml", "build:\n  image: docker:cli\n  services:\n    - docker:dind\n  variables:\n    DOCKER_HOST: tcp://docker:2376\n    DOCKER_TLS_CERTDIR: \"/certs\"\n    DOCKER_TLS_VERIFY: \"1\"\n    DOCKER_CERT_PATH: \"/certs/client\"\n  script:\n    - until docker info; do sleep 1; done\n    - docker build ."),
                Step::text("If the service itself died, its own log (above the job's) says why: often the runner's setting privileged = true is missing."),
            ]),
            Remedy::new("Test the way to the engine", TROUBLESHOOT, list![
                Step::command("Does the name resolve, and does the port answer?", "getent hosts {host|HOST}\nnc -vz {host|HOST} {port|2376}"),
                Step::command("On the engine's machine: is it up, and where does it listen?", "systemctl status docker --no-pager\nsudo ss -lntp | grep dockerd"),
                Step::text("A stock engine listens on its local socket only. Rather than to open a TCP port, go through ssh (next remedy)."),
            ]),
            Remedy::new("Reach the engine through ssh", PROTECT, list![
                Step::text("No port to open, and ssh's keys protect it."),
                Step::command("Create a context for it:", "docker context create remote --docker host=ssh://USER@{host|HOST}\ndocker context use remote\ndocker version"),
            ]),
        ],
    ).replacing(texts!["dns-no-such-host", "dns-server-failing", "net-refused", "net-timeout", "net-unreachable", "net-reset", "tls-handshake-timeout", "build-package-manager-failed"]),
    Cause::new(
        "daemon-http-to-https",
        "Plain HTTP was spoken to a port that expects TLS",
        "The server behind {host|this address} expects an encrypted connection, but the client did not encrypt: with an engine, because TLS is not turned on in the client (port 2376); with a registry, because its address was given as http or as insecure.",
        list![
            Signature::new("Client sent an HTTP request to an HTTPS server", r"(?:log ?in to {registry}: .*)?Client sent an HTTP request to an HTTPS server"),
            Signature::new("malformed HTTP response", r"(?:error during connect: )?(?:[a-z]+ '?https?://{host}(?::{port})?/[^ ]*: )?(?:net/http: HTTP/1\.x transport connection broken: )?malformed HTTP response '\\*x15\\*x03.*").unless(texts!["/v2/", "/v1/"]),
            Signature::new("malformed HTTP response", r"http://{registry}/(?:v2/[^ ]*)? ?:? ?(?:net/http: HTTP/1\.x transport connection broken: )?malformed HTTP response '\\*x15\\*x03.*").unless(texts![":2375", ":2376", "error during connect"]),
            Signature::new("Are you trying to connect to a TLS-enabled daemon without TLS", r"malformed HTTP response .*Are you trying to connect to a TLS-enabled daemon without TLS\?").unless(texts!["/v2/", "/v1/"]),
            Signature::new("BadStatusLine(", r"BadStatusLine\(.{0,40}x15.{0,2}x03.*").docker_only(),
            Signature::literal("The plain HTTP request was sent to HTTPS port").docker_only(),
        ],
        list![
            Remedy::new("An engine: turn TLS on in the client", PROTECT, list![
                Step::command("Give the client the certificates that belong to this engine:", "export DOCKER_HOST=tcp://{host|HOST}:2376 DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=\"$HOME/.docker\"\ndocker version"),
                Step::text("docker:dind makes its own in /certs: share that directory with the client and set DOCKER_CERT_PATH=/certs/client."),
            ]),
            Remedy::new("docker:dind without TLS, on a closed network only", DIND, list![
                Step::text("This drops encryption and authentication: whoever reaches the port is root on the host."),
                Step::command("Empty the variable on the service and use the plain port in the job:", "export DOCKER_TLS_CERTDIR=\"\" DOCKER_HOST=tcp://docker:2375"),
            ]).risk(Risk::Insecure),
            HTTPS_ADDRESS,
        ],
    ).replacing(texts!["daemon-remote-unreachable"]),
    Cause::new(
        "daemon-desktop-not-running",
        "Docker Desktop is not running",
        "The client asked for Docker Desktop's engine, but nothing listens at {path|its pipe or socket}: Docker Desktop is not started, still starting, or paused.",
        list![
            Signature::new("open //./pipe/", r"(?:error during connect: .*|failed to connect to the docker API at npipe:[^;]*; check if the path is correct[^:]*: )?open //\./pipe/docker[a-z_]*: .*"),
            Signature::new("docker_engine: ", r"open \\+\.\\+pipe\\+docker_engine: .*"),
            Signature::new("dockerDesktopLinuxEngine: ", r"open \\+\.\\+pipe\\+dockerDesktopLinuxEngine: .*"),
            // Where the line was cut behind the pipe's name.
            Signature::new("error during connect: ", r"error during connect: (?:this error may indicate that the docker daemon is not running\.?: )?(?:(?:Get|Post|Head|Delete|Put) '?http://%2F%2F\.%2Fpipe%2Fdocker[a-z_]*[^ ]{0,80}|open //\./pipe/docker[a-z_]*)(?:$|['`)\]])").likely(),
            Signature::new("error during connect: this error may indicate", r"error during connect: this error may indicate that the docker daemon is not running\.?(?:$|['`)\]])").likely(),
            Signature::new("Cannot connect to the Docker daemon at npipe:", r"Cannot connect to the Docker daemon at npipe:.*"),
            Signature::new("failed to connect to the docker API at npipe:", r"failed to connect to the docker API at npipe:.*"),
            Signature::new("'CreateFile'", r"\(2, '?CreateFile'?, .*").docker_only(),
            Signature::new("pywintypes.error: (2,", r"pywintypes\.error: \(2, 'CreateFile', .*"),
            Signature::new("connect ENOENT //./pipe/docker", r"connect ENOENT //\./pipe/docker[a-z_]*"),
            Signature::new("docker_engine", r"connect ENOENT \\+\.\\+pipe\\+docker_engine"),
            Signature::new("/.docker/run/docker.sock", r"(?:Cannot connect to the Docker daemon at|failed to connect to the docker API at) unix://[^ ]*/\.docker/run/docker\.sock.*"),
            Signature::new("/.docker/desktop/docker", r"(?:Cannot connect to the Docker daemon at|failed to connect to the docker API at) unix://[^ ]*/\.docker/desktop/docker(?:-cli)?\.sock.*"),
            Signature::new("com.docker.docker/Data/docker", r"(?:Cannot connect to the Docker daemon at|failed to connect to the docker API at) unix://[^ ]*com\.docker\.docker/Data/docker.*"),
            Signature::new("/.docker/run/docker.sock: connect:", r"dial unix [^ ]*/\.docker/run/docker\.sock: connect: (?:no such file or directory|connection refused)"),
            Signature::new("/.docker/run/docker.sock", r"connect (?:ENOENT|ECONNREFUSED) [^ ]*/\.docker/run/docker\.sock"),
            Signature::new("Docker Desktop is manually paused", "Docker Desktop is manually paused.*"),
            Signature::new("Docker Desktop is shutting down", "daemon: Docker Desktop is shutting down"),
            Signature::new("You might need to start Docker for", "Couldn't connect to Docker daemon. You might need to start Docker for (?:Mac|Windows).*"),
        ],
        list![
            Remedy::new("Start Docker Desktop and wait until it is ready", DESKTOP, list![
                Step::text("The first start after a boot takes a minute or two; the whale in the task bar or menu bar stops moving when the engine is up."),
                Step::command("With Docker Desktop 4.37 or later, from a terminal:", "docker desktop start\ndocker desktop status"),
            ]),
            Remedy::new("Start Docker Desktop and wait until it is ready", DESKTOP, list![
                Step::command("In PowerShell:", "Start-Process \"C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe\"\nwsl -l -v\ndocker version"),
                Step::text("The distribution docker-desktop must show as Running. The words about elevated privileges in the message are only a guess of the client's: starting the terminal as administrator helps only where the pipe says \"Access is denied\"."),
            ]).on(System::Windows),
            Remedy::new("Start Docker Desktop and wait until it is ready", DESKTOP, list![
                Step::command("In a terminal:", "open -a Docker\ndocker version"),
            ]).on(System::MacOs),
            Remedy::new("If it runs, see whether the client asks the right one", CONTEXTS, list![
                Step::command("Docker Desktop's context is desktop-linux (or desktop-windows):", "docker context ls\ndocker context use desktop-linux"),
                Step::text("If you use another engine instead of Docker Desktop, select its context (default, colima, rancher-desktop), and remove DOCKER_HOST from the environment."),
            ]),
            Remedy::new("If it will not come up, restart it all", DESKTOP, list![
                Step::text("This ends every WSL distribution and every container. Settings and images stay."),
                Step::command("Quit Docker Desktop, then in PowerShell:", "wsl --shutdown"),
                Step::console("Start it again; if it still fails, gather diagnostics:", "Docker Desktop > Troubleshoot > Get support"),
            ]).risk(Risk::Disruptive),
        ],
    ).replacing(texts!["daemon-not-running"])
    .consequence_of(texts!["desktop-virtualization-off", "desktop-hyperv", "desktop-wsl-kernel"]),
    Cause::new(
        "daemon-windows-elevation",
        "This Windows user may not use the engine's pipe",
        "The engine's named pipe is there, but this account may not open it: it is neither an administrator in an elevated terminal nor a member of the group docker-users.",
        list![
            Signature::new("open //./pipe/", r"(?:error during connect: .*)?open //\./pipe/docker[a-z_]*: (?:Access is denied|Zugriff verweigert|Acc.{1,3}s refus|Acceso denegado|Acesso negado|Accesso negato|Toegang geweigerd|Odmowa dost|Отказано в доступе|拒绝访问|存取被拒|アクセスが拒否されました|액세스가 거부되었습니다).*"),
            Signature::new("docker_engine", r"open \\+\.\\+pipe\\+docker_engine[a-z_]*: (?:Access is denied|Zugriff verweigert|Acc.{1,3}s refus|Acceso denegado|Acesso negado|拒绝访问).*").unless(texts!["setting up docker api proxy"]),
            Signature::new("'CreateFile'", r"\(5, '?CreateFile'?, .*").docker_only(),
            Signature::new("//./pipe/docker", r"connect (?:EPERM|EACCES) //\./pipe/docker[a-z_]*"),
            Signature::new("permission denied while trying to connect to the docker API at npipe:", "permission denied while trying to connect to the docker API at npipe:.*"),
            Signature::new("permission denied while trying to connect to the Docker daemon socket at npipe:", "permission denied while trying to connect to the Docker daemon socket at npipe:.*"),
            Signature::new("docker client must be run", r"the docker client must be run (?:with elevated privileges|elevated)(?: to connect)?").unless(texts!["//./pipe/", ": open "]).likely(),
            Signature::new("You must be in the 'docker-users' group", "You must be in the 'docker-users' group.*"),
            Signature::new("are not allowed to use Docker", "You are not allowed to use Docker.*"),
        ],
        list![
            Remedy::new("Join the group docker-users, then sign out and in again", "https://docs.docker.com/desktop/setup/install/windows-permission-requirements/", list![
                Step::command("In a PowerShell that runs as administrator:", "net localgroup docker-users \"$env:USERDOMAIN\\$env:USERNAME\" /add"),
                Step::text("The membership counts from the next sign-in on."),
            ]).on(System::Windows),
            Remedy::new("Or run this one command from an elevated terminal", "https://docs.docker.com/desktop/setup/install/windows-permission-requirements/", list![
                Step::text("Right-click Windows Terminal, Run as administrator. The whole terminal then has an administrator's rights."),
                Step::command("Check:", "docker version"),
            ]),
            Remedy::new("Docker Engine on Windows Server: let a group use the pipe", "https://docs.docker.com/reference/cli/dockerd/", list![
                Step::text("Members of the group can become administrators through the engine. The service restarts, and containers stop."),
                Step::file("Name the group in the engine's configuration, keep what is there:", "C:\\ProgramData\\docker\\config\\daemon.json", "{\n  \"group\": \"docker-users\"\n}"),
                Step::command("Restart the service:", "Restart-Service docker"),
            ]).risk(Risk::Disruptive).on(System::Windows),
        ],
    ).replacing(texts!["daemon-desktop-not-running", "daemon-socket-denied"]),
    Cause::new(
        "daemon-timeout",
        "The engine answers too slowly",
        "The engine took the request but did not answer within the client's patience: it is overloaded, its disk is slow, or it hangs.",
        list![
            Signature::new("HTTPConnectionPool(host='localhost', port=None): Read timed out", r"(?:Unix|Npipe)?HTTPConnectionPool\(host='localhost', port=None\): Read timed out\.?(?: \(read timeout=[0-9]+\))?"),
            Signature::new("): Read timed out.", r"HTTPS?ConnectionPool\(host='{host}', port=237[56]\): Read timed out\..*"),
            Signature::literal("consider setting COMPOSE_HTTP_TIMEOUT to a higher value"),
            Signature::new("An HTTP request took too long to complete", "An HTTP request took too long to complete.*"),
            Signature::new("docker.sock/v1.", r"docker\.sock/v1\.[^ ]*: (?:context deadline exceeded|net/http: request canceled|net/http: timeout awaiting).*"),
            Signature::new("pipe%2Fdocker", r"%2Fpipe%2Fdocker[^ ]*: (?:context deadline exceeded|net/http: request canceled).*"),
            Signature::new("docker.sock/_ping", r"docker\.sock/_ping'?: (?:context deadline exceeded|net/http: request canceled).*"),
            Signature::literal("operation timeout: context deadline exceeded").docker_only().likely(),
        ],
        list![
            Remedy::new("See whether the engine is alive, and what keeps it busy", TROUBLESHOOT, list![
                Step::command("Does it answer at all, and is the machine short of memory, processor or disk?", "time docker version\nuptime\nfree -h\ndf -h /var/lib/docker"),
                Step::command("What does it say?", "sudo journalctl -u docker.service --since '15 min ago' --no-pager | tail -n 50"),
            ]),
            Remedy::new("Give the client more time", "https://docs.docker.com/compose/how-tos/environment-variables/envvars/", list![
                Step::command("docker-compose v1 waits 60 seconds unless told otherwise; docker-py has timeout=:", "export DOCKER_CLIENT_TIMEOUT=180 COMPOSE_HTTP_TIMEOUT=180"),
                Step::text("Compose v2 has no such limit."),
            ]),
            Remedy::new("See whether Docker Desktop hangs, and restart it", "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/", list![
                Step::command("Does it answer?", "docker version"),
                Step::console("If not (running containers stop; images and volumes stay):", "Whale icon > Restart"),
            ]).on(System::Windows).risk(Risk::Disruptive),
            Remedy::new("Start less at once", "https://docs.docker.com/reference/cli/docker/compose/", list![
                Step::text("Many containers that start, or log heavily, at the same moment are the usual reason on small machines."),
                Step::command("With Compose:", "COMPOSE_PARALLEL_LIMIT=2 docker compose up -d"),
            ]),
            Remedy::new("If the engine hangs: write down its state, then restart it", "https://docs.docker.com/engine/daemon/logs/#force-a-stack-trace-to-be-logged", list![
                Step::text("Restarting stops every container that live-restore does not keep. The stack trace goes to the journal and helps whoever looks for the reason."),
                Step::command("Trace, then restart:", "sudo kill -SIGUSR1 \"$(pidof dockerd)\"\nsudo systemctl restart docker"),
            ]).risk(Risk::Disruptive),
        ],
    ).replacing(texts!["net-timeout"]),
    Cause::new(
        "daemon-rpc-lost",
        "The engine or the builder dropped the connection in mid-work",
        "The request was under way when the other side ended: the engine or BuildKit crashed, was killed (often for want of memory), or was restarted.",
        list![
            Signature::new("error reading from server:", r"(?:failed to receive status: )?rpc error: code = Unavailable desc = (?:closing transport due to: connection error: desc = ')?error reading from server:.*"),
            Signature::new("Unavailable: error reading from server", "(?:failed to (?:solve|receive status|build|[a-z ]+): )*Unavailable: error reading from server:.*"),
            Signature::new("transport is closing", "rpc error: code = [a-z]+ desc = transport is closing").docker_only(),
            Signature::new("failed to receive status: rpc error: code = Unavailable", "failed to receive status: rpc error: code = Unavailable.*"),
            Signature::new("code = Unavailable desc = closing transport due to", "rpc error: code = Unavailable desc = closing transport due to.*").docker_only(),
            Signature::new("keepalive ping failed to receive ACK within timeout", "keepalive ping failed to receive ACK within timeout.*").docker_only(),
            Signature::new("error during connect: ", r"error during connect: [a-z]+ '?http://[^ ]*docker\.sock/[^ ]*: (?:EOF|unexpected EOF|read unix .*|write unix .*|http: server closed.*)"),
            Signature::new("Error while fetching server API version: ('Connection aborted.'", r"Error while fetching server API version: \('Connection aborted\.', (?:RemoteDisconnected|ConnectionResetError|BadStatusLine|error\(104).*").unless(texts!["x15", "HTTPSConnectionPool"]).likely(),
            Signature::new("'Connection aborted.', RemoteDisconnected(", r"'Connection aborted\.', RemoteDisconnected\(.*").unless(texts!["ConnectionPool("]).docker_only().likely(),
            Signature::new("no active session for", r"no active session for [a-z0-9]+(?:: context deadline exceeded)?").docker_only().likely(),
            Signature::new("http2: client connection lost", "http2: client connection lost").docker_only().likely(),
            Signature::new("grpc: the client connection is closing", "grpc: the client connection is closing").docker_only().likely(),
        ],
        list![
            Remedy::new("See whether the engine or the builder died, and why", LOGS, list![
                Step::command("The engine's journal, and whether the kernel killed something for want of memory:", "sudo journalctl -u docker.service --since '1 hour ago' --no-pager | tail -n 80\nsudo dmesg -T | grep -iE 'out of memory|oom-kill|killed process'"),
                Step::command("With a builder of its own (docker-container driver), its container's log:", "docker buildx ls\ndocker logs --tail 50 buildx_buildkit_NAME0"),
            ]),
            Remedy::new("Give the build more memory, or let it use less", "https://docs.docker.com/build/buildkit/configure/", list![
                Step::text("Several stages build at once. Where memory runs out, limit that, or raise the memory of Docker Desktop or of the CI runner."),
                Step::file("For a builder of its own, pass this with docker buildx create --buildkitd-config:", "buildkitd.toml", "[worker.oci]\n  max-parallelism = 2"),
            ]),
            Remedy::new("Run it again", TROUBLESHOOT, list![
                Step::text("An engine that was updated or restarted in the meantime (unattended-upgrades, Docker Desktop's own update) leaves only this message. Finished steps come from the cache."),
                Step::command("Is it up, and since when?", "systemctl show docker -p ActiveState -p ActiveEnterTimestamp\ndocker version"),
            ]),
            Remedy::new("Restart the builder", "https://docs.docker.com/reference/cli/docker/buildx/stop/", list![
                Step::text("Running builds end; the cache stays."),
                Step::command("Stop it; the next build starts it anew:", "docker buildx stop\ndocker buildx inspect --bootstrap"),
            ]).risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "daemon-ssh-failed",
        "The ssh connection to the remote engine fails",
        "DOCKER_HOST or the context points to an engine over ssh. The client starts ssh to {host|that host} and runs docker system dial-stdio there; one of the two fails.",
        list![
            Signature::new("system dial-stdio] has exited with", r"(?:error during connect: )?(?:[a-z]+ '?http://docker(?:\.example\.com)?/[^ ]* )?command \[ssh .*?-- {host} docker (?:--host [^ ]+ )?system dial-stdio\] has exited with.*"),
            Signature::new("system dial-stdio] has exited with", r"(?:error during connect: )?(?:[a-z]+ '?http://docker(?:\.example\.com)?/[^ ]* )?command \[ssh .*system dial-stdio\] has exited with.*").unless(texts![" -- "]),
            Signature::new("dial-stdio] did not exit after", r"command \[?ssh .*dial-stdio\] did not exit after.*"),
            Signature::new("docker.example.com/v1.", r"[a-z]+ '?http://docker\.example\.com/v1\.[^ ]*: .*").unless(texts!["dial-stdio]"]),
            Signature::new("error during connect: ", r"error during connect: [a-z]+ '?http://docker/v1\.[^ ]*: .*").unless(texts!["dial-stdio]"]),
            Signature::new("Cannot connect to the Docker daemon at http://docker", r"Cannot connect to the Docker daemon at http://docker(?:\.example\.com)?\. Is the docker daemon running\?"),
            Signature::new("failed to connect to the docker API at ssh:", r"failed to connect to the docker API at ssh:.*"),
            Signature::new("Cannot connect to the Docker daemon at ssh:", r"Cannot connect to the Docker daemon at ssh:.*"),
            Signature::new("Host key verification failed", "Host key verification failed").requires("ssh://").likely(),
            Signature::new("Permission denied (publickey", r"(?:{user}@{host}: )?Permission denied \(publickey[^)]*\)").requires("ssh://").likely(),
            Signature::new("exec: 'ssh': executable file not found", r"exec: 'ssh': executable file not found in [$%]PATH%?").docker_only(),
            Signature::new("ssh host connection is not valid", "ssh host connection is not valid.*"),
            Signature::new("Install paramiko package to enable ssh", "Install paramiko package to enable ssh.*"),
            Signature::new("paramiko.ssh_exception.", r"paramiko\.ssh_exception\..*").docker_only(),
        ],
        list![
            Remedy::new("Run what the client runs", PROTECT, list![
                Step::command("This must connect without asking anything, and print the remote engine's version:", "ssh {host|USER@HOST} docker version"),
                Step::text("Give it the user and port that the message shows (-l, -p). What ssh prints here (behind stderr= in the message) is the reason: key not accepted, host key unknown or changed, no route, nothing listening on that port, or docker not found there."),
            ]),
            Remedy::new("Permission denied or host key: settle it with plain ssh first", "https://man.openbsd.org/ssh", list![
                Step::text("The client can answer neither a password question nor the question about an unknown host. Compare the host key's fingerprint with one that you got another way before you accept it."),
                Step::command("Accept the host key once, and load your key into the agent:", "ssh {host|USER@HOST} true\nssh-add\nssh -o BatchMode=yes {host|USER@HOST} true"),
            ]),
            Remedy::new("docker not found, or its socket denied, on the other side", "https://docs.docker.com/engine/security/protect-access/#use-ssh-to-protect-the-docker-daemon-socket", list![
                Step::text("The remote machine needs docker 18.09 or later on the PATH of a non-interactive shell, a running engine, and the remote user in the group docker (or root)."),
                Step::command("See the PATH that a remote command gets:", "ssh {host|USER@HOST} 'echo $PATH; command -v docker; id -nG'"),
            ]),
            Remedy::new("ssh itself is missing", "https://docs.docker.com/engine/security/protect-access/", list![
                Step::text("In a small container image the ssh program is not there: add openssh-client (Debian, Alpine) to the image, mount key and known_hosts, and set HOME."),
                Step::command("For instance on Alpine:", "apk add openssh-client"),
            ]),
            Remedy::new("Connections dropped under load: reuse one", "https://docs.docker.com/engine/security/protect-access/#ssh-tips", list![
                Step::file("Compose opens many connections at once, which sshd limits (MaxStartups). Share one:", "~/.ssh/config", "Host *\n  ControlMaster auto\n  ControlPath ~/.ssh/control-%C\n  ControlPersist yes"),
            ]),
        ],
    ).replacing(texts!["daemon-remote-unreachable", "run-executable-not-found"]),
];
