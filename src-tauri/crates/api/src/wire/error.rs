//! The one error that crosses to the window and the command line.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What kind of thing went wrong. A code exists only while the window or the command line branches
/// on it or says something of its own for it: `err-<code>` in the locale files says what is wrong,
/// `rec-<code>` what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// No vault at this place.
    NoVault,
    /// A vault is there already; it is never overwritten.
    AlreadyThere,
    /// The passphrase opens no slot.
    WrongPassphrase,
    /// The recovery code opens no slot.
    WrongRecoveryCode,
    /// The organisation's key opens nothing here.
    WrongOrganisationKey,
    /// The PIN does not open the slot of this computer.
    WrongPin,
    /// Five wrong PINs: only the passphrase opens now.
    PinsExhausted,
    /// The seven days of the PIN are over.
    PinExpired,
    /// The PIN is too short.
    WeakPin,
    /// Nobody else has a role that a vault needs; `args.role` names it.
    LastOfRole,
    /// A file of the vault is damaged.
    Damaged,
    /// An older copy of the records was put back.
    OlderCopy,
    /// Written by a newer version of the program; untouched.
    NewerFormat,
    /// Open in another window or program.
    InUse,
    /// The folder is a backup, which is restored and not opened.
    IsBackup,
    /// The folder is synchronised by a cloud service.
    CloudSynced,
    /// No space left.
    DiskFull,
    /// The folder cannot be written.
    ReadOnly,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// No secret service on this computer.
    KeyringMissing,
    /// The secret service is locked.
    KeyringLocked,
    /// The secret kept there is not the one this vault knows.
    KeyringChanged,
    /// The vault is locked.
    Locked,
    /// Too many wrong tries; `args.seconds` to wait.
    Wait,
    /// The member's role does not allow this; `args.act` names it.
    NotAllowed,
    /// Something in the request is missing or wrong; `args.field` names it.
    Invalid,
    /// A rule of the domain refuses it; `args.rule` names which, and the message is the rule's own.
    RuleSays,
    /// Nothing with this id.
    NotFound,
    /// The author of a thing cannot approve it.
    AuthorCannotApprove,
    /// A final statement, approval or override needs the member's own key.
    NeedsOwnKey,
    /// The recovery code was typed back wrong.
    KitNotConfirmed,
    /// The records are read-only since damage was found.
    ReadOnlyRecords,
    /// The full check has not ended yet; approving and exporting wait for it.
    CheckRunning,
    /// Lines of a batch have changed since it was put together; `args.count` says how many.
    LinesChanged,
    /// A delivery is not in the state that this needs; `args.state` is its own, `args.needs` the
    /// other.
    DeliveryState,
    /// No pair is ready for a batch.
    NothingReady,
    /// Nobody, or more than one member, has the name that was given for who approves.
    UnknownApprover,
    /// The passphrase is another member's than the one named to approve.
    OtherPassphrase,
    /// Files of the same names lie in the folder already; they are never overwritten.
    FilesThere,
    /// A value that may not leave was found in the finished file.
    ExportHit,
    /// The file could not be read as a table; `args.reason` names the reason's code.
    UnreadableFile,
    /// A page of a document could not be drawn; `args.reason` names the reason's code. The document
    /// is kept all the same.
    UndrawableDocument,
    /// No room where the backups are kept; the vault goes on working.
    BackupDiskFull,
    /// The folder of the backups cannot be written; the vault goes on working.
    BackupReadOnly,
    /// Another backup is being made in the same folder and has not ended.
    BackupBusy,
    /// There is no backup at this place.
    NoBackup,
    /// A file of a backup is damaged; `args.file` names it.
    BackupDamaged,
    /// A fresh backup did not pass its check and was not kept.
    BackupNotProven,
    /// The folder to restore into holds something.
    FolderNotEmpty,
    /// The person stopped the work; nothing was written.
    Stopped,
    /// Nothing to do with the person: a fault of the program. The message carries no record.
    Internal,
}

/// An error as the window gets it: it may branch on `code`, never on text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApiError {
    /// What kind of thing went wrong.
    pub code: ErrorCode,
    /// The message's id in the locale files, `err-<code>`.
    pub message_id: String,
    /// What the message names: counts, field names, service names. Never a record's content.
    pub args: BTreeMap<String, String>,
}

impl ApiError {
    /// An error of this kind without arguments.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        let word = serde_json::to_value(code)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned));
        let message_id = format!("err-{}", word.unwrap_or_default().replace('_', "-"));
        Self {
            code,
            message_id,
            args: BTreeMap::new(),
        }
    }

    /// The same with one argument for its message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.message_id, self.args)
    }
}

impl std::error::Error for ApiError {}
