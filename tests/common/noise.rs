//! Every kind of noise that design.md names: the same text, as it looks after a terminal, a CI system, a log
//! driver or a forum had it.

/// A kind of noise.
pub struct Noise {
    pub name: &'static str,
    pub add: fn(&str) -> String,
}

/// All kinds.
pub const ALL: &[Noise] = &[
    Noise { name: "ansi-lines", add: |text| each_line(text, |line| format!("\x1b[31m{line}\x1b[0m")) },
    Noise { name: "ansi-words", add: ansi_words },
    Noise {
        name: "timestamps",
        add: |text| each_line(text, |line| format!("2026-11-24T13:22:49.123456789Z {line}")),
    },
    Noise {
        name: "github-actions",
        add: |text| each_line(text, |line| format!("2026-11-24T13:22:49.1234567Z ##[error]{line}")),
    },
    Noise {
        name: "gitlab",
        add: |text| each_line(text, |line| format!("2026-11-24T13:22:49.123456Z 01O {line}")),
    },
    Noise {
        name: "jenkins",
        add: |text| each_line(text, |line| format!("[2026-11-24T13:22:49.123Z] {line}")),
    },
    Noise { name: "compose", add: |text| each_line(text, |line| format!("web-1  | {line}")) },
    Noise {
        name: "compose-v1",
        add: |text| each_line(text, |line| format!("\x1b[36mapp_web_1   |\x1b[0m {line}")),
    },
    Noise { name: "json-log", add: json_log },
    Noise {
        name: "json-whole",
        add: |text| format!("{{\"level\":\"error\",\"msg\":{},\"ts\":1764000000.5}}", json(text)),
    },
    Noise {
        name: "logfmt",
        add: |text| {
            each_line(text, |line| format!("time=\"2026-11-24T13:22:49Z\" level=error msg={}", json(line)))
        },
    },
    Noise {
        name: "journald",
        add: |text| each_line(text, |line| format!("Nov 24 13:22:49 host-1 dockerd[1234]: {line}")),
    },
    Noise { name: "buildkit", add: |text| each_line(text, |line| format!("#12 0.345 {line}")) },
    Noise { name: "crlf", add: |text| text.replace('\n', "\r\n") },
    Noise {
        name: "progress",
        add: |text| {
            each_line(text, |line| format!("3e17c6eae66c: Downloading [==>     ]  1.2MB/30MB\r{line}"))
        },
    },
    Noise { name: "hard-80", add: |text| hard_wrap(text, 80) },
    Noise { name: "hard-61", add: |text| hard_wrap(text, 61) },
    Noise { name: "soft-80", add: |text| soft_wrap(text, 80) },
    Noise { name: "soft-100", add: |text| soft_wrap(text, 100) },
    Noise { name: "html", add: html },
    Noise { name: "smart-quotes", add: smart_quotes },
    Noise { name: "nbsp", add: |text| text.replace(' ', "\u{a0}") },
    Noise { name: "markdown-quote", add: |text| each_line(text, |line| format!("> {line}")) },
    Noise { name: "markdown-fence", add: |text| format!("It fails with\n```\n{text}\n```\n") },
    Noise { name: "powershell", add: powershell },
];

fn each_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.lines().map(change).collect::<Vec<_>>().join("\n")
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// docker's json-file log driver.
fn json_log(text: &str) -> String {
    each_line(text, |line| {
        format!(
            "{{\"log\":{},\"stream\":\"stderr\",\"time\":\"2026-11-24T13:22:49.123456789Z\"}}",
            json(&format!("{line}\n"))
        )
    })
}

/// A terminal's colours around every third word.
fn ansi_words(text: &str) -> String {
    each_line(text, |line| {
        let words = line.split(' ').enumerate();
        words
            .map(|(n, word)| if n % 3 == 1 { format!("\x1b[1;33m{word}\x1b[0m") } else { word.to_owned() })
            .collect::<Vec<_>>()
            .join(" ")
    })
}

fn hard_wrap(text: &str, width: usize) -> String {
    each_line(text, |line| {
        let characters: Vec<char> = line.chars().collect();
        characters.chunks(width).map(String::from_iter).collect::<Vec<_>>().join("\n")
    })
}

fn soft_wrap(text: &str, width: usize) -> String {
    each_line(text, |line| {
        let mut out = String::new();
        let mut column = 0;
        for word in line.split(' ') {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > width {
                out.push('\n');
                column = 0;
            } else if !out.is_empty() {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
        }
        out
    })
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// What a word processor or a forum makes of straight quotes: opening after a blank, else closing.
fn smart_quotes(text: &str) -> String {
    let mut before = ' ';
    let mut out = String::new();
    for character in text.chars() {
        let opens = before.is_whitespace() || matches!(before, '(' | '[' | '=' | ':');
        out.push(match character {
            '"' if opens => '\u{201c}',
            '"' => '\u{201d}',
            '\'' if opens => '\u{2018}',
            '\'' => '\u{2019}',
            other => other,
        });
        before = character;
    }
    out
}

/// Windows PowerShell 5 around a native command's stderr.
fn powershell(text: &str) -> String {
    let wrapped = hard_wrap(&format!("docker : {text}"), 80);
    format!(
        "{wrapped}\nAt line:1 char:1\n+ docker compose up\n+ ~~~~~~~~~~~~~~~~~\n    + CategoryInfo          : NotSpecified: (:String) [], RemoteException\n    + FullyQualifiedErrorId : NativeCommandError\n"
    )
}
