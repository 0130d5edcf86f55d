//! Two versions of a list, and a list and the book, beside each other.

use crate::desk::Desk;
use reencuentro_api::wire::*;
use serde_json::{Value, json};

const HEAD: &str = "Parent Name,Parent A#,Child Name,Child A#,Child DOB,Separated\n";

/// A row of the n-th family; its children differ by `child`.
pub fn row(n: u32, child: u32) -> String {
    format!(
        "Madre{n} Ixcoy{n} Tum,A2{n:08},Hija{n} Ixcoy{n},A3{:08},2011-03-{:02},2018-05-{:02}\n",
        n * 10 + child,
        n % 28 + 1,
        n % 28 + 1
    )
}

pub fn import(desk: &mut Desk, name: &str, as_of: &str, rows: &str) -> String {
    let file = desk.file(name, format!("{HEAD}{rows}").as_bytes());
    let request = ListFileRequest {
        path: file.display().to_string(),
        kind: "removed".to_owned(),
        sender: "Government".to_owned(),
        as_of: as_of.to_owned(),
        ..ListFileRequest::default()
    };
    let done: ListImported = desk.ask("import_list", &request).unwrap();
    done.list.id
}

fn compare(desk: &mut Desk, request: Value) -> ListsCompared {
    let found: ListsCompared = desk.ask("compare_lists", &request).unwrap();
    // Every row of either side is in one place.
    for side in [&found.a, &found.b] {
        let sum: u32 = side.standings.iter().map(|one| one.count).sum();
        assert_eq!(sum, side.rows);
        let placed: u32 = side.places.iter().map(|one| one.rows).sum();
        assert_eq!(placed, side.rows);
        if let Some(list) = &side.list {
            assert_eq!(list.rows, side.rows);
        }
    }
    let parents = found.parents;
    assert_eq!(parents.a, parents.same + parents.different + parents.only_a);
    assert_eq!(parents.b, parents.same + parents.different + parents.only_b);
    found
}

fn count(counts: &[CodeCount], code: &str) -> u32 {
    let found = counts.iter().find(|one| one.code == code);
    found.map_or(0, |one| one.count)
}

/// The arithmetic of 30 August 2018: 392 parents on the list before, 322 on this one, 70 to ask for;
/// some of them stand on the list of those released (DOMAIN §4, G10).
#[test]
fn of_392_parents_322_are_left_and_each_of_the_70_is_named() {
    let mut desk = Desk::open();
    desk.wait(30);
    let all: String = (0..392).map(|n| row(n, 1)).collect();
    // Three of those who stayed have a second child on both.
    let more: String = (100..103).map(|n| row(n, 2)).collect();
    let left: String = (70..392).map(|n| row(n, 1)).collect();
    let before = import(&mut desk, "july.csv", "2018-07-07", &format!("{all}{more}"));
    let now = import(
        &mut desk,
        "august.csv",
        "2018-08-27",
        &format!("{left}{more}"),
    );
    let released: String = (0..31).map(|n| row(n, 1)).collect();
    let file = desk.file("released.csv", format!("{HEAD}{released}").as_bytes());
    let request = json!({"path": file, "kind": "released", "sender": "Government",
        "as_of": "2018-08-27"});
    let released: ListImported = desk.ask("import_list", &request).unwrap();

    // Whichever is named first.
    let found = compare(&mut desk, json!({"a": now, "b": before, "count": 500}));
    assert_eq!(found.a.list.as_ref().unwrap().id, before);
    let parents = found.parents;
    assert_eq!(
        (parents.a, parents.b, parents.same, parents.different),
        (392, 322, 322, 0)
    );
    assert_eq!((parents.only_a, parents.only_b), (70, 0));
    assert_eq!((found.a.rows, found.b.rows), (395, 325));
    assert_eq!(count(&found.a.standings, "only_here"), 70);
    assert_eq!(count(&found.a.became, "moved"), 31);
    assert_eq!(count(&found.a.became, "vanished"), 39);
    assert_eq!((found.total, found.rows.len()), (70, 70));
    let moved = found.rows.iter().find(|row| row.became == "moved").unwrap();
    assert_eq!(moved.other_list, released.list.id);
    assert_eq!(
        (moved.side.as_str(), moved.parent.as_str()),
        ("a", "Madre0 Ixcoy0 Tum")
    );
    let vanished = json!({"a": before, "b": now, "became": "vanished", "from": 30, "count": 500});
    let vanished = compare(&mut desk, vanished);
    assert_eq!((vanished.total, vanished.rows.len()), (39, 9));

    // Each gets a reason, or is open: 31, 9, 4, 2 and 24 that nobody explains.
    let gone: Vec<(String, u32)> = found
        .rows
        .iter()
        .map(|row| (row.side.clone(), row.row))
        .collect();
    let mut at = 0;
    for (reason, count, state) in [
        ("moved_to_other_list", 31, ""),
        ("child_discharged", 9, "closed"),
        ("duplicate", 4, ""),
        ("not_separated", 2, ""),
        ("unexplained", 20, "asked"),
    ] {
        let rows: Vec<Value> = gone[at..at + count]
            .iter()
            .map(|(side, row)| json!({"side": side, "row": row}))
            .collect();
        at += count;
        let request = json!({"a": before, "b": now, "rows": rows, "reason": reason,
            "state": state, "words": "Letter of 30 August"});
        let done: DifferencesExplained = desk.ask("explain_differences", &request).unwrap();
        assert_eq!(done.explained as usize, count);
    }
    let found = compare(&mut desk, json!({"a": before, "b": now, "count": 500}));
    let reasons = |side: &ComparedSide| -> Vec<(String, u32, u32)> {
        let reasons = side.reasons.iter();
        reasons
            .map(|one| (one.reason.clone(), one.rows, one.parents))
            .collect()
    };
    let wanted = [
        ("child_discharged", 9),
        ("duplicate", 4),
        ("moved_to_other_list", 31),
        ("not_separated", 2),
        ("unexplained", 24),
    ]
    .map(|(reason, count)| (reason.to_owned(), count, count));
    assert_eq!(reasons(&found.a), wanted);
    let asked = &found.rows[50].explained[0];
    assert_eq!(
        (
            asked.state.as_str(),
            asked.words.as_str(),
            asked.on.is_empty()
        ),
        ("asked", "Letter of 30 August", false)
    );
    assert_eq!(
        asked.owner, "Practice counsel",
        "whoever explains it follows it up"
    );
    let open = json!({"a": before, "b": now, "reason": "unexplained", "count": 500});
    assert_eq!(compare(&mut desk, open).total, 24);

    // Each place has just the rows that are found there.
    let places = &found.a.places;
    assert_eq!(
        places.len(),
        6,
        "five reasons, and those on both: {places:?}"
    );
    for place in places {
        let ComparedPlace {
            standing,
            became,
            reason,
            rows,
            parents,
        } = place;
        let there = json!({"a": before, "b": now, "side": "a", "standing": standing,
            "became": became, "reason": reason, "count": 500});
        assert_eq!(compare(&mut desk, there).total, *rows, "{place:?}");
        assert!(parents <= rows && *parents > 0);
    }
    let alone = json!({"a": before, "b": now, "standing": "alone", "reason": "duplicate"});
    assert_eq!(compare(&mut desk, alone).total, 4);

    // Against our book the same people are gone, and stay explained.
    let ours = compare(&mut desk, json!({"a": "book", "b": now, "count": 500}));
    assert_eq!(reasons(&ours.a), wanted);
    // The book's pairs are in no order that a test could name.
    let said = ours.rows.iter().flat_map(|row| &row.explained);
    let from: Vec<&str> = said.map(|one| one.carried_from.as_str()).collect();
    assert_eq!(from, vec![now.as_str(); 66]);
    desk.verify();

    // Nobody leaves our book because a list stopped naming them.
    let ours = compare(&mut desk, json!({"a": "book", "b": now, "count": 500}));
    assert_eq!(count(&ours.a.became, "ours_only"), 70);
    assert_eq!(
        (ours.parents.a, ours.parents.b, ours.parents.only_a),
        (392, 322, 70)
    );
    assert_eq!(count(&ours.a.standings, "same"), 325);
    assert_eq!(count(&ours.b.standings, "same"), 325);
}

#[test]
fn what_two_versions_say_differently_is_said_field_by_field() {
    let mut desk = Desk::open();
    desk.wait(30);
    let first = "Marta Xicay Ixtuc,A200100001,Juana Xicay,A200100002,2010-05-14,2018-05-14\n\
        Ana Pop,A200100009,Rosa Pop,A200100010,2011-01-02,\n\
        José Tzoc,A200100011,Luis Tzoc,A200100012,,2018-06-01\n\
        Eva Sis,4.41E+11,Leo Sis,A200100014,,\n";
    let second = "Marta Ixtuc Xicai,A200100001,Juana Xicay,A200100002,2010-05-15,2018-05-14\n\
        Ana Pop,A200100009,Rosa Pop,A200100010,2011-01-02,\n\
        Jose TZOC,A200100011,Luis Tzoc,A200100012,,2018-06-01\n\
        Ana Pop,A200100009,Rosa Pop,A200100010,2011-01-02,\n\
        Eva Sis,4.41E+11,Leo Sis,A200100014,,\n\
        Nueva Caal,A200100020,Irma Caal,A200100021,2012-02-02,2018-06-02\n";
    let before = import(&mut desk, "one.csv", "2018-07-07", first);
    let now = import(&mut desk, "two.csv", "2018-08-01", second);
    let found = compare(&mut desk, json!({"a": before, "b": now, "count": 500}));
    let standing = |side: &str, row: u32| {
        let found = found
            .rows
            .iter()
            .find(|one| one.side == side && one.row == row);
        found.map_or("same", |row| row.standing.as_str())
    };
    assert_eq!(
        [2, 3, 4, 5].map(|row| standing("a", row)),
        ["different", "same", "same", "same"],
        "the row that cannot be read has the same cells on both"
    );
    assert_eq!(
        [2, 3, 4, 5, 6, 7].map(|row| standing("b", row)),
        ["different", "same", "same", "again", "same", "only_here"]
    );
    let marta = &found.rows[0];
    let said: Vec<(&str, &str, &str)> = marta
        .differs
        .iter()
        .map(|one| (one.what.as_str(), one.a.as_str(), one.b.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            ("parent_spelling", "Marta Xicay Ixtuc", "Marta Ixtuc Xicai"),
            ("child_born", "2010-05-14", "2010-05-15")
        ]
    );
    assert_eq!(count(&found.b.became, "appeared"), 1);
    // Gone from the next, and there again in the one after it.
    let more = "Olga Mux,A200100030,Elsa Mux,A200100031,2012-02-02,2018-06-02\n";
    let third = format!("{first}{more}");
    let third = import(&mut desk, "three.csv", "2018-08-15", &third);
    let back = compare(&mut desk, json!({"a": now, "b": third, "count": 500}));
    assert_eq!(count(&back.a.became, "vanished"), 1);
    assert_eq!(count(&back.b.became, "reappeared"), 0);
    let fourth = format!("{second}{more}");
    let fourth = import(&mut desk, "four.csv", "2018-08-20", &fourth);
    let again = compare(&mut desk, json!({"a": third, "b": fourth, "count": 500}));
    assert_eq!(count(&again.b.became, "reappeared"), 1);
    let caal = again
        .rows
        .iter()
        .find(|row| row.became == "reappeared")
        .unwrap();
    assert_eq!(caal.other_list, now);
}

#[test]
fn what_cannot_be_compared_is_refused_and_nothing_is_written() {
    let mut desk = Desk::open();
    let list = import(&mut desk, "one.csv", "2018-07-07", &row(1, 1));
    let (before, _) = desk.verify();
    for (request, field) in [
        (json!({"a": list, "b": list}), "compared"),
        (json!({"a": list, "b": "nothing"}), "list"),
        (
            json!({"a": list, "b": "book", "standing": "odd"}),
            "standing",
        ),
        (json!({"a": list, "b": "book", "side": "c"}), "side"),
    ] {
        let refused = desk.ask::<ListsCompared>("compare_lists", &request);
        assert_eq!(refused.unwrap_err().args["field"], field, "{request}");
    }
    assert_eq!(desk.verify().0, before);
}

#[test]
fn an_explanation_is_replaced_found_in_the_timeline_and_ends_when_a_list_names_them_again() {
    let mut desk = Desk::open();
    desk.wait(30);
    let (both, one) = (format!("{}{}", row(1, 1), row(2, 1)), row(2, 1));
    let july = import(&mut desk, "july.csv", "2018-07-01", &both);
    let august = import(&mut desk, "august.csv", "2018-08-01", &one);
    let explain = |desk: &mut Desk, a: &str, b: &str, side: &str, row: u32, reason: &str| {
        let request = json!({"a": a, "b": b, "rows": [{"side": side, "row": row}],
            "reason": reason, "words": "They wrote so"});
        desk.ask::<DifferencesExplained>("explain_differences", &request)
    };
    // As the request names the sides, which the answer turns round.
    explain(&mut desk, &august, &july, "b", 2, "duplicate").unwrap();
    explain(&mut desk, &july, &august, "a", 2, "child_discharged").unwrap();
    let found = compare(&mut desk, json!({"a": july, "b": august, "count": 500}));
    let [gone] = found.rows.as_slice() else {
        panic!("{:?}", found.rows);
    };
    let [explained] = gone.explained.as_slice() else {
        panic!("{:?}", gone.explained);
    };
    assert_eq!(
        explained.reason, "child_discharged",
        "the later word replaces the earlier"
    );
    let family: FamilyView = desk
        .ask("open_family", &json!({"family": gone.target}))
        .unwrap();
    let lines = family.timeline.iter();
    let lines = lines.filter(|line| line.kind == "difference_explained" && !line.superseded);
    assert_eq!(lines.count(), 1);

    // What was said last is taken back by key, and said again.
    let reasons = |desk: &mut Desk| {
        let found = compare(desk, json!({"a": july, "b": august, "count": 500}));
        let explained = found.rows[0].explained.iter();
        explained.map(|one| one.reason.clone()).collect::<Vec<_>>()
    };
    let undone: Undone = desk.ask("undo", &json!({"reason": "Wrong row"})).unwrap();
    assert_eq!(
        (undone.kind.as_str(), undone.changes.lists),
        ("difference_explained", true)
    );
    assert_eq!(reasons(&mut desk), ["duplicate"]);
    let _: Undone = desk
        .ask("redo", &json!({"reason": "It was right"}))
        .unwrap();
    assert_eq!(reasons(&mut desk), ["child_discharged"]);

    // Later versions need no new word; one that names them again does.
    let other = format!("{}{}", row(2, 1), row(3, 1));
    let september = import(&mut desk, "september.csv", "2018-09-01", &other);
    let ours = compare(
        &mut desk,
        json!({"a": "book", "b": september, "count": 500}),
    );
    assert_eq!(ours.rows[0].explained[0].carried_from, august);
    let back = format!("{}{}{}", row(1, 1), row(2, 1), row(4, 1));
    let again = import(&mut desk, "again.csv", "2018-09-05", &back);
    let last = format!("{}{}", row(2, 1), row(4, 1));
    let last = import(&mut desk, "last.csv", "2018-09-08", &last);
    let found = compare(&mut desk, json!({"a": again, "b": last, "count": 500}));
    assert_eq!(found.rows.len(), 1);
    assert!(
        found.rows[0].explained.is_empty(),
        "gone once more: nobody has said why"
    );
    desk.verify();

    for (side, row, rule) in [("a", 3, "no_difference"), ("a", 99, "no_difference")] {
        let refused = explain(&mut desk, &july, &august, side, row, "duplicate").unwrap_err();
        assert_eq!(refused.args["rule"], rule);
    }
    let refused = explain(&mut desk, &july, &august, "a", 2, "because").unwrap_err();
    assert_eq!(refused.args["field"], "reason");
}
