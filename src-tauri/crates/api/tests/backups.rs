//! Backups as the window and the command line meet them.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_api::wire::*;
use reencuentro_api::{Now, Program};
use reencuentro_core::KdfParams;
use std::path::PathBuf;
use tempfile::TempDir;

const PASSPHRASE: &str = "lantern orchard mitten gravel saddle winter";
const DAY: i64 = 24 * 60;

/// Minutes after 8 a.m. in Los Angeles of 13 August 2018.
fn at(minute: i64) -> Now {
    Now::from_parts(1_534_172_400_000 + minute * 60_000, -420)
}

struct Desk {
    program: Program,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = Program::new(None).with_kdf(KdfParams::harness_only());
        let mut desk = Self { program, folder };
        let request = CreateVaultRequest {
            folder: desk.vault().display().to_string(),
            organisation: "Puente Legal".to_owned(),
            member_name: "Inés Robleda".to_owned(),
            roles: vec![MemberRole::Counsel],
            passphrase: PASSPHRASE.to_owned(),
            practice: true,
            filing_zone: None,
        };
        desk.program.create_vault(request, &at(0)).unwrap();
        desk
    }

    fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn names(&mut self) -> Vec<String> {
        let request = BackupFolderRequest::default();
        let found = self.program.list_backups(request, &at(0)).unwrap();
        found.backups.into_iter().map(|one| one.name).collect()
    }

    fn failed(&mut self) -> Option<ErrorCode> {
        let request = BackupFolderRequest::default();
        let found = self.program.list_backups(request, &at(0)).unwrap();
        found.failed.map(|error| error.code)
    }

    /// What the shell does after an unlock.
    fn first_of_day(&mut self, minute: i64) -> bool {
        let Some(job) = self.program.daily_backup(&at(minute)) else {
            return false;
        };
        self.program.take_backup(job.run(), &at(minute));
        true
    }
}

#[test]
fn the_first_unlock_of_a_day_makes_one_and_the_next_unlock_none() {
    let mut desk = Desk::new();
    assert!(desk.first_of_day(0));
    assert!(!desk.first_of_day(1));
    assert!(!desk.first_of_day(15 * 60), "11 p.m. of the same day");
    assert!(
        desk.first_of_day(16 * 60 + 1),
        "a minute after midnight in the filing zone"
    );
    let names = desk.names();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.iter().all(|name| name.ends_with("-daily")));
    let verified = desk
        .program
        .verify(VerifyRequest::default(), &at(DAY))
        .unwrap();
    assert_eq!(verified.problems, Vec::<String>::new());
}

#[test]
fn a_locked_vault_and_damaged_records_make_none() {
    let mut desk = Desk::new();
    desk.program.fail_check();
    assert!(
        !desk.first_of_day(0),
        "the good ones must not give way to bad ones"
    );
    desk.program.lock(Nothing {}, &at(1)).unwrap();
    assert!(!desk.first_of_day(2));
    assert_eq!(desk.failed(), None, "neither is a failure");
}

#[test]
fn locking_while_it_runs_loses_neither_the_vault_nor_the_backup() {
    let mut desk = Desk::new();
    let job = desk.program.daily_backup(&at(0)).unwrap();
    desk.program.lock(Nothing {}, &at(1)).unwrap();
    desk.program.take_backup(job.run(), &at(2));
    assert_eq!(desk.failed(), None);
    assert_eq!(desk.names().len(), 1);
    let request = UnlockRequest {
        passphrase: Some(PASSPHRASE.to_owned()),
        ..Default::default()
    };
    desk.program.unlock(request, &at(3)).unwrap();
    let check = CheckBackupRequest {
        folder: None,
        name: desk.names()[0].clone(),
    };
    desk.program.check_backup(check, &at(4)).unwrap();
}

#[test]
fn a_backup_of_the_day_that_fails_is_told_and_the_vault_goes_on() {
    let mut desk = Desk::new();
    let place = desk.vault().join("backups");
    std::fs::write(&place, b"").unwrap();
    assert!(!desk.first_of_day(0) || desk.failed().is_some());
    std::fs::remove_file(&place).unwrap();
    assert_eq!(desk.failed(), Some(ErrorCode::BackupReadOnly));
    desk.program.session(Nothing {}, &at(1)).unwrap();
    let made = desk
        .program
        .make_backup(BackupFolderRequest::default(), &at(2));
    assert_eq!(made.unwrap().why, "asked");
    assert_eq!(desk.failed(), None, "one that went well ends the worry");
}

#[test]
fn an_import_waits_for_its_backup_and_the_same_file_again_makes_none() {
    let mut desk = Desk::new();
    let list = desk.folder.path().join("list.csv");
    let rows =
        "Parent A#,Parent Name,Child A#,Child Name\nA900214331,Marta Xicay,A900214332,Ana Xicay\n";
    std::fs::write(&list, rows).unwrap();
    let request = ListFileRequest {
        path: list.display().to_string(),
        as_of: "2018-08-07".to_owned(),
        ..Default::default()
    };
    let place = desk.vault().join("backups");
    std::fs::write(&place, b"").unwrap();
    let refused = desk
        .program
        .import_list(request.clone(), &at(1))
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::BackupReadOnly);
    let lists = desk.program.list_lists(Nothing {}, &at(1)).unwrap();
    assert_eq!(lists.lists.len(), 0, "nothing was taken in");
    std::fs::remove_file(&place).unwrap();
    let done = desk.program.import_list(request.clone(), &at(2)).unwrap();
    assert!(!done.already_here);
    let again = desk.program.import_list(request, &at(3)).unwrap();
    assert!(again.already_here);
    let names = desk.names();
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].ends_with("-import"));
}

#[test]
fn a_lost_file_is_told_and_stops_neither_the_work_nor_the_backup_of_the_day() {
    let mut desk = Desk::new();
    let list = desk.folder.path().join("list.csv");
    let rows =
        "Parent A#,Parent Name,Child A#,Child Name\nA900214331,Marta Xicay,A900214332,Ana Xicay\n";
    std::fs::write(&list, rows).unwrap();
    let request = ListFileRequest {
        path: list.display().to_string(),
        as_of: "2018-08-07".to_owned(),
        ..Default::default()
    };
    desk.program.import_list(request, &at(1)).unwrap();
    for folder in std::fs::read_dir(desk.vault().join("att")).unwrap() {
        std::fs::remove_dir_all(folder.unwrap().path()).unwrap();
    }
    let whole = VerifyRequest::default();
    let verified = desk.program.verify(whole, &at(2)).unwrap();
    assert_eq!(verified.problems.len(), 1, "{:?}", verified.problems);
    let check = desk.program.session(Nothing {}, &at(2)).unwrap().check;
    assert_eq!((check.state, check.lost_files), (CheckOutcome::Passed, 1));
    assert!(desk.first_of_day(3));
    assert_eq!(desk.failed(), None);
    let shelf = BackupFolderRequest::default();
    let daily = desk.program.list_backups(shelf, &at(4)).unwrap().backups;
    assert_eq!(
        (daily[0].attachments_lost, daily[0].only_here.len()),
        (1, 0)
    );
    let name = daily[0].lost[0].clone();
    let check = CheckBackupRequest {
        folder: None,
        name: daily[0].name.clone(),
    };
    assert_eq!(
        desk.program.check_backup(check, &at(5)).unwrap().lost,
        [name]
    );
}

#[test]
fn each_refusal_of_a_restore_has_its_code() {
    let mut desk = Desk::new();
    let made = desk
        .program
        .make_backup(BackupFolderRequest::default(), &at(1))
        .unwrap();
    let backup = desk.vault().join("backups").join(&made.name);
    let ask = |into: &str, passphrase: &str| RestoreBackupRequest {
        backup: backup.display().to_string(),
        into: desk.folder.path().join(into).display().to_string(),
        passphrase: Some(passphrase.to_owned()),
        recovery_code: None,
    };
    let cases = [
        (ask("vault", PASSPHRASE), ErrorCode::FolderNotEmpty),
        (
            ask("new", "nobody has this passphrase here"),
            ErrorCode::WrongPassphrase,
        ),
        (
            RestoreBackupRequest {
                backup: desk.vault().display().to_string(),
                ..ask("new", PASSPHRASE)
            },
            ErrorCode::NoBackup,
        ),
        (
            RestoreBackupRequest {
                passphrase: None,
                ..ask("new", "")
            },
            ErrorCode::Invalid,
        ),
    ];
    let whole = ask("new", PASSPHRASE);
    for (request, code) in cases {
        let refused = desk.program.restore_backup(request, &at(2)).unwrap_err();
        assert_eq!(refused.code, code);
    }
    let main = backup.join("main.db");
    let bytes = std::fs::read(&main).unwrap();
    std::fs::write(&main, &bytes[..bytes.len() - 1]).unwrap();
    let refused = desk
        .program
        .restore_backup(whole.clone(), &at(3))
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::BackupDamaged);
    assert_eq!(refused.args["file"], "main.db");
    std::fs::write(&main, bytes).unwrap();
    let done = desk.program.restore_backup(whole, &at(4)).unwrap();
    assert_eq!(done.entries, made.entries);
    let mut other = Program::new(Some(PathBuf::from(&done.into)));
    let request = UnlockRequest {
        passphrase: Some(PASSPHRASE.to_owned()),
        ..Default::default()
    };
    other.unlock(request, &at(5)).unwrap();
    let verified = other.verify(VerifyRequest::default(), &at(6)).unwrap();
    assert_eq!(verified.problems, Vec::<String>::new());
}
