//! What can go wrong with records. No variant carries a value of a record.

use crate::entries::HeaderError;
use crate::rules::Refusal;
use crate::storage::StorageError;
use reencuentro_vault::VaultError;

/// Why something could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// Keys, slots, head file, lock.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The databases.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// An entry's header is not one.
    #[error(transparent)]
    Header(#[from] HeaderError),
    /// The member's role does not allow this act.
    #[error("the member's role does not allow {0}")]
    NotAllowed(&'static str),
    /// Nobody else has this role, and a vault needs somebody who does.
    #[error("the last member with the role {0:?}")]
    LastOfRole(crate::entries::Role),
    /// Nobody is at work (opened by the organisation's recovery key).
    #[error("the vault is open for reading only")]
    NobodyAtWork,
    /// An entry, person or pair named in a request is not there.
    #[error("nothing with this id")]
    NotFound,
    /// A field of a request cannot stand.
    #[error("the field {0} cannot stand as it is")]
    Invalid(&'static str),
    /// A delivery is not in the state that this needs.
    #[error("the delivery is {is}, and this needs one that is {needs}")]
    DeliveryState {
        /// Its state.
        is: &'static str,
        /// The state that is needed.
        needs: &'static str,
    },
    /// A batch of all pairs that are ready, and none is.
    #[error("no pair is ready")]
    NothingReady,
    /// The passphrase is another member's than the one who was named.
    #[error("the passphrase is another member's")]
    OtherPassphrase,
    /// A rule of the domain refuses it.
    #[error("a rule refuses it: {}", .0.code())]
    Refused(Refusal),
    /// An older copy of the records was put back.
    #[error("an older copy of the records was put back")]
    OlderCopy,
    /// An entry is not what was written; the code says how.
    #[error("an entry is damaged: {0}")]
    Damaged(&'static str),
    /// A database that the keys belong to cannot be read.
    #[error("the file {0} is damaged")]
    DamagedFile(&'static str),
    /// Who put a batch together cannot approve it.
    #[error("the author of a batch cannot approve it")]
    AuthorCannotApprove,
    /// Lines of a batch are no longer true: statements, consent or clearances changed since.
    #[error("{0} lines have changed since the batch was put together")]
    LinesChanged(u32),
    /// A value that may not leave stands in the finished files.
    #[error("a value that may not leave was found")]
    ExportHit(crate::deliveries::HitKind),
    /// Somebody stopped the work; nothing was written.
    #[error("the work was stopped")]
    Stopped,
    /// Privileged notes cannot be read or written by this member.
    #[error("privileged notes are not open to this member")]
    NoPrivileged,
}
