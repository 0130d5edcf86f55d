//! Figures: numbers with their unit, computed from the stored views in one pass; and the check of those
//! that others say.

mod check;
mod funnel;

pub use check::{BadLine, MOST_FIGURES_BYTES, SaidFigure, Verdict, read_figures};
pub use funnel::{Funnel, Stages};
