//! What a list brings to people in the book: added where the book has nothing, never in the place of
//! anything, and taken back with the import but for what somebody has built on.

use crate::desk::Desk;
use reencuentro_api::wire::*;
use serde_json::{Value, json};

const HEAD: &str = "Parent Name,Parent A#,Parent DOB,Country,Phone,Child Name,Child A#,Separated\n";
const FIRST: &str =
    "Marta Xicay Ixtuc,A200 100 001,,Guatemala,,Juana Xicay,A200 100 002,14/5/2018\n";
/// The same people: a date of birth and two numbers are new, the country is another, a day is blank.
const SECOND: &str = "Marta Xicay Ixtuc,A200 100 001,1986-02-25,Honduras,+502 5555 0142; 5555-0143,Juana Xicay,A200 100 002,\n";

fn import(desk: &mut Desk, name: &str, rows: &str, more: Value) -> ListImported {
    let file = desk.file(name, format!("{HEAD}{rows}").as_bytes());
    desk.import_as(&file, more).unwrap()
}

fn family(desk: &mut Desk, of: &str) -> FamilyView {
    desk.ask("open_family", &json!({"family": of})).unwrap()
}

fn parent(desk: &mut Desk, of: &str) -> PersonView {
    let family = family(desk, of);
    let mut people = family.people.into_iter();
    people.find(|one| one.part == "parent").unwrap()
}

fn values(person: &PersonView, field: &str) -> Vec<String> {
    let facts = person.facts.iter().filter(|fact| fact.field == field);
    facts.map(|fact| fact.value.clone()).collect()
}

#[test]
fn what_the_book_has_nothing_of_is_added_and_nothing_is_overwritten() {
    let mut desk = Desk::open();
    desk.wait(60);
    let first = import(&mut desk, "one.csv", FIRST, json!({"kind": "all"}));
    let pair = desk.rows(&first.list.id).rows[0].target.clone();
    let (before, _) = desk.verify();

    let file = desk.file("two.csv", format!("{HEAD}{SECOND}").as_bytes());
    let seen = desk.preview(&file).unwrap();
    let brings: Vec<(&str, u32)> = seen
        .brings
        .iter()
        .map(|one| (one.code.as_str(), one.count))
        .collect();
    assert_eq!(brings, [("born", 1), ("phone", 2), ("place", 1)]);

    let second = import(&mut desk, "two.csv", SECOND, json!({"as_of": "2018-08-14"}));
    assert_eq!(second.list.buckets.linked, 1);
    let marta = parent(&mut desk, &pair);
    assert_eq!(values(&marta, "born"), ["1986-02-25"]);
    assert_eq!(
        values(&marta, "country"),
        ["GT"],
        "what the book has stays as it is"
    );
    let points = &marta.contact_points;
    let numbers: Vec<(&str, &str)> = points
        .iter()
        .map(|one| (one.raw.as_str(), one.e164.as_str()))
        .collect();
    // The second is read as a number of the row's country, which is Honduras there.
    assert_eq!(
        numbers,
        [("+502 5555 0142", "+50255550142"), ("5555-0143", "")]
    );
    assert!(
        points
            .iter()
            .all(|one| one.source == "Government" && one.source_on == "2018-08-14")
    );
    assert!(
        points
            .iter()
            .all(|one| one.state == "untried" && one.may_leave_message != "yes")
    );
    let custody: Vec<&str> = marta.custody.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(custody, ["removed"], "the list is of removed parents");
    assert_eq!(marta.custody[0].party, "government");
    let separations = family(&mut desk, &pair).pairs[0].separation.len();
    assert_eq!(
        separations, 1,
        "a blank day wipes nothing and claims nothing"
    );

    // The same once more, for another day: nothing is new.
    let (after, _) = desk.verify();
    assert!(desk.preview(&file).unwrap().brings.is_empty());
    let again = import(&mut desk, "two.csv", SECOND, json!({"as_of": "2018-08-21"}));
    let undone = desk.undo(&again.list.id).unwrap();
    assert_eq!((undone.facts, undone.kept.len()), (0, 0));
    assert_eq!(desk.verify().0, after);

    let undone = desk.undo(&second.list.id).unwrap();
    assert_eq!(
        (undone.taken_back, undone.facts, undone.kept.len()),
        (0, 4, 0)
    );
    assert_eq!(desk.verify().0, before, "undo restores");
}

#[test]
fn what_a_later_list_says_too_stays_when_the_list_that_brought_it_is_taken_back() {
    let mut desk = Desk::open();
    desk.wait(90);
    let first = import(&mut desk, "one.csv", FIRST, json!({"kind": "all"}));
    let pair = desk.rows(&first.list.id).rows[0].target.clone();
    let (before, _) = desk.verify();
    let second = import(&mut desk, "two.csv", SECOND, json!({"as_of": "2018-08-14"}));
    // It says one of the two numbers and the date of birth once more, and brings nothing.
    let third = SECOND.replace("; 5555-0143", "").replace("Honduras", "");
    let third = import(
        &mut desk,
        "three.csv",
        &third,
        json!({"kind": "all", "sender": "ICE", "as_of": "2018-08-21"}),
    );
    // And one that was let bring nothing says nothing for anybody.
    let fourth = json!({"sender": "HHS", "as_of": "2018-08-28", "policy": "skip"});
    let fourth = import(&mut desk, "four.csv", SECOND, fourth);

    let undone = desk.undo(&second.list.id).unwrap();
    assert_eq!((undone.facts, undone.kept.len()), (2, 0));
    let marta = parent(&mut desk, &pair);
    assert_eq!(values(&marta, "born"), ["1986-02-25"]);
    let points = &marta.contact_points;
    let numbers: Vec<(&str, &str)> = points
        .iter()
        .map(|one| (one.e164.as_str(), one.source_on.as_str()))
        .collect();
    assert_eq!(numbers, [("+50255550142", "2018-08-21")]);
    assert!(
        marta.custody.is_empty(),
        "a list of all says of nobody that they were removed"
    );
    desk.verify();

    // What it says now goes with it.
    let undone = desk.undo(&third.list.id).unwrap();
    assert_eq!((undone.facts, undone.kept.len()), (2, 0));
    let marta = parent(&mut desk, &pair);
    assert!(marta.contact_points.is_empty() && values(&marta, "born").is_empty());
    desk.undo(&fourth.list.id).unwrap();
    assert_eq!(desk.verify().0, before, "undo restores");
}

#[test]
fn a_number_that_was_called_stays_when_its_list_is_taken_back() {
    let mut desk = Desk::open();
    desk.wait(60);
    let first = import(&mut desk, "one.csv", FIRST, json!({}));
    let pair = desk.rows(&first.list.id).rows[0].target.clone();
    let second = import(&mut desk, "two.csv", SECOND, json!({}));
    let marta = parent(&mut desk, &pair);
    let called = &marta.contact_points[0];
    let attempt = json!({
        "person": marta.id, "point": called.id, "channel": "call", "direction": "outbound",
        "outcome": "no_answer", "identity_check": "not_done", "spoke_to": "nobody",
    });
    let _: Recorded = desk.ask("log_attempt", &attempt).unwrap();
    let undone = desk.undo(&second.list.id).unwrap();
    assert_eq!((undone.facts, undone.kept), (2, vec![marta.id.clone()]));
    let after = parent(&mut desk, &pair);
    let left: Vec<&str> = after
        .contact_points
        .iter()
        .map(|one| one.raw.as_str())
        .collect();
    assert_eq!(left, [called.raw.as_str()]);
    assert_eq!(values(&after, "born"), Vec::<String>::new());
    // The list that the number names as its source can still be opened.
    let lists: ListSummaries = desk.ask("list_lists", &Nothing {}).unwrap();
    assert_eq!(lists.lists.iter().filter(|one| one.undone).count(), 1);
    desk.verify();
}

#[test]
fn whoever_chooses_so_links_alone_or_is_asked() {
    let mut desk = Desk::open();
    desk.wait(60);
    let first = import(&mut desk, "one.csv", FIRST, json!({}));
    let pair = desk.rows(&first.list.id).rows[0].target.clone();
    let skipped = import(&mut desk, "two.csv", SECOND, json!({"policy": "skip"}));
    assert_eq!(skipped.list.buckets.linked, 1);
    let marta = parent(&mut desk, &pair);
    assert!(marta.contact_points.is_empty() && values(&marta, "born").is_empty());
    desk.undo(&skipped.list.id).unwrap();

    let asked = import(&mut desk, "two.csv", SECOND, json!({"policy": "ask"}));
    let row = desk.rows(&asked.list.id).rows[0].clone();
    assert_eq!(
        (row.bucket.as_str(), row.reason.as_str()),
        ("review", "says_otherwise")
    );
    assert!(
        parent(&mut desk, &pair).contact_points.is_empty(),
        "nothing before a person has decided"
    );
    let (before, _) = desk.verify();
    let view = family(&mut desk, &pair);
    let ends = &view.pairs[0];
    for (otherwise, countries) in [(false, vec!["GT"]), (true, vec!["GT", "HN"])] {
        let decision = json!({
            "list": asked.list.id, "row": row.row, "decision": "link", "parent": ends.parent,
            "child": ends.child, "reason": "her own passport", "otherwise": otherwise,
        });
        let _: RowSettled = desk.ask("decide_row", &decision).unwrap();
        let marta = parent(&mut desk, &pair);
        let mut said = values(&marta, "country");
        said.sort();
        assert_eq!(said, countries);
        assert_eq!(marta.contact_points.len(), 2);
        desk.verify();
        let _: Undone = desk.ask("undo", &json!({"reason": "a key"})).unwrap();
        assert_eq!(desk.verify().0, before, "one key takes all of it back");
    }
    // Decided once, the same words of the next version wait no more; the policy that asks nobody asks
    // nobody, and whoever asks for the first time is asked.
    let link = json!({
        "list": asked.list.id, "row": row.row, "decision": "link", "parent": ends.parent,
        "child": ends.child, "reason": "her own passport",
    });
    let _: RowSettled = desk.ask("decide_row", &link).unwrap();
    for (day, policy, waiting) in [
        ("2018-08-14", "ask", 0),
        ("2018-08-21", "ask", 0),
        ("2018-08-28", "fill", 0),
        ("2018-09-04", "ask", 1),
    ] {
        let more = json!({"as_of": day, "policy": policy});
        let next = import(&mut desk, "two.csv", SECOND, more);
        assert_eq!(next.list.buckets.review, waiting, "{day}");
    }
    let error = desk
        .ask::<ListImported>(
            "import_list",
            &json!({"path": "x.csv", "policy": "overwrite"}),
        )
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::Invalid);
}

#[test]
fn a_list_of_waivers_claims_them_and_a_founded_person_gets_all_that_their_row_says() {
    let mut desk = Desk::open();
    desk.wait(60);
    let rows = "Marta Xicay Ixtuc,A200 100 001,1986-02-25,Guatemala,5555 0142,Juana Xicay,A200 100 002,14/5/2018\n\
                Marta Xicay Ixtuc,A200 100 001,1986-02-25,Guatemala,5555 0142 / 5555 0143,Luis Xicay,A200 100 003,14/5/2018\n";
    let text = format!(
        "{}{}",
        HEAD.replace('\n', ",Relationship\n"),
        rows.replace('\n', ",Madre\n")
    );
    let file = desk.file("waived.csv", text.as_bytes());
    let done = desk
        .import_as(&file, json!({"kind": "waived", "protective_order": true}))
        .unwrap();
    assert_eq!(
        (done.list.buckets.founded, done.list.protective_order),
        (2, true)
    );
    let pair = desk.rows(&done.list.id).rows[0].target.clone();
    let view = family(&mut desk, &pair);
    for pair in &view.pairs {
        let claims: Vec<(&str, &str)> = pair
            .claims
            .iter()
            .map(|one| (one.what.as_str(), one.party.as_str()))
            .collect();
        assert_eq!(claims, [("waiver", "government")]);
        assert!(
            pair.parent_statements.is_empty(),
            "a waiver on a list is nobody's word"
        );
        assert_eq!(pair.relation, "mother");
    }
    let marta = parent(&mut desk, &pair);
    let numbers: Vec<&str> = marta
        .contact_points
        .iter()
        .map(|one| one.e164.as_str())
        .collect();
    assert_eq!(
        numbers,
        ["+50255550142", "+50255550143"],
        "each number once"
    );
    desk.undo(&done.list.id).unwrap();
    desk.verify();
}

#[test]
fn nobody_is_asked_the_same_again_by_the_next_version() {
    let mut desk = Desk::open();
    desk.wait(60);
    // Nobody has a number: the second list can only go by names.
    let row = |no: u32, name: &str, child: &str| format!("{no},{name},,1986-02-25,,,{child},,\n");
    let list = |desk: &mut Desk, name: &str, rows: &[String], more: Value| {
        let text = format!("No.,{HEAD}{}", rows.concat());
        let file = desk.file(name, text.as_bytes());
        desk.import_as(&file, more).unwrap().list
    };
    let known = list(
        &mut desk,
        "ours.csv",
        &[
            row(1, "Marta Xicay Ixtuc", "Juana Xicay"),
            row(2, "Rosa Tum", "Eva Tum"),
        ],
        json!({"sender": "Us", "kind": "partner"}),
    );
    let pair = desk.rows(&known.id).rows[0].target.clone();
    let rows = [
        row(1, "Rosa Tum", "Eva Tum"),
        row(2, "Marta Xicay Ixtuc", "Juana Xicay"),
    ];
    let july = list(&mut desk, "july.csv", &rows, json!({}));
    assert_eq!(july.buckets.review, 2);
    let view = family(&mut desk, &pair);
    let decide = |desk: &mut Desk, row: u32, decision: Value| {
        let mut request = decision;
        request["list"] = json!(july.id);
        request["row"] = json!(row);
        request["reason"] = json!("both files looked at");
        let _: RowSettled = desk.ask("decide_row", &request).unwrap();
    };
    decide(&mut desk, 2, json!({"decision": "not_ours"}));
    decide(
        &mut desk,
        3,
        json!({"decision": "link", "parent": view.pairs[0].parent, "child": view.pairs[0].child}),
    );

    // In another order, so with other numbers of the sender; one row says more than before.
    let rows = [
        row(1, "Marta Xicay Ixtuc", "Juana Xicay"),
        row(2, "Rosa Tum", "Eva Tum"),
        row(3, "Rosa Tum", "Eva Tum Pop"),
    ];
    let august = list(
        &mut desk,
        "august.csv",
        &rows,
        json!({"as_of": "2018-08-14"}),
    );
    let seen = desk.rows(&august.id).rows;
    let ends: Vec<(&str, &str)> = seen
        .iter()
        .map(|row| (row.bucket.as_str(), row.target.as_str()))
        .collect();
    assert_eq!(ends[..2], [("linked", pair.as_str()), ("not_ours", "")]);
    assert_eq!(ends[2].0, "review", "it says something else");

    // Two rows that say the same and were decided differently say nothing of a third.
    let twice = |desk: &mut Desk, as_of: &str| {
        let rows = [
            row(1, "Rosa Tum", "Eva Tum Pop"),
            row(2, "Rosa Tum", "Eva Tum Pop"),
        ];
        let more = json!({"as_of": as_of, "sender": "A third office"});
        let name = format!("{as_of}.csv");
        list(desk, &name, &rows, more)
    };
    let one = twice(&mut desk, "2018-08-15");
    for (row, decision) in [
        (2, json!({"decision": "not_ours"})),
        (3, json!({"decision": "found"})),
    ] {
        let mut request = decision;
        request["list"] = json!(one.id);
        request["row"] = json!(row);
        request["reason"] = json!("both files looked at");
        let _: RowSettled = desk.ask("decide_row", &request).unwrap();
    }
    assert_eq!(twice(&mut desk, "2018-08-16").buckets.review, 2);

    // Another sender's row was decided by nobody, nor is one whose family is in the trash.
    let other = list(
        &mut desk,
        "other.csv",
        &rows[..2],
        json!({"sender": "Another office"}),
    );
    assert_eq!(other.buckets.review, 2);
    let _: Recorded = desk
        .ask("trash", &json!({"about": pair, "reason": "typed twice"}))
        .unwrap();
    let september = list(
        &mut desk,
        "september.csv",
        &rows[..2],
        json!({"as_of": "2018-09-14"}),
    );
    assert_eq!(
        (september.buckets.review, september.buckets.not_ours),
        (1, 1)
    );
    desk.verify();
}
