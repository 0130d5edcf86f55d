//! The grid at the command line: rows filtered and sorted as in the window, cells written.

use crate::output::Output;
use crate::run::Desk;
use clap::Subcommand;
use reencuentro_api::none_of;
use reencuentro_api::wire::{
    ApiError, CellEdit, CellState, CellsChanged, ChangeCellsRequest, GridCondition, GridSort,
    ListPairsRequest, PairRows,
};
use std::collections::BTreeMap;

#[derive(Debug, Subcommand)]
pub enum Grid {
    /// Rows, in JSON with --json: one pair each.
    Rows {
        /// Words: names in any order, parts of an A-number or phone.
        #[arg(default_value = "")]
        words: String,
        /// COLUMN=VALUE[,VALUE]: any of these; an empty value = blank. `last_contact=28` = no try
        /// within 28 days, `follow_up=due` = its day has come.
        #[arg(long = "where", value_name = "COLUMN=VALUE")]
        conditions: Vec<String>,
        /// COLUMN, or COLUMN:desc; the first counts most.
        #[arg(long, value_name = "COLUMN")]
        sort: Vec<String>,
        /// First row, from 0.
        #[arg(long, default_value_t = 0)]
        from: u32,
        /// At most so many, and no more than 500.
        #[arg(long, default_value_t = 100)]
        count: u32,
    },
    /// Writes one value into a column of some rows, or says what that would change.
    Set {
        /// assigned, tags, `follow_up`, country or language.
        column: String,
        /// A member's name, tags with commas between them, a day, a country, a language.
        value: String,
        /// Pair ids: the rows.
        #[arg(required = true)]
        pairs: Vec<String>,
        /// set, add or remove (of tags), clear.
        #[arg(long, default_value = "set")]
        how: String,
        /// Write nothing.
        #[arg(long)]
        preview: bool,
    },
}

pub fn run(desk: &mut Desk, grid: Grid, output: &Output) -> Result<(), ApiError> {
    desk.unlock()?;
    match grid {
        Grid::Rows {
            words,
            conditions,
            sort,
            from,
            count,
        } => {
            let request = ListPairsRequest {
                search: words,
                conditions: conditions
                    .iter()
                    .map(|text| condition(text))
                    .collect::<Result<_, _>>()?,
                sort: sort.iter().map(|text| key(text)).collect(),
                from,
                count,
            };
            let found: PairRows = desk.ask("list_pairs", &request)?;
            output.answer(&found, |messages| {
                let total = BTreeMap::from([("total".to_owned(), found.total.to_string())]);
                let mut lines = vec![messages.say("cli-grid-rows", &total)];
                lines.extend(found.rows.iter().map(|row| {
                    format!(
                        "{}  {} {} · {} {}",
                        row.pair, row.parent, row.parent_a_number, row.child, row.child_a_number
                    )
                }));
                lines.join("\n")
            });
        }
        Grid::Set {
            column,
            value,
            pairs,
            how,
            preview,
        } => {
            let edit = |pair: String| CellEdit {
                pair,
                column: column.clone(),
                how: how.clone(),
                value: value.clone(),
            };
            let request = ChangeCellsRequest {
                edits: pairs.into_iter().map(edit).collect(),
                write: !preview,
            };
            let changed: CellsChanged = desk.ask("change_cells", &request)?;
            output.answer(&changed, |messages| {
                let lines = changed.lines.iter().map(|line| {
                    let who = format!("{} · {}", line.parent, line.child);
                    match (&line.refusal, line.state) {
                        (Some(why), _) => {
                            format!("! {who}: {}", messages.say(&why.message_id, &why.args))
                        }
                        (None, CellState::Same) => format!("= {who}: {}", line.after),
                        (None, _) => format!("+ {who}: {} → {}", line.before, line.after),
                    }
                });
                let said = match (changed.written, preview) {
                    (true, _) => "cli-grid-written",
                    (false, true) => "cli-grid-preview",
                    (false, false) => "cli-grid-same",
                };
                let people = BTreeMap::from([("people".to_owned(), changed.people.to_string())]);
                let said = messages.say(said, &people);
                lines
                    .chain(std::iter::once(said))
                    .collect::<Vec<_>>()
                    .join("\n")
            });
        }
    }
    Ok(())
}

fn condition(text: &str) -> Result<GridCondition, ApiError> {
    let (column, values) = text
        .split_once('=')
        .ok_or_else(|| none_of("where", &["COLUMN=VALUE"]))?;
    Ok(GridCondition {
        column: column.to_owned(),
        any_of: values.split(',').map(str::to_owned).collect(),
    })
}

fn key(text: &str) -> GridSort {
    let (column, descending) = match text.split_once(':') {
        Some((column, way)) => (column, way == "desc"),
        None => (text, false),
    };
    GridSort {
        column: column.to_owned(),
        descending,
    }
}
