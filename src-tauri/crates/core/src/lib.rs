//! THE LIBRARY: entries, domain rules, views, storage. No Tauri, no network, no clap.
//!
//! The way of a record: a request reaches [`Records`] through the api, becomes one or more
//! [`acts`](acts::Act), passes the one door [`Records::transact`], is appended as signed
//! [`entries`], and comes back as [`views`], folded by the same pure function whatever the path.
//!
//! Deliberately absent: sentences for people (the api and the locale files have them), and any way
//! to change or delete an entry.

pub mod acts;
pub mod backups;
pub mod clock;
pub mod deliveries;
pub mod entries;
pub mod figures;
#[cfg(feature = "harness")]
pub mod harness;
pub mod ids;
pub mod lists;
pub mod open_export;
pub mod privileged;
pub mod records;
pub mod rules;
pub mod views;
pub mod world;

mod storage;

pub use records::Records;

/// The vault's own surface, for the layers above.
pub use reencuentro_vault as vault;
pub use reencuentro_vault::{
    Credential, KdfParams, RecoveryCode, VaultError, VaultFile, WordLanguage,
};
pub use storage::{Counts, StorageError};
