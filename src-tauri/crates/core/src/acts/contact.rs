//! Reaching a parent: contact points, attempts, searches on the ground, counselling.

use super::Touches;
use super::people::Source;
use crate::ids::EntryHash;
use crate::rules::alignment::Consent;
use crate::rules::contact_safety::SafetyRules;
use crate::rules::outcome::{
    AttemptOutcome, Channel, Direction, IdentityCheck, PointState, SpokeTo,
};
use crate::rules::partial_date::PartialDate;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A way to reach someone. A change of its rules is a new entry that replaces this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContactPointRecorded {
    /// A code of `rules::outcome::PointKind`.
    pub kind: String,
    /// As given.
    pub raw: String,
    /// E.164 when it could be read as a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e164: Option<String>,
    /// Whose it is.
    #[serde(default)]
    pub whose: String,
    /// Where from, with its day.
    pub source: Source,
    /// What may be said, and when.
    pub rules: SafetyRules,
    /// What somebody found out about it without trying it; attempts after this entry go on from here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<PointState>,
}
impl Touches for ContactPointRecorded {}

/// One try to reach someone, outbound or inbound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AttemptLogged {
    /// The contact point used; none for a visit or an inbound call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<EntryHash>,
    /// By which means.
    pub channel: Channel,
    /// Whether we called, or they did.
    pub direction: Direction,
    /// Who was spoken to.
    pub spoke_to: SpokeTo,
    /// How it went.
    pub outcome: AttemptOutcome,
    /// The identity check; *reached* needs it passed.
    pub identity: IdentityCheck,
    /// When, milliseconds since 1970-01-01T00:00Z.
    pub at: i64,
    /// Minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Interpreters in order of relay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpreters: Vec<String>,
    /// When to call back, local time at the contact point, `YYYY-MM-DDTHH:MM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_back: Option<String>,
    /// Words for colleagues; never exported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
impl Touches for AttemptLogged {}

/// A defender is asked to search on the ground.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldSearchAssigned {
    /// The defender.
    pub defender: String,
    /// Area.
    pub area: String,
    /// Day.
    pub on: NaiveDate,
    /// They were given an information sheet: the least that finds the person, to be taken back.
    #[serde(default)]
    pub sheet: bool,
}
impl Touches for FieldSearchAssigned {}

/// One visit of a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Day.
    pub on: NaiveDate,
    /// Where; never exported.
    pub place: String,
}

/// What a search cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expenses {
    /// In hundredths of the currency.
    pub hundredths: u64,
    /// ISO 4217, three capital letters (GTQ, HNL, USD).
    pub currency: String,
}

/// What a search brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldSearchReturned {
    /// The assignment it answers.
    pub search: EntryHash,
    /// A code of `rules::outcome::SearchOutcome`.
    pub outcome: String,
    /// Day.
    pub on: NaiveDate,
    /// Visits made, whether or not each is told below.
    #[serde(default)]
    pub visits: u32,
    /// The visits that are told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visited: Vec<Visit>,
    /// Who was asked there: codes of `rules::outcome::LocalSource`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expenses: Option<Expenses>,
    /// The information sheet came back, or was destroyed before a witness.
    #[serde(default)]
    pub sheet_back: bool,
    /// A security incident happened.
    #[serde(default)]
    pub incident: bool,
    /// Words for colleagues; never exported.
    #[serde(default)]
    pub note: String,
}
impl Touches for FieldSearchReturned {}

/// Rights explained by a named lawyer, in a language the parent understands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Counselled {
    /// The lawyer.
    pub counsel: String,
    /// Language, BCP 47.
    pub language: String,
    /// Interpreters in order of relay (Mam→Spanish→English).
    #[serde(default)]
    pub interpreters: Vec<String>,
    /// Topics covered, codes of docs/domain.md §9.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Comprehension was checked back.
    pub understood: bool,
    /// Day.
    pub on: NaiveDate,
    /// Minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Where the signature or the recording is kept, in counsel's words; never exported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proof: String,
}
impl Touches for Counselled {}

/// Consent for one purpose, with refusal and withdrawal as answers of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsentRecorded {
    /// A code of `rules::case::ConsentPurpose`.
    pub purpose: String,
    /// The answer.
    pub answer: Consent,
    /// Day.
    pub on: NaiveDate,
    /// Language it was asked in.
    #[serde(default)]
    pub language: String,
    /// `phone`, `in_person`, `written`.
    #[serde(default)]
    pub how: String,
}
impl Touches for ConsentRecorded {}

/// No preference could be obtained: the effort standard was met (needs counsel's signature).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EffortAttested {
    /// Calls made.
    pub calls: u32,
    /// Numbers tried.
    pub numbers: u32,
    /// A letter was sent.
    pub letter: bool,
    /// A search on the ground was exhausted.
    pub field_search: bool,
    /// Day.
    pub on: NaiveDate,
}
impl Touches for EffortAttested {}

/// Work on a parent ends; a withdrawal of this entry reopens it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CaseClosed {
    /// A code of `rules::case::CaseEnd`.
    pub kind: String,
    /// Why, in words.
    pub reason: String,
    /// Day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
}
impl Touches for CaseClosed {}
