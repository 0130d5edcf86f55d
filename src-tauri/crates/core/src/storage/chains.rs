//! Spaces and the chains of devices in them.

use super::StorageError;
use crate::ids::{DeviceId, EntryHash, SpaceId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction};

/// A device's chain in a space.
#[derive(Debug, Clone)]
pub struct Chain {
    /// Number of the space.
    pub space: i64,
    /// The device.
    pub device: DeviceId,
    /// Sequence number of its newest entry.
    pub seq: u64,
    /// Hash of its newest entry.
    pub head: EntryHash,
    /// Up to which sequence number the device has signed it.
    pub signed_seq: u64,
    /// That signature.
    pub signature: Option<Vec<u8>>,
}

fn row_to_chain(row: &Row<'_>) -> rusqlite::Result<Chain> {
    Ok(Chain {
        space: row.get(0)?,
        device: DeviceId(row.get(1)?),
        seq: row.get::<_, i64>(2)?.unsigned_abs(),
        head: EntryHash(row.get(3)?),
        signed_seq: row.get::<_, i64>(4)?.unsigned_abs(),
        signature: row.get(5)?,
    })
}

/// A space's number, giving it one when it is new.
///
/// # Errors
/// [`StorageError`].
pub fn space_no(db: &Connection, id: SpaceId, local: bool) -> Result<i64, StorageError> {
    db.prepare_cached("INSERT INTO space (id, local) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING")?
        .execute((id.0, local))?;
    Ok(db
        .prepare_cached("SELECT no FROM space WHERE id = ?1")?
        .query_row([id.0], |r| r.get(0))?)
}

/// The spaces: number, id, whether it is this device's own.
///
/// # Errors
/// [`StorageError`].
pub fn spaces(db: &Connection) -> Result<Vec<(i64, SpaceId, bool)>, StorageError> {
    let mut query = db.prepare_cached("SELECT no, id, local FROM space ORDER BY id")?;
    let rows = query.query_map([], |r| Ok((r.get(0)?, SpaceId(r.get(1)?), r.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The chain of a device in a space, if it has one.
///
/// # Errors
/// [`StorageError`].
pub fn chain_of(
    db: &Connection,
    space: i64,
    device: DeviceId,
) -> Result<Option<Chain>, StorageError> {
    Ok(db
        .prepare_cached(
            "SELECT space, device, seq, head, signed_seq, signature FROM chain
             WHERE space = ?1 AND device = ?2",
        )?
        .query_row((space, device.0), row_to_chain)
        .optional()?)
}

/// All chains.
///
/// # Errors
/// [`StorageError`].
pub fn chains(db: &Connection) -> Result<Vec<Chain>, StorageError> {
    let mut query = db.prepare_cached(
        "SELECT space, device, seq, head, signed_seq, signature FROM chain ORDER BY space, device",
    )?;
    let rows = query.query_map([], row_to_chain)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Moves a chain's head.
///
/// # Errors
/// [`StorageError`].
pub fn set_chain(
    tx: &Transaction<'_>,
    space: i64,
    device: DeviceId,
    seq: u64,
    head: EntryHash,
) -> Result<(), StorageError> {
    let seq = i64::try_from(seq).map_err(|_| StorageError::Damaged)?;
    tx.prepare_cached(
        "INSERT INTO chain (space, device, seq, head, signed_seq) VALUES (?1, ?2, ?3, ?4, 0)
         ON CONFLICT (space, device) DO UPDATE SET seq = excluded.seq, head = excluded.head",
    )?
    .execute((space, device.0, seq, head.0))?;
    Ok(())
}

/// Keeps the device's signature over its chain up to `seq`.
///
/// # Errors
/// [`StorageError`].
pub fn set_signature(
    db: &Connection,
    space: i64,
    device: DeviceId,
    seq: u64,
    signature: &[u8],
) -> Result<(), StorageError> {
    let seq = i64::try_from(seq).map_err(|_| StorageError::Damaged)?;
    db.prepare_cached(
        "UPDATE chain SET signed_seq = ?3, signature = ?4 WHERE space = ?1 AND device = ?2",
    )?
    .execute((space, device.0, seq, signature))?;
    Ok(())
}
