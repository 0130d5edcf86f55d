//! Backups: made, listed, checked, restored.

use super::ApiError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which folder of backups; the vault's own when absent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct BackupFolderRequest {
    /// A folder on another disk, say.
    pub folder: Option<String>,
}

/// What a folder of backups holds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Backups {
    /// The folder.
    pub folder: String,
    /// The backups of this vault and any other, newest first.
    pub backups: Vec<BackupView>,
    /// Names of folders in it that look like a backup and cannot be read.
    pub unreadable: Vec<String>,
    /// Why the last backup of this session that nobody asked for was not made.
    pub failed: Option<ApiError>,
}

/// One backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// Its name: that of its folder.
    pub name: String,
    /// When its moment was, RFC 3339.
    pub made_at: String,
    /// `daily`, `import`, `migration` or `asked`.
    pub why: String,
    /// Entries it holds.
    pub entries: u32,
    /// Privileged notes that were opened when it was proven; none when it was made by a member who
    /// cannot read them (they are in it all the same).
    pub privileged: Option<u32>,
    /// Files received that are in it.
    pub attachments: u32,
    /// Files received that were missing or damaged in the vault itself, and are not in it.
    pub attachments_lost: u32,
    /// Their names under `att/`.
    pub lost: Vec<String>,
    /// Names under `att/` of files received that were missing or damaged in the vault itself: the
    /// good copy is the one among the backups.
    pub only_here: Vec<String>,
}

/// Which backup is to be opened and checked.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct CheckBackupRequest {
    /// Its folder of backups; the vault's own when absent.
    pub folder: Option<String>,
    /// Its name.
    pub name: String,
}

/// What a check found in order.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupChecked {
    /// Its name.
    pub name: String,
    /// Entries whose chain, payload and signature were checked.
    pub entries: u32,
    /// Privileged notes that were checked; none when this member cannot read them.
    pub privileged: Option<u32>,
    /// Files received whose bytes were checked and are whole.
    pub attachments: u32,
    /// Names under `att/` of the files received that are not in it.
    pub lost: Vec<String>,
}

/// Makes a new vault out of a backup. Exactly one of passphrase and recovery code, of a keeper.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct RestoreBackupRequest {
    /// The backup's folder.
    pub backup: String,
    /// An empty or absent folder for the new vault.
    pub into: String,
    /// The keeper's passphrase as it was when the backup was made.
    pub passphrase: Option<String>,
    /// Or their recovery code.
    pub recovery_code: Option<String>,
}

/// What came back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupRestored {
    /// The new vault's folder.
    pub into: String,
    /// When the backup was made, RFC 3339.
    pub made_at: String,
    /// Entries.
    pub entries: u32,
    /// Files received.
    pub attachments: u32,
    /// Names under `att/` of the files received that did not come back.
    pub lost: Vec<String>,
}
