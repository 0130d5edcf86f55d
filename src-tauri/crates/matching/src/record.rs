//! What is compared: rows of lists as they were written, and the names of their fields.
//!
//! A record holds raw text. Nothing here is normalised: that happens once, when lists are read into
//! rolls. `Debug` never prints what a record says about a person.

use std::fmt;

/// A calendar day as a list writes it, or the part of it that is known.
///
/// Not checked against the calendar: a list may well say the 31st of February, and two lists that
/// both say so agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// The year in four digits.
    pub year: u16,
    /// 1 to 12, 0 where unknown.
    pub month: u8,
    /// 1 to 31, 0 where unknown.
    pub day: u8,
}

impl Date {
    /// A day. A month or day of 0 is unknown.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Reads `1987-07-06`, `1987-07`, `1987` or `19870706`; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let bytes = text.as_bytes();
        let (month, day) = match bytes.len() {
            4 => (None, None),
            7 if bytes[4] == b'-' => (text.get(5..), None),
            8 => (text.get(4..6), text.get(6..)),
            10 if bytes[4] == b'-' && bytes[7] == b'-' => (text.get(5..7), text.get(8..)),
            _ => return None,
        };
        let is_number = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
        let number = |part: Option<&str>| match part {
            None => Some(0),
            Some(part) => Some(part).filter(is_number)?.parse().ok(),
        };
        let year = text.get(..4).filter(is_number)?.parse().ok()?;
        Some(Self::new(year, number(month)?, number(day)?))
    }

    /// True where month and day are said.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.month > 0 && self.day > 0
    }
}

/// A sex as a list says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Whatever else the list says.
    Other,
}

/// What a person is on a list of persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The separated parent.
    Parent,
    /// The separated child.
    Child,
}

/// One person as one row writes them. An empty text and a `None` are both *not said*.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// All surnames, in the order of the list, with their particles.
    pub surnames: String,
    /// All given names.
    pub given: String,
    /// Day of birth, or the known part of it.
    pub born_on: Option<Date>,
    /// A-number in any spelling; other than seven to nine digits counts as not said.
    pub a_number: String,
    /// Sex.
    pub sex: Option<Sex>,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person(..)")
    }
}

/// One row of a list.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The person of the row; on a case the child.
    pub person: Person,
    /// On a case the parent; not looked at in other shapes.
    pub parent: Person,
    /// Parent or child, on a list of persons.
    pub role: Option<Role>,
    /// Country, best as a code: texts are compared as they are, without case and accents.
    pub country: String,
    /// The day of the separation.
    pub separated_on: Option<Date>,
    /// Further fields, in the order that [`Shape::PersonsWith`] names them.
    pub others: Vec<String>,
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Record(..)")
    }
}

/// How a further field is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OtherKind {
    /// A number that identifies, such as a telephone: the same, one edit apart, different.
    Number,
    /// A word of a small vocabulary: the same or not.
    Code,
    /// Free words, such as a street or a village: by how alike they are.
    Words,
}

/// What a row of the lists is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// One person.
    Persons,
    /// One person, with further fields.
    PersonsWith(Vec<OtherKind>),
    /// One child and the parent from whom the child was separated: both must be the same.
    Cases,
}

impl Shape {
    pub(crate) fn people(&self) -> usize {
        if matches!(self, Self::Cases) { 2 } else { 1 }
    }

    pub(crate) fn others(&self) -> &[OtherKind] {
        match self {
            Self::PersonsWith(kinds) => kinds,
            Self::Persons | Self::Cases => &[],
        }
    }
}

/// Of whom a field speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// The person of the row; on a case the child.
    Person,
    /// The parent of a case.
    Parent,
    /// The row as a whole.
    Row,
}

/// What a field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    /// Surnames.
    Surnames,
    /// Given names.
    Given,
    /// Day of birth.
    Born,
    /// A-number.
    ANumber,
    /// Sex.
    Sex,
    /// Parent or child.
    Role,
    /// Country.
    Country,
    /// Day of separation.
    Separated,
    /// A further field, by its place in [`Record::others`].
    Other(u8),
    /// How rare the names are in which the rows agree.
    Rarity,
}

/// A field: of whom, and what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Field {
    /// Of whom.
    pub who: Who,
    /// What.
    pub what: What,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_whole_in_part_or_not() {
        assert_eq!(Date::read("1987-07-06"), Some(Date::new(1987, 7, 6)));
        assert_eq!(Date::read("19870706"), Some(Date::new(1987, 7, 6)));
        assert_eq!(Date::read(" 1987-07 "), Some(Date::new(1987, 7, 0)));
        assert_eq!(Date::read("1987"), Some(Date::new(1987, 0, 0)));
        for text in ["", "87", "7/6/1987", "1987-7-6", "1987-07_06", "soon"] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }

    #[test]
    fn debug_says_nothing_of_anybody() {
        let record = Record {
            person: Person {
                surnames: "Xicay".into(),
                ..Person::default()
            },
            ..Record::default()
        };
        assert_eq!(
            format!("{record:?} {:?}", record.person),
            "Record(..) Person(..)"
        );
    }
}
