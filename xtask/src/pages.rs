//! The catalogue as plain HTML, for search engines and people without JavaScript, and the examples as data.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Write as _};
use std::fs;
use std::path::Path;

use anyhow::Result;
use docker_why::cause::{Cause, Remedy, Risk, Snippet, Step};
use docker_why::without_placeholders;
use serde::Serialize;

use crate::sh;

/// How many outputs of a cause are shown, and how long one may be.
const EXAMPLES: usize = 3;
const LONGEST: usize = 4_000;

/// A real output, from the corpus.
#[derive(Serialize)]
struct Example {
    name: String,
    provenance: String,
    by: String,
    text: String,
}

type Examples = BTreeMap<String, Vec<Example>>;

/// Writes `causes/*.html` and `data/examples.json`.
pub fn write(folder: &Path) -> Result<()> {
    let examples = examples()?;
    fs::create_dir_all(folder.join("data"))?;
    fs::write(folder.join("data/examples.json"), serde_json::to_string(&examples)?)?;
    let causes = folder.join("causes");
    fs::create_dir_all(&causes)?;
    fs::write(causes.join("index.html"), index()?)?;
    for (_, cause) in docker_why::catalogue() {
        let shown = examples.get(cause.id.as_ref()).map_or(&[][..], Vec::as_slice);
        fs::write(causes.join(format!("{}.html", cause.id)), page(cause, shown)?)?;
    }
    Ok(())
}

/// Real outputs by cause, from `corpus/`.
fn examples() -> Result<Examples> {
    let corpus = sh::root().join("corpus");
    let mut found = Examples::new();
    if !corpus.exists() {
        return Ok(found);
    }
    for file in sh::files(&corpus)? {
        let Some((cause, name)) = file.strip_suffix(".txt").and_then(|file| file.split_once('/')) else {
            continue;
        };
        let content = String::from_utf8_lossy(&fs::read(corpus.join(&file))?).into_owned();
        let Some((header, text)) = content.split_once("\n---\n") else { continue };
        if cause == "none" || text.len() > LONGEST {
            continue;
        }
        let value = |name: &str| {
            let line = header.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            line.map(str::trim).unwrap_or_default().to_owned()
        };
        found.entry(cause.to_owned()).or_default().push(Example {
            name: name.to_owned(),
            provenance: value("provenance"),
            by: value("by"),
            text: text.trim_end().to_owned(),
        });
    }
    for cases in found.values_mut() {
        // What happened before what was read from sources; and neither a bare line nor a whole log.
        cases.sort_by_key(|case| (case.provenance == "source", case.text.len().abs_diff(300)));
        cases.truncate(EXAMPLES);
    }
    Ok(found)
}

/// A text of HTML.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

fn frame(title: &str, description: &str, up: &str, body: &str) -> String {
    let (title, description) = (Escaped(title), Escaped(description));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"description\" content=\"{description}\">\n\
         <title>{title}</title>\n<link rel=\"stylesheet\" href=\"../style.css\">\n\
         <link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">\n</head>\n<body>\n\
         <header class=\"top\"><a class=\"brand\" href=\"../\"><img src=\"../icon.svg\" width=\"28\" height=\"28\" alt=\"\">\
         <span>docker<b>-why</b></span></a><nav aria-label=\"docker-why\">{up}</nav></header>\n\
         <main><div class=\"catalogue\">\n{body}</div></main>\n</body>\n</html>\n"
    )
}

fn index() -> Result<String> {
    let mut body = String::new();
    let total = docker_why::catalogue().count();
    write!(body, "<h1>All causes</h1>\n<p>{total} causes that docker-why knows.</p>\n")?;
    let mut families: BTreeMap<&str, Vec<&Cause>> = BTreeMap::new();
    for (family, cause) in docker_why::catalogue() {
        families.entry(family).or_default().push(cause);
    }
    for (family, causes) in families.into_iter().filter(|(_, causes)| !causes.is_empty()) {
        writeln!(body, "<section class=\"family\"><h2>{}</h2><ul>", Escaped(family))?;
        for cause in causes {
            let (id, title, why) = (
                Escaped(&cause.id),
                without_placeholders(&cause.title),
                without_placeholders(&cause.explanation),
            );
            let (title, why) = (Escaped(&title), Escaped(&why));
            writeln!(
                body,
                "<li><a href=\"{id}.html\"><span>{title}</span><code>{id}</code><span class=\"why\">{why}</span></a></li>"
            )?;
        }
        body.push_str("</ul></section>\n");
    }
    let description = "What goes wrong with Docker, how it shows itself, and how it is mended.";
    Ok(frame("All causes · docker-why", description, "<a href=\"../\">Paste an error</a>", &body))
}

fn page(cause: &Cause, examples: &[Example]) -> Result<String> {
    let (title, explanation) = (without_placeholders(&cause.title), without_placeholders(&cause.explanation));
    let mut body = String::new();
    write!(
        body,
        "<p class=\"crumb\"><a href=\"index.html\">← All causes</a></p>\n<article class=\"card\">\n\
         <header><code class=\"id\">{}</code></header>\n<h1>{}</h1>\n<p class=\"explanation\">{}</p>\n",
        Escaped(&cause.id),
        Escaped(&title),
        Escaped(&explanation)
    )?;
    body.push_str("<h2>What it looks like</h2>\n");
    for example in examples {
        let link = format!("../#example/{}/{}", cause.id, example.name);
        writeln!(
            body,
            "<figure class=\"example\"><pre tabindex=\"0\">{}</pre><figcaption><span>{}</span> \
             <a href=\"{}\">Open it in the page</a></figcaption></figure>",
            Escaped(&example.text),
            Escaped(&example.by),
            Escaped(&link)
        )?;
    }
    if examples.is_empty() {
        body.push_str("<ul>\n");
        for signature in cause.signatures.iter() {
            writeln!(body, "<li><code>… {} …</code></li>", Escaped(&signature.anchor))?;
        }
        body.push_str("</ul>\n");
    }
    body.push_str("<h2>How to mend it</h2>\n");
    for remedy in cause.remedies.iter() {
        write_remedy(&mut body, remedy)?;
    }
    body.push_str("</article>\n");
    Ok(frame(&format!("{title} · docker-why"), &explanation, "<a href=\"../\">Paste an error</a>", &body))
}

fn write_remedy(body: &mut String, remedy: &Remedy) -> Result<()> {
    let title = without_placeholders(&remedy.title);
    write!(body, "<details class=\"remedy\" open><summary><span>{}", Escaped(&title))?;
    let meant = serde_json::to_value(remedy.applies)?;
    for (_, name) in meant.as_object().into_iter().flatten() {
        write!(body, " <span class=\"tag for\">for {}</span>", Escaped(name.as_str().unwrap_or_default()))?;
    }
    let risk = match remedy.risk {
        Risk::Safe => None,
        Risk::Disruptive => Some(("disruptive", "interrupts what runs")),
        Risk::Insecure => Some(("insecure", "weakens security")),
        Risk::Destructive => Some(("destructive", "deletes data")),
    };
    if let Some((class, words)) = risk {
        write!(body, " <span class=\"tag {class}\">{words}</span>")?;
    }
    body.push_str("</span></summary><div class=\"body\"><ol class=\"steps\">\n");
    for step in remedy.steps.iter() {
        write_step(body, step)?;
    }
    let source = Escaped(&remedy.source);
    writeln!(
        body,
        "</ol><p class=\"source\">Source: <a href=\"{source}\" rel=\"noopener noreferrer\">{source}</a></p></div></details>"
    )?;
    Ok(())
}

fn write_step(body: &mut String, step: &Step) -> Result<()> {
    write!(body, "<li><div><p>{}</p>", Escaped(&without_placeholders(&step.text)))?;
    let snippet = |path: Option<&str>, content: &str| {
        let path = path
            .map(|path| format!("<div class=\"path\">{}</div>", Escaped(&without_placeholders(path))))
            .unwrap_or_default();
        format!(
            "<div class=\"snippet\">{path}<pre tabindex=\"0\">{}</pre></div>",
            Escaped(&without_placeholders(content))
        )
    };
    match &step.snippet {
        None => {}
        Some(Snippet::Command { content }) => body.push_str(&snippet(None, content)),
        Some(Snippet::File { path, content }) => body.push_str(&snippet(Some(path), content)),
        Some(Snippet::Console { content }) => {
            write!(body, "<ol class=\"console\"><li>{}</li></ol>", Escaped(&without_placeholders(content)))?
        }
    }
    body.push_str("</div></li>\n");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Escaped;
    use docker_why::without_placeholders;

    #[test]
    fn leaves_words_where_there_are_no_facts() {
        assert_eq!(
            without_placeholders("pull {image|this image} from {registry}"),
            "pull this image from REGISTRY"
        );
        assert_eq!(
            without_placeholders("docker info -f '{{json .Plugins}}'"),
            "docker info -f '{{json .Plugins}}'"
        );
    }

    #[test]
    fn escapes_for_html() {
        assert_eq!(Escaped("<a href='x'>&\"").to_string(), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
    }
}
