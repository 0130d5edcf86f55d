//! Opening a vault: keys, the freshness checks, a tail that a crash left unsigned.

use super::known::known;
use super::signature::{counting, memberships_of};
use super::{Op, Records, RecordsError, found};
use crate::acts::{Act, Unlocked as UnlockedAct};
use crate::clock::Now;
use crate::entries::Memberships;
use crate::ids::{DeviceId, EntityId, EntryHash, SpaceId};
use crate::storage::{self, Connection, StorageError, Stored};
use reencuentro_vault::{Credential, DeviceKey, Unlocked};
use std::collections::{BTreeSet, HashSet};
use std::path::Path;

/// File name of the records.
pub const MAIN: &str = "main.db";
/// File name of the privileged payloads.
pub const PRIVILEGED: &str = "privileged.db";

/// Types of entries that say who may do what.
const MEMBERSHIP: [&str; 4] = [
    "space_founded",
    "member_admitted",
    "member_changed",
    "device_admitted",
];

/// A network sets a clock back by seconds, which is nobody's worry: milliseconds.
const CLOCK_LEEWAY: i64 = 2 * 60 * 1000;

/// Unlocks a vault and opens its records.
///
/// # Errors
/// [`RecordsError::Vault`] (wrong passphrase, damaged header, in use, …), [`RecordsError::OlderCopy`]
/// when the records are behind the head file or diverge from it, [`RecordsError::Damaged`] when an
/// entry that is needed to open cannot be read.
pub fn open(folder: &Path, with: Credential<'_>, now: &Now) -> Result<Records, RecordsError> {
    let kind = word_of(&with);
    let vault = reencuentro_vault::unlock(folder, with, now.0.timestamp())?;
    open_with(vault, kind, now)
}

/// What follows the slow step: the freshness checks, the entry of the unlocking, the grid brought to
/// the day, a tail signed that a crash left unsigned. `with` is the word under which the log keeps
/// how the keys came.
///
/// # Errors
/// As [`open`].
pub fn open_with(vault: Unlocked, with: &str, now: &Now) -> Result<Records, RecordsError> {
    let folder = vault.folder().to_path_buf();
    let failed = reencuentro_vault::attempts::read(&folder)?;
    let mut records = open_unlocked(&folder, vault)?;
    records.clock_behind = clock_behind(&records, now)?;
    if records.member().is_some() {
        records.settle_members(now)?; // before the log says that somebody who has left came in
        let act = UnlockedAct {
            with: with.to_owned(),
            failed_before: u32::try_from(failed.each.len()).unwrap_or(u32::MAX),
        };
        records.transact(vec![Op::new(EntityId(records.device_id.0), act)], now)?;
        records.remove_spent_pins(now)?; // before the count that closes them is cleared
        records.vault.clear_attempts()?;
    }
    ready(&mut records, now)?;
    Ok(records)
}

/// The latest moment at which an entry was received, when the clock stands earlier than it by more
/// than clocks are set right by themselves.
fn clock_behind(records: &Records, now: &Now) -> Result<Option<Now>, RecordsError> {
    let last = storage::last_received(&records.main)?;
    let behind = last.filter(|last| *last > now.millis().saturating_add(CLOCK_LEEWAY));
    Ok(behind.map(|last| Now::from_parts(last, now.offset_minutes())))
}

/// What time alone has changed, and a tail that a crash left unsigned.
pub(crate) fn ready(records: &mut Records, now: &Now) -> Result<(), RecordsError> {
    if storage::views_to_make(&records.main)? {
        // The first start of a version that derives more. Of damaged records nothing more is derived,
        // and they open as they did: the check says what is damaged, and what can be read can be saved.
        match records.rebuild(now) {
            Err(
                RecordsError::Damaged(_)
                | RecordsError::Header(_)
                | RecordsError::Storage(StorageError::Damaged),
            ) => {}
            done => drop(done?),
        }
    }
    records.bring_to_day(now)?;
    records.sign_chains()
}

/// Opens the records of a vault whose keys are at hand, as they lie there.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_unlocked(folder: &Path, vault: Unlocked) -> Result<Records, RecordsError> {
    let main = open_database(
        folder,
        MAIN,
        vault.main_db_key().expose(),
        storage::open_main,
    )?;
    let privileged = match vault.privileged_db_key() {
        Some(key) => Some(open_database(
            folder,
            PRIVILEGED,
            key.expose(),
            storage::open_privileged,
        )?),
        None => None,
    };
    check_fresh(&vault, &main)?;
    let missing = || RecordsError::Damaged("meta_missing");
    let seed: [u8; 32] = storage::meta(&main, "device_seed")?
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(missing)?;
    let device_id = storage::meta(&main, "device_id")?
        .and_then(|bytes| DeviceId::from_slice(&bytes))
        .ok_or_else(missing)?;
    let space = storage::meta(&main, "space")?
        .and_then(|bytes| SpaceId::from_slice(&bytes))
        .ok_or_else(missing)?;
    let local = found::local_space(device_id);
    let space_no = storage::space_no(&main, space, false)?;
    let local_no = storage::space_no(&main, local, true)?;
    let stored = storage::load_kind(&main, space_no, &MEMBERSHIP)?;
    check_space(&stored, space)?;
    let founding = stored.iter().find(|stored| stored.kind == "space_founded");
    let founding = founding.map(known).transpose()?;
    let Some(Act::SpaceFounded(founded)) = founding.and_then(|entry| entry.act) else {
        return Err(RecordsError::Damaged("space_not_founded"));
    };
    let zone = founded
        .filing_zone
        .parse()
        .map_err(|_| RecordsError::Damaged("filing_zone"))?;
    let memberships = memberships_of(&stored)?;
    if let Some(db) = &privileged {
        settle_privileged(&main, space_no, db, &memberships)?;
    }
    let sealed = storage::sealed_entries_count(&main)?;
    Ok(Records {
        vault,
        main,
        privileged,
        device: DeviceKey::from_seed(&seed),
        device_id,
        space,
        space_no,
        local_no,
        local,
        founded: *founded,
        memberships,
        sealed,
        zone,
        clock_behind: None,
        grid_order: std::cell::RefCell::default(),
        alike: std::cell::RefCell::default(),
    })
}

/// A database that is not there, or is empty, is not made anew: it would look like lost records.
fn open_database(
    folder: &Path,
    name: &'static str,
    key: &[u8],
    open: fn(&Path, &[u8]) -> Result<Connection, StorageError>,
) -> Result<Connection, RecordsError> {
    let path = folder.join(name);
    let holds_something =
        std::fs::metadata(&path).is_ok_and(|file| file.is_file() && file.len() > 0);
    if !holds_something {
        return Err(RecordsError::DamagedFile(name));
    }
    open(&path, key).map_err(|error| match error {
        // The key came out of a slot whose seal was right, so it is the file that is wrong.
        StorageError::NotADatabase | StorageError::Damaged => RecordsError::DamagedFile(name),
        other => other.into(),
    })
}

/// The records must be those of the head file, or an extension of them.
fn check_fresh(vault: &Unlocked, main: &Connection) -> Result<(), RecordsError> {
    let head = vault.head();
    if vault.header_generation() < head.header_generation {
        return Err(RecordsError::OlderCopy);
    }
    if head.tips.entries == 0 {
        return Ok(());
    }
    match storage::running_at(main, head.tips.entries)? {
        Some(running) if running == head.tips.running => Ok(()),
        _ => Err(RecordsError::OlderCopy),
    }
}

/// A space's id is the hash of the words that found it: another founding entry under the same id, or
/// another id in `meta`, is not this space.
fn check_space(membership: &[Stored], space: SpaceId) -> Result<(), RecordsError> {
    let founding = membership
        .iter()
        .find(|stored| stored.kind == "space_founded");
    let words = founding.and_then(|stored| stored.payload.as_ref());
    match words {
        Some((_, body)) if found::space_of(body) == space => Ok(()),
        _ => Err(RecordsError::Damaged("space_not_founded")),
    }
}

/// Holds privileged.db against main.db, which `vault.head` has proven fresh. A payload that a
/// redaction names was to be removed, a crash came between the two databases, and it goes. One
/// without its header was never acknowledged, or is newer than a main.db that was put back together
/// with its head: it is set aside, and is there again when its header is. A header without its
/// payload is an older privileged.db put back; then nothing is written.
fn settle_privileged(
    main: &Connection,
    space_no: i64,
    privileged: &Connection,
    memberships: &Memberships,
) -> Result<(), RecordsError> {
    let redacted = redacted(main, space_no, memberships)?;
    let wanted: HashSet<EntryHash> = storage::sealed_entries(main)?.into_iter().collect();
    let held = storage::sealed_hashes(privileged)?;
    let aside = storage::hashes_set_aside(privileged)?;
    let there: HashSet<EntryHash> = held.iter().chain(&aside).copied().collect();
    let missing = |hash: &&EntryHash| !there.contains(*hash) && !redacted.contains(*hash);
    if wanted.iter().find(missing).is_some() {
        return Err(RecordsError::OlderCopy);
    }
    for hash in there.intersection(&redacted) {
        storage::remove_sealed(privileged, *hash)?;
    }
    for hash in held.into_iter().filter(|hash| !redacted.contains(hash)) {
        if !wanted.contains(&hash) && !storage::has_entry(main, hash)? {
            storage::set_aside(privileged, hash)?;
        }
    }
    for hash in aside.into_iter().filter(|hash| !redacted.contains(hash)) {
        if wanted.contains(&hash) {
            storage::bring_back(privileged, hash)?;
        }
    }
    Ok(())
}

/// What somebody with the right to it, and whose signature it carries, has removed by order. Nothing
/// else removes words: a row that somebody put into the file is no order.
fn redacted(
    main: &Connection,
    space_no: i64,
    memberships: &Memberships,
) -> Result<HashSet<EntryHash>, RecordsError> {
    let mut hashes = HashSet::new();
    for stored in storage::load_kind(main, space_no, &["redacted"])? {
        let entry = counting(&stored, memberships)?;
        if let Some(Act::Redacted(redacted)) = entry.and_then(|entry| entry.act) {
            hashes.extend(redacted.entries);
        }
    }
    Ok(hashes)
}

impl Records {
    /// Makes the grid's rows anew that time alone has changed: a wish to reconfirm, a child of age.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn bring_to_day(&mut self, now: &Now) -> Result<u32, RecordsError> {
        let today = self.filing_day(now);
        let due = storage::due_families(&self.main, &today.to_string())?;
        if due.is_empty() {
            return Ok(0);
        }
        let touched: BTreeSet<EntityId> = due.iter().map(|family| (*family).into()).collect();
        self.refold_touched(&touched, today)?;
        Ok(u32::try_from(due.len()).unwrap_or(u32::MAX))
    }

    /// Signs the heads of this device's own chains: when sealing, at lock, at export, and at open
    /// for a tail that a crash left unsigned.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn sign_chains(&mut self) -> Result<(), RecordsError> {
        for chain in storage::chains(&self.main)? {
            if chain.device != self.device_id || chain.signed_seq == chain.seq {
                continue;
            }
            let space = if chain.space == self.local_no {
                self.local
            } else {
                self.space
            };
            let message = chain_message(space, chain.device, chain.seq, chain.head);
            let signature = self.device.sign(&message);
            storage::set_signature(&self.main, chain.space, chain.device, chain.seq, &signature)?;
        }
        Ok(())
    }

    /// Signs what is unsigned and writes the tips: the last thing before the process ends.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn prepare_lock(&mut self) -> Result<(), RecordsError> {
        self.sign_chains()?;
        self.write_head()
    }
}

/// What a device signs: its chain up to an entry.
#[must_use]
pub fn chain_message(space: SpaceId, device: DeviceId, seq: u64, head: EntryHash) -> Vec<u8> {
    [
        b"reencuentro chain 1".as_slice(),
        &space.0,
        &device.0,
        &seq.to_be_bytes(),
        &head.0,
    ]
    .concat()
}

/// The word under which the log keeps how a vault was opened.
const fn word_of(with: &Credential<'_>) -> &'static str {
    match with {
        Credential::Passphrase(_) => "passphrase",
        Credential::Recovery(_) => "recovery_code",
        Credential::Keyring { .. } => "keyring",
        Credential::Organisation(_) => "organisation",
    }
}
