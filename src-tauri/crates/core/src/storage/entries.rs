//! Entries and payloads as rows.

use super::StorageError;
use crate::entries::Header;
use crate::ids::{DeviceId, EntityId, EntryHash, SpaceId};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params_from_iter};
use sha2::{Digest, Sha256};

/// An entry about to be stored.
pub struct NewEntry<'a> {
    /// Its hash.
    pub hash: EntryHash,
    /// Its header, verbatim.
    pub header: &'a [u8],
    /// The member's signature, if the act needs one.
    pub member_sig: Option<&'a [u8]>,
    /// Number of its space.
    pub space: i64,
    /// Its type.
    pub kind: &'a str,
    /// Salt and body, when they belong in main.db.
    pub payload: Option<(&'a [u8], &'a [u8])>,
    /// The payload is in privileged.db.
    pub sealed: bool,
    /// Milliseconds since 1970.
    pub received_at: i64,
    /// The day of which it speaks.
    pub effective: Option<NaiveDate>,
    /// Every base id under which it must be found.
    pub entities: &'a [EntityId],
}

/// Where and when an entry was stored.
pub struct Arrived {
    /// Arrival number.
    pub arrival: u64,
    /// Milliseconds since 1970.
    pub received_at: i64,
}

/// An entry as stored.
#[derive(Clone)]
pub struct Stored {
    /// Arrival number.
    pub arrival: u64,
    /// Its hash as stored (checked by `verify`, not here).
    pub hash: EntryHash,
    /// Header bytes.
    pub header: Vec<u8>,
    /// The member's signature.
    pub member_sig: Option<Vec<u8>>,
    /// Its payload is in privileged.db.
    pub sealed: bool,
    /// Number of its space.
    pub space: i64,
    /// Type column.
    pub kind: String,
    /// Running hash.
    pub running: Vec<u8>,
    /// When this vault received it, milliseconds since 1970.
    pub received_at: i64,
    /// The day of which it speaks, `YYYY-MM-DD`.
    pub effective: Option<String>,
    /// Salt and body; none when sealed or redacted.
    pub payload: Option<(Vec<u8>, Vec<u8>)>,
}

const COLUMNS: &str = "e.arrival, e.hash, e.header, e.member_sig, e.sealed, e.space, e.kind, \
                       e.running, p.salt, p.body, e.effective, e.received_at";

fn row_to_stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let hash: [u8; 32] = row.get(1)?;
    let salt: Option<Vec<u8>> = row.get(8)?;
    let body: Option<Vec<u8>> = row.get(9)?;
    Ok(Stored {
        arrival: row.get::<_, i64>(0)?.unsigned_abs(),
        hash: EntryHash(hash),
        header: row.get(2)?,
        member_sig: row.get(3)?,
        sealed: row.get(4)?,
        space: row.get(5)?,
        kind: row.get(6)?,
        running: row.get(7)?,
        effective: row.get(10)?,
        received_at: row.get(11)?,
        payload: salt.zip(body),
    })
}

/// Arrival number and running hash of the newest entry; (0, zeros) in an empty vault.
///
/// # Errors
/// [`StorageError`].
pub fn last_running(db: &Connection) -> Result<(u64, [u8; 32]), StorageError> {
    let (arrival, running, _) = last(db)?;
    Ok((arrival, running))
}

/// The same, and when it was received.
fn last(db: &Connection) -> Result<(u64, [u8; 32], i64), StorageError> {
    let sql = "SELECT arrival, running, received_at FROM entry ORDER BY arrival DESC LIMIT 1";
    let found = db.prepare_cached(sql)?.query_row([], |row| {
        let arrival: i64 = row.get(0)?;
        Ok((arrival.unsigned_abs(), row.get(1)?, row.get(2)?))
    });
    Ok(found.optional()?.unwrap_or((0, [0; 32], i64::MIN)))
}

/// The running hash at an arrival number.
///
/// # Errors
/// [`StorageError`].
pub fn running_at(db: &Connection, arrival: u64) -> Result<Option<[u8; 32]>, StorageError> {
    let no = i64::try_from(arrival).map_err(|_| StorageError::Damaged)?;
    Ok(db
        .prepare_cached("SELECT running FROM entry WHERE arrival = ?1")?
        .query_row([no], |row| row.get(0))
        .optional()?)
}

/// Stores an entry as the next to arrive. Where the clock was set back, it is received when the one
/// before it was: what was known by the end of a day is all that arrived up to an entry.
///
/// # Errors
/// [`StorageError`].
pub fn insert_entry(tx: &Transaction<'_>, new: &NewEntry<'_>) -> Result<Arrived, StorageError> {
    let (last, running, last_received) = last(tx)?;
    let (arrival, received_at) = (last + 1, new.received_at.max(last_received));
    let next: [u8; 32] = Sha256::new()
        .chain_update(running)
        .chain_update(new.hash.0)
        .finalize()
        .into();
    let no = i64::try_from(arrival).map_err(|_| StorageError::Damaged)?;
    tx.prepare_cached(
        "INSERT INTO entry (arrival, hash, header, member_sig, space, kind, sealed, received_at, running,
                            effective)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute((
        no, new.hash.0, new.header, new.member_sig, new.space, new.kind, new.sealed,
        received_at, next, new.effective.map(|day| day.to_string()),
    ))?;
    if let Some((salt, body)) = new.payload {
        tx.prepare_cached("INSERT INTO payload (arrival, salt, body) VALUES (?1, ?2, ?3)")?
            .execute((no, salt, body))?;
    }
    let mut name =
        tx.prepare_cached("INSERT OR IGNORE INTO entry_entity (entity, arrival) VALUES (?1, ?2)")?;
    for entity in new.entities {
        name.execute((entity.0, no))?;
    }
    Ok(Arrived {
        arrival,
        received_at,
    })
}

/// Entries in all.
///
/// # Errors
/// [`StorageError`].
pub fn count(db: &Connection) -> Result<u64, StorageError> {
    Ok(last_running(db)?.0)
}

/// Arrival numbers of the entries found under a base id.
///
/// # Errors
/// [`StorageError`].
pub fn arrivals_of(db: &Connection, entity: EntityId) -> Result<Vec<u64>, StorageError> {
    let mut query =
        db.prepare_cached("SELECT arrival FROM entry_entity WHERE entity = ?1 ORDER BY arrival")?;
    let rows = query.query_map([entity.0], |row| Ok(row.get::<_, i64>(0)?.unsigned_abs()))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes under which base ids entries are found. Sorted by both, it is written the quicker.
///
/// # Errors
/// [`StorageError`].
pub fn insert_found_under(
    tx: &Transaction<'_>,
    under: &[(EntityId, u32)],
) -> Result<(), StorageError> {
    let mut name =
        tx.prepare_cached("INSERT OR IGNORE INTO entry_entity (entity, arrival) VALUES (?1, ?2)")?;
    for (entity, arrival) in under {
        name.execute((entity.0, arrival))?;
    }
    Ok(())
}

/// Streams under which base ids entries are found, sorted by both.
///
/// # Errors
/// [`StorageError`].
pub fn all_found_under(
    db: &Connection,
    mut each: impl FnMut((EntityId, u32)),
) -> Result<(), StorageError> {
    let mut query =
        db.prepare("SELECT entity, arrival FROM entry_entity ORDER BY entity, arrival")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        each((EntityId(row.get(0)?), row.get(1)?));
    }
    Ok(())
}

/// How many rows some derived tables have: nothing may be in them that no entry says. (The families
/// of base ids that were taken back stay known, so that a refold still finds where they were.)
///
/// # Errors
/// [`StorageError`].
pub fn derived_counts(db: &Connection) -> Result<DerivedCounts, StorageError> {
    let count = |table: &str| {
        db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            Ok(row.get::<_, i64>(0)?.unsigned_abs())
        })
    };
    Ok(DerivedCounts {
        keys: count("identifier")?,
        lines: count("deliverable_line")?,
        stages: count("stage_history")?,
        agenda: count("agenda")?,
    })
}

/// Rows of the derived tables.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DerivedCounts {
    /// Keys under which people are looked up.
    pub keys: u64,
    /// Lines of deliveries.
    pub lines: u64,
    /// How far pairs had come.
    pub stages: u64,
    /// What is to be done.
    pub agenda: u64,
}

/// The entries that a fold needs of those found under a base id, in order of arrival. The cells of
/// lists are in no view; where the rows of a list ended is in the view of the list alone.
///
/// # Errors
/// [`StorageError`].
pub fn load_under(db: &Connection, entity: EntityId) -> Result<Vec<Stored>, StorageError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM entry_entity x JOIN entry e USING (arrival)
         LEFT JOIN payload p USING (arrival)
         WHERE x.entity = ?1 AND e.kind <> 'list_rows' ORDER BY x.arrival"
    );
    let mut query = db.prepare_cached(&sql)?;
    let mut rows = query.query([entity.0])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        // Asked before the payload is: a chunk names 500 people and is found under each.
        if row.get_ref(6)?.as_str() == Ok("rows_linked") {
            let header: Vec<u8> = row.get(2)?;
            if Header::from_bytes(&header).is_ok_and(|header| header.entity != entity) {
                continue;
            }
        }
        all.push(row_to_stored(row)?);
    }
    Ok(all)
}

/// Hashes of the entries whose payload is in privileged.db, or was.
///
/// # Errors
/// [`StorageError`].
pub fn sealed_entries(db: &Connection) -> Result<Vec<EntryHash>, StorageError> {
    let mut query = db.prepare_cached("SELECT hash FROM entry WHERE sealed = 1")?;
    let rows = query.query_map([], |row| Ok(EntryHash(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many these are.
///
/// # Errors
/// [`StorageError`].
pub fn sealed_entries_count(db: &Connection) -> Result<u64, StorageError> {
    let count: i64 = db
        .prepare_cached("SELECT count(*) FROM entry WHERE sealed = 1")?
        .query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// Whether an entry of this hash is in the table, whatever its indexes say: what is dropped for want
/// of an entry must not rest on an old page of an index. Reads the whole table.
///
/// # Errors
/// [`StorageError`].
pub fn has_entry(db: &Connection, hash: EntryHash) -> Result<bool, StorageError> {
    Ok(db
        .prepare_cached("SELECT 1 FROM entry NOT INDEXED WHERE hash = ?1")?
        .exists([hash.0])?)
}

/// The entry of an arrival number.
///
/// # Errors
/// [`StorageError`]; `Damaged` when it is not there.
pub fn load_arrival(db: &Connection, arrival: u64) -> Result<Stored, StorageError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM entry e LEFT JOIN payload p USING (arrival) WHERE e.arrival = ?1"
    );
    let no = i64::try_from(arrival).map_err(|_| StorageError::Damaged)?;
    db.prepare_cached(&sql)?
        .query_row([no], row_to_stored)
        .optional()?
        .ok_or(StorageError::Damaged)
}

/// Entries by arrival number.
///
/// # Errors
/// [`StorageError`]; `Damaged` when one is not there.
pub fn load_arrivals(db: &Connection, arrivals: &[u64]) -> Result<Vec<Stored>, StorageError> {
    arrivals
        .iter()
        .map(|arrival| load_arrival(db, *arrival))
        .collect()
}

/// One entry by its hash.
///
/// # Errors
/// [`StorageError`].
pub fn load_by_hash(db: &Connection, hash: EntryHash) -> Result<Option<Stored>, StorageError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM entry e LEFT JOIN payload p USING (arrival) WHERE e.hash = ?1"
    );
    Ok(db
        .prepare_cached(&sql)?
        .query_row([hash.0], row_to_stored)
        .optional()?)
}

/// All entries of some types in a space, in order of arrival.
///
/// # Errors
/// [`StorageError`].
pub fn load_kind(db: &Connection, space: i64, kinds: &[&str]) -> Result<Vec<Stored>, StorageError> {
    let mut all = Vec::new();
    stream_kinds(db, space, kinds, |stored| {
        all.push(stored);
        Ok::<_, StorageError>(())
    })?;
    Ok(all)
}

/// Streams the entries of some types in a space in order of arrival: found by the index of types, read
/// one at a time.
///
/// # Errors
/// [`StorageError`], or whatever `each` returns.
pub fn stream_kinds<E: From<StorageError>>(
    db: &Connection,
    space: i64,
    kinds: &[&str],
    mut each: impl FnMut(Stored) -> Result<(), E>,
) -> Result<(), E> {
    let mut query = db
        .prepare(&of_kinds(kinds.len()))
        .map_err(StorageError::from)?;
    let values = std::iter::once(Value::from(space));
    let values = values.chain(kinds.iter().map(|kind| Value::from((*kind).to_owned())));
    let rows = query.query(params_from_iter(values));
    let mut rows = rows.map_err(StorageError::from)?;
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        each(row_to_stored(row).map_err(StorageError::from)?)?;
    }
    Ok(())
}

/// Only arrival numbers are put into order before the first row is handed over, never payloads.
fn of_kinds(many: usize) -> String {
    let marks = vec!["?"; many].join(", ");
    format!(
        "SELECT {COLUMNS} FROM entry e LEFT JOIN payload p USING (arrival)
         WHERE e.arrival IN (SELECT arrival FROM entry WHERE space = ? AND kind IN ({marks}))
         ORDER BY e.arrival"
    )
}

/// Streams every entry in order of arrival.
///
/// # Errors
/// [`StorageError`], or whatever `each` returns.
pub fn stream<E: From<StorageError>>(
    db: &Connection,
    mut each: impl FnMut(Stored) -> Result<(), E>,
) -> Result<(), E> {
    let sql = format!(
        "SELECT {COLUMNS} FROM entry e LEFT JOIN payload p USING (arrival) ORDER BY e.arrival"
    );
    let mut query = db.prepare(&sql).map_err(StorageError::from)?;
    let mut rows = query.query([]).map_err(StorageError::from)?;
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        each(row_to_stored(row).map_err(StorageError::from)?)?;
    }
    Ok(())
}

/// An entry without its words.
pub struct StoredHeader {
    /// Arrival number.
    pub arrival: u64,
    /// Number of its space.
    pub space: i64,
    /// Type column.
    pub kind: String,
    /// Header bytes.
    pub header: Vec<u8>,
}

/// Streams the headers of all entries in order of arrival: a fraction of the log.
///
/// # Errors
/// [`StorageError`], or whatever `each` returns.
pub fn stream_headers<E: From<StorageError>>(
    db: &Connection,
    each: impl FnMut(StoredHeader) -> Result<(), E>,
) -> Result<(), E> {
    let sql = "SELECT arrival, space, kind, header FROM entry ORDER BY arrival";
    headers(db, sql, (), each)
}

/// Streams the headers of a space's entries that arrived after `last` or speak of a day after `day`;
/// of lists only those that are not cells or ends of rows.
///
/// # Errors
/// [`StorageError`], or whatever `each` returns.
pub fn stream_beyond<E: From<StorageError>>(
    db: &Connection,
    space: i64,
    last: u64,
    day: &str,
    each: impl FnMut(StoredHeader) -> Result<(), E>,
) -> Result<(), E> {
    let sql = "SELECT arrival, space, kind, header FROM entry
               WHERE +space = ?1 AND +kind NOT IN ('list_rows', 'rows_linked') AND arrival IN (
                   SELECT arrival FROM entry WHERE arrival > ?2
                   UNION SELECT arrival FROM entry WHERE effective > ?3)";
    let last = i64::try_from(last).unwrap_or(i64::MAX);
    headers(db, sql, (space, last, day), each)
}

fn headers<E: From<StorageError>>(
    db: &Connection,
    sql: &str,
    values: impl rusqlite::Params,
    mut each: impl FnMut(StoredHeader) -> Result<(), E>,
) -> Result<(), E> {
    let mut query = db.prepare(sql).map_err(StorageError::from)?;
    let mut rows = query.query(values).map_err(StorageError::from)?;
    let of = |row: &Row<'_>| {
        Ok::<_, rusqlite::Error>(StoredHeader {
            arrival: row.get::<_, i64>(0)?.unsigned_abs(),
            space: row.get(1)?,
            kind: row.get(2)?,
            header: row.get(3)?,
        })
    };
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        each(of(row).map_err(StorageError::from)?)?;
    }
    Ok(())
}

/// The last arrival number of what was received before an instant, milliseconds since 1970; 0 if
/// nothing was.
///
/// # Errors
/// [`StorageError`].
pub fn received_before(db: &Connection, instant: i64) -> Result<u64, StorageError> {
    let first: Option<i64> = db
        .prepare_cached(
            "SELECT arrival FROM entry WHERE received_at >= ?1 ORDER BY received_at, arrival LIMIT 1",
        )?
        .query_row([instant], |row| row.get(0))
        .optional()?;
    match first {
        Some(first) => Ok(first.unsigned_abs().saturating_sub(1)),
        None => count(db),
    }
}

/// The latest moment at which an entry was received, milliseconds since 1970; none in an empty vault.
///
/// # Errors
/// [`StorageError`].
pub fn last_received(db: &Connection) -> Result<Option<i64>, StorageError> {
    Ok(db
        .prepare_cached("SELECT max(received_at) FROM entry")?
        .query_row([], |row| row.get(0))?)
}

/// How far a device's chain in a space had come at an arrival number.
///
/// # Errors
/// [`StorageError`], `Damaged` for a header that cannot be read.
pub fn seq_at(
    db: &Connection,
    space: i64,
    device: DeviceId,
    last: u64,
) -> Result<Option<u64>, StorageError> {
    let last = i64::try_from(last).unwrap_or(i64::MAX);
    // `+`, because the planner would rather sort the whole space than walk back from there.
    let mut query = db.prepare_cached(
        "SELECT header FROM entry WHERE +space = ?1 AND arrival <= ?2 ORDER BY arrival DESC",
    )?;
    let mut rows = query.query((space, last))?;
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(0)?;
        let header = Header::from_bytes(&bytes).map_err(|_| StorageError::Damaged)?;
        if header.device == device {
            return Ok(Some(header.seq));
        }
    }
    Ok(None)
}

/// The greatest lamport in a space is kept in `meta`, so that opening reads no log.
///
/// # Errors
/// [`StorageError`].
pub fn max_lamport(db: &Connection, space: SpaceId) -> Result<u64, StorageError> {
    let bytes = super::meta(db, &format!("lamport {}", space.hex()))?;
    Ok(bytes
        .and_then(|b| b.try_into().ok())
        .map_or(0, u64::from_le_bytes))
}

/// Removes a payload and its salt: what a redaction does.
///
/// # Errors
/// [`StorageError`].
pub fn remove_payload(tx: &Transaction<'_>, hash: EntryHash) -> Result<(), StorageError> {
    tx.prepare_cached(
        "DELETE FROM payload WHERE arrival = (SELECT arrival FROM entry WHERE hash = ?1)",
    )?
    .execute([hash.0])?;
    // The day was the payload's word.
    tx.prepare_cached("UPDATE entry SET effective = NULL WHERE hash = ?1")?
        .execute([hash.0])?;
    Ok(())
}

/// Keeps the greatest lamport of a space.
///
/// # Errors
/// [`StorageError`].
pub fn set_max_lamport(
    tx: &Transaction<'_>,
    space: SpaceId,
    lamport: u64,
) -> Result<(), StorageError> {
    super::set_meta(
        tx,
        &format!("lamport {}", space.hex()),
        &lamport.to_le_bytes(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_some_types_come_by_the_index_and_in_order_of_arrival() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = super::super::open_main(&folder.path().join("main.db"), &[7; 32]).unwrap();
        let tx = db.transaction().unwrap();
        let kinds = ["note_written", "person_recorded", "attempt_logged"];
        for at in 0..12_u8 {
            let bytes = [at];
            let new = NewEntry {
                hash: EntryHash([at; 32]),
                header: &bytes,
                member_sig: None,
                space: i64::from(at % 4 == 3),
                kind: kinds[usize::from(at % 3)],
                payload: (at != 4).then_some((&bytes[..], &bytes[..])),
                sealed: false,
                received_at: 0,
                effective: None,
                entities: &[],
            };
            insert_entry(&tx, &new).unwrap();
        }
        tx.commit().unwrap();
        let mut seen = Vec::new();
        // Named in another order than they arrived in.
        let two = ["person_recorded", "note_written"];
        stream_kinds(&db, 0, &two, |stored| {
            seen.push((stored.arrival, stored.payload.is_some()));
            Ok::<_, StorageError>(())
        })
        .unwrap();
        // Arrival numbers begin with 1; of the others two are in another space, four of another type.
        let wanted = [
            (1, true),
            (2, true),
            (5, false),
            (7, true),
            (10, true),
            (11, true),
        ];
        assert_eq!(seen, wanted);
        stream_kinds(&db, 0, &[], |_| Err(StorageError::Damaged)).unwrap();

        let mut query = db
            .prepare(&format!("EXPLAIN QUERY PLAN {}", of_kinds(2)))
            .unwrap();
        let steps = query
            .query_map((0, two[0], two[1]), |row| row.get::<_, String>(3))
            .unwrap();
        let plan: Vec<String> = steps.map(Result::unwrap).collect();
        assert!(
            plan.iter().any(|step| step.contains("entry_kind")),
            "{plan:?}"
        );
        let slow = |step: &&String| step.starts_with("SCAN") || step.contains("TEMP B-TREE");
        assert_eq!(plan.iter().find(slow), None, "{plan:?}");
    }
}
