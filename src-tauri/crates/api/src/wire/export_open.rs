//! Everything in open forms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes everything out in open forms (docs/formats/export-open.md).
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ExportOpenRequest {
    /// An empty or absent folder.
    pub folder: String,
    /// age recipients each file is sealed to.
    pub seal_to: Vec<String>,
    /// Plain files, on purpose: with no recipient this must be said.
    pub plain: bool,
    /// The words under legal privilege too, in a file of their own.
    pub privileged: bool,
    /// The member's own passphrase, typed again; the organisation's key where that opened the vault.
    pub passphrase: String,
}

/// What was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenExport {
    /// The folder.
    pub folder: String,
    /// Entries.
    pub entries: u32,
    /// Words under legal privilege.
    pub privileged: u32,
    /// People.
    pub people: u32,
    /// Pairs.
    pub pairs: u32,
    /// Files as received.
    pub attachments: u32,
    /// Files as received that are missing or damaged in the vault.
    pub attachments_lost: u32,
    /// Files written, the manifest not counted.
    pub files: u32,
    /// SHA-256 of the manifest, hex: what the log holds.
    pub manifest_sha256: String,
    /// age recipients; empty = plain.
    pub sealed_to: Vec<String>,
}
