//! A slot: one way in for one member. It seals that member's keys under a key made from what the
//! member knows or holds.

use minicbor::{Decode, Encode};

use crate::envelope::{self, SealBroken};
use crate::kdf::Kdf;
use crate::keys::{MemberId, MemberKeys, SlotId, VaultId};
use crate::random;
use crate::recovery::RecoveryCode;
use crate::secret::{self, Secret};

const NAMESPACE: &str = "reencuentro member keys 1";

/// What a slot asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum SlotKind {
    /// A passphrase, through Argon2id.
    #[n(1)]
    Passphrase,
    /// A printed recovery code of 160 bits; it needs no slow step.
    #[n(2)]
    Recovery,
    /// A secret in the system's keyring, together with a PIN through Argon2id.
    #[n(3)]
    Keyring,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Slot {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: [u8; 16],
    #[n(1)]
    pub kind: SlotKind,
    /// For a passphrase and a PIN.
    #[n(2)]
    pub kdf: Option<Kdf>,
    #[cbor(n(3), with = "minicbor::bytes")]
    pub commitment: [u8; 32],
    #[cbor(n(4), with = "minicbor::bytes")]
    pub sealed: Vec<u8>,
    /// For the keyring: tells its secret from another, which is not the same as a wrong PIN.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub keyring_check: Option<[u8; 32]>,
    /// For the keyring: Unix seconds from which on it opens nothing.
    #[n(6)]
    pub expires_at: Option<i64>,
}

/// Which vault and member a slot belongs to: bound into what it seals.
#[derive(Clone, Copy)]
pub(crate) struct Owner {
    pub vault: VaultId,
    pub member: MemberId,
}

impl Slot {
    pub(crate) fn id(&self) -> SlotId {
        SlotId(self.id)
    }

    /// `stretched` is the passphrase through `kdf`.
    pub(crate) fn with_passphrase(
        owner: Owner,
        keys: &MemberKeys,
        kdf: Kdf,
        stretched: &Secret<32>,
    ) -> Self {
        let id = random::make_bytes();
        let kek = passphrase_kek(stretched, &id);
        Self::seal(owner, keys, SlotKind::Passphrase, id, &kek, Some(kdf))
    }

    pub(crate) fn with_recovery_code(owner: Owner, keys: &MemberKeys, code: &RecoveryCode) -> Self {
        let id = random::make_bytes();
        Self::seal(
            owner,
            keys,
            SlotKind::Recovery,
            id,
            &recovery_kek(code, &id),
            None,
        )
    }

    /// `stretched` is the PIN through `kdf`; `held` is the secret in the keyring.
    pub(crate) fn with_keyring(
        owner: Owner,
        keys: &MemberKeys,
        held: &Secret<32>,
        kdf: Kdf,
        stretched: &Secret<32>,
        expires_at: i64,
    ) -> Self {
        let id = random::make_bytes();
        let kek = keyring_kek(held, stretched, &id);
        let mut slot = Self::seal(owner, keys, SlotKind::Keyring, id, &kek, Some(kdf));
        slot.keyring_check = Some(keyring_check(held, &id));
        slot.expires_at = Some(expires_at);
        slot
    }

    fn seal(
        owner: Owner,
        keys: &MemberKeys,
        kind: SlotKind,
        id: [u8; 16],
        kek: &Secret<32>,
        kdf: Option<Kdf>,
    ) -> Self {
        let context: [&[u8]; 4] = [&owner.vault.0, &owner.member.0, &id, &[kind as u8]];
        Self {
            id,
            kind,
            kdf,
            commitment: envelope::commitment(kek, &id),
            sealed: envelope::seal(kek, NAMESPACE, &context, &keys.to_plain()),
            keyring_check: None,
            expires_at: None,
        }
    }

    pub(crate) fn open_with_passphrase(
        &self,
        owner: Owner,
        stretched: &Secret<32>,
    ) -> Result<MemberKeys, SealBroken> {
        self.open(owner, &passphrase_kek(stretched, &self.id))
    }

    pub(crate) fn open_with_recovery_code(
        &self,
        owner: Owner,
        code: &RecoveryCode,
    ) -> Result<MemberKeys, SealBroken> {
        self.open(owner, &recovery_kek(code, &self.id))
    }

    pub(crate) fn open_with_keyring(
        &self,
        owner: Owner,
        held: &Secret<32>,
        stretched: &Secret<32>,
    ) -> Result<MemberKeys, SealBroken> {
        self.open(owner, &keyring_kek(held, stretched, &self.id))
    }

    /// Was this slot made with this secret from the keyring?
    pub(crate) fn knows_keyring_secret(&self, held: &Secret<32>) -> bool {
        let expected = keyring_check(held, &self.id);
        self.keyring_check
            .is_some_and(|check| secret::equal(&check, &expected))
    }

    fn open(&self, owner: Owner, kek: &Secret<32>) -> Result<MemberKeys, SealBroken> {
        if !secret::equal(&self.commitment, &envelope::commitment(kek, &self.id)) {
            return Err(SealBroken);
        }
        let context: [&[u8]; 4] = [
            &owner.vault.0,
            &owner.member.0,
            &self.id,
            &[self.kind as u8],
        ];
        let plain = envelope::unseal(kek, NAMESPACE, &context, &self.sealed)?;
        MemberKeys::from_plain(&plain).ok_or(SealBroken)
    }
}

fn passphrase_kek(stretched: &Secret<32>, id: &[u8; 16]) -> Secret<32> {
    envelope::derive(stretched.expose(), "reencuentro slot 1", id)
}

fn recovery_kek(code: &RecoveryCode, id: &[u8; 16]) -> Secret<32> {
    envelope::derive(code.bytes(), "reencuentro recovery 1", id)
}

fn keyring_kek(held: &Secret<32>, stretched: &Secret<32>, id: &[u8; 16]) -> Secret<32> {
    let both: Secret<64> = Secret::build(|both| {
        both[..32].copy_from_slice(held.expose());
        both[32..].copy_from_slice(stretched.expose());
    });
    envelope::derive(both.expose(), "reencuentro keyring 1", id)
}

fn keyring_check(held: &Secret<32>, id: &[u8; 16]) -> [u8; 32] {
    envelope::authenticate(held, &[b"reencuentro keyring check 1", id])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::VaultKey;

    fn owner(member: u8) -> Owner {
        Owner {
            vault: VaultId([1; 16]),
            member: MemberId([member; 16]),
        }
    }

    #[test]
    fn a_slot_opens_for_its_owner_with_its_secret_only() {
        let keys = MemberKeys::make(&VaultKey::make());
        let code = RecoveryCode::make();
        let slot = Slot::with_recovery_code(owner(1), &keys, &code);
        let opened = slot.open_with_recovery_code(owner(1), &code).unwrap();
        assert_eq!(opened.sign_seed, keys.sign_seed);
        assert!(
            slot.open_with_recovery_code(owner(2), &code).is_err(),
            "moved to another member"
        );
        assert!(
            slot.open_with_recovery_code(owner(1), &RecoveryCode::make())
                .is_err()
        );
        let mut moved = slot.clone();
        moved.kind = SlotKind::Passphrase;
        assert!(
            moved.open_with_recovery_code(owner(1), &code).is_err(),
            "another kind"
        );
        let mut moved = slot.clone();
        moved.id = [9; 16];
        assert!(
            moved.open_with_recovery_code(owner(1), &code).is_err(),
            "another slot"
        );
        let mut changed = slot.clone();
        changed.commitment[0] ^= 1;
        assert!(
            changed.open_with_recovery_code(owner(1), &code).is_err(),
            "commitment first"
        );
    }
}
