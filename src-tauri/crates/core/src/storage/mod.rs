//! All SQL of the program. Nothing outside this folder imports `rusqlite`; a `Transaction` in a
//! signature means that it writes.

mod agenda;
mod chains;
mod copies;
mod database;
mod deliverable;
mod derived;
mod entries;
mod grid;
mod history;
mod lookup;
mod privileged;
mod views;

pub use agenda::{DueUntil, agenda_of, count_due, due_until, insert_agenda, remove_agenda};
pub use chains::{chain_of, chains, set_chain, set_signature, space_no, spaces};
pub use copies::{copy_database, open_copy};
pub use database::{
    StorageError, hold_snapshot, meta, open_main, open_privileged, set_meta, views_are_made,
    views_to_make,
};
pub use deliverable::{insert_lines, lines_of, open_export, remove_lines};
pub use derived::{Fault, grid_counts, grid_days, reindex, rows_of_family, structure};
pub use entries::{
    DerivedCounts, NewEntry, Stored, all_found_under, arrivals_of, count, derived_counts,
    has_entry, insert_entry, insert_found_under, last_received, last_running, load_arrival,
    load_arrivals, load_by_hash, load_kind, load_under, max_lamport, received_before,
    remove_payload, running_at, sealed_entries, sealed_entries_count, seq_at, set_max_lamport,
    stream, stream_beyond, stream_headers, stream_kinds,
};
pub use grid::{
    Counts, GridRow, counts, due_families, find_all, find_words, insert_row, remove_row,
    row_of_pair, rows_at, scan, update_row, writes,
};
pub use history::{StageRow, each_stage, insert_stages, remove_stages, stages_of};
pub use lookup::{
    LookupRow, each_view, insert_lookup, lookup_of, people_known_as, remove_lookup, view_body,
};
pub use privileged::{
    SaltAndBody, bring_back, hashes_set_aside, insert_sealed, load_sealed, load_set_aside,
    remove_sealed, sealed_count, sealed_hashes, set_aside,
};
/// The connection under a name of ours, so that only this folder imports the library.
pub use rusqlite::{Connection, Transaction};
pub use views::{
    ViewRow, all_views, bases_count, bases_of, clear_derived, family_of, insert_bases,
    insert_views, remove_bases, remove_views, views_by_family, views_of,
};
