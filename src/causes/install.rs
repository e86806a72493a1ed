//! Installing Docker's packages.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::System;

const INSTALL: &str = "https://docs.docker.com/engine/install/";
const UBUNTU: &str = "https://docs.docker.com/engine/install/ubuntu/";
const DEBIAN: &str = "https://docs.docker.com/engine/install/debian/";
const CENTOS: &str = "https://docs.docker.com/engine/install/centos/";
const RHEL: &str = "https://docs.docker.com/engine/install/rhel/";
const FEDORA: &str = "https://docs.docker.com/engine/install/fedora/";

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "install-package-missing",
        "The package is in none of the enabled repositories",
        "{name|The package} comes from Docker's own repository, which is not set up on this machine, not for this release or processor, or its list was not loaded.",
        list![
            Signature::new("has no installation candidate", r"Package '{name}' has no installation candidate").requires("docker"),
            Signature::new("Unable to locate package", r"Unable to locate package docker-(?:ce|ce-cli|ce-rootless-extras|compose-plugin|compose-v2|compose|buildx-plugin|buildx|engine|desktop|model-plugin|scan-plugin)"),
            Signature::new("Unable to locate package docker.io", r"Unable to locate package docker\.io"),
            Signature::new("Unable to locate package docker", r"Unable to locate package docker(?:$|[^a-z0-9.-])"),
            Signature::new("Unable to locate package containerd", r"Unable to locate package containerd(?:\.io)?"),
            Signature::new("Couldn't find any package by", r"Couldn't find any package by (?:glob|regex) '(?:docker|containerd)[^']*'"),
            Signature::new("was not found", r"Version '[^']*' for '(?:docker-ce|docker-ce-cli|containerd\.io|docker\.io)' was not found"),
            Signature::new("No package docker", r"No package docker[a-z.-]* available"),
            Signature::new("No package containerd.io available", r"No package containerd\.io available"),
            Signature::new("Unable to find a match:", r"Unable to find a match: .*(?:docker|containerd\.io|container-selinux).*"),
            Signature::new("No match for argument:", r"No match for argument: (?:docker|containerd\.io)[a-z.-]*"),
            Signature::new("docker-ce is not available, but is referred to", "Package docker-ce is not available, but is referred to by another package"),
            Signature::new("not found in package names", "'docker[^']*' not found in package names.*"),
            Signature::new("target not found: docker", "(?:error: )?target not found: docker[a-z-]*"),
            Signature::new("kann nicht gefunden werden", "Paket docker[a-z.-]* kann nicht gefunden werden"),
            Signature::new("existiert kein Installationskandidat", r"Für Paket .{0,4}{name}.{0,4} existiert kein Installationskandidat").requires("docker"),
            Signature::new("version susceptible d'être installée", r"Le paquet .{0,6}{name}.{0,6} n'a pas de version susceptible d'être installée").requires("docker"),
            Signature::new("no tiene un candidato para la instalaci", r"El paquete .{0,4}{name}.{0,4} no tiene un candidato para la instalaci").requires("docker"),
            Signature::new("non ha candidati da installare", r"Il pacchetto '{name}' non ha candidati da installare").requires("docker"),
            Signature::new("tem candidato para instala", r"O pacote '{name}' não tem candidato para instala").requires("docker"),
            Signature::new("не найден кандидат на установку", r"Для пакета .{0,4}{name}.{0,4} не найден кандидат на установку").requires("docker"),
            Signature::new("没有可安装候选", r"软件包 {name} 没有可安装候选").requires("docker"),
            Signature::new("nie ma kandydata do instalacji", r"Pakiet {name} nie ma kandydata do instalacji").requires("docker"),
            Signature::new("heeft geen kandidaat voor installatie", r"Pakket '{name}' heeft geen kandidaat voor installatie").requires("docker"),
            Signature::new("Impossible de trouver le paquet", r"Impossible de trouver le paquet (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("se ha podido localizar el paquete", r"No se ha podido localizar el paquete (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("Impossibile trovare il pacchetto", r"Impossibile trovare il pacchetto (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("encontrar o pacote", r"encontrar o pacote (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("Невозможно найти пакет", r"Невозможно найти пакет (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("无法定位软件包", r"无法定位软件包 (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("找不到套件", r"找不到套件 (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("が見つかりません", r"パッケージ (?:docker[a-z0-9.-]*|containerd\.io) が見つかりません"),
            Signature::new("odnaleźć pakietu", r"Nie udało się odnaleźć pakietu (?:docker[a-z0-9.-]*|containerd\.io)"),
            Signature::new("Kan pakket docker", r"Kan pakket docker[a-z0-9.-]* niet vinden"),
            Signature::new("hat keinen Installationskandidaten", "Paket '?{name}'? hat keinen Installationskandidaten").requires("docker"),
        ],
        list![
            Remedy::new("Set up Docker's repository, then install", UBUNTU, list![
                Step::command("Key and repository, as the linked page has them:", "sudo apt-get update\nsudo apt-get install ca-certificates curl\nsudo install -m 0755 -d /etc/apt/keyrings\nsudo curl -fsSL https://download.docker.com/linux/ubuntu/gpg -o /etc/apt/keyrings/docker.asc\nsudo chmod a+r /etc/apt/keyrings/docker.asc\necho \"deb [arch=$(dpkg --print-architecture) signed-by=/etc/apt/keyrings/docker.asc] https://download.docker.com/linux/ubuntu $(. /etc/os-release && echo \"${UBUNTU_CODENAME:-$VERSION_CODENAME}\") stable\" | sudo tee /etc/apt/sources.list.d/docker.list"),
                Step::command("Install:", "sudo apt-get update\nsudo apt-get install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin"),
                Step::command("Or Ubuntu's own packages (in universe), which need no other repository:", "sudo apt-get install docker.io docker-compose-v2 docker-buildx"),
            ]).on(System::Ubuntu),
            Remedy::new("Set up Docker's repository, then install", DEBIAN, list![
                Step::command("Key and repository, as the linked page has them:", "sudo apt-get update\nsudo apt-get install ca-certificates curl\nsudo install -m 0755 -d /etc/apt/keyrings\nsudo curl -fsSL https://download.docker.com/linux/debian/gpg -o /etc/apt/keyrings/docker.asc\nsudo chmod a+r /etc/apt/keyrings/docker.asc\necho \"deb [arch=$(dpkg --print-architecture) signed-by=/etc/apt/keyrings/docker.asc] https://download.docker.com/linux/debian $(. /etc/os-release && echo \"$VERSION_CODENAME\") stable\" | sudo tee /etc/apt/sources.list.d/docker.list"),
                Step::command("Install:", "sudo apt-get update\nsudo apt-get install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin"),
                Step::text("Or take Debian's own package, docker.io."),
            ]).on(System::Debian),
            Remedy::new("Set up Docker's repository, then install", CENTOS, list![
                Step::command("On CentOS Stream, Rocky and Alma (RHEL: the same with linux/rhel):", "sudo dnf -y install dnf-plugins-core\nsudo dnf config-manager --add-repo https://download.docker.com/linux/centos/docker-ce.repo\nsudo dnf install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin"),
                Step::text("Docker has no packages for Amazon Linux: sudo yum install docker takes Amazon's own. CentOS 7 is out of support, and its mirrors are gone."),
            ]).on(System::Rhel),
            Remedy::new("Set up Docker's repository, then install", FEDORA, list![
                Step::command("As the linked page has it (dnf 4: dnf config-manager --add-repo URL):", "sudo dnf config-manager addrepo --from-repofile https://download.docker.com/linux/fedora/docker-ce.repo\nsudo dnf install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin"),
                Step::text("Fedora's own package is called moby-engine."),
            ]).on(System::Fedora),
            Remedy::new("See what the package manager knows", INSTALL, list![
                Step::command("Release, processor, and the repositories that are set up:", ". /etc/os-release; echo \"$ID $VERSION_ID $VERSION_CODENAME\"; uname -m\ngrep -rn docker /etc/apt/sources.list /etc/apt/sources.list.d /etc/yum.repos.d 2>/dev/null\napt-cache policy docker-ce 2>/dev/null"),
                Step::text("An entry may be there and still bring nothing: a wrong code name (that of a derived distribution, such as Mint's or Kali's), a processor that Docker has no packages for, or apt-get update not run since."),
            ]),
            Remedy::new("Set up Docker's repository for your system", INSTALL, list![
                Step::text("Docker has packages for Debian, Ubuntu, Raspberry Pi OS (32 bit), Fedora, CentOS Stream and RHEL. On other systems take the distribution's own: docker (Alpine, Arch, openSUSE, Amazon Linux), docker.io (Kali, Mint, Pop!_OS)."),
                Step::text("Derived distributions use the repository of the one that they are made from, with its code name."),
            ]),
        ],
    ).replacing(texts!["build-apt-failed", "build-package-manager-failed"]),
    Cause::new(
        "install-repository-key",
        "The repository's key is missing, or given twice",
        "apt (or dnf) checks the signature of Docker's repository and has no key to check it with, or finds the repository listed twice with different keys.",
        list![
            Signature::new("NO_PUBKEY 7EA0A9C3F273FCD8", "(?:GPG error: {url} .*)?NO_PUBKEY 7EA0A9C3F273FCD8"),
            Signature::new("The repository 'https://download.docker.com", r"The repository 'https://download\.docker\.com[^']*' is not signed"),
            Signature::new("The repository 'https://download.docker.com", r"The repository 'https://download\.docker\.com[^']*InRelease' is no longer signed"),
            Signature::new("ist nicht signiert", r"https://download\.docker\.com.* ist nicht signiert"),
            Signature::new("n'est pas signé", r"https://download\.docker\.com.* n'est pas signé"),
            Signature::new("no está firmado", r"https://download\.docker\.com.* no está firmado"),
            Signature::new("non è firmato", r"https://download\.docker\.com.* non è firmato"),
            Signature::new("не подписан", r"https://download\.docker\.com.* не подписан"),
            Signature::new("没有数字签名", r"https://download\.docker\.com.* 没有数字签名"),
            Signature::new("Conflicting values set for option Signed-By", r"Conflicting values set for option Signed-By regarding source https://download\.docker\.com[^ ]*.*"),
            Signature::new("download.docker.com", r"Signed-By .*https://download\.docker\.com[^ ]* .* != .*"),
            Signature::new("download.docker.com", r"https://download\.docker\.com[^ ]* .*Signed-By .* ?!= .*"),
            Signature::new("download.docker.com", r"download\.docker\.com.*(?:EXPKEYSIG|KEYEXPIRED|BADSIG).*"),
            Signature::new("GPG error: https://download.docker.com", r"GPG error: https://download\.docker\.com[^ ]*.*").unless(texts!["NO_PUBKEY 7EA0A9C3F273FCD8"]),
            Signature::new("/etc/apt/keyrings/docker", r".*(?:are ignored as the file|is ignored as the file|unsupported filetype|cannot be read|is not readable|not readable by user).*/etc/apt/keyrings/docker[^ ]*.*|.*/etc/apt/keyrings/docker\.(?:asc|gpg).*(?:unsupported filetype|not readable|No such file|Permission denied).*"),
            Signature::new("is not installed", r"Public key for (?:docker|containerd)[^ ]*\.rpm is not installed"),
            Signature::new("GPG key retrieval failed:", r"GPG key retrieval failed: .*").requires("download.docker.com"),
            Signature::new("apt-key: command not found", "apt-key: command not found").requires("download.docker.com"),
            Signature::new("no valid OpenPGP data found", "gpg: no valid OpenPGP data found").requires("download.docker.com"),
            Signature::new("Missing key 9DC858229FC7DD38854AE2D88D81803C0EBFCD88", "Missing key 9DC858229FC7DD38854AE2D88D81803C0EBFCD88.*"),
        ],
        list![
            Remedy::new("Fetch the key again", UBUNTU, list![
                Step::command("For Ubuntu (for Debian write debian instead of ubuntu in the address):", "sudo install -m 0755 -d /etc/apt/keyrings\nsudo curl -fsSL https://download.docker.com/linux/ubuntu/gpg -o /etc/apt/keyrings/docker.asc\nsudo chmod a+r /etc/apt/keyrings/docker.asc\nsudo apt-get update"),
                Step::command("The repository's line must name this very file after signed-by:", "grep -rn download.docker.com /etc/apt/sources.list /etc/apt/sources.list.d"),
                Step::text("The key's fingerprint is 9DC8 5822 9FC7 DD38 854A E2D8 8D81 803C 0EBF CD88."),
            ]).on(System::Ubuntu),
            Remedy::new("Listed twice: keep one entry", UBUNTU, list![
                Step::text("Usually an old docker.list (or archive_uri-….list) stands beside a new docker.sources, one with docker.gpg, one with docker.asc."),
                Step::command("Find them, and delete the older one; rm asks before it deletes:", "grep -rln download.docker.com /etc/apt/sources.list /etc/apt/sources.list.d\nsudo rm -i /etc/apt/sources.list.d/docker.list\nsudo apt-get update"),
            ]).on(System::Debian),
            Remedy::new("With dnf or yum: import the key", CENTOS, list![
                Step::command("Its fingerprint is 060A 61C5 1B55 8A7F 742B 77AA C52F EB6B 621E 9F35:", "sudo rpm --import https://download.docker.com/linux/centos/gpg"),
            ]).on(System::Rhel),
            Remedy::new("If the key cannot be fetched", INSTALL, list![
                Step::text("\"no valid OpenPGP data\" means that curl got nothing, or a proxy's page. See what comes:"),
                Step::command("Expect a block that begins with BEGIN PGP PUBLIC KEY BLOCK:", "curl -fsSL https://download.docker.com/linux/ubuntu/gpg | head -n 3"),
                Step::text("Do not switch the check off (trusted=yes, --allow-unauthenticated): anybody on the way could then hand you other packages."),
            ]),
        ],
    ).replacing(texts!["build-apt-failed"]),
    Cause::new(
        "install-repository-malformed",
        "The entry for Docker's repository cannot be read",
        "A line in {path|apt's list of repositories} is not written as apt expects it, and apt refuses to work at all until it is.",
        list![
            Signature::new("in list file", r"Malformed entry [0-9]+ in list file {path} \("),
            Signature::new("in list file /etc/apt/sources.list.d/docker", r"Malformed (?:line|entry) [0-9]+ in list file /etc/apt/sources\.list\.d/docker[^ ]*"),
            Signature::new("in source list /etc/apt/sources.list.d/docker", r"(?:Type '[^']*' is not known|Malformed (?:line|entry)).{0,40} in source list /etc/apt/sources\.list\.d/docker[^ ]*"),
        ],
        list![
            Remedy::new("Write the entry again", UBUNTU, list![
                Step::command("See what it holds; usual mistakes are a variable that was not filled in, a line broken in two, a page saved as the list:", "cat /etc/apt/sources.list.d/docker.list"),
                Step::command("Overwrite it (for Debian write debian instead of ubuntu):", "echo \"deb [arch=$(dpkg --print-architecture) signed-by=/etc/apt/keyrings/docker.asc] https://download.docker.com/linux/ubuntu $(. /etc/os-release && echo \"${UBUNTU_CODENAME:-$VERSION_CODENAME}\") stable\" | sudo tee /etc/apt/sources.list.d/docker.list\nsudo apt-get update"),
            ]),
        ],
    ),
    Cause::new(
        "install-release-missing",
        "Docker's repository has nothing for this release",
        "The package manager asked download.docker.com for a distribution release that is not there: the code name is another distribution's, too new, or out of support.",
        list![
            Signature::new("does not have a Release file", r"https://download\.docker\.com[^ ']* ?[^ ']*( Release)?' does not have a Release file"),
            Signature::new("download.docker.com", r"(?:Err(?::[0-9]+)?|Failed to fetch) https?://download\.docker\.com/[^ ]+.*(?:404 ? ?Not Found|Release$).*"),
            Signature::new("https://download.docker.com", r"Err:[0-9]+ https://download\.docker\.com/linux/[a-z]+ {name} Release$"),
            Signature::new("download.docker.com", r"https://download\.docker\.com/[^ ]*repomd\.xml: .*(?:404|403).*"),
            Signature::new("download.docker.com", r"(?:Status code: 404|HTTP Error 404|error: 404|404 for|URL returned error: 404)[^ ]* .*https://download\.docker\.com/[^ ]*.*"),
            Signature::new("Cannot download repomd.xml", r".*docker-ce.*Cannot download repomd\.xml.*"),
            Signature::new("Failed to download metadata for repo 'docker-ce", r"Failed to download metadata for repo 'docker-ce[^']*'.*"),
            Signature::new("doesn't have the component", r"download\.docker\.com.*doesn't have the component.*"),
            Signature::new("no longer has a Release file", r"https://download\.docker\.com[^']*' no longer has a Release file"),
            Signature::new("has no Release file", r"download\.docker\.com.*has no Release file"),
            Signature::new("pas de fichier Release", r"https://download\.docker\.com[^']* n'a pas de fichier Release"),
            Signature::new("plus de fichier Release", r"https://download\.docker\.com[^']* ne contient plus de fichier Release"),
            Signature::new("no tiene un fichero de Publicaci", r"https://download\.docker\.com.* no tiene un fichero de Publicaci"),
            Signature::new("un file Release", r"https://download\.docker\.com[^']*' non ha (?:più )?un file Release"),
            Signature::new("файла Release", r"https://download\.docker\.com.* (?:не|больше не) содержит файла Release"),
            Signature::new("没有 Release 文件", r"https://download\.docker\.com.* 没有 Release 文件"),
            Signature::new("不再含有 Release 文件", r"https://download\.docker\.com.* 不再含有 Release 文件"),
            Signature::new("ERROR: Unsupported distribution '", r"ERROR: Unsupported distribution '{name}'").unless(texts!["python", "pip "]),
            Signature::new("enthält keine Release-Datei", r"download\.docker\.com.*enthält keine Release-Datei"),
        ],
        list![
            Remedy::new("See which code name is asked for, and which exist", INSTALL, list![
                Step::command("Yours, and the entry:", ". /etc/os-release; echo \"$ID $VERSION_ID $VERSION_CODENAME ${UBUNTU_CODENAME:-}\"\ngrep -rn download.docker.com /etc/apt/sources.list /etc/apt/sources.list.d /etc/yum.repos.d 2>/dev/null"),
                Step::text("What there is can be seen in the browser: https://download.docker.com/linux/ (then ubuntu/dists, debian/dists, centos …)."),
            ]),
            Remedy::new("A derived distribution: write the name of the one below it", UBUNTU, list![
                Step::text("Mint, Pop!_OS, elementary and others have code names of their own; Docker knows only those of Ubuntu and Debian. For Mint 21 that is jammy, for Mint 22 noble; for Kali take bookworm from linux/debian."),
                Step::command("Correct the entry, for instance:", "sudo sed -i 's/vanessa/jammy/' /etc/apt/sources.list.d/docker.list\nsudo apt-get update"),
            ]).on(System::Ubuntu),
            Remedy::new("Ubuntu's path with Debian's name, or the other way round", DEBIAN, list![
                Step::text("linux/ubuntu with bookworm, or linux/debian with jammy, does not exist: path and code name must be of the same distribution. Raspberry Pi OS 64 bit takes linux/debian, 32 bit linux/raspbian."),
                Step::command("Open the entry and correct the path:", "sudo nano /etc/apt/sources.list.d/docker.list"),
            ]).on(System::Debian),
            Remedy::new("dnf, yum: the release number is wrong", RHEL, list![
                Step::text("$releasever is filled in by the system: 7Server, a minor number or Amazon's 2023 does not exist in Docker's repository. Write the major number."),
                Step::command("For instance on a system that corresponds to release 9:", "sudo sed -i 's/$releasever/9/g' /etc/yum.repos.d/docker-ce.repo\nsudo dnf clean all\nsudo dnf makecache"),
            ]).on(System::Rhel),
            Remedy::new("Too new or too old", INSTALL, list![
                Step::text("Brand-new releases get packages after some days or weeks: take the distribution's own (docker.io, moby-engine) meanwhile. Releases out of support get none any more: upgrade the system. Using the name of the neighbouring release works at times, and is not supported."),
            ]),
        ],
    ).replacing(texts!["build-apt-failed", "install-package-missing"]),
    Cause::new(
        "install-dependency-missing",
        "A package that Docker's packages need is not available",
        "The package itself was found, but something that it depends on is not in the enabled repositories, or only in another version.",
        list![
            Signature::new("Requires: container-selinux", r".*Requires: container-selinux.*"),
            Signature::new("nothing provides", r".*nothing provides (?:container-selinux|containerd\.io|fuse-overlayfs|libcgroup|iptables|slirp4netns|docker-ce)[^ ]* .*needed by .*").likely(),
            Signature::new("nothing provides", r".*nothing provides .* needed by (?:docker|containerd)[^ ]*.*"),
            Signature::new("but none of the providers can be installed", r"package docker-ce[^ ]* requires (?:containerd\.io|container-selinux|libcgroup|iptables|docker-ce-cli)[^,]*, but none of the providers can be installed"),
            Signature::new("Requires:", r"Package: (?:[0-9]+:)?(?:docker|containerd)[^ ]* .*Requires: .*"),
            Signature::new("Requires:", r"(?:docker-ce|containerd\.io)[^ ]*: Requires: .*"),
            Signature::new("but it is not installable", r"(?:docker[a-z.-]*|containerd\.io) ?: ?(?:Pre)?Depends: .*but it is not installable.*"),
            Signature::new("is to be installed", r"(?:docker-ce[a-z-]*|docker-desktop|containerd\.io) ?: ?(?:Pre)?Depends: .* but .* is to be installed.*"),
            Signature::new("but it is not going to be installed", r"(?:docker-ce[a-z-]*|docker-desktop|containerd\.io) ?: ?(?:Pre)?Depends: .* but it is not going to be installed.*").unless(texts!["containerd.io but it is not going to be installed"]),
            Signature::new("Depends: containerd.io", r"docker-ce ?: ?Depends: containerd\.io.* but it is not going to be installed.*").likely(),
            Signature::new("container-selinux >=", r".*container-selinux >= .*"),
            Signature::new("you have held broken packages", "(?:E: )?Unable to correct problems, you have held broken packages\\.?").requires("docker-ce : Depends:"),
            Signature::new("dependency problems prevent configuration of docker", "dependency problems prevent configuration of docker[a-z.-]*.*"),
            Signature::new("depends on", r"(?:docker-ce|docker-desktop|containerd\.io)[a-z-]* depends on .*; however:"),
        ],
        list![
            Remedy::new("RHEL and its relatives: enable the repository that has it", CENTOS, list![
                Step::text("container-selinux, fuse-overlayfs and slirp4netns come from the distribution: on CentOS 7 from Extras, from release 8 on from AppStream."),
                Step::command("On CentOS 7:", "sudo yum-config-manager --enable extras\nsudo yum install container-selinux"),
                Step::command("From release 8 on:", "sudo dnf config-manager --set-enabled appstream\nsudo dnf install container-selinux"),
                Step::text("On RHEL the system must be registered (subscription-manager repos). A CentOS 7 whose mirrors are gone can only use vault.centos.org, without updates: better move on."),
            ]).on(System::Rhel),
            Remedy::new("Debian, Ubuntu: refresh, and see what holds it back", UBUNTU, list![
                Step::command("What is there, and in which version:", "sudo apt-get update\napt-cache policy docker-ce containerd.io docker.io containerd\napt-mark showhold"),
                Step::text("A repository entry for another release than yours is the usual reason: it brings packages that want newer libraries."),
                Step::command("Then let apt settle what is half installed:", "sudo apt-get --fix-broken install"),
            ]),
            Remedy::new("A package file by hand: let the package manager fetch the rest", INSTALL, list![
                Step::text("dpkg -i and rpm -i do not resolve dependencies."),
                Step::command("For instance for Docker Desktop on Debian or Ubuntu, with Docker's repository set up:", "sudo apt-get install ./docker-desktop-amd64.deb"),
            ]),
        ],
    ).replacing(texts!["build-apt-failed"]),
    Cause::new(
        "install-conflict",
        "Packages of the distribution clash with Docker's own",
        "Docker's packages and the distribution's (docker.io, containerd, runc, podman-docker, buildah) bring the same files. Only one set can be installed.",
        list![
            Signature::new("Conflicts:", r"(?:containerd\.io|docker-ce[a-z-]*|docker\.io|docker-compose-plugin|docker-buildx-plugin|podman-docker) ?:? ?Conflicts: .*"),
            Signature::new("Kollidiert mit:", r"(?:containerd\.io|docker-ce[a-z-]*|docker\.io|docker-compose-plugin|docker-buildx-plugin|podman-docker) ?:? ?Kollidiert mit: .*"),
            Signature::new("Est en conflit avec", r"(?:containerd\.io|docker-ce[a-z-]*|docker\.io|docker-compose-plugin|docker-buildx-plugin|podman-docker) ?:? ?Est en conflit avec ?: .*"),
            Signature::new("Entra en conflicto:", r"(?:containerd\.io|docker-ce[a-z-]*|docker\.io|docker-compose-plugin|docker-buildx-plugin|podman-docker) ?:? ?Entra en conflicto: .*"),
            Signature::new("Va in conflitto:", r"(?:containerd\.io|docker-ce[a-z-]*|docker\.io|docker-compose-plugin|docker-buildx-plugin|podman-docker) ?:? ?Va in conflitto: .*"),
            Signature::new("Конфликтует:", r"(?:containerd\.io|docker-ce[a-z-]*|docker\.io|docker-compose-plugin|docker-buildx-plugin|podman-docker) ?:? ?Конфликтует: .*"),
            Signature::new("conflicts with", r".*(?:docker-ce|containerd\.io|docker-ce-cli|podman|runc|buildah|docker-buildx)[^ ]* (?:from [^ ]* )?conflicts with .*(?:docker|podman|runc|containerd|buildah).*"),
            Signature::new("obsoletes", r".*(?:docker|podman|containerd|runc)[^ ]* (?:from [^ ]* )?obsoletes .*(?:docker|runc|podman|containerd).*"),
            Signature::new("problem with installed package", r".*problem with installed package (?:podman|buildah|runc|docker|containerd|moby)[^ ]*.*"),
            Signature::new("docker.io : Depends: containerd", r"docker\.io : Depends: containerd .*"),
            Signature::new("trying to overwrite '", r"trying to overwrite '{path}', which is also in package (?:docker|containerd|runc|moby)[^ ]*.*"),
            Signature::new("conflicts with file from package", r"file {path} from install of (?:docker|containerd|runc|podman|moby)[^ ]* conflicts with file from package .*"),
            Signature::new("cannot install both", r".*cannot install both (?:docker|containerd\.io|podman|runc|moby)[^ ]* .*"),
            Signature::new("are in conflict", r".*(?:docker|podman|runc|containerd)[a-z-]* and .* are in conflict.*"),
            Signature::new("you have held broken packages", "(?:E: )?Unable to correct problems, you have held broken packages\\.?").requires("docker.io : Depends: containerd"),
            Signature::new("you have held broken packages", "(?:E: )?Unable to correct problems, you have held broken packages\\.?").requires("containerd.io : Conflicts:"),
            Signature::new("pkgProblemResolver::Resolve generated breaks", "pkgProblemResolver::Resolve generated breaks.*").requires("docker").possible(),
        ],
        list![
            Remedy::new("Remove the distribution's packages, keep Docker's", "https://docs.docker.com/engine/install/ubuntu/#uninstall-old-versions", list![
                Step::text("Running containers stop. Images, containers and volumes in /var/lib/docker stay."),
                Step::command("On Debian and Ubuntu:", "sudo apt-get remove docker.io docker-doc docker-compose docker-compose-v2 podman-docker containerd runc"),
                Step::command("Then:", "sudo apt-get install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Remove the distribution's packages, keep Docker's", "https://docs.docker.com/engine/install/centos/#uninstall-old-versions", list![
                Step::text("podman and buildah use runc, and go with it: their containers stop. Do this only if nothing on the machine needs them."),
                Step::command("On RHEL 8 and later and its relatives:", "sudo dnf remove podman buildah runc\nsudo dnf install docker-ce docker-ce-cli containerd.io"),
                Step::command("If podman must stay, let the resolver find versions that go together:", "sudo dnf install --allowerasing docker-ce docker-ce-cli containerd.io"),
            ]).on(System::Rhel).risk(Risk::Disruptive),
            Remedy::new("Or keep the distribution's, and leave Docker's out", DEBIAN, list![
                Step::text("docker.io needs the distribution's containerd and runc; Docker's containerd.io stands in their way."),
                Step::command("On Debian and Ubuntu (containers stop):", "sudo apt-get remove docker-ce docker-ce-cli containerd.io\nsudo apt-get install docker.io"),
            ]).risk(Risk::Disruptive),
            Remedy::new("See what is installed, and from where", INSTALL, list![
                Step::command("Debian, Ubuntu:", "dpkg -l | grep -E 'docker|containerd|runc|podman'\napt-cache policy containerd.io containerd"),
                Step::command("RHEL, Fedora:", "rpm -qa | grep -E 'docker|containerd|runc|podman|buildah'"),
            ]),
        ],
    ).replacing(texts!["install-dependency-missing", "build-apt-failed"]),
];
