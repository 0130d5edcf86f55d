//! Lists: a government's or partner's file as received, its rows, and who each row is.

use super::Touches;
use crate::ids::{EntityId, EntryHash, ListId, MemberId, PairId, PersonId};
use crate::rules::difference::{DifferenceKind, DifferenceReason, DifferenceState};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A version of a list as received. The header's entity is the list version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListReceived {
    /// `removed`, `waived`, `released`, `all`, `eoir_contacts`, `expanded_class`, `task_force`, `partner`.
    pub kind: String,
    /// Who sent it.
    pub sender: String,
    /// The day the sender says it speaks of.
    pub as_of: NaiveDate,
    /// SHA-256 of the file as received, hex.
    pub file_sha256: String,
    /// Name of the file as received.
    pub file_name: String,
    /// The attachment: its name in the store.
    pub attachment: String,
    /// The attachment's own key; it goes with a redaction of this payload.
    pub attachment_key: String,
    /// Header text of each column, as in the file.
    pub columns: Vec<String>,
    /// Field each column was read as, by position; empty where it was not used.
    pub fields: Vec<String>,
    /// Rows in the file, the header row not counted.
    pub rows: u32,
    /// Marked as under a protective order.
    #[serde(default)]
    pub protective_order: bool,
    /// What became of what it says of people in the book, a code of `lists::Policy`; blank in entries
    /// from before there was a choice: their rows were linked and brought nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub policy: String,
}
impl Touches for ListReceived {}

/// At most 500 rows of a version, raw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListRows {
    /// Row number of the first, as in the file.
    pub first: u32,
    /// Cells as received, a row a vector.
    pub rows: Vec<Vec<String>>,
}
impl Touches for ListRows {}

/// Where the rows of a chunk ended; one entry a chunk, each row in exactly one of the four.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct RowsLinked {
    /// Row number, and the pair (or, where it names one person only, the person) that it speaks of
    /// because an exact A-number says so.
    pub links: Vec<(u32, EntityId)>,
    /// Row number, and the pair or person it founded.
    #[serde(default)]
    pub founded: Vec<(u32, EntityId)>,
    /// Row number, and why a person must decide.
    #[serde(default)]
    pub waiting: Vec<(u32, String)>,
    /// Row number, and why it cannot be read.
    #[serde(default)]
    pub unreadable: Vec<(u32, String)>,
    /// Row number of a row that was decided on an earlier version to speak of nobody whom the network
    /// looks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_ours: Vec<u32>,
    /// Row number, and the person or pair to whom it brought something: entries of its own, each with
    /// the row as its source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brought: Vec<(u32, EntityId)>,
}
impl Touches for RowsLinked {
    const OTHERS: bool = true;

    fn touches(&self) -> Vec<EntityId> {
        self.links.iter().map(|(_, id)| *id).collect()
    }
}

/// What a person decided about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowEnd {
    /// It speaks of people who are in the book.
    #[default]
    Linked,
    /// It founded who was not.
    Founded,
    /// It speaks of nobody whom the network looks for.
    NotOurs,
}

/// A person decides who a row is. Taking this back lets the row wait again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowDecided {
    /// Row number.
    pub row: u32,
    /// What was decided.
    #[serde(default)]
    pub end: RowEnd,
    /// The pair it names, if decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pair: Option<PairId>,
    /// The parent it names, if decided.
    pub parent: Option<PersonId>,
    /// The child it names, if decided.
    pub child: Option<PersonId>,
    /// On what ground.
    pub reason: String,
}
impl Touches for RowDecided {
    const OTHERS: bool = true;

    fn touches(&self) -> Vec<EntityId> {
        self.parent
            .into_iter()
            .chain(self.child)
            .map(EntityId::from)
            .chain(self.pair.map(EntityId::from))
            .collect()
    }
}

/// A difference between this list and another, or the book, is explained. The header's entity is the
/// later of two lists; what it replaces is the explanation before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifferenceExplained {
    /// The other list; none = the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<ListId>,
    /// What the difference is.
    pub what: DifferenceKind,
    /// The pair or person it is about; none where nobody has decided who the row is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<EntityId>,
    /// Row number, where nobody has decided who it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// That row stands on the other list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub row_of_other: bool,
    /// Why.
    pub reason: DifferenceReason,
    /// How far it has come.
    pub state: DifferenceState,
    /// Who said so, and what: the words of a letter, a call, a filing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The document that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EntryHash>,
    /// Who follows it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<MemberId>,
    /// The day it was closed, or the sender was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}
impl Touches for DifferenceExplained {
    const OTHERS: bool = true;

    fn touches(&self) -> Vec<EntityId> {
        self.about.into_iter().collect()
    }
}

/// An import is taken back: `replaces` names what it founded and nobody has touched since.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportUndone {
    /// The version.
    pub list: ListId,
    /// People and pairs it keeps because a person has worked on them since.
    pub kept: Vec<EntityId>,
    /// People and pairs it takes back, and those from whom it takes what it brought them, so that the
    /// entry is found under each.
    #[serde(default)]
    pub taken_back: Vec<EntityId>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}
impl Touches for ImportUndone {
    const OTHERS: bool = true;

    fn touches(&self) -> Vec<EntityId> {
        self.taken_back.clone()
    }
}
