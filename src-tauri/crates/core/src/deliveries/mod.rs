//! The consolidated list goes out (DESIGN §8): what is ready, the batch, a second member's approval,
//! the values that leave, and the search of the finished files for what may not.
//!
//! * `deliverable` the types a line is made of; nothing else can leave
//! * `preflight`   every pair: in, or what is missing
//! * `draft`       the batch and its chunks
//! * `ledger`      deliveries as they stand
//! * `approve`     a second member's key
//! * `release`     the lines for the files, and the ledger entry
//! * `scan`        the finished files against everything that may not leave
//! * `forbidden`   what that is
//!
//! Deliberately absent: files (see the crate `export`) and free text.

mod approve;
mod deliverable;
mod draft;
mod forbidden;
mod ledger;
mod preflight;
mod release;
mod scan;

pub use deliverable::{COLUMNS, Deliverable, DeliverableLine, PRACTICE_COLUMN, Remark};
pub use draft::PROFILE;
pub use ledger::{Delivery, Exported};
pub use preflight::{Held, Preflight, Ready};
pub use release::Release;
pub use scan::{Hit, HitKind, Part};
