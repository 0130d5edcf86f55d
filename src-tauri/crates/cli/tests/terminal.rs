//! What stands at the terminal: pipes that close, sentences, the kit's sheet.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

mod desk;

use desk::{Desk, said};
use std::process::{Command, Stdio};

#[test]
fn a_reader_that_goes_away_ends_the_command_quietly() {
    for arguments in [&["man"][..], &["completions", "bash"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_reencuentro"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let done = child.wait_with_output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
        assert_eq!(said(&done), "");
    }
}

#[test]
fn the_kit_is_a_sheet_that_says_whose_it_is_and_what_for() {
    let desk = Desk::new();
    let kit = std::fs::read_to_string(desk.path("kit")).unwrap();
    for words in [
        "Organisation: Puente Legal",
        "Member: Inés Robleda",
        "Made on: 20",
        "Vault number: ",
        "If the passphrase is lost",
        "delete the file",
    ] {
        assert!(kit.contains(words), "{words}: {kit}");
    }
    let admitted = desk.path("second").display().to_string();
    let words = desk.path("new words").display().to_string();
    std::fs::write(&words, "marble candle otter winter silver meadow\n").unwrap();
    let done = desk.run_in(
        "es",
        "vault",
        &[
            "members",
            "admit",
            "--name",
            "Julio Paz",
            "--roles",
            "counsel",
            "--new-passphrase-file",
            &words,
            "--recovery-kit",
            &admitted,
        ],
    );
    assert!(done.status.success(), "{}", said(&done));
    let kit = std::fs::read_to_string(&admitted).unwrap();
    assert!(kit.contains("Organización: Puente Legal"), "{kit}");
    assert!(kit.contains("Miembro: Julio Paz"), "{kit}");
    let opened = Command::new(env!("CARGO_BIN_EXE_reencuentro"))
        .arg("--vault")
        .arg(desk.path("vault"))
        .args(["--recovery-code-file", &admitted, "verify"])
        .output()
        .unwrap();
    assert!(opened.status.success(), "{}", said(&opened));
}
