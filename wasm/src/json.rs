//! A diagnosis in JSON, as serde_json writes it: a test compares the two. Here each byte is waited for, and serde's way
//! through the types weighs ten times as much.

use docker_why::cause::{Applies, Remedy, Snippet, Step};
use docker_why::{Context, Diagnosis, Evidence, FactKind, Facts, Finding};

/// A diagnosis.
pub fn diagnosis(diagnosis: &Diagnosis) -> String {
    write(|json| {
        json.number("schema", diagnosis.schema as usize);
        json.list("findings", &diagnosis.findings, |json, finding| json.object(|json| json.finding(finding)));
        json.field("context", |json| json.object(|json| json.context(&diagnosis.context)));
    })
}

/// What changes in a finding when other facts are filled in.
#[cfg_attr(not(feature = "answer"), allow(dead_code))]
pub fn corrected(finding: &Finding) -> String {
    write(|json| {
        json.text("title", &finding.title);
        json.text("explanation", &finding.explanation);
        json.facts(&finding.facts);
        json.kinds("nearby", &finding.nearby);
        json.list("remedies", &finding.remedies, Json::remedy);
    })
}

fn write(fields: impl FnOnce(&mut Json)) -> String {
    let mut json = Json(String::new());
    json.object(fields);
    json.0
}

struct Json(String);

impl Json {
    fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.0.push('{');
        fields(self);
        self.0.push('}');
    }

    /// A comma, unless something begins here.
    fn separate(&mut self) {
        if !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }

    fn field(&mut self, name: &str, value: impl FnOnce(&mut Self)) {
        self.separate();
        self.string(name);
        self.0.push(':');
        value(self);
    }

    fn text(&mut self, name: &str, value: &str) {
        self.field(name, |json| json.string(value));
    }

    fn text_if_any(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    fn number(&mut self, name: &str, value: usize) {
        self.field(name, |json| json.0.push_str(&value.to_string()));
    }

    fn truth(&mut self, name: &str, value: bool) {
        self.field(name, |json| json.0.push_str(if value { "true" } else { "false" }));
    }

    fn list<T>(&mut self, name: &str, items: &[T], one: impl Fn(&mut Self, &T)) {
        self.field(name, |json| {
            json.0.push('[');
            for item in items {
                json.separate();
                one(json, item);
            }
            json.0.push(']');
        });
    }

    fn kinds(&mut self, name: &str, kinds: &[FactKind]) {
        self.list(name, kinds, |json, kind| json.string(kind.name()));
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        let mut copied = 0;
        for (at, byte) in text.bytes().enumerate() {
            let short = match byte {
                b'"' | b'\\' => byte,
                b'\n' => b'n',
                b'\r' => b'r',
                b'\t' => b't',
                0x08 => b'b',
                0x0c => b'f',
                0..0x20 => 0,
                _ => continue,
            };
            self.0.push_str(&text[copied..at]);
            copied = at + 1;
            self.0.push('\\');
            if short != 0 {
                self.0.push(short.into());
            } else {
                self.0.push_str(if byte < 0x10 { "u000" } else { "u001" });
                self.0.push(b"0123456789abcdef"[usize::from(byte & 15)].into());
            }
        }
        self.0.push_str(&text[copied..]);
        self.0.push('"');
    }

    fn finding(&mut self, finding: &Finding) {
        self.text("cause", &finding.cause);
        self.text("title", &finding.title);
        self.text("explanation", &finding.explanation);
        self.text("confidence", finding.confidence.name());
        self.truth("wrapper", finding.wrapper);
        if !finding.follows.is_empty() {
            self.list("follows", &finding.follows, |json, cause| json.string(cause));
        }
        self.list("evidence", &finding.evidence, |json, evidence| {
            json.object(|json| json.evidence(evidence))
        });
        self.number("occurrences", finding.occurrences);
        self.facts(&finding.facts);
        if !finding.nearby.is_empty() {
            self.kinds("nearby", &finding.nearby);
        }
        self.list("remedies", &finding.remedies, Self::remedy);
    }

    fn evidence(&mut self, evidence: &Evidence) {
        self.number("line", evidence.line);
        self.number("start", evidence.start);
        self.number("end", evidence.end);
        self.text("text", &evidence.text);
        if evidence.decisive {
            self.truth("decisive", true);
        }
    }

    fn facts(&mut self, facts: &Facts) {
        let each = |json: &mut Self| facts.iter().for_each(|(kind, value)| json.text(kind.name(), value));
        self.field("facts", |json| json.object(each));
    }

    fn context(&mut self, context: &Context) {
        self.text_if_any("vendor", context.vendor.map(|vendor| vendor.name()));
        self.text_if_any("system", context.system.map(|system| system.name()));
        self.text_if_any("tool", context.tool.map(|tool| tool.name()));
        self.text_if_any("action", context.action.map(|action| action.name()));
    }

    fn remedy(&mut self, remedy: &Remedy) {
        let Applies { vendor, system, tool } = remedy.applies;
        self.object(|json| {
            json.text("title", &remedy.title);
            json.text("risk", remedy.risk.name());
            if !remedy.applies.is_any() {
                let applies = Context { vendor, system, tool, action: None };
                json.field("for", |json| json.object(|json| json.context(&applies)));
            }
            json.text("source", &remedy.source);
            json.list("steps", &remedy.steps, Self::step);
            if remedy.elsewhere {
                json.truth("elsewhere", true);
            }
        });
    }

    fn step(&mut self, step: &Step) {
        self.object(|json| {
            json.text("text", &step.text);
            if let Some(snippet) = &step.snippet {
                json.field("snippet", |json| json.object(|json| json.snippet(snippet)));
            }
        });
    }

    fn snippet(&mut self, snippet: &Snippet) {
        let (kind, path, content) = match snippet {
            Snippet::Command { content } => ("command", None, content),
            Snippet::File { path, content } => ("file", Some(path.as_ref()), content),
            Snippet::Console { content } => ("console", None, content),
        };
        self.text("kind", kind);
        self.text_if_any("path", path);
        self.text("content", content);
    }
}

#[cfg(test)]
mod tests {
    use docker_why::explain;

    use super::diagnosis;

    /// The texts of the repository's corpus.
    fn corpus() -> impl Iterator<Item = Vec<u8>> {
        let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../corpus")).unwrap();
        let files = folders.filter_map(|folder| std::fs::read_dir(folder.unwrap().path()).ok()).flatten();
        files
            .map(|file| file.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| std::fs::read(path).unwrap())
    }

    #[test]
    fn writes_what_serde_json_writes() {
        let mut found = 0;
        for text in corpus() {
            let answer = explain(&text);
            found += answer.findings.len();
            assert_eq!(diagnosis(&answer), serde_json::to_string(&answer).unwrap());
        }
        assert!(found > 1000, "{found} findings");
    }

    #[test]
    fn escapes_what_serde_json_escapes() {
        let all: String = (0..=0x7f).map(char::from).chain(['\u{80}', 'é', '\u{2028}', '😀']).collect();
        let mut answer = explain("docker: command not found");
        answer.findings[0].title = all;
        assert_eq!(diagnosis(&answer), serde_json::to_string(&answer).unwrap());
    }
}
