//! What leaves is what may leave, whatever the vault holds: vaults made by chance, every field of free
//! words filled with words that occur nowhere else, and every cell of the files held against the list
//! of what may stand in its column (docs/domain.md §7).

use crate::desk::{Desk, Pair, read_csv};
use reencuentro_core::deliveries::COLUMNS;
use reencuentro_core::rules::preference::FilingWords;
use reencuentro_tests::attack::dice::Dice;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Words of free text, each of its own.
struct Words {
    dice: Dice,
    said: BTreeSet<String>,
}

impl Words {
    fn next(&mut self) -> String {
        let letters: String = (0..12)
            .map(|_| char::from(b'a' + u8::try_from(self.dice.below(26)).unwrap()))
            .collect();
        let word = format!("Zq{letters}");
        self.said.insert(word.clone());
        word
    }

    fn digits(&mut self) -> String {
        let number: String = (0..8)
            .map(|_| char::from(b'2' + u8::try_from(self.dice.below(8)).unwrap()))
            .collect();
        self.said.insert(number.clone());
        number
    }
}

/// Something is written about a pair that says nothing of what may leave.
fn write(desk: &mut Desk, words: &mut Words, of: &Pair) {
    let person = &of.parent;
    match words.dice.below(11) {
        0 => {
            let note = json!({"about": person, "text": words.next(), "privileged": false});
            desk.ask("write_note", note);
        }
        1 => {
            let note = json!({"about": of.pair, "text": words.next(), "privileged": true});
            desk.ask("write_note", note);
        }
        2 => {
            let number = format!("+502 {}", words.digits());
            let point = json!({"person": person, "kind": "mobile", "raw": number,
                "whose": words.next(), "say": words.next(), "source": words.next()});
            desk.ask("record_contact_point", point);
        }
        3 => {
            let letter = json!({"person": person, "kind": "letter", "raw": words.next()});
            desk.ask("record_contact_point", letter);
        }
        4 => {
            let call = json!({"person": person, "channel": "call", "outcome": "spoke_verified",
                "identity_check": "passed", "spoke_to": "themself", "note": words.next(),
                "interpreters": [words.next(), words.next()]});
            desk.ask("log_attempt", call);
        }
        5 => {
            let search = json!({"person": person, "defender": words.next(), "area": words.next()});
            let search = desk.ask("assign_field_search", search)["entry"].clone();
            let back = json!({"person": person, "search": search, "outcome": "found",
                "visited": [{"place": words.next()}], "note": words.next()});
            desk.ask("return_field_search", back);
        }
        6 => {
            let name = json!({"person": person, "name": words.next(), "kind": "alias",
                "source": words.next()});
            desk.ask("record_name", name);
        }
        7 => {
            let number = json!({"person": person, "kind": "national_id", "raw": words.digits(),
                "source": words.next()});
            desk.ask("record_identifier", number);
        }
        8 => {
            let place = json!({"person": person, "party": "family", "place": "removed",
                "words": words.next(), "source": words.next()});
            desk.ask("record_custody", place);
        }
        9 => {
            let talk = json!({"person": person, "counsel": words.next(), "language": "mam",
                "understood": true, "proof": words.next(), "interpreters": [words.next()]});
            desk.ask("record_counselling", talk);
        }
        _ => {
            let lawyer = json!({"person": person, "counsel": words.next(),
                "organisation": words.next(), "capacity": "attorney", "phone": words.digits()});
            desk.ask("record_representation", lawyer);
        }
    }
}

/// What may stand in each column, of these pairs.
fn allowed(names: &[(String, String, u32)]) -> BTreeMap<&'static str, BTreeSet<String>> {
    let a_number = |no: u32| format!("A{:09}", 200_100_000 + no);
    let set = |values: Vec<String>| values.into_iter().collect::<BTreeSet<String>>();
    let of = |pick: fn(&(String, String, u32)) -> String| set(names.iter().map(pick).collect());
    let words = |all: &[&str]| set(all.iter().map(|&word| word.to_owned()).collect());
    BTreeMap::from([
        ("parent_name", of(|one| one.0.clone())),
        ("child_name", of(|one| one.1.clone())),
        (
            "parent_a_number",
            set(names.iter().map(|one| a_number(one.2 * 2)).collect()),
        ),
        (
            "child_a_number",
            set(names.iter().map(|one| a_number(one.2 * 2 + 1)).collect()),
        ),
        ("list_reference", words(&[""])),
        ("list_row", words(&[""])),
        ("election", words(&["reunification in country of origin"])),
        ("date_final", words(&["2018-08-20"])),
        ("child_counsel_confirmed", words(&["yes"])),
        ("remarks", words(&[""])),
        ("practice", words(&["PRACTICE"])),
    ])
}

#[test]
fn whatever_the_vault_holds_only_what_may_leave_leaves() {
    assert_eq!(
        FilingWords::ALL.len(),
        4,
        "a new election is allowed here on purpose"
    );
    for seed in 0..8 {
        let mut words = Words {
            dice: Dice::of(seed),
            said: BTreeSet::new(),
        };
        let practice = words.dice.one_in(2);
        let mut desk = Desk::new(practice);
        let mut names = Vec::new();
        let mut pairs = Vec::new();
        for no in 1..=3 {
            let (parent, child) = (format!("Marta{no} Xicay"), format!("Juana{no} Xicay"));
            pairs.push(desk.ready(&parent, &child, no));
            names.push((parent, child, no));
        }
        // Held back: nothing of it leaves at all.
        let held = desk.listed(&words.next(), &words.next(), 9);
        pairs.push(held);
        for _ in 0..12 {
            let of = words.dice.below(pairs.len());
            write(&mut desk, &mut words, &pairs[of]);
        }
        let id = desk.approved();
        let of = words.dice.below(pairs.len());
        write(&mut desk, &mut words, &pairs[of]);
        let done = desk.export(&id).unwrap();
        assert_eq!(done["rows"], 3, "seed {seed}");

        let may = allowed(&names);
        let mut read = 0;
        for file in std::fs::read_dir(desk.out()).unwrap() {
            let file = file.unwrap().path();
            let bytes = std::fs::read(&file).unwrap();
            // A workbook is packed; its words are those of the table that is read below.
            let text = String::from_utf8_lossy(&bytes);
            for word in &words.said {
                assert!(!text.contains(word), "seed {seed}: {word} in {file:?}");
            }
            if file.extension().is_none_or(|ending| ending != "csv") {
                continue;
            }
            read += 1;
            let table = read_csv(&bytes);
            for name in &table[0] {
                assert!(
                    COLUMNS.contains(&name.as_str()),
                    "seed {seed}: column {name}"
                );
            }
            assert_eq!(table[0].contains(&"practice".to_owned()), practice);
            for row in &table[1..] {
                for (name, cell) in table[0].iter().zip(row) {
                    let cell = cell.trim_start_matches('\'');
                    assert!(
                        may[name.as_str()].contains(cell),
                        "seed {seed}: {name}: {cell}"
                    );
                }
            }
        }
        assert!(read >= 1, "seed {seed}: no table was read");
    }
}
