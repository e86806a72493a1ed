//! Disks and storage drivers.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool};

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "storage-no-space",
        "The disk is full",
        "There is no room left (or no inode left) on the disk that Docker writes to. Images, stopped containers, build cache and logs gather there until somebody clears them.",
        list![
            Signature::literal("Docker is out of disk space!"),
            Signature::new(
                ": no space left on device",
                "(failed to register layer|failed to copy|failed to solve|failed to extract layer|failed to create shim|failed to prepare|failed to update|failed to write|failed to commit|ApplyLayer|from daemon|Error processing tar file).{1,300}(write|mkdir|mkdirat|open|openat|create|symlink|link|rename|mknod|sync|fsync|chtimes|lsetxattr|copy_file_range|truncate|close|fallocate) {path}: no space left on device",
            )
            .unless(texts!["/sys/fs/cgroup", "inotify"]),
            Signature::new(
                ": no space left on device",
                "(: |^|, )(write|mkdir|mkdirat|open|openat|create|symlink|link|rename|mknod|sync|fsync|chtimes|lsetxattr|copy_file_range|truncate|close|fallocate) {path}: no space left on device",
            )
            .unless(texts!["/sys/fs/cgroup", "inotify", "directory watch"])
            .docker_only(),
            Signature::new(
                "no space left on device",
                "(failed to register layer|failed to copy|failed to solve|failed to extract layer|failed to create shim|failed to prepare|failed to update|failed to write|failed to commit|ApplyLayer|from daemon|Error processing tar file).{1,400}no space left on device",
            )
            .unless(texts!["/sys/fs/cgroup", "inotify", "directory watch"]),
            Signature::new("no space left on device", r"(^|: |:|\] |=|\(|- |> )no space left on device")
                .unless(texts!["/sys/fs/cgroup", "inotify", "directory watch", "file watch", "session key"])
                .docker_only()
                .likely(),
            Signature::literal("There is not enough space on the disk").docker_only(),
            Signature::new("data blocks which is less than minimum required ", "Thin Pool has [0-9]+ free (meta)?data blocks which is less than minimum required [0-9]+ free (meta)?data blocks"),
            Signature::new("have enough free space in /var/cache/apt/archives", "You don't have enough free space in /var/cache/apt/archives").docker_only(),
            Signature::new("more space needed on the ", "At least [0-9]+[A-Z]+ more space needed on the {path} filesystem").docker_only(),
            Signature::literal("ENOSPC: no space left on device")
                .unless(texts!["file watch"])
                .docker_only(),
            Signature::literal("database or disk is full").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "See what is full",
                "https://docs.docker.com/reference/cli/docker/system/df/",
                list![
                    Step::command("Room, inodes (a full table says the same) and Docker's share:", "df -h / /var/lib/docker /tmp\ndf -i / /var/lib/docker\ndocker system df"),
                    Step::text("If the engine's data lies elsewhere, `docker info --format '{{.DockerRootDir}}'` names the folder."),
                ],
            ),
            Remedy::new(
                "Clear the build cache",
                "https://docs.docker.com/reference/cli/docker/builder/prune/",
                list![
                    Step::text("What is deleted comes back with the next build, which is slower. No image, container or volume is touched."),
                    Step::command("It asks before it starts:", "docker builder prune"),
                ],
            ),
            Remedy::new(
                "Clear images without a name",
                "https://docs.docker.com/reference/cli/docker/image/prune/",
                list![
                    Step::text("Deletes the images that lost their name to a newer build or pull, and that no container uses."),
                    Step::command("It asks before it starts:", "docker image prune"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Clear all that is not used",
                "https://docs.docker.com/reference/cli/docker/system/prune/",
                list![
                    Step::text("Deletes stopped containers with what was written inside them, unused networks, and every image without a container. Volumes stay, unless --volumes is given."),
                    Step::command("It asks before it starts:", "docker system prune -a"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Keep container logs small",
                "https://docs.docker.com/engine/logging/drivers/json-file/",
                list![
                    Step::command("See whether logs are the reason:", "sudo du -sh /var/lib/docker/containers/*/*-json.log | sort -h | tail"),
                    Step::file("Limit them for containers created from now on (keep what the file already holds), then restart the engine:", "/etc/docker/daemon.json", "{\n  \"log-driver\": \"json-file\",\n  \"log-opts\": { \"max-size\": \"10m\", \"max-file\": \"3\" }\n}\n"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Give Docker more room",
                "https://docs.docker.com/engine/daemon/#daemon-data-directory",
                list![
                    Step::text("Enlarge the disk, or put the data on a larger one: stop Docker, copy /var/lib/docker there (`rsync -aHAX`), set the new place, start, and delete the old copy only when all works."),
                    Step::file("Name the new place:", "/etc/docker/daemon.json", "{ \"data-root\": \"/mnt/docker\" }\n"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Enlarge Docker Desktop's disk",
                "https://docs.docker.com/desktop/settings-and-maintenance/settings/",
                list![Step::console("Containers live in a virtual disk with a limit of its own. Raise it:", "Docker Desktop > Settings > Resources > Virtual disk limit")],
            )
            .with(Tool::Desktop),
        ],
    ),
    Cause::new(
        "storage-quota",
        "A disk quota is used up",
        "The disk may have room, but a quota (of the user, the project directory or the container) allows no more.",
        list![
            Signature::new("but no quota support", "quota (size )?requested (for volume )?but no quota support"),
            Signature::new(
                ": disk quota exceeded",
                "(failed to register layer|failed to extract layer|failed to copy|failed to solve|from daemon|ApplyLayer|Error processing tar file).{1,300}(write|mkdir|open|symlink|link|rename|mknod|sync|copy_file_range|close) {path}: disk quota exceeded",
            ),
            Signature::new(
                ": disk quota exceeded",
                "(: |^|, )(write|mkdir|open|symlink|link|rename|mknod|sync|copy_file_range|close) {path}: disk quota exceeded",
            )
            .unless(texts!["session key", "keyring", "keyctl"])
            .docker_only(),
            Signature::literal("Disk quota exceeded").unless(texts!["session key", "keyring", "keyctl"]).docker_only(),
            Signature::literal("EDQUOT: disk quota exceeded").docker_only(),
            Signature::new("out of diskspace or quota", "out of diskspace or quota").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "See which quota it is",
                "https://man7.org/linux/man-pages/man1/quota.1.html",
                list![
                    Step::command("Of the user, and of the file system that holds the data:", "quota -s\ndf -h ~ /var/lib/docker"),
                    Step::text("Home directories on a university or company server usually have one; rootless Docker and Podman keep everything there (~/.local/share/docker, ~/.local/share/containers)."),
                ],
            ),
            Remedy::new(
                "Free what is yours",
                "https://docs.docker.com/engine/manage-resources/pruning/",
                list![
                    Step::text("Deletes stopped containers, unused networks, unnamed images and build cache."),
                    Step::command("It asks before it starts:", "docker system prune"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Move rootless data to a place without a quota",
                "https://docs.docker.com/engine/security/rootless/",
                list![Step::file(
                    "On a local disk (not NFS), then restart the user's service with `systemctl --user restart docker`:",
                    "~/.config/docker/daemon.json",
                    "{ \"data-root\": \"/scratch/USER/docker\" }\n",
                )],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Raise the limit",
                "https://docs.docker.com/reference/cli/docker/container/run/#storage-opt",
                list![Step::text(
                    "A container started with `--storage-opt size=…` has that limit until it is created anew with a larger one. The quotas of users and projects are the administrator's to raise.",
                )],
            ),
        ],
    ),
    Cause::new(
        "storage-read-only",
        "The place to be written to is read-only",
        "The file system is mounted read-only: by intent (:ro, --read-only, a read-only root of the host), or because the kernel switched it to read-only after a disk error.",
        list![
            Signature::new(
                ": read-only file system",
                "(: |^|, )(write|mkdir|mkdirat|open|openat|create|symlink|link|rename|mknod|chown|lchown|chmod|unlinkat|remove|chtimes|lsetxattr|truncate|rmdir|mount) {path}: read-only file system",
            )
            .docker_only(),
            Signature::new(
                "read-only file system",
                "(failed to register layer|failed to extract layer|failed to copy|failed to solve|from daemon|ApplyLayer|Error processing tar file).{1,300}(mkdir|open|write|rename|symlink|chown|unlinkat|remove|chmod|mknod|mount) {path}: read-only file system",
            )
            .unless(texts!["mount source path"]),
            Signature::literal("container rootfs is marked read-only"),
            Signature::literal("mounted volume is marked read-only"),
            Signature::literal("EROFS: read-only file system").docker_only(),
            Signature::new("read-only file system", "(cannot|can't) [a-z ]{1,40} '?{path}'?: Read-only file system").docker_only(),
            Signature::new("read-only file system", "(touch|mkdir|cp|mv|rm|ln|tee|sed|chown|chmod|sh|bash): ([a-z0-9]+: )?{path}: Read-only file system").docker_only(),
            Signature::new("read-only file system", "Read-only file system: '{path}'").docker_only(),
            Signature::literal("read-only file system").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "See whether the host's disk went read-only",
                "https://man7.org/linux/man-pages/man8/mount.8.html",
                list![
                    Step::command("“ro” for a disk that should be “rw”, and I/O errors in the kernel's log, mean trouble with the disk:", "findmnt -no OPTIONS -T {path|/var/lib/docker}\nsudo dmesg | grep -i -e 'i/o error' -e 'remount' -e 'ext4' -e 'xfs'"),
                    Step::text("Then save the data first, check the file system (fsck, xfs_repair) while it is not mounted, and look at the disk's health."),
                ],
            ),
            Remedy::new(
                "Write to a place that is meant for it",
                "https://docs.docker.com/engine/storage/tmpfs/",
                list![Step::command(
                    "A container with --read-only (read_only: true) needs a volume or tmpfs for each folder that it writes to:",
                    "docker run --read-only --tmpfs /tmp -v data:/var/lib/app {image|IMAGE}",
                )],
            ),
            Remedy::new(
                "Take :ro away, if writing is wanted",
                "https://docs.docker.com/engine/storage/bind-mounts/",
                list![Step::text(
                    "A mount ending in :ro (or readonly, read_only: true) refuses writes below {path|it}. Also a mount inside a read-only mount fails: its folder cannot be created there.",
                )],
            ),
            Remedy::new(
                "Use a folder that the host lets Docker write to",
                "https://docs.docker.com/engine/daemon/#daemon-data-directory",
                list![Step::text(
                    "Immutable hosts (CoreOS, Flatcar, NixOS, a NAS) and Docker from snap keep most of the tree read-only: use a folder below /var or your home, or Docker from Docker's own packages.",
                )],
            ),
            Remedy::new(
                "Restart Docker Desktop",
                "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/",
                list![Step::text(
                    "On Docker Desktop the disk of its virtual machine turns read-only after the host's disk ran full or a hard stop. Free room on the host, then restart it from its menu.",
                )],
            )
            .risk(Risk::Disruptive)
            .with(Tool::Desktop),
        ],
    ),
    Cause::new(
        "storage-io-error",
        "The disk fails to read or write",
        "The kernel reports an input/output error: a dying disk, a broken cable or network disk, a damaged file system, or a damaged virtual disk of Docker Desktop or a virtual machine.",
        list![
            Signature::new(
                ": input/output error",
                "(failed to register layer|failed to extract layer|failed to copy|failed to solve|from daemon|ApplyLayer|Error processing tar file).{1,300}(write|read|mkdir|open|openat|symlink|link|rename|mknod|sync|fsync|stat|lstat|readlink|unlinkat|remove|chtimes|copy_file_range|close|fork/exec|readdirent) {path}: input/output error",
            ),
            Signature::new(
                "input/output error",
                "(failed to register layer|failed to extract layer|failed to copy|failed to solve|from daemon|ApplyLayer|Error processing tar file).{1,400}input/output error",
            ),
            Signature::new(
                ": input/output error",
                "(: |^|, )(write|read|mkdir|open|openat|symlink|link|rename|mknod|sync|fsync|stat|lstat|readlink|unlinkat|remove|chtimes|copy_file_range|close|fork/exec|readdirent|fdatasync) {path}: input/output error",
            )
            .docker_only(),
            Signature::literal("input/output error").docker_only().likely(),
            Signature::literal("EIO: i/o error").docker_only(),
            Signature::literal("structure needs cleaning").docker_only(),
            Signature::new("EXT4-fs error ", "EXT4-fs error \\(device").docker_only().likely(),
            Signature::new("Buffer I/O error on dev", "Buffer I/O error on dev(ice)? {name},").docker_only().likely(),
            Signature::new("blk_update_request: ", "blk_update_request: (critical medium|I/O) error, dev {name},").docker_only().likely(),
            Signature::new("metadata I/O error", "XFS \\({name}\\): metadata I/O error").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "Look at the kernel's log and the disk's health",
                "https://man7.org/linux/man-pages/man1/dmesg.1.html",
                list![
                    Step::command("Errors that name a device are proof:", "sudo dmesg -T | grep -i -e 'i/o error' -e 'ext4-fs' -e 'xfs' -e 'nvme' | tail -30\nsudo smartctl -H /dev/sda"),
                    Step::text("Save what matters now, before any repair: volumes, databases, and images that exist nowhere else."),
                ],
            ),
            Remedy::new(
                "Restart Docker Desktop, then make its disk anew",
                "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/",
                list![
                    Step::text("Free room on the host (a full host disk damages the virtual one), quit Docker Desktop and start it again. If the error stays, the virtual disk is damaged: “Clean / Purge data” makes a new one and deletes all images, containers and volumes."),
                    Step::console("Only after saving what the volumes hold:", "Docker Desktop > Troubleshoot > Clean / Purge data"),
                ],
            )
            .risk(Risk::Destructive)
            .with(Tool::Desktop),
            Remedy::new(
                "Restart WSL",
                "https://learn.microsoft.com/en-us/windows/wsl/basic-commands",
                list![
                    Step::text("This stops every WSL distribution and all containers in them."),
                    Step::command("In PowerShell, with Docker Desktop quit; then start it again:", "wsl --shutdown"),
                ],
            )
            .risk(Risk::Disruptive)
            .on(System::Wsl),
            Remedy::new(
                "Check the file system while it is not mounted",
                "https://man7.org/linux/man-pages/man8/fsck.8.html",
                list![
                    Step::text("A repair may drop damaged files, so have a copy. Stop Docker, unmount the disk (or boot a rescue system), then check it; replace the disk if errors return."),
                    Step::command("For ext4 on a disk of its own (use xfs_repair for XFS; set the device's name):", "sudo systemctl stop docker docker.socket\nsudo umount /var/lib/docker\nsudo fsck -f /dev/DEVICE"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "storage-overlay-mount",
        "The overlay file system cannot be mounted",
        "Images are stacked with the kernel's overlay file system, and mounting the stack failed: the data lies on a file system that overlay cannot use (another overlay, NFS, eCryptfs, XFS without ftype=1), or the kernel refuses it.",
        list![
            Signature::new(
                "error creating overlay mount to ",
                "error creating overlay mount to {path}: (invalid argument|too many levels of symbolic links|device or resource busy|permission denied|operation not permitted|stale (NFS )?file handle|no such device|argument list too long|cannot allocate memory|file exists|input/output error|function not implemented|using mount program.{0,200})",
            ),
            Signature::new("failed to mount overlay: ", "failed to mount overlay: (invalid argument|operation not permitted|permission denied|no such device|too many levels of symbolic links)"),
            Signature::new("fstype: overlay", "mount source: \"?overlay\"?, target: \"?{path}\"?, fstype: overlay, .{1,600}err: [a-z ]+"),
            Signature::new(": too many levels of symbolic links", "/overlay2?/.{0,200}: too many levels of symbolic links"),
            Signature::new(": invalid argument", "(mkdir|stat|lstat|chown|open|mount) {path}: invalid argument").requires("/merged"),
            Signature::new("fstype: overlay, flags: ", "fstype: overlay, flags: [0-9a-fx]+"),
            Signature::new("Type:overlay", "failed to mount {path}: .{0,20}Type:overlay.{1,600}\\]: [a-z ]+"),
            Signature::literal("failed to mount rootfs component"),
            Signature::new("is not supported over ", "'overlay2?' is not supported over {name}"),
            Signature::new("a mount_program is required", "'?{name}'? is not supported over [a-z0-9]+, a mount_program is required(: backing file system is unsupported for this graph driver)?"),
            Signature::literal("kernel does not support overlay fs: unable to create kernel-style whiteout"),
            Signature::new("fuse: device not found", "fuse: device not found, try 'modprobe fuse' first"),
            Signature::new("fuse-overlayfs: cannot mount", "fuse-overlayfs: cannot mount: [a-z ]+"),
            Signature::new("does not support d_type", "{path} does not support d_type. If the backing filesystem is xfs, please reformat with ftype=1 to enable d_type support"),
            Signature::literal("overlayfs: upper fs does not support d_type"),
            Signature::literal("does not support d_type"),
            Signature::new("overlayfs: filesystem on ", "overlayfs: filesystem on '?{path}'? not supported as (upperdir|lowerdir)"),
        ],
        list![
            Remedy::new(
                "See which file system is below",
                "https://docs.docker.com/engine/storage/drivers/select-storage-driver/",
                list![Step::command(
                    "overlay2 wants ext4 or XFS with ftype=1; the kernel's log often names the reason:",
                    "findmnt -no FSTYPE -T /var/lib/docker\nxfs_info /var/lib/docker | grep ftype\nsudo dmesg | grep -i overlay | tail",
                )],
            ),
            Remedy::new(
                "Put the data on ext4 or XFS",
                "https://docs.docker.com/engine/daemon/#daemon-data-directory",
                list![
                    Step::text("Images and containers of the old place are not visible in the new one; save volumes first."),
                    Step::file("A folder on a disk of a suitable kind (keep what the file already holds), then restart the engine:", "/etc/docker/daemon.json", "{ \"data-root\": \"/mnt/docker\" }\n"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Docker in Docker: give it a volume",
                "https://hub.docker.com/_/docker",
                list![Step::command(
                    "The inner engine must not keep its data on the outer one's overlay:",
                    "docker run --privileged -d -v dind-data:/var/lib/docker docker:dind",
                )],
            ),
            Remedy::new(
                "Use fuse-overlayfs or a newer kernel for a rootless engine",
                "https://docs.docker.com/engine/security/rootless/",
                list![Step::text(
                    "Rootless overlay2 needs kernel 5.11 or newer. On an older one install fuse-overlayfs (and have /dev/fuse), which is slower but works.",
                )],
            ),
            Remedy::new(
                "Give Podman a mount program or another driver",
                "https://github.com/containers/podman/blob/main/troubleshooting.md",
                list![Step::file(
                    "With fuse-overlayfs installed; inside a container use a volume for /var/lib/containers, or driver vfs:",
                    "~/.config/containers/storage.conf",
                    "[storage]\ndriver = \"overlay\"\n\n[storage.options.overlay]\nmount_program = \"/usr/bin/fuse-overlayfs\"\n",
                )],
            )
            .with(Tool::Podman),
        ],
    ),
    Cause::new(
        "storage-userns-range",
        "The image uses user ids that this user namespace lacks",
        "Files in the image belong to a user or group whose number is outside the range given to this rootless or remapped engine, so they cannot be unpacked.",
        list![
            Signature::new(
                "failed to Lchown ",
                "failed to Lchown \"{path}\" for UID [0-9]+, GID [0-9]+( \\(try increasing the number of subordinate IDs in /etc/subuid and /etc/subgid\\))?: lchown [^:]{1,300}: invalid argument( \\(Hint: try increasing the number of subordinate IDs in /etc/subuid and /etc/subgid\\))?",
            ),
            Signature::literal("try increasing the number of subordinate IDs in /etc/subuid and /etc/subgid"),
            Signature::new("insufficient UIDs or GIDs available in user namespace", "potentially insufficient UIDs or GIDs available in user namespace( \\(requested [0-9]+:[0-9]+ for {path}\\))?(: Check /etc/subuid and /etc/subgid if configured locally.{0,60}: lchown [^:]{1,300}: invalid argument)?"),
            Signature::new("there might not be enough IDs available in the namespace", "there might not be enough IDs available in the namespace( \\(requested [0-9]+:[0-9]+ for {path}\\))?(: lchown [^:]{1,300}: invalid argument)?"),
            Signature::new(": invalid argument", "(failed to register layer: .{0,200}|ApplyLayer .{0,200}|: |^)lchown {path}: invalid argument"),
            Signature::new(": invalid argument", "(failed to register layer: .{0,200}|ApplyLayer .{0,200})lchown [^:]{1,300}: invalid argument"),
            Signature::new(" cannot be mapped to a host ID", "Container ID [0-9]+ cannot be mapped to a host ID"),
            Signature::new("cannot find UID/GID for user ", "cannot find UID/GID for user {user}: (no|open) .{1,120}"),
            Signature::literal("not enough unused IDs in user namespace"),
        ],
        list![
            Remedy::new(
                "See which ids you have, and which the image needs",
                "https://docs.docker.com/engine/security/rootless/",
                list![
                    Step::command("65,536 ids is the usual amount; the message names the id that is missing:", "grep \"^$(id -un):\" /etc/subuid /etc/subgid"),
                    Step::text("An id in the millions usually comes from a developer's company account, copied into the image by accident."),
                ],
            ),
            Remedy::new(
                "Give the user a larger range",
                "https://docs.docker.com/engine/security/rootless/",
                list![
                    Step::text("The range must not overlap that of another user in the same files. Then restart the rootless engine; existing data keeps its old ids, so a new range is best begun with an empty store."),
                    Step::command("Write one line in each file (set the numbers that you need):", "sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 \"$(id -un)\"\nsystemctl --user restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Tell Podman about the new range",
                "https://github.com/containers/podman/blob/main/troubleshooting.md",
                list![
                    Step::text("`podman system migrate` stops running containers."),
                    Step::command("After changing /etc/subuid and /etc/subgid:", "podman system migrate\npodman unshare cat /proc/self/uid_map"),
                ],
            )
            .risk(Risk::Disruptive)
            .with(Tool::Podman),
            Remedy::new(
                "Make the image with ordinary ids",
                "https://docs.docker.com/reference/dockerfile/#copy---chown---chmod",
                list![Step::file(
                    "If the image is your own, set owners when copying (and use --no-same-owner when tar unpacks in a RUN):",
                    "Dockerfile",
                    "COPY --chown=1000:1000 . /app\n",
                )],
            ),
        ],
    ),
    Cause::new(
        "storage-cross-device",
        "A rename across two file systems was refused",
        "A file or folder was to be renamed from one file system (or overlay layer) to another, which the kernel does not do. With overlay on overlay, or a data root of several mounts, this hits ordinary work.",
        list![
            Signature::new(": invalid cross-device link", "rename [^ ]+ {path}: invalid cross-device link").docker_only(),
            Signature::new("invalid cross-device link", "invalid cross-device link").docker_only(),
            Signature::literal("EXDEV: cross-device link not permitted").docker_only(),
        ],
        list![
            Remedy::new(
                "See what is mounted there",
                "https://docs.docker.com/engine/storage/drivers/overlayfs-driver/",
                list![Step::command(
                    "Everything below Docker's folder must be one file system, and not an overlay:",
                    "findmnt -T /var/lib/docker\nfindmnt -R /var/lib/docker | head",
                )],
            ),
            Remedy::new(
                "Docker in Docker: give it a volume",
                "https://hub.docker.com/_/docker",
                list![Step::command(
                    "So that the inner data root is no overlay:",
                    "docker run --privileged -d -v dind-data:/var/lib/docker docker:dind",
                )],
            ),
            Remedy::new(
                "In a build: copy and delete instead of rename",
                "https://docs.docker.com/engine/storage/drivers/overlayfs-driver/",
                list![Step::text(
                    "A folder that an earlier layer holds cannot be renamed as a whole in a later one. Do it in the same RUN that made the folder, or copy it and delete the old one. Node's package managers work when node_modules is removed first.",
                )],
            ),
        ],
    ),
    Cause::new(
        "storage-open-files",
        "A limit on open files or file watches is reached",
        "The process, the user or the machine has used up its file descriptors or inotify watches; “no space left on device” for a file watch means this limit, not the disk.",
        list![
            Signature::new(": too many open files", "(: |^|, )(open|fork/exec|mkdir|stat|read|write) {path}: too many open files").docker_only(),
            Signature::literal("too many open files").docker_only(),
            Signature::new("System limit for number of file watchers reached", "System limit for number of file watchers reached(, watch '{path}')?"),
            Signature::literal("User limit of inotify instances reached or too many open files"),
            Signature::literal("User limit of inotify watches reached"),
            Signature::new("EMFILE: too many open files", "EMFILE: too many open files(, watch '{path}')?").docker_only(),
            Signature::new("Failed to allocate directory watch", "Failed to allocate directory watch: Too many open files"),
            Signature::new("directory watch: No space left on device", "Failed to add {path} to directory watch: No space left on device"),
            Signature::new("inotify_add_watch", "inotify_add_watch.{0,200}no space left on device"),
            Signature::new("inotify watch", "inotify watch.{0,200}no space left on device"),
        ],
        list![
            Remedy::new(
                "Raise the inotify limits on the host",
                "https://man7.org/linux/man-pages/man7/inotify.7.html",
                list![
                    Step::text("Containers share the host's limits; set them on the host (on Docker Desktop in its virtual machine or WSL), not in the image."),
                    Step::file("Then apply it with `sudo sysctl --system`:", "/etc/sysctl.d/60-inotify.conf", "fs.inotify.max_user_watches = 524288\nfs.inotify.max_user_instances = 512\n"),
                ],
            ),
            Remedy::new(
                "Give the container more open files",
                "https://docs.docker.com/reference/cli/docker/container/run/#ulimit",
                list![
                    Step::command("See its limit:", "docker run --rm {image|IMAGE} sh -c 'ulimit -n'"),
                    Step::command("Raise it for one container (in compose.yaml: ulimits: nofile:):", "docker run --ulimit nofile=65536:65536 {image|IMAGE}"),
                ],
            ),
            Remedy::new(
                "Give the engine more open files",
                "https://docs.docker.com/engine/daemon/",
                list![
                    Step::text("If dockerd or containerd itself says so. Restarting the engine stops containers unless live-restore is on."),
                    Step::file("Then `sudo systemctl daemon-reload && sudo systemctl restart docker`:", "/etc/systemd/system/docker.service.d/limits.conf", "[Service]\nLimitNOFILE=1048576\n"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Find what keeps files open",
                "https://man7.org/linux/man-pages/man8/lsof.8.html",
                list![Step::command(
                    "A count that only grows is a leak in that program, which a higher limit merely delays:",
                    "sudo lsof -n | awk '{print $1}' | sort | uniq -c | sort -n | tail",
                )],
            ),
        ],
    ),
];
