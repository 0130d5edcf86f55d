//! Who a person is and who is in a pair, read from their views without the rest: of a hundred thousand
//! people the rest is most of the work.

use crate::acts::{Detail, Part, SeparationClaimed};
use crate::ids::{PairId, PersonId};
use crate::rules::identifier::IdentifierKind;
use crate::rules::known::Known;
use crate::rules::name::NameVariant;
use crate::rules::partial_date::PartialDate;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::{BTreeMap, BTreeSet};

/// Who a person is.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "StoredPerson")]
pub struct PersonWho {
    /// Their cluster.
    pub id: PersonId,
    /// Its records.
    pub records: Vec<PersonId>,
    /// Parts they have.
    pub parts: BTreeSet<Part>,
    /// Names, in order of display.
    pub names: Vec<NameVariant>,
    /// Identifiers as compared, with their kind.
    pub numbers: Vec<(IdentifierKind, String)>,
    /// Dates of birth that are known.
    pub born: Vec<PartialDate>,
    /// `f`, `m` or `x`, where known.
    pub sex: Vec<String>,
    /// Countries of origin that are known, ISO 3166-1 alpha-2.
    pub country: Vec<String>,
    /// In the trash.
    pub in_trash: bool,
}

impl PersonWho {
    /// Their A-numbers as compared.
    pub fn a_numbers(&self) -> impl Iterator<Item = &str> {
        let all = self.numbers.iter();
        let numbers = all.filter(|(kind, _)| *kind == IdentifierKind::ANumber);
        numbers.map(|(_, number)| number.as_str())
    }
}

/// Who is in a pair.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "StoredPair")]
pub struct PairWho {
    /// Its smallest record.
    pub id: PairId,
    /// Its records.
    pub records: Vec<PairId>,
    /// The parent's cluster.
    pub parent: PersonId,
    /// The child's cluster.
    pub child: PersonId,
    /// The separation as claimed.
    pub separation: Vec<SeparationClaimed>,
    /// In the trash.
    pub in_trash: bool,
}

#[derive(Deserialize)]
struct Stored<T> {
    value: T,
}

#[derive(Deserialize)]
struct StoredNumber {
    kind: IdentifierKind,
    normal: Option<String>,
}

#[derive(Deserialize)]
struct StoredPerson {
    id: PersonId,
    records: Vec<PersonId>,
    parts: BTreeSet<Part>,
    names: Vec<Stored<NameVariant>>,
    identifiers: Vec<Stored<StoredNumber>>,
    details: BTreeMap<String, Vec<Stored<Detail>>>,
    trashed: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct StoredPair {
    id: PairId,
    records: Vec<PairId>,
    parent: PersonId,
    child: PersonId,
    separation: Vec<Stored<SeparationClaimed>>,
    trashed: Option<IgnoredAny>,
}

impl From<StoredPerson> for PersonWho {
    fn from(stored: StoredPerson) -> Self {
        let numbers = stored.identifiers.into_iter();
        let mut who = Self {
            id: stored.id,
            records: stored.records,
            parts: stored.parts,
            names: stored.names.into_iter().map(|one| one.value).collect(),
            numbers: numbers
                .filter_map(|one| Some((one.value.kind, one.value.normal?)))
                .collect(),
            born: Vec::new(),
            sex: Vec::new(),
            country: Vec::new(),
            in_trash: stored.trashed.is_some(),
        };
        for one in stored.details.into_values().flatten() {
            match one.value {
                Detail::Born(Known::Known(born)) => who.born.push(born),
                Detail::Sex(Known::Known(sex)) => who.sex.push(sex),
                Detail::Country(Known::Known(country)) => who.country.push(country),
                _ => {}
            }
        }
        who
    }
}

impl From<StoredPair> for PairWho {
    fn from(stored: StoredPair) -> Self {
        let separation = stored.separation.into_iter();
        Self {
            id: stored.id,
            records: stored.records,
            parent: stored.parent,
            child: stored.child,
            separation: separation.map(|one| one.value).collect(),
            in_trash: stored.trashed.is_some(),
        }
    }
}
