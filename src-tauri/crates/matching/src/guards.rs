//! What no program may take for the same person, however alike it is.

use crate::levels::{OF_PERSON, Pattern, UNSAID, level};
use crate::roll::Someone;

/// Why a pair goes to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Guard {
    /// The same surnames and day of birth, another given name: twins.
    Twins,
    /// The same names, born years apart: parent and child of one name.
    Junior,
    /// The same surnames, another given name and day of birth: siblings.
    Siblings,
    /// The lists say different sexes.
    Sex,
    /// The lists say different years of birth.
    BirthYear,
    /// Each has an A-number, and they differ.
    TwoNumbers,
    /// The same A-number, but names and day of birth contradict it.
    NumberAgainstNames,
}

impl Guard {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Twins,
        Self::Junior,
        Self::Siblings,
        Self::Sex,
        Self::BirthYear,
        Self::TwoNumbers,
        Self::NumberAgainstNames,
    ];

    /// The id of its sentence in the locales.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Twins => "match-guard-twins",
            Self::Junior => "match-guard-junior",
            Self::Siblings => "match-guard-siblings",
            Self::Sex => "match-guard-sex",
            Self::BirthYear => "match-guard-birth-year",
            Self::TwoNumbers => "match-guard-two-numbers",
            Self::NumberAgainstNames => "match-guard-number-against-names",
        }
    }
}

/// The guards of a pair, each once, in order: of the person, and on a case of the parent too.
pub(crate) fn guards(x: &[Someone], y: &[Someone], pattern: Pattern) -> Vec<Guard> {
    let mut found = Vec::new();
    for (place, (x, y)) in x.iter().zip(y).enumerate() {
        of_person(x, y, pattern >> (4 * OF_PERSON * place), &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn of_person(x: &Someone, y: &Someone, pattern: Pattern, found: &mut Vec<Guard>) {
    let [surnames, given, born, number] = [0, 1, 2, 3].map(|field| level(pattern, field));
    let is_family = surnames <= 8 || surnames > 10 && surnames != UNSAID;
    let other_given = matches!(given, 6..=9);
    let years = x.born.is_said() && y.born.is_said();
    let years = if years {
        x.born.year.abs_diff(y.born.year)
    } else {
        0
    };
    if is_family && other_given && matches!(born, 0 | 1) {
        found.push(Guard::Twins);
    }
    if is_family && (given <= 5 || given == 11 || given == 12) && years > 1 {
        found.push(Guard::Junior);
    }
    if is_family && other_given && !matches!(born, 0 | 1 | UNSAID) {
        found.push(Guard::Siblings);
    }
    if x.sex != 0 && y.sex != 0 && x.sex != y.sex {
        found.push(Guard::Sex);
    }
    if years > 0 {
        found.push(Guard::BirthYear);
    }
    if x.number != 0 && y.number != 0 && x.number != y.number {
        found.push(Guard::TwoNumbers);
    }
    if is_against(surnames, given, born, number) {
        found.push(Guard::NumberAgainstNames);
    }
}

const fn is_against(surnames: u8, given: u8, born: u8, number: u8) -> bool {
    let names_differ = surnames == 9 || given == 9;
    number == 0 && names_differ && !matches!(born, 0..=4 | UNSAID)
}

/// True where somebody's A-number is the same and names and day of birth contradict it: such a pair
/// is reported however unlikely it is.
pub(crate) fn is_contradicted(pattern: Pattern, people: usize) -> bool {
    (0..people).any(|place| {
        let pattern = pattern >> (4 * OF_PERSON * place);
        let [surnames, given, born, number] = [0, 1, 2, 3].map(|field| level(pattern, field));
        is_against(surnames, given, born, number)
    })
}
