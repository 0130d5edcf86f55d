//! The finished bytes as texts: what the scan searches is what would be written, every part of an
//! unzipped workbook with its metadata, not what was meant to be written.

use crate::ExportError;
use reencuentro_core::deliveries::Part;
use std::io::{Cursor, Read};

/// A workbook we made has about a dozen parts.
const MOST_PARTS: usize = 100;

/// The texts of a finished file.
///
/// # Errors
/// [`ExportError::ReadBack`] when a workbook cannot be unzipped.
pub fn parts_of(name: &str, bytes: &[u8]) -> Result<Vec<Part>, ExportError> {
    if !bytes.starts_with(b"PK") {
        return Ok(vec![part(name.to_owned(), bytes)]);
    }
    let broken = |_| ExportError::ReadBack;
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if zip.len() > MOST_PARTS {
        return Err(ExportError::ReadBack);
    }
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).map_err(broken)?;
        let mut inside = Vec::new();
        file.read_to_end(&mut inside)
            .map_err(|_| ExportError::ReadBack)?;
        let inner = file.name().map_err(broken)?.into_owned();
        parts.push(part(format!("{name}/{inner}"), &inside));
    }
    Ok(parts)
}

fn part(name: String, bytes: &[u8]) -> Part {
    Part {
        name,
        text: String::from_utf8_lossy(bytes).into_owned(),
    }
}
