//! Reading the repository: what git would keep, as text.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file with its path from the root, `/` on every system.
pub struct TextFile {
    /// `src-tauri/src/main.rs`
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// The folder with Cargo.toml and src-tauri, above the package that this was built in.
pub fn root() -> PathBuf {
    let mut dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    while !dir.join("src-tauri").is_dir() || !dir.join("Cargo.toml").is_file() {
        dir = dir.parent().expect("tidy is built inside the repository");
    }
    dir.to_path_buf()
}

/// The text files under a folder of the repository, sorted. What .gitignore names, git's own
/// folder and files that are not UTF-8 are left out; a folder that is not there has none.
pub fn files(folder: &str) -> Vec<TextFile> {
    let root = root();
    let ignored = fs::read_to_string(root.join(".gitignore")).expect("the repository has one");
    let ignored: Vec<&str> = ignored.lines().map(str::trim).collect();
    let mut found = Vec::new();
    walk(&root, &root.join(folder), &ignored, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Those of [`files`] whose name ends so.
pub fn files_ending(folder: &str, endings: &[&str]) -> Vec<TextFile> {
    let mut found = files(folder);
    found.retain(|file| endings.iter().any(|ending| file.path.ends_with(ending)));
    found
}

/// One file's text, if it is there.
pub fn read(path: &str) -> Option<String> {
    fs::read_to_string(root().join(path)).ok()
}

fn walk(root: &Path, path: &Path, ignored: &[&str], found: &mut Vec<TextFile>) {
    let name = path
        .strip_prefix(root)
        .expect("the walk stays inside")
        .to_string_lossy();
    let name = name.replace('\\', "/");
    if is_ignored(&name, ignored) {
        return;
    }
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder of ours is readable") {
            walk(
                root,
                &entry.expect("its entries too").path(),
                ignored,
                found,
            );
        }
    } else if let Ok(text) = fs::read_to_string(path) {
        found.push(TextFile { path: name, text });
    }
}

/// .gitignore as this repository writes it: `/folder/` from the root, and `*.ending`.
fn is_ignored(path: &str, patterns: &[&str]) -> bool {
    path == ".git"
        || path.starts_with(".git/")
        || patterns
            .iter()
            .any(|pattern| match pattern.strip_prefix('*') {
                Some(ending) => path.ends_with(ending),
                None => !pattern.is_empty() && format!("/{path}/").starts_with(pattern),
            })
}

/// A line of Rust without its comment.
pub fn code(line: &str) -> &str {
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") {
        return "";
    }
    line.find(" //").map_or(line, |comment| &line[..comment])
}

/// Whether the word stands in the text with no letter, digit or `_` on either side.
pub fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part)
    })
}

#[test]
fn ignored_folders_and_endings_are_left_out_and_their_neighbours_are_not() {
    let patterns = ["/target/", "/ui/dist/", "*.log", ""];
    for path in [
        "target",
        "target/debug/x",
        "ui/dist",
        "a/b.log",
        ".git/config",
    ] {
        assert!(is_ignored(path, &patterns), "{path}");
    }
    for path in [
        "ui/target.rs",
        "targets",
        "ui/src/dist",
        ".github/x.yml",
        "log",
    ] {
        assert!(!is_ignored(path, &patterns), "{path}");
    }
}

#[test]
fn comments_do_not_count_and_addresses_are_no_comments() {
    assert_eq!(code("  // use rusqlite;"), "");
    assert_eq!(code("let a = 1; // tauri"), "let a = 1;");
    assert!(code("let a = \"https://x\";").contains("https://x"));
}

#[test]
fn a_word_is_not_a_part_of_another() {
    assert!(has_word("use rand::x", "rand") && has_word("rand", "rand"));
    assert!(!has_word("brand::x operand rand_core", "rand"));
}

#[test]
fn the_repository_is_found_and_read() {
    assert!(
        files("tests/tidy")
            .iter()
            .any(|file| file.path == "tests/tidy/repository.rs")
    );
    assert!(files("no/such/folder").is_empty() && read("no-such-file").is_none());
}
