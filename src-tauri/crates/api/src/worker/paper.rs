//! The table on the pages of a PDF, read in the child.

use super::{Silent, ask, child};
use reencuentro_core::lists::{MOST_BYTES, PDF, SheetLine, Table, Unreadable};
use reencuentro_pages::{Undrawable, table};
use std::io::{Read, Write};
use std::path::Path;

/// The child's part: the document on standard input, the rows of its table on standard output.
pub(super) fn work() -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let input = std::io::stdin().lock();
    input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    match rows_of(&bytes) {
        Ok(rows) => {
            for (at, row) in (0..).zip(rows) {
                SheetLine::Row(at, row).say(&mut output)?;
            }
            SheetLine::End.say(&mut output)?;
        }
        Err(why) => SheetLine::Refused(why.to_string()).say(&mut output)?,
    }
    output.flush()
}

fn rows_of(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let rows = table(bytes).map_err(|why| match why {
        Undrawable::Password => Unreadable::Encrypted,
        Undrawable::TooLarge => Unreadable::UnpacksTooLarge,
        _ => Unreadable::DamagedPdf,
    })?;
    if rows.is_empty() {
        return Err(Unreadable::NoWords);
    }
    Ok(rows)
}

/// Reads the table of a PDF in a child process.
pub fn read(program: &Path, document: &[u8]) -> Result<Table, Unreadable> {
    let mut command = child(program, &["paper-worker"]);
    let answer = ask(&mut command, document.to_vec(), Table::from_lines);
    let table = answer.unwrap_or_else(|why| Err(why.into()))?;
    Ok(Table {
        encoding: PDF.to_owned(),
        ..table
    })
}

impl From<Silent> for Unreadable {
    fn from(why: Silent) -> Self {
        match why {
            Silent::NotThere => Self::NoWorker,
            Silent::TookTooLong => Self::TookTooLong,
            Silent::Ended => Self::WorkerEnded,
        }
    }
}
