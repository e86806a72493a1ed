//! Enums whose values are words: in JSON, in what the page fetches, in signatures. Each word stands once.

use std::fmt;

/// An enum of words: its values, their names, and serde's two directions.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $value:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $value,)* }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$value),*];

            /// The name, as in JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $word),* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::words::UnknownName;

            /// The value of a name.
            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|value| value.name() == name).ok_or($crate::words::UnknownName)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = std::borrow::Cow::<str>::deserialize(deserializer)?;
                let unknown = |_| serde::de::Error::unknown_variant(&name, &[$($word),*]);
                name.parse().map_err(unknown)
            }
        }
    };
}
pub(crate) use words;

/// No value has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownName;

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no value has this name")
    }
}

impl std::error::Error for UnknownName {}
