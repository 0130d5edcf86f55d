//! What must not be in a committed file: one machine's paths, one network's registries, a test
//! that is switched off without an issue, a link that leads nowhere.

use crate::hold;
use crate::repository::{TextFile, files, files_ending, read, root};

/// Folders of a machine. Put together here, so that this file is not its own violation.
fn machine_folders() -> Vec<String> {
    ["work", "root", "tmp/target-"]
        .iter()
        .map(|name| format!("/{name}{}", slash(name)))
        .collect()
}

fn slash(name: &str) -> &str {
    if name.ends_with('-') { "" } else { "/" }
}

/// A machine's folder at the beginning of a path; `src/work/x` is not one.
fn machine_paths(file: &TextFile, folders: &[String]) -> Vec<String> {
    let begins_path = |before: &str| {
        before
            .chars()
            .next_back()
            .is_none_or(|c| !(c.is_alphanumeric() || "._-~}*/".contains(c)))
    };
    let mut found = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        for folder in folders {
            if line
                .match_indices(folder.as_str())
                .any(|(at, _)| begins_path(&line[..at]))
            {
                found.push(format!("{}:{}: {folder}", file.path, number + 1));
            }
        }
    }
    found
}

/// Files that tell a package manager where to fetch, and where each may point.
fn registry_hosts(file: &TextFile) -> Vec<String> {
    const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let is_wrong = |line: &str| match name {
        "Cargo.lock" => line.starts_with("source = ") && line != format!("source = \"{CRATES}\""),
        "package-lock.json" => line.starts_with("\"resolved\""),
        ".npmrc" => {
            line.contains("registry=") || line.contains("registry =") || line.contains("_auth")
        }
        "config.toml" => line.starts_with("[source") || line.starts_with("[registr"),
        _ => false,
    };
    let lines = file.text.lines().map(str::trim).enumerate();
    let wrong = lines.filter(|(_, line)| is_wrong(line));
    wrong
        .map(|(number, line)| format!("{}:{}: {line}", file.path, number + 1))
        .collect()
}

/// Tests that are switched off, or that switch all others off, without the number of an issue.
fn switched_off(file: &TextFile) -> Vec<String> {
    let marks: &[&str] = if file.path.ends_with(".rs") {
        &["#[ignore"]
    } else {
        &[".skip(", ".only(", ".todo(", ".fails("]
    };
    let mut found = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let line = line.trim();
        let is_marked = marks.iter().any(|mark| {
            if mark.starts_with('#') {
                line.starts_with(mark)
            } else {
                is_test_call(line, mark)
            }
        });
        if is_marked && !names_issue(line) {
            found.push(format!("{}:{}: {line}", file.path, number + 1));
        }
    }
    found
}

fn is_test_call(line: &str, mark: &str) -> bool {
    ["it", "test", "describe"]
        .iter()
        .any(|call| line.starts_with(&format!("{call}{mark}")))
}

fn names_issue(line: &str) -> bool {
    line.split("issue ")
        .skip(1)
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Links of a Markdown file to other files of the repository, and whether each is there.
fn dead_links(file: &TextFile, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    let mut in_code = false;
    for (number, line) in file.text.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        if in_code {
            continue;
        }
        for link in line
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let path = link.split(['#', ' ']).next().unwrap_or_default();
            let is_elsewhere =
                path.is_empty() || path.contains("://") || path.starts_with("mailto:");
            if !is_elsewhere && !exists(&resolve(folder, path)) {
                found.push(format!("{}:{}: {link}", file.path, number + 1));
            }
        }
    }
    found
}

/// `../a/b` seen from a folder, as a path from the root.
fn resolve(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = if path.starts_with('/') {
        vec![]
    } else {
        folder.split('/').collect()
    };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let folders = machine_folders();
    let found: Vec<String> = files("")
        .iter()
        .flat_map(|file| machine_paths(file, &folders))
        .collect();
    hold("A committed file names a folder of one machine:", &found);
}

#[test]
fn no_file_names_a_registry() {
    let found: Vec<String> = files("").iter().flat_map(registry_hosts).collect();
    hold(
        "A committed file names a registry other than the public default:",
        &found,
    );
}

#[test]
fn a_test_is_switched_off_only_with_an_issue() {
    let tests = files_ending("", &[".rs", ".test.ts", ".mjs"]);
    let found: Vec<String> = tests.iter().flat_map(switched_off).collect();
    hold("A test is switched off without an issue:", &found);
}

#[test]
fn links_lead_somewhere() {
    let exists = |path: &str| root().join(path).exists();
    let documents = files_ending("", &[".md"]);
    let found: Vec<String> = documents
        .iter()
        .flat_map(|file| dead_links(file, exists))
        .collect();
    hold("A document links to a file that is not there:", &found);
    for name in ["README.md", "src-tauri/docs/ARCHITECTURE.md"] {
        assert!(read(name).is_some(), "{name} is missing");
    }
}

fn file(path: &str, text: &str) -> TextFile {
    TextFile {
        path: path.into(),
        text: text.into(),
    }
}

#[test]
fn a_machines_folder_is_found_and_a_folder_of_ours_is_not() {
    let folders = vec!["/machine/".to_string()];
    for text in [
        "cd /machine/x",
        "path=\"/machine/x\"",
        "/machine/x",
        "file:/machine/x",
    ] {
        assert_eq!(
            machine_paths(&file("a.md", text), &folders).len(),
            1,
            "{text}"
        );
    }
    for text in [
        "src/machine/x",
        "../machine/x",
        "/machines/x",
        "https://host/machine/x",
    ] {
        assert!(
            machine_paths(&file("a.md", text), &folders).is_empty(),
            "{text}"
        );
    }
}

#[test]
fn another_registry_is_found_in_each_file_that_can_name_one() {
    for (path, text) in [
        (
            "Cargo.lock",
            "source = \"registry+https://mirror.example/index\"",
        ),
        (
            "package-lock.json",
            "  \"resolved\": \"https://mirror.example/a.tgz\",",
        ),
        (".npmrc", "registry=https://mirror.example"),
        (".cargo/config.toml", "[source.crates-io]"),
    ] {
        assert_eq!(registry_hosts(&file(path, text)).len(), 1, "{path}");
        assert!(registry_hosts(&file("notes.txt", text)).is_empty());
    }
    let fine = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    assert!(registry_hosts(&file("Cargo.lock", fine)).is_empty());
}

#[test]
fn a_switched_off_test_needs_the_number_of_an_issue() {
    let off = ["#[ign", "ore]"].concat();
    let because = ["#[ign", "ore = \"issue 12: needs a keyring\"]"].concat();
    assert_eq!(switched_off(&file("a.rs", &off)).len(), 1);
    assert!(switched_off(&file("a.rs", &because)).is_empty());
    assert_eq!(
        switched_off(&file("a.test.ts", "it.skip('x', () => {})")).len(),
        1
    );
    assert_eq!(
        switched_off(&file("a.test.ts", "describe.only('x', () => {})")).len(),
        1
    );
    assert!(switched_off(&file("a.test.ts", "stream.skip(3)")).is_empty());
}

#[test]
fn a_dead_link_is_found_from_where_it_stands() {
    let text = "[a](../README.md) [b](formats/vault.md#keys) [c](gone.md)\n```\n[d](x.md)\n```\n\
        [e](https://example.org/x.md) [f](#here)";
    let there = ["README.md", "docs/formats/vault.md"];
    let found = dead_links(&file("docs/guide.md", text), |path| there.contains(&path));
    assert_eq!(found, ["docs/guide.md:1: gone.md"]);
}
