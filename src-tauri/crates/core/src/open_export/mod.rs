//! Everything in open forms: the way out of this program (F147). The records are walked once or
//! twice and handed to an [`OpenSink`], which decides what files are; docs/formats/export-open.md
//! says what is in each.
//!
//! * `entries` every entry as one line of JSON with its verbatim bytes, and a table a type of entry
//! * `views`   tables of people, pairs, contact points and delivery lines as they stand now
//!
//! Nothing is left out for being damaged: what cannot be read as what it should be is given as the
//! bytes that are there.

mod cells;
mod entries;
mod views;

use crate::records::{Records, RecordsError};
use serde::Serialize;

/// The file of all entries.
pub const ENTRIES: &str = "entries.jsonl";
/// The file of the words under legal privilege.
pub const SEALED: &str = "privileged.jsonl";

/// Takes in what is to leave, in the order in which it comes.
pub trait OpenSink {
    /// Why it could not.
    type Error: From<RecordsError>;

    /// One line of a file of lines.
    ///
    /// # Errors
    /// Whatever the sink says.
    fn line(&mut self, file: &str, line: &str) -> Result<(), Self::Error>;

    /// One row of a table; the first of a table holds the names of its columns.
    ///
    /// # Errors
    /// Whatever the sink says.
    fn row(&mut self, table: &str, cells: &[String]) -> Result<(), Self::Error>;

    /// A file as it was received.
    ///
    /// # Errors
    /// Whatever the sink says.
    fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), Self::Error>;
}

/// What was handed over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct OpenCounts {
    /// Entries.
    pub entries: u64,
    /// Payloads under legal privilege, when they were asked for.
    pub privileged: u64,
    /// People.
    pub people: u64,
    /// Pairs.
    pub pairs: u64,
    /// Files as received.
    pub attachments: u64,
    /// Files as received that are missing or damaged in the vault.
    pub attachments_lost: u64,
}

impl Records {
    /// Hands everything over. `with_privileged`: the words under legal privilege too, in a file of
    /// their own.
    ///
    /// # Errors
    /// [`RecordsError::NoPrivileged`] when they are asked for and this member cannot read them;
    /// what storage or the sink says.
    pub fn export_open<S: OpenSink>(
        &self,
        with_privileged: bool,
        sink: &mut S,
    ) -> Result<OpenCounts, S::Error> {
        if with_privileged && !self.reads_privileged() {
            return Err(RecordsError::NoPrivileged.into());
        }
        let mut counts = OpenCounts::default();
        let shape = entries::Shape::of(self)?;
        entries::hand_over(self, &shape, with_privileged, sink, &mut counts)?;
        views::hand_over(self, sink, &mut counts)?;
        Ok(counts)
    }
}
