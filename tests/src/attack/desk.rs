//! A vault worked through the api, like any client; and opened with its own key, without it.

use reencuentro_api::{Now, Program, call};
use reencuentro_core::harness;
use reencuentro_core::{Credential, KdfParams, Records};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The founder's passphrase.
pub const AUTHOR: &str = "salmon orbit velvet lantern quartz meadow";
/// The second counsel's.
pub const APPROVER: &str = "copper window gravel tulip saddle harbor";

/// 30 August 2018, 12:00 in California.
const BEGINNING: i64 = 1_535_655_600_000;

/// A moment so many minutes after the beginning.
#[must_use]
pub fn minute(after: i64) -> Now {
    Now::from_parts(BEGINNING + after * 60_000, -420)
}

/// A program with an open vault.
pub struct Desk {
    /// The program itself.
    pub program: Program,
    folder: PathBuf,
    now: Now,
}

/// What a refused command answered.
pub type Answer = Result<Value, Value>;

impl Desk {
    /// A new vault with two counsel.
    #[must_use]
    pub fn found(folder: &Path) -> Self {
        let mut desk = Self::closed(folder);
        desk.ask(
            "create_vault",
            json!({"folder": folder, "organisation": "Red", "member_name": "Ana",
                "roles": ["counsel"], "passphrase": AUTHOR, "practice": false, "filing_zone": null}),
        );
        desk.ask(
            "admit_member",
            json!({"name": "Berta", "roles": ["counsel"], "passphrase": APPROVER,
                "own_passphrase": AUTHOR}),
        );
        desk
    }

    /// A program that would open the vault in this folder.
    #[must_use]
    pub fn closed(folder: &Path) -> Self {
        Self {
            program: Program::new(Some(folder.to_owned())).with_kdf(KdfParams::harness_only()),
            folder: folder.to_owned(),
            now: minute(0),
        }
    }

    /// Opens the vault as its founder.
    ///
    /// # Errors
    /// What the command answers.
    pub fn unlock(&mut self) -> Answer {
        let request = json!({"folder": null, "passphrase": AUTHOR, "recovery_code": null});
        self.try_ask("unlock", &request)
    }

    /// Opens a vault that must open.
    #[must_use]
    pub fn open(folder: &Path) -> Self {
        let mut desk = Self::closed(folder);
        desk.unlock().unwrap();
        desk
    }

    /// The clock, set to so many minutes after the beginning.
    #[must_use]
    pub fn at(mut self, minutes: i64) -> Self {
        self.now = minute(minutes);
        self
    }

    /// Where the vault is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Calls a command, a little later than the last.
    ///
    /// # Errors
    /// What the command answers.
    pub fn try_ask(&mut self, name: &str, request: &Value) -> Answer {
        self.now = Now::from_parts(self.now.millis() + 7, self.now.offset_minutes());
        match call(&mut self.program, name, &request.to_string(), &self.now) {
            Ok(answer) => Ok(serde_json::from_str(&answer).unwrap()),
            Err(error) => Err(serde_json::to_value(&error).unwrap()),
        }
    }

    /// Calls a command that must not be refused.
    ///
    /// # Panics
    /// With the command and its answer when it is.
    pub fn ask(&mut self, name: &str, request: Value) -> Value {
        self.try_ask(name, &request)
            .unwrap_or_else(|error| panic!("{name} {request}: {error}"))
    }

    /// Locks, which closes both databases.
    pub fn lock(mut self) {
        self.ask("lock", json!({}));
    }
}

/// Text of an answer.
#[must_use]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// The vault's own key, for opening it without a KDF.
#[must_use]
pub fn key_of(folder: &Path) -> String {
    let records = by_passphrase(folder);
    harness::key_of(&records).unwrap().to_string()
}

/// The records below the api, for what no command does.
#[must_use]
pub fn by_passphrase(folder: &Path) -> Records {
    reencuentro_core::records::open(folder, Credential::Passphrase(AUTHOR), &minute(600_000))
        .unwrap()
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file and link under a folder, by its path from there. Sockets and pipes hold nothing.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(at).unwrap() {
            let entry = entry.unwrap();
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                open.push(entry.path());
            } else if kind.is_file() || kind.is_symlink() {
                found.push(entry.path().strip_prefix(folder).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}
