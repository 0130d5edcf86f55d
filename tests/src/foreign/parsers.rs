//! The parsers, each with what it begins with and the laws of what it says.

use super::corpus;
use super::table::{Held, hold, is_number, known, laid_out, refused_or_kept};
use crate::attack::desk::{Desk, minute};
use reencuentro_api::wire::ListPreview;
use reencuentro_core::lists::{FileKind, Table, Unreadable, kind_of, read_table};
use reencuentro_core::rules::identifier::ANumber;
use reencuentro_core::rules::name::{NameKind, NameOrder, NameVariant, from_columns, split_name};
use reencuentro_core::rules::partial_date::{DateOrder, PartialDate};
use reencuentro_core::rules::phone::Phone;
use std::cell::RefCell;
use tempfile::TempDir;

/// Something that reads what strangers wrote.
pub struct Parser {
    /// Its name.
    pub name: &'static str,
    /// What it begins with.
    pub corpus: fn() -> Vec<Vec<u8>>,
    /// Reads bytes; an error is the law that was broken.
    pub read: fn(&[u8]) -> Held,
    /// Changes in each `npm test`: as many as take about half a second in a debug build.
    pub small: usize,
}

/// All of them.
pub static PARSERS: &[Parser] = &[
    Parser {
        name: "text",
        corpus: corpus::texts,
        read: text,
        small: 300,
    },
    Parser {
        name: "workbook",
        corpus: corpus::workbooks,
        read: workbook,
        small: 300,
    },
    Parser {
        name: "pdf",
        corpus: corpus::papers,
        read: pdf,
        small: 100,
    },
    Parser {
        name: "sheet",
        corpus: corpus::taken_apart,
        read: sheet,
        small: 200,
    },
    Parser {
        name: "said",
        corpus: corpus::said,
        read: said,
        small: 500,
    },
    Parser {
        name: "headings",
        corpus: corpus::first_rows,
        read: headings,
        small: 500,
    },
    Parser {
        name: "dates",
        corpus: corpus::cells,
        read: dates,
        small: 5_000,
    },
    Parser {
        name: "names",
        corpus: corpus::cells,
        read: names,
        small: 5_000,
    },
    Parser {
        name: "phones",
        corpus: phones_of_lists,
        read: phones,
        small: 2_000,
    },
    Parser {
        name: "numbers",
        corpus: corpus::cells,
        read: numbers,
        small: 5_000,
    },
    Parser {
        name: "request",
        corpus: requests,
        read: request,
        small: 300,
    },
];

/// The parser of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Parser> {
    PARSERS.iter().find(|parser| parser.name == name)
}

fn text(bytes: &[u8]) -> Held {
    match kind_of(bytes) {
        Ok(FileKind::Csv) => refused_or_kept(read_table(bytes)),
        // Only the child opens it.
        Ok(FileKind::Workbook | FileKind::Pdf) => Ok(()),
        Err(why) => known(why),
    }
}

fn workbook(bytes: &[u8]) -> Held {
    let read = Table::from_lines(corpus::said_of(bytes).as_slice());
    hold(
        read != Err(Unreadable::WorkerEnded),
        "what the child says, the program understands",
    )?;
    refused_or_kept(read)
}

fn pdf(bytes: &[u8]) -> Held {
    let Ok(rows) = reencuentro_pages::table(bytes) else {
        return Ok(());
    };
    let wide = rows.first().map_or(0, Vec::len);
    hold(
        rows.iter().all(|row| row.len() == wide),
        "every row has the columns of the table",
    )?;
    let is_said = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
    hold(rows.iter().all(is_said), "every row says something")
}

fn sheet(parts: &[u8]) -> Held {
    workbook(&corpus::put_together(parts))
}

fn said(lines: &[u8]) -> Held {
    refused_or_kept(Table::from_lines(lines))
}

fn headings(cells: &[u8]) -> Held {
    let text = String::from_utf8_lossy(cells);
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    let table = Table {
        rows: text.lines().map(row).collect(),
        ..Table::default()
    };
    match laid_out(&table)? {
        Ok(_) => Ok(()),
        Err(why) => known(why),
    }
}

fn dates(cell: &[u8]) -> Held {
    let text = String::from_utf8_lossy(cell);
    for order in [
        DateOrder::DayFirst,
        DateOrder::MonthFirst,
        DateOrder::Unknown,
    ] {
        let date = PartialDate::read(&text, order);
        hold(date.raw() == text, "the words are kept")?;
        let stored = serde_json::to_string(&date).map_err(|error| error.to_string())?;
        let again: PartialDate =
            serde_json::from_str(&stored).map_err(|error| error.to_string())?;
        hold(again == date, "what is stored is read again")?;
        if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
            hold(
                first <= last,
                "the first day it can mean is not after the last",
            )?;
            let age = date.age_on(last);
            hold(age.at_least <= age.at_most, "ages in their order")?;
        }
        let is_sure = order != DateOrder::Unknown || !date.is_ambiguous();
        hold(
            is_sure || date.earliest() != date.latest(),
            "two readings are two days",
        )?;
    }
    Ok(())
}

fn names(cell: &[u8]) -> Held {
    let text = String::from_utf8_lossy(cell);
    let (left, right) = text.split_once(' ').unwrap_or((&text, ""));
    for name in [
        split_name(&text, NameOrder::GivenFirst, NameKind::List),
        split_name(&text, NameOrder::SurnameFirst, NameKind::List),
    ] {
        hold(name.raw == text, "the text is kept as received")?;
        in_its_own_words(&name)?;
    }
    in_its_own_words(&from_columns(left, right, NameKind::List))
}

fn in_its_own_words(name: &NameVariant) -> Held {
    let own: Vec<&str> = name
        .raw
        .split([',', ' '])
        .flat_map(str::split_whitespace)
        .collect();
    let surnames = [&name.surname_paternal, &name.surname_maternal, &name.suffix];
    let read = name.given.iter().chain(surnames.into_iter().flatten());
    for word in read.flat_map(|part| part.split_whitespace()) {
        let is_own = own.contains(&word) || name.raw.contains(word);
        hold(is_own, "no word that was not written")?;
    }
    hold(
        name.full().trim().is_empty() == name.raw.trim().is_empty(),
        "who was called something is called something",
    )
}

fn phones(cell: &[u8]) -> Held {
    let text = String::from_utf8_lossy(cell);
    for home in [None, Some("GT"), Some("MX"), Some("US"), Some("??")] {
        let phone = Phone::read(&text, home).phone;
        hold(phone.raw == text, "the text is kept as received")?;
        if let Some(e164) = phone.e164 {
            let digits = e164.strip_prefix('+').unwrap_or_default();
            let is_whole =
                (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            hold(is_whole, "E.164 is a plus and digits")?;
            let again = Phone::read(&e164, None).phone.e164;
            hold(again.as_ref() == Some(&e164), "E.164 reads as itself")?;
        }
    }
    Ok(())
}

fn phones_of_lists() -> Vec<Vec<u8>> {
    let written = [
        "+502 5550 0142",
        "00502 55500142",
        "011 502 5550-0142",
        "(502) 5550.0142 ext. 3",
        "5.02556E+10",
        "####",
        "'+50255500142",
        "+52 1 55 5550 0142",
        "5550-0142 / 5550-0143",
        "＋５０２５５５００１４２",
    ];
    let mut cells = corpus::cells();
    cells.extend(written.map(|text| text.as_bytes().to_vec()));
    cells
}

fn numbers(cell: &[u8]) -> Held {
    let text = String::from_utf8_lossy(cell);
    let Ok(reading) = ANumber::normalise(&text) else {
        return Ok(());
    };
    hold(
        is_number(&reading.digits9),
        "a number that was read has nine digits",
    )?;
    // A bar is one of the signs that stand for a 1.
    let is_sign = |c: &char| c.is_alphanumeric() || *c == '|';
    let digits = text.chars().filter(is_sign).count();
    hold(digits >= 7, "no digit is made up but zeros")?;
    let again = ANumber::normalise(&ANumber::display(&reading.digits9));
    let again = again.map_err(|_| "a number that was read is read again".to_owned())?;
    hold(
        again.digits9 == reading.digits9 && !again.zeros_restored && !again.lookalikes_corrected,
        "a number that was read is read again as it is",
    )
}

/// A vault to ask, made when the first request of a thread comes.
struct Asked {
    desk: Desk,
    folder: TempDir,
}

thread_local! {
    static ASKED: RefCell<Option<Asked>> = const { RefCell::new(None) };
}

/// Stands for the folder of the list in a request.
const FOLDER: &str = "@@";

fn requests() -> Vec<Vec<u8>> {
    let mappings = [
        "null",
        "[]",
        r#"["parent_a_number","parent_name","","","child_a_number","child_name",""]"#,
        r#"["parent_name","parent_name"]"#,
        r#"["no_such_field","child_given","child_surnames","child_surnames"]"#,
    ];
    let request = |mapping: &str| {
        format!(
            r#"{{"path":"{FOLDER}/list.csv","kind":"removed","sender":"Government","as_of":"2018-08-07","sheet":"","mapping":{mapping}}}"#
        )
    };
    let requests = mappings.map(|mapping| request(mapping).into_bytes());
    requests.to_vec()
}

fn request(bytes: &[u8]) -> Held {
    ASKED.with_borrow_mut(|asked| {
        let asked = asked.get_or_insert_with(|| {
            let folder = TempDir::new().unwrap();
            let list = include_bytes!("../../lists/fixtures/excel-csv-utf8.csv");
            std::fs::write(folder.path().join("list.csv"), list).unwrap();
            let desk = Desk::found(&folder.path().join("vault"));
            Asked { desk, folder }
        });
        let folder = asked.folder.path().display().to_string();
        let request = String::from_utf8_lossy(bytes).replace(FOLDER, &folder);
        match reencuentro_api::call(
            &mut asked.desk.program,
            "preview_list",
            &request,
            &minute(9),
        ) {
            Ok(answer) => {
                let seen: ListPreview =
                    serde_json::from_str(&answer).map_err(|error| error.to_string())?;
                let would = seen.would;
                let sum = would.linked + would.founded + would.review + would.unreadable;
                hold(sum == seen.rows, "each row ends once")
            }
            Err(error) => {
                let code = serde_json::to_value(error.code).map_err(|error| error.to_string())?;
                hold(code.is_string(), "a refusal has a code")?;
                let reason = error.args.get("reason");
                let is_known = reason.is_none_or(|reason| Unreadable::from_code(reason).is_some());
                hold(is_known, "an unreadable file has a known reason")
            }
        }
    })
}
