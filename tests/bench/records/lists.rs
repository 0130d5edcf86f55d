//! A list that the book has not seen: taken in, matched against everybody, and put beside the book.

use crate::vault::{PASSPHRASE, Scale, ask};
use crate::words::{Row, Words, csv_of};
use anyhow::{Context, Result, bail};
use reencuentro_api::Program;
use reencuentro_core::clock::Now;
use serde_json::json;
use std::path::Path;
use std::time::Instant;

/// Rows of the list.
const ROWS: usize = 5_000;
/// Runs; each is taken back after it was measured.
const RUNS: i64 = 5;
/// Columns of a row: the numbers of both, and the parent's surnames.
const NUMBERS: [usize; 2] = [1, 6];
const SURNAMES: usize = 2;

/// Rows about people of the book and about new ones. Of ten, five have their numbers; two have none; one has
/// none and a surname with a letter left out; two are of families whom nobody has named.
fn rows(scale: Scale) -> Vec<Row> {
    let mut words = Words::new(20_180_830);
    let known: Vec<Row> = (0..scale.pairs()).map(|at| words.row(at)).collect();
    let step = (known.len() / ROWS).max(1);
    let mut new = Words::new(555);
    let all = known.iter().step_by(step).take(ROWS).enumerate();
    let rows = all.map(|(at, row)| {
        let mut row = row.clone();
        match at % 10 {
            0..5 => {}
            5..8 => {
                for column in NUMBERS {
                    row[column].clear();
                }
                if at % 10 == 7 {
                    row[SURNAMES].remove(1);
                }
            }
            _ => row = new.row(scale.pairs() + at),
        }
        row
    });
    rows.collect()
}

/// Seconds of each run: from the file to the sums of the comparison.
///
/// # Errors
/// When a command fails, or rows are lost.
pub fn import_and_compare(vault: &Path, scale: Scale, now: Now) -> Result<Vec<f64>> {
    let rows = rows(scale);
    let file = tempfile::Builder::new().suffix(".csv").tempfile()?;
    std::fs::write(file.path(), csv_of(&rows, 0)?)?;
    let mut program = Program::new(Some(vault.to_path_buf())).without_backups();
    let unlock = json!({"folder": vault, "passphrase": PASSPHRASE});
    ask(&mut program, "unlock", &unlock, now.millis())?;
    let mut all = Vec::new();
    for run in 0..RUNS {
        let millis = now.millis() + run * 1_000;
        let import = json!({"path": file.path(), "kind": "all", "sender": "another office"});
        let begun = Instant::now();
        let done = ask(&mut program, "import_list", &import, millis)?;
        let taken_in = begun.elapsed().as_secs_f64();
        let list = &done["list"]["id"];
        let compared = ask(
            &mut program,
            "compare_lists",
            &json!({"a": "book", "b": list}),
            millis,
        )?;
        all.push(begun.elapsed().as_secs_f64());
        let buckets = &done["list"]["buckets"];
        eprintln!(
            "{buckets}: {taken_in:.2} s, with the comparison {:.2} s",
            begun.elapsed().as_secs_f64()
        );
        let ended = |bucket: &str| buckets[bucket].as_u64().context("a count");
        if ended("linked")? < 2_000 || ended("review")? < 1_000 || ended("founded")? < 500 {
            bail!("this is not the work that is to be measured: {buckets}");
        }
        if compared["b"]["rows"].as_u64() != Some(rows.len() as u64) {
            bail!("rows were lost: {}", compared["b"]);
        }
        let undo = json!({"list": list, "reason": "measured"});
        ask(&mut program, "undo_import", &undo, millis)?;
    }
    ask(&mut program, "lock", &json!({}), now.millis())?;
    Ok(all)
}
