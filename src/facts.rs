//! Facts: values read from the text, of a known kind, each with a grammar that it must satisfy.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Index;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::matcher::Program;
use crate::pattern::{Language, compile};
use crate::text::is_unseen;
use crate::words::words;

/// The facts of one finding: a map from kinds to values, in the kinds' order.
///
/// ```
/// use docker_why::{FactKind, Facts};
/// let mut facts = Facts::new();
/// facts.insert(FactKind::Port, "5000".to_owned());
/// assert_eq!(facts[&FactKind::Port], "5000");
/// ```
// Few kinds are ever known at once: a list is faster than a tree, and a tenth of its code.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Facts(Vec<(FactKind, String)>);

impl Facts {
    /// No facts.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value of a kind.
    pub fn get(&self, kind: &FactKind) -> Option<&String> {
        self.0.iter().find(|(known, _)| known == kind).map(|(_, value)| value)
    }

    /// The value of a kind, to be changed.
    pub fn get_mut(&mut self, kind: &FactKind) -> Option<&mut String> {
        self.0.iter_mut().find(|(known, _)| known == kind).map(|(_, value)| value)
    }

    /// Whether a kind is known.
    pub fn contains_key(&self, kind: &FactKind) -> bool {
        self.get(kind).is_some()
    }

    /// Sets the value of a kind; gives the former one.
    pub fn insert(&mut self, kind: FactKind, value: String) -> Option<String> {
        if let Some(known) = self.get_mut(&kind) {
            return Some(std::mem::replace(known, value));
        }
        let at = self.0.partition_point(|(known, _)| *known < kind);
        self.0.insert(at, (kind, value));
        None
    }

    /// Sets the value of a kind that is not known yet.
    pub(crate) fn add(&mut self, kind: FactKind, value: impl FnOnce() -> String) {
        if !self.contains_key(&kind) {
            self.insert(kind, value());
        }
    }

    /// Forgets a kind; gives its value.
    pub fn remove(&mut self, kind: &FactKind) -> Option<String> {
        let at = self.0.iter().position(|(known, _)| known == kind)?;
        Some(self.0.remove(at).1)
    }

    /// The kinds and their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&FactKind, &String)> + Clone {
        self.0.iter().map(|(kind, value)| (kind, value))
    }

    /// The kinds, in order.
    pub fn keys(&self) -> impl Iterator<Item = &FactKind> {
        self.0.iter().map(|(kind, _)| kind)
    }

    /// The values, in the order of their kinds.
    pub fn values(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The same, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// How many are known.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Index<&FactKind> for Facts {
    type Output = String;

    fn index(&self, kind: &FactKind) -> &String {
        self.get(kind).expect("a kind that is known")
    }
}

impl Extend<(FactKind, String)> for Facts {
    fn extend<I: IntoIterator<Item = (FactKind, String)>>(&mut self, facts: I) {
        for (kind, value) in facts {
            self.insert(kind, value);
        }
    }
}

impl FromIterator<(FactKind, String)> for Facts {
    fn from_iter<I: IntoIterator<Item = (FactKind, String)>>(facts: I) -> Self {
        let mut all = Self::new();
        all.extend(facts);
        all
    }
}

impl<const N: usize> From<[(FactKind, String); N]> for Facts {
    fn from(facts: [(FactKind, String); N]) -> Self {
        facts.into_iter().collect()
    }
}

impl IntoIterator for Facts {
    type Item = (FactKind, String);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::deserialize(deserializer)?.into_iter().collect())
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal $grammar:literal $max:literal,)*) => {
        words! {
            /// What a fact is. In patterns and placeholders a kind is written by its name: `{dns_server}`.
            #[non_exhaustive]
            pub enum FactKind { $($(#[$doc])* $kind = $name,)* }
        }

        impl FactKind {
            /// The regular expression (of the signature language) that a value matches as a whole.
            pub const fn grammar(self) -> &'static str {
                match self { $(FactKind::$kind => $grammar),* }
            }

            /// The most bytes that a value has.
            pub const fn max_length(self) -> usize {
                match self { $(FactKind::$kind => $max),* }
            }
        }
    };
}

kinds! {
    /// A registry's host, with its port if one is given: `registry.example.com:5000`.
    Registry "registry" r"[a-z0-9*]([a-z0-9._*-]*[a-z0-9*])?(:[0-9*]+)?|\[[0-9a-f:]+\](:[0-9]+)?" 255,
    /// An image as it was written: `registry.example.com/team/app:1.0`.
    Image "image" r"[a-z0-9*]([a-z0-9._:/@*+-]*[a-z0-9*])?" 512,
    /// A host name or IP address, without port.
    Host "host" r"[a-z0-9*]([a-z0-9._*-]*[a-z0-9*])?|\[?[0-9a-f]*:[0-9a-f:.]+(%[a-z0-9]+)?\]?" 255,
    /// A port number.
    Port "port" r"[0-9]+" 5,
    /// A path on some file system, or a URL where the program calls it the source. Directly between quotes a
    /// pattern's `{path}` takes all between them, else a path without blanks, colons and commas.
    Path "path" r"([a-z]:|[a-z][a-z+]+:/)?[^\x00-\x20\x22'`<>|*?:,;]*[^\x00-\x20\x22'`<>|*?:,;.]|\.\.?" 1024,
    /// The name of a container, service, network, volume, context, program, variable …
    Name "name" r"[a-z0-9@/_.*$-]([a-z0-9@^~:/_.*+=-]*[a-z0-9_*+])?" 255,
    /// A user's name.
    User "user" r"[a-z0-9_]([a-z0-9@_.+-]*[a-z0-9_])?" 128,
    /// The DNS server that was asked, with its port.
    DnsServer "dns_server" r"[0-9.]+:[0-9]+|\[[0-9a-f:]+(%[a-z0-9]+)?\]:[0-9]+" 64,
    /// A process's exit status.
    ExitCode "exit_code" r"-?[0-9]+" 11,
    /// A platform: `linux/arm64/v8`.
    Platform "platform" r"[a-z0-9*]+/[a-z0-9_*]+(/[a-z0-9]+)?" 64,
    /// A version: `1.44`, `24.0.9`.
    Version "version" r"v?[0-9]+(\.[0-9a-z]+)*([+~-][0-9a-z.+~-]*[0-9a-z])?" 64,
    /// A URL without credentials or query.
    Url "url" r"[a-z][a-z0-9+.-]*://[a-z0-9._~:/\[\]*%+-]*[a-z0-9/*]" 1024,
    /// An IP address or subnet: `10.0.0.0/8`.
    Subnet "subnet" r"[0-9a-f:.]*[0-9a-f](/[0-9]+)?" 64,
    /// A command-line option: `--platform`.
    Option "option" r"--?[a-z0-9]([a-z0-9_.-]*[a-z0-9])?" 64,
    /// A permission or scope: `ecr:BatchGetImage`.
    Permission "permission" r"[a-z0-9*]([a-z0-9*:._/-]*[a-z0-9*])?" 128,
    /// A number with its unit: `10GB`.
    Size "size" r"[0-9][0-9.]* ?[kmgt]?i?b?" 24,
    /// A line number.
    Line "line" r"[0-9]+" 7,
    /// The region that a cloud registry's host names: `eu-central-1`. Read from the registry, never captured.
    Region "region" r"[a-z0-9]([a-z0-9-]*[a-z0-9])?" 64,
    /// Whose a cloud registry is: the AWS account, the Google project, the Azure registry's own name. Read from
    /// the registry and the image, never captured.
    Account "account" r"[a-z0-9]([a-z0-9.:-]*[a-z0-9])?" 128,
}

impl FactKind {
    /// Whether a value satisfies the kind's grammar. Only such values become facts, whoever states them.
    ///
    /// ```
    /// use docker_why::FactKind;
    /// assert!(FactKind::Registry.accepts("registry.example.com:5000"));
    /// assert!(!FactKind::Registry.accepts("registry.example.com; rm -rf /"));
    /// ```
    pub fn accepts(self, value: &str) -> bool {
        static GRAMMARS: [OnceLock<Option<Program>>; FactKind::ALL.len()] =
            [const { OnceLock::new() }; FactKind::ALL.len()];
        if value.is_empty() || value.len() > self.max_length() || value.contains(is_unseen) {
            return false;
        }
        let whole = || {
            let pattern = format!("^({})$", self.quoted_grammar());
            compile(&pattern, Language::Signature { loose: false }).ok().map(|compiled| compiled.program)
        };
        let grammar = GRAMMARS[self as usize].get_or_init(whole);
        grammar.as_ref().is_some_and(|grammar| grammar.is_match(value.as_bytes()))
    }

    /// The grammar of a value that stands directly between quotes.
    pub(crate) const fn quoted_grammar(self) -> &'static str {
        match self {
            // It may hold blanks and more, but nothing that ends a line or a quote.
            FactKind::Path => r#"[^\x00-\x1f"'`]+"#,
            kind => kind.grammar(),
        }
    }
}

/// Whether something hid a part of the value (`***`): then it is told, but never written into a step.
pub(crate) fn is_masked(value: &str) -> bool {
    value.contains('*')
}

/// The registry that an image's name begins with, if it does: the engine's own rule (a dot, a colon or
/// `localhost` in the first component; distribution/reference, `splitDockerDomain`).
pub(crate) fn registry_of(image: &str) -> Option<&str> {
    let (first, _) = image.split_once('/')?;
    (first.contains(['.', ':']) || first == "localhost" || first.contains("***")).then_some(first)
}

/// Whether an image's name ends in a tag or digest.
pub(crate) fn is_tagged(image: &str) -> bool {
    image.rsplit('/').next().unwrap_or(image).contains([':', '@'])
}

/// The host of a URL.
pub(crate) fn host_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    rest.split(['/', ':']).next()
}

/// The facts, and what the names of a cloud registry and its image say besides: its region and whose it is. Sources:
/// docs.aws.amazon.com "Amazon ECR private registries", docs.cloud.google.com "Repository and image names",
/// learn.microsoft.com "About registries, repositories, and artifacts".
pub(crate) fn with_parts(facts: &Facts) -> Facts {
    let mut all = facts.clone();
    let image = facts.get(&FactKind::Image).map_or("", String::as_str);
    let Some(registry) = facts.get(&FactKind::Registry).map(String::as_str).or_else(|| registry_of(image))
    else {
        return all;
    };
    let labels: Vec<&str> = registry.split('.').collect();
    let project =
        image.strip_prefix(registry).and_then(|path| path.split('/').nth(1)).filter(|part| !part.is_empty());
    let (region, account) = match labels[..] {
        [account, "dkr", "ecr" | "ecr-fips", region, "amazonaws", ..]
        | [account, "dkr-ecr", region, "on", "aws"] => (Some(region), Some(account)),
        [location, "pkg", "dev"] => (location.strip_suffix("-docker"), project),
        [.., "gcr", "io"] => (None, project),
        [name, "azurecr", ..] => (None, Some(name)),
        ["swr", region, ..] => (Some(region), None),
        _ => (None, None),
    };
    for (kind, part) in [(FactKind::Region, region), (FactKind::Account, account)] {
        if let Some(part) = part.filter(|part| kind.accepts(part)) {
            all.insert(kind, part.to_owned());
        }
    }
    all
}
