//! `npm run demo`: the whole main job on invented families, in a practice vault of its own.
//!
//! The work is done by the command line's hidden verb `demo`, through the API like any client;
//! here it is only built, started, checked and, where there is a display, shown in the window.

mod spread;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;
use crate::run::{check, command as line, record};
use crate::setup::{self, Need};
use crate::start::{self, Profile};
use crate::systems::PackageSet;

/// What the demo made and says so: three lines of its output.
#[derive(Debug, PartialEq, Eq)]
pub struct Made {
    /// The practice vault.
    pub vault: PathBuf,
    /// A file with its passphrase: the vault holds nobody's life.
    pub passphrase_file: PathBuf,
    /// The files for counsel.
    pub out: PathBuf,
}

/// Set-up, demo, window.
///
/// # Errors
/// When a step fails; the error names it.
pub fn command(checkout: &Checkout) -> Result<()> {
    setup::ensure(checkout, &[Need::Packages(PackageSet::Build)])?;
    build(checkout)?;
    let made = make(checkout, &checkout.root.join("demo-out"))?;
    if !start::has_display() {
        println!(
            "\nThere is no display here. To see the vault in the window, on a machine with one:\n  \
             REENCUENTRO_VAULT={} npm start\nThe passphrase stands in {}",
            made.vault.display(),
            made.passphrase_file.display()
        );
        return Ok(());
    }
    setup::ensure(checkout, start::NEEDS)?;
    let window = start::build(checkout, Profile::Debug)?;
    println!(
        "\nThe passphrase of the practice vault stands in {}",
        made.passphrase_file.display()
    );
    start::open(checkout, &window, Some(&made.vault))
}

/// Builds the command line. In the dev profile, because from a cold cache it is ready in half the
/// time, and the ciphers and SQLite are optimised in it as well (Cargo.toml).
///
/// # Errors
/// When it does not build.
pub fn build(checkout: &Checkout) -> Result<()> {
    check(&mut line(checkout, "cargo build -p reencuentro-cli"))
}

/// Runs the demo into a folder.
///
/// # Errors
/// When the demo fails, or does not say where it put things.
pub fn make(checkout: &Checkout, out: &Path) -> Result<Made> {
    let mut demo = std::process::Command::new(checkout.built("debug", "reencuentro"));
    demo.current_dir(&checkout.root)
        .args(["demo", "--out"])
        .arg(out);
    let recorded = record(&mut demo)?;
    if !recorded.ok {
        bail!("the demo failed");
    }
    said(&recorded.stdout)
}

fn said(stdout: &str) -> Result<Made> {
    let after = |label: &str| {
        let found = stdout
            .lines()
            .find_map(|line| line.trim().strip_prefix(label));
        let found = found.map(|path| PathBuf::from(path.trim()));
        found.with_context(|| format!("the demo printed no line `{label} …`"))
    };
    Ok(Made {
        vault: after("vault:")?,
        passphrase_file: after("passphrase-file:")?,
        out: after("out:")?,
    })
}

/// What a demo must have come to, asked again from outside: the files are there, the records
/// verify, the funnel is that of August 2018, the list for counsel has one line a child, and there is a
/// family in every state.
///
/// # Errors
/// When the files that were made cannot be read.
pub fn problems(checkout: &Checkout, made: &Made) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    for path in [&made.vault, &made.passphrase_file, &made.out] {
        if !checkout.root.join(path).exists() {
            problems.push(format!("{} is not there", path.display()));
        }
    }
    if !problems.is_empty() {
        return Ok(problems);
    }
    if !ask_vault(checkout, made, &["verify", "--full"])?.ok {
        problems.push("the vault does not verify".to_string());
    }
    let funnel = ask_vault(checkout, made, &["figures", "funnel", "--json"])?;
    match serde_json::from_str(&funnel.stdout) {
        Ok(funnel) => problems.extend(missing_figures(&funnel)),
        Err(problem) => problems.push(format!("the funnel is not JSON: {problem}")),
    }
    let delivered = rows_of_lists(&checkout.root.join(&made.out))?;
    if !delivered.contains(&41) {
        problems.push(format!(
            "no CSV with 41 lines for counsel, only {delivered:?}"
        ));
    }
    problems.extend(spread::missing(checkout, made)?);
    Ok(problems)
}

fn ask_vault(checkout: &Checkout, made: &Made, words: &[&str]) -> Result<crate::run::Recorded> {
    record(&mut question(checkout, made, words))
}

/// The command line with the practice vault and these words.
fn question(checkout: &Checkout, made: &Made, words: &[&str]) -> std::process::Command {
    let mut cli = std::process::Command::new(checkout.built("debug", "reencuentro"));
    cli.current_dir(&checkout.root)
        .arg("--vault")
        .arg(&made.vault);
    cli.arg("--passphrase-file")
        .arg(&made.passphrase_file)
        .args(words);
    cli
}

/// Figures of August 2018, counted in parents (docs/domain.md), that the funnel does not have.
fn missing_figures(funnel: &serde_json::Value) -> Vec<String> {
    let parents = &funnel["units"]["parent"];
    let expected = [
        ("listed", 392),
        ("reached", 279),
        ("aligned", 41),
        ("delivered", 41),
    ];
    let missing = expected
        .iter()
        .filter(|(stage, number)| parents[stage].as_u64() != Some(*number));
    missing
        .map(|(stage, number)| {
            let found = &parents[stage];
            format!("the funnel has {found} parents {stage} and not {number}")
        })
        .collect()
}

/// Lines under the header of each CSV in the folder and below.
fn rows_of_lists(dir: &Path) -> Result<Vec<usize>> {
    let mut rows = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            rows.extend(rows_of_lists(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "csv") {
            rows.push(rows_of_csv(&String::from_utf8_lossy(&fs::read(&path)?)));
        }
    }
    Ok(rows)
}

/// Rows below the header: line ends outside quotes.
fn rows_of_csv(text: &str) -> usize {
    let mut quoted = false;
    let ends = text.trim_end().chars().filter(|c| {
        quoted ^= *c == '"';
        *c == '\n' && !quoted
    });
    ends.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_lines_are_found_among_others() {
        let made =
            said("392 parents\nvault: a b/v\npassphrase-file: p.txt\nout: o\ndone\n").unwrap();
        assert_eq!(
            made.vault,
            PathBuf::from("a b/v"),
            "a path may have a space"
        );
        assert_eq!(made.out, PathBuf::from("o"));
        let problem = said("vault: v\nout: o\n").unwrap_err();
        assert!(
            problem.to_string().contains("passphrase-file:"),
            "{problem}"
        );
    }

    #[test]
    fn a_missing_figure_is_named() {
        let funnel = |reached: u64| {
            serde_json::json!({"units": {
                "parent": {"listed": 392, "reached": reached, "aligned": 41, "delivered": 41},
                "pair": {"listed": 452, "reached": 279},
            }})
        };
        assert!(missing_figures(&funnel(279)).is_empty());
        assert_eq!(
            missing_figures(&funnel(278)),
            ["the funnel has 278 parents reached and not 279"]
        );
    }

    #[test]
    fn a_line_end_inside_quotes_is_no_row() {
        assert_eq!(rows_of_csv("a;b\r\n1;\"x\ny\"\r\n2;z\r\n"), 2);
        assert_eq!(rows_of_csv("a;b"), 0);
    }
}
