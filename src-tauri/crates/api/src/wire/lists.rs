//! Lists coming in: preview, import, what is in them, undoing.

use super::{Changes, Weighing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file, and how to read it: to preview it or to import it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListFileRequest {
    /// Where the file is; of pasted rows what the list is to be called.
    pub path: String,
    /// Rows as text, as a spreadsheet puts them on the clipboard: read instead of a file. Absent = a file.
    pub pasted: Option<String>,
    /// `removed`, `waived`, `released`, `all`, `eoir_contacts`, `expanded_class`, `task_force`,
    /// `partner`; empty = `removed`.
    pub kind: String,
    /// Who sent it.
    pub sender: String,
    /// The day the sender says it speaks of; today if empty.
    pub as_of: String,
    /// Sheet of a workbook; the first if empty.
    pub sheet: String,
    /// Field of each column, a code, blank = not used; absent = as the headers say.
    pub mapping: Option<Vec<String>>,
    /// A map file: how its columns are read, by their headings; empty = as an earlier list with these
    /// headings was read, else as the headings say. What `mapping` says wins.
    pub map: String,
    /// What becomes of what it says of people in the book: `fill`: what the book has nothing of is added;
    /// `skip`: the row is linked and nothing is added; `ask`: as `fill`, and rows that say something
    /// otherwise wait. Empty = `fill`.
    pub policy: String,
    /// It is under a protective order.
    pub protective_order: bool,
}

/// A column as recognised.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListColumn {
    /// Header text.
    pub header: String,
    /// Field, a code; blank = not used.
    pub field: String,
    /// Up to three cells of it.
    pub samples: Vec<String>,
    /// Not used because its heading names a fact and not whether the parent or the child is meant.
    pub unclear: bool,
    /// Of a column of dates which part of a slashed date stands first, as one of its cells settles it:
    /// `day` or `month`; blank where none does, and of other columns.
    pub first: String,
}

/// Something about a cell that a person should see.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListProblem {
    /// Row number as in the file, from 1.
    pub row: u32,
    /// Header of its column; blank where the whole row is meant.
    pub column: String,
    /// The cell as it stands.
    pub cell: String,
    /// Which problem; the message is `problem-<code>`, the advice `problem-<code>-advice`.
    pub code: String,
    /// The row cannot be taken in because of it.
    pub stops: bool,
}

/// How often something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeCount {
    /// A code.
    pub code: String,
    /// How often.
    pub count: u32,
}

/// Rows by where they end; they sum to the rows of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BucketCounts {
    /// Speak of people who are in the book.
    pub linked: u32,
    /// Found their people.
    pub founded: u32,
    /// Wait for a person to decide.
    pub review: u32,
    /// Cannot be read.
    pub unreadable: u32,
    /// Speak of nobody whom the network looks for, as a person decided.
    pub not_ours: u32,
}

/// What a file is and what it would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListPreview {
    /// Name of the file.
    pub file_name: String,
    /// Encoding as detected; blank for a workbook.
    pub encoding: String,
    /// Delimiter as detected; blank for a workbook.
    pub delimiter: String,
    /// Sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet read.
    pub sheet: String,
    /// Row number of the header row.
    pub header_row: u32,
    /// Its columns.
    pub columns: Vec<ListColumn>,
    /// Rows below it.
    pub rows: u32,
    /// The first 200 problems.
    pub problems: Vec<ListProblem>,
    /// All problems by code.
    pub problem_counts: Vec<CodeCount>,
    /// Where its rows would end.
    pub would: BucketCounts,
    /// Why rows would wait or cannot be read, by code.
    pub reasons: Vec<CodeCount>,
    /// People it would found.
    pub new_people: u32,
    /// Pairs it would found.
    pub new_pairs: u32,
    /// What it would add to people and pairs, those it founds among them, by code: `brings-<code>`.
    pub brings: Vec<CodeCount>,
    /// The earlier list whose columns are read as its are, where that changes something.
    pub recalled: Option<ListSummary>,
    /// Lists that hold this very file already, oldest first: for the day of one of them it would change
    /// nothing, for another it would be a version.
    pub same_file: Vec<ListSummary>,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListImported {
    /// The list.
    pub list: ListSummary,
    /// This very file was here already for that day: nothing was changed.
    pub already_here: bool,
    /// All problems of its cells by code.
    pub problem_counts: Vec<CodeCount>,
    /// Headings that do not say whether the parent or the child is meant: those columns stay unused.
    pub unclear: Vec<String>,
    /// What moved.
    pub changes: Changes,
}

/// A list as one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListSummary {
    /// Its id.
    pub id: String,
    /// Its kind, a code.
    pub kind: String,
    /// Who sent it.
    pub sender: String,
    /// The day it speaks of.
    pub as_of: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file, hex.
    pub file_sha256: String,
    /// It is under a protective order.
    pub protective_order: bool,
    /// Rows.
    pub rows: u32,
    /// Where they ended.
    pub buckets: BucketCounts,
    /// The import was taken back, but for what is kept.
    pub undone: bool,
    /// People and pairs kept by the undoing.
    pub kept: u32,
}

/// All lists.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListSummaries {
    /// Oldest first.
    pub lists: Vec<ListSummary>,
}

/// Opens a window of a list's rows.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OpenListRequest {
    /// The list.
    pub list: String,
    /// First row, from 0.
    pub from: u32,
    /// At most so many rows (≤ 500).
    pub count: u32,
    /// Only rows that ended here; empty = all.
    pub bucket: String,
}

/// A row with where it ended.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListRowView {
    /// Row number as in the file.
    pub row: u32,
    /// Cells as received.
    pub cells: Vec<String>,
    /// `linked`, `founded`, `review`, `unreadable`, `not_ours`.
    pub bucket: String,
    /// Why, a code: `reason-<code>` for review, `problem-<code>` for unreadable.
    pub reason: String,
    /// The pair or person it speaks of; for a row that waits the one person who may be meant (the
    /// parent before the child); blank if none.
    pub target: String,
    /// What a row that waits says of each person it names, as read: the parent first.
    pub says: Vec<RowPerson>,
    /// Whom of the book a row that waits may mean.
    pub candidates: Vec<RowCandidate>,
    /// What members decided who did not know of each other and said different things.
    pub contradicting: Vec<RowSaid>,
}

/// What somebody decided of a row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowSaid {
    /// Who, by name.
    pub by: String,
    /// `linked`, `founded` or `not_ours`.
    pub end: String,
    /// Whom it named, by name: the parent first.
    pub names: Vec<String>,
    /// On what ground.
    pub reason: String,
}

/// What a row says of one person, as read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowPerson {
    /// `parent` or `child`: which side of the row.
    pub side: String,
    /// Their name.
    pub name: String,
    /// Their A-number as written.
    pub a_number: String,
    /// Their date of birth, EDTF; a slashed date that its column does not settle is both readings.
    pub born: String,
    /// `f`, `m` or `x`.
    pub sex: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// Someone in the book whom a row that waits may mean.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowCandidate {
    /// `parent` or `child`: which side of the row.
    pub side: String,
    /// Person id.
    pub person: String,
    /// Their name as recorded.
    pub name: String,
    /// How likely it is they, and why; none where nothing but the number or the whole name says it.
    pub weighing: Option<Weighing>,
}

/// A window of a list's rows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListView {
    /// The list.
    pub list: ListSummary,
    /// Header texts.
    pub columns: Vec<String>,
    /// Field of each column.
    pub fields: Vec<String>,
    /// Rows in all that the filter shows.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<ListRowView>,
}

/// Decides a row that waits.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DecideRowRequest {
    /// The list.
    pub list: String,
    /// Row number as in the file.
    pub row: u32,
    /// `link`: it speaks of these people; `found`: it founds whom these are not, and the pair;
    /// `not_ours`.
    pub decision: String,
    /// Person id of the parent, if in the book.
    pub parent: String,
    /// Person id of the child, if in the book.
    pub child: String,
    /// On what ground.
    pub reason: String,
    /// Of a row that is linked: what it says otherwise than the book is recorded beside it.
    pub otherwise: bool,
}

/// Where a decided row ended.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowSettled {
    /// The list as it stands now.
    pub list: ListSummary,
    /// Hash of the entry that decided it, if the last act can be taken back by key; else blank.
    pub entry: String,
    /// `linked`, `founded`, `not_ours`.
    pub bucket: String,
    /// The pair or person it speaks of; blank if none.
    pub target: String,
    /// What moved.
    pub changes: Changes,
}

/// Writes how the columns of a list were read, to read the next one by, or for another organisation.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WriteMapRequest {
    /// The list.
    pub list: String,
    /// Folder to write into.
    pub folder: String,
}

/// A map that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WrittenMap {
    /// Where.
    pub path: String,
}

/// Takes an import back.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct UndoImportRequest {
    /// The list.
    pub list: String,
    /// Why.
    pub reason: String,
}

/// What an undoing did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportUndone {
    /// People and pairs taken back.
    pub taken_back: u32,
    /// Facts, claims and ways to reach them taken back from people and pairs who stay.
    pub facts: u32,
    /// Ids of the people and pairs kept, because somebody has worked on them or their family since.
    pub kept: Vec<String>,
    /// What moved.
    pub changes: Changes,
}
