//! What leaves, a column a value, and the one connection that may read it.

use super::StorageError;
use crate::deliveries::{COLUMNS, DeliverableLine};
use crate::ids::{DeliveryId, PairId, PersonId};
use crate::views::FoldedLine;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, OpenFlags, Row, Transaction, params_from_iter, types::Value};
use std::path::Path;

/// The only table of the export connection.
const TABLE: &str = "deliverable_line";

/// Removes the lines of a family about to be written anew.
///
/// # Errors
/// [`StorageError`].
pub fn remove_lines(tx: &Transaction<'_>, family: PersonId) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM deliverable_line WHERE family = ?1")?
        .execute([family.0])?;
    Ok(())
}

/// Adds lines to a family.
///
/// # Errors
/// [`StorageError`].
pub fn insert_lines(
    tx: &Transaction<'_>,
    family: PersonId,
    lines: &[FoldedLine],
) -> Result<(), StorageError> {
    let marks = vec!["?"; COLUMNS.len() + 4].join(", ");
    let sql = format!(
        "INSERT OR REPLACE INTO {TABLE} (delivery, line, {}, pair, family) VALUES ({marks})",
        COLUMNS.join(", ")
    );
    let mut add = tx.prepare_cached(&sql)?;
    for line in lines {
        let mut values: Vec<Value> =
            vec![line.delivery.0.to_vec().into(), i64::from(line.line).into()];
        let cells = line.values.cells().into_iter();
        values.extend(cells.map(|(_, cell)| Value::from(cell.as_str().to_owned())));
        values.push(line.pair.0.to_vec().into());
        values.push(family.0.to_vec().into());
        add.execute(params_from_iter(&values))?;
    }
    Ok(())
}

/// The lines of a family with the deliveries they are in, by delivery and number.
///
/// # Errors
/// [`StorageError`].
pub fn lines_of(db: &Connection, family: PersonId) -> Result<Vec<FoldedLine>, StorageError> {
    let sql = format!(
        "SELECT {}, delivery, line, pair FROM {TABLE} INDEXED BY deliverable_line_family
         WHERE family = ?1 ORDER BY delivery, line",
        COLUMNS.join(", ")
    );
    let mut query = db.prepare_cached(&sql)?;
    let mut rows = query.query([family.0])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let at = COLUMNS.len();
        all.push(FoldedLine {
            values: values_of(row)?,
            delivery: DeliveryId(row.get(at)?),
            line: row.get(at + 1)?,
            pair: PairId(row.get(at + 2)?),
        });
    }
    Ok(all)
}

fn values_of(row: &Row<'_>) -> Result<DeliverableLine, StorageError> {
    let values: Vec<String> = (0..COLUMNS.len())
        .map(|at| row.get(at))
        .collect::<Result<_, _>>()?;
    DeliverableLine::from_stored(&values).ok_or(StorageError::Damaged)
}

/// A connection that can read the values of `deliverable_line` and nothing else: read-only, and
/// every other table, column, function and pragma is denied by SQLite's own authorizer.
pub struct ExportConnection(Connection);

/// Opens the export connection.
///
/// # Errors
/// [`StorageError`].
pub fn open_export(path: &Path, key: &[u8]) -> Result<ExportConnection, StorageError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = super::database::open_with(path, key, flags)?;
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.authorizer(Some(allow))?;
    Ok(ExportConnection(db))
}

fn allow(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Select => Authorization::Allow,
        AuthAction::Read {
            table_name: TABLE,
            column_name,
        } if column_name == "delivery"
            || column_name == "line"
            || COLUMNS.contains(&column_name) =>
        {
            Authorization::Allow
        }
        _ => Authorization::Deny,
    }
}

impl ExportConnection {
    /// The lines of a delivery in order.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn lines(&self, delivery: DeliveryId) -> Result<Vec<DeliverableLine>, StorageError> {
        let sql = format!(
            "SELECT {} FROM {TABLE} WHERE delivery = ?1 ORDER BY line",
            COLUMNS.join(", ")
        );
        let mut query = self.0.prepare(&sql)?;
        let mut rows = query.query([delivery.0])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(values_of(row)?);
        }
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_other_table_column_and_statement_is_denied() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("main.db");
        let key = [7; 32];
        let main = super::super::open_main(&path, &key).unwrap();
        let export = open_export(&path, &key).unwrap();
        assert!(export.lines(DeliveryId([1; 16])).unwrap().is_empty());

        let mut tables = main
            .prepare("SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c")
            .unwrap();
        let columns: Vec<(String, String)> = tables
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let mut denied = 0;
        for (table, column) in &columns {
            let open = export
                .0
                .prepare(&format!("SELECT \"{column}\" FROM \"{table}\""))
                .is_ok();
            let listed = table == TABLE
                && (COLUMNS.contains(&column.as_str()) || column == "delivery" || column == "line");
            assert_eq!(open, listed, "{table}.{column}");
            denied += usize::from(!open);
        }
        assert!(denied > 40, "only {denied} columns were tried");
        for statement in [
            "SELECT count(*) FROM entry",
            "SELECT name FROM sqlite_schema",
            "SELECT json_extract(parent_name, '$') FROM deliverable_line",
            "SELECT parent_name FROM deliverable_line UNION SELECT hex(body) FROM payload",
            "SELECT parent_name FROM deliverable_line WHERE pair = x'00'",
            "DELETE FROM deliverable_line",
            "UPDATE deliverable_line SET parent_name = ''",
            "CREATE TABLE t (a)",
            "CREATE TEMP TABLE t (a)",
            "PRAGMA table_info(entry)",
            "ATTACH 'x' AS y",
            "BEGIN",
        ] {
            assert!(export.0.prepare(statement).is_err(), "{statement}");
        }
    }
}
