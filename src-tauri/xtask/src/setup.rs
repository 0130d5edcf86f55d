//! Set-up: whatever is missing is installed; what is there costs a question each.
//!
//! System packages are installed only with apt-get and only as root or through a `sudo` that asks
//! nothing. On any other machine the exact command is printed and the run stops: guessing at
//! somebody's package manager is worse than a sentence.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;
use crate::run::{ask, check, command};
use crate::systems::{PackageSet, instructions};

/// Something a stage needs before it can run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// A set of system packages.
    Packages(PackageSet),
    /// rustfmt and clippy, which a minimal Rust does not bring.
    Lints,
    /// `node_modules` as package-lock.json says it.
    NodeModules,
    /// The WebDriver bridge to the window.
    TauriDriver,
}

/// Everything, as `cargo xtask setup` installs it.
pub const ALL: &[Need] = &[
    Need::Lints,
    Need::Packages(PackageSet::Build),
    Need::Packages(PackageSet::Window),
    Need::NodeModules,
    Need::TauriDriver,
];

/// The oldest node that the UI's tools accept (package.json, `engines`).
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Brings what is asked for, in the order in which one thing needs the other.
///
/// # Errors
/// When something is missing that may not or cannot be installed here; the error says what to do.
pub fn ensure(checkout: &Checkout, needs: &[Need]) -> Result<()> {
    let sets: Vec<PackageSet> = needs
        .iter()
        .filter_map(|need| {
            if let Need::Packages(set) = need {
                Some(*set)
            } else {
                None
            }
        })
        // The window is driven like this on Linux alone (docs/TESTING.md).
        .filter(|set| *set == PackageSet::Build || cfg!(target_os = "linux"))
        .collect();
    if !sets.is_empty() {
        ensure_packages(checkout, &sets)?;
    }
    if needs.contains(&Need::Lints) {
        ensure_lints(checkout)?;
    }
    if needs.contains(&Need::NodeModules) {
        ensure_node_modules(checkout)?;
    }
    if needs.contains(&Need::TauriDriver) && cfg!(target_os = "linux") {
        ensure_tauri_driver(checkout)?;
    }
    Ok(())
}

fn ensure_packages(checkout: &Checkout, sets: &[PackageSet]) -> Result<()> {
    let missing = match std::env::consts::OS {
        "linux" if ask(&mut command(checkout, "dpkg-query --version")).is_some() => {
            let missing = missing_debian(checkout, sets);
            if missing.is_empty() || install_debian(checkout, &missing)? {
                return Ok(());
            }
            missing
        }
        "linux" => missing_elsewhere(checkout, sets),
        "macos" if ask(&mut command(checkout, "xcode-select -p")).is_none() => {
            vec!["the Xcode command line tools".to_string()]
        }
        _ => Vec::new(),
    };
    if missing.is_empty() {
        return Ok(());
    }
    bail!(
        "missing on this machine: {}\n\n{}",
        missing.join(", "),
        instructions(sets)
    );
}

/// Packages of the sets that dpkg does not list as installed.
fn missing_debian(checkout: &Checkout, sets: &[PackageSet]) -> Vec<String> {
    let wanted: Vec<&str> = sets.iter().flat_map(|set| set.debian()).copied().collect();
    let mut query = command(
        checkout,
        "dpkg-query -W -f ${Package}:${db:Status-Status}\\n",
    );
    // It ends with 1 as soon as one name is unknown, and still answers for the others.
    let answer = query.args(&wanted).output();
    let answer = answer.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    not_installed(&wanted, &answer.unwrap_or_default())
}

fn not_installed(wanted: &[&str], answer: &str) -> Vec<String> {
    let is_there = |name: &str| {
        answer
            .lines()
            .any(|line| line == format!("{name}:installed"))
    };
    wanted
        .iter()
        .filter(|name| !is_there(name))
        .map(ToString::to_string)
        .collect()
}

/// Whether the packages could be installed: `false` when we are neither root nor may use sudo.
fn install_debian(checkout: &Checkout, missing: &[String]) -> Result<bool> {
    let root = ask(&mut command(checkout, "id -u")).is_some_and(|id| id == "0");
    let sudo = if root {
        ""
    } else if ask(&mut command(checkout, "sudo -n true")).is_some() {
        "sudo -n "
    } else {
        return Ok(false);
    };
    println!("Installing system packages: {}", missing.join(" "));
    let apt = format!("{sudo}env DEBIAN_FRONTEND=noninteractive apt-get -q");
    check(&mut command(checkout, &format!("{apt} update")))?;
    let mut install = command(
        checkout,
        &format!("{apt} -o DPkg::Lock::Timeout=300 install -y"),
    );
    check(install.arg("--no-install-recommends").args(missing))?;
    Ok(true)
}

/// Linux without dpkg: ask for what the packages contain.
fn missing_elsewhere(checkout: &Checkout, sets: &[PackageSet]) -> Vec<String> {
    let mut missing = Vec::new();
    for set in sets {
        let programs = set.programs().iter().filter(|name| !is_on_path(name));
        missing.extend(programs.map(ToString::to_string));
        let modules = set.pkg_config().iter().filter(|module| {
            ask(&mut command(
                checkout,
                &format!("pkg-config --exists {module}"),
            ))
            .is_none()
        });
        missing.extend(modules.map(ToString::to_string));
    }
    missing
}

fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

fn ensure_lints(checkout: &Checkout) -> Result<()> {
    let there = |tool: &str| ask(&mut command(checkout, &format!("{tool} --version"))).is_some();
    if there("cargo-fmt") && there("cargo-clippy") {
        return Ok(());
    }
    println!("Installing rustfmt and clippy");
    check(&mut command(
        checkout,
        "rustup component add rustfmt clippy",
    ))
    .context("rustfmt or clippy is missing: install both for this version of Rust")
}

fn ensure_node_modules(checkout: &Checkout) -> Result<()> {
    let version = ask(&mut command(checkout, "node --version"))
        .context("node is missing: install Node.js 20.19 or newer")?;
    if !is_new_enough(&version) {
        bail!("node {version} is too old: install Node.js 20.19 or newer");
    }
    let read = |name| fs::read(checkout.root.join(name)).context(name);
    let wanted = fingerprint(&read("package.json")?, &read("package-lock.json")?);
    let stamp = checkout.root.join("node_modules").join(".installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    println!("Installing the packages of package-lock.json");
    // Not `npm ci`: it refuses a lock that was written where the registry holds only the packages
    // of one system. `--no-save` takes what the lock says and never writes it. Install scripts stay
    // off: none of ours is needed, and each would be foreign code run at set-up.
    check(&mut command(
        checkout,
        "npm install --no-save --ignore-scripts --no-audit --no-fund",
    ))?;
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}

/// Tells one set of packages from another. Not a defence: package-lock.json has its own hashes.
fn fingerprint(package: &[u8], lock: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    (package, lock).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= OLDEST_NODE,
        _ => false,
    }
}

fn ensure_tauri_driver(checkout: &Checkout) -> Result<()> {
    if checkout.tools().join("tauri-driver").is_file() || is_on_path("tauri-driver") {
        return Ok(());
    }
    println!(
        "Installing tauri-driver into {}",
        checkout.tools().display()
    );
    // "^2": without it cargo may take an alpha of version 3.
    let mut install = command(
        checkout,
        "cargo install tauri-driver --version ^2 --locked --root",
    );
    check(install.arg(checkout.target.join("tools")))
}

/// The same command with the runner's own tools first on its PATH.
///
/// # Errors
/// When a folder on the PATH has a name that no PATH can hold.
pub fn with_tools<'a>(checkout: &Checkout, command: &'a mut Command) -> Result<&'a mut Command> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let tools: PathBuf = checkout.tools();
    let dirs = std::iter::once(tools).chain(std::env::split_paths(&path));
    Ok(command.env("PATH", std::env::join_paths(dirs)?))
}

/// Empties a scratch folder, or makes it.
///
/// # Errors
/// When the folder cannot be emptied or made.
pub fn fresh(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).with_context(|| format!("cannot empty {}", dir.display()))?;
    }
    fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_is_unknown_removed_or_half_installed_is_missing() {
        let answer = "file:installed\nxvfb:config-files\nxauth:half-configured\n";
        let missing = not_installed(&["file", "xvfb", "xauth", "dbus"], answer);
        assert_eq!(missing, ["xvfb", "xauth", "dbus"]);
    }

    #[test]
    fn a_name_that_only_begins_alike_does_not_count() {
        assert_eq!(not_installed(&["dbus"], "dbus-x11:installed\n"), ["dbus"]);
    }

    #[test]
    fn node_is_compared_by_numbers_and_not_by_text() {
        assert!(is_new_enough("v20.19.0") && is_new_enough("v22.1.0") && is_new_enough("v100.0.0"));
        assert!(!is_new_enough("v20.9.0") && !is_new_enough("v18.20.8") && !is_new_enough("nvm"));
    }

    #[test]
    fn other_packages_have_another_fingerprint() {
        assert_eq!(fingerprint(b"a", b"b"), fingerprint(b"a", b"b"));
        assert_ne!(fingerprint(b"a", b"b"), fingerprint(b"a", b"c"));
        assert_ne!(fingerprint(b"a", b"b"), fingerprint(b"c", b"b"));
    }
}
