//! Making a backup: beside the work, as of one moment, proven before it gets its name.

use super::files::{self, PRIVILEGED_LOG};
use super::shelf::{Growing, Shelf, ShelfEntry};
use super::{BackupError, BackupNote, BackupWhy, note};
use crate::clock::Now;
use crate::records::{BackupSource, MAIN, PRIVILEGED};
use reencuentro_vault::VaultError;
use std::collections::BTreeMap;
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
        let moment = now.0.to_utc().format("%Y-%m-%dT%H%M%SZ");
        let growing = shelf.begin(&format!("{moment}-{}", why.code()))?;
        let mut hashes = self.copy_files(&growing)?;
        let (attachments, lost) = self.copy_attachments(shelf)?;
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
        let note = BackupNote {
            format: BackupNote::FORMAT.to_owned(),
            vault: self.vault_id().to_hex(),
            made_at: now.0,
            why,
            entries: proof.entries,
            privileged: proof.privileged,
            files: hashes,
            attachments,
            attachments_lost: lost,
            program: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let path = growing.folder.join(note::NAME);
        reencuentro_vault::files::write_durably(&path, &note.to_json())
            .map_err(BackupError::file)?;
        let name = growing.finish()?;
        shelf.tidy(self.vault_id())?;
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

    /// Each once for all backups. One that is gone or damaged in the vault itself does not keep the
    /// rest from being saved; it is counted.
    fn copy_attachments(&self, shelf: &Shelf) -> Result<(Vec<String>, u32), BackupError> {
        let store = shelf.attachments();
        let own = self.prover().kit().attachments();
        let mut names = Vec::new();
        let mut lost = 0;
        for hash in own.all().map_err(BackupError::writing)? {
            match own.copy_into(&hash, &store) {
                Ok(()) => names.push(data_encoding::HEXLOWER.encode(&hash)),
                Err(VaultError::Damaged { .. } | VaultError::AttachmentMissing) => lost += 1,
                Err(error) => return Err(BackupError::writing(error)),
            }
        }
        Ok((names, lost))
    }
}

/// An empty file that only its owner reads, for SQLite to fill.
fn made(folder: &Path, name: &str) -> Result<std::path::PathBuf, BackupError> {
    let path = folder.join(name);
    reencuentro_vault::files::create_private(&path).map_err(BackupError::file)?;
    Ok(path)
}
