//! What the text tells of its surroundings: whose registry, which system, which tool, which action.

use serde::{Deserialize, Serialize};

/// Whose registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Vendor {
    /// Docker Hub: `docker.io` and names without a registry.
    DockerHub,
    /// SoftWare Repository for Container, of Huawei Cloud and Open Telekom Cloud.
    Swr,
    /// Amazon Elastic Container Registry, private and public.
    Ecr,
    /// Google Artifact Registry and `gcr.io`.
    Gar,
    /// GitHub Container Registry.
    Ghcr,
    /// Azure Container Registry.
    Acr,
    /// GitLab's container registry.
    GitLab,
    /// Quay.
    Quay,
    /// Harbor.
    Harbor,
    /// Sonatype Nexus.
    Nexus,
    /// JFrog Artifactory.
    Artifactory,
    /// Any other registry.
    Other,
}

/// Which operating system or distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum System {
    /// Ubuntu, and what is derived from it.
    Ubuntu,
    /// Debian, and what is derived from it.
    Debian,
    /// RHEL, CentOS, Rocky, Alma, Amazon Linux.
    Rhel,
    /// Fedora.
    Fedora,
    /// EulerOS and openEuler.
    EulerOs,
    /// Alpine.
    Alpine,
    /// Arch.
    Arch,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
    /// A Linux distribution under WSL.
    Wsl,
}

/// Which program printed the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Tool {
    /// The docker client.
    Docker,
    /// Docker Compose, v1 or v2.
    Compose,
    /// buildx or BuildKit.
    Buildx,
    /// The engine.
    Dockerd,
    /// containerd, `ctr`, nerdctl.
    Containerd,
    /// The kubelet, kubectl, a Kubernetes event.
    Kubelet,
    /// Podman, Buildah, Skopeo.
    Podman,
    /// Docker Desktop.
    Desktop,
}

/// What was being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Action {
    /// Logging in.
    Login,
    /// Pulling.
    Pull,
    /// Pushing.
    Push,
    /// Building.
    Build,
    /// Creating or running a container.
    Run,
    /// Starting several services.
    Up,
    /// Starting the engine.
    Start,
    /// Installing Docker.
    Install,
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
