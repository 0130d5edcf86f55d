//! Backups: copies of a whole vault, still encrypted, each proven by opening it.
//!
//! * `make`     a copy as of one moment, beside the work; proven, then given its name
//! * `check`    opens a backup again and checks every file, chain, payload and attachment
//! * `shelf`    the folder of backups: what is there, what may go
//! * `note`     what a backup says of itself
//! * `keep`     which backups are kept, as a rule of its own
//! * `restore`  a new vault folder out of a backup, whose device is a new device
//!
//! A backup is a folder; docs/formats/backup.md says what is in it. The attachments of all backups
//! lie once in `att/` beside them. What the records have to do with it is in `records::backup`.

mod check;
mod error;
mod files;
mod keep;
mod make;
mod note;
mod restore;
mod shelf;

pub use check::Checked;
pub use error::BackupError;
pub use keep::{Held, to_remove};
pub use note::{BackupNote, BackupWhy};
pub use restore::{Restored, restore};
pub use shelf::{Shelf, ShelfEntry, Shelved};

/// Where a vault's backups are kept unless another folder is named: inside its own folder.
pub const FOLDER: &str = "backups";
