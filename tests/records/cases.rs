//! Closing and reopening, assignment, the trash, redaction.

use crate::desk::{Desk, text};
use crate::page::{as_counsel, as_volunteer, family, line, pair, person, rule, whole};
use serde_json::json;

#[test]
fn a_case_is_closed_with_a_reason_and_reopened_with_one() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let close = json!({"person": of.parent, "kind": "declines_contact", "reason": "asked us to stop",
        "on": "2018-08-20"});
    let reopen = json!({"about": of.parent, "reason": "called the hotline"});
    assert_eq!(rule(&mut desk, "reopen_case", reopen.clone()), "case_open");
    let before = whole(&mut desk);
    desk.ask("close_case", close.clone());
    let shown = person(&mut desk, &of.parent);
    assert_eq!(shown["contact"], "closed");
    assert_eq!(shown["closed"]["kind"], "declines_contact");
    assert_eq!(rule(&mut desk, "close_case", close.clone()), "case_closed");
    as_volunteer(&mut desk);
    assert_eq!(
        desk.refused("reopen_case", reopen.clone())["code"],
        "not_allowed"
    );
    assert_eq!(desk.refused("close_case", close)["code"], "rule_says");
    as_counsel(&mut desk);
    desk.ask("reopen_case", reopen);
    assert_eq!(whole(&mut desk), before, "reopening restores");
}

#[test]
fn a_family_is_assigned_to_who_can_work_with_it() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let session = desk.ask("session", json!({}));
    let members = session["members"].as_array().unwrap();
    let carla = members.iter().find(|m| m["name"] == "Carla").unwrap();
    let assign = |member: &str| json!({"family": of.pair, "member": member});
    desk.ask("assign_family", assign(carla["id"].as_str().unwrap()));
    assert_eq!(person(&mut desk, &of.parent)["assigned"], "Carla");
    let row = &desk.ask("list_pairs", json!({"search": "", "from": 0, "count": 5}))["rows"][0];
    assert_eq!(row["assigned"], "Carla");
    desk.ask("assign_family", assign(""));
    assert_eq!(person(&mut desk, &of.parent)["assigned"], "");
    let stranger = assign(&of.parent);
    assert_eq!(
        rule(&mut desk, "assign_family", stranger),
        "member_cannot_take"
    );
}

#[test]
fn what_goes_into_the_trash_comes_out_as_it_was() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let before = whole(&mut desk);
    let about = |id: &str, reason: &str| json!({"about": id, "reason": reason});
    let parent = about(&of.parent, "typed twice");
    assert_eq!(rule(&mut desk, "trash", parent.clone()), "person_in_pairs");
    let no_reason = about(&of.pair, " ");
    assert_eq!(desk.refused("trash", no_reason)["args"]["field"], "reason");
    desk.ask("trash", about(&of.pair, "typed twice"));
    desk.ask("trash", parent);
    let again = about(&of.pair, "again");
    assert_eq!(rule(&mut desk, "trash", again), "in_trash");
    let rows = json!({"search": "", "from": 0, "count": 5});
    assert_eq!(desk.ask("list_pairs", rows.clone())["total"], 0);
    let items = desk.ask("list_trash", json!({}))["items"].clone();
    assert_eq!(items.as_array().unwrap().len(), 2);
    assert_eq!(items[1]["name"], "Marta Xicay · Juana Xicay");
    assert_eq!(items[1]["by"], "Ana");
    as_volunteer(&mut desk);
    let out = about(&of.pair, "it was right");
    assert_eq!(desk.refused("restore", out.clone())["code"], "not_allowed");
    as_counsel(&mut desk);
    // The pair brings its parent back with it.
    desk.ask("restore", out.clone());
    assert_eq!(whole(&mut desk), before, "undo restores");
    assert_eq!(rule(&mut desk, "restore", out), "not_in_trash");
    assert_eq!(desk.ask("list_trash", json!({}))["items"], json!([]));

    let ready = desk.ready("Ana Pop", "Rosa Pop", 2);
    desk.draft();
    let drafted = about(&ready.pair, "typed twice");
    assert_eq!(rule(&mut desk, "trash", drafted), "in_delivery");
}

#[test]
fn words_are_removed_for_good_and_everybody_sees_that_they_were() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let note = json!({"about": of.parent, "text": "lives beside the mill", "privileged": false});
    let entry = text(&desk.ask("write_note", note)["entry"]);
    let redact = |entry: &str| json!({"entry": entry, "authority": "order of 3 September"});
    as_volunteer(&mut desk);
    assert_eq!(
        desk.refused("redact", redact(&entry))["code"],
        "not_allowed"
    );
    as_counsel(&mut desk);
    desk.ask("redact", redact(&entry));
    let view = family(&mut desk, &of.parent).to_string();
    assert!(!view.contains("beside the mill"));
    let said = line(&mut desk, &of.parent, "redacted");
    assert_eq!(said["said"]["args"]["reason"], "order of 3 September");
    assert_eq!(
        rule(&mut desk, "redact", redact(&entry)),
        "already_redacted"
    );
    let founding = text(&line(&mut desk, &of.parent, "person_recorded")["entry"]);
    assert_eq!(
        rule(&mut desk, "redact", redact(&founding)),
        "founding_words"
    );
    assert_eq!(pair(&mut desk, &of.pair)["parent"], of.parent.as_str());

    let sealed = json!({"about": of.parent, "text": "told me in confidence", "privileged": true});
    let sealed = text(&desk.ask("write_note", sealed)["entry"]);
    let notes = json!({"family": of.parent});
    assert_eq!(
        desk.ask("read_notes", notes.clone())["notes"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    desk.ask("redact", redact(&sealed));
    assert_eq!(desk.ask("read_notes", notes)["notes"], json!([]));
    whole(&mut desk);
}
