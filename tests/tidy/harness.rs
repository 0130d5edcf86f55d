//! The feature that opens vaults without their costs stays out of what ships.

use crate::hold;
use crate::repository::{TextFile, files_ending, read};

/// What stands in the vault crate and stops a release build with the feature.
const GUARD: &str = "#[cfg(all(feature = \"harness\", not(debug_assertions)))]\ncompile_error!(";

/// Sections of a manifest that turn the feature on for what is shipped.
fn turned_on(manifest: &TextFile) -> Vec<String> {
    let mut section = String::new();
    let mut found = Vec::new();
    for (number, line) in manifest.text.lines().enumerate() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_matches(['[', ']']).to_owned();
        }
        let is_dependency =
            section.ends_with("dependencies") && !section.ends_with("dev-dependencies");
        let is_default = section == "features" && line.starts_with("default");
        if (is_dependency || is_default) && line.contains("harness") {
            found.push(format!("{}:{}: {line}", manifest.path, number + 1));
        }
        if section == "profile.release" && line.starts_with("debug-assertions") {
            found.push(format!("{}:{}: {line}", manifest.path, number + 1));
        }
    }
    found
}

#[test]
fn a_release_build_refuses_the_harness() {
    let vault = read("src-tauri/crates/vault/src/lib.rs").unwrap_or_default();
    assert!(vault.contains(GUARD), "the vault crate has lost its guard");
}

#[test]
fn nothing_that_ships_turns_the_harness_on() {
    let mut manifests = files_ending("src-tauri", &["Cargo.toml"]);
    manifests.extend(read("Cargo.toml").map(|text| TextFile {
        path: "Cargo.toml".to_owned(),
        text,
    }));
    assert!(manifests.len() > 8, "the manifests were not found");
    let found: Vec<String> = manifests.iter().flat_map(turned_on).collect();
    hold("The harness is turned on for what ships:", &found);
}

#[test]
fn a_dependency_with_the_feature_is_found_and_one_for_tests_is_not() {
    let manifest = |text: &str| TextFile {
        path: "Cargo.toml".to_owned(),
        text: text.to_owned(),
    };
    for bad in [
        "[dependencies]\nvault = { workspace = true, features = [\"harness\"] }",
        "[target.'cfg(unix)'.dependencies]\nvault = { features = [\"harness\"] }",
        "[features]\ndefault = [\"harness\"]",
        "[profile.release]\ndebug-assertions = true",
    ] {
        assert_eq!(turned_on(&manifest(bad)).len(), 1, "{bad}");
    }
    for good in [
        "[dev-dependencies]\nvault = { features = [\"harness\"] }",
        "[features]\nharness = [\"vault/harness\"]",
        "[profile.long]\ndebug-assertions = true",
    ] {
        assert!(turned_on(&manifest(good)).is_empty(), "{good}");
    }
}
