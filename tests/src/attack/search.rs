//! Looks for canaries in every file and file name of some folders: as they are in any case, in
//! UTF-16 of both orders, in hexadecimal, and in base64 however they are aligned.

use super::desk::files;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use data_encoding::{BASE64, HEXLOWER};
use std::path::Path;

/// A value that nobody may find, and where it was typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Canary {
    /// The field.
    pub field: String,
    /// ASCII, at least nine characters, so that chance does not make it.
    pub value: String,
}

/// A canary that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Which.
    pub canary: Canary,
    /// Written how.
    pub form: &'static str,
    /// In which file, or in its name.
    pub file: String,
}

/// Every way in which bytes may be written down.
#[must_use]
pub fn forms(value: &str) -> Vec<(&'static str, Vec<u8>)> {
    let bytes = value.as_bytes();
    let wide = |order: fn(u16) -> [u8; 2]| value.encode_utf16().flat_map(order).collect();
    let mut all: Vec<(&'static str, Vec<u8>)> = vec![
        ("UTF-8", bytes.to_vec()),
        ("UTF-16LE", wide(u16::to_le_bytes)),
        ("UTF-16BE", wide(u16::to_be_bytes)),
        ("hexadecimal", HEXLOWER.encode(bytes).into_bytes()),
    ];
    let names = ["base64, first", "base64, second", "base64, third"];
    for (before, name) in names.into_iter().enumerate() {
        let padded = [&vec![0; before][..], bytes].concat();
        let whole = BASE64.encode(&padded);
        // Characters that hold bits of what stands before or after differ from case to case.
        let first = (before * 8).div_ceil(6);
        let last = padded.len() * 8 / 6;
        let inner = &whole.as_bytes()[first..last];
        all.push((name, inner.to_vec()));
        let other: Vec<u8> = inner
            .iter()
            .map(|b| match b {
                b'+' => b'-',
                b'/' => b'_',
                b => *b,
            })
            .collect();
        if other != inner {
            all.push((name, other));
        }
    }
    all
}

/// All canaries in all forms, to be looked for in one pass.
pub struct Search {
    canaries: Vec<(Canary, &'static str)>,
    automaton: AhoCorasick,
}

impl Search {
    /// # Panics
    /// Never in practice: the patterns are few and short.
    #[must_use]
    pub fn of(canaries: &[Canary]) -> Self {
        let mut known = Vec::new();
        let mut patterns = Vec::new();
        for canary in canaries {
            assert!(
                canary.value.len() >= 9 && canary.value.is_ascii(),
                "{canary:?}"
            );
            for (form, bytes) in forms(&canary.value) {
                known.push((canary.clone(), form));
                patterns.push(bytes);
            }
        }
        let automaton = AhoCorasickBuilder::new()
            .ascii_case_insensitive(true)
            .build(&patterns)
            .unwrap();
        Self {
            canaries: known,
            automaton,
        }
    }

    /// What some bytes hold.
    #[must_use]
    pub fn bytes(&self, bytes: &[u8], file: &str) -> Vec<Hit> {
        let found = self.automaton.find_overlapping_iter(bytes);
        let mut hits: Vec<Hit> = found
            .map(|found| {
                let (canary, form) = &self.canaries[found.pattern()];
                Hit {
                    canary: canary.clone(),
                    form,
                    file: file.to_owned(),
                }
            })
            .collect();
        hits.sort();
        hits.dedup();
        hits
    }

    /// What the files of a folder hold, their names, and the parts of those that are ZIP archives.
    ///
    /// # Panics
    /// When a file cannot be read: it was not searched then.
    #[must_use]
    pub fn folder(&self, folder: &Path) -> Vec<Hit> {
        let mut hits = Vec::new();
        for path in files(folder) {
            let name = path.display().to_string();
            hits.extend(self.bytes(name.as_bytes(), &format!("the name {name}")));
            let bytes = std::fs::read(folder.join(&path)).unwrap();
            hits.extend(self.bytes(&bytes, &name));
            let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
                continue;
            };
            for at in 0..archive.len() {
                let mut part = archive.by_index(at).unwrap();
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
                let name = format!("{name}: {}", part.name().unwrap());
                hits.extend(self.bytes(&bytes, &name));
            }
        }
        hits
    }
}

/// The control: each form, planted, is found; and nothing is found where nothing was planted.
///
/// # Panics
/// When it is not so.
pub fn try_itself() {
    let canary = Canary {
        field: "planted".to_owned(),
        value: "qzvexilloforano".to_owned(),
    };
    let search = Search::of(std::slice::from_ref(&canary));
    let mut around = vec![0xa5; 1_000];
    assert_eq!(search.bytes(&around, "clean"), []);
    let value = canary.value.as_bytes();
    for before in 0..3 {
        let line = [&b"xyz"[..before], value, b" and more"].concat();
        around.splice(500..500, BASE64.encode(&line).into_bytes());
        let form = ["base64, first", "base64, second", "base64, third"][before];
        let hits = search.bytes(&around, "planted");
        assert!(hits.iter().any(|hit| hit.form == form), "{form}: {hits:?}");
        around.truncate(500);
    }
    for (form, bytes) in forms(&canary.value) {
        around.splice(500..500, bytes);
        let hits = search.bytes(&around, "planted");
        assert!(hits.iter().any(|hit| hit.form == form), "{form}: {hits:?}");
        around.truncate(500);
    }
    let upper = canary.value.to_uppercase();
    assert_eq!(search.bytes(upper.as_bytes(), "planted")[0].form, "UTF-8");
}
