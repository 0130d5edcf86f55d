//! Restoring: always a new vault folder, whose device is a new device.

use super::note::hash_of;
use super::{BackupError, BackupNote, files, shelf::Shelf};
use crate::clock::Now;
use crate::entries::Role;
use crate::records::{self, Depth, RecordsError, Stage, Underway};
use reencuentro_vault::{Attachments, Credential, VaultError, random};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Entries that came back.
    pub entries: u64,
    /// When the backup was made.
    pub made_at: chrono::DateTime<chrono::FixedOffset>,
    /// Attachments that came back.
    pub attachments: u64,
    /// Hex names of the attachments that did not: lost before the backup was made, or since.
    pub attachments_lost: Vec<String>,
    /// The new device's id.
    pub device: crate::ids::DeviceId,
}

/// Makes a new vault in `into` out of the backup in `backup`, opened and wholly checked on the way,
/// and leaves it closed. The device of the new vault is a new one, admitted by the keeper whose
/// credential it is: the old device may still be writing somewhere, and two devices must never
/// continue one chain. Unlocking with a PIN is not carried over. An attachment that is missing or
/// damaged keeps nothing else from coming back; it is named.
///
/// # Errors
/// [`BackupError::NotThere`], [`BackupError::Damaged`], [`BackupError::Newer`];
/// [`BackupError::NotEmpty`] for a folder that holds anything; [`BackupError::Records`] for a wrong
/// credential, `NotAllowed` when it is not a keeper's, or `Stopped`. Then nothing is left in `into`.
pub fn restore(
    backup: &Path,
    into: &Path,
    with: Credential<'_>,
    work: &Underway,
    now: &Now,
) -> Result<Restored, BackupError> {
    let note = BackupNote::read(backup)?;
    refuse_filled(into)?;
    let growing = Growing::beside(into)?;
    copy_files(&note, backup, &growing.0)?;
    let from = Shelf::at(backup.parent().unwrap_or(backup)).attachments();
    let mut attachments = Restoring::default();
    let hashes = note.all_hashes()?;
    work.enter(Stage::Copying, hashes.len());
    for hash in hashes {
        work.step()?;
        attachments.copy(&from, &hash, &Attachments::in_folder(&growing.0))?;
    }
    let vault = reencuentro_vault::unlock(&growing.0, with, now.0.timestamp())
        .map_err(|error| BackupError::Records(error.into()))?;
    let mut records = records::open_unlocked(&growing.0, vault)?;
    let own = records.member().ok_or(RecordsError::NobodyAtWork)?;
    if !records.membership().roles(own).contains(&Role::Keeper) {
        return Err(RecordsError::NotAllowed("device_admitted").into());
    }
    let found = records.verify(Depth::Whole, work)?;
    if found.damaged() {
        return Err(BackupError::Damaged(records::MAIN.to_owned()));
    }
    if found.views_differ() {
        records.mend(&found, now)?;
    }
    // What entries name is looked for on the shelf, whatever the note does: the note is plain text.
    for name in found.lost_attachments() {
        match hash_of(name) {
            Some(hash) => attachments.copy(&from, &hash, &records.vault().attachments())?,
            None => drop(attachments.lost.insert(name.to_owned())),
        }
    }
    let device = records.become_new_device(now)?;
    records.prepare_lock()?;
    drop(records);
    growing.finish(into)?;
    Ok(Restored {
        entries: found.entries,
        made_at: note.made_at,
        attachments: attachments.whole.len() as u64,
        attachments_lost: attachments.lost.into_iter().collect(),
        device,
    })
}

fn refuse_filled(into: &Path) -> Result<(), BackupError> {
    match fs::read_dir(into) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            Err(BackupError::NotEmpty)
        }
        Err(error) => Err(BackupError::file(error)),
        Ok(mut held) => match held.next() {
            None => Ok(()),
            Some(_) => Err(BackupError::NotEmpty),
        },
    }
}

/// Copies the files of a backup, each compared with what its note says.
fn copy_files(note: &BackupNote, backup: &Path, to: &Path) -> Result<(), BackupError> {
    for (name, hash) in &note.files {
        let damaged = || BackupError::Damaged(name.clone());
        if !files::NAMES.contains(&name.as_str()) || !backup.join(name).is_file() {
            return Err(damaged());
        }
        let found = files::copy(&backup.join(name), &to.join(name)).map_err(BackupError::file)?;
        if found != *hash {
            return Err(damaged());
        }
    }
    Ok(())
}

/// Where the attachments of a restore have ended, by hex name.
#[derive(Default)]
struct Restoring {
    whole: BTreeSet<String>,
    lost: BTreeSet<String>,
}

impl Restoring {
    /// Copies one from the shelf; one that is not whole there is lost, and stops nothing.
    fn copy(
        &mut self,
        from: &Attachments,
        hash: &[u8; 32],
        to: &Attachments,
    ) -> Result<(), BackupError> {
        let name = data_encoding::HEXLOWER.encode(hash);
        match from.copy_into(hash, to) {
            Ok(()) => {
                self.lost.remove(&name);
                self.whole.insert(name);
            }
            Err(VaultError::AttachmentMissing | VaultError::Damaged { .. }) => {
                self.whole.remove(&name);
                self.lost.insert(name);
            }
            Err(error) => return Err(BackupError::writing(error)),
        }
        Ok(())
    }
}

/// A vault that is being restored, beside the place where it will stand. Dropped before it is
/// finished, it goes again.
struct Growing(PathBuf);

impl Growing {
    fn beside(into: &Path) -> Result<Self, BackupError> {
        let mut name = into.file_name().ok_or(BackupError::NotEmpty)?.to_owned();
        let mark = data_encoding::HEXLOWER.encode(&random::make_bytes::<4>());
        name.push(format!(".restoring-{mark}"));
        let folder = into.with_file_name(name);
        reencuentro_vault::files::make_private_folder(&folder).map_err(BackupError::file)?;
        Ok(Self(folder))
    }

    fn finish(self, into: &Path) -> Result<(), BackupError> {
        match fs::remove_dir(into) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(BackupError::file(error));
            }
            _ => {} // it was empty, or not there
        }
        reencuentro_vault::files::sync_folder(&self.0).map_err(BackupError::file)?;
        fs::rename(&self.0, into).map_err(BackupError::file)?;
        reencuentro_vault::files::sync_parent(into).map_err(BackupError::file)
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        // After the renaming there is nothing here any more; before it, what is left has a name
        // that says what it was.
        let _ = fs::remove_dir_all(&self.0);
    }
}
