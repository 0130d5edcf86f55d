//! The stages of `npm test`, in order, each alone with `--only`. docs/TESTING.md says the same in
//! words; `minutes` are the planned ones on 2 cores from a cold cache.

mod rust;
mod window;

use std::process::Command;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::counts::{self, Count};
use crate::run::{check, record};
use crate::setup::Need;
use crate::snapshot::Snapshot;
use crate::systems::PackageSet::{Build, Window};

/// What a stage came to.
pub enum Outcome {
    /// So many tests, or one plain check.
    Counted(Count),
    /// Not possible on this machine, with the reason. Not counted.
    Skipped(String),
}

/// What a stage works with.
pub struct Run<'a> {
    /// Where things are.
    pub checkout: &'a Checkout,
    /// The checkout before the first stage.
    pub before: Snapshot,
}

/// One named step of `npm test`.
pub struct Stage {
    /// The name for `--only`.
    pub name: &'static str,
    /// Planned minutes.
    pub minutes: f64,
    /// What has to be there before.
    pub needs: &'static [Need],
    /// The step. An error is one failed check, and the next stage runs all the same.
    pub run: fn(&Run) -> Result<Outcome>,
}

const NOTHING: &[Need] = &[];
const LINTS: &[Need] = &[Need::Lints];
const BUILD: &[Need] = &[Need::Packages(Build), Need::Lints];
const UI: &[Need] = &[Need::NodeModules];
const WINDOW: &[Need] = &[
    Need::Packages(Build),
    Need::Packages(Window),
    Need::NodeModules,
    Need::TauriDriver,
];

const fn stage(
    name: &'static str,
    minutes: f64,
    needs: &'static [Need],
    run: fn(&Run) -> Result<Outcome>,
) -> Stage {
    Stage {
        name,
        minutes,
        needs,
        run,
    }
}

/// Every stage, cheap and telling ones first.
pub const STAGES: &[Stage] = &[
    stage("fmt", 0.1, LINTS, rust::fmt),
    stage("tidy", 0.2, NOTHING, rust::tidy),
    stage("xtask", 0.2, LINTS, rust::xtask),
    stage("clippy", 3.0, BUILD, rust::clippy),
    stage("test", 5.0, BUILD, rust::test),
    stage("doctest", 0.4, BUILD, rust::doctest),
    stage("bindings", 0.3, BUILD, rust::bindings),
    stage("windows", 0.4, BUILD, rust::windows),
    stage("ui-types", 0.2, UI, window::ui_types),
    stage("ui-test", 0.6, UI, window::ui_test),
    stage("ui-build", 0.1, UI, window::ui_build),
    stage("shell", 2.5, BUILD, rust::shell),
    stage("demo", 1.0, BUILD, window::demo),
    stage("e2e", 5.0, WINDOW, window::e2e),
    stage("deny", 0.1, NOTHING, rust::deny),
    stage("tree-clean", 0.1, NOTHING, tree_clean),
];

/// One plain check: a command that has to end with 0.
fn plain(command: &mut Command) -> Result<Outcome> {
    check(command)?;
    Ok(Outcome::Counted(Count::of_check(true)))
}

/// A `cargo test` whose tests are counted one by one.
fn cargo_tests(command: &mut Command) -> Result<Outcome> {
    let recorded = record(command)?;
    Ok(Outcome::Counted(
        counts::of_cargo(&recorded.stdout).held_to(recorded.ok),
    ))
}

fn tree_clean(run: &Run) -> Result<Outcome> {
    match run.before.same_tree(&Snapshot::take(run.checkout)?) {
        Some(true) => Ok(Outcome::Counted(Count::of_check(true))),
        Some(false) => bail!("the run changed files of the checkout: see `git status`, `git diff`"),
        None => Ok(Outcome::Skipped(
            "not a git checkout, or git is missing".into(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn names_are_unique_and_the_tree_is_looked_at_last() {
        let mut names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        assert_eq!(
            names.last(),
            Some(&"tree-clean"),
            "a later stage would not be noticed"
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STAGES.len());
    }

    #[test]
    fn the_plan_leaves_the_later_issues_their_minutes() {
        let planned: f64 = STAGES.iter().map(|stage| stage.minutes).sum();
        // Of 45: build and tools 14, the first issue 8; set-up is part of the 14.
        assert!(
            planned + crate::test::SETUP_MINUTES < 22.01,
            "{planned} min are planned"
        );
    }

    #[test]
    fn every_stage_is_in_the_manual_with_its_minutes() {
        let manual = Checkout::find()
            .unwrap()
            .root
            .join("src-tauri/docs/TESTING.md");
        let manual = fs::read_to_string(manual).unwrap();
        for stage in STAGES {
            let row = format!("| `{}` | {} |", stage.name, stage.minutes);
            assert!(manual.contains(&row), "TESTING.md has no row {row}");
        }
    }
}
