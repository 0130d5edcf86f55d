//! How far each pair had come, day by day as it was known: what figures of past days are counted from.

use super::StorageError;
use crate::ids::{PairId, PersonId};
use rusqlite::{Connection, Row, Transaction};

/// How far a pair had come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// Its family now, or the last it had.
    pub family: PersonId,
    /// The pair.
    pub pair: PairId,
    /// As known by the end of this filing day, `YYYY-MM-DD`, until the next such row says otherwise.
    pub known: String,
    /// From this day on, until the next such row of the same knowledge; the first is `0000-01-01`.
    pub from: String,
    /// The parent.
    pub parent: PersonId,
    /// The child.
    pub child: PersonId,
    /// How many stages of the funnel after *listed* hold in a row; none when it is in no list.
    pub stage: Option<u8>,
}

const COLUMNS: &str = "family, pair, known, from_day, parent, child, stage";

fn row_to_stage(row: &Row<'_>) -> rusqlite::Result<StageRow> {
    Ok(StageRow {
        family: PersonId(row.get(0)?),
        pair: PairId(row.get(1)?),
        known: row.get(2)?,
        from: row.get(3)?,
        parent: PersonId(row.get(4)?),
        child: PersonId(row.get(5)?),
        stage: row.get(6)?,
    })
}

/// Removes the rows of a family about to be written anew.
///
/// # Errors
/// [`StorageError`].
pub fn remove_stages(tx: &Transaction<'_>, family: PersonId) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM stage_history WHERE family = ?1")?
        .execute([family.0])?;
    Ok(())
}

/// Adds rows.
///
/// # Errors
/// [`StorageError`].
pub fn insert_stages(tx: &Transaction<'_>, rows: &[StageRow]) -> Result<(), StorageError> {
    let sql = format!("INSERT INTO stage_history ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    let mut add = tx.prepare_cached(&sql)?;
    for row in rows {
        add.execute((
            row.family.0,
            row.pair.0,
            &row.known,
            &row.from,
            row.parent.0,
            row.child.0,
            row.stage,
        ))?;
    }
    Ok(())
}

/// The rows of a family as stored, by pair, knowledge and day.
///
/// # Errors
/// [`StorageError`].
pub fn stages_of(db: &Connection, family: PersonId) -> Result<Vec<StageRow>, StorageError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM stage_history WHERE family = ?1 ORDER BY pair, known, from_day"
    );
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map([family.0], row_to_stage)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Hands over how far each pair had come by a day (`YYYY-MM-DD`), as known by the end of another,
/// pair by pair; those that were in no list are left out.
///
/// # Errors
/// [`StorageError`].
pub fn each_stage(
    db: &Connection,
    day: &str,
    known: &str,
    mut each: impl FnMut(StageRow),
) -> Result<(), StorageError> {
    // In the order of the key, so the last row of a pair is the one that holds.
    let sql = format!(
        "SELECT {COLUMNS} FROM stage_history WHERE known <= ?1 AND from_day <= ?2
         ORDER BY family, pair, known, from_day"
    );
    let mut query = db.prepare_cached(&sql)?;
    let mut rows = query.query((known, day))?;
    let mut last: Option<StageRow> = None;
    while let Some(row) = rows.next()? {
        let row = row_to_stage(row)?;
        if let Some(before) = last.replace(row)
            && last.as_ref().is_some_and(|now| now.pair != before.pair)
            && before.stage.is_some()
        {
            each(before);
        }
    }
    last.filter(|row| row.stage.is_some()).map(each);
    Ok(())
}
