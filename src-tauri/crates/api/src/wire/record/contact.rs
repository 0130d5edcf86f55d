//! Reaching a parent.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A way to reach someone.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordContactPointRequest {
    /// Person id.
    pub person: String,
    /// `mobile`, `whatsapp`, `landline`, `neighbour`, `relative`, `employer`, `church`, `letter`, `social`.
    pub kind: String,
    /// As given.
    pub raw: String,
    /// Whose it is.
    pub whose: String,
    /// Where it comes from.
    pub source: String,
    /// Day of the source as typed.
    pub source_on: String,
    /// `yes`, `no`, `unknown`.
    pub may_leave_message: String,
    /// With `yes` the only words that may be left; with any other answer what must not be said.
    pub say: String,
    /// What must not be said besides, whatever may be left.
    pub never_say: String,
    /// First safe hour `HH:MM`, empty if not known.
    pub safe_from: String,
    /// End of the safe hours `HH:MM`.
    pub safe_until: String,
    /// IANA zone of the safe hours.
    pub zone: String,
    /// Never call this one.
    pub never_call: bool,
    /// What somebody found out about it without trying it: `untried`, `rings`, `works`, `dead`,
    /// `wrong_person`; empty = what the attempts show.
    pub state: String,
    /// Entry hashes this one replaces (a change of its rules or state).
    pub replaces: Vec<String>,
}

/// One try to reach someone.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LogAttemptRequest {
    /// Person id.
    pub person: String,
    /// Contact point's entry hash, empty for a visit or an inbound call.
    pub point: String,
    /// `call`, `whatsapp`, `sms`, `email`, `letter`, `hotline`, `visit`, `go_between`, …
    pub channel: String,
    /// `outbound` (also when empty) or `inbound`.
    pub direction: String,
    /// `themself`, `attorney`, `relative`, `other`, `nobody` (also when empty).
    pub spoke_to: String,
    /// Outcome, a code.
    pub outcome: String,
    /// `passed`, `failed`, `not_done`.
    pub identity_check: String,
    /// When it was, `YYYY-MM-DDTHH:MM` by the clock of this machine; now when empty.
    pub at: String,
    /// Minutes.
    pub minutes: u32,
    /// Interpreters in order of relay.
    pub interpreters: Vec<String>,
    /// Day and time to call back, `YYYY-MM-DDTHH:MM`, empty if none.
    pub call_back: String,
    /// Words for colleagues; never exported.
    pub note: String,
}

/// A counselling talk: rights explained by a named lawyer.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordCounsellingRequest {
    /// Parent's person id.
    pub person: String,
    /// The lawyer.
    pub counsel: String,
    /// Language, BCP 47.
    pub language: String,
    /// Interpreters in order of relay.
    pub interpreters: Vec<String>,
    /// Topics covered, codes.
    pub topics: Vec<String>,
    /// Comprehension was checked back.
    pub understood: bool,
    /// Day; today if empty.
    pub on: String,
    /// Minutes; 0 if not known.
    pub minutes: u32,
    /// Where the signature or the recording is kept; never exported.
    pub proof: String,
}

/// Consent for one purpose.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordConsentRequest {
    /// Person id.
    pub person: String,
    /// Purpose, a code.
    pub purpose: String,
    /// `granted`, `refused`, `withdrawn`.
    pub answer: String,
    /// Language it was asked in.
    pub language: String,
    /// `phone`, `in_person`, `written`.
    pub how: String,
}

/// A defender is asked to search on the ground.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AssignFieldSearchRequest {
    /// Person id.
    pub person: String,
    /// The defender.
    pub defender: String,
    /// Where.
    pub area: String,
    /// Day; today if empty.
    pub on: String,
    /// They were given an information sheet.
    pub sheet: bool,
}

/// One visit of a search on the ground.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct VisitOfSearch {
    /// Day; the one it came back if empty.
    pub on: String,
    /// Where.
    pub place: String,
}

/// What a search on the ground brought.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReturnFieldSearchRequest {
    /// Person id.
    pub person: String,
    /// Hash of the entry that asked for it.
    pub search: String,
    /// `found`, `trace`, `exhausted`, `stopped_unsafe`.
    pub outcome: String,
    /// Day; today if empty.
    pub on: String,
    /// Visits made; those told below are counted when this is less.
    pub visits: u32,
    /// The visits that are told.
    pub visited: Vec<VisitOfSearch>,
    /// Who was asked: `registry`, `community_leader`, `church`, `school`, `health_post`, `radio`,
    /// `neighbours`, `relatives`, `partner_organisation`.
    pub sources: Vec<String>,
    /// What it cost, `350` or `350.50`; empty if nothing was spent.
    pub expenses: String,
    /// Currency of the expenses, ISO 4217.
    pub currency: String,
    /// The information sheet came back, or was destroyed before a witness.
    pub sheet_back: bool,
    /// Something happened that bears on safety.
    pub incident: bool,
    /// Words for colleagues; never exported.
    pub note: String,
    /// Entry hash of the answer this one corrects.
    pub replaces: Vec<String>,
}

/// Counsel attests that the effort standard was met; what was tried is counted from the record.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AttestEffortRequest {
    /// Person id.
    pub person: String,
}
