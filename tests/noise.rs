//! The first cause stays the same under every kind of noise, and under every two of them.

mod common;
use common::{Case, corpus, first, noise, shared};

/// How many cases keep their first cause, and those that do not.
fn stable(cases: &[Case], noises: &[&noise::Noise]) -> (usize, usize, Vec<String>) {
    let mut kept = 0;
    let mut all = 0;
    let mut lost = Vec::new();
    for case in cases {
        let Ok(text) = std::str::from_utf8(&case.text) else { continue };
        // PowerShell's frame says that docker printed the text, so of other programs' texts it makes Docker's.
        if case.cause == "none" && noises.iter().any(|noise| noise.name == "powershell") {
            continue;
        }
        let before = first(text.as_bytes());
        let noisy = noises.iter().fold(text.to_owned(), |text, noise| (noise.add)(&text));
        let after = first(noisy.as_bytes());
        all += 1;
        // What stays silent must stay silent; another fair answer is no loss.
        if after == before || (case.cause != "none" && case.allows(&before) && case.allows(&after)) {
            kept += 1;
        } else {
            lost.push(format!("  {}: {before} became {after}", case.name));
        }
    }
    (kept, all, lost)
}

#[test]
fn single_noise_changes_nothing() {
    let cases = corpus();
    let mut unstable = Vec::new();
    for noise in noise::ALL {
        let (kept, all, lost) = stable(&cases, &[noise]);
        println!("{}: {kept} of {all}\n{}", noise.name, lost.join("\n"));
        if kept * 1000 < all * 995 {
            unstable.push(format!("{}: {kept} of {all} kept their first cause", noise.name));
        }
    }
    assert!(unstable.is_empty(), "{}", unstable.join("\n"));
}

/// Pairs multiply the work by as many kinds as there are, so each case meets each pair's first kind with one
/// partner in turn; over the corpus every pair is met many times.
#[test]
fn stacked_noise_changes_nothing() {
    let cases = corpus();
    let kinds = noise::ALL.len();
    let mut kept_all = 0;
    let mut all_all = 0;
    let mut worst = Vec::new();
    for (n, case) in cases.iter().enumerate() {
        for (m, outer) in noise::ALL.iter().enumerate() {
            let inner = &noise::ALL[(n + m * 7) % kinds];
            if inner.name == outer.name {
                continue;
            }
            let (kept, all, lost) = stable(std::slice::from_ref(case), &[inner, outer]);
            kept_all += kept;
            all_all += all;
            worst.extend(lost.into_iter().map(|line| format!("{line} ({} in {})", inner.name, outer.name)));
        }
    }
    println!("stacked in pairs: {kept_all} of {all_all}\n{}", worst.join("\n"));
    assert!(kept_all * 100 >= all_all * 98, "{kept_all} of {all_all} kept their first cause");
}

#[test]
fn the_shared_corpus_is_stable() {
    let Some(cases) = shared() else {
        println!("skipped: ../shared/corpus is not here");
        return;
    };
    let mut kept_all = 0;
    let mut all_all = 0;
    for noise in noise::ALL {
        let (kept, all, lost) = stable(&cases, &[noise]);
        println!("shared corpus, {}: {kept} of {all}\n{}", noise.name, lost.join("\n"));
        kept_all += kept;
        all_all += all;
    }
    println!("shared corpus, all kinds: {kept_all} of {all_all}");
    assert!(kept_all * 1000 >= all_all * 990, "{kept_all} of {all_all} kept their first cause");
}
