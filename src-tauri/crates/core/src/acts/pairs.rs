//! Pairs: the separation, what each side wants, what stands between that and a delivery. A
//! government's claim and a person's statement are different types and never mix.

use super::Touches;
use super::people::Source;
use crate::ids::EntryHash;
use crate::ids::{EntityId, PersonId};
use crate::rules::alignment::{ChildVoice, Clearance, Outcome};
pub use crate::rules::claim::Party;
use crate::rules::partial_date::PartialDate;
use crate::rules::preference::{ChildWish, ParentPreference, Stage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A parent and a child who were separated. The header's entity is the new pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PairRecorded {
    /// The parent's record.
    pub parent: PersonId,
    /// The child's record.
    pub child: PersonId,
    /// `mother`, `father`, `adoptive`, `step`, `guardian`, `other`, `unknown`.
    pub relation: String,
    /// Where from.
    pub source: Source,
}
impl Touches for PairRecorded {
    const OTHERS: bool = true;

    fn touches(&self) -> Vec<EntityId> {
        vec![self.parent.into(), self.child.into()]
    }
}

/// When, where and how they were separated, as a party claims.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeparationClaimed {
    /// Who says so.
    pub party: Party,
    /// Day of the apprehension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apprehended_on: Option<PartialDate>,
    /// Day of the separation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separated_on: Option<PartialDate>,
    /// Sector or port of entry.
    #[serde(default)]
    pub place: String,
    /// Cause as claimed.
    #[serde(default)]
    pub cause: String,
    /// The family unit was deleted from the government's system.
    #[serde(default)]
    pub deleted_family_unit: bool,
    /// Where from.
    pub source: Source,
}
impl Touches for SeparationClaimed {}

/// Where a person is or was, as a party claims. What a child's discharge was is a claim like this.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CustodyClaimed {
    /// Who says so.
    pub party: Party,
    /// A code of `rules::claim::Place`.
    pub place: String,
    /// Facility, country or region in words; never exported.
    #[serde(default)]
    pub words: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Where from.
    pub source: Source,
}
impl Touches for CustodyClaimed {}

/// Whether a claim is disputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dispute {
    /// Nobody disputes it.
    #[default]
    Undisputed,
    /// Disputed and open.
    Disputed,
    /// The dispute ended.
    Resolved,
}

/// A waiver, a red flag or an outcome, as a party claims. Never a statement of the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClaimRecorded {
    /// Who says so.
    pub party: Party,
    /// A code of `rules::claim::ClaimKind`.
    pub what: String,
    /// Words of the claim.
    #[serde(default)]
    pub words: String,
    /// Its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Whether it is disputed.
    #[serde(default)]
    pub dispute: Dispute,
    /// Where from.
    pub source: Source,
}
impl Touches for ClaimRecorded {}

/// What a parent said they want for one child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParentStatement {
    /// The preference.
    pub preference: ParentPreference,
    /// Preliminary or final; final needs the member's own signature.
    pub stage: Stage,
    /// Conditions in the parent's words; never exported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conditions: String,
    /// Day it was said.
    pub said_on: NaiveDate,
    /// Language it was said in, BCP 47.
    pub language: String,
    /// Interpreters in order of relay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpreters: Vec<String>,
    /// `phone`, `video`, `in_person`, `written`.
    pub how: String,
    /// Read back in the parent's language and confirmed.
    pub read_back: bool,
    /// Topics of informed choice covered, codes of docs/domain.md §9.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// The lawyer who counselled the parent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub counselled_by: String,
    /// Must be reconfirmed by this day (FEATURES N3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reconfirm_by: Option<NaiveDate>,
}
impl Touches for ParentStatement {}

/// How far the child's side has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChildStage {
    /// The question is with the child's counsel.
    WithCounsel,
    /// The child said it; counsel has not confirmed.
    Stated,
    /// Counsel or advocate confirmed.
    Confirmed,
}

/// What a child wants: who confirmed, when, which; the reasons stay with the child's counsel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChildStatement {
    /// The wish; none while the question is with counsel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<ChildWish>,
    /// How far it has come.
    pub stage: ChildStage,
    /// The child's own word, or a best-interests determination for a child too young.
    pub voice: ChildVoice,
    /// Counsel or advocate who confirmed.
    pub confirmed_by: String,
    /// Day.
    pub said_on: NaiveDate,
    /// Must be reconfirmed by this day (FEATURES N3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reconfirm_by: Option<NaiveDate>,
}
impl Touches for ChildStatement {}

/// Which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The parent's.
    Parent,
    /// The child's.
    Child,
}

/// One side's counsel clears a pair for delivery, or objects (FEATURES N4).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClearanceRecorded {
    /// Which side.
    pub side: Side,
    /// How it stands; a waiver carries its reason, which is never exported.
    pub state: Clearance,
    /// Who.
    pub by: String,
    /// Day.
    pub on: NaiveDate,
    /// Why, in words; never exported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}
impl Touches for ClearanceRecorded {}

/// Counsel decides an alignment against the table; needs a reason and the member's signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlignmentOverridden {
    /// What it is to be.
    pub outcome: Outcome,
    /// The two statements it was decided on; with others current, it no longer applies.
    pub decided_on: Vec<EntryHash>,
    /// Why; never exported.
    pub reason: String,
}
impl Touches for AlignmentOverridden {}
