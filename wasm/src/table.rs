//! The table in force: the built-in one, or the same in another language.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

use docker_why::Classifier;
use docker_why::cause::{Cause, Snippet, Text};
use serde::Serialize;

thread_local! {
    static TRANSLATED: Cell<Option<&'static Classifier>> = const { Cell::new(None) };
}

/// The classifier to use.
pub fn current() -> &'static Classifier {
    TRANSLATED.get().unwrap_or_else(|| Classifier::builtin())
}

/// Sets or ends a translation.
pub fn translate(texts: Option<&HashMap<String, String>>) {
    // A page changes its language a few times in its life: what is leaked then is little.
    TRANSLATED.set(texts.and_then(|texts| {
        let own = docker_why::catalogue().map(|(_, cause)| translated(cause, texts));
        Classifier::builder().causes(own).build().ok().map(|built| &*Box::leak(Box::new(built)))
    }));
}

/// The cause with every text replaced that has a translation. Snippets stay, but for places in consoles.
fn translated(cause: &Cause, texts: &HashMap<String, String>) -> Cause {
    let put = |text: &mut Text| {
        if let Some(translation) = texts.get(text.as_ref()) {
            *text = Cow::Owned(translation.clone());
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

/// A cause as the catalogue shows it.
#[derive(Serialize)]
pub struct Entry<'a> {
    family: &'static str,
    #[serde(flatten)]
    cause: &'a Cause,
}

/// The causes in force; those of the built-in table in its order.
pub fn catalogue() -> Vec<Entry<'static>> {
    let families = docker_why::catalogue().map(|(family, _)| family);
    current().causes().zip(families).map(|(cause, family)| Entry { family, cause }).collect()
}
