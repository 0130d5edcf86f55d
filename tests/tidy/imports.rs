//! What may be named where: SQL in the storage, Tauri in the shell, the bridge in two folders.

use crate::hold;
use crate::repository::{TextFile, code, files_ending, has_word};

/// Lines of files outside the folders that name one of the words.
fn named_outside(files: &[TextFile], words: &[&str], folders: &[&str]) -> Vec<String> {
    let outside = files
        .iter()
        .filter(|file| !folders.iter().any(|dir| file.path.starts_with(dir)));
    let lines =
        outside.flat_map(|file| file.text.lines().enumerate().map(move |line| (file, line)));
    lines
        .filter(|(_, (_, line))| words.iter().any(|word| names(code(line), word)))
        .map(|(file, (number, line))| format!("{}:{}: {}", file.path, number + 1, line.trim()))
        .collect()
}

/// A word that ends in a sign is looked for as it stands, any other as a whole word.
fn names(line: &str, word: &str) -> bool {
    if word.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
        has_word(line, word)
    } else {
        line.match_indices(word)
            .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    }
}

fn is_ui_test(path: &str) -> bool {
    path.ends_with(".test.ts") || path.ends_with("/test-setup.ts")
}

fn rust() -> Vec<TextFile> {
    let mut files = files_ending("src-tauri", &[".rs"]);
    files.retain(|file| !file.path.starts_with("src-tauri/xtask/"));
    files
}

#[test]
fn sql_lives_in_the_storage() {
    let found = named_outside(
        &rust(),
        &["rusqlite"],
        &[
            "src-tauri/crates/core/src/storage/",
            "src-tauri/crates/core/src/storage.rs",
            "src-tauri/crates/core/tests/",
        ],
    );
    hold("rusqlite is named outside core/src/storage:", &found);
}

#[test]
fn tauri_lives_in_the_shell() {
    let words = ["tauri::", "use tauri", "tauri_plugin_dialog", "tauri_build"];
    let found = named_outside(&rust(), &words, &["src-tauri/src/", "src-tauri/build.rs"]);
    hold("Tauri is named outside the shell:", &found);
}

#[test]
fn the_shell_speaks_to_the_api_alone() {
    let shell = files_ending("src-tauri/src", &[".rs"]);
    let words = [
        "reencuentro_core",
        "reencuentro_vault",
        "reencuentro_export",
    ];
    hold(
        "The shell goes past the api:",
        &named_outside(&shell, &words, &[]),
    );
}

#[test]
fn exports_cannot_name_privileged_words() {
    let export = files_ending("src-tauri/crates/export", &[".rs"]);
    assert!(!export.is_empty(), "no file was found in crates/export");
    let words = ["privileged", "Privileged", "reveal_dangerous"];
    hold(
        "The export crate names privileged types:",
        &named_outside(&export, &words, &[]),
    );
}

#[test]
fn the_types_of_the_window_are_written_by_the_api() {
    let found = named_outside(&rust(), &["ts_rs", "TS"], &["src-tauri/crates/api/"]);
    hold("ts-rs is named outside the api crate:", &found);
}

#[test]
fn the_bridge_to_the_core_has_one_door() {
    let mut ui = files_ending("ui/src", &[".ts", ".js", ".svelte"]);
    for file in ui.iter_mut().filter(|file| is_ui_test(&file.path)) {
        // Tauri's own stand-in for the bridge is what a test is for.
        file.text = file.text.replace("@tauri-apps/api/mocks", "");
    }
    let found = named_outside(
        &ui,
        &["@tauri-apps/", "@tauri-apps", "invoke("],
        &["ui/src/lib/host/", "ui/src/lib/api/"],
    );
    hold(
        "The bridge is used outside ui/src/lib/host and ui/src/lib/api:",
        &found,
    );
}

#[test]
fn the_shell_stays_small() {
    const BUDGET: usize = 1_000;
    let shell = files_ending("src-tauri/src", &[".rs"]);
    let lines: usize = shell.iter().map(|file| file.text.lines().count()).sum();
    assert!(!shell.is_empty(), "no shell was found in src-tauri/src");
    assert!(
        lines < BUDGET,
        "the shell has {lines} lines; what is not window, menu or dialog goes to api"
    );
}

#[test]
fn a_forbidden_name_is_found_with_its_line_and_only_outside_its_folder() {
    let file = |path: &str, text: &str| TextFile {
        path: path.into(),
        text: text.into(),
    };
    let files = [
        file("core/src/storage/rows.rs", "use rusqlite::Row;"),
        file(
            "core/src/lists.rs",
            "// rusqlite is elsewhere\nuse rusqlite::{Row};",
        ),
        file("core/src/notes.rs", "let sqlite = not_rusqlite_at_all();"),
    ];
    let found = named_outside(&files, &["rusqlite"], &["core/src/storage/"]);
    assert_eq!(found, ["core/src/lists.rs:2: use rusqlite::{Row};"]);
}

#[test]
fn a_call_of_the_bridge_is_told_from_a_word_that_ends_alike() {
    let file = |text: &str| {
        [TextFile {
            path: "ui/src/a.ts".into(),
            text: text.into(),
        }]
    };
    let words = ["invoke(", "@tauri-apps"];
    assert_eq!(
        named_outside(&file("await invoke('x')"), &words, &[]).len(),
        1
    );
    assert_eq!(
        named_outside(&file("import x from '@tauri-apps/api/core'"), &words, &[]).len(),
        1
    );
    assert!(named_outside(&file("reinvoke('x')"), &words, &[]).is_empty());
}
