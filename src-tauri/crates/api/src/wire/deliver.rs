//! The consolidated list goes out.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Every pair: ready with its line, or held with what is missing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Preflight {
    /// The filing day.
    pub as_of: String,
    /// Columns that would leave, in order.
    pub columns: Vec<String>,
    /// Lines that would leave.
    pub ready: Vec<ReadyLine>,
    /// Pairs held back.
    pub held: Vec<HeldPair>,
    /// Pairs handed over whose line no longer holds: the government must be told. Each is ready or held
    /// besides.
    pub must_notify: Vec<NotifyPair>,
    /// Pairs in a batch that has not left.
    pub in_batch: u32,
    /// Pairs delivered, about which nothing has changed.
    pub delivered: u32,
    /// How many pairs lack what (codes `missing-…`); one pair can lack several.
    pub missing: BTreeMap<String, u32>,
}

/// A line that would leave.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ReadyLine {
    /// Family id, to open it.
    pub family: String,
    /// Pair id.
    pub pair: String,
    /// Its cells in the order of the columns, exactly as they would leave.
    pub cells: Vec<String>,
    /// What is missing without holding it up, codes `missing-…`.
    pub warnings: Vec<String>,
}

/// A pair of which the government must be told.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct NotifyPair {
    /// Family id, to open it.
    pub family: String,
    /// Pair id.
    pub pair: String,
    /// The parent's name.
    pub parent: String,
    /// The child's name.
    pub child: String,
    /// Number of the delivery that named it last.
    pub delivery: u32,
}

/// A pair that cannot go out.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct HeldPair {
    /// Family id, to open it.
    pub family: String,
    /// Pair id.
    pub pair: String,
    /// Parent's name as shown.
    pub parent: String,
    /// Child's name as shown.
    pub child: String,
    /// What is missing, codes `missing-…`.
    pub missing: Vec<String>,
}

/// Puts a batch together.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DraftDeliveryRequest {
    /// To whom.
    pub recipient: String,
    /// Pair ids; empty = all that are ready.
    pub pairs: Vec<String>,
}

/// Names a delivery.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenDeliveryRequest {
    /// Delivery id.
    pub id: String,
}

/// Takes back a batch that has not left.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DiscardDeliveryRequest {
    /// Delivery id.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// A second member approves with their own passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApproveDeliveryRequest {
    /// Delivery id.
    pub id: String,
    /// Who approves: a member's id or name; empty = whoever the passphrase belongs to.
    #[serde(default)]
    pub approver: String,
    /// Their passphrase, typed by them.
    pub approver_passphrase: String,
}

/// Makes the files of an approved delivery.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportDeliveryRequest {
    /// Delivery id.
    pub id: String,
    /// An existing folder.
    pub folder: String,
    /// Which files; all three when empty.
    #[serde(default)]
    pub formats: Vec<FileFormat>,
    /// age recipients (`age1…`); empty = plain files, which is counsel's choice.
    #[serde(default)]
    pub seal_to: Vec<String>,
}

/// A form of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// CSV that opens in Excel.
    CsvExcel,
    /// CSV for programs.
    CsvMachines,
    /// Excel workbook.
    Xlsx,
}

/// A delivery as the ledger shows it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct DeliverySummary {
    /// Delivery id.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// To whom.
    pub recipient: String,
    /// The day it speaks of.
    pub as_of: String,
    /// `drafted`, `approved`, `exported` or `discarded`.
    pub state: String,
    /// Lines, one a pair.
    pub lines: u32,
    /// Parents, each once.
    pub parents: u32,
    /// Children, each once.
    pub children: u32,
    /// Name of who put it together.
    pub author: String,
    /// When, RFC 3339.
    pub drafted_at: String,
    /// Name of who approved, empty if nobody.
    pub approver: String,
    /// When, RFC 3339, empty if nobody.
    pub approved_at: String,
    /// The files that left, each time they were made.
    pub exports: Vec<ExportView>,
}

/// Files that were made of a delivery.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ExportView {
    /// Name of who made them.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// The files.
    pub files: Vec<FileView>,
    /// age recipients; empty = plain.
    pub sealed_to: Vec<String>,
}

/// A file that left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileView {
    /// Its name.
    pub name: String,
    /// SHA-256, hex.
    pub sha256: String,
}

/// All deliveries, newest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct DeliverySummaries {
    /// The deliveries.
    pub deliveries: Vec<DeliverySummary>,
}

/// A delivery with its lines exactly as they leave.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct DeliveryView {
    /// What the ledger says.
    pub summary: DeliverySummary,
    /// The columns in order.
    pub columns: Vec<String>,
    /// The lines, cells in the order of the columns.
    pub lines: Vec<Vec<String>>,
    /// Member at work put it together, so someone else must approve.
    pub own: bool,
}

/// Files were made.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ExportedDelivery {
    /// Delivery id.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// The folder.
    pub folder: String,
    /// Rows in each file.
    pub rows: u32,
    /// The files as written, the manifest among them.
    pub files: Vec<FileView>,
    /// age recipients; empty = plain.
    pub sealed_to: Vec<String>,
}
