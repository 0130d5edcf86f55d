//! One parser under libFuzzer, built and started by `cargo xtask long fuzz`; the parser is named by
//! FUZZ_PARSER, because all other words are libFuzzer's.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a harness that cannot go on stops

use reencuentro_tests::foreign::{Parser, named};
use std::sync::LazyLock;

static PARSER: LazyLock<&'static Parser> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_PARSER").expect("FUZZ_PARSER names the parser");
    named(&name).expect("FUZZ_PARSER names one of the parsers")
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Err(broken) = (PARSER.read)(bytes) {
        panic!("{broken}");
    }
});
