//! Who read what.

use crate::desk::{Desk, text};
use crate::page::{as_counsel, as_volunteer, family, whole};
use reencuentro_api::Now;
use serde_json::{Value, json};

fn log(desk: &mut Desk, about: &str) -> Vec<Value> {
    let request = json!({"about": about, "from": 0, "count": 100});
    desk.ask("access_log", request)["items"]
        .as_array()
        .unwrap()
        .clone()
}

fn reads(lines: &[Value]) -> Vec<Value> {
    let of = lines.iter().filter(|line| line["kind"] == "reads_gathered");
    of.cloned().collect()
}

#[test]
fn reads_are_gathered_one_entry_a_quarter_of_an_hour_and_at_lock() {
    let mut desk = Desk::new(true);
    let one = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let two = desk.listed("Ana Pop", "Rosa Pop", 2);
    let before = desk.ask("verify", json!({}))["entries"].clone();
    for _ in 0..20 {
        family(&mut desk, &one.parent);
        family(&mut desk, &one.pair);
    }
    desk.ask("read_notes", json!({"family": two.parent}));
    assert_eq!(
        desk.ask("verify", json!({}))["entries"],
        before,
        "nothing is written yet"
    );
    desk.now = Now::from_parts(desk.now.millis() + 15 * 60_000, -420);
    family(&mut desk, &two.parent);
    let lines = reads(&log(&mut desk, ""));
    assert_eq!(lines.len(), 1);
    let opened: Vec<(String, String)> = lines[0]["opened"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(&one["what"]), text(&one["name"])))
        .collect();
    let wanted = [
        ("family", "Xicay"),
        ("family", "Pop"),
        ("privileged_notes", "Pop"),
    ];
    for (what, name) in wanted {
        assert!(
            opened.contains(&(what.to_owned(), name.to_owned())),
            "{opened:?}"
        );
    }
    assert_eq!(opened.len(), 3);

    // What the volunteer opens is written when they lock, in their name.
    as_volunteer(&mut desk);
    family(&mut desk, &one.parent);
    let denied = json!({"about": "", "from": 0, "count": 10});
    assert_eq!(desk.refused("access_log", denied)["code"], "not_allowed");
    as_counsel(&mut desk);
    let lines = reads(&log(&mut desk, &one.pair));
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["by"], "Carla");
    assert_eq!(lines[1]["by"], "Ana");
    let all = log(&mut desk, "");
    assert!(
        all.iter()
            .any(|line| line["kind"] == "unlocked" && line["what"] == "passphrase")
    );
    whole(&mut desk);
}
