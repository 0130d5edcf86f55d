//! The keys under which people are looked up (A-numbers, names), and single views by their key.

use super::StorageError;
use crate::ids::PersonId;
use rusqlite::{Connection, OptionalExtension, Transaction};

/// One key of one person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LookupRow {
    /// The key.
    pub key: String,
    /// The person's cluster.
    pub person: PersonId,
    /// Their family.
    pub family: PersonId,
}

/// Removes the keys of all people of a family.
///
/// # Errors
/// [`StorageError`].
pub fn remove_lookup(tx: &Transaction<'_>, family: PersonId) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM identifier WHERE family = ?1")?
        .execute([family.0])?;
    Ok(())
}

/// Adds keys.
///
/// # Errors
/// [`StorageError`].
pub fn insert_lookup(tx: &Transaction<'_>, rows: &[LookupRow]) -> Result<(), StorageError> {
    let mut add = tx.prepare_cached(
        "INSERT OR REPLACE INTO identifier (key, person, family) VALUES (?1, ?2, ?3)",
    )?;
    for row in rows {
        add.execute((&row.key, row.person.0, row.family.0))?;
    }
    Ok(())
}

/// People with this key, smallest id first.
///
/// # Errors
/// [`StorageError`].
pub fn people_known_as(db: &Connection, key: &str) -> Result<Vec<PersonId>, StorageError> {
    let mut query =
        db.prepare_cached("SELECT person FROM identifier WHERE key = ?1 ORDER BY person")?;
    let rows = query.query_map([key], |row| Ok(PersonId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The keys of a family, sorted.
///
/// # Errors
/// [`StorageError`].
pub fn lookup_of(db: &Connection, family: PersonId) -> Result<Vec<LookupRow>, StorageError> {
    let mut query = db.prepare_cached(
        "SELECT key, person, family FROM identifier INDEXED BY identifier_family
         WHERE family = ?1 ORDER BY key, person",
    )?;
    let rows = query.query_map([family.0], |row| {
        Ok(LookupRow {
            key: row.get(0)?,
            person: PersonId(row.get(1)?),
            family: PersonId(row.get(2)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One view by kind and key.
///
/// # Errors
/// [`StorageError`].
pub fn view_body(
    db: &Connection,
    space: i64,
    kind: &str,
    key: &[u8],
) -> Result<Option<Vec<u8>>, StorageError> {
    Ok(db
        .prepare_cached("SELECT body FROM view WHERE space = ?1 AND kind = ?2 AND key = ?3")?
        .query_row((space, kind, key), |row| row.get(0))
        .optional()?)
}

/// Hands over every view of a kind, by key: of a large book they are never all in memory.
///
/// # Errors
/// [`StorageError`], or what `each` returns.
pub fn each_view<E: From<StorageError>>(
    db: &Connection,
    space: i64,
    kind: &str,
    mut each: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let sql = "SELECT body FROM view WHERE space = ?1 AND kind = ?2 ORDER BY key";
    let mut query = db.prepare_cached(sql).map_err(StorageError::from)?;
    let mut rows = query.query((space, kind)).map_err(StorageError::from)?;
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        let body = row.get_ref(0).map_err(StorageError::from)?;
        let body = body.as_bytes().map_err(|_| StorageError::Damaged)?;
        each(body)?;
    }
    Ok(())
}
