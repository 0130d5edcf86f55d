//! The vocabularies by version, as `tests/frozen/vocabularies.json` keeps them (F12): what a released
//! version named is named for ever. A code is added under the version that is not yet released.

use reencuentro_core::rules::vocabularies::{VERSION, all};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Codes = BTreeMap<String, BTreeSet<String>>;

fn here() -> Codes {
    let all = all().into_iter();
    all.map(|one| {
        let codes = one.codes.iter().map(|(code, _)| (*code).to_owned());
        (one.name.to_owned(), codes.collect())
    })
    .collect()
}

#[test]
fn every_code_was_brought_by_one_version_and_none_is_gone() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("frozen/vocabularies.json");
    let text = std::fs::read_to_string(file).unwrap();
    let versions: BTreeMap<u32, BTreeMap<String, Vec<String>>> =
        serde_json::from_str(&text).unwrap();
    assert_eq!(versions.keys().next_back(), Some(&VERSION));
    let mut brought = Codes::new();
    for (version, vocabularies) in versions {
        for (name, codes) in vocabularies {
            let of = brought.entry(name.clone()).or_default();
            for code in codes {
                assert!(
                    of.insert(code.clone()),
                    "{name} {code} twice, again in {version}"
                );
            }
        }
    }
    assert_eq!(here(), brought);
}
