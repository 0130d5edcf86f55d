//! What can go wrong with a vault. Each variant has its own message for the person; none holds
//! personal data, a path, or anything secret.

use std::io;

use reencuentro_platform::{CloudService, KeyringError};

/// One of the files a vault is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VaultFile {
    /// `vault.hdr` and its copy `vault.hdr.2`: both are damaged, or what they say is not theirs.
    Header,
    /// `vault.head`.
    Head,
    /// A file under `att/`.
    Attachment,
}

/// Why a vault could not be made, opened or changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The folder holds no vault.
    #[error("there is no vault in this folder")]
    NoVault,
    /// The folder already holds a vault, or what is left of one.
    #[error("this folder already holds a vault")]
    AlreadyThere,
    /// No member has this passphrase.
    #[error("the passphrase opens no slot")]
    WrongPassphrase,
    /// The code is well formed but opens nothing here.
    #[error("the recovery code opens no slot")]
    WrongRecoveryCode,
    /// The code's check group does not fit: a typing mistake, found before anything was tried.
    #[error("the recovery code is mistyped")]
    MistypedRecoveryCode,
    /// The PIN is wrong.
    #[error("the PIN is wrong")]
    WrongPin,
    /// Five wrong PINs: only the passphrase opens the vault now.
    #[error("too many wrong PINs")]
    PinsExhausted,
    /// Unlocking with a PIN was allowed for seven days, and they are over.
    #[error("unlocking with a PIN has expired")]
    PinExpired,
    /// The organisation's key opens nothing here, or is not an age identity.
    #[error("the organisation's key opens nothing here")]
    WrongOrganisationKey,
    /// A file is damaged. Nothing was deleted or written.
    #[error("a file of the vault is damaged")]
    Damaged {
        /// Which one.
        file: VaultFile,
    },
    /// An attachment is not in its place.
    #[error("an attachment is missing")]
    AttachmentMissing,
    /// The folder is a backup: it is restored, and not opened.
    #[error("this folder is a backup")]
    IsBackup,
    /// A header older than the newest one known here was put back.
    #[error("an older copy of the vault was put back")]
    OlderCopy,
    /// Made by a newer version of this program. Nothing was touched.
    #[error("the vault has format {found}, this program knows {ours}")]
    NewerFormat {
        /// The format of the file.
        found: u16,
        /// The newest format of this program.
        ours: u16,
    },
    /// Another window or program has this vault open.
    #[error("the vault is in use")]
    InUse,
    /// A cloud service keeps this folder in step, which tears databases.
    #[error("the folder is synced by a cloud service")]
    CloudSynced {
        /// Which one.
        service: CloudService,
    },
    /// The disk, or the person's quota on it, is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder may not be written to.
    #[error("the folder is read-only")]
    ReadOnly,
    /// The passphrase can be guessed, or cannot be used here.
    #[error("the passphrase is too weak")]
    WeakPassphrase,
    /// The PIN is too short, easily guessed, or cannot be used here.
    #[error("the PIN is too weak")]
    WeakPin,
    /// The costs of a passphrase lie below the floor or beyond what may be asked of a machine.
    #[error("the passphrase costs are out of bounds")]
    KdfOutOfBounds,
    /// The system's keyring gave no secret.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// No such member or slot in this vault.
    #[error("no such member or slot")]
    NoSuchMember,
    /// A member with this id is already there.
    #[error("this member is already in the vault")]
    MemberAlreadyThere,
    /// It would leave the vault without a member, or a member without a way in.
    #[error("this is the last way in")]
    LastWayIn,
    /// The act needs a member, and the vault was opened without one.
    #[error("the vault was opened without a member")]
    NoMember,
    /// The act would pass on the key of the privileged records, which this member has not.
    #[error("this member does not read privileged records")]
    NotPrivileged,
    /// Text that should be an age recipient is none.
    #[error("this is not an age recipient")]
    NotARecipient,
    /// The file is larger than the caller allows to be read into memory.
    #[error("the file is too large")]
    TooLarge,
    /// The file system failed in another way.
    #[error("the file system failed: {0:?}")]
    Io(io::ErrorKind),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_a_read_only_folder_have_their_own_names() {
        let of = |kind| VaultError::from(io::Error::from(kind));
        assert_eq!(of(io::ErrorKind::StorageFull), VaultError::DiskFull);
        assert_eq!(of(io::ErrorKind::QuotaExceeded), VaultError::DiskFull);
        assert_eq!(of(io::ErrorKind::ReadOnlyFilesystem), VaultError::ReadOnly);
        assert_eq!(of(io::ErrorKind::PermissionDenied), VaultError::ReadOnly);
        assert_eq!(
            of(io::ErrorKind::TimedOut),
            VaultError::Io(io::ErrorKind::TimedOut)
        );
    }
}
