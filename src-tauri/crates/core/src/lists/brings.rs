//! What a row brings to whom it speaks of: facts, claims and ways to reach them, each with its source
//! and day. Never a statement of theirs, and never in the place of what is there: a blank cell brings
//! nothing, and what the book has otherwise stays beside what the list says.

use super::rows::{PersonCells, RowRead};
use crate::acts::{
    Act, ClaimRecorded, ContactPointRecorded, CustodyClaimed, Detail, DetailRecorded, Dispute,
    Identifier, IdentifierRecorded, NameRecorded, Part, Party, SeparationClaimed, Source,
};
use crate::rules::claim::{ClaimKind, Place};
use crate::rules::contact_safety::{SafetyRules, zone_of_country};
use crate::rules::identifier::IdentifierKind;
pub use crate::rules::import_policy::Policy;
use crate::rules::known::Known;
use crate::rules::name::NameVariant;
use crate::rules::outcome::PointKind;
use crate::rules::partial_date::PartialDate;
use crate::rules::phone::Phone;
use chrono_tz::Tz;
use reencuentro_matching::normalise::fold;
use std::collections::BTreeMap;

/// What kind of list a row stands on, as far as that says something of its own.
#[derive(Debug, Clone, Copy)]
pub struct Sending<'a> {
    /// The kind of the list.
    pub kind: &'a str,
    /// What becomes of what it says of people in the book.
    pub policy: Policy,
}

impl Sending<'_> {
    /// Who claims what stands on it.
    #[must_use]
    pub fn party(&self) -> Party {
        Self::party_of(self.kind)
    }

    /// Who claims what stands on a list of a kind.
    #[must_use]
    pub fn party_of(kind: &str) -> Party {
        if kind == "partner" {
            Party::Network
        } else {
            Party::Government
        }
    }

    /// Where the list, by its kind, says that its parents are.
    fn place(&self) -> Option<Place> {
        match self.kind {
            "removed" => Some(Place::Removed),
            "released" => Some(Place::ReleasedInterior),
            _ => None,
        }
    }
}

/// What the book has of a person, as far as a list may bring more.
#[derive(Debug, Clone, Default)]
pub struct PersonHas {
    /// Facts by their field; a field that was refused or is not known has one too.
    pub details: BTreeMap<String, Vec<Detail>>,
    /// Names, folded.
    pub names: Vec<String>,
    /// A-numbers as compared.
    pub numbers: Vec<String>,
    /// Ways to reach them, as [`reach`] has them.
    pub points: Vec<String>,
    /// Where a party says that they are or were.
    pub places: Vec<(Party, String)>,
}

/// What the book has of a pair, as far as a list may bring more.
#[derive(Debug, Clone, Default)]
pub struct PairHas {
    /// What a party claims.
    pub claims: Vec<(Party, String)>,
    /// Separations as a party claims them: the day, and the place folded.
    pub separations: Vec<(Party, Option<PartialDate>, String)>,
}

/// One thing that a row brings.
#[derive(Debug, Clone, PartialEq)]
pub enum Brought {
    /// A fact.
    Detail(Detail),
    /// A name as this list writes it.
    Name(NameVariant),
    /// An A-number.
    Number(Identifier),
    /// A way to reach them, with careful rules: nobody has asked when it is safe.
    Point {
        /// Which kind.
        kind: PointKind,
        /// As written, and as it is dialled.
        phone: Phone,
        /// The zone of their country.
        zone: Tz,
    },
    /// Where they are or were.
    Place {
        /// Where.
        place: Place,
        /// Since when.
        from: Option<PartialDate>,
    },
    /// What is claimed of a pair.
    Claim(ClaimKind),
    /// When and where they were separated.
    Separation {
        /// Day.
        on: Option<PartialDate>,
        /// Sector or port.
        place: String,
    },
}

impl Brought {
    /// What it is, a code: `brings-<code>` in the locale files.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Detail(detail) => detail.field(),
            Self::Name(_) => "name",
            Self::Number(_) => "a_number",
            Self::Point {
                kind: PointKind::Letter,
                ..
            } => "address",
            Self::Point { .. } => "phone",
            Self::Place { .. } => "place",
            Self::Claim(_) => "claim",
            Self::Separation { .. } => "separation",
        }
    }

    /// What makes two of them one, where two rows bring something to the same person: of a fact the
    /// first counts, for a list that contradicts itself proves nothing.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Point { phone, .. } => format!("{} {}", self.code(), reach(phone)),
            Self::Place { place, .. } => format!("place {}", place.code()),
            Self::Claim(what) => format!("claim {}", what.code()),
            Self::Name(name) => format!("name {}", fold(&name.full())),
            _ => self.code().to_owned(),
        }
    }

    /// The act that records it.
    #[must_use]
    pub fn act(self, party: Party, source: Source) -> Act {
        match self {
            Self::Detail(detail) => DetailRecorded { detail, source }.into(),
            Self::Name(name) => NameRecorded { name, source }.into(),
            Self::Number(identifier) => IdentifierRecorded { identifier, source }.into(),
            Self::Point { kind, phone, zone } => ContactPointRecorded {
                kind: kind.code().to_owned(),
                raw: phone.raw,
                e164: phone.e164,
                whose: String::new(),
                source,
                rules: SafetyRules::careful(zone),
                state: None,
            }
            .into(),
            Self::Place { place, from } => CustodyClaimed {
                party,
                place: place.code().to_owned(),
                words: String::new(),
                from,
                until: None,
                source,
            }
            .into(),
            Self::Claim(what) => ClaimRecorded {
                party,
                what: what.code().to_owned(),
                words: String::new(),
                on: None,
                dispute: Dispute::Undisputed,
                source,
            }
            .into(),
            Self::Separation { on, place } => SeparationClaimed {
                party,
                apprehended_on: None,
                separated_on: on,
                place,
                cause: String::new(),
                deleted_family_unit: false,
                source,
            }
            .into(),
        }
    }
}

/// What makes two ways to reach somebody the same: the number as it is dialled, else the words folded.
#[must_use]
pub fn reach(phone: &Phone) -> String {
    phone.e164.clone().unwrap_or_else(|| fold(&phone.raw))
}

/// What a row says of one person that the book has not. `otherwise` = also what it says beside
/// something else that the book has: somebody decided so.
#[must_use]
pub fn to_person(
    (row, cells): (&RowRead, &PersonCells),
    part: Part,
    sending: Sending<'_>,
    has: &PersonHas,
    otherwise: bool,
) -> Vec<Brought> {
    let wanted = |detail: &Detail| {
        if matches!(detail, Detail::Born(Known::Known(born)) if born.is_unread()) {
            return false;
        }
        let there = has
            .details
            .get(detail.field())
            .map_or(&[][..], Vec::as_slice);
        there.is_empty() || (otherwise && !there.iter().any(|one| agree(one, detail)))
    };
    let facts = details_of(cells).filter(wanted).map(Brought::Detail);
    let mut brought: Vec<Brought> = facts.collect();
    if let Some(identifier) = identifier_of(cells) {
        let known = |number: &String| has.numbers.contains(number);
        if has.numbers.is_empty() || (otherwise && !identifier.normal.as_ref().is_some_and(known)) {
            brought.push(Brought::Number(identifier));
        }
    }
    let full = cells.name.full();
    if otherwise && !full.is_empty() && !has.names.contains(&fold(&full)) {
        brought.push(Brought::Name(cells.name.clone()));
    }
    let home = cells.country.as_deref().or_else(|| has.country());
    let zone = home
        .and_then(zone_of_country)
        .unwrap_or(Tz::America__Guatemala);
    let numbers = cells
        .phones
        .iter()
        .map(|raw| (PointKind::Mobile, Phone::read(raw, home).phone));
    let letters = cells.address.iter().map(|raw| {
        let phone = Phone {
            raw: raw.clone(),
            e164: None,
        };
        (PointKind::Letter, phone)
    });
    let new = numbers
        .chain(letters)
        .filter(|(_, phone)| !has.points.contains(&reach(phone)));
    brought.extend(new.map(|(kind, phone)| Brought::Point { kind, phone, zone }));
    if part == Part::Parent {
        let place = sending
            .place()
            .or(row.removed_on.as_ref().map(|_| Place::Removed));
        let said = place.map(|place| (sending.party(), place.code().to_owned()));
        if let (Some(place), Some(said)) = (place, said)
            && !has.places.contains(&said)
        {
            let from = row.removed_on.clone().filter(|_| place == Place::Removed);
            brought.push(Brought::Place { place, from });
        }
    }
    brought
}

/// What a row says of a pair that the book has not.
#[must_use]
pub fn to_pair(
    row: &RowRead,
    sending: Sending<'_>,
    has: &PairHas,
    otherwise: bool,
) -> Vec<Brought> {
    let party = sending.party();
    let mut brought = Vec::new();
    let said = (party, ClaimKind::Waiver.code().to_owned());
    if sending.kind == "waived" && !has.claims.contains(&said) {
        brought.push(Brought::Claim(ClaimKind::Waiver));
    }
    let own = has.separations.iter().filter(|(by, ..)| *by == party);
    let says = row.separated_on.is_some() || !row.place.is_empty();
    let same = |(_, on, place): &&(Party, Option<PartialDate>, String)| {
        *on == row.separated_on && *place == fold(&row.place)
    };
    let is_new = own.clone().next().is_none() || (otherwise && !own.clone().any(|one| same(&one)));
    if says && is_new {
        brought.push(Brought::Separation {
            on: row.separated_on.clone(),
            place: row.place.clone(),
        });
    }
    brought
}

/// Whether a row says of somebody what the book has otherwise.
#[must_use]
pub fn says_otherwise(cells: &PersonCells, has: &PersonHas) -> bool {
    let mut details = details_of(cells);
    details.any(|detail| {
        let there = has
            .details
            .get(detail.field())
            .map_or(&[][..], Vec::as_slice);
        !there.is_empty() && !there.iter().any(|one| agree(one, &detail))
    })
}

impl PersonHas {
    fn country(&self) -> Option<&str> {
        self.details
            .get("country")?
            .iter()
            .find_map(|one| match one {
                Detail::Country(Known::Known(country)) => Some(country.as_str()),
                _ => None,
            })
    }
}

/// Two values of one field that do not exclude each other.
fn agree(one: &Detail, other: &Detail) -> bool {
    match (one, other) {
        (Detail::Born(Known::Known(one)), Detail::Born(Known::Known(other))) => one.may_be(other),
        (Detail::Municipality(Known::Known(one)), Detail::Municipality(Known::Known(other))) => {
            fold(one) == fold(other)
        }
        (Detail::Languages(Known::Known(one)), Detail::Languages(Known::Known(other))) => {
            other.iter().all(|language| one.contains(language))
        }
        _ => one == other,
    }
}

/// The facts of one side of a row.
pub(crate) fn details_of(cells: &PersonCells) -> impl Iterator<Item = Detail> + '_ {
    let known = |text: &Option<String>| text.clone().map(Known::Known);
    let born = cells
        .born
        .clone()
        .map(|born| Detail::Born(Known::Known(born)));
    let language = cells.language.clone();
    [
        born,
        known(&cells.sex).map(Detail::Sex),
        known(&cells.country).map(Detail::Country),
        known(&cells.municipality).map(Detail::Municipality),
        language.map(|language| Detail::Languages(Known::Known(vec![language]))),
    ]
    .into_iter()
    .flatten()
}

/// The A-number of one side of a row.
pub(crate) fn identifier_of(cells: &PersonCells) -> Option<Identifier> {
    cells.a_number.as_ref().map(|(raw, reading)| Identifier {
        kind: IdentifierKind::ANumber,
        raw: raw.clone(),
        normal: Some(reading.digits9.clone()),
        zeros_restored: reading.zeros_restored,
    })
}
