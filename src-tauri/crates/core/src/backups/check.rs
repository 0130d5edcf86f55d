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
    /// Attachments whose bytes were checked and are whole.
    pub attachments: u64,
    /// Hex names of the attachments that are not in it: lost before it was made, or since.
    pub attachments_lost: Vec<String>,
}

impl Prover {
    /// Opens a backup with the keys of the open vault and checks every file, chain, payload,
    /// signature and attachment. Attachments that are missing or damaged are named; everything else
    /// must be whole. Writes nothing.
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
        let mut named = note.all_hashes()?;
        // And what its entries name, whatever its note does.
        named.extend(&proof.attachments);
        let is_whole = |hash: &[u8; 32]| store.verify(hash).is_ok();
        let (whole, lost): (Vec<_>, Vec<_>) = named.into_iter().partition(is_whole);
        let names = lost.iter().map(|hash| data_encoding::HEXLOWER.encode(hash));
        Ok(Checked {
            entries: proof.entries,
            privileged: proof.privileged,
            attachments: whole.len() as u64,
            attachments_lost: names.collect(),
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
