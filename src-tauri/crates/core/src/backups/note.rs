//! `backup.json`: what a backup says of itself. Plain text, so it holds nothing about anybody, and
//! nothing rests on it alone: what it says is compared with what the copy proves.

use super::BackupError;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// File name of the note.
pub(super) const NAME: &str = reencuentro_vault::BACKUP_NOTE;
/// A note is a few lines and a hash an attachment.
const MOST_BYTES: u64 = 64 << 20;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupWhy {
    /// The first unlock of a day.
    Daily,
    /// A list was about to be taken in.
    Import,
    /// The tables were about to be brought to a newer version.
    Migration,
    /// Somebody asked for it.
    Asked,
}

impl BackupWhy {
    /// Every one.
    pub(super) const ALL: [Self; 4] = [Self::Daily, Self::Import, Self::Migration, Self::Asked];

    /// The word in names and messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Import => "import",
            Self::Migration => "migration",
            Self::Asked => "asked",
        }
    }
}

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupNote {
    /// `reencuentro backup 1`.
    pub format: String,
    /// Which vault, 32 hex characters.
    pub vault: String,
    /// When its moment was.
    pub made_at: DateTime<FixedOffset>,
    /// Why.
    pub why: BackupWhy,
    /// Entries it holds.
    pub entries: u64,
    /// Privileged payloads that were proven; none when it was made by a member who cannot read
    /// them: then their file was copied closed.
    pub privileged: Option<u64>,
    /// Its files, each with the SHA-256 of its bytes in hex.
    pub files: BTreeMap<String, String>,
    /// Its attachments, hex names in `att/` beside the backups.
    pub attachments: Vec<String>,
    /// Attachments that were missing or damaged in the vault itself, and on the shelf too: they are
    /// not in the backup.
    pub attachments_lost: u32,
    /// The names of those. Absent in notes of before 22 November 2026.
    #[serde(default)]
    pub lost: Vec<String>,
    /// Names among `attachments` that were missing or damaged in the vault itself: the good copy is
    /// the shelf's, from an earlier backup.
    #[serde(default)]
    pub only_here: Vec<String>,
    /// The program's version.
    pub program: String,
}

impl BackupNote {
    /// The format that is written and read.
    pub const FORMAT: &'static str = "reencuentro backup 1";
    const FAMILY: &'static str = "reencuentro backup ";

    /// Reads the note of a backup.
    ///
    /// # Errors
    /// [`BackupError::NotThere`], [`BackupError::Damaged`], [`BackupError::Newer`].
    pub fn read(folder: &Path) -> Result<Self, BackupError> {
        let path = folder.join(NAME);
        let damaged = || BackupError::Damaged(NAME.to_owned());
        match std::fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(BackupError::NotThere);
            }
            Err(error) => return Err(BackupError::file(error)),
            Ok(about) if !about.is_file() || about.len() > MOST_BYTES => return Err(damaged()),
            Ok(_) => {}
        }
        let bytes = std::fs::read(&path).map_err(BackupError::file)?;
        let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        match value.get("format").and_then(|format| format.as_str()) {
            Some(Self::FORMAT) => serde_json::from_value(value).map_err(|_| damaged()),
            Some(other) if other.starts_with(Self::FAMILY) => Err(BackupError::Newer),
            _ => Err(damaged()),
        }
    }

    /// The note as it is written.
    ///
    /// # Panics
    /// Never: no map with keys other than strings.
    #[must_use]
    #[allow(clippy::expect_used)]
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("a note serialises without fail")
    }

    /// The hashes of every attachment that it names, those among them that were lost when it was made:
    /// a later backup may have brought one to the shelf.
    pub(super) fn all_hashes(&self) -> Result<BTreeSet<[u8; 32]>, BackupError> {
        // Of the lost ones only names of attachments, whatever it says.
        let lost = self.lost.iter().filter_map(|name| hash_of(name));
        Ok(self.attachment_hashes()?.into_iter().chain(lost).collect())
    }

    /// The hashes of its attachments.
    pub(super) fn attachment_hashes(&self) -> Result<Vec<[u8; 32]>, BackupError> {
        let all: Option<Vec<[u8; 32]>> =
            self.attachments.iter().map(|name| hash_of(name)).collect();
        all.ok_or_else(|| BackupError::Damaged(NAME.to_owned()))
    }
}

/// The hash that an attachment's name is.
pub(super) fn hash_of(name: &str) -> Option<[u8; 32]> {
    let bytes = data_encoding::HEXLOWER.decode(name.as_bytes()).ok()?;
    bytes.try_into().ok()
}
