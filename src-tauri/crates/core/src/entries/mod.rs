//! Entries: immutable, signed, dated statements by a named author on a named device
//! (docs/formats/entry.md). This folder holds their form, their chains, who may write them, and the
//! one door through which they are written. It knows no SQL (see `storage`) and no view.
//!
//! Deliberately absent: any way to change or delete an entry. A redaction removes a payload and its
//! salt; the header stays and the chain still verifies.

mod header;
mod in_force;
mod membership;
mod payload;
mod permissions;

pub use header::{Header, HeaderError, entry_hash};
pub use in_force::{can_be_said_again, can_be_taken_back, in_force, is_taking_back};
pub use membership::{Membership, Memberships, Standing};
pub use payload::{Payload, commit_of};
pub use permissions::{Role, Sight, may_take_back, needs_signature, permits, permits_kind, sees};

use crate::acts::Act;
use crate::ids::{EntryHash, MemberId};

/// An entry as a fold sees it: checked header, decoded act, and whether its author had the right.
#[derive(Debug, Clone)]
pub struct KnownEntry {
    /// Its hash.
    pub hash: EntryHash,
    /// Its header.
    pub header: Header,
    /// Arrival number in this vault, from 1; local, never part of a view.
    pub arrival: u64,
    /// When this vault received it, milliseconds since 1970, no earlier than what arrived before; local
    /// too.
    pub received_at: i64,
    /// The member signed the header with their own key.
    pub member_signed: bool,
    /// What it says; `None` when redacted, dropped or sealed away from this member.
    pub act: Option<Act>,
}

/// The order in which a view shows things: (lamport, device, seq). It decides nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order(u64, [u8; 16], u64);

impl KnownEntry {
    /// Where it stands in the order of display.
    #[must_use]
    pub fn order(&self) -> Order {
        Order(self.header.lamport, self.header.device.0, self.header.seq)
    }

    /// Who wrote it.
    #[must_use]
    pub fn author(&self) -> MemberId {
        self.header.author
    }
}
