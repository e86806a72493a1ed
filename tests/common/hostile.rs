//! Messages with names that an attacker chose.

use docker_why::{Diagnosis, explain};

/// Names that an attacker could choose.
pub const HOSTILE: &[&str] = &[
    "$(reboot)",
    "`reboot`",
    "a;reboot",
    "a|reboot",
    "a&reboot",
    "a&&reboot",
    "a>b",
    "a<b",
    "a\nreboot",
    "a\treboot",
    "'a'",
    "\"a\"",
    "a'b",
    "a\"b",
    "${HOME}",
    "$HOME",
    "!!",
    "a b",
    "--privileged",
    "-v/:/host",
    "../../etc/passwd",
    "/etc/shadow",
    "{{.Env}}",
    "{{template \"x\"}}",
    "{image}",
    "{name|x}",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "@everyone",
    "@here",
    "<!channel>",
    "<@U123>",
    "```",
    "~~~",
    "\u{202e}txt.exe",
    "a\u{200b}b",
    "\u{1b}[31mred",
    "\u{1b}]8;;https://evil.example\u{7}x",
    "xn--pple-43d.com",
    "\u{430}pple.com",
    "registry.example.com\u{3002}evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "a%0areboot",
    "%n%s",
    "#{1+1}",
    "\\u0024(reboot)",
    "\\x24(reboot)",
    "a\\",
    "*",
    "?",
    "~",
    "a=b",
    "=cmd|'/c calc'!A1",
    "\u{0}",
    "a\rb",
    "\u{85}",
    "\u{2028}x",
];

/// Messages with a place for a name.
pub const MESSAGES: &[&str] = &[
    "Error response from daemon: manifest for NAME not found: manifest unknown",
    "Error response from daemon: No such container: NAME",
    "Error response from daemon: pull access denied for NAME, repository does not exist or may require 'docker login'",
    "docker: Error response from daemon: Conflict. The container name \"/NAME\" is already in use by container \"0123456789ab\".",
    "Error response from daemon: Get \"https://NAME/v2/\": x509: certificate signed by unknown authority",
    "Error response from daemon: Get https://NAME/v2/: dial tcp: lookup NAME on 10.0.0.2:53: no such host",
    "error while creating mount source path 'NAME': mkdir NAME: permission denied",
    "network NAME not found",
    "exec: \"NAME\": executable file not found in $PATH",
    "failed to compute cache key: \"NAME\": not found",
    "Bind for 0.0.0.0:NAME failed: port is already allocated",
    "unable to find user NAME: no matching entries in passwd file",
    "service \"NAME\" depends on undefined service \"NAME\"",
];

/// Each message with each name, and what is found in it.
pub fn diagnoses() -> impl Iterator<Item = (String, Diagnosis)> {
    MESSAGES.iter().flat_map(|message| HOSTILE.iter().map(move |name| message.replace("NAME", name))).map(
        |text| {
            let diagnosis = explain(&text);
            (text, diagnosis)
        },
    )
}
