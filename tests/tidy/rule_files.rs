//! Rules take values and give values. A rule file is a `rules.rs`, or any file of a folder `rules`;
//! tests of the rules may read files and make what they like.

use crate::hold;
use crate::repository::{code, files_ending, has_word};

/// What would make the answer depend on something else than the values given.
const FORBIDDEN: &[(&str, &str)] = &[
    ("storage", "storage"),
    ("rusqlite", "storage"),
    ("std::fs", "files"),
    ("std::env", "the environment"),
    ("clock", "the clock"),
    ("std::time", "the clock"),
    ("SystemTime", "the clock"),
    ("Instant", "the clock"),
    // A `DateTime<Utc>` is a value that somebody passed in; asking for the present one is not.
    ("Utc::now", "the clock"),
    ("Local", "the machine's zone"),
    ("rand", "randomness"),
    ("random", "randomness"),
    ("getrandom", "randomness"),
    ("reencuentro_vault", "the vault"),
];

fn is_rule_file(path: &str) -> bool {
    let is_test = path.ends_with("tests.rs");
    !is_test && (path.ends_with("/rules.rs") || (path.contains("/rules/") && path.ends_with(".rs")))
}

/// Forbidden words as segments of a path: `use crate::storage`, `chrono::{Days, Local}`,
/// `clock::now()`. A variable or a field that is called like one is none.
fn violations(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_use = false;
    let rules = text
        .lines()
        .take_while(|line| line.trim() != "#[cfg(test)]");
    for (number, line) in rules.enumerate() {
        let line = code(line).trim();
        in_use |= line.starts_with("use ") || line.starts_with("pub use ");
        for (word, what) in FORBIDDEN {
            let as_path = has_word(line, word)
                && (in_use
                    || word.contains("::")
                    || line.contains(&format!("{word}::"))
                    || line.contains(&format!("::{word}")));
            if as_path {
                found.push(format!("{path}:{}: {what} ({word})", number + 1));
            }
        }
        in_use &= !line.contains(';');
    }
    found
}

#[test]
fn rules_take_values_and_give_values() {
    let found: Vec<String> = files_ending("src-tauri/crates", &[".rs"])
        .iter()
        .filter(|file| is_rule_file(&file.path))
        .flat_map(|file| violations(&file.path, &file.text))
        .collect();
    hold(
        "A rule file reaches for something it should be given:",
        &found,
    );
}

#[test]
fn storage_clock_and_randomness_are_found_in_every_spelling() {
    for (text, lines) in [
        ("use crate::storage::Rows;", 1),
        ("use crate::{\n    ids::PersonId,\n    clock::Clock,\n};", 1),
        ("use chrono::{DateTime, Local};", 1),
        ("let now = chrono::Utc::now();", 1),
        ("let seed = rand::random();", 1),
        ("use std::time::{Duration, SystemTime};", 1),
    ] {
        let found = violations("x/rules.rs", text);
        let mut at: Vec<&str> = found
            .iter()
            .map(|line| line.split(": ").next().unwrap())
            .collect();
        at.dedup();
        assert_eq!(at.len(), lines, "{text}: {found:?}");
    }
}

#[test]
fn values_that_are_called_alike_are_no_imports() {
    let text = "use crate::ids::PairId;\n// the clock is passed in\nlet storage = given.clock;\n\
        let random = operand::of(brand);\nfn at(clock: Day, instant: DateTime<Utc>) {}\n\
        #[cfg(test)]\nmod tests { use crate::clock::Fixed; }";
    assert!(violations("x/rules.rs", text).is_empty());
}

#[test]
fn rule_files_are_recognised_by_place_or_name() {
    assert!(is_rule_file("core/src/alignment/rules.rs") && is_rule_file("core/src/rules/age.rs"));
    assert!(!is_rule_file("core/src/overrules.rs") && !is_rule_file("core/src/rules/table.csv"));
    assert!(!is_rule_file("core/src/rules/age_tests.rs"));
}
