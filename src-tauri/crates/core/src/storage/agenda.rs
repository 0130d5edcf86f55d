//! What is to be done, from which day on: rows beside the views, counted and read by kind and day.

use super::StorageError;
use crate::ids::{EntityId, MemberId, PersonId};
use crate::views::AgendaRow;
use rusqlite::{Connection, Row, Transaction};

const COLUMNS: &str = "kind, due, last, family, about, act, at, assigned";

fn row_to_agenda(row: &Row<'_>) -> rusqlite::Result<AgendaRow> {
    Ok(AgendaRow {
        kind: row.get(0)?,
        due: row.get(1)?,
        last: row.get(2)?,
        family: PersonId(row.get(3)?),
        about: EntityId(row.get(4)?),
        act: row.get(5)?,
        at: row.get(6)?,
        assigned: row.get::<_, Vec<u8>>(7)?.try_into().ok().map(MemberId),
    })
}

/// Removes the rows of a family about to be written anew.
///
/// # Errors
/// [`StorageError`].
pub fn remove_agenda(tx: &Transaction<'_>, family: PersonId) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM agenda WHERE family = ?1")?
        .execute([family.0])?;
    Ok(())
}

/// Adds rows.
///
/// # Errors
/// [`StorageError`].
pub fn insert_agenda(tx: &Transaction<'_>, rows: &[AgendaRow]) -> Result<(), StorageError> {
    let sql = format!("INSERT INTO agenda ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    let mut add = tx.prepare_cached(&sql)?;
    for row in rows {
        add.execute((
            &row.kind,
            &row.due,
            &row.last,
            row.family.0,
            row.about.0,
            &row.act,
            &row.at,
            row.assigned.as_ref().map_or(&[][..], |member| &member.0),
        ))?;
    }
    Ok(())
}

/// The rows of a family, sorted.
///
/// # Errors
/// [`StorageError`].
pub fn agenda_of(db: &Connection, family: PersonId) -> Result<Vec<AgendaRow>, StorageError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM agenda INDEXED BY agenda_family WHERE family = ?1
         ORDER BY kind, due, about, assigned"
    );
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map([family.0], row_to_agenda)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Which rows are asked for: of one kind, due until a day, of one member or of everybody.
#[derive(Debug, Clone, Copy)]
pub struct DueUntil<'a> {
    /// A code of [`crate::rules::agenda::AgendaKind`].
    pub kind: &'a str,
    /// The day of which it is asked, `YYYY-MM-DD`: what is over by then is not shown.
    pub today: &'a str,
    /// Due until this day.
    pub until: &'a str,
    /// Whose: those of this member; everybody's when none.
    pub of: Option<MemberId>,
}

/// How many are due.
///
/// # Errors
/// [`StorageError`].
pub fn count_due(db: &Connection, asked: DueUntil<'_>) -> Result<u64, StorageError> {
    let mut query = db.prepare_cached(
        "SELECT count(DISTINCT about) FROM agenda WHERE kind = ?1 AND due <= ?2 AND last >= ?4
         AND (?3 IS NULL OR assigned = ?3)",
    )?;
    let of = asked.of.map(|member| member.0);
    let count: i64 =
        query.query_row((asked.kind, asked.until, of, asked.today), |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// A window of those that are due, the longest due first; what two members are to do once.
///
/// # Errors
/// [`StorageError`].
pub fn due_until(
    db: &Connection,
    asked: DueUntil<'_>,
    from: u64,
    count: u64,
) -> Result<Vec<AgendaRow>, StorageError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM agenda WHERE kind = ?1 AND due <= ?2 AND last >= ?4
         AND (?3 IS NULL OR assigned = ?3)
         GROUP BY due, family, about ORDER BY due, family, about LIMIT ?6 OFFSET ?5"
    );
    let mut query = db.prepare_cached(&sql)?;
    let of = asked.of.map(|member| member.0);
    let limit = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let rows = query.query_map(
        (
            asked.kind,
            asked.until,
            of,
            asked.today,
            limit(from),
            limit(count),
        ),
        row_to_agenda,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
