//! Documents: kept as they came, shown as pictures of ours, and nothing of them outside the vault.

use crate::desk::{Desk, Pair, text};
use crate::page::{family, line, whole};
use crate::reads::as_one;
use serde_json::{Value, json};
use std::path::PathBuf;

/// A PDF of one page whose content stream and further objects are these.
fn paper(content: &str, more: &str) -> Vec<u8> {
    format!(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n\
         3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R\
         /Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>> endobj\n\
         4 0 obj <</Length {}>> stream\n{content}\nendstream endobj\n\
         5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n\
         {more}\ntrailer <</Root 1 0 R>>\n%%EOF\n",
        content.len()
    )
    .into_bytes()
}

fn declaration() -> Vec<u8> {
    let says = "BT /F 20 Tf 72 700 Td (I want my daughter with me in Zone Quetzal) Tj ET";
    paper(says, "")
}

impl Desk {
    /// A file beside the vault.
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn attach(&mut self, about: &str, file: &PathBuf) -> Value {
        let request = json!({"about": about, "path": file, "kind": "declaration",
            "title": "Declaration of 20 August", "dated": "20/08/2018", "source": "by post"});
        self.ask("attach_document", request)
    }

    fn show(&mut self, entry: &str) -> Result<Value, Value> {
        self.try_ask(
            "show_page",
            &json!({"entry": entry, "page": 1, "width": 800}),
        )
    }

    /// Files in the store of attachments.
    fn stored(&self) -> usize {
        let store = self.folder.path().join("vault").join("att");
        let Ok(folders) = std::fs::read_dir(store) else {
            return 0;
        };
        let files = folders.flatten().filter(|entry| entry.path().is_dir());
        files
            .map(|one| std::fs::read_dir(one.path()).unwrap().count())
            .sum()
    }
}

fn begun() -> (Desk, Pair) {
    let mut desk = Desk::new(true);
    let pair = desk.listed("Marta Xicay", "Juana Xicay", 1);
    (desk, pair)
}

#[test]
fn a_document_is_kept_shown_and_given_out_as_it_came() {
    let (mut desk, of) = begun();
    let file = desk.file("Marta Xicay declaration.pdf", &declaration());
    let said = text(
        &desk.ask(
            "record_statement",
            json!({"pair": of.pair, "stage": "preliminary",
        "preference": "reunify_country_of_origin", "language": "mam", "how": "phone"}),
        )["entry"],
    );
    let request = json!({"about": of.pair, "path": file, "kind": "declaration", "dated": "20/08/2018",
        "title": "Declaration", "source": "by post", "evidence_of": said});
    let entry = text(&desk.ask("attach_document", request.clone())["entry"]);
    let view = family(&mut desk, &of.parent);
    let kept = &view["documents"][0];
    assert_eq!(kept["entry"], json!(entry));
    assert_eq!(
        (&kept["of"], &kept["dated"]),
        (&json!("Juana"), &json!("2018-08-20"))
    );
    assert_eq!(
        (&kept["evidence_of"], &kept["shows"]),
        (&json!(said), &json!(true))
    );
    assert_eq!(
        line(&mut desk, &of.parent, "document_attached")["group"],
        "document"
    );

    let page = desk.show(&entry).unwrap();
    assert_eq!((&page["pages"], &page["width"]), (&json!(1), &json!(800)));
    assert_eq!(page["text"], "I want my daughter with me in Zone Quetzal");
    let png = data_encoding::BASE64
        .decode(text(&page["png"]).as_bytes())
        .unwrap();
    assert!(png.starts_with(b"\x89PNG"));

    // The same file again is the same document.
    assert_eq!(
        desk.ask("attach_document", request.clone())["entry"],
        json!(entry)
    );
    assert_eq!(
        (
            desk.stored(),
            family(&mut desk, &of.pair)["documents"]
                .as_array()
                .unwrap()
                .len()
        ),
        (1, 1)
    );

    // As evidence of something else it is said again.
    let mut of_none = request.clone();
    of_none["evidence_of"] = json!("");
    assert_ne!(desk.ask("attach_document", of_none)["entry"], json!(entry));

    let out = desk.out();
    let saved = desk.ask("save_document", json!({"entry": entry, "folder": out}));
    let path = text(&saved["path"]);
    assert_eq!(std::fs::read(&path).unwrap(), declaration());
    let name = path.rsplit('/').next().unwrap();
    assert!(
        name.starts_with("document-declaration-2018-08-30-") && name.ends_with(".pdf"),
        "{name}"
    );
    let log = desk
        .ask("access_log", json!({"about": "", "from": 0, "count": 50}))
        .to_string();
    assert!(
        log.contains("saved_document") && log.contains("\"document\""),
        "{log}"
    );
    whole(&mut desk);
}

#[test]
fn nothing_of_a_document_lies_readable_in_the_vault() {
    let (mut desk, of) = begun();
    let file = desk.file("a.pdf", &declaration());
    desk.attach(&of.parent, &file);
    desk.ask("lock", json!({}));
    let mut looked = 0;
    let mut folders = vec![desk.folder.path().join("vault")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = std::fs::read(entry.path()).unwrap();
            for words in [
                "Quetzal",
                "%PDF",
                "Declaration of",
                "age_secret",
                "AGE-SECRET",
            ] {
                let found = bytes.windows(words.len()).any(|at| at == words.as_bytes());
                assert!(!found, "{words} in {}", entry.path().display());
            }
            looked += 1;
        }
    }
    assert!(looked >= 4, "the control: there were files");
}

#[test]
fn what_is_taken_back_can_be_said_again_and_what_is_redacted_is_gone() {
    let (mut desk, of) = begun();
    let file = desk.file("a.pdf", &declaration());
    let entry = text(&desk.attach(&of.parent, &file)["entry"]);
    desk.ask("undo", json!({"reason": "undone"}));
    assert_eq!(family(&mut desk, &of.parent)["documents"], json!([]));
    desk.ask("redo", json!({"reason": "redone"}));
    assert_eq!(
        family(&mut desk, &of.parent)["documents"][0]["entry"],
        json!(entry)
    );
    assert_eq!(desk.stored(), 1);
    desk.ask(
        "redact",
        json!({"entry": entry, "authority": "court order"}),
    );
    assert_eq!(desk.stored(), 0, "the file went with its key");
    assert_eq!(family(&mut desk, &of.parent)["documents"], json!([]));
    assert_eq!(desk.show(&entry).unwrap_err()["code"], "not_found");
    whole(&mut desk);
}

#[test]
fn a_changed_file_is_never_shown_and_verify_names_it() {
    let (mut desk, of) = begun();
    let file = desk.file("a.pdf", &declaration());
    let entry = text(&desk.attach(&of.parent, &file)["entry"]);
    let folder = desk.folder.path().join("vault/att");
    let inner = std::fs::read_dir(&folder)
        .unwrap()
        .flatten()
        .find(|one| one.path().is_dir())
        .unwrap();
    let path = std::fs::read_dir(inner.path())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(desk.show(&entry).unwrap_err()["code"], "damaged");
    let problems = desk.ask("verify", json!({}))["problems"].to_string();
    assert!(problems.contains("attachment_damaged"), "{problems}");
    std::fs::remove_file(&path).unwrap();
    let problems = desk.ask("verify", json!({}))["problems"].to_string();
    assert!(problems.contains("attachment_missing"), "{problems}");
}

#[test]
fn files_that_cannot_be_shown_are_kept_all_the_same() {
    let (mut desk, of) = begun();
    // Each asks for more than there is, or has no end: a page in a page, an image of 3.6 gigapixels.
    let within = "6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]\
        /Resources<</XObject<</X 6 0 R>>>>/Length 5>> stream\n/X Do\nendstream endobj";
    let large = "6 0 obj <</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8\
        /ColorSpace/DeviceRGB/Length 3>> stream\nabc\nendstream endobj";
    let reasons: [(&str, Vec<u8>, &[&str]); 5] = [
        (
            "letter.docx",
            b"PK\x03\x04 a letter".to_vec(),
            &["not_shown"],
        ),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj".to_vec(), &["damaged"]),
        (
            "within.pdf",
            paper("/X Do", within),
            &["worker_ended", "damaged", ""],
        ),
        (
            "large.pdf",
            paper("600 0 0 600 0 0 cm /X Do", large),
            &["worker_ended", "damaged", ""],
        ),
        ("note.txt", b"only words".to_vec(), &["not_shown"]),
    ];
    for (name, bytes, allowed) in reasons {
        let file = desk.file(name, &bytes);
        let entry = text(&desk.attach(&of.parent, &file)["entry"]);
        let reason = match desk.show(&entry) {
            Ok(page) => {
                assert!(text(&page["png"]).len() > 100, "{name}");
                String::new()
            }
            Err(error) => {
                assert_eq!(error["code"], "undrawable_document", "{name}: {error}");
                text(&error["args"]["reason"])
            }
        };
        assert!(allowed.contains(&reason.as_str()), "{name}: {reason}");
        let out = desk.out();
        let saved = desk.ask("save_document", json!({"entry": entry, "folder": out}));
        let path = text(&saved["path"]);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name}");
        let (_, ending) = name.rsplit_once('.').unwrap();
        assert!(path.ends_with(ending), "{path}: opened by what reads it");
    }
    let before = desk.stored();
    for (bytes, about) in [
        (Vec::new(), &of.parent),
        (vec![b' '; (25 << 20) + 1], &of.parent),
    ] {
        let path = desk.file("x.bin", &bytes);
        let request = json!({"about": about, "path": path, "kind": "other"});
        assert_eq!(
            desk.refused("attach_document", request)["args"]["field"],
            "document_size"
        );
    }
    let request = json!({"about": of.parent, "path": "/no/such/file", "kind": "other"});
    assert_eq!(
        desk.refused("attach_document", request)["args"]["field"],
        "path"
    );
    assert_eq!(desk.stored(), before);
}

#[test]
fn who_is_shown_no_way_to_reach_anybody_sees_that_there_is_a_document_and_not_what() {
    for (role, shown) in [("volunteer", true), ("auditor", false)] {
        let (mut desk, of) = begun();
        let file = desk.file("a.pdf", &declaration());
        let entry = text(&desk.attach(&of.parent, &file)["entry"]);
        as_one(&mut desk, role);
        let view = family(&mut desk, &of.parent);
        assert_eq!(view["documents"][0]["hidden"], !shown, "{role}");
        for words in ["Declaration of", "by post", "a.pdf"] {
            assert_eq!(view.to_string().contains(words), shown, "{role} {words}");
        }
        let out = desk.out();
        let saved = desk.try_ask("save_document", &json!({"entry": entry, "folder": out}));
        assert_eq!(desk.show(&entry).is_ok(), shown, "{role}");
        assert_eq!(saved.is_ok(), shown, "{role}");
        if !shown {
            assert_eq!(saved.unwrap_err()["code"], "not_allowed");
            let request = json!({"about": of.parent, "path": file, "kind": "other"});
            assert_eq!(
                desk.refused("attach_document", request)["code"],
                "not_allowed"
            );
        }
    }
}
