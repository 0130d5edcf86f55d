//! A person's state: everything current about them, with what contradicts kept side by side.

use crate::acts::{
    Act, CaseClosed, ClaimRecorded, ContactPointRecorded, CustodyClaimed, Detail,
    FieldSearchAssigned, FieldSearchReturned, Identifier, Part, RepresentationRecorded, Source,
};
use crate::clock::Now;
use crate::entries::{KnownEntry, Order};
use crate::ids::{EntryHash, MemberId, PersonId};
use crate::rules::alignment::Consent;
use crate::rules::grid::same_tag;
use crate::rules::identifier::IdentifierKind;
use crate::rules::name::NameVariant;
use crate::rules::outcome::{
    AttemptOutcome, Channel, ContactRung, Direction, PointState as State, ReachedKind,
};
use crate::rules::partial_date::PartialDate;
use chrono::NaiveDate;
use chrono_tz::Tz;
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
    /// Since when its state is known without an attempt.
    #[serde(skip)]
    found_out: Option<Order>,
}

/// A search on the ground.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchState {
    /// The entry that asked for it.
    pub entry: EntryHash,
    /// What was asked for.
    pub search: FieldSearchAssigned,
    /// What came back, the entry first; the last word counts.
    pub returned: Option<(EntryHash, FieldSearchReturned)>,
}

/// Another record that is, or is not, the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// The entry that says so.
    pub entry: EntryHash,
    /// The record it was said of.
    pub of: PersonId,
    /// The other record.
    pub other: PersonId,
    /// On what ground.
    pub reason: String,
}

/// In the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InTrash {
    /// The entries that put it there.
    pub entries: Vec<EntryHash>,
    /// Why, by the last of them.
    pub reason: String,
}

impl InTrash {
    /// One more entry says so.
    pub(super) fn add(trashed: &mut Option<Self>, entry: EntryHash, reason: &str) {
        let trash = trashed.get_or_insert_with(|| Self {
            entries: Vec::new(),
            reason: String::new(),
        });
        trash.entries.push(entry);
        reason.clone_into(&mut trash.reason);
    }
}

/// Work on a person ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Closed {
    /// The entries that say so.
    pub entries: Vec<EntryHash>,
    /// How, by the last of them.
    pub how: CaseClosed,
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
    pub counselled_on: Option<NaiveDate>,
    /// A search on the ground is open.
    pub searching: bool,
    /// Letters sent.
    pub letters: u32,
    /// Calls made by us, by telephone or WhatsApp.
    pub calls: u32,
    /// First and last of these calls, instants in milliseconds.
    pub called: Option<(i64, i64)>,
}

/// A day from which somebody is to be followed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The entry that sets it.
    pub entry: EntryHash,
    /// The filing day.
    pub on: NaiveDate,
    /// The last try that was written down after it: instant in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried: Option<i64>,
    #[serde(skip)]
    since: Option<Order>,
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
    /// The name they are shown by, where somebody chose: the entry that says so, the name's entry.
    pub preferred: Vec<(EntryHash, EntryHash)>,
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
    /// What a party claims of them alone.
    pub claims: Vec<Sourced<ClaimRecorded>>,
    /// Who represents them.
    pub representation: Vec<Sourced<RepresentationRecorded>>,
    /// Searches on the ground.
    pub searches: Vec<SearchState>,
    /// Consent by purpose: current answers (more than one = they contradict).
    pub consents: BTreeMap<String, Vec<(EntryHash, Consent, NaiveDate)>>,
    /// Links in force among its records.
    pub links: Vec<Likeness>,
    /// Records told apart from one of these.
    pub told_apart: Vec<Likeness>,
    /// Work on them ended.
    pub closed: Option<Closed>,
    /// The effort standard was attested.
    pub effort_attested: bool,
    /// In the trash.
    pub trashed: Option<InTrash>,
    /// Who works with them.
    pub assigned: Option<MemberId>,
    /// The entries that say so, the last word counts.
    pub assigned_by: Vec<EntryHash>,
    #[serde(skip)]
    assigned_order: Option<Order>,
    /// The organisation's words for them, each with the entries that say so, sorted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub tags: BTreeMap<String, Vec<EntryHash>>,
    /// Days from which they are to be followed up; more than one = set on two laptops at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
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
            preferred: Vec::new(),
            identifiers: Vec::new(),
            details: BTreeMap::new(),
            points: Vec::new(),
            contact: ContactState::default(),
            custody: Vec::new(),
            claims: Vec::new(),
            representation: Vec::new(),
            searches: Vec::new(),
            consents: BTreeMap::new(),
            links: Vec::new(),
            told_apart: Vec::new(),
            closed: None,
            effort_attested: false,
            trashed: None,
            assigned: None,
            assigned_by: Vec::new(),
            assigned_order: None,
            tags: BTreeMap::new(),
            follow_ups: Vec::new(),
        }
    }

    /// Their date of birth, where one is known.
    #[must_use]
    pub fn born(&self) -> Option<&PartialDate> {
        self.births().next()
    }

    /// Every date of birth that is known: more than one contradict.
    pub fn births(&self) -> impl Iterator<Item = &PartialDate> {
        let facts = self.details.get("born").into_iter().flatten();
        facts.filter_map(|one| match &one.value {
            Detail::Born(born) => born.as_known(),
            _ => None,
        })
    }

    /// Their country of origin, ISO 3166-1 alpha-2, where it is known.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        let mut facts = self.details.get("country").into_iter().flatten();
        facts.find_map(|one| match &one.value {
            Detail::Country(country) => country.as_known().map(String::as_str),
            _ => None,
        })
    }

    /// Their sex, `f`, `m` or `x`, where it is known.
    #[must_use]
    pub fn sex(&self) -> Option<&str> {
        let mut facts = self.details.get("sex").into_iter().flatten();
        facts.find_map(|one| match &one.value {
            Detail::Sex(sex) => sex.as_known().map(String::as_str),
            _ => None,
        })
    }

    /// Their A-numbers as compared.
    pub fn a_numbers(&self) -> impl Iterator<Item = &str> {
        let all = self.identifiers.iter();
        let numbers = all.filter(|one| one.value.kind == IdentifierKind::ANumber);
        numbers.filter_map(|one| one.value.normal.as_deref())
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
            Act::NamePreferred(new) => self.preferred.push((entry.hash, new.name)),
            Act::IdentifierRecorded(new) => {
                // A correction settles what it names, of its own kind: the founding entry of a person
                // is never itself replaced.
                self.identifiers.retain(|old| {
                    old.value.kind != new.identifier.kind
                        || !entry.header.replaces.contains(&old.entry)
                });
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
            Act::ClaimRecorded(claim) => self.claims.push(sourced(entry, claim, &claim.source)),
            Act::RepresentationRecorded(new) => {
                self.representation
                    .push(sourced(entry, new, &Source::default()));
            }
            Act::ContactPointRecorded(point) => self.points.push(PointState {
                entry: entry.hash,
                point: (**point).clone(),
                state: point.state.unwrap_or(State::Untried),
                attempts: 0,
                found_out: point.state.map(|_| entry.order()),
            }),
            Act::ConsentRecorded(new) => self
                .consents
                .entry(new.purpose.clone())
                .or_default()
                .push((entry.hash, new.answer, new.on)),
            Act::PersonsLinked(link) => {
                self.links.push(likeness(entry, link.other, &link.reason));
            }
            Act::PersonsToldApart(apart) => {
                self.told_apart
                    .push(likeness(entry, apart.other, &apart.reason));
            }
            Act::Counselled(talk) => {
                let on = self
                    .contact
                    .counselled_on
                    .map_or(talk.on, |first| first.min(talk.on));
                self.contact.counselled_on = Some(on);
            }
            Act::FieldSearchAssigned(search) => {
                self.searches.push(SearchState {
                    entry: entry.hash,
                    search: (**search).clone(),
                    returned: None,
                });
                self.contact.searching = true;
            }
            Act::FieldSearchReturned(back) => {
                if let Some(search) = self.searches.iter_mut().find(|s| s.entry == back.search) {
                    search.returned = Some((entry.hash, (**back).clone()));
                }
                self.contact.searching = self.searches.iter().any(|s| s.returned.is_none());
            }
            Act::EffortAttested(_) => self.effort_attested = true,
            Act::CaseClosed(closed) => {
                let mut entries = self.closed.take().map(|c| c.entries).unwrap_or_default();
                entries.push(entry.hash);
                self.closed = Some(Closed {
                    entries,
                    how: (**closed).clone(),
                });
            }
            Act::Trashed(trash) => InTrash::add(&mut self.trashed, entry.hash, &trash.reason),
            Act::FamilyAssigned(to) => {
                self.assigned_by.push(entry.hash);
                if self.assigned_order < Some(entry.order()) {
                    self.assigned = to.member;
                    self.assigned_order = Some(entry.order());
                }
            }
            Act::Tagged(new) => {
                // Two laptops may write one tag in two ways: it is shown as it was first written.
                let known = self.tags.keys().find(|tag| same_tag(tag, &new.tag));
                let tag = known.unwrap_or(&new.tag).clone();
                self.tags.entry(tag).or_default().push(entry.hash);
            }
            Act::FollowUpSet(set) => self.follow_ups.push(FollowUp {
                entry: entry.hash,
                on: set.on,
                tried: None,
                since: Some(entry.order()),
            }),
            _ => {}
        }
    }

    /// Takes in an attempt, once all contact points are known. `point` is the founding entry the
    /// attempt's point goes back to, through changes of its rules.
    pub fn take_attempt(&mut self, entry: &KnownEntry, point: Option<EntryHash>) {
        let Some(Act::AttemptLogged(attempt)) = &entry.act else {
            return;
        };
        let later = |set: &&mut FollowUp| set.since < Some(entry.order());
        for set in self.follow_ups.iter_mut().filter(later) {
            set.tried = set.tried.max(Some(attempt.at));
        }
        let contact = &mut self.contact;
        contact.attempts += 1;
        contact.rung = contact.rung.max(Some(attempt.outcome.rung()));
        if attempt.direction == Direction::Outbound {
            match attempt.channel {
                Channel::Letter => contact.letters += 1,
                Channel::Call | Channel::Whatsapp => {
                    contact.calls += 1;
                    let (first, last) = contact.called.unwrap_or((attempt.at, attempt.at));
                    contact.called = Some((first.min(attempt.at), last.max(attempt.at)));
                }
                _ => {}
            }
        }
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
            if state.found_out.is_none_or(|since| since < entry.order()) {
                state.state = attempt.outcome.point_state_after(state.state);
            }
            state.attempts += 1;
        }
    }

    /// Takes in that one of its records was told apart from another, which the entry is about.
    pub fn take_told_apart(&mut self, entry: &KnownEntry) {
        if let Some(Act::PersonsToldApart(apart)) = &entry.act {
            self.told_apart
                .push(likeness(entry, apart.other, &apart.reason));
        }
    }

    /// The day from which they are to be followed up: the first that is set, until somebody tries to
    /// reach them on it or later and writes that down. Days count in `zone`.
    #[must_use]
    pub fn follow_up(&self, zone: Tz) -> Option<NaiveDate> {
        let is_open = |set: &&FollowUp| {
            let tried = set.tried.map(|at| Now::from_parts(at, 0).day_in(zone));
            tried.is_none_or(|tried| tried < set.on)
        };
        let open = self.follow_ups.iter().filter(is_open);
        open.map(|set| set.on).min()
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

fn likeness(entry: &KnownEntry, other: PersonId, reason: &str) -> Likeness {
    Likeness {
        entry: entry.hash,
        of: PersonId(entry.header.entity.0),
        other,
        reason: reason.to_owned(),
    }
}

fn sourced<T: Clone>(entry: &KnownEntry, value: &T, source: &Source) -> Sourced<T> {
    Sourced {
        entry: entry.hash,
        value: value.clone(),
        source: source.clone(),
    }
}
