//! One typed surface for the shell and the command line. A request comes in as a wire form, is
//! parsed here, becomes a verb of `core`, and the answer goes out as a wire form. No rule of the
//! domain lives here.
//!
//! * [`wire`]      the forms that cross
//! * [`commands!`] the one list of commands
//! * [`Program`]   what is open, and every command as a method

mod alike;
mod backups;
mod commands;
mod compare;
mod convert;
mod deliver;
mod documents;
mod explain;
mod export_open;
mod family_view;
mod figure_check;
mod figures;
mod grid;
mod keyring;
mod lists;
mod match_files;
mod memo;
mod messages;
mod place;
mod print;
mod program;
mod reads;
mod recording;
mod tables;
mod today;
mod undo;
mod ways;
pub mod wire;
mod worker;

pub use backups::{BackupEnd, BackupJob};
pub use commands::{COMMANDS, call};
pub use convert::{absent, codes_of, none_of};
pub use documents::PageToDraw;
pub use figure_check::{CheckedFigure, check_figures};
pub use keyring::Keyring;
pub use lists::list_fields;
pub use match_files::{MatchFiles, Matched, match_files};
pub use messages::{Language, Messages};
pub use program::Program;
pub use reencuentro_core::clock::Now;
pub use reencuentro_core::records::{Depth, Underway};
pub use reencuentro_platform::KeyringError;
pub use tables::{FigureTable, ReasonLine, TableAsked, TableLine, WorldLoaded};
pub use worker::{sheet::sheet_worker, work_if_asked};

/// Of every program that goes through here. One thread reads the log while another folds it, and the
/// system's own allocator lets them wait for each other (docs/BENCHMARKS.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
