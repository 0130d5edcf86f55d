//! Figures: numbers with their unit, computed from the stored views in one pass; and the check of those
//! that others say.

mod check;
mod funnel;
mod table_one;

pub use check::{BadLine, MOST_FIGURES_BYTES, SaidFigure, Verdict, read_figures};
pub use funnel::{Funnel, Stages};
pub use table_one::{
    Band, ChildRow, Line, Overlapping, Reason, TABLE_ONE, TableOne, UNIT, band_day,
};
