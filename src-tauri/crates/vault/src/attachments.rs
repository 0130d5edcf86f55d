//! Attachments: each file encrypted in the age format to an identity of its own.
//!
//! The identity is the file's key. The caller keeps it in an entry, so that it dies with that
//! entry's redaction; without it nobody opens the file, the holder of the vault key included.
//! Stored as `att/<first 2 hex>/<SHA-256 of the ciphertext in hex>`, written durably, never
//! changed. Reading checks the hash, whatever the cipher says.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::x25519::{Identity, Recipient};
use reencuentro_platform::files;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::{VaultError, VaultFile};
use crate::random;
use crate::recipients;
use crate::secret::SecretText;

const DAMAGED: VaultError = VaultError::Damaged {
    file: VaultFile::Attachment,
};
const CHUNK: usize = 64 * 1024;

/// Where a vault keeps its attachments.
#[derive(Clone, Debug)]
pub struct Attachments {
    folder: PathBuf,
}

/// What has to be kept to read an attachment again.
pub struct StoredAttachment {
    /// SHA-256 of the ciphertext: the file's name.
    pub hash: [u8; 32],
    /// SHA-256 of what was stored, for the record.
    pub plain_hash: [u8; 32],
    /// The file's own key, an age identity.
    pub key: SecretText,
    /// Length of what was stored, in bytes.
    pub plain_bytes: u64,
}

impl Attachments {
    pub(crate) fn of(vault: &Path) -> Self {
        Self {
            folder: vault.join("att"),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Encrypts everything that `from` gives and stores it. When this returns, the file is on
    /// disk to stay; nothing is in memory but one chunk.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`] and the like; no half-written file stays behind.
    pub fn store(&self, from: impl Read) -> Result<StoredAttachment, VaultError> {
        self.make_folder(&self.folder)?;
        let name = data_encoding::HEXLOWER.encode(&random::make_bytes::<8>());
        let temporary = self.folder.join(format!("{name}.tmp"));
        let stored = self.encrypt(from, &temporary).and_then(|stored| {
            let path = self.path(&stored.hash);
            if let Some(folder) = path.parent() {
                self.make_folder(folder)?;
            }
            fs::rename(&temporary, &path)?;
            files::sync_parent(&path)?;
            Ok(stored)
        });
        if stored.is_err() {
            // The error that matters is already there.
            let _ = fs::remove_file(&temporary);
        }
        stored
    }

    /// Reads an attachment into memory.
    ///
    /// # Errors
    /// [`VaultError::AttachmentMissing`]; [`VaultError::Damaged`] when the key does not open it or
    /// one byte differs; [`VaultError::TooLarge`] when it holds more than `most_bytes`.
    pub fn read(
        &self,
        hash: &[u8; 32],
        key: &str,
        most_bytes: u64,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let mut file = Hashing::new(BufReader::new(self.open(hash)?));
        let identity = Identity::from_str(key).map_err(|_| DAMAGED)?;
        let decryptor = age::Decryptor::new(&mut file).map_err(|_| DAMAGED)?;
        let each = std::iter::once(&identity as &dyn age::Identity);
        let reader = decryptor.decrypt(each).map_err(|_| DAMAGED)?;
        let mut plain = Zeroizing::new(Vec::new());
        reader
            .take(most_bytes.saturating_add(1))
            .read_to_end(&mut plain)
            .map_err(name_read)?;
        if plain.len() as u64 > most_bytes {
            return Err(VaultError::TooLarge);
        }
        io::copy(&mut file, &mut io::sink())?;
        if file.digest() == *hash {
            Ok(plain)
        } else {
            Err(DAMAGED)
        }
    }

    /// Is this attachment whole? Reads the ciphertext only, so it needs no key.
    ///
    /// # Errors
    /// [`VaultError::AttachmentMissing`], [`VaultError::Damaged`], or what the file system says.
    pub fn verify(&self, hash: &[u8; 32]) -> Result<(), VaultError> {
        let mut file = Hashing::new(BufReader::with_capacity(CHUNK, self.open(hash)?));
        io::copy(&mut file, &mut io::sink())?;
        if file.digest() == *hash {
            Ok(())
        } else {
            Err(DAMAGED)
        }
    }

    /// Removes a file whose key has been redacted. That it is gone already is no error.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn remove(&self, hash: &[u8; 32]) -> Result<(), VaultError> {
        let path = self.path(hash);
        match fs::remove_file(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error.into()),
            Ok(()) => Ok(files::sync_parent(&path)?),
        }
    }

    /// Where the ciphertext lies: for backups, which copy it as it is.
    #[must_use]
    pub fn path(&self, hash: &[u8; 32]) -> PathBuf {
        let name = data_encoding::HEXLOWER.encode(hash);
        self.folder.join(&name[..2]).join(name)
    }

    fn open(&self, hash: &[u8; 32]) -> Result<File, VaultError> {
        File::open(self.path(hash)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => VaultError::AttachmentMissing,
            _ => error.into(),
        })
    }

    fn make_folder(&self, folder: &Path) -> Result<(), VaultError> {
        match files::new_private_folder(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error.into()),
            Ok(()) => Ok(files::sync_parent(folder)?),
        }
    }

    fn encrypt(&self, mut from: impl Read, to: &Path) -> Result<StoredAttachment, VaultError> {
        let key = recipients::make_identity();
        let recipient = recipients::recipient_of(&key).ok_or(VaultError::NotARecipient)?;
        let recipient = Recipient::from_str(&recipient).map_err(|_| VaultError::NotARecipient)?;
        let encryptor =
            age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
                .map_err(|_| VaultError::NotARecipient)?;
        let file = Hashing::new(BufWriter::with_capacity(CHUNK, files::create_private(to)?));
        let mut writer = encryptor.wrap_output(file)?;
        let mut chunk = Zeroizing::new(vec![0; CHUNK]);
        let mut plain_hash = Sha256::new();
        let mut plain_bytes = 0_u64;
        loop {
            let read = match from.read(&mut chunk) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if read == 0 {
                break;
            }
            plain_hash.update(&chunk[..read]);
            plain_bytes += read as u64;
            writer.write_all(&chunk[..read])?;
        }
        let mut file = writer.finish()?;
        file.flush()?;
        file.inner.get_ref().sync_all()?;
        let hash = file.digest();
        Ok(StoredAttachment {
            hash,
            plain_hash: plain_hash.finalize().into(),
            key,
            plain_bytes,
        })
    }
}

/// The cipher reports a changed or cut chunk as an I/O error; the disk has its own.
fn name_read(error: io::Error) -> VaultError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => DAMAGED,
        _ => error.into(),
    }
}

/// Hashes what passes through.
struct Hashing<T> {
    inner: T,
    hash: Sha256,
}

impl<T> Hashing<T> {
    fn new(inner: T) -> Self {
        Self {
            inner,
            hash: Sha256::new(),
        }
    }

    fn digest(&self) -> [u8; 32] {
        self.hash.clone().finalize().into()
    }
}

impl<T: Read> Read for Hashing<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}

impl<T: Write> Write for Hashing<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: u64 = u64::MAX;

    #[test]
    fn comes_back_as_it_was_at_every_chunk_edge() {
        let folder = tempfile::tempdir().unwrap();
        let store = Attachments::of(folder.path());
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7] {
            let plain: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let kept = store.store(plain.as_slice()).unwrap();
            assert_eq!(kept.plain_bytes, length as u64);
            assert_eq!(kept.plain_hash, <[u8; 32]>::from(Sha256::digest(&plain)));
            assert_eq!(
                *store.read(&kept.hash, &kept.key, length as u64).unwrap(),
                plain
            );
            assert_eq!(store.verify(&kept.hash), Ok(()));
            let cipher = fs::read(store.path(&kept.hash)).unwrap();
            assert!(cipher.starts_with(b"age-encryption.org/v1\n"));
            assert_eq!(kept.hash, <[u8; 32]>::from(Sha256::digest(&cipher)));
        }
        let leftovers = fs::read_dir(folder.path().join("att")).unwrap().flatten();
        assert!(
            leftovers.into_iter().all(|entry| entry.path().is_dir()),
            "no temporary file stays"
        );
    }

    #[test]
    fn cut_changed_foreign_and_missing_files_have_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let store = Attachments::of(folder.path());
        let kept = store.store([7; 2 * CHUNK].as_slice()).unwrap();
        let other = store.store([7; 2 * CHUNK].as_slice()).unwrap();
        assert_ne!(
            kept.hash, other.hash,
            "the same file twice is not recognisable"
        );
        let path = store.path(&kept.hash);
        let whole = fs::read(&path).unwrap();
        for cut in [0, 10, 100, 200, whole.len() / 2, whole.len() - 1] {
            fs::write(&path, &whole[..cut]).unwrap();
            assert_eq!(
                store.read(&kept.hash, &kept.key, ANY).unwrap_err(),
                DAMAGED,
                "cut at {cut}"
            );
            assert_eq!(store.verify(&kept.hash), Err(DAMAGED));
        }
        for at in (0..whole.len()).step_by(997) {
            let mut changed = whole.clone();
            changed[at] ^= 0x10;
            fs::write(&path, &changed).unwrap();
            assert_eq!(
                store.read(&kept.hash, &kept.key, ANY).unwrap_err(),
                DAMAGED,
                "byte {at}"
            );
        }
        fs::write(&path, fs::read(store.path(&other.hash)).unwrap()).unwrap();
        assert_eq!(
            store.read(&kept.hash, &other.key, ANY).unwrap_err(),
            DAMAGED,
            "swapped"
        );
        fs::write(&path, &whole).unwrap();
        assert_eq!(
            store.read(&kept.hash, &other.key, ANY).unwrap_err(),
            DAMAGED,
            "another key"
        );
        let most = (2 * CHUNK - 1) as u64;
        assert_eq!(
            store.read(&kept.hash, &kept.key, most).unwrap_err(),
            VaultError::TooLarge
        );
        store.remove(&kept.hash).unwrap();
        store.remove(&kept.hash).unwrap();
        assert_eq!(
            store.read(&kept.hash, &kept.key, ANY).unwrap_err(),
            VaultError::AttachmentMissing
        );
    }

    #[test]
    fn a_source_that_fails_leaves_nothing() {
        struct Failing;
        impl Read for Failing {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::StorageFull.into())
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let store = Attachments::of(folder.path());
        assert_eq!(store.store(Failing).err(), Some(VaultError::DiskFull));
        assert_eq!(fs::read_dir(folder.path().join("att")).unwrap().count(), 0);
    }
}
