#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| docker_why::check_cleaning(input));
