//! Tells Tauri the one list of commands, so that each must be allowed by name in a capability.

use std::path::Path;

/// Commands of the shell itself: dialogs of the system, and what must be heard while a command runs.
const SHELL_COMMANDS: [&str; 7] = [
    "choose_folder",
    "choose_list_file",
    "choose_document",
    "choose_delivery_folder",
    "progress",
    "stop",
    "here",
];

const COMMANDS: &str = "src-tauri/crates/api/src/commands.rs";

fn main() {
    println!("cargo:rerun-if-changed={COMMANDS}");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let names: Vec<&'static str> = names()
        .into_iter()
        .map(|name| &*Box::leak(name.into_boxed_str()))
        .collect();
    let leaked: &'static [&'static str] = Box::leak(names.into_boxed_slice());
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(leaked));
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("{error:#}"); // a build script's only way to say why
    }
}

/// The names between the two marks of the list, and the shell's own.
fn names() -> Vec<String> {
    let text = std::fs::read_to_string(Path::new(COMMANDS)).unwrap_or_default();
    let list = text
        .split("// commands begin")
        .nth(1)
        .and_then(|t| t.split("// commands end").next());
    let mut names: Vec<String> = list
        .unwrap_or_default()
        .lines()
        .filter_map(|line| line.trim().split_once(':').map(|(name, _)| name.to_owned()))
        .collect();
    assert!(
        !names.is_empty(),
        "the list of commands was not found in {COMMANDS}"
    );
    names.extend(SHELL_COMMANDS.map(str::to_owned));
    names
}
