//! The full check: every header, chain, payload and signature, and every view against a refold.
//!
//! * `log`    entry by entry: hashes, chains, words, signatures
//! * `views`  what is derived, family by family, against a refold

mod log;
mod views;

use super::ahead::read_ahead;
use super::derived;
use super::open::{MAIN, PRIVILEGED};
use super::rebuild::StateHash;
use super::signature::counting;
use super::underway::{Stage, Underway};
use super::{Records, RecordsError};
use crate::acts::Act;
use crate::entries::{Memberships, commit_of, entry_hash};
use crate::ids::{EntryHash, SpaceId};
use crate::storage::{self, Connection, StorageError, Stored};
use chrono_tz::Tz;
use log::Walk;
use reencuentro_vault::Attachments;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Something that does not agree. The code names the check; the entry or view is named by hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which check failed.
    pub code: &'static str,
    /// Arrival number, sequence number, or hash or view key in hex.
    pub at: String,
}

impl Problem {
    /// Of what is derived from the entries, and made anew from them.
    fn of_views(&self) -> bool {
        self.code.starts_with("view_") || self.code.starts_with("index_")
    }

    /// Of a file that lies beside the entries.
    fn of_attachment(&self) -> bool {
        self.code.starts_with("attachment_")
    }
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

    /// An entry or a page is not what was written: only a backup helps.
    #[must_use]
    pub fn damaged(&self) -> bool {
        let cured = |p: &Problem| p.of_views() || p.of_attachment();
        !self.problems.iter().all(cured)
    }

    /// Views or indexes differ from the entries: [`Records::mend`] makes them anew.
    #[must_use]
    pub fn views_differ(&self) -> bool {
        self.problems.iter().any(Problem::of_views)
    }

    /// Hex names of attachments that entries name and that are missing or damaged. The records
    /// themselves are whole without them: their rows and what became of them are in entries.
    pub fn lost_attachments(&self) -> impl Iterator<Item = &str> {
        let lost = self.problems.iter().filter(|p| p.of_attachment());
        lost.map(|problem| problem.at.as_str())
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

/// What going over the entries alone has shown.
#[derive(Default)]
pub(super) struct Walked {
    /// How many there are.
    pub entries: u64,
    /// Running hash of the last.
    pub running: [u8; 32],
    /// What does not agree.
    pub problems: Vec<Problem>,
    /// The attachments they name, but those whose words were redacted.
    pub attachments: BTreeSet<[u8; 32]>,
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

/// An entry as it was read, with its hashes: they are made on the reading thread, which has less to do.
struct Read {
    stored: Stored,
    /// Of the header.
    hash: EntryHash,
    /// Of salt and words, where they are at hand.
    commit: Option<[u8; 32]>,
}

impl Read {
    fn new(stored: Stored) -> Self {
        let payload = stored.payload.as_ref();
        Self {
            hash: entry_hash(&stored.header),
            commit: payload.map(|(salt, body)| commit_of(salt, body)),
            stored,
        }
    }
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
    pub fn verify(&self, depth: Depth, work: &Underway) -> Result<Verified, RecordsError> {
        self.checker()?.run(depth, work)
    }
}

impl Checker {
    /// Checks everything, and says through `work` how far it is.
    ///
    /// # Errors
    /// [`RecordsError::Stopped`]; [`RecordsError`] when storage itself fails. What disagrees is a
    /// [`Problem`].
    pub fn run(self, depth: Depth, work: &Underway) -> Result<Verified, RecordsError> {
        // The snapshot ends with the connection, which a damaged page may have left unable to say so.
        self.check(depth, work)
    }

    /// Checks the pages of both files, entries, chains, payloads and signatures, and no view: what a
    /// backup must hold. Gives the number of entries, their running hash, and what does not agree.
    pub(super) fn run_entries(&self) -> Result<Walked, RecordsError> {
        let mut problems = Vec::new();
        let readable = derived::structure(&self.main(), self.privileged.as_ref(), &mut problems)?;
        if !readable.main {
            return Ok(Walked {
                problems,
                ..Walked::default()
            });
        }
        let mut walk = Walk::new(self, self.privileged.as_ref(), Depth::Log)?;
        walk.problems = problems;
        self.each_entry(None, |read| walk.entry(read))?;
        walk.payloads_gone();
        walk.payloads_back()?;
        self.set_aside(self.privileged.as_ref(), &mut walk.problems)?;
        walk.chains()?;
        let names = walk.attachments.iter();
        Ok(Walked {
            entries: walk.arrival,
            running: walk.running,
            problems: walk.problems,
            attachments: names
                .filter_map(|name| derived::attachment_hash(name))
                .collect(),
        })
    }

    fn main(&self) -> MutexGuard<'_, Connection> {
        locked(&self.main)
    }

    fn check(&self, depth: Depth, work: &Underway) -> Result<Verified, RecordsError> {
        let mut problems = Vec::new();
        let mut privileged = self.privileged.as_ref();
        if depth == Depth::Whole {
            let readable = derived::structure(&self.main(), privileged, &mut problems)?;
            if !readable.main {
                return Ok(Verified::unreadable(problems));
            }
            privileged = privileged.filter(|_| readable.privileged);
        }
        match self.check_log(privileged, problems.clone(), depth, work) {
            Err(RecordsError::Storage(StorageError::Damaged | StorageError::NotADatabase)) => {
                if problems.is_empty() {
                    problems.push(Problem {
                        code: "page_structure",
                        at: MAIN.to_owned(),
                    });
                }
                Ok(Verified::unreadable(problems))
            }
            other => other,
        }
    }

    fn check_log(
        &self,
        privileged: Option<&Connection>,
        problems: Vec<Problem>,
        depth: Depth,
        work: &Underway,
    ) -> Result<Verified, RecordsError> {
        let all = storage::count(&self.main())?;
        work.enter(Stage::Checking, usize::try_from(all).unwrap_or(usize::MAX));
        let mut walk = Walk::new(self, privileged, depth)?;
        walk.problems = problems;
        let mut state = (0, [0; 32]);
        let wanted = (depth == Depth::Log).then_some(&mut state);
        self.each_entry(wanted, |read| {
            walk.entry(read)?;
            work.step()
        })?;
        walk.payloads_gone();
        walk.payloads_back()?;
        let set_aside = self.set_aside(privileged, &mut walk.problems)?;
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
            Depth::Log => state,
            Depth::Whole => {
                let main = self.main();
                survey.place_replacing(&main)?;
                self.compare_views(&main, survey, &blank, &mut problems, work)?
            }
        };
        let spaces = vec![SpaceHashes {
            space: self.space,
            log_hash,
            state_hash,
        }];
        Ok(Verified {
            entries,
            chains,
            views,
            problems,
            spaces,
            set_aside,
        })
    }

    /// How many privileged words are set aside. What a redaction has removed must not lie there either;
    /// the next open removes it. Only what would make that open remove it is asked here: of a
    /// redaction that cannot be read, or that carries no signature, the walk has said so.
    fn set_aside(
        &self,
        privileged: Option<&Connection>,
        problems: &mut Vec<Problem>,
    ) -> Result<u64, RecordsError> {
        let Some(db) = privileged else { return Ok(0) };
        let aside = storage::hashes_set_aside(db)?;
        if aside.is_empty() {
            return Ok(0);
        }
        let mut redacted: HashSet<EntryHash> = HashSet::new();
        for stored in storage::load_kind(&self.main(), self.space_no, &["redacted"])? {
            let entry = counting(&stored, &self.memberships).ok().flatten();
            if let Some(Act::Redacted(order)) = entry.and_then(|entry| entry.act) {
                redacted.extend(order.entries);
            }
        }
        let back = aside.iter().filter(|hash| redacted.contains(*hash));
        problems.extend(back.map(|hash| Problem {
            code: "payload_redacted",
            at: hash.hex(),
        }));
        Ok(aside.len() as u64)
    }

    /// Hands over every entry in order of arrival until `each` refuses one. A
    /// thread beside reads, decrypts and hashes, and at last counts and hashes the views if `state` is
    /// there to take it.
    fn each_entry(
        &self,
        state: Option<&mut (u64, [u8; 32])>,
        mut each: impl FnMut(&Read) -> Result<(), RecordsError>,
    ) -> Result<(), RecordsError> {
        let (main, space) = (&self.main, self.space_no);
        read_ahead(
            AHEAD,
            move |send| {
                let main = locked(main);
                let mut batch = Vec::with_capacity(BATCH);
                let read = storage::stream(&main, |stored| {
                    batch.push(Read::new(stored));
                    if batch.len() == BATCH && send.send(std::mem::take(&mut batch)).is_err() {
                        return Err(Ended::Unwanted);
                    }
                    Ok(())
                });
                match read {
                    Ok(()) if send.send(batch).is_ok() => {}
                    Ok(()) | Err(Ended::Unwanted) => return Ok(()),
                    Err(Ended::Storage(error)) => return Err(error.into()),
                }
                if let Some(state) = state {
                    *state = state_of(&main, space)?;
                }
                Ok(())
            },
            |batches| {
                for read in batches.into_iter().flatten() {
                    each(&read)?;
                }
                Ok(())
            },
        )
    }
}

/// How many views are stored, and their hash.
fn state_of(main: &Connection, space: i64) -> Result<(u64, [u8; 32]), RecordsError> {
    let mut state = StateHash::default();
    let mut views = 0;
    storage::all_views(main, space, |row| {
        views += 1;
        state.take(&row);
    })?;
    Ok((views, state.finish()))
}

fn log_hash(mut hashes: Vec<EntryHash>) -> [u8; 32] {
    hashes.sort_unstable();
    let mut hash = Sha256::new().chain_update(b"reencuentro log 1");
    for entry in hashes {
        hash.update(entry.0);
    }
    hash.finalize().into()
}
