//! The stages of the UI and the window, and the demo, which is the same work without a window.

use std::fs;

use anyhow::{Context, Result, bail};

use super::{Outcome, Run, plain};
use crate::counts::{self, Count};
use crate::demo;
use crate::run::{check, command, record};
use crate::setup::fresh;
use crate::start::{self, Profile};

pub(super) fn ui_types(run: &Run) -> Result<Outcome> {
    plain(&mut command(run.checkout, "npm run --silent check:ui"))
}

pub(super) fn ui_test(run: &Run) -> Result<Outcome> {
    let report = run.checkout.scratch("vitest.json");
    if report.exists() {
        fs::remove_file(&report).context("the report of an earlier run")?;
    }
    let mut vitest = command(
        run.checkout,
        "npm run --silent test:ui -- --reporter=default --reporter=json --outputFile.json",
    );
    let ok = vitest
        .arg(&report)
        .status()
        .context("cannot start npm")?
        .success();
    let report = fs::read_to_string(&report).context("vitest left no report")?;
    Ok(Outcome::Counted(counts::of_vitest(&report)?.held_to(ok)))
}

pub(super) fn ui_build(run: &Run) -> Result<Outcome> {
    plain(&mut command(run.checkout, "npm run --silent build"))
}

/// `npm run demo` without a window, in a folder of its own.
pub(super) fn demo(run: &Run) -> Result<Outcome> {
    let dir = run.checkout.scratch("demo");
    fresh(&dir)?;
    demo::build(run.checkout)?;
    let made = demo::make(run.checkout, &dir.join("out"))?;
    let problems = demo::problems(run.checkout, &made)?;
    if !problems.is_empty() {
        bail!(
            "the demo is not what issue 2 says:\n  {}",
            problems.join("\n  ")
        );
    }
    Ok(Outcome::Counted(Count::of_check(true)))
}

/// The real window, driven as a person would.
pub(super) fn e2e(run: &Run) -> Result<Outcome> {
    const SUITE: &str = "tests/e2e/run.mjs";
    if !cfg!(target_os = "linux") {
        return Ok(Outcome::Skipped(
            "the window is driven on Linux only (docs/TESTING.md)".into(),
        ));
    }
    if !run.checkout.root.join(SUITE).is_file() {
        bail!("{SUITE} is missing");
    }
    let window = start::build(run.checkout, Profile::Debug)?;
    check(&mut command(
        run.checkout,
        "cargo build -p reencuentro-tests --bin scan-canaries",
    ))?;
    // The limit is four times the plan.
    let mut suite = start::driven(run.checkout, "e2e-home", "20m", SUITE)?;
    suite.arg(window);
    let recorded = record(&mut suite)?;
    let count = counts::of_last_line(&recorded.stdout)
        .context("the e2e suite did not print `N passed, N failed`")?;
    Ok(Outcome::Counted(count.held_to(recorded.ok)))
}
