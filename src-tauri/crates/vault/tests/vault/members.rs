//! Members, their slots and their keys.

use reencuentro_vault::*;

use crate::*;

#[test]
fn a_passphrase_tells_its_member_and_opens_what_is_granted() {
    let folder = tempfile::tempdir().unwrap();
    let new = make_for_two(folder.path());
    let main = new.unlocked.main_db_key();
    assert!(new.unlocked.privileged_db_key().is_some());
    let costs: Vec<_> = new
        .unlocked
        .members()
        .iter()
        .map(|m| m.slots[0].costs)
        .collect();
    assert_eq!(costs[0], costs[1], "one slow step for both");
    drop(new);
    let opened = by_passphrase(folder.path(), SECONDS).unwrap();
    assert_eq!(opened.member_id(), Some(SECOND));
    assert_eq!(opened.main_db_key(), main);
    assert_eq!(opened.privileged_db_key(), None, "was not granted");
}

#[test]
fn privileged_records_are_granted_by_those_who_read_them_only() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_for_two(folder.path()));
    let mut opened = by_passphrase(folder.path(), SECONDS).unwrap();
    let refused = VaultError::NotPrivileged;
    assert_eq!(
        opened.set_reads_privileged(SECOND, true),
        Err(refused.clone())
    );
    let to = recipient_of(&make_identity());
    assert_eq!(
        opened.set_organisation_recipient(to.as_deref()),
        Err(refused.clone())
    );
    let third = MemberId([3; 16]);
    let added = opened.add_member(third, "x", true, KdfParams::harness_only());
    assert_eq!(added.unwrap_err(), refused);
    assert_eq!(
        opened.remove_member(FOUNDER),
        Err(VaultError::LastWayIn),
        "the last reader"
    );
    drop(opened);
    let mut opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    opened.set_reads_privileged(SECOND, true).unwrap();
    let privileged = opened.privileged_db_key();
    drop(opened);
    let mut opened = by_passphrase(folder.path(), SECONDS).unwrap();
    assert_eq!(opened.privileged_db_key(), privileged);
    opened.set_reads_privileged(FOUNDER, false).unwrap();
    assert_eq!(
        opened.set_reads_privileged(SECOND, false),
        Err(VaultError::LastWayIn)
    );
    drop(opened);
    assert_eq!(
        by_passphrase(folder.path(), FOUNDERS)
            .unwrap()
            .privileged_db_key(),
        None
    );
}

#[test]
fn a_changed_passphrase_touches_one_slot() {
    let folder = tempfile::tempdir().unwrap();
    let new = make_for_two(folder.path());
    let (code, key) = (new.recovery.text(), new.unlocked.verify_key().unwrap());
    let mut opened = new.unlocked;
    let costs = KdfParams::harness_only();
    let fresh = "quantum bagel harvest mosquito ribbon anchor depth";
    let change = |opened: &mut Unlocked, old, new| opened.change_passphrase(old, new, costs);
    assert_eq!(
        change(&mut opened, SECONDS, fresh),
        Err(VaultError::WrongPassphrase),
        "not ours"
    );
    assert_eq!(
        change(&mut opened, FOUNDERS, "short"),
        Err(VaultError::WeakPassphrase)
    );
    assert_eq!(
        change(&mut opened, FOUNDERS, SECONDS),
        Err(VaultError::WeakPassphrase),
        "taken"
    );
    let before = opened.members();
    change(&mut opened, FOUNDERS, fresh).unwrap();
    let after = opened.members();
    assert_eq!(before[1], after[1]);
    assert_eq!(
        before[0].slots[1], after[0].slots[0],
        "the recovery slot is the same one"
    );
    drop(opened);
    assert_eq!(
        by_passphrase(folder.path(), FOUNDERS).unwrap_err(),
        VaultError::WrongPassphrase
    );
    for with in [Credential::Passphrase(fresh), Credential::Recovery(&code)] {
        assert_eq!(
            open(folder.path(), with).unwrap().verify_key().unwrap(),
            key
        );
    }
    assert_eq!(
        by_passphrase(folder.path(), SECONDS).unwrap().member_id(),
        Some(SECOND)
    );
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_recovery_code() {
    let folder = tempfile::tempdir().unwrap();
    let new = make(folder.path());
    let code = new.recovery.text();
    drop(new);
    let costs = KdfParams::harness_only();
    let mut opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    let refused = opened.replace_forgotten_passphrase(SECONDS, costs);
    assert_eq!(
        refused,
        Err(VaultError::WrongPassphrase),
        "who knows it is asked for it"
    );
    drop(opened);
    let mut opened = open(folder.path(), Credential::Recovery(&code)).unwrap();
    opened.replace_forgotten_passphrase(SECONDS, costs).unwrap();
    let fresh = opened.make_recovery_code().unwrap().text();
    drop(opened);
    assert!(by_passphrase(folder.path(), SECONDS).is_ok());
    assert!(open(folder.path(), Credential::Recovery(&fresh)).is_ok());
    let old = open(folder.path(), Credential::Recovery(&code)).unwrap_err();
    assert_eq!(old, VaultError::WrongRecoveryCode);
}

#[test]
fn a_second_member_signs_one_act_as_themself() {
    let folder = tempfile::tempdir().unwrap();
    let opened = make_for_two(folder.path()).unlocked;
    let wrong = opened
        .unlock_member("another passphrase entirely, long")
        .err();
    assert_eq!(wrong, Some(VaultError::WrongPassphrase));
    let signer = opened.unlock_member(SECONDS).unwrap();
    assert_eq!(signer.member_id(), SECOND);
    let signature = signer.sign(b"delivery 1");
    assert!(verify(
        &opened.members()[1].verify_key,
        b"delivery 1",
        &signature
    ));
    assert!(!verify(
        &opened.verify_key().unwrap(),
        b"delivery 1",
        &signature
    ));
    assert_eq!(
        opened.unlock_member(FOUNDERS).unwrap().member_id(),
        FOUNDER,
        "caller compares"
    );
}

#[test]
fn a_removed_member_is_out_and_the_last_way_in_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = make_for_two(folder.path()).unlocked;
    let twice = opened.add_member(SECOND, SECONDS, false, KdfParams::harness_only());
    assert_eq!(twice.unwrap_err(), VaultError::MemberAlreadyThere);
    opened.remove_member(SECOND).unwrap();
    assert_eq!(opened.remove_member(SECOND), Err(VaultError::NoSuchMember));
    assert_eq!(opened.remove_member(FOUNDER), Err(VaultError::LastWayIn));
    let slots = opened.members()[0].slots.clone();
    opened.remove_slot(slots[1].id).unwrap();
    assert_eq!(opened.remove_slot(slots[0].id), Err(VaultError::LastWayIn));
    assert_eq!(
        opened.remove_slot(slots[1].id),
        Err(VaultError::NoSuchMember)
    );
    drop(opened);
    assert_eq!(
        by_passphrase(folder.path(), SECONDS).unwrap_err(),
        VaultError::WrongPassphrase
    );
    assert!(
        by_passphrase(folder.path(), FOUNDERS).is_ok(),
        "the refused acts changed nothing"
    );
}

#[test]
fn the_organisation_opens_everything_and_signs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = make(folder.path()).unlocked;
    let identity = make_identity();
    let recipient = recipient_of(&identity).unwrap();
    assert_eq!(
        opened.set_organisation_recipient(Some("age1x")),
        Err(VaultError::NotARecipient)
    );
    opened.set_organisation_recipient(Some(&recipient)).unwrap();
    assert_eq!(opened.organisation_recipient(), Some(recipient.as_str()));
    drop(opened);
    let mut opened = open(folder.path(), Credential::Organisation(&identity)).unwrap();
    assert_eq!((opened.member_id(), opened.opened_through()), (None, None));
    assert_eq!(opened.sign(b"x"), Err(VaultError::NoMember));
    // Everybody has left: the organisation lets a new member in, who reads everything.
    opened
        .add_member(SECOND, SECONDS, true, KdfParams::harness_only())
        .unwrap();
    drop(opened);
    let mut opened = by_passphrase(folder.path(), SECONDS).unwrap();
    assert!(opened.privileged_db_key().is_some());
    opened.set_organisation_recipient(None).unwrap();
    drop(opened);
    let refused = open(folder.path(), Credential::Organisation(&identity)).unwrap_err();
    assert_eq!(refused, VaultError::WrongOrganisationKey);
}

#[test]
fn an_open_vault_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Unlocked>();
}

/// The founder's and a second member's PIN on one machine, with one secret in its keyring.
const HELD: [u8; 32] = [1; 32];
const PIN: &str = "271828";

fn allow(folder: &std::path::Path, passphrase: &str, pin: &str) -> Result<(), VaultError> {
    let mut opened = by_passphrase(folder, passphrase).unwrap();
    opened.add_keyring_slot(&HELD, pin, KdfParams::harness_only(), NOW)
}

fn by_pin(folder: &std::path::Path, pin: &str) -> Result<Unlocked, VaultError> {
    let secret = &HELD;
    open(folder, Credential::Keyring { secret, pin })
}

#[test]
fn a_pin_tells_its_member_so_two_cannot_share_one_nor_guess_anothers() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_for_two(folder.path()));
    allow(folder.path(), FOUNDERS, PIN).unwrap();
    let refused = Err(VaultError::WeakPin);
    assert_eq!(allow(folder.path(), SECONDS, PIN), refused);
    assert_eq!(allow(folder.path(), SECONDS, "1234567"), refused);
    // Every PIN that is chosen is a guess at the founder's, whatever comes of it.
    for pin in ["161803", "141421", "173205"] {
        allow(folder.path(), SECONDS, pin).unwrap();
    }
    assert_eq!(
        by_pin(folder.path(), PIN).unwrap().member_id(),
        Some(FOUNDER)
    );
    allow(folder.path(), SECONDS, "235711").unwrap();
    assert_eq!(
        by_pin(folder.path(), PIN).map(drop),
        Err(VaultError::WrongPin),
        "five guesses end it, and this counts as a wrong one at the other"
    );
    let second = by_pin(folder.path(), "235711").unwrap();
    assert_eq!(second.member_id(), Some(SECOND));
    drop(second);
    assert_eq!(
        allow(folder.path(), SECONDS, PIN),
        Ok(()),
        "a spent slot answers no further guess"
    );
}

#[test]
fn who_gets_in_does_not_clear_the_count_that_guards_the_others() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_for_two(folder.path()));
    allow(folder.path(), SECONDS, "161803").unwrap();
    allow(folder.path(), FOUNDERS, PIN).unwrap(); // one guess at the second's
    for wrong in ["314159", "141421"] {
        assert_eq!(
            by_pin(folder.path(), wrong).unwrap_err(),
            VaultError::WrongPin
        );
        by_pin(folder.path(), PIN)
            .unwrap()
            .clear_attempts()
            .unwrap();
    }
    for wrong in ["173205", "223606"] {
        assert_eq!(
            by_pin(folder.path(), wrong).unwrap_err(),
            VaultError::WrongPin
        );
    }
    let mut founder = by_passphrase(folder.path(), FOUNDERS).unwrap();
    founder.remove_spent_pins(NOW).unwrap();
    founder.clear_attempts().unwrap();
    drop(founder);
    assert_eq!(
        by_pin(folder.path(), "161803").unwrap_err(),
        VaultError::WrongPin,
        "four wrong ones and one chosen: the second's slot is gone"
    );
    assert_eq!(
        by_pin(folder.path(), PIN).unwrap().member_id(),
        Some(FOUNDER)
    );
}

#[test]
fn an_expired_pin_is_removed_and_a_clock_set_back_does_not_bring_it_back() {
    let folder = tempfile::tempdir().unwrap();
    drop(make(folder.path()));
    allow(folder.path(), FOUNDERS, PIN).unwrap();
    let week = 7 * 24 * 60 * 60;
    assert_eq!(check_pins(folder.path(), NOW), Ok(()));
    assert_eq!(
        check_pins(folder.path(), NOW + week),
        Err(VaultError::PinExpired)
    );
    let mut opened = by_passphrase(folder.path(), FOUNDERS).unwrap();
    opened.remove_spent_pins(NOW + week).unwrap();
    drop(opened);
    let missing = VaultError::Keyring(KeyringError::Missing);
    assert_eq!(by_pin(folder.path(), PIN).unwrap_err(), missing);
    assert_eq!(check_pins(folder.path(), NOW), Err(missing));
}
