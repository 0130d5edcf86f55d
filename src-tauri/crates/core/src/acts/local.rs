//! Local acts: they go to the device's own space and are never shared.

use super::Touches;
use crate::ids::EntityId;
use serde::{Deserialize, Serialize};

/// The vault was unlocked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unlocked {
    /// `passphrase`, `recovery_code`, `keyring`, `organisation`.
    pub with: String,
    /// Failed tries since the last unlock.
    pub failed_before: u32,
}
impl Touches for Unlocked {}

/// Records that were read since the last such entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadsGathered {
    /// What was opened: families, privileged notes.
    pub opened: Vec<(String, EntityId)>,
}
impl Touches for ReadsGathered {}

/// A key slot changed; the header file's generation from then on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeysChanged {
    /// `created`, `passphrase_changed`, `recovery_made`, `member_added`, `keyring_added`, …
    pub what: String,
    /// Generation of `vault.hdr`.
    pub generation: u64,
}
impl Touches for KeysChanged {}

/// A backup was made, opened again and counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BackupMade {
    /// Name of the backup's folder.
    pub name: String,
    /// Entries it holds.
    pub entries: u64,
}
impl Touches for BackupMade {}

/// Everything was written out in open forms.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OpenExported {
    /// The words under legal privilege among it.
    pub privileged: bool,
    /// age recipients; empty = plain.
    pub sealed_to: Vec<String>,
    /// Entries that left.
    pub entries: u64,
    /// SHA-256 of its manifest, hex.
    pub manifest_sha256: String,
}
impl Touches for OpenExported {}
