//! Files of a backup: their names, their hashes, copies that are checked on the way.

use reencuentro_vault::files;
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// Every file that a backup may hold beside its note. A name that is none of these is never read
/// or written, whatever a note says.
pub(super) const NAMES: [&str; 6] = [
    "vault.hdr",
    "vault.hdr.2",
    "vault.head",
    "main.db",
    "privileged.db",
    PRIVILEGED_LOG,
];

/// Left behind by a crash of a session that could read privileged notes; it is part of that file.
pub(super) const PRIVILEGED_LOG: &str = "privileged.db-wal";

const CHUNK: usize = 1 << 20;

/// SHA-256 of a file in hex.
pub(super) fn hash_of(path: &Path) -> io::Result<String> {
    pass(path, &mut io::sink())
}

/// Copies a file durably and gives its SHA-256 in hex.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<String> {
    let mut file = files::create_private(to)?;
    let hash = pass(from, &mut file)?;
    file.sync_all()?;
    Ok(hash)
}

/// Waits until a file that others wrote is on disk.
pub(super) fn sync(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

fn pass(from: &Path, to: &mut impl Write) -> io::Result<String> {
    let mut file = File::open(from)?;
    let mut digest = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            return Ok(data_encoding::HEXLOWER.encode(&digest.finalize()));
        }
        digest.update(&chunk[..read]);
        to.write_all(&chunk[..read])?;
    }
}
