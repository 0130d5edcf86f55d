//! One family as the window shows it.

use super::families::PairRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Opens a family.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenFamilyRequest {
    /// Family id.
    pub family: String,
}

/// Everything the family's screen shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FamilyView {
    /// Family id.
    pub id: String,
    /// Title: the parents' surnames.
    pub title: String,
    /// Parents first, then children.
    pub people: Vec<PersonView>,
    /// The pairs, each with both sides.
    pub pairs: Vec<PairView>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineItem>,
}

/// A person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonView {
    /// Person id.
    pub id: String,
    /// `parent`, `child` or `relative`.
    pub part: String,
    /// Name as shown.
    pub name: String,
    /// All variants.
    pub names: Vec<NameView>,
    /// Identifiers.
    pub identifiers: Vec<IdentifierView>,
    /// `f`, `m`, `x` or empty.
    pub sex: String,
    /// Date of birth in EDTF, empty if unknown.
    pub born: String,
    /// Age in years as a range, absent if unknown.
    pub age: Option<(u32, u32)>,
    /// Country of origin, ISO 3166-1 alpha-2.
    pub country: String,
    /// Municipality as known.
    pub municipality: String,
    /// Languages, BCP 47.
    pub languages: Vec<String>,
    /// Stage of contact, a code (parents).
    pub contact: String,
    /// Who represents this person.
    pub counsel: String,
    /// Where the person is or was, newest first.
    pub custody: Vec<ClaimView>,
    /// How to reach them.
    pub contact_points: Vec<ContactPointView>,
    /// Consent by purpose.
    pub consents: Vec<ConsentView>,
    /// Fields with two values that nobody settled: field names.
    pub unsettled: Vec<String>,
    /// Child: the 18th birthday as a date or `from/to`, empty if unknown.
    pub turns_18: String,
}

/// A name as someone wrote or said it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NameView {
    /// As received.
    pub raw: String,
    /// Kind, a code.
    pub kind: String,
    /// Where it comes from.
    pub source: String,
}

/// An identifier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IdentifierView {
    /// Kind, a code.
    pub kind: String,
    /// As received.
    pub raw: String,
    /// Display form.
    pub shown: String,
    /// Leading zeros were restored.
    pub zeros_restored: bool,
}

/// A way to reach someone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContactPointView {
    /// Entry hash that founded it.
    pub id: String,
    /// Kind, a code.
    pub kind: String,
    /// As received.
    pub raw: String,
    /// E.164, empty if it is not a number that could be read.
    pub e164: String,
    /// Whose it is.
    pub whose: String,
    /// Where it comes from.
    pub source: String,
    /// Day the source had it, EDTF.
    pub source_on: String,
    /// `untried`, `rings`, `works`, `dead`, `wrong_person`.
    pub state: String,
    /// `yes`, `no` or `unknown`.
    pub may_leave_message: String,
    /// What must not be said, or the only thing that may.
    pub say: String,
    /// Safe hours as `HH:MM–HH:MM`, empty if not known.
    pub safe_hours: String,
    /// IANA zone of the safe hours.
    pub zone: String,
    /// Never call this one.
    pub never_call: bool,
    /// Callable now, by the safe hours.
    pub callable_now: bool,
    /// When not callable: local time it opens, empty if never or unknown.
    pub opens_at: String,
}

/// Consent for one purpose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConsentView {
    /// Purpose, a code.
    pub purpose: String,
    /// `granted`, `refused`, `withdrawn`, `not_asked`, `contradicting`.
    pub answer: String,
    /// Day, EDTF.
    pub on: String,
}

/// A dated claim by a party: custody, separation, a red flag, a government outcome.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClaimView {
    /// Entry hash.
    pub id: String,
    /// What is claimed, a code.
    pub what: String,
    /// Who says so: `government`, `network`, `family`.
    pub party: String,
    /// Free words of the claim, if any.
    pub words: String,
    /// Day, EDTF.
    pub on: String,
    /// `undisputed`, `disputed`, `resolved`.
    pub dispute: String,
}

/// One pair with both sides.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PairView {
    /// Pair id.
    pub id: String,
    /// Parent's person id.
    pub parent: String,
    /// Child's person id.
    pub child: String,
    /// Relation, a code.
    pub relation: String,
    /// The row of the grid.
    pub row: PairRow,
    /// What the parent wants: current statements (more than one = contradicting).
    pub parent_statements: Vec<StatementView>,
    /// What the child wants, as the child's counsel says.
    pub child_statements: Vec<StatementView>,
    /// Alignment outcome, a code.
    pub alignment: String,
    /// The sentence that explains it, in both languages.
    pub explained: Explained,
    /// What is still missing for delivery, codes `missing-…`.
    pub missing: Vec<String>,
    /// Clearance of the parent's counsel, a code.
    pub clearance_parent: String,
    /// Clearance of the child's counsel, a code.
    pub clearance_child: String,
    /// What the government claims about this pair: waivers, red flags, outcomes.
    pub claims: Vec<ClaimView>,
    /// The separation as claimed.
    pub separation: Vec<ClaimView>,
    /// Deliveries that named this pair: batch numbers and days.
    pub delivered: Vec<String>,
}

/// A message id of the locale files with its arguments.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Explained {
    /// Message id.
    pub message_id: String,
    /// Arguments: names of the two people and days.
    pub args: std::collections::BTreeMap<String, String>,
}

/// A statement as shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StatementView {
    /// Entry hash.
    pub id: String,
    /// Preference or wish, a code.
    pub preference: String,
    /// `preliminary` or `final`; child: `stated` or `confirmed`.
    pub stage: String,
    /// Conditions in the person's words (parent only).
    pub conditions: String,
    /// Day it was said, `YYYY-MM-DD`.
    pub said_on: String,
    /// Language it was said in.
    pub language: String,
    /// Interpreters in order.
    pub interpreters: Vec<String>,
    /// Who took it or, child, who confirmed it.
    pub taken_by: String,
    /// Read back and confirmed.
    pub read_back: bool,
    /// Day it must be reconfirmed by, empty if none.
    pub reconfirm_by: String,
}

/// One line of what happened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TimelineItem {
    /// Entry hash.
    pub entry: String,
    /// When it happened: instant or day.
    pub when: String,
    /// Entry type, a code (`attempt`, `statement`, …).
    pub kind: String,
    /// The sentence, message id and arguments.
    pub said: Explained,
    /// Who recorded it.
    pub author: String,
    /// For filtering: `contact`, `statement`, `government`, `list`, `delivery`, `other`.
    pub group: String,
    /// Withdrawn or replaced since.
    pub superseded: bool,
    /// Kept in the sealed file; the words are fetched apart.
    pub privileged: bool,
}

/// Opens one privileged note.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadNotesRequest {
    /// Family id.
    pub family: String,
}

/// Privileged notes of a family.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PrivilegedNotes {
    /// Newest first.
    pub notes: Vec<PrivilegedNote>,
}

/// One privileged note; it exists in no other wire form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PrivilegedNote {
    /// Entry hash.
    pub entry: String,
    /// Who wrote it.
    pub author: String,
    /// When, RFC 3339.
    pub written_at: String,
    /// The words.
    pub text: String,
}
