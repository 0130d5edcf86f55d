//! The files of an open export: written a chunk at a time, hashed as they are written, sealed when
//! that was asked for.

use super::refused;
use crate::wire::{ApiError, ErrorCode};
use reencuentro_core::ids::EntryHash;
use reencuentro_core::open_export::OpenSink;
use reencuentro_core::vault::SealWriter;
use reencuentro_export::{TABLE_START, table_row};
use reencuentro_platform::files::{make_private_folder, sync_folder, sync_parent};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Named for this program, so that nobody else's folder is taken for one of ours and removed.
const UNFINISHED: &str = ".reencuentro-unfinished";
const MANIFEST: &str = "manifest.json";

/// All files that are being written. Dropped before they are finished, they go again.
pub(super) struct OpenFiles {
    folder: PathBuf,
    seal_to: Vec<String>,
    open: BTreeMap<String, OneFile>,
    /// SHA-256 and length of each file that is ended.
    closed: BTreeMap<String, (String, u64)>,
    done: bool,
}

struct OneFile {
    to: Place,
    digest: Sha256,
    bytes: u64,
}

enum Place {
    Plain(BufWriter<File>),
    Sealed(SealWriter<BufWriter<File>>),
}

impl OneFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.digest.update(bytes);
        self.bytes += bytes.len() as u64;
        match &mut self.to {
            Place::Plain(file) => file.write_all(bytes),
            Place::Sealed(file) => file.write_all(bytes),
        }
    }

    /// Ends the file durably; gives its SHA-256 and length before sealing.
    fn close(self) -> io::Result<(String, u64)> {
        let file = match self.to {
            Place::Plain(file) => file,
            Place::Sealed(file) => file.finish()?,
        };
        file.into_inner()
            .map_err(|error| error.into_error())?
            .sync_all()?;
        Ok((EntryHash(self.digest.finalize().into()).hex(), self.bytes))
    }
}

impl OpenFiles {
    /// Begins beside the folder where the files will stand.
    pub fn begin(folder: &Path, seal_to: &[&str]) -> Result<Self, ApiError> {
        let held = match fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(refused(&error)),
            Ok(mut held) => held.next().is_some(),
        };
        let name = folder.file_name();
        let (false, Some(name)) = (held, name) else {
            return Err(ApiError::new(ErrorCode::FolderNotEmpty));
        };
        let mut name = name.to_owned();
        name.push(UNFINISHED);
        let growing = folder.with_file_name(name);
        // What a crash left of an earlier one: half an export is nothing to anybody.
        match fs::remove_dir_all(&growing) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(refused(&error)),
            _ => {}
        }
        make_private_folder(&growing).map_err(|error| refused(&error))?;
        Ok(Self {
            folder: growing,
            seal_to: seal_to.iter().map(|&text| text.to_owned()).collect(),
            open: BTreeMap::new(),
            closed: BTreeMap::new(),
            done: false,
        })
    }

    /// A file at once, ended when this returns: there may be more of them than a process may have
    /// open.
    pub fn whole(&mut self, name: &str, bytes: &[u8]) -> Result<(), ApiError> {
        let file = self.file_named(name)?;
        file.write(bytes).map_err(|error| refused(&error))?;
        self.end(name)
    }

    /// Ends every file and writes the manifest; gives its bytes and the number of files.
    pub fn close(&mut self, mut about: Value) -> Result<(Vec<u8>, u64), ApiError> {
        for name in self.open.keys().cloned().collect::<Vec<_>>() {
            self.end(&name)?;
        }
        let all = self.closed.iter();
        let all: Vec<Value> = all
            .map(|(name, (sha256, bytes))| json!({"name": name, "sha256": sha256, "bytes": bytes}))
            .collect();
        let count = all.len() as u64;
        about["sealed_to"] = json!(self.seal_to);
        about["files"] = Value::Array(all);
        let manifest = format!("{about:#}\n").into_bytes();
        self.whole(MANIFEST, &manifest)?;
        Ok((manifest, count))
    }

    /// Ends a file durably.
    fn end(&mut self, name: &str) -> Result<(), ApiError> {
        if let Some(file) = self.open.remove(name) {
            let about = file.close().map_err(|error| refused(&error))?;
            self.closed.insert(name.to_owned(), about);
        }
        Ok(())
    }

    /// Puts everything where it was asked for.
    pub fn finish(mut self, folder: &Path) -> Result<(), ApiError> {
        let place = || {
            sync_folder(&self.folder)?;
            match fs::remove_dir(folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {} // it was empty, or not there
            }
            fs::rename(&self.folder, folder)?;
            sync_parent(folder)
        };
        place().map_err(|error| refused(&error))?;
        self.done = true;
        Ok(())
    }

    fn file_named(&mut self, name: &str) -> Result<&mut OneFile, ApiError> {
        if !self.open.contains_key(name) {
            let made = self.make(name).map_err(|error| match error {
                Begun::File(error) => refused(&error),
                Begun::Seal(error) => error,
            })?;
            self.open.insert(name.to_owned(), made);
        }
        self.open
            .get_mut(name)
            .ok_or_else(|| ApiError::new(ErrorCode::Internal))
    }

    fn make(&self, name: &str) -> Result<OneFile, Begun> {
        let ending = if self.seal_to.is_empty() { "" } else { ".age" };
        let path = self.folder.join(format!("{name}{ending}"));
        if let Some(folder) = path.parent() {
            make_private_folder(folder)?;
        }
        let file = BufWriter::new(create_new(&path)?);
        let to = if self.seal_to.is_empty() {
            Place::Plain(file)
        } else {
            let recipients: Vec<&str> = self.seal_to.iter().map(String::as_str).collect();
            let sealed = SealWriter::new(&recipients, file);
            Place::Sealed(sealed.map_err(|error| Begun::Seal(error.into()))?)
        };
        Ok(OneFile {
            to,
            digest: Sha256::new(),
            bytes: 0,
        })
    }
}

/// A file that is not there yet, for its owner alone: no two files of an export become one.
fn create_new(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Why a file could not be begun.
enum Begun {
    File(io::Error),
    Seal(ApiError),
}

impl From<io::Error> for Begun {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl OpenSink for OpenFiles {
    type Error = ApiError;

    fn line(&mut self, file: &str, line: &str) -> Result<(), ApiError> {
        let file = self.file_named(file)?;
        let done = file.write(line.as_bytes()).and_then(|()| file.write(b"\n"));
        done.map_err(|error| refused(&error))
    }

    fn row(&mut self, table: &str, cells: &[String]) -> Result<(), ApiError> {
        let row = table_row(cells)?;
        let file = self.file_named(&format!("{table}.csv"))?;
        if file.bytes == 0 {
            file.write(TABLE_START).map_err(|error| refused(&error))?;
        }
        file.write(&row).map_err(|error| refused(&error))
    }

    fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), ApiError> {
        self.whole(&format!("attachments/{name}"), bytes)
    }
}

impl Drop for OpenFiles {
    fn drop(&mut self) {
        if !self.done {
            // What cannot be removed keeps a name that says it is not finished.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}
