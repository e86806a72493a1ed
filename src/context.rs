//! What the text tells of its surroundings: whose registry, which system, which tool, which action; and the
//! images and registries that commands and progress lines name.

use serde::{Deserialize, Serialize};

use crate::cause::Text as Anchor;
use crate::facts::{FactKind, Facts, registry_of};
use crate::scan::Hit;
use crate::text::Text;
use crate::words::words;

words! {
    /// Whose registry.
    #[non_exhaustive]
    pub enum Vendor {
        /// Docker Hub: `docker.io` and names without a registry.
        DockerHub = "dockerhub",
        /// SoftWare Repository for Container, of Huawei Cloud and Open Telekom Cloud.
        Swr = "swr",
        /// Amazon Elastic Container Registry, private and public.
        Ecr = "ecr",
        /// Google Artifact Registry and `gcr.io`.
        Gar = "gar",
        /// GitHub Container Registry.
        Ghcr = "ghcr",
        /// Azure Container Registry.
        Acr = "acr",
        /// GitLab's container registry.
        GitLab = "gitlab",
        /// Quay.
        Quay = "quay",
        /// Harbor.
        Harbor = "harbor",
        /// Sonatype Nexus.
        Nexus = "nexus",
        /// JFrog Artifactory.
        Artifactory = "artifactory",
        /// Any other registry.
        Other = "other",
    }
}

words! {
    /// Which operating system or distribution.
    #[non_exhaustive]
    pub enum System {
        /// Ubuntu, and what is derived from it.
        Ubuntu = "ubuntu",
        /// Debian, and what is derived from it.
        Debian = "debian",
        /// RHEL, CentOS, Rocky, Alma, Amazon Linux.
        Rhel = "rhel",
        /// Fedora.
        Fedora = "fedora",
        /// EulerOS and openEuler.
        EulerOs = "euleros",
        /// Alpine.
        Alpine = "alpine",
        /// Arch.
        Arch = "arch",
        /// macOS.
        MacOs = "macos",
        /// Windows.
        Windows = "windows",
        /// A Linux distribution under WSL.
        Wsl = "wsl",
    }
}

words! {
    /// Which program printed the text.
    #[non_exhaustive]
    pub enum Tool {
        /// The docker client.
        Docker = "docker",
        /// Docker Compose, v1 or v2.
        Compose = "compose",
        /// buildx or BuildKit.
        Buildx = "buildx",
        /// The engine.
        Dockerd = "dockerd",
        /// containerd, `ctr`, nerdctl.
        Containerd = "containerd",
        /// The kubelet, kubectl, a Kubernetes event.
        Kubelet = "kubelet",
        /// Podman, Buildah, Skopeo.
        Podman = "podman",
        /// Docker Desktop.
        Desktop = "desktop",
    }
}

words! {
    /// What was being done.
    #[non_exhaustive]
    pub enum Action {
        /// Logging in.
        Login = "login",
        /// Pulling.
        Pull = "pull",
        /// Pushing.
        Push = "push",
        /// Building.
        Build = "build",
        /// Creating or running a container.
        Run = "run",
        /// Starting several services.
        Up = "up",
        /// Starting the engine.
        Start = "start",
        /// Installing Docker.
        Install = "install",
    }
}

impl Vendor {
    /// The name that people know: "Docker Hub".
    pub const fn label(self) -> &'static str {
        match self {
            Self::DockerHub => "Docker Hub",
            Self::Swr => "SWR",
            Self::Ecr => "Amazon ECR",
            Self::Gar => "Google Artifact Registry",
            Self::Ghcr => "GitHub Container Registry",
            Self::Acr => "Azure Container Registry",
            Self::GitLab => "GitLab",
            Self::Quay => "Quay",
            Self::Harbor => "Harbor",
            Self::Nexus => "Nexus",
            Self::Artifactory => "Artifactory",
            Self::Other => "another registry",
        }
    }
}

impl System {
    /// Whether what is written for one serves the other too: the same packages, or a distribution under WSL.
    pub(crate) fn is_kin_of(self, other: Self) -> bool {
        let both_in = |family: [Self; 2]| family.contains(&self) && family.contains(&other);
        let under_wsl = other == Self::Wsl && matches!(self, Self::Ubuntu | Self::Debian);
        both_in([Self::Ubuntu, Self::Debian]) || both_in([Self::Rhel, Self::Fedora]) || under_wsl
    }

    /// The name that people know: "RHEL, CentOS".
    pub const fn label(self) -> &'static str {
        match self {
            Self::Ubuntu => "Ubuntu",
            Self::Debian => "Debian",
            Self::Rhel => "RHEL, CentOS",
            Self::Fedora => "Fedora",
            Self::EulerOs => "EulerOS",
            Self::Alpine => "Alpine",
            Self::Arch => "Arch",
            Self::MacOs => "macOS",
            Self::Windows => "Windows",
            Self::Wsl => "WSL",
        }
    }
}

impl Tool {
    /// The tool that a program in the journal is.
    fn of_program(name: &[u8]) -> Option<Self> {
        match name {
            b"dockerd" => Some(Self::Dockerd),
            b"containerd" => Some(Self::Containerd),
            b"kubelet" => Some(Self::Kubelet),
            b"podman" => Some(Self::Podman),
            _ => None,
        }
    }

    /// Whether what is written for one serves the other too: all that is Docker's own works on one engine.
    pub(crate) fn serves(self, other: Self) -> bool {
        let is_dockers =
            |tool: Self| matches!(tool, Self::Docker | Self::Compose | Self::Dockerd | Self::Desktop);
        self == other || (is_dockers(self) && (is_dockers(other) || other == Self::Buildx))
    }

    /// The name that people know: "Docker Desktop".
    pub const fn label(self) -> &'static str {
        match self {
            Self::Docker => "Docker",
            Self::Compose => "Compose",
            Self::Buildx => "buildx",
            Self::Dockerd => "the engine",
            Self::Containerd => "containerd",
            Self::Kubelet => "Kubernetes",
            Self::Podman => "Podman",
            Self::Desktop => "Docker Desktop",
        }
    }
}

/// What the text tells of its surroundings. Absent means not told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// Whose registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Vendor>,
    /// Which operating system or distribution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<System>,
    /// Which program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Tool>,
    /// What was being done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
}

/// One way in which text tells of its surroundings: an anchor and a pattern as in a signature.
pub(crate) struct Hint {
    pub anchor: Anchor,
    pub pattern: Anchor,
    tells: Tells,
}

/// What a hint tells, besides the facts that its pattern captures.
#[derive(Clone, Copy)]
enum Tells {
    Facts,
    /// The same, but other programs print it too.
    Aside,
    Tool(Tool),
    System(System),
    Doing(Tool, Action),
    /// The same, and the first word after the options is what is acted on.
    Command(Tool, Action),
    /// The image, by the address of its manifest.
    ManifestUrl,
    /// The image without its registry.
    Repository,
    /// The first word after the options is a container.
    Container,
}

const fn hint(tells: Tells, anchor: &'static str, pattern: &'static str) -> Hint {
    Hint { anchor: Anchor::Borrowed(anchor), pattern: Anchor::Borrowed(pattern), tells }
}

/// Everything that is looked for. Of several tools or systems, the earlier in this list counts.
#[rustfmt::skip]
pub(crate) static HINTS: &[Hint] = &[
    hint(Tells::ManifestUrl, "/manifests/", "https?://{registry}/v2/[^ \"]+/manifests/[^ \"?]+"),
    hint(Tells::Facts, "/v2/", "https?://{registry}/v2/([^a-z0-9 ]|$|_catalog|[^ ]+/(manifests|blobs|tags)/)"),
    hint(Tells::Aside, "/v2/", "https?://{registry}/v2/"),
    hint(Tells::Facts, "/v1/", "https?://{registry}/v1/(_ping|repositories/|images/|search|users/)"),
    hint(Tells::Facts, "/oauth2/", "https?://{registry}/oauth2/(token|exchange)\\?(scope|service)="),
    hint(Tells::Aside, "/oauth2/", "https?://{registry}/oauth2/"),
    hint(Tells::Repository, ": Pulling from", "^[^ ]+: Pulling from {image}$"),
    hint(Tells::Facts, " token: ", "failed to fetch (anonymous|oauth) token: "),
    hint(Tells::Facts, "failed to do request", "failed to do request: (Get|Head|Post|Put|Patch) "),
    hint(Tells::Facts, "cloud.tools.jib", r"cloud\.tools\.jib"),
    hint(Tells::Facts, "/kaniko/", "/kaniko/"),
    hint(Tells::Facts, "httpReadSeeker", "httpReadSeeker"),
    hint(Tells::Facts, "initiating layer upload", "initiating layer upload to /v2/[^ ]+ in {registry}: "),
    hint(Tells::Facts, "Pulling repository", "Pulling repository {image}"),
    hint(Tells::Aside, "failed to push", "failed to push {image}: "),
    hint(Tells::Repository, "docker://", "(^|[^a-z+])docker://{image}"),
    hint(Tells::Repository, "repository with name", "repository with name '{image}' does not exist"),
    hint(Tells::Facts, "Unable to p", "Unable to (push|pull) '{image}'"),
    hint(Tells::Facts, "already present on machine", "Container image \"{image}\" already present on machine"),
    hint(Tells::Facts, "checking push permission for", "checking push permission for \"{image}\""),
    hint(Tells::Facts, "failed to push to destination", "failed to push to destination {image}: "),
    hint(Tells::Facts, "fetching manifest", "Error: (fetching manifest|pulling|pushing|reading image|getting digest for) {image}: "),
    hint(Tells::Aside, "login to", "login to {registry}: "),
    hint(Tells::Facts, "Access to registry", "Access to registry '{registry}' was denied"),
    hint(Tells::Facts, "Logging into registry", "Logging into registry:? {registry}"),
    hint(Tells::Facts, "Cannot start service", "Cannot (start|create) service {name}: "),
    hint(Tells::Aside, "exited with code", "^{name} exited with code "),
    hint(Tells::Facts, "failed to start container", "failed to start container \"{name}\""),
    hint(Tells::Aside, "Container", "Container {name} (Starting|Creating|Recreate|Error|Waiting)"),
    hint(Tells::Aside, "--name", "--name[ =]\"?{name}"),
    hint(Tells::Facts, "docker load", "docker load (<|-i|--input)[ =]?{path}"),
    hint(Tells::Facts, "podman load", "podman load (<|-i|--input)[ =]?{path}"),
    hint(Tells::Aside, ", line", "in \"{path}\", line {line}"),
    hint(Tells::Aside, "The path", "^The path {path}$"),
    hint(Tells::Aside, "Failed to connect to", "Failed to connect to {host} port {port}"),
    hint(Tells::Container, "docker exec", "docker (container )?exec "),
    hint(Tells::Container, "docker start", "docker (container )?start "),
    hint(Tells::Container, "docker stop", "docker (container )?stop "),
    hint(Tells::Container, "docker restart", "docker (container )?restart "),
    hint(Tells::Container, "docker kill", "docker (container )?kill "),
    hint(Tells::Container, "docker logs", "docker (container )?logs "),
    hint(Tells::Container, "docker inspect", "docker (container )?inspect "),
    hint(Tells::Aside, "image=", "image=\"?{image}\"?( |$)"),
    hint(Tells::Facts, "The push refers to", r"The push refers to (a )?repository \[{image}\]"),
    hint(Tells::Facts, "Unable to find image", "Unable to find image '{image}' locally"),
    hint(Tells::Facts, "load metadata for", "(^|[^a-z])load metadata for {image}"),
    hint(Tells::Facts, "failed to resolve reference", "failed to resolve reference \"{image}\""),
    hint(Tells::Facts, "pull and unpack image", "pull and unpack image \"{image}\""),
    hint(Tells::Facts, "Step 1/", "Step 1/[0-9]+ : FROM {image}"),
    hint(Tells::Facts, "STEP 1/", "STEP 1/[0-9]+: FROM {image}"),
    hint(Tells::Facts, "FROM", r"\[[^\]]*1/[0-9]+\] FROM {image}"),
    hint(Tells::Facts, "Pulling", r"^Pulling [a-z0-9_.-]+ \({image}\)\.\.\."),
    hint(Tells::Facts, "Image", "^.{0,6}Image {image} (Pulling|Error|Interrupted)"),
    hint(Tells::Facts, "Login attempt to", "login attempt to https?://{registry}/"),
    hint(Tells::Doing(Tool::Kubelet, Action::Pull), "pulling image", "pulling image \"{image}\""),
    hint(Tells::Doing(Tool::Kubelet, Action::Pull), "to pull image", "failed to pull image \"{image}\""),
    hint(Tells::Tool(Tool::Kubelet), "kubelet", "kubelet"),
    hint(Tells::Tool(Tool::Kubelet), "kubectl", "kubectl "),
    hint(Tells::Tool(Tool::Kubelet), "ImagePullBackOff", "ImagePullBackOff"),
    hint(Tells::Tool(Tool::Kubelet), "ErrImage", "ErrImage(Pull|NeverPull)"),
    hint(Tells::Doing(Tool::Podman, Action::Pull), "Trying to pull", r"Trying to pull {image}\.\.\."),
    hint(Tells::Command(Tool::Podman, Action::Pull), "podman pull", r"podman pull\ "),
    hint(Tells::Command(Tool::Podman, Action::Push), "podman push", r"podman push\ "),
    hint(Tells::Command(Tool::Podman, Action::Run), "podman run", r"podman run\ "),
    hint(Tells::Command(Tool::Podman, Action::Login), "podman login", r"podman login\ "),
    hint(Tells::Tool(Tool::Podman), "podman", "(^|[ /'\"$])(podman|buildah|skopeo)([: ]|$)"),
    hint(Tells::Tool(Tool::Podman), "buildah", "(^|[ /'\"$])buildah([: ]|$)"),
    hint(Tells::Tool(Tool::Podman), "skopeo", "(^|[ /'\"$])skopeo([: ]|$)"),
    hint(Tells::Doing(Tool::Compose, Action::Up), "compose", "docker(-| )compose .*(up|start|restart|run)( |$)"),
    hint(Tells::Doing(Tool::Compose, Action::Build), "compose", "docker(-| )compose .*build( |$)"),
    hint(Tells::Doing(Tool::Compose, Action::Pull), "compose", "docker(-| )compose .*pull( |$)"),
    hint(Tells::Tool(Tool::Compose), "compose", "docker(-| )compose|compose/cli/|docker_compose"),
    hint(Tells::Doing(Tool::Buildx, Action::Build), "buildx build", "docker buildx (build|bake)"),
    hint(Tells::Tool(Tool::Buildx), "buildx", "buildx|buildkit"),
    hint(Tells::Tool(Tool::Buildx), "buildkit", "buildkit"),
    hint(Tells::Doing(Tool::Buildx, Action::Build), "Building", r"^\[\+\] Building "),
    hint(Tells::Doing(Tool::Buildx, Action::Build), "failed to solve", "failed to solve"),
    hint(Tells::Doing(Tool::Buildx, Action::Build), "=> ERROR [", r"=> ERROR \["),
    hint(Tells::Doing(Tool::Podman, Action::Build), "building at STEP", "building at STEP '"),
    hint(Tells::Tool(Tool::Docker), "ContainerError:", "Cannot(Start|Create|Inspect|Stop)ContainerError:"),
    hint(Tells::Doing(Tool::Docker, Action::Build), "Sending build context", "Sending build context to Docker daemon"),
    hint(Tells::Doing(Tool::Docker, Action::Build), "returned a non-zero code", "The command '.*' returned a non-zero code"),
    hint(Tells::Doing(Tool::Docker, Action::Build), "Step ", "^Step [0-9]+(/[0-9]+)? : "),
    hint(Tells::Doing(Tool::Docker, Action::Build), "Removing intermediate container", "Removing intermediate container"),
    hint(Tells::Doing(Tool::Buildx, Action::Build), "did not complete successfully", "process '.*' did not complete successfully: exit code"),
    hint(Tells::Doing(Tool::Buildx, Action::Build), "executor failed running", "executor failed running"),
    hint(Tells::Doing(Tool::Docker, Action::Pull), "Error pulling image", "Error pulling image {image}( - |: )"),
    hint(Tells::Doing(Tool::Docker, Action::Pull), ": Pulling fs layer", ": Pulling fs layer"),
    hint(Tells::Doing(Tool::Buildx, Action::Build), "load build definition from", "load build definition from"),
    hint(Tells::Doing(Tool::Docker, Action::Build), "docker build", "docker (image )?build( |$)"),
    hint(Tells::Command(Tool::Docker, Action::Pull), "docker pull", r"docker pull\ "),
    hint(Tells::Command(Tool::Docker, Action::Pull), "docker image pull", r"docker image pull\ "),
    hint(Tells::Command(Tool::Docker, Action::Push), "docker push", r"docker push\ "),
    hint(Tells::Command(Tool::Docker, Action::Push), "docker image push", r"docker image push\ "),
    hint(Tells::Command(Tool::Docker, Action::Run), "docker run", r"docker run\ "),
    hint(Tells::Command(Tool::Docker, Action::Run), "docker container run", r"docker container run\ "),
    hint(Tells::Command(Tool::Docker, Action::Run), "docker create", r"docker create\ "),
    hint(Tells::Command(Tool::Docker, Action::Login), "docker login", r"docker login\ "),
    hint(Tells::Command(Tool::Containerd, Action::Pull), "nerdctl pull", r"nerdctl pull\ "),
    hint(Tells::Command(Tool::Containerd, Action::Run), "nerdctl run", r"nerdctl run\ "),
    hint(Tells::Command(Tool::Kubelet, Action::Pull), "crictl pull", r"crictl pull\ "),
    hint(Tells::Tool(Tool::Desktop), "Docker Desktop", "Docker Desktop"),
    hint(Tells::Doing(Tool::Dockerd, Action::Start), "docker.service", "(start|restart) (docker|docker.service)"),
    hint(Tells::Aside, "failed to start daemon", "failed to start daemon"),
    hint(Tells::Tool(Tool::Dockerd), "dockerd", "dockerd"),
    hint(Tells::Tool(Tool::Docker), "response from daemon", "response from daemon"),
    hint(Tells::Tool(Tool::Containerd), "containerd", "containerd"),
    hint(Tells::Tool(Tool::Containerd), "nerdctl", "nerdctl"),
    hint(Tells::Doing(Tool::Docker, Action::Login), "logging in to", "logging in to"),
    hint(Tells::Tool(Tool::Docker), "docker", "docker"),
    hint(Tells::Tool(Tool::Docker), "OCI runtime", "OCI runtime"),
    hint(Tells::System(System::Wsl), "WSL", "(^|[^a-z])WSL ?2?([^a-z]|$)"),
    hint(Tells::System(System::Wsl), "microsoft-standard", "microsoft-standard"),
    hint(Tells::System(System::Wsl), "/mnt/c/", "/mnt/c/"),
    hint(Tells::System(System::Windows), "PS C:", r"PS [A-Z]:\\"),
    hint(Tells::System(System::Windows), "C:Users", r"[A-Z]:\\+Users"),
    hint(Tells::System(System::Windows), "At line:1 char", "^At line:1 char"),
    hint(Tells::System(System::Windows), "/./pipe/", r"//\./pipe/|%2F%2F\.%2Fpipe"),
    hint(Tells::System(System::Windows), "%2Fpipe", "%2Fpipe"),
    hint(Tells::System(System::Windows), "connectex:", "connectex:"),
    hint(Tells::System(System::Windows), "wsarecv:", "wsarecv:"),
    hint(Tells::System(System::Windows), "NpipeHTTPConnectionPool", "NpipeHTTPConnectionPool"),
    hint(Tells::System(System::MacOs), "/Users/", "(^|[^a-z:])/Users/"),
    hint(Tells::System(System::MacOs), "MacBook", "MacBook"),
    hint(Tells::System(System::MacOs), "darwin", "darwin"),
    hint(Tells::System(System::MacOs), "is not shared from OS X", "is not shared from OS X"),
    hint(Tells::System(System::MacOs), "Docker.app", r"Docker\.app"),
    hint(Tells::System(System::EulerOs), "EulerOS", "EulerOS"),
    hint(Tells::System(System::EulerOs), "openEuler", "openEuler"),
    hint(Tells::System(System::Ubuntu), "/home/runner/work/", "/home/runner/work/"),
    hint(Tells::System(System::Debian), "has no installation candidate", "Package '(docker|containerd)[^ ]*' has no installation candidate"),
    hint(Tells::System(System::Rhel), "metadata for repo", "metadata for repo(sitory)? 'docker-ce"),
    hint(Tells::System(System::Debian), "Unable to locate package", "Unable to locate package (docker|containerd)"),
    hint(Tells::System(System::Rhel), "No match for argument", "No match for argument: (docker|containerd)"),
    hint(Tells::System(System::Rhel), "No package docker", "No package docker[^ ]* available"),
    hint(Tells::System(System::Rhel), "[Errno 14]", r"download\.docker\.com/[^ ]* \[Errno 14\]"),
    hint(Tells::System(System::Ubuntu), "ubuntu", r"ubuntu@|Ubuntu [0-9]{2}|-ubuntu|ubuntu[0-9]*\.[0-9]|linux/ubuntu|~ubuntu"),
    hint(Tells::System(System::Debian), "debian", "debian@|Debian [0-9]|linux/debian|-debian-|[+]deb[0-9]+u"),
    hint(Tells::System(System::Fedora), "fedora", r"fedora@|Fedora [0-9]|linux/fedora|\.fc[0-9]{2}"),
    hint(Tells::System(System::Rhel), ".el", r"\.el[6-9]|\.el10"),
    hint(Tells::System(System::Rhel), "CentOS", "CentOS"),
    hint(Tells::System(System::Rhel), "linux/rhel", "linux/rhel"),
    hint(Tells::System(System::Rhel), "linux/centos", "linux/centos"),
    hint(Tells::System(System::Rhel), "Red Hat", "Red Hat Enterprise"),
    hint(Tells::System(System::Arch), "pacman -S", "pacman -S"),
    hint(Tells::System(System::Arch), "-arch1", "-arch[0-9]"),
    hint(Tells::System(System::Alpine), "apk add docker", "apk add docker"),
    hint(Tells::System(System::Alpine), "rc-service", "rc-service docker"),
];

/// What one hint told, and where.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The byte in the input.
    pub at: usize,
    /// The hint, unless a signature's match told its facts.
    hint: Option<usize>,
    pub facts: Facts,
    /// Whether another command begins here.
    begins_command: bool,
    /// The program whose name stands before the line.
    printed_by: Option<Tool>,
}

impl Told {
    /// The facts of a signature's match: they serve other causes' findings too.
    pub fn by_signature(at: usize, facts: &Facts, program: Option<&[u8]>) -> Self {
        let printed_by = program.and_then(Tool::of_program);
        Self { at, hint: None, facts: facts.clone(), begins_command: false, printed_by }
    }

    fn tells(&self) -> Tells {
        self.hint.map_or(Tells::Facts, |hint| HINTS[hint].tells)
    }
}

/// An image of Docker Hub as one types it.
fn familiar(image: &str) -> &str {
    let image = image.strip_prefix("docker.io/").unwrap_or(image);
    image.strip_prefix("library/").unwrap_or(image)
}

/// What a hit of a hint tells.
pub(crate) fn told(text: &Text, hint: usize, hit: &Hit) -> Told {
    let mut facts = hit.facts.clone();
    let (kind, value) = match HINTS[hint].tells {
        Tells::Command(_, Action::Login) => (FactKind::Registry, acted_on(text, hit)),
        Tells::Command(..) => (FactKind::Image, acted_on(text, hit)),
        Tells::Container => (FactKind::Name, acted_on(text, hit)),
        Tells::ManifestUrl => {
            (FactKind::Image, image_of_url(&String::from_utf8_lossy(&text.bytes[hit.range.clone()])))
        }
        _ => (FactKind::Image, None),
    };
    if let Some(value) =
        value.as_deref().map(|value| value.trim_end_matches(['.', ',', ';', ':', '"', '\'', '`']))
        && kind.accepts(value)
    {
        facts.insert(kind, value.to_owned());
    }
    Told {
        at: text.place(hit.range.clone()).start,
        hint: Some(hint),
        facts,
        begins_command: begins_command(text, HINTS[hint].tells, hit),
        printed_by: None,
    }
}

/// Whether the hit is a command as it was typed or echoed, or a builder's first line.
fn begins_command(text: &Text, tells: Tells, hit: &Hit) -> bool {
    const PROGRAMS: [&str; 4] = ["docker", "podman", "nerdctl", "crictl"];
    const BUILDS: [&str; 2] = ["Sending build context", "load build definition from"];
    if !matches!(tells, Tells::Doing(..) | Tells::Command(..) | Tells::Container) {
        return false;
    }
    let line = &text.lines[hit.lines.start];
    let words = String::from_utf8_lossy(&text.bytes[hit.range.clone()]);
    if BUILDS.iter().any(|first| words.starts_with(first)) {
        return true;
    }
    let before = String::from_utf8_lossy(&text.bytes[line.body.start..hit.range.start]);
    let before = before.trim_end().trim_end_matches("sudo").trim_end();
    let is_prompt =
        before.is_empty() || before == "Run" || before.ends_with(['$', '#', '>', '%', '+', '❯', '➜']);
    is_prompt && PROGRAMS.iter().any(|program| words.starts_with(program))
}

/// `registry/name:tag` of `https://registry/v2/name/manifests/tag`, as one would write it.
fn image_of_url(url: &str) -> Option<String> {
    let (host, rest) = url.split_once("://")?.1.split_once("/v2/")?;
    let (name, reference) = rest.split_once("/manifests/")?;
    let reference = reference.trim_end_matches(':');
    let separator = if reference.starts_with("sha256:") { '@' } else { ':' };
    let name = if vendor_of_host(host) == Vendor::DockerHub {
        name.strip_prefix("library/").unwrap_or(name).to_owned()
    } else {
        format!("{host}/{name}")
    };
    Some(format!("{name}{separator}{reference}"))
}

/// The first word after a command's options, on its line and those that a backslash continues.
fn acted_on(text: &Text, hit: &Hit) -> Option<String> {
    const SWITCHES: &[&str] = &[
        "--rm",
        "--detach",
        "--interactive",
        "--tty",
        "--privileged",
        "--init",
        "--read-only",
        "--publish-all",
        "--quiet",
        "--all-tags",
        "--password-stdin",
        "--no-healthcheck",
        "--oom-kill-disable",
        "--disable-content-trust",
        "--sig-proxy",
        "--insecure-registry",
        "--tls-verify",
        "--all-platforms",
    ];
    let mut command = String::new();
    let mut line = hit.lines.end - 1;
    let mut from = hit.range.end;
    loop {
        let rest =
            String::from_utf8_lossy(&text.bytes[from..text.lines[line].body.end.max(from)]).into_owned();
        let goes_on = rest.ends_with('\\') && line + 1 < text.lines.len();
        command.push_str(rest.trim_end_matches('\\'));
        command.push(' ');
        if !goes_on || command.len() > 4096 {
            break;
        }
        line += 1;
        from = text.lines[line].body.start;
    }
    let mut words = command.split_ascii_whitespace();
    while let Some(word) = words.next() {
        let bare = word.trim_matches(['"', '\'', '`', '.']);
        if bare == "--help" {
            return None;
        }
        if !word.starts_with('-') {
            return Some(word.trim_matches(['"', '\'', '`']).to_owned());
        }
        let is_switch = word.contains('=')
            || SWITCHES.contains(&word)
            || (!word.starts_with("--") && word[1..].chars().all(|letter| "ditqaP".contains(letter)))
            || (!word.starts_with("--") && word.len() > 2);
        if !is_switch && let Some(value) = words.next() {
            // A value in quotes may hold blanks: --format "{{json .State}}".
            if let Some(quote) = value.chars().next().filter(|first| matches!(first, '"' | '\''))
                && !(value.len() > 1 && value.ends_with(quote))
            {
                words.find(|word| word.ends_with(quote));
            }
        }
    }
    None
}

/// The surroundings, from everything that was told.
pub(crate) struct Surroundings<'a> {
    told: &'a [Told],
    stated: Context,
}

impl<'a> Surroundings<'a> {
    /// `stated` is what the caller knows; it beats what is guessed.
    pub fn new(told: &'a [Told], stated: Context) -> Self {
        Self { told, stated }
    }

    /// Whether the text shows a container tool.
    pub fn shows_docker(&self) -> bool {
        self.told
            .iter()
            .any(|told| told.hint.is_some() && !matches!(told.tells(), Tells::System(_) | Tells::Aside))
    }

    /// Where another command begins, in order.
    pub fn commands(&self) -> Vec<usize> {
        self.told.iter().filter(|told| told.begins_command).map(|told| told.at).collect()
    }

    /// The context of a failure at this byte, whose own facts are these.
    pub fn at(&self, at: usize, facts: &Facts) -> Context {
        let printed_by = self.told.iter().find_map(|told| told.printed_by.filter(|_| told.at == at));
        let tool = printed_by.or_else(|| self.earliest_hint(tool_of));
        let system =
            self.earliest_hint(|tells| if let Tells::System(system) = tells { Some(system) } else { None });
        let action = self.nearest(at, |told| match told.tells() {
            Tells::Doing(_, action) | Tells::Command(_, action) => Some(action),
            _ => None,
        });
        Context {
            vendor: self.stated.vendor.or_else(|| self.vendor(at, facts)),
            system: self.stated.system.or(system),
            tool: self.stated.tool.or(tool),
            action: self.stated.action.or(action),
        }
    }

    /// What the hint that stands first in [`HINTS`] tells, of those that were found.
    fn earliest_hint<T>(&self, pick: impl Fn(Tells) -> Option<T>) -> Option<T> {
        let picked = self.told.iter().filter_map(|told| Some((told.hint?, pick(told.tells())?)));
        picked.min_by_key(|&(hint, _)| hint).map(|(_, value)| value)
    }

    fn vendor(&self, at: usize, facts: &Facts) -> Option<Vendor> {
        vendor_of_facts(facts).or_else(|| self.nearest(at, |told| vendor_of_facts(&told.facts)))
    }

    /// The nearest fact of a kind: what stands before the place goes before what stands after it, and what is
    /// written out before what was put together.
    pub fn fact(&self, at: usize, kind: FactKind) -> Option<&'a str> {
        let is_whole = |told: &Told| !matches!(told.tells(), Tells::ManifestUrl | Tells::Repository);
        let whole = self.nearest(at, |told| told.facts.get(&kind).filter(|_| is_whole(told)));
        whole.or_else(|| self.nearest(at, |told| told.facts.get(&kind))).map(String::as_str)
    }

    /// The nearest fact of a kind that means something by itself only where a hint says what it belongs to.
    pub fn hinted(&self, at: usize, kind: FactKind) -> Option<&'a str> {
        self.nearest(at, |told| told.facts.get(&kind).filter(|_| told.hint.is_some())).map(String::as_str)
    }

    /// The container that the last command before this place is about, unless the command may fail for another's
    /// sake (`docker start web` where `web` joins the network of a container that is not up).
    pub fn container(&self, at: usize) -> Option<&'a str> {
        let is_container = |told: &&Told| {
            matches!(told.tells(), Tells::Container)
                && told.hint.is_some_and(|hint| !HINTS[hint].anchor.ends_with("start"))
        };
        let before = self.told.iter().take_while(|told| told.at <= at).filter(is_container);
        before.last().and_then(|told| told.facts.get(&FactKind::Name)).map(String::as_str)
    }

    /// The same image with its tag, where something in the text writes it so, whether or not with its registry.
    pub fn tagged(&self, image: &str) -> Option<&'a str> {
        let is_tagged = |other: &&str| {
            let rest = familiar(other).strip_prefix(familiar(image));
            rest.is_some_and(|rest| rest.starts_with(':'))
        };
        self.told
            .iter()
            .filter_map(|told| told.facts.get(&FactKind::Image))
            .map(String::as_str)
            .find(is_tagged)
    }

    fn nearest<T>(&self, at: usize, pick: impl Fn(&'a Told) -> Option<T>) -> Option<T> {
        let split = self.told.partition_point(|told| told.at <= at);
        let (before, after) = self.told.split_at(split);
        before.iter().rev().find_map(&pick).or_else(|| after.iter().find_map(&pick))
    }
}

fn tool_of(tells: Tells) -> Option<Tool> {
    match tells {
        Tells::Tool(tool) | Tells::Doing(tool, _) | Tells::Command(tool, _) => Some(tool),
        Tells::Container => Some(Tool::Docker),
        Tells::Facts | Tells::Aside | Tells::ManifestUrl | Tells::Repository | Tells::System(_) => None,
    }
}

/// Whose registry the facts name: by the registry, by the image, by the host.
fn vendor_of_facts(facts: &Facts) -> Option<Vendor> {
    let registry = facts.get(&FactKind::Registry).map(String::as_str);
    let by_image = || {
        let image = facts.get(&FactKind::Image)?;
        Some(registry_of(image).map_or(Vendor::DockerHub, vendor_of_host))
    };
    let by_host = || {
        let vendor = vendor_of_host(facts.get(&FactKind::Host)?);
        (vendor != Vendor::Other).then_some(vendor)
    };
    registry.map(vendor_of_host).or_else(by_image).or_else(by_host)
}

/// Whose registry a host is.
fn vendor_of_host(host: &str) -> Vendor {
    let host = host.to_ascii_lowercase();
    let host = host.split(':').next().unwrap_or_default();
    let ends = |suffix: &str| host == &suffix[1..] || host.ends_with(suffix);
    let is_swr = host.starts_with("swr.") || host.contains(".swr.") || host.starts_with("swr-");
    match host {
        _ if is_swr
            && (ends(".myhuaweicloud.com")
                || ends(".t-systems.com")
                || ends(".myhuaweicloud.eu")
                || ends(".huaweicloud.com")) =>
        {
            Vendor::Swr
        }
        _ if ends(".docker.io") || ends(".docker.com") => Vendor::DockerHub,
        _ if host == "public.ecr.aws"
            || (host.contains(".dkr.ecr") && host.contains(".amazonaws."))
            || (host.contains("ecr") && host.contains(".on.aws")) =>
        {
            Vendor::Ecr
        }
        _ if ends(".pkg.dev") || ends(".gcr.io") => Vendor::Gar,
        _ if ends(".ghcr.io") || host == "docker.pkg.github.com" || host == "containers.pkg.github.com" => {
            Vendor::Ghcr
        }
        _ if ends(".azurecr.io") || ends(".azurecr.cn") || ends(".azurecr.us") => Vendor::Acr,
        _ if ends(".gitlab.com") || host.contains("gitlab") => Vendor::GitLab,
        _ if ends(".quay.io") || host.contains("quay") => Vendor::Quay,
        _ if host.contains("harbor") => Vendor::Harbor,
        _ if host.contains("nexus") => Vendor::Nexus,
        _ if ends(".jfrog.io") || host.contains("artifactory") || host.contains("jfrog") => {
            Vendor::Artifactory
        }
        _ => Vendor::Other,
    }
}
