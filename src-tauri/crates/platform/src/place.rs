//! Where the vault of this person stands, and which one they opened last.

use super::files::{make_private_folder, write_durably};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Holds the folder of the vault that was opened last, where that is not the usual one.
const LAST: &str = "reencuentro-last-folder";

/// Where programs keep what is this person's, beside their own settings.
fn base() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from);
    if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")))
    }
}

/// The folder to begin with: the one that was opened last if it is still there (a stick may have been
/// taken out), else the program's folder of this person.
#[must_use]
pub fn last_folder() -> Option<PathBuf> {
    base().map(|base| last_in(&base))
}

fn last_in(base: &Path) -> PathBuf {
    let last = fs::read_to_string(base.join(LAST)).map(PathBuf::from);
    // What cannot be read says nothing, and what is no folder can be opened by nobody.
    match last {
        Ok(folder) if folder.is_absolute() && folder.is_dir() => folder,
        _ => usual_in(base),
    }
}

fn usual_in(base: &Path) -> PathBuf {
    base.join("reencuentro")
}

/// Begins with this folder from the next start on. The path lies readable on this machine, as the
/// vault's folder itself does (docs/THREAT_MODEL.md); of the usual one nothing is written.
///
/// # Errors
/// What the file system says; a path that is no text cannot be remembered.
pub fn remember_folder(folder: &Path) -> io::Result<()> {
    base().map_or(Ok(()), |base| remember_in(&base, folder))
}

fn remember_in(base: &Path, folder: &Path) -> io::Result<()> {
    let folder = std::path::absolute(folder)?;
    let file = base.join(LAST);
    if folder == usual_in(base) {
        return match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    let text = folder.to_str().ok_or(io::ErrorKind::InvalidInput)?;
    if !base.is_dir() {
        make_private_folder(base)?;
    }
    write_durably(&file, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_folder_is_kept_until_it_is_gone_or_the_usual_one_again() {
        let home = tempfile::tempdir().unwrap();
        let base = home.path().join("share");
        let usual = base.join("reencuentro");
        assert_eq!(last_in(&base), usual);
        let stick = home.path().join("stick ü");
        fs::create_dir(&stick).unwrap();
        remember_in(&base, &stick).unwrap();
        assert_eq!(last_in(&base), stick);
        fs::remove_dir(&stick).unwrap();
        assert_eq!(last_in(&base), usual);
        fs::create_dir(&stick).unwrap();
        assert_eq!(last_in(&base), stick, "plugged in again");
        remember_in(&base, &usual).unwrap();
        assert_eq!(last_in(&base), usual);
        assert!(!base.join(LAST).exists());
    }
}
