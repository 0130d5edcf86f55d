//! What the window and the command line ask to be recorded.

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

/// A parent and a child who were separated.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordPairRequest {
    /// Parent's person id.
    pub parent: String,
    /// Child's person id.
    pub child: String,
    /// `mother`, `father`, `adoptive`, `step`, `guardian`, `other`.
    pub relation: String,
    /// Day or month of the separation as typed, empty if unknown.
    pub separated_on: String,
}

/// What a parent said they want for one child.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordStatementRequest {
    /// Pair id.
    pub pair: String,
    /// Preference, a code of docs/domain.md §5.1.
    pub preference: String,
    /// `preliminary` or `final`.
    pub stage: String,
    /// Conditions in the parent's words.
    pub conditions: String,
    /// Day it was said; today if empty.
    pub said_on: String,
    /// Language it was said in, BCP 47.
    pub language: String,
    /// Interpreters in order of relay.
    pub interpreters: Vec<String>,
    /// `phone`, `video`, `in_person`, `written`.
    pub how: String,
    /// Read back in the parent's language and confirmed.
    pub read_back: bool,
    /// Topics of informed choice that were covered, codes of docs/domain.md §9.
    pub topics: Vec<String>,
    /// Lawyer who counselled; needed for final.
    pub counselled_by: String,
    /// Day it must be reconfirmed by, empty if none.
    pub reconfirm_by: String,
    /// Entry hashes of the statements this one replaces.
    pub replaces: Vec<String>,
}

/// What the child wants, as the child's counsel or advocate confirmed: who, when, which; nothing else.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordChildWishRequest {
    /// Pair id.
    pub pair: String,
    /// Wish, a code.
    pub wish: String,
    /// `with_counsel`, `stated` or `confirmed`.
    pub stage: String,
    /// `child` (also when empty) or `best_interests`.
    pub voice: String,
    /// Who confirmed it.
    pub confirmed_by: String,
    /// Day; today if empty.
    pub said_on: String,
    /// Entry hashes this one replaces.
    pub replaces: Vec<String>,
}

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
    /// What must not be said, or the only thing that may.
    pub say: String,
    /// First safe hour `HH:MM`, empty if not known.
    pub safe_from: String,
    /// End of the safe hours `HH:MM`.
    pub safe_until: String,
    /// IANA zone of the safe hours.
    pub zone: String,
    /// Never call this one.
    pub never_call: bool,
    /// Entry hashes this one replaces (a change of its rules).
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
}

/// One side's counsel clears the pair for delivery, or objects.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordClearanceRequest {
    /// Pair id.
    pub pair: String,
    /// `parent` or `child`.
    pub side: String,
    /// `pending`, `cleared`, `objected`, `waived`.
    pub state: String,
    /// Who.
    pub by: String,
    /// Reason when waived or objected.
    pub reason: String,
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

/// A claim by the government or another party about a person or a pair.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordClaimRequest {
    /// Person or pair id.
    pub about: String,
    /// What is claimed, a code (`waiver`, `red_flag_safety`, `discharged_sponsor`, `in_orr_care`, …).
    pub what: String,
    /// `government`, `network`, `family`.
    pub party: String,
    /// Words of the claim.
    pub words: String,
    /// Day as typed.
    pub on: String,
    /// `undisputed`, `disputed`, `resolved`.
    pub dispute: String,
    /// Entry hashes this one replaces (a change of its dispute).
    pub replaces: Vec<String>,
}

/// A note.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WriteNoteRequest {
    /// Person or pair id.
    pub about: String,
    /// The words.
    pub text: String,
    /// Kept in the sealed file, for counsel only.
    pub privileged: bool,
}

/// Withdraws an entry: it stays, named as withdrawn.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WithdrawRequest {
    /// Entry hash.
    pub entry: String,
    /// Why.
    pub reason: String,
}
