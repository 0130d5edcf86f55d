//! Lists in: the plan against the book, the import in one transaction, and its undoing.

use super::known::known;
use super::{Op, Records, RecordsError, Stage, Underway, Written};
use crate::acts::{
    Act, Detail, Identifier, ImportUndone, ListReceived, ListRows, PairRecorded, Part, Party,
    PersonRecorded, RowRef, RowsLinked, SeparationClaimed, Source,
};
use crate::clock::Now;
use crate::entries::KnownEntry;
use crate::ids::{EntityId, EntryHash, ListId, PairId, PersonId, make_id};
use crate::lists::{
    Book, Bucket, Field, FoundPair, FoundPerson, KnownPair, KnownPerson, Layout, PersonCells, Plan,
    RowRead, Table, Target, plan, read_rows,
};
use crate::rules::Refusal;
use crate::rules::identifier::IdentifierKind;
use crate::rules::known::Known;
use crate::rules::partial_date::PartialDate;
use crate::storage;
use crate::views::{ListRowState, ListState, PairState, PersonState};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

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

/// What an undoing did.
#[derive(Debug)]
pub struct ListUndone {
    /// People and pairs taken back.
    pub taken_back: u32,
    /// People and pairs kept, because a person has worked on them since.
    pub kept: Vec<EntityId>,
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

/// The records as a plan asks them. Each row is a step of the work, where somebody watches.
pub(super) struct OpenBook<'a>(pub(super) &'a Records, pub(super) Option<&'a Underway>);

impl Book for OpenBook<'_> {
    type Error = RecordsError;

    fn at_row(&mut self) -> Result<(), RecordsError> {
        self.1.map_or(Ok(()), Underway::step)
    }

    fn known_as(&mut self, key: &str) -> Result<Vec<KnownPerson>, RecordsError> {
        let ids = storage::people_known_as(&self.0.main, key)?;
        ids.into_iter().map(|id| self.0.known_person(id)).collect()
    }

    fn is_likely_known(&mut self, cells: &PersonCells, part: Part) -> Result<bool, RecordsError> {
        self.0.is_likely_known(cells, part)
    }

    fn pair_of(
        &mut self,
        parent: PersonId,
        child: PersonId,
    ) -> Result<Option<KnownPair>, RecordsError> {
        let key = [parent.0, child.0].concat();
        let state: Option<PairState> = self.0.view("pair", &key)?;
        Ok(state.map(|pair| KnownPair {
            id: pair.id,
            in_trash: pair.trashed.is_some(),
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
        })
    }

    /// What a list would do to the book. Writes nothing.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn plan_list(&self, rows: &[RowRead]) -> Result<Plan, RecordsError> {
        plan(rows, &mut OpenBook(self, None))
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
        let plan = plan(file.rows, &mut OpenBook(self, Some(watch)))?;
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
            protective_order: false,
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

    /// Takes an import back: withdraws what it founded, unless a person has touched it or its
    /// family since. When nothing is kept, the list goes with it and the state is as before.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`]; [`RecordsError::Refused`] when it was taken back before.
    pub fn undo_import(
        &mut self,
        list: ListId,
        reason: &str,
        now: &Now,
    ) -> Result<ListUndone, RecordsError> {
        if self.list(list)?.undone {
            return Err(RecordsError::Refused(Refusal::ListTakenBack));
        }
        let founded = Founded::of(self, list)?;
        let kept = founded.kept();
        let own = self.entries_about(list.into())?;
        // Cells and receipt stay while something that names them stays.
        let goes = |entry: &&KnownEntry| {
            kept.is_empty() || !matches!(entry.act, Some(Act::ListReceived(_)))
        };
        let mut first: Vec<EntryHash> = own.iter().filter(goes).map(|entry| entry.hash).collect();
        let all = founded.bases.iter().filter(|(id, _)| !kept.contains(*id));
        let back: Vec<(EntityId, &BTreeSet<EntryHash>)> =
            all.map(|(id, base)| (*id, &base.own)).collect();
        let mut taken = BTreeSet::new();
        let mut ops = Vec::new();
        let chunks: Vec<_> = if back.is_empty() {
            vec![&back[..]]
        } else {
            back.chunks(CHUNK).collect()
        };
        for chunk in chunks {
            let fresh = chunk.iter().flat_map(|(_, own)| own.iter().copied());
            let mut replaces: Vec<EntryHash> = fresh.filter(|hash| taken.insert(*hash)).collect();
            replaces.append(&mut first);
            let is_first = ops.is_empty();
            let act = ImportUndone {
                list,
                kept: if is_first {
                    kept.iter().copied().collect()
                } else {
                    Vec::new()
                },
                taken_back: chunk.iter().map(|(id, _)| *id).collect(),
                reason: reason.to_owned(),
            };
            ops.push(Op::new(list.into(), act).replacing(replaces));
        }
        let taken_back = u32::try_from(back.len()).unwrap_or(u32::MAX);
        let written = self.transact(ops, now)?;
        Ok(ListUndone {
            taken_back,
            kept: kept.into_iter().collect(),
            families: written.families,
        })
    }

    /// The entries found under a base id, without the cells of lists.
    fn entries_about(&self, id: EntityId) -> Result<Vec<KnownEntry>, RecordsError> {
        let arrivals = storage::arrivals_of(&self.main, id)?;
        let stored = storage::load_arrivals(&self.main, &arrivals)?;
        stored
            .iter()
            .filter(|one| one.kind != "list_rows")
            .map(known)
            .collect()
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

/// One base id that an import founded.
#[derive(Default)]
struct Base {
    own: BTreeSet<EntryHash>,
    touched: bool,
}

/// What an import founded, and what has been touched of it since.
struct Founded {
    bases: BTreeMap<EntityId, Base>,
    pairs: Vec<[EntityId; 3]>,
}

impl Founded {
    fn of(records: &Records, list: ListId) -> Result<Self, RecordsError> {
        let others: BTreeSet<ListId> = records.lists()?.into_iter().map(|other| other.id).collect();
        let mut founded = Self {
            bases: BTreeMap::new(),
            pairs: Vec::new(),
        };
        for row in records.list_states(list)? {
            let (true, Some(target)) = (row.bucket == Bucket::Founded.code(), row.target) else {
                continue;
            };
            let mut open = vec![target];
            while let Some(id) = open.pop() {
                if founded.bases.contains_key(&id) {
                    continue;
                }
                let entries = records.entries_about(id)?;
                let is_own = |entry: &KnownEntry| list_behind(entry) == Some(list);
                if !entries
                    .iter()
                    .any(|e| e.header.entity == id && is_own(e) && is_founding(e))
                {
                    continue; // it was in the book before
                }
                let base = founded.bases.entry(id).or_default();
                for entry in &entries {
                    if is_own(entry) {
                        // What stands under the list's own id goes with the list.
                        if entry.header.entity != list.into() {
                            base.own.insert(entry.hash);
                        }
                    } else {
                        base.touched |= touches(entry, &others);
                    }
                    if let Some(Act::PairRecorded(pair)) = &entry.act
                        && entry.header.entity == id
                    {
                        founded
                            .pairs
                            .push([id, pair.parent.into(), pair.child.into()]);
                        open.extend([EntityId::from(pair.parent), pair.child.into()]);
                    }
                }
            }
        }
        Ok(founded)
    }

    /// A pair keeps its people and a person their pairs: half a family would be no record.
    fn kept(&self) -> BTreeSet<EntityId> {
        let touched = self.bases.iter().filter(|(_, base)| base.touched);
        let mut kept: BTreeSet<EntityId> = touched.map(|(id, _)| *id).collect();
        loop {
            let before = kept.len();
            for pair in &self.pairs {
                if pair.iter().any(|id| kept.contains(id)) {
                    kept.extend(pair.iter().filter(|id| self.bases.contains_key(*id)));
                }
            }
            if kept.len() == before {
                return kept;
            }
        }
    }
}

const fn is_founding(entry: &KnownEntry) -> bool {
    matches!(
        entry.act,
        Some(Act::PersonRecorded(_) | Act::PairRecorded(_))
    )
}

/// The list whose import wrote an entry, if one did.
fn list_behind(entry: &KnownEntry) -> Option<ListId> {
    let source = match &entry.act {
        Some(Act::PersonRecorded(person)) => &person.source,
        Some(Act::PairRecorded(pair)) => &pair.source,
        Some(Act::SeparationClaimed(claim)) => &claim.source,
        Some(Act::RowsLinked(_) | Act::RowDecided(_) | Act::ListReceived(_)) => {
            return Some(ListId::from(entry.header.entity));
        }
        _ => return None,
    };
    source.row.map(|row| row.list)
}

/// Whether an entry that the import did not write is work on what it founded: anything a person
/// wrote, and what another list says while that list is in force.
fn touches(entry: &KnownEntry, lists_in_force: &BTreeSet<ListId>) -> bool {
    match (&entry.act, list_behind(entry)) {
        (Some(Act::ImportUndone(_)), _) => false,
        (_, Some(list)) => lists_in_force.contains(&list),
        _ => true,
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
    let party = party_of(file.kind);
    for (id, pair) in pairs.iter().zip(&plan.pairs) {
        let act = PairRecorded {
            parent: people[pair.parent],
            child: people[pair.child],
            relation: "unknown".to_owned(),
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
    for chunk in plan.rows.chunks(CHUNK) {
        let mut ends = RowsLinked::default();
        for row in chunk {
            match (row.bucket, row.target.map(id_of)) {
                (Bucket::Linked, Some(id)) => ends.links.push((row.row, id)),
                (Bucket::Founded, Some(id)) => ends.founded.push((row.row, id)),
                (Bucket::Unreadable, _) => ends.unreadable.push((row.row, row.reason.to_owned())),
                _ => ends.waiting.push((row.row, row.reason.to_owned())),
            }
        }
        ops.push(Op::new(list.into(), ends));
    }
    ops
}

/// Who claims what stands in a list of this kind.
pub(super) fn party_of(kind: &str) -> Party {
    if kind == "partner" {
        Party::Network
    } else {
        Party::Government
    }
}

pub(super) fn person_of(person: &FoundPerson, source: Source) -> PersonRecorded {
    let cells = &person.cells;
    let identifiers = cells.a_number.iter().map(|(raw, reading)| Identifier {
        kind: IdentifierKind::ANumber,
        raw: raw.clone(),
        normal: Some(reading.digits9.clone()),
        zeros_restored: reading.zeros_restored,
    });
    let born = cells
        .born
        .clone()
        .map(|born| Detail::Born(Known::Known(born)));
    let sex = cells.sex.clone().map(|sex| Detail::Sex(Known::Known(sex)));
    let country = cells
        .country
        .clone()
        .map(|country| Detail::Country(Known::Known(country)));
    PersonRecorded {
        part: person.part,
        name: cells.name.clone(),
        identifiers: identifiers.collect(),
        details: born.into_iter().chain(sex).chain(country).collect(),
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
