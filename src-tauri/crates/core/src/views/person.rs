//! A person's state: everything current about them, with what contradicts kept side by side.

use crate::acts::{
    Act, ContactPointRecorded, CustodyClaimed, Detail, Identifier, Part, RepresentationRecorded,
    Source,
};
use crate::entries::{KnownEntry, Order};
use crate::ids::{EntryHash, MemberId, PersonId};
use crate::rules::alignment::Consent;
use crate::rules::name::NameVariant;
use crate::rules::outcome::{AttemptOutcome, ContactRung, PointState as State, ReachedKind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A value with the entry that brought it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The entry.
    pub entry: EntryHash,
    /// The value.
    pub value: T,
    /// Where from.
    pub source: Source,
}

/// A contact point with what the attempts on it showed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PointState {
    /// The entry that founded it (or last changed its rules).
    pub entry: EntryHash,
    /// The point.
    pub point: ContactPointRecorded,
    /// What the attempts showed.
    pub state: State,
    /// Attempts on it.
    pub attempts: u32,
}

/// How far contact with a person has come.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ContactState {
    /// Attempts in all.
    pub attempts: u32,
    /// The highest rung reached of the ladder (FEATURES N8).
    pub rung: Option<ContactRung>,
    /// First time *reached*: instant in milliseconds, and how.
    pub reached: Option<(i64, ReachedKind)>,
    /// The last attempt: instant in milliseconds and outcome.
    pub last: Option<(i64, AttemptOutcome)>,
    /// Asked to be called back, local time at the contact point.
    pub call_back: Option<String>,
    /// First day of counselling.
    pub counselled_on: Option<chrono::NaiveDate>,
    /// A search on the ground is open.
    pub searching: bool,
    /// A letter was sent.
    pub letter: bool,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonState {
    /// The cluster's id: its smallest record.
    pub id: PersonId,
    /// Its records.
    pub records: Vec<PersonId>,
    /// Parts they have.
    pub parts: BTreeSet<Part>,
    /// Names, in order of display.
    pub names: Vec<Sourced<NameVariant>>,
    /// Identifiers.
    pub identifiers: Vec<Sourced<Identifier>>,
    /// Facts by field; more than one = they contradict.
    pub details: BTreeMap<String, Vec<Sourced<Detail>>>,
    /// Ways to reach them.
    pub points: Vec<PointState>,
    /// How far contact has come.
    pub contact: ContactState,
    /// Where they are or were, as claimed.
    pub custody: Vec<Sourced<CustodyClaimed>>,
    /// Who represents them.
    pub representation: Vec<Sourced<RepresentationRecorded>>,
    /// Consent by purpose: current answers (more than one = they contradict).
    pub consents: BTreeMap<String, Vec<(EntryHash, Consent, chrono::NaiveDate)>>,
    /// Records told apart from this one.
    pub told_apart: BTreeSet<PersonId>,
    /// Work on them ended: kind.
    pub closed: Option<String>,
    /// The effort standard was attested.
    pub effort_attested: bool,
    /// In the trash, with the reason.
    pub trashed: Option<String>,
    /// Who works with them.
    pub assigned: Option<MemberId>,
    #[serde(skip)]
    assigned_order: Option<Order>,
}

impl PersonState {
    /// A person of these records, of whom nothing is known yet.
    #[must_use]
    pub fn new(id: PersonId) -> Self {
        Self {
            id,
            records: Vec::new(),
            parts: BTreeSet::new(),
            names: Vec::new(),
            identifiers: Vec::new(),
            details: BTreeMap::new(),
            points: Vec::new(),
            contact: ContactState::default(),
            custody: Vec::new(),
            representation: Vec::new(),
            consents: BTreeMap::new(),
            told_apart: BTreeSet::new(),
            closed: None,
            effort_attested: false,
            trashed: None,
            assigned: None,
            assigned_order: None,
        }
    }

    /// Takes in an entry about one of its records. Entries come in the order of display.
    pub fn take(&mut self, entry: &KnownEntry) {
        let Some(act) = &entry.act else { return };
        match act {
            Act::PersonRecorded(person) => {
                self.records.push(PersonId(entry.header.entity.0));
                self.parts.insert(person.part);
                self.names
                    .push(sourced(entry, &person.name, &person.source));
                for identifier in &person.identifiers {
                    self.identifiers
                        .push(sourced(entry, identifier, &person.source));
                }
                for detail in &person.details {
                    self.take_detail(entry, detail, &person.source);
                }
            }
            Act::NameRecorded(name) => self.names.push(sourced(entry, &name.name, &name.source)),
            Act::IdentifierRecorded(new) => {
                self.identifiers
                    .push(sourced(entry, &new.identifier, &new.source));
            }
            Act::DetailRecorded(new) => {
                // A settlement names the values it settles, field by field: the founding entry of a
                // person is never itself replaced.
                if let Some(heads) = self.details.get_mut(new.detail.field()) {
                    heads.retain(|head| !entry.header.replaces.contains(&head.entry));
                }
                self.take_detail(entry, &new.detail, &new.source);
            }
            Act::CustodyClaimed(claim) => self.custody.push(sourced(entry, claim, &claim.source)),
            Act::RepresentationRecorded(new) => {
                self.representation
                    .push(sourced(entry, new, &Source::default()));
            }
            Act::ContactPointRecorded(point) => self.points.push(PointState {
                entry: entry.hash,
                point: (**point).clone(),
                state: State::Untried,
                attempts: 0,
            }),
            Act::ConsentRecorded(new) => self
                .consents
                .entry(new.purpose.clone())
                .or_default()
                .push((entry.hash, new.answer, new.on)),
            Act::PersonsToldApart(apart) => {
                self.told_apart.insert(apart.other);
            }
            Act::Counselled(talk) => {
                let on = self
                    .contact
                    .counselled_on
                    .map_or(talk.on, |first| first.min(talk.on));
                self.contact.counselled_on = Some(on);
            }
            Act::FieldSearchAssigned(_) => self.contact.searching = true,
            Act::FieldSearchReturned(_) => self.contact.searching = false,
            Act::EffortAttested(_) => self.effort_attested = true,
            Act::CaseClosed(closed) => self.closed = Some(closed.kind.clone()),
            Act::Trashed(trash) => self.trashed = Some(trash.reason.clone()),
            Act::FamilyAssigned(to) if self.assigned_order < Some(entry.order()) => {
                self.assigned = to.member;
                self.assigned_order = Some(entry.order());
            }
            _ => {}
        }
    }

    /// Takes in an attempt, once all contact points are known. `point` is the founding entry the
    /// attempt's point goes back to, through changes of its rules.
    pub fn take_attempt(&mut self, entry: &KnownEntry, point: Option<EntryHash>) {
        let Some(Act::AttemptLogged(attempt)) = &entry.act else {
            return;
        };
        let contact = &mut self.contact;
        contact.attempts += 1;
        contact.rung = contact.rung.max(Some(attempt.outcome.rung()));
        contact.letter |= attempt.channel == crate::rules::outcome::Channel::Letter;
        if let Some(kind) = attempt
            .outcome
            .counts_as_reached(attempt.identity, attempt.spoke_to)
            && contact.reached.is_none_or(|(at, _)| attempt.at < at)
        {
            contact.reached = Some((attempt.at, kind));
        }
        if contact.last.is_none_or(|(at, _)| at <= attempt.at) {
            contact.last = Some((attempt.at, attempt.outcome));
            contact.call_back.clone_from(&attempt.call_back);
        }
        if let Some(state) = self.points.iter_mut().find(|p| Some(p.entry) == point) {
            state.state = attempt.outcome.point_state_after(state.state);
            state.attempts += 1;
        }
    }

    /// Two values for one field, neither settled.
    #[must_use]
    pub fn unsettled(&self) -> Vec<String> {
        self.details
            .iter()
            .filter(|(_, heads)| {
                heads
                    .iter()
                    .any(|head| Some(&head.value) != heads.first().map(|h| &h.value))
            })
            .map(|(field, _)| field.clone())
            .collect()
    }

    /// The current value of a field: the last in the order of display, for showing only.
    #[must_use]
    pub fn detail(&self, field: &str) -> Option<&Detail> {
        self.details
            .get(field)
            .and_then(|heads| heads.last())
            .map(|head| &head.value)
    }

    /// Consent for a purpose; contradicting answers are no consent.
    #[must_use]
    pub fn consent(&self, purpose: &str) -> Consent {
        let answers = self.consents.get(purpose).map_or(&[][..], Vec::as_slice);
        match answers.split_last() {
            None => Consent::NotAsked,
            Some((last, rest)) if rest.iter().all(|other| other.1 == last.1) => last.1,
            Some(_) => Consent::Refused,
        }
    }

    fn take_detail(&mut self, entry: &KnownEntry, detail: &Detail, source: &Source) {
        let heads = self.details.entry(detail.field().to_owned()).or_default();
        heads.push(sourced(entry, detail, source));
    }
}

fn sourced<T: Clone>(entry: &KnownEntry, value: &T, source: &Source) -> Sourced<T> {
    Sourced {
        entry: entry.hash,
        value: value.clone(),
        source: source.clone(),
    }
}
