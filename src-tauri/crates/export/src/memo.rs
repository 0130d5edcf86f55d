//! The discrepancy memo: what two lists of the same sender do not agree in, in the sender's own row
//! numbers, as a workbook. It holds what the sender's own files say and why each difference is thought
//! to be there: nothing of what the network knows of anybody.

use crate::ExportError;
use crate::escape::is_risky;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// A page of the memo: its name, what stands above the table, and the table, every cell a text.
#[derive(Debug, Clone, Default)]
pub struct MemoPage {
    /// Name of the page; no more than 31 characters.
    pub name: String,
    /// Sentences above the table.
    pub above: Vec<String>,
    /// Headings of the columns.
    pub head: Vec<String>,
    /// Widths of the columns, characters.
    pub widths: Vec<u16>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The workbook's bytes; `made_at` is in seconds since 1970-01-01T00:00Z.
///
/// # Errors
/// [`ExportError::Workbook`] for a cell of more than 32,767 characters or a name that no page may have.
pub fn memo_xlsx(pages: &[MemoPage], made_at: i64) -> Result<Vec<u8>, ExportError> {
    write(pages, made_at).map_err(|_| ExportError::Workbook)
}

fn write(pages: &[MemoPage], made_at: i64) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_author("Reencuentro")
        .set_creation_datetime(&ExcelDateTime::from_timestamp(made_at)?);
    book.set_properties(&properties);
    for page in pages {
        let sheet = book.add_worksheet();
        sheet.set_name(&page.name)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        fill(sheet, page)?;
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, page: &MemoPage) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let head = Format::new().set_bold().set_text_wrap();
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let quoted = cell.clone().set_quote_prefix();
    for (at, width) in (0u16..).zip(&page.widths) {
        sheet.set_column_width(at, *width)?;
    }
    let mut no = 0;
    for said in &page.above {
        let format = if no == 0 { &bold } else { &Format::new() };
        sheet.write_string_with_format(no, 0, said, format)?;
        no += 1;
    }
    if page.head.is_empty() {
        return Ok(());
    }
    no += u32::from(!page.above.is_empty()); // a line of air
    for (at, text) in (0u16..).zip(&page.head) {
        sheet.write_string_with_format(no, at, text, &head)?;
    }
    sheet.set_repeat_rows(no, no)?;
    sheet.set_freeze_panes(no + 1, 0)?;
    for row in &page.rows {
        no += 1;
        for (at, text) in (0u16..).zip(row) {
            let format = if is_risky(text) { &quoted } else { &cell };
            sheet.write_string_with_format(no, at, text, format)?;
        }
    }
    Ok(())
}
