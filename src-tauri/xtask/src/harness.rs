//! `bench NAME` and `long NAME`: programs of `tests/` that measure or take long. They are found by
//! their names, `bench-NAME` and `long-NAME`, so that a new one is a `[[bin]]` there and no line
//! here.

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;
use crate::run::{ask, check, command as line};
use crate::setup::{self, Need};
use crate::systems::PackageSet;

/// Runs the program with its further words, built for release: figures of a debug build mislead.
///
/// # Errors
/// When there is no program of that name, it does not build, or it fails.
pub fn command(checkout: &Checkout, kind: &str, args: &[String]) -> Result<()> {
    let known = names(checkout, kind)?;
    let Some((name, rest)) = args.split_first() else {
        bail!("{kind} wants a name; known: {}", list(&known));
    };
    if !known.contains(name) {
        bail!("unknown {kind} `{name}`; known: {}", list(&known));
    }
    setup::ensure(checkout, &[Need::Packages(PackageSet::Build)])?;
    // Figures come from the program as it ships; the long checks open vaults without a passphrase,
    // which a release build refuses, so they have a profile of their own.
    let profile = if kind == "bench" {
        "--release --no-default-features"
    } else {
        "--profile long"
    };
    let run = format!("cargo run {profile} -p reencuentro-tests --bin {kind}-{name} --");
    check(line(checkout, &run).args(rest))
}

fn names(checkout: &Checkout, kind: &str) -> Result<Vec<String>> {
    let metadata = ask(&mut line(
        checkout,
        "cargo metadata --no-deps --format-version 1",
    ))
    .context("cargo metadata does not answer: is a Cargo.toml broken?")?;
    of_kind(&serde_json::from_str(&metadata)?, kind)
}

fn of_kind(metadata: &serde_json::Value, kind: &str) -> Result<Vec<String>> {
    let packages = metadata["packages"]
        .as_array()
        .context("no packages in cargo metadata")?;
    let tests = packages
        .iter()
        .find(|package| package["name"] == "reencuentro-tests");
    let targets = tests.and_then(|package| package["targets"].as_array());
    let bins = targets
        .into_iter()
        .flatten()
        .filter(|target| target["kind"][0] == "bin");
    let names = bins.filter_map(|bin| bin["name"].as_str());
    let names = names.filter_map(|name| name.strip_prefix(&format!("{kind}-")));
    Ok(names.map(ToString::to_string).collect())
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        "none yet".to_string()
    } else {
        names.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_programs_of_the_kind_and_of_the_tests_package_count() {
        let metadata = serde_json::json!({"packages": [
            {"name": "other", "targets": [{"name": "bench-x", "kind": ["bin"]}]},
            {"name": "reencuentro-tests", "targets": [
                {"name": "bench-records", "kind": ["bin"]},
                {"name": "long-crash", "kind": ["bin"]},
                {"name": "bench-not", "kind": ["test"]}]}]});
        assert_eq!(of_kind(&metadata, "bench").unwrap(), ["records"]);
        assert_eq!(of_kind(&metadata, "long").unwrap(), ["crash"]);
    }

    #[test]
    fn an_unknown_bench_is_refused_with_the_known_ones() {
        let checkout = Checkout::find().unwrap();
        let problem = command(&checkout, "bench", &["no-such".to_string()]).unwrap_err();
        assert!(
            problem
                .to_string()
                .starts_with("unknown bench `no-such`; known: "),
            "{problem}"
        );
    }
}
