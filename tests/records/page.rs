//! A family's page as a client reads it.

use crate::desk::{AUTHOR, Desk, VOLUNTEER, text};
use serde_json::{Value, json};

/// The family of any id.
pub fn family(desk: &mut Desk, id: &str) -> Value {
    desk.ask("open_family", json!({"family": id}))
}

/// One person of it.
pub fn person(desk: &mut Desk, id: &str) -> Value {
    let view = family(desk, id);
    let people = view["people"].as_array().unwrap();
    let is_it = |person: &&Value| {
        let records = person["records"].as_array().unwrap();
        records.iter().any(|record| record == id)
    };
    people.iter().find(is_it).unwrap().clone()
}

/// Its first pair.
pub fn pair(desk: &mut Desk, id: &str) -> Value {
    let view = family(desk, id);
    let pairs = view["pairs"].as_array().unwrap();
    let found = pairs.iter().find(|pair| pair["id"] == id);
    found.unwrap().clone()
}

/// The rule that refused a request; the records are as they were.
pub fn rule(desk: &mut Desk, name: &str, request: Value) -> String {
    let before = desk.ask("verify", json!({}))["entries"].clone();
    let error = desk.refused(name, request);
    let after = desk.ask("verify", json!({}))["entries"].clone();
    assert_eq!(before, after, "a refusal has written");
    assert_eq!(error["code"], "rule_says", "{name}: {error}");
    text(&error["args"]["rule"])
}

/// The newest line of a kind in the family's timeline.
pub fn line(desk: &mut Desk, id: &str, kind: &str) -> Value {
    let view = family(desk, id);
    let lines = view["timeline"].as_array().unwrap();
    let found = lines.iter().find(|line| line["kind"] == kind);
    found.unwrap_or_else(|| panic!("no line of {kind}")).clone()
}

/// The vault in the hands of the volunteer.
pub fn as_volunteer(desk: &mut Desk) {
    desk.ask("lock", json!({}));
    unlock(desk, VOLUNTEER);
}

/// The vault in the hands of counsel again.
pub fn as_counsel(desk: &mut Desk) {
    desk.ask("lock", json!({}));
    unlock(desk, AUTHOR);
}

fn unlock(desk: &mut Desk, passphrase: &str) {
    let request = json!({"folder": null, "passphrase": passphrase, "recovery_code": null});
    desk.ask("unlock", request);
}

/// Nothing disagrees.
pub fn whole(desk: &mut Desk) -> String {
    let found = desk.ask("verify", json!({}));
    assert_eq!(found["problems"], json!([]));
    text(&found["spaces"][0]["state_hash"])
}
