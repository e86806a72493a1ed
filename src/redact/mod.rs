//! Hiding secrets before a text is shown to others.

use std::ops::Range;

use crate::sort;

mod forms;
mod reading;
mod search;

#[cfg(test)]
pub(crate) use forms::FORMS;

/// A secret in a text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Secret {
    /// What it is, in words: "GitHub token".
    pub kind: &'static str,
    /// Its bytes in the text; they lie on character boundaries.
    pub range: Range<usize>,
}

/// What stands in a secret's place.
pub const HIDDEN: &str = "[hidden]";

/// Finds the secrets of a text, in order, without overlaps: those that stand in it as it is, and those that noise,
/// escaping or a wrap in mid-word keeps apart.
pub fn secrets(text: &str) -> Vec<Secret> {
    let whole = |Secret { kind, range }| Secret { kind, range: around_hidden(text, range) };
    let mut found: Vec<_> = find(text).into_iter().map(|found| whole(found.secret)).collect();
    sort::by_key(&mut found, |secret| (secret.range.start, std::cmp::Reverse(secret.range.end)));
    // Where two forms took parts of one secret, what they took together is hidden.
    found.dedup_by(|next, secret| {
        let overlaps = next.range.start < secret.range.end;
        if overlaps {
            secret.range.end = secret.range.end.max(next.range.end);
        }
        overlaps
    });
    found
}

/// A range that takes in the whole of each [`HIDDEN`] that it cuts: after an escape character its bracket reads as the
/// beginning of a colour, and its word as a secret.
fn around_hidden(text: &str, Range { mut start, mut end }: Range<usize>) -> Range<usize> {
    let stands = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(HIDDEN));
    if let Some(before) = (1..HIDDEN.len()).find_map(|back| start.checked_sub(back).filter(|&at| stands(at)))
    {
        start = before;
    }
    if let Some(last) = (1..HIDDEN.len()).find_map(|back| end.checked_sub(back).filter(|&at| stands(at))) {
        end = last + HIDDEN.len();
    }
    start..end
}

/// A secret, and how it reads without noise.
pub(crate) struct Found {
    pub secret: Secret,
    pub value: String,
}

/// What each form finds, in each reading of the text.
pub(crate) fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    reading::readings(text, |reading| {
        search::each(&reading.bytes, |kind, range| {
            let value = String::from_utf8_lossy(&reading.bytes[range.clone()]).into_owned();
            let range = reading.place(text.as_bytes(), range);
            if !range.is_empty() {
                found.push(Found { secret: Secret { kind, range }, value });
            }
        });
    });
    found
}

/// The text with [`HIDDEN`] in place of each secret.
///
/// ```
/// assert_eq!(docker_why::redact("docker login -u me -p hunter2 ghcr.io"), "docker login -u me -p [hidden] ghcr.io");
/// ```
pub fn redact(text: &str) -> String {
    // Where a secret was hidden, what follows can read as another one's place.
    const MAX_ROUNDS: usize = 8;
    let mut text = std::borrow::Cow::Borrowed(text);
    for _ in 0..MAX_ROUNDS {
        let found = secrets(&text);
        if found.is_empty() {
            break;
        }
        text = hide(&text, &found).into();
    }
    text.into_owned()
}

fn hide(text: &str, secrets: &[Secret]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for secret in secrets {
        out.push_str(&text[copied..secret.range.start]);
        out.push_str(HIDDEN);
        copied = secret.range.end;
    }
    out.push_str(&text[copied..]);
    out
}

#[cfg(test)]
#[path = "../../tests/common/secrets.rs"]
mod planted;

#[cfg(test)]
pub(crate) mod tests {
    pub(crate) use super::planted::PLANTED;
    use super::planted::pieces;
    use super::*;

    #[test]
    fn planted_secrets_are_hidden() {
        for planted in PLANTED {
            let redacted = redact(planted.text);
            for piece in pieces(planted) {
                assert!(
                    !redacted.contains(&piece),
                    "{}: {:?} became {redacted:?}",
                    planted.kind,
                    planted.text
                );
            }
        }
    }

    #[test]
    fn what_is_hidden_stays_whole() {
        let redacted = redact("password=<code>\u{1b}😀");
        assert_eq!(redacted, "password=<code>\u{1b}[hidden]");
        assert_eq!(redact(&redacted), redacted);
    }

    #[test]
    fn ordinary_text_stays() {
        for text in [
            "unauthorized: incorrect username or password",
            "unable to retrieve auth token: invalid username/password: unauthorized: Please login",
            "services.db.environment.POSTGRES_PASSWORD: required variable DB_PASSWORD is missing a value",
            "error mounting \"/srv/x\" to rootfs at \"/etc/passwd\": mount /srv/x:/etc/passwd",
            "may require authorization: server message: insufficient_scope: authorization failed",
            "Password: ",
            "Authorization: Bearer $TOKEN",
            "Authorization: Bearer [hidden]",
            "docker login -u me --password-stdin ghcr.io",
            "echo $TOKEN | docker login -u me --password-stdin",
            "open /run/secrets/token: no such file or directory",
            "docker login ghcr.io && docker run -p 80:80 app",
            "docker run --name mysql -p 3306:3306 -v db:/var/lib/mysql mysql:8",
            "docker login ghcr.io; docker run -p 80:80 app",
            "docker login ghcr.io\ndocker run -d \\\n  -p 80:80 app",
            "WARNING! Using --password via the CLI is insecure. Use --password-stdin.",
            "Password: \nError response from daemon: Get \"https://ghcr.io/v2/\": denied: denied",
            "systemd-ask-password to the terminal",
            "docker build --secret id=token,src=/run/secrets/token .",
            "sha256:31cb54a50eac62ca6b4d0ae7b7e0ea2b0d6f8d6ff3b4e5c9a8a7c6b5d4e3f2a1",
            "registry.example.com:5000/team/app:1.0",
            "registry.example.com/team/app:1.0@sha256:31cb54a50eac62ca6b4d0ae7b7e0ea2b0d6f8d6ff3b4e5c9a8a7c6b5d4e3f2a1",
        ] {
            assert_eq!(redact(text), text);
        }
    }
}
