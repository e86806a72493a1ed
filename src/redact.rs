//! Hiding secrets before a text is shown to others.

use std::ops::Range;
use std::sync::OnceLock;

use crate::matcher::{Program, Scratch};
use crate::pattern::{Language, compile};
use crate::sort;
use crate::text::on_characters;

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

/// The secrets' forms, each with the literals one of which a text must hold before the pattern is tried. Case is
/// ignored, but where the literals have capitals. The pattern's group is the secret (see [`Language::Secret`]).
/// Sources: the prefixes are documented by their issuers (github.blog "authentication token formats",
/// docs.gitlab.com "Token overview", docs.docker.com "Access tokens", docs.aws.amazon.com "IAM identifiers").
#[rustfmt::skip]
pub(crate) const FORMS: &[(&str, &[&str], &str)] = &[
    ("login password", &["login"], r#"login\s[^\n]*?(?:-p|--password)(?:[ =]+|"\s*")["']?([^\s"'`-][^\s"'`]*)"#),
    ("login password", &["-p"], r#"(?:docker|podman|nerdctl|helm|skopeo)\s[^\n]*?\slogin\s[^\n]*?-p([^\s"'`=][^\s"'`]+)"#),
    ("login password", &["-p"], r#"login\s[^\n&;|]*\s(?:-p|--password)(?:[ =]+|"\s*")["']?([^\s"'`-][^\s"'`]*)"#),
    ("piped password", &["--password-stdin"], r#"echo\s+(?:-n\s+)?["']?([^\s"'|$][^\s"'|]*)["']?\s*\|[^\n]*--password-stdin"#),
    ("credentials option", &["creds"], r#"--(?:src-|dest-)?creds[ =]["']?[^\s:"']+:([^\s"']+)"#),
    ("curl password", &["curl"], r#"curl\s[^\n]*?(?:-u|--user)[ =]["']?[^\s:"']+:([^\s"']+)"#),
    ("authorization header", &["authorization"], r#"authorization["']?\s*[:=]\s*["']?(?:basic|bearer|token|digest)\s+([a-z0-9+/=._~-]{6,})"#),
    ("authorization header", &["authorization"], r#"authorization["']?\s*[:=]\s*["']?([a-z+/=._~-]*[0-9][a-z0-9+/=._~-]{5,})"#),
    ("registry authorization header", &["x-registry-auth"], r#"x-registry-auth["']?\s*[:=]\s*["']?([a-z0-9+/=_-]{8,})"#),
    ("bearer token", &["bearer "], r"bearer\s+([a-z0-9+/=._~-]{20,})"),
    ("JSON web token", &["eyj"], r"(eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.?[A-Za-z0-9_-]*)"),
    ("private key", &["private key"], r"-----BEGIN [A-Z ]*PRIVATE KEY-----([\x00-\xff]*?)(?:-----END [A-Z ]*PRIVATE KEY-----|$)"),
    ("URL password", &["://"], r"[a-z][a-z0-9+.-]*://[^\s/:@'\x22]*:([^\s/@'\x22]+)@"),
    ("password before a host", &["@"], r#"(?:^|[\s"'=(/])[a-z0-9_.-]+:([^\s/:@"']{3,})@[a-z0-9-]+\.[a-z0-9.-]"#),
    ("URL token", &["://"], r"[a-z][a-z0-9+.-]*://([a-z0-9_~.-]{20,})@"),
    ("signed URL", &["signature=", "sig=", "verify="], r"[?&](?:x-amz-signature|signature|sig|x-goog-signature|verify)=([a-z0-9%+/=_.~-]{12,})"),
    ("session token", &["x-amz-security-token"], r"x-amz-security-token=([a-z0-9%+/=_.~-]{12,})"),
    ("config.json auth", &["\"auth"], r#""auth"\s*:\s*"([^"]+)""#),
    ("config.json token", &["token\""], r#""(?:identitytoken|registrytoken|access_token|refresh_token|token|id_token|serveraddress_token)"\s*:\s*"([^"]{6,})""#),
    ("docker config secret", &["dockerconfigjson", "dockercfg"], r#"\.dockerc(?:onfigjson|fg)["']?\s*[:=]\s*["']?([a-z0-9+/=]{12,})"#),
    ("GitHub token", &["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], r"(gh[pousr]_[a-z0-9]{16,})"),
    ("GitHub token", &["github_pat_"], r"(github_pat_[a-z0-9_]{20,})"),
    ("GitLab token", &["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glagent-"], r"(gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[a-z0-9_.-]{16,})"),
    ("Docker token", &["dckr_pat_", "dckr_oat_"], r"(dckr_[po]at_[a-z0-9_-]{16,})"),
    ("AWS access key", &["AKIA", "ASIA"], r"((?:AKIA|ASIA)[A-Za-z0-9]{16})"),
    ("AWS secret", &["secret"], r#"aws_?secret_?(?:access_?)?key(?:_?id)?["']?\s*[:=]\s*["']?([a-z0-9/+=]{30,})"#),
    ("AWS session token", &["aws_session_token"], r#"aws_session_token["']?\s*[:=]\s*["']?([a-z0-9/+=]{20,})"#),
    ("ECR token", &["ewoicgf5bg9hzci", "eyjwyxlsb2fk"], r"((?:ewoicGF5bG9hZCI|eyJwYXlsb2Fk)[a-z0-9+/=]{20,})"),
    ("Google token", &["ya29."], r"(ya29\.[a-z0-9_-]{16,})"),
    ("Google API key", &["AIza"], r"(AIza[A-Za-z0-9_-]{30,})"),
    ("Azure key", &["accountkey=", "sharedaccesskey="], r"(?:AccountKey|SharedAccessKey)=([a-z0-9+/=]{16,})"),
    ("Slack token", &["xox"], r"(xox[abeoprs]-[a-z0-9-]{10,})"),
    ("npm token", &["npm_", "_authtoken"], r"(npm_[a-z0-9]{20,})"),
    ("npm token", &["_auth"], r"_auth(?:token)?\s*=\s*([^\s]{8,})"),
    ("PyPI token", &["pypi-"], r"(pypi-[a-z0-9_-]{16,})"),
    ("Artifactory token", &["AKCp"], r"(?:^|[^A-Za-z0-9_])(AKCp[A-Za-z0-9]{10,})"),
    ("Vault token", &["hvs.", "hvb."], r"(?:^|[^a-z0-9_])(hv[sb]\.[a-z0-9_-]{20,})"),
    ("Huawei key", &["sk=", "ak=", "secret_key", "access_key"], r#"(?:^|[^a-z0-9_])(?:ak|sk|(?:hw_|huaweicloud_)?(?:secret|access)_key)["']?\s*[:=]\s*["']?([a-z0-9]{16,})"#),
    ("SWR access key", &["@"], r"-u[ =]?[\x22']?[a-z0-9_-]+@([A-Z0-9]{16,})"),
    ("password", &["passw", "pwd"], r#"(?:password|passwd|passphrase|pwd)["']?\s*[=:]\s*["']?([^\s"'`,;&<>]{3,})"#),
    ("secret", &["secret", "token", "api_key", "apikey", "private_key"], r#"[a-z0-9_]*(?:secret|_token|api_?key|private_key|access_token)["']?\s*=\s*["']?([^\s"'`,;&<>$]{6,})"#),
];

/// Finds the secrets of a text, in order, without overlaps.
pub fn secrets(text: &str) -> Vec<Secret> {
    static PROGRAMS: [OnceLock<Program>; FORMS.len()] = [const { OnceLock::new() }; FORMS.len()];
    let lower = text.to_ascii_lowercase();
    let scratch = &mut Scratch::default();
    let mut found = Vec::new();
    for (n, (kind, literals, pattern)) in FORMS.iter().enumerate() {
        let ignores_case = !literals.concat().contains(|c: char| c.is_ascii_uppercase());
        let searched = if ignores_case { &lower } else { text };
        if !literals.iter().any(|literal| searched.contains(literal)) {
            continue;
        }
        let program = PROGRAMS[n].get_or_init(|| {
            compile(pattern, Language::Secret { ignores_case }).expect("a test compiles every form").program
        });
        let mut from = 0;
        while let Some(matched) = program.find_at(text.as_bytes(), from, scratch) {
            from = matched.end;
            let Some(range) = scratch.group(0) else { continue };
            let value = &text.as_bytes()[range.clone()];
            // Nothing is hidden that was hidden already, is a variable's name, or only says what follows.
            if is_word_of_a_message(value)
                || value.iter().all(|&b| b == b'*' || b == b'x')
                || value.starts_with(b"$")
                || value.starts_with(b"[hidden")
                || value.is_empty()
            {
                continue;
            }
            found.push(Secret { kind, range: on_characters(text.as_bytes(), range) });
        }
    }
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

/// Whether this is the first word of an `Authorization` header's value, which the secret follows, or what a message
/// says of a password, a variable or the file passwd.
fn is_word_of_a_message(value: &[u8]) -> bool {
    const WORDS: [&[u8]; 7] =
        [b"bearer", b"digest", b"unauthorized:", b"unauthorized", b"required", b"mount", b"denied:"];
    WORDS.iter().any(|word| value.eq_ignore_ascii_case(word))
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
pub(crate) mod tests {
    use super::*;

    /// One text per kind, with the secret's own words.
    pub(crate) const PLANTED: &[(&str, &str)] = &[
        (
            "docker login -u cn-north-4@ABCDEFGHIJ1234567890 -p 5f4dcc3b5aa765d61d8327deb882cf99 swr.cn-north-4.myhuaweicloud.com",
            "5f4dcc3b5aa765d61d8327deb882cf99",
        ),
        (
            "docker login -u cn-north-4@ABCDEFGHIJ1234567890 -p x1 swr.cn-north-4.myhuaweicloud.com",
            "ABCDEFGHIJ1234567890",
        ),
        ("docker login --username=me --password=hunter2 ghcr.io", "hunter2"),
        ("docker login ghcr.io --password 'hunter2'", "hunter2"),
        ("docker login -u me -p first -p hunter2 ghcr.io", "hunter2"),
        ("docker login -u me -p hunter2 ghcr.io && docker login -u me -p second quay.io", "hunter2"),
        ("docker login -u me -p first ghcr.io && docker login -u me -p hunter2 quay.io", "hunter2"),
        ("docker pull me:hunter2@registry.example.com/team/app", "hunter2"),
        ("echo hunter2secret | docker login --username me --password-stdin", "hunter2secret"),
        ("skopeo copy --dest-creds me:hunter2 a b", "hunter2"),
        ("curl -u me:hunter2 https://registry.example.com/v2/", "hunter2"),
        ("Authorization: Basic bWU6aHVudGVyMg==", "bWU6aHVudGVyMg=="),
        ("X-Registry-Auth: eyJ1c2VybmFtZSI6Im1lIn0=", "eyJ1c2VybmFtZSI6Im1lIn0="),
        ("bearer abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz"),
        ("token eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJtZSJ9AA.c2lnbmF0dXJl", "eyJpc3MiOiJtZSJ9AA"),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7\n-----END RSA PRIVATE KEY-----",
            "MIIEowIBAAKCAQEA7",
        ),
        ("https://me:hunter2@registry.example.com/v2/", "hunter2"),
        ("https://ghp_0123456789abcdefghij@github.com/x/y", "ghp_0123456789abcdefghij"),
        ("https://x.s3.amazonaws.com/a?X-Amz-Signature=0123456789abcdef0123", "0123456789abcdef0123"),
        (r#"{"auths": {"ghcr.io": {"auth": "bWU6aHVudGVyMg=="}}}"#, "bWU6aHVudGVyMg=="),
        (r#"{"identitytoken": "0123456789abcdef"}"#, "0123456789abcdef"),
        (".dockerconfigjson: eyJhdXRocyI6e319", "eyJhdXRocyI6e319"),
        ("remote: gho_0123456789abcdefghij", "gho_0123456789abcdefghij"),
        ("github_pat_0123456789abcdefghij_xyz", "github_pat_0123456789abcdefghij_xyz"),
        ("glpat-0123456789abcdefghij", "glpat-0123456789abcdefghij"),
        ("dckr_pat_0123456789abcdefghij", "dckr_pat_0123456789abcdefghij"),
        ("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"),
        ("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "wJalrXUtnFEMI"),
        ("aws_session_token = FwoGZXIvYXdzEBYaDHqa0AP", "FwoGZXIvYXdzEBYaDHqa0AP"),
        ("ya29.a0AfH6SMBx0123456789", "ya29.a0AfH6SMBx0123456789"),
        ("AIzaSyA0123456789abcdefghijklmnopqrstu", "AIzaSyA0123456789abcdefghijklmnopqrstu"),
        ("AccountKey=abcdefghijklmnopqrstuvwx==", "abcdefghijklmnopqrstuvwx=="),
        ("xoxb-0123456789-abcdef", "xoxb-0123456789-abcdef"),
        ("//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijkl", "npm_0123456789abcdefghijkl"),
        ("pypi-AgEIcHlwaS5vcmcCJD", "pypi-AgEIcHlwaS5vcmcCJD"),
        ("user AKCp8abcdefghijkl", "AKCp8abcdefghijkl"),
        ("hvs.CAESIJ0123456789abcdef", "hvs.CAESIJ0123456789abcdef"),
        ("export SK=abcdefghijklmnop1234", "abcdefghijklmnop1234"),
        ("POSTGRES_PASSWORD=hunter2", "hunter2"),
        ("  MYSQL_ROOT_PASSWORD: hunter2", "hunter2"),
        ("CLIENT_SECRET=abcdef123456", "abcdef123456"),
        ("curl -u password=abc:def&ghi https://registry.example.com", "&ghi"),
    ];

    #[test]
    fn planted_secrets_are_hidden() {
        for (text, secret) in PLANTED {
            assert!(!redact(text).contains(secret), "{text:?} became {:?}", redact(text));
        }
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
            "sha256:31cb54a50eac62ca6b4d0ae7b7e0ea2b0d6f8d6ff3b4e5c9a8a7c6b5d4e3f2a1",
            "registry.example.com:5000/team/app:1.0",
            "registry.example.com/team/app:1.0@sha256:31cb54a50eac62ca6b4d0ae7b7e0ea2b0d6f8d6ff3b4e5c9a8a7c6b5d4e3f2a1",
        ] {
            assert_eq!(redact(text), text);
        }
    }
}
