//! One family as the window shows it.

use super::documents::DocumentView;
use super::families::PairRow;
use super::record::VisitOfSearch;
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
    /// Documents in force, newest first.
    pub documents: Vec<DocumentView>,
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
    /// What they are called within the family: their given names.
    pub called: String,
    /// The records that are this person: more than one = linked.
    pub records: Vec<String>,
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
    /// Every current value of every fact, so that one can be corrected and two can be settled.
    pub facts: Vec<FactView>,
    /// Municipality as known.
    pub municipality: String,
    /// Languages, BCP 47.
    pub languages: Vec<String>,
    /// Stage of contact, a code (parents).
    pub contact: String,
    /// Who represents this person, by the last word.
    pub counsel: String,
    /// Everybody who represents this person.
    pub representation: Vec<RepresentationView>,
    /// Member who works with this person, empty if nobody.
    pub assigned: String,
    /// Where the person is or was, newest first.
    pub custody: Vec<ClaimView>,
    /// What is claimed of this person alone: a child's own case.
    pub claims: Vec<ClaimView>,
    /// Searches on the ground, newest first.
    pub searches: Vec<SearchView>,
    /// What is still missing for the effort standard (parents); empty = met and attested.
    pub effort: Vec<EffortGapView>,
    /// Links in force among the records.
    pub links: Vec<LikenessView>,
    /// Records that somebody found to be other people.
    pub told_apart: Vec<LikenessView>,
    /// How work on this person ended, if it did.
    pub closed: Option<ClosedView>,
    /// Why this person is in the trash; empty = not there.
    pub trashed: String,
    /// When they asked to be called back, `YYYY-MM-DDTHH:MM` by their own clock; empty if nothing is
    /// open: the next attempt settles it.
    pub call_back: String,
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
    /// Entry that brought it.
    pub id: String,
    /// Somebody chose to show the person by it.
    pub preferred: bool,
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
    /// Entry that brought it.
    pub id: String,
    /// Kind, a code.
    pub kind: String,
    /// As received.
    pub raw: String,
    /// Display form.
    pub shown: String,
    /// Leading zeros were restored.
    pub zeros_restored: bool,
}

/// One current value of a fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactView {
    /// Entry that brought it.
    pub id: String,
    /// Which fact, a code.
    pub field: String,
    /// `known`, `unknown`, `not_asked`, `refused`.
    pub state: String,
    /// The value: a date in EDTF, a code, languages with commas. Empty unless known.
    pub value: String,
    /// Where it comes from.
    pub source: String,
}

/// Who represents a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RepresentationView {
    /// Entry hash.
    pub id: String,
    /// The lawyer or representative.
    pub counsel: String,
    /// Their organisation.
    pub organisation: String,
    /// In which capacity, a code.
    pub capacity: String,
    /// Since when, EDTF.
    pub since: String,
    /// Where counsel is called.
    pub phone: String,
    /// On what ground, a code; empty if not known.
    pub engagement: String,
}

/// A search on the ground.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchView {
    /// Entry that asked for it.
    pub id: String,
    /// The defender.
    pub defender: String,
    /// Where.
    pub area: String,
    /// Day it was asked for.
    pub on: String,
    /// How it came back, a code; empty while it is open.
    pub outcome: String,
    /// Day it came back.
    pub returned_on: String,
    /// Visits made.
    pub visits: u32,
    /// Those that are told.
    pub visited: Vec<VisitOfSearch>,
    /// Who was asked, codes.
    pub sources: Vec<String>,
    /// What it cost, `350.50 GTQ`; empty if nothing was spent.
    pub expenses: String,
    /// An information sheet was given.
    pub sheet: bool,
    /// It came back.
    pub sheet_back: bool,
    /// Something happened that bears on safety.
    pub incident: bool,
    /// Words for colleagues.
    pub note: String,
}

/// Something missing for the effort standard: `effort-<kind>` with both counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EffortGapView {
    /// What, a code.
    pub kind: String,
    /// How much there is.
    pub done: u32,
    /// How much there must be.
    pub needed: u32,
}

/// Another record that is, or is not, the same person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LikenessView {
    /// Entry hash.
    pub id: String,
    /// The record it was said of.
    pub of: String,
    /// The other record.
    pub other: String,
    /// On what ground.
    pub reason: String,
}

/// How work on a person ended.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClosedView {
    /// How, a code.
    pub kind: String,
    /// Why, in words.
    pub reason: String,
    /// Day, EDTF.
    pub on: String,
}

/// A way to reach someone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContactPointView {
    /// Entry hash that founded it.
    pub id: String,
    /// Kind, a code.
    pub kind: String,
    /// Whose role reaches nobody sees that it is there, and neither number nor words: the next three,
    /// `say` and `never_say` are empty then.
    pub hidden: bool,
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
    /// The only words that may be left; empty when any may, or none.
    pub say: String,
    /// What must never be said, whatever may be left.
    pub never_say: String,
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

/// A dated claim by a party: custody, a red flag, a government outcome.
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
    /// Until when, EDTF; custody only.
    pub until: String,
    /// Where it comes from.
    pub source: String,
    /// `undisputed`, `disputed`, `resolved`.
    pub dispute: String,
}

/// When, where and how a parent and a child were separated, as a party claims.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeparationView {
    /// Entry hash.
    pub id: String,
    /// Who says so.
    pub party: String,
    /// Day of the apprehension, EDTF.
    pub apprehended_on: String,
    /// Day of the separation, EDTF.
    pub separated_on: String,
    /// Sector or port of entry.
    pub place: String,
    /// Cause as claimed.
    pub cause: String,
    /// The family unit was deleted from the government's system.
    pub deleted_family_unit: bool,
    /// Where it comes from.
    pub source: String,
}

/// Counsel's ruling on an alignment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RulingView {
    /// Entry hash.
    pub id: String,
    /// What counsel ruled, a code of the alignments.
    pub outcome: String,
    /// Why; it is never exported.
    pub reason: String,
    /// Who.
    pub by: String,
    /// It applies: the statements it was made on are the current ones.
    pub applies: bool,
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
    /// The separation as claimed, newest first.
    pub separation: Vec<SeparationView>,
    /// Counsel's ruling on the alignment, if there is one.
    pub ruling: Option<RulingView>,
    /// Counsel can rule: both have said something that stands.
    pub rulable: bool,
    /// Why this pair is in the trash; empty = not there.
    pub trashed: String,
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
