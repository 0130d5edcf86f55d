//! Two files, or one, matched without a vault: who of one list may be who of another.

use crate::convert::{invalid, none_of};
use crate::lists::read_file;
use crate::place;
use crate::wire::{ApiError, ErrorCode};
use reencuentro_core::lists::{MatchKind, MatchList, match_list, match_lists};
use reencuentro_core::records::{RecordsError, Stage, Underway};
use reencuentro_export::table_row;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What is matched, and where the pairs go.
#[derive(Debug, Clone, Copy)]
pub struct MatchFiles<'a> {
    /// The first list, CSV or a workbook's first sheet.
    pub a: &'a Path,
    /// The second; none to look for who stands on the first twice.
    pub b: Option<&'a Path>,
    /// `persons` or `cases`.
    pub kind: &'a str,
    /// The new file of pairs: `row_id_a,row_id_b,posterior,assigned`.
    pub out: &'a Path,
    /// The program that reads workbooks when it is started as `… sheet-worker`.
    pub worker: Option<&'a Path>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Matched {
    /// Rows of the first list.
    pub rows_a: u32,
    /// Rows of the second; of the first once more where it was matched with itself.
    pub rows_b: u32,
    /// Pairs written: those that may be the same with a likelihood of 0.01 or more.
    pub pairs: u32,
    /// Of them the pairs that no other partner suits better.
    pub assigned: u32,
    /// The file that was made.
    pub out: String,
}

/// Matches, and writes the pairs into a new file. Nothing else is written, and no vault is touched.
///
/// # Errors
/// [`ErrorCode::Invalid`](crate::wire::ErrorCode::Invalid) for an unknown kind or a file that is not there,
/// [`ErrorCode::UnreadableFile`](crate::wire::ErrorCode::UnreadableFile) with why, the disk's for `out`,
/// which is never written over, and [`ErrorCode::Stopped`](crate::wire::ErrorCode::Stopped).
pub fn match_files(asked: MatchFiles<'_>, watch: &Underway) -> Result<Matched, ApiError> {
    let kind = MatchKind::ALL
        .into_iter()
        .find(|kind| kind.code() == asked.kind)
        .ok_or_else(|| none_of("kind", &MatchKind::ALL.map(MatchKind::code)))?;
    let (folder, name) = new_file(asked.out)?;
    watch.begin();
    let done = matched(&asked, kind, (&folder, &name), watch);
    watch.end();
    done
}

fn matched(
    asked: &MatchFiles<'_>,
    kind: MatchKind,
    (folder, name): (&Path, &str),
    watch: &Underway,
) -> Result<Matched, ApiError> {
    watch.enter(Stage::Reading, 0);
    let read = |path: &Path| -> Result<MatchList, ApiError> {
        let (_, table) = read_file(path, "", asked.worker)?;
        Ok(match_list(&table, kind)?)
    };
    let a = read(asked.a)?;
    let b = asked.b.map(read).transpose()?;
    watch.enter(Stage::Comparing, PARTS);
    let go_on = |part: f64| watch.reach_part(part).is_ok();
    let pairs = match_lists(&a, b.as_ref(), kind, &go_on).ok_or(RecordsError::Stopped)?;
    let other = b.as_ref().unwrap_or(&a);
    let mut bytes = row(["row_id_a", "row_id_b", "posterior", "assigned"])?;
    for pair in &pairs {
        let id = |list: &MatchList, at: usize| list.ids.get(at).cloned().unwrap_or_default();
        bytes.extend(row([
            &id(&a, pair.a),
            &id(other, pair.b),
            &format!("{:.6}", pair.posterior),
            if pair.assigned { "1" } else { "0" },
        ])?);
    }
    let path = place::write(folder, name, &bytes)?;
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    Ok(Matched {
        rows_a: count(a.records.len()),
        rows_b: count(other.records.len()),
        pairs: count(pairs.len()),
        assigned: count(pairs.iter().filter(|pair| pair.assigned).count()),
        out: path.display().to_string(),
    })
}

/// Steps in which the progress of a comparison is told.
const PARTS: usize = 1000;

fn row<const N: usize>(cells: [&str; N]) -> Result<Vec<u8>, ApiError> {
    Ok(table_row(&cells.map(str::to_owned))?)
}

/// The folder and the name of a file that is to be made. That it is there is said before an hour's work,
/// and seen once more when it is made.
fn new_file(path: &Path) -> Result<(PathBuf, String), ApiError> {
    if path.exists() {
        return Err(ApiError::new(ErrorCode::FilesThere));
    }
    let name = path.file_name().and_then(|name| name.to_str());
    let folder = path.parent().filter(|folder| folder.is_dir());
    match (folder, name) {
        (Some(folder), Some(name)) => Ok((folder.to_owned(), name.to_owned())),
        _ => Err(invalid("out")),
    }
}
