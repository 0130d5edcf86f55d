//! A row that waits is decided by a person.

use crate::desk::{Desk, sum};
use reencuentro_api::wire::*;
use serde_json::{Value, json};

const HEAD: &str = "Parent Name,Parent A#,Child Name,Child A#,Child DOB,Separated\n";

fn import(desk: &mut Desk, name: &str, rows: &str) -> ListImported {
    let file = desk.file(name, format!("{HEAD}{rows}").as_bytes());
    desk.import(&file).unwrap()
}

fn decide(desk: &mut Desk, list: &str, row: u32, decision: Value) -> Result<RowSettled, ApiError> {
    let mut request = json!({"list": list, "row": row, "reason": "looked at both files"});
    for (name, value) in decision.as_object().unwrap() {
        request[name] = value.clone();
    }
    desk.ask("decide_row", &request)
}

fn refusal(result: Result<RowSettled, ApiError>) -> String {
    let error = result.unwrap_err();
    assert_eq!(error.code, ErrorCode::RuleSays);
    error.args["rule"].clone()
}

/// Parent and child of a pair.
fn people(desk: &mut Desk, pair: &str) -> (String, String) {
    let request = OpenFamilyRequest {
        family: pair.to_owned(),
    };
    let view: FamilyView = desk.ask("open_family", &request).unwrap();
    let pair = view.pairs.iter().find(|one| one.id == pair).unwrap();
    (pair.parent.clone(), pair.child.clone())
}

#[test]
fn a_known_parent_and_a_new_child_become_a_pair_by_decision() {
    let mut desk = Desk::open();
    let first = import(
        &mut desk,
        "one.csv",
        "Marta Xicay Ixtuc,A200 100 001,Juana Xicay,A200 100 002,2010-05-14,\n",
    );
    let known = desk.rows(&first.list.id).rows[0].target.clone();
    let (parent, child) = people(&mut desk, &known);
    let second = import(
        &mut desk,
        "two.csv",
        "Marta Xicay Ixtuc,A200 100 001,Andrés Xicay,A200 100 003,13/6/2012,14/5/2018\n\
         Ana Pop,A200 100 009,Rosa Pop,A200 100 010,2011-01-02,\n",
    );
    let list = second.list.id.clone();
    let waiting = desk.rows(&list).rows[0].clone();
    assert_eq!((waiting.row, waiting.bucket.as_str()), (2, "review"));
    assert_eq!(waiting.reason, "only_parent_known");
    let (before, _) = desk.verify();

    // The two who are known are another pair; alone, the parent does not found one.
    let both = json!({"decision": "found", "parent": parent, "child": child});
    assert_eq!(refusal(decide(&mut desk, &list, 2, both)), "already_a_pair");
    let founded_row = json!({"decision": "not_ours"});
    assert_eq!(
        refusal(decide(&mut desk, &list, 3, founded_row)),
        "row_not_waiting"
    );

    let found = json!({"decision": "found", "parent": parent});
    let settled = decide(&mut desk, &list, 2, found.clone()).unwrap();
    assert_eq!(settled.bucket, "founded");
    assert_eq!(settled.list.buckets.review, 0);
    assert_eq!(sum(&settled.list.buckets), settled.list.rows);
    let request = OpenFamilyRequest {
        family: parent.clone(),
    };
    let view: FamilyView = desk.ask("open_family", &request).unwrap();
    assert_eq!(view.pairs.len(), 2);
    let new = view
        .people
        .iter()
        .find(|one| one.name == "Andrés Xicay")
        .unwrap();
    // Read as its column was read: the day stands first.
    assert_eq!(new.born, "2012-06-13");
    assert_eq!(new.identifiers[0].shown, "A200 100 003");
    let pair = view
        .pairs
        .iter()
        .find(|pair| pair.id == settled.target)
        .unwrap();
    assert_eq!(pair.separation[0].separated_on, "2018-05-14");
    assert_eq!(
        refusal(decide(&mut desk, &list, 2, found)),
        "row_not_waiting"
    );
    desk.verify();

    // Undoing the import takes back what the decision founded, and lets the rest be.
    desk.undo(&list).unwrap();
    let view: FamilyView = desk.ask("open_family", &request).unwrap();
    assert_eq!(view.pairs.len(), 1);
    let (after, _) = desk.verify();
    assert_ne!(after, before, "the second list is gone as well");
}

#[test]
fn whom_the_number_names_is_said_and_not_founded_a_second_time() {
    let mut desk = Desk::open();
    let first = import(
        &mut desk,
        "one.csv",
        "Marta Xicay Ixtuc,A200 100 001,Juana Xicay,A200 100 002,2010-05-14,\n",
    );
    let known = desk.rows(&first.list.id).rows[0].clone();
    assert!(known.candidates.is_empty(), "it does not wait");
    let (marta, _) = people(&mut desk, &known.target);
    let second = import(
        &mut desk,
        "two.csv",
        "Marta Xicay Ixtuc,A200 100 001,Andrés Xicay,A200 100 003,13/6/2012,14/5/2018\n\
         Rosa Pop,A200 100 001,Eva Pop,A200 100 005,2011-01-02,\n",
    );
    let list = second.list.id;
    let rows = desk.rows(&list).rows;
    let meant: Vec<_> = rows[0]
        .candidates
        .iter()
        .map(|one| (one.side.as_str(), one.person.as_str(), one.name.as_str()))
        .collect();
    assert_eq!(
        meant,
        [("parent", marta.as_str(), "Marta Xicay Ixtuc")],
        "who may be meant"
    );
    assert_eq!(rows[0].target, marta);
    // The number under another name decides nothing, but it is said whose it is.
    assert_eq!(rows[1].reason, "number_but_other_name");
    assert_eq!(rows[1].candidates[0].person, marta);

    let found = json!({"decision": "found"});
    let settled = decide(&mut desk, &list, 2, found.clone()).unwrap();
    assert_eq!(people(&mut desk, &settled.target).0, marta);
    let settled = decide(&mut desk, &list, 3, found.clone()).unwrap();
    assert_ne!(people(&mut desk, &settled.target).0, marta, "another name");

    // Nor somebody who lies in the trash.
    let row = "Ana Pop,A200 100 009,Rosa Pop,A200 100 010,2011-01-02,\n";
    let third = import(&mut desk, "three.csv", row);
    let pair = desk.rows(&third.list.id).rows[0].target.clone();
    let (ana, _) = people(&mut desk, &pair);
    for about in [pair, ana] {
        let trash = json!({"about": about, "reason": "typed twice"});
        let _: Value = desk.ask("trash", &trash).unwrap();
    }
    let fourth = import(
        &mut desk,
        "four.csv",
        "Ana Pop,A200 100 009,Luis Pop,A200 100 011,,\n",
    );
    let refused = refusal(decide(&mut desk, &fourth.list.id, 2, found));
    assert_eq!(refused, "row_in_trash");
    desk.verify();
}

#[test]
fn a_row_is_linked_by_hand_or_none_of_ours_and_waits_again_when_taken_back() {
    let mut desk = Desk::open();
    let first = import(
        &mut desk,
        "one.csv",
        "Marta Xicay Ixtuc,A200 100 001,Juana Xicay,A200 100 002,2010-05-14,\n\
         Ana Pop,A200 100 009,Rosa Pop,A200 100 010,2011-01-02,\n",
    );
    let rows = desk.rows(&first.list.id).rows;
    let (marta, juana) = people(&mut desk, &rows[0].target);
    let (ana, _) = people(&mut desk, &rows[1].target);
    let second = import(
        &mut desk,
        "two.csv",
        "Marta Xicay Ixtuc,,Juana Xicay,,2010-05-14,\n",
    );
    let list = second.list.id.clone();
    let (before, _) = desk.verify();
    let link =
        |parent: &str, child: &str| json!({"decision": "link", "parent": parent, "child": child});
    assert_eq!(
        refusal(decide(&mut desk, &list, 2, link(&ana, &juana))),
        "row_no_pair"
    );
    let nobody = decide(&mut desk, &list, 2, link("", "")).unwrap_err();
    assert_eq!(nobody.args["field"], "parent");
    let settled = decide(&mut desk, &list, 2, link(&marta, &juana)).unwrap();
    assert_eq!(
        (settled.bucket.as_str(), &settled.target),
        ("linked", &rows[0].target)
    );

    let request = OpenFamilyRequest { family: marta };
    let view: FamilyView = desk.ask("open_family", &request).unwrap();
    let line = view
        .timeline
        .iter()
        .find(|line| line.kind == "row_decided")
        .unwrap();
    assert_eq!(line.group, "list");
    let withdraw = json!({"entry": line.entry, "reason": "another village"});
    let _: Recorded = desk.ask("withdraw", &withdraw).unwrap();
    assert_eq!(desk.verify().0, before, "it waits again");
    let settled = decide(&mut desk, &list, 2, json!({"decision": "not_ours"})).unwrap();
    assert_eq!(
        (settled.bucket.as_str(), settled.target.as_str()),
        ("not_ours", "")
    );
    assert_eq!(sum(&settled.list.buckets), settled.list.rows);
    desk.verify();
}

#[test]
fn a_row_that_names_what_is_in_the_trash_waits_until_it_was_taken_out() {
    let mut desk = Desk::open();
    let row = "Marta Xicay Ixtuc,A200 100 001,Juana Xicay,A200 100 002,2010-05-14,\n";
    let first = import(&mut desk, "one.csv", row);
    let pair = desk.rows(&first.list.id).rows[0].target.clone();
    let (parent, child) = people(&mut desk, &pair);
    let trash = json!({"about": pair, "reason": "typed twice"});
    let _: Value = desk.ask("trash", &trash).unwrap();

    let again = format!("{row}Ana Pop,A200 100 009,Rosa Pop,A200 100 010,2011-01-02,\n");
    let second = import(&mut desk, "two.csv", &again);
    assert_eq!(
        (second.list.buckets.linked, second.list.buckets.review),
        (0, 1)
    );
    let list = second.list.id;
    let waiting = desk.rows(&list).rows[0].clone();
    assert_eq!(
        (waiting.bucket.as_str(), waiting.reason.as_str()),
        ("review", "in_trash")
    );
    let link = json!({"decision": "link", "parent": parent, "child": child});
    let refused = refusal(decide(&mut desk, &list, 2, link.clone()));
    assert_eq!(refused, "row_in_trash");

    // The parent alone, who is in the trash, too.
    let alone = json!({"about": parent, "reason": "typed twice"});
    let _: Value = desk.ask("trash", &alone).unwrap();
    let third = import(
        &mut desk,
        "three.csv",
        "Marta Xicay Ixtuc,A200 100 001,,,,\n",
    );
    let waiting = desk.rows(&third.list.id).rows[0].clone();
    assert_eq!(
        (waiting.bucket.as_str(), waiting.reason.as_str()),
        ("review", "in_trash")
    );
    let one = json!({"decision": "link", "parent": parent});
    let refused = refusal(decide(&mut desk, &third.list.id, 2, one.clone()));
    assert_eq!(refused, "row_in_trash");

    let out = json!({"about": pair, "reason": "it was right"});
    let _: Value = desk.ask("restore", &out).unwrap();
    for (list, decision) in [(&list, link), (&third.list.id, one)] {
        assert_eq!(
            decide(&mut desk, list, 2, decision).unwrap().bucket,
            "linked"
        );
    }
    let fourth = import(
        &mut desk,
        "four.csv",
        &again.replace("2010-05-14", "2010-05-14 "),
    );
    assert_eq!(
        (fourth.list.buckets.linked, fourth.list.buckets.review),
        (2, 0)
    );
    desk.verify();
}

#[test]
fn a_decision_that_founded_nobody_is_taken_back_by_the_last_acts_undo_and_said_again() {
    let mut desk = Desk::open();
    let first = import(
        &mut desk,
        "one.csv",
        "Marta Xicay Ixtuc,A200 100 001,Juana Xicay,A200 100 002,2010-05-14,\n",
    );
    let pair = desk.rows(&first.list.id).rows[0].target.clone();
    let (parent, child) = people(&mut desk, &pair);
    // Without numbers, and the date of birth turned round: a person has to say who they are.
    let second = import(
        &mut desk,
        "two.csv",
        "Marta Xicay Ixtuc,,Juana Xicay,,2010-05-14,\nEva Pop,,Luz Pop,,5/6/2011,\n",
    );
    let list = second.list.id;
    let row = desk.rows(&list).rows[0].clone();
    assert_eq!(row.bucket, "review");
    let says: Vec<_> = row
        .says
        .iter()
        .map(|one| (one.side.as_str(), one.name.as_str(), one.born.as_str()))
        .collect();
    assert_eq!(
        says,
        [
            ("parent", "Marta Xicay Ixtuc", ""),
            ("child", "Juana Xicay", "2010-05-14")
        ]
    );
    assert!(desk.rows(&list).rows[1].says.is_empty(), "it does not wait");
    let (before, _) = desk.verify();

    let link = json!({"decision": "link", "parent": parent, "child": child});
    let settled = decide(&mut desk, &list, 2, link.clone()).unwrap();
    assert_ne!(settled.entry, "");
    assert_eq!(desk.rows(&list).rows[0].bucket, "linked");
    let why = UndoRequest {
        reason: "pressed in passing".to_owned(),
    };
    let undone: Undone = desk.ask("undo", &why).unwrap();
    assert_eq!(
        (undone.kind.as_str(), undone.changes.lists),
        ("row_decided", true)
    );
    assert_eq!(desk.rows(&list).rows[0].bucket, "review");
    assert_eq!(desk.verify().0, before, "undo = before");
    let redone: Undone = desk.ask("redo", &why).unwrap();
    assert!(redone.can_undo && !redone.can_redo);
    assert_eq!(desk.rows(&list).rows[0].bucket, "linked");

    // Whoever was founded is not taken back by a key.
    let _: Undone = desk.ask("undo", &why).unwrap();
    let settled = decide(&mut desk, &list, 2, json!({"decision": "found"})).unwrap();
    assert_eq!(settled.entry, "");
    let refused = desk.ask::<Undone>("undo", &why).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
    desk.verify();
}

#[test]
fn a_preview_says_how_the_dates_of_a_column_are_read() {
    let mut desk = Desk::open();
    for (name, dates, first) in [
        ("day.csv", ["13/6/2012", "5/6/2011"], "day"),
        ("month.csv", ["6/13/2012", "5/6/2011"], "month"),
        ("both.csv", ["6/13/2012", "13/6/2012"], ""),
        ("neither.csv", ["5/6/2012", "2011-02-13"], ""),
    ] {
        let rows: Vec<String> = dates
            .iter()
            .map(|born| format!("Ana Pop,,Rosa Pop,,{born},\n"))
            .collect();
        let file = desk.file(name, format!("{HEAD}{}", rows.concat()).as_bytes());
        let columns = desk.preview(&file).unwrap().columns;
        let said: Vec<_> = columns.iter().map(|one| one.first.as_str()).collect();
        assert_eq!(said, ["", "", "", "", first, ""], "{name}");
    }
}

#[test]
fn a_brothers_number_under_another_name_and_birthday_is_asked_about() {
    let mut desk = Desk::open();
    desk.wait(60);
    let head = "Parent Name,Parent A#,Child Name,Child A#,Child DOB\n";
    let import = |desk: &mut Desk, name: &str, rows: &str| {
        let file = desk.file(name, format!("{head}{rows}").as_bytes());
        desk.import(&file).unwrap().list.id
    };
    let book = "Marta Xicay Ixtuc,A200100001,Juana Xicay,A200100002,2011-05-06\n";
    import(&mut desk, "one.csv", book);
    // His own birthday under her number; her name written longer, with a slip in the year; she, by a
    // name that shares a word, and nothing said of the day.
    let rows = "Marta Xicay Ixtuc,A200100001,Luis Xicay,A200100002,2009-11-30\n\
                Marta Xicay Ixtuc,A200100001,Juana Xicay Ixtuc,A200100002,2012-05-06\n\
                Marta Xicay Ixtuc,A200100001,Xicay Juanita,A200100002,\n";
    let list = import(&mut desk, "two.csv", rows);
    let seen = desk.rows(&list).rows;
    let ends: Vec<(&str, &str)> = seen
        .iter()
        .map(|row| (row.bucket.as_str(), row.reason.as_str()))
        .collect();
    assert_eq!(
        ends,
        [
            ("review", "number_but_other_name"),
            ("linked", ""),
            ("linked", "")
        ]
    );
    // Within one list, too.
    let rows = "Rosa Tum,A200100011,Eva Tum,A200100012,2011-05-06\n\
                Rosa Tum,A200100011,Leo Tum,A200100012,2009-11-30\n";
    let list = import(&mut desk, "three.csv", rows);
    let seen = desk.rows(&list).rows;
    assert_eq!(seen[1].reason, "number_but_other_name");
    desk.verify();
}
