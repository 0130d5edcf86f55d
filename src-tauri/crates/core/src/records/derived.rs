//! The part of the full check that looks at what is derived and at what lies beside the log: the
//! structure of both databases, the grid and its search words, attachments, counters. Encryption
//! says nothing about age, so each of these can be an old page put back (tests/attack).

use super::verify::Problem;
use super::{Records, RecordsError, Verified};
use crate::clock::Now;
use crate::entries::Header;
use crate::ids::SpaceId;
use crate::storage::{self, Connection, Fault, GridRow, StorageError};
use crate::views::{Folded, Office, grid_row};
use chrono::NaiveDate;
use reencuentro_vault::{Attachments, VaultError};
use std::collections::BTreeMap;

/// Which of the two databases can be read to its end. Of one that cannot, nothing more can be said.
pub struct Readable {
    /// main.db.
    pub main: bool,
    /// privileged.db.
    pub privileged: bool,
}

/// Both files as SQLite's own check finds them.
///
/// # Errors
/// What storage says, but for damage, which is a problem.
pub fn structure(
    main: &Connection,
    privileged: Option<&Connection>,
    problems: &mut Vec<Problem>,
) -> Result<Readable, RecordsError> {
    let codes = ["index_privileged", "page_privileged", "page_privileged"];
    let privileged = match privileged {
        Some(db) => faults(db, codes, "privileged.db", problems)?,
        None => true,
    };
    let codes = ["index_structure", "index_search", "page_structure"];
    let main = faults(main, codes, "main.db", problems)?;
    Ok(Readable { main, privileged })
}

fn faults(
    db: &Connection,
    [index, search, pages]: [&'static str; 3],
    file: &str,
    problems: &mut Vec<Problem>,
) -> Result<bool, RecordsError> {
    let mut add = |code| {
        problems.push(Problem {
            code,
            at: file.to_owned(),
        });
    };
    match storage::structure(db) {
        Ok(found) => {
            for fault in found {
                add(match fault {
                    Fault::Index => index,
                    Fault::Search => search,
                    Fault::Pages => pages,
                });
            }
            Ok(true)
        }
        Err(StorageError::Damaged | StorageError::NotADatabase) => {
            add(pages);
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// The stored rows of the grid of some families, with the words they are found by, against the rows
/// of their refold; says how many are stored.
///
/// A row counts as what its own day made of it: what time alone has changed since is brought up at
/// open.
///
/// # Errors
/// What storage says.
pub fn compare_rows(
    main: &Connection,
    folded: &Folded,
    office: &Office,
    problems: &mut Vec<Problem>,
) -> Result<u64, RecordsError> {
    let pairs: BTreeMap<_, _> = folded.pairs.values().map(|pair| (pair.id, pair)).collect();
    let mut rows = 0;
    for (family, state) in &folded.families {
        let stored: BTreeMap<_, GridRow> = storage::rows_of_family(main, *family)?
            .into_iter()
            .map(|row| (row.pair, row))
            .collect();
        rows += stored.len() as u64;
        let shown = state.pairs.iter().filter_map(|id| pairs.get(id));
        let mut agree = true;
        let mut wanted = 0;
        for pair in shown.filter(|pair| pair.trashed.is_none()) {
            let row = stored.get(&pair.id);
            let day: Option<NaiveDate> = row.and_then(|row| row.day.parse().ok());
            // A pair of which one is not known as a person has no row.
            let made = grid_row(folded, *family, pair, day.unwrap_or_default(), office);
            wanted += usize::from(made.is_some());
            agree &= made.as_ref() == row;
        }
        if !agree || wanted != stored.len() {
            problems.push(Problem {
                code: "view_grid",
                at: family.hex(),
            });
        }
    }
    Ok(rows)
}

/// The grid as a whole, of which so many rows belong to a family: none more, each with its words, and
/// none that waits for a day that another has seen.
///
/// # Errors
/// What storage says.
pub fn compare_grid(
    main: &Connection,
    rows: u64,
    problems: &mut Vec<Problem>,
) -> Result<(), RecordsError> {
    let mut general = |code| {
        problems.push(Problem {
            code,
            at: String::new(),
        });
    };
    let (in_grid, in_search) = storage::grid_counts(main)?;
    if in_grid != rows {
        general("view_grid");
    }
    if in_search != in_grid {
        general("index_search");
    }
    if let Some((newest, due)) = storage::grid_days(main)?
        && due <= newest
    {
        general("view_grid_stale");
    }
    Ok(())
}

/// The greatest lamport kept beside the log against that of the entries.
///
/// # Errors
/// What storage says.
pub fn compare_lamport(
    main: &Connection,
    space: SpaceId,
    in_entries: u64,
    problems: &mut Vec<Problem>,
) -> Result<(), RecordsError> {
    if storage::max_lamport(main, space)? != in_entries {
        problems.push(Problem {
            code: "index_lamport",
            at: space.hex(),
        });
    }
    Ok(())
}

/// Whether the attachment that an entry names is there and whole. It reads the ciphertext, so it
/// needs no key.
pub fn check_attachment(store: &Attachments, name: &str, problems: &mut Vec<Problem>) {
    let code = match attachment_hash(name).map(|hash| store.verify(&hash)) {
        Some(Ok(())) => return,
        Some(Err(VaultError::AttachmentMissing)) => "attachment_missing",
        // One that the disk does not give is as good as damaged.
        None | Some(Err(_)) => "attachment_damaged",
    };
    problems.push(Problem {
        code,
        at: name.to_owned(),
    });
}

/// The hash that an attachment's name is.
pub fn attachment_hash(name: &str) -> Option<[u8; 32]> {
    let bytes = data_encoding::HEXLOWER.decode(name.as_bytes()).ok()?;
    bytes.try_into().ok()
}

impl Records {
    /// Makes anew what a check found wrong among what is derived: indexes from their tables,
    /// counters and views from the entries.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn mend(&mut self, found: &Verified, now: &Now) -> Result<(), RecordsError> {
        let names = |code: &str| found.problems.iter().any(|p| p.code == code);
        if names("index_structure") {
            let tx = self.main.transaction().map_err(StorageError::from)?;
            storage::reindex(&tx)?;
            tx.commit().map_err(StorageError::from)?;
        }
        if names("index_privileged")
            && let Some(db) = &mut self.privileged
        {
            let tx = db.transaction().map_err(StorageError::from)?;
            storage::reindex(&tx)?;
            tx.commit().map_err(StorageError::from)?;
        }
        if names("index_lamport") {
            self.mend_lamports()?;
        }
        self.rebuild(now)?;
        Ok(())
    }

    fn mend_lamports(&mut self) -> Result<(), RecordsError> {
        let mut greatest: BTreeMap<SpaceId, u64> = BTreeMap::new();
        storage::stream_headers(&self.main, |stored| {
            let header = Header::from_bytes(&stored.header)?;
            let known = greatest.entry(header.space).or_default();
            *known = header.lamport.max(*known);
            Ok::<_, RecordsError>(())
        })?;
        let tx = self.main.transaction().map_err(StorageError::from)?;
        for (space, lamport) in greatest {
            storage::set_max_lamport(&tx, space, lamport)?;
        }
        tx.commit().map_err(StorageError::from)?;
        Ok(())
    }
}
