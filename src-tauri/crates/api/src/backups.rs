//! Backups: the one of each day beside the work, the one before an import, and the commands.

use crate::convert::invalid;
use crate::program::Program;
use crate::wire::{
    ApiError, BackupChecked, BackupFolderRequest, BackupRestored, BackupView, Backups,
    CheckBackupRequest, CheckOutcome, ErrorCode, RestoreBackupRequest,
};
use reencuentro_core::Credential;
use reencuentro_core::backups::{self, BackupError, BackupWhy, Shelf, ShelfEntry};
use reencuentro_core::clock::Now;
use reencuentro_core::records::BackupSource;
use std::path::{Path, PathBuf};

/// The backup of the day, to be made beside the work. Its end is given to
/// [`Program::take_backup`].
pub struct BackupJob {
    source: BackupSource,
    shelf: Shelf,
    now: Now,
}

/// How a [`BackupJob`] ended.
pub struct BackupEnd(Result<ShelfEntry, BackupError>);

impl BackupJob {
    /// Copies, proves, names. Takes as long as reading and checking the whole vault.
    #[must_use]
    pub fn run(self) -> BackupEnd {
        BackupEnd(self.source.write(&self.shelf, BackupWhy::Daily, &self.now))
    }
}

impl Program {
    /// The backup of the day, when there is none yet; `None` also while nothing is open, and when
    /// the records are known to be damaged: the good backups must not give way to bad ones.
    pub fn daily_backup(&mut self, now: &Now) -> Option<BackupJob> {
        if !self.makes_backups() || self.check.state == CheckOutcome::Damaged {
            return None;
        }
        match self.due(now) {
            Ok(job) => job,
            Err(error) if error.code == ErrorCode::Locked => None,
            Err(error) => {
                self.backup_failed = Some(error);
                None
            }
        }
    }

    fn due(&mut self, now: &Now) -> Result<Option<BackupJob>, ApiError> {
        let shelf = self.shelf(None)?;
        let records = self.records()?;
        let today = records.filing_day(now);
        let vault = records.vault().vault_id().to_hex();
        let made = shelf.list()?.backups.iter().any(|one| {
            one.note.vault == vault
                && one.note.why == BackupWhy::Daily
                && records.filing_day(&Now(one.note.made_at)) == today
        });
        if made {
            return Ok(None);
        }
        let source = records.backup_source()?;
        Ok(Some(BackupJob {
            source,
            shelf,
            now: *now,
        }))
    }

    /// Takes in how the backup of the day ended: into the log, or as what `list_backups` tells. A
    /// vault that was locked meanwhile keeps the backup and has no entry of it.
    pub fn take_backup(&mut self, end: BackupEnd, now: &Now) {
        let noted = end.0.map_err(ApiError::from).and_then(|made| {
            match self.records() {
                Ok(records) => Ok(records.note_backup(&made.name, made.note.entries, now)?),
                Err(_) => Ok(()), // locked
            }
        });
        self.backup_failed = noted.err();
    }

    /// Why the last backup that nobody asked for was not made.
    #[must_use]
    pub const fn backup_failure(&self) -> Option<&ApiError> {
        self.backup_failed.as_ref()
    }

    /// A backup that must stand before something else may happen.
    pub(crate) fn back_up_first(&mut self, why: BackupWhy, now: &Now) -> Result<(), ApiError> {
        if self.makes_backups() {
            let shelf = self.shelf(None)?;
            self.back_up(&shelf, why, now)?;
        }
        Ok(())
    }

    fn back_up(
        &mut self,
        shelf: &Shelf,
        why: BackupWhy,
        now: &Now,
    ) -> Result<ShelfEntry, ApiError> {
        let records = self.records()?;
        let made = records.backup_source()?.write(shelf, why, now)?;
        records.note_backup(&made.name, made.note.entries, now)?;
        Ok(made)
    }

    fn shelf(&self, folder: Option<&str>) -> Result<Shelf, ApiError> {
        Ok(match folder {
            Some(folder) => Shelf::at(Path::new(folder)),
            None => Shelf::of_vault(&self.folder()?),
        })
    }

    /// What a folder of backups holds. Needs no key.
    ///
    /// # Errors
    /// [`ApiError`] from the file system.
    pub fn list_backups(
        &mut self,
        request: BackupFolderRequest,
        _: &Now,
    ) -> Result<Backups, ApiError> {
        let shelf = self.shelf(request.folder.as_deref())?;
        let shelved = shelf.list()?;
        Ok(Backups {
            folder: shelf.folder().display().to_string(),
            backups: shelved.backups.iter().map(view).collect(),
            unreadable: shelved.unreadable,
            failed: self.backup_failed.clone(),
        })
    }

    /// Makes a backup now and proves it by opening it.
    ///
    /// # Errors
    /// [`ErrorCode::BackupDiskFull`], [`ErrorCode::BackupReadOnly`], [`ErrorCode::BackupBusy`],
    /// [`ErrorCode::BackupNotProven`]; the vault goes on working, and the backups before it stand.
    pub fn make_backup(
        &mut self,
        request: BackupFolderRequest,
        now: &Now,
    ) -> Result<BackupView, ApiError> {
        let shelf = self.shelf(request.folder.as_deref())?;
        let made = self.back_up(&shelf, BackupWhy::Asked, now)?;
        if request.folder.is_none() {
            self.backup_failed = None;
        }
        Ok(view(&made))
    }

    /// Opens a backup again and checks everything in it. Writes nothing.
    ///
    /// # Errors
    /// [`ErrorCode::NoBackup`], [`ErrorCode::BackupDamaged`], [`ErrorCode::NewerFormat`].
    pub fn check_backup(
        &mut self,
        request: CheckBackupRequest,
        _: &Now,
    ) -> Result<BackupChecked, ApiError> {
        let shelf = self.shelf(request.folder.as_deref())?;
        let found = self.records()?.prover().check(&shelf, &request.name)?;
        Ok(BackupChecked {
            name: request.name,
            entries: count(found.entries),
            privileged: found.privileged.map(count),
            attachments: count(found.attachments),
            lost: found.attachments_lost,
        })
    }

    /// Makes a new vault out of a backup and leaves it locked. Touches neither the backup nor the
    /// vault that is open.
    ///
    /// # Errors
    /// [`ErrorCode::NoBackup`], [`ErrorCode::BackupDamaged`], [`ErrorCode::FolderNotEmpty`],
    /// [`ErrorCode::Stopped`], [`ErrorCode::NotAllowed`] when the credential is not a keeper's, and what opening a vault says.
    pub fn restore_backup(
        &mut self,
        request: RestoreBackupRequest,
        now: &Now,
    ) -> Result<BackupRestored, ApiError> {
        let with = match (&request.passphrase, &request.recovery_code) {
            (Some(passphrase), None) => Credential::Passphrase(passphrase),
            (None, Some(code)) => Credential::Recovery(code),
            _ => return Err(invalid("passphrase")),
        };
        let backup = PathBuf::from(&request.backup);
        let work = self.underway();
        work.begin();
        let done = backups::restore(&backup, Path::new(&request.into), with, &work, now);
        work.end();
        let done = done?;
        Ok(BackupRestored {
            into: request.into,
            made_at: done.made_at.to_rfc3339(),
            entries: count(done.entries),
            attachments: count(done.attachments),
            lost: done.attachments_lost,
        })
    }
}

impl From<BackupError> for ApiError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::DiskFull => Self::new(ErrorCode::BackupDiskFull),
            BackupError::ReadOnly => Self::new(ErrorCode::BackupReadOnly),
            BackupError::Busy => Self::new(ErrorCode::BackupBusy),
            BackupError::NotThere => Self::new(ErrorCode::NoBackup),
            BackupError::Damaged(file) => Self::new(ErrorCode::BackupDamaged).with("file", file),
            BackupError::NotProven(file) => {
                Self::new(ErrorCode::BackupNotProven).with("file", file)
            }
            BackupError::Newer => Self::new(ErrorCode::NewerFormat),
            BackupError::NotEmpty => Self::new(ErrorCode::FolderNotEmpty),
            BackupError::Records(error) => error.into(),
        }
    }
}

fn view(made: &ShelfEntry) -> BackupView {
    let note = &made.note;
    BackupView {
        name: made.name.clone(),
        made_at: note.made_at.to_rfc3339(),
        why: note.why.code().to_owned(),
        entries: count(note.entries),
        privileged: note.privileged.map(count),
        attachments: count(note.attachments.len() as u64),
        attachments_lost: note.attachments_lost,
        lost: note.lost.clone(),
        only_here: note.only_here.clone(),
    }
}

fn count(many: u64) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
