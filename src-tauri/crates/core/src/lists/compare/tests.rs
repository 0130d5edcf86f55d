use super::*;
use crate::ids::EntityId;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

fn person(n: u8) -> PersonId {
    EntityId([n; 16]).into()
}

fn facts(name: &str, number: &str, born: &str) -> Facts {
    let some = |text: &str| -> Vec<String> {
        Some(text.to_owned())
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect()
    };
    Facts {
        names: some(name),
        numbers: some(number),
        born: PartialDate::parse_edtf(born).into_iter().collect(),
        ..Facts::default()
    }
}

/// A row of a family: the parent and the child by their numbers, nobody decided.
fn row(row: u32, parent: Facts, child: Option<Facts>) -> Side {
    let text = format!("{parent:?} {child:?}");
    let cells = Sha256::digest(text.as_bytes()).into();
    Side {
        row,
        number: String::new(),
        named: Err(Nameless::Waiting),
        identity: Some(cells),
        parent: Some(parent),
        child,
        separated_on: Vec::new(),
        place: Vec::new(),
    }
}

fn decided(mut row: Side, parent: u8, child: Option<u8>) -> Side {
    row.named = Ok(Named {
        parent: Some(person(parent)),
        child: child.map(person),
    });
    row
}

fn all_fields() -> BTreeSet<Field> {
    Field::ALL.iter().copied().collect()
}

fn standings(rows: &[RowStanding]) -> Vec<(u32, &'static str, Option<u32>)> {
    let rows = rows.iter();
    rows.map(|row| (row.row, row.standing.code(), row.with))
        .collect()
}

#[test]
fn rows_meet_by_what_is_decided_then_by_numbers_then_by_names() {
    let mother = || facts("Marta Xicay", "203000001", "1984-03-02");
    let child = || Some(facts("Juana Xicay", "203000002", "2011"));
    let other = || facts("José Tzoc", "", "1980-01-31");
    let son = || Some(facts("Luis Tzoc", "", "2012-05-06"));
    let a = [
        decided(row(2, facts("M. Xicay", "", ""), child()), 1, Some(2)),
        row(3, facts("Ana Pop", "203000003", ""), None),
        row(4, other(), son()),
        row(5, facts("Rosa Ixcoy", "203000009", ""), None),
    ];
    let b = [
        row(2, facts("Jose TZOC", "", "1980-01-31"), son()),
        row(3, facts("Anna Pop", "203000003", ""), None),
        decided(row(4, mother(), child()), 1, Some(2)),
        row(5, facts("Elena Sis", "203000008", ""), None),
    ];
    let found = compare(&a, &b, &all_fields());
    assert_eq!(
        standings(&found.a),
        [
            (2, "different", Some(4)),
            (3, "different", Some(3)),
            (4, "same", Some(2)),
            (5, "waiting", None)
        ]
    );
    assert_eq!(
        found.a[0].fields,
        [
            Differs::ParentName,
            Differs::ParentNumber,
            Differs::ParentBorn
        ]
    );
    assert_eq!(found.a[1].fields, [Differs::ParentSpelling]);
    assert_eq!(standings(&found.b)[3], (5, "waiting", None));
    // What the other side has no column for is no difference.
    let only_names = [Field::ParentName].into_iter().collect();
    let found = compare(&a, &b, &only_names);
    assert_eq!(found.a[0].fields, [Differs::ParentName]);
}

#[test]
fn who_is_decided_to_be_another_is_never_joined_by_a_number_or_a_name() {
    let cells = || facts("Marta Xicay", "203000001", "1984-03-02");
    let a = [decided(row(2, cells(), None), 1, None)];
    let b = [decided(row(2, cells(), None), 2, None)];
    let found = compare(&a, &b, &all_fields());
    assert_eq!(standings(&found.a), [(2, "only_here", None)]);
    assert_eq!(standings(&found.b), [(2, "only_here", None)]);
}

#[test]
fn a_child_with_another_parent_a_family_twice_and_a_list_of_parents_alone() {
    let cells = |n: u32| facts("Marta Xicay", &format!("20300000{n}"), "");
    let child = |n: u32| Some(facts("Juana Xicay", &format!("20400000{n}"), ""));
    let a = [
        decided(row(2, cells(1), child(1)), 1, Some(11)),
        decided(row(3, cells(2), child(2)), 2, Some(12)),
        decided(row(4, cells(2), child(3)), 2, Some(13)),
        decided(row(5, cells(2), child(2)), 2, Some(12)),
    ];
    let b = [
        decided(row(2, cells(3), child(1)), 3, Some(11)),
        decided(row(3, cells(2), None), 2, None),
    ];
    let found = compare(&a, &b, &all_fields());
    assert_eq!(
        standings(&found.a),
        [
            (2, "parentage", Some(2)),
            (3, "same", Some(3)),
            (4, "same", Some(3)),
            (5, "again", Some(3))
        ]
    );
    assert_eq!(
        standings(&found.b),
        [(2, "parentage", Some(2)), (3, "same", Some(3))]
    );
    let parents = by_parent(&a, &b, &found);
    assert_eq!(
        parents,
        ParentCounts {
            a: 2,
            b: 2,
            same: 1,
            different: 0,
            only_a: 1,
            only_b: 1
        }
    );
}

/// The count of 30 August 2018: 392 parents before, 322 now, 70 to be asked for (DOMAIN §4, G10).
#[test]
fn seventy_parents_are_gone_from_the_later_list() {
    let parent = |n: u32| {
        row(
            n + 2,
            facts(&format!("Madre {n}"), &format!("2{n:08}"), ""),
            Some(facts("", &format!("3{n:08}"), "")),
        )
    };
    let before: Vec<Side> = (0..392).map(parent).collect();
    let now: Vec<Side> = (70..392).map(parent).collect();
    let found = compare(&before, &now, &all_fields());
    let gone = found.a.iter().filter(|row| row.with.is_none()).count();
    assert_eq!(
        (
            gone,
            found.b.iter().filter(|row| row.with.is_none()).count()
        ),
        (70, 0)
    );
    let parents = by_parent(&before, &now, &found);
    assert_eq!(
        parents,
        ParentCounts {
            a: 392,
            b: 322,
            same: 322,
            different: 0,
            only_a: 70,
            only_b: 0
        }
    );
}

prop_compose! {
    fn any_side()(rows in prop::collection::vec((0..6_u8, prop::option::of(0..6_u8), 0..4_u8, 0..3_u8), 0..24)) -> Vec<Side> {
        let rows = (2..).zip(rows);
        rows.map(|(no, (parent, child, how, name))| {
            let names = ["Marta Xicay", "Juana Pop", "Ana Sis"];
            let number = |n: u8| if how == 1 { String::new() } else { format!("20300000{n}") };
            let one = facts(names[usize::from(name)], &number(parent), "1984-03-02");
            let two = child.map(|child| facts(names[usize::from(name)], &number(child + 6), "2011"));
            let read = row(no, one, two);
            match how {
                0 => decided(read, parent, child.map(|child| child + 6)),
                3 => Side { named: Err(Nameless::Unread), ..read },
                _ => read,
            }
        })
        .collect()
    }
}

proptest! {
    /// Every row of either side is in one place, and the two sides agree on who belongs to whom.
    #[test]
    fn places_partition_the_rows(a in any_side(), b in any_side()) {
        let found = compare(&a, &b, &all_fields());
        for (rows, standings) in [(&a, &found.a), (&b, &found.b)] {
            let numbers: Vec<u32> = rows.iter().map(|row| row.row).collect();
            let placed: Vec<u32> = standings.iter().map(|row| row.row).collect();
            prop_assert_eq!(numbers, placed);
        }
        for (own, others) in [(&found.a, &found.b), (&found.b, &found.a)] {
            for row in own {
                let with = row.with.and_then(|with| others.iter().find(|other| other.row == with));
                match row.standing {
                    Standing::Same | Standing::Different => {
                        let with = with.expect("its other half");
                        prop_assert_eq!(row.standing == Standing::Same, row.fields.is_empty());
                        prop_assert!(matches!(with.standing, Standing::Same | Standing::Different));
                    }
                    Standing::Parentage => prop_assert_eq!(with.map(|with| with.with), Some(Some(row.row))),
                    Standing::Again => prop_assert!(own.iter().any(|first| Some(first.row) == row.with && first.standing != Standing::Again)),
                    _ => prop_assert!(row.with.is_none()),
                }
            }
        }
        let parents = by_parent(&a, &b, &found);
        prop_assert_eq!(parents.a, parents.same + parents.different + parents.only_a);
        prop_assert_eq!(parents.b, parents.same + parents.different + parents.only_b);
    }

    /// Turned round it says the same.
    #[test]
    fn which_is_first_counts_for_nothing(a in any_side(), b in any_side()) {
        let there = compare(&a, &b, &all_fields());
        let back = compare(&b, &a, &all_fields());
        let count = |rows: &[RowStanding], of: Standing| rows.iter().filter(|row| row.standing == of).count();
        for of in Standing::ALL {
            prop_assert_eq!(count(&there.a, of), count(&back.b, of), "{}", of.code());
            prop_assert_eq!(count(&there.b, of), count(&back.a, of), "{}", of.code());
        }
    }

    /// A list beside itself differs in nothing.
    #[test]
    fn a_list_beside_itself_is_the_same(a in any_side()) {
        let found = compare(&a, &a, &all_fields());
        for row in &found.a {
            prop_assert!(matches!(row.standing, Standing::Same | Standing::Again), "{row:?}");
        }
    }
}
