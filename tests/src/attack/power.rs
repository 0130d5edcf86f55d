//! Power cuts. What a session writes is noted together with what it flushes; then the disk is put
//! together as it may be found after a cut at any moment: all that was flushed, and of the rest a
//! random part, torn between sectors. With `synchronous=FULL` nothing acknowledged is lost; with
//! `NORMAL`, the control, something must be.

use super::Form;
use super::after::reason;
use super::desk::{Desk, by_passphrase, copy, key_of, minute, text};
use super::dice::Dice;
use super::season::{import, list, note, pair, say};
use reencuentro_core::harness::{flush_carelessly, open_with_key};
use reencuentro_core::ids::{EntryHash, ListId};
use reencuentro_core::records::{Depth, Underway};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// Bytes that a disk writes whole or not at all.
const SECTOR: usize = 512;

/// What reached the kernel, in order. A file keeps its number through renames.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // the fields are what their names say
pub enum Event {
    /// A file came into being, empty.
    Create { file: u32, path: String },
    /// Bytes at a place.
    Write { file: u32, at: u64, bytes: Vec<u8> },
    /// A new length.
    Truncate { file: u32, length: u64 },
    /// All of a file is on disk.
    Sync { file: u32 },
    /// All names in a folder are on disk.
    SyncFolder { path: String },
    /// A name changed.
    Rename { from: String, to: String },
    /// A name went.
    Unlink { path: String },
    /// A folder came into being.
    MakeFolder { path: String },
    /// The program says: this was acknowledged.
    Acknowledged(String),
}

/// What the program that stands between us and the disk can do (tests/attack/faults.rs).
pub struct Disk {
    /// Looks at calls about paths under a folder.
    pub watch: fn(&str),
    /// Begins to note.
    pub record: fn(),
    /// Ends it: events, and the numbers of files that were there before, by path.
    pub recorded: fn() -> (Vec<Event>, HashMap<String, u32>),
    /// Notes that something was acknowledged.
    pub acknowledge: fn(&str),
}

/// The whole of it.
///
/// # Panics
/// When something acknowledged is lost, or the control loses nothing.
pub fn run(form: Form, disk: &Disk) {
    let cuts = form.pick(60, 2_000);
    let sessions = form.pick(2, 20);
    let mut dice = Dice::asked(20_260_104);
    let mut notes = 0;
    for session in 0..sessions {
        let recorded = Session::record(disk, session);
        for _ in 0..cuts / sessions {
            if let Some(lost) = recorded.cut(&mut dice) {
                panic!("synchronous=FULL: {lost}");
            }
        }
        notes += recorded.acknowledged();
    }
    println!("{cuts} cuts with FULL: nothing of {notes} acknowledged was lost");
    flush_carelessly();
    let careless = Session::record(disk, 0);
    let cuts = form.pick(30, 200);
    let lost = (0..cuts)
        .filter_map(|_| careless.cut(&mut dice))
        .collect::<Vec<_>>();
    println!(
        "the control: {} of {cuts} cuts with NORMAL lost something",
        lost.len()
    );
    assert!(
        !lost.is_empty(),
        "the control, NORMAL, must lose what it acknowledged"
    );
}

/// A vault before, and everything that reached the kernel after.
struct Session {
    folder: tempfile::TempDir,
    key: String,
    events: Vec<Event>,
    before: HashMap<String, u32>,
}

impl Session {
    fn record(disk: &Disk, session: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("vault");
        let mut desk = Desk::found(&vault);
        let one = pair(&mut desk, 1);
        desk.lock();
        let key = key_of(&vault);
        by_passphrase(&vault).prepare_lock().unwrap();
        copy(&vault, &folder.path().join("base"));
        (disk.watch)(&vault.display().to_string());
        (disk.record)();
        let mut desk = Desk::open(&vault).at(10 + i64::try_from(session).unwrap());
        let mut two = pair(&mut desk, 2 + session);
        for no in 0..12 {
            say(&mut desk, &mut two, "child_remains_with_sponsor");
            (disk.acknowledge)(&format!("entry {}", two.statement));
            let entry = note(&mut desk, &one.parent, &format!("word {no}"), no % 2 == 0);
            (disk.acknowledge)(&format!("entry {entry}"));
            if no % 5 == 3 {
                let file = folder.path().join(format!("list-{no}.csv"));
                std::fs::write(&file, list(no * 100 + 1, 30)).unwrap();
                let done = import(&mut desk, &file);
                (disk.acknowledge)(&format!("list {}", text(&done["list"]["id"])));
            }
        }
        desk.ask("funnel", json!({}));
        let (events, before) = (disk.recorded)();
        drop(desk);
        Self {
            folder,
            key,
            events,
            before,
        }
    }

    fn acknowledged(&self) -> usize {
        let is = |event: &&Event| matches!(event, Event::Acknowledged(_));
        self.events.iter().filter(is).count()
    }

    /// Cuts the power somewhere and looks; what is lost, if anything is.
    fn cut(&self, dice: &mut Dice) -> Option<String> {
        let at = dice.below(self.events.len() + 1);
        let vault = self.folder.path().join("vault").display().to_string();
        let after = self.folder.path().join("after");
        let _ = std::fs::remove_dir_all(&after);
        let mut found = Found::of(self, &vault);
        for event in &self.events[..at] {
            found.take(event);
        }
        found.settle(dice);
        found.write(&vault, &after);
        let told = self.events[..at].iter().filter_map(|event| match event {
            Event::Acknowledged(what) => Some(what),
            _ => None,
        });
        let mut records = match open_with_key(&after, &self.key, &minute(0)) {
            Ok(records) => records,
            Err(error) => return Some(format!("cut at {at}: {}", reason(&error))),
        };
        for what in told {
            let there = match what.split_once(' ').unwrap() {
                ("list", id) => records.list(ListId::from_hex(id).unwrap()).is_ok(),
                (_, id) => records.entry(EntryHash::from_hex(id).unwrap()).is_ok(),
            };
            if !there {
                return Some(format!("cut at {at}: {what}"));
            }
        }
        let found = records.verify(Depth::Whole, &Underway::default()).unwrap();
        if !found.problems.is_empty() {
            return Some(format!("cut at {at}: {:?}", found.problems));
        }
        let state = records.state_hash().unwrap();
        records.rebuild(&minute(0)).unwrap();
        (records.state_hash().unwrap() != state).then(|| format!("cut at {at}: rebuild differs"))
    }
}

/// A change that may or may not be on disk.
#[derive(Clone)]
enum Change {
    Write(u64, Vec<u8>),
    Truncate(u64),
}

#[derive(Default, Clone)]
struct OneFile {
    flushed: Vec<u8>,
    waiting: Vec<Change>,
}

impl OneFile {
    fn apply(&mut self, change: Change) {
        match change {
            Change::Truncate(length) => self.flushed.resize(usize::try_from(length).unwrap(), 0),
            Change::Write(at, bytes) => {
                let at = usize::try_from(at).unwrap();
                let end = at + bytes.len();
                if self.flushed.len() < end {
                    self.flushed.resize(end, 0);
                }
                self.flushed[at..end].copy_from_slice(&bytes);
            }
        }
    }
}

/// The disk as it is found.
struct Found {
    files: HashMap<u32, OneFile>,
    names: BTreeMap<String, u32>,
    folders: Vec<String>,
    waiting: Vec<Event>,
}

impl Found {
    fn of(session: &Session, vault: &str) -> Self {
        let base = session.folder.path().join("base");
        let mut found = Self {
            files: HashMap::new(),
            names: BTreeMap::new(),
            folders: Vec::new(),
            waiting: Vec::new(),
        };
        // Files that the session never opened stand as they were; their numbers are free ones.
        let mut free = u32::MAX;
        for path in super::desk::files(&base) {
            let name = format!("{vault}/{}", path.display());
            let number = session.before.get(&name).copied().unwrap_or_else(|| {
                free -= 1;
                free
            });
            let flushed = std::fs::read(base.join(path)).unwrap();
            found.files.insert(
                number,
                OneFile {
                    flushed,
                    waiting: Vec::new(),
                },
            );
            found.names.insert(name, number);
        }
        found
    }

    fn take(&mut self, event: &Event) {
        match event {
            Event::Write { file, at, bytes } => self
                .file(*file)
                .waiting
                .push(Change::Write(*at, bytes.clone())),
            Event::Truncate { file, length } => {
                self.file(*file).waiting.push(Change::Truncate(*length));
            }
            Event::Sync { file } => {
                let file = self.file(*file);
                for change in std::mem::take(&mut file.waiting) {
                    file.apply(change);
                }
            }
            Event::SyncFolder { .. } => {
                // Names reach the disk in order, as every journal of a file system writes them.
                for event in std::mem::take(&mut self.waiting) {
                    self.name(&event);
                }
            }
            Event::Create { .. }
            | Event::Rename { .. }
            | Event::Unlink { .. }
            | Event::MakeFolder { .. } => self.waiting.push(event.clone()),
            Event::Acknowledged(_) => {}
        }
    }

    fn file(&mut self, file: u32) -> &mut OneFile {
        self.files.entry(file).or_default()
    }

    fn name(&mut self, event: &Event) {
        match event {
            Event::Create { file, path } => {
                self.names.insert(path.clone(), *file);
            }
            Event::Rename { from, to } => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                }
            }
            Event::Unlink { path } => {
                self.names.remove(path);
            }
            Event::MakeFolder { path } => self.folders.push(path.clone()),
            _ => {}
        }
    }

    /// What was not flushed: some of it is there, in any order, torn.
    fn settle(&mut self, dice: &mut Dice) {
        let kept = dice.below(self.waiting.len() + 1);
        for event in std::mem::take(&mut self.waiting).into_iter().take(kept) {
            self.name(&event);
        }
        // Now and then everything, or nothing, of what waited.
        let mood = dice.below(4);
        for file in self.files.values_mut() {
            for change in std::mem::take(&mut file.waiting) {
                match change {
                    _ if mood == 0 => {}
                    change if mood == 1 => file.apply(change),
                    Change::Truncate(_) if dice.one_in(2) => {}
                    Change::Truncate(length) => file.apply(Change::Truncate(length)),
                    Change::Write(at, bytes) => {
                        for (no, sector) in bytes.chunks(SECTOR).enumerate() {
                            if dice.one_in(2) {
                                let at = at + (no * SECTOR) as u64;
                                file.apply(Change::Write(at, sector.to_vec()));
                            }
                        }
                    }
                }
            }
        }
    }

    fn write(&self, vault: &str, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        let inside =
            |name: &str| to.join(name.strip_prefix(vault).unwrap().trim_start_matches('/'));
        for folder in &self.folders {
            std::fs::create_dir_all(inside(folder)).unwrap();
        }
        for (name, file) in &self.names {
            let path = inside(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            let bytes = self.files.get(file).map_or(&[][..], |file| &file.flushed);
            std::fs::write(path, bytes).unwrap();
        }
    }
}
