//! Peak memory of the command line on the vault.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The command line, built for release.
///
/// # Errors
/// When it does not build.
pub fn command_line() -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--release", "-p", "reencuentro-cli"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .status()?;
    if !built.success() {
        bail!("reencuentro-cli does not build");
    }
    Ok(super::target().join("release/reencuentro"))
}

/// Runs a verb of it on the vault; its peak of resident memory in MB (10^6 bytes).
///
/// # Errors
/// When it fails; on systems where the peak of a child cannot be asked for.
pub fn of(program: &Path, vault: &Path, passphrase: &Path, verb: &[&str]) -> Result<f64> {
    // `/proc` is gone with the process, so it is asked for while the process still stands as a zombie
    // only through the wait itself: GNU time does that.
    let report = tempfile::NamedTempFile::new()?;
    let done = Command::new("/usr/bin/time")
        .args(["-f", "%M", "-o"])
        .arg(report.path())
        .arg(program)
        .arg("--vault")
        .arg(vault)
        .arg("--passphrase-file")
        .arg(passphrase)
        .args(verb)
        .stdout(Stdio::null())
        .status()
        .context("GNU time is needed for peak_mb (apt-get install time)")?;
    if !done.success() {
        bail!("{verb:?} ended with {done}");
    }
    let kib: f64 = std::fs::read_to_string(report.path())?.trim().parse()?;
    Ok(kib * 1024.0 / 1e6)
}
