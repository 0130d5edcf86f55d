//! An open vault: its lock, its keys, and what may be done with them.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::attachments::Attachments;
use crate::error::VaultError;
use crate::head::{Head, HeadFile, HeadTips};
use crate::header::{self, Header};
use crate::keys::{self, MemberId, MemberKeys, VaultId, VaultKey};
use crate::lock::VaultLock;
use crate::secret::Secret;
use crate::slots::SlotKind;

/// An open vault. Dropping it wipes the keys and releases the lock.
pub struct Unlocked {
    pub(crate) folder: PathBuf,
    pub(crate) header: Header,
    pub(crate) vault_key: VaultKey,
    pub(crate) privileged_key: Option<Secret<32>>,
    pub(crate) who: Who,
    pub(crate) copies: HeaderCopies,
    pub(crate) head: Mutex<HeadFile>,
    pub(crate) _lock: VaultLock,
}

/// How the two copies of the header were found at open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderCopies {
    /// Both are there.
    Whole,
    /// One was damaged or missing and has been replaced from the other.
    Repaired,
    /// One was damaged, missing or behind, and could not be replaced now: no room, most likely.
    OneLeft,
}

/// Who opened a vault, and how.
pub(crate) enum Who {
    Member {
        id: MemberId,
        keys: MemberKeys,
        through: SlotKind,
    },
    Organisation,
}

impl std::fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unlocked")
            .field("vault_id", &self.vault_id())
            .finish_non_exhaustive()
    }
}

impl Unlocked {
    /// The vault's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Which vault this is.
    #[must_use]
    pub fn vault_id(&self) -> VaultId {
        self.header.vault_id()
    }

    /// Is it a vault of invented families, to learn with?
    #[must_use]
    pub fn practice(&self) -> bool {
        self.header.practice
    }

    /// When it was made, in Unix seconds.
    #[must_use]
    pub fn created_at(&self) -> i64 {
        self.header.created_at
    }

    /// How often the header has been written.
    #[must_use]
    pub fn header_generation(&self) -> u64 {
        self.header.generation
    }

    /// How the two copies of the header were found. Anything but [`HeaderCopies::Whole`] is to be
    /// told to the person: the disk may be failing.
    #[must_use]
    pub fn header_copies(&self) -> HeaderCopies {
        self.copies
    }

    /// Who opened it; `None` for the organisation's recovery key, which signs nothing.
    #[must_use]
    pub fn member_id(&self) -> Option<MemberId> {
        match &self.who {
            Who::Member { id, .. } => Some(*id),
            Who::Organisation => None,
        }
    }

    /// What kind of slot opened it; `None` for the organisation's recovery key.
    #[must_use]
    pub fn opened_through(&self) -> Option<SlotKind> {
        match &self.who {
            Who::Member { through, .. } => Some(*through),
            Who::Organisation => None,
        }
    }

    /// SQLCipher's raw key of `main.db`.
    #[must_use]
    pub fn main_db_key(&self) -> Secret<32> {
        self.vault_key.derive_main_db()
    }

    /// SQLCipher's raw key of `privileged.db`; `None` for a member who does not read it.
    #[must_use]
    pub fn privileged_db_key(&self) -> Option<Secret<32>> {
        self.privileged_key.as_ref().map(Secret::copy_out)
    }

    /// The member's own signature (Ed25519) over `message`.
    ///
    /// # Errors
    /// [`VaultError::NoMember`] when the organisation's key opened the vault.
    pub fn sign(&self, message: &[u8]) -> Result<[u8; 64], VaultError> {
        Ok(keys::sign(&self.member_keys()?.1.sign_seed, message))
    }

    /// What the member's signatures are verified with.
    ///
    /// # Errors
    /// [`VaultError::NoMember`] when the organisation's key opened the vault.
    pub fn verify_key(&self) -> Result<[u8; 32], VaultError> {
        Ok(keys::verify_key(&self.member_keys()?.1.sign_seed))
    }

    /// Where the attachments are.
    #[must_use]
    pub fn attachments(&self) -> Attachments {
        Attachments::of(&self.folder)
    }

    /// What `vault.head` says. At open the records are compared with it.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head_file().newest()
    }

    /// Notes how far the records have come. To be called *after* their commit, within a second,
    /// and at lock, export and seal; returns when it is on disk.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`] and the like; the slot before still stands.
    pub fn write_head(&self, tips: HeadTips) -> Result<(), VaultError> {
        self.head_file().write(tips, self.header.generation)
    }

    /// Writes a changed header, both copies, and lets `vault.head` know its generation.
    ///
    /// When the second copy cannot be written the error is returned and the change stands all
    /// the same: the first copy has it, and the next open repairs the second.
    pub(crate) fn change_header(
        &mut self,
        change: impl FnOnce(&mut Header) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let mut next = self.header.clone();
        change(&mut next)?;
        next.generation += 1;
        let written = header::write(&self.folder, &next, &self.vault_key);
        if let Err(error) = written {
            self.adopt_what_stands();
            return Err(error);
        }
        self.header = next;
        let tips = self.head().tips;
        self.write_head(tips)
    }

    /// After a writing that failed half-way: what the disk says is what counts.
    fn adopt_what_stands(&mut self) {
        if let Ok(standing) =
            header::load(&self.folder).and_then(|read| read.prove(&self.vault_key))
        {
            self.header = standing;
        }
    }

    pub(crate) fn member_keys(&self) -> Result<(MemberId, &MemberKeys), VaultError> {
        match &self.who {
            Who::Member { id, keys, .. } => Ok((*id, keys)),
            Who::Organisation => Err(VaultError::NoMember),
        }
    }

    /// A panic elsewhere while it was held cannot leave the head half-changed: `newest` is set
    /// in one step, after the disk has it.
    fn head_file(&self) -> MutexGuard<'_, HeadFile> {
        self.head.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
