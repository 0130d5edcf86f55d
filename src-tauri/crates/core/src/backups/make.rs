//! Making a backup: beside the work, as of one moment, proven before it gets its name.

use super::files::{self, PRIVILEGED_LOG};
use super::shelf::{Growing, MOMENT, PATIENCE, Shelf, ShelfEntry};
use super::{BackupError, BackupNote, BackupWhy, note};
use crate::clock::Now;
use crate::records::{BackupSource, MAIN, PRIVILEGED};
use reencuentro_vault::VaultError;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

impl BackupSource {
    /// Writes the backup, proves it by opening it, gives it its name, and lets old ones go.
    ///
    /// # Errors
    /// [`BackupError`]; then there is no new backup, and the old ones and the vault are untouched.
    pub fn write(
        mut self,
        shelf: &Shelf,
        why: BackupWhy,
        now: &Now,
    ) -> Result<ShelfEntry, BackupError> {
        let lock = shelf.take(PATIENCE)?; // until the older ones have gone
        let moment = now.0.to_utc().format(MOMENT);
        let growing = shelf.begin(&lock, &format!("{moment}-{}", why.code()))?;
        let mut hashes = self.copy_files(&growing)?;
        let closed = hashes.contains_key(PRIVILEGED) && !self.reads_privileged();
        let proof = self.prover().prove(&growing.folder, !closed);
        let proof = proof.map_err(|error| match error {
            BackupError::Damaged(file) => BackupError::NotProven(file),
            other => other,
        })?;
        // Read back from the disk, so that the note says what is there and not what was meant.
        for (name, hash) in &mut hashes {
            *hash = files::hash_of(&growing.folder.join(name)).map_err(BackupError::file)?;
        }
        let copied = self.copy_attachments(shelf, &proof.attachments)?;
        let note = BackupNote {
            format: BackupNote::FORMAT.to_owned(),
            vault: self.vault_id().to_hex(),
            made_at: now.0,
            why,
            entries: proof.entries,
            privileged: proof.privileged,
            files: hashes,
            attachments: copied.attachments,
            attachments_lost: u32::try_from(copied.lost.len()).unwrap_or(u32::MAX),
            lost: copied.lost,
            only_here: copied.only_here,
            program: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let path = growing.folder.join(note::NAME);
        reencuentro_vault::files::write_durably(&path, &note.to_json())
            .map_err(BackupError::file)?;
        let name = growing.finish()?;
        shelf.tidy(&lock, self.vault_id())?;
        drop(lock);
        Ok(ShelfEntry { name, note })
    }

    fn copy_files(&mut self, growing: &Growing) -> Result<BTreeMap<String, String>, BackupError> {
        let folder = &growing.folder;
        self.copy_main(&made(folder, MAIN)?)?;
        if self.reads_privileged() {
            self.copy_privileged(&made(folder, PRIVILEGED)?)?;
        } else {
            // Nobody can write to this file while this vault is open without its key, so its
            // bytes may be copied as they are, with the journal that a crash may have left.
            for name in [PRIVILEGED, PRIVILEGED_LOG] {
                let from = self.vault_folder().join(name);
                if from.is_file() {
                    files::copy(&from, &folder.join(name)).map_err(BackupError::file)?;
                }
            }
        }
        self.prover()
            .kit()
            .write(folder)
            .map_err(BackupError::writing)?;
        let mut written = BTreeMap::new();
        for name in files::NAMES {
            let path = folder.join(name);
            if path.is_file() {
                files::sync(&path).map_err(BackupError::file)?;
                written.insert(name.to_owned(), String::new());
            }
        }
        Ok(written)
    }

    /// Each once for all backups: those that entries name, and whatever else lies in the vault. One
    /// that is gone or damaged in the vault does not keep the rest from being saved: when an earlier
    /// backup has it whole it is in this one too, and otherwise it is named as lost. Both copies are
    /// read to their end each time, since rot says nothing.
    fn copy_attachments(
        &self,
        shelf: &Shelf,
        named: &BTreeSet<[u8; 32]>,
    ) -> Result<Copied, BackupError> {
        let store = shelf.attachments();
        let own = self.prover().kit().attachments();
        let mut all = named.clone();
        all.extend(own.all().map_err(BackupError::writing)?);
        let mut copied = Copied::default();
        for hash in all {
            let name = data_encoding::HEXLOWER.encode(&hash);
            // What cannot be read from the vault is lost there, whatever the reason; only what
            // cannot be written to the shelf stops the backup.
            let here = own.verify(&hash).is_ok();
            match own.copy_into(&hash, &store) {
                Ok(()) if here => copied.attachments.push(name),
                Ok(()) | Err(VaultError::Damaged { .. } | VaultError::AttachmentMissing) => {
                    if store.verify(&hash).is_ok() {
                        copied.attachments.push(name.clone());
                        copied.only_here.push(name);
                    } else {
                        copied.lost.push(name);
                    }
                }
                Err(error) => return Err(BackupError::writing(error)),
            }
        }
        Ok(copied)
    }
}

/// Where the attachments of a backup ended, as hex names.
#[derive(Default)]
struct Copied {
    /// In the backup.
    attachments: Vec<String>,
    /// Of these, those of which the vault has no whole copy.
    only_here: Vec<String>,
    /// In neither place.
    lost: Vec<String>,
}

/// An empty file that only its owner reads, for SQLite to fill.
fn made(folder: &Path, name: &str) -> Result<std::path::PathBuf, BackupError> {
    let path = folder.join(name);
    reencuentro_vault::files::create_private(&path).map_err(BackupError::file)?;
    Ok(path)
}
