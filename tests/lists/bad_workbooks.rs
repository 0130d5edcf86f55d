//! Workbooks as they should not be, the two hostile ones of the threat model among them: each is
//! refused or taken as said, within its time, and the program lives.

use crate::desk::Desk;
use reencuentro_api::wire::ErrorCode;
use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

fn text_cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn header() -> String {
    let cells = [
        ("A1", "Parent A#"),
        ("B1", "Parent name"),
        ("C1", "Child name"),
    ];
    let cells: String = cells.iter().map(|(at, text)| text_cell(at, text)).collect();
    format!(r#"<row r="1">{cells}</row>"#)
}

fn marta() -> String {
    let cells = [
        ("A2", "A900214331"),
        ("B2", "Marta Xicay"),
        ("C2", "Ana Xicay"),
    ];
    let cells: String = cells.iter().map(|(at, text)| text_cell(at, text)).collect();
    format!(r#"<row r="2">{cells}</row>"#)
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn book_with(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut files: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    files.extend(more);
    zipped(&files)
}

fn book(rows: &str) -> Vec<u8> {
    book_with(&sheet(rows), &[])
}

/// What must become of a workbook: rows that founded and that cannot be read, or a refusal.
type Outcome = Result<(u32, u32), &'static [&'static str]>;

fn kit() -> Vec<(&'static str, Vec<u8>, Outcome)> {
    let good = book(&(header() + &marta()));
    let strings = |head: &str| {
        let rows = header() + r#"<row r="2"><c r="B2" t="s"><v>0</v></c></row>"#;
        let text = format!(
            r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" {head}><si><t>Marta</t></si></sst>"#
        );
        book_with(&sheet(&rows), &[("xl/sharedStrings.xml", text.as_bytes())])
    };
    let ole = |marker: &str| {
        let marker: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [
            &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..],
            &[0; 600],
            &marker[..],
        ]
        .concat()
    };
    let far = header() + &format!(r#"<row r="1048576">{}</row>"#, text_cell("XFD1048576", "x"));
    let formula = r#"<row r="2"><c r="A2"><f>1/0</f><v>900214331</v></c><c r="B2" t="str"><f>CONCAT(1)</f><v>Marta</v></c></row>"#;
    let error = format!(
        r#"<row r="2"><c r="A2" t="e"><v>#REF!</v></c>{}</row>"#,
        text_cell("B2", "Marta")
    );
    let many: Vec<(String, Vec<u8>)> = (0..2_100).map(|at| (format!("x/{at}"), vec![])).collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let merged = sheet(&(header() + &marta())).replace(
        "</sheetData>",
        r#"</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>"#,
    );
    let mut damaged = good.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 40].fill(0xaa);
    let nested = "<row r=\"2\">".repeat(50_000);
    let entity = sheet(&(header() + &marta())).replace(
        "<worksheet", r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet"#,
    );
    vec![
        ("plain", good.clone(), Ok((1, 0))),
        ("two cells far apart", book(&far), Err(&["too_many_rows"])),
        (
            "four thousand million strings",
            strings(r#"count="1" uniqueCount="4000000000""#),
            Err(&["unpacks_too_large"]),
        ),
        (
            "strings promised in another form",
            strings("uniqueCount = '4000000000'"),
            Err(&["unpacks_too_large"]),
        ),
        (
            "honest strings",
            strings(r#"count="1" uniqueCount="1""#),
            Ok((1, 0)),
        ),
        (
            "a zip of zeros",
            zipped(&[("xl/workbook.xml", &vec![0; 200 << 20])]),
            Err(&["unpacks_too_large"]),
        ),
        ("2,100 entries", zipped(&many), Err(&["unpacks_too_large"])),
        ("old .xls", ole("Workbook"), Err(&["old_xls"])),
        (
            "protected by a password",
            ole("EncryptedPackage"),
            Err(&["encrypted"]),
        ),
        (
            "truncated",
            good[..good.len() / 2].to_vec(),
            Err(&["not_a_workbook"]),
        ),
        ("a damaged middle", damaged, Err(&["not_a_workbook"])),
        (
            "the mark alone",
            b"PK\x03\x04".to_vec(),
            Err(&["not_a_workbook"]),
        ),
        ("two letters", b"PK".to_vec(), Err(&["no_header"])),
        (
            "a zip of a letter",
            zipped(&[("letter.txt", b"Dear colleague")]),
            Err(&["not_a_workbook", "no_such_sheet"]),
        ),
        (
            "sheet missing",
            zipped(&[
                ("[Content_Types].xml", TYPES.as_bytes()),
                ("_rels/.rels", RELS.as_bytes()),
                ("xl/workbook.xml", BOOK.as_bytes()),
                ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
            ]),
            Err(&["not_a_workbook"]),
        ),
        ("no rows", book(""), Err(&["empty"])),
        (
            "no header",
            book(&marta().replace("r=\"2\"", "r=\"1\"")),
            Err(&["no_header"]),
        ),
        (
            "a formula with its value",
            book(&(header() + formula)),
            Ok((1, 0)),
        ),
        (
            "an error for a number",
            book(&(header() + &error)),
            Ok((0, 1)),
        ),
        ("merged header", book_with(&merged, &[]), Ok((1, 0))),
        (
            "600 columns",
            book(&(header() + &format!(r#"<row r="2">{}</row>"#, text_cell("WB2", "x")))),
            Err(&["too_many_columns"]),
        ),
        (
            "16,384 columns in every row",
            book(&wide(16_384, 40)),
            Err(&["too_many_columns"]),
        ),
        (
            "the last of 512 columns in every row",
            book(&(header() + &last_column(8_000))),
            Err(&["too_many_cells"]),
        ),
        (
            "one long text in every cell",
            one_text_everywhere(),
            Err(&["unpacks_too_large"]),
        ),
        (
            "a long cell",
            book(&(header() + &format!(r#"<row r="2">{}</row>"#, text_cell("B2", &noise(40_000))))),
            Err(&["cell_too_long"]),
        ),
        (
            "rows backwards",
            book(&(marta() + &header())),
            Err(&["not_a_workbook"]),
        ),
        ("rows in rows", book(&(header() + &nested)), Ok((0, 0))),
        ("entities of entities", book_with(&entity, &[]), Ok((1, 0))),
        (
            "a cell without an end",
            book(&(header() + r#"<row r="2"><c r="A2" t="inlineStr"><is><t>A9"#)),
            Err(&["not_a_workbook"]),
        ),
    ]
}

/// The letters of a column, from 0.
fn column_name(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + u8::try_from(column % 26).unwrap());
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    letters.reverse();
    String::from_utf8(letters).unwrap()
}

fn wide(columns: usize, rows: usize) -> String {
    let names: Vec<String> = (0..columns).map(column_name).collect();
    let row = |at: usize| {
        let cells = names
            .iter()
            .map(|name| format!(r#"<c r="{name}{at}"><v>{at}</v></c>"#));
        format!(r#"<row r="{at}">{}</row>"#, cells.collect::<String>())
    };
    (1..=rows).map(row).collect()
}

fn last_column(rows: usize) -> String {
    let row = |at| format!(r#"<row r="{at}"><c r="SR{at}"><v>{at}</v></c></row>"#);
    (2..rows + 2).map(row).collect()
}

fn one_text_everywhere() -> Vec<u8> {
    let cells = |at: usize| -> String {
        let names = (3..40).map(column_name);
        names
            .map(|name| format!(r#"<c r="{name}{at}" t="s"><v>0</v></c>"#))
            .collect()
    };
    let rows: String = (2..202)
        .map(|at| format!(r#"<row r="{at}">{}</row>"#, cells(at)))
        .collect();
    let text = format!(
        r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>{}</t></si></sst>"#,
        noise(30_000)
    );
    book_with(
        &sheet(&(header() + &rows)),
        &[("xl/sharedStrings.xml", text.as_bytes())],
    )
}

/// Letters that do not pack to nothing.
fn noise(length: usize) -> String {
    let mut seed = 7u32;
    std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(seed >> 24).unwrap() % 26)
    })
    .take(length)
    .collect()
}

#[test]
fn every_bad_workbook_has_its_outcome_in_time_and_the_program_goes_on() {
    let mut desk = Desk::open();
    let kit = kit();
    assert!(kit.len() >= 15);
    let mut wrong = Vec::new();
    for (name, bytes, outcome) in kit {
        let path = desk.file("list.xlsx", &bytes);
        let start = Instant::now();
        let got = desk
            .preview(&path)
            .map(|seen| (seen.would.founded, seen.would.unreadable));
        let took = start.elapsed();
        if took > Duration::from_secs(20) {
            wrong.push(format!("{name}: took {took:?}"));
        }
        let as_wanted = match (&got, &outcome) {
            (Ok(got), Ok(wanted)) => got == wanted,
            (Err(error), Err(reasons)) => {
                error.code == ErrorCode::UnreadableFile
                    && reasons.contains(&error.args["reason"].as_str())
            }
            _ => false,
        };
        if !as_wanted {
            wrong.push(format!("{name}: {got:?}, wanted {outcome:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    desk.verify();
}

#[test]
fn without_a_child_process_a_workbook_is_refused_and_text_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = reencuentro_api::Program::new(None);
    let path = folder.path().join("x.xlsx");
    std::fs::write(&path, book(&header())).unwrap();
    let request = serde_json::json!({ "path": path.display().to_string() }).to_string();
    let now = reencuentro_api::Now::from_parts(0, 0);
    let refused = reencuentro_api::call(&mut program, "preview_list", &request, &now).unwrap_err();
    assert_eq!(
        refused.code,
        ErrorCode::Locked,
        "nothing is read before a vault is open"
    );
}

/// What the cap leaves to a good workbook: address space that is reserved before the first byte is
/// read counts against it.
#[cfg(target_os = "linux")]
#[test]
fn a_worker_that_waits_has_taken_little_of_what_its_cap_allows() {
    let program = Path::new(env!("CARGO_BIN_EXE_worker"));
    let mut child = reencuentro_api::sheet_worker(program, "").spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let kilobytes = loop {
        let status = std::fs::read_to_string(&status).unwrap();
        let field = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().to_owned()
        };
        // It sleeps when it waits for its input, and has put the cap on by then.
        if field("State:") == "S" {
            break field("VmSize:").parse::<u64>().unwrap();
        }
    };
    drop(child.stdin.take());
    child.wait().unwrap();
    assert!(kilobytes < 160 << 10, "{kilobytes} kB of 512 MB");
}
