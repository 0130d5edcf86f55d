//! Making a vault, and each way into it.

use std::fs;

use reencuentro_vault::*;

use crate::*;

#[test]
fn each_way_in_alone_opens_the_same_vault() {
    let folder = tempfile::tempdir().unwrap();
    let mut new = make(folder.path());
    let identity = make_identity();
    new.unlocked
        .set_organisation_recipient(recipient_of(&identity).as_deref())
        .unwrap();
    let held = [0x5a; 32];
    let costs = KdfParams::harness_only();
    new.unlocked
        .add_keyring_slot(&held, "271828", costs, NOW)
        .unwrap();
    let code = new.recovery.text();
    let (main, privileged) = (new.unlocked.main_db_key(), new.unlocked.privileged_db_key());
    let harness_key = new.unlocked.harness_key().unwrap();
    drop(new);
    for with in [
        Credential::Passphrase(FOUNDERS),
        Credential::Recovery(&code),
        Credential::Keyring {
            secret: &held,
            pin: "271828",
        },
        Credential::Organisation(&identity),
    ] {
        let opened = open(folder.path(), with).unwrap();
        assert_eq!(opened.main_db_key(), main);
        assert_eq!(opened.privileged_db_key(), privileged);
        assert_eq!(opened.header_copies(), HeaderCopies::Whole);
    }
    let opened = open_with_key(folder.path(), &harness_key).unwrap();
    assert_eq!(opened.main_db_key(), main);
    assert_eq!(opened.member_id(), Some(FOUNDER));
    assert_eq!(
        attempts::read(folder.path()).unwrap().each,
        [],
        "no failure was noted"
    );
}

#[test]
fn each_wrong_credential_has_its_own_name_and_is_noted() {
    let folder = tempfile::tempdir().unwrap();
    let mut new = make(folder.path());
    new.unlocked
        .set_organisation_recipient(recipient_of(&make_identity()).as_deref())
        .unwrap();
    new.unlocked
        .add_keyring_slot(&[1; 32], "271828", KdfParams::harness_only(), NOW)
        .unwrap();
    drop(new);
    let refused = |with| open(folder.path(), with).unwrap_err();
    let (code, identity) = (RecoveryCode::make().text(), make_identity());
    let passphrase = Credential::Passphrase("abandon velvet canyon orbit lunch pigeon towel");
    assert_eq!(refused(passphrase), VaultError::WrongPassphrase);
    assert_eq!(
        refused(Credential::Recovery(&code)),
        VaultError::WrongRecoveryCode
    );
    assert_eq!(
        refused(Credential::Recovery("7777-7777")),
        VaultError::MistypedRecoveryCode
    );
    let pin = Credential::Keyring {
        secret: &[1; 32],
        pin: "271829",
    };
    assert_eq!(refused(pin), VaultError::WrongPin);
    let changed = Credential::Keyring {
        secret: &[2; 32],
        pin: "271828",
    };
    assert_eq!(refused(changed), VaultError::Keyring(KeyringError::Changed));
    assert_eq!(
        refused(Credential::Organisation(&identity)),
        VaultError::WrongOrganisationKey
    );
    assert_eq!(
        refused(Credential::Organisation("a key")),
        VaultError::WrongOrganisationKey
    );

    let noted = attempts::read(folder.path()).unwrap();
    let kinds: Vec<&str> = noted
        .each
        .iter()
        .map(|attempt| attempt.kind.word())
        .collect();
    assert_eq!(
        kinds,
        [
            "passphrase",
            "recovery",
            "keyring",
            "organisation",
            "organisation"
        ]
    );
    assert!(noted.each.iter().all(|attempt| attempt.at == NOW));
    assert!(
        by_passphrase(folder.path(), FOUNDERS).is_ok(),
        "and the vault is as it was"
    );
}

#[test]
fn five_wrong_pins_and_seven_days_end_the_pin() {
    let folder = tempfile::tempdir().unwrap();
    let mut new = make(folder.path());
    new.unlocked
        .add_keyring_slot(&[1; 32], "271828", KdfParams::harness_only(), NOW)
        .unwrap();
    drop(new);
    let try_pin = |pin, now| {
        unlock(
            folder.path(),
            Credential::Keyring {
                secret: &[1; 32],
                pin,
            },
            now,
        )
        .map(drop)
    };
    let week = 7 * 24 * 60 * 60;
    assert_eq!(try_pin("271828", NOW + week - 1), Ok(()));
    assert_eq!(try_pin("271828", NOW + week), Err(VaultError::PinExpired));
    for _ in 0..5 {
        assert_eq!(try_pin("000000", NOW), Err(VaultError::WrongPin));
    }
    assert_eq!(
        try_pin("271828", NOW),
        Err(VaultError::PinsExhausted),
        "even the right one"
    );
    assert_eq!(
        check_pins(folder.path(), NOW),
        Err(VaultError::PinsExhausted)
    );
    let mut opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    opened.remove_spent_pins(NOW).unwrap();
    opened.clear_attempts().unwrap();
    drop(opened);
    assert_eq!(attempts::read(folder.path()).unwrap().guesses, []);
    assert_eq!(
        try_pin("271828", NOW),
        Err(VaultError::Keyring(KeyringError::Missing))
    );
}

/// A database was moved away and its log stayed: the log may hold what is nowhere else.
#[test]
fn a_vault_is_not_made_beside_the_log_of_another_and_the_log_stays() {
    let founder = Founder {
        member: FOUNDER,
        passphrase: FOUNDERS,
    };
    for name in ["main.db-wal", "main.db-journal", "privileged.db-wal"] {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join(name);
        fs::write(&log, b"the newest records").unwrap();
        let refused = create(
            folder.path(),
            &founder,
            KdfParams::harness_only(),
            false,
            NOW,
        );
        assert_eq!(refused.map(drop), Err(VaultError::AlreadyThere), "{name}");
        assert_eq!(fs::read(&log).unwrap(), b"the newest records");
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(names.len(), 1, "nothing was made beside it");
    }
}

#[cfg(unix)]
#[test]
fn a_vault_is_not_made_where_a_link_stands_for_its_records() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("main.db");
    std::os::unix::fs::symlink(folder.path().join("a disk not plugged in"), &link).unwrap();
    let founder = Founder {
        member: FOUNDER,
        passphrase: FOUNDERS,
    };
    let costs = KdfParams::harness_only();
    let refused = create(folder.path(), &founder, costs, false, NOW);
    assert_eq!(refused.map(drop), Err(VaultError::AlreadyThere));
    assert!(fs::symlink_metadata(&link).is_ok());
}

#[test]
fn a_vault_is_not_made_where_it_must_not_be() {
    let folder = tempfile::tempdir().unwrap();
    let founder = Founder {
        member: FOUNDER,
        passphrase: FOUNDERS,
    };
    let costs = KdfParams::harness_only();
    let create = |at: &std::path::Path| create(at, &founder, costs, false, NOW).map(drop);
    assert_eq!(
        create(&folder.path().join("a/vault")),
        Ok(()),
        "the folders are made"
    );
    assert_eq!(
        create(&folder.path().join("a/vault")),
        Err(VaultError::AlreadyThere)
    );
    let remains = folder.path().join("remains");
    fs::create_dir(&remains).unwrap();
    fs::write(remains.join("main.db"), b"somebody's records").unwrap();
    assert_eq!(
        create(&remains),
        Err(VaultError::AlreadyThere),
        "records without a header"
    );
    assert_eq!(
        peek(&remains),
        Err(VaultError::Damaged {
            file: VaultFile::Header
        })
    );
    let service = CloudService::Dropbox;
    let synced = folder.path().join("Dropbox/vault");
    assert_eq!(create(&synced), Err(VaultError::CloudSynced { service }));
    assert!(!synced.exists(), "and nothing was made there");
    fs::rename(folder.path().join("a"), folder.path().join("Dropbox")).unwrap();
    assert_eq!(
        by_passphrase(&synced, FOUNDERS).unwrap_err(),
        VaultError::CloudSynced { service }
    );
}

#[test]
fn weak_passphrases_and_cheap_costs_make_no_vault() {
    let folder = tempfile::tempdir().unwrap();
    let costs = KdfParams::harness_only();
    let weak = Founder {
        member: FOUNDER,
        passphrase: "reunion2018",
    };
    let refused = create(folder.path(), &weak, costs, false, NOW).unwrap_err();
    assert_eq!(refused, VaultError::WeakPassphrase);
    let strong = Founder {
        member: FOUNDER,
        passphrase: FOUNDERS,
    };
    let cheap = KdfParams {
        m_kib: 1024,
        ..KdfParams::default()
    };
    let refused = create(folder.path(), &strong, cheap, false, NOW).unwrap_err();
    assert_eq!(refused, VaultError::KdfOutOfBounds);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing was written"
    );
}

#[test]
fn an_interrupted_making_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("vault.head"),
        b"written before the header",
    )
    .unwrap();
    assert_eq!(peek(folder.path()), Err(VaultError::NoVault));
    drop(make(folder.path()));
    assert!(by_passphrase(folder.path(), FOUNDERS).is_ok());
}

#[test]
fn one_window_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let new = make(folder.path());
    assert_eq!(
        by_passphrase(folder.path(), FOUNDERS).unwrap_err(),
        VaultError::InUse
    );
    assert_eq!(
        peek(folder.path()).unwrap().vault_id,
        new.unlocked.vault_id(),
        "may be looked at"
    );
    drop(new);
    assert!(by_passphrase(folder.path(), FOUNDERS).is_ok());
}

#[test]
fn a_folder_without_a_vault_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        by_passphrase(folder.path(), FOUNDERS).unwrap_err(),
        VaultError::NoVault
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "no lock, no note of a failure"
    );
}

#[test]
fn the_same_passphrase_typed_on_another_keyboard_opens() {
    let folder = tempfile::tempdir().unwrap();
    let composed = "ni\u{f1}o coraz\u{f3}n \u{e1}rbol lim\u{f3}n caj\u{f3}n p\u{e1}jaro";
    let founder = Founder {
        member: FOUNDER,
        passphrase: composed,
    };
    drop(
        create(
            folder.path(),
            &founder,
            KdfParams::harness_only(),
            true,
            NOW,
        )
        .unwrap(),
    );
    let decomposed =
        "nin\u{303}o corazo\u{301}n a\u{301}rbol limo\u{301}n cajo\u{301}n pa\u{301}jaro";
    assert!(by_passphrase(folder.path(), decomposed).unwrap().practice());
}

/// The real costs, once: 64 MiB is the floor that a release accepts.
#[test]
fn real_costs_open_too() {
    let folder = tempfile::tempdir().unwrap();
    let floor = KdfParams {
        m_kib: 64 * 1024,
        t: 3,
        p: 4,
    };
    let founder = Founder {
        member: FOUNDER,
        passphrase: FOUNDERS,
    };
    drop(create(folder.path(), &founder, floor, false, NOW).unwrap());
    let opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    assert_eq!(opened.members()[0].slots[0].costs, Some(floor));
}

#[cfg(unix)]
#[test]
fn a_vault_is_its_owners_alone_and_no_link_leads_out_of_it() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault");
    fs::create_dir(&vault).unwrap();
    let new = make(&vault);
    new.unlocked.attachments().store(&b"a scan"[..]).unwrap();
    drop(new);
    by_passphrase(&vault, "wrong words that open nothing at all").unwrap_err();
    let mode = |name: &str| {
        let about = fs::metadata(vault.join(name)).unwrap();
        about.permissions().mode() & 0o777
    };
    for (name, wanted) in [
        ("", 0o700),
        ("att", 0o700),
        ("vault.lock", 0o600),
        ("attempts", 0o600),
    ] {
        assert_eq!(mode(name), wanted, "{name}");
    }
    for name in ["vault.hdr", "vault.hdr.2", "vault.head"] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
    // A vault of before is closed when it is opened.
    fs::set_permissions(&vault, fs::Permissions::from_mode(0o755)).unwrap();
    by_passphrase(&vault, FOUNDERS).unwrap();
    assert_eq!(mode(""), 0o700);
    let outside = folder.path().join("theirs");
    fs::write(&outside, b"theirs").unwrap();
    fs::remove_file(vault.join("attempts")).unwrap();
    symlink(&outside, vault.join("attempts")).unwrap();
    by_passphrase(&vault, "wrong words that open nothing at all").unwrap_err();
    assert_eq!(
        fs::read(&outside).unwrap(),
        b"theirs",
        "nothing was noted there"
    );
}
