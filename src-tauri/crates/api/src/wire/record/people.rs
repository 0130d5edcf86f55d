//! Who somebody is.

use crate::wire::Recorded;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person, typed in.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordPersonRequest {
    /// `parent`, `child` or `relative`.
    pub part: String,
    /// Name as the person says it.
    pub name: String,
    /// Where this comes from.
    pub source: String,
    /// `f`, `m`, `x` or empty.
    pub sex: String,
    /// Date of birth as typed: `1986`, `may 2018`, `14/5/2010`; empty if unknown.
    pub born: String,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Municipality.
    pub municipality: String,
    /// Languages, BCP 47.
    pub languages: Vec<String>,
    /// A-number as given, empty if none.
    pub a_number: String,
}

/// Another way a name is written or said.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordNameRequest {
    /// Person id.
    pub person: String,
    /// The name.
    pub name: String,
    /// A code of the kinds of names; `spoken` when empty.
    pub kind: String,
    /// `given_first` (also when empty) or `surname_first`.
    pub order: String,
    /// Where this comes from.
    pub source: String,
}

/// By which name a person is shown.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PreferNameRequest {
    /// Person id.
    pub person: String,
    /// Hash of the entry that brought the name.
    pub name: String,
}

/// An identifier, or the correction of one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordIdentifierRequest {
    /// Person id.
    pub person: String,
    /// A code of the kinds of identifiers.
    pub kind: String,
    /// As given.
    pub raw: String,
    /// Where this comes from.
    pub source: String,
    /// Entry hashes of the identifiers this one corrects.
    pub replaces: Vec<String>,
}

/// One fact about a person.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordDetailRequest {
    /// Person id.
    pub person: String,
    /// `sex`, `born`, `country`, `nationality`, `municipality`, `languages`, `deceased`.
    pub field: String,
    /// `known` (also when empty), `unknown`, `not_asked`, `refused`.
    pub state: String,
    /// The value as typed; languages in order of ease. Empty unless known.
    pub values: Vec<String>,
    /// Where this comes from.
    pub source: String,
    /// Entry hashes of the values this one settles.
    pub replaces: Vec<String>,
}

/// Who represents a person.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordRepresentationRequest {
    /// Person id.
    pub person: String,
    /// The lawyer or representative.
    pub counsel: String,
    /// Their organisation.
    pub organisation: String,
    /// `attorney`, `legal_service_provider`, `child_advocate`.
    pub capacity: String,
    /// Since when, as typed; empty if unknown.
    pub since: String,
    /// Where counsel is called, as given.
    pub phone: String,
    /// On what ground: `g28`, `retainer`, `appointed`, `class_counsel`; empty if not known.
    pub engagement: String,
    /// Entry hashes this one replaces.
    pub replaces: Vec<String>,
}

/// Two records are, or are not, one person.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LinkPersonsRequest {
    /// Person id of one.
    pub person: String,
    /// Person id of the other.
    pub other: String,
    /// On what ground.
    pub reason: String,
}

/// Takes a link back.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct UnlinkPersonsRequest {
    /// Hash of the entry that linked them.
    pub link: String,
    /// Why.
    pub reason: String,
}

/// What unlinking did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Unlinked {
    /// The withdrawal.
    pub recorded: Recorded,
    /// Entries written while the two were one person: each stays with the record it names until
    /// somebody moves it.
    pub written_while_linked: Vec<WrittenWhileLinked>,
}

/// An entry written while two records were one person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WrittenWhileLinked {
    /// Entry hash.
    pub entry: String,
    /// Entry type, a code.
    pub kind: String,
    /// The record it names.
    pub record: String,
}
