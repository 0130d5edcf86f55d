//! A row of any table, for the open export: quoted and escaped like the CSV for Excel.

use crate::ExportError;
use crate::escape::escape;

/// What a table begins with, so that Excel reads UTF-8.
pub const TABLE_START: &[u8] = b"\xef\xbb\xbf";

/// One row: every cell quoted, what begins a formula escaped, CRLF.
///
/// # Errors
/// [`ExportError::Csv`].
pub fn table_row(cells: &[String]) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let escaped = cells.iter().map(|cell| escape(cell));
    writer.write_record(escaped).map_err(|_| ExportError::Csv)?;
    writer.into_inner().map_err(|_| ExportError::Csv)
}
