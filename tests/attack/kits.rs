//! Bad files in the place of a vault's own: each is refused in its own words and at once, nothing of
//! the vault is written or removed, and with the good file back the vault opens.

use reencuentro_tests::attack::desk::{Desk, copy, files};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::time::{Duration, Instant};

const MAGIC: &[u8] = b"REENCUENTRO VAULT\n";

/// A header with a fitting checksum around any content: what an attacker without a key can make.
fn header(format: u16, content: &[u8]) -> Vec<u8> {
    let mut bytes = [MAGIC, &format.to_be_bytes(), content, &[0; 32]].concat();
    let sum = Sha256::digest(&bytes);
    bytes.extend(sum);
    bytes
}

/// Bytes in the place of some files; none = the files are gone.
type Bad = (
    &'static str,
    &'static [&'static str],
    Option<Vec<u8>>,
    &'static str,
);

const HEADERS: &[&str] = &["vault.hdr", "vault.hdr.2"];
const HEAD: &[&str] = &["vault.head"];
const MAIN: &[&str] = &["main.db"];
const PRIVILEGED: &[&str] = &["privileged.db"];

/// The content of a good header, without magic, format, MAC and checksum.
fn content(vault: &Path) -> Vec<u8> {
    let whole = std::fs::read(vault.join("vault.hdr")).unwrap();
    whole[MAGIC.len() + 2..whole.len() - 64].to_vec()
}

/// The costs of the one passphrase replaced: CBOR of `{0: m, 1: t, 2: p}` as the harness writes it.
fn costs(content: &[u8], with: &[u8]) -> Vec<u8> {
    let own = [0xa3, 0x00, 0x18, 64, 0x01, 0x01, 0x02, 0x01];
    let at = content
        .windows(own.len())
        .position(|window| window == own)
        .unwrap(); // the harness writes its costs so
    [&content[..at], with, &content[at + own.len()..]].concat()
}

fn kit(vault: &Path, other: &Path) -> Vec<Bad> {
    let whole = std::fs::read(vault.join("vault.hdr")).unwrap();
    let good = content(vault);
    let head = std::fs::read(vault.join("vault.head")).unwrap();
    let main = std::fs::read(vault.join("main.db")).unwrap();
    let privileged = std::fs::read(vault.join("privileged.db")).unwrap();
    let of_other = |name: &str| Some(std::fs::read(other.join(name)).unwrap());
    let cut = |bytes: &[u8], to: usize| Some(bytes[..to].to_vec());
    let deep = vec![0x81; 200_000];
    let plain = {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plain.db");
        let db = rusqlite::Connection::open(&path).unwrap();
        db.execute_batch("CREATE TABLE entry (arrival INTEGER)")
            .unwrap();
        drop(db);
        std::fs::read(path).unwrap()
    };
    let memory = [0xa3, 0, 0x1a, 0x40, 0, 0, 0, 1, 3, 2, 4]; // 1 TiB
    let passes = [0xa3, 0, 0x1a, 0, 1, 0, 0, 1, 0x19, 0xff, 0xff, 2, 4];
    let lanes = [0xa3, 0, 0x1a, 0, 1, 0, 0, 1, 3, 2, 0x19, 0xff, 0xff];
    let below = [0xa3, 0, 0x18, 65, 1, 1, 2, 1];
    vec![
        ("no header", HEADERS, None, "damaged"),
        ("an empty header", HEADERS, Some(vec![]), "damaged"),
        (
            "a letter for a header",
            HEADERS,
            Some(b"Dear colleague".to_vec()),
            "damaged",
        ),
        ("only the magic", HEADERS, Some(MAGIC.to_vec()), "damaged"),
        (
            "a header of zeros",
            HEADERS,
            Some(vec![0; 4_096]),
            "damaged",
        ),
        (
            "a header cut in half",
            HEADERS,
            cut(&whole, whole.len() / 2),
            "damaged",
        ),
        (
            "a header without its last byte",
            HEADERS,
            cut(&whole, whole.len() - 1),
            "damaged",
        ),
        (
            "a header with a byte more",
            HEADERS,
            Some([&whole[..], &[0]].concat()),
            "damaged",
        ),
        (
            "a header of 5 MiB",
            HEADERS,
            Some(vec![0x20; 5 << 20]),
            "damaged",
        ),
        (
            "format 2",
            HEADERS,
            Some(header(2, b"whatever it is")),
            "newer_format",
        ),
        (
            "format 65535",
            HEADERS,
            Some(header(u16::MAX, b"")),
            "newer_format",
        ),
        ("format 0", HEADERS, Some(header(0, &good)), "damaged"),
        ("no content", HEADERS, Some(header(1, b"")), "damaged"),
        (
            "content that is no map",
            HEADERS,
            Some(header(1, &[0x83, 1, 2, 3])),
            "damaged",
        ),
        (
            "200,000 arrays in one another",
            HEADERS,
            Some(header(1, &deep)),
            "damaged",
        ),
        (
            "an array that claims four thousand million members",
            HEADERS,
            Some(header(
                1,
                &[0xa1, 4, 0x9b, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff],
            )),
            "damaged",
        ),
        (
            "bytes that claim to be longer than memory",
            HEADERS,
            Some(header(
                1,
                &[
                    0xa1, 0, 0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                ],
            )),
            "damaged",
        ),
        (
            "content of indefinite length",
            HEADERS,
            Some(header(1, &[&[0xbf][..], &good[1..], &[0xff]].concat())),
            "damaged",
        ),
        (
            "content and something after it",
            HEADERS,
            Some(header(1, &[&good[..], &[0]].concat())),
            "damaged",
        ),
        ("an empty map", HEADERS, Some(header(1, &[0xa0])), "damaged"),
        (
            "a TiB of memory a try",
            HEADERS,
            Some(header(1, &costs(&good, &memory))),
            "invalid",
        ),
        (
            "65,535 passes a try",
            HEADERS,
            Some(header(1, &costs(&good, &passes))),
            "invalid",
        ),
        (
            "65,535 lanes",
            HEADERS,
            Some(header(1, &costs(&good, &lanes))),
            "invalid",
        ),
        (
            "costs below the floor",
            HEADERS,
            Some(header(1, &costs(&good, &below))),
            "invalid",
        ),
        (
            "another vault's header",
            HEADERS,
            of_other("vault.hdr"),
            "damaged",
        ),
        ("no head", HEAD, None, "damaged"),
        ("an empty head", HEAD, Some(vec![]), "damaged"),
        ("half a head", HEAD, cut(&head, 300), "damaged"),
        ("a head of zeros", HEAD, Some(vec![0; 1_024]), "damaged"),
        (
            "a head of 5 MiB",
            HEAD,
            Some(vec![0x52; 5 << 20]),
            "damaged",
        ),
        (
            "another vault's head",
            HEAD,
            of_other("vault.head"),
            "damaged",
        ),
        ("no main.db", MAIN, None, "damaged"),
        ("an empty main.db", MAIN, Some(vec![]), "damaged"),
        (
            "a letter for main.db",
            MAIN,
            Some(b"Dear colleague".repeat(999)),
            "damaged",
        ),
        (
            "a database that is not encrypted",
            MAIN,
            Some(plain),
            "damaged",
        ),
        (
            "another vault's main.db",
            MAIN,
            of_other("main.db"),
            "damaged",
        ),
        (
            "main.db cut after a page",
            MAIN,
            cut(&main, 4_096),
            "damaged",
        ),
        (
            "main.db cut in a page",
            MAIN,
            cut(&main, main.len() / 2 + 1_000),
            "damaged",
        ),
        ("no privileged.db", PRIVILEGED, None, "damaged"),
        (
            "an empty privileged.db",
            PRIVILEGED,
            Some(vec![]),
            "damaged",
        ),
        (
            "another vault's privileged.db",
            PRIVILEGED,
            of_other("privileged.db"),
            "damaged",
        ),
        (
            "privileged.db cut after a page",
            PRIVILEGED,
            cut(&privileged, 4_096),
            "damaged",
        ),
    ]
}

/// Bytes of every file that holds something; the lock is empty, and failed tries are counted.
fn held(vault: &Path) -> Vec<(String, Vec<u8>)> {
    let names = files(vault).into_iter();
    names
        .map(|path| path.display().to_string())
        .filter(|name| !["vault.lock", "attempts"].contains(&name.as_str()))
        .filter(|name| !name.ends_with("-wal") && !name.ends_with("-shm"))
        .map(|name| (name.clone(), std::fs::read(vault.join(&name)).unwrap()))
        .collect()
}

/// What the full check of an open vault says.
fn check(desk: &mut Desk) -> String {
    match desk.try_ask("verify", &json!({})) {
        Ok(found) if found["problems"] == json!([]) => "opened and whole".to_owned(),
        Ok(_) => "damaged".to_owned(),
        Err(error) => error["code"].as_str().unwrap().to_owned(),
    }
}

#[test]
fn every_bad_file_of_a_vault_has_its_words_and_touches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    Desk::found(&at("good")).lock();
    Desk::found(&at("other")).lock();
    let kit = kit(&at("good"), &at("other"));
    assert!(kit.len() >= 30, "{}", kit.len());
    let mut wrong = Vec::new();
    for (name, places, bytes, wanted) in kit {
        let _ = std::fs::remove_dir_all(at("bad"));
        copy(&at("good"), &at("bad"));
        for place in places {
            match &bytes {
                Some(bytes) => std::fs::write(at("bad").join(place), bytes).unwrap(),
                None => std::fs::remove_file(at("bad").join(place)).unwrap(),
            }
        }
        let before = held(&at("bad"));
        let begun = Instant::now();
        let mut desk = Desk::closed(&at("bad"));
        let opened = desk.unlock();
        // What is not needed to open is found by the check that follows.
        let checked = opened.as_ref().ok().map(|_| check(&mut desk));
        let code = match (&opened, checked) {
            (Err(error), _) => error["code"].as_str().unwrap().to_owned(),
            (Ok(_), Some(code)) => code,
            (Ok(_), None) => "opened".to_owned(),
        };
        if code != wanted {
            wrong.push(format!("{name}: {code}, and not {wanted}"));
        }
        if begun.elapsed() > Duration::from_secs(5) {
            wrong.push(format!("{name}: took {:?}", begun.elapsed()));
        }
        drop(desk);
        if opened.is_err() && held(&at("bad")) != before {
            wrong.push(format!("{name}: a file was changed"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        Desk::closed(&at("good")).unlock().is_ok(),
        "the good one opens"
    );
}
