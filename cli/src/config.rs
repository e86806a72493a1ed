//! The Docker CLI's config.json: our hooks go in and out, and nothing else in it changes.

use std::fs;
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::json;

/// The key among our plugin's settings, which Docker keeps and does not read, that tells what to undo.
const UNDO: &str = "undo";

/// Switches our hooks on.
pub fn add_hooks(folder: &Path, hooks: &str, error_hooks: &str) -> anyhow::Result<PathBuf> {
    let file = folder.join("config.json");
    edit(&file, |text| with_hooks(text, hooks, error_hooks).map(Some))?;
    Ok(file)
}

/// Takes our hooks out; the file where there were any.
pub fn remove_hooks(folder: &Path) -> anyhow::Result<Option<PathBuf>> {
    let file = folder.join("config.json");
    let is_changed = edit(&file, without_hooks)?;
    Ok(is_changed.then_some(file))
}

/// The text with our hooks in place of those of an earlier install.
fn with_hooks(text: &str, hooks: &str, error_hooks: &str) -> anyhow::Result<String> {
    let mut text = without_hooks(text)?.unwrap_or_default();
    let mut undo = Vec::new();
    if text.trim().is_empty() {
        undo.push("file".to_owned());
        text = "{}\n".to_owned();
    }
    for key in ["features", "plugins"] {
        if property(&parse(&text)?, &[key]).is_none() {
            text = insert(&text, &[], key, "{}")?;
            undo.push(key.to_owned());
        }
    }
    let config = parse(&text)?;
    if property(&config, &["plugins", "why"]).is_some() {
        bail!("plugins.why is there and not by docker-why install: remove it first");
    }
    if has_hooks(&config) {
        // They were there with hooks switched off, and can be so again.
        undo.push("others".to_owned());
    }
    text = match property(&config, &["features", "hooks"]) {
        None => {
            undo.push("hooks".to_owned());
            insert(&text, &["features"], "hooks", r#""true""#)?
        }
        Some(hooks) => {
            let value =
                hooks.value.as_string_lit().context("features.hooks is no string: Docker cannot read it")?;
            if is_true(&value.value) {
                text
            } else {
                undo.push(format!("hooks={}", value.value));
                replace(&text, value.range.start..value.range.end, r#""true""#)
            }
        }
    };
    let ours = json!({"hooks": hooks, "error-hooks": error_hooks, UNDO: undo.join(" ")});
    insert(&text, &["plugins"], "why", &ours.to_string())
}

/// The text without our hooks; nothing where the file was ours alone.
fn without_hooks(text: &str) -> anyhow::Result<Option<String>> {
    if text.trim().is_empty() {
        return Ok(Some(text.to_owned()));
    }
    let undo = match property(&parse(text)?, &["plugins", "why", UNDO]).map(|undo| &undo.value) {
        Some(Value::StringLit(undo)) => undo.value.to_string(),
        _ => return Ok(Some(text.to_owned())),
    };
    let undo: Vec<&str> = undo.split(' ').collect();
    let mut text = remove(text, &["plugins", "why"])?;
    let config = parse(&text)?;
    if let Some(hooks) = property(&config, &["features", "hooks"])
        && (undo.contains(&"others") || !has_hooks(&config))
    {
        if let Some(before) = undo.iter().find_map(|step| step.strip_prefix("hooks=")) {
            text = replace(&text, hooks.value.start()..hooks.value.end(), &json!(before).to_string());
        } else if undo.contains(&"hooks") {
            text = remove(&text, &["features", "hooks"])?;
        }
    }
    for key in ["plugins", "features"] {
        let is_empty = parse(&text)?.get_object(key).is_some_and(|object| object.properties.is_empty());
        if is_empty && undo.contains(&key) {
            text = remove(&text, &[key])?;
        }
    }
    let is_ours_alone = undo.contains(&"file") && parse(&text)?.properties.is_empty();
    Ok((!is_ours_alone).then_some(text))
}

/// Whether another plugin has hooks.
fn has_hooks(config: &Object) -> bool {
    let plugins =
        config.get_object("plugins").map(|plugins| plugins.properties.as_slice()).unwrap_or_default();
    let wants = |plugin: &Object| plugin.get("hooks").is_some() || plugin.get("error-hooks").is_some();
    plugins.iter().any(|plugin| plugin.value.as_object().is_some_and(wants))
}

/// As Go reads it.
fn is_true(value: &str) -> bool {
    matches!(value, "1" | "t" | "T" | "TRUE" | "true" | "True")
}

/// Strict JSON, as Docker reads it.
fn parse(text: &str) -> anyhow::Result<Object<'_>> {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    match parse_to_ast(text, &CollectOptions::default(), &strict)?.value {
        Some(Value::Object(config)) => Ok(config),
        _ => bail!("it is no JSON object"),
    }
}

fn property<'c, 't>(config: &'c Object<'t>, path: &[&str]) -> Option<&'c ObjectProp<'t>> {
    let (key, parents) = path.split_last()?;
    parents.iter().try_fold(config, |object, key| object.get_object(key))?.get(key)
}

/// Appends a property to the object at that path, laid out as the one before it.
fn insert(text: &str, path: &[&str], key: &str, value: &str) -> anyhow::Result<String> {
    let config = parse(text)?;
    let object = path.iter().try_fold(&config, |object, key| object.get_object(key));
    let object = object.with_context(|| format!("{} is no object: Docker cannot read it", path.join(".")))?;
    let entry = format!("{}: {value}", json!(key));
    Ok(match object.properties.as_slice() {
        [] => replace(text, object.start() + 1..object.start() + 1, &entry),
        [before @ .., last] => {
            let from = before.last().map_or(object.start() + 1, |property| property.end());
            let blank = text[from..last.start()].rsplit(',').next().unwrap_or_default();
            replace(text, last.end()..last.end(), &format!(",{blank}{entry}"))
        }
    })
}

/// Removes the property at that path and the comma that it needs no more.
fn remove(text: &str, path: &[&str]) -> anyhow::Result<String> {
    let config = parse(text)?;
    let (key, parents) = path.split_last().context("no path")?;
    let object = parents.iter().try_fold(&config, |object, key| object.get_object(key));
    let properties = object.map(|object| object.properties.as_slice()).unwrap_or_default();
    let Some(at) = properties.iter().position(|property| property.name.as_str() == *key) else {
        return Ok(text.to_owned());
    };
    let span = match (at.checked_sub(1), properties.get(at + 1)) {
        (Some(before), _) => properties[before].end()..properties[at].end(),
        (None, Some(next)) => properties[at].start()..next.start(),
        (None, None) => properties[at].start()..properties[at].end(),
    };
    Ok(replace(text, span, ""))
}

fn replace(text: &str, span: Range<usize>, by: &str) -> String {
    format!("{}{by}{}", &text[..span.start], &text[span.end..])
}

/// Replaces the file's text in one step, with its permissions and owner, through symbolic links; whether it changed.
fn edit(file: &Path, change: impl FnOnce(&str) -> anyhow::Result<Option<String>>) -> anyhow::Result<bool> {
    let file = target(file)?;
    let about = || file.display().to_string();
    let old = match fs::read_to_string(&file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        text => Some(text.with_context(about)?),
    };
    let new = change(old.as_deref().unwrap_or_default())
        .with_context(|| format!("{} is left as it is", file.display()))?
        .filter(|text| old.is_some() || !text.is_empty());
    match &new {
        _ if old == new => return Ok(false),
        None => fs::remove_file(&file).with_context(about)?,
        Some(text) => write(&file, text.as_bytes()).with_context(about)?,
    }
    Ok(true)
}

/// Where the symbolic links lead, also to what is not there yet.
fn target(file: &Path) -> io::Result<PathBuf> {
    let mut file = file.to_owned();
    while let Ok(next) = fs::read_link(&file) {
        // A cycle ends here.
        if let Err(error) = fs::metadata(&file)
            && error.kind() != io::ErrorKind::NotFound
        {
            return Err(error);
        }
        file = file.parent().unwrap_or(Path::new("")).join(next);
    }
    Ok(file)
}

fn write(file: &Path, content: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // Only the owner may read it, unless the old file says otherwise.
    let mut new = tempfile::Builder::new().prefix(".config.json").tempfile_in(folder)?;
    new.write_all(content)?;
    if let Ok(old) = fs::metadata(file) {
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            // Only root may give a file away; anyone else has it already.
            let _ = fchown(new.as_file(), Some(old.uid()), Some(old.gid()));
        }
        new.as_file().set_permissions(old.permissions())?;
    }
    new.as_file().sync_all()?;
    new.persist(file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCKERS: &str = "{\n\t\"auths\": {\n\t\t\"registry.example.com\": {\n\t\t\t\"auth\": \"dTpw\"\n\t\t}\n\t},\n\t\"credsStore\": \"x\"\n}";

    const CONFIGS: &[&str] = &[
        "{}",
        "{}\n",
        "{\n}\n",
        DOCKERS,
        "{\"auths\":{},\"big\":12345678901234567890123,\"esc\":\"\\u003c\"}",
        "{ \"auths\": {} }\n",
        "{\r\n  \"auths\": {},\r\n  \"z\": [1, 2]\r\n}\r\n",
        "{\n  \"features\": {},\n  \"plugins\": {}\n}\n",
        "{\n  \"features\": {\"buildkit\": \"true\"},\n  \"detachKeys\": \"ctrl-e\"\n}\n",
        "{\n  \"features\": {\"hooks\": \"false\"}\n}\n",
        "{\n  \"features\": {\"hooks\": \"true\"},\n  \"plugins\": {\"scout\": {\"hooks\": \"pull\"}}\n}\n",
        "{\"plugins\":{\"debug\":{\"hooks\":\"exec\"}},\"auths\":{}}",
        "{\n    \"plugins\": {\n        \"x\": {}\n    }\n}",
    ];

    #[test]
    fn hooks_go_in_and_out_and_every_byte_is_as_before() {
        for config in CONFIGS {
            let with = with_hooks(config, "pull,push", "buildx build").unwrap();
            let value: serde_json::Value = serde_json::from_str(&with).expect(&with);
            assert_eq!(value["features"]["hooks"], "true", "{with}");
            assert_eq!(value["plugins"]["why"]["hooks"], "pull,push", "{with}");
            assert_eq!(value["plugins"]["why"]["error-hooks"], "buildx build", "{with}");
            assert_eq!(without_hooks(&with).unwrap().as_deref(), Some(*config), "{with}");
            assert_eq!(with_hooks(&with, "pull,push", "buildx build").unwrap(), with, "again");
            // Docker's own login writes the file anew.
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            let before: serde_json::Value = serde_json::from_str(config).unwrap();
            let after = without_hooks(&pretty).unwrap().unwrap();
            assert_eq!(serde_json::from_str::<serde_json::Value>(&after).unwrap(), before, "{after}");
        }
    }

    #[test]
    fn a_file_that_install_made_goes_again() {
        for text in ["", "\n"] {
            let with = with_hooks(text, "pull", "compose up").unwrap();
            assert_eq!(without_hooks(&with).unwrap(), None);
        }
    }

    #[test]
    fn what_others_need_or_wrote_stays() {
        let with = with_hooks("{}", "pull", "").unwrap();
        let other = insert(&with, &["plugins"], "scout", r#"{"hooks": "pull"}"#).unwrap();
        assert_eq!(
            without_hooks(&other).unwrap().unwrap(),
            r#"{"features": {"hooks": "true"},"plugins": {"scout": {"hooks": "pull"}}}"#
        );
        let by_hand = r#"{"plugins":{"why":{"hooks":"pull"}}}"#;
        assert_eq!(without_hooks(by_hand).unwrap().as_deref(), Some(by_hand));
        for unusable in
            [by_hand, "[]", "{\"a\":1,}", "// x\n{}", r#"{"features":{"hooks":true}}"#, r#"{"plugins":[]}"#]
        {
            assert!(with_hooks(unusable, "pull", "").is_err(), "{unusable}");
        }
    }
}
