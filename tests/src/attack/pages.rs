//! Old pages put back, one at a time, and whole files: each is noticed, and by which check is
//! counted. SQLCipher binds a page to its number and not to its time, so an old copy of the same
//! page decrypts well.

use super::Form;
use super::after::{Noticed, answers, look};
use super::desk::{Desk, by_passphrase, copy, files, key_of};
use super::dice::Dice;
use super::season::{first_half, redact, second_half};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Bytes of a page of SQLCipher 4.
pub const PAGE: usize = 4096;

/// A vault as it was and as it is, and what it answers now.
pub struct Twice {
    /// Where both lie.
    pub folder: tempfile::TempDir,
    /// Its own key.
    pub key: String,
    /// Hashes of a whole vault.
    pub whole: Noticed,
    /// What a person reads in it.
    pub answers: String,
}

impl Twice {
    /// A season of work with a copy taken half-way.
    #[must_use]
    pub fn make(size: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (now, then) = (folder.path().join("now"), folder.path().join("then"));
        let mut desk = Desk::found(&now);
        let mut half = first_half(&mut desk, folder.path(), size);
        desk.lock();
        copy(&now, &then);
        let mut desk = Desk::open(&now).at(60);
        second_half(&mut desk, folder.path(), &mut half);
        desk.lock();
        redact(&now, &[&half.notes[0], &half.pairs[1].statement]);
        let key = key_of(&now);
        let trial = folder.path().join("trial");
        copy(&now, &trial);
        let whole = look(&trial, &key);
        assert!(
            matches!(whole, Noticed::Nothing { .. }),
            "before anything was done: {whole:?}"
        );
        let answers = answers(&trial);
        Self {
            folder,
            key,
            whole,
            answers,
        }
    }

    /// The vault as it is.
    #[must_use]
    pub fn now(&self) -> PathBuf {
        self.folder.path().join("now")
    }

    /// The copy taken half-way.
    #[must_use]
    pub fn then(&self) -> PathBuf {
        self.folder.path().join("then")
    }

    /// Does something to a copy of the vault and says how it is noticed. What is not noticed must
    /// have changed nothing: neither the hashes nor anything that a person reads.
    pub fn after(&self, change: impl FnOnce(&Path)) -> String {
        let how = self.after_by_hashes(change);
        let trial = self.folder.path().join("trial");
        if how == "harmless" && answers(&trial) != self.answers {
            return "UNNOTICED: it reads differently".to_owned();
        }
        how
    }

    /// The same, content with the hashes of all entries and all views.
    pub fn after_by_hashes(&self, change: impl FnOnce(&Path)) -> String {
        let trial = self.folder.path().join("trial");
        std::fs::remove_dir_all(&trial).unwrap();
        copy(&self.now(), &trial);
        change(&trial);
        match look(&trial, &self.key) {
            Noticed::Open(reason) => format!("open: {reason}"),
            Noticed::Verify(codes) => {
                let codes: Vec<&str> = codes.into_iter().collect();
                format!("verify: {}", codes.join(" "))
            }
            same if same == self.whole => "harmless".to_owned(),
            other => format!("UNNOTICED: {other:?}"),
        }
    }

    /// Which table or index each page of a database belongs to; what belongs to none is free.
    #[must_use]
    pub fn kinds(&self, file: &str) -> Vec<String> {
        let db = decrypted(&self.now(), file);
        let bytes = std::fs::metadata(self.now().join(file)).unwrap().len();
        let mut kinds = vec!["(free)".to_owned(); usize::try_from(bytes).unwrap() / PAGE];
        let mut query = db.prepare("SELECT name, pageno FROM dbstat").unwrap();
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        for row in rows.unwrap() {
            let (name, page): (String, u32) = row.unwrap();
            kinds[page as usize - 1] = name;
        }
        kinds
    }
}

/// A database of the vault, opened beside the program.
#[must_use]
pub fn decrypted(vault: &Path, file: &str) -> Connection {
    let records = by_passphrase_of_copy(vault);
    let key = records.1;
    let db = Connection::open(vault.join(file)).unwrap();
    let (main, privileged) = &key;
    let key = if file == "main.db" { main } else { privileged };
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    db
}

/// Both raw keys; read from a copy, since opening writes.
fn by_passphrase_of_copy(vault: &Path) -> (tempfile::TempDir, (String, String)) {
    let folder = tempfile::tempdir().unwrap();
    copy(vault, &folder.path().join("v"));
    let records = by_passphrase(&folder.path().join("v"));
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    let main = hex(records.vault().main_db_key().expose());
    let privileged = records.vault().privileged_db_key().unwrap();
    (folder, (main, hex(privileged.expose())))
}

/// Whether SQLCipher and SQLite by themselves find nothing wrong with a database.
fn passes_without_us(vault: &Path, file: &str, key_of: &Path) -> bool {
    let (_, (main, privileged)) = by_passphrase_of_copy(key_of);
    let key = if file == "main.db" { main } else { privileged };
    let db = Connection::open(vault.join(file)).unwrap();
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    let silent = |pragma: &str, good: &str| {
        let mut query = db.prepare(pragma).unwrap();
        let lines = query.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let lines: Result<Vec<String>, _> = lines.collect();
        lines.is_ok_and(|lines| lines.iter().all(|line| line == good))
    };
    silent("PRAGMA cipher_integrity_check", "") && silent("PRAGMA integrity_check", "ok")
}

/// Kind → how it was noticed → how often.
pub type Tally = BTreeMap<String, BTreeMap<String, usize>>;

/// The whole of it.
///
/// # Panics
/// When something that reads differently was not noticed, or a kind had no page to try.
pub fn run(form: Form) {
    let twice = Twice::make(form.pick(12, 60));
    let mut dice = Dice::asked(20_260_101);
    let each = form.pick(2, 40);
    let mut tally = Tally::new();
    let mut silent = 0;
    for file in ["main.db", "privileged.db"] {
        let kinds = twice.kinds(file);
        let (now, then) = (twice.now().join(file), twice.then().join(file));
        let (now, then) = (std::fs::read(now).unwrap(), std::fs::read(then).unwrap());
        let mut of_kind: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, kind) in kinds.iter().enumerate() {
            let range = at * PAGE..(at + 1) * PAGE;
            if range.end <= then.len() && now[range.clone()] != then[range] {
                of_kind.entry(kind).or_default().push(at);
            }
        }
        hold_complete(file, &kinds);
        for (kind, mut pages) in of_kind {
            // A page may have been written anew with the same content: then others are tried.
            let mut noticed = 0;
            let mut tries = each * 8;
            while noticed < each && tries > 0 && !pages.is_empty() {
                tries -= 1;
                let at = pages.swap_remove(dice.below(pages.len()));
                let range = at * PAGE..(at + 1) * PAGE;
                let how = twice.after(|vault| put(&vault.join(file), range.start, &then[range]));
                if how.starts_with("verify") && silent < 3 {
                    let trial = twice.folder.path().join("trial");
                    silent += usize::from(passes_without_us(&trial, file, &twice.now()));
                }
                noticed += usize::from(how != "harmless");
                count(&mut tally, &format!("{file} {kind}"), how);
            }
        }
    }
    whole_files(&twice, &mut tally);
    wal(&twice, &mut tally);
    report(&tally);
    hold(&tally);
    assert!(
        silent > 0,
        "the control: SQLCipher and SQLite alone must miss an old page"
    );
}

fn put(path: &Path, at: usize, bytes: &[u8]) {
    let mut whole = std::fs::read(path).unwrap();
    whole[at..at + bytes.len()].copy_from_slice(bytes);
    std::fs::write(path, whole).unwrap();
}

fn count(tally: &mut Tally, kind: &str, how: String) {
    *tally
        .entry(kind.to_owned())
        .or_default()
        .entry(how)
        .or_default() += 1;
}

/// Whole files as they were, one or several together.
fn whole_files(twice: &Twice, tally: &mut Tally) {
    let sets: [&[&str]; 8] = [
        &["main.db"],
        &["privileged.db"],
        &["vault.hdr"],
        &["vault.hdr.2"],
        &["vault.hdr", "vault.hdr.2"],
        &["vault.head"],
        &["main.db", "privileged.db"],
        &["main.db", "privileged.db", "vault.hdr", "vault.hdr.2"],
    ];
    for set in sets {
        let how = twice.after(|vault| {
            for name in set {
                std::fs::copy(twice.then().join(name), vault.join(name)).unwrap();
            }
        });
        count(tally, &format!("file {}", set.join(" + ")), how);
    }
    let attachments: Vec<PathBuf> = files(&twice.now())
        .into_iter()
        .filter(|path| path.starts_with("att"))
        .collect();
    let [one, other, ..] = &attachments[..] else {
        panic!("two lists were imported: {attachments:?}");
    };
    let gone = twice.after(|vault| std::fs::remove_file(vault.join(one)).unwrap());
    count(tally, "file att, gone", gone);
    let swapped = twice.after(|vault| {
        std::fs::copy(vault.join(other), vault.join(one)).unwrap();
    });
    count(tally, "file att, another's", swapped);
}

/// A vault whose newest entries are in the log before the database (`main.db-wal`), as a crash
/// leaves it; then its tail as it was earlier.
fn wal(twice: &Twice, tally: &mut Tally) {
    let (early, late) = (
        twice.folder.path().join("early"),
        twice.folder.path().join("late"),
    );
    copy(&twice.now(), &late);
    let mut desk = Desk::open(&late).at(610_000);
    let pair = super::season::pair(&mut desk, 400);
    copy(&late, &early);
    for no in 0..3 {
        super::season::note(&mut desk, &pair.parent, &format!("note {no}"), no == 1);
    }
    let live = twice.folder.path().join("live");
    copy(&late, &live);
    drop(desk);
    let name = "main.db-wal";
    let (old, new) = (
        std::fs::read(early.join(name)).unwrap(),
        std::fs::read(live.join(name)).unwrap(),
    );
    assert!(
        old.len() < new.len() && new.starts_with(&old[..32]),
        "the log only grew: {} then {}",
        old.len(),
        new.len()
    );
    let whole = look_at_live(twice, &live, &[], None);
    assert_eq!(whole, "harmless", "a crash by itself loses nothing");
    let frame = PAGE + 24;
    for (kind, wal) in [
        ("as it was", Some(old.clone())),
        ("cut by a frame", Some(new[..new.len() - frame].to_vec())),
        ("an old frame in the middle", {
            let mut mixed = new.clone();
            let at = old.len() - frame;
            mixed[at + frame..at + 2 * frame].copy_from_slice(&old[at..]);
            Some(mixed)
        }),
        ("gone", None),
    ] {
        let how = look_at_live(twice, &live, &[name], wal.as_deref());
        count(tally, &format!("main.db-wal, {kind}"), how);
    }
    let gone = look_at_live(twice, &live, &["privileged.db-wal"], None);
    count(tally, "privileged.db-wal, gone", gone);
}

fn look_at_live(twice: &Twice, live: &Path, names: &[&str], wal: Option<&[u8]>) -> String {
    let trial = twice.folder.path().join("trial");
    std::fs::remove_dir_all(&trial).unwrap();
    copy(live, &trial);
    for name in names {
        match wal {
            Some(bytes) => std::fs::write(trial.join(name), bytes).unwrap(),
            None => std::fs::remove_file(trial.join(name)).unwrap(),
        }
        let shm = name.replace("-wal", "-shm");
        let _ = std::fs::remove_file(trial.join(shm));
    }
    match look(&trial, &twice.key) {
        Noticed::Open(reason) => format!("open: {reason}"),
        Noticed::Verify(codes) => format!("verify: {codes:?}"),
        Noticed::Nothing { .. } if names.is_empty() => "harmless".to_owned(),
        Noticed::Nothing { .. } => "UNNOTICED".to_owned(),
    }
}

/// Prints a tally, a line a kind and way.
pub fn report(tally: &Tally) {
    for (kind, hows) in tally {
        for (how, times) in hows {
            println!("{kind:45} {times:4} × {how}");
        }
    }
}

/// What may be harmless: a page that holds nothing, one of two equal copies, a head that is behind.
const HARMLESS: &[&str] = &[
    "main.db (free)",
    "privileged.db (free)",
    "file vault.hdr",
    "file vault.hdr.2",
    "file vault.head",
];

/// The record itself is never written twice alike: none of its old pages is harmless.
const RECORD: &[&str] = &[
    "main.db entry",
    "main.db payload",
    "main.db chain",
    "privileged.db payload",
];

/// Which check finds it: one of these must be named. An old page that does not fit its neighbours
/// any more breaks the tree, and SQLite's own check, or the first read, says so (`STRUCTURE`).
const BY: &[(&str, &[&str])] = &[
    (
        "main.db entry",
        &[
            "older_copy",
            "entry_missing",
            "running_hash",
            "damaged entry",
        ],
    ),
    (
        "main.db payload",
        &[
            "payload_missing",
            "payload_commit",
            "payload_redacted",
            "damaged entry",
            "open: older_copy",
        ],
    ),
    ("main.db chain", &["chain_head"]),
    ("main.db meta", &["index_lamport"]),
    ("main.db entry_entity", &["index_entity"]),
    ("main.db base", &["index_base"]),
    ("main.db view", &["view_differs", "view_missing"]),
    ("main.db grid", &["view_grid"]),
    ("main.db identifier", &["index_identifier"]),
    ("main.db deliverable_line", &["view_line_differs"]),
    ("main.db stage_history", &["view_stages_differ"]),
    ("main.db agenda", &["view_agenda_differs"]),
    ("main.db search_content", &["index_search"]),
    ("main.db search_data", &["index_search"]),
    ("main.db search_docsize", &["index_search"]),
    ("main.db search_idx", &["index_search"]),
    (
        "main.db entry_kind",
        &["index_structure", "damaged entry", "open: older_copy"],
    ),
    ("main.db sqlite_autoindex_entry_1", &["index_structure"]),
    ("main.db entry_effective", &["index_structure"]),
    ("main.db entry_received", &["index_structure"]),
    (
        "main.db entry_sealed",
        &["index_structure", "open: older_copy"],
    ),
    ("main.db sqlite_autoindex_view_1", &["index_structure"]),
    ("main.db base_family", &["index_structure"]),
    ("main.db identifier_family", &["index_structure"]),
    ("main.db view_family", &["index_structure"]),
    ("main.db sqlite_autoindex_grid_1", &["index_structure"]),
    ("main.db grid_sort", &["index_structure"]),
    ("main.db grid_family", &["index_structure"]),
    ("main.db grid_alignment", &["index_structure"]),
    ("main.db agenda_family", &["index_structure"]),
    ("main.db grid_next_change", &["index_structure"]),
    ("main.db deliverable_line_family", &["index_structure"]),
    ("main.db sqlite_schema", &[]),
    ("main.db (free)", &[]),
    (
        "privileged.db payload",
        &["payload_missing", "payload_commit", "open: older_copy"],
    ),
    ("privileged.db sqlite_schema", &[]),
    ("file main.db", &["open: older_copy"]),
    (
        "file privileged.db",
        &["payload_missing", "open: older_copy"],
    ),
    ("file main.db + privileged.db", &["open: older_copy"]),
    ("file vault.hdr + vault.hdr.2", &["open: older_copy"]),
    (
        "file main.db + privileged.db + vault.hdr + vault.hdr.2",
        &["open: older_copy"],
    ),
    ("file att, gone", &["attachment_missing"]),
    ("file att, another's", &["attachment_damaged"]),
    ("main.db-wal, as it was", &["open: older_copy"]),
    ("main.db-wal, cut by a frame", &["open: older_copy"]),
    (
        "main.db-wal, an old frame in the middle",
        &["open: older_copy"],
    ),
    ("main.db-wal, gone", &["open: older_copy"]),
    (
        "privileged.db-wal, gone",
        &["payload_missing", "open: older_copy"],
    ),
];

const STRUCTURE: [&str; 4] = [
    "page_structure",
    "index_structure",
    "page_privileged",
    "damaged page",
];

fn hold(tally: &Tally) {
    let mut wrong = Vec::new();
    for (kind, hows) in tally {
        let by = BY.iter().find(|(known, _)| known == kind);
        let named = |how: &str| {
            let own = by.is_some_and(|(_, codes)| codes.iter().any(|code| how.contains(code)));
            let is_page = kind.starts_with("main.db ") || kind.starts_with("privileged.db ");
            own || (is_page && STRUCTURE.iter().any(|code| how.contains(code)))
        };
        for how in hows.keys() {
            let fine = if how == "harmless" {
                !RECORD.contains(&kind.as_str())
            } else {
                named(how)
            };
            if !fine {
                wrong.push(format!("{kind}: {how}"));
            }
        }
        if !HARMLESS.contains(&kind.as_str()) && !hows.keys().any(|how| named(how)) {
            wrong.push(format!("{kind}: never noticed"));
        }
    }
    // A vault in which nothing shrank has no free page that was there half-way.
    let must = BY.iter().filter(|(kind, _)| *kind != "main.db (free)");
    let untried = must.filter(|(kind, _)| !tally.contains_key(*kind));
    wrong.extend(untried.map(|(kind, _)| format!("{kind}: not tried")));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Tables that the season cannot change: they hold what the vault was founded with.
const AS_FOUNDED: [&str; 5] = [
    "space",
    "sqlite_autoindex_space_1",
    "search_config",
    "sqlite_stat1",
    "meta",
];

/// A table or index that is new must come into the list above.
fn hold_complete(file: &str, kinds: &[String]) {
    let new: BTreeSet<&String> = kinds
        .iter()
        .filter(|kind| !AS_FOUNDED.contains(&kind.as_str()))
        .filter(|kind| {
            !BY.iter()
                .any(|(known, _)| *known == format!("{file} {kind}"))
        })
        .filter(|kind| *kind != "(free)")
        .collect();
    assert!(
        new.is_empty(),
        "no row says how an old page of these is noticed: {new:?}"
    );
}
