//! Rows of lists as the matcher compares them. Headers are recognised as for an import; on a list of
//! persons a column may say which of them are parents and which children.

use super::{Field, Layout, PersonCells, Table, Unreadable, lay_out, read_rows};
use crate::acts::Part;
use crate::rules::name::NameVariant;
use crate::rules::partial_date::PartialDate;
use reencuentro_matching::normalise::fold;
use reencuentro_matching::record::{Date, Person, Record, Role, Sex, Shape};
use reencuentro_matching::{Watch, link, within};

/// What a row of two lists is that are matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchKind {
    /// One person.
    Persons,
    /// A parent and a child.
    Cases,
}

impl MatchKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Persons, Self::Cases];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Cases => "cases",
        }
    }

    /// The shape of its records.
    #[must_use]
    pub const fn shape(self) -> Shape {
        match self {
            Self::Persons => Shape::Persons,
            Self::Cases => Shape::Cases,
        }
    }
}

/// A list as the matcher compares it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatchList {
    /// What names each row: the sender's own number where there is such a column, else the number of the
    /// row in the file.
    pub ids: Vec<String>,
    /// Its rows, in the order of the file.
    pub records: Vec<Record>,
}

/// Reads a table for the matcher. Blank rows are rows too: they match nobody.
///
/// # Errors
/// [`Unreadable::NoHeader`] when no row names its columns.
pub fn match_list(table: &Table, kind: MatchKind) -> Result<MatchList, Unreadable> {
    let layout = lay_out(table, None)?;
    let named = layout
        .fields
        .iter()
        .position(|one| *one == Some(Field::RowId));
    let role = role_column(&layout).filter(|_| kind == MatchKind::Persons);
    let mut list = MatchList::default();
    for row in read_rows(table, &layout) {
        let cell = |at: usize| {
            let cells = table.rows.get((row.row as usize).saturating_sub(1))?;
            cells
                .get(at)
                .map(|cell| cell.trim())
                .filter(|cell| !cell.is_empty())
        };
        let id = named.and_then(cell);
        list.ids
            .push(id.map_or_else(|| row.row.to_string(), str::to_owned));
        let country = [&row.parent, &row.child];
        let country = country
            .into_iter()
            .flatten()
            .find_map(|one| one.country.clone());
        let (parent, child) = (
            row.parent.as_ref().map(person),
            row.child.as_ref().map(person),
        );
        let mut record = Record {
            country: country.unwrap_or_default(),
            separated_on: row.separated_on.as_ref().and_then(date),
            ..Record::default()
        };
        match kind {
            MatchKind::Cases => {
                record.parent = parent.unwrap_or_default();
                record.person = child.unwrap_or_default();
            }
            MatchKind::Persons => {
                record.role = match role.and_then(cell) {
                    Some(said) => read_role(said),
                    // A list of one side alone says it by its headings.
                    None if parent.is_none() && child.is_some() => Some(Role::Child),
                    None => None,
                };
                record.person = parent.or(child).unwrap_or_default();
            }
        }
        list.records.push(record);
    }
    Ok(list)
}

/// Two rows that may be the same, by their place in the lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MatchedRows {
    /// Of the first list, from 0.
    pub a: usize,
    /// Of the second; within one list a row further down.
    pub b: usize,
    /// How likely they are the same, from 0 to 1.
    pub posterior: f64,
    /// No other partner suits either row better, but where a list has somebody twice.
    pub assigned: bool,
}

/// Finds who of one list is who of another, or who stands on one list twice where there is no other.
/// Every pair from a posterior of 0.01 on, by row. `go_on` is given the part that is done, from 0 to 1;
/// none when it said that the work is to stop.
#[must_use]
pub fn match_lists(
    a: &MatchList,
    b: Option<&MatchList>,
    kind: MatchKind,
    go_on: &dyn Fn(f64) -> bool,
) -> Option<Vec<MatchedRows>> {
    let stopped = std::cell::Cell::new(false);
    let watch = Watch {
        report: &|part| stopped.set(stopped.get() || !go_on(part)),
        cancel: &|| stopped.get(),
    };
    let shape = kind.shape();
    let linkage = match b {
        Some(b) => link(&a.records, &b.records, &shape, watch),
        None => within(&a.records, &shape, watch),
    };
    let pairs = linkage.ok()?.pairs.into_iter();
    let pairs = pairs.map(|pair| MatchedRows {
        a: pair.a,
        b: pair.b,
        posterior: pair.posterior,
        assigned: pair.assigned,
    });
    Some(pairs.collect())
}

/// The column that says who is a parent and who a child.
fn role_column(layout: &Layout) -> Option<usize> {
    let names = [
        "role",
        "rol",
        "part",
        "parent or child",
        "padre o hijo",
        "parentesco",
    ];
    layout
        .columns
        .iter()
        .position(|header| names.contains(&fold(header).trim()))
}

fn read_role(cell: &str) -> Option<Role> {
    match fold(cell).trim() {
        "parent" | "padre" | "madre" | "mother" | "father" | "adult" | "adulto" => {
            Some(Role::Parent)
        }
        "child" | "hijo" | "hija" | "nino" | "nina" | "minor" | "menor" => Some(Role::Child),
        _ => None,
    }
}

fn person(cells: &PersonCells) -> Person {
    let number = cells.a_number.as_ref();
    described(
        &cells.name,
        cells.born.as_ref(),
        number.map(|(_, reading)| reading.digits9.as_str()),
        cells.sex.as_deref(),
    )
}

/// What a row says of one person, to be compared with people of the book.
#[must_use]
pub fn record_of(cells: &PersonCells, part: Option<Part>) -> Record {
    Record {
        person: person(cells),
        role: part.and_then(role_of),
        country: cells.country.clone().unwrap_or_default(),
        ..Record::default()
    }
}

/// What the book says of one person under one name, to be compared.
#[must_use]
pub fn record(
    name: &NameVariant,
    born: Option<&PartialDate>,
    a_number: Option<&str>,
    sex: Option<&str>,
    country: Option<&str>,
    part: Option<Part>,
) -> Record {
    Record {
        person: described(name, born, a_number, sex),
        role: part.and_then(role_of),
        country: country.unwrap_or_default().to_owned(),
        ..Record::default()
    }
}

const fn role_of(part: Part) -> Option<Role> {
    match part {
        Part::Parent => Some(Role::Parent),
        Part::Child => Some(Role::Child),
        Part::Relative => None,
    }
}

fn described(
    name: &NameVariant,
    born: Option<&PartialDate>,
    a_number: Option<&str>,
    sex: Option<&str>,
) -> Person {
    let surnames = [&name.surname_paternal, &name.surname_maternal];
    let surnames: Vec<&str> = surnames.into_iter().flatten().map(String::as_str).collect();
    let given: Vec<&str> = name
        .given
        .iter()
        .chain(&name.suffix)
        .map(String::as_str)
        .collect();
    let unsplit = surnames.is_empty() && given.is_empty();
    Person {
        surnames: if unsplit {
            name.raw.clone()
        } else {
            surnames.join(" ")
        },
        given: given.join(" "),
        born_on: born.and_then(date),
        a_number: a_number.unwrap_or_default().to_owned(),
        sex: sex.map(|sex| match sex {
            "f" => Sex::Female,
            "m" => Sex::Male,
            _ => Sex::Other,
        }),
    }
}

/// A date as the matcher compares it. Of a slashed one that may be read in two ways the first: that day
/// and month may be swapped is one of its levels.
fn date(date: &PartialDate) -> Option<Date> {
    let edtf = date.edtf().trim_start_matches(['[', '{']);
    let first = edtf.split([',', '/', ']', '}']).next().unwrap_or(edtf);
    let known = first.trim_end_matches(['?', '~', '%']);
    let known = known.find("-XX").map_or(known, |at| &known[..at]);
    Date::read(known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use reencuentro_matching::{Against, Guard, all_seen};
    use std::collections::BTreeSet;

    fn table(rows: &[&[&str]]) -> Table {
        let rows = rows
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
        Table {
            rows: rows.collect(),
            ..Table::default()
        }
    }

    #[test]
    fn every_reason_and_guard_has_a_sentence_in_both_languages() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
        for language in ["en", "es"] {
            let text = std::fs::read_to_string(folder.join(language).join("match.ftl")).unwrap();
            let lines = text.lines().filter_map(|line| line.split_once(" = "));
            let said: BTreeSet<&str> = lines.map(|(id, _)| id).collect();
            let guards = Guard::ALL.iter().map(|guard| guard.id());
            let against = Against::ALL.iter().map(|against| against.id());
            let beside = [
                "match-before",
                "match-others",
                "likely-very",
                "likely-likely",
                "likely-possible",
            ];
            let all: BTreeSet<&str> = all_seen()
                .into_iter()
                .chain(guards)
                .chain(against)
                .chain(beside)
                .collect();
            assert_eq!(said, all, "{language}");
        }
    }

    #[test]
    fn persons_have_their_role_and_the_senders_number() {
        let list = match_list(
            &table(&[
                &[
                    "row_id",
                    "role",
                    "last_name",
                    "first_name",
                    "dob",
                    "a_number",
                    "sex",
                    "country",
                ],
                &[
                    "P7",
                    "child",
                    "de la CRUZ Xicay",
                    "ANA",
                    "2010-05",
                    "900 214 331",
                    "F",
                    "GUATEMALA",
                ],
                &["", "Padre", "Pop", "Juan", "5/6/1986", "", "", "HON"],
            ]),
            MatchKind::Persons,
        )
        .unwrap();
        assert_eq!(list.ids, ["P7", "3"]);
        let [ana, juan] = list.records.as_slice() else {
            panic!("two rows")
        };
        assert_eq!((ana.role, ana.country.as_str()), (Some(Role::Child), "GT"));
        assert_eq!(
            (ana.person.surnames.as_str(), ana.person.given.as_str()),
            ("de la CRUZ Xicay", "ANA")
        );
        assert_eq!(ana.person.born_on, Some(Date::new(2010, 5, 0)));
        assert_eq!(
            (ana.person.a_number.as_str(), ana.person.sex),
            ("A900214331", Some(Sex::Female))
        );
        assert_eq!(
            (juan.role, juan.country.as_str()),
            (Some(Role::Parent), "HN")
        );
        assert!(
            juan.person
                .born_on
                .is_some_and(|day| day.year == 1986 && day.is_whole())
        );
    }

    #[test]
    fn a_case_has_its_child_as_the_person_and_its_parent_beside_it() {
        let list = match_list(
            &table(&[
                &[
                    "parent_a_number",
                    "parent_last_name",
                    "parent_first_name",
                    "parent_dob",
                    "country",
                    "child_a_number",
                    "child_last_name",
                    "child_first_name",
                    "child_dob",
                    "separation_date",
                ],
                &[
                    "900214331",
                    "POP",
                    "Juan",
                    "1986-05-06",
                    "Guatemala",
                    "",
                    "POP",
                    "Rosa",
                    "2012-02-03",
                    "2018-05-13",
                ],
            ]),
            MatchKind::Cases,
        )
        .unwrap();
        let case = &list.records[0];
        assert_eq!(
            (case.person.given.as_str(), case.parent.given.as_str()),
            ("Rosa", "Juan")
        );
        assert_eq!(
            (case.country.as_str(), case.separated_on),
            ("GT", Some(Date::new(2018, 5, 13)))
        );
        assert_eq!(list.ids, ["2"]);
    }
}
