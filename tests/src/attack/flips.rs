//! One byte changed, anywhere in any file: noticed, or nothing that anybody reads has changed.

use super::Form;
use super::desk::files;
use super::dice::Dice;
use super::pages::{Tally, Twice, report};
use std::path::PathBuf;

/// Files that say nothing about the records: the locks and the failed unlocks, plain by design.
const BESIDE: [&str; 3] = ["vault.lock", "attempts", "shelf.lock"];

/// Bytes of a slot of `vault.head`.
const SLOT: usize = 512;

/// The whole of it.
///
/// # Panics
/// When a flipped byte changed what is read and was not noticed, or hardly any was noticed.
pub fn run(form: Form) {
    let times = form.pick(300, 10_000);
    let twice = Twice::make(form.pick(4, 12));
    let mut dice = Dice::asked(20_260_102);
    let mut tally = Tally::new();
    let all: Vec<_> = files(&twice.now())
        .into_iter()
        .filter(|path| !BESIDE.iter().any(|name| path.ends_with(name)))
        .collect();
    for turn in 0..times {
        // Every file gets its share, large or small.
        let path = &all[turn % all.len()];
        let mut kind = path.display().to_string();
        let mut places = vec![(path.clone(), dice.below(1 << 30))];
        if path.starts_with("att") {
            "att".clone_into(&mut kind);
        } else if kind.starts_with("vault.h") && dice.one_in(2) {
            // What has a second copy is changed in both.
            let (other, at) = second_of(&kind, places[0].1);
            kind = format!("{kind}, both copies");
            places.push((PathBuf::from(other), at));
        }
        let how = twice.after_by_hashes(|vault| {
            for (path, at) in &places {
                let mut bytes = std::fs::read(vault.join(path)).unwrap();
                let at = at % bytes.len();
                bytes[at] ^= 1 << dice.below(8);
                std::fs::write(vault.join(path), bytes).unwrap();
            }
        });
        assert!(!how.starts_with("UNNOTICED"), "{places:?}: {how}");
        *tally.entry(kind).or_default().entry(how).or_default() += 1;
    }
    report(&tally);
    let noticed = |kind: &str| {
        tally[kind]
            .keys()
            .any(|how| how.starts_with("open") || how.starts_with("verify"))
    };
    // One header copy and one slot of the head stand for the other; the rest has no second.
    for kind in ["main.db", "privileged.db", "att"] {
        assert!(noticed(kind), "no flipped byte of {kind} was noticed");
        let harmless = tally[kind].get("harmless").copied().unwrap_or_default();
        let all: usize = tally[kind].values().sum();
        assert!(
            harmless * 2 <= all,
            "{kind}: {harmless} of {all} said nothing"
        );
    }
    for (kind, hows) in &tally {
        if kind.ends_with("both copies") {
            assert!(!hows.contains_key("harmless"), "{kind} said nothing");
        }
    }
    assert!(
        !tally["att"].contains_key("harmless"),
        "every byte of an attachment counts"
    );
}

/// The other copy of a file of the vault, or the other slot of the head.
fn second_of(name: &str, at: usize) -> (&'static str, usize) {
    match name {
        "vault.hdr" => ("vault.hdr.2", at),
        "vault.hdr.2" => ("vault.hdr", at),
        _ => ("vault.head", at + SLOT),
    }
}
