//! `reencuentro match`: two lists, or one with itself, without a vault.

use crate::output::Output;
use crate::run::full_path;
use clap::{Args, ValueEnum};
use reencuentro_api::wire::{ApiError, ErrorCode};
use reencuentro_api::{MatchFiles, Underway, match_files};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What a row is.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    /// One person.
    Persons,
    /// A child and the parent from whom the child was separated.
    Cases,
}

#[derive(Debug, Args)]
pub struct Match {
    /// The first list: CSV or a workbook.
    #[arg(value_name = "A")]
    a: PathBuf,
    /// The second list.
    #[arg(value_name = "B", required_unless_present = "within")]
    b: Option<PathBuf>,
    /// Look for who stands on the first list twice.
    #[arg(long, conflicts_with = "b")]
    within: bool,
    /// What a row is.
    #[arg(long)]
    kind: Kind,
    /// The new file of pairs: `row_id_a,row_id_b,posterior,assigned`.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub fn run(asked: &Match, output: &Output) -> Result<(), ApiError> {
    let kind = match asked.kind {
        Kind::Persons => "persons",
        Kind::Cases => "cases",
    };
    let out = full_path(&asked.out, "out")?;
    let own = std::env::current_exe().map_err(|_| ApiError::new(ErrorCode::Internal))?;
    let files = MatchFiles {
        a: &asked.a,
        b: asked.b.as_deref(),
        kind,
        out: &out,
        worker: Some(&own),
    };
    let watch = Underway::default();
    let done = crate::progress::shown(&watch, output.language, || match_files(files, &watch))?;
    output.answer(&done, |messages| {
        let args: BTreeMap<String, String> = [
            ("rows-a", done.rows_a),
            ("rows-b", done.rows_b),
            ("pairs", done.pairs),
            ("assigned", done.assigned),
        ]
        .map(|(name, count)| (name.to_owned(), count.to_string()))
        .into_iter()
        .chain([("out".to_owned(), done.out.clone())])
        .collect();
        messages.say("cli-matched", &args)
    });
    Ok(())
}
