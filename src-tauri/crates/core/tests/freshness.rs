//! What opening compares: both files with the head, the space with the words that founded it.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_core::acts::{Part, PersonRecorded, PrivilegedNoteWritten, Redacted, Source};
use reencuentro_core::backups::{BackupError, BackupWhy, Shelf};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::{EntityId, make_id};
use reencuentro_core::privileged::Privileged;
use reencuentro_core::records::{
    Depth, Founding, Op, Records, RecordsError, Underway, found, open,
};
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_core::{Credential, KdfParams};
use std::fs;
use std::path::Path;

const PASSPHRASE: &str = "siete gatos miran la luna sobre el maizal azul";
const OTHERS: &str = "velvet canyon orbit lunch pigeon tower anchor";

fn at(minute: i64) -> Now {
    Now::from_parts(1_535_600_000_000 + minute * 60_000, -360)
}

/// A vault with a person, one privileged note and a volunteer.
fn vault(folder: &Path) -> (Records, EntityId) {
    let founding = Founding {
        folder,
        organisation: "Puente Legal",
        member_name: "Inés Robleda",
        roles: &[Role::Counsel],
        passphrase: PASSPHRASE,
        kdf: KdfParams::harness_only(),
        practice: true,
        filing_zone: chrono_tz::America::Los_Angeles,
    };
    let mut records = found(&founding, &at(0)).unwrap().0;
    let person = EntityId(make_id(&at(0)));
    let act = PersonRecorded {
        part: Part::Parent,
        name: split_name("Marta Xicay", NameOrder::GivenFirst, NameKind::Spoken),
        identifiers: Vec::new(),
        details: Vec::new(),
        source: Source::default(),
    };
    records
        .transact(vec![Op::new(person, act)], &at(1))
        .unwrap();
    note(&mut records, person, 2);
    records
        .admit_member(
            "Rosa Canché",
            &[Role::Volunteer],
            OTHERS,
            KdfParams::harness_only(),
            &at(3),
        )
        .unwrap();
    (records, person)
}

fn note(records: &mut Records, person: EntityId, minute: i64) {
    let text = Privileged::new(format!("note {minute}"));
    let act = PrivilegedNoteWritten { text };
    records
        .transact(vec![Op::new(person, act)], &at(minute))
        .unwrap();
}

fn enter(folder: &Path, passphrase: &str, minute: i64) -> Result<Records, RecordsError> {
    open(folder, Credential::Passphrase(passphrase), &at(minute))
}

fn close(mut records: Records) {
    records.prepare_lock().unwrap();
}

#[test]
fn an_older_privileged_file_put_back_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (records, person) = vault(folder.path());
    close(records);
    let file = folder.path().join("privileged.db");
    let older = fs::read(&file).unwrap();
    let mut records = enter(folder.path(), PASSPHRASE, 10).unwrap();
    note(&mut records, person, 11);
    close(records);
    let newer = fs::read(&file).unwrap();
    fs::write(&file, &older).unwrap();
    let refused = enter(folder.path(), PASSPHRASE, 12).err().unwrap();
    assert!(matches!(refused, RecordsError::OlderCopy), "{refused:?}");
    assert_eq!(
        fs::read(&file).unwrap(),
        older,
        "nothing was written into it"
    );
    fs::write(&file, newer).unwrap();
    close(enter(folder.path(), PASSPHRASE, 13).unwrap());
}

/// Words under privilege, and how many are set aside.
fn notes(records: &Records, person: EntityId) -> (Vec<String>, u64) {
    let family = records.family(person).unwrap();
    let read = records.privileged_notes(&family.timeline).unwrap();
    let mut read: Vec<_> = read
        .iter()
        .map(|(_, text)| text.reveal_dangerous().to_owned())
        .collect();
    read.sort_by_key(|text| (text.len(), text.clone()));
    let found = records.verify(Depth::Whole, &Underway::default()).unwrap();
    assert_eq!(found.problems, []);
    (read, found.set_aside)
}

#[test]
fn a_note_newer_than_the_records_put_back_is_set_aside_and_comes_back_with_them() {
    let folder = tempfile::tempdir().unwrap();
    let (records, person) = vault(folder.path());
    close(records);
    let files = ["main.db", "vault.head"].map(|name| folder.path().join(name));
    let read_files = || files.clone().map(|file| fs::read(file).unwrap());
    let put = |bytes: &[Vec<u8>; 2]| {
        for (file, bytes) in files.iter().zip(bytes) {
            fs::write(file, bytes).unwrap();
        }
    };
    let older = read_files();
    let mut records = enter(folder.path(), PASSPHRASE, 10).unwrap();
    note(&mut records, person, 11);
    assert_eq!(notes(&records, person), (texts(&[2, 11]), 0));
    close(records);
    let newer = read_files();
    put(&older);
    let mut records = enter(folder.path(), PASSPHRASE, 12).unwrap();
    assert_eq!(notes(&records, person), (texts(&[2]), 1), "kept, and said");
    note(&mut records, person, 13);
    close(records);
    put(&newer);
    let records = enter(folder.path(), PASSPHRASE, 14).unwrap();
    assert_eq!(
        notes(&records, person),
        (texts(&[2, 11]), 1),
        "there again; now the other one waits"
    );
    close(records);
}

/// Words that an order has removed come back with an old page of the table in which those are kept that
/// no entry names.
#[test]
fn redacted_words_among_those_set_aside_are_reported_and_go_at_the_next_open() {
    let folder = tempfile::tempdir().unwrap();
    let (mut records, person) = vault(folder.path());
    let family = records.family(person).unwrap();
    let mut entries = family.timeline.iter().map(|line| &line.entry);
    let sealed = entries.find(|entry| entry.header.kind == "privileged_note_written");
    let hash = sealed.unwrap().hash;
    let order = Redacted {
        entries: vec![hash],
        authority: "an order".to_owned(),
    };
    records
        .transact(vec![Op::new(person, order)], &at(4))
        .unwrap();
    assert_eq!(notes(&records, person), (texts(&[]), 0));
    let aside = |hash: [u8; 32]| {
        let db = rusqlite::Connection::open(folder.path().join("privileged.db")).unwrap();
        let key = *records.vault().privileged_db_key().unwrap().expose();
        let key = format!("x'{}'", data_encoding::HEXLOWER.encode(&key));
        db.pragma_update(None, "key", key).unwrap();
        db.execute_batch(
            "CREATE TABLE IF NOT EXISTS set_aside
             (hash BLOB PRIMARY KEY, salt BLOB NOT NULL, body BLOB NOT NULL) STRICT, WITHOUT ROWID;",
        )
        .unwrap();
        db.execute(
            "INSERT INTO set_aside (hash, salt, body) VALUES (?1, x'00', x'00')",
            [hash],
        )
        .unwrap();
    };
    aside([7; 32]);
    assert_eq!(notes(&records, person), (texts(&[]), 1), "nobody's words");
    aside(hash.0);
    for depth in [Depth::Log, Depth::Whole] {
        let found = records.verify(depth, &Underway::default()).unwrap();
        let said: Vec<_> = found.problems.iter().map(|p| (p.code, &p.at)).collect();
        assert_eq!(said, [("payload_redacted", &hash.hex())]);
        assert_eq!(found.set_aside, 2);
    }
    // Nor are they carried into a backup.
    let source = records.backup_source().unwrap();
    let shelf = Shelf::of_vault(folder.path());
    let refused = source.write(&shelf, BackupWhy::Asked, &at(5)).unwrap_err();
    assert!(matches!(refused, BackupError::NotProven(_)), "{refused:?}");
    close(records);
    let records = enter(folder.path(), PASSPHRASE, 6).unwrap();
    assert_eq!(notes(&records, person), (texts(&[]), 1));
}

fn texts(minutes: &[i64]) -> Vec<String> {
    minutes.iter().map(|at| format!("note {at}")).collect()
}

#[test]
fn a_session_without_the_privileged_key_keeps_what_is_known_of_that_file() {
    let folder = tempfile::tempdir().unwrap();
    close(vault(folder.path()).0);
    let records = enter(folder.path(), OTHERS, 10).unwrap();
    assert!(!records.reads_privileged());
    assert_eq!(records.vault().head().tips.privileged, 1);
    close(records);
    // And so the older file is noticed by the next who can read it.
    let records = enter(folder.path(), PASSPHRASE, 11).unwrap();
    assert_eq!(records.vault().head().tips.privileged, 1);
}

#[test]
fn a_space_that_is_not_the_one_its_founding_words_make_is_damage() {
    let folder = tempfile::tempdir().unwrap();
    let (records, _) = vault(folder.path());
    let key = *records.vault().main_db_key().expose();
    close(records);
    let db = rusqlite::Connection::open(folder.path().join("main.db")).unwrap();
    let key = format!("x'{}'", data_encoding::HEXLOWER.encode(&key));
    db.pragma_update(None, "key", key).unwrap();
    let changed =
        "UPDATE payload SET body = CAST(replace(CAST(body AS TEXT), 'Puente', 'Puerta') AS BLOB)
                   WHERE arrival = 1";
    assert_eq!(db.execute(changed, []).unwrap(), 1);
    drop(db);
    let refused = enter(folder.path(), PASSPHRASE, 12).err().unwrap();
    assert!(
        matches!(refused, RecordsError::Damaged("space_not_founded")),
        "{refused:?}"
    );
}
