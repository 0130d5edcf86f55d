//! The one capability of the window: it names every command of the list and of the shell, and nothing
//! that opens more than a command.

use crate::hold;
use crate::repository::read;
use std::collections::BTreeSet;

/// What the window may do besides calling the program's own commands.
const BESIDES: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

/// The names of the commands between the two marks of `commands.rs`, and in `SHELL_COMMANDS` of
/// `build.rs`.
fn commands(list: &str, build: &str) -> BTreeSet<String> {
    let between = |text: &str, from: &str, to: &str| -> String {
        let after = text.split_once(from).map_or("", |(_, after)| after);
        after.split(to).next().unwrap_or_default().to_string()
    };
    let own = between(list, "// commands begin", "// commands end");
    let shell = between(build, "const SHELL_COMMANDS", ";\n");
    let own = own.lines().filter_map(|line| line.trim().split_once(':'));
    own.map(|(name, _)| name.to_string())
        .chain(shell.split('"').skip(1).step_by(2).map(str::to_string))
        .collect()
}

fn violations(capability: &str, commands: &BTreeSet<String>) -> Vec<String> {
    let list = capability.split_once("\"permissions\"").map_or("", |p| p.1);
    let list = list.split(']').next().unwrap_or_default();
    let given: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    let wanted: BTreeSet<String> = commands
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    let mut found = Vec::new();
    for name in wanted.iter().filter(|name| !given.contains(&name.as_str())) {
        found.push(format!("{name} is missing: the window cannot call it"));
    }
    for (at, name) in given.iter().enumerate() {
        if !wanted.contains(*name) && !BESIDES.contains(name) {
            found.push(format!("{name} is no command of the program"));
        }
        if given[..at].contains(name) {
            found.push(format!("{name} stands twice"));
        }
    }
    found
}

#[test]
fn the_window_may_call_every_command_and_nothing_else() {
    let file = |path: &str| read(path).unwrap_or_else(|| panic!("{path} is missing"));
    let commands = commands(
        &file("src-tauri/crates/api/src/commands.rs"),
        &file("src-tauri/build.rs"),
    );
    assert!(commands.len() > 30, "the list of commands was not read");
    assert!(commands.contains("choose_folder"), "the shell's were not");
    hold(
        "src-tauri/capabilities/main.json differs from the list of commands:",
        &violations(&file("src-tauri/capabilities/main.json"), &commands),
    );
}

#[test]
fn a_command_without_permission_and_a_permission_without_command_are_found() {
    let commands = commands(
        "x\n// commands begin\n    open_list: A => B,\n    lock: C => D,\n// commands end\n    not_one: E => F,",
        "const SHELL_COMMANDS: [&str; 1] = [\"choose_folder\"];\nlet x = \"not_this\";",
    );
    assert_eq!(
        commands.iter().map(String::as_str).collect::<Vec<_>>(),
        ["choose_folder", "lock", "open_list"]
    );
    let capability = r#"{"windows": ["main"], "permissions": ["core:event:allow-listen",
        "allow-open-list", "allow-open-list", "fs:default", "allow-choose-folder"]}"#;
    assert_eq!(
        violations(capability, &commands),
        [
            "allow-lock is missing: the window cannot call it",
            "allow-open-list stands twice",
            "fs:default is no command of the program",
        ]
    );
}
