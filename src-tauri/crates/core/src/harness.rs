//! What test harnesses need and nobody else may have: opening with the keys themselves, stopping
//! between two steps, and the setting under which a power cut must lose something. The feature is
//! refused in release builds (vault/src/lib.rs).

use crate::clock::Now;
use crate::records::{Records, RecordsError, open_unlocked, ready};
use reencuentro_vault::SecretText;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

/// A moment at which a process can be made to end as if it were killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Moment {
    /// The payload is in privileged.db, its header not yet in main.db.
    SealedCommitted = 1,
    /// main.db is committed; what a redaction names is still in privileged.db.
    MainCommitted = 2,
    /// Both are, and `vault.head` does not know it yet.
    HeadBehind = 3,
}

static STOP_AT: AtomicU8 = AtomicU8::new(0);
static LOSES: AtomicBool = AtomicBool::new(false);

/// From now on the process ends at this moment, without unwinding and without closing anything.
pub fn stop_at(moment: Moment) {
    STOP_AT.store(moment as u8, Ordering::SeqCst);
}

/// Called at each moment.
pub(crate) fn reached(moment: Moment) {
    if STOP_AT.load(Ordering::SeqCst) == moment as u8 {
        std::process::abort();
    }
}

/// Databases opened from now on are not flushed at each commit: the control of the power cuts.
pub fn flush_carelessly() {
    LOSES.store(true, Ordering::SeqCst);
}

pub(crate) fn synchronous() -> &'static str {
    if LOSES.load(Ordering::SeqCst) {
        "NORMAL"
    } else {
        "FULL"
    }
}

/// The keys of an open vault as text, for [`open_with_key`].
///
/// # Errors
/// [`RecordsError::Vault`] when the organisation's key opened it.
pub fn key_of(records: &Records) -> Result<SecretText, RecordsError> {
    Ok(records.vault().harness_key()?)
}

/// Opens a vault with what [`key_of`] gave: every check of [`crate::records::open`], no KDF, and no
/// entry about the unlocking.
///
/// # Errors
/// As [`crate::records::open`].
pub fn open_with_key(folder: &Path, key: &str, now: &Now) -> Result<Records, RecordsError> {
    let vault = reencuentro_vault::open_with_key(folder, key)?;
    let mut records = open_unlocked(folder, vault)?;
    ready(&mut records, now)?;
    Ok(records)
}
