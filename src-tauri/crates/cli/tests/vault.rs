//! The vault on the command line: backups and the open export; exit codes and messages.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

mod desk;

use desk::{Desk, said};
use std::process::Command;

#[test]
fn a_backup_is_made_listed_checked_and_restored() {
    let desk = Desk::new();
    let made = desk.json("vault", &["backup", "now"]);
    assert_eq!(made["why"], "asked");
    let listed = desk.json("vault", &["backup", "list"]);
    let names: Vec<&str> = listed["backups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names.len(),
        2,
        "the one asked for, and that of the day: {names:?}"
    );
    assert!(names[0].ends_with("-daily"), "after the command's own work");
    let name = made["name"].as_str().unwrap();
    let checked = desk.json("vault", &["backup", "check", name]);
    assert_eq!(checked["entries"], made["entries"]);

    let into = desk.path("restored").display().to_string();
    let restored = desk.json("vault", &["backup", "restore", name, "--into", &into]);
    assert_eq!(restored["entries"], made["entries"]);
    let verified = desk.json("restored", &["verify"]);
    assert_eq!(verified["problems"], serde_json::json!([]));

    let again = desk.run("vault", &["backup", "restore", name, "--into", &into]);
    assert_eq!(again.status.code(), Some(1));
    assert!(
        said(&again).contains("This folder is not empty."),
        "{}",
        said(&again)
    );
}

/// The form that scripts rest on.
#[test]
fn a_vault_is_made_with_a_recovery_kit_and_nothing_else() {
    let desk = Desk::new();
    let kit = desk.path("other-kit");
    let words = ["vault", "create", "--recovery-kit", kit.to_str().unwrap()];
    let made = desk.run_in("es", "other", &words);
    assert!(made.status.success(), "{}", said(&made));
    assert!(kit.exists());
    let session = desk.json("other", &["members", "list"]);
    assert_eq!(session[0]["name"], "Primer miembro", "{session}");
}

#[test]
fn a_backup_of_the_day_that_fails_does_not_fail_the_command() {
    let desk = Desk::new();
    std::fs::write(desk.path("vault").join("backups"), b"in the way").unwrap();
    let done = desk.run("vault", &["people", "search", "Xicay"]);
    assert_eq!(done.status.code(), Some(0));
    assert!(
        said(&done).contains("The backup of the day could not be made"),
        "{}",
        said(&done)
    );
    assert!(
        said(&done).contains("cannot be written to"),
        "{}",
        said(&done)
    );
    let asked = desk.run("vault", &["backup", "now"]);
    assert_eq!(asked.status.code(), Some(1), "but who asks for one is told");
}

#[test]
fn an_open_export_must_be_plain_or_sealed_on_purpose() {
    let desk = Desk::new();
    let out = desk.path("out").display().to_string();
    let silent = desk.run("vault", &["vault", "export-open", "--out", &out]);
    assert_eq!(
        silent.status.code(),
        Some(2),
        "wrong usage: {}",
        said(&silent)
    );
    assert!(!desk.path("out").exists());
    let done = desk.json("vault", &["vault", "export-open", "--out", &out, "--plain"]);
    assert_eq!(done["privileged"], 0);
    assert!(desk.path("out").join("entries.jsonl").is_file());
    let again = desk.run("vault", &["vault", "export-open", "--out", &out, "--plain"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(
        said(&again).contains("This folder is not empty."),
        "{}",
        said(&again)
    );
}

#[test]
fn a_forgotten_passphrase_and_a_member_who_may_not_leave() {
    let desk = Desk::new();
    let write = |name: &str, text: &str| {
        std::fs::write(desk.path(name), text).unwrap();
        desk.path(name).display().to_string()
    };
    let with = |way: &str, file: &str, arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_reencuentro"))
            .args(["--language", "en", "--json", "--vault"])
            .arg(desk.path("vault"))
            .args([way, file])
            .args(arguments)
            .output()
            .unwrap()
    };
    // The kit's own file, as it was written.
    let code = desk.path("kit").display().to_string();
    let new = write("new", "marble candle otter winter silver meadow\n");
    let arguments = ["vault", "new-passphrase", "--new-passphrase-file", &new];
    let done = with("--recovery-code-file", &code, &arguments);
    assert!(done.status.success(), "{}", said(&done));
    let old = desk.run("vault", &["members", "list"]);
    assert_eq!(
        old.status.code(),
        Some(1),
        "the forgotten one opens nothing"
    );

    let leaves = ["members", "change", "Inés Robleda", "--leaves"];
    let last = with("--passphrase-file", &new, &leaves);
    assert_eq!(last.status.code(), Some(1));
    assert!(
        said(&last).contains("Nobody else is a keeper"),
        "{}",
        said(&last)
    );
    let silent = with("--passphrase-file", &new, &leaves[..3]);
    assert_eq!(
        silent.status.code(),
        Some(2),
        "roles, or leaving, on purpose"
    );

    let both = with(
        "--recovery-code-file",
        &code,
        &["--passphrase-file", &new, "verify"],
    );
    assert_eq!(both.status.code(), Some(2), "one way in at a time");
    let wrong = with(
        "--passphrase-file",
        &new,
        &["vault", "organisation-key", "age1"],
    );
    assert_eq!(wrong.status.code(), Some(1));
    assert!(said(&wrong).contains("recipient"), "{}", said(&wrong));
}

#[test]
fn what_was_typed_wrong_is_told_in_the_language_of_the_command_line() {
    let desk = Desk::new();
    for (words, said_of_it) in [
        (&["lists", "import"][..], "Falta algo: <FILE>"),
        (&["people", "serch"], "No existe la orden «serch»."),
        (&["verify", "--ful"], "Aquí no existe «--ful»."),
        (
            &["figures", "funnel", "--as-of"],
            "--as-of <DAY> necesita un valor.",
        ),
    ] {
        let refused = desk.run_in("es", "vault", words);
        assert_eq!(refused.status.code(), Some(2), "{words:?}");
        let said = said(&refused);
        assert!(said.starts_with(said_of_it), "{words:?}: {said}");
        assert!(
            said.contains("--help") && !said.contains("error:"),
            "{said}"
        );
    }
}

#[test]
fn today_says_what_is_to_be_done_in_both_forms() {
    let desk = Desk::new();
    let nothing = desk.run("vault", &["today", "--group", "conflict"]);
    let words = String::from_utf8_lossy(&nothing.stdout);
    assert!(
        words.contains("Nothing of that is to be done today."),
        "{words}"
    );
    let refused = desk.run("vault", &["today", "--group", "weather"]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    let json = desk.json("vault", &["today"]);
    let kinds: Vec<&str> = json["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds[0], "must_notify");
    assert_eq!(kinds.len(), 11);
}
