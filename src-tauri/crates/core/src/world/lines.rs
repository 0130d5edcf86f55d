//! What each line of a world may hold, and the act it is written as.

use crate::acts::{
    Act, AttemptLogged, CaseClosed, ChildStage, ChildStatement, ClaimRecorded, ClearanceRecorded,
    ConsentRecorded, ContactPointRecorded, Counselled, CustodyClaimed, Detail, Dispute, Identifier,
    ParentStatement, Part, PersonRecorded, Side, Source,
};
use crate::rules::alignment::{ChildVoice, Clearance, Consent};
use crate::rules::attempt::{Attempt, check_attempt};
use crate::rules::case::{CaseEnd, ConsentPurpose};
use crate::rules::claim::{ClaimKind, Party, Place};
use crate::rules::contact_safety::SafetyRules;
use crate::rules::identifier::IdentifierKind;
use crate::rules::known::Known;
use crate::rules::name::{NameKind, NameOrder, may_be_a_name, split_name};
use crate::rules::outcome::{
    AttemptOutcome, Channel, Direction, IdentityCheck, PointKind, PointState, SpokeTo,
};
use crate::rules::partial_date::PartialDate;
use crate::rules::phone::Phone;
use crate::rules::preference::{ChildWish, ParentPreference, Stage};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonLine {
    pub part: Part,
    pub name: String,
    #[serde(default)]
    pub a_number: String,
    #[serde(default)]
    pub born: String,
    #[serde(default)]
    pub sex: String,
    #[serde(default)]
    pub country: String,
    #[serde(default)]
    pub languages: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PairLine {
    pub parent: String,
    pub child: String,
    #[serde(default = "unknown")]
    pub relation: String,
    #[serde(default)]
    pub separated_on: String,
    #[serde(default)]
    pub place: String,
}

fn unknown() -> String {
    "unknown".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CustodyLine {
    pub of: String,
    pub place: Place,
    #[serde(default = "government")]
    pub party: Party,
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub until: String,
}

const fn government() -> Party {
    Party::Government
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimLine {
    pub of: String,
    pub what: ClaimKind,
    #[serde(default = "government")]
    pub party: Party,
    #[serde(default)]
    pub on: String,
    #[serde(default)]
    pub dispute: Dispute,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PointLine {
    pub of: String,
    pub raw: String,
    #[serde(default = "mobile")]
    pub kind: PointKind,
    #[serde(default)]
    pub state: Option<PointState>,
}

const fn mobile() -> PointKind {
    PointKind::Mobile
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AttemptLine {
    pub of: String,
    pub on: NaiveDate,
    pub outcome: AttemptOutcome,
    #[serde(default = "call")]
    pub channel: Channel,
}

const fn call() -> Channel {
    Channel::Call
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CounselledLine {
    pub of: String,
    pub on: NaiveDate,
    pub by: String,
    #[serde(default = "spanish")]
    pub language: String,
}

fn spanish() -> String {
    "es".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatementLine {
    pub of: String,
    pub on: NaiveDate,
    pub preference: ParentPreference,
    pub stage: Stage,
    #[serde(default)]
    pub by: String,
    #[serde(default = "spanish")]
    pub language: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WishLine {
    pub of: String,
    pub on: NaiveDate,
    pub stage: ChildStage,
    #[serde(default)]
    pub wish: Option<ChildWish>,
    pub by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClearanceLine {
    pub of: String,
    pub on: NaiveDate,
    pub side: Side,
    pub by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConsentLine {
    pub of: String,
    pub on: NaiveDate,
    pub purpose: ConsentPurpose,
    pub answer: Consent,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CloseLine {
    pub of: String,
    pub on: NaiveDate,
    pub end: CaseEnd,
    pub reason: String,
}

/// What a line says besides its verb and its names; of what does not fit the field is named where serde
/// names one.
pub(super) fn read<T: serde::de::DeserializeOwned>(said: Value) -> Result<T, String> {
    serde_json::from_value(said).map_err(|error| {
        let words = error.to_string();
        let mut quoted = words.split('`');
        quoted.nth(1).unwrap_or("line").to_owned()
    })
}

pub(super) fn source() -> Source {
    Source {
        words: "world".to_owned(),
        ..Source::default()
    }
}

pub(super) fn date(text: &str, field: &str) -> Result<Option<PartialDate>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let date = PartialDate::parse_edtf(text).map_err(|_| field.to_owned())?;
    Ok(Some(date))
}

pub(super) fn person(line: PersonLine) -> Result<Act, String> {
    if !may_be_a_name(&line.name) {
        return Err("name".to_owned());
    }
    let mut identifiers = Vec::new();
    if !line.a_number.is_empty() {
        let number = Identifier::read(IdentifierKind::ANumber, &line.a_number);
        number.normal.as_ref().ok_or("a_number")?;
        identifiers.push(number);
    }
    let known = |text: String| (!text.is_empty()).then_some(Known::Known(text));
    let details = [
        known(line.sex).map(Detail::Sex),
        date(&line.born, "born")?.map(|born| Detail::Born(Known::Known(born))),
        known(line.country).map(Detail::Country),
        (!line.languages.is_empty()).then_some(Detail::Languages(Known::Known(line.languages))),
    ];
    Ok(PersonRecorded {
        part: line.part,
        name: split_name(&line.name, NameOrder::GivenFirst, NameKind::List),
        identifiers,
        details: details.into_iter().flatten().collect(),
        source: source(),
    }
    .into())
}

pub(super) fn custody(line: &CustodyLine) -> Result<Act, String> {
    Ok(CustodyClaimed {
        party: line.party,
        place: line.place.code().to_owned(),
        words: String::new(),
        from: date(&line.from, "from")?,
        until: date(&line.until, "until")?,
        source: source(),
    }
    .into())
}

pub(super) fn claim(line: &ClaimLine) -> Result<Act, String> {
    if !line.what.may_be_made_by(line.party) {
        return Err("party".to_owned());
    }
    Ok(ClaimRecorded {
        party: line.party,
        what: line.what.code().to_owned(),
        words: String::new(),
        on: date(&line.on, "on")?,
        dispute: line.dispute,
        source: source(),
    }
    .into())
}

pub(super) fn point(line: PointLine) -> Act {
    ContactPointRecorded {
        kind: line.kind.code().to_owned(),
        e164: Phone::read(&line.raw, None).phone.e164,
        raw: line.raw,
        whose: String::new(),
        source: source(),
        rules: SafetyRules::careful(chrono_tz::America::Guatemala),
        state: line.state,
    }
    .into()
}

pub(super) fn attempt(line: &AttemptLine) -> Result<Act, String> {
    let (identity, spoke_to) = match line.outcome {
        AttemptOutcome::SpokeVerified => (IdentityCheck::Passed, SpokeTo::Themself),
        AttemptOutcome::RelativeAnswered => (IdentityCheck::NotDone, SpokeTo::Relative),
        _ => (IdentityCheck::NotDone, SpokeTo::Nobody),
    };
    let direction = match line.outcome {
        AttemptOutcome::InboundCall => Direction::Inbound,
        _ => Direction::Outbound,
    };
    check_attempt(&Attempt {
        outcome: line.outcome,
        channel: line.channel,
        direction,
        identity,
        spoke_to,
        message: None,
    })
    .map_err(|_| "outcome")?;
    // Noon in Greenwich is the same day in every office of the network.
    let at = line.on.and_hms_opt(12, 0, 0).ok_or("on")?.and_utc();
    Ok(AttemptLogged {
        point: None,
        channel: line.channel,
        direction,
        spoke_to,
        outcome: line.outcome,
        identity,
        at: at.timestamp_millis(),
        minutes: None,
        interpreters: Vec::new(),
        call_back: None,
        note: String::new(),
    }
    .into())
}

pub(super) fn counselled(line: CounselledLine) -> Act {
    Counselled {
        counsel: line.by,
        language: line.language,
        interpreters: Vec::new(),
        topics: Vec::new(),
        understood: true,
        on: line.on,
        minutes: None,
        proof: String::new(),
    }
    .into()
}

pub(super) fn statement(line: StatementLine) -> Act {
    ParentStatement {
        preference: line.preference,
        stage: line.stage,
        conditions: String::new(),
        said_on: line.on,
        language: line.language,
        interpreters: Vec::new(),
        how: "phone".to_owned(),
        read_back: true,
        topics: Vec::new(),
        counselled_by: line.by,
        reconfirm_by: None,
    }
    .into()
}

pub(super) fn wish(line: WishLine) -> Result<Act, String> {
    if line.wish.is_none() != (line.stage == ChildStage::WithCounsel) {
        return Err("wish".to_owned());
    }
    Ok(ChildStatement {
        wish: line.wish,
        stage: line.stage,
        voice: ChildVoice::Child,
        confirmed_by: line.by,
        said_on: line.on,
        reconfirm_by: None,
    }
    .into())
}

pub(super) fn clearance(line: ClearanceLine) -> Act {
    ClearanceRecorded {
        side: line.side,
        state: Clearance::Cleared { of: None },
        by: line.by,
        on: line.on,
        words: String::new(),
    }
    .into()
}

pub(super) fn consent(line: &ConsentLine) -> Act {
    ConsentRecorded {
        purpose: line.purpose.code().to_owned(),
        answer: line.answer,
        on: line.on,
        language: String::new(),
        how: "phone".to_owned(),
    }
    .into()
}

pub(super) fn close(line: CloseLine) -> Act {
    CaseClosed {
        kind: line.end.code().to_owned(),
        reason: line.reason,
        on: Some(PartialDate::on(line.on)),
    }
    .into()
}
