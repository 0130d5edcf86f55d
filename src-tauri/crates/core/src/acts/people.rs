//! People: who they are, as whom they are recorded, which records are one person.

use super::Touches;
use crate::ids::{EntityId, EntryHash, ListId, PersonId};
use crate::rules::identifier::{ANumber, IdentifierKind};
use crate::rules::known::Known;
use crate::rules::name::NameVariant;
use crate::rules::partial_date::PartialDate;
use serde::{Deserialize, Serialize};

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Source {
    /// In words: "her sister", "court records", "list of 7 August".
    pub words: String,
    /// Day the source had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// The list and row, when a list brought it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<RowRef>,
}

/// One row of one version of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowRef {
    /// The version.
    pub list: ListId,
    /// Row number as in the file, from 1, the header row counted.
    pub row: u32,
}

/// Which part a person has; the same person may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A parent who was separated from a child, or whose child was.
    Parent,
    /// A child.
    Child,
    /// Anyone else of the family, a sponsor among them.
    Relative,
}

/// An identifier as given and as compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifier {
    /// What kind.
    pub kind: IdentifierKind,
    /// As received, never changed.
    pub raw: String,
    /// As compared: for an A-number `A` and nine digits. None when it could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub normal: Option<String>,
    /// Leading zeros were restored (a spreadsheet ate them).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub zeros_restored: bool,
}

impl Identifier {
    /// An identifier as given; an A-number with what could be read of it.
    #[must_use]
    pub fn read(kind: IdentifierKind, raw: &str) -> Self {
        let reading = (kind == IdentifierKind::ANumber)
            .then(|| ANumber::normalise(raw).ok())
            .flatten();
        Self {
            kind,
            raw: raw.trim().to_owned(),
            zeros_restored: reading.as_ref().is_some_and(|r| r.zeros_restored),
            normal: reading.map(|r| r.digits9),
        }
    }
}

/// A person enters the book. The header's entity is the new person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonRecorded {
    /// Which part they have.
    pub part: Part,
    /// Their name as first received.
    pub name: NameVariant,
    /// Identifiers received with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Facts received with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Detail>,
    /// Where from.
    pub source: Source,
}
impl Touches for PersonRecorded {}

/// Another way a person's name is written or said. Never replaces another variant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NameRecorded {
    /// The variant.
    pub name: NameVariant,
    /// Where from.
    pub source: Source,
}
impl Touches for NameRecorded {}

/// By which of their recorded names a person is shown. Another choice replaces this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NamePreferred {
    /// The entry that brought the name.
    pub name: EntryHash,
}
impl Touches for NamePreferred {}

/// An identifier of a person; `replaces` names the one it corrects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IdentifierRecorded {
    /// The identifier.
    pub identifier: Identifier,
    /// Where from.
    pub source: Source,
}
impl Touches for IdentifierRecorded {}

/// One fact about a person; unknown, not asked and refused are three different things (F14).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum Detail {
    /// `f`, `m` or `x`.
    Sex(Known<String>),
    /// Date of birth.
    Born(Known<PartialDate>),
    /// Country of origin, ISO 3166-1 alpha-2.
    Country(Known<String>),
    /// Nationality, ISO 3166-1 alpha-2, where it is not the country of origin.
    Nationality(Known<String>),
    /// Municipality of origin as known.
    Municipality(Known<String>),
    /// Languages in order of ease, BCP 47.
    Languages(Known<Vec<String>>),
    /// Deceased, with the day if known.
    Deceased(Known<PartialDate>),
}

impl Detail {
    /// The field's word, under which two values can disagree.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Sex(_) => "sex",
            Self::Born(_) => "born",
            Self::Country(_) => "country",
            Self::Nationality(_) => "nationality",
            Self::Municipality(_) => "municipality",
            Self::Languages(_) => "languages",
            Self::Deceased(_) => "deceased",
        }
    }
}

/// One fact about a person, recorded later; `replaces` names the values it settles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DetailRecorded {
    /// The fact.
    pub detail: Detail,
    /// Where from.
    pub source: Source,
}
impl Touches for DetailRecorded {}

/// Two records are one person, until a withdrawal of this entry. The header's entity is one of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonsLinked {
    /// The other record.
    pub other: PersonId,
    /// On what ground.
    pub reason: String,
}
impl Touches for PersonsLinked {
    const OTHERS: bool = true;

    fn touches(&self) -> Vec<EntityId> {
        vec![self.other.into()]
    }
}

/// Two records are not one person; remembered until the evidence changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonsToldApart {
    /// The other record.
    pub other: PersonId,
    /// On what ground.
    pub reason: String,
}
impl Touches for PersonsToldApart {
    const OTHERS: bool = true;

    fn touches(&self) -> Vec<EntityId> {
        vec![self.other.into()]
    }
}

/// Who represents a person, of which side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RepresentationRecorded {
    /// The lawyer or representative.
    pub counsel: String,
    /// Their organisation.
    #[serde(default)]
    pub organisation: String,
    /// `attorney`, `legal_service_provider`, `child_advocate`.
    pub capacity: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// Where counsel is called, as given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// On what ground: a code of `rules::claim::Engagement`. A conflict of interests is told in a
    /// privileged note, never here (docs/domain.md §7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engagement: Option<String>,
}
impl Touches for RepresentationRecorded {}

/// A note of fact; never exported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NoteWritten {
    /// The words.
    pub text: String,
}
impl Touches for NoteWritten {}

/// Put into the trash with a reason; a withdrawal of this entry takes it out again (F131).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trashed {
    /// Why.
    pub reason: String,
}
impl Touches for Trashed {}

/// Takes back the entries that the header's `replaces` names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Why.
    pub reason: String,
}
impl Touches for Withdrawn {}

/// Removes payload and salt of the entries it names; headers and chains stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Redacted {
    /// The entries whose payload goes.
    pub entries: Vec<EntryHash>,
    /// By whose authority (a court's order, the person's wish).
    pub authority: String,
}
impl Touches for Redacted {}

/// A note under legal privilege. It has no way into an export, a log or an error: see `privileged`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PrivilegedNoteWritten {
    /// The words.
    #[serde(serialize_with = "crate::privileged::to_payload")]
    pub text: crate::privileged::Privileged,
}
impl Touches for PrivilegedNoteWritten {}
