//! Facts: values read from the text, of a known kind, each with a grammar that it must satisfy.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The facts of one finding, by kind.
pub type Facts = BTreeMap<FactKind, String>;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal $grammar:literal,)*) => {
        /// What a fact is. In patterns and placeholders a kind is written by its name: `{dns_server}`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum FactKind { $($(#[$doc])* $kind,)* }

        impl FactKind {
            /// Every kind.
            pub const ALL: &[FactKind] = &[$(FactKind::$kind),*];

            /// The name in patterns, placeholders and JSON.
            pub const fn name(self) -> &'static str {
                match self { $(FactKind::$kind => $name),* }
            }

            /// The regular expression (of the signature language) that a value matches as a whole.
            pub const fn grammar(self) -> &'static str {
                match self { $(FactKind::$kind => $grammar),* }
            }
        }
    };
}

kinds! {
    /// A registry's host, with its port if one is given: `registry.example.com:5000`.
    Registry "registry" r"[a-z0-9*]([a-z0-9._*-]*[a-z0-9*])?(:[0-9*]{1,5})?|\[[0-9a-f:]+\](:[0-9]{1,5})?",
    /// An image as it was written: `registry.example.com/team/app:1.0`.
    Image "image" r"[a-z0-9*]([a-z0-9._:/@*+-]*[a-z0-9*])?",
    /// A host name or IP address, without port.
    Host "host" r"[a-z0-9*]([a-z0-9._*-]*[a-z0-9*])?|\[?[0-9a-f]*:[0-9a-f:.]+(%[a-z0-9]+)?\]?",
    /// A port number.
    Port "port" r"[0-9]{1,5}",
    /// A path on some file system, or a URL where the program calls it the source.
    Path "path" r"[^\x00-\x1f\x22'`<>|*?]{1,1024}",
    /// The name of a container, service, network, volume, context, program, option …
    Name "name" r"[a-z0-9@/_.*-][a-z0-9@^~:/_.*+=-]{0,254}",
    /// A user's name.
    User "user" r"[a-z0-9_][a-z0-9@_.+-]{0,127}",
    /// The DNS server that was asked, with its port.
    DnsServer "dns_server" r"[0-9.]+:[0-9]{1,5}|\[[0-9a-f:%a-z]+\]:[0-9]{1,5}",
    /// A process's exit status.
    ExitCode "exit_code" r"-?[0-9]{1,10}",
    /// A platform: `linux/arm64/v8`.
    Platform "platform" r"[a-z0-9*]+/[a-z0-9_*]+(/[a-z0-9]+)?",
    /// A version: `1.44`, `24.0.9`.
    Version "version" r"v?[0-9]+(\.[0-9a-z]+)*([+~-][0-9a-z.+~-]+)?",
    /// An absolute URL without credentials or query.
    Url "url" r"[a-z][a-z0-9+.-]*://[a-z0-9._~:/\[\]*%+-]+",
    /// An IP address or subnet: `10.0.0.0/8`.
    Subnet "subnet" r"[0-9a-f:.]+(/[0-9]{1,3})?",
    /// A command-line option: `--platform`.
    Option "option" r"--?[a-z0-9][a-z0-9_.-]*",
    /// A permission or scope: `ecr:BatchGetImage`.
    Permission "permission" r"[a-z0-9*][a-z0-9*:._/-]{0,127}",
    /// A number with its unit: `10GB`.
    Size "size" r"[0-9][0-9.]* ?[kmgt]?i?b?",
    /// A line number.
    Line "line" r"[0-9]{1,7}",
}
