//! The types of the table: what a cause is, how it shows itself, how it is mended. Plain data, no logic.
//!
//! The built-in table (`src/causes/`) is written with the `const` constructors below, so that it needs no
//! work at start-up; own causes are the same types read by serde (see [`crate::ClassifierBuilder`]).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::context::{Context, System, Tool, Vendor};
use crate::words::words;

/// Text of the table: borrowed in the built-in table, owned in own causes and in filled remedies.
pub type Text = Cow<'static, str>;
/// A list of the table, borrowed or owned like [`Text`].
pub type List<T> = Cow<'static, [T]>;

/// A list of the built-in table: `list![a, b]`.
#[cfg(feature = "table")]
macro_rules! list {
    ($($item:expr),* $(,)?) => { std::borrow::Cow::Borrowed(const { &[$($item),*] }) };
}
#[cfg(feature = "table")]
pub(crate) use list;

/// A list of literals of the built-in table: `texts!["a", "b"]`.
#[cfg(feature = "table")]
macro_rules! texts {
    ($($text:literal),* $(,)?) => { std::borrow::Cow::Borrowed(const { &[$(std::borrow::Cow::Borrowed($text)),*] }) };
}
#[cfg(feature = "table")]
pub(crate) use texts;

/// What is wrong, how it shows itself, and how it is mended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    /// Stable kebab-case id, never renamed, never reused: `tls-unknown-authority`.
    pub id: Text,
    /// The cause in a few words, as a heading: "The server's certificate is not trusted here".
    pub title: Text,
    /// One or two sentences that a junior understands. May hold placeholders (see [`Step`]).
    pub explanation: Text,
    /// What the cause is to the failure, which decides who stands first.
    #[serde(default)]
    pub role: Role,
    /// Ids of general causes that this one makes superfluous where both are found in the same place
    /// (a registry's own cause for the general one).
    #[serde(default)]
    pub replaces: List<Text>,
    /// Ids of causes that, where both are found, are the reason of this one wherever they stand: it ranks behind
    /// them and is folded under them ("Cannot connect" under what keeps the engine from starting).
    #[serde(default)]
    pub consequence_of: List<Text>,
    /// Every wording that shows the cause. Any one suffices.
    pub signatures: List<Signature>,
    /// Ways to mend it, in the order in which a careful engineer would try them.
    #[serde(default)]
    pub remedies: List<Remedy>,
}

words! {
    /// What a cause is to the failure; earlier variants stand first in a diagnosis.
    #[derive(Default)]
    pub enum Role {
        /// The reason itself.
        #[default]
        Root = "root",
        /// A failure that is usually the consequence of another one in the same text ("exited with code 1").
        Symptom = "symptom",
        /// Says only that something failed; steps back behind any reason found with it.
        Wrapper = "wrapper",
        /// Printed while the work goes on; matters only where nothing else is found.
        Warning = "warning",
    }
}

/// One way in which a cause shows itself in text.
///
/// `pattern` describes the message in one cleaned line (colours, prefixes, escapes and wrapping are already gone, quotes are
/// plain, blanks single), without regard to ASCII case, byte by byte. It may match anywhere in the line. Its language:
///
/// | written | matches |
/// | --- | --- |
/// | `a`, `é` | itself |
/// | a blank | itself; and nothing, where a message was broken in mid-line and its blanks were lost |
/// | `"`, `'`, `` ` `` | any of the three, in sets too |
/// | `.` | any byte but a line feed |
/// | `[a-z_]`, `[^ "]` | one byte of the set, or of none in it; ASCII only. `]` stands first in it or escaped, `-` first or last, `[` is always escaped |
/// | `\.` | the sign itself; for any ASCII punctuation, and for a blank that may not be missing |
/// | `\n`, `\r`, `\t`, `\x7f` | that byte |
/// | `^`, `$` | the beginning and the end of the line |
/// | `(a\|b)`, `(?:a\|b)` | one of them, the first that lets the rest match; neither captures |
/// | `x?`, `x*`, `x+`, `x{3}`, `x{2,}`, `x{1,300}` | that many, as many as possible (at most 10000 may be asked for) |
/// | `x??`, `x*?`, `x{1,300}?` … | that many, as few as possible |
/// | `{image}` | a fact of that [kind](crate::FactKind), by its [grammar](crate::FactKind::grammar), which is captured; directly between quotes, `{path}` goes to the closing one. A kind stands once in a pattern |
///
/// Of several matches the leftmost counts, then the one that the pattern's order prefers, as in Perl. There are no flags, no
/// classes (`\d`, `\w`, `\s`), no `\b`, no look-around and no back-references. Refused are also: a pattern that matches the
/// empty text, a repetition without limit of what may be empty (`(a?)*`), a count of a count (`a+*`), groups deeper than 32,
/// and counts of groups that multiply to more than 4096 steps. What is left is matched in linear time.
///
/// `anchor` is a literal of at least 8 bytes (blanks and quotes not counted) that stands in every text that
/// the pattern matches. The longer and the rarer in healthy logs, the better.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The literal that must stand in the text.
    pub anchor: Text,
    /// The message in the language above; each of its alternatives contains the anchor.
    pub pattern: Text,
    /// Only where the registry is this vendor's.
    #[serde(default)]
    pub vendor: Option<Vendor>,
    /// Void where one of these literals stands in the same line (ASCII case ignored).
    #[serde(default)]
    pub unless: List<Text>,
    /// Only where this literal stands somewhere in the text (ASCII case ignored).
    #[serde(default)]
    pub requires: Option<Text>,
    /// Only where the text shows a container tool: for messages that other programs print too.
    #[serde(default)]
    pub docker_only: bool,
    /// How sure a match is.
    #[serde(default)]
    pub confidence: Confidence,
}

words! {
    /// How sure a finding is.
    #[derive(Default)]
    pub enum Confidence {
        /// The message has this one meaning.
        #[default]
        Certain = "certain",
        /// The message has several meanings, and the context (vendor, tool, neighbouring lines) chose this one.
        Likely = "likely",
        /// Also worth a look.
        Possible = "possible",
    }
}

/// One way to mend a cause. In a [`crate::Diagnosis`] its placeholders are filled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// What it does, as a heading: "Trust the registry's CA".
    pub title: Text,
    /// What it risks.
    #[serde(default)]
    pub risk: Risk,
    /// The context that it is for; empty means any.
    #[serde(default, rename = "for", skip_serializing_if = "Applies::is_any")]
    pub applies: Applies,
    /// The official page or source that says so; https.
    pub source: Text,
    /// What to do, in order.
    pub steps: List<Step>,
    /// In a diagnosis: whether it is for another system, tool or registry than the reader's, as far as these are known.
    /// Those stand behind the others, for a renderer to fold. The table's own value says nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub elsewhere: bool,
}

/// The context that a remedy is for. Absent means any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applies {
    /// Whose registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Vendor>,
    /// Which operating system or distribution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<System>,
    /// Which program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Tool>,
}

impl Applies {
    /// Whether it is for any context.
    pub fn is_any(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it is for a context. Where no tool is known, Docker is; where no system is known, any fits; where no
    /// vendor is known, what is for any registry.
    pub(crate) fn fits(&self, context: &Context) -> bool {
        let vendor = self.vendor.is_none_or(|wanted| wanted == context.vendor.unwrap_or(Vendor::Other));
        let system = match (self.system, context.system) {
            (Some(wanted), Some(known)) => wanted == known || wanted.is_kin_of(known),
            _ => true,
        };
        let tool = self.tool.is_none_or(|wanted| wanted.serves(context.tool.unwrap_or(Tool::Docker)));
        vendor && system && tool
    }

    /// The context in words: "Ubuntu, Podman"; empty for any.
    pub fn label(&self) -> String {
        // "Another registry" says nothing to a reader who sees its name in the steps.
        let vendor = self.vendor.filter(|vendor| *vendor != Vendor::Other);
        let labels = [vendor.map(Vendor::label), self.system.map(System::label), self.tool.map(Tool::label)];
        labels.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

words! {
    /// What a remedy risks.
    #[derive(Default)]
    pub enum Risk {
        /// Reads, or changes only what it says.
        #[default]
        Safe = "safe",
        /// Interrupts what runs: restarts the engine, stops containers.
        Disruptive = "disruptive",
        /// Weakens a protection: its title or first step says what it costs.
        Insecure = "insecure",
        /// Deletes or overwrites data: its title or first step says which.
        Destructive = "destructive",
    }
}

/// One sentence, and where it helps a snippet.
///
/// `{kind}` or `{kind|words}` in a text, a path or a content is a placeholder: the fact of that
/// kind, quoted for the place that it goes to, or else the words (without words: the kind in capitals, `IMAGE`).
/// In commands a placeholder stands outside quotes: the filling quotes for itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The sentence.
    pub text: Text,
    /// What to run, to write or to look at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snippet: Option<Snippet>,
}

/// What a step has to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Snippet {
    /// Commands for a shell, one a line.
    Command {
        /// The commands.
        content: Text,
    },
    /// A file and what it should hold.
    File {
        /// Where it lies.
        path: Text,
        /// What it holds.
        content: Text,
    },
    /// A place in a console or program: "SWR console > My Images > Upload Through Client".
    Console {
        /// The way there.
        content: Text,
    },
}

impl Cause {
    /// A root cause of the built-in table.
    pub const fn new(
        id: &'static str,
        title: &'static str,
        explanation: &'static str,
        signatures: List<Signature>,
        remedies: List<Remedy>,
    ) -> Self {
        Self {
            id: Cow::Borrowed(id),
            title: Cow::Borrowed(title),
            explanation: Cow::Borrowed(explanation),
            role: Role::Root,
            replaces: Cow::Borrowed(&[]),
            consequence_of: Cow::Borrowed(&[]),
            signatures,
            remedies,
        }
    }

    /// The same as a [`Role::Symptom`].
    pub const fn symptom(mut self) -> Self {
        self.role = Role::Symptom;
        self
    }

    /// The same as a [`Role::Wrapper`].
    pub const fn wrapper(mut self) -> Self {
        self.role = Role::Wrapper;
        self
    }

    /// The same as a [`Role::Warning`].
    pub const fn warning(mut self) -> Self {
        self.role = Role::Warning;
        self
    }

    /// The same, making these causes superfluous where both are found in the same place.
    pub const fn replacing(mut self, ids: List<Text>) -> Self {
        // A plain assignment would drop the old value, which a const fn may not.
        std::mem::forget(std::mem::replace(&mut self.replaces, ids));
        self
    }

    /// The same as the consequence of these causes.
    pub const fn consequence_of(mut self, ids: List<Text>) -> Self {
        std::mem::forget(std::mem::replace(&mut self.consequence_of, ids));
        self
    }

    /// Whether the other one is its reason where both are found.
    pub(crate) fn is_consequence_of(&self, other: &Self) -> bool {
        self.consequence_of.contains(&other.id)
    }
}

impl Signature {
    /// A signature whose pattern is more than a literal.
    pub const fn new(anchor: &'static str, pattern: &'static str) -> Self {
        Self {
            anchor: Cow::Borrowed(anchor),
            pattern: Cow::Borrowed(pattern),
            vendor: None,
            unless: Cow::Borrowed(&[]),
            requires: None,
            docker_only: false,
            confidence: Confidence::Certain,
        }
    }

    /// A signature that is a literal; `text` must not hold characters that mean something in a pattern
    /// (`.` may stand: it matches any byte, the dot too).
    pub const fn literal(text: &'static str) -> Self {
        Self::new(text, text)
    }

    /// Whether the rest of the text decides if a match counts.
    pub(crate) fn is_conditional(&self) -> bool {
        self.vendor.is_some() || self.requires.is_some() || self.docker_only
    }

    /// Only where the registry is this vendor's.
    pub const fn at(mut self, vendor: Vendor) -> Self {
        self.vendor = Some(vendor);
        self
    }

    /// Void where one of these literals stands in the same line.
    pub const fn unless(mut self, literals: List<Text>) -> Self {
        std::mem::forget(std::mem::replace(&mut self.unless, literals));
        self
    }

    /// Only where this literal stands somewhere in the text.
    pub const fn requires(mut self, literal: &'static str) -> Self {
        std::mem::forget(self.requires.replace(Cow::Borrowed(literal)));
        self
    }

    /// Only where the text shows a container tool.
    pub const fn docker_only(mut self) -> Self {
        self.docker_only = true;
        self
    }

    /// With [`Confidence::Likely`].
    pub const fn likely(mut self) -> Self {
        self.confidence = Confidence::Likely;
        self
    }

    /// With [`Confidence::Possible`].
    pub const fn possible(mut self) -> Self {
        self.confidence = Confidence::Possible;
        self
    }
}

impl Remedy {
    /// The context that it is for, in words, unless the title says so already.
    pub fn label(&self) -> String {
        let label = self.applies.label();
        if label.split(", ").any(|word| self.title.contains(word)) { String::new() } else { label }
    }

    /// A safe remedy for any context.
    pub const fn new(title: &'static str, source: &'static str, steps: List<Step>) -> Self {
        Self {
            title: Cow::Borrowed(title),
            risk: Risk::Safe,
            applies: Applies { vendor: None, system: None, tool: None },
            source: Cow::Borrowed(source),
            steps,
            elsewhere: false,
        }
    }

    /// The same with another risk.
    pub const fn risk(mut self, risk: Risk) -> Self {
        self.risk = risk;
        self
    }

    /// The same for one vendor's registry.
    pub const fn at(mut self, vendor: Vendor) -> Self {
        self.applies.vendor = Some(vendor);
        self
    }

    /// The same for one system.
    pub const fn on(mut self, system: System) -> Self {
        self.applies.system = Some(system);
        self
    }

    /// The same for one tool.
    pub const fn with(mut self, tool: Tool) -> Self {
        self.applies.tool = Some(tool);
        self
    }
}

impl Step {
    /// A sentence alone.
    pub const fn text(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), snippet: None }
    }

    /// A sentence and commands, one a line.
    pub const fn command(text: &'static str, content: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            snippet: Some(Snippet::Command { content: Cow::Borrowed(content) }),
        }
    }

    /// A sentence and a file with its content.
    pub const fn file(text: &'static str, path: &'static str, content: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            snippet: Some(Snippet::File { path: Cow::Borrowed(path), content: Cow::Borrowed(content) }),
        }
    }

    /// A sentence and a place in a console.
    pub const fn console(text: &'static str, content: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            snippet: Some(Snippet::Console { content: Cow::Borrowed(content) }),
        }
    }
}
