//! Which column is which field, by its header in English or Spanish, however it is written.

use super::headings::{Read, Side, What, goes_on, read_header, side_above};
use super::{Table, Unreadable};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What a column holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$doc])* $name),+ }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its code, as stored and sent.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

fields! {
    /// The sender's own number of the row.
    RowId = "row_id",
    /// The parent's A-number.
    ParentANumber = "parent_a_number",
    /// The parent's name in one column.
    ParentName = "parent_name",
    /// The parent's given names.
    ParentGiven = "parent_given",
    /// The parent's surnames.
    ParentSurnames = "parent_surnames",
    /// The parent's date of birth.
    ParentBorn = "parent_born",
    /// The parent's sex.
    ParentSex = "parent_sex",
    /// The parent's country.
    ParentCountry = "parent_country",
    /// The parent's municipality of origin.
    ParentMunicipality = "parent_municipality",
    /// The parent's first language.
    ParentLanguage = "parent_language",
    /// Numbers at which the parent may be reached.
    ParentPhone = "parent_phone",
    /// Where the parent lives, as an address for letters.
    ParentAddress = "parent_address",
    /// The day the parent was removed from the country.
    RemovedOn = "removed_on",
    /// The child's A-number.
    ChildANumber = "child_a_number",
    /// The child's name in one column.
    ChildName = "child_name",
    /// The child's given names.
    ChildGiven = "child_given",
    /// The child's surnames.
    ChildSurnames = "child_surnames",
    /// The child's date of birth.
    ChildBorn = "child_born",
    /// The child's sex.
    ChildSex = "child_sex",
    /// The child's country.
    ChildCountry = "child_country",
    /// The child's municipality of origin.
    ChildMunicipality = "child_municipality",
    /// The child's first language.
    ChildLanguage = "child_language",
    /// Numbers at which the child may be reached.
    ChildPhone = "child_phone",
    /// Where the child lives, as an address for letters.
    ChildAddress = "child_address",
    /// What the parent is to the child.
    Relation = "relation",
    /// Day of the separation.
    SeparatedOn = "separated_on",
    /// Sector or port.
    Place = "place",
}

impl Field {
    /// From its code; none for a blank or unknown one: the column is kept and not used.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }
}

/// Where the header row is and what its columns hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Row number of the header row, from 1.
    pub header_row: u32,
    /// Header texts.
    pub columns: Vec<String>,
    /// Field of each column; none where it is not used.
    pub fields: Vec<Option<Field>>,
    /// Columns, from 0, that name a fact and not of whom, where both sides stand in the table: they
    /// are not used, and a person is to say whose they are.
    pub unclear: Vec<usize>,
}

/// How many of the first rows may stand before the header row: titles, dates, notices.
const SEARCHED: usize = 15;

/// Finds the header row and its fields; `mapping` (a code a column, blank = not used) wins over
/// what the headers say.
///
/// # Errors
/// [`Unreadable::NoHeader`] when no row names a person, or the mapping does not.
pub fn lay_out(table: &Table, mapping: Option<&[String]>) -> Result<Layout, Unreadable> {
    let best = searched(table)
        .map(|(at, row)| (recognise_at(table, at, row), at, row))
        .max_by_key(|((fields, _), at, _)| {
            (fields.iter().flatten().count(), std::cmp::Reverse(*at))
        });
    let ((mut fields, mut unclear), at, row) = best.ok_or(Unreadable::Empty)?;
    if let Some(mapping) = mapping {
        unclear.clear();
        fields = mapping.iter().map(|code| Field::from_code(code)).collect();
    }
    fields.resize(row.len().max(fields.len()), None);
    let mut columns = row.clone();
    columns.resize(fields.len(), String::new());
    if !fields.iter().flatten().any(|field| names_a_person(*field)) {
        return Err(Unreadable::NoHeader);
    }
    Ok(Layout {
        header_row: u32::try_from(at + 1).map_err(|_| Unreadable::TooManyRows)?,
        columns,
        fields,
        unclear,
    })
}

/// The rows among which the header row is looked for.
pub(super) fn searched(table: &Table) -> impl Iterator<Item = (usize, &Vec<String>)> {
    table.rows.iter().take(SEARCHED).enumerate()
}

/// What the headings of a row, counted from 0, say of themselves.
pub(super) fn guess(table: &Table, at: usize) -> Vec<Option<Field>> {
    let row = table.rows.get(at);
    row.map_or_else(Vec::new, |row| recognise_at(table, at, row).0)
}

fn recognise_at(table: &Table, at: usize, row: &[String]) -> (Vec<Option<Field>>, Vec<usize>) {
    let above = at.checked_sub(1).and_then(|at| table.rows.get(at));
    recognise(row, &sides_above(above, row.len()))
}

pub(super) const fn names_a_person(field: Field) -> bool {
    use Field::{
        ChildANumber, ChildGiven, ChildName, ChildSurnames, ParentANumber, ParentGiven, ParentName,
        ParentSurnames,
    };
    matches!(
        field,
        ParentANumber
            | ParentName
            | ParentGiven
            | ParentSurnames
            | ChildANumber
            | ChildName
            | ChildGiven
            | ChildSurnames
    )
}

/// Of whom each column is by the row above, where that one heads a block of the parent's and a block of
/// the child's: in a workbook their headings are merged cells, of which only the first has a text.
fn sides_above(row: Option<&Vec<String>>, width: usize) -> Vec<Option<Side>> {
    let mut side = None;
    let spread = row.into_iter().flatten().map(|cell| {
        if !cell.trim().is_empty() {
            side = side_above(cell);
        }
        side
    });
    let mut sides: Vec<Option<Side>> = spread.collect();
    if !(sides.contains(&Some(Side::Parent)) && sides.contains(&Some(Side::Child))) {
        return vec![None; width];
    }
    // Programs leave out the blank cells at the end of a row.
    sides.resize(width.max(sides.len()), side);
    sides
}

/// Fields of a row taken for headers, and the columns whose heading does not say of whom. A field
/// that stands twice is taken once, but for names of which each word has a column.
fn recognise(row: &[String], above: &[Option<Side>]) -> (Vec<Option<Field>>, Vec<usize>) {
    let read = row
        .iter()
        .zip(above)
        .map(|(header, above)| match read_header(header) {
            Some(Read::Of(None, what)) => Some(Read::Of(*above, what)),
            read => read,
        });
    let read: Vec<Option<Read>> = read.collect();
    let mut taken: Vec<Field> = Vec::new();
    let mut fields = vec![None; row.len()];
    let mut take = |at: usize, field: Field, fields: &mut Vec<Option<Field>>| {
        let is_new = !taken.contains(&field) || (is_in_words(field) && goes_on(&row[at]));
        if is_new {
            taken.push(field);
            fields[at] = Some(field);
        }
        is_new
    };
    for (at, one) in read.iter().enumerate() {
        match one {
            Some(Read::Whole(field)) => take(at, *field, &mut fields),
            Some(Read::Of(Some(side), what)) => take(at, field_of(*side, *what), &mut fields),
            _ => continue,
        };
    }
    let mut unclear = Vec::new();
    for (at, (one, side)) in read.iter().zip(sides(&read)).enumerate() {
        if let Some(Read::Of(None, what)) = one {
            // It stands among its neighbours all the same, and only is not used.
            let side = side.filter(|side| *side == Side::Parent || !what.reaches());
            let is_used = side.is_some_and(|side| take(at, field_of(side, *what), &mut fields));
            // "Name, DOB, Name, DOB": the second block may well be the child's.
            if !is_used {
                unclear.push(at);
            }
        }
    }
    (fields, unclear)
}

/// Fields of which a list may have a column for each word.
const fn is_in_words(field: Field) -> bool {
    matches!(
        field,
        Field::ParentGiven | Field::ParentSurnames | Field::ChildGiven | Field::ChildSurnames
    )
}

/// Whose each column is. A heading that names no side is the parent's where no other names the child,
/// or before the first that does where none names the parent: lists are of parents. Elsewhere its
/// neighbours must say it.
fn sides(read: &[Option<Read>]) -> Vec<Option<Side>> {
    let said = |at: usize| match read.get(at) {
        Some(Some(Read::Of(Some(side), what))) => Some((*side, *what)),
        _ => None,
    };
    let first = |side: Side| (0..read.len()).find(|at| said(*at).is_some_and(|one| one.0 == side));
    let parents_until = match (first(Side::Parent), first(Side::Child)) {
        (_, None) => read.len(),
        (None, Some(child)) => child,
        _ => 0,
    };
    let mut sides: Vec<Option<Side>> = Vec::with_capacity(read.len());
    for (at, one) in read.iter().enumerate() {
        let side = match one {
            Some(Read::Of(Some(side), _)) => Some(*side),
            Some(Read::Of(None, _)) if at < parents_until => Some(Side::Parent),
            Some(Read::Of(None, what)) => {
                let before = at.checked_sub(1).and_then(|at| sides[at]);
                let is_open = |at: &usize| matches!(read[*at], Some(Read::Of(None, _)));
                let next = (at..read.len()).find(|at| !is_open(at));
                beside(before, *what, next.and_then(said))
            }
            _ => None,
        };
        sides.push(side);
    }
    sides
}

/// Whose a heading is that stands after a column of `before` and before the heading `after`. Between
/// two sides it belongs to the block it closes, if that is sure: the next block begins with a name
/// or number, and this heading is neither.
fn beside(before: Option<Side>, what: What, after: Option<(Side, What)>) -> Option<Side> {
    match (before, after) {
        (Some(side), Some((next, opening))) if side != next => {
            (opening.opens_a_block() && !what.opens_a_block()).then_some(side)
        }
        (Some(side), _) | (None, Some((side, _))) => Some(side),
        (None, None) => None,
    }
}

const fn field_of(side: Side, what: What) -> Field {
    match (side, what) {
        (Side::Parent, What::ANumber) => Field::ParentANumber,
        (Side::Parent, What::Name) => Field::ParentName,
        (Side::Parent, What::Given) => Field::ParentGiven,
        (Side::Parent, What::Surnames) => Field::ParentSurnames,
        (Side::Parent, What::Born) => Field::ParentBorn,
        (Side::Parent, What::Sex) => Field::ParentSex,
        (Side::Parent, What::Country) => Field::ParentCountry,
        (Side::Parent, What::Municipality) => Field::ParentMunicipality,
        (Side::Parent, What::Language) => Field::ParentLanguage,
        (Side::Parent, What::Phone) => Field::ParentPhone,
        (Side::Parent, What::Address) => Field::ParentAddress,
        (Side::Child, What::ANumber) => Field::ChildANumber,
        (Side::Child, What::Name) => Field::ChildName,
        (Side::Child, What::Given) => Field::ChildGiven,
        (Side::Child, What::Surnames) => Field::ChildSurnames,
        (Side::Child, What::Born) => Field::ChildBorn,
        (Side::Child, What::Sex) => Field::ChildSex,
        (Side::Child, What::Country) => Field::ChildCountry,
        (Side::Child, What::Municipality) => Field::ChildMunicipality,
        (Side::Child, What::Language) => Field::ChildLanguage,
        (Side::Child, What::Phone) => Field::ChildPhone,
        (Side::Child, What::Address) => Field::ChildAddress,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::headings::name_order;
    use crate::rules::name::NameOrder;

    fn fields(headers: &str) -> Vec<&'static str> {
        let row: Vec<String> = headers.split('|').map(str::to_owned).collect();
        let read = recognise(&row, &vec![None; row.len()]).0.into_iter();
        read.map(|field| field.map_or("", Field::code)).collect()
    }

    #[test]
    fn headers_as_agencies_write_them() {
        let whole = [
            "row_id",
            "parent_a_number",
            "parent_surnames",
            "parent_given",
            "parent_born",
            "parent_country",
            "child_a_number",
            "child_surnames",
            "child_given",
            "child_born",
            "child_sex",
            "separated_on",
            "place",
        ];
        for headers in [
            "row_id|parent_a_number|parent_last_name|parent_first_name|parent_dob|country|child_a_number|child_last_name|child_first_name|child_dob|child_sex|separation_date|sector",
            "Row|PARENT A#|Parent Last Name|Parent First Name|Parent DOB|Country of Citizenship|CHILD A#|Child Last Name|Child First Name|Child DOB|Child Sex|Date of Separation|Sector",
            "No.|Número A del padre|Apellidos del padre|Nombres del padre|Fecha de nacimiento (padre)|País|Número A del niño|Apellidos del niño|Nombres del niño|Fecha de nacimiento del niño|Sexo del niño|Fecha de separación|Sector",
            "ID|Adult A-Number|AdultLastName|AdultFirstName|Adult Birth Date|Nationality|Child's A-Number|Child's Last Name|Child's First Name|Child's Date of Birth|Child's gender|Separated on|Port of Entry",
        ] {
            assert_eq!(fields(headers), whole, "{headers}");
        }
        assert_eq!(
            fields("Name|A-Number|DOB|Child|Child Alien No"),
            [
                "parent_name",
                "parent_a_number",
                "parent_born",
                "child_name",
                "child_a_number"
            ]
        );
        assert_eq!(
            fields("Nombre|Apellido|Notas|Nombre"),
            ["parent_name", "parent_surnames", "", ""]
        );
        assert_eq!(
            fields("Last Name|First Name|Middle Name|Visa#|A #"),
            [
                "parent_surnames",
                "parent_given",
                "parent_given",
                "",
                "parent_a_number"
            ]
        );
        assert_eq!(
            fields("Primer nombre|Segundo nombre|Apellido paterno|Apellido materno|Apellido"),
            [
                "parent_given",
                "parent_given",
                "parent_surnames",
                "parent_surnames",
                ""
            ]
        );
        assert_eq!(
            fields("First surname|Second surname|Given names"),
            ["parent_surnames", "parent_surnames", "parent_given"]
        );
        assert_eq!(fields("REYES|SUYAPA IRENE|1987-07-06"), ["", "", ""]);
        assert_eq!(
            fields(
                "Parent name|Parent's phone no.|Home address|Primary language|Municipio|Date of removal|Relationship to child|Child name|Tel."
            ),
            [
                "parent_name",
                "parent_phone",
                "parent_address",
                "parent_language",
                "parent_municipality",
                "removed_on",
                "relation",
                "child_name",
                ""
            ]
        );
        for headers in [
            "Apellidos y nombres del padre|Nombre y apellidos del niño",
            "Parent Last Name, First Name|Child's full name",
            "Apellido/Nombre (madre)|Nombres, Apellidos del menor",
        ] {
            assert_eq!(fields(headers), ["parent_name", "child_name"], "{headers}");
        }
        // Whoever is neither has no column: a sponsor's number is not the child's.
        assert_eq!(
            fields(
                "Parent name|Child name|Sponsor name|Sponsor phone|Attorney|Removed (Y/N)|E-mail address"
            ),
            ["parent_name", "child_name", "", "", "", "", ""]
        );
    }

    #[test]
    fn a_heading_that_says_of_whom_only_by_its_place_is_never_guessed_for_the_other_side() {
        for (headers, fields_of_them) in [
            // Beside the child's, it is the child's.
            (
                "Parent Name|Minor Name|Minor DOB|Gender",
                ["parent_name", "child_name", "child_born", "child_sex"],
            ),
            (
                "Parent Name|Minor DOB|Gender|Sector",
                ["parent_name", "child_born", "child_sex", "place"],
            ),
            (
                "Name|DOB|Child name|Gender",
                ["parent_name", "parent_born", "child_name", "child_sex"],
            ),
            // It closes the parent's block: the child's begins with a number.
            (
                "Parent name|Gender|DOB|Child A#",
                ["parent_name", "parent_sex", "parent_born", "child_a_number"],
            ),
            // Between the two, or beside neither: nobody's.
            (
                "Parent name|Child name|Sector|Gender",
                ["parent_name", "child_name", "place", ""],
            ),
            (
                "Parent name|Parent DOB|Gender|Child DOB",
                ["parent_name", "parent_born", "", "child_born"],
            ),
            // Whom a number reaches is never guessed to be the child.
            (
                "Parent name|Child name|Child DOB|Teléfono",
                ["parent_name", "child_name", "child_born", ""],
            ),
            (
                "Child name|Address|Parent name|Gender",
                ["child_name", "", "parent_name", "parent_sex"],
            ),
            // What stands after it is whose it was without it.
            (
                "Child name|Phone|DOB|Parent name",
                ["child_name", "", "child_born", "parent_name"],
            ),
            (
                "Parent name|A#|Child name|A#",
                ["parent_name", "", "child_name", "child_a_number"],
            ),
        ] {
            assert_eq!(fields(headers), fields_of_them, "{headers}");
            let row: Vec<String> = headers.split('|').map(str::to_owned).collect();
            let blank = fields_of_them.iter().position(|field| field.is_empty());
            assert_eq!(
                recognise(&row, &vec![None; row.len()]).1,
                Vec::from_iter(blank),
                "{headers}"
            );
        }
        let row = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        let table = Table {
            rows: vec![row(&["Parent name", "Child name", "Sector", "Gender"])],
            ..Table::default()
        };
        assert_eq!(lay_out(&table, None).unwrap().unclear, [3]);
        let mapping = row(&["parent_name", "child_name", "", "child_sex"]);
        assert!(lay_out(&table, Some(&mapping)).unwrap().unclear.is_empty());
    }

    #[test]
    fn the_order_of_a_name_is_that_of_its_heading() {
        for (header, order) in [
            ("Apellidos y nombres del padre", NameOrder::SurnameFirst),
            ("ParentLastName,FirstName", NameOrder::SurnameFirst),
            ("Nombres y apellidos", NameOrder::GivenFirst),
            ("Parent name", NameOrder::GivenFirst),
            ("First surname", NameOrder::GivenFirst),
        ] {
            assert_eq!(name_order(header), order, "{header}");
        }
    }

    #[test]
    fn the_header_row_may_stand_below_a_title() {
        let row = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        let mut table = Table {
            rows: vec![
                row(&["Removed parents, as of 7 August"]),
                row(&[]),
                row(&["Parent name", "A#"]),
            ],
            ..Table::default()
        };
        assert_eq!(lay_out(&table, None).unwrap().header_row, 3);
        let mapped = lay_out(&table, Some(&row(&["child_name", ""]))).unwrap();
        assert_eq!(mapped.fields, [Some(Field::ChildName), None]);
        table.rows.pop();
        assert_eq!(lay_out(&table, None), Err(Unreadable::NoHeader));
        for (above, fields_of_them) in [
            (
                ["Parent", "", "Datos del niño", ""],
                [
                    "parent_a_number",
                    "parent_name",
                    "child_a_number",
                    "child_name",
                ],
            ),
            // A title that speaks of one side alone heads no block, nor does one that is blank.
            (
                ["Removed parents", "", "", ""],
                ["parent_a_number", "parent_name", "", ""],
            ),
            ([""; 4], ["parent_a_number", "parent_name", "", ""]),
        ] {
            table.rows = vec![row(&above), row(&["A#", "Name", "A#", "Name"])];
            let layout = lay_out(&table, None).unwrap();
            let fields = layout
                .fields
                .iter()
                .map(|field| field.map_or("", Field::code));
            assert_eq!(
                (layout.header_row, fields.collect::<Vec<_>>()),
                (2, fields_of_them.to_vec())
            );
        }
    }
}
