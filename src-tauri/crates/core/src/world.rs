//! A world: invented families with their days, as a text that a person can write by hand, a JSON object a
//! line (docs/formats/world.md). Only a practice vault takes one: it is there so that figures can be
//! computed from records whose numbers are known beforehand.
//!
//! Pure: a text in, acts out. Who may write them is asked where everything is written.

use crate::acts::{
    Act, AttemptLogged, CaseClosed, ChildStage, ChildStatement, ClaimRecorded, ClearanceRecorded,
    ConsentRecorded, ContactPointRecorded, Counselled, CustodyClaimed, Detail, Dispute, Identifier,
    PairRecorded, ParentStatement, Part, PersonRecorded, SeparationClaimed, Side, Source,
};
use crate::clock::Now;
use crate::ids::{DeviceId, EntityId, EntryHash, PersonId, make_id};
use crate::records::{Knowledge, Op, Records, RecordsError, Underway};
use crate::rules::alignment::{ChildVoice, Clearance, Consent};
use crate::rules::attempt::{Attempt, check_attempt};
use crate::rules::case::{CaseEnd, ConsentPurpose};
use crate::rules::claim::{ClaimKind, Party, Place};
use crate::rules::contact_safety::SafetyRules;
use crate::rules::identifier::{ANumber, IdentifierKind};
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
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};

/// Bytes of a world at most.
pub const MOST_WORLD_BYTES: u64 = 256 << 20;

/// Where the program stopped reading: nothing is passed over in silence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct BadLine {
    /// Its number, from 1.
    pub line: usize,
    /// The field that cannot stand, or `line` where it is no such object at all.
    pub what: String,
}

/// An act of a world, and which act before it it takes the place of.
struct Planned {
    op: Op,
    instead_of: Option<usize>,
}

/// What the lines say, ready to be written.
pub struct World {
    /// Acts in the order of the file, by the day on which the book got to know them.
    days: BTreeMap<Option<NaiveDate>, Vec<Planned>>,
    /// People.
    pub people: u32,
    /// Pairs.
    pub pairs: u32,
}

/// What was written of a world.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// Entries.
    pub entries: u32,
    /// How the chains stood after each day on which something became known; under none, what is known
    /// from ever on.
    pub known: BTreeMap<Option<NaiveDate>, BTreeMap<DeviceId, u64>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonLine {
    part: Part,
    name: String,
    #[serde(default)]
    a_number: String,
    #[serde(default)]
    born: String,
    #[serde(default)]
    sex: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    languages: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PairLine {
    parent: String,
    child: String,
    #[serde(default = "unknown")]
    relation: String,
    #[serde(default)]
    separated_on: String,
    #[serde(default)]
    place: String,
}

fn unknown() -> String {
    "unknown".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CustodyLine {
    of: String,
    place: Place,
    #[serde(default = "government")]
    party: Party,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
}

const fn government() -> Party {
    Party::Government
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimLine {
    of: String,
    what: ClaimKind,
    #[serde(default = "government")]
    party: Party,
    #[serde(default)]
    on: String,
    #[serde(default)]
    dispute: Dispute,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PointLine {
    of: String,
    raw: String,
    #[serde(default = "mobile")]
    kind: PointKind,
    #[serde(default)]
    state: Option<PointState>,
}

const fn mobile() -> PointKind {
    PointKind::Mobile
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AttemptLine {
    of: String,
    on: NaiveDate,
    outcome: AttemptOutcome,
    #[serde(default = "call")]
    channel: Channel,
}

const fn call() -> Channel {
    Channel::Call
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CounselledLine {
    of: String,
    on: NaiveDate,
    by: String,
    #[serde(default = "spanish")]
    language: String,
}

fn spanish() -> String {
    "es".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementLine {
    of: String,
    on: NaiveDate,
    preference: ParentPreference,
    stage: Stage,
    #[serde(default)]
    by: String,
    #[serde(default = "spanish")]
    language: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WishLine {
    of: String,
    on: NaiveDate,
    stage: ChildStage,
    #[serde(default)]
    wish: Option<ChildWish>,
    by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClearanceLine {
    of: String,
    on: NaiveDate,
    side: Side,
    by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentLine {
    of: String,
    on: NaiveDate,
    purpose: ConsentPurpose,
    answer: Consent,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CloseLine {
    of: String,
    on: NaiveDate,
    end: CaseEnd,
    reason: String,
}

/// What has a name in the file, so far.
#[derive(Clone, Copy)]
enum Named {
    Person(EntityId),
    Pair(EntityId),
}

struct Reader<'a> {
    named: HashMap<String, Named>,
    /// The last act that says this of somebody, by its place among all acts.
    said: HashMap<(EntityId, String), usize>,
    /// Acts so far.
    acts: usize,
    now: &'a Now,
}

/// Reads a world. Its first line is `{"world": 1}`; blank lines are passed over.
///
/// # Errors
/// [`BadLine`], the first that says nothing that can be written.
pub fn read_world(text: &str, now: &Now) -> Result<World, BadLine> {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut lines = (1..).zip(lines).filter(|(_, line)| !line.is_empty());
    let bad = |line: usize, what: &str| BadLine {
        line,
        what: what.to_owned(),
    };
    let (first, head) = lines.next().ok_or_else(|| bad(1, "world"))?;
    let head: Value = serde_json::from_str(head).map_err(|_| bad(first, "line"))?;
    if head.get("world") != Some(&Value::from(1)) {
        return Err(bad(first, "world"));
    }
    let mut reader = Reader {
        named: HashMap::new(),
        said: HashMap::new(),
        acts: 0,
        now,
    };
    let mut world = World {
        days: BTreeMap::new(),
        people: 0,
        pairs: 0,
    };
    let mut known = None;
    for (no, line) in lines {
        let mut said: Map<String, Value> =
            serde_json::from_str(line).map_err(|_| bad(no, "line"))?;
        if let Some(day) = said.remove("known") {
            let day: NaiveDate = serde_json::from_value(day).map_err(|_| bad(no, "known"))?;
            // A book does not forget: the file is in the order in which things became known.
            if known.is_some_and(|before| day < before) {
                return Err(bad(no, "known"));
            }
            known = Some(day);
        }
        for op in reader.line(said).map_err(|what| bad(no, &what))? {
            world.people += u32::from(matches!(op.act, Act::PersonRecorded(_)));
            world.pairs += u32::from(matches!(op.act, Act::PairRecorded(_)));
            let planned = reader.plan(op);
            world.days.entry(known).or_default().push(planned);
        }
    }
    Ok(world)
}

impl Reader<'_> {
    /// The acts of a line, or the field that cannot stand.
    fn line(&mut self, mut said: Map<String, Value>) -> Result<Vec<Op>, String> {
        let text = |value: Option<Value>| value.as_ref().and_then(Value::as_str).map(str::to_owned);
        let what = text(said.remove("do")).ok_or("do")?;
        let name = text(said.remove("as"));
        let said = Value::Object(said);
        let (entity, acts): (EntityId, Vec<Act>) = match what.as_str() {
            "person" => {
                let id = EntityId(make_id(self.now));
                self.name(name, Named::Person(id))?;
                (id, vec![person(read(said)?)?])
            }
            "pair" => {
                let line: PairLine = read(said)?;
                let id = EntityId(make_id(self.now));
                self.name(name, Named::Pair(id))?;
                (id, self.pair(line)?)
            }
            "custody" => {
                let line: CustodyLine = read(said)?;
                (self.person_named(&line.of)?, vec![custody(&line)?])
            }
            "claim" => {
                let line: ClaimLine = read(said)?;
                let of = if line.what.is_about_child() {
                    self.person_named(&line.of)?
                } else {
                    self.pair_named(&line.of)?
                };
                (of, vec![claim(&line)?])
            }
            "contact_point" => {
                let line: PointLine = read(said)?;
                (self.person_named(&line.of)?, vec![point(line)])
            }
            "attempt" => {
                let line: AttemptLine = read(said)?;
                (self.person_named(&line.of)?, vec![attempt(&line)?])
            }
            "counselled" => {
                let line: CounselledLine = read(said)?;
                (self.person_named(&line.of)?, vec![counselled(line)])
            }
            "statement" => {
                let line: StatementLine = read(said)?;
                (self.pair_named(&line.of)?, vec![statement(line)])
            }
            "wish" => {
                let line: WishLine = read(said)?;
                (self.pair_named(&line.of)?, vec![wish(line)?])
            }
            "clearance" => {
                let line: ClearanceLine = read(said)?;
                (self.pair_named(&line.of)?, vec![clearance(line)])
            }
            "consent" => {
                let line: ConsentLine = read(said)?;
                (self.person_named(&line.of)?, vec![consent(&line)])
            }
            "close" => {
                let line: CloseLine = read(said)?;
                (self.person_named(&line.of)?, vec![close(line)])
            }
            _ => return Err("do".to_owned()),
        };
        Ok(acts.into_iter().map(|act| Op::new(entity, act)).collect())
    }

    /// A newer word takes the place of the one before it, as it does where it is typed.
    fn plan(&mut self, op: Op) -> Planned {
        let place = self.acts;
        self.acts += 1;
        let subject = match &op.act {
            Act::ParentStatement(_) => Some("statement".to_owned()),
            Act::ChildStatement(_) => Some("wish".to_owned()),
            Act::ClearanceRecorded(act) => Some(format!("clearance {:?}", act.side)),
            Act::ConsentRecorded(act) => Some(format!("consent {}", act.purpose)),
            Act::ClaimRecorded(act) => Some(format!("claim {:?} {}", act.party, act.what)),
            _ => None,
        };
        let instead_of = subject.and_then(|of| self.said.insert((op.entity, of), place));
        Planned { op, instead_of }
    }

    fn name(&mut self, name: Option<String>, named: Named) -> Result<(), String> {
        match name {
            Some(name) if !self.named.contains_key(&name) => {
                self.named.insert(name, named);
                Ok(())
            }
            // Twice, every later line would be of one of two.
            Some(_) => Err("as".to_owned()),
            None => Ok(()),
        }
    }

    fn person_named(&self, name: &str) -> Result<EntityId, String> {
        match self.named.get(name) {
            Some(Named::Person(id)) => Ok(*id),
            _ => Err("of".to_owned()),
        }
    }

    fn pair_named(&self, name: &str) -> Result<EntityId, String> {
        match self.named.get(name) {
            Some(Named::Pair(id)) => Ok(*id),
            _ => Err("of".to_owned()),
        }
    }

    fn pair(&self, line: PairLine) -> Result<Vec<Act>, String> {
        let person = |name: &str, field: &str| {
            let id = self.person_named(name).map_err(|_| field.to_owned())?;
            Ok::<_, String>(PersonId(id.0))
        };
        let founding = PairRecorded {
            parent: person(&line.parent, "parent")?,
            child: person(&line.child, "child")?,
            relation: line.relation,
            source: source(),
        };
        let separated_on = date(&line.separated_on, "separated_on")?;
        let mut acts = vec![founding.into()];
        if separated_on.is_some() {
            acts.push(
                SeparationClaimed {
                    party: Party::Government,
                    apprehended_on: None,
                    separated_on,
                    place: line.place,
                    cause: String::new(),
                    deleted_family_unit: false,
                    source: source(),
                }
                .into(),
            );
        }
        Ok(acts)
    }
}

/// What a line says besides its verb and its names; of what does not fit the field is named where serde
/// names one.
fn read<T: serde::de::DeserializeOwned>(said: Value) -> Result<T, String> {
    serde_json::from_value(said).map_err(|error| {
        let words = error.to_string();
        let mut quoted = words.split('`');
        quoted.nth(1).unwrap_or("line").to_owned()
    })
}

fn source() -> Source {
    Source {
        words: "world".to_owned(),
        ..Source::default()
    }
}

fn date(text: &str, field: &str) -> Result<Option<PartialDate>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let date = PartialDate::parse_edtf(text).map_err(|_| field.to_owned())?;
    Ok(Some(date))
}

fn person(line: PersonLine) -> Result<Act, String> {
    if !may_be_a_name(&line.name) {
        return Err("name".to_owned());
    }
    let mut identifiers = Vec::new();
    if !line.a_number.is_empty() {
        let reading = ANumber::normalise(&line.a_number).map_err(|_| "a_number")?;
        identifiers.push(Identifier {
            kind: IdentifierKind::ANumber,
            raw: line.a_number,
            normal: Some(reading.digits9),
            zeros_restored: reading.zeros_restored,
        });
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

fn custody(line: &CustodyLine) -> Result<Act, String> {
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

fn claim(line: &ClaimLine) -> Result<Act, String> {
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

fn point(line: PointLine) -> Act {
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

fn attempt(line: &AttemptLine) -> Result<Act, String> {
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

fn counselled(line: CounselledLine) -> Act {
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

fn statement(line: StatementLine) -> Act {
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

fn wish(line: WishLine) -> Result<Act, String> {
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

fn clearance(line: ClearanceLine) -> Act {
    ClearanceRecorded {
        side: line.side,
        state: Clearance::Cleared { of: None },
        by: line.by,
        on: line.on,
        words: String::new(),
    }
    .into()
}

fn consent(line: &ConsentLine) -> Act {
    ConsentRecorded {
        purpose: line.purpose.code().to_owned(),
        answer: line.answer,
        on: line.on,
        language: String::new(),
        how: "phone".to_owned(),
    }
    .into()
}

fn close(line: CloseLine) -> Act {
    CaseClosed {
        kind: line.end.code().to_owned(),
        reason: line.reason,
        on: Some(PartialDate::on(line.on)),
    }
    .into()
}

impl Records {
    /// Writes a world into a practice vault in which nobody is yet, day by day as it became known.
    ///
    /// # Errors
    /// [`RecordsError::NotAllowed`] for a vault that is no practice vault, [`RecordsError::Invalid`]
    /// (`not_empty`) for one with families in it; [`RecordsError::Stopped`]; or from storage. The days before
    /// the one at which it ended are written.
    pub fn load_world(
        &mut self,
        world: World,
        watch: &Underway,
        now: &Now,
    ) -> Result<Loaded, RecordsError> {
        if !self.founded().practice {
            return Err(RecordsError::NotAllowed("load_world"));
        }
        if self.counts()?.pairs > 0 {
            return Err(RecordsError::Invalid("not_empty"));
        }
        let mut known = BTreeMap::new();
        let mut written: Vec<EntryHash> = Vec::new();
        for (day, planned) in world.days {
            let mut ops: Vec<Op> = Vec::new();
            for Planned { op, instead_of } in planned {
                // Only what is written has a name by which it can be replaced.
                if instead_of.is_some_and(|place| place >= written.len()) {
                    let done = self.transact_watched(std::mem::take(&mut ops), watch, now)?;
                    written.extend(done.entries);
                }
                let before = instead_of.and_then(|place| written.get(place)).copied();
                ops.push(op.replacing(before.into_iter().collect()));
            }
            written.extend(self.transact_watched(ops, watch, now)?.entries);
            known.insert(day, self.version_vector(Knowledge::Now)?);
        }
        Ok(Loaded {
            entries: u32::try_from(written.len()).unwrap_or(u32::MAX),
            known,
        })
    }
}
