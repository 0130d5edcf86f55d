//! `vault.hdr` and its copy `vault.hdr.2`: who the members are, and the slots that let them in.
//!
//! A file is: magic, format version (2 bytes, big-endian), content (deterministic CBOR), HMAC of
//! all before it (32 bytes), SHA-256 of all before it (32 bytes). The checksum tells damage from
//! a wrong passphrase before anything is unlocked; the HMAC tells, after it, whether the content
//! is the members' own. In every version the last 32 bytes are the checksum.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use minicbor::{Decode, Encode};
use reencuentro_platform::files;
use sha2::{Digest, Sha256};

use crate::envelope;
use crate::error::{VaultError, VaultFile};
use crate::keys::{MemberId, VaultId, VaultKey};
use crate::secret;
use crate::slots::{Owner, Slot};

/// The newest format that this program reads and the one that it writes.
pub const FORMAT: u16 = 1;

const MAGIC: &[u8] = b"REENCUENTRO VAULT\n";
pub(crate) const NAMES: [&str; 2] = ["vault.hdr", "vault.hdr.2"];
const FRONT: usize = MAGIC.len() + 2;
const MOST_BYTES: u64 = 4 << 20;
const DAMAGED: VaultError = VaultError::Damaged {
    file: VaultFile::Header,
};

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Header {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub vault_id: [u8; 16],
    /// Counts every writing of the header, from 1.
    #[n(1)]
    pub generation: u64,
    /// Unix seconds.
    #[n(2)]
    pub created_at: i64,
    /// A vault of invented families, to learn with.
    #[n(3)]
    pub practice: bool,
    #[n(4)]
    pub members: Vec<Member>,
    #[n(5)]
    pub organisation: Option<Organisation>,
}

/// No name: the header can be read by whoever holds the disk.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Member {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: [u8; 16],
    #[cbor(n(1), with = "minicbor::bytes")]
    pub verify_key: [u8; 32],
    /// The age recipient of the member's own identity.
    #[n(2)]
    pub recipient: String,
    #[n(3)]
    pub slots: Vec<Slot>,
    /// The vault key in hex, sealed with age to the member.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub vault_grant: Vec<u8>,
    /// The key of privileged.db in hex, sealed with age to a member who reads it.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub privileged_grant: Option<Vec<u8>>,
}

/// The organisation's way in: its age identity, kept away from this machine.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Organisation {
    #[n(0)]
    pub recipient: String,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub vault_grant: Vec<u8>,
    #[cbor(n(2), with = "minicbor::bytes")]
    pub privileged_grant: Vec<u8>,
}

impl Header {
    pub(crate) fn vault_id(&self) -> VaultId {
        VaultId(self.vault_id)
    }

    pub(crate) fn owner(&self, member: &Member) -> Owner {
        Owner {
            vault: self.vault_id(),
            member: MemberId(member.id),
        }
    }

    pub(crate) fn member(&self, id: MemberId) -> Result<&Member, VaultError> {
        self.members
            .iter()
            .find(|member| member.id == id.0)
            .ok_or(VaultError::NoSuchMember)
    }

    pub(crate) fn member_mut(&mut self, id: MemberId) -> Result<&mut Member, VaultError> {
        self.members
            .iter_mut()
            .find(|member| member.id == id.0)
            .ok_or(VaultError::NoSuchMember)
    }

    /// Every slot with its member.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (&Member, &Slot)> {
        self.members
            .iter()
            .flat_map(|member| member.slots.iter().map(move |slot| (member, slot)))
    }

    /// The whole file, authenticated with the vault key.
    #[allow(clippy::expect_used)] // writing to a Vec has no error
    pub(crate) fn to_file(&self, key: &VaultKey) -> Vec<u8> {
        let content = minicbor::to_vec(self).expect("a Vec takes every byte");
        let mut file = [MAGIC, &FORMAT.to_be_bytes(), &content].concat();
        let mac = envelope::authenticate(&key.derive_header_mac(), &[&file]);
        file.extend_from_slice(&mac);
        let checksum = Sha256::digest(&file);
        file.extend_from_slice(&checksum);
        file
    }
}

/// A header that was read, not yet known to be the members' own.
#[derive(Debug)]
pub(crate) struct Unproven {
    pub header: Header,
    authenticated: Vec<u8>,
    mac: [u8; 32],
    /// The two copies are not both there, whole and the same.
    pub needs_repair: bool,
    /// One of the copies is damaged or missing (not merely one writing behind).
    pub copy_lost: bool,
}

impl Unproven {
    /// Is the content what was written by holders of this vault key?
    pub(crate) fn prove(self, key: &VaultKey) -> Result<Header, VaultError> {
        let expected = envelope::authenticate(&key.derive_header_mac(), &[&self.authenticated]);
        if secret::equal(&expected, &self.mac) {
            Ok(self.header)
        } else {
            Err(DAMAGED)
        }
    }
}

enum OneCopy {
    Missing,
    Damaged,
    Newer(u16),
    Whole(Box<Unproven>),
}

/// Is either copy there?
pub(crate) fn exists(folder: &Path) -> bool {
    NAMES.iter().any(|name| folder.join(name).exists())
}

/// Reads both copies and takes the one that is whole; of two, the one written last.
pub(crate) fn load(folder: &Path) -> Result<Unproven, VaultError> {
    let (first, second) = (read(&folder.join(NAMES[0]))?, read(&folder.join(NAMES[1]))?);
    match (first, second) {
        (OneCopy::Newer(found), _) | (_, OneCopy::Newer(found)) => Err(VaultError::NewerFormat {
            found,
            ours: FORMAT,
        }),
        (OneCopy::Whole(first), OneCopy::Whole(second)) => {
            let same = first.authenticated == second.authenticated && first.mac == second.mac;
            let second_is_later = second.header.generation > first.header.generation;
            let later = if second_is_later { second } else { first };
            Ok(Unproven {
                needs_repair: !same,
                copy_lost: false,
                ..*later
            })
        }
        (OneCopy::Whole(one), _) | (_, OneCopy::Whole(one)) => Ok(Unproven {
            needs_repair: true,
            copy_lost: true,
            ..*one
        }),
        (OneCopy::Missing, OneCopy::Missing) => Err(VaultError::NoVault),
        _ => Err(DAMAGED),
    }
}

/// Writes both copies, one after the other, so that one of them is whole at any moment.
pub(crate) fn write(folder: &Path, header: &Header, key: &VaultKey) -> Result<(), VaultError> {
    let file = header.to_file(key);
    for name in NAMES {
        files::write_durably(&folder.join(name), &file)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<OneCopy, VaultError> {
    let mut bytes = Vec::new();
    match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(OneCopy::Missing),
        Err(error) => return Err(error.into()),
        Ok(file) => file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?,
    };
    Ok(parse(&bytes).unwrap_or(OneCopy::Damaged))
}

fn parse(bytes: &[u8]) -> Option<OneCopy> {
    let (checked, checksum) = bytes.split_last_chunk::<32>()?;
    let version = checked.strip_prefix(MAGIC)?.first_chunk::<2>()?;
    let version = u16::from_be_bytes(*version);
    if Sha256::digest(checked).as_slice() != checksum || bytes.len() as u64 > MOST_BYTES {
        return None;
    }
    if version > FORMAT {
        return Some(OneCopy::Newer(version));
    }
    let (authenticated, mac) = checked.split_last_chunk::<32>()?;
    let content = authenticated.get(FRONT..).filter(|_| version == FORMAT)?;
    let header: Header = minicbor::decode(content).ok()?;
    // Deterministic: one content has one form, so nothing can hide in another way of writing it.
    if minicbor::to_vec(&header).ok()? != content {
        return None;
    }
    Some(OneCopy::Whole(Box::new(Unproven {
        header,
        authenticated: authenticated.to_vec(),
        mac: *mac,
        needs_repair: false,
        copy_lost: false,
    })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;
    use std::fs;

    fn key() -> VaultKey {
        VaultKey(Secret::from_slice(&[5; 32]))
    }

    fn header(generation: u64) -> Header {
        let member = |id, privileged_grant| Member {
            id: [id; 16],
            verify_key: [2; 32],
            recipient: "age1".to_owned(),
            slots: vec![],
            vault_grant: vec![1, 2, 3],
            privileged_grant,
        };
        Header {
            vault_id: [1; 16],
            generation,
            created_at: 1_785_000_000,
            practice: true,
            members: vec![member(3, None), member(4, Some(vec![9]))],
            organisation: None,
        }
    }

    fn with_checksum(mut file: Vec<u8>) -> Vec<u8> {
        let checksum = Sha256::digest(&file);
        file.extend_from_slice(&checksum);
        file
    }

    #[test]
    fn reads_what_it_wrote() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &header(1), &key()).unwrap();
        let read = load(folder.path()).unwrap();
        assert!(!read.needs_repair);
        assert_eq!(read.prove(&key()).unwrap(), header(1));
    }

    #[test]
    fn of_two_copies_the_later_is_taken_whichever_it_is() {
        let folder = tempfile::tempdir().unwrap();
        for later in [0, 1] {
            fs::write(folder.path().join(NAMES[later]), header(8).to_file(&key())).unwrap();
            fs::write(
                folder.path().join(NAMES[1 - later]),
                header(7).to_file(&key()),
            )
            .unwrap();
            let read = load(folder.path()).unwrap();
            assert!(
                read.needs_repair && !read.copy_lost,
                "a writing was interrupted"
            );
            assert_eq!(read.header.generation, 8);
        }
    }

    #[test]
    fn one_lost_copy_is_replaced_two_are_damage_none_is_no_vault() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(load(folder.path()).unwrap_err(), VaultError::NoVault);
        let good = header(1).to_file(&key());
        let bad: [Option<&[u8]>; 4] = [None, Some(b""), Some(MAGIC), Some(&good[..good.len() - 1])];
        for lost in [0, 1] {
            for bytes in bad {
                write(folder.path(), &header(1), &key()).unwrap();
                let path = folder.path().join(NAMES[lost]);
                bytes
                    .map_or_else(|| fs::remove_file(&path), |b| fs::write(&path, b))
                    .unwrap();
                let read = load(folder.path()).unwrap();
                assert!(read.needs_repair && read.copy_lost);
                assert_eq!(read.prove(&key()).unwrap(), header(1));
            }
        }
        for bytes in bad.into_iter().flatten() {
            NAMES
                .iter()
                .for_each(|name| fs::write(folder.path().join(name), bytes).unwrap());
            assert_eq!(load(folder.path()).unwrap_err(), DAMAGED);
        }
    }

    #[test]
    fn a_newer_format_is_named_only_when_the_file_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &header(1), &key()).unwrap();
        let newer = with_checksum([MAGIC, &7_u16.to_be_bytes(), b"whatever comes"].concat());
        let path = folder.path().join(NAMES[1]);
        fs::write(&path, &newer).unwrap();
        let refused = load(folder.path()).unwrap_err();
        assert_eq!(
            refused,
            VaultError::NewerFormat {
                found: 7,
                ours: FORMAT
            }
        );
        assert_eq!(fs::read(&path).unwrap(), newer, "untouched");
        let mut flipped = header(1).to_file(&key());
        flipped[MAGIC.len()] = 0x7f;
        fs::write(&path, &flipped).unwrap();
        assert!(
            load(folder.path()).unwrap().copy_lost,
            "a flipped version byte is damage"
        );
    }

    #[test]
    fn content_that_is_not_the_members_own_is_damage() {
        let folder = tempfile::tempdir().unwrap();
        let stranger = VaultKey(Secret::from_slice(&[6; 32]));
        write(folder.path(), &header(1), &stranger).unwrap();
        assert_eq!(
            load(folder.path()).unwrap().prove(&key()).unwrap_err(),
            DAMAGED
        );
    }

    #[test]
    fn another_way_of_writing_the_same_content_is_refused() {
        let file = header(1).to_file(&key());
        let content = &file[FRONT..file.len() - 64];
        // The map's key 0 written in two bytes (0x18 0x00) instead of one.
        let loose = [&content[..1], &[0x18], &content[1..]].concat();
        let same: Header = minicbor::decode(&loose).expect("a loose reader takes it");
        assert_eq!(same, header(1));
        let file = with_checksum([MAGIC, &FORMAT.to_be_bytes(), &loose, &[0; 32]].concat());
        assert!(parse(&file).is_none());
    }
}
