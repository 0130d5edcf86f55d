//! What a copy of a vault needs beside its databases: the header, the head file, attachments. Made
//! while the vault is open, by work that may run beside it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use reencuentro_platform::files;
use sha2::{Digest, Sha256};

use crate::attachments::Attachments;
use crate::error::{VaultError, VaultFile};
use crate::head::{self, Head, HeadFile};
use crate::header;
use crate::keys::VaultKey;
use crate::random;
use crate::secret::Secret;
use crate::unlocked::Unlocked;

const CHUNK: usize = 64 * 1024;
const UNREADABLE: VaultError = VaultError::Damaged {
    file: VaultFile::Attachment,
};

/// The keys of an open vault and the files that lead to them, as of one moment: enough to write a
/// copy of the vault and to prove one.
pub struct CopyKit {
    vault_key: VaultKey,
    privileged_key: Option<Secret<32>>,
    header: Vec<u8>,
    head: Vec<u8>,
    tips: Head,
    attachments: Attachments,
}

impl Unlocked {
    /// What is needed to copy this vault as it stands now. Between this and the snapshot of the
    /// databases nothing may be written.
    #[must_use]
    pub fn copy_kit(&self) -> CopyKit {
        let tips = self.head();
        CopyKit {
            header: self.header.to_file(&self.vault_key),
            head: head::to_file(tips, &self.vault_key.derive_head_mac()),
            vault_key: VaultKey(self.vault_key.0.copy_out()),
            privileged_key: self.privileged_key.as_ref().map(Secret::copy_out),
            tips,
            attachments: self.attachments(),
        }
    }
}

impl CopyKit {
    /// What `vault.head` said at that moment.
    #[must_use]
    pub fn head(&self) -> Head {
        self.tips
    }

    /// SQLCipher's raw key of `main.db`.
    #[must_use]
    pub fn main_db_key(&self) -> Secret<32> {
        self.vault_key.derive_main_db()
    }

    /// SQLCipher's raw key of `privileged.db`; `None` for a member who does not read it.
    #[must_use]
    pub fn privileged_db_key(&self) -> Option<Secret<32>> {
        self.privileged_key.as_ref().map(Secret::copy_out)
    }

    /// Where the vault's attachments are.
    #[must_use]
    pub fn attachments(&self) -> &Attachments {
        &self.attachments
    }

    /// Writes both copies of the header, and the head file.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`] and the like.
    pub fn write(&self, folder: &Path) -> Result<(), VaultError> {
        for name in header::NAMES {
            files::write_durably(&folder.join(name), &self.header)?;
        }
        files::write_durably(&folder.join(head::NAME), &self.head)?;
        Ok(())
    }

    /// Proves that header and head file of a copy are whole and this vault's own, and gives what
    /// its head file says.
    ///
    /// # Errors
    /// [`VaultError::Damaged`], [`VaultError::NewerFormat`], [`VaultError::OlderCopy`] when the
    /// header is behind the head file; [`VaultError::NoVault`] when there is no header.
    pub fn prove(&self, folder: &Path) -> Result<Head, VaultError> {
        let found = header::load(folder)?;
        if found.copy_lost {
            return Err(VaultError::Damaged {
                file: VaultFile::Header,
            });
        }
        let header = found.prove(&self.vault_key)?;
        let head = HeadFile::load(folder, self.vault_key.derive_head_mac())?.newest();
        if head.header_generation > header.generation {
            return Err(VaultError::OlderCopy);
        }
        Ok(head)
    }
}

impl Attachments {
    /// Attachments kept in a folder that is no vault's own: those of all backups together.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self::of(folder)
    }

    /// The names (hashes of ciphertexts) of everything that is stored, sorted.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn all(&self) -> Result<Vec<[u8; 32]>, VaultError> {
        let mut all = Vec::new();
        for folder in entries(self.folder())? {
            if !folder.is_dir() {
                continue;
            }
            for file in entries(&folder)? {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let hash = data_encoding::HEXLOWER.decode(name.as_bytes());
                all.extend(hash.ok().and_then(|hash| <[u8; 32]>::try_from(hash).ok()));
            }
        }
        all.sort_unstable();
        Ok(all)
    }

    /// Copies one attachment into another store, unless a whole one is there already: a file of this
    /// name is read before it is trusted, and written anew when its bytes are others. The bytes are
    /// checked against their name on the way: damage is not copied.
    ///
    /// # Errors
    /// [`VaultError::AttachmentMissing`]; [`VaultError::Damaged`] when its bytes are others or cannot
    /// be read to their end; [`VaultError::DiskFull`] and the like for the other store. No
    /// half-written file stays behind.
    pub fn copy_into(&self, hash: &[u8; 32], other: &Self) -> Result<(), VaultError> {
        let to = other.path(hash);
        let from = match File::open(self.path(hash)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(VaultError::AttachmentMissing);
            }
            other => other.map_err(|_| UNREADABLE)?,
        };
        if other.verify(hash).is_ok() {
            return Ok(());
        }
        let folder = to.parent().unwrap_or(other.folder());
        files::make_private_folder(folder)?;
        let name = data_encoding::HEXLOWER.encode(&random::make_bytes::<8>());
        let temporary = folder.join(format!("{name}.tmp"));
        let copied = copy_checked(from, &temporary, hash).and_then(|()| {
            fs::rename(&temporary, &to)?;
            files::sync_parent(&to)?;
            Ok(files::sync_parent(folder)?)
        });
        if copied.is_err() {
            // The error that matters is already there.
            let _ = fs::remove_file(&temporary);
        }
        copied
    }
}

fn copy_checked(mut from: File, to: &Path, hash: &[u8; 32]) -> Result<(), VaultError> {
    let mut file = files::create_private(to)?;
    let mut digest = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = match from.read(&mut chunk) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            // A disk that no longer gives the bytes has lost them.
            other => other.map_err(|_| UNREADABLE)?,
        };
        if read == 0 {
            break;
        }
        digest.update(&chunk[..read]);
        file.write_all(&chunk[..read])?;
    }
    if digest.finalize().as_slice() != hash {
        return Err(UNREADABLE);
    }
    Ok(file.sync_all()?)
}

/// What a folder holds; nothing when it is not there.
fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>, VaultError> {
    let found = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let paths = found.map(|entry| entry.map(|entry| entry.path()));
    Ok(paths.collect::<Result<_, _>>()?)
}
