//! Lists in: the plan against the book, and the import in one transaction.

use super::known::known;
use super::{Op, Records, RecordsError, Stage, Underway, Written};
use crate::acts::{
    Act, ListReceived, ListRows, PairRecorded, Part, Party, PersonRecorded, RowRef, RowsLinked,
    SeparationClaimed, Source,
};
use crate::clock::Now;
use crate::ids::{EntityId, ListId, PairId, PersonId, make_id};
use crate::lists::{
    Before, Book, Bucket, ColumnMap, Field, FoundPair, FoundPerson, KnownPair, KnownPerson, Layout,
    PairHas, PersonCells, PersonHas, Plan, Policy, RowRead, Sending, Table, Target, details_of,
    identifier_of, plan, reach, read_rows,
};
use crate::rules::partial_date::PartialDate;
use crate::rules::phone::Phone;
use crate::storage;
use crate::views::{ListRowState, ListState, PairState, PersonState};
use chrono::NaiveDate;
use reencuentro_matching::normalise::fold;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Rows of one entry.
const CHUNK: usize = 500;

/// Kinds of lists, the first the most common.
pub const LIST_KINDS: &[&str] = &[
    "removed",
    "waived",
    "released",
    "all",
    "eoir_contacts",
    "expanded_class",
    "task_force",
    "partner",
];

/// A file about to be imported.
pub struct ListFile<'a> {
    /// The file as received.
    pub bytes: &'a [u8],
    /// Its name.
    pub file_name: &'a str,
    /// One of [`LIST_KINDS`].
    pub kind: &'a str,
    /// Who sent it.
    pub sender: &'a str,
    /// The day the sender says it speaks of.
    pub as_of: NaiveDate,
    /// Its cells.
    pub table: &'a Table,
    /// Its columns.
    pub layout: &'a Layout,
    /// Its rows as read.
    pub rows: &'a [RowRead],
    /// What becomes of what it says of people in the book.
    pub policy: Policy,
    /// It is under a protective order.
    pub protective_order: bool,
}

impl ListFile<'_> {
    fn sending(&self) -> Sending<'_> {
        Sending {
            kind: self.kind,
            policy: self.policy,
        }
    }
}

/// What an import did.
#[derive(Debug)]
pub struct ListImported {
    /// The list, new or as it was.
    pub list: ListState,
    /// The same file of the same kind was here: nothing was written.
    pub already_here: bool,
    /// Families whose views changed.
    pub families: BTreeSet<PersonId>,
}

/// A row with its cells.
#[derive(Debug)]
pub struct ListRow {
    /// Where it ended.
    pub state: ListRowState,
    /// Cells as received.
    pub cells: Vec<String>,
}

/// The records as a plan asks them.
pub(super) struct OpenBook<'a> {
    records: &'a Records,
    /// Each row is a step of the work, where somebody watches.
    watch: Option<&'a Underway>,
    /// Where the rows of the version before ended, by what they say; none where two that say the same
    /// ended differently.
    before: HashMap<[u8; 32], Option<(String, Option<EntityId>)>>,
    /// That version was one whose rows wait when they say something otherwise.
    asked: bool,
}

impl<'a> OpenBook<'a> {
    pub(super) fn new(records: &'a Records) -> Self {
        Self {
            records,
            watch: None,
            before: HashMap::new(),
            asked: false,
        }
    }

    /// The book as the next version of a sender's list meets it.
    fn of_version(
        records: &'a Records,
        (kind, sender): (&str, &str),
        watch: Option<&'a Underway>,
    ) -> Result<Self, RecordsError> {
        let mut lists = records.lists()?;
        let sender = fold(sender.trim());
        let is_earlier = |one: &ListState| {
            // Who said nothing of the sender may have had another.
            !one.undone && !sender.is_empty() && one.kind == kind && fold(&one.sender) == sender
        };
        lists.retain(is_earlier);
        let (mut before, mut asked) = (HashMap::<_, Option<_>>::new(), false);
        if let Some(list) = lists.iter().max_by_key(|one| one.as_of) {
            asked = list.policy == Policy::Ask.code();
            let states = records.list_states(list.id)?.into_iter();
            let ends: BTreeMap<u32, ListRowState> = states.map(|one| (one.row, one)).collect();
            for read in records.rows_read(list)? {
                if let Some(end) = ends.get(&read.row) {
                    let end = Some((end.bucket.clone(), end.target));
                    let of_said = before.entry(read.said).or_insert_with(|| end.clone());
                    if *of_said != end {
                        *of_said = None;
                    }
                }
            }
        }
        Ok(Self {
            records,
            watch,
            before,
            asked,
        })
    }
}

impl Book for OpenBook<'_> {
    type Error = RecordsError;

    fn at_row(&mut self) -> Result<(), RecordsError> {
        self.watch.map_or(Ok(()), Underway::step)
    }

    fn ended_before(&mut self, said: &[u8; 32]) -> Result<Option<Before>, RecordsError> {
        let Some(Some((bucket, target))) = self.before.get(said) else {
            return Ok(None);
        };
        if bucket == Bucket::NotOurs.code() {
            return Ok(Some(Before::NotOurs));
        }
        let Some(target) = *target else {
            return Ok(None);
        };
        let family = match self.records.family(target) {
            Err(RecordsError::NotFound) => return Ok(None),
            other => other?.folded,
        };
        let pairs = &mut family.pairs.values();
        if let Some(pair) = pairs.find(|one| one.records.contains(&target.into())) {
            if pair.trashed.is_some() {
                return Ok(None);
            }
            let people = [pair.parent, pair.child].map(|id| self.records.known_person(id));
            return Ok(Some(Before::Of {
                target: Target::Pair(pair.id),
                people: people.into_iter().collect::<Result<_, _>>()?,
                pair: pair_has(pair),
                asked: self.asked,
            }));
        }
        let people = &mut family.people.values();
        let one = people.find(|one| one.records.contains(&target.into()));
        let Some(one) = one.filter(|one| one.trashed.is_none()) else {
            return Ok(None);
        };
        Ok(Some(Before::Of {
            target: Target::Person(one.id),
            people: vec![self.records.known_person(one.id)?],
            pair: PairHas::default(),
            asked: self.asked,
        }))
    }

    fn known_as(&mut self, key: &str) -> Result<Vec<KnownPerson>, RecordsError> {
        let ids = storage::people_known_as(&self.records.main, key)?;
        ids.into_iter()
            .map(|id| self.records.known_person(id))
            .collect()
    }

    fn is_likely_known(&mut self, cells: &PersonCells, part: Part) -> Result<bool, RecordsError> {
        self.records.is_likely_known(cells, part)
    }

    fn pair_of(
        &mut self,
        parent: PersonId,
        child: PersonId,
    ) -> Result<Option<KnownPair>, RecordsError> {
        let key = [parent.0, child.0].concat();
        let state: Option<PairState> = self.records.view("pair", &key)?;
        Ok(state.map(|pair| KnownPair {
            id: pair.id,
            in_trash: pair.trashed.is_some(),
            has: pair_has(&pair),
        }))
    }
}

impl Records {
    pub(super) fn view<T: serde::de::DeserializeOwned>(
        &self,
        kind: &str,
        key: &[u8],
    ) -> Result<Option<T>, RecordsError> {
        let body = storage::view_body(&self.main, self.space_no, kind, key)?;
        body.map(|json| serde_json::from_slice(&json))
            .transpose()
            .map_err(|_| RecordsError::Damaged("view_unreadable"))
    }

    pub(super) fn known_person(&self, id: PersonId) -> Result<KnownPerson, RecordsError> {
        let state: PersonState = self
            .view("person", &id.0)?
            .ok_or(RecordsError::Damaged("index_identifier"))?;
        Ok(KnownPerson {
            id,
            in_trash: state.trashed.is_some(),
            names: state.names.iter().map(|name| name.value.full()).collect(),
            a_numbers: state.a_numbers().map(str::to_owned).collect(),
            born: state.births().cloned().collect(),
            has: person_has(&state),
        })
    }

    /// What a list would do to the book. Writes nothing.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn plan_list(
        &self,
        rows: &[RowRead],
        sending: Sending<'_>,
        sender: &str,
    ) -> Result<Plan, RecordsError> {
        let mut book = OpenBook::of_version(self, (sending.kind, sender), None)?;
        plan(rows, sending, &mut book)
    }

    /// The lists in force that hold this very file as this kind, oldest first: one for each day of
    /// which it was said to speak.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn lists_of_file(&self, bytes: &[u8], kind: &str) -> Result<Vec<ListState>, RecordsError> {
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
        let mut lists = self.lists()?;
        lists.retain(|list| list.file_sha256 == hash && list.kind == kind && !list.undone);
        Ok(lists)
    }

    /// How a table is read if an earlier list in force had its headings: as that one was read, the
    /// same sender's before another's, the newest before an older. None where none had them.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn recalled(
        &self,
        table: &Table,
        sender: &str,
    ) -> Result<Option<(ListState, Layout)>, RecordsError> {
        let mut lists = self.lists()?;
        lists.retain(|list| !list.undone);
        let sender = fold(sender.trim());
        lists.sort_by_key(|list| std::cmp::Reverse((fold(&list.sender) == sender, list.as_of)));
        let mut tried: BTreeSet<(Vec<String>, Vec<String>)> = BTreeSet::new();
        let new = lists
            .into_iter()
            .filter(|list| tried.insert((list.columns.clone(), list.fields.clone())));
        let mut read = new.filter_map(|list| {
            let layout = ColumnMap::of(&list.columns, &list.fields).lay_out(table)?;
            Some((list, layout))
        });
        Ok(read.next())
    }

    /// The list that an import of this very file, as this kind and for this day, would find there
    /// already: then it writes nothing.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn list_of_file(
        &self,
        bytes: &[u8],
        kind: &str,
        as_of: NaiveDate,
    ) -> Result<Option<ListState>, RecordsError> {
        let mut same = self.lists_of_file(bytes, kind)?.into_iter();
        Ok(same.find(|list| list.as_of == as_of))
    }

    /// Imports a file: the file as an attachment, its rows, whom they speak of, whom they found.
    /// One transaction. The same file of the same kind for the same day again writes nothing; for
    /// another day it is a version, in which nobody came and nobody went.
    ///
    /// # Errors
    /// [`RecordsError::Invalid`] for an unknown kind, [`RecordsError::Stopped`], and as
    /// [`Records::transact`]; then nothing was written and no attachment stays.
    pub fn import_list(
        &mut self,
        file: &ListFile<'_>,
        watch: &Underway,
        now: &Now,
    ) -> Result<ListImported, RecordsError> {
        if !LIST_KINDS.contains(&file.kind) {
            return Err(RecordsError::Invalid("kind"));
        }
        if let Some(list) = self.list_of_file(file.bytes, file.kind, file.as_of)? {
            return Ok(ListImported {
                list,
                already_here: true,
                families: BTreeSet::new(),
            });
        }
        watch.enter(Stage::Comparing, file.rows.len());
        let mut book = OpenBook::of_version(self, (file.kind, file.sender), Some(watch))?;
        let plan = plan(file.rows, file.sending(), &mut book)?;
        let list = ListId(make_id(now));
        let attachments = self.vault.attachments();
        let stored = attachments.store(file.bytes)?;
        let received = ListReceived {
            kind: file.kind.to_owned(),
            sender: file.sender.to_owned(),
            as_of: file.as_of,
            file_sha256: data_encoding::HEXLOWER.encode(&stored.plain_hash),
            file_name: file.file_name.to_owned(),
            attachment: data_encoding::HEXLOWER.encode(&stored.hash),
            attachment_key: stored.key.to_string(),
            columns: file.layout.columns.clone(),
            fields: file
                .layout
                .fields
                .iter()
                .map(|field| field.map_or("", Field::code).to_owned())
                .collect(),
            rows: u32::try_from(file.rows.len()).unwrap_or(u32::MAX),
            protective_order: file.protective_order,
            policy: file.policy.code().to_owned(),
        };
        let ops = ops_of(list, received, file, &plan, now);
        let undo = || Ok(attachments.remove(&stored.hash)?);
        let Written { families, .. } = self.transact_or(ops, watch, now, undo)?;
        let list = self.list(list)?;
        Ok(ListImported {
            list,
            already_here: false,
            families,
        })
    }

    /// Every list in force, oldest first.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn lists(&self) -> Result<Vec<ListState>, RecordsError> {
        self.every("list")
    }

    /// One list.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`], or from storage.
    pub fn list(&self, list: ListId) -> Result<ListState, RecordsError> {
        self.view("list", &list.0)?.ok_or(RecordsError::NotFound)
    }

    pub(super) fn list_states(&self, list: ListId) -> Result<Vec<ListRowState>, RecordsError> {
        self.view("list_states", &list.0)?
            .ok_or(RecordsError::NotFound)
    }

    /// Some rows of a list with their cells, and how many there are in all (of this bucket).
    ///
    /// # Errors
    /// [`RecordsError::NotFound`], or from storage.
    pub fn list_rows(
        &self,
        list: ListId,
        bucket: Option<&str>,
        from: u32,
        count: u32,
    ) -> Result<(u32, Vec<ListRow>), RecordsError> {
        let mut states = self.list_states(list)?;
        states.retain(|row| bucket.is_none_or(|bucket| row.bucket == bucket));
        let total = u32::try_from(states.len()).unwrap_or(u32::MAX);
        let window: Vec<ListRowState> = states
            .into_iter()
            .skip(from as usize)
            .take(count as usize)
            .collect();
        let mut cells = self.cells_of(list, &window)?;
        let rows = window.into_iter().map(|state| ListRow {
            cells: cells.remove(&state.row).unwrap_or_default(),
            state,
        });
        Ok((total, rows.collect()))
    }

    pub(super) fn cells_of(
        &self,
        list: ListId,
        rows: &[ListRowState],
    ) -> Result<BTreeMap<u32, Vec<String>>, RecordsError> {
        let wanted: BTreeSet<u32> = rows.iter().map(|row| row.row).collect();
        let arrivals = storage::arrivals_of(&self.main, list.into())?;
        let mut cells = BTreeMap::new();
        for stored in storage::load_arrivals(&self.main, &arrivals)? {
            if stored.kind != "list_rows" {
                continue;
            }
            if let Some(Act::ListRows(chunk)) = known(&stored)?.act {
                let numbered = (chunk.first..).zip(chunk.rows);
                cells.extend(numbered.filter(|(row, _)| wanted.contains(row)));
            }
        }
        Ok(cells)
    }

    /// Every row of a list as it was read when it came in, in the order of the file.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub(super) fn rows_read(&self, list: &ListState) -> Result<Vec<RowRead>, RecordsError> {
        let states = self.list_states(list.id)?;
        let cells = self.cells_of(list.id, &states)?;
        let first = cells.keys().next().copied().unwrap_or(1);
        let header_row = first.saturating_sub(1);
        let above = (0..header_row).map(|_| Vec::new());
        let table = Table {
            rows: above.chain(cells.into_values()).collect(),
            ..Table::default()
        };
        Ok(read_rows(&table, &layout_of(list, header_row)))
    }
}

/// What the book has of a person, as a list asks it.
pub(super) fn person_has(state: &PersonState) -> PersonHas {
    let details = state.details.iter().map(|(field, values)| {
        let values = values.iter().map(|one| one.value.clone());
        (field.clone(), values.collect())
    });
    let points = state.points.iter().map(|one| {
        reach(&Phone {
            raw: one.point.raw.clone(),
            e164: one.point.e164.clone(),
        })
    });
    let custody = state.custody.iter();
    PersonHas {
        details: details.collect(),
        names: state
            .names
            .iter()
            .map(|name| fold(&name.value.full()))
            .collect(),
        numbers: state.a_numbers().map(str::to_owned).collect(),
        points: points.collect(),
        places: custody
            .map(|one| (one.value.party, one.value.place.clone()))
            .collect(),
    }
}

/// What the book has of a pair, as a list asks it.
pub(super) fn pair_has(state: &PairState) -> PairHas {
    let claims = state.claims.iter().map(|one| &one.value);
    let separations = state.separation.iter().map(|one| &one.value);
    PairHas {
        claims: claims
            .map(|claim| (claim.party, claim.what.clone()))
            .collect(),
        separations: separations
            .map(|one| (one.party, one.separated_on.clone(), fold(&one.place)))
            .collect(),
    }
}

/// The columns of a list as they were read when it came in.
fn layout_of(list: &ListState, header_row: u32) -> Layout {
    let fields = list.fields.iter();
    Layout {
        header_row,
        columns: list.columns.clone(),
        fields: fields.map(|code| Field::from_code(code)).collect(),
        unclear: Vec::new(),
    }
}

fn ops_of(
    list: ListId,
    received: ListReceived,
    file: &ListFile<'_>,
    plan: &Plan,
    now: &Now,
) -> Vec<Op> {
    let mut ops = vec![Op::new(list.into(), received)];
    let first = file.layout.header_row + 1;
    let below = &file.table.rows[(file.layout.header_row as usize).min(file.table.rows.len())..];
    for (first, rows) in (first..).step_by(CHUNK).zip(below.chunks(CHUNK)) {
        ops.push(Op::new(
            list.into(),
            ListRows {
                first,
                rows: rows.to_vec(),
            },
        ));
    }
    let source = |row: u32| Source {
        words: file.sender.to_owned(),
        on: Some(PartialDate::on(file.as_of)),
        row: Some(RowRef { list, row }),
    };
    let people: Vec<PersonId> = plan.people.iter().map(|_| PersonId(make_id(now))).collect();
    let pairs: Vec<PairId> = plan.pairs.iter().map(|_| PairId(make_id(now))).collect();
    for (id, person) in people.iter().zip(&plan.people) {
        ops.push(Op::new((*id).into(), person_of(person, source(person.row))));
    }
    let party = file.sending().party();
    for (id, pair) in pairs.iter().zip(&plan.pairs) {
        let act = PairRecorded {
            parent: people[pair.parent],
            child: people[pair.child],
            relation: pair.relation.unwrap_or("unknown").to_owned(),
            source: source(pair.row),
        };
        ops.push(Op::new((*id).into(), act));
        if let Some(claim) = separation_of(pair, party, source(pair.row)) {
            ops.push(Op::new((*id).into(), claim));
        }
    }
    let id_of = |target: Target| -> EntityId {
        match target {
            Target::Pair(pair) => pair.into(),
            Target::Person(person) => person.into(),
            Target::NewPair(at) => pairs[at].into(),
            Target::NewPerson(at) => people[at].into(),
        }
    };
    for one in &plan.brings {
        let act = one.what.clone().act(party, source(one.row));
        ops.push(Op::new(id_of(one.about), act));
    }
    let mut brings = plan.brings.iter().peekable();
    for chunk in plan.rows.chunks(CHUNK) {
        let mut ends = RowsLinked::default();
        let last = chunk.last().map_or(0, |row| row.row);
        while let Some(one) = brings.next_if(|one| one.row <= last) {
            if matches!(one.about, Target::Person(_) | Target::Pair(_)) {
                ends.brought.push((one.row, id_of(one.about)));
            }
        }
        ends.brought.dedup();
        for row in chunk {
            match (row.bucket, row.target.map(id_of)) {
                (Bucket::Linked, Some(id)) => ends.links.push((row.row, id)),
                (Bucket::Founded, Some(id)) => ends.founded.push((row.row, id)),
                (Bucket::NotOurs, _) => ends.not_ours.push(row.row),
                (Bucket::Unreadable, _) => ends.unreadable.push((row.row, row.reason.to_owned())),
                _ => ends.waiting.push((row.row, row.reason.to_owned())),
            }
        }
        ops.push(Op::new(list.into(), ends));
    }
    ops
}

pub(super) fn person_of(person: &FoundPerson, source: Source) -> PersonRecorded {
    let cells = &person.cells;
    PersonRecorded {
        part: person.part,
        name: cells.name.clone(),
        identifiers: identifier_of(cells).into_iter().collect(),
        details: details_of(cells).collect(),
        source,
    }
}

pub(super) fn separation_of(
    pair: &FoundPair,
    party: Party,
    source: Source,
) -> Option<SeparationClaimed> {
    (pair.separated_on.is_some() || !pair.place.is_empty()).then(|| SeparationClaimed {
        party,
        apprehended_on: None,
        separated_on: pair.separated_on.clone(),
        place: pair.place.clone(),
        cause: String::new(),
        deleted_family_unit: false,
        source,
    })
}
