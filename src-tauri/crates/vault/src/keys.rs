//! The keys of a vault and what each is derived from. docs/formats/vault.md draws the tree.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::envelope;
use crate::error::VaultError;
use crate::random;
use crate::recipients;
use crate::secret::{Secret, SecretText};

/// Which vault, as 16 random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VaultId(pub [u8; 16]);

impl VaultId {
    /// 32 hex characters: the name under which the system's keyring keeps this vault's secret,
    /// and what the recovery kit prints as the vault's fingerprint.
    #[must_use]
    pub fn to_hex(self) -> String {
        data_encoding::HEXLOWER.encode(&self.0)
    }
}

/// Which member, as the 16 bytes that the records know them by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MemberId(pub [u8; 16]);

/// Which slot, as 16 random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SlotId(pub [u8; 16]);

/// The random key that everything shared by the members hangs on.
#[derive(Debug)]
pub(crate) struct VaultKey(pub Secret<32>);

impl VaultKey {
    pub(crate) fn make() -> Self {
        Self(random::make_secret())
    }

    /// SQLCipher's raw key of `main.db`.
    pub(crate) fn derive_main_db(&self) -> Secret<32> {
        self.derive("reencuentro main.db 1")
    }

    /// Authenticates the header.
    pub(crate) fn derive_header_mac(&self) -> Secret<32> {
        self.derive("reencuentro header mac 1")
    }

    /// Authenticates `vault.head`.
    pub(crate) fn derive_head_mac(&self) -> Secret<32> {
        self.derive("reencuentro head mac 1")
    }

    /// Sealed into every slot, so that no other vault's key can be put under a member's keys.
    pub(crate) fn derive_check(&self) -> Secret<32> {
        self.derive("reencuentro vault key check 1")
    }

    fn derive(&self, label: &str) -> Secret<32> {
        envelope::derive(self.0.expose(), label, b"")
    }
}

/// A member's own keys, sealed by each of that member's slots and by nothing else.
pub(crate) struct MemberKeys {
    /// Ed25519: signs what needs a person.
    pub sign_seed: Secret<32>,
    /// An age X25519 identity: opens what is granted to this member.
    pub age_identity: SecretText,
    /// [`VaultKey::derive_check`] of the vault these keys belong to.
    pub vault_check: Secret<32>,
}

impl MemberKeys {
    pub(crate) fn make(vault_key: &VaultKey) -> Self {
        Self {
            sign_seed: random::make_secret(),
            age_identity: recipients::make_identity(),
            vault_check: vault_key.derive_check(),
        }
    }

    /// Seed ‖ check ‖ identity as text.
    pub(crate) fn to_plain(&self) -> Zeroizing<Vec<u8>> {
        let parts: [&[u8]; 3] = [
            self.sign_seed.expose(),
            self.vault_check.expose(),
            self.age_identity.as_bytes(),
        ];
        Zeroizing::new(parts.concat())
    }

    pub(crate) fn from_plain(plain: &[u8]) -> Option<Self> {
        let (seed, rest) = plain.split_first_chunk::<32>()?;
        let (check, identity) = rest.split_first_chunk::<32>()?;
        Some(Self {
            sign_seed: Secret::from_slice(seed),
            vault_check: Secret::from_slice(check),
            age_identity: SecretText::new(std::str::from_utf8(identity).ok()?.to_owned()),
        })
    }
}

/// The signing key of a device. Its seed lives in `main.db`, so it is locked with the vault.
#[derive(Debug)]
pub struct DeviceKey(Secret<32>);

impl DeviceKey {
    /// A new random key.
    #[must_use]
    pub fn make() -> Self {
        Self(random::make_secret())
    }

    /// The key that a stored seed gives.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(Secret::from_slice(seed))
    }

    /// The seed, to be stored inside the vault and nowhere else.
    #[must_use]
    pub fn seed(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// Ed25519 over `message`.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        sign(&self.0, message)
    }

    /// What others verify with.
    #[must_use]
    pub fn verify_key(&self) -> [u8; 32] {
        verify_key(&self.0)
    }
}

/// The keys of one member, unsealed for one act: a second person's approval on the same machine.
pub struct MemberSigner {
    pub(crate) id: MemberId,
    pub(crate) seed: Secret<32>,
}

impl MemberSigner {
    /// Whose keys these are.
    #[must_use]
    pub fn member_id(&self) -> MemberId {
        self.id
    }

    /// Ed25519 over `message`.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        sign(&self.seed, message)
    }

    /// What others verify with.
    #[must_use]
    pub fn verify_key(&self) -> [u8; 32] {
        verify_key(&self.seed)
    }
}

pub(crate) fn sign(seed: &Secret<32>, message: &[u8]) -> [u8; 64] {
    SigningKey::from_bytes(seed.expose())
        .sign(message)
        .to_bytes()
}

pub(crate) fn verify_key(seed: &Secret<32>) -> [u8; 32] {
    SigningKey::from_bytes(seed.expose())
        .verifying_key()
        .to_bytes()
}

/// Is this the key's signature over exactly this message? Strict: weak keys and the several
/// forms of one signature that loose checkers accept are refused, so all replicas agree.
#[must_use]
pub fn verify(verify_key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(verify_key)
        .and_then(|key| key.verify_strict(message, &Signature::from_bytes(signature)))
        .is_ok()
}

/// Reads a 32-byte key that was granted as hex text.
pub(crate) fn from_granted(plain: &[u8]) -> Result<Secret<32>, VaultError> {
    let damaged = VaultError::Damaged {
        file: crate::error::VaultFile::Header,
    };
    let mut outcome = Err(());
    let key = Secret::build(|place| {
        if plain.len() == 64 {
            outcome = data_encoding::HEXLOWER
                .decode_mut(plain, place)
                .map(drop)
                .map_err(drop);
        }
    });
    outcome.map(|()| key).map_err(|()| damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_8032_vector_and_strictness() {
        // RFC 8032, 7.1, test 3.
        let hex = |text: &str| data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap();
        let seed = hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
        let key = DeviceKey::from_seed(&seed.try_into().unwrap());
        let signature = key.sign(&[0xaf, 0x82]);
        assert_eq!(
            data_encoding::HEXLOWER.encode(&signature),
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac\
             18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        );
        assert!(verify(&key.verify_key(), &[0xaf, 0x82], &signature));
        assert!(
            !verify(&key.verify_key(), &[0xaf, 0x83], &signature),
            "another message"
        );
        assert!(
            !verify(&DeviceKey::make().verify_key(), &[0xaf, 0x82], &signature),
            "another key"
        );
        // The identity point as key accepts everything in a loose check.
        let mut weak = [0; 32];
        weak[0] = 1;
        let mut forged = [0; 64];
        forged[0] = 1;
        assert!(!verify(&weak, b"anything", &forged));
    }

    #[test]
    fn each_derived_key_is_its_own() {
        let key = VaultKey(Secret::from_slice(&[7; 32]));
        let all = [
            key.derive_main_db(),
            key.derive_header_mac(),
            key.derive_head_mac(),
            key.derive_check(),
            key.0.copy_out(),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(all[at + 1..].iter().all(|other| one != other));
        }
    }

    #[test]
    fn member_keys_survive_their_plain_form() {
        let keys = MemberKeys::make(&VaultKey::make());
        let read = MemberKeys::from_plain(&keys.to_plain()).unwrap();
        assert_eq!(read.sign_seed, keys.sign_seed);
        assert_eq!(read.vault_check, keys.vault_check);
        assert_eq!(*read.age_identity, *keys.age_identity);
        assert!(MemberKeys::from_plain(&[0; 63]).is_none());
    }
}
