// How vendors and systems are called.
export const VENDORS = {
  dockerhub: 'Docker Hub', swr: 'SWR', ecr: 'Amazon ECR', gar: 'Google Artifact Registry', ghcr: 'GitHub (ghcr.io)',
  acr: 'Azure ACR', gitlab: 'GitLab', quay: 'Quay', harbor: 'Harbor', nexus: 'Nexus', artifactory: 'Artifactory',
};
export const SYSTEMS = {
  ubuntu: 'Ubuntu', debian: 'Debian', rhel: 'RHEL, CentOS, Rocky', fedora: 'Fedora', euleros: 'EulerOS, openEuler',
  alpine: 'Alpine', arch: 'Arch', macos: 'macOS', windows: 'Windows', wsl: 'WSL',
};
export const TOOLS = {
  docker: 'docker', compose: 'Compose', buildx: 'buildx', dockerd: 'the engine', containerd: 'containerd',
  kubelet: 'Kubernetes', podman: 'Podman', desktop: 'Docker Desktop',
};
