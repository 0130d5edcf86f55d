//! A vault as its members and its attackers meet it. Run with `--features harness`: with real
//! costs every unlock here would take a second.

#![allow(clippy::unwrap_used)] // all of it is test code; clippy.toml knows only test functions

mod damage;
mod entering;
mod frozen;
mod members;

use std::path::Path;

use reencuentro_vault::{Credential, Founder, KdfParams, MemberId, NewVault, Unlocked, VaultError};

pub(crate) const FOUNDER: MemberId = MemberId([1; 16]);
pub(crate) const SECOND: MemberId = MemberId([2; 16]);
pub(crate) const FOUNDERS: &str = "abandon velvet canyon orbit lunch pigeon tower";
pub(crate) const SECONDS: &str = "ladder cement ocean violin quarter shrimp gospel";
pub(crate) const NOW: i64 = 1_785_000_000;

pub(crate) fn make(folder: &Path) -> NewVault {
    let founder = Founder {
        member: FOUNDER,
        passphrase: FOUNDERS,
    };
    reencuentro_vault::create(folder, &founder, KdfParams::harness_only(), false, NOW).unwrap()
}

pub(crate) fn make_for_two(folder: &Path) -> NewVault {
    let mut new = make(folder);
    new.unlocked
        .add_member(SECOND, SECONDS, false, KdfParams::harness_only())
        .unwrap();
    new
}

pub(crate) fn open(folder: &Path, with: Credential<'_>) -> Result<Unlocked, VaultError> {
    reencuentro_vault::unlock(folder, with, NOW)
}

pub(crate) fn by_passphrase(folder: &Path, passphrase: &str) -> Result<Unlocked, VaultError> {
    open(folder, Credential::Passphrase(passphrase))
}
