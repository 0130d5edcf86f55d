//! `npm start`: the window, built with the UI inside, and opened; or driven by a script of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::run::{self, check};
use crate::setup::{self, Need, fresh, with_tools};
use crate::systems::PackageSet;

/// How the window is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build; test harnesses may be let in.
    Debug,
    /// As it is shipped.
    Release,
}

/// What building the window needs.
pub const NEEDS: &[Need] = &[Need::Packages(PackageSet::Build), Need::NodeModules];

/// Builds and opens the window for real use: the release form, unless `--debug` is asked for.
///
/// # Errors
/// When the set-up or the build fails, there is no display, or the window ends with an error.
pub fn command(checkout: &Checkout, args: &[String]) -> Result<()> {
    let profile = match args {
        [] => Profile::Release,
        [flag] if flag == "--debug" => Profile::Debug,
        _ => bail!("start takes `--debug` or nothing, not `{}`", args.join(" ")),
    };
    if !has_display() {
        bail!(
            "there is no display here; the command line does the same work: \
             `cargo run -p reencuentro-cli -- --help`"
        );
    }
    setup::ensure(checkout, NEEDS)?;
    let window = build(checkout, profile)?;
    open(checkout, &window, None)
}

/// Builds the window with the UI inside it, and beside it the command line, which reads foreign
/// workbooks for the window in a capped child process. Gives the window's path.
///
/// # Errors
/// When one of the builds fails.
pub fn build(checkout: &Checkout, profile: Profile) -> Result<PathBuf> {
    let (tauri, cargo, folder) = match profile {
        Profile::Debug => (" --debug", "", "debug"),
        Profile::Release => ("", " --release", "release"),
    };
    // A plain `cargo build` would make a window that looks for a running Vite.
    check(&mut run::command(
        checkout,
        &format!("npx tauri build{tauri} --no-bundle"),
    ))?;
    check(&mut run::command(
        checkout,
        &format!("cargo build{cargo} -p reencuentro-cli"),
    ))?;
    Ok(checkout.built(folder, "reencuentro-desktop"))
}

/// Opens the window and waits until it is closed; on a vault, if one is given.
///
/// # Errors
/// When it cannot be started or ends with an error.
pub fn open(checkout: &Checkout, window: &Path, vault: Option<&Path>) -> Result<()> {
    let mut process = std::process::Command::new(window);
    process.current_dir(&checkout.root);
    if let Some(vault) = vault {
        process.env("REENCUENTRO_VAULT", vault);
    }
    check(&mut process)
}

/// Whether a window can be shown.
pub fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(windows) || cfg!(target_os = "macos") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// A script of the real window, on a screen, a bus and in a home of its own. `timeout` ends the whole
/// group when the window hangs.
///
/// # Errors
/// When the home cannot be made, or the PATH holds what no PATH can.
pub fn driven(checkout: &Checkout, home: &str, limit: &str, script: &str) -> Result<Command> {
    let home = checkout.scratch(home);
    fresh(&home)?;
    let line = format!("timeout --kill-after=10s {limit} dbus-run-session -- xvfb-run -a -s");
    let mut driven = run::command(checkout, &line);
    driven.args(["-screen 0 1366x768x24", "node", script]);
    driven.env("HOME", &home);
    // What a desktop session set would lead out of the empty home again.
    for name in [
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "WAYLAND_DISPLAY",
    ] {
        driven.env_remove(name);
    }
    with_tools(checkout, &mut driven)?;
    Ok(driven)
}
