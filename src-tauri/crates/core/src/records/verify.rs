//! The full check: every header, chain, payload and signature, and every view against a refold.

use super::derived;
use super::open::chain_message;
use super::open::{MAIN, PRIVILEGED};
use super::parts::Survey;
use super::rebuild::StateHash;
use super::{Records, RecordsError, refold};
use crate::acts::Act;
use crate::entries::{Header, Memberships, commit_of, entry_hash, needs_signature};
use crate::ids::{DeviceId, EntityId, EntryHash, MemberId, PersonId, SpaceId};
use crate::storage::{self, Connection, LookupRow, StorageError, Stored, ViewRow};
use crate::views::{Folded, FoldedLine, fold, lookup_rows};
use chrono_tz::Tz;
use reencuentro_vault::Attachments;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};

/// Something that does not agree. The code names the check; the entry or view is named by hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which check failed.
    pub code: &'static str,
    /// Arrival number, sequence number or view key in hex.
    pub at: String,
}

/// The hashes of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceHashes {
    /// The space.
    pub space: SpaceId,
    /// SHA-256 over its sorted entry hashes.
    pub log_hash: [u8; 32],
    /// SHA-256 over its views, sorted by key.
    pub state_hash: [u8; 32],
}

/// What was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Entries.
    pub entries: u64,
    /// Chains.
    pub chains: u64,
    /// Views compared.
    pub views: u64,
    /// What does not agree; empty when all is well.
    pub problems: Vec<Problem>,
    /// The shared spaces.
    pub spaces: Vec<SpaceHashes>,
    /// Privileged words that no entry names, kept beside the records: from a crash, or newer than
    /// the records that were put back. No problem of the records, and to be told.
    pub set_aside: u64,
}

impl Verified {
    /// A file that cannot be read to its end: nothing is known of what it holds.
    fn unreadable(mut problems: Vec<Problem>) -> Self {
        problems.push(Problem {
            code: "page_damaged",
            at: MAIN.to_owned(),
        });
        Self {
            entries: 0,
            chains: 0,
            views: 0,
            problems,
            spaces: Vec::new(),
            set_aside: 0,
        }
    }

    /// Problems of views and indexes alone: [`Records::mend`] cures them. Those of entries lead to the backups.
    #[must_use]
    pub fn only_views(&self) -> bool {
        self.problems
            .iter()
            .all(|p| p.code.starts_with("view_") || p.code.starts_with("index_"))
    }
}

/// Checks a vault on connections of its own, so that work goes on meanwhile. It sees the records as
/// they stood when it began.
pub struct Checker {
    /// Only one thread reads at a time.
    pub(super) main: Mutex<Connection>,
    pub(super) privileged: Option<Connection>,
    pub(super) space: SpaceId,
    pub(super) space_no: i64,
    pub(super) memberships: Memberships,
    pub(super) zone: Tz,
    pub(super) attachments: Attachments,
}

/// How much of a vault is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Every header, chain, payload and signature.
    Log,
    /// And all that is derived from them or lies beside them: structure, views, indexes, attachments.
    Whole,
}

/// Entries that the reading thread hands over at once, and how often it may be ahead.
const BATCH: usize = 256;
const AHEAD: usize = 16;

/// A panic elsewhere has left the connection as it is: it only reads.
fn locked(main: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    main.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why the reading thread ended early.
enum Ended {
    Unwanted,
    Storage(StorageError),
}

impl From<StorageError> for Ended {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

struct Walk<'a> {
    checker: &'a Checker,
    privileged: Option<&'a Connection>,
    spaces: HashMap<i64, SpaceId>,
    running: [u8; 32],
    arrival: u64,
    tips: BTreeMap<(i64, DeviceId), (u64, EntryHash)>,
    hashes: HashMap<i64, Vec<EntryHash>>,
    redacted: HashSet<EntryHash>,
    missing: Vec<(u64, EntryHash)>,
    /// Arrivals whose payload is not at hand.
    blank: Vec<u64>,
    attachments: Vec<String>,
    lamport: u64,
    problems: Vec<Problem>,
    depth: Depth,
    survey: Survey,
}

impl Records {
    /// A checker with connections of its own.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn checker(&self) -> Result<Checker, RecordsError> {
        let folder = self.vault.folder();
        let main = self.another_connection()?;
        let privileged = match self.vault.privileged_db_key() {
            Some(key) => Some(storage::open_privileged(
                &folder.join(PRIVILEGED),
                key.expose(),
            )?),
            None => None,
        };
        // One moment of both databases, while nobody can write (`&self`); what is written meanwhile
        // belongs to the next check.
        storage::hold_snapshot(&main)?;
        if let Some(db) = &privileged {
            storage::hold_snapshot(db)?;
        }
        Ok(Checker {
            main: Mutex::new(main),
            privileged,
            space: self.space,
            space_no: self.space_no,
            memberships: self.memberships.clone(),
            zone: self.zone,
            attachments: self.vault.attachments(),
        })
    }

    /// A second connection to main.db, for a thread beside.
    pub(super) fn another_connection(&self) -> Result<Connection, RecordsError> {
        let path = self.vault.folder().join(MAIN);
        Ok(storage::open_main(
            &path,
            self.vault.main_db_key().expose(),
        )?)
    }

    /// Checks everything, here and now.
    ///
    /// # Errors
    /// As [`Checker::run`].
    pub fn verify(
        &self,
        depth: Depth,
        each: impl FnMut(u64) -> bool,
    ) -> Result<Option<Verified>, RecordsError> {
        self.checker()?.run(depth, each)
    }
}

impl Checker {
    /// Checks everything. `each` is told the number of entries checked so far, and stops the check
    /// by returning false.
    ///
    /// # Errors
    /// [`RecordsError`] when storage itself fails; what disagrees is a [`Problem`].
    pub fn run(
        self,
        depth: Depth,
        mut each: impl FnMut(u64) -> bool,
    ) -> Result<Option<Verified>, RecordsError> {
        // The snapshot ends with the connection, which a damaged page may have left unable to say so.
        self.check(depth, &mut each)
    }

    /// Checks the pages of both files, entries, chains, payloads and signatures, and no view: what a
    /// backup must hold. Gives the number of entries, their running hash, and what does not agree.
    pub(super) fn run_entries(&self) -> Result<(u64, [u8; 32], Vec<Problem>), RecordsError> {
        let mut problems = Vec::new();
        let readable = derived::structure(&self.main(), self.privileged.as_ref(), &mut problems)?;
        if !readable.main {
            return Ok((0, [0; 32], problems));
        }
        let mut walk = Walk::new(self, self.privileged.as_ref(), Depth::Log)?;
        walk.problems = problems;
        self.each_entry(|stored| {
            walk.entry(stored)?;
            Ok(true)
        })?;
        walk.payloads_gone();
        walk.payloads_back()?;
        walk.chains()?;
        Ok((walk.arrival, walk.running, walk.problems))
    }

    fn main(&self) -> MutexGuard<'_, Connection> {
        locked(&self.main)
    }

    fn check(
        &self,
        depth: Depth,
        each: &mut impl FnMut(u64) -> bool,
    ) -> Result<Option<Verified>, RecordsError> {
        let mut problems = Vec::new();
        let mut privileged = self.privileged.as_ref();
        if depth == Depth::Whole {
            let readable = derived::structure(&self.main(), privileged, &mut problems)?;
            if !readable.main {
                return Ok(Some(Verified::unreadable(problems)));
            }
            privileged = privileged.filter(|_| readable.privileged);
        }
        match self.check_log(privileged, problems.clone(), depth, each) {
            Err(RecordsError::Storage(StorageError::Damaged | StorageError::NotADatabase)) => {
                if problems.is_empty() {
                    problems.push(Problem {
                        code: "page_structure",
                        at: MAIN.to_owned(),
                    });
                }
                Ok(Some(Verified::unreadable(problems)))
            }
            other => other,
        }
    }

    fn check_log(
        &self,
        privileged: Option<&Connection>,
        problems: Vec<Problem>,
        depth: Depth,
        each: &mut impl FnMut(u64) -> bool,
    ) -> Result<Option<Verified>, RecordsError> {
        let mut walk = Walk::new(self, privileged, depth)?;
        walk.problems = problems;
        if !self.each_entry(|stored| {
            walk.entry(stored)?;
            Ok(stored.arrival % 1024 != 0 || each(stored.arrival))
        })? {
            return Ok(None);
        }
        walk.payloads_gone();
        walk.payloads_back()?;
        walk.chains()?;
        walk.beside(depth)?;
        let entries = walk.arrival;
        let chains = walk.tips.len() as u64;
        let log_hash = log_hash(walk.hashes.remove(&self.space_no).unwrap_or_default());
        let blank: HashSet<u64> = walk.blank.iter().copied().collect();
        let Walk {
            mut problems,
            mut survey,
            ..
        } = walk;
        let (views, state_hash) = match depth {
            Depth::Log => self.state()?,
            Depth::Whole => {
                let main = self.main();
                survey.place_replacing(&main)?;
                self.compare_views(&main, survey, &blank, &mut problems)?
            }
        };
        let spaces = vec![SpaceHashes {
            space: self.space,
            log_hash,
            state_hash,
        }];
        let set_aside = match privileged {
            Some(db) => storage::hashes_set_aside(db)?.len() as u64,
            None => 0,
        };
        Ok(Some(Verified {
            entries,
            chains,
            views,
            problems,
            spaces,
            set_aside,
        }))
    }

    /// Hands over every entry in order of arrival until `each` says false, which it then says too. A
    /// thread beside reads and decrypts.
    fn each_entry(
        &self,
        mut each: impl FnMut(&Stored) -> Result<bool, RecordsError>,
    ) -> Result<bool, RecordsError> {
        std::thread::scope(|scope| {
            let (send, receive) = mpsc::sync_channel::<Vec<Stored>>(AHEAD);
            let main = &self.main;
            let reading = scope.spawn(move || {
                let mut batch = Vec::with_capacity(BATCH);
                storage::stream(&locked(main), |stored| {
                    batch.push(stored);
                    // A reader whose answers nobody wants any more ends.
                    if batch.len() == BATCH && send.send(std::mem::take(&mut batch)).is_err() {
                        return Err(Ended::Unwanted);
                    }
                    Ok(())
                })?;
                send.send(batch).map_err(|_| Ended::Unwanted)
            });
            let checked = (|| {
                for stored in receive.into_iter().flatten() {
                    if !each(&stored)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            })();
            match reading.join() {
                Ok(Ok(()) | Err(Ended::Unwanted)) => checked,
                Ok(Err(Ended::Storage(error))) => Err(error.into()),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }

    /// How many views are stored, and their hash.
    fn state(&self) -> Result<(u64, [u8; 32]), RecordsError> {
        let mut state = StateHash::default();
        let mut views = 0;
        storage::all_views(&self.main(), self.space_no, |row| {
            views += 1;
            state.take(&row);
        })?;
        Ok((views, state.finish()))
    }

    /// Everything derived against a refold of the whole log: indexes, views, lines, lookup keys.
    fn compare_views(
        &self,
        main: &Connection,
        mut survey: Survey,
        blank: &HashSet<u64>,
        problems: &mut Vec<Problem>,
    ) -> Result<(u64, [u8; 32]), RecordsError> {
        compare_found_under(main, &survey.take_under(), blank, problems)?;
        let mut state = StateHash::default();
        let mut stored: HashMap<[u8; 32], [u8; 32]> = HashMap::new();
        storage::all_views(main, self.space_no, |row| {
            state.take(&row);
            stored.insert(hash_of_key(&row), hash_of_row(&row));
        })?;
        let views = stored.len() as u64;
        let mut compared = Compared {
            main,
            problems,
            stored,
            names: refold::names_of(&self.memberships),
            counts: storage::DerivedCounts::default(),
            grid_rows: 0,
        };
        let all = survey.into_parts().each_group(main, |entries| {
            compared.family(&fold(entries, &self.memberships))?;
            Ok(true)
        });
        match all {
            Ok(()) => compared.extra()?,
            // Damage of an entry is in the list already; the views cannot be judged.
            Err(RecordsError::Damaged(_) | RecordsError::Header(_)) => {}
            Err(error) => return Err(error),
        }
        Ok((views, state.finish()))
    }
}

/// Under which base ids entries are found, both sides sorted: a refold of one family sees just
/// the entries that this index names.
fn compare_found_under(
    main: &Connection,
    wanted: &[(EntityId, u32)],
    blank: &HashSet<u64>,
    problems: &mut Vec<Problem>,
) -> Result<(), RecordsError> {
    let mut wanted = wanted.iter().copied().peekable();
    let mut wrong: Vec<u64> = Vec::new();
    storage::all_found_under(main, |row| {
        while let Some(missing) = wanted.next_if(|next| *next < row) {
            wrong.push(u64::from(missing.1));
        }
        // Words that were redacted may have named more than is known now.
        if wanted.next_if(|next| *next == row).is_none() && !blank.contains(&u64::from(row.1)) {
            wrong.push(u64::from(row.1));
        }
    })?;
    wrong.extend(wanted.map(|missing| u64::from(missing.1)));
    problems.extend(wrong.into_iter().map(|arrival| Problem {
        code: "index_entity",
        at: arrival.to_string(),
    }));
    Ok(())
}

/// What a refold gives, family by family, against what is stored.
struct Compared<'a> {
    main: &'a Connection,
    problems: &'a mut Vec<Problem>,
    /// Views not yet seen in the refold: hash of the key, hash of the row.
    stored: HashMap<[u8; 32], [u8; 32]>,
    names: BTreeMap<MemberId, String>,
    counts: storage::DerivedCounts,
    grid_rows: u64,
}

fn hash_of_key(row: &ViewRow) -> [u8; 32] {
    let hash = Sha256::new().chain_update(row.kind.as_bytes());
    hash.chain_update([0])
        .chain_update(&row.key)
        .finalize()
        .into()
}

fn hash_of_row(row: &ViewRow) -> [u8; 32] {
    let hash = Sha256::new().chain_update(row.family.0);
    hash.chain_update(&row.body).finalize().into()
}

impl Compared<'_> {
    fn problem(&mut self, code: &'static str, at: String) {
        self.problems.push(Problem { code, at });
    }

    fn family(&mut self, folded: &Folded) -> Result<(), RecordsError> {
        let main = self.main;
        for row in folded.rows() {
            match self.stored.remove(&hash_of_key(&row)) {
                Some(stored) if stored == hash_of_row(&row) => {}
                found => {
                    let code = found.map_or("view_missing", |_| "view_differs");
                    self.problem(code, data_encoding::HEXLOWER.encode(&row.key));
                }
            }
        }
        for (entity, family) in &folded.bases {
            if storage::family_of(main, *entity)? != Some(*family) {
                self.problem("index_base", entity.hex());
            }
        }
        let mut keys: BTreeMap<PersonId, Vec<LookupRow>> = BTreeMap::new();
        for row in lookup_rows(folded) {
            keys.entry(row.family).or_default().push(row);
        }
        let mut lines: BTreeMap<PersonId, Vec<&FoldedLine>> = BTreeMap::new();
        for (family, line) in folded.line_rows() {
            lines.entry(family).or_default().push(line);
        }
        for family in folded.families.keys() {
            let keys = keys.remove(family).unwrap_or_default();
            self.counts.keys += keys.len() as u64;
            if storage::lookup_of(main, *family)? != keys {
                self.problem("index_identifier", family.hex());
            }
            let lines = lines.remove(family).unwrap_or_default();
            self.counts.lines += lines.len() as u64;
            if !storage::lines_of(main, *family)?.iter().eq(lines) {
                self.problem("view_line_differs", family.hex());
            }
        }
        self.grid_rows += derived::compare_rows(main, folded, &self.names, self.problems)?;
        Ok(())
    }

    /// What stands in the tables and is in no refold.
    fn extra(&mut self) -> Result<(), RecordsError> {
        for _ in 0..self.stored.len() {
            self.problem("view_extra", String::new());
        }
        let stored = storage::derived_counts(self.main)?;
        for (code, stored, wanted) in [
            ("index_identifier", stored.keys, self.counts.keys),
            ("view_line_differs", stored.lines, self.counts.lines),
        ] {
            if stored != wanted {
                self.problem(code, format!("{stored}/{wanted}"));
            }
        }
        derived::compare_grid(self.main, self.grid_rows, self.problems)
    }
}

impl<'a> Walk<'a> {
    fn new(
        checker: &'a Checker,
        privileged: Option<&'a Connection>,
        depth: Depth,
    ) -> Result<Self, RecordsError> {
        let spaces = storage::spaces(&checker.main())?
            .into_iter()
            .map(|(no, id, _)| (no, id))
            .collect();
        Ok(Self {
            checker,
            privileged,
            spaces,
            running: [0; 32],
            arrival: 0,
            tips: BTreeMap::new(),
            hashes: HashMap::new(),
            redacted: HashSet::new(),
            missing: Vec::new(),
            blank: Vec::new(),
            attachments: Vec::new(),
            lamport: 0,
            problems: Vec::new(),
            depth,
            survey: Survey::default(),
        })
    }

    fn problem(&mut self, code: &'static str) {
        self.problems.push(Problem {
            code,
            at: self.arrival.to_string(),
        });
    }

    fn entry(&mut self, stored: &Stored) -> Result<(), RecordsError> {
        self.arrival += 1;
        if stored.arrival != self.arrival {
            self.problem("entry_missing");
            self.arrival = stored.arrival;
        }
        self.running = Sha256::new()
            .chain_update(self.running)
            .chain_update(stored.hash.0)
            .finalize()
            .into();
        if stored.running != self.running {
            self.problem("running_hash");
        }
        if entry_hash(&stored.header) != stored.hash {
            self.problem("entry_hash");
        }
        let Ok(header) = Header::from_bytes(&stored.header) else {
            self.problem("entry_header");
            return Ok(());
        };
        self.hashes
            .entry(stored.space)
            .or_default()
            .push(stored.hash);
        if stored.space == self.checker.space_no {
            self.lamport = self.lamport.max(header.lamport);
        }
        if self.spaces.get(&stored.space) != Some(&header.space) || stored.kind != header.kind {
            self.problem("index_columns");
        }
        self.chain(stored, &header);
        let act = self.payload(stored, &header)?;
        if let Some(act) = &act {
            match act {
                Act::Redacted(redacted) => {
                    self.redacted.extend(redacted.entries.iter().copied());
                }
                Act::ListReceived(list) => self.attachments.push(list.attachment.clone()),
                _ => {}
            }
            self.signature(stored, &header, act);
        }
        // As a fold sees it, for which the words of sealed notes are not there.
        let folded = act.as_ref().filter(|_| !stored.sealed);
        if folded.is_none() && header.kind != "list_rows" {
            self.blank.push(stored.arrival);
        }
        let day = folded.and_then(|act| act.effective_day(self.checker.zone));
        if stored.effective != day.map(|day| day.to_string()) {
            self.problem("index_columns");
        }
        if self.depth == Depth::Whole {
            let is_folded = stored.space == self.checker.space_no && stored.kind != "list_rows";
            self.survey.take(stored.arrival, &header, folded, is_folded);
        }
        Ok(())
    }

    fn chain(&mut self, stored: &Stored, header: &Header) {
        let tip = self.tips.get(&(stored.space, header.device)).copied();
        let expected = tip.map_or((1, None), |(seq, hash)| (seq + 1, Some(hash)));
        if (header.seq, header.prev) != expected {
            self.problem("chain_broken");
        }
        self.tips
            .insert((stored.space, header.device), (header.seq, stored.hash));
    }

    /// The words of an entry, checked against its header; none where they are gone, sealed away from
    /// this member or of an unknown type.
    fn payload(&mut self, stored: &Stored, header: &Header) -> Result<Option<Act>, RecordsError> {
        let sealed = match (&stored.payload, stored.sealed, self.privileged) {
            (None, true, Some(db)) => storage::load_sealed(db, stored.hash)?,
            // This member cannot open the sealed file: only its header can be checked.
            (None, true, None) => return Ok(None),
            _ => None,
        };
        let Some((salt, body)) = stored.payload.as_ref().or(sealed.as_ref()) else {
            self.missing.push((stored.arrival, stored.hash));
            return Ok(None);
        };
        if commit_of(salt, body) != header.payload_commit {
            self.problem("payload_commit");
            return Ok(None);
        }
        if header.kind == "list_rows" {
            // The cells of a list are many, and nothing but the list itself is made from them.
            if serde_json::from_slice::<serde::de::IgnoredAny>(body).is_err() {
                self.problem("payload_unreadable");
            }
            return Ok(None);
        }
        match Act::from_json(&header.kind, header.version, body) {
            Ok(act) => Ok(Some(act)),
            Err(crate::acts::ActError::Unknown(..)) => Ok(None),
            Err(crate::acts::ActError::Unreadable(_)) => {
                self.problem("payload_unreadable");
                Ok(None)
            }
        }
    }

    fn signature(&mut self, stored: &Stored, header: &Header, act: &Act) {
        let Some(signature) = &stored.member_sig else {
            if needs_signature(act) {
                self.problem("signature_missing");
            }
            return;
        };
        let founder = match act {
            Act::SpaceFounded(founded) => Some(founded.founder.verify_key.clone()),
            _ => None,
        };
        let key = founder.or_else(|| {
            let members = self.checker.memberships.at(header.policy?)?;
            members
                .members
                .get(&header.author)
                .map(|card| card.verify_key.clone())
        });
        let key = key.and_then(|hex| data_encoding::HEXLOWER.decode(hex.as_bytes()).ok());
        let good = match (
            key.and_then(|k| k.try_into().ok()),
            signature.as_slice().try_into().ok(),
        ) {
            (Some(key), Some(signature)) => {
                reencuentro_vault::verify(&key, &stored.header, &signature)
            }
            _ => false,
        };
        if !good {
            self.problem("signature_wrong");
        }
    }

    /// A payload may be gone only through a redaction that names its entry.
    fn payloads_gone(&mut self) {
        for (arrival, hash) in std::mem::take(&mut self.missing) {
            if !self.redacted.contains(&hash) {
                self.problems.push(Problem {
                    code: "payload_missing",
                    at: arrival.to_string(),
                });
            }
        }
    }

    /// And what a redaction removed must stay gone: an old page could bring it back.
    fn payloads_back(&mut self) -> Result<(), RecordsError> {
        for hash in &self.redacted {
            let Some(stored) = storage::load_by_hash(&self.checker.main(), *hash)? else {
                continue;
            };
            let sealed = match self.privileged {
                Some(db) if stored.sealed => storage::load_sealed(db, *hash)?,
                _ => None,
            };
            if stored.payload.or(sealed).is_some() {
                self.problems.push(Problem {
                    code: "payload_redacted",
                    at: stored.arrival.to_string(),
                });
            }
        }
        Ok(())
    }

    /// What lies beside the log: the counter of the space, and the attachments that entries name.
    fn beside(&mut self, depth: Depth) -> Result<(), RecordsError> {
        let checker = self.checker;
        derived::compare_lamport(
            &checker.main(),
            checker.space,
            self.lamport,
            &mut self.problems,
        )?;
        if depth == Depth::Log {
            return Ok(());
        }
        for name in std::mem::take(&mut self.attachments) {
            derived::check_attachment(&checker.attachments, &name, &mut self.problems)?;
        }
        Ok(())
    }

    /// The heads as stored against the entries, and their signatures.
    fn chains(&mut self) -> Result<(), RecordsError> {
        let membership = self.checker.memberships.now();
        for chain in storage::chains(&self.checker.main())? {
            let at = format!("{}/{}", chain.space, chain.device.hex());
            let tip = self.tips.get(&(chain.space, chain.device));
            if tip != Some(&(chain.seq, chain.head)) {
                self.problems.push(Problem {
                    code: "chain_head",
                    at: at.clone(),
                });
            }
            let (Some(signature), Some(space)) = (chain.signature, self.spaces.get(&chain.space))
            else {
                continue;
            };
            if chain.signed_seq != chain.seq {
                continue; // the tail since the last lock is signed at the next
            }
            let message = chain_message(*space, chain.device, chain.seq, chain.head);
            let key = membership.devices.get(&chain.device).and_then(|card| {
                data_encoding::HEXLOWER
                    .decode(card.verify_key.as_bytes())
                    .ok()
            });
            let good = match (
                key.and_then(|k| k.try_into().ok()),
                signature.as_slice().try_into().ok(),
            ) {
                (Some(key), Some(signature)) => {
                    reencuentro_vault::verify(&key, &message, &signature)
                }
                _ => false,
            };
            if !good {
                self.problems.push(Problem {
                    code: "chain_signature",
                    at,
                });
            }
        }
        Ok(())
    }
}

fn log_hash(mut hashes: Vec<EntryHash>) -> [u8; 32] {
    hashes.sort_unstable();
    let mut hash = Sha256::new().chain_update(b"reencuentro log 1");
    for entry in hashes {
        hash.update(entry.0);
    }
    hash.finalize().into()
}
