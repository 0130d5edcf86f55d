//! Ids: a newtype for each noun, so that a pair cannot be taken for a person. All are UUIDv7 of 16
//! bytes, shown as lower-case hex; spaces and entries are SHA-256 hashes of 32 bytes.

use crate::clock::Now;
use minicbor::{Decode, Decoder, Encode, Encoder, decode, encode};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! bytes_id {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Lower-case hex.
            #[must_use]
            pub fn hex(&self) -> String {
                data_encoding::HEXLOWER.encode(&self.0)
            }

            /// Reads lower- or upper-case hex of exactly this length.
            #[must_use]
            pub fn from_hex(text: &str) -> Option<Self> {
                let bytes = data_encoding::HEXLOWER_PERMISSIVE.decode(text.as_bytes()).ok()?;
                Some(Self(bytes.try_into().ok()?))
            }

            /// Reads exactly this many bytes.
            #[must_use]
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                Some(Self(bytes.try_into().ok()?))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.hex())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.hex())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom("not an id"))
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: encode::Write>(
                &self,
                to: &mut Encoder<W>,
                _: &mut C,
            ) -> Result<(), encode::Error<W::Error>> {
                to.bytes(&self.0)?;
                Ok(())
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(from: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
                Self::from_slice(from.bytes()?)
                    .ok_or_else(|| decode::Error::message("an id of the wrong length"))
            }
        }
    };
}

bytes_id!(
    /// An entry's own id (not its hash).
    EntryId, 16);
bytes_id!(
    /// Whatever an entry is about: a person, a pair, a list, a delivery, a member, a space.
    EntityId, 16);
bytes_id!(
    /// A member of an organisation.
    MemberId, 16);
bytes_id!(
    /// A machine that writes.
    DeviceId, 16);
bytes_id!(
    /// A shared part that some members' devices may read and write.
    SpaceId, 32);
bytes_id!(
    /// SHA-256 of an entry's header (docs/formats/entry.md).
    EntryHash, 32);

macro_rules! entity_id {
    ($(#[$doc:meta])* $name:ident) => {
        bytes_id!($(#[$doc])* $name, 16);
        impl From<$name> for EntityId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
        impl From<EntityId> for $name {
            fn from(id: EntityId) -> Self {
                Self(id.0)
            }
        }
    };
}

entity_id!(
    /// A parent, child, relative or sponsor.
    PersonId);
entity_id!(
    /// One parent and one child who were separated.
    PairId);
entity_id!(
    /// A version of a list as received.
    ListId);
entity_id!(
    /// A numbered batch handed over.
    DeliveryId);

impl From<MemberId> for EntityId {
    fn from(id: MemberId) -> Self {
        Self(id.0)
    }
}

/// Makes 16 bytes of a UUIDv7: the instant in the first 48 bits, the rest random.
#[must_use]
pub fn make_id(now: &Now) -> [u8; 16] {
    let mut tail = [0u8; 10];
    reencuentro_vault::random::fill(&mut tail);
    let millis = u64::try_from(now.millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &tail)
        .into_uuid()
        .into_bytes()
}
