//! Files of the person's choice: one that is read, and one that is made: new, whole, and for its owner
//! alone. Nothing is ever written over.

use crate::convert::invalid;
use crate::wire::ApiError;
use reencuentro_core::vault::{self, VaultError};
use reencuentro_platform::cloud::synced_by;
use reencuentro_platform::files::{open_private, sync_folder};
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// A file, or a byte more of it than it may have.
pub(crate) fn read(path: &Path, most_bytes: u64) -> Result<Vec<u8>, ApiError> {
    let cannot = |_| invalid("path");
    let file = fs::File::open(path).map_err(cannot)?;
    let mut bytes = Vec::new();
    file.take(most_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(cannot)?;
    Ok(bytes)
}

/// The text of a file; `field` names it where it is no text in UTF-8, or longer.
pub(crate) fn read_text(path: &Path, most_bytes: u64, field: &str) -> Result<String, ApiError> {
    let bytes = read(path, most_bytes)?;
    let is_too_long = bytes.len() as u64 > most_bytes;
    let text = String::from_utf8(bytes).ok().filter(|_| !is_too_long);
    text.ok_or_else(|| invalid(field))
}

/// The folder that was chosen. It must be there, and not be in the vault: what is in the clear has no
/// business there, and a recovery kit least of all.
pub(crate) fn folder(typed: &str, vault: &Path) -> Result<PathBuf, ApiError> {
    let folder = Path::new(typed);
    if typed.is_empty() || !folder.is_dir() {
        return Err(invalid("print_folder"));
    }
    let whole = |path: &Path| fs::canonicalize(path).map_err(|error| refused(&error));
    if whole(folder)?.starts_with(whole(vault)?) {
        return Err(invalid("print_folder"));
    }
    Ok(folder.to_owned())
}

/// A folder that is copied to a cloud service would hand the file to it.
pub(crate) fn refuse_synced(folder: &Path) -> Result<(), ApiError> {
    match synced_by(folder) {
        Some(service) => Err(VaultError::CloudSynced { service }.into()),
        None => Ok(()),
    }
}

/// Six signs of chance, so that no two files have one name and none says more than it must.
pub(crate) fn code() -> String {
    let [a, b, c] = vault::random::make_bytes::<3>();
    format!("{a:02x}{b:02x}{c:02x}")
}

/// Writes a new file; what could not be written to its end goes again.
pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ApiError> {
    let path = folder.join(name);
    let mut options = OpenOptions::new();
    let made = open_private(&path, options.write(true).create_new(true));
    let mut file = made.map_err(|error| refused(&error))?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    if let Err(error) = written.and_then(|()| sync_folder(folder)) {
        let _ = fs::remove_file(&path); // the error that matters is the one that is told
        return Err(refused(&error));
    }
    Ok(path)
}

fn refused(error: &io::Error) -> ApiError {
    // The vault has the one table of what a disk may answer: full, over quota, read-only, failing.
    vault::VaultError::from(io::Error::from(error.kind())).into()
}
