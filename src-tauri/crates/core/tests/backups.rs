//! Backups: a copy as of one moment, proven by opening it; a restore that is a new device.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_core::acts::{
    ListReceived, NoteWritten, Part, PersonRecorded, PrivilegedNoteWritten, Source,
};
use reencuentro_core::backups::{BackupError, BackupWhy, Shelf, restore};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::{EntityId, make_id};
use reencuentro_core::privileged::Privileged;
use reencuentro_core::records::{
    BackupSource, Depth, Founding, Op, Records, RecordsError, Underway, found, open,
};
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_core::vault::Attachments;
use reencuentro_core::{Credential, KdfParams, VaultError};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const PASSPHRASE: &str = "siete gatos miran la luna sobre el maizal azul";
const OTHERS: &str = "velvet canyon orbit lunch pigeon tower anchor";

fn at(minute: i64) -> Now {
    Now::from_parts(1_535_600_000_000 + minute * 60_000, -360)
}

/// A vault with a person, a note, a privileged note and an attachment.
struct Desk {
    records: Records,
    person: EntityId,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding {
            folder: &folder.path().join("vault"),
            organisation: "Puente Legal",
            member_name: "Inés Robleda",
            roles: &[Role::Counsel],
            passphrase: PASSPHRASE,
            kdf: KdfParams::harness_only(),
            practice: true,
            filing_zone: chrono_tz::America::Los_Angeles,
        };
        let records = found(&founding, &at(0)).unwrap().0;
        let person = EntityId(make_id(&at(0)));
        let mut desk = Self {
            records,
            person,
            folder,
        };
        desk.person("Marta Xicay", person, 1);
        let words = Privileged::new("the client's own words".to_owned());
        let sealed = PrivilegedNoteWritten { text: words };
        desk.records
            .transact(vec![Op::new(person, sealed)], &at(2))
            .unwrap();
        desk.attach(b"a file as received");
        desk
    }

    fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn shelf(&self) -> Shelf {
        Shelf::of_vault(&self.vault())
    }

    fn person(&mut self, name: &str, id: EntityId, minute: i64) {
        let act = PersonRecorded {
            part: Part::Parent,
            name: split_name(name, NameOrder::GivenFirst, NameKind::Spoken),
            identifiers: Vec::new(),
            details: Vec::new(),
            source: Source::default(),
        };
        self.records
            .transact(vec![Op::new(id, act)], &at(minute))
            .unwrap();
    }

    fn note(&mut self, minute: i64) {
        let note = NoteWritten {
            text: format!("note {minute}"),
        };
        self.records
            .transact(vec![Op::new(self.person, note)], &at(minute))
            .unwrap();
    }

    fn attach(&self, bytes: &[u8]) -> [u8; 32] {
        let attachments = self.records.vault().attachments();
        attachments.store(bytes).unwrap().hash
    }

    fn back_up(&mut self, why: BackupWhy, minute: i64) -> Result<String, BackupError> {
        let source = self.records.backup_source()?;
        let made = source.write(&self.shelf(), why, &at(minute))?;
        Ok(made.name)
    }

    fn elsewhere(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn restore_with(
    backup: &Path,
    into: &Path,
    passphrase: &str,
) -> Result<reencuentro_core::backups::Restored, BackupError> {
    restore(
        backup,
        into,
        Credential::Passphrase(passphrase),
        &Underway::default(),
        &at(900),
    )
}

/// Every file below a folder with its bytes.
fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(bytes_of(&path));
        } else {
            all.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    all
}

fn hashes(records: &Records) -> [u8; 32] {
    let found = records.verify(Depth::Whole, &Underway::default()).unwrap();
    assert_eq!(found.problems, Vec::new());
    found.spaces[0].state_hash
}

#[test]
fn what_was_backed_up_comes_back_as_a_new_device_and_goes_on() {
    let mut desk = Desk::new();
    desk.note(3);
    let before = hashes(&desk.records);
    let entries = desk.records.entries().unwrap();
    let name = desk.back_up(BackupWhy::Daily, 4).unwrap();
    let later = EntityId(make_id(&at(5)));
    desk.person("Elena Tum", later, 5); // after the backup: she must not come back
    let after = hashes(&desk.records);
    let old_device = desk.records.founded().device.device;
    drop(desk.records);
    let into = desk.folder.path().join("restored");
    let backup = Shelf::of_vault(&desk.folder.path().join("vault"))
        .find(&name)
        .unwrap();
    let untouched = bytes_of(&backup);

    let restored = restore_with(&backup, &into, PASSPHRASE).unwrap();
    assert_eq!(bytes_of(&backup), untouched, "a backup is only read");
    assert_eq!((restored.entries, restored.attachments), (entries, 1));
    assert_ne!(restored.device, old_device);

    let with = Credential::Passphrase(PASSPHRASE);
    let mut records = open(&into, with, &at(901)).unwrap();
    assert_eq!(hashes(&records), before);
    assert_ne!(before, after);
    let attachments = records.vault().attachments();
    let all = attachments.all().unwrap();
    assert_eq!(all.len(), 1);
    attachments.verify(&all[0]).unwrap();
    // The new device goes on; the old vault does too; neither continues the other's chain.
    let note = NoteWritten {
        text: "written after the restore".to_owned(),
    };
    let made = records
        .transact(vec![Op::new(desk.person, note)], &at(902))
        .unwrap();
    hashes(&records);
    let family = records.family(desk.person).unwrap();
    let mine = family
        .timeline
        .iter()
        .find(|line| line.entry.hash == made.entries[0])
        .unwrap();
    assert_eq!(mine.entry.header.device, restored.device);
    assert_eq!(
        mine.entry.header.seq, 2,
        "its own chain: the admission was the first"
    );
    drop(records);
    let old = open(&desk.folder.path().join("vault"), with, &at(903)).unwrap();
    assert_eq!(hashes(&old), after, "the old vault was not touched");
    let names: Vec<_> = fs::read_dir(desk.folder.path()).unwrap().collect();
    assert_eq!(names.len(), 2, "no half-made folder stays");
}

/// A message that says "go to the backups" must not lead to one that is worked in, and is none any more.
#[test]
fn a_backup_is_not_opened_as_a_vault() {
    let mut desk = Desk::new();
    let name = desk.back_up(BackupWhy::Daily, 4).unwrap();
    let backup = desk.shelf().find(&name).unwrap();
    let before = bytes_of(&backup);
    let refused = open(&backup, Credential::Passphrase(PASSPHRASE), &at(900));
    assert!(
        matches!(refused, Err(RecordsError::Vault(VaultError::IsBackup))),
        "{:?}",
        refused.err()
    );
    assert_eq!(bytes_of(&backup), before);
    desk.records.prover().check(&desk.shelf(), &name).unwrap();
}

#[test]
fn the_privileged_notes_are_in_it() {
    let mut desk = Desk::new();
    let name = desk.back_up(BackupWhy::Asked, 4).unwrap();
    let checked = desk.records.prover().check(&desk.shelf(), &name).unwrap();
    assert_eq!((checked.privileged, checked.attachments), (Some(1), 1));
    let into = desk.elsewhere("restored");
    restore_with(&desk.shelf().find(&name).unwrap(), &into, PASSPHRASE).unwrap();
    let records = open(&into, Credential::Passphrase(PASSPHRASE), &at(901)).unwrap();
    let family = records.family(desk.person).unwrap();
    let notes = records.privileged_notes(&family.timeline).unwrap();
    assert_eq!(notes[0].1.reveal_dangerous(), "the client's own words");
}

#[test]
fn a_member_without_the_privileged_key_backs_up_what_a_keeper_can_restore() {
    let mut desk = Desk::new();
    let kdf = KdfParams::harness_only();
    desk.records
        .admit_member("Rosa Canché", &[Role::Volunteer], OTHERS, kdf, &at(3))
        .unwrap();
    let vault = desk.vault();
    drop(desk.records);
    desk.records = open(&vault, Credential::Passphrase(OTHERS), &at(4)).unwrap();
    assert!(!desk.records.reads_privileged());
    let name = desk.back_up(BackupWhy::Daily, 5).unwrap();
    let backup = desk.shelf().find(&name).unwrap();
    let checked = desk.records.prover().check(&desk.shelf(), &name).unwrap();
    assert_eq!(checked.privileged, None, "copied closed");
    let into = desk.elsewhere("restored");
    let refused = restore_with(&backup, &into, OTHERS).unwrap_err();
    assert!(
        matches!(
            refused,
            BackupError::Records(RecordsError::NotAllowed("device_admitted"))
        ),
        "{refused:?}"
    );
    assert!(!into.exists(), "nothing is left of a refused restore");
    restore_with(&backup, &into, PASSPHRASE).unwrap();
    let records = open(&into, Credential::Passphrase(PASSPHRASE), &at(901)).unwrap();
    let family = records.family(desk.person).unwrap();
    assert_eq!(records.privileged_notes(&family.timeline).unwrap().len(), 1);
}

#[test]
fn every_changed_byte_of_a_backup_is_noticed_and_restores_nothing() {
    let mut desk = Desk::new();
    let name = desk.back_up(BackupWhy::Daily, 4).unwrap();
    let backup = desk.shelf().find(&name).unwrap();
    let files = bytes_of(&backup);
    assert_eq!(files.len(), 6, "{:?}", files.keys());
    let targets = files
        .into_iter()
        .filter(|(path, _)| !path.ends_with("backup.json"))
        .collect::<Vec<_>>();
    for (path, whole) in targets {
        for place in [0, whole.len() / 2, whole.len() - 1] {
            let mut torn = whole.clone();
            torn[place] ^= 1;
            fs::write(&path, torn).unwrap();
            let found = desk.records.prover().check(&desk.shelf(), &name);
            assert!(
                matches!(found, Err(BackupError::Damaged(_))),
                "{} byte {place}: {found:?}",
                path.display()
            );
            let into = desk.elsewhere("restored");
            let refused = restore_with(&backup, &into, PASSPHRASE).unwrap_err();
            assert!(matches!(refused, BackupError::Damaged(_)), "{refused:?}");
            assert!(!into.exists());
        }
        fs::write(&path, whole).unwrap();
    }
    desk.records.prover().check(&desk.shelf(), &name).unwrap();
    let note = backup.join("backup.json");
    let text = fs::read_to_string(&note).unwrap();
    fs::write(&note, text.replace("backup 1", "backup 7")).unwrap();
    let found = desk.records.prover().check(&desk.shelf(), &name);
    assert!(matches!(found, Err(BackupError::Newer)), "{found:?}");
    fs::write(&note, text.replace("main.db", "../main.db")).unwrap();
    let found = desk.records.prover().check(&desk.shelf(), &name);
    assert!(matches!(found, Err(BackupError::Damaged(_))), "{found:?}");
}

#[test]
fn a_backup_with_files_of_two_moments_is_not_proven() {
    // Each file is whole and the note's hashes fit, but main.db is older than vault.head says.
    let mut desk = Desk::new();
    let first = desk.back_up(BackupWhy::Asked, 4).unwrap();
    desk.note(5);
    let second = desk.back_up(BackupWhy::Asked, 6).unwrap();
    let [first, folder] = [first, second.clone()].map(|name| desk.shelf().find(&name).unwrap());
    fs::copy(first.join("main.db"), folder.join("main.db")).unwrap();
    let hash = |folder: &Path| {
        let note: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.join("backup.json")).unwrap()).unwrap();
        note["files"]["main.db"].as_str().unwrap().to_owned()
    };
    let (old, new) = (hash(&first), hash(&folder));
    let note = fs::read_to_string(folder.join("backup.json")).unwrap();
    fs::write(folder.join("backup.json"), note.replace(&new, &old)).unwrap();
    let found = desk.records.prover().check(&desk.shelf(), &second);
    assert!(matches!(found, Err(BackupError::Damaged(_))), "{found:?}");
    let into = desk.elsewhere("restored");
    let refused = restore_with(&folder, &into, PASSPHRASE).unwrap_err();
    assert!(
        matches!(refused, BackupError::Records(RecordsError::OlderCopy)),
        "{refused:?}"
    );
    assert!(!into.exists());
}

#[test]
fn what_is_written_while_a_backup_is_made_belongs_to_the_next() {
    let mut desk = Desk::new();
    let source = desk.records.backup_source().unwrap();
    let entries = desk.records.entries().unwrap();
    for minute in 5..25 {
        desk.note(minute);
    }
    let words = Privileged::new("said meanwhile".to_owned());
    let sealed = PrivilegedNoteWritten { text: words };
    let written = desk
        .records
        .transact(vec![Op::new(desk.person, sealed)], &at(26))
        .unwrap();
    let redacted = reencuentro_core::acts::Redacted {
        entries: written.entries,
        authority: "an order".to_owned(),
    };
    desk.records
        .transact(vec![Op::new(desk.person, redacted)], &at(27))
        .unwrap();
    let made = source
        .write(&desk.shelf(), BackupWhy::Daily, &at(4))
        .unwrap();
    assert_eq!(
        (made.note.entries, made.note.privileged),
        (entries, Some(1))
    );
    desk.records
        .prover()
        .check(&desk.shelf(), &made.name)
        .unwrap();
}

#[test]
fn attachments_lie_once_and_go_with_the_last_backup_that_names_them() {
    let mut desk = Desk::new();
    desk.back_up(BackupWhy::Daily, 10).unwrap();
    let gone = desk.attach(b"a file that is removed later");
    for day in 0..12 {
        desk.back_up(BackupWhy::Import, 20 + day).unwrap();
        if day == 0 {
            desk.records.vault().attachments().remove(&gone).unwrap();
        }
    }
    let store = reencuentro_core::vault::Attachments::in_folder(desk.shelf().folder());
    let shelved = desk.shelf().list().unwrap();
    assert_eq!(shelved.backups.len(), 11, "one daily, ten before imports");
    assert_eq!(
        store.all().unwrap().len(),
        1,
        "the removed one went with its backup"
    );
    for one in &shelved.backups {
        desk.records
            .prover()
            .check(&desk.shelf(), &one.name)
            .unwrap();
    }
}

/// A vault with one list as received: the name of its attachment.
fn with_list(desk: &mut Desk) -> [u8; 32] {
    let stored = desk
        .records
        .vault()
        .attachments()
        .store(b"a list as received".as_slice())
        .unwrap();
    let list = ListReceived {
        kind: "removed".to_owned(),
        sender: "ORR".to_owned(),
        as_of: "2018-08-07".parse().unwrap(),
        file_sha256: data_encoding::HEXLOWER.encode(&stored.plain_hash),
        file_name: "list.csv".to_owned(),
        attachment: data_encoding::HEXLOWER.encode(&stored.hash),
        attachment_key: stored.key.to_string(),
        columns: Vec::new(),
        fields: Vec::new(),
        rows: 0,
        protective_order: false,
        policy: String::new(),
    };
    let id = EntityId(make_id(&at(3)));
    desk.records
        .transact(vec![Op::new(id, list)], &at(3))
        .unwrap();
    stored.hash
}

fn shelved(desk: &Desk) -> Attachments {
    Attachments::in_folder(desk.shelf().folder())
}

fn flip(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).unwrap();
}

/// What is done to a file so that it is lost.
type Loss = fn(&Path);
const LOSSES: [(&str, Loss); 2] = [
    ("attachment_missing", |path| fs::remove_file(path).unwrap()),
    ("attachment_damaged", flip),
];

#[test]
fn an_attachment_lost_in_the_vault_is_named_and_everything_else_is_backed_up_and_restored() {
    for (code, lose) in LOSSES {
        let mut desk = Desk::new();
        let hash = with_list(&mut desk);
        let name = data_encoding::HEXLOWER.encode(&hash);
        lose(&desk.records.vault().attachments().path(&hash));
        let source = desk.records.backup_source().unwrap();
        let made = source
            .write(&desk.shelf(), BackupWhy::Daily, &at(9))
            .unwrap();
        assert_eq!(
            (made.note.attachments.len(), made.note.attachments_lost),
            (1, 1)
        );
        assert_eq!(
            (&made.note.lost, made.note.only_here.len()),
            (&vec![name.clone()], 0)
        );
        let checked = desk
            .records
            .prover()
            .check(&desk.shelf(), &made.name)
            .unwrap();
        assert_eq!(
            (checked.attachments, &checked.attachments_lost),
            (1, &vec![name.clone()])
        );
        let into = desk.elsewhere("restored");
        let backup = desk.shelf().find(&made.name).unwrap();
        let restored = restore_with(&backup, &into, PASSPHRASE).unwrap();
        assert_eq!(
            (restored.attachments, &restored.attachments_lost),
            (1, &vec![name.clone()])
        );
        let mut records = open(&into, Credential::Passphrase(PASSPHRASE), &at(901)).unwrap();
        let found = records.verify(Depth::Whole, &Underway::default()).unwrap();
        assert!(!found.damaged() && !found.views_differ());
        let lost: Vec<&str> = found.lost_attachments().collect();
        assert_eq!(lost, [&name], "named by the check as well: {code}");
        // And the restored vault, too, can be backed up.
        let source = records.backup_source().unwrap();
        let again = source.write(&Shelf::of_vault(&into), BackupWhy::Daily, &at(902));
        assert_eq!(again.unwrap().note.lost, [name]);
    }
}

#[test]
fn an_attachment_lost_in_the_vault_comes_back_from_an_earlier_backup() {
    for (code, lose) in LOSSES {
        let mut desk = Desk::new();
        let hash = with_list(&mut desk);
        let name = data_encoding::HEXLOWER.encode(&hash);
        desk.back_up(BackupWhy::Daily, 4).unwrap();
        lose(&desk.records.vault().attachments().path(&hash));
        let found = desk
            .records
            .verify(Depth::Whole, &Underway::default())
            .unwrap();
        assert_eq!(found.problems[0].code, code);
        let source = desk.records.backup_source().unwrap();
        let made = source
            .write(&desk.shelf(), BackupWhy::Daily, &at(9))
            .unwrap();
        assert_eq!(
            (made.note.attachments_lost, &made.note.only_here),
            (0, &vec![name])
        );
        let into = desk.elsewhere("restored");
        let backup = desk.shelf().find(&made.name).unwrap();
        let restored = restore_with(&backup, &into, PASSPHRASE).unwrap();
        assert_eq!(
            (restored.attachments, restored.attachments_lost.len()),
            (2, 0)
        );
        let records = open(&into, Credential::Passphrase(PASSPHRASE), &at(901)).unwrap();
        hashes(&records);
    }
}

#[test]
fn an_attachment_that_the_note_does_not_name_comes_back_when_it_lies_on_the_shelf() {
    let mut desk = Desk::new();
    let hash = with_list(&mut desk);
    let name = data_encoding::HEXLOWER.encode(&hash);
    let backup = desk.back_up(BackupWhy::Daily, 4).unwrap();
    let folder = desk.shelf().find(&backup).unwrap();
    let path = folder.join("backup.json");
    let whole: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    for (number, lost) in [vec![], vec![name.clone()]].into_iter().enumerate() {
        let mut note = whole.clone();
        note["lost"] = lost.into();
        let named = note["attachments"].as_array_mut().unwrap();
        named.retain(|one| one.as_str() != Some(&name));
        assert_eq!(named.len(), 1);
        fs::write(&path, note.to_string()).unwrap();
        let checked = desk.records.prover().check(&desk.shelf(), &backup).unwrap();
        assert_eq!(
            (checked.attachments, checked.attachments_lost.len()),
            (2, 0)
        );
        let into = desk.elsewhere(&format!("restored {number}"));
        let restored = restore_with(&folder, &into, PASSPHRASE).unwrap();
        assert_eq!(
            (restored.attachments, restored.attachments_lost.len()),
            (2, 0)
        );
        let records = open(&into, Credential::Passphrase(PASSPHRASE), &at(901)).unwrap();
        hashes(&records);
    }
    fs::remove_file(shelved(&desk).path(&hash)).unwrap();
    let restored = restore_with(&folder, &desk.elsewhere("restored"), PASSPHRASE).unwrap();
    assert_eq!(
        (restored.attachments, restored.attachments_lost),
        (1, vec![name])
    );
}

#[test]
fn an_attachment_rotten_among_the_backups_is_named_and_written_anew_from_the_vault() {
    let mut desk = Desk::new();
    let hash = with_list(&mut desk);
    let name = data_encoding::HEXLOWER.encode(&hash);
    let first = desk.back_up(BackupWhy::Daily, 4).unwrap();
    flip(&shelved(&desk).path(&hash)); // its length is as before
    let prover = desk.records.prover();
    let checked = prover.check(&desk.shelf(), &first).unwrap();
    assert_eq!(
        (checked.attachments, checked.attachments_lost),
        (1, vec![name.clone()])
    );
    let into = desk.elsewhere("meanwhile");
    let backup = desk.shelf().find(&first).unwrap();
    let restored = restore_with(&backup, &into, PASSPHRASE).unwrap();
    assert_eq!(
        (restored.attachments, restored.attachments_lost),
        (1, vec![name])
    );
    let second = desk.back_up(BackupWhy::Daily, 9).unwrap();
    shelved(&desk).verify(&hash).unwrap();
    for backup in [first, second] {
        let checked = prover.check(&desk.shelf(), &backup).unwrap();
        assert_eq!(
            (checked.attachments, checked.attachments_lost.len()),
            (2, 0)
        );
    }
}

#[test]
fn two_backups_at_the_same_time_do_not_hurt_each_other() {
    let mut desk = Desk::new();
    let sources = [
        desk.records.backup_source().unwrap(),
        desk.records.backup_source().unwrap(),
    ];
    let shelf = desk.shelf();
    let made: Vec<String> = std::thread::scope(|scope| {
        let write = |source: BackupSource| source.write(&shelf, BackupWhy::Import, &at(4)).unwrap();
        let running = sources.map(|source| scope.spawn(move || write(source).name));
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_ne!(made[0], made[1]);
    for name in made {
        desk.records.prover().check(&shelf, &name).unwrap();
    }
}

#[test]
fn the_note_of_an_older_program_is_read() {
    let mut desk = Desk::new();
    let name = desk.back_up(BackupWhy::Asked, 4).unwrap();
    let path = desk.shelf().find(&name).unwrap().join("backup.json");
    let mut note: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let fields = note.as_object_mut().unwrap();
    assert!(fields.remove("lost").is_some() && fields.remove("only_here").is_some());
    fs::write(&path, note.to_string()).unwrap();
    desk.records.prover().check(&desk.shelf(), &name).unwrap();
}

#[test]
fn damaged_records_make_no_backup_and_the_last_good_one_stays() {
    let mut desk = Desk::new();
    let good = desk.back_up(BackupWhy::Daily, 4).unwrap();
    let vault = desk.vault();
    let key = *desk.records.vault().main_db_key().expose();
    drop(desk.records);
    let db = rusqlite::Connection::open(vault.join("main.db")).unwrap();
    db.pragma_update(
        None,
        "key",
        format!("x'{}'", data_encoding::HEXLOWER.encode(&key)),
    )
    .unwrap();
    let changed = db
        .execute("UPDATE payload SET body = x'00' WHERE arrival = 3", [])
        .unwrap();
    assert_eq!(changed, 1);
    drop(db);
    desk.records = open(&vault, Credential::Passphrase(PASSPHRASE), &at(5)).unwrap();
    let refused = desk.back_up(BackupWhy::Daily, 6).unwrap_err();
    assert!(matches!(refused, BackupError::NotProven(_)), "{refused:?}");
    let shelved = desk.shelf().list().unwrap();
    let names: Vec<_> = shelved.backups.iter().map(|one| &one.name).collect();
    assert_eq!(names, [&good]);
}

#[test]
fn restoring_overwrites_nothing_and_asks_for_the_passphrase() {
    let mut desk = Desk::new();
    let name = desk.back_up(BackupWhy::Daily, 4).unwrap();
    let backup = desk.shelf().find(&name).unwrap();
    let filled = desk.elsewhere("filled");
    fs::create_dir(&filled).unwrap();
    fs::write(filled.join("mine"), b"mine").unwrap();
    let refused = restore_with(&backup, &filled, PASSPHRASE).unwrap_err();
    assert!(matches!(refused, BackupError::NotEmpty), "{refused:?}");
    assert_eq!(fs::read(filled.join("mine")).unwrap(), b"mine");
    let empty = desk.elsewhere("empty");
    fs::create_dir(&empty).unwrap();
    let refused = restore_with(&backup, &empty, "not the passphrase of anybody").unwrap_err();
    assert!(
        matches!(
            refused,
            BackupError::Records(RecordsError::Vault(VaultError::WrongPassphrase))
        ),
        "{refused:?}"
    );
    assert_eq!(fs::read_dir(&empty).unwrap().count(), 0);
    let nowhere = restore_with(&desk.elsewhere("nowhere"), &empty, PASSPHRASE).unwrap_err();
    assert!(matches!(nowhere, BackupError::NotThere), "{nowhere:?}");
    restore_with(&backup, &empty, PASSPHRASE).unwrap();
}

#[test]
fn a_crash_leaves_an_unfinished_folder_that_counts_as_nothing_and_goes() {
    let mut desk = Desk::new();
    let left = desk.shelf().folder().join("2018-08-30T000000Z-daily.tmp");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("main.db"), b"half").unwrap();
    assert!(desk.shelf().list().unwrap().backups.is_empty());
    desk.back_up(BackupWhy::Daily, 4).unwrap();
    assert!(!left.exists());
    assert_eq!(desk.shelf().list().unwrap().backups.len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_is_named_and_the_vault_goes_on() {
    let mut desk = Desk::new();
    // A file where the folder should be: refused for root, too, unlike missing rights.
    fs::write(desk.shelf().folder(), b"").unwrap();
    let refused = desk.back_up(BackupWhy::Daily, 4).unwrap_err();
    assert!(matches!(refused, BackupError::ReadOnly), "{refused:?}");
    desk.note(5);
    hashes(&desk.records);
}
