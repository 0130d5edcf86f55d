//! `cargo xtask bench window [--json] [--scale FRACTION]`: the real window as it ships, on the vault of
//! `bench records`, under Xvfb. Builds the window and makes the vault when they are not there; what is
//! measured and how stands in `measure.mjs`. Figures go to docs/BENCHMARKS.md.

#![allow(clippy::print_stdout, clippy::print_stderr)]

// The vault is the other bench's; what only that one asks for is unused here.
#[allow(dead_code)]
#[path = "../records/vault.rs"]
mod vault;
#[path = "../records/words.rs"]
mod words;

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use vault::Scale;

fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

fn main() -> Result<()> {
    let mut json = false;
    let mut fraction = 1.0;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => json = true,
            "--scale" => fraction = words.next().context("--scale FRACTION")?.parse()?,
            other => bail!("unknown: {other}"),
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()?;
    let target = target(&root);
    let (vault, _) = vault::ready(
        &target.join(format!("bench/records-{fraction}")),
        Scale::of(fraction),
    )?;
    build(&root)?;
    // A home of its own: what the program remembers of the person's own windows stays theirs.
    let home = tempfile::tempdir()?;
    let path = std::env::var("PATH").unwrap_or_default();
    let measured = Command::new("dbus-run-session")
        .args([
            "--",
            "xvfb-run",
            "-a",
            "-s",
            "-screen 0 1366x768x24",
            "node",
        ])
        .arg(root.join("tests/bench/window/measure.mjs"))
        .arg(target.join("release/reencuentro-desktop"))
        .arg(&vault)
        .arg(vault::PASSPHRASE)
        .arg(if json { "json" } else { "text" })
        .current_dir(&root)
        .env("HOME", home.path())
        .env(
            "PATH",
            format!("{}:{path}", target.join("tools/bin").display()),
        )
        .status()
        .context("dbus-run-session and xvfb-run are needed")?;
    if !measured.success() {
        bail!("the window could not be measured");
    }
    Ok(())
}

/// The window as it ships, but for the driver that is let in.
fn build(root: &Path) -> Result<()> {
    let built = Command::new("npx")
        .args(["tauri", "build", "--no-bundle", "--features", "driven"])
        .current_dir(root)
        .stdout(Stdio::null())
        .status()
        .context("npx is needed")?;
    if !built.success() {
        bail!("the window does not build");
    }
    Ok(())
}
