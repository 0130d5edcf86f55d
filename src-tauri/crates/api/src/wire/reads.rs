//! The log of who read what on this machine.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a window of the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AccessLogRequest {
    /// Only who opened the family of this id; empty = everything.
    pub about: String,
    /// First line, from 0.
    pub from: u32,
    /// At most so many lines (≤ 500).
    pub count: u32,
}

/// A window of the log, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccessLog {
    /// Lines in all.
    pub total: u32,
    /// The lines asked for.
    pub items: Vec<AccessLogItem>,
}

/// One line of the log.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccessLogItem {
    /// When it was written, in the zone of the filings.
    pub when: String,
    /// Who.
    pub by: String,
    /// `unlocked`, `reads_gathered`, `keys_changed`, `backup_made`.
    pub kind: String,
    /// By what it was unlocked, or what changed.
    pub what: String,
    /// What was opened in the quarter of an hour before.
    pub opened: Vec<ReadItem>,
}

/// Something that was opened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadItem {
    /// `family`, `privileged_notes`, `list`, `document`, `saved_document`; `printed_election_form`, `printed_field_sheet`,
    /// `printed_family_summary`, `printed_recovery_kit`.
    pub what: String,
    /// Its id.
    pub id: String,
    /// What it is called now; empty when it was taken back since.
    pub name: String,
}
