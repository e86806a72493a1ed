//! Messages for chats: what each takes, within its length, mentioning nobody.

use crate::cause::{Remedy, Snippet, Step};
use crate::context::System;
use crate::diagnosis::{Diagnosis, Finding};
use crate::render::{NOTHING, SEEN_AGAIN, doubt, for_reader, remark, shareable, times};
use crate::text::is_unseen;

/// A chat and its way to write.
///
/// | | form | at most | source |
/// | --- | --- | --- | --- |
/// | Slack | mrkdwn; `&`, `<` and `>` as entities | 4,000 characters, from where Slack may split a message (it cuts at 40,000) | <https://api.slack.com/changelog/2018-04-truncating-really-long-messages>, <https://docs.slack.dev/messaging/formatting-message-text> |
/// | Teams | Markdown (`textFormat: "markdown"`) without headings and lists; backslashes, entities | 28,000 bytes of UTF-16: a webhook's 28 KB, less than a bot's limit | <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages> |
/// | Discord | its Markdown; backslashes | 2,000 characters | <https://discord.com/developers/docs/resources/message#create-message> |
/// | Matrix | HTML, for `formatted_body` with `format: "org.matrix.custom.html"`; entities | 40,000 bytes as JSON, of the 65,536 of a whole event, which holds the plain `body` too | <https://spec.matrix.org/latest/client-server-api/#mroommessage-msgtypes> |
///
/// Matrix gets HTML because Markdown is no format of its events: clients show `formatted_body` as HTML and `body` as
/// it is. Only the elements `p`, `strong`, `code`, `pre` and `a` are used, with the attributes `class` and `href`.
///
/// No message mentions anybody by its text. Say so to the chat as well, as it alone has the last word:
/// Discord `allowed_mentions: {"parse": []}`, Matrix `"m.mentions": {}`, Slack `link_names: false` and
/// `parse: "none"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Chat {
    /// Slack.
    Slack,
    /// Microsoft Teams.
    Teams,
    /// Discord.
    Discord,
    /// Matrix: Element and others.
    Matrix,
}

impl Chat {
    /// Every chat.
    pub const ALL: &[Self] = &[Self::Slack, Self::Teams, Self::Discord, Self::Matrix];

    /// Its name, in small letters.
    ///
    /// ```
    /// assert_eq!(docker_why::render::Chat::Slack.name(), "slack");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Slack => "slack",
            Self::Teams => "teams",
            Self::Discord => "discord",
            Self::Matrix => "matrix",
        }
    }

    /// The chat of this name.
    ///
    /// ```
    /// use docker_why::render::Chat;
    /// assert_eq!(Chat::from_name("matrix"), Some(Chat::Matrix));
    /// assert_eq!(Chat::from_name("pigeon"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|chat| chat.name() == name)
    }

    /// How much a message may hold, as [`Chat::size`] counts.
    pub const fn limit(self) -> usize {
        match self {
            Self::Slack => 4_000,
            Self::Teams => 28_000,
            Self::Discord => 2_000,
            Self::Matrix => 40_000,
        }
    }

    /// How much of the limit a text takes: UTF-16 code units in Slack and Discord (never fewer than characters),
    /// bytes of UTF-16 in Teams, bytes of a JSON string in Matrix.
    ///
    /// ```
    /// use docker_why::render::Chat;
    /// assert_eq!(Chat::Discord.size("naïve"), 5);
    /// assert_eq!(Chat::Teams.size("naïve"), 10);
    /// assert_eq!(Chat::Matrix.size("<a href=\"x\">"), 14);
    /// ```
    pub fn size(self, text: &str) -> usize {
        match self {
            Self::Slack | Self::Discord => text.encode_utf16().count(),
            Self::Teams => 2 * text.encode_utf16().count(),
            Self::Matrix => text.len() + text.bytes().filter(|byte| b"\"\\\n\t".contains(byte)).count(),
        }
    }

    /// How many characters of evidence are shown.
    const fn evidence(self) -> usize {
        match self {
            Self::Discord => 300,
            Self::Slack => 800,
            Self::Teams | Self::Matrix => 2_000,
        }
    }
}

/// Writes a diagnosis as one message: the first finding, with what it shows, the names of those that tell its failure
/// again, its remedies in order, and the names of the other independent findings.
///
/// A message that would be too long leaves out remedies from the end, the first one's last steps if need be,
/// never a part of a step, and says how many, and how to read all. Secrets are hidden in it ([`shareable`]).
/// A snippet that a chat cannot show as it is (it holds a mention, or the mark that ends a code block) is left out.
///
/// ```
/// use docker_why::render::{Chat, chat};
///
/// let diagnosis = docker_why::explain("Error response from daemon: manifest for team/app:2 not found: manifest unknown");
/// let message = chat(&diagnosis, Chat::Discord);
/// assert!(message.starts_with("**"));
/// assert!(message.contains("team/app"));
/// assert!(Chat::Discord.size(&message) <= Chat::Discord.limit());
/// ```
pub fn chat(diagnosis: &Diagnosis, chat: Chat) -> String {
    chat_within(diagnosis, chat, chat.limit())
}

/// The same for a message that is to hold something else too: no longer than `limit`, as [`Chat::size`] counts.
///
/// A limit below 1,000 counts as 1,000, one above the chat's own as that.
///
/// ```
/// use docker_why::render::{Chat, chat_within};
///
/// let diagnosis = docker_why::explain("Error response from daemon: manifest for team/app:2 not found: manifest unknown");
/// let greeting = "**Good morning!**\n\n";
/// let answer = chat_within(&diagnosis, Chat::Discord, Chat::Discord.limit() - Chat::Discord.size(greeting));
/// assert!(Chat::Discord.size(&format!("{greeting}{answer}")) <= Chat::Discord.limit());
/// ```
pub fn chat_within(diagnosis: &Diagnosis, chat: Chat, limit: usize) -> String {
    let diagnosis = &shareable(diagnosis);
    let Some(first) = diagnosis.findings.first() else {
        return chat.paragraph(&chat.prose(NOTHING));
    };
    let (fitting, elsewhere) = for_reader(first);
    let mut message = Message { chat, out: String::new(), free: limit.clamp(1_000, chat.limit()) };
    // Room for the last line, whatever it will say.
    message.free -= chat.size(&left_out(chat, first, true, usize::MAX, usize::MAX));

    let doubt = doubt(first).map_or_else(String::new, |word| format!(" ({word})"));
    let title = chat.prose(&clip(&first.title, 150));
    message.push(&chat.paragraph(&format!("{}{doubt}", chat.bold(&title))));
    message.push(&chat.line(&chat.prose(&clip(&first.explanation, 600))));
    if let Some(evidence) = first.decisive() {
        let text = clip(&shown(&evidence.text), chat.evidence());
        message.push(&chat.block("", &text));
    }

    let again: Vec<_> = diagnosis.followers(first).map(|finding| chat.mention(finding)).collect();
    if !again.is_empty() {
        message.push(&chat.line(&format!("{SEEN_AGAIN} {}", again.join("; "))));
    }

    let mut whole = 0;
    let mut cut = false;
    for (n, remedy) in fitting.iter().enumerate() {
        let pieces = chat.remedy(n + 1, remedy);
        if message.push(&pieces.concat()) {
            whole += 1;
            continue;
        }
        // Half of a remedy can be worse than none (it stops what its end starts again), so only the first is cut.
        if n == 0 {
            cut = pieces.iter().take_while(|piece| message.push(piece)).count() > 0;
        }
        break;
    }
    let more = fitting.len() - whole - usize::from(cut);
    let others: Vec<_> = diagnosis.others().map(|finding| chat.mention(finding)).collect();
    if !others.is_empty() {
        message.push(&chat.section(&format!("Also found: {}", others.join("; "))));
    }
    if cut || more > 0 || !elsewhere.is_empty() {
        message.out.push_str(&left_out(chat, first, cut, more, elsewhere.len()));
    }
    message.out.trim_start().to_owned()
}

/// The last line: what the message lacks.
fn left_out(chat: Chat, finding: &Finding, cut: bool, more: usize, elsewhere: usize) -> String {
    let remedies = |n: usize, more: &str| format!("{n} {more}remed{}", if n == 1 { "y" } else { "ies" });
    let parts = [
        cut.then(|| "this remedy's last steps".to_owned()),
        (more > 0).then(|| remedies(more, "more ")),
        (elsewhere > 0)
            .then(|| format!("{} for other systems, tools or registries", remedies(elsewhere, ""))),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let command = chat.code(&format!("docker-why explain {}", id(finding)));
    chat.section(&format!("Left out here: {}. All of it: {command}", parts.join(", ")))
}

/// A cause's id, were it somebody else's diagnosis.
fn id(finding: &Finding) -> String {
    let good = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    finding.cause.chars().filter(good).take(80).collect()
}

struct Message {
    chat: Chat,
    out: String,
    free: usize,
}

impl Message {
    /// Adds a piece that fits.
    fn push(&mut self, piece: &str) -> bool {
        let size = self.chat.size(piece);
        let fits = size <= self.free;
        if fits {
            self.out.push_str(piece);
            self.free -= size;
        }
        fits
    }
}

impl Chat {
    /// Another finding in a few words.
    fn mention(self, finding: &Finding) -> String {
        let title = self.prose(&clip(&finding.title, 150));
        format!("{title} ({}{})", self.code(&id(finding)), times(finding))
    }

    /// A remedy: its heading with the first step, then each other step.
    fn remedy(self, n: usize, remedy: &Remedy) -> Vec<String> {
        let title = self.bold(&self.prose(&format!("{n}. {}", remedy.title)));
        let source = self.link(&remedy.source).map_or_else(String::new, |link| format!(" ({link})"));
        let heading = self.section(&format!("{title}{}{source}", self.prose(&remark(remedy))));
        let language = if remedy.applies.system == Some(System::Windows) { "powershell" } else { "sh" };
        let mut pieces: Vec<_> = remedy.steps.iter().map(|step| self.step(step, language)).collect();
        match pieces.first_mut() {
            Some(first) => first.insert_str(0, &heading),
            None => pieces.push(heading),
        }
        pieces
    }

    fn step(self, step: &Step, language: &str) -> String {
        let mut out = self.line(&self.prose(&step.text));
        let (language, content) = match &step.snippet {
            Some(Snippet::Command { content }) => (language, content),
            Some(Snippet::Console { content }) => {
                out.push_str(&self.line(&self.prose(content)));
                return out;
            }
            Some(Snippet::File { path, content }) => {
                out.push_str(&self.line(&format!("{}:", self.code(path))));
                ("", content)
            }
            None => return out,
        };
        // What is copied is never changed, so there is nothing between as it is and not at all.
        out.push_str(&if shown(content) == *content {
            self.block(language, content)
        } else {
            self.line("(Not shown: it holds characters that mean something to a chat.)")
        });
        out
    }

    /// A paragraph, with nothing before it.
    fn paragraph(self, text: &str) -> String {
        if self == Self::Matrix { format!("<p>{text}</p>") } else { text.to_owned() }
    }

    /// A line of its own.
    fn line(self, text: &str) -> String {
        match self {
            Self::Slack | Self::Discord => format!("\n{text}"),
            Self::Teams | Self::Matrix => self.section(text),
        }
    }

    /// A paragraph, apart from what is before it.
    fn section(self, text: &str) -> String {
        if self == Self::Matrix { self.paragraph(text) } else { format!("\n\n{text}") }
    }

    /// Bold, of what is escaped already.
    fn bold(self, text: &str) -> String {
        match self {
            Self::Slack => format!("*{text}*"),
            Self::Teams | Self::Discord => format!("**{text}**"),
            Self::Matrix => format!("<strong>{text}</strong>"),
        }
    }

    /// A link, if the address is one that no form can be broken with.
    fn link(self, address: &str) -> Option<String> {
        let good = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#&=%+,;!$".contains(c);
        if !address.starts_with("https://") || !address.chars().all(good) {
            return None;
        }
        let escaped = address.replace('&', "&amp;");
        Some(match self {
            Self::Slack => format!("<{escaped}|source>"),
            Self::Teams => format!("[source]({address})"),
            // In angle brackets it is not unfolded into a preview.
            Self::Discord => format!("[source](<{address}>)"),
            Self::Matrix => format!("<a href=\"{escaped}\">source</a>"),
        })
    }

    /// Code within a line. A backtick, which would end it, becomes an apostrophe.
    fn code(self, text: &str) -> String {
        let text = one_line(text);
        match self {
            Self::Slack => format!("`{}`", entities(&text.replace('`', "'"))),
            Self::Teams | Self::Discord => format!("`{}`", text.replace('`', "'")),
            Self::Matrix => format!("<code>{}</code>", entities(&text)),
        }
    }

    /// A code block, of what is [`shown`] already.
    fn block(self, language: &str, content: &str) -> String {
        let content = content.trim_end_matches('\n');
        match self {
            // Slack knows no languages, Teams shows them.
            Self::Slack => format!("\n```\n{}\n```", entities(content)),
            Self::Teams => format!("\n\n```\n{content}\n```"),
            Self::Discord => format!("\n```{language}\n{content}\n```"),
            Self::Matrix if language.is_empty() => format!("<pre><code>{}</code></pre>", entities(content)),
            Self::Matrix => {
                format!("<pre><code class=\"language-{language}\">{}</code></pre>", entities(content))
            }
        }
    }

    /// Prose in which nothing means anything to the chat.
    fn prose(self, text: &str) -> String {
        let text = one_line(text);
        match self {
            Self::Slack => text.split(' ').map(slack_word).collect::<Vec<_>>().join(" "),
            Self::Teams => backslashes(&entities(&text), "\\`*_[]#|~!"),
            Self::Discord => backslashes(&text, "\\`*_[]()#|~<>").replace("://", "\\://"),
            Self::Matrix => entities(&text),
        }
    }
}

/// A word in Slack, which knows no escape for its marks: one that holds any stands in code.
fn slack_word(word: &str) -> String {
    let marked = word.contains(['*', '_', '~', '`', '@']) || word.contains("://");
    if !marked {
        return entities(word);
    }
    let edge = |c: char| "()[]{}.,;:\"'!?".contains(c);
    let core = word.trim_matches(edge);
    let (before, after) = word.split_once(core).unwrap_or_default();
    format!("{}{}{}", entities(before), Chat::Slack.code(core), entities(after))
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
    out
}

fn backslashes(text: &str, marks: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, character) in text.char_indices() {
        // At the beginning these make a list.
        if marks.contains(character) || (at == 0 && matches!(character, '-' | '+')) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// What can stand in a code block: no control characters, no mention, no mark that ends the block.
fn shown(text: &str) -> String {
    unmentioned(&text.chars().filter(|&c| !is_unseen(c)).collect::<String>().replace("```", "'''"))
}

/// The same for what stands within a line.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c }).collect();
    shown(&text)
}

/// The text with `(at)` in place of each `@` that would call people together, in whichever chat.
fn unmentioned(text: &str) -> String {
    if !text.contains('@') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (at, character) in text.char_indices() {
        if character == '@' && mentions(&text[..at], &text[at + 1..]) {
            out.push_str("(at)");
        } else {
            out.push(character);
        }
    }
    out
}

fn mentions(before: &str, after: &str) -> bool {
    let all = ["everyone", "here", "channel", "room"];
    let is = |word: &&str| after.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    before.ends_with('<') || all.iter().any(is)
}

/// At most this many characters: the beginning and the end of what is longer.
fn clip(text: &str, most: usize) -> String {
    let length = text.chars().count();
    if length <= most {
        return text.to_owned();
    }
    let head = most * 2 / 3;
    let tail = most - head - 3;
    let skip = length - tail;
    let head: String = text.chars().take(head).collect();
    let tail: String = text.chars().skip(skip).collect();
    format!("{head} … {tail}")
}
