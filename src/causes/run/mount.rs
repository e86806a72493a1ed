//! Bind mounts and volumes of a container: sources, targets, sharing, propagation, docker cp.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool};

pub const MOUNT_NOT_SHARED: Cause = Cause::new(
    "run-mount-not-shared",
    "Docker Desktop may not share that folder",
    "Docker Desktop runs containers in a virtual machine and hands it only the folders on its list; {path|the folder} is not on that list (or does not exist, or is spelt differently).",
    list![
        Signature::new("is not shared from", r"[Tt]he path (?:{path}|.{1,300}?) ?is not shared from (?:the host|OS X|macOS|Windows) and is not known to Docker"),
        Signature::new("not known to Docker", r"[Tt]he paths (?:{path}|.{1,300}?) and .{1,300}? ?are not shared from (?:the host|OS X|macOS) and are not known to Docker"),
        Signature::new("not known to Docker", r"(?:is|are) not shared from (?:the host|OS X|macOS|Windows) and (?:is|are) not known to Docker"),
        Signature::new("Mounts denied", r"Mounts denied:? ?(?:The path (?:{path}|.{1,300}?)$|EOF|.{0,120})"),
        Signature::new("user declined directory sharing", r"user declined directory sharing {path}\.$"),
        Signature::new("user declined directory sharing", r"user declined directory sharing {path}"),
        Signature::new("Please share it in Docker", r"drive is not shared. Please share it in Docker(?: for Windows)? Settings"),
        Signature::new("Drive has not been shared", r"Drive has not been shared"),
        Signature::literal("sharing has been cancelled"),
        Signature::new("Drive sharing", r"Drive sharing (?:failed|seems blocked by a firewall)"),
        Signature::new("not shared from the host", r"(?:path|paths) .{1,300}? not shared from the host"),
    ],
    list![
        Remedy::new(
            "Check the path first",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![
                Step::text(
                    "A path that does not exist on the host counts as not shared. Often it is the container's path (order: host path, colon, container path), a path of another machine, or one inside a dev container or CI job."
                ),
                Step::command("Does it exist?", "ls -ld {path|/path/on/the/host}"),
            ]
        ),
        Remedy::new(
            "Put the folder on the list",
            "https://docs.docker.com/desktop/settings-and-maintenance/settings/#file-sharing",
            list![
                Step::console("Add the folder, or one above it, then Apply & restart:", "Docker Desktop > Settings > Resources > File sharing"),
                Step::text("Shared anyway are, on macOS: /Users, /Volumes, /private, /tmp and /var/folders."),
            ]
        ),
        Remedy::new(
            "Use the WSL 2 engine, which needs no list",
            "https://docs.docker.com/desktop/features/wsl/",
            list![
                Step::console("Then drives are reachable without sharing them:", "Docker Desktop > Settings > General > Use the WSL 2 based engine"),
                Step::text("With the Hyper-V engine: Settings > Resources > File sharing, and answer the prompt that asks for the folder."),
            ]
        )
        .on(System::Windows),
        Remedy::new(
            "Keep the data in a volume instead",
            "https://docs.docker.com/engine/storage/volumes/",
            list![Step::text("A named volume lives in the virtual machine: no sharing, and faster. Use a bind mount only for files that you edit on the host.")]
        ),
    ],
);

pub const MOUNT_TYPE_MISMATCH: Cause = Cause::new(
    "run-mount-type-mismatch",
    "A folder is mounted where a file is, or the other way round",
    "Source {path|on the host} and target in the container are of different kinds. Most often the source file was missing: then Docker created an empty folder of that name, which does not fit onto the file in the container.",
    list![
        Signature::new(
            " to rootfs at",
            r"mounting ['\x22\\]{0,3}(?:{path}|.{1,300}?)['\x22\\]{0,3} to rootfs at .{1,700}?(?:not a directory|is a directory)(?:.{0,40}?Are you trying to mount a directory onto a file \(or vice-versa\)\?(?: Check if the specified host path exists and is the expected type)?)?",
        ),
        Signature::new(
            " to rootfs \"/",
            r"mounting ['\x22\\]{0,3}(?:{path}|.{1,300}?)['\x22\\]{0,3} to rootfs '/.{1,700}?(?:not a directory|is a directory)(?:.{0,40}?Are you trying to mount a directory onto a file \(or vice-versa\)\?(?: Check if the specified host path exists and is the expected type)?)?",
        ),
        Signature::new("Are you trying to mount a directory onto a file", r"Are you trying to mount a directory onto a file \(or vice-versa\)\?(?: Check if the specified host path exists and is the expected type)?"),
        Signature::new("and is the expected type", r"Check if the specified host path exists and is the expected type"),
        Signature::new("cannot mount volume over existing file", r"cannot mount volume over existing file, file exists {path}"),
        Signature::new("is not directory", r"source (?:{path}|.{1,300}?) is not directory").docker_only(),
        Signature::new("source path must be a directory", r"invalid mount config for type .{1,20}?: source path must be a directory"),
        Signature::new(": not a directory", r"Cannot (?:create container for|start) service [^ ]{1,80}: not a directory"),
        Signature::new("and it is not a directory", r"error creating directory `?.{1,300}?`? since `?(?:{path}|.{1,300}?)`? exists and it is not a directory(?:: Not a directory)?"),
        Signature::new("Not a directory", r"crun: mount `?(?:{path}|.{1,300}?)`? to `?.{1,300}?`?: Not a directory"),
        Signature::new("Only directories can be mapped", r"file '(?:{path}|.{1,300}?)' cannot be mapped. Only directories can be mapped on this platform"),
        Signature::new("create mountpoint for", r"create mountpoint for .{1,300}? mount: .{0,300}?(?:not a directory|is a directory)"),
        Signature::new("is a directory", r"crun: .{0,120}?(?:open|creat|make) `?(?:{path}|.{1,300}?)`?: Is a directory"),
        Signature::new("error mounting", r"error mounting ['\x22](?:{path}|.{1,300}?)['\x22] (?:\.\.\.|…).{0,300}?not a directory").unless(texts!["to rootfs"]).likely(),
    ],
    list![
        Remedy::new(
            "Look what the source is",
            "https://docs.docker.com/engine/storage/bind-mounts/#considerations-and-constraints",
            list![
                Step::command("A d in front means folder:", "ls -ld {path|/path/on/the/host}"),
                Step::text(
                    "Relative paths in compose.yaml start at the compose file; in CI with a Docker service (dind) and inside a container that uses the host's socket, the path is looked up on the engine's machine, not in the job."
                ),
            ]
        ),
        Remedy::new(
            "Put the file where the empty folder is",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![
                Step::command(
                    "Remove the folder that Docker created (rmdir refuses if anything is in it) and put the real file there:",
                    "docker compose down\nsudo rmdir {path|/path/on/the/host}\ncp my-config.yml {path|/path/on/the/host}"
                ),
                Step::text("A container keeps what it was created with: create it anew (docker compose up --force-recreate)."),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Mount file onto file, folder onto folder",
            "https://docs.docker.com/engine/storage/bind-mounts/#syntax",
            list![
                Step::text(
                    "To replace one file, name the file on both sides: ./nginx.conf:/etc/nginx/nginx.conf:ro. To bring a whole folder, name the folder on both sides."
                ),
                Step::command(
                    "--mount does not create missing sources, so a typing error shows itself at once:",
                    "docker run --rm --mount type=bind,source=\"$PWD/nginx.conf\",target=/etc/nginx/nginx.conf,readonly {image|IMAGE}"
                ),
            ]
        ),
        Remedy::new(
            "Docker Desktop: restart it if the file is really there",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/",
            list![Step::console(
                "A stale view of the host's files in the virtual machine gives the same message; all containers stop for the restart:",
                "Docker Desktop > Troubleshoot > Restart Docker Desktop"
            )]
        )
        .risk(Risk::Disruptive)
        .with(Tool::Desktop),
    ],
);

pub const MOUNT_SOURCE_MISSING: Cause = Cause::new(
    "run-mount-source-missing",
    "The host path of a bind mount does not exist",
    "The container should get {path|a folder or file of the host}, and there is nothing of that name on the machine where the engine runs.",
    list![
        Signature::new("bind source path does not exist", r"(?:invalid mount config for type .{1,10}?: )?bind source path does not exist: {path}\.$"),
        Signature::new("bind source path does not exist", r"(?:invalid mount config for type .{1,10}?: )?bind source path does not exist: {path}"),
        Signature::new("bind source path does not exist", r"bind source path does not exist"),
        Signature::new("bind mount source path does not", r"(?:invalid mount config for type .{1,10}?: )?bind mount source path does not exist: {path}\.$"),
        Signature::new("bind mount source path does not", r"(?:invalid mount config for type .{1,10}?: )?bind mount source path does not exist: {path}"),
        Signature::new("bind mount source path does not", r"(?:invalid mount config for type .{1,10}?: )?bind mount source path does not"),
        Signature::new("cannot access path", r"from daemon: .{0,80}?cannot access path (?:{path}|.{1,300}?): (?:lstat|stat|open|openat2|readlink) .{1,300}?: no such file or directory"),
        Signature::new("error evaluating symlinks from mount source", r"error evaluating symlinks from mount source .(?:{path}|.{1,300}?).: (?:lstat|stat|readlink) .{1,300}?: no such file or directory"),
        Signature::new("Error: statfs", r"Error: statfs (?:{path}|.{1,300}?): no such file or directory"),
        Signature::new("no such file or directory", r"(?:podman|from daemon|server error|crun).{0,200}?statfs (?:{path}|.{1,300}?): no such file or directory"),
        Signature::new(" to rootfs at", r"mounting ['\x22\\]{0,3}(?:{path}|.{1,300}?)['\x22\\]{0,3} to rootfs at .{1,600}?(?:stat|lstat|open|mount|caused:?) .{1,300}?no such file or directory").unless(texts!["not a directory", "/sys/fs/cgroup", "rootfs at \"/proc", "mounting \"proc"]),
        Signature::new(" to rootfs \"/", r"mounting ['\x22\\]{0,3}(?:{path}|.{1,300}?)['\x22\\]{0,3} to rootfs '/.{1,600}?(?:stat|lstat|open|mount|caused:?) .{1,300}?no such file or directory").unless(texts!["not a directory", "/sys/fs/cgroup", "rootfs at \"/proc", "mounting \"proc"]),
        Signature::new(" to rootfs at", r"error mounting ['\x22]?(?:{path}|.{1,300}?)['\x22]? to rootfs at .{1,300}?: no such file or directory").unless(texts!["not a directory", "/sys/fs/cgroup", "rootfs at \"/proc", "mounting \"proc", "stat ", "flags:"]).likely(),
        Signature::new("failed to generate spec", r"failed to generate spec: failed to stat .(?:{path}|.{1,300}?).: stat .{1,300}?: no such file or directory"),
        Signature::new("crun: cannot stat", r"crun: cannot stat `?(?:{path}|.{1,300}?)`?: No such file or directory").unless(texts!["`/dev/"]),
        Signature::new("Bind mount failed", r"Bind mount failed: '(?:{path}|[^']{1,300})' does not exist"),
        Signature::new("CreateFile", r"from daemon: CreateFile (?:{path}|.{1,300}?): The system cannot find the (?:file|path) specified").unless(texts!["docker\\volumes", "image\\"]),
        Signature::new("CreateFile", r"invalid mount config for type .{1,10}?: CreateFile (?:{path}|.{1,300}?): The system cannot find the (?:file|path) specified"),
        // Cut in the middle.
        Signature::new("invalid mount config for type", r"invalid mount config for type .bind.(?: ?\.\.\.| ?…|$)").possible(),
        Signature::new("error mounting", r"error mounting ['\x22](?:{path}|.{1,300}?)['\x22] (?:\.\.\.|…).{0,300}?no such file or directory").unless(texts!["not a directory", "/sys/fs/cgroup", "/proc", "to rootfs"]).likely(),
    ],
    list![
        Remedy::new(
            "Look for the path, on the engine's machine",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![
                Step::command("Is it there, and spelt like this?", "ls -ld {path|/path/on/the/host}"),
                Step::text(
                    "With a remote engine, in CI with dind, or inside a container that uses the host's socket, the path is looked up where the engine runs, not where you type. In a swarm it must exist on every node that may run the task."
                ),
            ]
        ),
        Remedy::new(
            "Create it",
            "https://docs.docker.com/engine/storage/bind-mounts/#syntax",
            list![
                Step::command("A folder:", "mkdir -p {path|/path/on/the/host}"),
                Step::text(
                    "Or let Docker create a missing folder: -v does so (owned by root), --mount does not; in compose.yaml the long form has bind: create_host_path: true."
                ),
            ]
        ),
        Remedy::new(
            "Keep the data in a volume",
            "https://docs.docker.com/engine/storage/volumes/",
            list![Step::command("A named volume is created by itself, on whichever machine the container runs:", "docker run --rm --mount type=volume,source=data,target=/data {image|IMAGE}")]
        ),
    ],
);

pub const MOUNT_SOURCE_CREATE: Cause = Cause::new(
    "run-mount-source-create",
    "The engine cannot create the missing host folder",
    "The bind mount's source {path|on the host} does not exist, and Docker's attempt to create it failed, for the reason at the end of the message.",
    list![
        Signature::new(
            "error while creating mount source path",
            r"error while creating mount source path ['\x22]?(?:{path}|.{1,300}?)['\x22]?: (?:mkdir|stat|chown|lstat) .{1,300}?: (?:read-only file system|permission denied|file exists|not a directory|operation not permitted|no such file or directory|operation not supported|function not implemented|no such device|transport endpoint is not connected|stale NFS file handle|required key not available|invalid argument|key has been revoked|The system cannot find the path specified)",
        ),
        Signature::new("error while creating mount source path", r"error while creating mount source path ['\x22]?(?:{path}|.{1,300}?)['\x22]?(?:: |$)"),
        Signature::new("error while creating mount source path", r"error while creating mount source path"),
        Signature::new("invalid mount config for type", r"invalid mount config for type .{1,10}?: l?stat (?:{path}|[^:]{1,300}): permission denied"),
        Signature::new("failed to generate spec: failed to mkdir", r"failed to generate spec: failed to mkdir .(?:{path}|.{1,300}?).: mkdir .{1,300}?: (?:read-only file system|permission denied|file exists|not a directory)"),
        Signature::new("from daemon: mkdir", r"from daemon: mkdir (?:{path}|.{1,300}?): (?:permission denied|file exists|not a directory|operation not permitted|operation not supported|no such device|Access is denied|The system cannot find the path specified)").unless(texts!["/var/lib/docker", "/var/lib/containerd", "/run/containerd", "/sys/fs/cgroup", "C:Users"]).likely(),
        Signature::new("mkdir /host_mnt/", r"mkdir /host_mnt/.{1,300}?: (?:operation not permitted|file exists|permission denied)").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "Create the folder yourself",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![
                Step::command("On the machine where the engine runs:", "sudo mkdir -p {path|/path/on/the/host}\nls -ld {path|/path/on/the/host}"),
                Step::text("If that fails too, the reason is the host's: a read-only or unmounted disk, a broken network mount, a file where a folder should be."),
            ]
        ),
        Remedy::new(
            "\"read-only file system\": use a path that the engine may write",
            "https://snapcraft.io/docker",
            list![
                Step::text(
                    "Docker from Snap sees only the home folders and removable media; container operating systems (Flatcar, Ubuntu Core, Talos, TrueNAS, Home Assistant) keep most of / read-only. Move the folder below /home (Snap) or onto the data partition."
                ),
                Step::command("Is it the Snap?", "snap list docker\ncommand -v docker"),
                Step::text("Docker's own packages (docs.docker.com/engine/install) have no such limit."),
            ]
        ),
        Remedy::new(
            "\"permission denied\" or \"operation not permitted\": look who creates it",
            "https://docs.docker.com/engine/security/rootless/",
            list![Step::text(
                "A rootless engine creates folders as you, so the folder above must be yours; on network file systems (NFS with root_squash, SMB, FUSE) root may not write: create the folder there with a user who may. On macOS allow Docker in System Settings > Privacy & Security > Files and Folders."
            )]
        ),
        Remedy::new(
            "\"file exists\": the mount point is broken",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/",
            list![
                Step::text(
                    "The name is there but cannot be entered: a dead FUSE, SSHFS or network mount, a dangling link, or a folder that Docker Desktop has lost sight of. Mount it again (umount -l, mount), or restart Docker Desktop, which stops all containers."
                ),
            ]
        )
        .risk(Risk::Disruptive),
    ],
);

pub const MOUNT_INVALID: Cause = Cause::new(
    "run-mount-invalid",
    "The volume or mount option is not written rightly",
    "Docker refuses the value of -v, --mount or volumes: {path|a path must be absolute, parts are divided by colons, and names are plain}.",
    list![
        Signature::new("includes invalid characters for a local", r"includes invalid characters for a local(?: volume name)?").docker_only(),
        Signature::new("includes invalid characters for a local volume name", r"(?:create {name}: )?.{0,200}? ?includes invalid characters for a local volume name(?:, only .{1,60}? are allowed)?(?:. If you intended to pass a host directory, use absolute path)?"),
        Signature::new("volume name is too short", r"volume name is too short, names should be at least two alphanumeric characters"),
        Signature::new("invalid volume specification", r"(?:invalid (?:bind )?mount spec .{1,300}?: )?(?:volumeinvalid: )?invalid volume specification: ?['\x22]?(?:{path}|.{1,300}?)['\x22]?"),
        Signature::new("invalid volume specification", r"invalid volume specification").docker_only(),
        Signature::new("mount path must be absolute", r"(?:invalid (?:volume specification|mount config|bind mount spec).{1,300}?: )?invalid mount path: ['\x22](?:{path}|.{1,300}?)['\x22] mount path must be absolute"),
        Signature::new("mount path must be absolute", r"mount path must be absolute"),
        Signature::new("volume paths must be absolute", r"cannot bind mount volume: (?:{path}|.{1,300}?) volume paths must be absolute"),
        Signature::new("invalid mode:", r"invalid mode: {name}").unless(texts!["pid", "ipc", "uts"]).docker_only(),
        Signature::new("bad mode specified", r"bad mode specified: {name}").docker_only(),
        Signature::new("too many colons", r"invalid spec: (?:{path}|.{1,300}?): too many colons"),
        Signature::new("empty section between colons", r"invalid spec: (?:{path}|.{1,300}?): empty section between colons"),
        Signature::new("invalid spec:", r"invalid spec: (?:{path}|.{1,300}?): (?:empty section between colons|too many colons|unknown option: .{1,60})").docker_only(),
        Signature::new("Duplicate mount point", r"Duplicate mount points?: {path}\.$"),
        Signature::new("Duplicate mount point", r"Duplicate mount points?: {path}"),
        Signature::new("duplicate mount destination", r"{path}: duplicate mount destination"),
        Signature::new("mount destination", r"invalid mount .{1,400}?: mount destination .{1,200}? not absolute"),
        Signature::new("mkdir C:Users", r"mkdir C:Users.{1,200}?: Access is denied").docker_only(),
        Signature::new("must not be empty", r"invalid mount config for type .{1,20}?: field (?:Target|Source) must not be empty"),
        Signature::new("must not be specified", r"invalid mount config for type .{1,20}?: field [A-Za-z]{1,30} must not be specified"),
        Signature::new("mount type unknown", r"invalid mount config for type .{1,40}?: mount type unknown"),
        Signature::new("invalid mount config for type", r"invalid mount config for type .{1,20}?: (?:invalid (?:mount path|specification|option|propagation mode|subpath).{0,200}|must not set Subpath when using anonymous volumes|mount options conflict.{0,120}|subpath must be a relative path within the volume|.{1,60} is not a valid pipe path)"),
        Signature::new("destination can't be", r"(?:invalid (?:volume )?specification|invalid mount config for type .{1,20}?): .{0,200}?destination can't be '?/'?"),
        Signature::new("invalid argument", r"invalid argument .{1,300}? for .--mount. flag: .{1,200}"),
        Signature::new("-v, --volume", r"invalid argument .{1,300}? for .-v, --volume. flag: .{1,200}"),
        Signature::new("options with mount type", r"cannot mix .(?:volume|bind|tmpfs|cluster|image)-\*. options with mount type .{1,20}"),
        Signature::new("incorrect volume format", r"(?:{path}:? )?incorrect volume format, should be (?:host-dir|ctr-dir).{0,60}"),
        Signature::new("is not a valid pipe path", r"is not a valid pipe path").docker_only(),
        Signature::new("invalid volume destination path", r"invalid volume destination path: ?['\x22]?(?:{path}|.{1,300}?)['\x22]? ?mount path must be absolute"),
        Signature::new("destination path", r"destination path .{1,60}? cannot be 'c:"),
        Signature::new("cannot be a reserved word for Windows filenames", r"volume name .{1,60}? cannot be a reserved word for Windows filenames"),
        Signature::new("windows does not support tmpfs", r"windows does not support tmpfs"),
    ],
    list![
        Remedy::new(
            "Write it in the usual form",
            "https://docs.docker.com/engine/storage/bind-mounts/#syntax",
            list![
                Step::command(
                    "Host path first (absolute, or starting with ./), then the path in the container (absolute), then options:",
                    "docker run --rm -v \"$PWD/data:/data:ro\" {image|IMAGE}"
                ),
                Step::command(
                    "Or the long form, which says what each part is:",
                    "docker run --rm --mount type=bind,source=\"$PWD/data\",target=/data,readonly {image|IMAGE}"
                ),
            ]
        ),
        Remedy::new(
            "A host folder needs a path, a volume a plain name",
            "https://docs.docker.com/engine/storage/volumes/#syntax",
            list![Step::text(
                "What stands before the first colon is a path only if it begins with / or ./ (on Windows C:\\ or ./); anything else is the name of a volume, of letters, digits, _ . and -. Put quotes round the whole option, since $PWD or %cd% may hold blanks."
            )]
        ),
        Remedy::new(
            "Windows: keep the shell from rewriting the path",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/#docker-commands-failing-in-git-bash",
            list![
                Step::command("Git Bash turns /data into C:/Program Files/Git/data (and adds ;C); switch that off:", "MSYS_NO_PATHCONV=1 docker run --rm -v \"$PWD:/data\" {image|IMAGE}"),
                Step::text("PowerShell knows ${PWD}, the command prompt %cd%; $(pwd) is for Unix shells and PowerShell only."),
            ]
        )
        .on(System::Windows),
        Remedy::new(
            "If it says Duplicate mount point: mount each target only once",
            "https://docs.docker.com/reference/compose-file/services/#volumes",
            list![
                Step::text("Two entries with the same path in the container clash, also when one comes from an override file, extends, or tmpfs:."),
                Step::command("See what Compose makes of all files:", "docker compose config"),
            ]
        ),
    ],
);

pub const MOUNT_PROPAGATION: Cause = Cause::new(
    "run-mount-propagation",
    "The host mount is not shared, as the container's mount asks",
    "A mount with propagation (rshared, rslave) was asked for on {path|a host path}, but the host's mount that holds it is private.",
    list![
        Signature::new(
            "but it is not a shared",
            r"path ['\x22]?(?:{path}|.{1,300}?)['\x22]? is mounted on ['\x22]?.{1,200}?['\x22]? but it is not a shared(?: or slave)? mount"
        ),
        Signature::new("invalid propagation mode", r"invalid propagation mode: .{1,40}").docker_only(),
        Signature::new("Could not find source mount", r"Could not find source mount of {path}"),
        Signature::new("Can't find mount point of", r"Can't find mount point of {path}").docker_only(),
    ],
    list![
        Remedy::new(
            "Make the host's mount shared",
            "https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation",
            list![
                Step::command("What it is now:", "findmnt -o TARGET,PROPAGATION -T {path|/}"),
                Step::command(
                    "Make the root mount shared, until the next boot:",
                    "sudo mount --make-rshared /"
                ),
                Step::text(
                    "Keep it over boots in a unit or boot script (Alpine's OpenRC, containers, WSL without systemd); systemd makes / shared by itself."
                ),
            ]
        ),
        Remedy::new(
            "Ask for no propagation",
            "https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation",
            list![Step::text(
                "If mounts made later need not appear in the container, leave :rshared or :rslave (mountPropagation in Kubernetes) out."
            )]
        ),
        Remedy::new(
            "If Docker runs as a Snap or a unit with its own mounts",
            "https://docs.docker.com/engine/install/",
            list![Step::text(
                "MountFlags=slave or PrivateMounts=true in the engine's unit, and the Snap package, give the engine a private view of the host: remove the setting, or use Docker's own packages."
            )]
        ),
    ],
);

pub const CONTAINER_PATH_MISSING: Cause = Cause::new(
    "run-container-path-missing",
    "docker cp names a path that is not in the container",
    "There is no {path|such file or folder} in {name|that container}.",
    list![
        Signature::new(
            "Could not find the file",
            r"Could not find the file (?:{path}|.{1,300}?) in container {name}"
        ),
        Signature::new(
            "no such file or directory",
            r"from daemon: (?:lstat|stat|readlink) /[^ ]*/(?:merged|mnt/[0-9a-f]{12,64}){path}: no such file or directory"
        ),
        Signature::new("No such container:path", r"No such container:path: {name}:(?:{path}|.{1,300}?)$"),
        Signature::new("No such container:path", r"No such container:path"),
        Signature::new(
            "could not be found on container",
            r"'{path}' could not be found on container {name}(?:: no such file or directory)?"
        ),
        Signature::new("extraction point is not a directory", r"extraction point is not a directory"),
        Signature::new(
            "must be a directory",
            r"destination .{1,300}?:.{1,300}? must be a directory(?: or a regular file)?"
        )
        .docker_only(),
        Signature::new("no such directory", r"(?:docker cp|from daemon|Error): ?.{0,80}?no such directory")
            .docker_only()
            .likely(),
    ],
    list![
        Remedy::new(
            "Look what is there",
            "https://docs.docker.com/reference/cli/docker/container/cp/",
            list![
                Step::command(
                    "In a running container, list the folder:",
                    "docker exec {name|CONTAINER} sh -c 'ls -la \"$(dirname \"$1\")\"' sh {path|/}"
                ),
                Step::command(
                    "In a stopped one, or one without ls:",
                    "docker export {name|CONTAINER} | tar -t | less"
                ),
            ]
        ),
        Remedy::new(
            "Write the path from the root",
            "https://docs.docker.com/reference/cli/docker/container/cp/#description",
            list![
                Step::text(
                    "Paths in the container always start at /, never at WORKDIR, and wildcards are not expanded: copy the folder (docker cp CONTAINER:/app/logs/. ./logs). The parent folder of a target must exist."
                ),
                Step::command(
                    "Git Bash on Windows rewrites such paths; turn that off:",
                    "MSYS_NO_PATHCONV=1 docker cp {name|CONTAINER}:/app/file ./file"
                ),
            ]
        ),
        Remedy::new(
            "Copy from the right container",
            "https://docs.docker.com/reference/cli/docker/container/ls/",
            list![Step::text(
                "A container made anew has lost what the old one wrote outside volumes; files under /proc, /sys, /dev and tmpfs cannot be copied with docker cp at all (use docker exec and cat)."
            )]
        ),
    ],
);
