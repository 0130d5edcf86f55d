//! Signatures of entries. A fold believes that an entry which carries one was signed, and the check
//! says where that is wrong; what moves keys or removes words asks here first.

use super::RecordsError;
use super::known::known;
use crate::acts::Act;
use crate::entries::{Header, KnownEntry, Memberships, Standing};
use crate::storage::Stored;

/// Whether an entry carries its author's own signature, by the key that the membership it names gives
/// them. The entry that founds a space names its founder's key itself, and the space its words.
pub fn is_signed(
    stored: &Stored,
    header: &Header,
    act: Option<&Act>,
    memberships: &Memberships,
) -> bool {
    let Some(signature) = &stored.member_sig else {
        return false;
    };
    let key = match act {
        Some(Act::SpaceFounded(founded)) => Some(founded.founder.verify_key.clone()),
        _ => header.policy.and_then(|policy| {
            let membership = memberships.at(policy)?;
            let card = membership.members.get(&header.author)?;
            Some(card.verify_key.clone())
        }),
    };
    let key = key.and_then(|hex| data_encoding::HEXLOWER.decode(hex.as_bytes()).ok());
    match (
        key.and_then(|key| key.try_into().ok()),
        signature.as_slice().try_into().ok(),
    ) {
        (Some(key), Some(signature)) => reencuentro_vault::verify(&key, &stored.header, &signature),
        _ => false,
    }
}

/// An entry as [`known`], where a signature that is not its author's counts as none.
///
/// # Errors
/// As [`known`].
pub fn known_signed(
    stored: &Stored,
    memberships: &Memberships,
) -> Result<KnownEntry, RecordsError> {
    let mut entry = known(stored)?;
    entry.member_signed = is_signed(stored, &entry.header, entry.act.as_ref(), memberships);
    Ok(entry)
}

/// An entry that counts, and whose signature, if it needs one, is its author's.
///
/// # Errors
/// As [`known`].
pub fn counting(
    stored: &Stored,
    memberships: &Memberships,
) -> Result<Option<KnownEntry>, RecordsError> {
    let entry = known_signed(stored, memberships)?;
    Ok((memberships.standing(&entry) == Standing::Counts).then_some(entry))
}

/// The memberships of a space from its membership entries, each with its signature held against the
/// membership that it names.
///
/// # Errors
/// As [`known`].
pub fn memberships_of(stored: &[Stored]) -> Result<Memberships, RecordsError> {
    let mut all = Memberships::default();
    let mut open: Vec<&Stored> = stored.iter().collect();
    loop {
        let mut left = Vec::new();
        for stored in open.iter().copied() {
            if !all.take(&known_signed(stored, &all)?) {
                left.push(stored);
            }
        }
        if left.len() == open.len() {
            return Ok(all);
        }
        open = left;
    }
}
