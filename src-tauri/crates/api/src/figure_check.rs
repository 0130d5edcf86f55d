//! Figures that somebody says, checked without a vault: whether their parts make up their total.

use crate::convert::invalid;
use crate::place;
use crate::wire::ApiError;
use reencuentro_core::figures::{MOST_FIGURES_BYTES, SaidFigure, read_figures};
use serde::Serialize;
use std::path::Path;

/// A figure, checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedFigure {
    /// Its id, as the file has it.
    pub id: String,
    /// What is counted, as the file has it.
    pub unit: String,
    /// `eq`, `overlap`, `gap` or `excess`.
    pub verdict: String,
    /// By how many; none where the parts make up the total.
    pub by: Option<i64>,
    /// What the parts make up together.
    pub parts: i64,
    /// The total as said.
    pub total: i64,
    /// What the file says of it; blank where it says nothing.
    pub said: String,
}

/// Checks every figure of a file of `id; unit; parts; total`, in its order.
///
/// # Errors
/// [`ErrorCode::Invalid`](crate::wire::ErrorCode::Invalid) for a file that is not there, is no text or is too
/// long, and with its number for a line that says no figure.
pub fn check_figures(file: &Path) -> Result<Vec<CheckedFigure>, ApiError> {
    let text = place::read_text(file, MOST_FIGURES_BYTES, "figures_file")?;
    let figures =
        read_figures(&text).map_err(|bad| invalid("figure_line").with("line", bad.line))?;
    Ok(figures.into_iter().map(checked).collect())
}

pub(crate) fn checked(figure: SaidFigure) -> CheckedFigure {
    let verdict = figure.check();
    CheckedFigure {
        verdict: verdict.code().to_owned(),
        by: verdict.by(),
        parts: figure.sum(),
        total: figure.total,
        id: figure.id,
        unit: figure.unit,
        said: figure.said,
    }
}
