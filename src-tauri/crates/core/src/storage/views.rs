//! Views as rows: kind, key, the family they belong to, canonical JSON.

use super::StorageError;
use crate::ids::{EntityId, PersonId};
use rusqlite::{Connection, OptionalExtension, Transaction};

/// A view as stored.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ViewRow {
    /// `person`, `pair`, `family`, `list`, `delivery`.
    pub kind: String,
    /// Its key: a cluster's id, or two.
    pub key: Vec<u8>,
    /// The family it belongs to.
    pub family: PersonId,
    /// Canonical JSON.
    pub body: Vec<u8>,
}

/// The family a base id belongs to.
///
/// # Errors
/// [`StorageError`].
pub fn family_of(db: &Connection, entity: EntityId) -> Result<Option<PersonId>, StorageError> {
    Ok(db
        .prepare_cached("SELECT family FROM base WHERE entity = ?1")?
        .query_row([entity.0], |row| Ok(PersonId(row.get(0)?)))
        .optional()?)
}

/// Every base id of a family, as it stands.
///
/// # Errors
/// [`StorageError`].
pub fn bases_of(db: &Connection, family: PersonId) -> Result<Vec<EntityId>, StorageError> {
    let mut query =
        db.prepare_cached("SELECT entity FROM base WHERE family = ?1 ORDER BY entity")?;
    let rows = query.query_map([family.0], |row| Ok(EntityId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Removes the views of a family about to be written anew.
///
/// # Errors
/// [`StorageError`].
pub fn remove_views(
    tx: &Transaction<'_>,
    space: i64,
    family: PersonId,
) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM view WHERE space = ?1 AND family = ?2")?
        .execute((space, family.0))?;
    Ok(())
}

/// Adds views.
///
/// # Errors
/// [`StorageError`].
pub fn insert_views(
    tx: &Transaction<'_>,
    space: i64,
    views: &[ViewRow],
) -> Result<(), StorageError> {
    let mut add = tx.prepare_cached(
        "INSERT OR REPLACE INTO view (space, kind, key, family, body) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for view in views {
        add.execute((space, &view.kind, &view.key, view.family.0, &view.body))?;
    }
    Ok(())
}

/// Removes the base ids of a family about to be written anew.
///
/// # Errors
/// [`StorageError`].
pub fn remove_bases(tx: &Transaction<'_>, family: PersonId) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM base WHERE family = ?1")?
        .execute([family.0])?;
    Ok(())
}

/// Adds base ids to a family.
///
/// # Errors
/// [`StorageError`].
pub fn insert_bases(
    tx: &Transaction<'_>,
    family: PersonId,
    bases: &[EntityId],
) -> Result<(), StorageError> {
    let mut set =
        tx.prepare_cached("INSERT OR REPLACE INTO base (entity, family) VALUES (?1, ?2)")?;
    for entity in bases {
        set.execute((entity.0, family.0))?;
    }
    Ok(())
}

/// The views of a family.
///
/// # Errors
/// [`StorageError`].
pub fn views_of(
    db: &Connection,
    space: i64,
    family: PersonId,
) -> Result<Vec<ViewRow>, StorageError> {
    // Named, because the planner would rather walk over all views in their order than sort a few.
    let mut query = db.prepare_cached(
        "SELECT kind, key, family, body FROM view INDEXED BY view_family
         WHERE space = ?1 AND family = ?2 ORDER BY kind, key",
    )?;
    let rows = query.query_map((space, family.0), row_to_view)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn row_to_view(row: &rusqlite::Row<'_>) -> rusqlite::Result<ViewRow> {
    Ok(ViewRow {
        kind: row.get(0)?,
        key: row.get(1)?,
        family: PersonId(row.get(2)?),
        body: row.get(3)?,
    })
}

/// Streams every view of a space, sorted by kind and key.
///
/// # Errors
/// [`StorageError`].
pub fn all_views(
    db: &Connection,
    space: i64,
    mut each: impl FnMut(ViewRow),
) -> Result<(), StorageError> {
    let mut query =
        db.prepare("SELECT kind, key, family, body FROM view WHERE space = ?1 ORDER BY kind, key")?;
    let mut rows = query.query([space])?;
    while let Some(row) = rows.next()? {
        each(row_to_view(row)?);
    }
    Ok(())
}

/// Streams the views of people and pairs of a space, family by family.
///
/// # Errors
/// [`StorageError`], or whatever `each` returns.
pub fn views_by_family<E: From<StorageError>>(
    db: &Connection,
    space: i64,
    mut each: impl FnMut(ViewRow) -> Result<(), E>,
) -> Result<(), E> {
    let mut query = db
        .prepare(
            "SELECT kind, key, family, body FROM view
             WHERE space = ?1 AND kind IN ('person', 'pair') ORDER BY family, kind, key",
        )
        .map_err(StorageError::from)?;
    let mut rows = query.query([space]).map_err(StorageError::from)?;
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        each(row_to_view(row).map_err(StorageError::from)?)?;
    }
    Ok(())
}

/// How many base ids belong to a family.
///
/// # Errors
/// [`StorageError`].
pub fn bases_count(db: &Connection) -> Result<usize, StorageError> {
    let count: i64 = db.query_row("SELECT count(*) FROM base", [], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Empties everything that is derived from the entries, before a rebuild.
///
/// # Errors
/// [`StorageError`].
pub fn clear_derived(tx: &Transaction<'_>) -> Result<(), StorageError> {
    tx.execute_batch(
        "DELETE FROM view; DELETE FROM base; DELETE FROM grid; DELETE FROM identifier;
         DELETE FROM deliverable_line; DELETE FROM stage_history; DELETE FROM agenda;
         DELETE FROM entry_entity;",
    )?;
    empty_search(tx)
}

/// Empties the search index by making it anew as its definition says: row by row it would take the
/// words apart once more, and stumble over an index that does not fit them.
fn empty_search(tx: &Transaction<'_>) -> Result<(), StorageError> {
    let definition: String = tx.query_row(
        "SELECT sql FROM sqlite_schema WHERE name = 'search'",
        [],
        |row| row.get(0),
    )?;
    tx.execute_batch("DROP TABLE search")?;
    tx.execute_batch(&definition)?;
    Ok(())
}
