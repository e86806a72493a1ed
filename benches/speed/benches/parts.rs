//! The library's own parts one by one, by kind of log: `cargo bench --package docker-why-speed`.

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use docker_why::{Classifier, parts};
use docker_why_logs::{Kind, log};

/// Counts what each part allocates, too.
#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

const LENGTH: usize = 1 << 20;
const PASTE: &str = "$ docker compose up -d\n[+] Running 1/2\n ✔ db Pulled 2.1s\n ✘ web Error Get \
     \"https://registry.example.com:5000/v2/\": tls: failed to verify certificate: x509: certificate signed by unknown authority\n\
     Error response from daemon: Get \"https://registry.example.com:5000/v2/\": tls: failed to verify certificate: x509: \
     certificate signed by unknown authority\n";

fn main() {
    divan::main();
}

#[divan::bench(args = Kind::ALL)]
fn gate(bencher: Bencher<'_, '_>, kind: Kind) {
    let log = log(kind, 5, LENGTH);
    bencher.counter(BytesCount::of_slice(&log)).bench(|| parts::anchors(black_box(&log)));
}

#[divan::bench(args = Kind::ALL)]
fn regions(bencher: Bencher<'_, '_>, kind: Kind) {
    let log = log(kind, 5, LENGTH);
    bencher.counter(BytesCount::of_slice(&log)).bench(|| parts::examined(black_box(&log)));
}

#[divan::bench(args = Kind::ALL)]
fn cleaning(bencher: Bencher<'_, '_>, kind: Kind) {
    let log = log(kind, 5, LENGTH);
    bencher.counter(BytesCount::of_slice(&log)).bench(|| parts::clean(black_box(&log)));
}

#[divan::bench(args = Kind::ALL)]
fn scanner(bencher: Bencher<'_, '_>, kind: Kind) {
    let log = log(kind, 5, LENGTH);
    bencher.counter(BytesCount::of_slice(&log)).bench(|| {
        let mut scanner = Classifier::builtin().scanner();
        scanner.push(black_box(&log));
        scanner.finish()
    });
}

#[divan::bench]
fn paste_cleaning(bencher: Bencher<'_, '_>) {
    bencher.bench(|| parts::clean(black_box(PASTE.as_bytes())));
}

#[divan::bench]
fn paste_match(bencher: Bencher<'_, '_>) {
    let cleaned = parts::clean(PASTE.as_bytes());
    bencher.bench(|| black_box(&cleaned).matches());
}

#[divan::bench]
fn paste_diagnosis(bencher: Bencher<'_, '_>) {
    bencher.bench(|| docker_why::explain(black_box(PASTE)));
}
