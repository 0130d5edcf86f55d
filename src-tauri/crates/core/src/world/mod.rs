//! A world: invented families with their days, as a text that a person can write by hand, a JSON object a
//! line (docs/formats/world.md). Only a practice vault takes one: it is there so that figures can be
//! computed from records whose numbers are known beforehand.
//!
//! Pure: a text in, acts out. Who may write them is asked where everything is written.

mod lines;

use crate::acts::{Act, PairRecorded, SeparationClaimed};
use crate::clock::Now;
use crate::ids::{DeviceId, EntityId, EntryHash, PersonId, make_id};
use crate::records::{Knowledge, Op, Records, RecordsError, Underway};
use crate::rules::claim::Party;
use chrono::NaiveDate;
use lines::{
    AttemptLine, ClaimLine, ClearanceLine, CloseLine, ConsentLine, CounselledLine, CustodyLine,
    PairLine, PointLine, StatementLine, WishLine, attempt, claim, clearance, close, consent,
    counselled, custody, date, person, point, read, source, statement, wish,
};
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
