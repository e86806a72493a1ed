//! Volumes and their drivers.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list};
use crate::context::Tool;

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "volume-in-use",
        "The volume is still used, so it is not removed",
        "A container, running or stopped, still has volume {name|it} mounted; Docker removes a volume only when no container refers to it.",
        list![
            Signature::new("Resource is still in use", "Volume +{name} +(Error +)?Resource is still in use"),
            Signature::new("volume is in use", "remove {name}: volume is in use( - \\[[0-9a-f, ]+\\])?"),
            Signature::new("volume is in use - ", "volume is in use - \\[[0-9a-f, ]+\\]"),
            Signature::new("volume still in use", "(unable to remove volume|Unable to remove volume), volume still in use( by {name})?"),
            Signature::new("volume is being used", "volume {name} is being used by the following container\\(s\\): [0-9a-f, ]+: volume is being used"),
            Signature::literal("volume has active mounts"),
        ],
        list![
            Remedy::new(
                "See which containers use it",
                "https://docs.docker.com/reference/cli/docker/container/ls/#filter",
                list![Step::command("Stopped ones count too:", "docker ps -a --filter volume={name|VOLUME}")],
            ),
            Remedy::new(
                "Remove those containers, then the volume",
                "https://docs.docker.com/reference/cli/docker/volume/rm/",
                list![
                    Step::text("Removing the volume deletes its data for good; copy out first what you need."),
                    Step::command("Set the containers' names from the list:", "docker rm -f CONTAINER\ndocker volume rm {name|VOLUME}"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Of a Compose project: take it down with its volumes",
                "https://docs.docker.com/reference/cli/docker/compose/down/",
                list![
                    Step::text("This deletes the data in all of the project's volumes."),
                    Step::command("In the project's folder:", "docker compose down --volumes"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "volume-not-found",
        "There is no such volume",
        "No volume is called {name|that} on this engine. Compose puts the project's name in front of its volumes, and every engine or context has volumes of its own.",
        list![
            Signature::new(": no such volume", "get {name}: no such volume"),
            Signature::new("No such volume: ", "No such volume: {name}"),
            Signature::new("no such volume", "(no volume with name|looking up volume|inspecting volume|inspecting object: no volume with name) \"?{name}\"?( found)?: no such volume"),
            Signature::new("no such volume ", "no such volume {name}").docker_only(),
            Signature::new("from daemon: volume ", "from daemon: volume {name} not found"),
            // The volume is in the books, its folder was deleted.
            Signature::new("/_data: no such file or directory", "(open|stat|lstat|chmod|chown|mkdir) [^ ]*/volumes/{name}/_data: no such file or directory").docker_only(),
        ],
        list![
            Remedy::new(
                "List the volumes",
                "https://docs.docker.com/reference/cli/docker/volume/ls/",
                list![Step::command(
                    "Compare the names; a Compose volume data of project shop is called shop_data:",
                    "docker volume ls\ndocker context ls",
                )],
            ),
            Remedy::new(
                "Create it",
                "https://docs.docker.com/reference/cli/docker/volume/create/",
                list![Step::command(
                    "It begins empty; data of a volume that was deleted is gone:",
                    "docker volume create {name|VOLUME}",
                )],
            ),
            Remedy::new(
                "Make containers anew that still point to it",
                "https://docs.docker.com/reference/cli/docker/compose/up/",
                list![
                    Step::text("Containers are stopped and made again; what was written inside them, outside volumes, is lost."),
                    Step::command("If an old container asks for a volume that was deleted:", "docker compose up -d --force-recreate"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "volume-name-conflict",
        "A volume of that name exists with another driver",
        "Volume names are unique on an engine. {name|This one} is already known with another driver or with other options, or a container still refers to it.",
        list![
            Signature::new("volume name must be unique", "create {name}: .{0,400}volume name must be unique"),
            Signature::new("volume name must be unique", "volume name must be unique"),
            Signature::literal("A volume by that name already exists with driver"),
            Signature::new("found reference to volume ", "found reference to volume '{name}' in driver '[^']+'"),
            Signature::literal("found volume driver does not match passed in driver"),
            Signature::new(": volume already exists", "volume with name {name} already exists: volume already exists"),
        ],
        list![
            Remedy::new(
                "See what the existing one is",
                "https://docs.docker.com/reference/cli/docker/volume/inspect/",
                list![Step::command("Its driver and options:", "docker volume inspect {name|VOLUME}")],
            ),
            Remedy::new(
                "Use another name",
                "https://docs.docker.com/reference/compose-file/volumes/#name",
                list![Step::text("The simplest way that loses nothing: a new name in the command, or name: at the volume in compose.yaml.")],
            ),
            Remedy::new(
                "Remove the old one",
                "https://docs.docker.com/reference/cli/docker/volume/rm/",
                list![
                    Step::text("This deletes what a local volume holds. Containers that refer to it must be removed first."),
                    Step::command("With --force also where its driver is gone:", "docker ps -a --filter volume={name|VOLUME}\ndocker volume rm {name|VOLUME}"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "volume-driver",
        "The driver plugin is not installed or not running",
        "The volume (or network) is to be kept by plugin {image|a plugin}, and the engine finds no such plugin, or it is disabled or stopped.",
        list![
            Signature::new(
                "rror looking up volume plugin ",
                "create {name}: error looking up volume plugin {image}: (legacy plugin: )?.{0,300}",
            ),
            Signature::new("rror looking up volume plugin ", "error looking up volume plugin {image}: (legacy plugin: )?.{0,300}"),
            Signature::new("/run/docker/plugins/", r"dial unix (?:/var)?/run/docker/plugins/{image}\.sock: connect: (?:no such file or directory|connection refused)"),
            Signature::new("needed by volume", "volume plugin {image} \\(needed by volume {name}\\) missing: required plugin missing"),
            Signature::new("required plugin missing", "volume {name} uses volume plugin {image} but it (is not available|could not be retrieved).{0,60}: required plugin missing"),
            Signature::new("from daemon: plugin ", "from daemon: plugin \"{image}\" not found").likely(),
            Signature::literal("could not find requested volume driver"),
            Signature::new(" in v1 plugin registry", "could not find plugin {image} in v1 plugin registry: plugin not found"),
            Signature::new("no volume driver named ", "no volume driver named {image}"),
        ],
        list![
            Remedy::new(
                "See which plugins there are",
                "https://docs.docker.com/reference/cli/docker/plugin/ls/",
                list![
                    Step::command("A plugin that stands there with “false” is only disabled:", "docker plugin ls\ndocker info --format '{{.Plugins.Volume}}'"),
                    Step::text("The name must be exactly the one in the command, with its tag (for instance :latest)."),
                ],
            ),
            Remedy::new(
                "Install or enable it",
                "https://docs.docker.com/reference/cli/docker/plugin/install/",
                list![
                    Step::text("A plugin gets wide rights on the host: install only one that you trust, by its full name. In a swarm each node needs it."),
                    Step::command("A disabled one needs only the second line:", "docker plugin install {image|PLUGIN}\ndocker plugin enable {image|PLUGIN}"),
                ],
            ),
            Remedy::new(
                "Start a plugin that runs as a service of its own",
                "https://docs.docker.com/engine/extend/legacy_plugins/",
                list![Step::command(
                    "Older plugins are programs on the host that leave a socket; they must start before Docker:",
                    "ls /run/docker/plugins /etc/docker/plugins /usr/lib/docker/plugins\nsystemctl list-units --type=service | grep -i {image|PLUGIN}",
                )],
            ),
            Remedy::new(
                "Do without: the local driver mounts NFS and CIFS",
                "https://docs.docker.com/engine/storage/volumes/#create-a-service-which-creates-an-nfs-volume",
                list![Step::command(
                    "No plugin is needed for a network share (set address and path):",
                    "docker volume create --driver local --opt type=nfs --opt o=addr=192.0.2.10,rw,nfsvers=4 --opt device=:/export/data VOLUME",
                )],
            ),
        ],
    ),
    Cause::new(
        "volume-mount-failed",
        "The device or share behind the volume cannot be mounted",
        "The volume exists, but what it points to (an NFS or CIFS share, a device, a folder) could not be mounted when the container started.",
        list![
            Signature::new(
                "failed to mount local volume: ",
                "failed to mount local volume: mount :?{path}:/[^ ]+/_data(, flags: 0x[0-9a-f]+)?(, data: .{0,300})?: .{1,200}",
            ),
            Signature::new("failed to mount local volume", "failed to mount local volume: .{1,400}"),
            Signature::new("failed to mount local volume", "failed to mount local volume").likely(),
            Signature::new("error while mounting volume ", "error while mounting volume '{path}': .{0,500}"),
            Signature::new("error while mounting volume:", "from daemon: error while mounting volume: .{1,200}"),
            Signature::new("error while mounting volume ", "error while mounting volume (with options)?.{1,500}"),
            Signature::new("error resolving passed in ", "error resolving passed in (network volume|nfs) address: .{0,300}"),
            Signature::new("VolumeDriver.Mount: ", "VolumeDriver.Mount: .{0,400}"),
            Signature::literal("missing device in volume options"),
            Signature::new("missing required option: ", "missing required option: \"{name}\"").docker_only(),
            Signature::literal("port not allowed in CIFS device URL"),
            Signature::new("failed to copy file info for ", "failed to copy file info for {path}: failed to ch(own|mod) .{0,400}"),
            Signature::new("failed to chmod on ", "failed to chmod on {path}: chmod .{1,300}: operation not permitted"),
            Signature::new("from daemon: chown ", "from daemon: chown {path}: operation not permitted").likely(),
            Signature::new("mount.nfs: ", "mount.nfs: .{1,200}").docker_only(),
            Signature::new("mount.cifs", "mount.cifs.{1,200}failed").docker_only().likely(),
            Signature::new("mount error", "mount error\\([0-9]+\\): .{1,80}").docker_only(),
            Signature::new("bad option; for several filesystems", "mount: .{1,200}bad option; for several filesystems").docker_only(),
        ],
        list![
            Remedy::new(
                "See what the volume points to",
                "https://docs.docker.com/reference/cli/docker/volume/inspect/",
                list![Step::command("device and o (options) must be what the server offers:", "docker volume inspect {name|VOLUME}")],
            ),
            Remedy::new(
                "Mount it by hand on the host",
                "https://docs.docker.com/engine/storage/volumes/",
                list![
                    Step::command("The same address, path and options as in the volume; the host's message is clearer, and the kernel's log clearer still:", "sudo mount -t nfs -o nfsvers=4 192.0.2.10:/export/data /mnt\nsudo dmesg | tail"),
                    Step::text("“permission denied” or “access denied”: the server does not export the path to this host. “connection refused” or a timeout: address, firewall or the service there. “no such file or directory”: the path, or for a bind the folder, does not exist. “invalid argument”, “no such device”, “protocol not supported”: NFS version or missing helper."),
                ],
            ),
            Remedy::new(
                "Install the helpers on the host",
                "https://docs.docker.com/engine/storage/volumes/",
                list![Step::command("For NFS and CIFS on Debian and Ubuntu (nfs-utils and cifs-utils on RHEL and Fedora):", "sudo apt-get install nfs-common cifs-utils")],
            ),
            Remedy::new(
                "Create the volume anew with right options",
                "https://docs.docker.com/reference/cli/docker/volume/create/",
                list![
                    Step::text("Options of an existing volume never change, also not by editing compose.yaml. Removing an NFS or CIFS volume does not touch the files on the server; removing a plain local volume deletes its data."),
                    Step::command("Then create it again:", "docker volume rm {name|VOLUME}\ndocker volume create --driver local --opt type=nfs --opt o=addr=192.0.2.10,rw,nfsvers=4 --opt device=:/export/data {name|VOLUME}"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Stop Docker from copying and changing owners on the share",
                "https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container",
                list![Step::text(
                    "A new container copies what the image holds at that path into an empty volume and sets owners, which a server with root_squash refuses (“chown … operation not permitted”). Mount with the option nocopy (volume: nocopy: true in compose.yaml), or set the owner on the server.",
                )],
            ),
            Remedy::new(
                "Mount as root, not rootless",
                "https://docs.podman.io/en/latest/markdown/podman-volume-create.1.html",
                list![Step::text("A rootless engine may not mount NFS or CIFS itself. Let the host mount the share (in /etc/fstab) and use it as a bind mount.")],
            )
            .with(Tool::Podman),
        ],
    ),
];
