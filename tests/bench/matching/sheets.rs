//! The lists of a world as CSV files: what the rows say, as we read it; and beside it names already
//! normalised and keyed, as the peer reads it, so that both begin from the same.

use super::world::{List, Scale, make};
use anyhow::{Context, Result};
use reencuentro_matching::normalise::name_tokens;
use reencuentro_matching::record::{Date, Person, Record, Role, Sex};
use reencuentro_matching::spanish_key::spanish_keys;
use std::path::Path;

/// A list as it is read back.
#[derive(Default)]
pub struct Sheet {
    /// The rows.
    pub rows: Vec<Record>,
    /// Rows with one truth are the same.
    pub truth: Vec<String>,
}

const OF_PERSON: [&str; 15] = [
    "surnames",
    "given",
    "written_born",
    "a_number",
    "s1",
    "s2",
    "s1p",
    "s2p",
    "g1",
    "g2",
    "g1p",
    "g2p",
    "born",
    "a",
    "sex",
];

/// Writes the four lists of a world into a folder, unless they are there.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path, scale: Scale, seed: u64) -> Result<()> {
    if folder.join("whole").exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    let world = make(scale, seed);
    for (kind, lists) in [("persons", &world.persons), ("cases", &world.cases)] {
        for (name, list) in ["a", "b"].iter().zip(lists) {
            write_list(
                &folder.join(format!("{kind}_{name}.csv")),
                list,
                kind == "cases",
            )?;
        }
    }
    std::fs::write(folder.join("whole"), "")?;
    Ok(())
}

fn write_list(path: &Path, list: &List, is_cases: bool) -> Result<()> {
    let mut file = csv::Writer::from_path(path)?;
    let people: &[&str] = if is_cases { &["", "p_"] } else { &[""] };
    let columns = people
        .iter()
        .flat_map(|k| OF_PERSON.map(|column| format!("{k}{column}")));
    let head = ["id", "truth", "role", "country", "separated"];
    file.write_record(head.map(ToOwned::to_owned).into_iter().chain(columns))?;
    for (row, (record, truth)) in list.rows.iter().zip(&list.truth).enumerate() {
        let role = record.role.map_or("", |role| match role {
            Role::Parent => "parent",
            Role::Child => "child",
        });
        let mut cells = vec![row.to_string(), truth.to_string(), role.to_owned()];
        cells.push(record.country.clone());
        cells.push(day(record.separated_on));
        cells.extend(of_person(&record.person));
        if is_cases {
            cells.extend(of_person(&record.parent));
        }
        file.write_record(cells)?;
    }
    file.flush()?;
    Ok(())
}

fn of_person(person: &Person) -> Vec<String> {
    let words = |text: &str| {
        let words: Vec<String> = name_tokens(text).into_iter().map(|t| t.joined).collect();
        let word = |at: usize| words.get(at).cloned().unwrap_or_default();
        [word(0), word(1)]
    };
    let keys = |words: &[String; 2]| {
        words
            .each_ref()
            .map(|word| spanish_keys(word).into_iter().next().unwrap_or_default())
    };
    let (surnames, given) = (words(&person.surnames), words(&person.given));
    let digits: String = person
        .a_number
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let born = day(person.born_on);
    let sex = match person.sex {
        Some(Sex::Female) => "F",
        Some(Sex::Male) => "M",
        Some(Sex::Other) | None => "",
    };
    let mut cells = vec![
        person.surnames.clone(),
        person.given.clone(),
        born.clone(),
        person.a_number.clone(),
    ];
    for names in [surnames, given] {
        let keys = keys(&names);
        cells.extend(names);
        cells.extend(keys);
    }
    cells.extend([born, digits, sex.to_owned()]);
    cells
}

fn day(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| {
        format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
    })
}

/// The cell of a line under a heading; blank where there is none.
pub fn cell_of(head: &csv::StringRecord, line: &csv::StringRecord, name: &str) -> String {
    let place = head.iter().position(|column| column == name);
    place
        .and_then(|place| line.get(place))
        .unwrap_or_default()
        .to_owned()
}

/// Reads a list back.
///
/// # Errors
/// When it cannot be read.
pub fn read(folder: &Path, kind: &str, list: &str) -> Result<Sheet> {
    let mut file = csv::Reader::from_path(folder.join(format!("{kind}_{list}.csv")))?;
    let head = file.headers()?.clone();
    let mut sheet = Sheet::default();
    for line in file.records() {
        let line = line?;
        let cell = |name: &str| cell_of(&head, &line, name);
        sheet.truth.push(line.get(1).context("truth")?.to_owned());
        sheet.rows.push(Record {
            person: person(&cell, ""),
            parent: person(&cell, "p_"),
            role: match cell("role").as_str() {
                "parent" => Some(Role::Parent),
                "child" => Some(Role::Child),
                _ => None,
            },
            country: cell("country"),
            separated_on: Date::read(&cell("separated")),
            others: Vec::new(),
        });
    }
    Ok(sheet)
}

fn person(cell: &impl Fn(&str) -> String, k: &str) -> Person {
    Person {
        surnames: cell(&format!("{k}surnames")),
        given: cell(&format!("{k}given")),
        born_on: Date::read(&cell(&format!("{k}written_born"))),
        a_number: cell(&format!("{k}a_number")),
        sex: match cell(&format!("{k}sex")).as_str() {
            "F" => Some(Sex::Female),
            "M" => Some(Sex::Male),
            _ => None,
        },
    }
}
