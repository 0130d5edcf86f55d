//! `cargo xtask bench matching [--json] [--seed N] [--scale 392|5k|50k]…`: how right and how fast
//! matching is on invented worlds and on public sets, beside splink on DuckDB in the same run.
//! Figures go to docs/BENCHMARKS.md. Peer and public sets come with Python packages that are
//! installed under `target/bench/matching`; without Python their figures are left out, and said so.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod measure;
mod peers;
mod sheets;
#[allow(
    dead_code,
    clippy::cast_possible_truncation,
    reason = "the world of the crate's tests"
)]
#[path = "../../../src-tauri/crates/matching/tests/world/mod.rs"]
mod world;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use world::Scale;

/// The seed of the figures in docs/BENCHMARKS.md.
const SEED: u64 = 20_180_726;

const SCALES: [(&str, Scale); 3] = [
    ("392", Scale(322, 392, 306)),
    ("5k", Scale(5_000, 5_000, 3_500)),
    ("50k", Scale(50_000, 50_000, 35_000)),
];

struct Asked {
    json: bool,
    seed: u64,
    scales: Vec<String>,
}

impl Asked {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut asked = Self {
            json: false,
            seed: SEED,
            scales: Vec::new(),
        };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--json" => asked.json = true,
                "--seed" => asked.seed = words.next().context("--seed N")?.parse()?,
                "--scale" => asked.scales.push(words.next().context("--scale NAME")?),
                other => bail!("unknown: {other}"),
            }
        }
        Ok(asked)
    }

    fn wants(&self, scale: &str) -> bool {
        self.scales.is_empty() || self.scales.iter().any(|name| name == scale)
    }

    /// Says one figure, with the peer's where there is one.
    fn say(&self, name: &str, value: f64, unit: &str, peer: Option<f64>) {
        let (value, peer) = (round(value), peer.map(round));
        if self.json {
            let ratio = peer.map(|peer| round(value / peer));
            println!(
                "{}",
                json!({"figure": name, "value": value, "unit": unit, "peer": peer, "ratio": ratio})
            );
        } else {
            let beside = peer.map_or_else(String::new, |peer| format!("  (splink {peer})"));
            println!("{name:<28} {value} {unit}{beside}");
        }
    }
}

fn round(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target"),
        PathBuf::from,
    );
    target.join("bench/matching")
}

fn main() -> Result<()> {
    let mut words = std::env::args().skip(1).peekable();
    if words.next_if(|word| word == "child").is_some() {
        let rest: Vec<String> = words.collect();
        println!("{}", measure::child(&rest)?);
        return Ok(());
    }
    let asked = Asked::read(words)?;
    let folder = folder();
    std::fs::create_dir_all(&folder)?;
    let python = peers::python(&folder);
    if let Err(problem) = &python {
        eprintln!("without splink and the public sets: {problem:#}");
    }
    let python = python.ok();
    for (name, scale) in SCALES.iter().filter(|(name, _)| asked.wants(name)) {
        let sheets = folder.join(format!("{name}-{}", asked.seed));
        sheets::write(&sheets, *scale, asked.seed)?;
        for kind in ["persons", "cases"] {
            lists(&asked, kind, name, &sheets, python.as_deref())?;
        }
        if *name == "50k" {
            doubles(&asked, &sheets)?;
            let typing = child(&["typing", &sheets.to_string_lossy()])?;
            asked.say(
                "typing_warning_ms",
                number(&typing, "slowest_ms"),
                "ms",
                None,
            );
            asked.say(
                "typing_warning_median_ms",
                number(&typing, "median_ms"),
                "ms",
                None,
            );
        }
    }
    if let Some(python) = python.as_deref() {
        for (name, set) in peers::public_sets(python, &folder)? {
            let measured = child(&[name, &set.to_string_lossy()])?;
            asked.say(&format!("{name}_f1"), number(&measured, "f1"), "", None);
        }
    }
    Ok(())
}

/// Links two lists in a process of its own, and lets the peer do the same.
fn lists(
    asked: &Asked,
    kind: &str,
    scale: &str,
    sheets: &Path,
    python: Option<&Path>,
) -> Result<()> {
    let ours = child(&["link", kind, &sheets.to_string_lossy()])?;
    let peer = python
        .map(|python| peers::splink(python, kind, sheets))
        .transpose()?;
    for (figure, unit) in [
        ("f1", ""),
        ("f1_assigned", ""),
        ("cpu_s", "s"),
        ("peak_mb", "MB"),
    ] {
        let peer = peer.as_ref().map(|peer| number(peer, figure));
        asked.say(
            &format!("{kind}_{scale}_{figure}"),
            number(&ours, figure),
            unit,
            peer,
        );
    }
    asked.say(
        &format!("{kind}_{scale}_calibration_99"),
        number(&ours, "right_99"),
        "",
        None,
    );
    Ok(())
}

fn doubles(asked: &Asked, sheets: &Path) -> Result<()> {
    let (mut least, mut least_right) = (1.0_f64, 1.0_f64);
    for kind in ["persons", "cases"] {
        for list in ["a", "b"] {
            let found = child(&["within", kind, list, &sheets.to_string_lossy()])?;
            asked.say(
                &format!("within_{kind}_{list}_f1"),
                number(&found, "f1"),
                "",
                None,
            );
            least = least.min(number(&found, "f1"));
            least_right = least_right.min(number(&found, "right_99"));
        }
    }
    asked.say("within_f1", least, "", None);
    asked.say("within_calibration_99", least_right, "", None);
    Ok(())
}

/// This program once more, so that time and memory are those of one piece of work.
fn child(words: &[&str]) -> Result<Value> {
    let done = std::process::Command::new(std::env::current_exe()?)
        .arg("child")
        .args(words)
        .stderr(std::process::Stdio::inherit())
        .output()?;
    if !done.status.success() {
        bail!("{words:?} ended with {}", done.status);
    }
    Ok(serde_json::from_slice(&done.stdout)?)
}

fn number(object: &Value, name: &str) -> f64 {
    object[name].as_f64().unwrap_or(f64::NAN)
}
