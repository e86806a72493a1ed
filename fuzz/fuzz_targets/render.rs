#![no_main]
#![allow(dead_code, reason = "each target uses a part of the checks")]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|input: &[u8]| checks::renderings(input));
