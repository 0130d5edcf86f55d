//! What is asked of a vault after something was done to it: does it open, what does its own check
//! say, and does it answer as before.

use super::desk::{Desk, minute};
use reencuentro_core::harness::open_with_key;
use reencuentro_core::records::{Depth, RecordsError, Underway, Verified};
use reencuentro_core::{StorageError, VaultError};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::Path;

/// How something was noticed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noticed {
    /// The vault stays closed, with this reason.
    Open(String),
    /// It opens, and its full check names these.
    Verify(BTreeSet<&'static str>),
    /// Not at all.
    Nothing {
        /// Hash of all views.
        state: String,
        /// Hash of all entries.
        log: String,
    },
}

/// Opens a vault with its own key and runs the full check.
#[must_use]
pub fn look(folder: &Path, key: &str) -> Noticed {
    let records = match open_with_key(folder, key, &minute(600_100)) {
        Ok(records) => records,
        Err(error) => return Noticed::Open(reason(&error)),
    };
    match records.verify(Depth::Whole, &Underway::default()) {
        Ok(found) => judge(&found),
        Err(error) => Noticed::Open(format!("at verify: {}", reason(&error))),
    }
}

fn judge(found: &Verified) -> Noticed {
    if found.problems.is_empty() {
        let hex = |hash: &[u8; 32]| data_encoding::HEXLOWER.encode(hash);
        Noticed::Nothing {
            state: hex(&found.spaces[0].state_hash),
            log: hex(&found.spaces[0].log_hash),
        }
    } else {
        Noticed::Verify(found.problems.iter().map(|problem| problem.code).collect())
    }
}

/// The reason of a refusal in a word.
#[must_use]
pub fn reason(error: &RecordsError) -> String {
    match error {
        RecordsError::OlderCopy | RecordsError::Vault(VaultError::OlderCopy) => "older_copy".into(),
        RecordsError::DamagedFile(file) => format!("damaged {file}"),
        RecordsError::Damaged(code) => format!("damaged entry: {code}"),
        RecordsError::Header(_) => "damaged entry: header".into(),
        RecordsError::Storage(StorageError::Damaged | StorageError::NotADatabase) => {
            "damaged page".into()
        }
        other => format!("{other}"),
    }
}

/// Everything a person can read, as one hash: every row of the grid, every family, note, list and
/// delivery, the funnel, and searches by the first letters of every name.
///
/// # Panics
/// When a command is refused, or a family had to be made anew.
#[must_use]
pub fn answers(folder: &Path) -> String {
    let mut desk = Desk::open(folder).at(600_200);
    let mut hash = Sha256::new();
    let mut take = |name: &str, answer: &Value| {
        hash.update(name);
        hash.update(answer.to_string());
    };
    let window = |search: &str| json!({"search": search, "from": 0, "count": 500});
    let rows = desk.ask("list_pairs", window(""));
    let mut words = BTreeSet::new();
    for row in rows["rows"].as_array().unwrap() {
        let family = json!({"family": row["family"]});
        for name in ["open_family", "read_notes"] {
            let answer = desk.ask(name, family.clone());
            take(name, &answer);
        }
        for side in ["parent", "child"] {
            for word in row[side].as_str().unwrap().split(' ') {
                words.insert(word.chars().take(3).collect::<String>());
                words.insert(word.to_owned());
            }
        }
    }
    take("list_pairs", &rows);
    for word in words {
        let answer = desk.ask("list_pairs", window(&word));
        take(&word, &answer);
    }
    for name in ["list_lists", "list_deliveries", "funnel", "preflight"] {
        let answer = desk.ask(name, json!({}));
        take(name, &answer);
        for list in answer["lists"].as_array().into_iter().flatten() {
            let request = json!({"list": list["id"], "from": 0, "count": 500});
            let rows = desk.ask("open_list", request);
            take("open_list", &rows);
        }
        for delivery in answer["deliveries"].as_array().into_iter().flatten() {
            let whole = desk.ask("open_delivery", json!({"id": delivery["id"]}));
            take("open_delivery", &whole);
        }
    }
    let session = desk.ask("session", json!({}));
    assert_eq!(
        session["check"]["rebuilt_views"], 0,
        "a family was made anew"
    );
    data_encoding::HEXLOWER.encode(&hash.finalize())
}
