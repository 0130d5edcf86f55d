//! Awkward lists as they come, each as a file in fixtures/ and with the outcome it must have, cell
//! by cell, in fixtures/outcomes.json.

use crate::desk::{Desk, sum};
use reencuentro_api::wire::{CodeCount, ErrorCode};
use reencuentro_core::lists::{
    FileKind, Layout, PersonCells, RowRead, Table, kind_of, lay_out, read_rows, read_table,
    serve_sheet,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lists/fixtures")
}

/// Not lists: what makes them and what says of them.
const BESIDE: [&str; 5] = [
    "README.md",
    "outcomes.json",
    "make.py",
    "make_pdf.py",
    "libreoffice.sh",
];

fn wanted() -> BTreeMap<String, Map<String, Value>> {
    let text = std::fs::read_to_string(folder().join("outcomes.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The table as the importer has it, without a vault.
fn table_of(bytes: &[u8]) -> Table {
    match kind_of(bytes).unwrap() {
        FileKind::Csv => read_table(bytes).unwrap(),
        FileKind::Workbook => {
            let mut said = Vec::new();
            serve_sheet(bytes, &mut said, None).unwrap();
            Table::from_lines(said.as_slice()).unwrap()
        }
        FileKind::Pdf => Table {
            rows: reencuentro_pages::table(bytes).unwrap(),
            ..Table::default()
        },
    }
}

/// `Marta Elena / Xicay / Ixtuc; A900214331; 1986-02-03; f; GT`, blank ends left out.
fn said_of(person: &PersonCells) -> String {
    let name = &person.name;
    let surnames = [&name.surname_paternal, &name.surname_maternal];
    let mut words = vec![name.given.join(" ")];
    words.extend(surnames.into_iter().flatten().cloned());
    words.extend(name.married.iter().map(|name| format!("married {name}")));
    words.extend(name.suffix.iter().map(|suffix| format!("suffix {suffix}")));
    let born = person.born.as_ref().map(|born| {
        if born.is_unread() {
            format!("unread {}", born.raw())
        } else {
            born.edtf().to_owned()
        }
    });
    let parts = [
        words.join(" / "),
        person
            .a_number
            .as_ref()
            .map(|(_, read)| read.digits9.clone())
            .unwrap_or_default(),
        born.unwrap_or_default(),
        person.sex.clone().unwrap_or_default(),
        person.country.clone().unwrap_or_default(),
    ];
    parts.join("; ").trim_end_matches("; ").to_owned()
}

fn read_of(row: &RowRead) -> Value {
    let mut said = Map::new();
    for (side, person) in [("parent", &row.parent), ("child", &row.child)] {
        if let Some(person) = person {
            said.insert(side.to_owned(), json!(said_of(person)));
        }
    }
    if let Some(day) = &row.separated_on {
        said.insert("separated".to_owned(), json!(day.edtf()));
    }
    if !row.place.is_empty() {
        said.insert("place".to_owned(), json!(row.place));
    }
    Value::Object(said)
}

fn counts(codes: &[CodeCount]) -> Value {
    let pairs = codes.iter().map(|one| (one.code.clone(), json!(one.count)));
    Value::Object(pairs.collect())
}

/// What becomes of a file: a preview, an import that does what the preview said, a vault that is whole.
fn outcome(name: &str, bytes: &[u8]) -> Value {
    let mut desk = Desk::open();
    let path = desk.file(name, bytes);
    let preview = match desk.preview(&path) {
        Ok(preview) => preview,
        Err(error) => {
            assert_eq!(error.code, ErrorCode::UnreadableFile, "{name}");
            let again = desk.import(&path).unwrap_err();
            assert_eq!(again.args, error.args, "{name}");
            return json!({"refused": error.args["reason"]});
        }
    };
    for problem in &preview.problems {
        sentences(name, &problem.code, problem.stops);
    }
    let done = desk.import(&path).unwrap();
    assert_eq!(
        preview.would, done.list.buckets,
        "{name}: what was shown is what happened"
    );
    assert_eq!(preview.rows, done.list.rows, "{name}");
    assert_eq!(preview.problem_counts, done.problem_counts, "{name}");
    assert_eq!(
        sum(&done.list.buckets),
        preview.rows,
        "{name}: each row ends once"
    );
    assert_eq!(
        desk.rows(&done.list.id).rows.len(),
        preview.rows as usize,
        "{name}"
    );
    desk.verify();

    let table = table_of(bytes);
    let layout: Layout = lay_out(&table, None).unwrap();
    let rows = read_rows(&table, &layout);
    let read = rows.iter().map(|row| (row.row.to_string(), read_of(row)));
    let ends = done.list.buckets;
    let form = if preview.sheet.is_empty() {
        format!("{} {}", preview.encoding, preview.delimiter)
            .trim_end_matches(' ')
            .to_owned()
    } else {
        format!("sheet {}", preview.sheet)
    };
    let mut got = json!({
        "form": form,
        "header_row": preview.header_row,
        "fields": preview.columns.iter().map(|one| one.field.clone()).collect::<Vec<_>>().join(" "),
        "ends": {"linked": ends.linked, "founded": ends.founded, "waiting": ends.review, "unreadable": ends.unreadable},
        "pairs": preview.new_pairs,
        "problems": counts(&preview.problem_counts),
        "reasons": counts(&preview.reasons),
        "unclear": done.unclear,
        "read": Value::Object(read.collect()),
    });
    // What did not happen is not written down.
    let is_nothing = |value: &Value| {
        *value == json!(0) || *value == json!({}) || *value == json!([]) || *value == json!("")
    };
    for part in ["/ends", ""] {
        let part = got.pointer_mut(part).unwrap().as_object_mut().unwrap();
        part.retain(|_, value| !is_nothing(value));
    }
    got
}

/// Every problem has its sentence in both languages, and one that stops a row its advice.
fn sentences(name: &str, code: &str, stops: bool) {
    let code = code.replace('_', "-");
    for language in ["en", "es"] {
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/locales");
        let text = std::fs::read_to_string(locales.join(language).join("lists.ftl")).unwrap();
        let says = |key: String| text.lines().any(|line| line.starts_with(&key));
        assert!(
            says(format!("problem-{code} = ")),
            "{name}: {code} in {language}"
        );
        assert!(
            !stops || says(format!("problem-{code}-advice = ")),
            "{name}: {code} in {language}"
        );
    }
}

#[test]
fn every_awkward_list_has_the_outcome_that_is_written_down_for_it() {
    let wanted = wanted();
    let files = std::fs::read_dir(folder()).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| !BESIDE.contains(&name.as_str()))
        .collect();
    names.sort();
    let known: Vec<&String> = wanted.keys().collect();
    assert_eq!(
        names.iter().collect::<Vec<_>>(),
        known,
        "a file without an outcome, or the reverse"
    );
    assert!(names.len() >= 40);
    let mut wrong = Vec::new();
    for name in names {
        let mut wanted = wanted[&name].clone();
        let why = wanted.remove("awkward");
        assert!(
            why.is_some_and(|why| why != json!("")),
            "{name}: what is awkward about it?"
        );
        let got = outcome(&name, &std::fs::read(folder().join(&name)).unwrap());
        if got != Value::Object(wanted.clone()) {
            wrong.push(format!(
                "{name}\n   got {got}\nwanted {}",
                Value::Object(wanted)
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of them:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
