//! Which column is which field, by its header in English or Spanish, however it is written.

use super::{Table, Unreadable};
use reencuentro_matching::normalise::fold;

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
    let candidates = table.rows.iter().take(SEARCHED).enumerate();
    let best = candidates
        .map(|(at, row)| (recognise(row), at, row))
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

const fn names_a_person(field: Field) -> bool {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Parent,
    Child,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    ANumber,
    Name,
    Given,
    Surnames,
    Born,
    Sex,
    Country,
}

impl What {
    /// Columns that say who somebody is stand before what else is said of them.
    const fn opens_a_block(self) -> bool {
        matches!(
            self,
            Self::ANumber | Self::Name | Self::Given | Self::Surnames
        )
    }
}

enum Read {
    Whole(Field),
    Of(Option<Side>, What),
}

/// Fields of a row taken for headers, and the columns whose heading does not say of whom. A field
/// that stands twice is taken once.
fn recognise(row: &[String]) -> (Vec<Option<Field>>, Vec<usize>) {
    let read: Vec<Option<Read>> = row.iter().map(|header| read_header(header)).collect();
    let mut taken: Vec<Field> = Vec::new();
    let mut fields = vec![None; row.len()];
    let mut take = |at: usize, field: Field, fields: &mut Vec<Option<Field>>| {
        if !taken.contains(&field) {
            taken.push(field);
            fields[at] = Some(field);
        }
    };
    for (at, one) in read.iter().enumerate() {
        match one {
            Some(Read::Whole(field)) => take(at, *field, &mut fields),
            Some(Read::Of(Some(side), what)) => take(at, field_of(*side, *what), &mut fields),
            _ => {}
        }
    }
    let mut unclear = Vec::new();
    for (at, (one, side)) in read.iter().zip(sides(&read)).enumerate() {
        if let Some(Read::Of(None, what)) = one {
            match side {
                Some(side) => take(at, field_of(side, *what), &mut fields),
                None => unclear.push(at),
            }
        }
    }
    (fields, unclear)
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
        (Side::Child, What::ANumber) => Field::ChildANumber,
        (Side::Child, What::Name) => Field::ChildName,
        (Side::Child, What::Given) => Field::ChildGiven,
        (Side::Child, What::Surnames) => Field::ChildSurnames,
        (Side::Child, What::Born) => Field::ChildBorn,
        (Side::Child, What::Sex) => Field::ChildSex,
        (Side::Child, What::Country) => Field::ChildCountry,
    }
}

const PARENT: &[&str] = &[
    "parent",
    "parents",
    "adult",
    "mother",
    "father",
    "padre",
    "madre",
    "progenitor",
    "adulto",
    "padres",
    "p",
];
const CHILD: &[&str] = &[
    "child", "childs", "children", "minor", "uac", "uc", "nino", "nina", "menor", "hijo", "hija",
    "nna", "c",
];

fn read_header(header: &str) -> Option<Read> {
    let folded = fold(&apart(header));
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let is = |some: &[&str]| some.contains(&words.join(" ").as_str());
    if words.is_empty() || words.len() > 8 {
        return None;
    }
    if is(&[
        "row id",
        "row",
        "row no",
        "row number",
        "id",
        "no",
        "line",
        "fila",
        "linea",
        "num",
    ]) {
        return Some(Read::Whole(Field::RowId));
    }
    if has(&[
        "separation",
        "separated",
        "separacion",
        "separado",
        "separada",
    ]) {
        return Some(Read::Whole(Field::SeparatedOn));
    }
    if has(&["sector", "port", "station", "puerto", "estacion"]) {
        return Some(Read::Whole(Field::Place));
    }
    let side = match (has(PARENT), has(CHILD)) {
        (true, false) => Some(Side::Parent),
        (false, true) => Some(Side::Child),
        _ => None,
    };
    Some(Read::Of(side, what_of(header, &words)?))
}

fn what_of(header: &str, words: &[&str]) -> Option<What> {
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let a_with = has(&["a"]) && (has(&["number", "no", "num", "nbr", "numero", "nro"]));
    if a_with || has(&["alien", "anumber", "extranjero"]) || header.to_lowercase().contains("a#") {
        return Some(What::ANumber);
    }
    if has(&[
        "dob",
        "birth",
        "born",
        "birthdate",
        "birthday",
        "nacimiento",
        "nac",
    ]) {
        // "Country of birth" is where and not when.
        let place = has(&["country", "pais", "place", "lugar"]);
        return Some(if place { What::Country } else { What::Born });
    }
    if has(&[
        "country",
        "pais",
        "nationality",
        "nacionalidad",
        "citizenship",
        "coc",
        "cob",
    ]) {
        return Some(What::Country);
    }
    if has(&["sex", "gender", "sexo", "genero"]) {
        return Some(What::Sex);
    }
    if has(&[
        "last",
        "surname",
        "surnames",
        "apellido",
        "apellidos",
        "family",
        "lname",
    ]) {
        return Some(What::Surnames);
    }
    if has(&["first", "given", "nombres", "fname", "pila"]) {
        return Some(What::Given);
    }
    let is_a_side_alone =
        words.len() == 1 && (PARENT[..9].contains(&words[0]) || CHILD[..11].contains(&words[0]));
    if has(&["name", "nombre", "fullname"]) || is_a_side_alone {
        return Some(What::Name);
    }
    None
}

/// `ParentLastName` as three words; abbreviations of capitals stay whole.
fn apart(header: &str) -> String {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut before = ' ';
    for c in header.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        // Signs between words; an apostrophe in "Child's" is dropped by folding.
        spaced.push(if matches!(c, '_' | '#' | '/' | '.' | ':' | '-') {
            ' '
        } else {
            c
        });
        before = c;
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(headers: &str) -> Vec<&'static str> {
        let row: Vec<String> = headers.split('|').map(str::to_owned).collect();
        let read = recognise(&row).0.into_iter();
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
        assert_eq!(fields("REYES|SUYAPA IRENE|1987-07-06"), ["", "", ""]);
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
            (
                "Parent name|A#|Child name|A#",
                ["parent_name", "", "child_name", "child_a_number"],
            ),
        ] {
            assert_eq!(fields(headers), fields_of_them, "{headers}");
            let row: Vec<String> = headers.split('|').map(str::to_owned).collect();
            let blank = fields_of_them.iter().position(|field| field.is_empty());
            assert_eq!(recognise(&row).1, Vec::from_iter(blank), "{headers}");
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
    }
}
