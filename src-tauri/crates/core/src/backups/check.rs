//! Opening a backup again: "test my backup".

use super::{BackupError, BackupNote, files, shelf::Shelf};
use crate::records::Prover;

/// What a check of a backup found in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Entries whose chain, payload and signature were checked.
    pub entries: u64,
    /// Privileged payloads that were checked; none when this member cannot read them.
    pub privileged: Option<u64>,
    /// Attachments whose bytes were checked.
    pub attachments: u64,
}

impl Prover {
    /// Opens a backup with the keys of the open vault and checks every file, chain, payload,
    /// signature and attachment. Writes nothing.
    ///
    /// # Errors
    /// [`BackupError::NotThere`]; [`BackupError::Damaged`] with the file; [`BackupError::Newer`].
    pub fn check(&self, shelf: &Shelf, name: &str) -> Result<Checked, BackupError> {
        let folder = shelf.find(name)?;
        let note = BackupNote::read(&folder)?;
        check_files(&note, |name| folder.join(name))?;
        let proof = self.prove(&folder, note.privileged.is_some())?;
        if proof.entries != note.entries {
            return Err(BackupError::Damaged("main.db".to_owned()));
        }
        let store = shelf.attachments();
        let attachments = note.attachment_hashes()?;
        for hash in &attachments {
            store
                .verify(hash)
                .map_err(|_| BackupError::Damaged("att".to_owned()))?;
        }
        Ok(Checked {
            entries: proof.entries,
            privileged: proof.privileged,
            attachments: attachments.len() as u64,
        })
    }
}

/// Every file of a note must be there as it was written.
pub(super) fn check_files(
    note: &BackupNote,
    path: impl Fn(&str) -> std::path::PathBuf,
) -> Result<(), BackupError> {
    for (name, hash) in &note.files {
        let damaged = || BackupError::Damaged(name.clone());
        if !files::NAMES.contains(&name.as_str()) {
            return Err(damaged());
        }
        match files::hash_of(&path(name)) {
            Ok(found) if found == *hash => {}
            _ => return Err(damaged()),
        }
    }
    Ok(())
}
