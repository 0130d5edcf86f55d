//! XLSX, read as a stream and only in the capped child process: a workbook of 1.5 kB can ask for
//! gigabytes (SECURITY §C5). The parent process gets lines of JSON and parses no workbook.

use super::sheet_shape::{Book, Merged, NOT_COMPUTED, formulas, likeliest_sheet};
use super::{MOST_BYTES, MOST_ROWS, Room, Table, Unreadable};
use calamine::{DataRef, Reader as _, Xlsx};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Cursor, Read, Write};

/// Most entries of the zip.
const MOST_ENTRIES: usize = 2_000;
/// Most bytes unpacked.
const MOST_UNPACKED: u64 = 512 << 20;
/// Most bytes unpacked for each byte packed.
const MOST_RATIO: u64 = 100;
/// Below this an entry may be packed as well as it likes: it can do no harm.
const SMALL: u64 = 1 << 20;
/// How far into the shared strings their count is looked for; it stands in the first element.
const HEAD: u64 = 64 << 10;

/// The day after 31 December 9999, as a spreadsheet counts from 1900.
const LAST_DAY: f64 = 2_958_466.0;

/// One line of what the child process says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetLine {
    /// First: the sheets, and the one that follows.
    Sheets(Vec<String>, String),
    /// A row's number from 0, and its cells; blank rows are left out.
    Row(u32, Vec<String>),
    /// Last: all rows were sent.
    End,
    /// Last: the reason's code.
    Refused(String),
}

impl SheetLine {
    /// Says it, on a line of its own.
    ///
    /// # Errors
    /// Of writing.
    pub fn say(&self, output: &mut impl Write) -> std::io::Result<()> {
        serde_json::to_writer(&mut *output, self)?;
        output.write_all(b"\n")
    }
}

/// The child's work: a workbook in, lines of JSON out. The named sheet, or the one that is
/// likeliest the list.
///
/// # Errors
/// Only of writing; what is wrong with the workbook is said as [`SheetLine::Refused`].
pub fn serve_sheet(
    input: impl Read,
    mut output: impl Write,
    sheet: Option<&str>,
) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    let last = match stream(&bytes, sheet, &mut output) {
        Ok(()) => SheetLine::End,
        Err(Stopped::Refused(why)) => SheetLine::Refused(why.to_string()),
        Err(Stopped::Output(error)) => return Err(error),
    };
    last.say(&mut output)?;
    output.flush()
}

enum Stopped {
    Refused(Unreadable),
    Output(std::io::Error),
}

impl From<Unreadable> for Stopped {
    fn from(why: Unreadable) -> Self {
        Self::Refused(why)
    }
}

impl From<std::io::Error> for Stopped {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

fn stream(bytes: &[u8], wanted: Option<&str>, output: &mut impl Write) -> Result<(), Stopped> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unreadable::TooLarge.into());
    }
    check_zip(bytes)?;
    let damaged = |_| Unreadable::NotAWorkbook;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = book.sheet_names();
    let sheet = match wanted {
        Some(name) if sheets.iter().any(|one| one == name) => name.to_owned(),
        Some(_) => return Err(Unreadable::NoSuchSheet.into()),
        None => likeliest_sheet(&mut book)?,
    };
    let formulas = formulas(&mut book, &sheet)?;
    let mut merged = Merged::of(&mut book, &sheet)?;
    SheetLine::Sheets(sheets, sheet.clone()).say(output)?;
    // Never `worksheet_range`: it makes room for every cell between two that are far apart.
    let mut cells = book
        .worksheet_cells_reader(&sheet)
        .map_err(|_| Unreadable::NotAWorkbook)?;
    let mut room = Room::default();
    let mut row: Option<(u32, Vec<String>)> = None;
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::NotAWorkbook)? {
        let (at, column) = cell.get_position();
        let text = match cell.get_value() {
            DataRef::Empty if formulas.contains(&(at, column)) => NOT_COMPUTED.to_owned(),
            value => text_of(value),
        };
        if text.is_empty() {
            continue;
        }
        let column = column as usize;
        if at as usize >= MOST_ROWS {
            return Err(Unreadable::TooManyRows.into());
        }
        room.take(column, &text)?;
        let current = match &mut row {
            Some((number, current)) if *number == at => current,
            Some((number, _)) if *number > at => return Err(Unreadable::NotAWorkbook.into()),
            other => {
                if let Some((number, mut full)) = other.take() {
                    merged.fill(number, &mut full, &mut room)?;
                    SheetLine::Row(number, full).say(output)?;
                }
                &mut other.insert((at, Vec::new())).1
            }
        };
        // The blank cells before it are cells of the table, too.
        while current.len() < column {
            room.take(current.len(), "")?;
            current.push(String::new());
        }
        if current.len() == column {
            current.push(String::new());
        }
        current[column] = text;
    }
    if let Some((number, mut full)) = row {
        merged.fill(number, &mut full, &mut room)?;
        SheetLine::Row(number, full).say(output)?;
    }
    Ok(())
}

/// Bounds of the zip by its own directory, before anything is unpacked.
fn check_zip(bytes: &[u8]) -> Result<(), Unreadable> {
    let damaged = |_| Unreadable::NotAWorkbook;
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if zip.len() > MOST_ENTRIES {
        return Err(Unreadable::UnpacksTooLarge);
    }
    let mut unpacked = 0u64;
    for at in 0..zip.len() {
        let entry = zip.by_index(at).map_err(damaged)?;
        unpacked = unpacked.saturating_add(entry.size());
        let packed = entry.compressed_size().max(1);
        let too_dense = entry.size() > SMALL && entry.size() / packed > MOST_RATIO;
        if unpacked > MOST_UNPACKED || too_dense {
            return Err(Unreadable::UnpacksTooLarge);
        }
        let name = entry.name().map_err(damaged)?.to_ascii_lowercase();
        if name.ends_with("sharedstrings.xml") {
            let size = entry.size();
            let mut head = Vec::new();
            entry
                .take(HEAD)
                .read_to_end(&mut head)
                .map_err(|_| Unreadable::NotAWorkbook)?;
            if promised_strings(&head) > size {
                return Err(Unreadable::UnpacksTooLarge);
            }
        }
    }
    Ok(())
}

/// The greatest `uniqueCount` that the head of the shared strings promises: room is made for it
/// before one string is read.
fn promised_strings(head: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(head);
    let counts = text.split("uniqueCount").skip(1).map(|rest| {
        let digits = rest.trim_start_matches(|c: char| c.is_whitespace() || "='\"".contains(c));
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        digits[..end]
            .parse()
            .unwrap_or(if end == 0 { 0 } else { u64::MAX })
    });
    counts.max().unwrap_or(0)
}

/// A cell as text: days as ISO dates by the cell's own type, whole numbers without a point, errors
/// as Excel writes them.
pub(super) fn text_of(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Error(error) => error.to_string(),
        // A number in the clothes of a day: beyond the last one that a spreadsheet knows.
        DataRef::DateTime(moment) if !(0.0..LAST_DAY).contains(&moment.as_f64()) => {
            moment.as_f64().to_string()
        }
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            let on = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute) == (0, 0) {
                on
            } else {
                format!("{on} {hour:02}:{minute:02}")
            }
        }
        DataRef::DateTime(duration) => duration.as_f64().to_string(),
    }
}

impl Table {
    /// Puts together what the child process said.
    ///
    /// # Errors
    /// [`Unreadable::WorkerEnded`] when it ended in the middle; else what it said.
    pub fn from_lines(lines: impl BufRead) -> Result<Self, Unreadable> {
        let mut table = Self::default();
        let mut room = Room::default();
        for line in lines.lines() {
            let line = line.map_err(|_| Unreadable::WorkerEnded)?;
            match serde_json::from_str(&line).map_err(|_| Unreadable::WorkerEnded)? {
                SheetLine::Sheets(sheets, sheet) => (table.sheets, table.sheet) = (sheets, sheet),
                SheetLine::Row(at, cells) => {
                    let at = at as usize;
                    if at < table.rows.len() || at >= MOST_ROWS {
                        return Err(Unreadable::WorkerEnded);
                    }
                    // The child has counted already; what it says is not trusted for that.
                    for (column, text) in cells.iter().enumerate() {
                        room.take(column, text)?;
                    }
                    table.rows.resize_with(at, Vec::new);
                    table.rows.push(cells);
                }
                SheetLine::Refused(code) => {
                    return Err(Unreadable::from_code(&code).unwrap_or(Unreadable::WorkerEnded));
                }
                SheetLine::End if table.rows.is_empty() => return Err(Unreadable::Empty),
                SheetLine::End => return Ok(table),
            }
        }
        Err(Unreadable::WorkerEnded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_of_strings_is_found_however_it_is_written() {
        assert_eq!(
            promised_strings(b"<sst count=\"9\" uniqueCount=\"4000000000\">"),
            4_000_000_000
        );
        assert_eq!(promised_strings(b"<sst uniqueCount = '12'>"), 12);
        assert_eq!(
            promised_strings(b"<sst uniqueCount=\"99999999999999999999999\">"),
            u64::MAX
        );
        assert_eq!(promised_strings(b"<sst>"), 0);
    }

    #[test]
    fn what_the_child_says_in_the_wrong_order_or_not_to_the_end_is_refused() {
        let read = |text: &str| Table::from_lines(text.as_bytes());
        let whole = "{\"sheets\":[[\"s\"],\"s\"]}\n{\"row\":[1,[\"a\"]]}\n\"end\"\n";
        assert_eq!(read(whole).unwrap().rows, [vec![], vec!["a".to_owned()]]);
        assert_eq!(
            read(&whole.replace("\"end\"\n", "")),
            Err(Unreadable::WorkerEnded)
        );
        assert_eq!(
            read("{\"refused\":\"encrypted\"}\n"),
            Err(Unreadable::Encrypted)
        );
        assert_eq!(read("\"end\"\n"), Err(Unreadable::Empty));
        let twice = "{\"row\":[0,[\"a\"]]}\n{\"row\":[0,[\"a\"]]}\n\"end\"\n";
        assert_eq!(read(twice), Err(Unreadable::WorkerEnded));
    }

    #[test]
    fn no_workbook_at_all_is_refused_and_not_a_crash() {
        for bytes in [&b"PK"[..], b"", b"PK\x03\x04 nothing of a zip"] {
            let mut out = Vec::new();
            serve_sheet(bytes, &mut out, None).unwrap();
            assert_eq!(
                Table::from_lines(out.as_slice()),
                Err(Unreadable::NotAWorkbook)
            );
        }
    }
}
