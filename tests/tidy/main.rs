//! The lines of DESIGN.md §3 and STYLE.md, held by reading the repository as text: which crate may
//! know which, where SQL, Tauri and the bridge to the window may be named, what a rule file may
//! import, and that documents, locales and tables say true things.
//!
//! Every rule is a function from text to violations, tried in its own file on invented bad input,
//! and a `#[test]` that runs it over the repository. Deliberately absent: what clippy can hold
//! (clippy.toml), and any dependency but std, so that it builds in seconds (xtask/Cargo.toml).
#![allow(
    clippy::expect_used,
    reason = "a test binary: a file that cannot be read is a failure"
)]

mod capabilities;
mod features;
mod hygiene;
mod imports;
mod layers;
mod locales;
mod packages;
mod policy;
mod repository;
mod rule_files;

/// Fails with every violation of a rule at once, and with the rule's reason.
fn hold(rule: &str, violations: &[String]) {
    assert!(
        violations.is_empty(),
        "{rule}\n  {}\n",
        violations.join("\n  ")
    );
}
