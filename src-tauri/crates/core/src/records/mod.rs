//! An open vault's records: the one door for writing ([`Records::transact`]), the reads that screens
//! are made of, and the checks.
//!
//! * `found`     a new vault: space, founder, device
//! * `open`      unlocking, the freshness checks, signing a tail left by a crash
//! * `transact`  permission, append, refold, projections: one SQLite transaction
//! * `refold`    which families an entry touches, and their views anew
//! * `parts`     the log in parts that fit into memory
//! * `rebuild`   all views from the log
//! * `verify`    chains, payloads, signatures, indexes, views against a refold
//! * `derived`   its part for structure, grid, search words, attachments; and mending them
//! * `read`      what the screens ask for
//! * `as_of`     a look at a past day
//! * `ahead`     one thread reads while another works
//! * `grid`      windows of the grid of pairs: found, filtered, sorted; saved views
//! * `history`   how far each pair had come by the end of every day
//! * `each`      families one after the other, from the stored views
//! * `lists`     lists in: plan, import in one transaction, undo
//! * `documents` a file kept with the entry that names it, and given out again
//! * `decide`    a row that waits is decided by a person
//! * `compare`   two lists, or a list and the book, beside each other
//! * `explain`   why two lists differ
//! * `members`   admitting and changing members
//! * `settle`    keys that a crash left behind what the entries say of members
//! * `signature` whose signature an entry carries
//! * `today`     what is to be done
//! * `ways`      PIN, a new passphrase after recovery, the organisation's key
//! * `leave`     what the open export is made from
//! * `backup`    one moment for a backup, the proof of a copy, a restored vault's new device

mod ahead;
mod alike;
mod as_of;
mod backup;
mod compare;
mod decide;
mod derived;
mod documents;
mod duplicates;
mod each;
mod error;
mod explain;
mod found;
mod grid;
mod history;
mod import_undo;
mod known;
mod leave;
mod lists;
mod members;
mod open;
mod parts;
mod read;
mod rebuild;
mod refold;
mod said_again;
mod settle;
mod signature;
mod today;
mod transact;
mod underway;
mod verify;
mod ways;

pub use alike::{Alike, Likely};
pub use as_of::{AsOf, Handed, Knowledge};
pub use backup::{BackupSource, Prover};
pub use compare::{Became, Compared, ComparedSide, SideBySide};
pub use decide::{RowCandidate, RowDecision, RowSaid, RowSettled, RowWaiting};
pub use documents::{Document, KeptDocument, MOST_DOCUMENT_BYTES};
pub use duplicates::Duplicate;
pub use error::RecordsError;
pub use explain::{Explained, Explanation, Explanations, MOST_EXPLAINED, Place};
pub use found::{Founding, found};
pub use grid::GridQuery;
pub use import_undo::ListUndone;
pub use lists::{LIST_KINDS, ListFile, ListImported, ListRow};
#[cfg(feature = "harness")]
pub(crate) use open::ready;
pub(crate) use open::{MAIN, PRIVILEGED, open_unlocked};
pub use open::{open, open_with};
pub use read::{FamilyRecords, TimelineEntry};
pub use rebuild::Rebuilt;
pub use today::DueItem;
pub use transact::{Op, Written};
pub use underway::{Stage, Underway};
pub use verify::{Checker, Depth, Problem, SpaceHashes, Verified};

use crate::acts::SpaceFounded;
use crate::clock::Now;
use crate::entries::{Membership, Memberships};
use crate::ids::{DeviceId, MemberId, SpaceId};
use crate::storage::Connection;
use alike::AlikeIndex;
use chrono::NaiveDate;
use chrono_tz::Tz;
use grid::GridOrder;
use reencuentro_vault::{DeviceKey, Unlocked};
use std::cell::RefCell;
use std::sync::Arc;

/// The records of an unlocked vault. Dropping it closes the databases and releases the lock file.
pub struct Records {
    vault: Unlocked,
    main: Connection,
    privileged: Option<Connection>,
    device: DeviceKey,
    device_id: DeviceId,
    space: SpaceId,
    space_no: i64,
    local_no: i64,
    local: SpaceId,
    founded: SpaceFounded,
    memberships: Memberships,
    /// Entries whose payload was taken into privileged.db: counted at open, for the head.
    sealed: u64,
    zone: Tz,
    clock_behind: Option<Now>,
    /// The order of the last filtered or sorted grid, for the next window of it.
    grid_order: RefCell<Option<GridOrder>>,
    /// The people of the book as the matcher holds them, once it was asked.
    alike: RefCell<Option<AlikeIndex>>,
}

impl Records {
    /// The latest moment at which an entry was received, when this machine's clock stood earlier than
    /// it as the vault was opened: one of the two is wrong, and what is written now gets a wrong time.
    #[must_use]
    pub const fn clock_behind(&self) -> Option<Now> {
        self.clock_behind
    }

    /// The member at work. A vault opened by the organisation's recovery key has none and is read-only.
    #[must_use]
    pub fn member(&self) -> Option<MemberId> {
        self.vault.member_id().map(|id| MemberId(id.0))
    }

    /// Who may do what, now.
    #[must_use]
    pub fn membership(&self) -> Arc<Membership> {
        self.memberships.now()
    }

    /// A member's name; blank for who is none.
    #[must_use]
    pub fn member_name(&self, member: MemberId) -> String {
        let membership = self.membership();
        let card = membership.members.get(&member);
        card.map(|card| card.name.clone()).unwrap_or_default()
    }

    /// Who may do what as of any membership entry.
    #[must_use]
    pub const fn memberships(&self) -> &Memberships {
        &self.memberships
    }

    /// The organisation's name, the practice mark and the zone, as the space was founded.
    #[must_use]
    pub const fn founded(&self) -> &SpaceFounded {
        &self.founded
    }

    /// The filing day at an instant.
    #[must_use]
    pub fn filing_day(&self, now: &Now) -> NaiveDate {
        now.day_in(self.zone)
    }

    /// The zone in which days count for filings.
    #[must_use]
    pub const fn zone(&self) -> Tz {
        self.zone
    }

    /// The keys: slots, members' keys, attachments.
    #[must_use]
    pub const fn vault(&self) -> &Unlocked {
        &self.vault
    }

    /// Closes the records and gives back the keys; the vault stays locked for others.
    #[must_use]
    pub fn into_vault(self) -> Unlocked {
        self.vault
    }

    /// Whether privileged notes can be read here.
    #[must_use]
    pub const fn reads_privileged(&self) -> bool {
        self.privileged.is_some()
    }
}
