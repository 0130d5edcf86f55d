//! The stages that are cargo's: form, layers, lints, tests, bindings, other systems, licences.

use anyhow::{Context, Result, bail};

use super::{Outcome, Run, cargo_tests, plain};
use crate::checkout::Checkout;
use crate::counts::{self, Count};
use crate::run::{ask, check, command, record};
use crate::snapshot::Snapshot;

pub(super) fn fmt(run: &Run) -> Result<Outcome> {
    plain(&mut command(run.checkout, "cargo fmt --all --check"))
}

pub(super) fn tidy(run: &Run) -> Result<Outcome> {
    cargo_tests(&mut command(
        run.checkout,
        "cargo test --quiet -p xtask --test tidy",
    ))
}

pub(super) fn xtask(run: &Run) -> Result<Outcome> {
    check(&mut command(
        run.checkout,
        "cargo clippy --quiet -p xtask --all-targets -- -D warnings",
    ))?;
    cargo_tests(&mut command(
        run.checkout,
        "cargo test --quiet -p xtask --bins",
    ))
}

pub(super) fn clippy(run: &Run) -> Result<Outcome> {
    plain(&mut command(
        run.checkout,
        "cargo clippy --workspace --exclude reencuentro-desktop --exclude xtask --all-targets \
         -- -D warnings",
    ))
}

/// Everything but the shell, and but what `tidy` and `xtask` have counted already.
pub(super) fn test(run: &Run) -> Result<Outcome> {
    let mut cargo = command(
        run.checkout,
        "cargo test --workspace --exclude reencuentro-desktop --exclude xtask --no-fail-fast \
         --lib --bins",
    );
    for suite in suites(run.checkout)?
        .iter()
        .filter(|suite| *suite != "tidy")
    {
        cargo.args(["--test", suite]);
    }
    cargo_tests(&mut cargo)
}

/// Names of the integration test binaries of the workspace.
fn suites(checkout: &Checkout) -> Result<Vec<String>> {
    let metadata = ask(&mut command(
        checkout,
        "cargo metadata --no-deps --format-version 1",
    ))
    .context("cargo metadata does not answer: is a Cargo.toml broken?")?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("no packages in cargo metadata")?;
    let targets = packages
        .iter()
        .filter_map(|package| package["targets"].as_array())
        .flatten();
    let tests = targets.filter(|target| target["kind"][0] == "test");
    let mut names: Vec<String> = tests
        .filter_map(|target| target["name"].as_str())
        .map(ToString::to_string)
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

pub(super) fn doctest(run: &Run) -> Result<Outcome> {
    let recorded = record(&mut command(
        run.checkout,
        "cargo test --workspace --exclude reencuentro-desktop --exclude xtask --doc",
    ))?;
    let count = counts::of_cargo(&recorded.stdout);
    // No example at all is no failure; the stage itself is the check then.
    let count = if recorded.ok && count == Count::default() {
        Count::of_check(true)
    } else {
        count
    };
    Ok(Outcome::Counted(count.held_to(recorded.ok)))
}

/// The UI's types are written anew by a test of the api crate and must be what is committed.
pub(super) fn bindings(run: &Run) -> Result<Outcome> {
    check(&mut command(
        run.checkout,
        "cargo test --quiet -p reencuentro-api --test bindings",
    ))?;
    let changes = run.before.generated_changes(&Snapshot::take(run.checkout)?);
    if !changes.is_empty() {
        bail!(
            "the UI's types had drifted from the api crate and are written anew; look at them and \
             commit them: {}",
            changes.join(", ")
        );
    }
    Ok(Outcome::Counted(Count::of_check(true)))
}

/// What differs by system compiles for Windows. Linking would need a Windows linker, and the
/// vault's C code a cross compiler: the release workflow builds those on Windows itself.
pub(super) fn windows(run: &Run) -> Result<Outcome> {
    const TARGET: &str = "x86_64-pc-windows-gnu";
    if cfg!(windows) {
        return Ok(Outcome::Skipped(
            "this is Windows: every other stage compiles for it".into(),
        ));
    }
    let installed = || {
        ask(&mut command(run.checkout, "rustup target list --installed"))
            .is_some_and(|list| list.lines().any(|line| line == TARGET))
    };
    if !installed() {
        // No answer is an answer: without rustup or without a network the stage is skipped.
        ask(&mut command(
            run.checkout,
            &format!("rustup target add {TARGET}"),
        ));
    }
    if !installed() {
        return Ok(Outcome::Skipped("target cannot be installed here".into()));
    }
    let clippy = format!("cargo clippy -p reencuentro-platform --target {TARGET} -- -D warnings");
    plain(&mut command(run.checkout, &clippy))
}

pub(super) fn shell(run: &Run) -> Result<Outcome> {
    plain(&mut command(
        run.checkout,
        "cargo clippy -p reencuentro-desktop --all-targets -- -D warnings",
    ))
}

/// Licences, sources and bans of what we build on (deny.toml), where cargo-deny is there.
pub(super) fn deny(run: &Run) -> Result<Outcome> {
    if ask(&mut command(run.checkout, "cargo deny --version")).is_none() {
        return Ok(Outcome::Skipped("cargo-deny is not installed".into()));
    }
    plain(&mut command(
        run.checkout,
        "cargo deny --all-features check bans licenses sources",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_names_the_suites_of_the_workspace() {
        let suites = suites(&Checkout::find().unwrap()).unwrap();
        assert!(suites.iter().any(|suite| suite == "tidy"), "{suites:?}");
    }
}
