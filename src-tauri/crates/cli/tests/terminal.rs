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

#[test]
fn lists_say_what_to_do_about_cells_headings_and_rows_that_wait() {
    let desk = Desk::new();
    let file = |name: &str, text: &str| {
        std::fs::write(desk.path(name), text).unwrap();
        desk.path(name).display().to_string()
    };
    let one = file(
        "one.csv",
        "Parent Name,Parent A#,Child Name,Minor A#,Sector,Gender\n\
         Marta Xicay,A200 100 001,Juana Xicay,A200 100 002,Yuma,F\n\
         Ana Pop,2.001E+08,Rosa Pop,A200 100 010,Yuma,F\n",
    );
    for verb in ["preview", "import"] {
        let done = desk.run("vault", &["lists", verb, &one]);
        let told = String::from_utf8_lossy(&done.stdout).into_owned();
        for words in [
            "Gender → not used: the heading does not say",
            "--mapping parent_name,",
            "child_sex",
            "Ask the sender for the file again, with A-numbers as text.",
        ] {
            assert!(told.contains(words), "{verb}: {words}: {told}");
        }
    }
    let two = file(
        "two.csv",
        "Parent Name,Parent A#,Child Name,Minor A#\n\
         Marta Xicay,A200 100 001,Andrés Xicay,A200 100 003\n",
    );
    let list = desk.json("vault", &["lists", "import", &two])["list"].clone();
    let id = list["id"].as_str().unwrap();
    let shown = desk.run("vault", &["lists", "show", id]);
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    let row = desk.json("vault", &["lists", "show", id])["rows"][0].clone();
    let marta = row["target"].as_str().unwrap();
    assert!(
        shown.contains(&format!("--parent {marta}  Marta Xicay")),
        "{shown}"
    );
    let because = ["--reason", "looked at both files"];
    desk.json(
        "vault",
        &[&["lists", "decide", id, "2", "found"][..], &because].concat(),
    );
    let all = desk.json("vault", &["lists", "show"]);
    let first = all["lists"][0]["id"].as_str().unwrap();
    desk.json("vault", &[&["lists", "undo", first][..], &because].concat());
    let shown = desk.run("vault", &["lists", "show", first]);
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(shown.contains("undone; kept"), "{shown}");

    let rows = "Parent A#\tParent Name\tChild Name\nA200100009\tElena Tum\tIxchel Tum\n";
    let piped = desk.feed("vault", &["lists", "import", "-"], rows);
    assert!(piped.status.success(), "{}", said(&piped));
    let all = desk.json("vault", &["lists", "show"]);
    let names = all["lists"].as_array().unwrap().iter();
    assert!(
        names
            .map(|list| &list["file_name"])
            .any(|name| name == "stdin")
    );

    let strange = file("strange.csv", "who,what\nMarta,Xicay\n");
    let done = desk.run("vault", &["lists", "preview", &strange]);
    assert_eq!(done.status.code(), Some(1));
    for words in ["no row names its columns", "--mapping parent_name,"] {
        assert!(said(&done).contains(words), "{words}: {}", said(&done));
    }
}

#[test]
fn what_cannot_stand_is_said_with_what_may() {
    let desk = Desk::new();
    let file = desk.path("words").display().to_string();
    let list = |option: &'static str, value: &'static str| {
        vec!["lists", "import", file.as_str(), option, value]
    };
    let cases = [
        (vec!["deliver", "draft"], "No pair is ready for a delivery"),
        (vec!["deliver", "draft"], "deliver preflight"),
        (vec!["deliver", "show", "99"], "There is no delivery 99."),
        (vec!["deliver", "show"], "There is no delivery yet."),
        (
            vec!["deliver", "export", "--plain", "--out", "nowhere"],
            "No delivery is approved",
        ),
        (vec!["lists", "show", "7"], "There is no list 7."),
        (list("--kind", "deported"), "It may be: removed, waived,"),
        (list("--as-of", "2999-01-01"), "not later than today"),
        (vec!["lists", "import", "nowhere.csv"], "cannot be read"),
        (
            vec!["members", "change", "Inés Robleda", "--roles", "lawyer"],
            "It may be: volunteer, coordinator, counsel, auditor, keeper.",
        ),
        (vec!["call", "nothing_of_the_kind"], "record_statement"),
        (
            vec!["--pin-file", "nowhere", "verify"],
            "--passphrase-file <FILE> does not go together with --pin-file <FILE>",
        ),
    ];
    for (arguments, words) in cases {
        let done = desk.run("vault", &arguments);
        assert_ne!(done.status.code(), Some(0), "{arguments:?}");
        let told = said(&done);
        assert!(told.contains(words), "{arguments:?}: {words}: {told}");
        assert!(!told.contains("still here"), "{arguments:?}: {told}");
        assert!(!told.contains("cli-"), "an id for a sentence: {told}");
    }
    std::fs::remove_file(desk.path("words")).unwrap();
    let done = desk.run_in("es", "vault", &["verify"]);
    let told = said(&done);
    assert!(told.contains("words no se puede leer."), "{told}");
}
