//! The wire forms: what the window and the command line send and get. They live here and nowhere
//! else; `core` knows none of them. Each derives `TS`, and the `bindings` test writes them to
//! `ui/src/lib/api/generated/`.
//!
//! Conventions: ids are lower-case hex of 16 bytes, entry hashes hex of 32; instants are RFC 3339
//! with the offset of the device that wrote them; days are `YYYY-MM-DD`; every code is the
//! snake_case word of the vocabularies (docs/domain.md §5, §6) and is never shown to a person as it
//! is: labels come from the locale files.

mod alike;
mod backups;
mod compare;
mod deliver;
mod documents;
mod error;
mod export_open;
mod families;
mod family;
mod figures;
mod grid;
mod lists;
mod print;
mod reads;
mod record;
mod today;
mod vault;
mod ways;

pub use alike::*;
pub use backups::*;
pub use compare::*;
pub use deliver::*;
pub use documents::*;
pub use error::*;
pub use export_open::*;
pub use families::*;
pub use family::*;
pub use figures::*;
pub use grid::*;
pub use lists::*;
pub use print::*;
pub use reads::*;
pub use record::*;
pub use today::*;
pub use vault::*;
pub use ways::*;
