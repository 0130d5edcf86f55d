//! `cargo xtask pictures`: pictures of every screen, in both languages and themes and at two sizes,
//! with what is wrong in them; with `--guide`, the pictures of the guide.

use std::process::Command;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::run::{check, command};
use crate::setup::{self, Need, fresh, with_tools};
use crate::start::{self, Profile};
use crate::systems::PackageSet;

const WALK: &str = "tests/e2e/pictures.mjs";

/// Builds the window and walks through it; further words go to the walk (tests/e2e/pictures.mjs).
///
/// # Errors
/// When the window cannot be driven here, a build fails, or something in a picture is wrong.
pub fn run(checkout: &Checkout, args: &[String]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("the window is driven on Linux only (docs/TESTING.md)");
    }
    setup::ensure(
        checkout,
        &[
            Need::Packages(PackageSet::Build),
            Need::Packages(PackageSet::Window),
            Need::NodeModules,
            Need::TauriDriver,
        ],
    )?;
    let window = start::build(checkout, Profile::Debug)?;
    let mut walk = driven(checkout, "pictures-home", "60m", WALK)?;
    check(walk.arg(window).args(args))
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
    let mut driven = command(checkout, &line);
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
