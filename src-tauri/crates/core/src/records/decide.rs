//! A row that waits is decided by a person: it speaks of somebody in the book, it founds who is not,
//! or it is none of ours.

use super::lists::{OpenBook, pair_has, person_has, person_of, separation_of};
use super::{Alike, ListRow, Op, Records, RecordsError};
use crate::acts::{Act, PairRecorded, Part, RowDecided, RowEnd, RowRef, Source};
use crate::clock::Now;
use crate::ids::{EntityId, EntryHash, ListId, MemberId, PairId, PersonId, make_id};
use crate::lists::{
    Brought, Bucket, FoundPair, FoundPerson, KnownPair, KnownPerson, PersonCells, PersonHas,
    Policy, RowRead, Sending, candidates, named_for_sure, to_pair, to_person,
};
use crate::rules::Refusal;
use crate::rules::partial_date::PartialDate;
use crate::views::{ListRowState, ListState};
use std::collections::{BTreeSet, HashMap};

/// What a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowDecision {
    /// It speaks of these people; of both = of their pair.
    Link {
        /// The parent.
        parent: Option<PersonId>,
        /// The child.
        child: Option<PersonId>,
        /// What the row says otherwise than the book is recorded beside it; else only what the book
        /// has nothing of.
        otherwise: bool,
    },
    /// It founds whom these are not, and the pair. Who is not named and whom the row names for sure,
    /// by A-number, is not founded a second time.
    Found {
        /// The parent, if in the book.
        parent: Option<PersonId>,
        /// The child, if in the book.
        child: Option<PersonId>,
    },
    /// It speaks of nobody whom the network looks for.
    NotOurs,
}

/// What was decided.
#[derive(Debug)]
pub struct RowSettled {
    /// Where the row ended.
    pub bucket: Bucket,
    /// The pair or person it speaks of.
    pub target: Option<EntityId>,
    /// What was written, founders first.
    pub entries: Vec<EntryHash>,
    /// Families whose views changed.
    pub families: BTreeSet<PersonId>,
}

/// Someone in the book whom a row that waits may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct RowCandidate {
    /// Which side of the row.
    pub part: Part,
    /// Who.
    pub person: PersonId,
    /// Their first name as recorded.
    pub name: String,
    /// How alike they are, and why; none where nothing but the number or the whole name says it.
    pub alike: Option<Alike>,
}

/// Candidates of one side: more have one common name and nothing else, and nobody reads them.
const MOST_CANDIDATES: usize = 9;

impl RowCandidate {
    fn new(part: Part, known: KnownPerson, alike: Option<Alike>) -> Self {
        Self {
            part,
            person: known.id,
            name: known.names.into_iter().next().unwrap_or_default(),
            alike,
        }
    }
}

/// A row that waits, for the person who decides: what it says, and whom of the book it may mean.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RowWaiting {
    /// What it says of the parent.
    pub parent: Option<PersonCells>,
    /// What it says of the child.
    pub child: Option<PersonCells>,
    /// Whom it may mean.
    pub candidates: Vec<RowCandidate>,
    /// Decisions that say different things, if that is why it waits.
    pub contradicting: Vec<RowSaid>,
}

/// What somebody decided of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowSaid {
    /// Who.
    pub by: MemberId,
    /// What.
    pub end: RowEnd,
    /// Whom of them it named, by name.
    pub names: Vec<String>,
    /// On what ground.
    pub reason: String,
}

impl Records {
    /// Decides a row.
    ///
    /// # Errors
    /// [`RecordsError::Refused`] when the row does not wait, or the decision does not fit the book;
    /// [`RecordsError::NotFound`] for people who are not there; and as [`Records::transact`].
    pub fn decide_row(
        &mut self,
        list: ListId,
        row: u32,
        decision: RowDecision,
        reason: &str,
        now: &Now,
    ) -> Result<RowSettled, RecordsError> {
        let state = self.list(list)?;
        let waits = |bucket: &str| match decision {
            // What cannot be read founds nobody, but a person may know who is meant.
            RowDecision::Found { .. } => bucket == Bucket::Review.code(),
            _ => [Bucket::Review.code(), Bucket::Unreadable.code()].contains(&bucket),
        };
        let rows = self.list_states(list)?;
        let mut waiting = rows.into_iter();
        let waiting = waiting.find(|one| one.row == row && waits(&one.bucket));
        let Some(waiting) = waiting.filter(|_| !state.undone) else {
            return Err(RecordsError::Refused(Refusal::RowNotWaiting));
        };
        let mut decided = RowDecided {
            row,
            end: RowEnd::Linked,
            pair: None,
            parent: None,
            child: None,
            reason: reason.to_owned(),
        };
        let mut ops = Vec::new();
        match decision {
            RowDecision::NotOurs => decided.end = RowEnd::NotOurs,
            RowDecision::Link {
                parent,
                child,
                otherwise,
            } => {
                decided.pair = self.linked_pair(parent, child)?;
                (decided.parent, decided.child) = (parent, child);
                let read = self.read_again(&state, row)?;
                ops = self.brought(&state, &read, &decided, otherwise)?;
            }
            RowDecision::Found { parent, child } => {
                decided.end = RowEnd::Founded;
                let read = self.read_again(&state, row)?;
                let parent = self.known_or_named(parent, read.parent.as_ref())?;
                let child = self.known_or_named(child, read.child.as_ref())?;
                let mut founding = Founding::new(&state, row, now);
                decided.parent = founding.person(parent, read.parent.as_ref(), Part::Parent);
                decided.child = founding.person(child, read.child.as_ref(), Part::Child);
                decided.pair =
                    self.founded_pair(&mut founding, &decided, &read, (parent, child))?;
                ops = founding.ops;
                ops.extend(self.brought(&state, &read, &decided, false)?);
            }
        }
        let bucket = Bucket::from(decided.end);
        let one = decided.parent.or(decided.child).map(EntityId::from);
        let target = decided.pair.map(EntityId::from).or(one);
        ops.push(Op::new(list.into(), decided).replacing(waiting.contradicting));
        let written = self.transact(ops, now)?;
        Ok(RowSettled {
            bucket,
            target,
            entries: written.entries,
            families: written.families,
        })
    }

    /// What a row brings to the people it was decided to speak of: to whoever is in the book what the
    /// policy of its list lets in, to whom it founds all that does not found them.
    fn brought(
        &self,
        list: &ListState,
        read: &RowRead,
        decided: &RowDecided,
        otherwise: bool,
    ) -> Result<Vec<Op>, RecordsError> {
        let policy = Policy::from_code(&list.policy).unwrap_or(Policy::Skip);
        if read.stopped_by().is_some() {
            return Ok(Vec::new());
        }
        let sending = Sending {
            kind: &list.kind,
            policy,
        };
        let mut all: Vec<(EntityId, Vec<Brought>)> = Vec::new();
        let sides = [
            (Part::Parent, decided.parent, &read.parent),
            (Part::Child, decided.child, &read.child),
        ];
        let founds = decided.end == RowEnd::Founded;
        for (part, person, cells) in sides {
            let (Some(person), Some(cells)) = (person, cells) else {
                continue;
            };
            let has = self.person_in_book(person)?;
            let is_new = has.is_none();
            if !is_new && policy == Policy::Skip {
                continue;
            }
            let has = has.unwrap_or_default();
            let mut what = to_person((read, cells), part, sending, &has, otherwise);
            if is_new {
                what.retain(|one| !matches!(one, Brought::Detail(_) | Brought::Number(_)));
            }
            all.push((person.into(), what));
        }
        if let Some(pair) = decided.pair {
            let has = match (founds, decided.parent.zip(decided.child)) {
                (false, Some((parent, child))) => {
                    self.pair_between(parent, child)?.map(|pair| pair.has)
                }
                _ => None,
            };
            let is_new = has.is_none();
            let mut what = to_pair(read, sending, &has.unwrap_or_default(), otherwise);
            if is_new {
                what.retain(|one| !matches!(one, Brought::Separation { .. }));
            }
            if is_new || policy != Policy::Skip {
                all.push((pair.into(), what));
            }
        }
        let source = source_of(list, read.row);
        let party = sending.party();
        let ops = all.into_iter().flat_map(|(id, what)| {
            let source = source.clone();
            what.into_iter()
                .map(move |one| Op::new(id, one.act(party, source.clone())))
        });
        Ok(ops.collect())
    }

    /// What the book has of a person; none for who is not in it yet.
    fn person_in_book(&self, person: PersonId) -> Result<Option<PersonHas>, RecordsError> {
        match self.family(person.into()) {
            Err(RecordsError::NotFound) => Ok(None),
            Err(other) => Err(other),
            Ok(family) => {
                let mut people = family.folded.people.values();
                let state = people.find(|one| one.records.contains(&person));
                Ok(state.map(person_has))
            }
        }
    }

    /// Who was named by hand, else whom the row's A-number names: two records of one person with one
    /// number would be the work of this very decision.
    fn known_or_named(
        &self,
        by_hand: Option<PersonId>,
        cells: Option<&PersonCells>,
    ) -> Result<Option<PersonId>, RecordsError> {
        if by_hand.is_some() {
            return Ok(by_hand);
        }
        match named_for_sure(cells, &mut OpenBook::new(self))? {
            Some(one) if one.in_trash => Err(RecordsError::Refused(Refusal::RowInTrash)),
            one => Ok(one.map(|one| one.id)),
        }
    }

    /// What rows say that wait, and whom of the book they may mean; none for a row that does not wait. In
    /// the order of `rows`, which are of this list.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn rows_waiting(
        &self,
        list: &ListState,
        rows: &[ListRow],
    ) -> Result<Vec<Option<RowWaiting>>, RecordsError> {
        let waits = |row: &ListRow| {
            let waits = [Bucket::Review.code(), Bucket::Unreadable.code()];
            !list.undone && waits.contains(&row.state.bucket.as_str())
        };
        if !rows.iter().any(waits) {
            return Ok(rows.iter().map(|_| None).collect());
        }
        // The order of dates is judged by whole columns, so the whole list is read.
        let read = self.rows_read(list)?;
        let mut read: HashMap<u32, RowRead> = read.into_iter().map(|one| (one.row, one)).collect();
        let waiting = rows.iter().map(|row| match read.remove(&row.state.row) {
            Some(read) if waits(row) => self.row_waiting(&row.state, read).map(Some),
            _ => Ok(None),
        });
        waiting.collect()
    }

    fn row_waiting(&self, state: &ListRowState, read: RowRead) -> Result<RowWaiting, RecordsError> {
        let mut all = Vec::new();
        let sides = [(Part::Parent, &read.parent), (Part::Child, &read.child)];
        for (part, cells) in sides {
            if let Some(cells) = cells {
                all.extend(self.row_candidates(part, cells)?);
            }
        }
        Ok(RowWaiting {
            parent: read.parent,
            child: read.child,
            candidates: all,
            contradicting: self.rows_said(&state.contradicting)?,
        })
    }

    /// What decisions of a row say.
    fn rows_said(&self, decisions: &[EntryHash]) -> Result<Vec<RowSaid>, RecordsError> {
        let mut said = Vec::new();
        for hash in decisions {
            let entry = self.entry(*hash)?;
            let Some(Act::RowDecided(decided)) = &entry.act else {
                continue;
            };
            let people = [decided.parent, decided.child].into_iter().flatten();
            let names = people.map(|id| {
                let known = self.known_person(self.cluster_of(id)?)?;
                Ok(known.names.into_iter().next().unwrap_or_default())
            });
            said.push(RowSaid {
                by: entry.author(),
                end: decided.end,
                names: names.collect::<Result<_, RecordsError>>()?,
                reason: decided.reason.clone(),
            });
        }
        Ok(said)
    }

    /// Whom of the book one side may mean: who looks like it, the likeliest first, then whom only
    /// the number or the whole name speaks for.
    fn row_candidates(
        &self,
        part: Part,
        cells: &PersonCells,
    ) -> Result<Vec<RowCandidate>, RecordsError> {
        let mut named = candidates(Some(cells), &mut OpenBook::new(self))?;
        let mut all = Vec::new();
        for alike in self.alike(cells, Some(part))? {
            let by_name = named.iter().position(|one| one.id == alike.person);
            let known = match by_name {
                Some(at) => named.remove(at),
                None => self.known_person(alike.person)?,
            };
            all.push(RowCandidate::new(part, known, Some(alike)));
        }
        let rest = named.into_iter();
        all.extend(rest.map(|known| RowCandidate::new(part, known, None)));
        all.truncate(MOST_CANDIDATES);
        Ok(all)
    }

    /// The pair of two people, which must be one; none for one person, who must be there.
    fn linked_pair(
        &self,
        parent: Option<PersonId>,
        child: Option<PersonId>,
    ) -> Result<Option<PairId>, RecordsError> {
        match (parent, child) {
            (Some(parent), Some(child)) => match self.pair_between(parent, child)? {
                Some(pair) if pair.in_trash => Err(RecordsError::Refused(Refusal::RowInTrash)),
                Some(pair) => Ok(Some(pair.id)),
                None => Err(RecordsError::Refused(Refusal::RowNoPair)),
            },
            (Some(one), None) | (None, Some(one)) => {
                let cluster = self.cluster_of(one)?;
                let family = self.family(one.into())?;
                let person = family.folded.people.get(&cluster);
                if person.is_some_and(|person| person.trashed.is_some()) {
                    return Err(RecordsError::Refused(Refusal::RowInTrash));
                }
                Ok(None)
            }
            (None, None) => Err(RecordsError::Invalid("parent")),
        }
    }

    fn founded_pair(
        &self,
        founding: &mut Founding<'_>,
        decided: &RowDecided,
        read: &RowRead,
        known: (Option<PersonId>, Option<PersonId>),
    ) -> Result<Option<PairId>, RecordsError> {
        for one in [known.0, known.1].into_iter().flatten() {
            self.cluster_of(one)?;
        }
        let (Some(parent), Some(child)) = (decided.parent, decided.child) else {
            // One person alone is founded by a row that names one; a known one needs the other side.
            let is_alone = known == (None, None) && !founding.ops.is_empty();
            return if is_alone {
                Ok(None)
            } else {
                Err(RecordsError::Refused(Refusal::RowNamesNobody))
            };
        };
        if let (Some(parent), Some(child)) = known
            && self.pair_between(parent, child)?.is_some()
        {
            return Err(RecordsError::Refused(Refusal::AlreadyAPair));
        }
        if parent == child {
            return Err(RecordsError::Refused(Refusal::SamePerson));
        }
        Ok(Some(founding.pair(parent, child, read)))
    }

    fn pair_between(
        &self,
        parent: PersonId,
        child: PersonId,
    ) -> Result<Option<KnownPair>, RecordsError> {
        let key = (self.cluster_of(parent)?, self.cluster_of(child)?);
        let family = self.family(parent.into())?;
        Ok(family.folded.pairs.get(&key).map(|pair| KnownPair {
            id: pair.id,
            in_trash: pair.trashed.is_some(),
            has: pair_has(pair),
        }))
    }

    /// The person a record belongs to; it must be there.
    fn cluster_of(&self, record: PersonId) -> Result<PersonId, RecordsError> {
        let family = self.family(record.into())?;
        let people = family.folded.people.values();
        let mut of = people.filter(|person| person.records.contains(&record));
        of.next()
            .map(|person| person.id)
            .ok_or(RecordsError::NotFound)
    }

    /// A row as it was read when its list came in: the order of dates is judged by whole columns.
    fn read_again(&self, list: &ListState, row: u32) -> Result<RowRead, RecordsError> {
        let rows = self.rows_read(list)?;
        rows.into_iter()
            .find(|read| read.row == row)
            .ok_or(RecordsError::NotFound)
    }
}

/// A row of a list as the source of a fact.
pub(super) fn source_of(list: &ListState, row: u32) -> Source {
    Source {
        words: list.sender.clone(),
        on: Some(PartialDate::on(list.as_of)),
        row: Some(RowRef { list: list.id, row }),
    }
}

/// What a row founds, with the list and row as its source.
struct Founding<'a> {
    list: &'a ListState,
    row: u32,
    now: &'a Now,
    ops: Vec<Op>,
}

impl<'a> Founding<'a> {
    const fn new(list: &'a ListState, row: u32, now: &'a Now) -> Self {
        Self {
            list,
            row,
            now,
            ops: Vec::new(),
        }
    }

    fn source(&self) -> Source {
        source_of(self.list, self.row)
    }

    /// The known person, or the one that the row names; none where it names nobody.
    fn person(
        &mut self,
        known: Option<PersonId>,
        cells: Option<&PersonCells>,
        part: Part,
    ) -> Option<PersonId> {
        if known.is_some() {
            return known;
        }
        let found = FoundPerson {
            row: self.row,
            part,
            cells: cells?.clone(),
        };
        let id = PersonId(make_id(self.now));
        let act = person_of(&found, self.source());
        self.ops.push(Op::new(id.into(), act));
        Some(id)
    }

    fn pair(&mut self, parent: PersonId, child: PersonId, read: &RowRead) -> PairId {
        let id = PairId(make_id(self.now));
        let act = PairRecorded {
            parent,
            child,
            relation: read.relation.unwrap_or("unknown").to_owned(),
            source: self.source(),
        };
        self.ops.push(Op::new(id.into(), act));
        let found = FoundPair {
            row: self.row,
            parent: 0,
            child: 0,
            separated_on: read.separated_on.clone(),
            place: read.place.clone(),
            relation: read.relation,
        };
        let party = Sending::party_of(&self.list.kind);
        if let Some(claim) = separation_of(&found, party, self.source()) {
            self.ops.push(Op::new(id.into(), claim));
        }
        id
    }
}
