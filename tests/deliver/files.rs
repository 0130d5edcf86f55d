//! Hostile cells come back as they were, from every form of file, and nothing leaves but the columns.

use calamine::{Reader, Xlsx};
use reencuentro_core::deliveries::{COLUMNS, Deliverable, DeliverableLine};
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_export::{Sheet, csv_for_excel, csv_for_machines, parts_of, unescape, xlsx};

use crate::desk::read_csv;

const PIECES: &[&str] = &[
    "=cmd|' /C calc'!A0",
    "+502",
    "-1",
    "@x",
    "\t",
    " ",
    "\u{a0}",
    "\u{2003}",
    "\u{200b}",
    "\u{feff}",
    "\r\n",
    "\n",
    "\"",
    "'",
    "''",
    ",",
    ";",
    "ñ",
    "Ixtuc",
    "＝1",
    "\u{202e}",
    "<t>&amp;",
    "]]>",
    "0012",
    "\u{1}",
    "_x000D_",
];

/// Pseudo-random texts from the pieces, the same in every run.
fn texts() -> Vec<String> {
    let mut state = 0x2018_u64;
    let mut next = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap()
    };
    let mut texts: Vec<String> = PIECES.iter().map(|&piece| piece.to_owned()).collect();
    texts.extend((0..1_000).map(|_| {
        let length = 1 + next() % 4;
        (0..length).map(|_| PIECES[next() % PIECES.len()]).collect()
    }));
    texts
}

fn lines(texts: &[String]) -> Vec<DeliverableLine> {
    let name = |raw: &str| {
        let mut name = split_name("x", NameOrder::GivenFirst, NameKind::List);
        name.raw = raw.to_owned();
        Deliverable::name(&name)
    };
    texts
        .iter()
        .map(|text| DeliverableLine {
            parent_name: name(text),
            child_name: name(text),
            child_counsel_confirmed: Deliverable::yes_no(true),
            ..DeliverableLine::default()
        })
        .collect()
}

#[test]
fn hostile_names_come_back_from_both_csv_forms() {
    let texts = texts();
    let lines = lines(&texts);
    let sheet = Sheet {
        lines: &lines,
        practice: false,
    };
    let excel = csv_for_excel(&sheet).unwrap();
    assert!(excel.starts_with(b"\xef\xbb\xbf\"parent_name\""));
    let rows = read_csv(&excel);
    let machine = read_csv(&csv_for_machines(&sheet).unwrap());
    assert_eq!(rows.len(), texts.len() + 1);
    for ((row, plain), text) in rows[1..].iter().zip(&machine[1..]).zip(&texts) {
        assert_eq!(&plain[0], text);
        assert_eq!(&unescape(&row[0]), text);
        let start = row[0].trim_start_matches(|c: char| c.is_whitespace() || !c.is_alphanumeric());
        let before = &row[0][..row[0].len() - start.len()];
        let formula = before.trim_start().starts_with(['=', '+', '-', '@']);
        assert!(!formula, "{:?} would run", row[0]);
    }
}

#[test]
fn hostile_names_come_back_from_the_workbook_as_texts() {
    let texts: Vec<String> = texts().into_iter().filter(|t| !t.contains('\r')).collect();
    let lines = lines(&texts);
    let sheet = Sheet {
        lines: &lines,
        practice: false,
    };
    let bytes = xlsx(&sheet, 1_535_655_600).unwrap();
    let parts = parts_of("a.xlsx", &bytes).unwrap();
    assert!(
        parts.iter().all(|part| !part.text.contains("<f>")),
        "a formula"
    );
    let core = parts.iter().find(|p| p.name.ends_with("core.xml")).unwrap();
    assert!(core.text.contains("Reencuentro"));
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Delivery").unwrap();
    let mut compared = 0;
    for (row, text) in range.rows().skip(1).zip(&texts) {
        match &row[0] {
            calamine::Data::String(read) => {
                compared += usize::from(read == text);
            }
            calamine::Data::Empty => {}
            other => panic!("{other:?} is not a text"),
        }
    }
    // A reader may treat blanks and line ends its own way; the texts themselves must be there.
    assert!(
        compared * 10 > texts.len() * 6,
        "{compared} of {}",
        texts.len()
    );
}

#[test]
fn only_listed_columns_can_leave() {
    let allowed = [
        "parent_name",
        "parent_a_number",
        "child_name",
        "child_a_number",
        "list_reference",
        "list_row",
        "election",
        "date_final",
        "child_counsel_confirmed",
        "remarks",
        "practice",
    ];
    assert_eq!(COLUMNS, allowed, "docs/domain.md §7 first, then here");
    for practice in [false, true] {
        let sheet = Sheet {
            lines: &[],
            practice,
        };
        assert!(
            sheet
                .columns()
                .iter()
                .all(|column| allowed.contains(column))
        );
        assert_eq!(sheet.columns().contains(&"practice"), practice);
    }
}
