//! Dependencies point one way: `ui → api ← shell, cli`; `api → export → core → matching, vault`.

use crate::hold;
use crate::repository::{files_ending, read};

/// What each package may know of ours. A new crate needs a row, and a reason in ARCHITECTURE.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("platform", &[]),
    ("matching", &[]),
    ("pages", &[]),
    ("vault", &["platform"]),
    ("core", &["matching", "vault"]),
    ("export", &["core"]),
    ("sync", &["core", "vault", "platform"]),
    ("api", &["core", "export", "pages", "platform", "sync"]),
    ("cli", &["api", "platform"]),
    ("desktop", &["api", "platform"]),
];

/// Libraries that belong to one place, and the packages that may name them.
const BELONGS_TO: &[(&str, &[&str])] = &[
    ("rusqlite", &["core"]),
    ("tauri", &["desktop"]),
    ("tauri-build", &["desktop"]),
    ("webkit2gtk", &["desktop"]),
    ("clap", &["cli"]),
    ("ts-rs", &["api"]),
    ("keyring", &["platform"]),
    ("getrandom", &["vault"]),
    ("opendal", &["sync"]),
    ("reqwest", &[]),
    ("ureq", &[]),
    ("hyper", &[]),
];

/// `[dependencies]` and its like of a Cargo.toml, whatever the target. Tests may know more.
fn dependencies(manifest: &str) -> Vec<&str> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            let (table, name) = match section.split_once("dependencies.") {
                Some((before, name)) => (format!("{before}dependencies"), Some(name)),
                None => (section.to_string(), None),
            };
            let counts = table.ends_with("dependencies")
                && !table.ends_with("dev-dependencies")
                && !table.starts_with("workspace");
            inside = counts && name.is_none();
            names.extend(name.filter(|_| counts));
        } else if inside && !line.starts_with('#') {
            names.extend(
                line.split(['.', '=', ' '])
                    .next()
                    .filter(|name| !name.is_empty()),
            );
        }
    }
    names
}

fn violations(package: &str, manifest: &str) -> Vec<String> {
    let Some((_, may_know)) = MAY_KNOW.iter().find(|(name, _)| *name == package) else {
        return vec![format!("{package}: has no row in tests/tidy/layers.rs")];
    };
    let mut found = Vec::new();
    for dependency in dependencies(manifest) {
        if let Some(ours) = dependency.strip_prefix("reencuentro-") {
            if !may_know.contains(&ours) {
                found.push(format!("{package} may not know {ours}"));
            }
        } else if let Some((_, owners)) = BELONGS_TO.iter().find(|(name, _)| *name == dependency)
            && !owners.contains(&package)
        {
            found.push(format!("{package} may not use {dependency}"));
        }
    }
    found
}

#[test]
fn crates_know_only_what_lies_below_them() {
    let mut found = Vec::new();
    let mut crates = 0;
    for file in files_ending("src-tauri/crates", &["/Cargo.toml"]) {
        let name = file
            .path
            .split('/')
            .nth(2)
            .expect("src-tauri/crates/NAME/Cargo.toml");
        found.extend(violations(name, &file.text));
        crates += 1;
    }
    assert!(
        crates >= 7,
        "only {crates} crates were found: did src-tauri/crates move?"
    );
    let desktop = read("Cargo.toml").expect("the root has a Cargo.toml");
    found.extend(violations("desktop", &desktop));
    hold("Dependencies point one way (DESIGN.md §3):", &found);
}

#[test]
fn a_dependency_upwards_is_found_in_every_spelling() {
    for manifest in [
        "[dependencies]\nreencuentro-core.workspace = true",
        "[dependencies]\nserde = \"1\"\nreencuentro-core = { path = \"../core\" }",
        "[dependencies.reencuentro-core]\npath = \"../core\"",
        "[target.\"cfg(unix)\".dependencies]\nreencuentro-core = { path = \"../core\" }",
        "[build-dependencies]\nreencuentro-core = { path = \"../core\" }",
    ] {
        assert_eq!(
            violations("vault", manifest),
            ["vault may not know core"],
            "{manifest}"
        );
    }
}

#[test]
fn what_is_allowed_or_only_for_tests_is_not() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\n# reencuentro-api\n\
        reencuentro-platform.workspace = true\n[dev-dependencies]\nreencuentro-core.workspace = true\n";
    assert!(violations("vault", manifest).is_empty());
    let root = "[workspace.dependencies]\nrusqlite = \"1\"\n[dependencies]\ntauri = \"2\"";
    assert!(violations("desktop", root).is_empty());
}

#[test]
fn a_library_in_the_wrong_crate_and_a_crate_without_a_row_are_found() {
    let sql = "[dependencies]\nrusqlite.workspace = true";
    assert_eq!(violations("vault", sql), ["vault may not use rusqlite"]);
    assert!(violations("core", sql).is_empty());
    assert_eq!(violations("novelty", "").len(), 1);
}
