//! Lists as they come: bytes in, rows out, and what each row would do to the book. All pure.
//!
//! * `read_table`  CSV: encoding, delimiter, bounds
//! * `read_sheet`  XLSX: zip bounds, streamed cells; runs only in the capped child process
//! * `sheet_shape` which sheet is the list, merged cells, formulas without a value
//! * `headings`    what one heading says
//! * `headers`     which column is which field
//! * `map`         how a sender's columns were read before
//! * `cells`       what a cell holds apart from its field
//! * `rows`        a row's cells as two people and a separation, with a problem a cell
//! * `identity`    what makes two rows the same row
//! * `brings`      what a row says of somebody in the book that the book has not
//! * `plan`        who is linked, founded, waits, or cannot be read
//! * `compare`     two lists beside each other, or a list beside the book
//!
//! Deliberately absent: writing (see `records::lists`) and guessing: a cell that a spreadsheet has
//! damaged is an error with advice.

mod brings;
mod cells;
pub mod compare;
mod countries;
mod headers;
mod headings;
mod identity;
mod map;
mod matching;
mod plan;
mod read_sheet;
mod read_table;
mod rows;
mod sheet_shape;

pub use brings::{Brought, PairHas, PersonHas, Policy, Sending, reach, to_pair, to_person};
pub(crate) use brings::{details_of, identifier_of};
pub use countries::country_of;
pub use headers::{Field, Layout, lay_out};
pub use identity::identity;
pub use map::{ColumnMap, MOST_MAP_BYTES, NoMap};
pub use matching::{MatchKind, MatchList, MatchedRows, match_list, match_lists, record, record_of};
pub use plan::{
    Before, Book, Bringing, Bucket, FoundPair, FoundPerson, KnownPair, KnownPerson, Plan, RowPlan,
    Target, candidates, named_for_sure, plan,
};
pub use read_sheet::{SheetLine, serve_sheet};
pub use read_table::{FileKind, kind_of, read_table};
pub use rows::{CellProblem, PersonCells, RowRead, date_orders, read_rows};

/// Most bytes of a file (SECURITY §C5).
pub const MOST_BYTES: u64 = 50 << 20;
/// Most rows of a table, the header row counted.
pub const MOST_ROWS: usize = 200_000;
/// Most columns.
pub const MOST_COLUMNS: usize = 512;
/// Most cells of a table, blank ones counted: every row of the longest table may have twenty. Each
/// costs memory before a person has seen one of them, and a file of 50 MB can hold fifty million.
pub const MOST_CELLS: usize = 4_000_000;
/// Most characters of a cell, as in Excel.
pub const MOST_CELL_CHARS: usize = 32_767;
/// Most bytes of all cells together: a workbook may name one long text in every cell.
pub const MOST_TEXT: usize = 128 << 20;

/// Why a file is not a table. The code is the message's: `unreadable-<code>` in the locale files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// More than [`MOST_BYTES`].
    #[error("too_large")]
    TooLarge,
    /// Control bytes: not text.
    #[error("not_text")]
    NotText,
    /// More than [`MOST_ROWS`].
    #[error("too_many_rows")]
    TooManyRows,
    /// More than [`MOST_COLUMNS`].
    #[error("too_many_columns")]
    TooManyColumns,
    /// More than [`MOST_CELLS`].
    #[error("too_many_cells")]
    TooManyCells,
    /// More than [`MOST_CELL_CHARS`].
    #[error("cell_too_long")]
    CellTooLong,
    /// A quotation mark opens a cell and never closes it: rows would be lost inside it.
    #[error("unclosed_quote")]
    UnclosedQuote,
    /// The old binary format, refused.
    #[error("old_xls")]
    OldXls,
    /// Protected by a password.
    #[error("encrypted")]
    Encrypted,
    /// A zip that is no workbook, or damaged.
    #[error("not_a_workbook")]
    NotAWorkbook,
    /// A zip that unpacks to more than it may: an attack, or a mistake.
    #[error("unpacks_too_large")]
    UnpacksTooLarge,
    /// No sheet of this name.
    #[error("no_such_sheet")]
    NoSuchSheet,
    /// No row looks like a header row.
    #[error("no_header")]
    NoHeader,
    /// The child process that reads workbooks took longer than it may.
    #[error("took_too_long")]
    TookTooLong,
    /// The child process that reads workbooks ended without an answer: over its memory, mostly.
    #[error("worker_ended")]
    WorkerEnded,
    /// This program has no child process to read workbooks with.
    #[error("no_worker")]
    NoWorker,
    /// A PDF that holds pictures and no words.
    #[error("no_words")]
    NoWords,
    /// A PDF that cannot be opened.
    #[error("damaged_pdf")]
    DamagedPdf,
}

/// What a table has taken so far, while it is read: refused at the cell that is one too many.
#[derive(Debug, Default)]
struct Room {
    cells: usize,
    bytes: usize,
}

impl Room {
    /// A cell more. `column` from 0.
    fn take(&mut self, column: usize, text: &str) -> Result<(), Unreadable> {
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        // The bytes first: counting the characters of a short text is what is seldom needed.
        if text.len() > MOST_CELL_CHARS && text.chars().count() > MOST_CELL_CHARS {
            return Err(Unreadable::CellTooLong);
        }
        self.cells += 1;
        self.bytes += text.len();
        if self.cells > MOST_CELLS {
            return Err(Unreadable::TooManyCells);
        }
        if self.bytes > MOST_TEXT {
            return Err(Unreadable::UnpacksTooLarge);
        }
        Ok(())
    }
}

impl Unreadable {
    /// All of them: for the test that each has its message, and to read a code back.
    pub const ALL: &'static [Self] = &[
        Self::Empty,
        Self::TooLarge,
        Self::NotText,
        Self::TooManyRows,
        Self::TooManyColumns,
        Self::TooManyCells,
        Self::CellTooLong,
        Self::UnclosedQuote,
        Self::OldXls,
        Self::Encrypted,
        Self::NotAWorkbook,
        Self::UnpacksTooLarge,
        Self::NoSuchSheet,
        Self::NoHeader,
        Self::TookTooLong,
        Self::WorkerEnded,
        Self::NoWorker,
        Self::NoWords,
        Self::DamagedPdf,
    ];

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|one| one.to_string() == code)
    }
}

/// What [`Table::encoding`] is for the table of a PDF.
pub const PDF: &str = "PDF";

/// A table as text, every row of the file, the header row among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Encoding as detected (`UTF-8`, `UTF-16LE`, `windows-1252`); empty for a workbook, [`PDF`] for the
    /// words of one.
    pub encoding: String,
    /// Delimiter as detected; none for a workbook.
    pub delimiter: Option<char>,
    /// Sheets of the workbook; empty for CSV.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    /// Cells; the first is row 1.
    pub rows: Vec<Vec<String>>,
}
