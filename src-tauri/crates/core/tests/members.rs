//! A crash between what a membership entry says and the keys that belong to it: the next unlock makes
//! the slots follow the entry.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_core::acts::MemberChanged;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::MemberId;
use reencuentro_core::records::{
    Depth, Founding, Op, Records, RecordsError, Underway, found, open,
};
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
    let found = records.verify(Depth::Whole, &Underway::default()).unwrap();
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
    let (mut records, rosa, _) = vault(folder.path(), &[Role::Keeper], &[Role::Volunteer]);
    let own = records.member().unwrap();
    let change = |member, roles: &[Role]| MemberChanged {
        member,
        roles: roles.to_vec(),
    };
    let given = Op::new(rosa.into(), change(rosa, &[Role::Keeper, Role::Counsel]));
    let left = Op::new(own.into(), change(own, &[]));
    records.transact(vec![given, left], &at(2)).unwrap();
    drop(records);
    is_refused(enter(folder.path(), KEEPERS, 3));
    let records = enter(folder.path(), ROSAS, 4).unwrap();
    assert!(records.reads_privileged(), "given before the slots went");
    assert!(!has_slots(&records, own));
    is_whole(&records);
}

/// Writes into main.db past the program, with the key that every member has.
fn tamper(records: Records, sql: &str) {
    let key = data_encoding::HEXLOWER.encode(records.vault().main_db_key().expose());
    let path = records.vault().folder().join("main.db");
    drop(records);
    let db = rusqlite::Connection::open(path).unwrap();
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    assert_eq!(db.execute(sql, []).unwrap(), 1, "{sql}");
}

fn problems(records: &Records) -> Vec<&'static str> {
    let found = records.verify(Depth::Log, &Underway::default()).unwrap();
    found.problems.iter().map(|problem| problem.code).collect()
}

const NEWEST_CHANGE: &str =
    "WHERE arrival = (SELECT max(arrival) FROM entry WHERE kind = 'member_changed')";

#[test]
fn a_change_of_members_that_nobody_signed_moves_no_key_and_is_named() {
    for (roles, forged, code) in [
        (&[Role::Counsel][..], "zeroblob(64)", "signature_wrong"),
        (&[Role::Counsel], "NULL", "signature_missing"),
        (&[], "zeroblob(64)", "signature_wrong"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (mut records, rosa, _) = vault(folder.path(), &[Role::Volunteer], &[Role::Volunteer]);
        let change = MemberChanged {
            member: rosa,
            roles: roles.to_vec(),
        };
        let op = Op::new(rosa.into(), change);
        records.transact(vec![op], &at(2)).unwrap();
        tamper(
            records,
            &format!("UPDATE entry SET member_sig = {forged} {NEWEST_CHANGE}"),
        );
        let records = enter(folder.path(), KEEPERS, 3).unwrap();
        assert!(has_slots(&records, rosa), "{code}");
        assert!(!reads(&records, rosa), "{code}");
        assert_eq!(records.membership().roles(rosa), [Role::Volunteer]);
        assert_eq!(problems(&records), [code]);
        drop(records);
        let records = enter(folder.path(), ROSAS, 4).unwrap();
        assert!(!records.reads_privileged());
    }
}

#[test]
fn a_chain_whose_signature_is_not_its_devices_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (mut records, ..) = vault(folder.path(), &[Role::Volunteer], &[Role::Volunteer]);
    records.prepare_lock().unwrap();
    tamper(
        records,
        "UPDATE chain SET signature = zeroblob(64) WHERE space = (SELECT no FROM space WHERE local = 0)",
    );
    // Opening writes into the machine's own chain alone, so this one stays as it was signed.
    let records = enter(folder.path(), ROSAS, 3).unwrap();
    assert_eq!(problems(&records), ["chain_signature"]);
}

#[test]
fn one_who_keeps_the_members_cannot_have_the_key_given_to_themself() {
    let folder = tempfile::tempdir().unwrap();
    let (records, rosa, _) = vault(folder.path(), &[Role::Keeper], &[Role::Volunteer]);
    drop(records);
    let records = enter(folder.path(), ROSAS, 2).unwrap();
    change_and_crash(records, rosa, &[Role::Keeper, Role::Counsel]);
    let mut records = enter(folder.path(), KEEPERS, 3).unwrap();
    assert!(!reads(&records, rosa), "given by nobody who has it");
    assert!(records.waits_for_key().contains(&rosa), "and said");
    // Who has it can give it, on purpose.
    let roles = [Role::Keeper, Role::Counsel];
    records.change_member(rosa, &roles, &at(4)).unwrap();
    assert!(reads(&records, rosa));
}

#[test]
fn records_put_back_move_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let (mut records, rosa, _) = vault(folder.path(), &[Role::Counsel], &[Role::Volunteer]);
    records.prepare_lock().unwrap();
    drop(records);
    let kept = tempfile::tempdir().unwrap();
    let files = ["main.db", "vault.head"];
    for name in files {
        std::fs::copy(folder.path().join(name), kept.path().join(name)).unwrap();
    }
    let mut records = enter(folder.path(), KEEPERS, 2).unwrap();
    records
        .change_member(rosa, &[Role::Volunteer], &at(2))
        .unwrap();
    records.prepare_lock().unwrap();
    drop(records);
    for name in files {
        std::fs::copy(kept.path().join(name), folder.path().join(name)).unwrap();
    }
    // Whether it opens is the freshness check's to say; the key stays where today's header has it.
    if let Ok(records) = enter(folder.path(), KEEPERS, 3) {
        assert!(!reads(&records, rosa));
        drop(records);
        let records = enter(folder.path(), KEEPERS, 4).unwrap();
        assert!(!reads(&records, rosa), "nor at the next unlock");
    }
}
