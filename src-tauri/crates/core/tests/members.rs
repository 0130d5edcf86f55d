//! A crash between what a membership entry says and the keys that belong to it: the next unlock makes
//! the slots follow the entry.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_core::acts::MemberChanged;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::MemberId;
use reencuentro_core::records::{Depth, Founding, Op, Records, RecordsError, found, open};
use reencuentro_core::vault::VaultError;
use reencuentro_core::{Credential, KdfParams};
use std::path::Path;

const KEEPERS: &str = "siete gatos miran la luna sobre el maizal azul";
const ROSAS: &str = "velvet canyon orbit lunch pigeon tower anchor";
const BLANCAS: &str = "marble winter otter candle silver meadow";

fn at(minute: i64) -> Now {
    Now::from_parts(1_535_600_000_000 + minute * 60_000, -360)
}

/// A vault with a keeper who is counsel, and two more members.
fn vault(folder: &Path, rosas: &[Role], blancas: &[Role]) -> (Records, MemberId, MemberId) {
    let founding = Founding {
        folder,
        organisation: "Puente Legal",
        member_name: "Inés Robleda",
        roles: &[Role::Counsel],
        passphrase: KEEPERS,
        kdf: KdfParams::harness_only(),
        practice: true,
        filing_zone: chrono_tz::America::Los_Angeles,
    };
    let mut records = found(&founding, &at(0)).unwrap().0;
    let kdf = KdfParams::harness_only();
    let mut admit = |name, roles, passphrase| {
        let admitted = records.admit_member(name, roles, passphrase, kdf, &at(1));
        admitted.unwrap().0
    };
    let rosa = admit("Rosa Canché", rosas, ROSAS);
    let blanca = admit("Blanca Tzoy", blancas, BLANCAS);
    (records, rosa, blanca)
}

/// The entry is written, and the process ends before the keys follow it.
fn change_and_crash(mut records: Records, member: MemberId, roles: &[Role]) {
    let change = MemberChanged {
        member,
        roles: roles.to_vec(),
    };
    let op = Op::new(member.into(), change);
    records.transact(vec![op], &at(2)).unwrap();
}

fn enter(folder: &Path, passphrase: &str, minute: i64) -> Result<Records, RecordsError> {
    open(folder, Credential::Passphrase(passphrase), &at(minute))
}

fn has_slots(records: &Records, member: MemberId) -> bool {
    let members = records.vault().members();
    members.iter().any(|one| one.id.0 == member.0)
}

fn reads(records: &Records, member: MemberId) -> bool {
    let members = records.vault().members();
    let found = members.iter().find(|one| one.id.0 == member.0);
    found.unwrap().reads_privileged
}

fn is_whole(records: &Records) {
    let found = records.verify(Depth::Whole, |_| true).unwrap().unwrap();
    assert_eq!(found.problems, []);
}

fn is_refused(entered: Result<Records, RecordsError>) {
    let refused = entered.err().unwrap();
    assert!(
        matches!(refused, RecordsError::Vault(VaultError::WrongPassphrase)),
        "{refused:?}"
    );
}

#[test]
fn the_slots_of_one_who_has_left_go_at_the_next_unlock_of_anybody() {
    let folder = tempfile::tempdir().unwrap();
    let (records, rosa, _) = vault(folder.path(), &[Role::Volunteer], &[Role::Volunteer]);
    assert!(has_slots(&records, rosa));
    change_and_crash(records, rosa, &[]);
    let records = enter(folder.path(), BLANCAS, 3).unwrap(); // a volunteer, no keeper
    assert!(!has_slots(&records, rosa));
    is_whole(&records);
    drop(records);
    is_refused(enter(folder.path(), ROSAS, 4));
    is_whole(&enter(folder.path(), KEEPERS, 5).unwrap());
}

#[test]
fn one_who_has_left_ends_their_own_way_in_by_trying_it() {
    let folder = tempfile::tempdir().unwrap();
    let (records, rosa, _) = vault(folder.path(), &[Role::Volunteer], &[Role::Volunteer]);
    let entries = records.entries().unwrap();
    change_and_crash(records, rosa, &[]);
    is_refused(enter(folder.path(), ROSAS, 3));
    let glance = reencuentro_core::vault::peek(folder.path()).unwrap();
    assert_eq!(glance.members, 2, "the slots are gone");
    let records = enter(folder.path(), KEEPERS, 4).unwrap();
    assert_eq!(
        records.entries().unwrap(),
        entries + 2,
        "the change and this unlock: who has left wrote nothing"
    );
    is_whole(&records);
}

#[test]
fn a_key_that_was_not_handed_over_is_handed_over_by_the_next_who_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (records, rosa, _) = vault(folder.path(), &[Role::Volunteer], &[Role::Volunteer]);
    change_and_crash(records, rosa, &[Role::Counsel]);
    for passphrase in [BLANCAS, ROSAS] {
        let records = enter(folder.path(), passphrase, 3).unwrap();
        assert!(!reads(&records, rosa), "nobody gives what they have not");
        assert!(records.waits_for_key().contains(&rosa), "and it is said");
    }
    let records = enter(folder.path(), KEEPERS, 4).unwrap();
    assert!(reads(&records, rosa));
    assert!(records.waits_for_key().is_empty());
    drop(records);
    let records = enter(folder.path(), ROSAS, 5).unwrap();
    assert!(records.reads_privileged());
    is_whole(&records);
}

#[test]
fn a_key_that_was_not_taken_back_is_taken_back_at_the_next_unlock() {
    let folder = tempfile::tempdir().unwrap();
    let (records, rosa, _) = vault(folder.path(), &[Role::Counsel], &[Role::Volunteer]);
    change_and_crash(records, rosa, &[Role::Volunteer]);
    let records = enter(folder.path(), ROSAS, 3).unwrap();
    assert!(!records.reads_privileged(), "not even this once");
    assert!(!reads(&records, rosa));
    is_whole(&records);
}

#[test]
fn the_last_who_has_the_key_gives_it_before_they_are_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let (records, rosa, blanca) = vault(folder.path(), &[Role::Keeper], &[Role::Counsel]);
    let own = records.member().unwrap();
    drop(records);
    let mut records = enter(folder.path(), ROSAS, 2).unwrap();
    records.change_member(own, &[], &at(2)).unwrap();
    change_and_crash(records, rosa, &[Role::Keeper, Role::Counsel]);
    let mut records = enter(folder.path(), ROSAS, 3).unwrap();
    assert!(!records.reads_privileged(), "no key of their own to use");
    let left = records.change_member(blanca, &[], &at(4));
    assert!(
        matches!(left, Err(RecordsError::Vault(VaultError::LastWayIn))),
        "the entry stands, the key could not go"
    );
    drop(records);
    is_refused(enter(folder.path(), BLANCAS, 5));
    let records = enter(folder.path(), ROSAS, 6).unwrap();
    assert!(records.reads_privileged(), "given before the slots went");
    assert!(!has_slots(&records, blanca));
    is_whole(&records);
}
