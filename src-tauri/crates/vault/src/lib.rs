//! Keys, slots, envelopes, the head file, the lock, attachments: everything that stands between
//! a stolen disk and the records. It knows no record, no SQL and no network.
//!
//! The tree of keys, the files and their bytes are in `docs/formats/vault.md`; why members have
//! keys of their own is in `docs/adr/0002-member-keys-and-slots.md`. [`create`] and [`unlock`]
//! are the two doors; both give an [`Unlocked`].

#[cfg(all(feature = "harness", not(debug_assertions)))]
compile_error!("the harness feature opens vaults without their costs: never in a release build");

mod attachments;
pub mod attempts;
mod copies;
mod create;
pub mod envelope;
mod error;
#[cfg(feature = "harness")]
mod harness;
mod head;
mod header;
mod kdf;
mod keys;
mod lock;
mod members;
mod pins;
pub mod random;
mod recipients;
mod recovery;
mod secret;
mod slots;
mod unlock;
mod unlocked;
mod words;

pub use attachments::{Attachments, StoredAttachment};
pub use attempts::{AttemptKind, FailedAttempt, FailedAttempts, PinGuess};
pub use copies::CopyKit;
pub use create::{Founder, NewVault, Unfinished, VaultGlance, create, peek};
pub use envelope::SealBroken;
pub use error::{VaultError, VaultFile};
#[cfg(feature = "harness")]
pub use harness::open_with_key;
pub use head::{Head, HeadTips};
pub use header::FORMAT;
pub use kdf::KdfParams;
pub use keys::{DeviceKey, MemberId, MemberSigner, SlotId, VaultId, verify};
pub use members::{MemberGlance, SlotGlance};
pub use pins::check_pins;
pub use recipients::{
    AgeRecipient, SealWriter, make_identity, recipient_of, seal_to_age_recipients,
    unseal_with_age_identity,
};
pub use recovery::RecoveryCode;
pub use reencuentro_platform::{CloudService, KeyringError, files, keyring};
pub use secret::{Secret, SecretText};
pub use slots::SlotKind;
pub use unlock::{BACKUP_NOTE, Credential, unlock};
pub use unlocked::{HeaderCopies, Unlocked};
pub use words::{WordLanguage, check_passphrase, check_pin, make_passphrase};
