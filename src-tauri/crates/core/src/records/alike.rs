//! Who of the book looks like somebody: asked while a person is typed, while a list comes in, and of a
//! row that waits. Nothing here decides; a person does.
//!
//! The matcher holds the book in memory, since it weighs how rare a name is among all of it. It is read
//! at the first question and follows what is written; it is gone when the vault locks.

use super::refold::Refolded;
use super::{Records, RecordsError};
use crate::acts::Part;
use crate::ids::PersonId;
use crate::lists::{PersonCells, record_of};
use crate::rules::partial_date::PartialDate;
use crate::storage;
use crate::views::PersonWho;
use reencuentro_matching::record::{Record, Shape};
use reencuentro_matching::{Guard, Index, Lookalike, Reasons, SAME_FROM, SUGGESTED_FROM};
use std::collections::{BTreeSet, HashMap};

/// Spellings of one person that are compared; more are so rare that they are not worth the memory.
const SPELLINGS: usize = 8;

/// How likely two are the same person. No number is shown to anybody: it would be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likely {
    /// Not to be excluded.
    Possible,
    /// More likely than not.
    Likely,
    /// Nothing but a person's word is missing.
    Very,
}

impl Likely {
    /// Its code; the word is `likely-<code>` in the locale files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
            Self::Very => "very",
        }
    }

    /// Where a posterior puts it; what a guard stands against is never more than likely.
    pub(super) fn of(posterior: f64, guards: &[Guard]) -> Self {
        if posterior >= SUGGESTED_FROM && guards.is_empty() {
            Self::Very
        } else if posterior >= SAME_FROM {
            Self::Likely
        } else {
            Self::Possible
        }
    }
}

/// Somebody of the book who looks like the one asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Who.
    pub person: PersonId,
    /// How likely.
    pub likely: Likely,
    /// Why no program may take them for the same.
    pub guards: Vec<Guard>,
    /// What speaks for it and against it, field by field.
    pub reasons: Reasons,
}

/// The people of the book as the matcher holds them: each of their spellings under their id.
pub(super) struct AlikeIndex {
    index: Index<(PersonId, u8)>,
    /// Spellings of each.
    held: HashMap<PersonId, u8>,
    /// Families that were written since.
    moved: BTreeSet<PersonId>,
}

impl AlikeIndex {
    /// These families are not as they were. Whoever was of them is read again with them, if they are
    /// still there: a list that is undone takes its people with it.
    pub fn moved(&mut self, made: &Refolded) {
        self.moved.extend(&made.families);
        for id in &made.seen {
            self.forget(PersonId::from(*id));
        }
    }

    fn forget(&mut self, person: PersonId) {
        for spelling in 0..self.held.remove(&person).unwrap_or(0) {
            self.index.remove((person, spelling));
        }
    }

    fn hold(&mut self, person: PersonId, spellings: &[Record]) {
        self.forget(person);
        let mut count = 0;
        for record in spellings {
            self.index.add((person, count), record);
            count += 1;
        }
        self.held.insert(person, count);
    }
}

impl Records {
    /// Who of the book looks like this person, the likeliest first.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn alike(
        &self,
        cells: &PersonCells,
        part: Option<Part>,
    ) -> Result<Vec<Alike>, RecordsError> {
        let asked = record_of(cells, part);
        self.alike_to(&[asked], None)
    }

    /// Who looks like somebody of the book.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`], or from storage.
    pub fn alike_to_person(&self, person: PersonId) -> Result<Vec<Alike>, RecordsError> {
        let state: PersonWho = self
            .view("person", &person.0)?
            .ok_or(RecordsError::NotFound)?;
        self.alike_to(&spellings(&state), Some(person))
    }

    /// Whether somebody of the book is more likely than not this person.
    pub(super) fn is_likely_known(
        &self,
        cells: &PersonCells,
        part: Part,
    ) -> Result<bool, RecordsError> {
        let found = self.alike(cells, Some(part))?;
        // Two numbers that differ are two people, as far as a machine may say.
        let may_be =
            |one: &Alike| one.likely >= Likely::Likely && !one.guards.contains(&Guard::TwoNumbers);
        Ok(found.iter().any(may_be))
    }

    fn alike_to(
        &self,
        asked: &[Record],
        but: Option<PersonId>,
    ) -> Result<Vec<Alike>, RecordsError> {
        let mut kept = self.alike.borrow_mut();
        let held = match kept.as_mut() {
            Some(held) => held,
            None => kept.insert(self.read_alike()?),
        };
        if let Err(error) = self.follow(held) {
            // Half of what was written is in it: it is read anew.
            *kept = None;
            return Err(error);
        }
        let mut best: HashMap<PersonId, Lookalike<(PersonId, u8)>> = HashMap::new();
        for record in asked {
            for found in held.index.lookalikes(record) {
                let person = found.id.0;
                let is_better = best
                    .get(&person)
                    .is_none_or(|other| found.log_odds > other.log_odds);
                if is_better && Some(person) != but {
                    best.insert(person, found);
                }
            }
        }
        let mut found: Vec<_> = best.into_values().collect();
        found.sort_by(|x, y| y.log_odds.total_cmp(&x.log_odds).then(x.id.cmp(&y.id)));
        let alike = found.into_iter().map(|one| Alike {
            person: one.id.0,
            likely: Likely::of(one.posterior, &one.guards),
            reasons: held.index.reasons(&one),
            guards: one.guards,
        });
        Ok(alike.collect())
    }

    /// The whole book, as it is.
    fn read_alike(&self) -> Result<AlikeIndex, RecordsError> {
        let people = self.every_as("person", |who: PersonWho| (who.id, spellings(&who)))?;
        let count = |spellings: &Vec<Record>| u8::try_from(spellings.len()).unwrap_or(u8::MAX);
        let held = people.iter().map(|(id, all)| (*id, count(all))).collect();
        let all = people
            .iter()
            .flat_map(|(id, all)| (0..).zip(all).map(|(at, record)| ((*id, at), record)));
        Ok(AlikeIndex {
            index: Index::build(Shape::Persons, all),
            held,
            moved: BTreeSet::new(),
        })
    }

    /// Takes in what was written since the last question.
    fn follow(&self, held: &mut AlikeIndex) -> Result<(), RecordsError> {
        for family in std::mem::take(&mut held.moved) {
            for view in storage::views_of(&self.main, self.space_no, family)? {
                if view.kind != "person" {
                    continue;
                }
                let state = read(&view.body)?;
                held.hold(state.id, &spellings(&state));
            }
        }
        Ok(())
    }
}

fn read(body: &[u8]) -> Result<PersonWho, RecordsError> {
    serde_json::from_slice(body).map_err(|_| RecordsError::Damaged("view_unreadable"))
}

/// A person as each of their names and dates of birth has them; nobody who is in the trash.
pub(super) fn spellings(who: &PersonWho) -> Vec<Record> {
    if who.in_trash {
        return Vec::new();
    }
    let mut births: Vec<Option<&PartialDate>> = who.born.iter().map(Some).collect();
    if births.is_empty() {
        births.push(None);
    }
    let part = match (
        who.parts.contains(&Part::Parent),
        who.parts.contains(&Part::Child),
    ) {
        (true, false) => Some(Part::Parent),
        (false, true) => Some(Part::Child),
        _ => None,
    };
    let number = who.a_numbers().next();
    let first = |all: &'_ [String]| all.first().cloned();
    let (sex, country) = (first(&who.sex), first(&who.country));
    let all = who
        .names
        .iter()
        .flat_map(|name| births.iter().map(move |born| (name, *born)));
    all.take(SPELLINGS)
        .map(|(name, born)| {
            crate::lists::record(name, born, number, sex.as_deref(), country.as_deref(), part)
        })
        .collect()
}
