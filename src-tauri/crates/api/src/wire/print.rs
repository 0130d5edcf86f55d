//! Sheets for the printer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// What a parent wants for one child, and what the child wants: boxes to tick, none ticked.
    ElectionForm,
    /// What a defender needs to look for somebody on the ground.
    FieldSheet,
    /// The recovery kit, while it is shown and never later.
    RecoveryKit,
    /// A family for counsel.
    FamilySummary,
}

/// Writes a sheet as a PDF, which whoever has the file can read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PrintSheetRequest {
    /// Which sheet.
    pub kind: SheetKind,
    /// Of whom: a pair (election form; empty = blank), a parent (field sheet), a family (summary).
    /// Empty for the recovery kit.
    #[serde(default)]
    pub about: String,
    /// `en` or `es`. An election form has English beside the other.
    pub language: String,
    /// A folder that is there.
    pub folder: String,
}

/// The sheet that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PrintedSheet {
    /// The file; its name says the kind and the day, and names nobody.
    pub path: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
}
