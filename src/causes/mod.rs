//! The table of causes, one file per family. Data only: a cause is one entry here plus its corpus cases.
//! The file is the id's first word; `dns-*` stands in `net.rs`, `manifest-*` in `image.rs`, `windows-*` in
//! `desktop.rs`, and what only one registry says (`ecr-*`, `gar-*` …) in `vendors.rs`.

use crate::cause::Cause;

/// What follows the host in a request to a registry's API, which other programs' `/v1/…` and `/v2/…` do not share.
macro_rules! registry_path {
    () => {
        "/(v[02]/([^ ]*/(manifests|blobs|tags|referrers)/[^ ]*|_catalog[^ ]*|\\.\\.\\.[^ ]*|[^a-z0-9 ]*(\\(https?://[^ ]*)?)|v1/(_ping|repositories/|images/|search|users/)[^ ]*|[^ ]+/manifests/[^ ]+)"
    };
}

/// What only container tools say before a reason.
macro_rules! engine {
    () => {
        "(error pulling image|failed to (do request|resolve reference|resolve source|copy: )|httpReadSeeker|(reading|writing|copying|fetching) blob|pinging (container|docker) registry|initializing source|ping attempt failed|Attempting next endpoint|Not continuing with (pull|push)|Error getting v2 registry|Handler for [A-Z]+ /v|contacting notary server|CannotPull[A-Za-z]*Error:|unable to pull secrets or registry auth)"
    };
}

mod auth;
mod build;
mod cli;
mod compose;
mod daemon;
mod desktop;
mod dockerd;
mod image;
mod install;
mod k8s;
mod net;
mod network;
mod registry;
mod run;
mod storage;
mod swarm;
mod swr;
mod tls;
mod vendors;
mod volume;

/// The built-in table by family. The order means nothing: ranking never looks at it.
pub static FAMILIES: &[(&str, &[Cause])] = &[
    ("auth", auth::CAUSES),
    ("build", build::CAUSES),
    ("cli", cli::CAUSES),
    ("compose", compose::CAUSES),
    ("daemon", daemon::CAUSES),
    ("desktop", desktop::CAUSES),
    ("dockerd", dockerd::CAUSES),
    ("image", image::CAUSES),
    ("install", install::CAUSES),
    ("k8s", k8s::CAUSES),
    ("net", net::CAUSES),
    ("network", network::CAUSES),
    ("registry", registry::CAUSES),
    ("run", run::CAUSES),
    ("storage", storage::CAUSES),
    ("swarm", swarm::CAUSES),
    ("swr", swr::CAUSES),
    ("tls", tls::CAUSES),
    ("vendors", vendors::CAUSES),
    ("volume", volume::CAUSES),
];
