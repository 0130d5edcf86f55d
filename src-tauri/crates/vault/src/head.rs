//! `vault.head`: how far the records had come when they were last seen.
//!
//! Two slots of 512 bytes, written in turn *after* each commit, so that a cut in one leaves the
//! other. So the file may be behind the records, never ahead of them: records that are behind it
//! are an older copy that somebody put back (DESIGN.md §6, "Freshness").

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use reencuentro_platform::files;

use crate::envelope;
use crate::error::{VaultError, VaultFile};
use crate::header::FORMAT;
use crate::secret::{self, Secret};

pub(crate) const NAME: &str = "vault.head";
const MAGIC: &[u8; 6] = b"RHEAD\n";
const SLOT: usize = 512;
const BODY: usize = SLOT - 32;
const DAMAGED: VaultError = VaultError::Damaged {
    file: VaultFile::Head,
};

/// How far the records have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeadTips {
    /// How many entries `main.db` holds.
    pub entries: u64,
    /// The running hash over them, as the records define it.
    pub running: [u8; 32],
    /// How many payloads `privileged.db` has taken in.
    pub privileged: u64,
}

/// What a slot says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Counts the writings, from 1.
    pub counter: u64,
    /// How far the records had come.
    pub tips: HeadTips,
    /// The header's generation at that time: an older header put back is noticed by it.
    pub header_generation: u64,
}

impl Head {
    fn to_slot(self, key: &Secret<32>) -> [u8; SLOT] {
        let mut slot = [0; SLOT];
        let fields: [&[u8]; 7] = [
            MAGIC,
            &FORMAT.to_be_bytes(),
            &self.counter.to_be_bytes(),
            &self.tips.entries.to_be_bytes(),
            &self.tips.running,
            &self.tips.privileged.to_be_bytes(),
            &self.header_generation.to_be_bytes(),
        ];
        let front = fields.concat();
        slot[..front.len()].copy_from_slice(&front);
        let mac = envelope::authenticate(key, &[&slot[..BODY]]);
        slot[BODY..].copy_from_slice(&mac);
        slot
    }

    fn from_slot(slot: &[u8], key: &Secret<32>) -> Option<Self> {
        let (body, mac) = slot.split_last_chunk::<32>()?;
        if !secret::equal(&envelope::authenticate(key, &[body]), mac) {
            return None;
        }
        let rest = body
            .strip_prefix(MAGIC)?
            .strip_prefix(&FORMAT.to_be_bytes())?;
        let (counter, rest) = rest.split_first_chunk()?;
        let (entries, rest) = rest.split_first_chunk()?;
        let (running, rest) = rest.split_first_chunk()?;
        let (privileged, rest) = rest.split_first_chunk()?;
        let (generation, _) = rest.split_first_chunk()?;
        Some(Self {
            counter: u64::from_be_bytes(*counter),
            tips: HeadTips {
                entries: u64::from_be_bytes(*entries),
                running: *running,
                privileged: u64::from_be_bytes(*privileged),
            },
            header_generation: u64::from_be_bytes(*generation),
        })
    }
}

/// A whole file that says one thing: in the slot where its counter belongs.
pub(crate) fn to_file(head: Head, key: &Secret<32>) -> Vec<u8> {
    let mut bytes = vec![0; 2 * SLOT];
    let place = if head.counter.is_multiple_of(2) {
        0
    } else {
        SLOT
    };
    bytes[place..][..SLOT].copy_from_slice(&head.to_slot(key));
    bytes
}

/// The file, its key, and the newest thing known to stand in it.
#[derive(Debug)]
pub(crate) struct HeadFile {
    path: PathBuf,
    key: Secret<32>,
    newest: Head,
}

impl HeadFile {
    /// Makes the file of a new vault.
    pub(crate) fn make(
        folder: &Path,
        key: Secret<32>,
        generation: u64,
    ) -> Result<Self, VaultError> {
        let newest = Head {
            counter: 1,
            tips: HeadTips::default(),
            header_generation: generation,
        };
        let path = folder.join(NAME);
        files::write_durably(&path, &to_file(newest, &key))?;
        Ok(Self { path, key, newest })
    }

    /// Reads the file; of two valid slots, the later one.
    pub(crate) fn load(folder: &Path, key: Secret<32>) -> Result<Self, VaultError> {
        let path = folder.join(NAME);
        let mut bytes = Vec::with_capacity(2 * SLOT);
        match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(DAMAGED),
            Err(error) => return Err(error.into()),
            Ok(file) => file.take(2 * SLOT as u64).read_to_end(&mut bytes)?,
        };
        let valid = bytes
            .chunks_exact(SLOT)
            .filter_map(|slot| Head::from_slot(slot, &key));
        let newest = valid.max_by_key(|head| head.counter).ok_or(DAMAGED)?;
        Ok(Self { path, key, newest })
    }

    pub(crate) fn newest(&self) -> Head {
        self.newest
    }

    /// Writes the slot that does not hold the newest, and waits until it is on disk.
    pub(crate) fn write(&mut self, tips: HeadTips, generation: u64) -> Result<(), VaultError> {
        let next = Head {
            counter: self.newest.counter + 1,
            tips,
            header_generation: generation,
        };
        let place = (next.counter % 2) * SLOT as u64;
        let mut file = files::open_private(&self.path, OpenOptions::new().write(true))?;
        file.seek(SeekFrom::Start(place))?;
        file.write_all(&next.to_slot(&self.key))?;
        file.sync_data()?;
        self.newest = next;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn key() -> Secret<32> {
        Secret::from_slice(&[3; 32])
    }

    fn tips(entries: u64) -> HeadTips {
        HeadTips {
            entries,
            running: [entries as u8; 32],
            privileged: entries / 2,
        }
    }

    #[test]
    fn slots_alternate_and_the_later_one_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let mut file = HeadFile::make(folder.path(), key(), 1).unwrap();
        for entries in 1..6 {
            let before = fs::read(&path).unwrap();
            file.write(tips(entries), 4).unwrap();
            let after = fs::read(&path).unwrap();
            assert_eq!(after.len(), 2 * SLOT);
            let same: Vec<bool> = (0..2)
                .map(|at| before[at * SLOT..][..SLOT] == after[at * SLOT..][..SLOT])
                .collect();
            assert_eq!(
                same,
                [entries % 2 == 0, entries % 2 == 1],
                "one slot stays as it was"
            );
            let read = HeadFile::load(folder.path(), key()).unwrap().newest();
            assert_eq!(read, file.newest());
            assert_eq!((read.counter, read.tips), (entries + 1, tips(entries)));
        }
    }

    #[test]
    fn a_torn_slot_leaves_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = HeadFile::make(folder.path(), key(), 1).unwrap();
        file.write(tips(10), 1).unwrap();
        file.write(tips(11), 1).unwrap();
        let whole = fs::read(folder.path().join(NAME)).unwrap();
        for at in SLOT..2 * SLOT {
            let mut torn = whole.clone();
            torn[at] ^= 1;
            fs::write(folder.path().join(NAME), &torn).unwrap();
            let read = HeadFile::load(folder.path(), key()).unwrap().newest();
            assert_eq!(
                read.tips,
                tips(10),
                "byte {at}: behind by one, never altered"
            );
        }
    }

    #[test]
    fn no_valid_slot_is_damage() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            HeadFile::load(folder.path(), key()).unwrap_err(),
            DAMAGED,
            "missing"
        );
        HeadFile::make(folder.path(), Secret::from_slice(&[4; 32]), 1).unwrap();
        assert_eq!(
            HeadFile::load(folder.path(), key()).unwrap_err(),
            DAMAGED,
            "another vault's"
        );
        fs::write(folder.path().join(NAME), b"").unwrap();
        assert_eq!(
            HeadFile::load(folder.path(), key()).unwrap_err(),
            DAMAGED,
            "emptied"
        );
    }
}
