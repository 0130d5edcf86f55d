//! A process that is killed at any moment, again and again: whatever it acknowledged is there, the
//! records are whole, and what is stored is what a rebuild gives.

use super::Form;
use super::after::reason;
use super::desk::{Desk, by_passphrase, copy, key_of, minute, text};
use super::dice::Dice;
use super::pages::decrypted;
use super::season::{Pair, import, list, note, pair, say};
use reencuentro_api::COMMANDS;
use reencuentro_core::Records;
use reencuentro_core::acts::Redacted;
use reencuentro_core::harness::{Moment, open_with_key, stop_at};
use reencuentro_core::ids::{EntryHash, ListId};
use reencuentro_core::records::{Depth, Op, Underway};
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const SIGABRT: i32 = 6;
const SIGKILL: i32 = 9;

/// The whole of it, or the part of the worker that is to be killed.
///
/// # Panics
/// When something acknowledged is lost, or the records are not whole.
pub fn run(form: Form) {
    let words: Vec<String> = std::env::args().collect();
    if let [_, worker, folder, seed, part] = &words[..]
        && worker == "worker"
    {
        return work(Path::new(folder), seed.parse().unwrap(), part);
    }
    let mut dice = Dice::asked(20_260_103);
    let mut court = Court::open();
    let kills = form.pick(25, 500);
    for turn in 0..kills {
        court.freshen(turn);
        let part = ["write", "rebuild", "import", "backup"][turn % 4];
        if part == "backup" && !backs_up() {
            continue;
        }
        // A backup is opened and checked before it counts, which takes its time.
        let wait = dice.below(if part == "backup" { 1_500 } else { 250 });
        court.kill(dice.any(), part, Some(wait));
    }
    println!(
        "{kills} kills, {} acknowledged, {} of them backups",
        court.acknowledged, court.backups
    );
    assert!(
        court.acknowledged * 2 > kills,
        "hardly anything was written between the kills"
    );
    let forced = form.pick(3, 50);
    for turn in 0..forced {
        for part in ["sealed", "redacted", "head"] {
            court.freshen(turn);
            court.kill(dice.any(), part, None);
        }
    }
    println!("{forced} × killed between the databases, each of three ways");
}

/// A vault, and what was acknowledged in it.
struct Court {
    folder: tempfile::TempDir,
    fresh: PathBuf,
    vault: PathBuf,
    key: String,
    acknowledged: usize,
    backups: usize,
    known: Vec<String>,
}

impl Court {
    /// Every backup that was acknowledged opens, and is whole.
    fn check_backups(&self, about: &str) {
        let names: Vec<&str> = self
            .known
            .iter()
            .filter_map(|line| line.strip_prefix("backup "))
            .collect();
        if names.is_empty() {
            return;
        }
        let mut desk = Desk::open(&self.vault);
        // The newest says most; the ones before were asked for when they were made.
        for name in names.iter().rev().take(2) {
            let request = json!({"folder": backups(&self.vault), "name": name});
            let answer = desk.try_ask("check_backup", &request);
            assert!(answer.is_ok(), "{about}: backup {name}: {answer:?}");
        }
    }

    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("fresh");
        let mut desk = Desk::found(&fresh);
        for no in 0..3 {
            let mut one = pair(&mut desk, no);
            say(&mut desk, &mut one, "reunify_country_of_origin");
        }
        desk.lock();
        let key = key_of(&fresh);
        let vault = folder.path().join("vault");
        Self {
            folder,
            fresh,
            vault,
            key,
            acknowledged: 0,
            backups: 0,
            known: Vec::new(),
        }
    }

    /// A new copy now and then, so that a check stays short.
    fn freshen(&mut self, turn: usize) {
        if turn.is_multiple_of(20) {
            let _ = std::fs::remove_dir_all(&self.vault);
            let _ = std::fs::remove_dir_all(backups(&self.vault));
            copy(&self.fresh, &self.vault);
            self.known.clear();
        }
    }

    /// Starts a worker, kills it, and looks. Without a wait the worker ends itself between two
    /// steps.
    fn kill(&mut self, seed: u64, part: &str, wait: Option<usize>) {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["worker", &self.vault.display().to_string()])
            .args([&seed.to_string(), part])
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let reader = std::thread::spawn(move || {
            let mut lines = out.lines().map_while(Result::ok);
            let first = lines.next();
            (first, lines)
        });
        // The first line says that it is at work.
        let (first, lines) = reader.join().unwrap();
        assert_eq!(
            first.as_deref(),
            Some("begun"),
            "{part}: the worker did not begin"
        );
        if let Some(wait) = wait {
            std::thread::sleep(Duration::from_millis(wait as u64));
            child.kill().unwrap();
        }
        let told: Vec<String> = lines.collect();
        let ended = child.wait().unwrap();
        let by = if wait.is_some() { SIGKILL } else { SIGABRT };
        assert_eq!(ended.signal(), Some(by), "{part}, seed {seed}: {ended}");
        // The last line may have been cut off by the kill.
        let whole = told.iter().filter(|line| line.ends_with('.'));
        for line in whole {
            self.acknowledged += 1;
            self.backups += usize::from(line.starts_with("backup"));
            self.known.push(line.trim_end_matches('.').to_owned());
        }
        self.look(part, seed);
    }

    fn look(&self, part: &str, seed: u64) {
        let about = format!("part {part}, seed {seed}");
        let mut records = open_with_key(&self.vault, &self.key, &minute(0))
            .unwrap_or_else(|error| panic!("{about}: {}", reason(&error)));
        let found = records.verify(Depth::Whole, &Underway::default()).unwrap();
        assert_eq!(found.problems, [], "{about}");
        for line in &self.known {
            assert!(holds(&records, line), "{about}: lost {line}");
        }
        let never_written = format!("entry {}", "0".repeat(64));
        assert!(
            !holds(&records, &never_written),
            "the control: nobody wrote it"
        );
        let before = records.state_hash().unwrap();
        records.rebuild(&minute(0)).unwrap();
        assert_eq!(records.state_hash().unwrap(), before, "{about}: rebuild");
        drop(records);
        self.check_backups(&about);
        let (sealed, headers) = sealed_counts(&self.vault);
        assert_eq!(sealed, headers, "{about}: payloads and headers of notes");
        let _ = &self.folder;
    }
}

/// Whether the api has a command for backups.
fn backs_up() -> bool {
    COMMANDS.iter().any(|(name, _, _)| *name == "make_backup")
}

/// Where the backups of a vault are put here.
fn backups(vault: &Path) -> PathBuf {
    vault.with_file_name("backups")
}

/// Whether what a line acknowledges is there.
fn holds(records: &Records, line: &str) -> bool {
    match line.split_once(' ').unwrap() {
        ("entry", id) => records.entry(EntryHash::from_hex(id).unwrap()).is_ok(),
        ("list", id) => records.list(ListId::from_hex(id).unwrap()).is_ok(),
        ("backup", _) => true, // opened by `check_backups`
        _ => line == "rebuilt -",
    }
}

/// Payloads in privileged.db, and headers in main.db whose payload no redaction has removed.
fn sealed_counts(vault: &Path) -> (i64, i64) {
    let one = |file: &str, sql: &str| -> i64 {
        decrypted(vault, file)
            .query_row(sql, [], |row| row.get(0))
            .unwrap()
    };
    let sealed = one("privileged.db", "SELECT count(*) FROM payload");
    let headers = one("main.db", "SELECT count(*) FROM entry WHERE sealed = 1");
    let redacted = one(
        "main.db",
        "SELECT count(*) FROM entry WHERE kind = 'redacted'",
    );
    (sealed, headers - redacted)
}

/// A line that is whole ends with a full stop.
fn acknowledge(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}.").unwrap();
    out.flush().unwrap();
}

fn work(folder: &Path, seed: u64, part: &str) {
    let mut dice = Dice::of(seed);
    match part {
        "rebuild" => rebuild(folder),
        "write" | "import" | "backup" => write(folder, &mut dice, part),
        _ => between(folder, part),
    }
}

fn begun() {
    let mut out = std::io::stdout().lock();
    writeln!(out, "begun").unwrap();
    out.flush().unwrap();
}

fn rebuild(folder: &Path) {
    let mut records = by_passphrase(folder);
    begun();
    loop {
        records.rebuild(&minute(600_000)).unwrap();
        acknowledge("rebuilt -");
    }
}

fn write(folder: &Path, dice: &mut Dice, part: &str) {
    let minutes = i64::try_from(dice.below(500_000)).unwrap();
    let mut desk = Desk::open(folder).at(minutes);
    begun();
    let mut pairs: Vec<Pair> = Vec::new();
    loop {
        if pairs.is_empty() || dice.one_in(6) {
            pairs.push(pair(&mut desk, dice.below(1_000)));
        }
        let at = dice.below(pairs.len());
        match dice.below(5) {
            0 => {
                say(&mut desk, &mut pairs[at], "child_remains_with_sponsor");
                acknowledge(&format!("entry {}", pairs[at].statement));
            }
            1 | 2 => {
                let entry = note(&mut desk, &pairs[at].parent, "a word in trust", true);
                acknowledge(&format!("entry {entry}"));
            }
            3 if part == "import" => {
                let first = dice.below(100_000) + 1;
                let file = folder.with_file_name(format!("list-{first}.csv"));
                std::fs::write(&file, list(first, 20)).unwrap();
                let done = import(&mut desk, &file);
                acknowledge(&format!("list {}", text(&done["list"]["id"])));
            }
            4 if part == "backup" => {
                let done = desk.ask("make_backup", json!({"folder": backups(folder)}));
                acknowledge(&format!("backup {}", text(&done["name"])));
            }
            _ => {
                let request = json!({"person": pairs[at].parent, "channel": "call",
                    "outcome": "no_answer", "identity_check": "not_done"});
                let entry = desk.ask("log_attempt", request);
                acknowledge(&format!("entry {}", text(&entry["entry"])));
            }
        }
    }
}

/// Ends itself between the two databases, or between them and the head.
fn between(folder: &Path, part: &str) {
    let mut desk = Desk::open(folder);
    let one = pair(&mut desk, 7);
    let kept = note(&mut desk, &one.parent, "a word in trust", true);
    let gone = note(&mut desk, &one.parent, "a word too many", true);
    begun();
    acknowledge(&format!("entry {kept}"));
    acknowledge(&format!("entry {gone}"));
    match part {
        "sealed" => {
            stop_at(Moment::SealedCommitted);
            note(&mut desk, &one.parent, "never acknowledged", true);
        }
        "head" => {
            stop_at(Moment::HeadBehind);
            note(&mut desk, &one.parent, "committed, not acknowledged", true);
        }
        _ => {
            desk.lock();
            let mut records = by_passphrase(folder);
            let hash = EntryHash::from_hex(&gone).unwrap();
            let about = records.entry(hash).unwrap().header.entity;
            let act = Redacted {
                entries: vec![hash],
                authority: "order of the court".to_owned(),
            };
            stop_at(Moment::MainCommitted);
            records
                .transact(vec![Op::new(about, act)], &minute(600_001))
                .unwrap();
        }
    }
}
