//! The engine itself: it does not start, and why.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::System;

const DAEMON: &str = "https://docs.docker.com/engine/daemon/start/";
const CONFIGURE: &str = "https://docs.docker.com/engine/daemon/";
const TROUBLESHOOT: &str = "https://docs.docker.com/engine/daemon/troubleshoot/";
const LOGS: &str = "https://docs.docker.com/engine/daemon/logs/";
const DOCKERD: &str = "https://docs.docker.com/reference/cli/dockerd/";
const INSTALL: &str = "https://docs.docker.com/engine/install/";
const ROOTLESS: &str = "https://docs.docker.com/engine/security/rootless/";
const ROOTLESS_TROUBLE: &str = "https://docs.docker.com/engine/security/rootless/troubleshoot/";
const DRIVERS: &str = "https://docs.docker.com/engine/storage/drivers/select-storage-driver/";
const FIREWALL: &str = "https://docs.docker.com/engine/network/packet-filtering-firewalls/";
const BRIDGE: &str = "https://docs.docker.com/engine/network/drivers/bridge/";

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "dockerd-unit-missing",
        "The engine is not installed as a service",
        "The service manager knows no service of that name: only the client is installed, the engine came another way (snap, rootless, Docker Desktop), or not at all.",
        list![
            Signature::new("Unit docker", r"Unit docker(?:d|-ce|-engine)?(?:\.service|\.socket)? (?:could not be |was )?not (?:be )?found"),
            Signature::new("Unit docker", r"Unit docker(?:d|-ce|-engine)?(?:\.service|\.socket) could not be found"),
            Signature::new("Unit containerd.service", r"Unit containerd\.service (?:could not be found|not found)").likely(),
            Signature::new(": Unit not found", r"Failed to (?:start|restart|stop|enable|reload|try-restart) docker(?:\.service|\.socket)?: Unit not found"),
            Signature::new("Failed to get unit file state for docker", r"Failed to get unit file state for docker\.(?:service|socket): No such file or directory"),
            Signature::new("Unit docker.service failed to load", r"Unit docker\.service failed to load: No such file or directory.*"),
            Signature::new("Unit file docker", r"Unit file docker(?:d|-ce)?(?:\.service|\.socket) does not exist"),
            Signature::new("Could not find the requested service", "Could not find the requested service '?docker(?:\\.service|\\.socket)?'?(?:: ?(?:host)?|$|[^a-z-])"),
            Signature::new("docker: unrecognized service", r"docker: unrecognized service"),
            Signature::new("service 'docker' does not exist", r"service 'docker' does not exist"),
            Signature::new("service docker does not exist", r"service docker does not exist"),
            Signature::new("Cannot find any service with service name 'docker", r"Cannot find any service with service name 'docker.*"),
            Signature::new("/etc/init.d/docker: No such file", r"/etc/init\.d/docker: No such file or directory"),
        ],
        list![
            Remedy::new("See what is installed", INSTALL, list![
                Step::command("Which services and programs are there?", "systemctl list-unit-files 'docker*' 'containerd*'\ncommand -v docker dockerd podman\nsnap list docker 2>/dev/null"),
                Step::text("From snap the service is snap.docker.dockerd; in rootless mode systemctl --user status docker; with Docker Desktop there is no engine of this system at all: start the application."),
            ]),
            Remedy::new("Install the engine", "https://docs.docker.com/engine/install/ubuntu/", list![
                Step::text("docker-ce-cli alone is only the client. Set up Docker's repository as the linked page describes, then:"),
                Step::command("Install the engine and start it:", "sudo apt-get update\nsudo apt-get install docker-ce docker-ce-cli containerd.io\nsudo systemctl enable --now docker"),
            ]).on(System::Ubuntu),
            Remedy::new("Install the engine", "https://docs.docker.com/engine/install/debian/", list![
                Step::command("From Docker's repository, set up as the linked page describes:", "sudo apt-get update\nsudo apt-get install docker-ce docker-ce-cli containerd.io\nsudo systemctl enable --now docker"),
            ]).on(System::Debian),
            Remedy::new("Install the engine", "https://docs.docker.com/engine/install/centos/", list![
                Step::text("On RHEL 8 and later, yum install docker brings podman-docker: a client in docker's clothes, without a service."),
                Step::command("From Docker's repository, set up as the linked page describes:", "sudo dnf install docker-ce docker-ce-cli containerd.io\nsudo systemctl enable --now docker"),
            ]).on(System::Rhel),
            Remedy::new("Turn on the WSL integration, or install the engine inside this distribution", "https://docs.docker.com/desktop/features/wsl/", list![
                Step::console("Docker Desktop's engine runs on its own; give this distribution access to it:", "Docker Desktop > Settings > Resources > WSL integration"),
            ]).on(System::Wsl),
            Remedy::new("Install the engine", INSTALL, list![
                Step::text("Follow the page for your system; it installs the engine together with its service."),
                Step::command("Then start it, now and at every boot:", "sudo systemctl enable --now docker"),
            ]),
        ],
    ),
    Cause::new(
        "dockerd-unit-masked",
        "The service is masked",
        "Somebody, or the removal of a package, has linked the unit to /dev/null, so that nothing can start it.",
        list![
            Signature::new("Unit docker.service is masked", r"Unit docker\.service is masked"),
            Signature::new("Unit docker.socket is masked", r"Unit docker\.socket is masked"),
            Signature::new("Unit containerd.service is masked", r"Unit containerd\.service is masked"),
            Signature::new("docker.service: Unit is masked", r"Failed to (?:re)?start docker\.service: Unit is masked"),
            Signature::new("docker.socket: Unit is masked", r"Failed to (?:re)?start docker\.socket: Unit is masked"),
            Signature::new("Loaded: masked (", r"Loaded: masked \(.*").requires("docker.service"),
            Signature::new("docker.service is masked", r"Unit file /[^ ]*docker\.service is masked"),
        ],
        list![
            Remedy::new("Unmask it and start it", "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html", list![
                Step::command("Unmask both units, and start the engine:", "sudo systemctl unmask docker.service docker.socket\nsudo systemctl enable --now docker"),
                Step::text("If unmask changes nothing, the link lies in another directory: systemctl cat docker shows which."),
            ]),
            Remedy::new("If it says \"not found\" afterwards, install the engine again", INSTALL, list![
                Step::text("The mask was left behind by a removed package."),
                Step::command("See which package brings the unit, if any:", "systemctl list-unit-files 'docker*'\ndpkg -S docker.service 2>/dev/null || rpm -qf /usr/lib/systemd/system/docker.service"),
            ]),
        ],
    ),
    Cause::new(
        "dockerd-no-systemd",
        "systemctl was used where systemd does not run",
        "The first process here is not systemd: this is a container, a WSL distribution without systemd, or a system with another init. systemctl cannot start anything here.",
        list![
            Signature::new("not been booted with systemd as init", r"System has not been booted with systemd as init ?system ?\(PID 1\).*").likely(),
            Signature::new("bus: Host is down", "Failed to connect to (?:system scope )?bus: Host is down").docker_only().likely(),
            Signature::new("Failed to get D-Bus connection: Operation not permitted", "Failed to get D-Bus connection: Operation not permitted").likely(),
            Signature::new("systemctl' is not available in this", "'systemctl' is not available in this (?:WSL|container).*").likely(),
        ],
        list![
            Remedy::new("Start the engine another way", DAEMON, list![
                Step::command("With SysV or OpenRC scripts:", "sudo service docker start"),
                Step::command("Without any init, in the foreground of a second terminal:", "sudo dockerd"),
            ]),
            Remedy::new("Turn systemd on in WSL", "https://learn.microsoft.com/en-us/windows/wsl/systemd", list![
                Step::file("Add to the distribution's configuration:", "/etc/wsl.conf", "[boot]\nsystemd=true"),
                Step::text("The next command, in PowerShell on Windows, ends all running WSL distributions; then open the distribution again."),
                Step::command("Restart WSL:", "wsl --shutdown"),
            ]).on(System::Wsl).risk(Risk::Disruptive),
            Remedy::new("In a container: use the host's engine or docker:dind", "https://hub.docker.com/_/docker", list![
                Step::text("A container normally runs one program and no init. Mount the host's socket (the container then controls the host), or run the image docker:dind with --privileged as an engine of its own, instead of installing one."),
                Step::command("For instance:", "docker run --rm -v /var/run/docker.sock:/var/run/docker.sock docker:cli docker version"),
            ]),
        ],
    ),
    Cause::new(
        "dockerd-start-failed",
        "The engine failed to start",
        "The service manager started the engine, and it ended at once. This message only says so: the reason stands in the journal.",
        list![
            Signature::new("Job for docker", r"Job for docker\.(?:service|socket) (?:failed|invalid|canceled).*"),
            Signature::new("A dependency job for docker.service failed", r"A dependency job for docker\.service failed.*"),
            Signature::new("Dependency failed for Docker Application Container Engine", "Dependency failed for Docker Application Container Engine"),
            Signature::new("docker.service: Start request repeated too quickly", r"docker\.service: Start request repeated too quickly.*"),
            Signature::new("repeated too quickly for docker", r"start request repeated too quickly for docker\.(?:service|socket)"),
            Signature::new("Failed with result '", r"docker\.service: (?:Main process exited.*)?Failed with result '[a-z-]*'"),
            Signature::new("Unit entered failed state", r"docker\.service: Unit entered failed state"),
            Signature::new("Unit docker.service entered failed state", r"Unit docker\.service entered failed state"),
            Signature::new("docker.service: main process exited, code=", r"docker\.service: main process exited, code=(?:exited|killed|dumped), status=(?:[1-9][0-9]*|9/KILL|6/ABRT|11/SEGV)[^ ]*").unless(texts!["203/EXEC"]),
            Signature::literal("Failed to start Docker Application Container Engine"),
            Signature::literal("Failed to start docker.service - Docker Application Container Engine"),
            Signature::new("(code=exited, status=1/FAILURE)", r"ExecStart=/[^ ]*dockerd .*\(code=exited, status=1/FAILURE\)"),
            Signature::new("Active: failed (Result:", r"Active: failed \(Result: [a-z-]+\).*").requires("docker.service"),
            Signature::new("Active: activating (auto-restart) (Result:", r"Active: activating \(auto-restart\) \(Result: .*").requires("docker.service"),
            Signature::new("initscript docker, action", "invoke-rc.d: initscript docker, action 'start' failed"),
            Signature::new("Service 'Docker Engine (docker)'", r"Service 'Docker Engine \(docker\)' cannot be started.*"),
            Signature::new("error processing package docker", r"error processing package docker(?:-ce|\.io) \(--configure\).*"),
            Signature::new("ERROR: docker failed to start", "ERROR: docker failed to start"),
            Signature::new("start docker.service:", r"Failed to (?:re)?start docker\.service: (?:Access denied|Connection timed out|Unit docker\.service (?:is not loaded properly|has a bad unit)|Unit .* (?:failed to load|is not loaded)).*"),
            Signature::new("snap.docker.dockerd.service:", r"snap\.docker\.dockerd\.service: (?:Main process exited, code=exited, status=[1-9]|Failed with result|Start request repeated).*"),
            Signature::new("[rootlesskit:", r"\[rootlesskit:(?:parent|child ?)\] error: .*exited: exit status [0-9]+"),
            Signature::new("failed to start cluster component:", "failed to start cluster component: .*"),
            Signature::new("failed to start daemon:", "failed to start daemon: .*").docker_only(),
            // Other programs have daemons too; these words are the engine's.
            Signature::new("failed to start daemon:", "failed to start daemon: .*(volume store|TempDir|Tag store|reference store|graphdriver|network controller|plugin manager|image store|container root|data-root|snapshotter|/var/lib/|/run/|bridge|iptables|cgroup|overlay|swarm|authorization plugin|registry service|user namespaces).*"),
            Signature::new("Error starting daemon:", "Error starting daemon: .*").docker_only(),
            Signature::new("Error starting daemon:", "Error starting daemon: .*(volume store|TempDir|Tag store|reference store|graphdriver|network controller|plugin manager|image store|container root|data-root|/var/lib/|/run/|bridge|iptables|cgroup|overlay|swarm|registry service|user namespaces|pid file|SELinux|Insufficient).*"),
            Signature::new("Sub-process /usr/bin/dpkg returned an error code", "(?:E: )?Sub-process /usr/bin/dpkg returned an error code.*").requires("initscript docker"),
            Signature::new("Failed to start Docker service", "daemon not running after .*Failed to start Docker service").likely(),
        ],
        list![
            Remedy::new("Read the reason in the journal", LOGS, list![
                Step::command("The engine's last words stand before \"Main process exited\":", "sudo journalctl -u docker.service -b --no-pager | grep -vE 'level=(info|debug)' | tail -n 40"),
                Step::command("Paste its output here too: the line with level=fatal, or beginning with \"failed to start daemon\", names the cause. Without systemd the log is a file:", "sudo tail -n 60 /var/log/docker.log /var/log/upstart/docker.log 2>/dev/null"),
            ]),
            Remedy::new("Or start it by hand and watch", TROUBLESHOOT, list![
                Step::command("Check the configuration (Engine 23 and later), then run the engine in the foreground; end it with Ctrl+C:", "sudo dockerd --validate\nsudo systemctl stop docker.socket docker.service\nsudo dockerd"),
            ]),
            Remedy::new("Look at what changed last", CONFIGURE, list![
                Step::text("Most often: an edit of daemon.json or of a drop-in of the unit, a full disk, a kernel update without a reboot, another engine on the same machine."),
                Step::command("See them at a glance:", "sudo cat /etc/docker/daemon.json\nsystemctl cat docker\ndf -h /var/lib/docker /run\nuname -r"),
            ]),
            Remedy::new("After mending it, let systemd try again", DAEMON, list![
                Step::command("After several failures systemd refuses until told otherwise:", "sudo systemctl reset-failed docker.service docker.socket\nsudo systemctl start docker"),
            ]),
        ],
    ).wrapper().replacing(texts!["build-apt-failed"]),
    Cause::new(
        "dockerd-config-invalid",
        "The engine's configuration file is not valid",
        "The engine refuses to start because {path|/etc/docker/daemon.json} is not valid JSON, or holds a key or a value that it does not know.",
        list![
            Signature::new("unable to configure the Docker daemon with file", "unable to configure the Docker daemon with file {path}: (?:invalid character|json:|EOF|unexpected|the following directives don't match|configuration validation|failed to|open|cannot|merged|file conf|yaml:|conflict|invalid (?:log|value|TLS|DOCKER)).*").unless(texts!["invalid JSON:", "specified default runtime", "directives don't match"]),
            Signature::new("unable to configure the Docker daemon with file", "unable to configure the Docker daemon with file {path}: invalid JSON: .*"),
            Signature::new("unable to configure the Docker daemon with file", "unable to configure the Docker daemon with file {path}: configuration validation from file failed: specified default runtime '{name}' does not exist"),
            Signature::new("unable to configure the Docker daemon with file", "unable to configure the Docker daemon with file {path}: the following directives don't match any configuration option: {name}"),
            Signature::new("the following directives don't match any configuration option", "the following directives don't match any configuration option: {name}"),
            Signature::new("must not both be specified in the config file", "must not both be specified in the config file"),
            Signature::new("invalid mirror:", "(?:failed to start daemon: |Error starting daemon: )?invalid mirror: .*"),
            Signature::new("insecure registry", "insecure registry [^ ]* (?:should not contain|is not valid).*"),
            Signature::new("specified default runtime", "specified default runtime '{name}' does not exist"),
            Signature::new("is reserved", "runtime name '{name}' is reserved"),
            Signature::new("unable to parse logging level", "unable to parse logging level: .*"),
            Signature::new("invalid logging level:", "invalid logging level: .*").docker_only(),
            Signature::new("native.cgroupdriver option", r"native\.cgroupdriver option .* not supported"),
            Signature::new("mutually exclusive options. Please specify only one", r"You specified -b & --bip6?, mutually exclusive options\. Please specify only one"),
            Signature::new("tables=false with --icc=false", "You specified --ip6?tables=false with --icc=false.*"),
            Signature::new("invalid base pool", "(?:Error initializing network controller: )?(?:error obtaining controller instance: )?invalid base pool .*"),
            Signature::new("conflict labels for", "conflict labels for [^ ]+=.* and .*").docker_only(),
            Signature::new("failed to set log opts:", "(?:failed to start daemon: )?failed to set log opts: .*"),
            Signature::new("live-restore daemon configuration is incompatible with swarm mode", "--live-restore daemon configuration is incompatible with swarm mode"),
            Signature::new("containerd-snapshotter is explicitly enabled, but is not compatible with", "containerd-snapshotter is explicitly enabled, but is not compatible with.*"),
            Signature::new("exec-opt native.cgroupdriver=systemd requires cgroup v2", r"exec-opt native\.cgroupdriver=systemd requires cgroup v2 for rootless mode"),
        ],
        list![
            Remedy::new("Check the file, and mend what the message names", CONFIGURE, list![
                Step::command("Engine 23 and later check their own file; Python tells at which line the JSON breaks:", "sudo dockerd --validate --config-file {path|/etc/docker/daemon.json}\nsudo python3 -m json.tool {path|/etc/docker/daemon.json}"),
                Step::text("Usual mistakes: a comma after the last entry or none between two, curly quotes from a web page, one value where a list is wanted (\"dns\": \"8.8.8.8\" instead of [\"8.8.8.8\"]), numbers or true in quotes, a byte order mark, an empty file, insecure-registries written with http://."),
            ]),
            Remedy::new("Use keys that this version has", DOCKERD, list![
                Step::text("The linked page shows every key with an example. Removed over the years: graph (now data-root), cluster-store, disable-legacy-registry, oom-score-adjust; an older engine does not know the newer ones."),
                Step::command("See the version:", "dockerd --version"),
            ]),
            Remedy::new("Then start the engine", DAEMON, list![
                Step::command("Clear the failed attempts and start:", "sudo systemctl reset-failed docker\nsudo systemctl start docker"),
            ]),
            Remedy::new("To get going at once: set the file aside", CONFIGURE, list![
                Step::text("Without it the engine uses its defaults: another data-root makes your images and containers seem gone until you put it back."),
                Step::command("Keep it under another name, and start:", "sudo mv {path|/etc/docker/daemon.json} {path|/etc/docker/daemon.json}.broken\nsudo systemctl restart docker"),
            ]).risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "dockerd-config-conflict",
        "An option stands both in daemon.json and in the engine's flags",
        "The engine refuses to guess which one counts: {name|the option} is set in {path|/etc/docker/daemon.json} and again on the command line of its unit.",
        list![
            Signature::new("specified both as a flag and in the conf", r"unable to configure the Docker daemon with file {path}: the following directives are specified both as a flag and in the configuration file: {name}: \(from flag.*"),
            Signature::new("specified both as a flag and in the conf", r"unable to configure the Docker daemon with file {path}: the following directives are specified both as a flag and in the conf.*").unless(texts!["(from flag"]),
            Signature::new("specified both as a flag and in the conf", r"directives are specified both as a flag and in the configuration file: {name}: \(from flag.*").unless(texts!["with file"]),
            Signature::new("specified both as a flag and in the conf", "directives are specified both as a flag and in the conf.*").unless(texts!["with file", "(from flag"]),
        ],
        list![
            Remedy::new("Remove it from one of the two places", "https://docs.docker.com/engine/daemon/troubleshoot/#troubleshoot-conflicts-between-the-daemonjson-and-startup-scripts", list![
                Step::command("See the flags (last ExecStart counts) and the file:", "systemctl cat docker | grep -nE '^# |ExecStart'\nsudo cat {path|/etc/docker/daemon.json}"),
                Step::text("Better keep it in daemon.json and take it out of the unit: by a drop-in, since an update overwrites the unit itself. On older systems flags also come from /etc/default/docker or /etc/sysconfig/docker."),
            ]),
            Remedy::new("If it is hosts: take -H out of the unit", "https://docs.docker.com/engine/daemon/remote-access/", list![
                Step::file("On Debian and Ubuntu the unit says -H fd://. Clear it with a drop-in (the first, empty ExecStart is needed):", "/etc/systemd/system/docker.service.d/override.conf", "[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --containerd=/run/containerd/containerd.sock"),
                Step::text("Then daemon.json's hosts must name the local socket too: \"unix:///var/run/docker.sock\"."),
                Step::command("Load it and start:", "sudo systemctl daemon-reload\nsudo systemctl reset-failed docker\nsudo systemctl start docker"),
            ]),
        ],
    ).replacing(texts!["dockerd-config-invalid"]),
    Cause::new(
        "dockerd-already-running",
        "Another engine runs, or an old pid file is left",
        "At its start the engine found {path|its pid file} and takes it that another engine is running, or one did and could not clean up.",
        list![
            Signature::new("ensure docker is not running or delete", "(?:failed to start daemon[:,] |Error starting daemon: )?(?:pid file found, )?ensure docker is not running or delete {path}: process with PID [0-9]+ is still running"),
            // Whoever else holds the database: an engine that runs already, or did not end.
            Signature::new("opening volume store metadata database", "(?:failed to start daemon: |Error starting daemon: )?error while opening volume store metadata database: timeout").likely(),
            Signature::new("is still running", "(?:failed to start daemon[:,] |Error starting daemon: )(?:pid file found[:,] )?process with PID [0-9]+ is still running"),
            Signature::new("pid file found, ensure docker is not running or delete", "(?:failed to start daemon: |Error starting daemon: )?pid file found, ensure docker is not running or delete {path}"),
        ],
        list![
            Remedy::new("See whether one is running", TROUBLESHOOT, list![
                Step::command("The process, and the number in the file:", "pgrep -a dockerd\ncat {path|/var/run/docker.pid}"),
                Step::text("If a service runs it already, there is nothing to start: docker version should answer. Two services (docker.io and snap, or system and rootless) on one machine need different data directories, or one must go."),
                Step::command("Stop the one that you do not want:", "sudo systemctl stop docker.socket docker.service"),
            ]),
            Remedy::new("If none is running, delete the old pid file", TROUBLESHOOT, list![
                Step::text("This happens after a crash, in a restarted docker:dind container, or where /var/run is not emptied at boot. The number may meanwhile belong to another program: check first."),
                Step::command("Delete it and start:", "sudo rm {path|/var/run/docker.pid}\nsudo systemctl start docker"),
                Step::text("For dind in a container, start a fresh container instead of restarting the old one."),
            ]),
        ],
    ),
    Cause::new(
        "dockerd-iptables",
        "The engine cannot set up its firewall rules",
        "The engine wants to create its chains with iptables (or nft) and is refused: kernel modules are missing, iptables does not fit the kernel, or the rights are not there.",
        list![
            Signature::new("not found in directory", "Module ip6?_?tables[a-z_]* not found in directory {path}"),
            Signature::new("not found in directory", "Module (?:iptable_nat|nf_nat|ip_tables|br_netfilter|nf_tables|x_tables) not found in directory {path}").docker_only(),
            Signature::new("chain DOCKER", r"(?:failed to create|could not create) (?:NAT|FILTER|filter/|nat/)?[^ ]* ?chain DOCKER[a-z0-9-]*: .*"),
            Signature::new("failed to create FILTER", "failed to create FILTER (?:internal )?chain.*"),
            Signature::new("can't initialize ip", "can't initialize ip6?tables table '[a-z]+': (?:Table does not exist|Permission denied|iptables who|Module|Memory).*").likely(),
            Signature::new("Failed to initialize nft", "Failed to initialize nft: .*").likely(),
            Signature::new("Could not fetch rule set generation id", "ip6?tables failed: .*Could not fetch rule set generation id: .*"),
            Signature::new("Could not fetch rule set generation id", "Could not fetch rule set generation id: .*").unless(texts!["(you must be root)"]).docker_only().likely(),
            Signature::new("Error initializing network controller:", r"Error initializing network controller: (?:Error creating default 'bridge' network: )?.*(?:iptables failed|ip6tables failed|iptables not found|ip6tables is missing|Failed to find iptables|nft tool|running nft|NAT chain).*").unless(texts!["ZONE_CONFLICT"]),
            Signature::new("Failed to program NAT chain", "Failed to program NAT chain: .*").unless(texts!["ZONE_CONFLICT"]),
            Signature::new("iptables not found", "(?:failed to .*: |daemon: )iptables not found").docker_only(),
            Signature::new("failed to find nft tool", "failed to find nft tool.*"),
            Signature::new("exec: 'iptables': executable file not found", r"exec: 'iptables': executable file not found in \$PATH"),
            Signature::new("--wait -t nat", r"iptables failed: ip6?tables --wait -t nat -[NA] .*").unless(texts!["No chain/target/match", "ZONE_CONFLICT", "external connectivity"]),
            Signature::new("jump rules to", "(?:failed to add|failed to append) jump rules to .*iptables.*"),
        ],
        list![
            Remedy::new("If the kernel was updated: reboot", FIREWALL, list![
                Step::text("After an update, the modules of the running kernel are gone from the disk, and none can be loaded any more."),
                Step::command("Compare; if the directory is missing, reboot:", "uname -r\nls /lib/modules\nsudo reboot"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Load the modules", FIREWALL, list![
                Step::command("Load them now, and at every boot:", "sudo modprobe -a ip_tables iptable_nat iptable_filter br_netfilter\nprintf '%s\\n' iptable_nat br_netfilter | sudo tee /etc/modules-load.d/docker.conf\nsudo systemctl restart docker"),
                Step::text("A custom kernel (a NAS, a board, WSL) needs them built: CONFIG_NETFILTER_XT_MATCH_ADDRTYPE, CONFIG_IP_NF_NAT, CONFIG_IP_NF_TARGET_MASQUERADE and the others that check-config.sh of moby/moby lists."),
            ]),
            Remedy::new("Choose the iptables that fits the kernel", "https://wiki.debian.org/nftables", list![
                Step::text("Debian and Ubuntu carry two: one on top of nf_tables, one for the old tables. Kernels without nf_tables (WSL 1, old boards) need the legacy one."),
                Step::command("Switch both, then restart the engine:", "sudo update-alternatives --set iptables /usr/sbin/iptables-legacy\nsudo update-alternatives --set ip6tables /usr/sbin/ip6tables-legacy\nsudo systemctl restart docker"),
            ]),
            Remedy::new("Install iptables", FIREWALL, list![
                Step::command("It is a package of the same name:", "sudo apt-get install iptables || sudo dnf install iptables-nft || sudo apk add iptables"),
            ]),
            Remedy::new("Inside a container: give the engine the rights", "https://hub.docker.com/_/docker", list![
                Step::text("\"Permission denied (you must be root)\" in docker:dind or LXC means that the container lacks NET_ADMIN. Privileged containers are as good as root on the host."),
                Step::command("For docker:dind:", "docker run --privileged --name dind -d docker:dind"),
            ]).risk(Risk::Insecure),
            Remedy::new("Last resort: let the engine leave the firewall alone", FIREWALL, list![
                Step::text("Published ports and the way from containers to the outside then no longer work by themselves, and containers are no longer kept apart by rules."),
                Step::file("Keep what the file holds:", "/etc/docker/daemon.json", "{\n  \"iptables\": false\n}"),
            ]).risk(Risk::Insecure),
        ],
    ).replacing(texts!["dockerd-bridge-failed"]),
    Cause::new(
        "dockerd-storage-driver",
        "The engine cannot use its storage driver",
        "The storage driver {name|that the engine was told to use} does not work on this kernel or file system, was removed from this version, or is not the one that the data was written with.",
        list![
            Signature::new("error initializing graphdriver:", "error initializing graphdriver: .*"),
            Signature::new("prior storage driver", r"(?:\[graphdriver\] )?prior storage driver '?{name}'? (?:failed|is deprecated|was removed).*"),
            Signature::new("contains several valid graphdrivers", "{path} contains several valid graphdrivers: .*"),
            Signature::literal("no supported storage driver found"),
            Signature::new("not found as a supported filesystem", "'{name}' not found as a supported filesystem on this host\\..*"),
            Signature::new("graph driver on this kernel", "SELinux is not supported with the {name} graph driver on this kernel.*"),
            Signature::new("is formatted without d_type support", "the backing [a-z0-9]+ filesystem is formatted without d_type support.*"),
            Signature::new("backing file system is unsupported for this graph driver", "'?[a-z0-9-]*'? ?(?:is not supported over [a-z0-9]+.*)?backing file system is unsupported for this graph driver"),
            Signature::new("' is not supported over", "'(?:overlay2?|aufs|fuse-overlayfs)' is not supported over .*").unless(texts!["containers/storage"]).docker_only(),
            Signature::new("Base Device UUID and Filesystem verification failed", "(?:devmapper: |devicemapper: )?Base Device UUID and Filesystem verification failed.*"),
            Signature::new("storage-driver is no longer supported", "(?:the )?[a-z0-9]+ storage-driver is no longer supported.*"),
            Signature::new("storage-driver is deprecated and no longer supported", "storage-driver is deprecated and no longer supported.*"),
            Signature::new("configured driver", "configured driver '{name}' not available.*"),
            Signature::new("snapshotter selection failed", "snapshotter selection failed, no drivers available.*"),
            Signature::new("Storage option overlay2.size", r"Storage option overlay2\.size (?:not supported|only supported).*"),
            Signature::new("dm_task_run failed", "Error running device(?:Create|Suspend|Resume|Remove|SetName|SetMessage|SetCookie) .{0,120}?dm_task_run failed").unless(texts!["devmapper: Error"]).likely(),
            Signature::new("devmapper: Error", "devmapper: Error (?:running|creating|activating|saving|initializing) .*").docker_only().likely(),
            Signature::new("Driver devicemapper failed", "Driver devicemapper failed to (?:create|get|remove) .*").unless(texts!["is busy", "resource busy"]).likely(),
        ],
        list![
            Remedy::new("See which driver is asked for, and by whom", DRIVERS, list![
                Step::command("The configuration, the data that is there, and the file system below it:", "sudo grep -rn storage-driver /etc/docker/daemon.json /etc/systemd/system/docker.service.d /etc/default/docker 2>/dev/null\nsudo ls /var/lib/docker\ndf -T /var/lib/docker\ngrep overlay /proc/filesystems || sudo modprobe overlay"),
            ]),
            Remedy::new("Let the engine choose: overlay2 where it can", DRIVERS, list![
                Step::text("Images and containers made with another driver stay on the disk, but are not shown while this one is in use. Save what you need first (docker save, docker export) while the old driver still works."),
                Step::file("aufs, overlay and devicemapper have been removed from the engine. Drop the entry, or set:", "/etc/docker/daemon.json", "{\n  \"storage-driver\": \"overlay2\"\n}"),
                Step::command("Restart the engine:", "sudo systemctl restart docker"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Inside a container or on a network share: use a real file system", "https://hub.docker.com/_/docker", list![
                Step::text("overlay2 does not work on top of overlay, NFS, or xfs made with ftype=0. For docker:dind give /var/lib/docker a volume; else put data-root on ext4 or xfs (ftype=1)."),
                Step::command("For docker:dind:", "docker run --privileged -d -v dind-data:/var/lib/docker docker:dind"),
            ]),
            Remedy::new("Where nothing else works: fuse-overlayfs or vfs", DRIVERS, list![
                Step::text("vfs runs everywhere, but copies every layer in full: slow, and hungry for disk. For tests and tiny hosts only."),
                Step::file("Keep what the file holds:", "/etc/docker/daemon.json", "{\n  \"storage-driver\": \"vfs\"\n}"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Several drivers' data: keep the newest, set the others aside", DRIVERS, list![
                Step::text("What the other drivers hold (images, and what containers wrote) is no longer seen; delete it only when you are sure that nothing in it is needed."),
                Step::command("Move the old driver's directory away, for instance aufs:", "sudo systemctl stop docker.socket docker.service\nsudo mv /var/lib/docker/aufs /var/lib/docker.aufs.old\nsudo systemctl start docker"),
            ]).risk(Risk::Destructive),
        ],
    ).replacing(texts!["storage-overlay-mount"]),
    Cause::new(
        "dockerd-cgroups",
        "Control groups are not mounted, or not of the kind that is needed",
        "The kernel's control groups, with which containers are kept apart and limited, are not where the engine or runtime looks for them.",
        list![
            Signature::new("cgroup mountpoint does not exist", "(?:Cannot start service {name}: |starting container process caused.{0,200}: )?cgroups: cgroup mountpoint does not exist(?:: unknown)?"),
            Signature::literal("Devices cgroup isn't mounted"),
            Signature::literal("no cgroup mount found in mountinfo"),
            Signature::new("mountpoint for", "mountpoint for (?:devices|cgroup|cpu|memory) not found").unless(texts!["OCI runtime", "container_linux", "process_linux", "starting container"]).docker_only(),
            Signature::new("Failed to parse cgroup information", "Failed to parse cgroup information.*").docker_only(),
        ],
        list![
            Remedy::new("See what is mounted", "https://docs.docker.com/engine/containers/runmetrics/", list![
                Step::command("cgroup2fs means version 2, tmpfs version 1; nothing means not mounted:", "stat -fc %T /sys/fs/cgroup\ngrep cgroup /proc/mounts\ndocker info --format '{{.CgroupVersion}} {{.CgroupDriver}}'"),
            ]),
            Remedy::new("Version 2 with an old engine: update it", INSTALL, list![
                Step::text("Newer distributions use version 2 alone, which needs Docker 20.10, containerd 1.4 and runc 1.0.0-rc91 or later. Containers stop during the update."),
                Step::command("See the versions:", "docker version"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Version 1 without systemd: mount the missing hierarchies", "https://github.com/tianon/cgroupfs-mount", list![
                Step::command("A package does it on Debian and Ubuntu, also inside WSL 1 and containers:", "sudo apt-get install cgroupfs-mount\nsudo cgroupfs-mount\nsudo service docker restart"),
                Step::command("An image that wants the systemd hierarchy on a version 2 host:", "sudo mkdir -p /sys/fs/cgroup/systemd\nsudo mount -t cgroup -o none,name=systemd cgroup /sys/fs/cgroup/systemd"),
            ]),
            Remedy::new("Turn the memory controller on (Raspberry Pi and other boards)", "https://docs.docker.com/engine/install/debian/", list![
                Step::text("Their kernels start with it off. Add cgroup_enable=memory cgroup_memory=1 to the one line of the boot command line (/boot/firmware/cmdline.txt), then reboot."),
                Step::command("Check afterwards:", "cat /proc/cgroups /sys/fs/cgroup/cgroup.controllers"),
            ]).risk(Risk::Disruptive),
        ],
    ).replacing(texts!["run-cgroup"]),
    Cause::new(
        "dockerd-containerd-unreachable",
        "containerd does not answer",
        "The engine (or ctr, nerdctl) needs containerd, which manages the containers, and cannot reach it at {path|its socket}: it is not running, still starting, or hangs.",
        list![
            Signature::new("failed to dial '", r"(?:failed to start daemon: )?failed to dial '[^']*containerd[^']*': .*"),
            Signature::new("failed to dial '", r"failed to start daemon: failed to dial '{path}': .*"),
            Signature::literal("timeout waiting for containerd to start"),
            Signature::new("failed to start containerd:", "failed to start containerd: .*"),
            Signature::new("transport: error while dialing", r"(?:rpc error: code = [a-z]+ desc = |failed to dial [^ ]* |daemon: )connection error: desc = 'transport: error while dialing:? ?dial unix:? ?(?://)?{path}: .*").requires("containerd.sock"),
            Signature::new("containerd.sock: connect:", r"(?:^|[a-z]+: )dial unix [^ ]*containerd\.sock: connect: (?:no such file or directory|connection refused|permission denied)").unless(texts!["createTransport", "Reconnecting", "dialing"]),
            Signature::new(".sock: connect:", r"dial unix [^ ]*(?:dockershim|crio|cri-dockerd)\.sock: connect: (?:no such file or directory|connection refused)"),
            Signature::new("cannot access containerd socket", "cannot access containerd socket '{path}': .*"),
            Signature::new("containerd did not start", "containerd did not start(?: successfully)?.*").docker_only(),
            Signature::new("could not determine whether the system containerd is running", "could not determine whether the system containerd is running.*"),
            Signature::new("connection to containerd is down", "connection to containerd is down.*"),
            Signature::new("containerd.sock: context deadline exceeded", r"containerd\.sock: context deadline exceeded"),
        ],
        list![
            Remedy::new("See containerd's state, and start it", LOGS, list![
                Step::command("It has a service of its own:", "systemctl status containerd --no-pager\nsudo journalctl -u containerd -n 40 --no-pager"),
                Step::command("Start it first, then the engine:", "sudo systemctl enable --now containerd\nsudo systemctl restart docker"),
            ]),
            Remedy::new("If it will not start, look at its configuration, disk and version", "https://github.com/containerd/containerd/blob/main/docs/ops.md", list![
                Step::text("Typical: an old /etc/containerd/config.toml after an update, a full disk, a damaged database after a power cut."),
                Step::command("Check them:", "containerd --version\ncontainerd config dump > /dev/null\ndf -h /var/lib/containerd /run"),
            ]),
            Remedy::new("Both ask for the same socket?", DOCKERD, list![
                Step::command("The path in the engine's flag --containerd must exist:", "systemctl cat docker | grep ExecStart\nls -l /run/containerd/containerd.sock"),
                Step::text("A drop-in that replaces ExecStart and leaves --containerd out makes the engine start a second containerd of its own. On slow disks it may just need more time: start the engine again."),
            ]),
            Remedy::new("In a container (docker:dind)", "https://hub.docker.com/_/docker", list![
                Step::text("A pid file left over from the last run makes the engine wait for a containerd that is not there. Start a fresh container, or remove the leftovers before dockerd starts."),
                Step::command("Before dockerd, inside the container:", "rm /var/run/docker.pid /var/run/docker/containerd/containerd.pid"),
            ]),
        ],
    ),
    Cause::new(
        "dockerd-rootless-setup",
        "Something that rootless mode needs is missing",
        "Running the engine without root needs user namespaces, id ranges for your user, and a few helper programs. One of them is not there or not allowed.",
        list![
            Signature::new("[rootlesskit:", r"\[rootlesskit:(?:parent|child ?)\] error: .*").unless(texts!["child exited", "] exited: exit status"]),
            Signature::new("failed to setup UID/GID map", "(?:error: )?failed to setup UID/GID map: .*"),
            Signature::new("failed to compute uid/gid map", "failed to compute uid/gid map: .*"),
            Signature::new("No subuid ranges found for user", "No subuid ranges found for user .*"),
            Signature::new("write to uid_map failed", "newuidmap.*: write to uid_map failed: .*"),
            Signature::new("write to gid_map failed", "newgidmap.*: write to gid_map failed: .*"),
            Signature::new("exec: 'newuidmap': executable file not found", r"exec: 'newuidmap': executable file not found in \$PATH"),
            Signature::new("newuidmap binary is not installed", ".*newuidmap binary is not installed.*"),
            Signature::new("slirp4netns': executable file not found", r"exec: 'slirp4netns': executable file not found in \$PATH"),
            Signature::new("slirp4netns (>= v0.4.0)", r"Either .{0,12}slirp4netns \(>= v0\.4\.0\).{0,40} needs to be installed"),
            Signature::new("failed to start the child: fork/exec", "failed to start the child: fork/exec .*: operation not permitted"),
            Signature::new("Missing system requirements. Run the following commands", r"Missing system requirements\. Run the following commands.*"),
            Signature::new("Refusing to install rootless Docker", r"Refusing to install rootless Docker as the root user"),
            Signature::new("Aborting because rootful Docker", "Aborting because rootful Docker.*"),
            Signature::new("XDG_RUNTIME_DIR", r"XDG_RUNTIME_DIR needs to be set").docker_only(),
            Signature::literal("XDG_RUNTIME_DIR needs to be set and writable"),
            Signature::literal("HOME needs to be set and exist"),
            Signature::new("needs to be executed as a non-root user", "needs to be executed as a non-root user.*").docker_only(),
            Signature::new("dockerd needs to be started with root", "dockerd needs to be started with root.*"),
            Signature::new("rootless mode needs to be enabled for running with RootlessKit", "rootless mode needs to be enabled for running with RootlessKit"),
            Signature::new("dockerd-rootless-setuptool.sh: command not found", r"dockerd-rootless-setuptool\.sh: command not found"),
            Signature::new("Failed to connect to bus: No medium found", "Failed to connect to bus: No medium found").docker_only(),
            Signature::new("failed to share mount point: /", "failed to share mount point: /.*").docker_only(),
        ],
        list![
            Remedy::new("Did you mean the ordinary engine? Start it with root's rights", DAEMON, list![
                Step::command("As a service, or by hand:", "sudo systemctl start docker"),
            ]),
            Remedy::new("Install the helpers and give your user id ranges", ROOTLESS, list![
                Step::text("The setup tool prints the commands that your system needs between BEGIN and END: read them, and run those first."),
                Step::command("Debian, Ubuntu (Fedora, RHEL: shadow-utils fuse-overlayfs slirp4netns):", "sudo apt-get install uidmap dbus-user-session slirp4netns docker-ce-rootless-extras"),
                Step::command("Both files must name your user with at least 65,536 ids:", "grep \"^$(id -un):\" /etc/subuid /etc/subgid\nsudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 \"$(id -un)\""),
                Step::text("Choose a range that no other user in the files has."),
            ]),
            Remedy::new("Allow user namespaces", ROOTLESS_TROUBLE, list![
                Step::command("See what forbids them:", "sysctl kernel.unprivileged_userns_clone user.max_user_namespaces kernel.apparmor_restrict_unprivileged_userns"),
                Step::text("Ubuntu 24.04 and later restrict them with AppArmor: the package docker-ce-rootless-extras, or the profile that the linked page shows for rootlesskit, allows just this program. Do not switch the restriction off for everything."),
                Step::command("Where the number is 0:", "echo user.max_user_namespaces=28633 | sudo tee /etc/sysctl.d/99-rootless.conf\nsudo sysctl --system"),
            ]),
            Remedy::new("Run the setup as yourself, in a real session", ROOTLESS, list![
                Step::text("Not with sudo, and not after su: log in (by ssh, or with machinectl), so that systemd's user session and XDG_RUNTIME_DIR exist."),
                Step::command("Install, and keep it running after you log out:", "dockerd-rootless-setuptool.sh check\ndockerd-rootless-setuptool.sh install\nsudo loginctl enable-linger \"$(id -un)\""),
            ]),
        ],
    ).replacing(texts!["run-operation-not-permitted", "run-executable-not-found"]),
    Cause::new(
        "dockerd-listen-failed",
        "The engine cannot open the socket that it should listen on",
        "{path|The socket} cannot be created: a directory stands in its place, the address is taken, systemd passed no socket, or its group or certificates are missing.",
        list![
            Signature::new("can't create unix socket", "(?:failed to load listeners: )?can't create unix socket {path}: (?:is a directory|permission denied|listen unix|chmod|chown|bind|no such|read-only|remove).*"),
            Signature::new("no sockets found via socket activation", "(?:failed to load listeners: )?no sockets found via socket activation.*"),
            Signature::new("failed to load listeners:", r"failed to load listeners: listen tcp[46]? {host}:{port}: bind: .*"),
            Signature::new("failed to load listeners:", "failed to load listeners: .*"),
            Signature::new("Docker Socket for the API", "Failed to listen on (?:docker.socket - )?Docker Socket for the API.*"),
            Signature::new("docker.socket: Failed", r"docker\.socket: Failed (?:to create listening socket|to listen on sockets|at step GROUP|to resolve group|to determine).*"),
            Signature::new("docker.socket: Failed at step GROUP", r"docker\.socket: Failed at step GROUP spawning.*"),
            Signature::new("Failed to resolve group docker", r"Failed to resolve group docker: No such process"),
            Signature::new("docker.socket: Failed with result", r"docker\.socket: Failed with result '(?:resources|exit-code)'").likely(),
            Signature::new("too few socket activated files passed in by systemd", "too few socket activated files passed in by systemd"),
            Signature::new("failed to listen on systemd activated file", "failed to listen on systemd activated file.*"),
            Signature::new("failed to allocate daemon listening port", "failed to allocate daemon listening port.*"),
            Signature::new("failed to load listeners: listen tcp", r"failed to load listeners: listen tcp [^ ]*:{port}: bind: address already in use"),
            Signature::new(":2376: bind: address already in use", r"listen tcp [^ ]*:2376: bind: address already in use").docker_only(),
            Signature::new(":2375: bind: address already in use", r"listen tcp [^ ]*:2375: bind: address already in use"),
        ],
        list![
            Remedy::new("No socket from systemd: start the socket, or the engine through systemd", DAEMON, list![
                Step::text("The flag -H fd:// only works when systemd starts the engine and docker.socket is active. dockerd started by hand needs -H unix:///var/run/docker.sock instead."),
                Step::command("Start both in order:", "sudo systemctl daemon-reload\nsudo systemctl start docker.socket\nsudo systemctl start docker.service"),
            ]),
            Remedy::new("A directory stands in the socket's place: remove it", TROUBLESHOOT, list![
                Step::text("A container with -v /var/run/docker.sock:/var/run/docker.sock, started while the engine's socket was missing, made the directory. rmdir deletes it only if it is empty."),
                Step::command("Remove it and start again:", "sudo systemctl stop docker.socket docker.service\nsudo rmdir {path|/var/run/docker.sock}\nsudo systemctl start docker.socket docker.service"),
            ]),
            Remedy::new("The group is missing: create it", "https://docs.docker.com/engine/install/linux-postinstall/", list![
                Step::command("The socket belongs to the group docker:", "sudo groupadd --system docker\nsudo systemctl restart docker.socket docker.service"),
            ]),
            Remedy::new("The address is taken: see by whom", "https://docs.docker.com/engine/daemon/remote-access/", list![
                Step::command("Another engine, or an entry under hosts that stands twice:", "sudo ss -lntp | grep -E ':(2375|2376) '\nsystemctl cat docker | grep ExecStart\nsudo cat /etc/docker/daemon.json"),
                Step::text("Port 2375 without TLS gives root to everybody who reaches it: prefer ssh for remote access."),
            ]),
            Remedy::new("Certificates: check the paths under tlscacert, tlscert and tlskey", "https://docs.docker.com/engine/security/protect-access/", list![
                Step::command("They must exist and belong together:", "sudo grep -n tls /etc/docker/daemon.json\nsudo ls -l /etc/docker/*.pem"),
            ]),
        ],
    ).replacing(texts!["run-port-allocated", "tls-client-cert"]),
    Cause::new(
        "dockerd-bridge-failed",
        "The default bridge cannot be set up",
        "At its start the engine creates the network called bridge with the interface docker0 (or that which \"bridge\" in its settings names). Its address range collides with another network, an old interface or record is in the way, or the interface that was named does not exist.",
        list![
            Signature::new("Error creating default 'bridge' network:", "Error creating default 'bridge' network: (?:cannot create network|could not find an available|failed to allocate|bridge IPv4|existing interface|Cannot read IPv6|operation not supported|invalid|network|package not installed|numerical result|Unable to enable|Failed to set|cannot restrict|unable to).*"),
            Signature::new("PredefinedLocalScopeDefaultNetworks List", "PredefinedLocalScopeDefaultNetworks List: .*"),
            Signature::new("list bridge addresses failed", "(?:Error initializing network controller: )?list bridge addresses failed: .*"),
            Signature::new("Error creating default network:", "(?:Error initializing network controller: )?Error creating default network: .*"),
            Signature::new("networks have same bridge name", "cannot create network .*conflicts with network .*networks have same bridge name"),
            Signature::new("networks have overlapping IPv4", r"cannot create network .*\(docker0\).*networks have overlapping IPv4"),
            Signature::new("docker0 has no IPv4 addresses", "(?:interface )?docker0 has no IPv4 addresses"),
            Signature::new("does not match requested configuration", r"bridge IPv4 \([0-9.]+\) does not match requested configuration {subnet}"),
            Signature::new("existing interface docker0 is not a bridge", "existing interface docker0 is not a bridge"),
            Signature::new("must be created manually", "bridge device with non default name {name} must be created manually"),
            Signature::new("Error creating default 'bridge' network:", "Error creating default 'bridge' network:").likely(),
        ],
        list![
            Remedy::new("Give docker0 a range that nobody else uses", "https://docs.docker.com/engine/network/drivers/bridge/#configure-the-default-bridge-network", list![
                Step::command("See which ranges are taken (VPN, office network, other bridges):", "ip -4 address\nip -4 route"),
                Step::file("Choose a free one; bip is the bridge's own address, the pools serve later networks. Keep what the file holds:", "/etc/docker/daemon.json", "{\n  \"bip\": \"172.26.0.1/16\",\n  \"default-address-pools\": [{\"base\": \"172.27.0.0/16\", \"size\": 24}]\n}"),
                Step::command("Start the engine:", "sudo systemctl reset-failed docker\nsudo systemctl start docker"),
            ]),
            Remedy::new("On Windows: let the Host Network Service make its networks anew", "https://learn.microsoft.com/en-us/virtualization/windowscontainers/container-networking/network-drivers-topologies", list![
                Step::text("Containers lose their networks while this runs; those that you created must be created again."),
                Step::command("In a PowerShell that runs as administrator:", "Stop-Service docker\nGet-HnsNetwork | Remove-HnsNetwork\nRestart-Service hns\nStart-Service docker"),
            ]).risk(Risk::Destructive).on(System::Windows),
            Remedy::new("If --bridge or \"bridge\" names another interface, create it first", BRIDGE, list![
                Step::command(
                    "The engine makes docker0 only. Until the next boot (for good, in the system's network settings):",
                    "sudo ip link add name BRIDGE type bridge\nsudo ip address add 172.26.0.1/16 dev BRIDGE\nsudo ip link set dev BRIDGE up\nsudo systemctl start docker",
                ),
            ]),
            Remedy::new("Remove the old interface", BRIDGE, list![
                Step::text("Only while no engine runs; it is created anew at the next start."),
                Step::command("Delete and start:", "sudo systemctl stop docker.socket docker.service\nsudo ip link delete docker0\nsudo systemctl start docker"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Disconnect the VPN while the engine starts", BRIDGE, list![
                Step::text("A VPN that routes every private address leaves the engine no free range. With bip set as above this is no longer needed."),
                Step::command("Then:", "sudo systemctl restart docker"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Damaged records: forget the networks", TROUBLESHOOT, list![
                Step::text("This deletes the records of all networks of this engine: those that you created must be created again (Compose does so by itself). Images, containers and volumes stay. The records are moved away, not deleted, so that you can go back."),
                Step::command("Move them away and start:", "sudo systemctl stop docker.socket docker.service\nsudo mv /var/lib/docker/network/files /var/lib/docker/network/files.old\nsudo systemctl start docker"),
            ]).risk(Risk::Destructive),
        ],
    ).replacing(texts!["network-pool-exhausted", "network-pool-overlap"]),
    Cause::new(
        "dockerd-firewalld-zone",
        "firewalld binds docker0 to another zone",
        "The engine wants its bridge in firewalld's zone docker, but firewalld has it in another zone already, and one interface can be in one only.",
        list![
            Signature::new("ZONE_CONFLICT:", "(?:.*)ZONE_CONFLICT: '{name}' already bound to.*"),
            Signature::new("ZONE_CONFLICT:", "ZONE_CONFLICT: [^']*").docker_only(),
            Signature::new("INVALID_ZONE: docker", "INVALID_ZONE: docker.*"),
        ],
        list![
            Remedy::new("Take the interface out of the other zone", "https://docs.docker.com/engine/network/packet-filtering-firewalls/#integration-with-firewalld", list![
                Step::command("See which zone has it:", "sudo firewall-cmd --get-zone-of-interface={name|docker0}\nsudo firewall-cmd --get-active-zones"),
                Step::command("Remove it there (here: trusted), for now and for good, then start the engine, which adds it to its own zone:", "sudo firewall-cmd --zone=trusted --remove-interface={name|docker0} --permanent\nsudo firewall-cmd --reload\nsudo systemctl restart docker"),
            ]).risk(Risk::Disruptive),
            Remedy::new("If NetworkManager put it there", "https://docs.docker.com/engine/network/packet-filtering-firewalls/#integration-with-firewalld", list![
                Step::command("See the connection's zone, and clear it:", "nmcli -f connection.zone connection show {name|docker0}\nsudo nmcli connection modify {name|docker0} connection.zone docker"),
            ]),
        ],
    ).replacing(texts!["dockerd-iptables", "dockerd-bridge-failed"]),
    Cause::new(
        "dockerd-binary-missing",
        "The engine's program is not there",
        "systemd, or the shell, could not run {path|the engine's program}: the file does not exist (any more), is not executable, or is built for another processor.",
        list![
            Signature::new("Failed at step EXEC spawning", r"Failed at step EXEC spawning {path}: (?:No such file or directory|Permission denied|Exec format error)").docker_only(),
            Signature::new("docker.service: Failed to locate executable", r"docker\.service: Failed to locate executable {path}: .*"),
            Signature::new("containerd.service: Failed to locate executable", r"containerd\.service: Failed to locate executable {path}: .*"),
            Signature::new("docker.service: Failed to execute command", r"docker\.service: Failed to execute command: .*"),
            Signature::new("status=203/EXEC", r"(?:code=exited, )?status=203/EXEC.*").requires("docker.service"),
            Signature::new("dockerd: command not found", r"(?:^|[^a-z0-9_.-])dockerd: command not found"),
            Signature::new("dockerd: not found", r"sh: (?:[0-9]+: )?dockerd: not found"),
            Signature::new("exec: 'dockerd': executable file not found", r"exec: 'dockerd': executable file not found in \$PATH"),
        ],
        list![
            Remedy::new("Compare the unit with what is installed", "https://docs.docker.com/engine/daemon/troubleshoot/", list![
                Step::command("The path in ExecStart, and where the program is:", "systemctl cat docker | grep -nE '^# |ExecStart'\ncommand -v dockerd\nls -l /usr/bin/dockerd /usr/sbin/dockerd"),
                Step::text("docker daemon and docker-containerd are names of very old versions; Debian's package has /usr/sbin/dockerd, Docker's own /usr/bin/dockerd."),
            ]),
            Remedy::new("Remove the outdated unit or drop-in", DAEMON, list![
                Step::text("A copy in /etc/systemd/system hides the package's unit in /usr/lib/systemd/system."),
                Step::command("Set it aside and load again:", "sudo mv /etc/systemd/system/docker.service /root/docker.service.old\nsudo systemctl daemon-reload\nsudo systemctl restart docker"),
            ]),
            Remedy::new("Install the engine again", INSTALL, list![
                Step::command("Images, containers and volumes stay; for instance with Docker's packages on Debian or Ubuntu:", "sudo apt-get install --reinstall docker-ce docker-ce-cli containerd.io"),
            ]),
        ],
    ).replacing(texts!["dockerd-start-failed"]),
];
