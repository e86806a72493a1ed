//! Containers as Docker's objects: names, states, removal, options, logs, shared namespaces, the shim.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::Tool;

pub const NAME_CONFLICT: Cause = Cause::new(
    "run-name-conflict",
    "A container of that name exists already",
    "Names are unique on an engine, and {name|that name} still belongs to a container, running or stopped.",
    list![
        Signature::new(
            "is already in use by container",
            r"(?:Conflict. )?The (?:container )?name .{0,3}?/?{name}['\x22\\]{0,3} is already in use by container .{0,80}?(?:You have to .{4,30}? that container to be able to reuse that name)?"
        ),
        Signature::new(
            "is already in use by",
            r"the container name '?{name}'? is already in use by .{1,70}?(?:You have to remove that container to be able to reuse that name.{0,120}|$)"
        ),
        Signature::new(
            "that name is already in use",
            r"container storage: .{0,200}?that name is already in use"
        )
        .unless(texts!["is already in use by"]),
        Signature::new(
            "409 Client Error",
            r"409 Client Error.{0,80}?containers/create\?name={name}(?:: |$|&|\)| )"
        ),
        Signature::new(
            "is in use: container already exists",
            r"name '?{name}'? is in use: container already exists"
        ),
        Signature::new("is already used by ID", r"name .{name}. is already used by ID .[0-9a-f]{1,64}"),
        Signature::new(
            "failed to reserve container name",
            r"failed to reserve container name .{name}.: name .{1,300}? is reserved for .{1,70}"
        ),
        Signature::new("Conflict. The container name", r"Conflict. The container name").likely(),
    ],
    list![
        Remedy::new(
            "Look at the container that has the name",
            "https://docs.docker.com/reference/cli/docker/container/ls/",
            list![Step::command("Stopped ones too:", "docker ps -a --filter name={name|NAME}")]
        ),
        Remedy::new(
            "Start that one instead of making another",
            "https://docs.docker.com/reference/cli/docker/container/start/",
            list![Step::command(
                "It keeps its settings and its data:",
                "docker start {name|NAME}\ndocker logs -f {name|NAME}"
            )]
        ),
        Remedy::new(
            "Use another name, or none that stays",
            "https://docs.docker.com/reference/cli/docker/container/run/#name",
            list![
                Step::text(
                    "Choose another --name (in compose.yaml leave container_name out, so that each project has its own), or rename the old one."
                ),
                Step::command("Rename the old one and keep it:", "docker rename {name|NAME} {name|NAME}-old"),
                Step::text("For one-off runs add --rm, so that the name is free again at the end."),
            ]
        ),
        Remedy::new(
            "Remove the old container",
            "https://docs.docker.com/reference/cli/docker/container/rm/",
            list![
                Step::text("What it wrote outside volumes and bind mounts is lost; named volumes stay."),
                Step::command("Stop and remove it:", "docker stop {name|NAME}\ndocker rm {name|NAME}"),
            ]
        )
        .risk(Risk::Destructive),
    ],
)
.consequence_of(texts!["run-removal-in-progress", "compose-scale-container-name"]);

pub const NO_SUCH_CONTAINER: Cause = Cause::new(
    "run-no-such-container",
    "There is no such container",
    "The engine that was asked has no container with the name or id {name|given}: it was removed (or ran with --rm), is spelt differently, or lives on another engine.",
    list![
        Signature::new("No such container:", r"No such container: ?['\x22\[]?{name}")
            .unless(texts!["container:path"]),
        Signature::new(
            "no container with name or ID",
            r"no container with name or ID '?{name}'? found(?:: no such container)?"
        ),
        Signature::new(
            "no container with ID or name",
            r"no container with ID or name '?{name}'? found(?:: no such container)?"
        ),
        Signature::new("no container with name or ID", r"no container with name or ID").likely(),
        Signature::new("no container found for project", r"no container found for project .{name}."),
        Signature::new("No such object:", r"^(?:Error: |\[\] Error: )?No such object: {name}").likely(),
        Signature::new("No such object:", r"No such object: {name}").docker_only().likely(),
        Signature::new("No such exec instance", r"No such exec instance:? ?.?{name}").docker_only(),
        Signature::new("no such id:", r"no such id: {name}").docker_only(),
        Signature::new("in namespace", r"container .{name}. in namespace .{1,60}?: not found"),
        Signature::new(
            "no such container",
            r"(?:from daemon|nerdctl|level=fatal|FATA|Error:).{0,60}?no such container:? {name}"
        )
        .unless(texts!["joining network", "joining PID", "joining IPC", "to join", "buildx_buildkit"])
        .likely(),
        Signature::new("no such container", r": no such container(?:: unknown)?$").docker_only().likely(),
        Signature::new(
            "try to find container",
            r"an error occurred when try to find container .{name}.: not found"
        )
        .likely(),
        Signature::new(
            "does not exist",
            r"(?:runc|crun|OCI runtime|from daemon).{0,200}?container (?:with id .{1,70}? )?does not exist"
        )
        .likely(),
        Signature::new(
            "error opening file",
            r"error opening file `/run/(?:user/[0-9]+/)?crun/{name}/status`: No such file or directory"
        ),
        Signature::new("404 Client Error", r"404 Client Error.{0,80}?/containers/{name}/[a-z]+(?:\?|: |$| )")
            .likely(),
    ],
    list![
        Remedy::new(
            "List the containers that there are",
            "https://docs.docker.com/reference/cli/docker/container/ls/",
            list![
                Step::command(
                    "Stopped ones too, with their names:",
                    "docker ps -a --format 'table {{.Names}}\\t{{.Status}}\\t{{.Image}}'"
                ),
                Step::text(
                    "Compose names them project-service-1 (older: project_service_1): either use that name, or docker compose exec SERVICE."
                ),
            ]
        ),
        Remedy::new(
            "Check that you ask the right engine",
            "https://docs.docker.com/engine/manage-resources/contexts/",
            list![
                Step::command(
                    "Which engine this shell talks to:",
                    "docker context ls\necho \"$DOCKER_HOST\""
                ),
                Step::text(
                    "Docker Desktop and a Linux engine, root and rootless engines (sudo or not), podman with and without sudo: each has its own containers."
                ),
            ]
        ),
        Remedy::new(
            "See when it went",
            "https://docs.docker.com/reference/cli/docker/system/events/",
            list![
                Step::command(
                    "What the engine still remembers of the last day:",
                    "docker events --since 24h --until 0s --filter type=container"
                ),
                Step::text(
                    "A container run with --rm is gone when it ends; run it again without --rm to read its log."
                ),
            ]
        ),
    ],
);

pub const NOT_RUNNING: Cause = Cause::new(
    "run-not-running",
    "The container is not running",
    "{name|The container} exists, but is stopped, paused or still restarting, so nothing can be run in it or attached to it.",
    list![
        Signature::new("is not running", r"(?:^|: |['\x22])[Cc]ontainer '?{name}'? is not running")
            .unless(texts!["container runtime is not running"]),
        Signature::new("wait until the container is running", r"[Cc]ontainer '?{name}'? is restarting, wait until the container is running"),
        Signature::new("unpause the container before", r"[Cc]ontainer '?{name}'? is paused,? unpause the container before (?:exec|attach)"),
        Signature::new("can only create exec sessions on running containers", r"can only create exec sessions on running containers(?:: container state improper)?"),
        Signature::new("is not running", r"service '{name}' is not running(?: container #[0-9]+)?"),
        Signature::new("cannot exec in a", r"cannot exec in a (?:stopped|deleted|paused|created)(?: container| state)?(?:[:.]|$)"),
        Signature::new("cannot attach to a", r"cannot attach to a (?:stopped|paused|restarting) container,? ?(?:start it first|unpause it first|wait until it is running)?"),
        Signature::new("is not running", r"the container `?{name}`? is not running"),
        Signature::new("cannot exec in a container that is not running", r"cannot exec in a container that is not running"),
        Signature::new("container is in CONTAINER_", r"container is in CONTAINER_(?:EXITED|CREATED|UNKNOWN) state"),
        Signature::literal("cannot exec into a container in a completed pod"),
        Signature::new("No container found for", r"ERROR: No container found for {name}"),
        Signature::new("container not found (", r"unable to upgrade connection: container not found \(.{name}.\)").likely(),
        Signature::new("container state improper", r"can only (?:attach to|kill|pause|stop|restart|mount|wait on) .{1,200}?: container state improper"),
        Signature::new("container state improper", r"is not running.{0,40}?container state improper"),
        Signature::new("is waiting to start", r"container .{name}. in pod .{1,253}? is waiting to start: (?:ContainerCreating|PodInitializing|CrashLoopBackOff|CreateContainerError)").likely(),
        Signature::new("container not running", r"container not running \({name}\)"),
        Signature::new("process already finished", r"process already finished").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "See its state and why it stopped",
            "https://docs.docker.com/reference/cli/docker/container/logs/",
            list![
                Step::command("State, exit code and the program's last words:", "docker ps -a\ndocker logs --tail 50 {name|CONTAINER}"),
                Step::text("A container lives as long as its first process: a shell without -it, or a program that goes to the background, ends at once."),
            ]
        ),
        Remedy::new(
            "Start it",
            "https://docs.docker.com/reference/cli/docker/container/start/",
            list![
                Step::command("Stopped:", "docker start {name|CONTAINER}"),
                Step::command("Paused:", "docker unpause {name|CONTAINER}"),
            ]
        ),
        Remedy::new(
            "If it ends again at once, look inside without its program",
            "https://docs.docker.com/reference/cli/docker/container/run/#entrypoint",
            list![
                Step::command("A shell in the same image:", "docker run --rm -it --entrypoint sh {image|IMAGE}"),
                Step::text("Restarting again and again is the program's own failure, or a failing health check in an orchestrator: the log names it."),
            ]
        ),
        Remedy::new(
            "Look at the pod",
            "https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/",
            list![Step::command("Its events and the log of the run before:", "kubectl describe pod POD\nkubectl logs POD --previous")]
        )
        .with(Tool::Kubelet),
    ],
);

pub const STOP_DENIED: Cause = Cause::new(
    "run-stop-denied",
    "The engine cannot stop the container",
    "The engine sent its signal to {name|the container}, and the kernel refused it or nothing happened. Usually an AppArmor profile of another Docker (Snap, or a leftover) forbids it, two engines are installed, or the process hangs in the kernel.",
    list![
        Signature::new("cannot stop container", r"cannot stop container: \.{2,3} ?permission denied"),
        Signature::new("cannot stop container", r"cannot stop container:? {name}: (?:Cannot kill container .{1,80}?: )?(?:.{0,200}?)?permission denied"),
        Signature::new("Cannot kill container", r"Cannot kill container:? {name}: (?:Cannot kill container .{1,80}?: )?(?:.{0,200}?)?permission denied"),
        Signature::new("Cannot restart container", r"Cannot restart container {name}: .{0,200}?permission denied"),
        Signature::new("unknown error after kill", r"unknown error after kill: .{0,300}?permission denied"),
        Signature::new("signaling init process", r"signaling init process caused:? .{0,3}?permission denied"),
        Signature::new("unable to signal init", r"unable to signal init: permission denied"),
        Signature::new("Could not kill running container", r"Could not kill running container {name}, cannot remove - "),
        Signature::new("could not kill container", r"could not kill container: "),
        Signature::new("did not receive an exit event", r"(?:cannot stop container: {name}: )?tried to kill container, but did not receive an exit event"),
        Signature::new("is zombie and can not be killed", r"container {name} PID [0-9]+ is zombie and can not be killed"),
        Signature::new("Failed to stop container", r"Failed to stop container {name} with error: ").likely(),
        Signature::new("cannot stop container", r"cannot stop container: {name}: ").unless(texts!["No such container"]).likely(),
        // containerd's and the kubelet's words.
        Signature::new("context deadline exceeded", r"(?:failed to stop container|failed to kill (?:task|container)) ?[^:]{0,90}: (?:failed to [a-z]{4,6} (?:task|container) ?[^:]{0,90}: )?context deadline exceeded"),
        Signature::new("did not die within timeout", r"given PIDs? did not die within timeout").likely(),
    ],
    list![
        Remedy::new(
            "See whether two Dockers are installed",
            "https://docs.docker.com/engine/install/ubuntu/#uninstall-old-versions",
            list![
                Step::command("Snap, distribution package, or Docker's own:", "snap list docker\ndpkg -l | grep -E 'docker|containerd|runc'"),
                Step::text("Keep one. The Snap's AppArmor profile goes on guarding containers after the other package is installed."),
            ]
        ),
        Remedy::new(
            "Look for AppArmor's refusal",
            "https://docs.docker.com/engine/security/apparmor/",
            list![
                Step::command("A line with operation=\"signal\" names the profile:", "sudo dmesg -T | grep -i 'apparmor=.DENIED' | tail\nsudo aa-status"),
                Step::command(
                    "Remove profiles that belong to nothing installed any more (it unloads only unknown ones; confined programs of removed packages run unconfined until they restart):",
                    "sudo aa-remove-unknown"
                ),
                Step::command("Then stop the container:", "docker stop {name|CONTAINER}"),
            ]
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "If nothing refuses and it just does not end, see what it waits for",
            "https://docs.docker.com/reference/cli/docker/container/run/#init",
            list![
                Step::command("State D waits for a disk or network mount, Z is a zombie:", "docker top {name|CONTAINER}\nps -eo pid,stat,wchan:20,args | awk '$2 ~ /^[DZ]/'"),
                Step::text("Bring a hanging network mount back; run such containers with --init, which collects zombies."),
            ]
        ),
        Remedy::new(
            "Restart the engine",
            "https://docs.docker.com/engine/daemon/live-restore/",
            list![
                Step::text("All containers of this engine stop for it (unless live-restore is on)."),
                Step::command("Then try again:", "sudo systemctl restart containerd docker"),
            ]
        )
        .risk(Risk::Disruptive),
    ],
);

pub const REMOVE_RUNNING: Cause = Cause::new(
    "run-remove-running",
    "The container is running, so it is not removed",
    "Docker does not remove {name|a container} while it runs, is paused or restarts, unless it is forced to.",
    list![
        Signature::new("You cannot remove a", r"You cannot remove a (?:running|paused|restarting) container {name}(?:. Stop the container before attempting removal or (?:force remove|use -f))?"),
        Signature::new("You cannot remove a", r"You cannot remove a (?:running|paused|restarting) container"),
        Signature::new("stop the container before removing or force remove", r"(?:cannot remove container '?/?{name}'?: )?container is [a-z]{1,20}: stop the container before removing or force remove"),
        Signature::new("must be unpaused first", r"(?:cannot remove container '?/?{name}'?: )?container is paused and must be unpaused first"),
        Signature::new("cannot remove container", r"cannot remove container .{1,200}?: container is (?:running|paused|restarting)").unless(texts!["stop the container before removing", "must be unpaused"]),
        Signature::new("cannot be removed without force", r"cannot remove container '?{name}'? as it is [a-z]{1,20} - running or paused containers cannot be removed without force(?:: container state improper)?"),
        Signature::new("container init still running", r"container init still running").docker_only(),
        Signature::new("that is not stopped", r"cannot delete container {name} that is not stopped: [a-z]+"),
        Signature::new("not ready to be removed", r"pod .{1,80}? has containers that are not ready to be removed: .{0,200}?container state improper").likely(),
    ],
    list![
        Remedy::new(
            "Stop it, then remove it",
            "https://docs.docker.com/reference/cli/docker/container/stop/",
            list![
                Step::command("The program gets ten seconds to end properly:", "docker stop {name|CONTAINER}\ndocker rm {name|CONTAINER}"),
                Step::text("With Compose: docker compose down (named volumes stay)."),
                Step::command(
                    "If it starts again by itself, switch its restart policy off first (a swarm service, systemd unit or orchestrator must be told instead):",
                    "docker update --restart no {name|CONTAINER}"
                ),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Kill and remove it in one go",
            "https://docs.docker.com/reference/cli/docker/container/rm/#force",
            list![
                Step::text("The program gets no chance to save anything (a database may have to recover), and what was written outside volumes is lost."),
                Step::command("If that is all right:", "docker rm --force {name|CONTAINER}"),
            ]
        )
        .risk(Risk::Destructive),
    ],
);

pub const REMOVAL_IN_PROGRESS: Cause = Cause::new(
    "run-removal-in-progress",
    "The container is being removed, and the removal hangs or is not done",
    "The engine is still removing {name|the container}, or began and could not finish, because something holds a mount or a file below its folder.",
    list![
        Signature::new("is already in progress", r"removal of container {name} is already in progress"),
        Signature::new(
            "marked for removal and cannot be",
            r"(?:Cannot update container {name}: )?container (?:[0-9a-f]{1,64} )?is marked for removal and cannot be (?:started|.update.|connected or disconnected to the network)"
        ),
        Signature::new(
            "failed to remove root filesystem",
            r"(?:from daemon: )?(?:container {name}: )?(?:driver .{1,30}? )?failed to remove root filesystem(?: for)? ?(?:[0-9a-f]{4,64})?: .{0,400}?(?:device or resource busy|directory not empty|no such file or directory|Device is Busy|failed to remove device)"
        ),
        Signature::new("resource busy", r"unlinking .(?:{path}|.{1,300}?).: device or resource busy")
            .requires("error removing container"),
        Signature::new(
            "unable to remove filesystem",
            r"unable to remove filesystem(?: for {name})?: .{0,400}?(?:device or resource busy|directory not empty|operation not permitted)"
        ),
        Signature::new("failed to remove root filesystem", r"failed to remove root filesystem")
            .unless(texts!["no space left", "input/output error", "read-only file system"])
            .likely(),
        Signature::new(
            "which is dead or marked for removal",
            r"can not get logs from container which is dead or marked for removal"
        ),
        Signature::new(
            "device or resource busy",
            r"(?:unlinkat|remove|rename|rmdir) /var/lib/(?:docker|containers)/{path}: device or resource busy"
        )
        .likely(),
        Signature::new("has already been removed", r"container (?:{name} )?has already been removed")
            .docker_only(),
    ],
    list![
        Remedy::new(
            "Wait, and look again",
            "https://docs.docker.com/reference/cli/docker/container/ls/",
            list![
                Step::text(
                    "Two removals at once (--rm and a script's docker rm, or two CI jobs) give this too; then it is gone in a moment and nothing need be done."
                ),
                Step::command(
                    "Is it still there, and in which state (removing, dead)?",
                    "docker ps -a --no-trunc --filter status=removing --filter status=dead"
                ),
            ]
        ),
        Remedy::new(
            "Find out who holds its mount",
            "https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html",
            list![
                Step::command(
                    "Processes that still see a mount below Docker's folder (monitoring agents and containers that mount /var/lib/docker or / are the usual ones):",
                    "sudo grep -l /var/lib/docker /proc/[0-9]*/mountinfo | cut -d/ -f3 | xargs -r ps -o pid,args -p"
                ),
                Step::text(
                    "Stop that program or give it its mounts without the container's; then docker rm again."
                ),
            ]
        ),
        Remedy::new(
            "Restart the engine, then remove it",
            "https://docs.docker.com/engine/daemon/live-restore/",
            list![
                Step::text("All containers of this engine stop for it (unless live-restore is on)."),
                Step::command(
                    "It lets go of what it held:",
                    "sudo systemctl restart docker\ndocker rm {name|CONTAINER}"
                ),
            ]
        )
        .risk(Risk::Disruptive),
    ],
);

pub const JOIN_NAMESPACE: Cause = Cause::new(
    "run-join-namespace",
    "The container whose network or process space is shared is not up",
    "This container uses the network (or pid, ipc) of container {name|another one}, and that one is stopped, restarting or gone.",
    list![
        Signature::new(
            "of a non running container",
            r"cannot join (?:network|network namespace|PID|IPC|PID namespace|IPC namespace) of a non running container: (?:container )?{name}(?: is [a-z]+)?"
        ),
        Signature::new(
            "namespace of container: No such container",
            r"joining (?:network|PID|IPC) namespace of container: No such container: {name}"
        ),
        Signature::new(
            "cannot join network",
            r"cannot join network (?:namespace )?of (?:a )?container: Container {name} is restarting, wait until the container is running"
        ),
        Signature::new(
            "failed to join",
            r"failed to join (?:PID|IPC) namespace: (?:No such container: |container )?{name}.{0,160}"
        ),
        Signature::new("cannot join own", r"cannot join own (?:network(?: namespace)?|PID|IPC)"),
        Signature::new(
            "non-shareable IPC",
            r"container {name}: non-shareable IPC(?: \(hint: use IpcMode:shareable for the donor container\))?"
        ),
        Signature::new(
            "no such file or directory",
            r"(?:open|lstat|stat) /proc/[0-9]+/ns/(?:net|pid|ipc|uts|user|mnt|cgroup): no such file or directory"
        ),
        Signature::new(
            "failed to open /proc/",
            r"nsexec(?:-[0-9])?(?:\[[0-9]+\])?: failed to open /proc/[0-9]+/ns/(?:net|pid|ipc|uts|user|mnt): No such file or directory"
        ),
        Signature::new(
            "Cannot link to a non running container",
            r"Cannot link to a non running container: /?{name} AS .{1,200}"
        ),
        Signature::new(
            "No such file or directory",
            r"crun: (?:cannot )?open `?/proc/[0-9]+/ns/(?:net|pid|ipc)`?: No such file or directory"
        ),
        Signature::new(
            "some dependencies of container",
            r"some dependencies of container {name} are not started"
        ),
    ],
    list![
        Remedy::new(
            "Start the other container first",
            "https://docs.docker.com/engine/network/#container-networks",
            list![
                Step::command(
                    "Its state, and its last words if it ended:",
                    "docker ps -a\ndocker logs --tail 50 {name|CONTAINER}"
                ),
                Step::command("Start it, then this one:", "docker start {name|CONTAINER}"),
            ]
        ),
        Remedy::new(
            "Create the sharing container anew",
            "https://docs.docker.com/reference/compose-file/services/#network_mode",
            list![
                Step::text(
                    "network_mode: container:NAME is stored as an id: when the other container is created anew (update, watchtower, docker compose up), the sharing one must be created anew too."
                ),
                Step::command(
                    "In one project, name the service instead of the container, so that Compose does that by itself:",
                    "docker compose up -d --force-recreate"
                ),
                Step::file(
                    "For instance:",
                    "compose.yaml",
                    "services:\n  app:\n    network_mode: \"service:vpn\"\n    depends_on: [vpn]\n"
                ),
            ]
        ),
    ],
);

pub const LOGGING_DRIVER: Cause = Cause::new(
    "run-logging-driver",
    "The container's log driver does not work, or cannot be read",
    "Docker could not set up the log driver {name|of the container} (its target does not answer, an option is wrong, the driver or plugin is not there), or it is one that docker logs cannot read.",
    list![
        Signature::new(
            "failed to initialize logging driver",
            r"failed to initialize logging driver: .{0,200}?dial unix {path}: .{0,120}"
        ),
        Signature::new(
            "failed to initialize logging driver",
            r"failed to initialize logging driver: .{0,400}"
        ),
        Signature::new(
            "no log driver named",
            r"logger: no log driver named ['\x22]?{name}['\x22]? is registered(?:.{0,200}?(?:plugin .{1,40}? not found))?"
        ),
        Signature::new(
            "error looking up logging plugin",
            r"error looking up logging plugin {name}: plugin .{1,60}? not found"
        ),
        Signature::new("unknown log opt", r"unknown log opt ['\x22]{option}['\x22] for {name} log driver"),
        Signature::new("unknown log opt", r"unknown log opt ['\x22].{1,60}?['\x22] for {name} log driver"),
        Signature::new(
            "configured logging driver does not support reading",
            r"configured logging driver does not support reading"
        ),
        Signature::new(
            "command is supported only for",
            r".logs. command is supported only for .{1,60}? logging drivers(?: \(got: {name}\))?"
        ),
        Signature::new("logger: logging mode not supported", r"logger: logging mode not supported: .{1,40}"),
        Signature::new(
            "logger: max-buffer-size option",
            r"logger: max-buffer-size option is only supported with 'mode=non-blocking'"
        ),
        Signature::new("must specify a value for log opt", r"must specify a value for log opt .{1,60}"),
        Signature::new("invalid logging opts for driver", r"invalid logging opts for driver {name}"),
        Signature::new(
            "failed to create Cloudwatch log",
            r"failed to create Cloudwatch log (?:stream|group): .{0,300}"
        ),
        Signature::new(
            "Error grabbing logs",
            r"Error grabbing logs: (?:invalid character|unexpected EOF|EOF|error unmarshal|error decoding).{0,120}"
        ),
        Signature::new("error creating logger", r"error creating logger: .{0,200}").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "See which driver and which target are set",
            "https://docs.docker.com/engine/logging/configure/",
            list![
                Step::command(
                    "For the engine, and for one container:",
                    "docker info --format '{{.LoggingDriver}}'\ndocker inspect --format '{{json .HostConfig.LogConfig}}' {name|CONTAINER}"
                ),
                Step::text(
                    "Options of one driver are not options of another: max-size belongs to json-file and local, syslog-address to syslog. Values in daemon.json must be strings (\"3\", not 3)."
                ),
            ]
        ),
        Remedy::new(
            "If docker logs says that it does not support reading: use a driver that it can read",
            "https://docs.docker.com/engine/logging/dual-logging/",
            list![Step::text(
                "json-file, local and journald can be read; since Docker 20.10 the others too, unless cache-disabled is set. With the driver none nothing is kept. The driver is fixed when a container is created: make it anew with --log-driver local (logging: in compose.yaml)."
            )]
        ),
        Remedy::new(
            "Make the target reachable, or not needed at start",
            "https://docs.docker.com/engine/logging/drivers/fluentd/",
            list![
                Step::text(
                    "The engine connects from the host, not from the container: use an address that the host knows (127.0.0.1:24224), not a service name of a Docker network. Start the log collector first."
                ),
                Step::file(
                    "Fluentd can connect later:",
                    "compose.yaml",
                    "    logging:\n      driver: fluentd\n      options:\n        fluentd-address: \"127.0.0.1:24224\"\n        fluentd-async: \"true\"\n"
                ),
            ]
        ),
        Remedy::new(
            "Install a missing driver plugin",
            "https://docs.docker.com/engine/logging/plugins/",
            list![Step::command(
                "Which plugins there are, and whether they are enabled:",
                "docker plugin ls"
            )]
        ),
        Remedy::new(
            "Use a driver that writes locally",
            "https://docs.docker.com/engine/logging/drivers/local/",
            list![
                Step::text("It is fast, rotates by itself, and docker logs can read it."),
                Step::command("For one container:", "docker run --log-driver local {image|IMAGE}"),
            ]
        ),
    ],
);

pub const INVALID_OPTION: Cause = Cause::new(
    "run-invalid-option",
    "An option has an invalid value, or two options exclude one another",
    "Docker refuses to create the container: a value is malformed or out of range, or two settings cannot stand together. The message names which.",
    list![
        Signature::new("memory limit allowed is", r"Minimum memory limit allowed is [0-9]+ ?[MK]B"),
        Signature::new(
            "memory reservation allowed is",
            r"Minimum memory reservation allowed is [0-9]+ ?[MK]B"
        ),
        Signature::new(
            "limit should be larger than memory limit",
            r"Minimum memoryswap limit should be larger than memory limit"
        ),
        Signature::new(
            "should always set the Memory limit when using",
            r"You should always set the Memory limit when using Memoryswap limit"
        ),
        Signature::new(
            "than memory reservation limit",
            r"Minimum memory limit (?:can not be less|should be larger) than memory reservation limit"
        ),
        Signature::new("valid memory swappiness range", r"valid memory swappiness range is 0-100"),
        Signature::new(
            "range of CPUs is from",
            r"range of CPUs is from 0\.01 to [0-9.]+, as there are only [0-9]+ CPUs available"
        ),
        Signature::new(
            "Requested CPUs are not available",
            r"Requested CPUs are not available - requested .{1,60}?, available: [0-9,-]*"
        ),
        Signature::new(
            "Requested memory nodes are not available",
            r"Requested memory nodes are not available"
        ),
        Signature::new("for cpuset", r"Invalid value .{1,60}? for cpuset (?:cpus|mems)"),
        Signature::new("can not be less than 1ms", r"CPU cfs (?:period|quota) can not be less than 1ms"),
        Signature::new("invalid CPU shares", r"invalid CPU shares.{0,80}"),
        Signature::new("allowed cpu-shares is", r"The (?:minimum|maximum) allowed cpu-shares is.{0,40}"),
        Signature::new("conflicting options:", r"conflicting options: .{1,160}"),
        Signature::new(
            "network mode",
            r"Conflicting options: .{1,60}? and the (?:container type )?network mode"
        ),
        Signature::new("invalid argument", r"invalid argument .{1,300}? for .(?:-[a-z], )?{option}. flag")
            .unless(texts!["--mount", "--volume", "invalid reference format", "--tag"])
            .docker_only(),
        Signature::new("invalid value", r"invalid value .{1,200}? for flag {option}").docker_only(),
        Signature::new("restart policy", r"invalid restart policy:? .{1,80}"),
        Signature::new(
            "maximum retry count cannot be used",
            r"maximum retry count cannot be used with restart policy .{1,30}"
        ),
        Signature::new(
            "'AutoRemove' container with restart policy",
            r"can't create 'AutoRemove' container with restart policy"
        ),
        Signature::new(
            "Invalid container name",
            r"Invalid container name \({name}\), only .{1,40}? are allowed"
        ),
        Signature::new(
            "Invalid container name",
            r"Invalid container name \(.{0,200}?\), only .{1,40}? are allowed"
        ),
        Signature::new("invalid environment variable", r"invalid environment variable: .{1,100}"),
        Signature::new("poorly formatted environment", r"poorly formatted environment: .{1,200}"),
        Signature::new("invalid env file", r"invalid env file \({path}\): .{1,120}"),
        Signature::new("--env-file: open", r"--env-file: open {path}: no such file or directory"),
        Signature::new(
            "invalid containerPort",
            r"(?:docker: .{0,40}?|services\.{name}\.ports.{0,40}?)invalid containerPort: .*"
        ),
        Signature::new(
            "invalid publish opts format",
            r"invalid publish opts format \(should be name=value but got .{0,100}\)"
        ),
        Signature::new("-p, --publish", r"invalid argument .{1,100}? for .-p, --publish. flag: .*"),
        Signature::new("invalid hostPort", r"invalid hostPort: .{1,60}").unless(texts!["decoding"]),
        Signature::new("invalid port specification", r"invalid port specification: .{1,80}"),
        Signature::new("invalid port range", r"invalid port range: ?.{1,80}").docker_only(),
        Signature::new("invalid port format", r"invalid port format.{0,160}").docker_only(),
        Signature::new("invalid proto", r"invalid proto: .{1,40}").docker_only(),
        Signature::new("invalid --security-opt", r"invalid --security-opt ?[0-9]?: .{1,100}"),
        Signature::new("invalid PID mode", r"(?:--pid: )?invalid PID mode(?:: .{1,60})?").docker_only(),
        Signature::new("invalid IPC mode", r"(?:--ipc: )?invalid IPC mode(?:: .{1,60})?").docker_only(),
        Signature::new("invalid UTS mode", r"(?:--uts: )?invalid UTS mode(?:: .{1,60})?").docker_only(),
        Signature::new("invalid USER mode", r"--userns: invalid USER mode"),
        Signature::new("invalid CGROUP mode", r"--cgroupns: invalid CGROUP mode"),
        Signature::new("is not a valid mac address", r"{name} is not a valid mac address"),
        Signature::new("invalid isolation", r"invalid isolation .{1,40}? on [a-z]+"),
        Signature::new("unknown capability", r"invalid Cap(?:Add|Drop): unknown capability: .{1,60}"),
        Signature::new(
            "capabilities requested by user",
            r"capabilities requested by user (?:or image )?are not valid: .{1,160}"
        ),
        Signature::new(
            "is not allowed in the hosts",
            r"sysctl .{1,80}? is not allowed in the hosts [a-z]+ namespace"
        ),
        Signature::new(
            "not allowed in host network namespace",
            r"sysctl .{1,80}? not allowed in host network namespace"
        ),
        Signature::new(
            "is not in a separate kernel namespace",
            r"sysctl .{1,80}? is not in a separate kernel namespace"
        ),
        Signature::new("is not allowed", r"sysctl '{name}' is not allowed"),
        Signature::new(
            "the sysctl",
            r"the sysctl `?{name}`? (?:is not namespaced|requires a new .{1,20} namespace|conflicts with OCI field .{1,20})"
        ),
        Signature::new(
            "should be a valid slice named as",
            r"cgroup-parent for systemd cgroup should be a valid slice named as"
        ),
        Signature::new(
            "container ID file found",
            r"container ID file found, make sure the other container isn't running or delete {path}"
        ),
        Signature::new("No command specified", r"No command specified").docker_only(),
        Signature::new(
            "config cannot be empty in order to create a container",
            r"config cannot be empty in order to create a container"
        ),
        Signature::new("device cgroup format", r"invalid device cgroup format .{1,60}"),
        Signature::new("bad format for", r"bad format for (?:device )?path: .{1,120}").docker_only(),
        Signature::new("invalid device specification", r"invalid device specification: .{1,120}"),
        Signature::new(
            "--storage-opt is supported only",
            r"--storage-opt is supported only for overlay over xfs with 'pquota' mount option"
        ),
        Signature::new(
            "cannot set both Count and DeviceIDs",
            r"cannot set both Count and DeviceIDs on device request"
        ),
        Signature::literal("failed to read gpu options"),
        Signature::new("Invalid signal", r"Invalid signal: .{1,40}").docker_only(),
        Signature::new(
            "daemon does not support signal",
            r"the [a-z]+ daemon does not support signal .{1,10}"
        ),
        Signature::new("invalid size:", r"invalid size: ['\x22].{0,40}['\x22]").docker_only(),
        Signature::new(
            "network-scoped alias",
            r"network-scoped alias(?:es)? (?:is|are) (?:only )?supported (?:only )?for (?:containers in )?user[- ]defined networks"
        ),
        Signature::new("links are only supported", r"links are only supported for user-defined networks"),
        Signature::new("bad format for links", r"bad format for links: .{1,100}"),
        Signature::new("bad format for add-host", r"bad format for add-host: .{1,100}"),
        Signature::new(
            "invalid IP address",
            r"(?:docker: |from daemon: |services\.{name}\.ports.{0,40}?)invalid IP address: .{1,100}"
        ),
        Signature::new(
            "is incompatible with user namespaces",
            r"privileged mode is incompatible with user namespaces\.? .{0,120}"
        ),
        Signature::new(
            "when user namespaces are enabled",
            r"cannot share the host(?:'s network| PID) namespace when user namespaces are enabled"
        ),
        Signature::new(
            "container must be created in host network mode",
            r"cannot connect container to host network - container must be created in host network mode"
        ),
        Signature::new(
            "cannot be connected to any other network",
            r"container sharing network namespace with another container or host cannot be connected to any other network"
        ),
        Signature::new(
            "one of the networks in private (none) mode",
            r"container cannot be connected to multiple networks with one of the networks in private \(none\) mode"
        ),
        Signature::new(
            "does not belong to the default network",
            r"Cannot link to /?{name}, as it does not belong to the default network"
        ),
        Signature::new("but must be for --ipc=host", r"/dev/shm is not mounted, but must be for --ipc=host"),
        Signature::new(
            "invalid option: Windows does not support",
            r"invalid option: Windows does not support {name}"
        ),
        Signature::new(
            "invalid network config:",
            r"invalid network config: ?(?:invalid (?:subnet|gateway|ip-range|auxiliary address) .{1,200})?"
        ),
        Signature::new(
            "must not be specified on mount type",
            r"(?:Volume|Bind|Tmpfs|Image)Options must not be specified on mount type .{1,20}"
        ),
        Signature::new("mount options conflict:", r"mount options conflict: .{1,120}").docker_only(),
        Signature::new("in add-host", r"invalid IP address in add-host: .{1,100}"),
        Signature::new(
            "in Healthcheck cannot be",
            r"(?:Interval|Timeout|Retries|StartPeriod|StartInterval) in Healthcheck cannot be (?:less than [0-9a-z.]+|negative)"
        ),
        Signature::new("conflicts with --health", r"--no-healthcheck conflicts with --health-\* options"),
        Signature::new("invalid hostname", r"invalid hostname.{0,100}").docker_only(),
        Signature::new("sethostname: invalid argument", r"sethostname: invalid argument"),
        Signature::new(
            "Renaming a container with the same name",
            r"Renaming a container with the same name as its current name"
        ),
        Signature::new(
            "cannot start a paused container",
            r"cannot start a paused container, try unpause instead"
        ),
        Signature::new("invalid restart policy format", r"invalid restart policy format: .{1,80}"),
        Signature::new("invalid memory", r"invalid memory.{0,60}")
            .unless(texts!["invalid memory address", "runtime error"])
            .docker_only(),
        Signature::literal("Invalid ranges specified for container and host Ports"),
        Signature::new("--rm option conflicts", r"the --rm option conflicts with --restart"),
    ],
    list![
        Remedy::new(
            "Read what the option accepts",
            "https://docs.docker.com/reference/cli/docker/container/run/",
            list![
                Step::command("All options with their form:", "docker run --help"),
                Step::text(
                    "Sizes are a number and a unit without a blank (512m, 2g); CPUs at most as many as the engine has (with Docker Desktop: as its virtual machine has); ports are HOST:CONTAINER; environment variables NAME=value."
                ),
            ]
        ),
        Remedy::new(
            "Take away one of two options that exclude each other",
            "https://docs.docker.com/engine/network/",
            list![Step::text(
                "--network host and --network container:… do not go with -p, --link, --hostname (container:), --mac-address or --dns; --rm does not go with --restart; --cpus not with --cpu-period and --cpu-quota."
            )]
        ),
        Remedy::new(
            "Look whether a variable is empty or holds a stray character",
            "https://docs.docker.com/reference/compose-file/interpolation/",
            list![
                Step::text(
                    "An unset variable leaves an empty value (-p :80, --memory \"\"), and Windows line ends or quotes in an .env file become part of it."
                ),
                Step::command("See what Compose makes of the file:", "docker compose config"),
            ]
        ),
    ],
);

pub const SHIM_FAILED: Cause = Cause::new(
    "run-shim-failed",
    "The runtime could not set up the container",
    "Docker handed the container to containerd and its runtime (runc, crun), and they reported a failure. The reason usually stands at the end of the same message.",
    list![
        Signature::new("failed to create shim task", r"(?:failed to create task for container: )?failed to create shim task"),
        Signature::new("context deadline exceeded", r"failed to create (?:shim task|containerd task): context deadline exceeded"),
        Signature::new("failed to create shim", r"failed to create shim: .{0,200}"),
        Signature::new("failed to start shim", r"failed to start shim: .{0,200}"),
        Signature::new("failed to create task for container", r"failed to create task for container"),
        Signature::new("failed to create containerd", r"failed to create containerd (?:task|container)"),
        Signature::new("OCI runtime create failed", r"OCI runtime create failed"),
        Signature::new("OCI runtime exec failed", r"OCI runtime exec failed"),
        Signature::new("OCI runtime start failed", r"OCI runtime start failed"),
        Signature::new("oci runtime error", r"oci runtime error"),
        Signature::new("starting container process caused", r"starting container process caused").likely(),
        Signature::new("unable to start container process", r"unable to start container process").likely(),
        Signature::new("ttrpc: closed", r"ttrpc: closed"),
        Signature::new("containerd-shim", r"(?:exec: .?|fork/exec .{0,60}?)containerd-shim[a-z0-9-]{0,20}.{0,80}"),
        Signature::new("containerd-shim/", r"containerd-shim/.{1,200}?sock: connect: (?:connection refused|no such file or directory)"),
        Signature::new("containerd: container not started", r"containerd: container not started"),
        Signature::new("shim error:", r"shim error: .{0,200}"),
        Signature::new(": file exists", r"mkdir (?:/[^ ]{1,120}?)?/io\.containerd\.runtime\.v[12]\.[a-z]+/.{1,160}?: file exists"),
        Signature::new("conmon bytes", r"conmon bytes .{0,200}"),
        Signature::new("no logs from conmon", r"container create failed \(no logs from conmon\).{0,60}"),
        Signature::new("RunContainerError", r"[0-9]/[0-9]{1,2} RunContainerError"),
        Signature::new("with RunContainerError", r"(?:for [\x22']{name}[\x22'] )?with RunContainerError"),
        Signature::new("CreateContainerError", r"[0-9]/[0-9]{1,2} CreateContainerError"),
        Signature::new("with CreateContainerError", r"(?:for [\x22']{name}[\x22'] )?with CreateContainerError"),
        Signature::new("unable to retrieve OCI runtime error", r"unable to retrieve OCI runtime error").likely(),
        Signature::new("OCI runtime state failed", r"OCI runtime state failed").likely(),
        Signature::literal("OCI runtime error: crun").likely(),
        Signature::new("Error: crun:", r"Error: crun: .{0,300}").likely(),
        Signature::new("unable to start container", r"unable to start container .{1,80}?: (?:crun|runc|youki): .{0,300}").likely(),
    ],
    list![
        Remedy::new(
            "Read the whole message, and the runtime's log",
            "https://docs.docker.com/engine/daemon/logs/",
            list![
                Step::text("The last part of the chain is the reason: a missing program, a mount, a cgroup, a permission."),
                Step::command("What the engine and containerd logged:", "sudo journalctl -u docker -u containerd --since '10 minutes ago' --no-pager"),
            ]
        ),
        Remedy::new(
            "Try the simplest container",
            "https://docs.docker.com/engine/install/linux-postinstall/",
            list![
                Step::command("If this works, the matter lies in your image or options; if not, in the host:", "docker run --rm hello-world"),
                Step::command("Versions, of which all should come from one source:", "docker version\ncontainerd --version\nrunc --version"),
            ]
        ),
        Remedy::new(
            "Restart containerd and the engine",
            "https://docs.docker.com/engine/daemon/live-restore/",
            list![
                Step::text("After an update half done, or when the shim is stuck or a folder of an old container is in the way. All containers stop (unless live-restore is on)."),
                Step::command("In this order:", "sudo systemctl restart containerd\nsudo systemctl restart docker"),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Look at the pod's events",
            "https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/",
            list![Step::command("The message after Error: is the runtime's:", "kubectl describe pod POD")]
        )
        .with(Tool::Kubelet),
    ],
)
.wrapper();
