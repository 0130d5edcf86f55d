//! The way out: everything in open forms, and nothing that must not be among it.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_api::wire::*;
use reencuentro_api::{Now, Program};
use reencuentro_core::{KdfParams, vault};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const PASSPHRASE: &str = "lantern orchard mitten gravel saddle winter";
const OTHERS: &str = "velvet canyon orbit lunch pigeon tower anchor";
const WORDS: &str = "canary-under-privilege-7f3a";
const LIST: &str = "Parent A#,Parent Name,Child A#,Child Name\n\
    A900214331,=Marta Xicay,A900214332,Ana Xicay\n\
    A900214333,Elena Tum,A900214334,Luis Tum\n";

fn at(minute: i64) -> Now {
    Now::from_parts(1_534_172_400_000 + minute * 60_000, -420)
}

struct Desk {
    program: Program,
    folder: TempDir,
    /// The passphrase of who is at work.
    own: String,
}

impl Desk {
    /// A vault with an imported list and a note under legal privilege.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = Program::new(None)
            .with_kdf(KdfParams::harness_only())
            .without_backups();
        let own = PASSPHRASE.to_owned();
        let mut desk = Self {
            program,
            folder,
            own,
        };
        let request = CreateVaultRequest {
            folder: desk.path("vault").display().to_string(),
            organisation: "Puente Legal".to_owned(),
            member_name: "Inés Robleda".to_owned(),
            roles: vec![MemberRole::Counsel],
            passphrase: PASSPHRASE.to_owned(),
            practice: true,
            filing_zone: None,
        };
        desk.program.create_vault(request, &at(0)).unwrap();
        fs::write(desk.path("list.csv"), LIST).unwrap();
        let request = ListFileRequest {
            path: desk.path("list.csv").display().to_string(),
            as_of: "2018-08-07".to_owned(),
            ..Default::default()
        };
        desk.program.import_list(request, &at(1)).unwrap();
        let family = desk.family();
        let note = WriteNoteRequest {
            about: family,
            text: WORDS.to_owned(),
            privileged: true,
        };
        desk.program.write_note(note, &at(2)).unwrap();
        desk
    }

    fn family(&mut self) -> String {
        let request = ListPairsRequest {
            search: "tum".to_owned(),
            count: 10,
            ..ListPairsRequest::default()
        };
        let found = self.program.list_pairs(request, &at(2)).unwrap();
        found.rows[0].family.clone()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn export(
        &mut self,
        change: impl FnOnce(&mut ExportOpenRequest),
    ) -> Result<OpenExport, ErrorCode> {
        let mut request = ExportOpenRequest {
            folder: self.path("out").display().to_string(),
            plain: true,
            passphrase: self.own.clone(),
            ..Default::default()
        };
        change(&mut request);
        self.program
            .export_open(request, &at(3))
            .map_err(|error| error.code)
    }

    fn enter(&mut self, passphrase: &str) {
        self.own = passphrase.to_owned();
        self.program.lock(Nothing {}, &at(6)).unwrap();
        let request = UnlockRequest {
            passphrase: Some(passphrase.to_owned()),
            ..Default::default()
        };
        self.program.unlock(request, &at(7)).unwrap();
    }

    fn nothing_stays(&self) {
        let mut names: Vec<_> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, ["list.csv", "vault"]);
    }
}

fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, front: &str, all: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{front}{}", path.file_name().unwrap().to_string_lossy());
            if path.is_dir() {
                walk(&path, &format!("{name}/"), all);
            } else {
                all.insert(name, fs::read(path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(folder, "", &mut all);
    all
}

fn table(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
    let mut lines = std::str::from_utf8(text).unwrap().split("\r\n");
    let cells = |line: &str| -> Vec<String> {
        let inner = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        inner
            .split("\",\"")
            .map(|cell| cell.replace("\"\"", "\""))
            .collect()
    };
    let columns = cells(lines.next().unwrap());
    lines
        .filter(|line| !line.is_empty())
        .map(|line| columns.iter().cloned().zip(cells(line)).collect())
        .collect()
}

fn hex(text: &Value) -> Vec<u8> {
    let text = text.as_str().unwrap();
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn contains(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|part| part == words.as_bytes())
}

#[test]
fn tables_files_and_manifest_hold_everything() {
    let mut desk = Desk::new();
    let done = desk.export(|_| {}).unwrap();
    assert_eq!((done.people, done.pairs, done.attachments), (4, 2, 1));
    let files = files_of(&desk.path("out"));
    let people = table(&files["people.csv"]);
    assert_eq!(people.len(), 4);
    let marta = people
        .iter()
        .find(|row| row["a_numbers"] == "A900214331")
        .unwrap();
    assert!(marta["name"].contains("Xicay"), "{marta:?}");
    let pairs = table(&files["pairs.csv"]);
    assert_eq!(pairs.len(), 2);
    assert!(
        pairs
            .iter()
            .any(|row| row["parent_name"].contains("Tum") && row["child_name"].contains("Luis"))
    );
    let words = table(&files["vocabularies.csv"]);
    for (vocabulary, code) in [
        ("parent_preference", "reunify_in_us"),
        ("known", "not_asked"),
    ] {
        let mut named = words.iter();
        let row = named.find(|row| row["vocabulary"] == vocabulary && row["code"] == code);
        let row = row.unwrap_or_else(|| panic!("{vocabulary} {code}"));
        assert!(
            row["english"].contains(' ') && row["spanish"] != row["english"],
            "{row:?}"
        );
    }
    // A code whose words are missing is shown by its message's id.
    let ids = words
        .iter()
        .filter(|row| row["english"].contains('-') && row["english"] == row["spanish"]);
    assert_eq!(
        ids.collect::<Vec<_>>(),
        Vec::<&BTreeMap<String, String>>::new()
    );
    let received = table(&files["by_type/list_received.csv"]);
    assert_eq!(received[0]["file_name"], "list.csv");
    assert!(!received[0].contains_key("attachment_key"));
    let (name, bytes) = files
        .iter()
        .find(|(name, _)| name.starts_with("attachments/"))
        .unwrap();
    let index = table(&files["attachments.csv"]);
    assert_eq!(index.len(), 1);
    assert_eq!(*name, format!("attachments/{}", index[0]["file"]));
    assert_eq!(
        *name,
        format!(
            "attachments/{}-{}.csv",
            received[0]["about"],
            &received[0]["entry"][..16]
        )
    );
    let [original, state] = ["file_name", "state"].map(|cell| index[0][cell].as_str());
    assert_eq!((original, state), ("list.csv", "here"));
    assert_eq!(index[0]["sha256"], sha256(bytes));
    assert_eq!(bytes, LIST.as_bytes());

    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    assert_eq!(sha256(&files["manifest.json"]), done.manifest_sha256);
    assert_eq!(manifest["practice"], true);
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len() + 1, files.len());
    for file in listed {
        let bytes = &files[file["name"].as_str().unwrap()];
        assert_eq!(file["sha256"], sha256(bytes), "{file}");
        assert_eq!(file["bytes"], bytes.len());
    }
    // It is in the log, signed, and the records agree with themselves.
    let verified = desk
        .program
        .verify(VerifyRequest::default(), &at(4))
        .unwrap();
    assert_eq!(verified.problems, Vec::<String>::new());
    assert_eq!(verified.entries, done.entries + 1);
}

#[test]
fn every_line_of_entries_proves_itself_without_this_program() {
    let mut desk = Desk::new();
    let done = desk.export(|_| {}).unwrap();
    let files = files_of(&desk.path("out"));
    let text = std::str::from_utf8(&files["entries.jsonl"]).unwrap();
    let mut payloads = 0;
    for (number, line) in text.lines().enumerate() {
        let entry: Value = serde_json::from_str(line).unwrap();
        assert_eq!(entry["arrival"], number + 1);
        let header = hex(&entry["header_cbor"]);
        let hash = sha256(&[b"reencuentro entry 1".as_slice(), &header].concat());
        assert_eq!(entry["hash"], hash);
        // The payload's bytes stand between its name and the end of the line, or of the object.
        let Some((_, rest)) = line.split_once(r#","payload":"#) else {
            assert_eq!(entry["payload_gone"], "privileged", "{line}");
            continue;
        };
        let body = rest.strip_suffix('}').unwrap();
        let commit = sha256(&[hex(&entry["salt"]).as_slice(), body.as_bytes()].concat());
        assert_eq!(entry["header"]["payload_commit"], commit);
        payloads += 1;
    }
    assert_eq!(payloads + 1, done.entries, "one is under privilege");
}

#[test]
fn privileged_words_leave_only_when_asked_for_and_then_in_their_own_file() {
    let mut desk = Desk::new();
    let done = desk.export(|_| {}).unwrap();
    assert_eq!(done.privileged, 0);
    let files = files_of(&desk.path("out"));
    for (name, bytes) in &files {
        assert!(!contains(bytes, WORDS), "{name}");
    }
    assert!(!files.contains_key("privileged.jsonl"));
    fs::remove_dir_all(desk.path("out")).unwrap();
    let done = desk.export(|request| request.privileged = true).unwrap();
    assert_eq!(done.privileged, 1);
    let holding: Vec<String> = files_of(&desk.path("out"))
        .into_iter()
        .filter(|(_, bytes)| contains(bytes, WORDS))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(holding, ["privileged.jsonl"]);
}

#[test]
fn a_cell_that_begins_a_formula_is_no_formula_in_any_table() {
    let mut desk = Desk::new();
    desk.export(|_| {}).unwrap();
    let mut escaped = 0;
    for (name, bytes) in files_of(&desk.path("out")) {
        if !name.ends_with(".csv") || name.starts_with("attachments/") {
            continue;
        }
        for row in table(&bytes) {
            for (column, cell) in row {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                    "{name} {column}: {cell}"
                );
                escaped += usize::from(cell.starts_with("'="));
            }
        }
    }
    assert!(escaped > 0, "the name that begins a formula is somewhere");
}

#[test]
fn sealed_files_hold_nothing_readable_and_open_with_the_identity() {
    let mut desk = Desk::new();
    let identity = vault::make_identity();
    let recipient = vault::recipient_of(&identity).unwrap();
    let done = desk
        .export(|request| {
            request.plain = false;
            request.privileged = true;
            request.seal_to = vec![recipient.clone()];
        })
        .unwrap();
    assert_eq!(done.sealed_to, [recipient]);
    let files = files_of(&desk.path("out"));
    let open = |name: &str| vault::unseal_with_age_identity(&files[name], &identity).unwrap();
    for (name, bytes) in &files {
        assert!(name.ends_with(".age"), "{name}");
        for words in [WORDS, "Xicay", "A900214331", "Puente"] {
            assert!(!contains(bytes, words), "{name}: {words}");
        }
    }
    let manifest: Value = serde_json::from_slice(&open("manifest.json.age")).unwrap();
    for file in manifest["files"].as_array().unwrap() {
        let plain = open(&format!("{}.age", file["name"].as_str().unwrap()));
        assert_eq!(file["sha256"], sha256(&plain), "{file}");
    }
    assert!(contains(&open("privileged.jsonl.age"), WORDS));
}

#[test]
fn each_refusal_leaves_nothing() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.export(|request| request.plain = false).unwrap_err(),
        ErrorCode::Invalid
    );
    let both = desk.export(|request| request.seal_to = vec!["age1".to_owned()]);
    assert_eq!(
        both.unwrap_err(),
        ErrorCode::Invalid,
        "plain and sealed at once"
    );
    let mistyped = desk.export(|request| {
        request.plain = false;
        request.seal_to = vec!["age1".to_owned()];
    });
    assert_eq!(mistyped.unwrap_err(), ErrorCode::Invalid);
    let filled = desk.path("vault").display().to_string();
    let filled = desk.export(|request| request.folder = filled);
    assert_eq!(filled.unwrap_err(), ErrorCode::FolderNotEmpty);
    desk.nothing_stays();

    for (name, roles, passphrase) in [
        ("Rosa Canché", vec![MemberRole::Coordinator], OTHERS),
        (
            "Blanca Tzoy",
            vec![MemberRole::Keeper],
            "marble winter otter candle silver meadow",
        ),
    ] {
        let request = AdmitMemberRequest {
            name: name.to_owned(),
            roles,
            passphrase: passphrase.to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        };
        desk.program.admit_member(request, &at(5)).unwrap();
    }
    desk.enter(OTHERS);
    assert_eq!(
        desk.export(|_| {}).unwrap_err(),
        ErrorCode::NotAllowed,
        "no keeper"
    );
    desk.nothing_stays();
    desk.enter("marble winter otter candle silver meadow");
    let refused = desk.export(|request| request.privileged = true);
    assert_eq!(
        refused.unwrap_err(),
        ErrorCode::NotAllowed,
        "a keeper who reads none of it"
    );
    desk.nothing_stays();
    let done = desk.export(|_| {}).unwrap();
    assert_eq!(done.pairs, 2, "but everything else is theirs to save");
}

#[test]
fn files_as_received_have_names_of_ours_and_two_never_become_one() {
    let mut desk = Desk::new();
    let import = |desk: &mut Desk, name: &str, words: &str| {
        let path = desk.path(name);
        fs::write(&path, words).unwrap();
        let request = ListFileRequest {
            path: path.display().to_string(),
            as_of: "2018-08-07".to_owned(),
            ..Default::default()
        };
        desk.program.import_list(request, &at(2)).unwrap().list.id
    };
    // The same file taken back and received again, and names as long as a disk takes them.
    let first = desk.program.list_lists(Nothing {}, &at(2)).unwrap().lists[0]
        .id
        .clone();
    let undo = UndoImportRequest {
        list: first,
        reason: "the wrong day".to_owned(),
    };
    desk.program.undo_import(undo, &at(2)).unwrap();
    let again = import(&mut desk, "list.csv", LIST);
    let long = format!("{}.CSV", "名".repeat(80));
    let other = LIST.replace("900214331", "900214431");
    import(&mut desk, &long, &other);
    let odd = "Ana Xicay: call +502.exe";
    let third = LIST.replace("900214331", "900214531");
    import(&mut desk, odd, &third);

    let done = desk.export(|_| {}).unwrap();
    assert_eq!((done.attachments, done.attachments_lost), (4, 0));
    let files = files_of(&desk.path("out"));
    let index = table(&files["attachments.csv"]);
    let bytes = |name: &str| -> Vec<&[u8]> {
        let rows = index.iter().filter(|row| row["file_name"] == name);
        rows.map(|row| files[&format!("attachments/{}", row["file"])].as_slice())
            .collect()
    };
    assert_eq!(bytes("list.csv"), [LIST.as_bytes(); 2]);
    assert_eq!(bytes(&long), [other.as_bytes()]);
    assert_eq!(bytes(odd), [third.as_bytes()]);
    let received = files.keys().filter(|name| name.starts_with("attachments/"));
    for name in received.clone() {
        let (front, ending) = name["attachments/".len()..].rsplit_once('.').unwrap();
        assert!(
            front.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-'),
            "{name}"
        );
        assert!(["csv", "bin"].contains(&ending), "{name}");
    }
    assert_eq!(received.count(), 4);

    fs::remove_dir_all(desk.path("vault").join("att")).unwrap();
    let to = desk.path("without").display().to_string();
    let done = desk.export(|request| request.folder = to).unwrap();
    assert_eq!((done.attachments, done.attachments_lost), (0, 4));
    let files = files_of(&desk.path("without"));
    let index = table(&files["attachments.csv"]);
    assert!(index.iter().all(|row| row["state"] == "missing"));
    assert!(index.iter().any(|row| row["list"] == again));
}
