//! The ways into a vault.

use std::path::Path;
use std::sync::Mutex;

use zeroize::Zeroizing;

use crate::attempts::{self, AttemptKind};
use crate::create::{load, refuse_cloud};
use crate::error::{VaultError, VaultFile};
use crate::head::HeadFile;
use crate::header::{self, Header, Unproven};
use crate::kdf::{self, Kdf};
use crate::keys::{self, MemberId, MemberKeys, VaultKey};
use crate::lock::VaultLock;
use crate::pins::by_keyring;
use crate::recipients;
use crate::recovery::RecoveryCode;
use crate::secret::Secret;
use crate::slots::{Owner, Slot, SlotKind};
use crate::unlocked::{HeaderCopies, Unlocked, Who};

const DAMAGED: VaultError = VaultError::Damaged {
    file: VaultFile::Header,
};
/// What somebody opens a vault with.
#[derive(Clone, Copy)]
pub enum Credential<'a> {
    /// A member's passphrase. It tells the member, too: the header holds no names to choose from.
    Passphrase(&'a str),
    /// A member's recovery code, as typed.
    Recovery(&'a str),
    /// What the system's keyring holds for this vault, and the member's PIN.
    Keyring {
        /// From `reencuentro_platform::keyring::fetch`.
        secret: &'a [u8; 32],
        /// As typed.
        pin: &'a str,
    },
    /// The organisation's age identity (`AGE-SECRET-KEY-1…`).
    Organisation(&'a str),
}

/// The file that makes a folder a backup: what it says of itself.
pub const BACKUP_NOTE: &str = "backup.json";

/// Opens a vault. A failed try is noted in `attempts` with `now` (Unix seconds). How long to wait
/// after failures is the caller's to ask ([`crate::FailedAttempts::wait_seconds`]) and enforce.
///
/// # Errors
/// Nearly every [`VaultError`]; none of them changes or removes anything.
pub fn unlock(folder: &Path, with: Credential<'_>, now: i64) -> Result<Unlocked, VaultError> {
    // Looked at before the lock, so that a folder without a vault, and a vault from a newer
    // version, stay exactly as they are.
    load(folder)?;
    refuse_cloud(folder)?;
    // Worked in, it would be no backup any more, and would go on with the chains of another device.
    if folder.join(BACKUP_NOTE).exists() {
        return Err(VaultError::IsBackup);
    }
    let lock = VaultLock::take(folder)?;
    // Vaults of before were made open to others' eyes.
    reencuentro_platform::files::close_to_others(folder)?;
    let found = load(folder)?;
    match way_in(folder, &found.header, with, now) {
        Ok(way) => finish(folder, found, way, lock),
        Err(error) => {
            if let Some(kind) = failed_kind(&error) {
                // On a full or read-only disk the person still has to hear what was wrong with
                // what they typed; the note is a courtesy (see attempts.rs).
                let _ = attempts::note(folder, kind, now);
            }
            Err(error)
        }
    }
}

/// How a credential led to the vault's keys.
pub(crate) enum WayIn {
    Member {
        id: MemberId,
        keys: MemberKeys,
        through: SlotKind,
    },
    Organisation {
        vault_key: VaultKey,
        privileged_key: Secret<32>,
    },
}

fn way_in(
    folder: &Path,
    header: &Header,
    with: Credential<'_>,
    now: i64,
) -> Result<WayIn, VaultError> {
    match with {
        Credential::Passphrase(typed) => {
            let found = find_by_passphrase(header, &mut Stretcher::of(typed))?;
            let (id, keys) = found.ok_or(VaultError::WrongPassphrase)?;
            Ok(WayIn::Member {
                id,
                keys,
                through: SlotKind::Passphrase,
            })
        }
        Credential::Recovery(typed) => {
            let code = RecoveryCode::parse(typed)?;
            let open = |owner: Owner, slot: &Slot| slot.open_with_recovery_code(owner, &code).ok();
            let found = find(header, SlotKind::Recovery, open);
            let (id, keys) = found.ok_or(VaultError::WrongRecoveryCode)?;
            Ok(WayIn::Member {
                id,
                keys,
                through: SlotKind::Recovery,
            })
        }
        Credential::Keyring { secret, pin } => {
            let tried = attempts::read(folder)?;
            let (id, keys) = by_keyring(header, &Secret::from_slice(secret), pin, &tried, now)?;
            Ok(WayIn::Member {
                id,
                keys,
                through: SlotKind::Keyring,
            })
        }
        Credential::Organisation(identity) => by_organisation(header, identity),
    }
}

/// A wrong credential, as opposed to a fault of the machine or of the files.
fn failed_kind(error: &VaultError) -> Option<AttemptKind> {
    match error {
        VaultError::WrongPassphrase => Some(AttemptKind::Slot(SlotKind::Passphrase)),
        VaultError::WrongRecoveryCode => Some(AttemptKind::Slot(SlotKind::Recovery)),
        VaultError::WrongPin => Some(AttemptKind::Slot(SlotKind::Keyring)),
        VaultError::WrongOrganisationKey => Some(AttemptKind::Organisation),
        _ => None,
    }
}

fn by_organisation(header: &Header, identity: &str) -> Result<WayIn, VaultError> {
    let organisation = header
        .organisation
        .as_ref()
        .ok_or(VaultError::WrongOrganisationKey)?;
    let open = |grant: &[u8]| {
        let plain = recipients::unseal_with_age_identity(grant, identity)
            .map_err(|_| VaultError::WrongOrganisationKey)?;
        keys::from_granted(&plain)
    };
    Ok(WayIn::Organisation {
        vault_key: VaultKey(open(&organisation.vault_grant)?),
        privileged_key: open(&organisation.privileged_grant)?,
    })
}

/// From a member's keys, or the organisation's, to an open vault: every check that needs a key.
pub(crate) fn finish(
    folder: &Path,
    found: Unproven,
    way: WayIn,
    lock: VaultLock,
) -> Result<Unlocked, VaultError> {
    let (vault_key, privileged_key, who) = match way {
        WayIn::Organisation {
            vault_key,
            privileged_key,
        } => (vault_key, Some(privileged_key), Who::Organisation),
        WayIn::Member { id, keys, through } => {
            let member = found.header.member(id)?;
            let vault_key = VaultKey(open_grant(&member.vault_grant, &keys)?);
            if vault_key.derive_check() != keys.vault_check {
                return Err(DAMAGED);
            }
            let grant = member.privileged_grant.as_deref();
            let privileged_key = grant.map(|grant| open_grant(grant, &keys)).transpose()?;
            (vault_key, privileged_key, Who::Member { id, keys, through })
        }
    };
    let (needs_repair, copy_lost) = (found.needs_repair, found.copy_lost);
    let header = found.prove(&vault_key)?;
    let head = HeadFile::load(folder, vault_key.derive_head_mac())?;
    if head.newest().header_generation > header.generation {
        return Err(VaultError::OlderCopy);
    }
    // A full disk must not keep anybody from reading: the repair is tried again at the next open.
    let copies = match needs_repair.then(|| header::write(folder, &header, &vault_key)) {
        Some(Err(_)) => HeaderCopies::OneLeft,
        Some(Ok(())) if copy_lost => HeaderCopies::Repaired,
        _ => HeaderCopies::Whole,
    };
    Ok(Unlocked {
        folder: folder.to_owned(),
        header,
        vault_key,
        privileged_key,
        who,
        copies,
        head: Mutex::new(head),
        _lock: lock,
    })
}

fn open_grant(grant: &[u8], keys: &MemberKeys) -> Result<Secret<32>, VaultError> {
    let plain =
        recipients::unseal_with_age_identity(grant, &keys.age_identity).map_err(|_| DAMAGED)?;
    keys::from_granted(&plain)
}

/// What somebody typed, and what it gave under each salt and cost so far: the slow step is paid
/// once for all slots that share them.
pub(crate) struct Stretcher {
    typed: Zeroizing<Vec<u8>>,
    done: Vec<(Kdf, Secret<32>)>,
}

impl Stretcher {
    pub(crate) fn of(typed: &str) -> Self {
        Self {
            typed: kdf::normalise(typed),
            done: vec![],
        }
    }

    pub(crate) fn stretch(&mut self, kdf: &Kdf) -> Result<&Secret<32>, VaultError> {
        let at = match self.done.iter().position(|(known, _)| known == kdf) {
            Some(at) => at,
            None => {
                self.done.push((*kdf, kdf.stretch(&self.typed)?));
                self.done.len() - 1
            }
        };
        Ok(&self.done[at].1)
    }
}

/// The member whose passphrase it is.
pub(crate) fn find_by_passphrase(
    header: &Header,
    typed: &mut Stretcher,
) -> Result<Option<(MemberId, MemberKeys)>, VaultError> {
    // Bounds first, for all of them: one hostile slot must not cost the time of the others.
    let slots = || {
        header
            .slots()
            .filter(|(_, slot)| slot.kind == SlotKind::Passphrase)
    };
    for (_, slot) in slots() {
        slot.kdf.ok_or(VaultError::KdfOutOfBounds)?.params.check()?;
    }
    for (member, slot) in slots() {
        let Some(kdf) = &slot.kdf else { continue };
        let stretched = typed.stretch(kdf)?;
        if let Ok(keys) = slot.open_with_passphrase(header.owner(member), stretched) {
            return Ok(Some((MemberId(member.id), keys)));
        }
    }
    Ok(None)
}

fn find(
    header: &Header,
    kind: SlotKind,
    open: impl Fn(Owner, &Slot) -> Option<MemberKeys>,
) -> Option<(MemberId, MemberKeys)> {
    let mut slots = header.slots().filter(|(_, slot)| slot.kind == kind);
    slots.find_map(|(member, slot)| {
        open(header.owner(member), slot).map(|keys| (MemberId(member.id), keys))
    })
}

#[cfg(test)]
#[cfg(feature = "harness")]
mod tests {
    use super::*;
    use crate::create::{Founder, create, grant};
    use crate::kdf::KdfParams;

    /// Somebody who can write to the folder, and knows the recipients in the header, grants the
    /// member a vault key of their own and authenticates everything with it. What the member
    /// wrote from then on would be theirs to read.
    #[test]
    fn a_vault_key_of_an_attackers_making_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = "abandon velvet canyon orbit lunch pigeon tower";
        let founder = Founder {
            member: MemberId([1; 16]),
            passphrase,
        };
        let costs = KdfParams::harness_only();
        let new = create(folder.path(), &founder, costs, false, 0).unwrap();
        let theirs = VaultKey::make();
        let mut header = new.unlocked.header.clone();
        drop(new);
        let member = &mut header.members[0];
        member.vault_grant = grant(&theirs.0, &member.recipient).unwrap();
        header::write(folder.path(), &header, &theirs).unwrap();
        HeadFile::make(folder.path(), theirs.derive_head_mac(), header.generation).unwrap();
        let refused = unlock(folder.path(), Credential::Passphrase(passphrase), 0).unwrap_err();
        assert_eq!(refused, DAMAGED);
    }
}
