//! What the container needs from its host: runtimes, GPUs, devices, cgroups, security profiles, privileges.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool};

pub const GPU_DRIVER: Cause = Cause::new(
    "run-gpu-driver",
    "Docker cannot give the container a GPU",
    "The container asks for a GPU, and the NVIDIA Container Toolkit on the host is missing, not registered with this engine, or does not find a working driver.",
    list![
        Signature::new("could not select device driver", r"could not select device driver .{0,30}? with capabilities: \[\[.{0,60}?\]\]"),
        Signature::new("could not select device driver", r"could not select device driver").likely(),
        Signature::new("nvidia-container-cli", r"(?:Auto-detected mode as .{1,20}? ?)?(?:stderr: ?)?nvidia-container-cli(?:\.real)?: .{1,300}"),
        Signature::new("nvidia-container-runtime-hook", r"(?:exec: .?|fork/exec |error running (?:prestart )?hook.{0,200}?).{0,60}?nvidia-container-runtime-hook.{0,120}?(?:executable file not found in \$PATH|no such file or directory|exit status [0-9]+)?"),
        Signature::new("nvidia-container-runtime-hook", r"nvidia-container-runtime-hook.{0,80}"),
        Signature::new("no known GPU vendor found", r"(?:failed to discover GPU vendor from CDI: )?no known GPU vendor found"),
        Signature::new("unresolvable CDI devices", r"(?:CDI device injection failed|setting up CDI devices|failed to inject CDI devices|failed to inject devices).{0,60}?unresolvable CDI devices {name}"),
        Signature::new("unresolvable CDI devices", r"unresolvable CDI devices"),
        Signature::new("CDI device injection failed", r"CDI device injection failed: .{0,200}"),
        Signature::new("invoking the NVIDIA Container Runtime Hook directly", r"invoking the NVIDIA Container Runtime Hook directly .{0,240}"),
        Signature::new("no NVIDIA driver on your system", r"Found no NVIDIA driver on your system").docker_only().likely(),
        // The other errors of NVML are the host's as often as a container's.
        Signature::new("Failed to initialize NVML", r"Failed to initialize NVML: (?:Unknown Error|Insufficient Permissions)").likely(),
        Signature::new("Failed to initialize NVML", r"Failed to initialize NVML: .{1,80}").docker_only().likely(),
        Signature::new("NVIDIA-SMI has failed because it couldn't communicate", r"NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver").docker_only().likely(),
        Signature::new("no adapters were found", r"WSL environment detected but no adapters were found"),
        Signature::new("please update your driver to a newer version", r"please update your driver to a newer version, or use an earlier cuda container"),
        Signature::new("no CDI device driver registered", r"no CDI device driver registered"),
        Signature::new("Could not load UVM kernel module", r"Could not load UVM kernel module. Is nvidia-modprobe installed"),
        Signature::new("The NVIDIA Driver was not detected", r"WARNING: The NVIDIA Driver was not detected. GPU functionality will not be available").possible(),
    ],
    list![
        Remedy::new(
            "See whether the host's driver works",
            "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/troubleshooting.html",
            list![
                Step::command("It must list the GPU; if not, install or repair the driver and boot anew (also after a kernel or driver update):", "nvidia-smi"),
                Step::text("\"unsatisfied condition: cuda>=…\" means that the driver is older than the image needs: update the driver or take an older image tag."),
            ]
        ),
        Remedy::new(
            "Install the NVIDIA Container Toolkit and register it",
            "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html",
            list![
                Step::text("Add NVIDIA's package repository as the guide says, then install nvidia-container-toolkit with apt or dnf."),
                Step::command(
                    "Register it with Docker; the restart stops running containers (unless live-restore is on):",
                    "sudo nvidia-ctk runtime configure --runtime=docker\nsudo systemctl restart docker"
                ),
                Step::command("Test:", "docker run --rm --gpus all ubuntu nvidia-smi"),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Make sure that it is that engine",
            "https://docs.docker.com/engine/manage-resources/contexts/",
            list![
                Step::command("Docker Desktop on Linux, the Snap and rootless engines do not see the toolkit of the system's engine:", "docker context ls\ndocker info --format '{{json .Runtimes}}'"),
            ]
        ),
        Remedy::new(
            "Windows: use the WSL 2 engine and a current driver",
            "https://docs.docker.com/desktop/features/gpu/",
            list![
                Step::text("GPUs work only with the WSL 2 engine of Docker Desktop; install the NVIDIA driver on Windows (not inside WSL)."),
                Step::command("Bring WSL's kernel up to date:", "wsl --update"),
            ]
        )
        .on(System::Windows),
        Remedy::new(
            "Podman and CDI: write the device list anew",
            "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/cdi-support.html",
            list![
                Step::command("Needed after each driver update:", "sudo nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml\nnvidia-ctk cdi list"),
            ]
        )
        .with(Tool::Podman),
    ],
);

pub const RUNTIME_UNKNOWN: Cause = Cause::new(
    "run-runtime-unknown",
    "The engine does not know that runtime",
    "The container should be run by the runtime {name|that was named}, which is not registered with this engine, or whose program is not installed.",
    list![
        // Compose's clock (`0.0s`) may stick to the name.
        Signature::new("unknown or invalid runtime name", r"unknown or invalid runtime name: {name}[0-9]\.[0-9]s$"),
        Signature::new("unknown or invalid runtime name", r"unknown or invalid runtime name: {name}"),
        Signature::new("unknown runtime specified", r"unknown runtime specified:? {name}"),
        Signature::new("invalid runtime name", r"invalid runtime name {name}, correct runtime name should be either format like .{1,80}"),
        Signature::new("binary not installed", r"runtime .{name}. binary not installed .{1,80}(?:file does not exist)?"),
        Signature::new("is configured", r"no runtime for .{name}. is configured"),
        Signature::new("RuntimeHandler", r"RuntimeHandler .{name}. not supported"),
        Signature::new("looking up the specified runtime path", r"error while looking up the specified runtime path: (?:exec: )?.{0,3}?{name}.{0,3}?: .{0,120}"),
        Signature::new("default OCI runtime", r"default OCI runtime .{name}. not found(?:: invalid argument)?"),
        Signature::new("unable to retrieve OCI runtime error", r"unable to retrieve OCI runtime error .{0,300}?: (?:exec: .{0,3}?|fork/exec ){name}['\x22\\]{0,3}: (?:no such file or directory|executable file not found in \$PATH|stat .{1,100}: no such file or directory)"),
        Signature::new("not installed on system", r"{name} not installed on system"),
        Signature::new("executable file not found in $PATH", r"exec: .{0,3}?(?:docker-runc|runc|nvidia-container-runtime|docker-containerd-shim|runsc|kata-runtime).{0,3}?: executable file not found in \$PATH"),
        Signature::new("no such file or directory", r"fork/exec (?:/[a-z0-9/._-]{1,80}?)?/(?:docker-runc|runc|nvidia-container-runtime|runsc|crun|kata-runtime): no such file or directory"),
        Signature::new("not found: invalid argument", r"OCI runtime .{name}. not found: invalid argument").likely(),
    ],
    list![
        Remedy::new(
            "See which runtimes the engine knows",
            "https://docs.docker.com/engine/daemon/alternative-runtimes/",
            list![
                Step::command("All that are registered, and the default:", "docker info --format '{{json .Runtimes}} default={{.DefaultRuntime}}'"),
                Step::text("Leave --runtime (runtime: in compose.yaml) out where the default does; for GPUs --gpus all is enough since Docker 19.03."),
            ]
        ),
        Remedy::new(
            "If it is nvidia, register it with NVIDIA's tool",
            "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html",
            list![
                Step::command(
                    "With the NVIDIA Container Toolkit installed; the restart stops running containers (unless live-restore is on):",
                    "sudo nvidia-ctk runtime configure --runtime=docker\nsudo systemctl restart docker"
                ),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Register another runtime",
            "https://docs.docker.com/engine/daemon/alternative-runtimes/",
            list![
                Step::file(
                    "Install its program (crun, runsc, kata …), then merge this into the file, with its own name and path, and restart the engine (running containers stop):",
                    "/etc/docker/daemon.json",
                    "{\n  \"runtimes\": {\n    \"RUNTIME\": { \"path\": \"/usr/local/bin/RUNTIME\" }\n  }\n}\n"
                ),
                Step::command("Check the file before the restart:", "sudo dockerd --validate --config-file /etc/docker/daemon.json"),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "If it is runc itself, repair the installation",
            "https://docs.docker.com/engine/install/",
            list![
                Step::command("The engine's packages bring it (containerd.io):", "command -v runc containerd-shim-runc-v2\nsudo apt-get install --reinstall containerd.io"),
                Step::text("Containers made by an old engine keep the old runtime's name (docker-runc): create them anew."),
            ]
        ),
    ],
);

pub const CGROUP: Cause = Cause::new(
    "run-cgroup",
    "The host's cgroups do not fit what the runtime wants",
    "The runtime could not create, enter or limit the container's cgroup: the hierarchy is not mounted, a controller is not there, the version (1 or 2) is not the one that engine or image expects, or it may not be written.",
    list![
        Signature::new("cannot find cgroup mount destination", r"(?:from daemon: )?(?:cgroups: )?cannot find cgroup mount destination(?:: unknown)?"),
        Signature::new("cannot found cgroup mount destination", r"(?:from daemon: )?(?:cgroups: )?cannot found cgroup mount destination(?:: unknown)?"),
        Signature::new("mountpoint for", r"mountpoint for (?:cgroup|devices|memory|cpu|pids|freezer|cpuset|blkio) not found"),
        Signature::new("applying cgroup configuration for process", r"applying cgroup configuration for process caused:? .{0,300}").unless(texts!["systemd", ".scope", "dbus", "message bus", "pending replies", "unknown property"]),
        Signature::new("unable to apply cgroup configuration", r"unable to apply cgroup configuration: .{0,400}").unless(texts!["unable to start unit", "dbus", "systemd1", "Interactive authentication"]),
        Signature::new("setting cgroup config for", r"(?:error )?setting cgroup config for (?:procHooks|ready) process(?: caused)?:? .{0,400}").unless(texts!["systemd1", "unable to set memory limit", "Interactive authentication"]),
        Signature::new("with domain controllers -- it is in", r"cannot enter cgroupv2 .{1,300}? with domain controllers -- it is in (?:an invalid state|threaded mode|domain threaded mode)"),
        Signature::new("BPF_CGROUP_DEVICE", r"bpf_prog_(?:query|attach|load).{0,20}?\(BPF_CGROUP_DEVICE.{0,60}?\) failed: .{1,80}"),
        Signature::new("/sys/fs/cgroup/", r"(?:mkdir|open|openat2|write|stat|lstat|rmdir) ['\x22]?/sys/fs/cgroup/.{1,400}?['\x22]?: (?:cannot allocate memory|no space left on device|read-only file system|permission denied|no such file or directory|invalid argument|device or resource busy|no such device|operation not supported|operation not permitted|numerical result out of range)").docker_only().likely(),
        Signature::new("/sys/fs/cgroup/", r"(?:from daemon|OCI runtime|oci runtime|container process|container init|libpod|crun|failed to write).{0,400}?/sys/fs/cgroup/.{1,400}?: (?:cannot allocate memory|no space left on device|read-only file system|permission denied|no such file or directory|invalid argument|device or resource busy|no such device|operation not supported|operation not permitted|numerical result out of range)"),
        Signature::new("/sys/fs/cgroup", r"mounting .{0,3}?cgroup.{0,3}? to rootfs (?:at )?.{0,3}?/sys/fs/cgroup.{0,400}?(?:no such file or directory|no subsystem for mount|operation not permitted|permission denied|invalid argument|device or resource busy|$)"),
        Signature::new("no subsystem for mount", r"no subsystem for mount"),
        Signature::new("for systemd cgroups, got", r"expected cgroupsPath to be of format .{1,60}? for systemd cgroups, got .{1,300}? instead"),
        Signature::new("no cgroup mount found in mountinfo", r"(?:Error: |from daemon: |OCI runtime .{0,200}?)no cgroup mount found in mountinfo.{0,60}"),
        Signature::new("cgroup mountpoint does not exist", r"OCI runtime .{0,200}?cgroup mountpoint does not exist"),
        Signature::new("the requested cgroup controller", r"the requested cgroup controller `?{name}`? is not available(?:: OCI runtime error)?"),
        Signature::new("is not available under", r"controller `?{name}`? is not available under {path}"),
        Signature::new("cgroups in hybrid mode not supported", r"cgroups in hybrid mode not supported, drop all controllers from cgroupv2"),
        Signature::new("doesn't work on cgroups v2", r"this version of runc doesn't work on cgroups v2"),
        Signature::new("NanoCPUs can not be set", r"NanoCPUs can not be set, as your kernel does not support CPU .{1,40}? or the cgroup is not mounted"),
        Signature::new("cannot set limits without cgroups", r"cannot set limits without cgroups"),
        Signature::new("without cgroups v2", r"stats is not supported in rootless mode without cgroups v2"),
        Signature::new("/sys/fs/cgroup/", r"crun: (?:create|opening file|open|writing file|write to) `/sys/fs/cgroup/.{1,300}?`(?: for writing)?: (?:Permission denied|No such file or directory|Read-only file system|Device or resource busy|Invalid argument|No space left on device)"),
        Signature::new("opening file", r"crun: opening file `(?:memory|cpu|pids|io|cpuset)\.[a-z.]+` for writing: No such file or directory"),
        Signature::new("cgroup is not empty", r"container's cgroup is not empty: [0-9]+ process"),
        Signature::new("container's cgroup unexpectedly frozen", r"container's cgroup unexpectedly frozen"),
        Signature::new("unable to freeze", r"unable to freeze(?: cgroup)?: .{0,100}").docker_only(),
        Signature::new("unable to init CPU RT controller", r"unable to init CPU RT controller.{0,200}"),
        Signature::new("cgroup deleted", r"cgroups?: cgroup deleted").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "See which cgroup version and driver are in use",
            "https://docs.docker.com/engine/containers/runmetrics/#enumerate-cgroups",
            list![
                Step::command("cgroup2fs means version 2, tmpfs version 1:", "stat -fc %T /sys/fs/cgroup\ndocker info --format 'cgroup v{{.CgroupVersion}} driver={{.CgroupDriver}}'"),
                Step::command("Which controllers there are:", "cat /sys/fs/cgroup/cgroup.controllers 2>/dev/null || cat /proc/cgroups"),
            ]
        ),
        Remedy::new(
            "Update engine, containerd and runc",
            "https://docs.docker.com/engine/containers/runmetrics/#running-docker-on-cgroup-v2",
            list![Step::text("cgroup v2 needs Docker 20.10 or later with containerd 1.4 and runc 1.0.0-rc91 or later. Old images that carry systemd (CentOS 7, Ubuntu 16.04) need cgroup v1 whatever the engine.")]
        ),
        Remedy::new(
            "Mount a missing hierarchy",
            "https://www.kernel.org/doc/html/latest/admin-guide/cgroup-v1/cgroups.html",
            list![
                Step::command("Version 1, where one controller is missing (WSL without systemd, minimal distributions); until the next boot:", "sudo mkdir -p /sys/fs/cgroup/systemd\nsudo mount -t cgroup -o none,name=systemd cgroup /sys/fs/cgroup/systemd"),
                Step::text("Memory on a Raspberry Pi: add cgroup_enable=memory cgroup_memory=1 to the one line of /boot/firmware/cmdline.txt and boot anew."),
            ]
        ),
        Remedy::new(
            "Let rootless containers have the controllers",
            "https://docs.docker.com/engine/security/rootless/tips/#limiting-resources",
            list![
                Step::file(
                    "systemd hands a user only memory and pids by default; this adds cpu, cpuset and io (log out and in again after systemctl daemon-reload):",
                    "/etc/systemd/system/user@.service.d/delegate.conf",
                    "[Service]\nDelegate=cpu cpuset io memory pids\n"
                ),
            ]
        ),
        Remedy::new(
            "Kubernetes: one cgroup driver for kubelet and runtime",
            "https://kubernetes.io/docs/setup/production-environment/container-runtimes/#cgroup-drivers",
            list![Step::text("Set cgroupDriver: systemd for the kubelet and SystemdCgroup = true in containerd's runc options (or native.cgroupdriver=systemd for Docker), then restart both.")]
        )
        .risk(Risk::Disruptive)
        .with(Tool::Kubelet),
        Remedy::new(
            "Boot with cgroup v1, while an old image needs it",
            "https://docs.docker.com/engine/containers/runmetrics/#changing-cgroup-version",
            list![
                Step::text("This changes the whole machine and needs a boot; recent systemd no longer supports version 1."),
                Step::command("On systems with grubby:", "sudo grubby --update-kernel=ALL --args='systemd.unified_cgroup_hierarchy=0'\nsudo reboot"),
            ]
        )
        .risk(Risk::Disruptive),
    ],
);

pub const SECURITY_PROFILE: Cause = Cause::new(
    "run-security-profile",
    "A security profile cannot be loaded or applied",
    "The container should run under an AppArmor, seccomp or SELinux profile, and the host cannot load or apply it: the profile is missing, the kernel lacks it, or tool and kernel versions do not fit.",
    list![
        Signature::new("docker-default profile could not be loaded", r"AppArmor enabled on system but the docker-default profile could not be loaded(?:: .{0,400})?"),
        Signature::new("apparmor failed to apply profile", r"(?:unable to apply apparmor profile: |apply apparmor profile ?:? ?(?:caused )?.{0,3}?)?apparmor failed to apply profile:? .{0,160}"),
        Signature::new("unable to apply apparmor profile", r"unable to apply apparmor profile: .{0,200}"),
        Signature::new("apparmor not supported", r"apparmor: config provided but apparmor not supported"),
        Signature::new("apparmor_parser", r"(?:running .?|exec: .?).{0,40}?apparmor_parser.{0,200}?(?:failed with output.{0,200}|executable file not found in \$PATH)"),
        Signature::new("AppArmor profile was loaded", r"Could not check if .{1,40}? AppArmor profile was loaded: .{0,160}"),
        Signature::new("Apparmor is not enabled", r"(?:apparmor profile .{1,80}? specified, but )?Apparmor is not enabled on (?:this system|the host)"),
        Signature::new("specified but not loaded", r"AppArmor profile .{1,80}? specified but not loaded"),
        Signature::new("Cannot enforce AppArmor", r"Cannot enforce AppArmor: .{0,160}"),
        Signature::new("AppArmor is not initialized correctly", r"AppArmor is not initialized correctly"),
        Signature::new("/proc/self/attr/", r"write(?: to)? .?/proc/self/attr/(?:apparmor/)?(?:exec|keycreate|sockcreate|current|fscreate).?: (?:no such file or directory|permission denied|invalid argument|operation not permitted)"),
        Signature::new("/proc/thread-self/attr/", r"write(?: to)? .?/proc/thread-self/attr/(?:apparmor/)?(?:exec|keycreate|sockcreate|current|fscreate).?: (?:no such file or directory|permission denied|invalid argument|operation not permitted)"),
        Signature::new("Decoding seccomp profile failed", r"Decoding seccomp profile failed: .{0,160}"),
        Signature::new("opening seccomp profile", r"opening seccomp profile \({path}\) failed: .{0,160}"),
        Signature::new("compacting json for seccomp profile", r"compacting json for seccomp profile \({path}\) failed: .{0,160}"),
        Signature::new("cannot specify a custom seccomp profile", r"seccomp profiles are not supported on this daemon, you cannot specify a custom seccomp profile"),
        Signature::new("cannot run a custom seccomp profile", r"seccomp is not enabled in your kernel, cannot run a custom seccomp profile"),
        Signature::new("error loading seccomp filter", r"(?:unable to init seccomp: |init seccomp caused .{0,3}?)?error loading seccomp filter(?: into kernel)?:? .{0,160}"),
        Signature::new("unable to init seccomp", r"unable to init seccomp: .{0,200}"),
        Signature::new("rule for syscall", r"error adding seccomp (?:filter )?rule for syscall {name}: .{0,120}"),
        Signature::new("seccomp not supported", r"seccomp: config provided but seccomp not supported"),
        Signature::new("requires libseccomp version", r"conditional filtering requires libseccomp version >= ?[0-9.]+"),
        Signature::new("is not a valid", r"string .{1,30}? is not a valid (?:arch|action|operator) for seccomp"),
        Signature::new("seccomp unknown architecture", r"crun: seccomp unknown architecture `?{name}`?"),
        Signature::new("undefined symbol: seccomp_", r"symbol lookup error: .{0,80}?undefined symbol: seccomp_[a-z_]+"),
        Signature::new("SELinux relabeling of", r"SELinux relabeling of {path} is not allowed(?:: .{0,80})?"),
        Signature::new("error setting label on mount source", r"error setting label on mount source '{path}': .{0,200}"),
        Signature::new("relabel failed", r"relabel failed .{path}.: (?:operation not supported|permission denied|operation not permitted)"),
        Signature::new("lsetxattr", r"lsetxattr(?:\(label=.{1,120}?\))? {path}: (?:operation not supported|permission denied|operation not permitted|read-only file system)").docker_only(),
        Signature::new("SELinux labels aren't the same", r"--ipc and --pid containers SELinux labels aren't the same"),
        Signature::new("selinux is disabled or not supported", r"selinux label is specified in config, but selinux is disabled or not supported"),
        Signature::new("failed to set file label on", r"failed to set file label on {path}: .{0,80}").docker_only(),
    ],
    list![
        Remedy::new(
            "AppArmor: load the profile again",
            "https://docs.docker.com/engine/security/apparmor/",
            list![
                Step::command("Is AppArmor on, and is docker-default loaded?", "sudo aa-status | grep -E 'module|docker'"),
                Step::command("The engine loads it when it starts, and needs the parser for that (running containers stop, unless live-restore is on):", "sudo apt-get install apparmor\nsudo systemctl restart apparmor docker"),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Seccomp: bring runc and libseccomp to one age, check your own profile",
            "https://docs.docker.com/engine/security/seccomp/",
            list![
                Step::command("Versions; a runc built for a newer libseccomp fails on an old one:", "runc --version\nldconfig -p | grep libseccomp"),
                Step::command("A profile of your own must be there, and be valid JSON:", "python3 -m json.tool seccomp.json > /dev/null"),
            ]
        ),
        Remedy::new(
            "SELinux: relabel only what can hold a label",
            "https://docs.docker.com/engine/storage/bind-mounts/#configure-the-selinux-label",
            list![Step::text(
                "NFS, SMB, FUSE and FAT file systems hold no labels: leave :z and :Z out there. System folders such as /home, /usr or /etc must never be relabelled: mount a folder of your own instead."
            )]
        ),
        Remedy::new(
            "Nested containers and LXC: allow nesting",
            "https://docs.docker.com/engine/security/apparmor/",
            list![Step::text(
                "In LXC (Proxmox, Incus) set features: nesting=1 for the container and keep its host up to date; recent runc on an older LXC host needs the host's newer AppArmor profile."
            )]
        ),
        Remedy::new(
            "Run this one container without the profile",
            "https://docs.docker.com/engine/security/seccomp/#run-without-the-default-seccomp-profile",
            list![
                Step::text("This takes a wall between container and host away: only to find out whether the profile is the matter, never for software that you do not trust."),
                Step::command("Leave in only the option that is needed:", "docker run --rm --security-opt apparmor=unconfined --security-opt seccomp=unconfined {image|IMAGE}"),
            ]
        )
        .risk(Risk::Insecure),
    ],
);

pub const OPERATION_NOT_PERMITTED: Cause = Cause::new(
    "run-operation-not-permitted",
    "The container, or the engine, lacks a privilege",
    "The kernel refused an operation: the container lacks a capability for it, a security profile forbids it, or the engine itself runs without the right (rootless, nested, old seccomp library).",
    list![
        Signature::new(": operation not permitted", r"[a-z0-9_)\x22']: operation not permitted: unknown").requires("OCI runtime").unless(texts!["mounting", "/proc/", "sysctl", "rlimit", "cgroup", "apparmor", "seccomp", "session key", "pivot_root", "lsetxattr", "label"]).likely(),
        Signature::new(" to rootfs at", r"mounting ['\x22\\]{0,3}(?:{path}|.{1,300}?)['\x22\\]{0,3} to rootfs at .{1,600}?: operation not permitted").unless(texts!["mounting \"proc", "mounting \"sysfs", "mounting \"mqueue", "mounting \"devpts", "mounting \"cgroup"]),
        Signature::new(" to rootfs at", r"mounting ['\x22\\]{0,3}(?:{path}|.{1,300}?)['\x22\\]{0,3} to rootfs at .{1,600}?: permission denied").unless(texts!["mounting \"proc", "mounting \"sysfs", "mounting \"mqueue", "mounting \"devpts", "mounting \"cgroup"]).likely(),
        Signature::new("error setting rlimit", r"error setting rlimits? (?:for ready process|type [0-9A-Z_]+)(?: caused)?:? .{0,80}?operation not permitted"),
        Signature::new("Operation not permitted", r"crun: writing file `/proc/[^ `]{1,40}/(?:uid_map|gid_map|setgroups)`: Operation not permitted(?:: OCI permission denied)?"),
        Signature::new("setrlimit", r"crun: setrlimit `?{name}`?: Operation not permitted(?:: OCI permission denied)?"),
        Signature::new("Operation not permitted", r"crun: (?:clone|unshare|setns|setgroups|capset|mount_setattr|sethostname|join namespace|pivot_root|set propagation|writing file|mknod|keyctl|setresuid|setresgid|mount) ?.{0,120}?: Operation not permitted(?:: OCI permission denied)?").unless(texts!["`proc`", "`sysfs`"]),
        Signature::new("failed to unshare", r"(?:nsenter|nsexec[-0-9]{0,2}|runc:\[[0-9]:[A-Z]+\])(?:\[[0-9]+\])?: failed to unshare .{0,60}?: Operation not permitted"),
        Signature::new("operation not permitted", r"(?:unshare|clone|setns): operation not permitted").docker_only(),
        Signature::new("pthread_create failed: Operation not permitted", r"(?:runtime/cgo: )?pthread_create failed: Operation not permitted").docker_only().likely(),
        Signature::new("session keyring", r"(?:unable to join|join|create) session keyring: (?:unable to )?create session key: operation not permitted"),
        Signature::new("Operation not permitted", r"(?:chown|chmod): (?:changing (?:ownership|permissions) of )?'?{path}'?: Operation not permitted").docker_only().likely(),
        Signature::new("operation not permitted", r"from daemon: (?:failed to chmod on |chown |lchown |chmod ){path}: operation not permitted").unless(texts!["docker-volumes"]).likely(),
        Signature::new("permission denied", r"mount: {path}: permission denied\.?$").requires("docker run").likely(),
        Signature::new("(are you root?)", r"mount: .{0,160}?permission denied \(are you root\?\)").docker_only().likely(),
        Signature::new("Operation not permitted", r"(?:iptables|ip6tables|nft|RTNETLINK answers|ptrace|modprobe|sysctl|unshare|mount|mknod|tun|ioctl|setcap|perf_event_open|swapon|capset).{0,160}?Operation not permitted").unless(texts!["to rootfs"]).docker_only().likely(),
        Signature::new("(you must be root)", r"ip6?tables.{0,160}?Permission denied \(you must be root\)").unless(texts!["iptables failed:", "ip6tables failed:"]).docker_only().likely(),
        Signature::literal("write /proc/self/oom_score_adj: permission denied"),
        Signature::new("operation requires root privileges", r"operation requires root privileges").docker_only(),
        Signature::new("user namespaces enabled, but no", r"user namespaces enabled, but no (?:mapping found for|uid mappings found|gid mappings found).{0,40}"),
        Signature::new("user namespaces aren't enabled in the kernel", r"user namespaces aren't enabled in the kernel"),
        Signature::literal("rootless container requires user namespaces"),
        Signature::new("requires at least one", r"rootless containers requires at least one [UG]ID mapping"),
        Signature::new("in user namespace", r"cannot set[ug]id to unmapped [ug]id [0-9]+ in user namespace"),
    ],
    list![
        Remedy::new(
            "Give the container the one capability that it needs",
            "https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities",
            list![
                Step::text("Network set-up (iptables, ip, tun) needs NET_ADMIN, mounts and namespaces SYS_ADMIN, debuggers SYS_PTRACE, clocks SYS_TIME. SYS_ADMIN is close to root on the host: grant it only to images that you trust."),
                Step::command("For instance:", "docker run --cap-add NET_ADMIN --device /dev/net/tun {image|IMAGE}"),
            ]
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "clone or unshare refused: see whether user namespaces are allowed",
            "https://docs.docker.com/engine/security/rootless/troubleshoot/",
            list![
                Step::command(
                    "0 in the first two, or 1 in the last (Ubuntu 23.10 and later), keeps rootless engines from making namespaces:",
                    "sysctl kernel.unprivileged_userns_clone user.max_user_namespaces kernel.apparmor_restrict_unprivileged_userns"
                ),
                Step::text(
                    "Inside a container or CI job the outer engine forbids them: run the job on a virtual machine, or with the rights that nested engines need."
                ),
            ]
        ),
        Remedy::new(
            "chown on a mounted folder: set the owner on the host",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![
                Step::text(
                    "NFS with root_squash, SMB, some NAS shares and Windows folders refuse chown even to root; use a named volume for databases, or give the share the right owner (mount options uid=, gid=) and run the container with --user of that id."
                ),
                Step::command("Who owns it, and which file system it is:", "ls -ldn ./data\nfindmnt -T ./data"),
            ]
        ),
        Remedy::new(
            "New images on old hosts: update the engine and libseccomp",
            "https://docs.docker.com/engine/security/seccomp/",
            list![
                Step::text(
                    "Images with a recent C library (Debian 12, Ubuntu 22.04, Fedora, Alpine 3.14 and later) use system calls that an old seccomp profile forbids: apt says \"no such file\", threads cannot be made, clocks are unknown. Docker 20.10.10 or later with libseccomp 2.5 or later knows them."
                ),
                Step::command("What runs here:", "docker version --format '{{.Server.Version}}'\ndpkg -l libseccomp2 runc containerd.io"),
            ]
        ),
        Remedy::new(
            "Limits (rlimit) above the engine's own",
            "https://docs.docker.com/reference/cli/docker/container/run/#ulimit",
            list![Step::text(
                "A rootless or nested engine cannot raise limits above its own: lower --ulimit (ulimits: in compose.yaml, default-ulimits in daemon.json), or raise LimitNOFILE of the engine's unit or of your login."
            )]
        ),
        Remedy::new(
            "Last resort: --privileged",
            "https://docs.docker.com/reference/cli/docker/container/run/#privileged",
            list![
                Step::text("It switches every protection off: what breaks out of the container owns the host. Use it to find out what is missing, then go back to single capabilities."),
                Step::command("Only on a machine of your own:", "docker run --rm --privileged {image|IMAGE}"),
            ]
        )
        .risk(Risk::Insecure),
    ],
);

pub const DEVICE_MISSING: Cause = Cause::new(
    "run-device-missing",
    "The device is not on the host",
    "The container should get the device {path|that was named}, and there is no such device file on the machine where the engine runs.",
    list![
        Signature::new("while adding custom device", r"error gathering device information while adding custom device '{path}': (?:no such file or directory|not a device node|permission denied|lstat .{0,120})"),
        Signature::new("error gathering device information", r"error gathering device information.{0,60}?(?:while adding custom device|no such file or directory|not a directory)").unless(texts!["custom device \""]),
        Signature::literal("error gathering device information").docker_only().likely(),
        Signature::literal("error gathering device information while adding custom device").likely(),
        Signature::new("no such file or directory", r"(?:Error|crun|failed to generate spec|from daemon): .{0,120}?l?stat {path}: no such file or directory").requires("stat /dev/").likely(),
        Signature::new("crun: cannot stat", r"crun: cannot stat `?{path}`?: No such file or directory").requires("stat `/dev/"),
        Signature::new("is not a valid device", r"{path} is not a valid device(?:: .{0,120})?"),
        Signature::new("not a device node", r"not a device node").docker_only(),
    ],
    list![
        Remedy::new(
            "Look whether the device is there",
            "https://docs.docker.com/reference/cli/docker/container/run/#device",
            list![
                Step::command("By its name, and all of its kind:", "ls -l {path|/dev/ttyUSB0}\nls -l /dev/serial/by-id/ /dev/dri/ 2>/dev/null"),
                Step::text("USB devices change their number (ttyUSB0, ttyUSB1, ttyACM0) when they are plugged in anew or in another order: use the stable name below /dev/serial/by-id/."),
            ]
        ),
        Remedy::new(
            "Load its driver",
            "https://docs.docker.com/reference/cli/docker/container/run/#device",
            list![
                Step::command("/dev/dri and /dev/kvm come from kernel modules (i915, amdgpu, kvm_intel, kvm_amd), /dev/net/tun from tun:", "lsmod | grep -E 'i915|amdgpu|nvidia|kvm|tun'\nsudo modprobe tun"),
                Step::text("On a virtual machine the hypervisor must pass the device (or nested virtualisation) through first."),
            ]
        ),
        Remedy::new(
            "Leave the device out where there is none",
            "https://docs.docker.com/reference/compose-file/services/#devices",
            list![Step::text("Remove it from --device or devices: on this machine, for instance in a compose override file of its own.")]
        ),
        Remedy::new(
            "Docker Desktop and WSL: bring USB into the virtual machine",
            "https://learn.microsoft.com/en-us/windows/wsl/connect-usb",
            list![Step::text("The engine sees the virtual machine's devices, not those of Windows or macOS. On Windows attach USB devices with usbipd; on macOS Docker Desktop offers USB/IP only.")]
        )
        .with(Tool::Desktop),
    ],
);

pub const KEYRING_QUOTA: Cause = Cause::new(
    "run-keyring-quota",
    "The kernel's key quota is used up",
    "Each container takes a key ring from the kernel, and this user's quota of keys is full. It has nothing to do with the disk, although the message says \"disk quota\".",
    list![
        Signature::new(
            "disk quota exceeded",
            r"(?:unable to |could not )?(?:join|create) session key(?:ring)?:? ?(?:caused )?.{0,40}?(?:(?:unable to |could not )?create session key: )?disk quota exceeded"
        ),
        Signature::new("Disk quota exceeded", r"crun: create keyring `.{1,80}?`: Disk quota exceeded"),
        Signature::new("create session key: disk quota exceeded", r"create session key: disk quota exceeded"),
    ],
    list![
        Remedy::new(
            "See the quota and its use",
            "https://www.kernel.org/doc/html/latest/security/keys/core.html",
            list![Step::command(
                "One line a user; the last two columns are keys and bytes, used/allowed:",
                "cat /proc/key-users\nsysctl kernel.keys"
            )]
        ),
        Remedy::new(
            "Raise it",
            "https://www.kernel.org/doc/html/latest/security/keys/core.html",
            list![Step::command(
                "For this and the next boots:",
                "printf 'kernel.keys.maxkeys=2000\\nkernel.keys.maxbytes=200000\\nkernel.keys.root_maxkeys=1000000\\n' | sudo tee /etc/sysctl.d/60-keys.conf\nsudo sysctl --system"
            )]
        ),
        Remedy::new(
            "Clear away containers that restart without end",
            "https://docs.docker.com/reference/cli/docker/container/ls/",
            list![Step::command(
                "Keys of ended containers go only after a while, so a restart loop fills the quota:",
                "docker ps -a --filter status=restarting"
            )]
        ),
    ],
);

pub const PROCFS_MOUNT: Cause = Cause::new(
    "run-procfs-mount",
    "The runtime may not set up /proc, /sys or a kernel setting in the container",
    "The runtime's work on {path|the kernel's file systems} was refused. Usually Docker itself runs inside a container (LXC, Proxmox, another Docker), and a new runc meets an old host or its AppArmor profile; or a sysctl is asked for that this kernel has not got.",
    list![
        Signature::new(" to rootfs at", r"mounting ['\x22\\]{0,3}(?:proc|sysfs|mqueue|devpts|tmpfs)['\x22\\]{0,3} to rootfs at ['\x22\\]{0,3}{path}['\x22\\]{0,3}(?:: | caused:? ?).{0,300}"),
        Signature::new(" to rootfs \"/", r"mounting ['\x22\\]{0,3}(?:proc|sysfs|mqueue|devpts|tmpfs)['\x22\\]{0,3} to rootfs '/.{1,300}? at ['\x22\\]{0,3}{path}['\x22\\]{0,3}(?:: | caused:? ?).{0,300}"),
        Signature::new("open sysctl", r"open sysctl .{1,60}? file: (?:reopen fd [0-9]+|unsafe procfs detected: .{0,120}|openat2? .{0,120}): (?:permission denied|operation not permitted|no such file or directory)"),
        Signature::new("open sysctl", r"open sysctl .{1,60}? file: .{0,200}"),
        Signature::new("write sysctl key", r"write sysctl key .{1,60}?:? ?(?:caused )?.{0,3}?(?:open|write) {path}: .{0,80}"),
        Signature::new("unsafe procfs detected", r"unsafe procfs detected: .{0,160}"),
        Signature::new("failed to write sysctl", r"failed to write sysctl .{1,60}? = .{0,160}"),
        Signature::new("crun: open ", r"crun: open `?/proc/sys/.{1,120}?`?: (?:Permission denied|No such file or directory|Read-only file system)"),
        Signature::new("open /proc/sys/", r"(?:container process|container init|OCI runtime|from daemon).{0,400}?open /proc/sys/.{1,160}?: (?:permission denied|no such file or directory|read-only file system)"),
        Signature::new("cannot be mounted because it is", r".{path}. cannot be mounted because it is (?:not of type proc|inside /proc|located inside)"),
        Signature::new("can't mask path", r"can't mask paths?:? ?.{0,3}?{path}['\x22\\]{0,3}: .{0,100}"),
        Signature::new("readonly path", r"readonly path {path}: (?:permission denied|operation not permitted|no such file or directory)"),
        Signature::new("crun: mount `", r"crun: mount `(?:proc|sysfs|mqueue|devpts|tmpfs)` to `?{path}`?: (?:Operation not permitted|Permission denied)(?:: OCI permission denied)?"),
        Signature::new("jailing process inside rootfs", r"(?:error )?jailing process inside rootfs:? ?(?:caused )?.{0,3}?pivot_root .{0,200}"),
        Signature::new("pivot_root", r"pivot_root(?: [./][^ ]{0,200})?:? invalid argument").docker_only(),
        Signature::new("error reopening /dev/null inside container", r"error reopening /dev/null inside container: .{0,120}"),
        Signature::new("container's /dev/null is invalid", r"container's /dev/null is invalid"),
        Signature::new("is not on a `procfs` file system", r"the file `?{path}`? is not on a `procfs` file system"),
    ],
    list![
        Remedy::new(
            "Docker in LXC or Proxmox: allow nesting and update the host",
            "https://pve.proxmox.com/wiki/Linux_Container",
            list![
                Step::command("On the Proxmox host (the container stops for it):", "pct set CTID --features nesting=1,keyctl=1\npct reboot CTID"),
                Step::text(
                    "\"open sysctl net.ipv4.ip_unprivileged_port_start … permission denied\" appeared with runc 1.3.3, 1.2.8 and later (containerd.io 1.7.28-2 and later), which look at /proc more strictly: the host needs the newer lxc-pve and AppArmor packages."
                ),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Docker inside Docker: run the outer container privileged",
            "https://hub.docker.com/_/docker",
            list![
                Step::text("The docker:dind image needs it, and it switches the walls between that container and its host off: use a machine of its own for such jobs, or a rootless builder."),
                Step::command("For instance:", "docker run -d --privileged --name dind docker:dind"),
            ]
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "Ask only for sysctls that the kernel has",
            "https://docs.docker.com/reference/cli/docker/container/run/#sysctl",
            list![
                Step::command("Is it there on the host? (Some come with a module, some not in every namespace.)", "sysctl -a 2>/dev/null | grep -E 'somaxconn|ip_unprivileged_port_start|disable_ipv6'"),
                Step::text("Leave the setting out (--sysctl, sysctls:), or load the module that brings it."),
            ]
        ),
        Remedy::new(
            "Do not mount over /proc",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![Step::text("Volumes and bind mounts below /proc are refused (tools such as lxcfs need a runtime that allows their files): mount the folder elsewhere, for instance /host/proc.")]
        ),
    ],
);

pub const SYSTEMD_UNIT: Cause = Cause::new(
    "run-systemd-unit",
    "systemd refused the container's unit",
    "With the systemd cgroup driver each container is a scope unit, and the runtime's request to systemd (over D-Bus) failed: no answer, no right, an old systemd, or a leftover unit of the same name.",
    list![
        Signature::new("unable to start unit", r"unable to start unit .{1,200}?(?:\(properties .{0,2000}?\))?: .{0,300}"),
        Signature::new("while starting unit", r"error while starting unit .{1,200}? with properties .{1,3000}?\]: .{0,300}"),
        // Cut before systemd's answer.
        Signature::new("while starting unit", r"error while starting unit .{1,300}? with properties .{1,200}").unless(texts!["}]: ", "]]: "]),
        Signature::new("Interactive authentication required", r"(?:Failed to stop|Failed to start|docker|crun|runc|sd-bus|libpod|container).{0,300}?Interactive authentication required"),
        Signature::new("systemd not running on this host", r"systemd not running on this host, (?:cannot|can't) use systemd cgroups manager"),
        Signature::new("for managing cgroups is not available", r"systemd cgroup flag passed, but systemd support for managing cgroups is not available"),
        Signature::new("/run/systemd/private", r"(?:dial|read|write) unix .{0,40}?/run/systemd/private: .{0,120}").docker_only(),
        Signature::new("org.freedesktop.systemd1", r"(?:Process|Activation of|The name) .?org\.freedesktop\.systemd1.? (?:exited with status [0-9]+|timed out|was not provided.{0,60})").docker_only(),
        Signature::new("disconnected from message bus without replying", r"Message recipient disconnected from message bus without replying"),
        Signature::new("maximum number of pending replies per connection", r"[Tt]he maximum number of pending replies per connection has been reached"),
        Signature::new("Timeout waiting for systemd to create", r"Timeout waiting for systemd to create {name}"),
        Signature::new("or unknown property", r"Cannot set property [A-Za-z]+, or unknown property"),
        Signature::new(".scope already exists", r"Unit {name}\.scope already exists"),
        Signature::new("was already loaded or has a fragment file", r"Unit {name}\.(?:scope|slice) was already loaded or has a fragment file"),
        Signature::new(".scope not found", r"Unit {name}\.scope not found"),
        Signature::new("systemd unit `", r"(?:crun: )?error `?[a-z]+`? systemd unit `?{name}`?: got `[a-z]+`"),
        Signature::new("creating systemd unit", r"crun: (?:error )?creating systemd unit `?{name}`?: .{0,120}"),
        Signature::new("crun: sd-bus call", r"crun: sd-bus call: .{0,160}"),
        Signature::new("crun: cannot open sd-bus", r"crun: cannot open sd-bus: .{0,160}"),
        Signature::new("Failed to add dependency on unit", r"Failed to add dependency on unit, invalid unit name.{0,80}").docker_only(),
        Signature::new("dial unix /run/user/", r"dial unix /run/user/[0-9]+/bus: connect: (?:no such file or directory|permission denied|connection refused)").docker_only(),
        Signature::new("Transport endpoint is not connected", r"(?:systemd|dbus|\.slice|\.scope|applying cgroup).{0,300}?Transport endpoint is not connected").docker_only(),
    ],
    list![
        Remedy::new(
            "See whether systemd answers",
            "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html",
            list![
                Step::command("Failed units, and what it logged:", "systemctl is-system-running\nsystemctl --failed\njournalctl -b -u dbus -u init.scope --no-pager | tail -n 30"),
                Step::command("If it has lost its way after an update, this starts its manager anew without touching services:", "sudo systemctl daemon-reexec"),
            ]
        ),
        Remedy::new(
            "Rootless engines: have a user session with D-Bus",
            "https://docs.docker.com/engine/security/rootless/troubleshoot/",
            list![
                Step::command("Needed over SSH, sudo su and cron; log in directly as that user (or machinectl shell), not with su:", "sudo apt-get install dbus-user-session\nsudo loginctl enable-linger \"$USER\"\nsystemctl --user status"),
                Step::command("Both must be set:", "echo \"$XDG_RUNTIME_DIR\" \"$DBUS_SESSION_BUS_ADDRESS\""),
            ]
        ),
        Remedy::new(
            "Clear a leftover unit",
            "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html",
            list![Step::command("Scopes of containers that are gone:", "systemctl list-units --all 'docker-*.scope'\nsudo systemctl reset-failed")]
        ),
        Remedy::new(
            "Use the cgroupfs driver where there is no systemd",
            "https://docs.docker.com/reference/cli/dockerd/#configure-cgroup-driver",
            list![
                Step::text("For instance in WSL without systemd, in containers and on Alpine. The engine restarts, and all containers stop; on Kubernetes nodes the kubelet must use the same driver."),
                Step::file("Merge into the file, then restart the engine:", "/etc/docker/daemon.json", "{\n  \"exec-opts\": [\"native.cgroupdriver=cgroupfs\"]\n}\n"),
            ]
        )
        .risk(Risk::Disruptive),
    ],
);
