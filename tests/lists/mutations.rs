//! Every parser of a list stands the awkward lists and what chance makes of them: no panic, no turn
//! without an end, every row in one bucket, every refusal with a known code. `cargo xtask long fuzz`
//! is the long form.

use reencuentro_tests::foreign::{PARSERS, Parser, named, turns};
use std::time::Duration;

/// The same bytes in every run; another seed comes with the long form.
const SEED: u64 = 20_260_104;
/// What one turn may take before it counts as one without an end; it measures nothing.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn every_parser_stands_its_corpus_and_what_chance_makes_of_it() {
    let mut findings = Vec::new();
    for parser in PARSERS {
        match turns(parser, SEED, parser.small, PATIENCE) {
            Ok(tally) => {
                assert!(tally.whole >= 5, "{}: hardly a corpus", parser.name);
                assert_eq!(tally.changed, parser.small, "{}", parser.name);
            }
            Err(finding) => findings.push(finding.to_string()),
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n\n"));
}

/// A day that stands in no list: it has to be put in.
fn planted(bytes: &[u8]) -> Result<(), String> {
    let text = String::from_utf8_lossy(bytes);
    assert!(!text.contains("31/02/1986"), "the planted one");
    Ok(())
}

/// A law that is broken by a cut in the middle of a row.
fn broken(bytes: &[u8]) -> Result<(), String> {
    if bytes.ends_with(b"Marta") {
        Err("the broken one".to_owned())
    } else {
        Ok(())
    }
}

/// A turn that has no end, by a byte that no list has.
fn endless(bytes: &[u8]) -> Result<(), String> {
    while bytes.contains(&0x1b) {
        std::thread::park();
    }
    Ok(())
}

const fn control(name: &'static str, read: fn(&[u8]) -> Result<(), String>) -> Parser {
    Parser {
        name,
        corpus: a_list,
        read,
        small: 20_000,
    }
}

fn a_list() -> Vec<Vec<u8>> {
    let named = named("text").unwrap();
    (named.corpus)()
}

static PLANTED: Parser = control("planted", planted);
static BROKEN: Parser = control("broken", broken);
static ENDLESS: Parser = control("endless", endless);

/// The control: without it the test above could pass because nothing was ever changed.
#[test]
fn a_planted_panic_a_broken_law_and_an_endless_turn_are_found_and_found_again() {
    for (parser, said, patience) in [
        (&PLANTED, "panic: the planted one", PATIENCE),
        (&BROKEN, "the broken one", PATIENCE),
        (&ENDLESS, "no end within 2s", Duration::from_secs(2)),
    ] {
        let finding = turns(parser, SEED, parser.small, patience).unwrap_err();
        assert_eq!((finding.parser, finding.what.as_str()), (parser.name, said));
        assert!(
            finding.turn >= a_list().len(),
            "{}: not in the corpus",
            parser.name
        );
        assert!(
            finding
                .to_string()
                .contains(&format!("seed {SEED}, turn {}", finding.turn))
        );
        // The seed and the turn are all that is needed to see it again.
        let again = turns(parser, SEED, parser.small, patience).unwrap_err();
        assert_eq!((again.turn, &again.input), (finding.turn, &finding.input));
    }
}
