//! A row's cells as two people and a separation, with a problem for each cell that is not plain.

use super::cells::{bare, is_error, is_no_name, says_no_name, says_nothing, visible};
use super::countries::country_of;
use super::headings::name_order;
use super::{Field, Layout, Table};
use crate::rules::identifier::{ANumber, ANumberProblem, ANumberReading};
use crate::rules::language;
use crate::rules::name::{NameKind, NameOrder, NameVariant, from_columns, split_name};
use crate::rules::partial_date::{DateOrder, PartialDate};
use crate::rules::phone::{Phone, PhoneNote};
use reencuentro_matching::normalise::{fold, repair_mojibake};
use std::collections::BTreeMap;

/// The shortest telephone numbers have as many digits.
const LEAST_DIGITS: usize = 7;

/// Something about a cell that a person should see. The code is the message's: `problem-<code>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// Column, from 0; none where the whole row is meant.
    pub column: Option<u32>,
    /// Which problem.
    pub code: &'static str,
    /// The row cannot be taken in because of it.
    pub stops: bool,
}

/// What a row says of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonCells {
    /// Their name.
    pub name: NameVariant,
    /// Their A-number as written and as read.
    pub a_number: Option<(String, ANumberReading)>,
    /// Their date of birth, unread words among it.
    pub born: Option<PartialDate>,
    /// `f`, `m` or `x`.
    pub sex: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Municipality of origin, as written.
    pub municipality: Option<String>,
    /// First language, BCP 47.
    pub language: Option<String>,
    /// Numbers at which they may be reached, as written.
    pub phones: Vec<String>,
    /// An address for letters, as written.
    pub address: Option<String>,
}

impl PersonCells {
    /// Nothing but a name.
    #[must_use]
    pub const fn named(name: NameVariant) -> Self {
        Self {
            name,
            a_number: None,
            born: None,
            sex: None,
            country: None,
            municipality: None,
            language: None,
            phones: Vec::new(),
            address: None,
        }
    }
}

/// A row as read.
#[derive(Debug, Clone, PartialEq)]
pub struct RowRead {
    /// Row number as in the file, from 1.
    pub row: u32,
    /// The sender's own number of it; blank where the list has none.
    pub number: String,
    /// What makes it the same row as another.
    pub identity: [u8; 32],
    /// What makes it say what a row of an earlier version said: the same, without the sender's number.
    pub said: [u8; 32],
    /// The parent, if it names one.
    pub parent: Option<PersonCells>,
    /// The child, if it names one.
    pub child: Option<PersonCells>,
    /// What the parent is to the child, a code of `rules::relation`; none where the list does not say.
    pub relation: Option<&'static str>,
    /// Day of the separation.
    pub separated_on: Option<PartialDate>,
    /// Sector or port as written.
    pub place: String,
    /// Day the parent was removed from the country.
    pub removed_on: Option<PartialDate>,
    /// What is not plain about it.
    pub problems: Vec<CellProblem>,
}

impl RowRead {
    /// Why it cannot be taken in, if it cannot.
    #[must_use]
    pub fn stopped_by(&self) -> Option<&'static str> {
        self.problems
            .iter()
            .find(|problem| problem.stops)
            .map(|problem| problem.code)
    }
}

/// Reads every row below the header row.
#[must_use]
pub fn read_rows(table: &Table, layout: &Layout) -> Vec<RowRead> {
    let below = below(table, layout);
    let orders = date_orders(table, layout);
    let headings = layout.columns.iter();
    let name_orders: Vec<NameOrder> = headings.map(|heading| name_order(heading)).collect();
    let numbers = layout.header_row + 1..;
    numbers
        .zip(below)
        .map(|(row, cells)| {
            Reading {
                cells,
                layout,
                orders: &orders,
                name_orders: &name_orders,
                problems: Vec::new(),
            }
            .row(row)
        })
        .collect()
}

/// The numbers of a cell that holds several, each whole: a sign parts them only where what stands on
/// either side can be a number.
fn numbers_in(text: &str) -> Vec<&str> {
    let parts = text.split([';', ',', '/', '|', '\n']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let is_number = |part: &&str| part.chars().filter(char::is_ascii_digit).count() >= LEAST_DIGITS;
    if parts.iter().all(is_number) {
        parts
    } else {
        vec![text]
    }
}

/// The rows below the header row.
fn below<'a>(table: &'a Table, layout: &Layout) -> &'a [Vec<String>] {
    &table.rows[(layout.header_row as usize).min(table.rows.len())..]
}

/// Which number of a slashed date is the day, date column by date column (from 0): one cell that has a day above 12
/// settles it for its column; columns that never do, or do both, keep both readings.
#[must_use]
pub fn date_orders(table: &Table, layout: &Layout) -> BTreeMap<usize, DateOrder> {
    let rows = below(table, layout);
    let dates = [
        Field::ParentBorn,
        Field::ChildBorn,
        Field::SeparatedOn,
        Field::RemovedOn,
    ];
    let columns = layout.fields.iter().enumerate();
    columns
        .filter(|(_, field)| field.is_some_and(|field| dates.contains(&field)))
        .map(|(column, _)| {
            let (mut day_first, mut month_first) = (false, false);
            for cell in rows.iter().filter_map(|row| row.get(column)) {
                let mut numbers = bare(cell).split(['/', '-', '.']).map(str::parse::<u32>);
                if let (Some(Ok(first @ 1..=31)), Some(Ok(second @ 1..=31))) =
                    (numbers.next(), numbers.next())
                {
                    day_first |= first > 12;
                    month_first |= second > 12;
                }
            }
            let order = match (day_first, month_first) {
                (true, false) => DateOrder::DayFirst,
                (false, true) => DateOrder::MonthFirst,
                _ => DateOrder::Unknown,
            };
            (column, order)
        })
        .collect()
}

struct Reading<'a> {
    cells: &'a [String],
    layout: &'a Layout,
    orders: &'a BTreeMap<usize, DateOrder>,
    /// Of each column, by its heading.
    name_orders: &'a [NameOrder],
    problems: Vec<CellProblem>,
}

/// The fields of one side of a row.
struct SideFields {
    number: Field,
    name: Field,
    given: Field,
    surnames: Field,
    born: Field,
    sex: Field,
    country: Field,
    municipality: Field,
    language: Field,
    phone: Field,
    address: Field,
}

const PARENT: SideFields = SideFields {
    number: Field::ParentANumber,
    name: Field::ParentName,
    given: Field::ParentGiven,
    surnames: Field::ParentSurnames,
    born: Field::ParentBorn,
    sex: Field::ParentSex,
    country: Field::ParentCountry,
    municipality: Field::ParentMunicipality,
    language: Field::ParentLanguage,
    phone: Field::ParentPhone,
    address: Field::ParentAddress,
};

const CHILD: SideFields = SideFields {
    number: Field::ChildANumber,
    name: Field::ChildName,
    given: Field::ChildGiven,
    surnames: Field::ChildSurnames,
    born: Field::ChildBorn,
    sex: Field::ChildSex,
    country: Field::ChildCountry,
    municipality: Field::ChildMunicipality,
    language: Field::ChildLanguage,
    phone: Field::ChildPhone,
    address: Field::ChildAddress,
};

impl Reading<'_> {
    fn row(mut self, row: u32) -> RowRead {
        let (identity, said) = (
            super::identity(self.cells),
            super::identity(&self.without_number()),
        );
        let used = self.cells.iter().rposition(|cell| !bare(cell).is_empty());
        if used.is_none() {
            self.stop(None, "blank_row");
        } else if self.is_header_again() {
            self.stop(None, "header_again");
            self.cells = &[]; // they name nobody, and nothing more is wrong with them
        }
        if used.is_some_and(|last| last >= self.layout.columns.len()) {
            self.stop(None, "too_many_cells");
        }
        let parent = self.person(&PARENT);
        let child = self.person(&CHILD);
        if parent.is_none() && child.is_none() && self.problems.iter().all(|p| !p.stops) {
            self.stop(None, "no_one_named");
        }
        let relation = self.relation();
        let separated_on = self.date(Field::SeparatedOn);
        let removed_on = self.date(Field::RemovedOn);
        let as_written = |field| self.cell(field).map_or("", |(_, text)| text).to_owned();
        let (number, place) = (as_written(Field::RowId), as_written(Field::Place));
        RowRead {
            row,
            number,
            identity,
            said,
            parent,
            child,
            relation,
            separated_on,
            place,
            removed_on,
            problems: self.problems,
        }
    }

    fn without_number(&self) -> Vec<String> {
        let fields = self.layout.fields.iter().chain(std::iter::repeat(&None));
        let cells = self.cells.iter().zip(fields);
        let kept = cells.map(|(cell, field)| match field {
            Some(Field::RowId) => String::new(),
            _ => cell.clone(),
        });
        kept.collect()
    }

    /// The headings once more, as at the top of each page.
    fn is_header_again(&self) -> bool {
        let at = |cells: &[String], column: usize| {
            let cell = cells.get(column).map_or("", |cell| bare(cell));
            cell.to_owned()
        };
        let width = self.cells.len().max(self.layout.columns.len());
        (0..width).all(|column| at(self.cells, column) == at(&self.layout.columns, column))
    }

    /// Columns and texts of a field, where it is mapped and not blank.
    fn cells(&self, field: Field) -> impl Iterator<Item = (usize, &str)> {
        let fields = self.layout.fields.iter().enumerate();
        fields
            .filter(move |(_, one)| **one == Some(field))
            .filter_map(|(column, _)| Some((column, bare(self.cells.get(column)?))))
            .filter(|(_, text)| !text.is_empty())
    }

    fn cell(&self, field: Field) -> Option<(usize, &str)> {
        self.cells(field).next()
    }

    fn problem(&mut self, column: Option<usize>, code: &'static str, stops: bool) {
        let column = column.and_then(|at| u32::try_from(at).ok());
        self.problems.push(CellProblem {
            column,
            code,
            stops,
        });
    }

    fn stop(&mut self, column: Option<usize>, code: &'static str) {
        self.problem(column, code, true);
    }

    fn note(&mut self, column: usize, code: &'static str) {
        self.problem(Some(column), code, false);
    }

    fn person(&mut self, side: &SideFields) -> Option<PersonCells> {
        let mut name = self.name(side);
        let a_number = self.a_number(side.number);
        let named_at = [side.name, side.surnames, side.given];
        let named_at = named_at.into_iter().find_map(|field| self.cell(field));
        let named_at = named_at.map(|(column, _)| column);
        let nameless = name.given.is_empty() && name.surname_paternal.is_none();
        if is_error(&name.raw) || is_no_name(&name.raw) {
            // Whom a number names is somebody, whatever stands for the name.
            self.problem(named_at, "not_a_name", a_number.is_none());
            if is_error(&name.raw) {
                name = from_columns("", "", NameKind::List);
            }
        } else if let Some(column) = named_at
            && a_number.is_none()
            && (nameless || says_no_name(&name.raw))
        {
            self.note(column, "name_unknown");
            name = from_columns("", "", NameKind::List);
        }
        let named = !name.raw.is_empty();
        let born = self.date(side.born);
        let sex = self.sex(side.sex);
        let country = self.country(side.country);
        let written = |field| {
            let (_, text) = self.cell(field)?;
            Some(visible(text).into_owned()).filter(|text| !says_nothing(text))
        };
        let (municipality, address) = (written(side.municipality), written(side.address));
        let language = self.language(side.language);
        let phones = self.phones(side.phone, country.as_deref());
        (named || a_number.is_some()).then_some(PersonCells {
            name,
            a_number,
            born,
            sex,
            country,
            municipality,
            language,
            phones,
            address,
        })
    }

    fn language(&mut self, field: Field) -> Option<String> {
        let (column, raw) = self.cell(field)?;
        let found = language::recognise(&visible(raw));
        if found.is_none() {
            self.note(column, "language_unread");
        }
        found.map(|language| language.code.to_owned())
    }

    /// The numbers of a cell. What no rule can read is kept as written, for a person to dial; of what a
    /// spreadsheet has damaged the digits are gone, and it is left out.
    fn phones(&mut self, field: Field, country: Option<&str>) -> Vec<String> {
        let cells: Vec<(usize, String)> = self
            .cells(field)
            .map(|(column, text)| (column, visible(text).into_owned()))
            .filter(|(_, text)| !says_nothing(text))
            .collect();
        let mut phones = Vec::new();
        for (column, text) in cells {
            for number in numbers_in(&text) {
                match Phone::read(number, country).note {
                    Some(PhoneNote::SpreadsheetDamage) => {
                        self.note(column, "phone_damaged");
                        continue;
                    }
                    Some(PhoneNote::Unreadable | PhoneNote::Ambiguous) => {
                        self.note(column, "phone_unread");
                    }
                    Some(PhoneNote::OldMobileForm) | None => {}
                }
                phones.push(number.to_owned());
            }
        }
        phones
    }

    fn relation(&mut self) -> Option<&'static str> {
        let (column, raw) = self.cell(Field::Relation)?;
        let code = match fold(&visible(raw)).as_str() {
            "mother" | "madre" | "mom" | "mama" | "biological mother" => "mother",
            "father" | "padre" | "dad" | "papa" | "biological father" => "father",
            "adoptive" | "adoptive mother" | "adoptive father" | "adoptive parent"
            | "madre adoptiva" | "padre adoptivo" => "adoptive",
            "step" | "stepmother" | "stepfather" | "step mother" | "step father" | "stepparent"
            | "madrastra" | "padrastro" => "step",
            "guardian" | "legal guardian" | "tutor" | "tutora" => "guardian",
            _ => {
                self.note(column, "relation_unread");
                return None;
            }
        };
        Some(code)
    }

    fn name(&mut self, side: &SideFields) -> NameVariant {
        let mut mended_at = None;
        let [whole, given, surnames] = [side.name, side.given, side.surnames].map(|field| {
            let parts = self.cells(field).map(|(column, text)| {
                let text = visible(text);
                let mended = repair_mojibake(&text).into_owned();
                if mended != *text {
                    mended_at = Some(column);
                }
                mended
            });
            parts.collect::<Vec<_>>().join(" ")
        });
        if let Some(column) = mended_at {
            self.note(column, "letters_mended");
        }
        match (whole.is_empty(), surnames.is_empty()) {
            (false, true) => {
                let column = self.cell(side.name).map(|(column, _)| column);
                let order = column.and_then(|column| self.name_orders.get(column));
                let order = order.copied().unwrap_or(NameOrder::GivenFirst);
                split_name(&whole, order, NameKind::List)
            }
            // "Name" beside "Surname" is the given name, and "Middle name" goes on.
            (false, false) => {
                let given = [whole, given].join(" ");
                from_columns(given.trim(), &surnames, NameKind::List)
            }
            (true, _) => from_columns(&given, &surnames, NameKind::List),
        }
    }

    fn a_number(&mut self, field: Field) -> Option<(String, ANumberReading)> {
        let (column, raw) = self
            .cell(field)
            .map(|(column, text)| (column, text.to_owned()))?;
        match ANumber::normalise(&raw) {
            Ok(reading) => {
                if reading.zeros_restored {
                    self.note(column, "zeros_restored");
                }
                if reading.lookalikes_corrected {
                    self.note(column, "lookalikes_corrected");
                }
                return Some((raw, reading));
            }
            Err(ANumberProblem::Empty) => {}
            Err(ANumberProblem::Placeholder) => self.note(column, "a_number_placeholder"),
            Err(ANumberProblem::SpreadsheetDamage) => self.stop(Some(column), "a_number_damaged"),
            Err(ANumberProblem::TooShort) => self.stop(Some(column), "a_number_too_short"),
            Err(ANumberProblem::TooLong) => self.stop(Some(column), "a_number_too_long"),
            Err(ANumberProblem::NotDigits) => self.stop(Some(column), "a_number_not_digits"),
        }
        None
    }

    fn date(&mut self, field: Field) -> Option<PartialDate> {
        let (column, raw) = self.cell(field)?;
        let order = self
            .orders
            .get(&column)
            .copied()
            .unwrap_or(DateOrder::Unknown);
        let date = PartialDate::read(raw, order);
        if date.is_unread() {
            self.note(column, "date_unread");
        } else if date.is_ambiguous() {
            self.note(column, "date_ambiguous");
        }
        Some(date)
    }

    fn sex(&mut self, field: Field) -> Option<String> {
        let (column, raw) = self.cell(field)?;
        let first = visible(raw).to_lowercase();
        let code = match first.as_str() {
            "f" | "female" | "femenino" | "fem" | "mujer" | "femenina" | "girl" | "woman" => "f",
            "m" | "male" | "masculino" | "masc" | "hombre" | "boy" | "man" => "m",
            "x" | "other" | "otro" | "non-binary" => "x",
            _ => {
                self.note(column, "sex_unread");
                return None;
            }
        };
        Some(code.to_owned())
    }

    fn country(&mut self, field: Field) -> Option<String> {
        let (column, raw) = self.cell(field)?;
        let found = country_of(raw);
        if found.is_none() {
            self.note(column, "country_unread");
        }
        found.map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::super::lay_out;
    use super::*;

    fn read(text: &str) -> Vec<RowRead> {
        let table = super::super::read_table(text.as_bytes()).unwrap();
        let layout = lay_out(&table, None).unwrap();
        read_rows(&table, &layout)
    }

    const HEAD: &str = "Parent A#,Parent name,Parent DOB,Country,Child A#,Child name,Child DOB,Child sex,Separation date\n";

    fn codes(row: &RowRead) -> Vec<&str> {
        row.problems.iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn a_plain_row_is_read_whole() {
        let rows = read(&format!(
            "{HEAD}A900214331,Marta Xicay Ixtuc,1986-02-03,GUATEMALA,900214332,Ana Xicay,2012,F,5/14/2018\n"
        ));
        let row = &rows[0];
        assert_eq!((row.row, codes(row)), (2, vec![]));
        let parent = row.parent.as_ref().unwrap();
        assert_eq!(parent.a_number.as_ref().unwrap().1.digits9, "A900214331");
        assert_eq!(parent.name.surname_maternal.as_deref(), Some("Ixtuc"));
        assert_eq!(parent.country.as_deref(), Some("GT"));
        let child = row.child.as_ref().unwrap();
        assert_eq!(child.born.as_ref().unwrap().edtf(), "2012");
        assert_eq!(child.sex.as_deref(), Some("f"));
        assert_eq!(row.separated_on.as_ref().unwrap().edtf(), "2018-05-14");
    }

    #[test]
    fn what_a_spreadsheet_damaged_stops_the_row_and_the_rest_is_said() {
        for (line, codes_wanted, stopped) in [
            (
                "4.41E+11,Marta Xicay,,,,Ana Xicay,,,",
                vec!["a_number_damaged"],
                true,
            ),
            (
                "12345678,Marta Xicay,,,,Ana Xicay,,,",
                vec!["zeros_restored"],
                false,
            ),
            (
                "A9O0214331,Marta Xicay,,,,Ana Xicay,,,",
                vec!["lookalikes_corrected"],
                false,
            ),
            (
                "123,Marta Xicay,,,,Ana Xicay,,,",
                vec!["a_number_too_short"],
                true,
            ),
            (
                "see note,Marta Xicay,,,,Ana Xicay,,,",
                vec!["a_number_not_digits"],
                true,
            ),
            (
                "000000000,Marta Xicay,,,,Ana Xicay,,,",
                vec!["a_number_placeholder"],
                false,
            ),
            (
                ",Marta Xicay,soon,Narnia,,Ana Xicay,3/5/2010,?,",
                vec![
                    "date_unread",
                    "country_unread",
                    "date_ambiguous",
                    "sex_unread",
                ],
                false,
            ),
            (",,,,,,,F,2018-05-14", vec!["no_one_named"], true),
            (
                "A900214331,Marta,,,,Ana,,,,shifted",
                vec!["too_many_cells"],
                true,
            ),
            (
                ",Mart\u{c3}\u{ad}a Xic\u{c3}\u{a1}y,,,,Ana,,,",
                vec!["letters_mended"],
                false,
            ),
        ] {
            let rows = read(&format!("{HEAD}{line}\n"));
            assert_eq!(codes(&rows[0]), codes_wanted, "{line}");
            assert_eq!(rows[0].stopped_by().is_some(), stopped, "{line}");
        }
    }

    #[test]
    fn a_column_with_one_clear_day_settles_the_order_for_all_of_it() {
        let rows = read(&format!(
            "{HEAD},Marta,25/05/1986,,,Ana,,,\n,Rosa,03/04/1987,,,Eva,,,\n"
        ));
        let born = |at: usize| rows[at].parent.as_ref().unwrap().born.clone().unwrap();
        assert_eq!(born(0).edtf(), "1986-05-25");
        assert_eq!(born(1).edtf(), "1987-04-03");
    }
}
