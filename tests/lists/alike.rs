//! Whoever looks like somebody of the book: while a list comes in, while somebody is typed, and among
//! those who are there.

use crate::desk::Desk;
use reencuentro_api::wire::*;
use serde_json::json;

const HEAD: &str = "Parent Name,Parent A#,Parent DOB,Child Name,Child A#,Child DOB\n";

fn import(desk: &mut Desk, name: &str, rows: &str) -> ListImported {
    let file = desk.file(name, format!("{HEAD}{rows}").as_bytes());
    desk.import(&file).unwrap()
}

fn lookalikes(desk: &mut Desk, request: serde_json::Value) -> Vec<LookalikeView> {
    let found: Lookalikes = desk.ask("lookalikes", &request).unwrap();
    found.found
}

fn duplicates(desk: &mut Desk) -> Vec<DuplicateView> {
    let found: Duplicates = desk.ask("list_duplicates", &json!({"count": 50})).unwrap();
    assert_eq!(found.total as usize, found.found.len());
    found.found
}

fn says(weighing: &Weighing, id: &str) -> bool {
    weighing.lines.iter().any(|line| line.seen == id)
}

/// The book of the tests: a mother who may be meant, and others.
const BOOK: &str = "Marta Xicay Ixtuc,A200 100 001,1986-02-03,Juana Xicay Sontay,A200 100 002,2010-05-14\n\
    Pedro Tzoc Batz,A200 100 003,1979-11-20,Ana Tzoc Us,A200 100 004,2012-01-09\n\
    Delmira Paz Funes,,1990-07-07,Wilson Paz Euceda,A200 100 006,2014-03-30\n";

#[test]
fn a_name_one_letter_off_waits_beside_whom_it_means_and_founds_nobody_in_silence() {
    let mut desk = Desk::open();
    import(&mut desk, "one.csv", BOOK);
    let second = import(
        &mut desk,
        "two.csv",
        "Marta Xicai Ixtuc,,1986-02-03,Juana Xicai Sontay,,2010-05-14\n\
         Rigoberta Canil Raymundo,,1991-12-24,Gaspar Brito Canil,,2013-08-02\n",
    );
    let rows = desk.rows(&second.list.id).rows;
    let first = &rows[0];
    assert_eq!(
        (first.bucket.as_str(), first.reason.as_str()),
        ("review", "looks_alike")
    );
    let sides: Vec<_> = first
        .candidates
        .iter()
        .map(|one| (&*one.side, &*one.name))
        .collect();
    assert_eq!(
        sides,
        [
            ("parent", "Marta Xicay Ixtuc"),
            ("child", "Juana Xicay Sontay")
        ]
    );
    for one in &first.candidates {
        let weighing = one.weighing.as_ref().unwrap();
        assert_ne!(weighing.likely, "possible", "{weighing:?}");
        assert!(says(weighing, "match-born-same"), "{weighing:?}");
        assert!(weighing.guards.is_empty(), "{weighing:?}");
    }
    // Nobody of the book looks like these.
    assert_eq!(
        (rows[1].bucket.as_str(), rows[1].candidates.len()),
        ("founded", 0)
    );
    // The preview says the same as the import did.
    let file = desk.file(
        "three.csv",
        format!("{HEAD}Marta Xicai Ixtuk,,1986-02-03,Juana Xicai Sontay,,2010-05-14\n").as_bytes(),
    );
    let preview: ListPreview = desk.ask("preview_list", &json!({"path": file})).unwrap();
    assert_eq!(preview.would.review, 1);
}

#[test]
fn whoever_is_typed_is_found_however_they_are_spelled_and_the_matcher_follows_what_is_written() {
    let mut desk = Desk::open();
    import(&mut desk, "one.csv", BOOK);
    let typed = json!({"part": "parent", "name": "Delmyra Pas Funez", "born": "7/7/1990"});
    let found = lookalikes(&mut desk, typed.clone());
    let [delmira] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(
        (
            &*delmira.who.name,
            &*delmira.who.side,
            &*delmira.who.with,
            &*delmira.who.born
        ),
        (
            "Delmira Paz Funes",
            "parent",
            "Wilson Paz Euceda",
            "1990-07-07"
        )
    );
    assert_ne!(delmira.weighing.likely, "possible");
    // The lines add up: what speaks for it outweighs that two of the book are seldom one.
    assert!(
        delmira
            .weighing
            .lines
            .iter()
            .map(|line| line.bits)
            .sum::<f64>()
            > 0.0
    );
    assert!(says(&delmira.weighing, "match-before"));

    assert_eq!(
        lookalikes(
            &mut desk,
            json!({"name": "Fidelia Ordóñez", "part": "parent"})
        )
        .len(),
        0
    );
    let person: Recorded = desk
        .ask(
            "record_person",
            &json!({"part": "parent", "name": "Fidelia Ordóñez Us", "source": "invented", "born": "1988-03-04"}),
        )
        .unwrap();
    let typed_again = json!({"name": "Fidelia Ordones Us", "part": "parent", "born": "4/3/1988"});
    let found = lookalikes(&mut desk, typed_again.clone());
    assert_eq!(
        found.iter().map(|one| &one.who.person).collect::<Vec<_>>(),
        [&person.id]
    );
    // Another spelling of hers leads to her, and who is in the trash to nobody.
    desk.ask::<Recorded>(
        "record_name",
        &json!({"person": person.id, "name": "Filomena Ordóñez Us", "source": "invented"}),
    )
    .unwrap();
    let other_name = json!({"name": "Filomena Ordoñez Us", "part": "parent", "born": "4/3/1988"});
    assert_eq!(lookalikes(&mut desk, other_name)[0].who.person, person.id);
    desk.ask::<Recorded>(
        "trash",
        &json!({"about": person.id, "reason": "written twice"}),
    )
    .unwrap();
    assert_eq!(lookalikes(&mut desk, typed_again).len(), 0);

    let nothing: ApiError = desk
        .ask::<Lookalikes>("lookalikes", &json!({"part": "parent"}))
        .unwrap_err();
    assert_eq!(
        (nothing.code, nothing.args["field"].as_str()),
        (ErrorCode::Invalid, "name")
    );
}

#[test]
fn people_who_came_with_a_list_are_nobodys_lookalikes_once_it_is_undone() {
    let mut desk = Desk::open();
    let file = desk.file("one.csv", format!("{HEAD}{BOOK}").as_bytes());
    let first = desk.import(&file).unwrap();
    let typed = json!({"part": "parent", "name": "Delmyra Pas Funez", "born": "7/7/1990"});
    assert_eq!(lookalikes(&mut desk, typed.clone()).len(), 1);
    desk.undo(&first.list.id).unwrap();
    assert!(lookalikes(&mut desk, typed.clone()).is_empty());

    // The same list comes as it came first: foreseen, imported and opened.
    let preview = desk.preview(&file).unwrap();
    let again = desk.import(&file).unwrap();
    assert_eq!((preview.would.founded, again.list.buckets.founded), (3, 3));
    let rows = desk.rows(&again.list.id).rows;
    assert!(rows.iter().all(|row| row.candidates.is_empty()), "{rows:?}");
    assert_eq!(lookalikes(&mut desk, typed).len(), 1);
}

#[test]
fn who_is_written_twice_is_shown_until_somebody_decides_and_again_when_the_evidence_changes() {
    let mut desk = Desk::open();
    import(&mut desk, "one.csv", BOOK);
    assert!(duplicates(&mut desk).is_empty());
    let twice: Recorded = desk
        .ask(
            "record_person",
            &json!({"part": "parent", "name": "Martha Xicay Ixtuc", "source": "a defender", "born": "1986-02-03"}),
        )
        .unwrap();
    let found = duplicates(&mut desk);
    let [one] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(
        (&*one.one.name, &*one.other.person),
        ("Marta Xicay Ixtuc", &*twice.id)
    );
    assert_eq!((one.pairs, one.decided_before), (1, false));
    let marta = one.one.person.clone();

    let two = json!({"person": marta, "other": twice.id, "reason": "seen together"});
    let apart: Recorded = desk.ask("tell_persons_apart", &two).unwrap();
    assert!(duplicates(&mut desk).is_empty());
    let fact = json!({"person": twice.id, "field": "sex", "state": "known", "values": ["f"], "source": "a defender", "replaces": []});
    desk.ask::<Recorded>("record_detail", &fact).unwrap();
    let found = duplicates(&mut desk);
    assert_eq!((found.len(), found[0].decided_before), (1, true));

    let back = json!({"entry": apart.entry, "reason": "the second interview"});
    desk.ask::<Recorded>("withdraw", &back).unwrap();
    let found = duplicates(&mut desk);
    assert_eq!((found.len(), found[0].decided_before), (1, false));
    let link = json!({"person": marta, "other": twice.id, "reason": "one number"});
    desk.ask::<Recorded>("link_persons", &link).unwrap();
    assert!(duplicates(&mut desk).is_empty());
    // As one person she is found under both names, once.
    let found = lookalikes(
        &mut desk,
        json!({"name": "Martha Xicay Ixtuc", "part": "parent"}),
    );
    assert_eq!(found.len(), 1, "{found:?}");
}
