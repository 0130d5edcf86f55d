//! The header of an entry: deterministic CBOR (RFC 8949 §4.2), kept verbatim, hashed, chained.

use crate::clock::Now;
use crate::ids::{DeviceId, EntityId, EntryHash, EntryId, MemberId, SpaceId};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

/// What precedes a header under the hash, so that no other hash of this program can be taken for it.
const HASH_DOMAIN: &[u8] = b"reencuentro entry 1";

/// An entry's header. What the payload says, the day it was said among it, is not here, so that a
/// redaction can remove it and the chain still verifies.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Header {
    /// The entry's id (UUIDv7).
    #[n(0)]
    pub id: EntryId,
    /// The space it is in.
    #[n(1)]
    pub space: SpaceId,
    /// The device that wrote it.
    #[n(2)]
    pub device: DeviceId,
    /// Counts this device's entries in this space, from 1.
    #[n(3)]
    pub seq: u64,
    /// Hash of this device's previous entry in this space; none for the first.
    #[n(4)]
    pub prev: Option<EntryHash>,
    /// One more than the greatest lamport the device had seen in this space. Orders display only.
    #[n(5)]
    pub lamport: u64,
    /// The member who states it.
    #[n(6)]
    pub author: MemberId,
    /// What it is about (always a base id, never a cluster).
    #[n(7)]
    pub entity: EntityId,
    /// Its type, a word of `acts`.
    #[n(8)]
    pub kind: String,
    /// Version of that type's payload.
    #[n(9)]
    pub version: u16,
    /// Entries that this one replaces, corrects or withdraws.
    #[n(10)]
    pub replaces: Vec<EntryHash>,
    /// Newest membership entry the author had seen; none only in the entry that founds a space.
    #[n(11)]
    pub policy: Option<EntryHash>,
    /// When it was recorded, milliseconds since 1970-01-01T00:00Z by the device's clock.
    #[n(12)]
    pub recorded_at: i64,
    /// The device's offset, minutes east of UTC.
    #[n(13)]
    pub offset_minutes: i16,
    /// SHA-256(salt ‖ payload).
    #[cbor(n(14), with = "minicbor::bytes")]
    pub payload_commit: [u8; 32],
}

/// Why bytes are not a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    /// Not the CBOR of a header.
    #[error("not the CBOR of an entry's header")]
    NotAHeader,
    /// Decodes, but not to the one encoding the format allows.
    #[error("an entry's header in an encoding the format does not allow")]
    NotCanonical,
}

impl Header {
    /// The one encoding of this header.
    ///
    /// # Panics
    /// Never: encoding into a growing buffer has no way to fail.
    #[must_use]
    #[allow(clippy::expect_used)]
    pub fn to_bytes(&self) -> Vec<u8> {
        minicbor::to_vec(self).expect("encoding into a growing buffer cannot fail")
    }

    /// Reads a header and refuses every encoding but the canonical one.
    ///
    /// # Errors
    /// [`HeaderError`] when the bytes are not a header, or not in the canonical encoding.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, HeaderError> {
        let header: Self = minicbor::decode(bytes).map_err(|_| HeaderError::NotAHeader)?;
        if header.to_bytes() != bytes {
            return Err(HeaderError::NotCanonical);
        }
        Ok(header)
    }

    /// When it was recorded, with the device's offset.
    #[must_use]
    pub fn recorded(&self) -> Now {
        Now::from_parts(self.recorded_at, self.offset_minutes)
    }
}

/// SHA-256(`"reencuentro entry 1"` ‖ header).
#[must_use]
pub fn entry_hash(header_bytes: &[u8]) -> EntryHash {
    let mut hash = Sha256::new();
    hash.update(HASH_DOMAIN);
    hash.update(header_bytes);
    EntryHash(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Header {
        Header {
            id: EntryId([1; 16]),
            space: SpaceId([2; 32]),
            device: DeviceId([3; 16]),
            seq: 7,
            prev: Some(EntryHash([4; 32])),
            lamport: 9,
            author: MemberId([5; 16]),
            entity: EntityId([6; 16]),
            kind: "statement".to_owned(),
            version: 1,
            replaces: vec![EntryHash([7; 32])],
            policy: Some(EntryHash([8; 32])),
            recorded_at: 1_535_600_000_000,
            offset_minutes: -360,
            payload_commit: [9; 32],
        }
    }

    /// Computed apart from this code, from RFC 8949 by hand, on 22 November 2026. A change of the
    /// encoding breaks every chain ever written.
    const FROZEN: &str = "9b771cfed999853fb44734c3c5a7dce355cf65501c89c56c766dc9c54310b69f";

    #[test]
    fn a_header_reads_back_and_keeps_its_hash() {
        let bytes = example().to_bytes();
        assert_eq!(Header::from_bytes(&bytes), Ok(example()));
        assert_eq!(entry_hash(&bytes).hex(), FROZEN);
    }

    #[test]
    fn another_encoding_of_the_same_header_is_refused() {
        let mut bytes = example().to_bytes();
        // seq 7 as a one-byte integer 0x07 written long-hand as 0x18 0x07.
        let at = bytes.windows(2).position(|w| w == [0x03, 0x07]).unwrap();
        bytes.splice(at + 1..at + 2, [0x18, 0x07]);
        assert_eq!(Header::from_bytes(&bytes), Err(HeaderError::NotCanonical));
    }

    #[test]
    fn bytes_behind_a_header_are_refused() {
        let mut bytes = example().to_bytes();
        bytes.push(0);
        assert_eq!(Header::from_bytes(&bytes), Err(HeaderError::NotCanonical));
    }
}
