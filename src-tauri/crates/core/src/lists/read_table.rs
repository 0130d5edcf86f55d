//! CSV as agencies save it: any of five encodings, four delimiters, quotes or none.

use super::{MOST_BYTES, MOST_CELL_CHARS, MOST_ROWS, Room, Table, Unreadable};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv_core::ReadFieldResult;
use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};
use std::borrow::Cow;

/// Stands behind the text while it is read: swallowed when a quotation mark was never closed.
const SENTINEL: &str = "\u{1}end\u{1}";
/// Rows that the delimiter is judged by.
const JUDGED: usize = 50;

/// What a file is, by its first bytes; its name says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Text.
    Csv,
    /// A zip, read only in the child process.
    Workbook,
    /// A PDF, read only in the child process.
    Pdf,
}

/// Tells text from workbooks and documents, and refuses the old binary format and protected workbooks.
///
/// # Errors
/// [`Unreadable`].
pub fn kind_of(bytes: &[u8]) -> Result<FileKind, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let marker: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let is_protected = bytes.windows(marker.len()).any(|window| window == marker);
        return Err(if is_protected {
            Unreadable::Encrypted
        } else {
            Unreadable::OldXls
        });
    }
    // The letters alone may begin a heading.
    if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"]
        .iter()
        .any(|mark| bytes.starts_with(*mark))
    {
        return Ok(FileKind::Workbook);
    }
    // With some other bytes before it, as readers allow (ISO 32000-1, implementation note 13).
    let head = &bytes[..bytes.len().min(1024)];
    if head.windows(5).any(|at| at == b"%PDF-") {
        return Ok(FileKind::Pdf);
    }
    Ok(FileKind::Csv)
}

/// Reads CSV bytes.
///
/// # Errors
/// [`Unreadable`]; bounds are SECURITY §C5.
pub fn read_table(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let (text, encoding) = decode(bytes);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{80}'..='\u{9f}'))
    {
        return Err(Unreadable::NotText);
    }
    let (text, delimiter) = match declared_delimiter(&text) {
        Some((delimiter, rest)) => (rest, delimiter),
        None => (&*text, likeliest_delimiter(&text)),
    };
    let mut rows = cells_of(text, delimiter)?;
    while rows
        .last()
        .is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty()))
    {
        rows.pop();
    }
    if rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Table {
        encoding: encoding.name().to_owned(),
        delimiter: Some(char::from(delimiter)),
        rows,
        ..Table::default()
    })
}

/// By its mark, else UTF-16 by its zero bytes, else UTF-8 where it is valid, else a single-byte
/// encoding: Windows-1252, which every byte is valid in and which these offices use.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static Encoding) {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => unmarked(bytes),
    };
    let (text, used, _) = encoding.decode(bytes);
    (text, used)
}

fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    if pairs > 4 && odd * 10 > pairs * 8 && even == 0 {
        return UTF_16LE;
    }
    if pairs > 4 && even * 10 > pairs * 8 && odd == 0 {
        return UTF_16BE;
    }
    if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        single_byte(bytes)
    }
}

/// Letters of Romanian outside ASCII, as Windows-1250 has them.
const ROMANIAN: &str = "ăâîşţĂÂÎŞŢ";

/// Windows-1252, unless the detector says otherwise and every letter is one of Romanian, the only
/// language of these families that is written in another: a short list of Spanish names alone is
/// guessed wrong, and a wrong guess misspells every name. The preview shows what was taken.
fn single_byte(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess != WINDOWS_1250 && guess != ISO_8859_2 {
        return WINDOWS_1252;
    }
    let (text, _, _) = guess.decode(bytes);
    let mut letters = text.chars().filter(|c| !c.is_ascii());
    let only_romanian = letters.all(|c| ROMANIAN.contains(c));
    let own = |c: char| "şţŞŢ".contains(c);
    if only_romanian && text.chars().any(own) {
        guess
    } else {
        WINDOWS_1252
    }
}

/// Excel's own first line, `sep=;`.
fn declared_delimiter(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let sign = first.trim_end_matches('\r').to_ascii_lowercase();
    match sign.strip_prefix("sep=")?.as_bytes() {
        [delimiter] => Some((*delimiter, rest)),
        _ => None,
    }
}

/// The delimiter under which most of the first rows have the same number of cells, two at least.
fn likeliest_delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut widths: Vec<usize> = Vec::with_capacity(JUDGED);
        // A row too wide for a table ends the judging; reading says so afterwards.
        let _ = each_row(&[text], delimiter, |_, row| {
            widths.push(row.len());
            Ok(widths.len() < JUDGED)
        });
        widths.sort_unstable();
        let groups = widths
            .chunk_by(|a, b| a == b)
            .map(|group| (group.len(), group[0]));
        let (same, width) = groups.max().unwrap_or((0, 1));
        if width < 2 { (0, 0) } else { (same, width) }
    };
    [b',', b';', b'\t', b'|']
        .into_iter()
        .rev()
        .max_by_key(|delimiter| score(*delimiter))
        .unwrap_or(b',')
}

/// Hands over row after row, with the blank lines before it, until `each` says false. Cell by cell, so
/// that a row of fifty million
/// cells or a cell of fifty million letters is refused before room is made for it.
fn each_row(
    parts: &[&str],
    delimiter: u8,
    mut each: impl FnMut(usize, Vec<String>) -> Result<bool, Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    // A character of UTF-8 has four bytes at most.
    let mut cell = vec![0; MOST_CELL_CHARS * 4];
    let (mut filled, mut room, mut row) = (0, Room::default(), Vec::new());
    // The reader passes over blank lines; a row's number counts them, as in the program of the sender.
    let (mut blank_lines, mut last, mut inside) = (0, b'\n', false);
    let parts = parts.iter().filter(|part| !part.is_empty());
    // To this reader an empty part says that the text has ended.
    for part in parts.chain([&""]) {
        let mut rest = part.as_bytes();
        while !rest.is_empty() || part.is_empty() {
            if !inside && let Some((sign @ (b'\r' | b'\n'), after)) = rest.split_first() {
                blank_lines += usize::from((last, *sign) != (b'\r', b'\n'));
                (last, rest) = (*sign, after);
                continue;
            }
            let (found, read, written) = reader.read_field(rest, &mut cell[filled..]);
            last = rest[..read].last().copied().unwrap_or(last);
            rest = &rest[read..];
            filled += written;
            inside = true;
            match found {
                ReadFieldResult::InputEmpty => break,
                ReadFieldResult::End => return Ok(()),
                ReadFieldResult::OutputFull => return Err(Unreadable::CellTooLong),
                ReadFieldResult::Field { record_end } => {
                    let text = std::str::from_utf8(&cell[..filled]);
                    let text = text.map_err(|_| Unreadable::NotText)?;
                    room.take(row.len(), text)?;
                    row.push(text.to_owned());
                    filled = 0;
                    inside = !record_end;
                    let is_wanted = !record_end
                        || each(std::mem::take(&mut blank_lines), std::mem::take(&mut row))?;
                    if !is_wanted {
                        return Ok(());
                    }
                }
            }
        }
    }
    Ok(())
}

fn cells_of(text: &str, delimiter: u8) -> Result<Vec<Vec<String>>, Unreadable> {
    let mut rows = Vec::new();
    let mut closed = false;
    each_row(
        &[text, "\n", SENTINEL, "\n"],
        delimiter,
        |blank_lines, row| {
            if matches!(&row[..], [only] if only == SENTINEL) {
                closed = true;
                return Ok(false);
            }
            if rows.len() + blank_lines >= MOST_ROWS {
                return Err(Unreadable::TooManyRows);
            }
            rows.resize_with(rows.len() + blank_lines, Vec::new);
            rows.push(row);
            Ok(true)
        },
    )?;
    if closed {
        Ok(rows)
    } else {
        Err(Unreadable::UnclosedQuote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::{MOST_CELLS, MOST_COLUMNS};

    #[test]
    fn encodings_and_delimiters_are_found() {
        let text = "name;born\nIñigo Peña;1980-01-02\nJosé Güell;\n";
        let utf16 = |little: bool| -> Vec<u8> {
            let units = text.encode_utf16();
            units
                .flat_map(|unit| {
                    if little {
                        unit.to_le_bytes()
                    } else {
                        unit.to_be_bytes()
                    }
                })
                .collect()
        };
        let marked = |mark: &[u8], rest: Vec<u8>| [mark.to_vec(), rest].concat();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (
                marked(&[0xef, 0xbb, 0xbf], text.as_bytes().to_vec()),
                "UTF-8",
            ),
            (marked(&[0xff, 0xfe], utf16(true)), "UTF-16LE"),
            (marked(&[0xfe, 0xff], utf16(false)), "UTF-16BE"),
            (utf16(true), "UTF-16LE"),
            (utf16(false), "UTF-16BE"),
            (WINDOWS_1252.encode(text).0.into_owned(), "windows-1252"),
        ] {
            let table = read_table(&bytes).unwrap();
            assert_eq!(table.encoding, encoding);
            assert_eq!(table.delimiter, Some(';'));
            assert_eq!(table.rows[1], ["Iñigo Peña", "1980-01-02"], "{encoding}");
        }
        for (text, delimiter) in [
            ("a,b\n1;2,3\n4,5\n", ','),
            ("a\tb\n1,5\t2\n", '\t'),
            ("sep=;\na;b\n1;2\n", ';'),
            ("only one column\nx\n", ','),
        ] {
            assert_eq!(
                read_table(text.as_bytes()).unwrap().delimiter,
                Some(delimiter),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_table_is_refused_by_name() {
        let long = format!("a,b\n{},x\n", "y".repeat(MOST_CELL_CHARS + 1));
        for (bytes, why) in [
            (b"".to_vec(), Unreadable::Empty),
            (b" \n \n".to_vec(), Unreadable::Empty),
            (b"a,b\n\x00\x01,2\n".to_vec(), Unreadable::NotText),
            (b"a,b\n\"open,2\n3,4\n".to_vec(), Unreadable::UnclosedQuote),
            (b",,,\n,,\n".to_vec(), Unreadable::Empty),
            (
                format!("{}x", ",".repeat(MOST_COLUMNS)).into_bytes(),
                Unreadable::TooManyColumns,
            ),
            (long.into_bytes(), Unreadable::CellTooLong),
            (
                format!("{}\n", ",".repeat(MOST_COLUMNS - 1))
                    .repeat(MOST_CELLS / MOST_COLUMNS + 1)
                    .into_bytes(),
                Unreadable::TooManyCells,
            ),
            (
                "1\n".repeat(MOST_ROWS + 1).into_bytes(),
                Unreadable::TooManyRows,
            ),
        ] {
            assert_eq!(read_table(&bytes), Err(why));
        }
    }

    #[test]
    fn letters_of_a_single_byte_are_read_as_the_offices_write_them() {
        let romanian = "Nume;Sat\nȘtefan Țurcanu;Bălți\nMărioara Pîrvulescu;Iași\n\
                        Grațiela Stănciulescu;Făgăraș\n"
            .replace('Ș', "Ş")
            .replace('Ț', "Ţ")
            .replace('ț', "ţ")
            .replace('ș', "ş");
        for (text, encoding) in [
            ("Nombre;Madre\nJosé Muñoz;María Peña\n", WINDOWS_1252),
            ("Nombre;Nº\nÑahuí;3º\n", WINDOWS_1252),
            ("Nome;Mãe\nJoão Conceição;Inês Gonçalves\n", WINDOWS_1252),
            (romanian.as_str(), WINDOWS_1250),
        ] {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost);
            let table = read_table(&bytes).unwrap();
            assert_eq!(table.encoding, encoding.name());
            let cells = |row: &str| row.split(';').map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(table.rows[1], cells(text.lines().nth(1).unwrap()));
        }
    }

    #[test]
    fn quotes_in_and_around_cells() {
        let table = read_table(b"a,b\n\"x, y\",\"line\nbreak\"\n5\" nail,z\n").unwrap();
        assert_eq!(table.rows[1], ["x, y", "line\nbreak"]);
        assert_eq!(table.rows[2], ["5\" nail", "z"]);
    }

    #[test]
    fn a_blank_line_is_a_row_as_the_sender_counts_them() {
        let numbers = |text: &str| {
            let rows = read_table(text.as_bytes()).unwrap().rows;
            let filled = (1..).zip(rows).filter(|(_, row)| !row.is_empty());
            filled
                .map(|(number, row)| (number, row[0].clone()))
                .collect::<Vec<_>>()
        };
        let lines = ["", "a;1", "", "", "b;\"2", "", "3\"", "", "c;3", "", ""];
        for end in ["\n", "\r\n", "\r"] {
            let wanted = [(2, "a"), (5, "b"), (7, "c")].map(|(at, cell)| (at, cell.to_owned()));
            assert_eq!(numbers(&lines.join(end)), wanted, "{end:?}");
            assert_eq!(numbers(lines.join(end).trim_end()), wanted, "{end:?}");
        }
        let last = format!("{}a,b\n", "\n".repeat(MOST_ROWS - 1));
        assert_eq!(read_table(last.as_bytes()).unwrap().rows.len(), MOST_ROWS);
        assert_eq!(
            read_table(format!("\n{last}").as_bytes()),
            Err(Unreadable::TooManyRows)
        );
        assert_eq!(read_table(b"a|b\n1|2,5\n").unwrap().delimiter, Some('|'));
    }
}
