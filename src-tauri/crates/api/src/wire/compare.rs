//! Two lists, or a list and the book, beside each other.

use super::{Changes, CodeCount, ListSummary};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Puts two sides beside each other.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CompareListsRequest {
    /// A list's id, or `book`: every pair that is not in the trash.
    pub a: String,
    /// As `a`.
    pub b: String,
    /// Only rows of this side, `a` or `b`; empty = both.
    pub side: String,
    /// Only rows that stand here, a code of [`ComparedRow::standing`], or `alone`: all of which the
    /// other side has none. Empty = all but `same`.
    pub standing: String,
    /// Only rows of which this became, a code of [`ComparedRow::became`]; empty = all.
    pub became: String,
    /// Only rows that differ in this, a code of [`SaidDifferently::what`]; empty = all.
    pub differs: String,
    /// Only rows with this reason, a code of [`ReasonCount::reason`]; empty = all.
    pub reason: String,
    /// First row of what is left, from 0.
    pub from: u32,
    /// At most so many rows (≤ 5,000).
    pub count: u32,
}

/// One side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ComparedSide {
    /// The list; none for the book.
    pub list: Option<ListSummary>,
    /// Its rows.
    pub rows: u32,
    /// Its rows by where they stand; they sum to `rows`.
    pub standings: Vec<CodeCount>,
    /// Its rows that stand nowhere else, by what became of them.
    pub became: Vec<CodeCount>,
    /// Its rows that stand nowhere else, and their parents, by reason; the rows sum to those of
    /// `only_here`, `waiting`, `not_ours` and `unread`.
    pub reasons: Vec<ReasonCount>,
    /// All its rows, each in one place; they sum to `rows`.
    pub places: Vec<ComparedPlace>,
}

/// Rows of one side that are in the same place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparedPlace {
    /// Where they stand, a code of [`ComparedRow::standing`].
    pub standing: String,
    /// What became of them, a code of [`ComparedRow::became`]; else blank.
    pub became: String,
    /// Why the other side has none, a code of [`ReasonCount::reason`]; blank where it has one.
    pub reason: String,
    /// Rows.
    pub rows: u32,
    /// Parents of whom one of these rows speaks.
    pub parents: u32,
}

/// Parents by where they stand: `a` = `same` + `different` + `only_a`, `b` likewise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparedParents {
    /// On the first side.
    pub a: u32,
    /// On the second side.
    pub b: u32,
    /// On both, and nothing differs.
    pub same: u32,
    /// On both, and something about them or their children differs.
    pub different: u32,
    /// On the first alone.
    pub only_a: u32,
    /// On the second alone.
    pub only_b: u32,
}

/// What two rows of the same people say differently.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaidDifferently {
    /// Which, a code; the message is `differs-<code>`.
    pub what: String,
    /// What the first side says; blank = nothing.
    pub a: String,
    /// What the second says.
    pub b: String,
}

/// How a difference is explained.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExplainedDifference {
    /// The entry that says so.
    pub entry: String,
    /// Why, a code; the message is `difference-reason-<code>`.
    pub reason: String,
    /// How far it has come: `open`, `asked`, `explained`, `closed`.
    pub state: String,
    /// Who said so, and what.
    pub words: String,
    /// The entry of the document that shows it; blank if none.
    pub evidence: String,
    /// Name of the member who follows it up; blank if none.
    pub owner: String,
    /// Day it was closed, or the sender was asked; blank if none.
    pub on: String,
    /// Id of the earlier version under which it was explained; blank = this one.
    pub carried_from: String,
}

/// Rows and parents of one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReasonCount {
    /// A reason, a code; `unexplained` also where nobody has said anything; `contradicting` where
    /// members said different things.
    pub reason: String,
    /// Rows that the side alone has.
    pub rows: u32,
    /// Parents of whom the side alone has a row.
    pub parents: u32,
}

/// A row of one side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ComparedRow {
    /// `a` or `b`.
    pub side: String,
    /// Row number as in the file; of the book, a place in its order.
    pub row: u32,
    /// The sender's own number of it; blank where the list has none.
    pub number: String,
    /// `same`, `different`, `parentage`, `again`, `only_here`, `waiting`, `not_ours`, `unread`.
    pub standing: String,
    /// The row it belongs to: of the other side, or for `again` of its own; 0 = none.
    pub with: u32,
    /// Of `only_here`: `vanished`, `moved`, `appeared`, `reappeared`, `one_list_only`, `ours_only`,
    /// `theirs_only`; else blank.
    pub became: String,
    /// The list that says so, for `moved` and `reappeared`: an id, else blank.
    pub other_list: String,
    /// What differs.
    pub differs: Vec<SaidDifferently>,
    /// How it is explained; none = by nobody. More than one where members said different things.
    pub explained: Vec<ExplainedDifference>,
    /// The parent's name as this side says it.
    pub parent: String,
    /// The child's.
    pub child: String,
    /// The pair or person it speaks of; blank where nobody decided yet.
    pub target: String,
}

/// Two sides beside each other.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListsCompared {
    /// The first side: of two versions of one list the earlier, however they were asked for.
    pub a: ComparedSide,
    /// The second side.
    pub b: ComparedSide,
    /// The same by parent.
    pub parents: ComparedParents,
    /// What differs between rows of the same people: rows of the first side, by field.
    pub differs: Vec<CodeCount>,
    /// Rows in all that the filter shows.
    pub total: u32,
    /// The rows asked for, the first side before the second, in the order of the files.
    pub rows: Vec<ComparedRow>,
}

/// A row of one of two sides.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowOfSide {
    /// `a` or `b`, as the request names the sides.
    pub side: String,
    /// Row number.
    pub row: u32,
}

/// Explains differences between two sides, all of them alike.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ExplainDifferencesRequest {
    /// A list's id, or `book`.
    pub a: String,
    /// As `a`.
    pub b: String,
    /// Which rows; at most 5,000.
    pub rows: Vec<RowOfSide>,
    /// Why, a code of the vocabulary `difference_reason`.
    pub reason: String,
    /// How far it has come, a code of `difference_state`; empty = `open` for `unexplained`, else
    /// `explained`.
    pub state: String,
    /// Who said so, and what.
    pub words: String,
    /// Entry of the document that shows it; empty = none.
    pub evidence: String,
    /// Member who follows it up, an id; empty = whoever explains it.
    pub owner: String,
    /// Day it was closed, or the sender was asked; empty = today, where it is one of the two.
    pub on: String,
}

/// What was explained.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DifferencesExplained {
    /// Differences: rows of one family are one.
    pub explained: u32,
    /// The last entry that says so.
    pub entry: String,
    /// What moved.
    pub changes: Changes,
}

/// Writes the discrepancy memo of two lists, as a workbook or for the printer.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WriteMemoRequest {
    /// A list's id; not the book, and no partner's: the memo says what the sender's own files say.
    pub a: String,
    /// As `a`.
    pub b: String,
    /// Folder to write into.
    pub folder: String,
    /// `en` or `es`; empty = `en`.
    pub language: String,
    /// `xlsx` or `pdf`; empty = `xlsx`.
    pub format: String,
}

/// A memo that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WrittenMemo {
    /// The file.
    pub path: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Rows that are asked for.
    pub questions: u32,
    /// Rows of one list alone that have a reason.
    pub explained: u32,
    /// Lines of what the two say differently.
    pub differing: u32,
}
