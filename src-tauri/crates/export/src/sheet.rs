//! Which columns leave, and their cells.

use reencuentro_core::deliveries::{COLUMNS, DeliverableLine, PRACTICE_COLUMN};

/// Lines with the columns that leave.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// The lines, in the order of the delivery.
    pub lines: &'a [DeliverableLine],
    /// Made in a practice vault: the column that says so leaves too.
    pub practice: bool,
}

impl<'a> Sheet<'a> {
    /// Names of the columns in order.
    #[must_use]
    pub fn columns(&self) -> Vec<&'static str> {
        COLUMNS
            .iter()
            .copied()
            .filter(|column| self.practice || *column != PRACTICE_COLUMN)
            .collect()
    }

    /// The cells of every line in the order of the columns.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Vec<&'a str>> + '_ {
        self.lines.iter().map(|line| {
            line.cells()
                .into_iter()
                .filter(|(column, _)| self.practice || *column != PRACTICE_COLUMN)
                .map(|(_, cell)| cell.as_str())
                .collect()
        })
    }
}
