//! The two CSV forms.

use crate::escape::escape;
use crate::{ExportError, Sheet};

/// CSV for Excel: UTF-8 with BOM, CRLF, every cell quoted and escaped.
///
/// # Errors
/// [`ExportError::Csv`].
pub fn csv_for_excel(sheet: &Sheet<'_>) -> Result<Vec<u8>, ExportError> {
    let body = write(sheet, escape)?;
    Ok([b"\xef\xbb\xbf".as_slice(), &body].concat())
}

/// CSV for machines: the same without BOM and without the escape. Not for a spreadsheet.
///
/// # Errors
/// [`ExportError::Csv`].
pub fn csv_for_machines(sheet: &Sheet<'_>) -> Result<Vec<u8>, ExportError> {
    write(sheet, str::to_owned)
}

fn write(sheet: &Sheet<'_>, cell: impl Fn(&str) -> String) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let refused = |_| ExportError::Csv;
    writer.write_record(sheet.columns()).map_err(refused)?;
    for row in sheet.rows() {
        let cells = row.into_iter().map(&cell);
        writer.write_record(cells).map_err(refused)?;
    }
    writer.into_inner().map_err(|_| ExportError::Csv)
}
