//! Causes as the page fetches them: fields that end in U+001F, in the order of the types; a list says first
//! how long it is, and what is absent is an empty field. `cargo xtask web` writes it, and a test there reads back the
//! whole table.

use std::borrow::Cow;
use std::str::{FromStr, Split};

use docker_why::cause::{Applies, Cause, List, Remedy, Signature, Snippet, Step, Text};

/// What ends a field. No text of the table holds it.
pub const END: char = '\u{1f}';

/// The causes of a pack; nothing where it is none.
pub fn read(pack: &str) -> Option<Vec<Cause>> {
    Fields::of(pack).many(Fields::cause).map(Cow::into_owned)
}

/// Fields of a text, read one after the other.
pub(crate) struct Fields<'a>(Split<'a, char>);

impl<'a> Fields<'a> {
    pub fn of(text: &'a str) -> Self {
        Self(text.split(END))
    }

    pub fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    fn text(&mut self) -> Option<Text> {
        self.next().map(|text| Cow::Owned(text.to_owned()))
    }

    /// A value of an enum, by its name.
    pub fn word<T: FromStr>(&mut self) -> Option<T> {
        self.next()?.parse().ok()
    }

    pub fn word_if_any<T: FromStr>(&mut self) -> Option<Option<T>> {
        if self.0.clone().next()?.is_empty() {
            self.next();
            return Some(None);
        }
        self.word().map(Some)
    }

    pub fn many<T: Clone + 'static>(&mut self, one: impl Fn(&mut Self) -> Option<T>) -> Option<List<T>> {
        let length = self.next()?.parse().ok()?;
        (0..length).map(|_| one(self)).collect::<Option<Vec<T>>>().map(Cow::Owned)
    }

    fn cause(&mut self) -> Option<Cause> {
        Some(Cause {
            id: self.text()?,
            title: self.text()?,
            explanation: self.text()?,
            role: self.word()?,
            replaces: self.many(Self::text)?,
            consequence_of: self.many(Self::text)?,
            signatures: self.many(Self::signature)?,
            remedies: self.many(Self::remedy)?,
        })
    }

    fn signature(&mut self) -> Option<Signature> {
        let pattern = self.text()?;
        // Of a literal, the anchor is the pattern itself.
        let anchor = self.text().map(|anchor| if anchor.is_empty() { pattern.clone() } else { anchor })?;
        Some(Signature {
            anchor,
            pattern,
            vendor: self.word_if_any()?,
            unless: self.many(Self::text)?,
            requires: self.text().map(|literal| Some(literal).filter(|literal| !literal.is_empty()))?,
            docker_only: self.next()? == "true",
            confidence: self.word()?,
        })
    }

    fn remedy(&mut self) -> Option<Remedy> {
        Some(Remedy {
            title: self.text()?,
            risk: self.word()?,
            applies: Applies {
                vendor: self.word_if_any()?,
                system: self.word_if_any()?,
                tool: self.word_if_any()?,
            },
            source: self.text()?,
            steps: self.many(Self::step)?,
            elsewhere: false,
        })
    }

    fn step(&mut self) -> Option<Step> {
        let text = self.text()?;
        let snippet = match self.next()? {
            "" => None,
            "command" => Some(Snippet::Command { content: self.text()? }),
            "file" => Some(Snippet::File { path: self.text()?, content: self.text()? }),
            "console" => Some(Snippet::Console { content: self.text()? }),
            _ => return None,
        };
        Some(Step { text, snippet })
    }
}
