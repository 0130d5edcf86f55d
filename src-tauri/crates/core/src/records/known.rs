//! From a stored row to an entry that a fold can take.

use super::RecordsError;
use crate::acts::Act;
use crate::entries::{Header, KnownEntry};
use crate::storage::Stored;

/// Decodes a stored entry. A payload that is gone, sealed or of an unknown type leaves `act` empty;
/// a payload of a known type that cannot be read is damage and is said.
///
/// # Errors
/// [`RecordsError::Header`] or [`RecordsError::Damaged`].
pub fn known(stored: &Stored) -> Result<KnownEntry, RecordsError> {
    let header = Header::from_bytes(&stored.header)?;
    let act = match &stored.payload {
        None => None,
        Some((_, body)) => match Act::from_json(&header.kind, header.version, body) {
            Ok(act) => Some(act),
            Err(crate::acts::ActError::Unknown(..)) => None,
            Err(crate::acts::ActError::Unreadable(_)) => {
                return Err(RecordsError::Damaged("payload_unreadable"));
            }
        },
    };
    Ok(KnownEntry {
        hash: stored.hash,
        header,
        arrival: stored.arrival,
        received_at: stored.received_at,
        member_signed: stored.member_sig.is_some(),
        act,
    })
}

/// Decodes several.
///
/// # Errors
/// As [`known`].
pub fn all_known(stored: &[Stored]) -> Result<Vec<KnownEntry>, RecordsError> {
    stored.iter().map(known).collect()
}
