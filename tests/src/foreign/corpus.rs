//! What the parsers begin with: the awkward lists, whole and taken apart.

use reencuentro_core::lists::{FileKind, Table, kind_of, read_table, serve_sheet};
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Longest cell that is worth a turn of its own.
const LONG: usize = 80;
/// Begins the line before a part of a workbook that was taken apart.
const PART: &[u8] = b"\n@@@ ";

/// Every awkward list, in the order of their names.
///
/// # Panics
/// When the fixtures are not where this was built.
#[must_use]
pub fn files() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists/fixtures");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    let is_list = |path: &Path| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        matches!(
            ending,
            Some("csv" | "tsv" | "txt" | "xls" | "xlsx" | "ods" | "pdf")
        )
    };
    paths.retain(|path| is_list(path));
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

fn of_kind(kind: FileKind) -> Vec<Vec<u8>> {
    let mut files = files();
    files.retain(|bytes| kind_of(bytes) == Ok(kind));
    files
}

/// Those that are text.
pub fn texts() -> Vec<Vec<u8>> {
    of_kind(FileKind::Csv)
}

/// Those that are zips.
pub fn workbooks() -> Vec<Vec<u8>> {
    of_kind(FileKind::Workbook)
}

/// Those that are PDFs.
pub fn papers() -> Vec<Vec<u8>> {
    of_kind(FileKind::Pdf)
}

/// What the child process says of a workbook.
pub fn said_of(workbook: &[u8]) -> Vec<u8> {
    let mut said = Vec::new();
    serve_sheet(workbook, &mut said, None).unwrap(); // a vector takes everything
    said
}

/// What it says of each.
pub fn said() -> Vec<Vec<u8>> {
    workbooks().iter().map(|bytes| said_of(bytes)).collect()
}

/// Workbooks taken apart into one text each: a change of the packed bytes is noticed by the zip's
/// checksums and reaches no parser behind them.
pub fn taken_apart() -> Vec<Vec<u8>> {
    let apart = |bytes: &Vec<u8>| {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = Vec::new();
        for at in 0..zip.len() {
            let mut entry = zip.by_index(at).unwrap();
            let name = entry.name().unwrap().into_owned();
            // Themes and the names of authors are read by nobody here.
            if !name.ends_with("theme1.xml") && !name.starts_with("docProps") {
                text.extend(PART);
                text.extend(name.bytes());
                text.push(b'\n');
                entry.read_to_end(&mut text).unwrap();
            }
        }
        text
    };
    let mut books = workbooks();
    // An OpenDocument sheet is a zip, and no workbook to this program.
    books.retain(|bytes| bytes.windows(11).any(|name| name == b"xl/workbook"));
    books.iter().map(apart).collect()
}

/// Puts such a text together into a workbook.
pub fn put_together(text: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut rest = text;
    while let Some(at) = find(rest, PART) {
        let part = &rest[at + PART.len()..];
        let end = find(part, PART).unwrap_or(part.len());
        let line = find(&part[..end], b"\n").unwrap_or(end);
        let name = String::from_utf8_lossy(&part[..line]);
        // A name that stands twice is refused by the writer, and changes nothing.
        if zip.start_file(name, stored).is_ok() {
            zip.write_all(&part[(line + 1).min(end)..end]).unwrap();
        }
        rest = &part[end..];
    }
    zip.finish().unwrap().into_inner()
}

fn find(text: &[u8], sign: &[u8]) -> Option<usize> {
    text.windows(sign.len()).position(|window| window == sign)
}

fn tables() -> Vec<Table> {
    let texts = texts();
    let texts = texts.iter().filter_map(|bytes| read_table(bytes).ok());
    let said = said();
    let books = said
        .iter()
        .filter_map(|lines| Table::from_lines(lines.as_slice()).ok());
    texts.chain(books).collect()
}

/// The first rows of every table: cells between tabs.
pub fn first_rows() -> Vec<Vec<u8>> {
    let rows = |table: &Table| {
        let rows = table.rows.iter().take(6).map(|row| row.join("\t"));
        rows.collect::<Vec<_>>().join("\n").into_bytes()
    };
    tables().iter().map(rows).collect()
}

/// Every cell of every table, each once.
pub fn cells() -> Vec<Vec<u8>> {
    let cells = tables().into_iter().flat_map(|table| table.rows).flatten();
    let short: BTreeSet<String> = cells.filter(|cell| cell.len() <= LONG).collect();
    short.into_iter().map(String::into_bytes).collect()
}
