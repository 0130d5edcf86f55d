//! A workbook, read in the child.

use super::{ask, child};
use reencuentro_core::lists::{Table, Unreadable, serve_sheet};
use std::path::Path;
use std::process::Command;

/// The child's part: the workbook on standard input, its rows on standard output.
pub(super) fn work(sheet: Option<&str>) -> std::io::Result<()> {
    let output = std::io::BufWriter::new(std::io::stdout().lock());
    serve_sheet(std::io::stdin().lock(), output, sheet)
}

/// The child process that reads workbooks, before it is started.
#[must_use]
pub fn sheet_worker(program: &Path, sheet: &str) -> Command {
    if sheet.is_empty() {
        child(program, &["sheet-worker"])
    } else {
        child(program, &["sheet-worker", "--sheet", sheet])
    }
}

/// Reads a workbook in a child process.
pub fn read(program: &Path, workbook: &[u8], sheet: &str) -> Result<Table, Unreadable> {
    let answer = ask(
        &mut sheet_worker(program, sheet),
        workbook.to_vec(),
        Table::from_lines,
    );
    answer.unwrap_or_else(|why| Err(why.into()))
}
