//! The discrepancy memo on paper: what two lists of the same sender do not agree in, in the sender's own
//! row numbers. As the workbook of [`crate::memo_xlsx`] it holds what the sender's own files say and why
//! each difference is thought to be there: there is no field for what the network knows of anybody.

use super::layout::BODY;
use super::{Letterhead, PrintedSheet, Said, Words, sheet};
use crate::ExportError;

/// What may stand on a memo, all of it said already in its language.
#[derive(Debug, Clone, Default)]
pub struct MemoSheet {
    /// The two lists, and the sums of their rows and parents.
    pub above: Vec<String>,
    /// The tables, each under its heading.
    pub tables: Vec<MemoTable>,
}

/// A table of the memo.
#[derive(Debug, Clone, Default)]
pub struct MemoTable {
    /// Its heading.
    pub title: String,
    /// What is asked or said in it.
    pub above: String,
    /// Headings of the columns.
    pub head: Vec<String>,
    /// How the width is shared between the columns.
    pub shares: Vec<f32>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl MemoSheet {
    /// The sheet in one language.
    ///
    /// # Errors
    /// [`ExportError::TooLong`] for a cell that is longer than a page; [`ExportError::Paper`].
    pub fn print(
        &self,
        words: Words<'_>,
        head: &Letterhead<'_>,
    ) -> Result<PrintedSheet, ExportError> {
        let titles = ("memo-title", "print-memo-not-for");
        sheet(&[words], head, titles, |layout| {
            layout.title(&[words.said(titles.0)]);
            for said in &self.above {
                layout.paragraph(&[words.plain(said)], BODY);
            }
            for table in &self.tables {
                layout.heading_over(&[words.plain(&table.title)], OPENING);
                layout.paragraph(&[words.plain(&table.above)], BODY);
                if table.rows.is_empty() {
                    layout.paragraph(&[words.said("print-memo-none")], BODY);
                    continue;
                }
                let said = |cells: &[String]| -> Vec<Said> {
                    cells.iter().map(|cell| words.plain(cell)).collect()
                };
                let rows: Vec<Vec<Said>> = table.rows.iter().map(|row| said(row)).collect();
                layout.table(&table.shares, &said(&table.head), &rows, 0.0);
            }
        })
    }
}

/// A heading with its sentence and the head of its table: none of them stands alone at the foot of a page.
const OPENING: f32 = 150.0;
