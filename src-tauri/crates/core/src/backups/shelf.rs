//! The folder in which a vault's backups stand, and what may go from it.

use super::{BackupError, BackupNote, BackupWhy, FOLDER, Held, note, to_remove};
use chrono::NaiveDateTime;
use reencuentro_vault::{Attachments, VaultId, files};
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// What the folder of a backup is called until it is proven.
const UNFINISHED: &str = ".tmp";
/// Locked by the operating system while a backup is made here. It stays, is empty and says nothing.
const LOCK: &str = "shelf.lock";
/// How long a backup waits for another one in the same folder. A large one takes minutes, but the wait
/// holds up the unlock's own backup and whoever asked: told after a minute, they can choose.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);
/// How long it sleeps between two tries.
const STEP: Duration = Duration::from_millis(50);
/// How the moment of a backup is written in its name.
pub(super) const MOMENT: &str = "%Y-%m-%dT%H%M%SZ";
/// Length of that.
const MOMENT_LENGTH: usize = "2018-08-13T150000Z".len();

/// A folder of backups.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
}

/// One backup on the shelf.
#[derive(Debug, Clone)]
pub struct ShelfEntry {
    /// Its name: that of its folder.
    pub name: String,
    /// What it says of itself.
    pub note: BackupNote,
}

/// Everything on a shelf.
#[derive(Debug, Clone, Default)]
pub struct Shelved {
    /// The backups, newest first.
    pub backups: Vec<ShelfEntry>,
    /// Names of folders whose note cannot be read; they are left alone.
    pub unreadable: Vec<String>,
}

impl Shelf {
    /// The shelf inside a vault's own folder.
    #[must_use]
    pub fn of_vault(vault: &Path) -> Self {
        Self::at(&vault.join(FOLDER))
    }

    /// A shelf elsewhere: another disk.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What stands on it; nothing when the folder is not there.
    ///
    /// # Errors
    /// [`BackupError`] from the file system.
    pub fn list(&self) -> Result<Shelved, BackupError> {
        let mut shelved = Shelved::default();
        for name in self.names()? {
            if name.ends_with(UNFINISHED) {
                continue;
            }
            match BackupNote::read(&self.folder.join(&name)) {
                Ok(note) => shelved.backups.push(ShelfEntry { name, note }),
                Err(BackupError::NotThere) => {}
                Err(_) => shelved.unreadable.push(name),
            }
        }
        shelved
            .backups
            .sort_by(|a, b| (b.note.made_at, &b.name).cmp(&(a.note.made_at, &a.name)));
        Ok(shelved)
    }

    /// The folder of a backup by its name.
    ///
    /// # Errors
    /// [`BackupError::NotThere`].
    pub fn find(&self, name: &str) -> Result<PathBuf, BackupError> {
        if self.names()?.iter().any(|known| known == name) && !name.ends_with(UNFINISHED) {
            return Ok(self.folder.join(name));
        }
        Err(BackupError::NotThere)
    }

    /// Where the attachments of all backups lie.
    pub(super) fn attachments(&self) -> Attachments {
        Attachments::in_folder(&self.folder)
    }

    /// Makes the folder if need be and waits until nobody else makes a backup in it, at most for
    /// `patience`: the one of the day runs beside one that was asked for, and vaults may share a folder.
    ///
    /// # Errors
    /// [`BackupError::Busy`] when the other has not ended by then; [`BackupError`] from the file system,
    /// for which a link in the place of the lock is an error, too.
    pub(super) fn take(&self, patience: Duration) -> Result<ShelfLock, BackupError> {
        files::make_private_folder(&self.folder).map_err(|error| match error.kind() {
            // Something that is no folder stands in its place.
            ErrorKind::AlreadyExists => BackupError::ReadOnly,
            _ => BackupError::file(error),
        })?;
        files::sync_parent(&self.folder).map_err(BackupError::file)?;
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let opened = files::open_private(&self.folder.join(LOCK), &mut options);
        ShelfLock::on(opened, patience)
    }

    /// Makes the folder in which a backup grows, after clearing away what crashes have left.
    pub(super) fn begin(&self, lock: &ShelfLock, name: &str) -> Result<Growing, BackupError> {
        for left in self.names()? {
            // Whoever grows one holds the lock: these are nobody's any more.
            if lock.is_held() && is_unfinished(&left) {
                fs::remove_dir_all(self.folder.join(left)).map_err(BackupError::file)?;
            }
        }
        let name = self.free_name(name)?;
        let folder = self.folder.join(format!("{name}{UNFINISHED}"));
        files::new_private_folder(&folder).map_err(BackupError::file)?;
        Ok(Growing {
            folder,
            to: self.folder.join(&name),
            name,
            done: false,
        })
    }

    /// Two backups of one second must not share a name.
    fn free_name(&self, name: &str) -> Result<String, BackupError> {
        let taken = self.names()?;
        let mut free = name.to_owned();
        for number in 2.. {
            if !taken.contains(&free) {
                break;
            }
            free = format!("{name}-{number}");
        }
        Ok(free)
    }

    /// Removes the backups of this vault that the rule lets go, and the attachments that no backup
    /// names any more. Gives the names that went. What belongs to another vault stays, and while
    /// there is a note that cannot be read no attachment goes.
    pub(super) fn tidy(
        &self,
        lock: &ShelfLock,
        vault: VaultId,
    ) -> Result<Vec<String>, BackupError> {
        let ours = vault.to_hex();
        let shelved = self.list()?;
        let held: Vec<Held> = shelved
            .backups
            .iter()
            .filter(|one| one.note.vault == ours)
            .map(|one| Held {
                entries: one.note.entries,
                name: one.name.clone(),
                made_at: one.note.made_at,
                why: one.note.why,
            })
            .collect();
        let goes = to_remove(&held);
        for name in &goes {
            // The note first: half a backup without one is no backup.
            let folder = self.folder.join(name);
            fs::remove_file(folder.join(note::NAME)).map_err(BackupError::file)?;
            fs::remove_dir_all(folder).map_err(BackupError::file)?;
        }
        // An attachment of a backup that has no note yet is named nowhere: the lock says there is none.
        if !goes.is_empty() && shelved.unreadable.is_empty() && lock.is_held() {
            self.drop_attachments(&shelved, &goes)?;
        }
        Ok(goes)
    }

    fn drop_attachments(&self, shelved: &Shelved, gone: &[String]) -> Result<(), BackupError> {
        let mut named = BTreeSet::new();
        for one in &shelved.backups {
            if !gone.contains(&one.name) {
                named.extend(one.note.attachment_hashes()?);
            }
        }
        let store = self.attachments();
        for hash in store.all().map_err(BackupError::writing)? {
            if !named.contains(&hash) {
                store.remove(&hash).map_err(BackupError::writing)?;
            }
        }
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, BackupError> {
        let found = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(BackupError::file)?,
        };
        let mut names = Vec::new();
        for entry in found {
            let entry = entry.map_err(BackupError::file)?;
            if entry.path().is_dir() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        Ok(names)
    }
}

/// Held while a backup is made on a shelf; dropping it lets the next one begin.
pub(super) struct ShelfLock(Option<File>);

impl ShelfLock {
    /// Tries until the lock is there or patience has ended. Steps are counted and not the clock's time:
    /// the clock may be set meanwhile.
    fn on(opened: io::Result<File>, patience: Duration) -> Result<Self, BackupError> {
        let file = match opened {
            Ok(file) => file,
            // Another account's, in a folder that several share: as on a file system without locks.
            // Where the folder itself cannot be written, making the backup's own folder says so.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => return Ok(Self(None)),
            Err(error) => return Err(BackupError::file(error)),
        };
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self(Some(file))),
                Err(TryLockError::WouldBlock) if waited < patience => {
                    thread::sleep(STEP);
                    waited += STEP;
                }
                Err(TryLockError::WouldBlock) => return Err(BackupError::Busy),
                // A file system without locks: then nothing is cleared away that another may need.
                Err(TryLockError::Error(_)) => return Ok(Self(None)),
            }
        }
    }

    /// Whether the file system gave the lock: nobody else makes a backup here.
    const fn is_held(&self) -> bool {
        self.0.is_some()
    }
}

/// Whether a folder's name is one that `begin` gives: nothing else is ever cleared away.
fn is_unfinished(name: &str) -> bool {
    let parts = name.strip_suffix(UNFINISHED);
    let Some((moment, rest)) = parts.and_then(|stem| stem.split_at_checked(MOMENT_LENGTH)) else {
        return false;
    };
    let mut words = rest.split('-');
    let why = (words.next(), words.next());
    let number = words.next().is_none_or(|n| n.parse::<u32>().is_ok());
    NaiveDateTime::parse_from_str(moment, MOMENT).is_ok()
        && why.0 == Some("")
        && why
            .1
            .is_some_and(|why| BackupWhy::ALL.iter().any(|one| one.code() == why))
        && number
        && words.next().is_none()
}

/// A backup that is being made. Dropped before it is finished, it goes again.
pub(super) struct Growing {
    /// Where its files are to be put.
    pub folder: PathBuf,
    /// The name it will have.
    pub name: String,
    to: PathBuf,
    done: bool,
}

impl Growing {
    /// Gives it its name, durably.
    pub fn finish(mut self) -> Result<String, BackupError> {
        files::sync_folder(&self.folder).map_err(BackupError::file)?;
        fs::rename(&self.folder, &self.to).map_err(BackupError::file)?;
        self.done = true;
        files::sync_parent(&self.to).map_err(BackupError::file)?;
        Ok(self.name.clone())
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        if !self.done {
            // What cannot be removed now keeps a name that says it is unfinished, and the next
            // backup removes it.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    const NAME: &str = "2018-08-13T150000Z-daily";

    #[test]
    fn a_second_backup_waits_for_the_first_and_leaves_its_folder_alone() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(folder.path());
        let lock = shelf.take(PATIENCE).unwrap();
        let growing = shelf.begin(&lock, NAME).unwrap();
        let half = growing.folder.join("main.db");
        fs::write(&half, b"half").unwrap();
        let (said, heard) = mpsc::channel();
        let other = std::thread::spawn({
            let shelf = shelf.clone();
            move || {
                let lock = shelf.take(PATIENCE).unwrap();
                let second = shelf.begin(&lock, NAME).unwrap();
                said.send(()).unwrap();
                second.finish().unwrap()
            }
        });
        assert!(
            heard.recv_timeout(Duration::from_millis(300)).is_err(),
            "it waits"
        );
        assert!(half.exists());
        let first = growing.finish().unwrap();
        drop(lock);
        let second = other.join().unwrap();
        assert_eq!((first.as_str(), second), (NAME, format!("{NAME}-2")));
        assert!(folder.path().join(NAME).join("main.db").exists());
    }

    #[test]
    fn whoever_has_waited_long_enough_for_another_backup_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(folder.path());
        let lock = shelf.take(PATIENCE).unwrap();
        let (said, heard) = mpsc::channel();
        let other = shelf.clone();
        thread::spawn(move || {
            let refused = other.take(STEP * 2).map(|lock| lock.is_held());
            said.send(refused).unwrap();
        });
        let refused = heard.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(matches!(refused, Err(BackupError::Busy)), "{refused:?}");
        drop(lock);
        assert!(shelf.take(Duration::ZERO).unwrap().is_held());
    }

    #[test]
    fn beside_a_lock_of_another_account_a_backup_is_made_and_nothing_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(folder.path());
        let theirs = folder.path().join("2018-08-12T150000Z-daily.tmp");
        fs::create_dir(&theirs).unwrap();
        let denied = Err(io::Error::from(ErrorKind::PermissionDenied));
        let lock = ShelfLock::on(denied, Duration::ZERO).unwrap();
        let made = shelf.begin(&lock, NAME).unwrap().finish().unwrap();
        assert_eq!(made, NAME);
        assert!(theirs.exists());
        let full = Err(io::Error::from(ErrorKind::StorageFull));
        let refused = ShelfLock::on(full, Duration::ZERO).err();
        assert!(matches!(refused, Some(BackupError::DiskFull)));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_is_not_followed_and_the_lock_is_for_its_owner() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(&folder.path().join("shelf"));
        fs::create_dir(shelf.folder()).unwrap();
        let lock = shelf.folder().join(LOCK);
        std::os::unix::fs::symlink(folder.path().join("theirs"), &lock).unwrap();
        assert!(shelf.take(Duration::ZERO).is_err());
        assert!(!folder.path().join("theirs").exists());
        fs::remove_file(&lock).unwrap();
        fs::write(&lock, b"").unwrap();
        fs::set_permissions(&lock, fs::Permissions::from_mode(0o666)).unwrap();
        assert!(shelf.take(Duration::ZERO).unwrap().is_held());
        let mode = fs::metadata(&lock).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn only_what_a_backup_has_left_is_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(folder.path());
        let left = [
            "2018-08-12T150000Z-daily.tmp",
            "2018-08-12T150000Z-import-2.tmp",
        ];
        let foreign = [
            "photographs.tmp",
            "2018-08-12T150000Z-daily",
            "2018-08-12T150000Z-letters.tmp",
            "2018-08-12T150000Z-daily-x.tmp",
            "2018-08-12T150000Z-daily-2-3.tmp",
            "2018-13-12T150000Z-daily.tmp",
            "ñññññññññ.tmp",
            ".tmp",
        ];
        for name in left.iter().chain(&foreign) {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let lock = shelf.take(PATIENCE).unwrap();
        drop(shelf.begin(&lock, NAME).unwrap());
        assert!(left.iter().all(|name| !folder.path().join(name).exists()));
        for name in foreign {
            assert!(folder.path().join(name).exists(), "{name}");
        }
    }
}
