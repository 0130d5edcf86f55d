//! A season of invented work, in two halves: so much that every table has pages of its own, and
//! then changes to every one of them.

use super::desk::{APPROVER, Desk, by_passphrase, minute, text};
use reencuentro_core::acts::Redacted;
use reencuentro_core::ids::{EntityId, EntryHash};
use reencuentro_core::records::Op;
use serde_json::{Value, json};
use std::path::Path;

const GIVEN: [&str; 12] = [
    "Marta", "Rosa", "Juana", "Olga", "Inés", "Catarina", "Tomasa", "Elvira", "Dominga", "Lucía",
    "Petrona", "Ester",
];
const SURNAMES: [&str; 11] = [
    "Xicay", "Ixtuc", "Tuyuc", "Coc", "Caal", "Pop", "Choc", "Tum", "Ajanel", "Morales", "Zuleta",
];

/// A pair as the season knows it.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The parent.
    pub parent: String,
    /// The pair.
    pub pair: String,
    /// The statement in force, when there is one.
    pub statement: String,
}

/// A name that stands for one number only.
#[must_use]
pub fn name(no: usize) -> String {
    let word = |at: usize| SURNAMES[at % SURNAMES.len()];
    format!(
        "{} {} {}",
        GIVEN[no % GIVEN.len()],
        word(no / 2),
        word(no / 7 + 3)
    )
}

fn a_number(no: usize) -> String {
    format!("A{:09}", 200_100_000 + no)
}

/// A government list with so many rows, numbered from `first`.
#[must_use]
pub fn list(first: usize, rows: usize) -> String {
    let mut text = "row_id,parent_a_number,parent_last_name,parent_first_name,parent_dob,country,\
        child_a_number,child_last_name,child_first_name,child_dob,child_sex,separation_date,sector\n"
        .to_owned();
    for no in first..first + rows {
        let (given, surname) = (GIVEN[no % GIVEN.len()], SURNAMES[no % SURNAMES.len()]);
        let day = no % 27 + 1;
        text += &format!(
            "{no},{},{surname},{given},1986-02-{day:02},GUATEMALA,{},{surname},{},2012-05-{day:02},F,2018-05-13,El Paso\n",
            a_number(no * 2),
            a_number(no * 2 + 1),
            GIVEN[(no + 5) % GIVEN.len()],
        );
    }
    text
}

/// A person typed in.
pub fn person(desk: &mut Desk, part: &str, name: &str, a_number: &str) -> String {
    let born = if part == "child" {
        "2010-05-14"
    } else {
        "1986"
    };
    let request = json!({"part": part, "name": name, "a_number": a_number, "born": born,
        "country": "GT", "source": "invented", "languages": ["quc"]});
    text(&desk.ask("record_person", request)["id"])
}

/// A pair with its two people.
pub fn pair(desk: &mut Desk, no: usize) -> Pair {
    let parent = person(desk, "parent", &name(no), &a_number(50_000 + no * 2));
    let child = person(desk, "child", &name(no + 500), &a_number(50_001 + no * 2));
    let request = json!({"parent": parent, "child": child, "relation": "mother"});
    let pair = text(&desk.ask("record_pair", request)["id"]);
    Pair {
        parent,
        pair,
        statement: String::new(),
    }
}

/// What a parent says; the first time, or in place of what they said.
pub fn say(desk: &mut Desk, pair: &mut Pair, preference: &str) {
    let replaces: Vec<&str> = [pair.statement.as_str()]
        .into_iter()
        .filter(|hash| !hash.is_empty())
        .collect();
    let request = json!({"pair": pair.pair, "preference": preference, "stage": "final",
        "language": "mam", "how": "phone", "read_back": true, "counselled_by": "Berta",
        "said_on": "2018-08-20", "replaces": replaces,
        "conditions": "only together with her sister, and after the harvest"});
    pair.statement = text(&desk.ask("record_statement", request)["entry"]);
}

/// All that makes a pair ready to deliver.
pub fn make_ready(desk: &mut Desk, pair: &mut Pair) {
    let parent = pair.parent.clone();
    let id = pair.pair.clone();
    desk.ask(
        "record_contact_point",
        json!({"person": parent, "kind": "mobile", "raw": "+502 5555 1234"}),
    );
    desk.ask(
        "log_attempt",
        json!({"person": parent, "channel": "call", "outcome": "spoke_verified",
            "identity_check": "passed", "spoke_to": "themself"}),
    );
    desk.ask(
        "record_counselling",
        json!({"person": parent, "counsel": "Berta", "language": "mam", "understood": true}),
    );
    say(desk, pair, "reunify_country_of_origin");
    desk.ask(
        "record_child_wish",
        json!({"pair": id, "wish": "return", "stage": "confirmed", "confirmed_by": "KIND",
            "said_on": "2018-08-21"}),
    );
    for side in ["parent", "child"] {
        desk.ask(
            "record_clearance",
            json!({"pair": id, "side": side, "state": "cleared", "by": "Berta"}),
        );
    }
    desk.ask(
        "record_consent",
        json!({"person": parent, "purpose": "share_election_with_government",
            "answer": "granted", "language": "mam", "how": "phone"}),
    );
}

/// A note about somebody; gives its entry.
pub fn note(desk: &mut Desk, about: &str, text_of: &str, privileged: bool) -> String {
    let request = json!({"about": about, "text": text_of, "privileged": privileged});
    text(&desk.ask("write_note", request)["entry"])
}

/// A batch drafted, approved by the second counsel and written to a folder.
pub fn deliver(desk: &mut Desk, out: &Path) -> String {
    std::fs::create_dir_all(out).unwrap();
    let draft = desk.ask(
        "draft_delivery",
        json!({"recipient": "Department of Justice"}),
    );
    let id = text(&draft["summary"]["id"]);
    desk.ask(
        "approve_delivery",
        json!({"id": id, "approver": "Berta", "approver_passphrase": APPROVER}),
    );
    desk.ask("export_delivery", json!({"id": id, "folder": out}));
    id
}

/// Imports a file written beside the vault.
pub fn import(desk: &mut Desk, file: &Path) -> Value {
    desk.ask(
        "import_list",
        json!({"path": file, "sender": "Government", "as_of": "2018-08-07", "kind": "removed"}),
    )
}

/// What the first half leaves for the second.
pub struct Half {
    /// Pairs typed in.
    pub pairs: Vec<Pair>,
    /// Privileged notes.
    pub notes: Vec<String>,
}

/// The first half: a list, pairs made ready, notes of both kinds, a delivery. `size` pairs.
#[must_use]
pub fn first_half(desk: &mut Desk, beside: &Path, size: usize) -> Half {
    let file = beside.join("list-1.csv");
    std::fs::write(&file, list(1, size * 2)).unwrap();
    import(desk, &file);
    let mut pairs: Vec<Pair> = (0..size).map(|no| pair(desk, no)).collect();
    for pair in &mut pairs {
        make_ready(desk, pair);
    }
    let notes = pairs
        .iter()
        .map(|pair| note(desk, &pair.parent, &long_note("first"), true))
        .collect();
    note(
        desk,
        &pairs[0].parent,
        "asked for a call after seven",
        false,
    );
    deliver(desk, &beside.join("out-1"));
    Half { pairs, notes }
}

/// Long enough that a few fill a page.
fn long_note(which: &str) -> String {
    format!("{which}: she fears the neighbour who took the papers. ").repeat(12)
}

/// The second half: every kind of page is written anew.
pub fn second_half(desk: &mut Desk, beside: &Path, half: &mut Half) {
    let file = beside.join("list-2.csv");
    std::fs::write(&file, list(300, half.pairs.len() * 2)).unwrap();
    let list = import(desk, &file);
    for pair in &mut half.pairs {
        say(desk, pair, "child_remains_with_sponsor");
        half.notes
            .push(note(desk, &pair.parent, &long_note("second"), true));
    }
    let more: Vec<Pair> = (0..half.pairs.len())
        .map(|no| pair(desk, 100 + no))
        .collect();
    for mut pair in more {
        make_ready(desk, &mut pair);
        half.pairs.push(pair);
    }
    deliver(desk, &beside.join("out-2"));
    let id = text(&list["list"]["id"]);
    desk.ask(
        "undo_import",
        json!({"list": id, "reason": "the wrong file"}),
    );
    desk.ask(
        "change_passphrase",
        json!({"old": super::desk::AUTHOR, "new": super::desk::AUTHOR}),
    );
}

/// By a court's order some words go: an ordinary note or statement, and a privileged note.
pub fn redact(folder: &Path, entries: &[&str]) {
    let mut records = by_passphrase(folder);
    let entries: Vec<EntryHash> = entries
        .iter()
        .map(|hex| EntryHash::from_hex(hex).unwrap())
        .collect();
    let about: EntityId = records.entry(entries[0]).unwrap().header.entity;
    let act = Redacted {
        entries,
        authority: "order of the court".to_owned(),
    };
    records
        .transact(vec![Op::new(about, act)], &minute(600_001))
        .unwrap();
    records.prepare_lock().unwrap();
}
