//! What holds for every list: the buckets sum to the rows, twice is once, undo restores.

use crate::desk::{Desk, sum};
use proptest::prelude::*;

/// A cell of a kind, out of few values, so that rows collide.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => (0u32..6).prop_map(|n| format!("A90021433{n}")),
        1 => Just(String::new()),
        1 => prop_oneof![Just("4.41E+11"), Just("12"), Just("000000000"), Just("see note")].prop_map(str::to_owned),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(""),
        Just("Marta Xicay"),
        Just("MARTA XICAY"),
        Just("Rosa Tum"),
        Just("José Güell"),
        Just("de la Cruz"),
        Just("?"),
    ]
    .prop_map(str::to_owned)
}

fn born() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(""),
        Just("1986-02-03"),
        Just("3/2/1986"),
        Just("soon"),
        Just("1986")
    ]
    .prop_map(str::to_owned)
}

fn row() -> impl Strategy<Value = String> {
    (number(), name(), born(), number(), name(), born(), 0u8..10).prop_map(
        |(a, b, c, d, e, f, odd)| {
            let shifted = if odd == 0 { ",shifted" } else { "" };
            format!("{a},{b},{c},{d},{e},{f}{shifted}\n")
        },
    )
}

fn list() -> impl Strategy<Value = String> {
    prop::collection::vec(row(), 0..14).prop_map(|rows| {
        format!(
            "Parent A#,Parent name,Parent DOB,Child A#,Child name,Child DOB\n{}",
            rows.concat()
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn buckets_sum_twice_is_once_undo_restores(first in list(), second in list()) {
        prop_assume!(first != second);
        let mut desk = Desk::open();
        let (empty, _) = desk.verify();
        let one = desk.file("1.csv", first.as_bytes());
        let two = desk.file("2.csv", second.as_bytes());
        let would = desk.preview(&one).unwrap().would;
        let done = desk.import(&one).unwrap();
        prop_assert_eq!(would, done.list.buckets, "what was shown is what happened");
        prop_assert_eq!(sum(&done.list.buckets), done.list.rows);
        let rows = desk.rows(&done.list.id).rows;
        prop_assert_eq!(rows.len(), done.list.rows as usize, "each row ends once");
        let before = desk.verify();
        prop_assert!(desk.import(&one).unwrap().already_here);
        prop_assert_eq!(&desk.verify(), &before);

        let next = desk.import(&two).unwrap();
        prop_assert_eq!(sum(&next.list.buckets), next.list.rows);
        desk.verify();
        prop_assert_eq!(desk.undo(&next.list.id).unwrap().kept.len(), 0);
        prop_assert_eq!(&desk.verify().0, &before.0);
        prop_assert_eq!(desk.undo(&done.list.id).unwrap().kept.len(), 0);
        prop_assert_eq!(desk.verify().0, empty);
    }
}
