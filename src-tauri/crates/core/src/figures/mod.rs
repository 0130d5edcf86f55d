//! Figures: numbers with their unit, computed from the stored views in one pass; and the check of those
//! that others say.
//!
//! * `check`       whether parts make up a total that somebody says
//! * `facts`       what the tables ask of the records
//! * `funnel`      how far parents, children and pairs have come
//! * `table`       a table: its lines, its records, its sums
//! * `table_one`   "Reunification Update": where the children are
//! * `table_two`   "Reunification of Removed Class Members": how far each child of a removed parent is
//! * `table_three` the plaintiffs' section: how far each removed parent is

mod check;
mod facts;
mod funnel;
mod table;
mod table_one;
mod table_three;
mod table_two;

pub use check::{BadLine, MOST_FIGURES_BYTES, SaidFigure, Verdict, read_figures};
pub use funnel::{Funnel, Stages};
pub use table::{Band, Line, Table};

use crate::records::{AsOf, Records, RecordsError};

impl Records {
    /// A table of the reports as of a day; none where the reports have no such table.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn figure_table(&self, number: u8, as_of: AsOf) -> Result<Option<Table>, RecordsError> {
        let (mut table, take) = match number {
            1 => (
                table_one::empty(as_of),
                table_one::take as fn(&mut Table, &_),
            ),
            2 => (
                table_two::empty(as_of),
                table_two::take as fn(&mut Table, &_),
            ),
            3 => (
                table_three::empty(as_of),
                table_three::take as fn(&mut Table, &_),
            ),
            _ => return Ok(None),
        };
        self.each_family_on(&as_of, |folded| take(&mut table, folded))?;
        Ok(Some(table))
    }
}
