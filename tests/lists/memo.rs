//! The discrepancy memo: written for the sender, in the sender's own words and row numbers.

use crate::compare::{import, row};
use crate::desk::Desk;
use calamine::{Reader, Xlsx, open_workbook};
use lopdf::Document;
use reencuentro_api::wire::*;
use serde_json::json;

/// The pages of a workbook, their cells as texts; a cell that is a formula ends the test.
fn pages(path: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let names = book.sheet_names();
    let read = |name: String| {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(
            formulas.cells().all(|(_, _, formula)| formula.is_empty()),
            "{name}"
        );
        let range = book.worksheet_range(&name).unwrap();
        let rows = range.rows();
        let rows = rows.map(|row| row.iter().map(ToString::to_string).collect());
        (name, rows.collect())
    };
    names.into_iter().map(read).collect()
}

#[test]
fn a_memo_asks_in_the_senders_own_rows_and_says_nothing_of_ours() {
    let mut desk = Desk::open();
    desk.wait(30);
    let hostile = "=HYPERLINK(\"http://x\") Sis,A200100001,Leo Sis,A200100002,2011-01-02,\n";
    let all: String = (0..6).map(|n| row(n, 1)).collect();
    let left: String = (2..6).map(|n| row(n, 1)).collect();
    let left = left.replace("2011-03-05", "2011-03-06");
    let before = import(
        &mut desk,
        "july.csv",
        "2018-07-07",
        &format!("{all}{hostile}"),
    );
    let now = import(&mut desk, "august.csv", "2018-08-27", &left);
    let secret = "Our defender found her in the hospital";
    let request = json!({"a": before, "b": now, "rows": [{"side": "a", "row": 2}],
        "reason": "child_discharged", "words": secret});
    let _: DifferencesExplained = desk.ask("explain_differences", &request).unwrap();

    let out = desk.file("out", b"").with_file_name("memos");
    std::fs::create_dir(&out).unwrap();
    let request = json!({"a": now, "b": before, "folder": out});
    let memo: WrittenMemo = desk.ask("write_memo", &request).unwrap();
    assert_eq!((memo.questions, memo.explained, memo.differing), (2, 1, 1));
    let found = pages(&memo.path);
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["Summary", "Questions", "Explained", "Said differently"]
    );
    let summary = format!("{:?}", found[0].1);
    assert!(
        summary.contains("A 7 = 4 also on B + 3 on A only"),
        "{summary}"
    );
    assert!(!summary.contains("protective order"), "neither is marked");
    let questions = &found[1].1;
    let rows: Vec<Vec<&str>> = questions
        .iter()
        .skip(3)
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(
        rows[0][..7],
        [
            "A",
            "3",
            "",
            "Madre1 Ixcoy1 Tum",
            "A200000001",
            "Hija1 Ixcoy1",
            "A300000011"
        ]
    );
    assert_eq!(rows[1][1], "8");
    assert!(
        rows[1][3].starts_with("=HYPERLINK"),
        "as the sender wrote it, and a text"
    );
    let explained = found[2].1.last().unwrap();
    assert_eq!(explained.last().unwrap(), "child released from care");
    let differs = found[3].1.last().unwrap();
    assert_eq!(
        differs[7..],
        ["child’s date of birth", "2011-03-05", "2011-03-06"].map(str::to_owned)
    );
    assert!(
        !format!("{found:?}").contains("hospital"),
        "the words are ours"
    );
    let log: AccessLog = desk.ask("access_log", &json!({"count": 50})).unwrap();
    let read = log.items.iter().flat_map(|item| &item.opened);
    assert_eq!(read.filter(|read| read.what == "memo").count(), 2);

    let spanish = json!({"a": before, "b": now, "folder": out, "language": "es"});
    let spanish: WrittenMemo = desk.ask("write_memo", &spanish).unwrap();
    assert_eq!(pages(&spanish.path)[1].0, "Preguntas");
    for (request, field) in [
        (
            json!({"a": before, "b": now, "folder": "/no/such"}),
            "print_folder",
        ),
        (
            json!({"a": before, "b": now, "folder": out, "language": "fr"}),
            "language",
        ),
        (
            json!({"a": before, "b": now, "folder": out, "format": "doc"}),
            "format",
        ),
        (json!({"a": before, "b": "book", "folder": out}), "list"),
    ] {
        let refused = desk.ask::<WrittenMemo>("write_memo", &request).unwrap_err();
        assert_eq!(refused.args["field"], field, "{request}");
    }
}

/// Put where a person can look at it, when they ask for it.
fn show(name: &str, path: &str) {
    if let Ok(folder) = std::env::var("REENCUENTRO_SHOW_SHEETS") {
        std::fs::copy(path, format!("{folder}/{name}.pdf")).unwrap();
    }
}

/// The text of each page of a PDF, lines joined.
fn sheets(path: &str) -> Vec<String> {
    let pdf = Document::load(path).unwrap();
    let count = u32::try_from(pdf.get_pages().len()).unwrap();
    let pages = (1..=count).map(|page| pdf.extract_text(&[page]).unwrap());
    pages
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn a_memo_on_paper_has_the_senders_rows_and_sums_and_page_numbers_and_no_name_outside_it() {
    let mut desk = Desk::open();
    desk.wait(30);
    let number = |n: u32, rows: &str| -> String {
        let rows = rows.lines().zip(n..);
        rows.map(|(row, n)| format!("{row},DOJ-{n}\n")).collect()
    };
    let all: String = (0..60).map(|n| row(n, 1)).collect();
    let left: String = (40..60).map(|n| row(n, 1)).collect();
    let left = left.replacen("2011-03-13", "2011-03-14", 1);
    let list = |desk: &mut Desk, name: &str, as_of: &str, rows: String| {
        let head = "Parent Name,Parent A#,Child Name,Child A#,Child DOB,Separated,Row ID\n";
        let file = desk.file(name, format!("{head}{rows}").as_bytes());
        let request = json!({"path": file, "kind": "removed", "sender": "Government", "as_of": as_of,
            "protective_order": as_of == "2018-08-27"});
        let done: ListImported = desk.ask("import_list", &request).unwrap();
        done.list.id
    };
    let before = list(&mut desk, "july.csv", "2018-07-07", number(700, &all));
    let now = list(&mut desk, "august.csv", "2018-08-27", number(900, &left));
    let secret = "Our defender found her in the hospital";
    let rows: Vec<_> = (2..5).map(|row| json!({"side": "a", "row": row})).collect();
    let request = json!({"a": before, "b": now, "rows": rows, "reason": "child_discharged",
        "words": secret});
    let _: DifferencesExplained = desk.ask("explain_differences", &request).unwrap();

    let out = desk.file("out", b"").with_file_name("memos");
    std::fs::create_dir(&out).unwrap();
    let request = json!({"a": before, "b": now, "folder": out, "format": "pdf"});
    let memo: WrittenMemo = desk.ask("write_memo", &request).unwrap();
    assert_eq!((memo.questions, memo.explained, memo.differing), (37, 3, 1));
    show("memo-en", &memo.path);
    let pages = sheets(&memo.path);
    let all = pages.join(" ");
    for said in [
        "Differences between two lists",
        "Rows of A: 60 = 20 also on B",
        "+ 40 on A only",
        "Rows of B: 20 = 20 also on A",
        "A 60 = 20 also on B + 40 on A only",
        "A child released from care 3 3",
        "A nobody has said why 37 37",
        "A 5 DOJ-703 Madre3 Ixcoy3 Tum, A200000003 Hija3",
        "on list A, no longer on list B",
        "2011-03-13 2011-03-14",
        "Marked as under a protective order: list B.",
    ] {
        assert!(all.contains(said), "{said} in {all}");
    }
    assert!(pages.len() > 1, "so many rows need more than a page");
    for (no, page) in (1..).zip(&pages) {
        assert!(
            page.contains(&format!("Page {no} of {}", pages.len())),
            "{page}"
        );
        assert!(
            page.contains("List and row"),
            "every page has the heads: {page}"
        );
    }
    assert!(!all.contains("hospital"), "the words are ours");

    // What stands around the pages names nobody, and no folder.
    let pdf = Document::load(&memo.path).unwrap();
    let info = pdf.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = format!("{:?}", pdf.get_dictionary(info).unwrap());
    let bytes = std::fs::read(&memo.path).unwrap();
    let clear = String::from_utf8_lossy(&bytes); // the metadata stands in it as XML
    let name = std::path::Path::new(&memo.path).file_name().unwrap();
    let name = name.to_str().unwrap();
    for never in ["Madre", "Ixcoy", "july.csv", "memos", "counsel"] {
        assert!(!info.contains(never) && !clear.contains(never), "{never}");
        assert!(!name.contains(never), "{name}");
    }
    assert!(pdf.catalog().unwrap().get(b"StructTreeRoot").is_ok());

    let spanish = json!({"a": before, "b": now, "folder": out, "format": "pdf", "language": "es"});
    let spanish: WrittenMemo = desk.ask("write_memo", &spanish).unwrap();
    show("memo-es", &spanish.path);
    let all = sheets(&spanish.path).join(" ");
    assert!(all.contains("Diferencias entre dos listas") && all.contains("solo en A"));
    assert!(!all.contains("memo-"), "a sentence is missing: {all}");
}
