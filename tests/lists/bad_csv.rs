//! CSV files as they should not be, each with what becomes of it.

use crate::desk::{Desk, sum};
use reencuentro_api::wire::ErrorCode;
use std::time::{Duration, Instant};

const HEAD: &str = "Parent A#,Parent name,Parent DOB,Child A#,Child name,Child DOB\n";
const GOOD: &str = "A900214331,Marta Xicay,1986-02-03,A900214332,Ana Xicay,2012-05-01\n";

enum Outcome {
    Refused(&'static str),
    /// Rows, founded, waiting, unreadable.
    Taken(u32, u32, u32, u32),
}
use Outcome::{Refused, Taken};

fn kit() -> Vec<(&'static str, Vec<u8>, Outcome)> {
    let with = |rows: &str| format!("{HEAD}{rows}").into_bytes();
    let utf16 =
        |text: String| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    vec![
        ("empty", vec![], Refused("empty")),
        ("blanks", b" \r\n\t\r\n".to_vec(), Refused("empty")),
        ("only delimiters", b",,,\n,,,\n".to_vec(), Refused("empty")),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d".to_vec(),
            Refused("not_text"),
        ),
        (
            "zero bytes",
            with("A900214331,Mar\0ta,,,,\n"),
            Refused("not_text"),
        ),
        ("no header", GOOD.as_bytes().to_vec(), Refused("no_header")),
        (
            "prose",
            b"Dear colleague,\nplease find the list below.\n".to_vec(),
            Refused("no_header"),
        ),
        (
            "open quote",
            with("A900214331,\"Marta,,,,\nA900214335,Rosa,,,Eva,\n"),
            Refused("unclosed_quote"),
        ),
        (
            "wide",
            format!("{HEAD}{}x\n", ",".repeat(600)).into_bytes(),
            Refused("too_many_columns"),
        ),
        (
            "long cell",
            with(&format!("A900214331,{},,,,\n", "m".repeat(40_000))),
            Refused("cell_too_long"),
        ),
        (
            "long file",
            with(&",x,,,,\n".repeat(200_001)),
            Refused("too_many_rows"),
        ),
        (
            "five million empty columns in one line",
            format!("{HEAD}{}\n", ",".repeat(5_000_000)).into_bytes(),
            Refused("too_many_columns"),
        ),
        (
            "nothing but five million empty columns",
            ",".repeat(5_000_000).into_bytes(),
            Refused("too_many_columns"),
        ),
        (
            "empty cells in every row",
            with(&format!("x{}\n", ",".repeat(511)).repeat(8_000)),
            Refused("too_many_cells"),
        ),
        (
            "a cell of 45 MB",
            with(&format!("A900214331,\"{}\",,,,\n", "m".repeat(45 << 20))),
            Refused("cell_too_long"),
        ),
        (
            "a cell of 200 MB",
            with(&format!("A900214331,{},,,,\n", "m".repeat(200 << 20))),
            Refused("too_large"),
        ),
        ("huge", vec![b'x'; (50 << 20) + 1], Refused("too_large")),
        ("header only", with(""), Taken(0, 0, 0, 0)),
        (
            "powers",
            with("9.00214E+08,Marta,,,Ana,\n"),
            Taken(1, 0, 0, 1),
        ),
        (
            "hashes",
            with("#########,Marta,,,Ana,\n"),
            Taken(1, 0, 0, 1),
        ),
        (
            "shifted",
            with("A900214331,Xicay, Marta,1986-02-03,A900214332,Ana Xicay,2012,F\n"),
            Taken(1, 0, 0, 1),
        ),
        (
            "short row",
            with("A900214331,Marta Xicay\n"),
            Taken(1, 1, 0, 0),
        ),
        (
            "truncated",
            with(GOOD)[..HEAD.len() + 20].to_vec(),
            Taken(1, 1, 0, 0),
        ),
        (
            "parent's number on the child",
            with("A900214331,Marta,,A900214331,Ana,\n"),
            Taken(1, 0, 1, 0),
        ),
        (
            "one number, two names",
            with("A900214331,Marta,,,Ana,\nA900214331,Olga,,,Eva,\n"),
            Taken(2, 1, 1, 0),
        ),
        (
            "impossible day",
            with("A900214331,Marta,1986-02-31,,Ana,\n"),
            Taken(1, 1, 0, 0),
        ),
        (
            "formula",
            with("A900214331,\"=cmd|' /C calc'!A0\",,,Ana,\n"),
            Taken(1, 1, 0, 0),
        ),
        (
            "broken letters",
            with("A900214331,Mart\u{c3}\u{ad}a PÃ©rez,,,Ana,\n"),
            Taken(1, 1, 0, 0),
        ),
        (
            "old mac lines",
            format!("{HEAD}{GOOD}").replace('\n', "\r").into_bytes(),
            Taken(1, 1, 0, 0),
        ),
        (
            "utf-16 without a mark",
            utf16(format!("{HEAD}{GOOD}")),
            Taken(1, 1, 0, 0),
        ),
        (
            "windows letters",
            with("A900214331,Mart\u{1}a,,,Ana,\n")
                .iter()
                .map(|b| if *b == 1 { 0xed } else { *b })
                .collect(),
            Taken(1, 1, 0, 0),
        ),
        (
            "header twice",
            format!("{HEAD}{HEAD}{GOOD}").into_bytes(),
            Taken(2, 1, 0, 1),
        ),
        (
            "named .csv, is .xls",
            [
                &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..],
                &[0; 600],
            ]
            .concat(),
            Refused("old_xls"),
        ),
    ]
}

#[test]
fn every_bad_csv_has_its_outcome_and_the_program_goes_on() {
    let kit = kit();
    assert!(kit.len() >= 15);
    for (name, bytes, outcome) in kit {
        let mut desk = Desk::open();
        let path = desk.file("list.csv", &bytes);
        let start = Instant::now();
        let got = desk.import(&path);
        let took = start.elapsed();
        assert!(took < Duration::from_secs(20), "{name}: took {took:?}");
        match (outcome, got) {
            (Refused(reason), Err(error)) => {
                assert_eq!(error.code, ErrorCode::UnreadableFile, "{name}");
                assert_eq!(error.args["reason"], reason, "{name}");
            }
            (Taken(rows, founded, review, unreadable), Ok(done)) => {
                let got = done.list.buckets;
                let ends = (done.list.rows, got.founded, got.review, got.unreadable);
                assert_eq!(ends, (rows, founded, review, unreadable), "{name}");
                assert_eq!(sum(&got), rows, "{name}");
            }
            (_, got) => panic!("{name}: {:?}", got.map(|done| done.list.buckets)),
        }
        desk.verify();
    }
}
