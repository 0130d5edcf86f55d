//! What the records have to do with a backup: one moment of both databases, the proof of a copy, the
//! entry that says one was made, and a restored vault's new device.

use super::open::{MAIN, PRIVILEGED};
use super::{Checker, Op, Records, RecordsError, found};
use crate::acts::{BackupMade, DeviceAdmitted, DeviceCard};
use crate::backups::BackupError;
use crate::clock::Now;
use crate::entries::Memberships;
use crate::ids::{DeviceId, EntityId, SpaceId, make_id};
use crate::storage::{self, Connection, StorageError};
use chrono_tz::Tz;
use reencuentro_vault::{CopyKit, DeviceKey, VaultError, VaultId};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A vault as it stood at one moment, to be copied beside the work. It holds that moment in both
/// databases until it is dropped: what is written meanwhile is not seen.
pub struct BackupSource {
    prover: Prover,
    vault: VaultId,
    folder: PathBuf,
    main: Connection,
    privileged: Option<Connection>,
}

/// The keys and the membership with which copies of a vault are proven.
pub struct Prover {
    kit: CopyKit,
    space: SpaceId,
    space_no: i64,
    memberships: Memberships,
    zone: Tz,
}

/// What opening a copy has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proof {
    /// Entries.
    pub entries: u64,
    /// Privileged payloads; none when they could not be looked at.
    pub privileged: Option<u64>,
    /// The attachments that its entries name. They lie elsewhere and were not looked at.
    pub attachments: BTreeSet<[u8; 32]>,
}

impl Records {
    /// Takes hold of this moment, for a backup. Cheap; the copying is [`BackupSource::write`].
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn backup_source(&mut self) -> Result<BackupSource, RecordsError> {
        self.prepare_lock()?; // signed chains and a head that says where they end
        let folder = self.vault.folder().to_owned();
        let prover = self.prover();
        let main = storage::open_main(&folder.join(MAIN), self.vault.main_db_key().expose())?;
        storage::hold_snapshot(&main)?;
        let privileged = match self.vault.privileged_db_key() {
            Some(key) => {
                let db = storage::open_privileged(&folder.join(PRIVILEGED), key.expose())?;
                storage::hold_snapshot(&db)?;
                Some(db)
            }
            None => None,
        };
        Ok(BackupSource {
            prover,
            vault: self.vault.vault_id(),
            folder,
            main,
            privileged,
        })
    }

    /// What is needed to open backups of this vault again and check them.
    #[must_use]
    pub fn prover(&self) -> Prover {
        Prover {
            kit: self.vault.copy_kit(),
            space: self.space,
            space_no: self.space_no,
            memberships: self.memberships.clone(),
            zone: self.zone,
        }
    }

    /// Writes into the log that a backup was made and proven. A vault opened by the organisation's
    /// recovery key has nobody who could write it.
    ///
    /// # Errors
    /// As [`Records::transact`].
    pub fn note_backup(&mut self, name: &str, entries: u64, now: &Now) -> Result<(), RecordsError> {
        if self.member().is_none() {
            return Ok(());
        }
        let act = BackupMade {
            name: name.to_owned(),
            entries,
        };
        self.transact(vec![Op::new(EntityId(self.device_id.0), act)], now)?;
        Ok(())
    }

    /// Gives this vault a device of its own: a new key, a new id, a new local space. The keeper at
    /// work admits it with their own signature.
    pub(crate) fn become_new_device(&mut self, now: &Now) -> Result<DeviceId, RecordsError> {
        let device = DeviceKey::make();
        let id = DeviceId(make_id(now));
        self.sign_chains()?; // the old device's last word, while its key is still here
        storage::set_meta(&self.main, "device_seed", device.seed())?;
        storage::set_meta(&self.main, "device_id", &id.0)?;
        self.local = found::local_space(id);
        self.local_no = storage::space_no(&self.main, self.local, true)?;
        let card = DeviceCard {
            device: id,
            verify_key: data_encoding::HEXLOWER.encode(&device.verify_key()),
        };
        self.device = device;
        self.device_id = id;
        self.vault.remove_keyring_slots()?;
        let admitted = Op::new(EntityId(id.0), DeviceAdmitted { card });
        let keys = self.keys_changed("restored_as_new_device");
        self.transact(vec![admitted, keys], now)?;
        Ok(id)
    }
}

impl BackupSource {
    pub(crate) const fn prover(&self) -> &Prover {
        &self.prover
    }

    pub(crate) const fn vault_id(&self) -> VaultId {
        self.vault
    }

    pub(crate) fn vault_folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) const fn reads_privileged(&self) -> bool {
        self.privileged.is_some()
    }

    /// Copies main.db as of the moment.
    pub(crate) fn copy_main(&self, to: &Path) -> Result<(), BackupError> {
        let key = self.prover.kit.main_db_key();
        storage::copy_database(&self.main, to, key.expose()).map_err(BackupError::writing)
    }

    /// Copies privileged.db as of the moment, where this member reads it.
    pub(crate) fn copy_privileged(&self, to: &Path) -> Result<(), BackupError> {
        if let (Some(db), Some(key)) = (&self.privileged, self.prover.kit.privileged_db_key()) {
            storage::copy_database(db, to, key.expose()).map_err(BackupError::writing)?;
        }
        Ok(())
    }
}

impl Prover {
    pub(crate) const fn kit(&self) -> &CopyKit {
        &self.kit
    }

    /// Opens a copy, reading alone, and checks every entry, chain, payload and signature in it
    /// against its own head file. `with_privileged`: its privileged.db is one that can be opened
    /// without writing.
    pub(crate) fn prove(&self, copy: &Path, with_privileged: bool) -> Result<Proof, BackupError> {
        let damaged = |file: &str| BackupError::Damaged(file.to_owned());
        let head = self.kit.prove(copy).map_err(|error| match error {
            VaultError::NewerFormat { .. } => BackupError::Newer,
            _ => damaged("vault.hdr"),
        })?;
        let open = |name: &str, key: &[u8]| match storage::open_copy(&copy.join(name), key) {
            Err(StorageError::Newer(_)) => Err(BackupError::Newer),
            other => other.map_err(|_| damaged(name)),
        };
        let main = open(MAIN, self.kit.main_db_key().expose())?;
        let privileged = match self.kit.privileged_db_key() {
            Some(key) if with_privileged => Some(open(PRIVILEGED, key.expose())?),
            _ => None,
        };
        let sealed = match &privileged {
            Some(db) => Some(storage::sealed_count(db).map_err(|_| damaged(PRIVILEGED))?),
            None => None,
        };
        let checker = Checker {
            main: Mutex::new(main),
            privileged,
            space: self.space,
            space_no: self.space_no,
            memberships: self.memberships.clone(),
            zone: self.zone,
            // Those of a backup lie elsewhere and are compared with their names there.
            attachments: self.kit.attachments().clone(),
        };
        let walked = checker.run_entries();
        let walked = walked.map_err(|_| damaged(MAIN))?;
        let tips = (walked.entries, walked.running);
        if !walked
            .problems
            .iter()
            .all(|problem| problem.code.starts_with("index_"))
            || tips != (head.tips.entries, head.tips.running)
        {
            return Err(damaged(MAIN));
        }
        Ok(Proof {
            entries: walked.entries,
            privileged: sealed,
            attachments: walked.attachments,
        })
    }
}
