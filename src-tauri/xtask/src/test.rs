//! `npm test`: the stages in order, each with its planned and used minutes, and the sum.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::counts::Count;
use crate::setup::{self, Need};
use crate::snapshot::Snapshot;
use crate::stages::{Outcome, Run, STAGES, Stage};

/// Planned minutes of the set-up on a fresh machine.
pub const SETUP_MINUTES: f64 = 2.8;

/// `test`, `test --list`, `test --only A,B`. Whatever happens after the arguments are understood,
/// the last line is `N passed, N failed`.
///
/// # Errors
/// When the arguments are not understood.
pub fn command(checkout: &Checkout, args: &[String]) -> Result<ExitCode> {
    let stages = match args {
        [] => STAGES.iter().collect(),
        [flag] if flag == "--list" => {
            for stage in STAGES {
                println!("{:<12} planned {:>4} min", stage.name, stage.minutes);
            }
            return Ok(ExitCode::SUCCESS);
        }
        [flag, names] if flag == "--only" => select(names)?,
        _ => bail!(
            "test takes `--list` or `--only A,B`, not `{}`",
            args.join(" ")
        ),
    };
    let total = run_all(checkout, &stages);
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The named stages, in the order of the list and not of the names.
fn select(names: &str) -> Result<Vec<&'static Stage>> {
    let wanted: Vec<&str> = names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    for name in &wanted {
        if !STAGES.iter().any(|stage| stage.name == *name) {
            bail!("there is no stage `{name}`: see `cargo xtask test --list`");
        }
    }
    if wanted.is_empty() {
        bail!("--only wants at least one stage: see `cargo xtask test --list`");
    }
    Ok(STAGES
        .iter()
        .filter(|stage| wanted.contains(&stage.name))
        .collect())
}

/// A line of the closing table.
struct Line {
    name: &'static str,
    planned: f64,
    used: Duration,
    said: String,
}

fn run_all(checkout: &Checkout, stages: &[&Stage]) -> Count {
    let mut total = Count::default();
    let mut lines = Vec::new();
    let began = Instant::now();
    if let Err(problem) = set_up(checkout, stages) {
        eprintln!("\nset-up: {problem:#}");
        return Count::of_check(false);
    }
    lines.push(Line {
        name: "set-up",
        planned: SETUP_MINUTES,
        used: began.elapsed(),
        said: "done".to_string(),
    });
    let run = match Snapshot::take(checkout) {
        Ok(before) => Run { checkout, before },
        Err(problem) => {
            eprintln!("\n{problem:#}");
            return Count::of_check(false);
        }
    };
    for stage in stages {
        let (line, count) = run_one(&run, stage);
        total = total.plus(count);
        lines.push(line);
    }
    print_table(&lines);
    total
}

fn set_up(checkout: &Checkout, stages: &[&Stage]) -> Result<()> {
    println!("== set-up (planned {SETUP_MINUTES} min)");
    let needs: Vec<Need> = stages
        .iter()
        .flat_map(|stage| stage.needs)
        .copied()
        .collect();
    setup::ensure(checkout, &needs)
}

fn run_one(run: &Run, stage: &Stage) -> (Line, Count) {
    println!("\n== {} (planned {} min)", stage.name, stage.minutes);
    let began = Instant::now();
    let (count, said) = match (stage.run)(run) {
        Ok(Outcome::Counted(count)) => (
            count,
            format!("{} passed, {} failed", count.passed, count.failed),
        ),
        Ok(Outcome::Skipped(why)) => {
            println!("skipped: {why}");
            (Count::default(), format!("skipped: {why}"))
        }
        Err(problem) => {
            eprintln!("{problem:#}");
            (Count::of_check(false), "0 passed, 1 failed".to_string())
        }
    };
    let used = began.elapsed();
    println!("   {}: {said}, {:.1} min", stage.name, minutes(used));
    (
        Line {
            name: stage.name,
            planned: stage.minutes,
            used,
            said,
        },
        count,
    )
}

fn print_table(lines: &[Line]) {
    println!("\n{:<12} {:>8} {:>8}", "stage", "planned", "used");
    for line in lines {
        println!(
            "{:<12} {:>8.1} {:>8.1}  {}",
            line.name,
            line.planned,
            minutes(line.used),
            line.said
        );
    }
    let planned: f64 = lines.iter().map(|line| line.planned).sum();
    let used: Duration = lines.iter().map(|line| line.used).sum();
    println!(
        "{:<12} {planned:>8.1} {:>8.1}  minutes",
        "together",
        minutes(used)
    );
}

fn minutes(time: Duration) -> f64 {
    time.as_secs_f64() / 60.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keeps_the_order_of_the_list() {
        let names: Vec<&str> = select("tree-clean, fmt")
            .unwrap()
            .iter()
            .map(|stage| stage.name)
            .collect();
        assert_eq!(names, ["fmt", "tree-clean"]);
    }

    #[test]
    fn an_unknown_or_empty_choice_is_refused_and_never_passes_silently() {
        let problem = select("fmt,fnt").err().unwrap();
        assert!(problem.to_string().contains("`fnt`"), "{problem}");
        assert!(select(" , ").is_err());
    }

    #[test]
    fn a_stage_that_cannot_run_has_failed_once() {
        let checkout = Checkout::find().unwrap();
        let before = Snapshot::take(&checkout).unwrap();
        let run = Run {
            checkout: &checkout,
            before,
        };
        let broken = Stage {
            name: "x",
            minutes: 0.0,
            needs: &[],
            run: |_| bail!("broken"),
        };
        assert_eq!(
            run_one(&run, &broken).1,
            Count {
                passed: 0,
                failed: 1
            }
        );
        let skipped = Stage {
            name: "x",
            minutes: 0.0,
            needs: &[],
            run: |_| Ok(Outcome::Skipped("no".into())),
        };
        assert_eq!(
            run_one(&run, &skipped).1,
            Count::default(),
            "neither passed nor failed"
        );
    }
}
