//! What matching promises whatever the lists: the same answer from either side and in any order, no
//! pair suggested against a guard, reasons that add up.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod world;

use proptest::prelude::*;
use reencuentro_matching::record::{Date, Person, Record, Sex, Shape};
use reencuentro_matching::{
    Cancelled, Guard, Index, Linkage, Pair, SAME_FROM, Watch, all_seen, link, within,
};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use world::{Scale, World, make};

const SMALL: Scale = Scale(600, 600, 400);

fn world() -> World {
    make(SMALL, 11)
}

fn linked(a: &[Record], b: &[Record], shape: &Shape) -> Linkage {
    link(a, b, shape, Watch::nobody()).unwrap()
}

/// What must not depend on how the lists were handed over.
fn decisions(pairs: &[Pair]) -> HashMap<(usize, usize), (f64, bool, Vec<Guard>)> {
    let decision = |pair: &Pair| (pair.posterior, pair.assigned, pair.guards.clone());
    pairs
        .iter()
        .map(|pair| ((pair.a, pair.b), decision(pair)))
        .collect()
}

fn assert_alike(
    x: &HashMap<(usize, usize), (f64, bool, Vec<Guard>)>,
    y: &HashMap<(usize, usize), (f64, bool, Vec<Guard>)>,
) {
    assert!(x.len() > 100, "the lists have partners");
    assert_eq!(x.len(), y.len(), "the same pairs are reported");
    for (rows, (posterior, assigned, guards)) in x {
        let other = &y[rows];
        assert!(
            (posterior - other.0).abs() < 1e-9,
            "{rows:?}: {posterior} {}",
            other.0
        );
        assert_eq!((assigned, guards), (&other.1, &other.2), "{rows:?}");
    }
}

#[test]
fn the_answer_is_the_same_from_either_side() {
    let world = world();
    for (lists, shape) in [
        (&world.persons, Shape::Persons),
        (&world.cases, Shape::Cases),
    ] {
        let there = linked(&lists[0].rows, &lists[1].rows, &shape);
        let mut back = linked(&lists[1].rows, &lists[0].rows, &shape);
        for pair in &mut back.pairs {
            std::mem::swap(&mut pair.a, &mut pair.b);
        }
        assert_alike(&decisions(&there.pairs), &decisions(&back.pairs));
    }
}

#[test]
fn the_answer_is_the_same_in_any_order_of_rows() {
    let world = world();
    let [a, b] = &world.persons;
    let turned = |rows: &[Record], by: usize| {
        let mut rows = rows.to_vec();
        rows.reverse();
        rows.rotate_left(by);
        rows
    };
    let back = |row: usize, by: usize, len: usize| len - 1 - (row + by) % len;
    let straight = linked(&a.rows, &b.rows, &Shape::Persons);
    let mut other = linked(&turned(&a.rows, 7), &turned(&b.rows, 130), &Shape::Persons);
    for pair in &mut other.pairs {
        pair.a = back(pair.a, 7, a.rows.len());
        pair.b = back(pair.b, 130, b.rows.len());
    }
    assert_alike(&decisions(&straight.pairs), &decisions(&other.pairs));
    let straight = within(&b.rows, &Shape::Persons, Watch::nobody()).unwrap();
    let mut other = within(&turned(&b.rows, 7), &Shape::Persons, Watch::nobody()).unwrap();
    for pair in &mut other.pairs {
        let rows = [pair.a, pair.b].map(|row| back(row, 7, b.rows.len()));
        (pair.a, pair.b) = (rows[0].min(rows[1]), rows[0].max(rows[1]));
    }
    let (x, y) = (decisions(&straight.pairs), decisions(&other.pairs));
    for (rows, decision) in &x {
        assert!((decision.0 - y[rows].0).abs() < 1e-9, "{rows:?}");
    }
    assert_eq!(x.len(), y.len());
}

/// How far a posterior may move when an unrelated row comes in.
const MOVES: f64 = 0.05;

#[test]
fn an_unrelated_row_moves_no_decision_beyond_the_tolerance() {
    let world = world();
    let [a, b] = &world.cases;
    let before = decisions(&linked(&a.rows, &b.rows, &Shape::Cases).pairs);
    let mut more = b.rows.clone();
    more.push(Record {
        person: named("Quispe", "Nayra", 2012, 3, 9),
        parent: named("Quispe", "Illari", 1990, 8, 21),
        ..Record::default()
    });
    let after = decisions(&linked(&a.rows, &more, &Shape::Cases).pairs);
    for (rows, (posterior, ..)) in &before {
        let now = after.get(rows).map_or(0.0, |decision| decision.0);
        assert!(
            (posterior - now).abs() < MOVES,
            "{rows:?}: {posterior} {now}"
        );
    }
    let new = after.keys().filter(|rows| rows.1 == more.len() - 1).count();
    assert_eq!(new, 0, "nobody looks like the unrelated row");
}

#[test]
fn reasons_add_up_to_the_odds_and_have_words() {
    let world = world();
    let [a, b] = &world.cases;
    let linkage = linked(&a.rows, &b.rows, &Shape::Cases);
    let said = all_seen();
    for pair in &linkage.pairs {
        let reasons = linkage.reasons(pair);
        assert!((reasons.sum() - pair.log_odds).abs() < 1e-6, "{reasons:?}");
        assert!(
            reasons
                .fields
                .iter()
                .all(|reason| said.contains(&reason.seen))
        );
    }
}

fn named(surnames: &str, given: &str, year: u16, month: u8, day: u8) -> Person {
    Person {
        surnames: surnames.into(),
        given: given.into(),
        born_on: Some(Date::new(year, month, day)),
        ..Person::default()
    }
}

fn alone(person: Person) -> Record {
    Record {
        person,
        separated_on: Some(Date::new(2018, 5, 20)),
        country: "GTM".into(),
        ..Record::default()
    }
}

/// The pair of the last rows when `x` ends list A and `y` ends list B.
fn pair_of(x: Person, y: Person) -> Option<Pair> {
    let world = make(Scale(300, 300, 200), 3);
    let [a, b] = world.persons;
    let (mut a, mut b) = (a.rows, b.rows);
    a.push(alone(x));
    b.push(alone(y));
    let found = linked(&a, &b, &Shape::Persons).pairs;
    let last = |pair: &Pair| pair.a == a.len() - 1 && pair.b == b.len() - 1;
    found.into_iter().find(last)
}

fn assert_guarded(x: Person, y: Person, guard: Guard) {
    // A pair that is not even reported is not suggested either.
    if let Some(pair) = pair_of(x, y) {
        assert!(pair.guards.contains(&guard), "{guard:?}: {:?}", pair.guards);
        assert!(!pair.is_suggested(), "{guard:?}: {pair:?}");
    }
}

fn numbered(mut person: Person, number: &str) -> Person {
    person.a_number = number.into();
    person
}

#[test]
fn no_guarded_pair_is_suggested() {
    let xicay = || named("Xicay Ixtuc", "Marta Elena", 2010, 4, 6);
    let with_sex = |mut person: Person, sex| {
        person.sex = Some(sex);
        person
    };
    assert_guarded(
        xicay(),
        named("Xicay Ixtuc", "Petrona", 2010, 4, 6),
        Guard::Twins,
    );
    assert_guarded(
        xicay(),
        named("Xicay Ixtuc", "Marta Rosa", 2010, 4, 6),
        Guard::Twins,
    );
    assert_guarded(
        xicay(),
        named("Xicay Ixtuc", "Marta Elena", 1985, 4, 6),
        Guard::Junior,
    );
    assert_guarded(
        xicay(),
        named("Xicay Ixtuc", "Petrona", 2013, 9, 1),
        Guard::Siblings,
    );
    assert_guarded(
        xicay(),
        named("Xicay Ixtuc", "Marta Elena", 2011, 4, 6),
        Guard::BirthYear,
    );
    assert_guarded(
        with_sex(xicay(), Sex::Female),
        with_sex(xicay(), Sex::Male),
        Guard::Sex,
    );
    assert_guarded(
        numbered(xicay(), "A206094935"),
        numbered(xicay(), "A206094936"),
        Guard::TwoNumbers,
    );
    assert_guarded(
        numbered(xicay(), "A206094935"),
        numbered(
            named("Tum Batzlén", "Rigoberto", 1979, 11, 30),
            "206-094-935",
        ),
        Guard::NumberAgainstNames,
    );
}

#[test]
fn a_contradicted_number_is_reported_for_review() {
    let x = numbered(
        named("Xicay Ixtuc", "Marta Elena", 2010, 4, 6),
        "A206094935",
    );
    let y = numbered(
        named("Tum Batzlén", "Rigoberto", 1979, 11, 30),
        "A206094935",
    );
    let pair = pair_of(x, y).expect("the same A-number is always looked at");
    assert!(!pair.is_suggested(), "{pair:?}");
}

#[test]
fn the_same_person_as_lists_garble_them_is_suggested() {
    let x = numbered(
        named("XICAY IXTUC", "MARTA ELENA", 2010, 4, 6),
        "A206094935",
    );
    let y = numbered(named("Sicay-Istuc", "Marta E", 2010, 6, 4), "206 094 935");
    let pair = pair_of(x, y).expect("they are reported");
    assert!(pair.is_suggested(), "{pair:?}");
}

#[test]
fn the_work_can_be_ended_and_says_how_far_it_is() {
    let world = world();
    let [a, b] = &world.persons;
    let parts = RefCell::new(Vec::new());
    let asked = Cell::new(0);
    let watch = Watch {
        report: &|part| parts.borrow_mut().push(part),
        cancel: &|| {
            asked.set(asked.get() + 1);
            false
        },
    };
    link(&a.rows, &b.rows, &Shape::Persons, watch).unwrap();
    let parts = parts.into_inner();
    assert!(parts.is_sorted(), "{parts:?}");
    assert_eq!(parts.last(), Some(&1.0));
    assert!(asked.get() > 3);
    let ended = link(
        &a.rows,
        &b.rows,
        &Shape::Persons,
        Watch {
            report: &|_| {},
            cancel: &|| true,
        },
    );
    assert_eq!(ended.unwrap_err(), Cancelled);
}

#[test]
fn lists_without_rows_or_with_empty_rows_have_no_pairs() {
    let empty = vec![Record::default(); 5];
    for (a, b) in [(&[][..], &[][..]), (&empty, &[]), (&empty, &empty)] {
        assert_eq!(linked(a, b, &Shape::Persons).pairs, []);
        assert_eq!(linked(a, b, &Shape::Cases).pairs, []);
        assert_eq!(within(a, &Shape::Cases, Watch::nobody()).unwrap().pairs, []);
    }
}

#[test]
fn who_is_typed_in_again_is_found_and_who_was_removed_is_not() {
    let world = world();
    let book = &world.persons[0].rows;
    let numbered = || book.iter().enumerate();
    let mut index = Index::build(Shape::Persons, numbered());
    let mut found = 0;
    for (id, record) in numbered().take(100) {
        let alike = index.lookalikes(record);
        let own = alike.iter().find(|alike| alike.id == id);
        found += usize::from(own.is_some_and(|own| own.posterior > SAME_FROM));
        for alike in &alike {
            let sum = index.reasons(alike).sum();
            assert!(
                (sum - alike.log_odds).abs() < 1e-6,
                "{sum} {}",
                alike.log_odds
            );
        }
    }
    assert!(found >= 95, "{found} of 100 are found");
    assert!(index.remove(7) && !index.remove(7));
    assert_eq!(index.len(), book.len() - 1);
    assert!(index.lookalikes(&book[7]).iter().all(|alike| alike.id != 7));
    index.add(7, &book[7]);
    assert!(index.lookalikes(&book[7]).iter().any(|alike| alike.id == 7));
}

fn person() -> impl Strategy<Value = Person> {
    let text = || "[A-Za-zÁÉÑñáéã?'\u{fffd}© -]{0,18}";
    let date = proptest::option::of((1900_u16..2020, 0_u8..14, 0_u8..40));
    (text(), text(), date, "[A0-9 -]{0,14}").prop_map(|(surnames, given, born, a_number)| Person {
        surnames,
        given,
        born_on: born.map(|(year, month, day)| Date::new(year, month, day)),
        a_number,
        sex: None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_written_is_compared_the_same_both_ways(
        people in proptest::collection::vec(person(), 2..12),
    ) {
        let rows: Vec<Record> = people.into_iter().map(alone).collect();
        let (a, b) = rows.split_at(rows.len() / 2);
        let there = linked(a, b, &Shape::Persons);
        let back = linked(b, a, &Shape::Persons);
        prop_assert_eq!(there.pairs.len(), back.pairs.len());
        for pair in &there.pairs {
            let other = back.pairs.iter().find(|other| (other.b, other.a) == (pair.a, pair.b));
            prop_assert!(other.is_some_and(|o| (o.posterior - pair.posterior).abs() < 1e-9));
            prop_assert!((0.0..=1.0).contains(&pair.posterior));
        }
    }
}
