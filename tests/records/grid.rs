//! The grid: filtered, sorted, looked at as the organisation keeps it, written in by cells; and the
//! last acts taken back and said again.

use crate::desk::{Desk, Pair, text};
use crate::page::{as_counsel, rule, whole};
use reencuentro_api::Now;
use serde_json::{Value, json};

const DAY: i64 = 86_400_000;

fn later(desk: &mut Desk, days: i64) {
    desk.now = Now::from_parts(desk.now.millis() + days * DAY, -420);
}

/// Three pairs of three parents, and a fourth of the first parent.
fn three(desk: &mut Desk) -> [Pair; 3] {
    let marta = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let rosa = desk.listed("Rosa Caal", "Luis Caal", 2);
    let ana = desk.listed("Ana Batz", "Eva Batz", 3);
    let second = desk.person("child", "Abel Xicay", "");
    let pair = json!({"parent": marta.parent, "child": second, "relation": "mother"});
    desk.ask("record_pair", pair);
    [marta, rosa, ana]
}

fn children(desk: &mut Desk, request: Value) -> Vec<String> {
    let mut request = request;
    request["count"] = json!(500);
    let found = desk.ask("list_pairs", request);
    let rows = found["rows"].as_array().unwrap();
    assert_eq!(found["total"], rows.len());
    rows.iter().map(|row| text(&row["child"])).collect()
}

fn edit(of: &Pair, column: &str, how: &str, value: &str) -> Value {
    json!({"pair": of.pair, "column": column, "how": how, "value": value})
}

fn change(desk: &mut Desk, edits: &[Value], write: bool) -> Value {
    desk.ask("change_cells", json!({"edits": edits, "write": write}))
}

fn states(changed: &Value) -> Vec<(String, String)> {
    let lines = changed["lines"].as_array().unwrap();
    let said = |line: &Value| (text(&line["state"]), text(&line["after"]));
    lines.iter().map(said).collect()
}

#[test]
fn rows_are_filtered_by_any_column_and_sorted_by_several() {
    let mut desk = Desk::new(true);
    let [marta, rosa, ana] = three(&mut desk);
    assert_eq!(
        children(&mut desk, json!({})),
        ["Eva Batz", "Luis Caal", "Abel Xicay", "Juana Xicay"],
        "by the parents' surnames"
    );
    desk.reach(&rosa);
    desk.attempt(&ana, "no_answer", "not_done", "nobody");
    let contact =
        |any_of: &[&str]| json!({"conditions": [{"column": "contact", "any_of": any_of}]});
    assert_eq!(children(&mut desk, contact(&["reached"])), ["Luis Caal"]);
    assert_eq!(
        children(&mut desk, contact(&["reached", "attempting"])),
        ["Eva Batz", "Luis Caal"]
    );
    let both = json!({"search": "xicay", "conditions": [
        {"column": "last_contact", "any_of": [""]}, {"column": "country", "any_of": ["GT"]}]});
    assert_eq!(children(&mut desk, both), ["Abel Xicay", "Juana Xicay"]);
    let by = |keys: &[(&str, bool)]| {
        let keys: Vec<Value> = keys
            .iter()
            .map(|(column, descending)| json!({"column": column, "descending": descending}))
            .collect();
        json!({"sort": keys})
    };
    assert_eq!(
        children(&mut desk, by(&[("contact", true), ("child", true)])),
        ["Luis Caal", "Eva Batz", "Juana Xicay", "Abel Xicay"]
    );
    // Never tried is blank, and blank is last either way.
    for descending in [true, false] {
        let sorted = children(&mut desk, by(&[("last_contact", descending)]));
        assert_eq!(sorted[2..], ["Abel Xicay", "Juana Xicay"]);
    }
    let window = json!({"sort": [{"column": "child"}], "from": 1, "count": 2});
    let window = desk.ask("list_pairs", window);
    assert_eq!(
        (&window["total"], &window["rows"][0]["child"]),
        (&json!(4), &json!("Eva Batz"))
    );
    // A write is seen in the very next window of the same.
    desk.attempt(&marta, "no_answer", "not_done", "nobody");
    let tried = contact(&["attempting"]);
    assert_eq!(children(&mut desk, tried).len(), 3);
    for bad in [
        json!({"column": "weather"}),
        json!({"column": "weather", "any_of": [""]}),
    ] {
        let error = desk.refused("list_pairs", json!({"conditions": [bad]}));
        assert_eq!(error["args"]["field"], "column");
    }
    let stage = json!({"conditions": [{"column": "stage", "any_of": ["reached", "counselled"]}],
        "sort": [{"column": "stage"}]});
    assert_eq!(children(&mut desk, stage), ["Luis Caal"]);
    let names = json!({"conditions": [{"column": "parent", "any_of": ["Rosa"]}]});
    assert_eq!(rule(&mut desk, "list_pairs", names), "not_in_the_grid");
}

#[test]
fn cells_say_first_what_would_change_and_then_change_it() {
    let mut desk = Desk::new(true);
    let [marta, rosa, ana] = three(&mut desk);
    let me = desk.ask("session", json!({}))["member"].clone();
    let name = text(&me["name"]);
    let before = whole(&mut desk);
    let edits = [
        edit(&marta, "assigned", "", &name.to_uppercase()),
        edit(&rosa, "tags", "set", "San Marcos, urgente"),
        edit(&rosa, "country", "", "Honduras"),
        edit(&rosa, "language", "", "K’iche’"),
        edit(&ana, "follow_up", "", "5/9/2018"),
        edit(&ana, "country", "", "   "),
        edit(&ana, "language", "", "Martian"),
        edit(&ana, "assigned", "", "Nobody At All"),
    ];
    let preview = change(&mut desk, &edits, false);
    let said = states(&preview);
    let expected = [
        ("changes", name.as_str()),
        ("changes", "San Marcos, urgente"),
        ("changes", "HN"),
        ("changes", "quc"),
        ("changes", "2018-09-05"),
        ("same", "GT"),
        ("refused", ""),
        ("refused", ""),
    ];
    for (no, ((state, after), (wanted, value))) in said.iter().zip(expected).enumerate() {
        assert_eq!(state, wanted, "line {no}");
        assert!(after == value || wanted == "refused", "line {no}: {after}");
    }
    assert_eq!(
        preview["lines"][6]["refusal"]["message_id"],
        "err-rule-not-a-language"
    );
    assert_eq!(
        preview["lines"][7]["refusal"]["message_id"],
        "err-rule-no-such-member"
    );
    assert_eq!(
        (&preview["people"], &preview["written"]),
        (&json!(3), &json!(false))
    );
    assert_eq!(whole(&mut desk), before, "a preview writes nothing");

    let written = change(&mut desk, &edits, true);
    assert_eq!(written["written"], true);
    assert_eq!(states(&written), said);
    let rows = desk.ask("list_pairs", json!({"search": "caal", "count": 9}));
    let row = &rows["rows"][0];
    assert_eq!(
        (&row["tags"], &row["country"], &row["language"]),
        (
            &json!(["San Marcos", "urgente"]),
            &json!("HN"),
            &json!("quc")
        )
    );
    let again = change(&mut desk, &edits, true);
    assert_eq!(again["written"], false, "all of it stands already");
    let mine = json!({"conditions": [{"column": "assigned", "any_of": [me["id"]]}]});
    assert_eq!(
        children(&mut desk, mine).len(),
        2,
        "both pairs of one parent"
    );
    let tagged = json!({"conditions": [{"column": "tags", "any_of": ["URGENTE"]}]});
    assert_eq!(children(&mut desk, tagged), ["Luis Caal"]);
    whole(&mut desk);

    assert_eq!(
        desk.ask("undo", json!({"reason": "at once"}))["can_redo"],
        true
    );
    assert_eq!(whole(&mut desk), before, "undo restores");
    desk.ask("redo", json!({"reason": "after all"}));
    let done = desk.ask("list_pairs", json!({"search": "caal", "count": 9}));
    assert_eq!(done["rows"][0], *row);
    desk.ask("undo", json!({"reason": "no"}));
    assert_eq!(whole(&mut desk), before);
    whole(&mut desk);
}

#[test]
fn tags_are_put_on_and_taken_off_one_by_one() {
    let mut desk = Desk::new(true);
    let [marta, rosa, _] = three(&mut desk);
    let after = |desk: &mut Desk, edits: &[Value]| states(&change(desk, edits, true));
    let add = [
        edit(&marta, "tags", "add", "Urgente"),
        edit(&rosa, "tags", "add", "Urgente"),
    ];
    assert_eq!(
        after(&mut desk, &add)[0],
        ("changes".into(), "Urgente".into())
    );
    let more = [
        edit(&marta, "tags", "add", "urgente"),
        edit(&rosa, "tags", "add", "San Marcos"),
    ];
    let more = after(&mut desk, &more);
    assert_eq!(more[0], ("same".into(), "Urgente".into()));
    assert_eq!(more[1], ("changes".into(), "San Marcos, Urgente".into()));
    let off = [edit(&rosa, "tags", "remove", "URGENTE")];
    assert_eq!(after(&mut desk, &off)[0].1, "San Marcos");
    let long = [edit(&rosa, "tags", "add", &"x".repeat(31))];
    assert_eq!(after(&mut desk, &long)[0].0, "refused");
    let none = [
        edit(&rosa, "tags", "clear", ""),
        edit(&marta, "tags", "set", ""),
    ];
    let none = after(&mut desk, &none);
    assert_eq!(none[0], ("changes".into(), String::new()));
    assert_eq!(
        none[1],
        ("same".into(), "Urgente".into()),
        "a blank never wipes"
    );
    whole(&mut desk);
}

#[test]
fn one_parent_gets_one_value_and_what_contradicts_is_settled_elsewhere() {
    let mut desk = Desk::new(true);
    let [marta, rosa, _] = three(&mut desk);
    let rows = desk.ask("list_pairs", json!({"search": "abel", "count": 9}));
    let other = Pair {
        pair: text(&rows["rows"][0]["pair"]),
        ..desk.listed("Eva Tum", "Ada Tum", 9)
    };
    let two = [
        edit(&marta, "country", "", "HN"),
        edit(&other, "country", "", "SV"),
    ];
    let two = change(&mut desk, &two, false);
    assert_eq!(
        two["lines"][1]["refusal"]["message_id"],
        "err-rule-two-values"
    );
    let alike = [
        edit(&marta, "country", "", "HN"),
        edit(&other, "country", "", "Honduras"),
    ];
    let alike = states(&change(&mut desk, &alike, true));
    assert_eq!((&*alike[0].0, &*alike[1].0), ("changes", "same"));
    // A second value beside the first is a contradiction until somebody settles it.
    let beside = json!({"person": rosa.parent, "field": "country", "values": ["SV"],
        "source": "invented"});
    desk.ask("record_detail", beside);
    let open = change(&mut desk, &[edit(&rosa, "country", "", "HN")], true);
    assert_eq!(
        open["lines"][0]["refusal"]["message_id"],
        "err-rule-settle-first"
    );
    let past = change(&mut desk, &[edit(&rosa, "follow_up", "", "1/8/2018")], true);
    assert_eq!(
        past["lines"][0]["refusal"]["message_id"],
        "err-rule-in-the-past"
    );
    let column = json!({"edits": [edit(&rosa, "alignment", "", "aligned")], "write": true});
    assert_eq!(rule(&mut desk, "change_cells", column), "not_in_the_grid");
    let third = [
        edit(&marta, "tags", "add", "a"),
        edit(&other, "tags", "set", "b"),
        edit(&other, "tags", "add", "c"),
    ];
    let third = states(&change(&mut desk, &third, false));
    assert_eq!(
        third.iter().map(|line| &*line.0).collect::<Vec<_>>(),
        ["changes", "refused", "changes"],
        "a whole list beside single tags"
    );
    let thrice = ["HN", "SV", "HN"].map(|country| edit(&other, "country", "", country));
    let thrice = states(&change(&mut desk, &thrice, false));
    assert_eq!(
        thrice.iter().map(|line| &*line.0).collect::<Vec<_>>(),
        ["same", "refused", "same"],
        "what was refused does not stand in the way"
    );
    let many: Vec<Value> = (0..5_001)
        .map(|_| edit(&rosa, "tags", "add", "x"))
        .collect();
    let many = desk.refused("change_cells", json!({"edits": many, "write": true}));
    assert_eq!(many["args"]["field"], "edits");
    whole(&mut desk);
}

#[test]
fn a_follow_up_stands_on_today_until_somebody_tries() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    desk.attempt(&of, "no_answer", "not_done", "nobody");
    change(&mut desk, &[edit(&of, "follow_up", "", "2018-09-04")], true);
    let step = |desk: &mut Desk| {
        let today = desk.ask("today", json!({"group": "next_step"}));
        today["groups"][0]["items"][0]["act"].clone()
    };
    later(&mut desk, 3);
    assert_eq!(
        step(&mut desk),
        Value::Null,
        "not before its day, whatever the cadence"
    );
    let due = json!({"conditions": [{"column": "follow_up", "any_of": ["due"]}]});
    assert_eq!(children(&mut desk, due.clone()).len(), 0);
    later(&mut desk, 2);
    assert_eq!(step(&mut desk), "follow_up");
    assert_eq!(children(&mut desk, due.clone()).len(), 1);
    desk.attempt(&of, "no_answer", "not_done", "nobody");
    assert_eq!(children(&mut desk, due).len(), 0, "tried on its day");
    later(&mut desk, 3);
    assert_eq!(step(&mut desk), "call_again");
    whole(&mut desk);
}

#[test]
fn a_follow_up_for_the_evening_of_a_day_with_a_try_stands() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    desk.attempt(&of, "no_answer", "not_done", "nobody");
    change(&mut desk, &[edit(&of, "follow_up", "", "2018-08-30")], true);
    let due = json!({"conditions": [{"column": "follow_up", "any_of": ["due"]}]});
    assert_eq!(children(&mut desk, due.clone()).len(), 1);
    desk.attempt(&of, "no_answer", "not_done", "nobody");
    assert_eq!(children(&mut desk, due).len(), 0);
    whole(&mut desk);
}

#[test]
fn a_cell_stays_with_the_record_that_its_row_names() {
    let mut desk = Desk::new(true);
    let marta = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let other = desk.listed("Marta Xicai", "Luis Xicai", 2);
    desk.ask(
        "record_identifier",
        json!({"person": other.parent, "kind": "a_number", "raw": "A200100002",
        "source": "invented", "replaces": []}),
    );
    let two = json!({"person": marta.parent, "other": other.parent, "reason": "alike"});
    let link = desk.ask("link_persons", two)["entry"].clone();
    change(&mut desk, &[edit(&other, "tags", "add", "hers")], true);
    desk.ask(
        "unlink_persons",
        json!({"link": link, "reason": "two women"}),
    );
    let tagged = json!({"conditions": [{"column": "tags", "any_of": ["hers"]}]});
    assert_eq!(children(&mut desk, tagged), ["Luis Xicai"]);
    whole(&mut desk);
}

#[test]
fn the_organisation_keeps_its_ways_of_looking() {
    let mut desk = Desk::new(true);
    three(&mut desk);
    let before = whole(&mut desk);
    let view = json!({"name": "  Nobody's in Guatemala ", "search": "",
        "conditions": [{"column": "assigned", "any_of": [""]}],
        "sort": [{"column": "last_contact", "descending": true}], "columns": ["parent", "tags"]});
    let id = desk.ask("save_grid_view", view)["id"].clone();
    let views = |desk: &mut Desk| desk.ask("list_grid_views", json!({}))["views"].clone();
    let first = views(&mut desk)[0].clone();
    assert_eq!(first["name"], "Nobody's in Guatemala");
    assert_eq!(first["columns"], json!(["parent", "tags"]));
    assert_ne!(first["saved_by"], "");
    let mut changed = first.clone();
    changed["name"] = json!("Nobody's");
    desk.ask("save_grid_view", changed);
    assert_eq!(views(&mut desk)[0]["name"], "Nobody's");
    assert_eq!(views(&mut desk).as_array().unwrap().len(), 1);
    whole(&mut desk);
    desk.ask("undo", json!({"reason": "x"}));
    assert_eq!(views(&mut desk)[0], first);
    desk.ask("remove_grid_view", json!({"id": id}));
    assert_eq!(views(&mut desk), json!([]));
    assert_eq!(whole(&mut desk), before);
    for (bad, field) in [
        (json!({"name": "  "}), "name"),
        (json!({"name": "x", "columns": ["weather"]}), "column"),
        (json!({"name": "x", "id": "no id"}), "id"),
    ] {
        assert_eq!(desk.refused("save_grid_view", bad)["args"]["field"], field);
    }
    assert_eq!(
        desk.refused("remove_grid_view", json!({"id": id}))["code"],
        "not_found"
    );
    whole(&mut desk);
}

#[test]
fn only_the_last_acts_are_undone_and_never_what_was_signed() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let undo = |desk: &mut Desk| desk.try_ask("undo", &json!({"reason": "at once"}));
    desk.attempt(&of, "no_answer", "not_done", "nobody");
    let note = json!({"about": of.parent, "text": "Invented.", "privileged": false});
    desk.ask("write_note", note);
    let last = undo(&mut desk).unwrap();
    assert_eq!(
        (&last["kind"], &last["can_undo"]),
        (&json!("note_written"), &json!(true))
    );
    assert_eq!(undo(&mut desk).unwrap()["kind"], "attempt_logged");
    // Something new was done: what was taken back before is not said again.
    desk.reach(&of);
    assert_eq!(
        desk.refused("redo", json!({"reason": "x"}))["code"],
        "not_found"
    );
    desk.counsel(&of);
    let said = desk.say(&of, "reunify_country_of_origin", &[]);
    desk.ask("withdraw", json!({"entry": said, "reason": "asked for it"}));
    assert_eq!(
        undo(&mut desk).unwrap_err()["code"],
        "not_found",
        "a final wish"
    );
    desk.attempt(&of, "no_answer", "not_done", "nobody");
    desk.ask("lock", json!({}));
    assert_eq!(undo(&mut desk).unwrap_err()["code"], "locked");
    as_counsel(&mut desk);
    assert_eq!(
        undo(&mut desk).unwrap_err()["code"],
        "not_found",
        "another sitting"
    );
    whole(&mut desk);
}
