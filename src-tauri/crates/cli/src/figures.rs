//! `figures …`.

use crate::output::{Output, args, label};
use crate::run::Desk;
use clap::Subcommand;
use reencuentro_api::wire::{ApiError, Funnel, FunnelRequest, FunnelStages};
use reencuentro_api::{CheckedFigure, FigureTable, Messages, Now, TableAsked, check_figures};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum Figures {
    /// How far parents, children and pairs have come.
    Funnel {
        /// As of the end of a past day, YYYY-MM-DD, as this vault knew it then.
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        /// With all that is known now about that day.
        #[arg(long, requires = "as_of")]
        known_now: bool,
    },
    /// A table of the joint status reports, computed from the records.
    Table {
        /// Its number: 1 and 2 as in the reports, 3 the plaintiffs' section.
        #[arg(value_name = "N")]
        number: u8,
        /// What had happened by the end of this day, YYYY-MM-DD; today when absent.
        #[arg(long, value_name = "DAY")]
        effective: Option<String>,
        /// As far as it was known: now, or DEVICE:NUMBER,… as it was printed with a number.
        #[arg(long, value_name = "now|VECTOR", default_value = "now")]
        known: String,
        /// Also the records of this line, by id.
        #[arg(long, value_name = "LINE")]
        line: Option<String>,
    },
    /// Whether parts make up their totals, for figures that somebody says. Needs no vault.
    Check {
        /// The file: `id; unit; parts; total` a line, parts joined by `+`, or by `|` where they may
        /// overlap.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Say each verdict in words, too.
        #[arg(long)]
        words: bool,
    },
}

/// Does what was asked.
pub fn run(desk: &mut Desk, verb: Figures, output: &Output) -> Result<(), ApiError> {
    match verb {
        Figures::Funnel { as_of, known_now } => {
            desk.unlock()?;
            let request = FunnelRequest {
                as_of: as_of.unwrap_or_default(),
                known_now,
            };
            let found: Funnel = desk.ask("funnel", &request)?;
            output.answer(&found, |messages| say_funnel(&found, messages));
            Ok(())
        }
        Figures::Table {
            number,
            effective,
            known,
            line,
        } => {
            desk.unlock()?;
            let asked = TableAsked {
                table: number,
                effective: effective.unwrap_or_default(),
                known,
                line: line.unwrap_or_default(),
            };
            let found = desk.program.figure_table(&asked, &Now::read())?;
            output.answer(&found, |messages| say_table(&found, messages));
            Ok(())
        }
        Figures::Check { file, words } => check(&file, words, output),
    }
}

/// Checks figures; without a vault.
pub fn check(file: &Path, words: bool, output: &Output) -> Result<(), ApiError> {
    let checked = check_figures(file)?;
    output.answer(&checked, |messages| {
        let lines = checked.iter().map(|one| say_checked(one, words, messages));
        lines.collect::<Vec<_>>().join("\n")
    });
    Ok(())
}

fn say_checked(one: &CheckedFigure, words: bool, messages: &Messages) -> String {
    let by = one.by.map(|by| by.to_string());
    let verdict = [Some(&one.id), Some(&one.verdict), by.as_ref()];
    let mut line: Vec<&str> = verdict.into_iter().flatten().map(String::as_str).collect();
    let said = words.then(|| {
        let said = args([
            ("parts", one.parts.to_string()),
            ("total", one.total.to_string()),
            ("by", by.clone().unwrap_or_default()),
        ]);
        messages.say(&format!("figure-{}", one.verdict), &said)
    });
    line.extend(said.as_deref());
    line.join(" ")
}

fn say_table(found: &FigureTable, messages: &Messages) -> String {
    let none = BTreeMap::new();
    let table = format!("table{}", found.table);
    let as_of = args([
        ("day", found.effective.clone()),
        ("known", found.known.clone()),
    ]);
    let row = |words: &str, counts: Vec<String>| {
        let counts = counts.iter().map(|count| format!("{count:>18}"));
        format!("{words:<110}{}", counts.collect::<String>())
    };
    let has_bands = found.lines.iter().any(|line| line.under_5.is_some());
    let bands: &[&str] = match has_bands {
        true => &["under-5", "from-5", "unknown", "total"],
        false => &["total"],
    };
    let heads = bands
        .iter()
        .map(|band| messages.say(&format!("band-{band}"), &none));
    let mut lines = vec![
        messages.say(&format!("{table}-title"), &none),
        messages.say("cli-table-as-of", &as_of),
        row("", heads.collect()),
    ];
    lines.extend(found.lines.iter().map(|line| {
        let words = label(messages, &table, &line.id);
        let counts = [
            line.under_5,
            line.from_5,
            line.age_unknown,
            Some(line.total),
        ];
        let counts = counts.into_iter().flatten().map(|count| count.to_string());
        let indent = "  ".repeat(usize::from(line.depth));
        row(&format!("{indent}{words}"), counts.collect())
    }));
    if !found.reasons.is_empty() {
        lines.push(messages.say("reason1-title", &none));
        let union = ("union", found.reasons_union);
        let reasons = found.reasons.iter().map(|one| (one.id.as_str(), one.count));
        lines.extend(
            reasons
                .chain([union])
                .map(|(id, count)| format!("  {:<108}{count:>72}", label(messages, "reason1", id))),
        );
    }
    let unequal = found.checks.iter().filter(|check| check.by.is_some());
    lines.extend(unequal.map(|check| say_checked(check, true, messages)));
    lines.extend(found.records.iter().cloned());
    lines.join("\n")
}

fn say_funnel(found: &Funnel, messages: &Messages) -> String {
    let none = BTreeMap::new();
    let rows = |stages: &FunnelStages| {
        [
            ("listed", stages.listed),
            ("attempted", stages.attempted),
            ("reached", stages.reached),
            ("counselled", stages.counselled),
            ("final", stages.final_),
            ("aligned", stages.aligned),
            ("delivered", stages.delivered),
        ]
    };
    let units = &found.units;
    let mut lines = vec![
        messages.say("cli-funnel-as-of", &args([("day", found.as_of.clone())])),
        format!(
            "{:<28}{:>10}{:>10}{:>10}",
            messages.say("cli-funnel-head", &none),
            messages.say("cli-funnel-parent", &none),
            messages.say("cli-funnel-child", &none),
            messages.say("cli-funnel-pair", &none),
        ),
    ];
    let (parents, children, pairs) = (rows(&units.parent), rows(&units.child), rows(&units.pair));
    for ((parent, child), pair) in parents.iter().zip(&children).zip(&pairs) {
        lines.push(format!(
            "{:<28}{:>10}{:>10}{:>10}",
            label(messages, "funnel", parent.0),
            parent.1,
            child.1,
            pair.1
        ));
    }
    lines.join("\n")
}
