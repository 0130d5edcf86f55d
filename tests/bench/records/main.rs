//! `cargo xtask bench records [--json] [--scale FRACTION] [--fresh] [--only FIGURE,…]`: speed and
//! memory of a vault of 100,000 persons, 1,000,000 entries and 300 lists of 5,000 rows, beside the
//! same work on unencrypted SQLite. Figures are medians of five; they go to docs/BENCHMARKS.md.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod lists;
mod measure;
mod peak;
mod plain;
mod vault;
mod window;
mod words;

use anyhow::{Context, Result};
use serde_json::json;
use std::path::PathBuf;
use vault::Scale;

/// What was asked for.
struct Asked {
    json: bool,
    fraction: f64,
    fresh: bool,
    only: Vec<String>,
}

/// One figure.
pub struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    /// The same on the peer, where there is one.
    peer: Option<f64>,
}

impl Asked {
    fn read() -> Result<Self> {
        let mut asked = Self {
            json: false,
            fraction: 1.0,
            fresh: false,
            only: Vec::new(),
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--json" => asked.json = true,
                "--fresh" => asked.fresh = true,
                "--scale" => {
                    asked.fraction = words.next().context("--scale FRACTION")?.parse()?;
                }
                "--only" => {
                    let names = words.next().context("--only FIGURE,…")?;
                    asked.only = names.split(',').map(ToOwned::to_owned).collect();
                }
                other => anyhow::bail!("unknown: {other}"),
            }
        }
        Ok(asked)
    }

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one == name)
    }

    fn say(&self, figure: &Figure) {
        let ratio = figure.peer.map(|peer| round(figure.value / peer));
        if self.json {
            println!(
                "{}",
                json!({"figure": figure.name, "value": round(figure.value), "unit": figure.unit,
                    "peer": figure.peer.map(round), "ratio": ratio})
            );
        } else {
            let beside = match (figure.peer, ratio) {
                (Some(peer), Some(ratio)) => format!("  (plain {}, ratio {ratio})", round(peer)),
                _ => String::new(),
            };
            println!(
                "{:<18} {} {}{beside}",
                figure.name,
                round(figure.value),
                figure.unit
            );
        }
    }
}

/// Three significant digits after the point are more than the machine gives.
fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target"),
        PathBuf::from,
    )
}

fn main() -> Result<()> {
    let asked = Asked::read()?;
    let scale = Scale::of(asked.fraction);
    let folder = target().join(format!("bench/records-{}", asked.fraction));
    if asked.fresh && folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let (vault, now) = vault::ready(&folder, scale)?;
    measure::all(
        (&vault, scale),
        now,
        vault::past_days(scale),
        &mut |name| asked.wants(name),
        &mut |figure| asked.say(&figure),
        &asked_scale(&asked),
    )?;
    measure::shipped(&mut |name| asked.wants(name), &mut |figure| {
        asked.say(&figure);
    })?;
    Ok(())
}

/// Says the scale as it was found in the vault.
fn asked_scale(asked: &Asked) -> impl Fn(u64, u64, usize) + '_ {
    |persons, entries, lists| {
        if asked.json {
            println!(
                "{}",
                json!({"figure": "scale", "persons": persons, "entries": entries, "lists": lists})
            );
        } else {
            println!("scale              {persons} persons, {entries} entries, {lists} lists");
        }
    }
}
