//! Damaged, altered, older and newer files.

use std::fs;
use std::path::Path;

use reencuentro_vault::*;

use crate::*;

const DAMAGED: VaultError = VaultError::Damaged {
    file: VaultFile::Header,
};
const BOTH: [&str; 2] = ["vault.hdr", "vault.hdr.2"];

fn header(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("vault.hdr")).unwrap()
}

fn with_checksum(mut file: Vec<u8>) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let end = file.len() - 32;
    let checksum = Sha256::digest(&file[..end]);
    file[end..].copy_from_slice(&checksum);
    file
}

fn put(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).unwrap();
}

#[test]
fn a_flipped_byte_anywhere_in_one_copy_opens_from_the_other_and_repairs() {
    let folder = tempfile::tempdir().unwrap();
    let main = make_for_two(folder.path()).unlocked.main_db_key();
    let whole = header(folder.path());
    assert_eq!(whole, fs::read(folder.path().join(BOTH[1])).unwrap());
    let glance = peek(folder.path()).unwrap();
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        let name = BOTH[at % 2];
        put(folder.path(), name, &flipped);
        assert_eq!(peek(folder.path()), Ok(glance), "byte {at} of {name}");
        if at % 17 != 0 {
            // Each repair waits for the disk several times; every offset is looked at above.
            put(folder.path(), name, &whole);
            continue;
        }
        let opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
        assert_eq!(
            opened.header_copies(),
            HeaderCopies::Repaired,
            "byte {at} of {name}"
        );
        assert_eq!(opened.main_db_key(), main);
        drop(opened);
        assert_eq!(
            fs::read(folder.path().join(name)).unwrap(),
            whole,
            "byte {at}: repaired"
        );
    }
}

#[test]
fn a_flipped_byte_anywhere_in_both_copies_is_damage_and_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_for_two(folder.path()));
    let whole = header(folder.path());
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        BOTH.iter()
            .for_each(|name| put(folder.path(), name, &flipped));
        assert_eq!(
            by_passphrase(folder.path(), FOUNDERS).unwrap_err(),
            DAMAGED,
            "byte {at}"
        );
        assert_eq!(header(folder.path()), flipped, "byte {at}: untouched");
    }
}

/// An attacker who makes the checksum fit still never gets altered content opened.
#[test]
fn an_altered_header_with_a_fitting_checksum_never_opens() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_for_two(folder.path()));
    let whole = header(folder.path());
    let mut refused_after_parsing = 0;
    for at in 0..whole.len() - 32 {
        let mut altered = whole.clone();
        altered[at] ^= 1 << (at % 8);
        let altered = with_checksum(altered);
        BOTH.iter()
            .for_each(|name| put(folder.path(), name, &altered));
        let error = by_passphrase(folder.path(), FOUNDERS).expect_err("altered content opened");
        assert!(
            matches!(
                error,
                VaultError::Damaged { .. }
                    | VaultError::WrongPassphrase
                    | VaultError::KdfOutOfBounds
                    | VaultError::NewerFormat { .. }
            ),
            "byte {at}: {error:?}"
        );
        refused_after_parsing += usize::from(error != DAMAGED);
        assert_eq!(header(folder.path()), altered, "byte {at}: untouched");
    }
    assert!(
        refused_after_parsing > 50,
        "the slots' own bytes reach the slots' own checks"
    );
}

#[test]
fn a_slot_or_grant_of_another_vault_does_not_fit() {
    // The whole header of an attacker's vault, put in the place of ours: their passphrase opens
    // it, but not with our head, and ours opens nothing.
    let (ours, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(make(ours.path()));
    let founder = Founder {
        member: FOUNDER,
        passphrase: SECONDS,
    };
    drop(
        create(
            theirs.path(),
            &founder,
            KdfParams::harness_only(),
            false,
            NOW,
        )
        .unwrap(),
    );
    for name in BOTH {
        fs::copy(theirs.path().join(name), ours.path().join(name)).unwrap();
    }
    let mine = by_passphrase(ours.path(), FOUNDERS).unwrap_err();
    assert_eq!(mine, VaultError::WrongPassphrase);
    let refused = by_passphrase(ours.path(), SECONDS).unwrap_err();
    assert_eq!(
        refused,
        VaultError::Damaged {
            file: VaultFile::Head
        }
    );
}

#[test]
fn a_newer_format_is_refused_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    drop(make(folder.path()));
    let mut newer = header(folder.path());
    newer[18..20].copy_from_slice(&(FORMAT + 1).to_be_bytes());
    let newer = with_checksum(newer);
    BOTH.iter()
        .for_each(|name| put(folder.path(), name, &newer));
    fs::remove_file(folder.path().join("vault.lock")).unwrap();
    let refused = VaultError::NewerFormat {
        found: FORMAT + 1,
        ours: FORMAT,
    };
    assert_eq!(by_passphrase(folder.path(), FOUNDERS).unwrap_err(), refused);
    assert_eq!(peek(folder.path()), Err(refused));
    BOTH.iter()
        .for_each(|name| assert_eq!(fs::read(folder.path().join(name)).unwrap(), newer));
    let names = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(
        names, 3,
        "not even a lock was made beside the header, its copy and the head"
    );
}

#[test]
fn an_older_header_put_back_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = make_for_two(folder.path()).unlocked;
    let old = header(folder.path());
    opened.remove_member(SECOND).unwrap();
    let generation = opened.header_generation();
    assert_eq!(opened.head().header_generation, generation);
    drop(opened);
    BOTH.iter().for_each(|name| put(folder.path(), name, &old));
    for passphrase in [FOUNDERS, SECONDS] {
        let refused = by_passphrase(folder.path(), passphrase).unwrap_err();
        assert_eq!(refused, VaultError::OlderCopy);
    }
    assert_eq!(header(folder.path()), old, "and left as it is");
}

#[test]
fn the_head_is_kept_across_openings() {
    let folder = tempfile::tempdir().unwrap();
    let opened = make(folder.path()).unlocked;
    assert_eq!(opened.head().tips, HeadTips::default());
    let tips = HeadTips {
        entries: 7,
        running: [7; 32],
        privileged: 2,
    };
    opened.write_head(tips).unwrap();
    let counter = opened.head().counter;
    drop(opened);
    let mut opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    assert_eq!((opened.head().tips, opened.head().counter), (tips, counter));
    opened.make_recovery_code().unwrap();
    assert_eq!(
        opened.head().tips,
        tips,
        "a changed header does not move the records' tips"
    );
    drop(opened);
    fs::remove_file(folder.path().join("vault.head")).unwrap();
    let refused = by_passphrase(folder.path(), FOUNDERS).unwrap_err();
    assert_eq!(
        refused,
        VaultError::Damaged {
            file: VaultFile::Head
        }
    );
}

#[test]
fn nothing_of_a_member_is_readable() {
    let folder = tempfile::tempdir().unwrap();
    let new = make_for_two(folder.path());
    let code = new.recovery.text();
    let key = new.unlocked.main_db_key();
    let secrets: [&[u8]; 4] = [
        FOUNDERS.as_bytes(),
        SECONDS.as_bytes(),
        code.as_bytes(),
        key.expose(),
    ];
    for entry in fs::read_dir(folder.path()).unwrap().flatten() {
        let bytes = fs::read(entry.path()).unwrap();
        for secret in secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret);
            assert!(!found, "in {:?}", entry.file_name());
        }
    }
}

/// A full disk, or anything else that keeps the repair from being written, keeps nobody out.
#[test]
fn a_repair_that_cannot_be_written_is_told_and_does_not_stop_reading() {
    let folder = tempfile::tempdir().unwrap();
    drop(make(folder.path()));
    put(folder.path(), BOTH[1], b"damaged");
    fs::create_dir(folder.path().join("vault.hdr.tmp")).unwrap();
    let opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    assert_eq!(opened.header_copies(), HeaderCopies::OneLeft);
    drop(opened);
    fs::remove_dir(folder.path().join("vault.hdr.tmp")).unwrap();
    let opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    assert_eq!(opened.header_copies(), HeaderCopies::Repaired);
}
