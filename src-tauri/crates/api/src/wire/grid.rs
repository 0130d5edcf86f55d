//! The grid's ways of being looked at and written in: conditions, sorting, saved views, cells.

use super::{ApiError, Changes};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the rows must be in one column: any of some values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct GridCondition {
    /// A column of the grid, a code: not a name and not an A-number, which are searched for.
    pub column: String,
    /// The values. A code, a country, a language, a member id, a tag: just this; empty = blank. Of
    /// `follow_up`: `due` = its day has come, `set`, empty = none. Of `last_contact`: a number of days
    /// without a try (never tried included), empty = never tried.
    pub any_of: Vec<String>,
}

/// One key to sort by. Blank cells are last either way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct GridSort {
    /// A column of the grid, a code.
    pub column: String,
    /// From the last to the first.
    pub descending: bool,
}

/// A way of looking at the grid that the organisation keeps.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SavedGridView {
    /// Its id; empty = a new one.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Words typed.
    pub search: String,
    /// What the rows must be.
    pub conditions: Vec<GridCondition>,
    /// What they are sorted by; by name when empty.
    pub sort: Vec<GridSort>,
    /// Columns shown, codes in order; the program's own when empty.
    pub columns: Vec<String>,
    /// Who saved it last, a name; not read when it is saved.
    pub saved_by: String,
}

/// The saved views.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SavedGridViews {
    /// By name.
    pub views: Vec<SavedGridView>,
}

/// Names a saved view.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RemoveGridViewRequest {
    /// Its id.
    pub id: String,
}

/// Writes into cells of the grid, or says what that would change.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ChangeCellsRequest {
    /// The cells, at most 5,000.
    pub edits: Vec<CellEdit>,
    /// Write what changes; else nothing is written, and the answer is a preview.
    pub write: bool,
}

/// One cell.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CellEdit {
    /// The row: a pair id.
    pub pair: String,
    /// `assigned`, `tags`, `follow_up`, `country` or `language`.
    pub column: String,
    /// `set` (also when empty), `add` or `remove` (of tags), `clear`.
    pub how: String,
    /// A member's id or name, tags with commas between them, a day `YYYY-MM-DD` or as typed, a country
    /// or a language by its code or its name. Setting a blank changes nothing: it never wipes.
    pub value: String,
}

/// What was changed, or would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CellsChanged {
    /// Each cell, in the order asked for.
    pub lines: Vec<CellLine>,
    /// People of whom something changes.
    pub people: u32,
    /// Whether it was written.
    pub written: bool,
    /// What moved.
    pub changes: Changes,
}

/// One cell.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CellLine {
    /// The row: a pair id.
    pub pair: String,
    /// The parent whose record it is.
    pub parent: String,
    /// The child, to tell the row by.
    pub child: String,
    /// The column.
    pub column: String,
    /// `changes`, `same`, `refused`.
    pub state: CellState,
    /// What stands there, as the row shows it: a member's name, a code, a day, tags with commas.
    pub before: String,
    /// What will.
    pub after: String,
    /// Why it is refused.
    pub refusal: Option<ApiError>,
}

/// What becomes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// It changes.
    Changes,
    /// It says so already, or another line of the same person does.
    Same,
    /// It cannot be written.
    Refused,
}

/// Takes back the last act of this member since the vault was opened, or says it again.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct UndoRequest {
    /// What the record says of why, in the person's language.
    pub reason: String,
}

/// What was taken back, or said again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Undone {
    /// Its type of entry, `family_assigned`.
    pub kind: String,
    /// How many entries.
    pub count: u32,
    /// Whether there is another act to take back.
    pub can_undo: bool,
    /// Whether there is one to say again.
    pub can_redo: bool,
    /// What moved.
    pub changes: Changes,
}
