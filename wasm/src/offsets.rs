//! From byte offsets to JavaScript's: UTF-16 code units of the text that `TextDecoder` makes of the bytes.

use docker_why::Diagnosis;

/// Turns every offset of the evidence from bytes of `text` into UTF-16 code units.
pub fn to_utf16(diagnosis: &mut Diagnosis, text: &[u8]) {
    if text.is_ascii() {
        return;
    }
    let places = diagnosis.findings.iter_mut().flat_map(|finding| &mut finding.evidence);
    let mut places: Vec<&mut usize> =
        places.flat_map(|evidence| [&mut evidence.start, &mut evidence.end]).collect();
    places.sort_unstable();
    let (mut byte, mut unit) = (0, 0);
    for place in places {
        unit += units(&text[byte..*place]);
        byte = *place;
        *place = unit;
    }
}

/// How many UTF-16 code units these bytes become; what is not UTF-8 becomes U+FFFD, as `TextDecoder` has it.
fn units(bytes: &[u8]) -> usize {
    bytes
        .utf8_chunks()
        .map(|chunk| chunk.valid().encode_utf16().count() + usize::from(!chunk.invalid().is_empty()))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn counts_as_text_decoder_does() {
        assert_eq!(units("añ€😀".as_bytes()), 5);
        assert_eq!(units(b"a\xff\xfeb"), 4);
        // A cut sequence is one replacement, as in the WHATWG decoder.
        assert_eq!(units(b"\xe2\x82a"), 2);
        assert_eq!(units(b"\xf0\x9f\x98"), 1);
    }
}
