//! `cargo xtask pictures`: pictures of every screen, in both languages and themes and at two sizes,
//! with what is wrong in them; with `--guide`, the pictures of the guide.

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::run::check;
use crate::setup::{self, Need};
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
    let mut walk = start::driven(checkout, "pictures-home", "60m", WALK)?;
    check(walk.arg(window).args(args))
}
