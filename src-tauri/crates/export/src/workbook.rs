//! XLSX: every cell a string, so that no formula can run and no zero is lost.

use crate::escape::is_risky;
use crate::{ExportError, Sheet};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// The workbook's bytes. `made_at` is in seconds since 1970-01-01T00:00Z and stands in its
/// properties, which name the program and nobody else.
///
/// # Errors
/// [`ExportError::Workbook`] for a cell of more than 32,767 characters or too many rows.
pub fn xlsx(sheet: &Sheet<'_>, made_at: i64) -> Result<Vec<u8>, ExportError> {
    write(sheet, made_at).map_err(|_| ExportError::Workbook)
}

fn write(sheet: &Sheet<'_>, made_at: i64) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_author("Reencuentro")
        .set_creation_datetime(&ExcelDateTime::from_timestamp(made_at)?);
    book.set_properties(&properties);
    let quoted = Format::new().set_quote_prefix();
    let head = Format::new().set_bold();
    let page = book.add_worksheet();
    page.set_name("Delivery")?;
    for (at, column) in (0u16..).zip(sheet.columns()) {
        page.write_string_with_format(0, at, column, &head)?;
        page.set_column_width(at, if column.ends_with("_name") { 30 } else { 18 })?;
    }
    page.set_freeze_panes(1, 0)?;
    for (no, row) in (1u32..).zip(sheet.rows()) {
        for (at, cell) in (0u16..).zip(row) {
            if is_risky(cell) {
                page.write_string_with_format(no, at, cell, &quoted)?;
            } else {
                page.write_string(no, at, cell)?;
            }
        }
    }
    book.save_to_buffer()
}
