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

/// Opens `path` for writing, emptied, readable by its owner only where the system knows that: see
/// [`open_private`].
///
/// # Errors
/// Whatever the file system says.
pub fn create_private(path: &Path) -> io::Result<File> {
    // Emptied only after it is known to be ours alone.
    let file = open_private(path, OpenOptions::new().write(true).create(true))?;
    file.set_len(0)?;
    Ok(file)
}

/// Opens a file as `options` say, on Unix so that only its owner may read and write it, whatever
/// it was before, and never through a link: somebody who can write to the folder must not choose
/// which file it is, nor leave one in the way that others may read.
///
/// # Errors
/// Whatever the file system says; a link in the way is an error, too.
pub fn open_private(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(libc::O_NOFOLLOW);
    }
    let file = options.open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            file.set_permissions(fs::Permissions::from_mode(0o600))?;
        }
    }
    Ok(file)
}

/// Makes a folder, and those above it that are missing, for its owner only where the system knows
/// that. One that is there already is kept as it is: it may be a disk of somebody's choice
/// ([`close_to_others`] closes it).
///
/// # Errors
/// Whatever the file system says.
pub fn make_private_folder(path: &Path) -> io::Result<()> {
    private_folders().recursive(true).create(path)
}

/// Makes one folder for its owner only; that it is there already is an error.
///
/// # Errors
/// Whatever the file system says.
pub fn new_private_folder(path: &Path) -> io::Result<()> {
    private_folders().create(path)
}

/// Takes a folder's rights from everybody but its owner, and leaves the owner's and the bits that a
/// shared folder works by (setgid, sticky) as they are.
///
/// # Errors
/// Whatever the file system says. That the folder is another's, or its disk read-only or without
/// rights, is none: what lies in it is closed file by file.
#[cfg(unix)]
pub fn close_to_others(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path)?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    match fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o7700)) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied
                    | io::ErrorKind::ReadOnlyFilesystem
                    | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// Takes a folder's rights from everybody but its owner: on this system a folder has those of the
/// one it lies in.
///
/// # Errors
/// None on this system.
#[cfg(not(unix))]
pub fn close_to_others(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn private_folders() -> fs::DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "it has no mode there"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
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

    #[cfg(unix)]
    fn mode_of(path: &Path) -> u32 {
        use std::os::unix::fs::PermissionsExt;
        fs::symlink_metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_way_is_not_followed_and_a_wide_file_is_closed_before_it_is_filled() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("somebody's"), b"theirs").unwrap();
        std::os::unix::fs::symlink(at("somebody's"), at("main.db")).unwrap();
        assert!(create_private(&at("main.db")).is_err());
        std::os::unix::fs::symlink(at("nowhere"), at("vault.hdr.tmp")).unwrap();
        assert!(write_durably(&at("vault.hdr"), b"x").is_err());
        assert!(!at("nowhere").exists());
        assert_eq!(fs::read(at("somebody's")).unwrap(), b"theirs");
        fs::write(at("wide"), b"older").unwrap();
        fs::set_permissions(at("wide"), fs::Permissions::from_mode(0o666)).unwrap();
        create_private(&at("wide")).unwrap();
        assert_eq!(mode_of(&at("wide")), 0o600);
        assert_eq!(fs::read(at("wide")).unwrap(), b"", "emptied");
    }

    #[cfg(unix)]
    #[test]
    fn new_folders_are_for_their_owner_and_those_that_were_there_can_be_closed() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        make_private_folder(&deep).unwrap();
        assert_eq!(
            (mode_of(&folder.path().join("a")), mode_of(&deep)),
            (0o700, 0o700)
        );
        fs::set_permissions(&deep, fs::Permissions::from_mode(0o755)).unwrap();
        make_private_folder(&deep).unwrap();
        assert_eq!(mode_of(&deep), 0o755, "of somebody's choice");
        close_to_others(&deep).unwrap();
        assert_eq!(mode_of(&deep), 0o700);
        let kept = |before: u32| {
            fs::set_permissions(&deep, fs::Permissions::from_mode(before)).unwrap();
            close_to_others(&deep).unwrap();
            fs::metadata(&deep).unwrap().permissions().mode() & 0o7777
        };
        assert_eq!(kept(0o3775), 0o3700, "setgid and sticky stay");
        assert_eq!(kept(0o1577), 0o1500, "and what its owner may not do");
        assert_eq!(kept(0o755), 0o700);
        assert!(new_private_folder(&deep).is_err(), "it is there");
        new_private_folder(&deep.join("c")).unwrap();
        assert_eq!(mode_of(&deep.join("c")), 0o700);
    }
}
