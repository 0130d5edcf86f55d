//! Files from deliverable lines: CSV for Excel, CSV for machines, XLSX, and the manifest that binds
//! them. A line is `core`'s struct of deliverable types; there is no way to hand this crate a note,
//! a phone number or a privileged word (tests/tidy holds that it does not name them).
//!
//! * `sheet`     which columns leave, and their cells
//! * `escape`    cells that a spreadsheet would run, and their way back
//! * `csv_files` the two CSV forms
//! * `workbook`  XLSX
//! * `memo`      the discrepancy memo: what two lists of a sender do not agree in
//! * `manifest`  names, hashes, who, when, in which form
//! * `table`     a row of any table, for the open export
//! * `parts`     the finished bytes as texts, for the scan
//! * [`print`]   sheets for the printer: forms, search sheet, recovery kit, summary for counsel, memo
//!
//! Deliberately absent: the disk. The api writes what was made here, once it has been searched.

mod csv_files;
mod escape;
mod manifest;
mod memo;
mod parts;
pub mod print;
mod sheet;
mod table;
mod workbook;

pub use csv_files::{csv_for_excel, csv_for_machines};
pub use escape::{ESCAPE, escape, unescape};
pub use manifest::{Manifest, ManifestFile, sha256_hex};
pub use memo::{MemoPage, memo_xlsx};
pub use parts::parts_of;
pub use sheet::Sheet;
pub use table::{TABLE_START, table_row};
pub use workbook::xlsx;

/// Why a file could not be made. No variant carries a value of a line.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The CSV writer refused.
    #[error("the CSV could not be written")]
    Csv,
    /// The workbook writer refused: a cell too long, or too many rows.
    #[error("the workbook could not be written")]
    Workbook,
    /// The finished workbook could not be read back for the scan.
    #[error("the finished file could not be read back")]
    ReadBack,
    /// A sheet for the printer could not be made.
    #[error("the sheet could not be made")]
    Paper,
    /// A text is longer than a page of a sheet.
    #[error("a text is too long for the sheet")]
    TooLong,
}
