//! Makes a transcript stable: what differs from run to run (times, ids, ports, temporary names) becomes one fixed
//! value of the same form, so that a second run on the same versions writes the same bytes.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// What is replaced by one value. The groups `a` and `z` are what stands around it and stays.
static FIXED: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        // Times near now; a certificate's dates lie far away and stay.
        (r"20(?:2[5-9]|3[0-8])-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|[+-]\d\d:\d\d)", "2026-01-15T10:30:00.123456789Z"),
        (r"20(?:2[5-9]|3[0-8])-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", "2026-01-15T10:30:00Z"),
        (r"(?P<a>current time )20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", "${a}2026-01-15T10:30:00Z"),
        (r"20\d\d/\d\d/\d\d \d\d:\d\d:\d\d", "2026/01/15 10:30:00"),
        (r"20(?:2[5-9]|3[0-8])-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?", "2026-01-15 10:30:00"),
        // The near end of a connection, and addresses that follow from it.
        (r"(?P<a>(?:\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\]):)\d{5}(?P<z>->)", "${a}48372${z}"),
        (r"(?P<a>(?:port|:)) ?(?P<z>veth)[0-9a-f]{7}", "${a}${z}3f1c2ab"),
        (r"\bveth[0-9a-f]{7}\b", "veth3f1c2ab"),
        (r"\b(?P<a>br-)[0-9a-f]{12}\b", "${a}5d8b3c1e9f20"),
        (r"\b02:42(?::[0-9a-f]{2}){4}\b", "02:42:ac:11:00:02"),
        // Temporary names and process ids.
        (r"(?P<a>docker-builder|GetImageBlob|docker-import-|runc-process|docker-compose-|buildkit-mount|libpod_builder|storage|container_images_storage|buildah|oci|tmp\.?)\d{6,}", "${a}1234567890"),
        (r"(?P<a>/proc/)\d{2,}(?P<z>/)", "${a}12345${z}"),
        (r"(?P<a>\b(?:pid|PID|process)[ =:]+)\d{2,}", "${a}12345"),
        (r"(?P<a>fd/)\d+", "${a}7"),
        (r"(?P<a>/overlay2/l/)[A-Z0-9]{26}", "${a}QWERTYUIOPASDFGHJKLZXCVBNM"),
        (r"SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}", "SWMTKN-1-3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99znpy26u2lkl-1awxwuwd3z9j1z3puu7rcgdbx"),
        // How long something took, or how long ago it was.
        (r"(?:Less than a second|About a minute|\d+ seconds?|\d+ minutes?) ago", "2 seconds ago"),
        (r"\bUp (?:Less than a second|About a minute|\d+ seconds?)", "Up 2 seconds"),
        (r"(?P<a>\.tmp-[a-z.]*|\.docker_temp_)\d{6,}", "${a}1234567890"),
        (r"(?P<a> )\d+\.\d+s(?P<z>\n|$)", "${a}0.1s${z}"),
        (r"elapsed: \d+\.\d", "elapsed: 0.1"),
        (r"(?P<a>after )\d+\.\d{3,}s", "${a}10.001s"),
        (r"(?P<a>#\d+ )\d+\.\d+(?P<z> )", "${a}0.123${z}"),
    ]
    .into_iter()
    .map(|(pattern, value)| (Regex::new(pattern).expect("a pattern of this list"), value))
    .collect()
});

/// Ids: long and short ones of the engine, and the ones of Swarm. Each distinct one keeps an id of its own.
static IDS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:[0-9a-f]{64}|[0-9a-f]{12}|[0-9a-z]{25})\b").expect("a pattern"));

/// The transcript with its passing values replaced.
pub fn stable(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut text = text.split('\n').map(str::trim_end).collect::<Vec<_>>().join("\n");
    for (pattern, value) in FIXED.iter() {
        text = pattern.replace_all(&text, *value).into_owned();
    }
    let mut seen: HashMap<String, String> = HashMap::new();
    let text = IDS.replace_all(&text, |found: &Captures| {
        let id = &found[0];
        let digits = id.bytes().filter(u8::is_ascii_digit).count();
        if digits == 0 || digits == id.len() || id.bytes().all(|byte| byte == id.as_bytes()[0]) {
            return id.to_owned(); // A word, a number (an account, say), or an id that somebody wrote.
        }
        if id.len() == 25 {
            let number = seen.len() as u64;
            return seen
                .entry(id.to_owned())
                .or_insert_with(|| letters(number, 25, b"0123456789abcdefghijklmnopqrstuvwxyz"))
                .clone();
        }
        // A short id is the beginning of a long one.
        let number = seen.len() as u64;
        let long =
            seen.entry(id[..12].to_owned()).or_insert_with(|| letters(number, 64, b"0123456789abcdef"));
        long[..id.len()].to_owned()
    });
    without_repeats(text.trim_end()) + "\n"
}

/// A progress display of two lines that is printed again and again is left once.
fn without_repeats(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.split('\n') {
        kept.push(line);
        if let [.., a, b, c, d] = kept[..]
            && (a, b) == (c, d)
            && b.starts_with("elapsed: ")
        {
            kept.truncate(kept.len() - 2);
        }
    }
    kept.join("\n")
}

/// Letters that look like chance, the same for the same number.
fn letters(number: u64, length: usize, alphabet: &[u8]) -> String {
    let mut state = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        alphabet[(state >> 33) as usize % alphabet.len()] as char
    };
    (0..length).map(|_| next()).collect()
}

#[cfg(test)]
mod tests {
    use super::stable;

    #[test]
    fn two_runs_give_the_same_bytes() {
        let one =
            "$ x\n2026/11/24 13:47:11 read tcp 172.17.0.1:48123->203.0.113.30:443: reset by 4ad6f1c3e0b2\n";
        let two = "$ x\n2026/11/25 03:00:59 read tcp 172.17.0.1:60001->203.0.113.30:443: reset by 99d6f1c3e0b2\r\n\n";
        assert_eq!(stable(one), stable(two));
        assert!(stable(one).contains("172.17.0.1:48372->203.0.113.30:443"));
    }

    #[test]
    fn a_short_id_stays_the_beginning_of_its_long_one() {
        let long = "0f".repeat(32);
        let text = stable(&format!("{long}\n{}\n", &long[..12]));
        let mut lines = text.lines();
        let (long, short) = (lines.next().unwrap(), lines.next().unwrap());
        assert!(long.starts_with(short) && short != "0f0f0f0f0f0f");
    }

    #[test]
    fn dates_of_certificates_stay() {
        let text = stable("current time 2026-11-24T13:00:00Z is after 2024-12-31T00:00:00Z");
        assert_eq!(text, "current time 2026-01-15T10:30:00Z is after 2024-12-31T00:00:00Z\n");
    }
}
