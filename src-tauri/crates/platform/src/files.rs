//! Files that are whole after a power cut: either the old bytes or the new ones.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Puts `bytes` at `path` so that a crash at any moment leaves the old file or the new one.
///
/// The order is: write `NAME.tmp` beside it, fsync it, rename it over `path`, fsync the folder.
/// A `NAME.tmp` left by an earlier crash is overwritten. On Unix the file is readable by its
/// owner only.
///
/// # Errors
/// Whatever the file system says; the old file at `path` is then untouched, unless only the last
/// fsync failed, in which case the new bytes stand but may not survive a power cut.
pub fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = temporary_name(path)?;
    let written = write_and_sync(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    if let Err(error) = written {
        // The half-written file is of no use to anyone; that it could not be removed would only
        // hide the error that matters.
        let _ = fs::remove_file(&temporary);
        return Err(error);
    }
    sync_parent(path)
}

/// Opens `path` for writing, emptied, readable by its owner only where the system knows that.
///
/// # Errors
/// Whatever the file system says.
pub fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes the names inside a folder durable (new files, renames, removals).
///
/// On Windows this does nothing: NTFS journals names itself, and a folder handle cannot be
/// flushed without rights that a program should not have.
///
/// # Errors
/// Whatever the file system says.
#[cfg(unix)]
pub fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Makes the names inside a folder durable (new files, renames, removals).
///
/// On Windows this does nothing: NTFS journals names itself, and a folder handle cannot be
/// flushed without rights that a program should not have.
///
/// # Errors
/// None on this system.
#[cfg(not(unix))]
pub fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// [`sync_folder`] of the folder that holds `path`.
///
/// # Errors
/// Whatever the file system says.
pub fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => sync_folder(folder),
        _ => sync_folder(Path::new(".")),
    }
}

fn write_and_sync(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create_private(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn temporary_name(path: &Path) -> io::Result<PathBuf> {
    let mut name: OsString = path
        .file_name()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "a path without a file name"))?
        .to_owned();
    name.push(".tmp");
    Ok(path.with_file_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_replaces_leaving_no_temporary_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.hdr");
        write_durably(&path, b"first").unwrap();
        fs::write(
            folder.path().join("vault.hdr.tmp"),
            b"left by a crash, longer",
        )
        .unwrap();
        write_durably(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(names.len(), 1, "the temporary file was renamed, not copied");
    }

    #[test]
    fn a_failed_write_keeps_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.hdr");
        write_durably(&path, b"first").unwrap();
        fs::create_dir(folder.path().join("vault.hdr.tmp")).unwrap();
        assert!(
            write_durably(&path, b"second").is_err(),
            "the temporary name is a folder"
        );
        assert_eq!(fs::read(&path).unwrap(), b"first");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.hdr");
        write_durably(&path, b"x").unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}
