//! `scan-canaries FILE FOLDER…`: looks for values in everything under some folders, as the journeys
//! of the real window do with the web view's profile. FILE holds one `field value` a line. Ends with
//! 1 when one is found, and says where.
#![allow(clippy::print_stdout)] // its answer

use reencuentro_tests::attack::search::{Canary, Search, try_itself};
use std::path::Path;
use std::process::ExitCode;

fn main() -> anyhow::Result<ExitCode> {
    let mut words = std::env::args().skip(1);
    let Some(list) = words.next() else {
        anyhow::bail!("usage: scan-canaries FILE FOLDER…");
    };
    let list = std::fs::read_to_string(list)?;
    let canaries: Vec<Canary> = list
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(field, value)| Canary {
            field: field.to_owned(),
            value: value.to_owned(),
        })
        .collect();
    anyhow::ensure!(!canaries.is_empty(), "no canary was given");
    try_itself();
    let search = Search::of(&canaries);
    let mut found = 0;
    for folder in words {
        for hit in search.folder(Path::new(&folder)) {
            found += 1;
            println!(
                "{} as {} in {folder}/{}",
                hit.canary.field, hit.form, hit.file
            );
        }
    }
    Ok(ExitCode::from(u8::from(found > 0)))
}
