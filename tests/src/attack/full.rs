//! A disk that is full, over quota, read-only or failing from the n-th write on, for every n of a journey:
//! the command that meets it says so in its own words, reading goes on, and when there is room
//! again the same command works. Nothing acknowledged is lost, nothing half is there.

use super::Form;
use super::after::{Noticed, look, reason};
use super::desk::{APPROVER, AUTHOR, Answer, Desk, copy, key_of, minute, text};
use super::season::{list, make_ready, pair};
use reencuentro_core::harness::open_with_key;
use reencuentro_core::ids::EntryHash;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the program that stands between us and the disk can do (tests/attack/faults.rs).
pub struct Faults {
    /// Looks at calls about paths under a folder.
    pub watch: fn(&str),
    /// From the n-th write on, everything fails with this error number; if so asked, the making of
    /// an empty file too.
    pub fail_from: fn(u64, i32, bool),
    /// The disk is as it was; how many writes were tried.
    pub work_again: fn() -> u64,
}

/// A way in which a disk refuses.
#[derive(Clone, Copy)]
struct Kind {
    name: &'static str,
    errno: i32,
    /// It has no room for a new name either.
    no_names: bool,
    /// The code that a person's message is chosen by.
    code: &'static str,
}

const fn kind(name: &'static str, errno: i32, no_names: bool, code: &'static str) -> Kind {
    Kind {
        name,
        errno,
        no_names,
        code,
    }
}

const KINDS: [Kind; 5] = [
    kind("full", 28, false, "disk_full"),
    kind("full of names", 28, true, "disk_full"),
    kind("over quota", 122, true, "disk_full"),
    kind("read-only", READ_ONLY, true, "read_only"),
    kind("failing", 5, false, "internal"),
];
/// The error number of a read-only disk, which lets nothing go either.
const READ_ONLY: i32 = 30;

/// The whole of it.
///
/// # Panics
/// When a command says something else, does not work again, or something is lost.
pub fn run(form: Form, faults: &Faults) {
    let scratch = tempfile::tempdir().unwrap();
    let base = scratch.path().join("base");
    let mut desk = Desk::found(&base);
    for no in 0..2 {
        let mut one = pair(&mut desk, no);
        make_ready(&mut desk, &mut one);
    }
    desk.lock();
    let key = key_of(&base);
    let file = scratch.path().join("list.csv");
    std::fs::write(&file, list(1, 20)).unwrap();
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    let points = form.pick(8, usize::MAX);
    for kind in KINDS {
        let Kind { name, code, .. } = kind;
        let one = |n: u64, said: &mut BTreeMap<String, usize>| {
            let journey = Journey::begin(scratch.path(), &base, &file, faults);
            journey.go(n, kind, &key, said)
        };
        let all = one(u64::MAX, &mut said);
        let step = (all / points as u64).max(1);
        let mut n = 1;
        while n <= all {
            one(n, &mut said);
            n += step;
        }
        println!("{name}: {all} writes, every {step}. one refused");
        let made = |n: u64| make_vault(scratch.path(), faults, n, kind);
        let all = made(u64::MAX);
        let step = (all / form.pick(24, usize::MAX) as u64).max(1);
        let mut n = 1;
        while n <= all {
            if made(n) == 0 {
                *said.entry(format!("create_vault: {code}")).or_default() += 1;
            }
            n += step;
        }
        println!("{name}: {all} writes of a new vault, every {step}. one refused");
    }
    for (what, times) in &said {
        println!("{what:45} {times:5} ×");
    }
    for Kind { code, .. } in KINDS {
        let met = said.keys().any(|what| what.ends_with(code));
        assert!(met, "the control: no command ever answered {code}");
    }
}

/// A vault made on a disk that fails from the `n`-th write on, and then once more with room: the
/// first is refused in its own words and leaves nothing in the way of the second. Gives the number
/// of writes, or 0 when it was refused.
fn make_vault(scratch: &Path, faults: &Faults, n: u64, kind: Kind) -> u64 {
    let disk = scratch.join("disk");
    let _ = std::fs::remove_dir_all(&disk);
    std::fs::create_dir_all(&disk).unwrap();
    let mut vault = disk.join("new");
    (faults.watch)(&disk.display().to_string());
    let mut desk = Desk::closed(&vault);
    let mut request = json!({"folder": vault, "organisation": "Red", "member_name": "Ana",
        "roles": ["counsel"], "passphrase": AUTHOR, "practice": false, "filing_zone": null});
    (faults.fail_from)(n, kind.errno, kind.no_names);
    let made = desk.try_ask("create_vault", &request);
    let writes = (faults.work_again)();
    let refused = made.is_err();
    if let Err(error) = made {
        assert_eq!(
            error["code"], kind.code,
            "write {n} of a new vault: {error}"
        );
        if kind.errno == READ_ONLY {
            // Such a disk keeps what is half made; the person takes another folder.
            vault = disk.join("another");
            request["folder"] = json!(vault);
        }
        let again = desk.try_ask("create_vault", &request);
        assert!(
            again.is_ok(),
            "write {n} of a new vault, with room again: {again:?}"
        );
    }
    desk.lock();
    let key = key_of(&vault);
    let found = look(&vault, &key);
    assert!(
        matches!(found, Noticed::Nothing { .. }),
        "write {n} of a new vault: {found:?}"
    );
    if refused { 0 } else { writes }
}

struct Journey<'a> {
    faults: &'a Faults,
    vault: PathBuf,
    out: PathBuf,
    file: PathBuf,
    desk: Desk,
    made: BTreeMap<&'static str, String>,
    acknowledged: Vec<String>,
}

/// A step of the journey, by its name.
type Step = fn(&mut Journey) -> Answer;

const STEPS: [(&str, Step); 14] = [
    ("unlock", |j| j.desk.unlock()),
    ("record_person (parent)", |j| j.person("parent")),
    ("record_person (child)", |j| j.person("child")),
    ("record_pair", |j| {
        let request = json!({"parent": j.made["parent"], "child": j.made["child"],
            "relation": "mother"});
        let done = j.desk.try_ask("record_pair", &request)?;
        j.keep("pair", &done["id"]);
        j.wrote(done)
    }),
    ("record_statement", |j| {
        let request = json!({"pair": j.made["pair"], "preference": "child_remains_with_sponsor",
            "stage": "preliminary", "language": "mam", "how": "phone"});
        let done = j.desk.try_ask("record_statement", &request)?;
        j.wrote(done)
    }),
    ("write_note (privileged)", |j| {
        let request = json!({"about": j.made["parent"], "text": "a word in trust",
            "privileged": true});
        let done = j.desk.try_ask("write_note", &request)?;
        j.wrote(done)
    }),
    ("import_list", |j| {
        let request = json!({"path": j.file, "sender": "Government", "as_of": "2018-08-07",
            "kind": "removed"});
        let done = j.desk.try_ask("import_list", &request)?;
        assert_eq!(
            done["already_here"], false,
            "it had said that it was not imported"
        );
        j.keep("list", &done["list"]["id"]);
        Ok(done)
    }),
    ("draft_delivery", |j| {
        let request = json!({"recipient": "Department of Justice"});
        let done = j.desk.try_ask("draft_delivery", &request)?;
        j.keep("delivery", &done["summary"]["id"]);
        Ok(done)
    }),
    ("approve_delivery", |j| {
        let request = json!({"id": j.made["delivery"], "approver": "Berta",
            "approver_passphrase": APPROVER});
        j.desk.try_ask("approve_delivery", &request)
    }),
    ("export_delivery", |j| {
        let request = json!({"id": j.made["delivery"], "folder": j.out});
        j.desk.try_ask("export_delivery", &request)
    }),
    ("undo_import", |j| {
        let request = json!({"list": j.made["list"], "reason": "the wrong file"});
        j.desk.try_ask("undo_import", &request)
    }),
    ("change_passphrase", |j| {
        let request = json!({"old": AUTHOR, "new": AUTHOR});
        j.desk.try_ask("change_passphrase", &request)
    }),
    ("verify", |j| j.desk.try_ask("verify", &json!({}))),
    ("lock", |j| j.desk.try_ask("lock", &json!({}))),
];

impl<'a> Journey<'a> {
    fn begin(scratch: &Path, base: &Path, file: &Path, faults: &'a Faults) -> Self {
        let disk = scratch.join("disk");
        let _ = std::fs::remove_dir_all(&disk);
        let (vault, out) = (disk.join("vault"), disk.join("out"));
        copy(base, &vault);
        std::fs::create_dir_all(&out).unwrap();
        (faults.watch)(&disk.display().to_string());
        Self {
            faults,
            desk: Desk::closed(&vault).at(100),
            vault,
            out,
            file: file.to_owned(),
            made: BTreeMap::new(),
            acknowledged: Vec::new(),
        }
    }

    fn keep(&mut self, name: &'static str, id: &Value) {
        self.made.insert(name, text(id));
    }

    fn person(&mut self, part: &'static str) -> Answer {
        let request = json!({"part": part, "name": "Marta Xicay", "a_number": "", "born": "1986",
            "country": "GT", "source": "invented"});
        let done = self.desk.try_ask("record_person", &request)?;
        self.keep(part, &done["id"]);
        self.wrote(done)
    }

    fn wrote(&mut self, done: Value) -> Answer {
        self.acknowledged.push(text(&done["entry"]));
        Ok(done)
    }

    /// The journey with everything failing from the `n`-th write on until a command says so; how
    /// many writes there were.
    fn go(mut self, n: u64, kind: Kind, key: &str, said: &mut BTreeMap<String, usize>) -> u64 {
        let code = kind.code;
        (self.faults.fail_from)(n, kind.errno, kind.no_names);
        let mut writes = 0;
        let mut met = false;
        for (name, step) in STEPS {
            let Err(error) = step(&mut self) else {
                continue;
            };
            assert!(!met, "write {n}, {name}: with room again: {error}");
            let answered = text(&error["code"]);
            // A backup is made before an import, and says whose room is gone.
            let of_backup = name == "import_list" && answered == format!("backup_{code}");
            assert!(answered == code || of_backup, "write {n}, {name}: {error}");
            *said.entry(format!("{name}: {answered}")).or_default() += 1;
            self.reads(name, n);
            writes = (self.faults.work_again)();
            met = true;
            let again = step(&mut self);
            assert!(
                again.is_ok(),
                "write {n}, {name}, with room again: {again:?}"
            );
        }
        writes = writes.max((self.faults.work_again)());
        if !met && n <= writes {
            *said.entry("nobody had to be told".to_owned()).or_default() += 1;
        }
        drop(self.desk);
        let found = look(&self.vault, key);
        assert!(
            matches!(found, Noticed::Nothing { .. }),
            "write {n}: {found:?}"
        );
        let records = open_with_key(&self.vault, key, &minute(0))
            .unwrap_or_else(|error| panic!("write {n}: {}", reason(&error)));
        for hash in &self.acknowledged {
            let hash = EntryHash::from_hex(hash).unwrap();
            assert!(
                records.entry(hash).is_ok(),
                "write {n}: lost {}",
                hash.hex()
            );
        }
        writes
    }

    /// While nothing can be written, what is there can be read.
    fn reads(&mut self, name: &str, n: u64) {
        if name == "unlock" || name == "lock" {
            return; // it is not open
        }
        let window = json!({"search": "", "from": 0,
            "count": 10});
        for (command, request) in [("list_pairs", window), ("funnel", json!({}))] {
            let answer = self.desk.try_ask(command, &request);
            assert!(
                answer.is_ok(),
                "write {n}, {name}, then {command}: {answer:?}"
            );
        }
    }
}
