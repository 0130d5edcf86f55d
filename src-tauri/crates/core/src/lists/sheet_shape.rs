//! What a workbook says beside its cells: which sheet is the list, which cells are merged, and which
//! formulas no program has computed.

use super::{MOST_CELLS, Room, Table, Unreadable, lay_out};
use calamine::{Reader as _, SheetType, SheetVisible, Xlsx};
use std::collections::{BTreeMap, HashSet};
use std::io::Cursor;

/// A workbook in memory.
pub(super) type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Rows of a sheet that are looked at for its headings.
const LOOKED_AT: usize = 15;

/// What stands for a formula that has no value: nobody may take it for a blank cell.
pub(super) const NOT_COMPUTED: &str = "#FORMULA!";

/// The sheet that is read where none is named: the first with headings, of those that are shown before
/// those that are hidden; else the first that is shown. A list may stand behind a cover.
pub(super) fn likeliest_sheet(book: &mut Book<'_>) -> Result<String, Unreadable> {
    let sheets = book.sheets_metadata().iter();
    let mut sheets: Vec<_> = sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.visible != SheetVisible::Visible, sheet.name.clone()))
        .collect();
    sheets.sort_by_key(|(is_hidden, _)| *is_hidden);
    if let [_, _, ..] = sheets[..] {
        for (_, name) in &sheets {
            // What is wrong with a sheet is said when it is the one that is read.
            if has_headings(book, name).unwrap_or(false) {
                return Ok(name.clone());
            }
        }
    }
    let first = sheets.into_iter().next();
    first.map(|(_, name)| name).ok_or(Unreadable::NoSuchSheet)
}

fn has_headings(book: &mut Book<'_>, sheet: &str) -> Result<bool, Unreadable> {
    let damaged = |_| Unreadable::NotAWorkbook;
    let mut table = Table::default();
    let mut room = Room::default();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        if row >= LOOKED_AT {
            break;
        }
        let text = super::read_sheet::text_of(cell.get_value());
        room.take(column, &text)?;
        let rows = table.rows.len().max(row + 1);
        table.rows.resize_with(rows, Vec::new);
        let cells = &mut table.rows[row];
        let width = cells.len().max(column + 1);
        cells.resize_with(width, String::new);
        cells[column] = text;
    }
    Ok(lay_out(&table, None).is_ok())
}

/// Where formulas stand; one whose cell is blank was never computed.
pub(super) fn formulas(
    book: &mut Book<'_>,
    sheet: &str,
) -> Result<HashSet<(u32, u32)>, Unreadable> {
    let damaged = |_| Unreadable::NotAWorkbook;
    let mut formulas = HashSet::new();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    while let Some(cell) = cells.next_formula().map_err(damaged)? {
        if !cell.get_value().is_empty() {
            formulas.insert(cell.get_position());
        }
        if formulas.len() > MOST_CELLS {
            return Err(Unreadable::TooManyCells);
        }
    }
    Ok(formulas)
}

/// Cells that are merged over several rows: each of the rows has the text of the first. Over columns
/// they are headings, which are read as such.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// Those that have not begun, by first row: column and last row.
    ahead: BTreeMap<u32, Vec<(u32, u32)>>,
    /// Those that have: column, last row, text.
    held: Vec<(u32, u32, String)>,
}

impl Merged {
    /// Those of a sheet.
    pub(super) fn of(book: &mut Book<'_>, sheet: &str) -> Result<Self, Unreadable> {
        let damaged = |_| Unreadable::NotAWorkbook;
        let mut merged = Self::default();
        for area in book.merge_cells_by_sheet_name(sheet).map_err(damaged)? {
            if area.end.0 > area.start.0 {
                let ahead = merged.ahead.entry(area.start.0).or_default();
                ahead.push((area.start.1, area.end.0));
            }
        }
        Ok(merged)
    }

    /// A row in which something stands, the next one down: the texts of the cells above are put into it.
    pub(super) fn fill(
        &mut self,
        number: u32,
        row: &mut Vec<String>,
        room: &mut Room,
    ) -> Result<(), Unreadable> {
        self.held.retain(|(_, last, _)| *last >= number);
        for (column, _, text) in &self.held {
            let column = *column as usize;
            while row.len() <= column {
                room.take(row.len(), "")?;
                row.push(String::new());
            }
            if row[column].is_empty() {
                room.take(column, text)?;
                row[column].clone_from(text);
            }
        }
        while let Some(begun) = self.ahead.first_entry().filter(|one| *one.key() <= number) {
            let (first, areas) = begun.remove_entry();
            for (column, last) in areas.into_iter().filter(|_| first == number) {
                let text = row.get(column as usize).filter(|text| !text.is_empty());
                if let Some(text) = text {
                    self.held.push((column, last, text.clone()));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merged_cell_stands_in_each_of_its_rows_and_nowhere_else() {
        let mut merged = Merged {
            ahead: BTreeMap::from([(1, vec![(0, 3), (2, 2)]), (9, vec![(0, 12)])]),
            held: Vec::new(),
        };
        let mut filled = |number: u32, cells: &[&str]| {
            let mut row: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
            merged.fill(number, &mut row, &mut Room::default()).unwrap();
            row
        };
        assert_eq!(filled(0, &["head"]), ["head"]);
        assert_eq!(filled(1, &["Marta", "Ana", "x"]), ["Marta", "Ana", "x"]);
        assert_eq!(filled(2, &["", "Luis"]), ["Marta", "Luis", "x"]);
        assert_eq!(filled(3, &["", "Eva", "own"]), ["Marta", "Eva", "own"]);
        assert_eq!(filled(4, &["", "Inés"]), ["", "Inés"]);
        // Its first row has nothing: there is nothing to be repeated.
        assert_eq!(filled(10, &["", "Olga"]), ["", "Olga"]);
    }
}
