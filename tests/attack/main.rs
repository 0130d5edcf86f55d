//! The attacks on a vault in their small form; `cargo xtask long NAME` is the long one. Each is a
//! program of its own, because some of them are killed, and some stand between it and the disk.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

mod kits;

use std::process::Command;

fn small(program: &str) {
    let done = Command::new(program).arg("--small").output().unwrap();
    assert!(
        done.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
}

#[test]
fn an_old_page_put_back_is_noticed_whatever_it_belongs_to() {
    small(env!("CARGO_BIN_EXE_long-pages"));
}

#[test]
fn a_flipped_byte_is_noticed_or_changes_nothing() {
    small(env!("CARGO_BIN_EXE_long-flips"));
}

#[test]
fn a_killed_process_has_lost_nothing_it_acknowledged() {
    small(env!("CARGO_BIN_EXE_long-crash"));
}

#[test]
fn nothing_a_person_typed_is_readable_outside_the_export() {
    small(env!("CARGO_BIN_EXE_long-canaries"));
}

#[test]
fn a_power_cut_costs_nothing_acknowledged_and_the_control_loses() {
    small(env!("CARGO_BIN_EXE_long-power"));
}

#[test]
fn a_full_or_read_only_disk_is_named_and_costs_nothing() {
    small(env!("CARGO_BIN_EXE_long-full"));
}
