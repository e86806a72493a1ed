//! What THREATS.md names as shown is shown: each file and each test that it names is there.

use std::fs;

mod common;

#[test]
fn every_test_that_the_threat_model_names_is_there() {
    let root = common::root();
    let model = fs::read_to_string(root.join("THREATS.md")).unwrap();
    let shown =
        model.lines().filter(|line| line.starts_with("| ")).filter_map(|line| line.rsplit('|').nth(1));
    let mut checked = 0;
    for cell in shown {
        let mut file = None;
        // Every second piece stands between backticks: a file, then the tests in it; or a fuzz target.
        for (n, name) in cell.split('`').enumerate().filter(|(n, _)| n % 2 == 1) {
            let path = root.join(name);
            if cell.split('`').nth(n - 1).is_some_and(|before| before.ends_with("fuzz target ")) {
                assert!(root.join(format!("fuzz/fuzz_targets/{name}.rs")).exists(), "no fuzz target {name}");
            } else if name.contains('/') || name.ends_with(".toml") {
                assert!(path.exists(), "THREATS.md names {name}, which is not there");
                file = path.is_file().then(|| fs::read_to_string(&path).unwrap());
            } else if name.contains('_') && name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                let file = file.as_ref().unwrap_or_else(|| panic!("{name} is named without its file"));
                assert!(file.contains(&format!("fn {name}()")), "there is no test {name}");
            } else {
                continue;
            }
            checked += 1;
        }
    }
    assert!(checked > 20, "only {checked} names were read");
}
