//! Installers for the system this runs on, as the release workflow makes them: OpenSSL built in,
//! so that nothing but the web view is asked of the machine, and the command line inside.

use std::fs;

use anyhow::{Context, Result};

use crate::checkout::Checkout;
use crate::run::{ask, check, command as line};
use crate::setup;
use crate::start::NEEDS;

/// Builds the bundles; further words go to `tauri build` (`--bundles deb`).
///
/// # Errors
/// When the set-up or one of the builds fails.
pub fn command(checkout: &Checkout, args: &[String]) -> Result<()> {
    setup::ensure(checkout, NEEDS)?;
    check(&mut line(
        checkout,
        "cargo build --release -p reencuentro-cli -p reencuentro-core \
         --features reencuentro-core/vendored-openssl",
    ))?;
    let host = ask(&mut line(checkout, "rustc --print host-tuple"))
        .context("rustc does not say what it builds for")?;
    // Tauri wants the file beside the window to be named for the system, and takes that off again.
    let sidecar = checkout.scratch("sidecar");
    setup::fresh(&sidecar)?;
    let from = checkout.built("release", "reencuentro");
    let to = sidecar.join(format!(
        "reencuentro-{host}{}",
        std::env::consts::EXE_SUFFIX
    ));
    fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
    let config = serde_json::json!({"bundle": {"externalBin": [sidecar.join("reencuentro")]}});
    let mut tauri = line(
        checkout,
        "npx tauri build --features vendored-openssl --config",
    );
    check(tauri.arg(config.to_string()).args(args))?;
    pack_tightly(checkout)
}

/// Tauri packs a .deb with gzip; with xz, Debian's own, it is a third smaller. Where it was made without
/// `dpkg-deb` it stays as it is.
fn pack_tightly(checkout: &Checkout) -> Result<()> {
    let folder = checkout.bundles("deb");
    if !folder.exists() || ask(&mut line(checkout, "dpkg-deb --version")).is_none() {
        return Ok(());
    }
    for found in fs::read_dir(&folder)? {
        let deb = found?.path();
        if deb.extension().is_none_or(|ending| ending != "deb") {
            continue;
        }
        let tree = checkout.scratch("deb");
        setup::fresh(&tree)?;
        check(
            line(checkout, "dpkg-deb --raw-extract")
                .arg(&deb)
                .arg(&tree),
        )?;
        let build = "dpkg-deb --root-owner-group -Zxz -z9 --build";
        let packed = tree.with_extension("packed");
        check(line(checkout, build).arg(&tree).arg(&packed))?;
        fs::copy(&packed, &deb).with_context(|| format!("cannot write {}", deb.display()))?;
    }
    Ok(())
}
