//! Two hundred canaries through the whole journey, then every file that was written is searched:
//! while the vault is open after a kill, and when it is locked again.

use super::desk::{Desk, files, text};
use super::dice::Dice;
use super::search::{Canary, Hit, Search, try_itself};
use reencuentro_api::COMMANDS;
use reencuentro_core::vault;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// What a file may be opened for writing besides what the person chose.
const OF_THE_SYSTEM: [&str; 2] = ["/dev/", "/proc/"];

/// Makes canaries, and remembers them with the fields they were typed into.
struct Aviary {
    dice: Dice,
    all: Vec<Canary>,
}

impl Aviary {
    fn keep(&mut self, field: &str, value: String) -> String {
        self.all.push(Canary {
            field: field.to_owned(),
            value: value.clone(),
        });
        value
    }

    fn letters(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from(b'a' + u8::try_from(self.dice.below(26)).unwrap()))
            .collect()
    }

    /// A word as a name or a note may hold it.
    fn word(&mut self, field: &str) -> String {
        let word = format!("Q{}", self.letters(13));
        self.keep(field, word)
    }

    fn digits(&mut self, field: &str, begin: &str, count: usize) -> String {
        let rest: String = (0..count)
            .map(|_| self.dice.below(10).to_string())
            .collect();
        self.keep(field, format!("{begin}{rest}"))
    }

    fn a_number(&mut self, field: &str) -> String {
        self.digits(field, "2", 8)
    }

    fn passphrase(&mut self, field: &str) -> String {
        let words: Vec<String> = (0..3).map(|_| self.word(field)).collect();
        words.join(" ")
    }
}

/// The whole of it. `watch` and `touched` are the program's own (tests/attack/faults.rs).
///
/// # Panics
/// When a canary is found where it may not be, or the control fails.
pub fn run(watch: fn(&str), touched: fn() -> Vec<String>) {
    let words: Vec<String> = std::env::args().collect();
    if let [_, worker, folder] = &words[..]
        && worker == "worker"
    {
        return work(Path::new(folder), watch, touched);
    }
    try_itself();
    let scratch = tempfile::tempdir().unwrap();
    for name in ["home", "tmp", "cwd", "inbox", "plain", "sealed", "backups"] {
        std::fs::create_dir(scratch.path().join(name)).unwrap();
    }
    let told = live(scratch.path());
    let canaries: Vec<Canary> = told.iter().filter_map(|line| canary_of(line)).collect();
    assert!(canaries.len() >= 200, "only {} canaries", canaries.len());
    let distinct: BTreeSet<&String> = canaries.iter().map(|canary| &canary.value).collect();
    assert_eq!(distinct.len(), canaries.len(), "each is its own");
    let strange: Vec<&str> = told
        .iter()
        .filter_map(|line| line.strip_prefix("opened "))
        .filter(|path| !Path::new(path).starts_with(scratch.path()))
        .filter(|path| !OF_THE_SYSTEM.iter().any(|system| path.starts_with(system)))
        .collect();
    assert!(strange.is_empty(), "files written elsewhere: {strange:?}");
    let search = Search::of(&canaries);
    let wal = std::fs::metadata(scratch.path().join("vault/main.db-wal"));
    assert!(
        wal.as_ref().is_ok_and(|wal| wal.len() > 4096),
        "the log before the database is live after the kill: {wal:?}, {:?}",
        files(&scratch.path().join("vault"))
    );
    nowhere(&search, scratch.path(), "after the kill");
    in_the_export_alone(&search, scratch.path());
    again(scratch.path(), &told);
    nowhere(&search, scratch.path(), "after another unlock and lock");
    println!(
        "{} canaries in {} fields: none outside the export's own columns",
        canaries.len(),
        canaries
            .iter()
            .map(|c| &c.field)
            .collect::<BTreeSet<_>>()
            .len()
    );
}

/// A worker does the journey with folders of its own for everything, and is killed while the vault
/// is open.
fn live(scratch: &Path) -> Vec<String> {
    let at = |name: &str| scratch.join(name);
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["worker", &scratch.display().to_string()])
        .env("HOME", at("home"))
        .env("TMPDIR", at("tmp"))
        .env("XDG_CACHE_HOME", at("home"))
        .env("XDG_CONFIG_HOME", at("home"))
        .env("XDG_DATA_HOME", at("home"))
        .current_dir(at("cwd"))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = Vec::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        if line == "ready" {
            break;
        }
        told.push(line);
    }
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    let cores = limits
        .lines()
        .find(|line| line.starts_with("Max core file"));
    let cores: Vec<&str> = cores.unwrap().split_whitespace().collect();
    assert_eq!(cores[4], "0", "core dumps are off");
    child.kill().unwrap();
    child.wait().unwrap();
    told
}

fn canary_of(line: &str) -> Option<Canary> {
    let (field, value) = line.strip_prefix("canary ")?.split_once(' ')?;
    Some(Canary {
        field: field.to_owned(),
        value: value.to_owned(),
    })
}

/// Nothing in the vault, the home, the temporary folder, the sealed export.
fn nowhere(search: &Search, scratch: &Path, when: &str) {
    for name in ["vault", "home", "tmp", "cwd", "sealed", "backups"] {
        let hits: Vec<Hit> = search
            .folder(&scratch.join(name))
            .into_iter()
            // Whom a sealed batch is for stands beside it, or nobody could hand it over.
            .filter(|hit| !(name == "sealed" && hit.canary.field == "recipient"))
            .collect();
        assert!(hits.is_empty(), "{when}, in {name}: {hits:#?}");
    }
}

fn in_the_export_alone(search: &Search, scratch: &Path) {
    let hits = search.folder(&scratch.join("plain"));
    let found: BTreeSet<&str> = hits.iter().map(|hit| hit.canary.field.as_str()).collect();
    let own = [
        "delivered.parent_name",
        "delivered.child_name",
        "delivered.parent_a_number",
        "delivered.child_a_number",
        "recipient",
    ];
    for field in own {
        assert!(
            found.contains(field),
            "the control: {field} is in the export"
        );
    }
    let strange: Vec<&Hit> = hits
        .iter()
        .filter(|hit| !own.contains(&hit.canary.field.as_str()))
        .collect();
    assert!(strange.is_empty(), "in the export: {strange:#?}");
}

/// Opens what the kill left with the recovery code, checks it, and locks.
fn again(scratch: &Path, told: &[String]) {
    let code = told.iter().find_map(|line| line.strip_prefix("code "));
    let mut desk = Desk::closed(&scratch.join("vault")).at(50_000);
    let request = json!({"folder": null, "passphrase": null, "recovery_code": code.unwrap()});
    desk.ask("unlock", request);
    let verified = desk.ask("verify", json!({}));
    assert_eq!(verified["problems"], json!([]));
    desk.lock();
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

/// What is to be killed.
fn work(scratch: &Path, watch: fn(&str), touched: fn() -> Vec<String>) {
    reencuentro_platform::process::forbid_core_dumps().unwrap();
    watch(&scratch.display().to_string());
    let mut aviary = Aviary {
        dice: Dice::of(u64::from_le_bytes(vault::random::make_bytes())),
        all: Vec::new(),
    };
    let (code, _open) = journey(scratch, &mut aviary);
    for path in touched() {
        say(&format!("opened {path}"));
    }
    for canary in &aviary.all {
        say(&format!("canary {} {}", canary.field, canary.value));
    }
    say(&format!("code {code}"));
    say("ready");
    std::thread::sleep(std::time::Duration::from_secs(60));
}

/// Everything that a person can type, once at least; gives the recovery code. The vault is left
/// open, with the newest entries in the log before the database.
fn journey(scratch: &Path, a: &mut Aviary) -> (String, Desk) {
    let vault = scratch.join("vault");
    let mut desk = Desk::closed(&vault);
    let passphrase = a.passphrase("passphrase");
    let (organisation, ana, berta) = (a.word("organisation"), a.word("member"), a.word("member"));
    let kit = desk.ask(
        "create_vault",
        json!({"folder": vault, "organisation": organisation, "member_name": ana,
            "roles": ["counsel"], "passphrase": passphrase, "practice": false,
            "filing_zone": null}),
    );
    let code = code_of(&kit, a);
    let approver = a.passphrase("approver_passphrase");
    let kit = desk.ask(
        "admit_member",
        json!({"name": berta, "roles": ["counsel"], "passphrase": approver,
            "own_passphrase": passphrase}),
    );
    code_of(&kit["kit"], a);
    desk.lock();
    let mut desk = Desk::closed(&vault).at(60);
    let wrong = a.passphrase("wrong_passphrase");
    let unlock = |typed: &str| json!({"folder": null, "passphrase": typed, "recovery_code": null});
    desk.try_ask("unlock", &unlock(&wrong)).unwrap_err();
    desk.ask("unlock", unlock(&passphrase));
    let newer = a.passphrase("new_passphrase");
    desk.ask(
        "change_passphrase",
        json!({"old": passphrase, "new": newer}),
    );

    lists(&mut desk, scratch, a);
    for no in 0..6 {
        let kind = if no == 0 { "delivered" } else { "typed" };
        family(&mut desk, a, kind, &berta);
    }
    deliver(&mut desk, scratch, a, &berta, &approver);
    let more = person(&mut desk, a, "last", "parent");
    note(&mut desk, a, &more, true);
    note(&mut desk, a, &more, false);
    if COMMANDS.iter().any(|(name, _, _)| *name == "make_backup") {
        desk.ask("make_backup", json!({"folder": scratch.join("backups")}));
    }
    desk.ask("verify", json!({}));
    (code, desk)
}

/// The code as it is printed, without the spaces that a person may leave out.
fn code_of(kit: &Value, a: &mut Aviary) -> String {
    let groups: Vec<&str> = kit["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group.as_str().unwrap())
        .collect();
    a.keep("recovery_code", groups.concat());
    a.keep("recovery_code", groups.join(" "));
    a.keep("recovery_code", groups.join("-"));
    groups.join(" ")
}

fn lists(desk: &mut Desk, scratch: &Path, a: &mut Aviary) {
    let mut undone = String::new();
    for rows in [8, 2] {
        let (header, name) = (a.word("list.header"), a.word("list.file_name"));
        let mut csv = format!(
            "row_id,parent_a_number,parent_last_name,parent_first_name,parent_dob,country,\
             child_a_number,child_last_name,child_first_name,child_dob,child_sex,\
             separation_date,sector,{header}\n"
        );
        for _ in 0..rows {
            let (row, sector, free) = (
                a.word("list.row"),
                a.word("list.sector"),
                a.word("list.cell"),
            );
            let (surname, given) = (a.word("list.surname"), a.word("list.given"));
            let (child, called) = (a.word("list.surname"), a.word("list.given"));
            let (number, other) = (a.a_number("list.a_number"), a.a_number("list.a_number"));
            csv += &format!(
                "{row},{number},{surname},{given},1986-02-03,GUATEMALA,{other},{child},{called},\
                 2012-05-01,F,2018-05-13,{sector},{free}\n"
            );
        }
        let file = scratch.join("inbox").join(format!("{name}.csv"));
        std::fs::write(&file, csv).unwrap();
        let mapping = "row_id,parent_a_number,parent_surnames,parent_given,parent_born,\
            parent_country,child_a_number,child_surnames,child_given,child_born,child_sex,\
            separated_on,place,";
        let mapping: Vec<&str> = mapping.split(',').collect();
        let request = json!({"path": file, "sender": a.word("list.sender"),
            "as_of": "2018-08-07", "kind": "removed", "mapping": mapping});
        desk.ask("preview_list", request.clone());
        let done = desk.ask("import_list", request);
        undone = text(&done["list"]["id"]);
    }
    let reason = a.word("undo.reason");
    desk.ask("undo_import", json!({"list": undone, "reason": reason}));
}

fn person(desk: &mut Desk, a: &mut Aviary, kind: &str, part: &str) -> String {
    let name = format!(
        "{} {}",
        a.word(&format!("{kind}.{part}_name")),
        a.word(&format!("{kind}.{part}_name"))
    );
    let request = json!({"part": part, "name": name,
        "a_number": a.a_number(&format!("{kind}.{part}_a_number")),
        "born": if part == "child" { "2010-05-14" } else { "1986" }, "country": "GT",
        "source": a.word("person.source"), "municipality": a.word("person.municipality"),
        "languages": ["quc"]});
    text(&desk.ask("record_person", request)["id"])
}

fn note(desk: &mut Desk, a: &mut Aviary, about: &str, privileged: bool) -> String {
    let field = if privileged {
        "privileged_note"
    } else {
        "note"
    };
    let words = format!("{} then {}", a.word(field), a.word(field));
    let request = json!({"about": about, "text": words, "privileged": privileged});
    text(&desk.ask("write_note", request)["entry"])
}

fn family(desk: &mut Desk, a: &mut Aviary, kind: &str, berta: &str) {
    let parent = person(desk, a, kind, "parent");
    let child = person(desk, a, kind, "child");
    let pair = desk.ask(
        "record_pair",
        json!({"parent": parent, "child": child, "relation": "mother"}),
    );
    let pair = text(&pair["id"]);
    let phone = a.digits("point.phone", "+5025", 7);
    let address = format!("aldea {} casa 4", a.word("point.address"));
    for (point, raw) in [("mobile", phone), ("letter", address)] {
        let request = json!({"person": parent, "kind": point, "raw": raw,
            "whose": a.word("point.whose"), "say": a.word("point.say"),
            "source": a.word("point.source")});
        desk.ask("record_contact_point", request);
    }
    let request = json!({"person": parent, "channel": "call", "outcome": "spoke_verified",
        "identity_check": "passed", "spoke_to": "themself",
        "interpreters": [a.word("attempt.interpreter")], "note": a.word("attempt.note")});
    desk.ask("log_attempt", request);
    let request = json!({"person": parent, "counsel": berta, "language": "mam",
        "interpreters": [a.word("counselling.interpreter")], "understood": true});
    desk.ask("record_counselling", request);
    let request = json!({"pair": pair, "preference": "reunify_country_of_origin",
        "stage": "final", "language": "mam", "how": "phone", "read_back": true,
        "counselled_by": berta, "said_on": "2018-08-20",
        "conditions": a.word("statement.conditions"),
        "interpreters": [a.word("statement.interpreter")]});
    desk.ask("record_statement", request);
    let request = json!({"pair": pair, "wish": "return", "stage": "confirmed",
        "confirmed_by": a.word("wish.confirmed_by"), "said_on": "2018-08-21"});
    desk.ask("record_child_wish", request);
    for side in ["parent", "child"] {
        let request = json!({"pair": pair, "side": side, "state": "cleared",
            "by": a.word("clearance.by"), "reason": a.word("clearance.reason")});
        desk.ask("record_clearance", request);
    }
    let consent = if kind == "delivered" {
        "granted"
    } else {
        "refused"
    };
    let request = json!({"person": parent, "purpose": "share_election_with_government",
        "answer": consent, "language": "mam", "how": "phone"});
    desk.ask("record_consent", request);
    for privileged in [false, true] {
        note(desk, a, &parent, privileged);
    }
    if kind != "delivered" {
        rarely(desk, a, &parent, &child, &pair);
    }
    let said = note(desk, a, &parent, false);
    let reason = a.word("withdraw.reason");
    desk.ask("withdraw", json!({"entry": said, "reason": reason}));
}

/// What is typed less often: other names and numbers, who stands by whom, where somebody is, field
/// searches, closed cases, the trash, redactions.
fn rarely(desk: &mut Desk, a: &mut Aviary, parent: &str, child: &str, pair: &str) {
    let alias = format!("{} {}", a.word("name.alias"), a.word("name.alias"));
    let requests = [
        (
            "record_name",
            json!({"person": parent, "name": alias, "kind": "alias",
            "source": a.word("name.source")}),
        ),
        (
            "record_identifier",
            json!({"person": parent, "kind": "eoir_case",
            "raw": a.word("identifier.raw"), "source": a.word("identifier.source")}),
        ),
        (
            "record_representation",
            json!({"person": child, "counsel": a.word("representation.counsel"),
            "organisation": a.word("representation.organisation"), "capacity": "child_advocate",
            "since": "July 2018", "phone": a.word("representation.phone")}),
        ),
        (
            "record_custody",
            json!({"person": child, "party": "government", "place": "orr_care",
            "words": a.word("custody.words"), "from": "11/6/2018", "until": "July 2018",
            "source": a.word("custody.source")}),
        ),
        (
            "record_separation",
            json!({"pair": pair, "party": "government",
            "separated_on": "11/6/2018", "place": a.word("separation.place"),
            "cause": a.word("separation.cause"), "source": a.word("separation.source")}),
        ),
        (
            "assign_field_search",
            json!({"person": parent, "defender": a.word("search.defender"),
            "area": a.word("search.area"), "on": "2018-08-18"}),
        ),
        (
            "record_counselling",
            json!({"person": parent, "counsel": a.word("counselling.counsel"),
            "language": "mam", "understood": true, "on": "2018-08-19",
            "proof": a.word("counselling.proof")}),
        ),
        (
            "close_case",
            json!({"person": parent, "kind": "declines_contact",
            "reason": a.word("close.reason"), "on": "2018-08-20"}),
        ),
        (
            "reopen_case",
            json!({"about": parent, "reason": a.word("reopen.reason")}),
        ),
        (
            "trash",
            json!({"about": pair, "reason": a.word("trash.reason")}),
        ),
        (
            "restore",
            json!({"about": pair, "reason": a.word("restore.reason")}),
        ),
    ];
    for (command, request) in requests {
        desk.ask(command, request);
    }
    for privileged in [false, true] {
        let gone = note(desk, a, parent, privileged);
        let authority = a.word("redact.authority");
        desk.ask("redact", json!({"entry": gone, "authority": authority}));
    }
}

fn deliver(desk: &mut Desk, scratch: &Path, a: &mut Aviary, berta: &str, approver: &str) {
    let recipient = a.word("recipient");
    let draft = desk.ask("draft_delivery", json!({"recipient": recipient}));
    let id = text(&draft["summary"]["id"]);
    let reason = a.word("discard.reason");
    desk.ask("discard_delivery", json!({"id": id, "reason": reason}));
    let draft = desk.ask("draft_delivery", json!({"recipient": recipient}));
    assert_eq!(draft["summary"]["lines"], 1, "one family is ready");
    let id = text(&draft["summary"]["id"]);
    desk.ask(
        "approve_delivery",
        json!({"id": id, "approver": berta, "approver_passphrase": approver}),
    );
    desk.ask(
        "export_delivery",
        json!({"id": id, "folder": scratch.join("plain")}),
    );
    let recipient = vault::recipient_of(&vault::make_identity()).unwrap();
    desk.ask(
        "export_delivery",
        json!({"id": id, "folder": scratch.join("sealed"), "seal_to": [recipient]}),
    );
    desk.ask("funnel", json!({}));
}
