//! The table as the page fetches it: in parts, each in each language, and the index that tells which a text needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use docker_why::cause::{Cause, Remedy, Signature, Snippet, Step, Text};
use docker_why_wasm::pack::END;
use serde::Serialize;

use crate::sh;

type Translation = HashMap<String, String>;

/// A family larger than this (bytes of its causes' texts) comes in several parts: a paste needs few causes.
const LARGEST: usize = 24_000;

/// A part: a family, or some of its causes. Its name is the family's, a dot, and a number.
type Part = (String, Vec<&'static Cause>);

/// Writes `parts/index.bin` and `parts/<language>/<part>.txt`; and of a translation, which of them it has.
pub fn write(folder: &Path) -> Result<()> {
    let folder = folder.join("parts");
    let parts = parts();
    let english = Translation::new();
    for (language, texts) in translations()?.iter().chain([(&"en".to_owned(), &english)]) {
        let folder = folder.join(language);
        fs::create_dir_all(&folder)?;
        let mut own = Vec::new();
        for (name, causes) in &parts {
            let translated: Vec<_> = causes.iter().map(|cause| translated(cause, texts)).collect();
            if texts.is_empty() || !translated.iter().eq(causes.iter().copied()) {
                fs::write(folder.join(format!("{name}.txt")), pack(&translated))?;
                own.push(name);
            }
        }
        fs::write(folder.join("own.json"), serde_json::to_string(&own)?)?;
    }
    fs::write(folder.join("index.bin"), index(&parts)?)?;
    Ok(())
}

fn parts() -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let (mut family, mut number, mut free) = ("", 0, 0);
    for (of, cause) in docker_why::catalogue() {
        if of != family {
            (family, number, free) = (of, 0, 0);
        }
        let size = size(cause);
        if size > free {
            number += 1;
            free = LARGEST;
            parts.push((format!("{family}.{number}"), Vec::new()));
        }
        free = free.saturating_sub(size);
        parts.last_mut().expect("a family begins with a part").1.push(cause);
    }
    parts
}

/// The bytes of a cause's texts. What makes a signature void is left out: it is mostly the same.
fn size(cause: &Cause) -> usize {
    let signatures = cause.signatures.iter().map(|signature| signature.pattern.len());
    let prose = Cause { signatures: Vec::new().into(), ..cause.clone() };
    signatures.sum::<usize>() + pack(&[prose]).len()
}

/// The languages of `web/translations`, each with its texts by the English ones. A text that is missing there, or was
/// changed in the table since, stays English.
fn translations() -> Result<BTreeMap<String, Translation>> {
    let mut all = BTreeMap::new();
    let folder = sh::root().join("web/translations");
    for file in sh::files(&folder)? {
        let Some(language) = file.strip_suffix(".json") else { continue };
        let texts = serde_json::from_str(&fs::read_to_string(folder.join(&file))?).context(file.clone())?;
        all.insert(language.to_owned(), texts);
    }
    Ok(all)
}

/// The cause with every text replaced that has a translation. Snippets stay, but for places in consoles.
fn translated(cause: &Cause, texts: &Translation) -> Cause {
    let put = |text: &mut Text| {
        if let Some(translation) = texts.get(text.as_ref()) {
            *text = translation.clone().into();
        }
    };
    let mut cause = cause.clone();
    put(&mut cause.title);
    put(&mut cause.explanation);
    for remedy in cause.remedies.to_mut() {
        put(&mut remedy.title);
        for step in remedy.steps.to_mut() {
            put(&mut step.text);
            if let Some(Snippet::Console { content }) = &mut step.snippet {
                put(content);
            }
        }
    }
    cause
}

/// As `docker_why_wasm::pack` reads it.
fn pack(causes: &[Cause]) -> String {
    let mut pack = Pack(String::new());
    pack.many(causes, Pack::cause);
    pack.0
}

struct Pack(String);

impl Pack {
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push(END);
    }

    fn word(&mut self, value: impl Serialize) {
        let value = serde_json::to_value(value).expect("it is a word");
        self.text(value.as_str().unwrap_or_default());
    }

    fn many<T>(&mut self, list: &[T], one: impl Fn(&mut Self, &T)) {
        self.text(&list.len().to_string());
        list.iter().for_each(|item| one(self, item));
    }

    fn cause(&mut self, cause: &Cause) {
        self.text(&cause.id);
        self.text(&cause.title);
        self.text(&cause.explanation);
        self.word(cause.role);
        self.many(&cause.replaces, |pack, id| pack.text(id));
        self.many(&cause.consequence_of, |pack, id| pack.text(id));
        self.many(&cause.signatures, Self::signature);
        self.many(&cause.remedies, Self::remedy);
    }

    fn signature(&mut self, signature: &Signature) {
        self.text(&signature.pattern);
        self.text(if signature.anchor == signature.pattern { "" } else { &signature.anchor });
        self.word(signature.vendor);
        self.many(&signature.unless, |pack, literal| pack.text(literal));
        self.text(signature.requires.as_deref().unwrap_or_default());
        self.text(&signature.docker_only.to_string());
        self.word(signature.confidence);
    }

    fn remedy(&mut self, remedy: &Remedy) {
        self.text(&remedy.title);
        self.word(remedy.risk);
        self.word(remedy.applies.vendor);
        self.word(remedy.applies.system);
        self.word(remedy.applies.tool);
        self.text(&remedy.source);
        self.many(&remedy.steps, Self::step);
    }

    fn step(&mut self, step: &Step) {
        self.text(&step.text);
        match &step.snippet {
            None => self.text(""),
            Some(Snippet::Command { content }) => {
                ["command", content].into_iter().for_each(|text| self.text(text))
            }
            Some(Snippet::File { path, content }) => {
                ["file", path, content].into_iter().for_each(|text| self.text(text))
            }
            Some(Snippet::Console { content }) => {
                ["console", content].into_iter().for_each(|text| self.text(text))
            }
        }
    }
}

/// As `docker_why_wasm`'s `index` takes it: of each anchor one gram, the one that the fewest texts of other parts have, so that few parts are fetched in vain.
fn index(parts: &[Part]) -> Result<Vec<u8>> {
    let texts = texts()?;
    let mut index = Vec::new();
    for (part, causes) in parts {
        let mut strange: HashMap<u32, usize> = HashMap::new();
        let own: BTreeSet<&str> = causes.iter().map(|cause| cause.id.as_ref()).collect();
        for (_, grams) in texts.iter().filter(|(cause, _)| !own.contains(cause.as_str())) {
            grams.iter().for_each(|gram| *strange.entry(*gram).or_default() += 1);
        }
        let anchors =
            causes.iter().flat_map(|cause| cause.signatures.iter()).map(|signature| &signature.anchor);
        let anchors: Vec<_> = anchors.map(|anchor| docker_why::anchor_grams(anchor)).collect();
        let mut shared: HashMap<u32, usize> = HashMap::new();
        anchors.iter().flatten().for_each(|gram| *shared.entry(*gram).or_default() += 1);
        let mut chosen: BTreeSet<u32> = BTreeSet::new();
        for grams in &anchors {
            if grams.iter().any(|gram| chosen.contains(gram)) {
                continue;
            }
            let cost =
                |gram: &&u32| (strange.get(gram).copied().unwrap_or(0), usize::MAX - shared[gram], **gram);
            chosen.extend(grams.iter().min_by_key(cost));
        }
        ensure!(
            anchors.iter().all(|grams| !grams.is_empty()),
            "{part}: an anchor is too short for the index"
        );
        index.push(u8::try_from(part.len())?);
        index.extend(part.bytes());
        index.extend(u16::try_from(chosen.len())?.to_le_bytes());
        index.extend(chosen.iter().flat_map(|gram| gram.to_le_bytes().into_iter().take(3)));
    }
    Ok(index)
}

/// The corpus: the grams of each text, and the cause that it shows.
fn texts() -> Result<Vec<(String, Vec<u32>)>> {
    let corpus = sh::root().join("corpus");
    let mut texts = Vec::new();
    for file in if corpus.exists() { sh::files(&corpus)? } else { Vec::new() } {
        let Some((cause, _)) = file.strip_suffix(".txt").and_then(|file| file.split_once('/')) else {
            continue;
        };
        let content = fs::read(corpus.join(&file))?;
        let head = content.windows(5).position(|five| five == b"\n---\n").map_or(0, |at| at + 5);
        texts.push((cause.to_owned(), docker_why::grams(&content[head..])));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::fs;

    use docker_why::Classifier;
    use docker_why_wasm::{needs, pack};

    use super::{index, parts};
    use crate::sh;

    #[test]
    fn packs_hold_the_whole_table() {
        let mut read = Vec::new();
        for (name, causes) in parts() {
            let causes: Vec<_> = causes.into_iter().cloned().collect();
            read.extend(pack::read(&super::pack(&causes)).expect(&name));
        }
        assert!(read.iter().eq(docker_why::catalogue().map(|(_, cause)| cause)));
    }

    #[test]
    fn the_parts_that_a_text_needs_answer_as_the_whole_table_does() {
        let corpus = sh::root().join("corpus");
        if !corpus.exists() {
            println!("skipped: there is no corpus here");
            return;
        }
        let parts: HashMap<_, _> = parts().into_iter().collect();
        let index = index(&parts.clone().into_iter().collect::<Vec<_>>()).unwrap();
        let mut classifiers = HashMap::new();
        let (mut texts, mut asked) = (0, 0);
        for file in sh::files(&corpus).unwrap().iter().filter(|file| file.ends_with(".txt")) {
            let content = String::from_utf8_lossy(&fs::read(corpus.join(file)).unwrap()).into_owned();
            let Some((_, text)) = content.split_once("\n---\n") else { continue };
            let needed = needs::needed(&index, text);
            texts += 1;
            asked += needed.len();
            let some = classifiers.entry(needed).or_insert_with_key(|needed| {
                Classifier::of_checked(needed.iter().flat_map(|name| parts[name].iter().copied()))
            });
            assert_eq!(some.explain(text), docker_why::explain(text), "{file}");
        }
        println!(
            "{texts} texts need {:.1} of {} parts each",
            f64::from(asked as u32) / f64::from(texts),
            parts.len()
        );
    }
}
