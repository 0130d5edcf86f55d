//! Laws of the matcher on a small invented world: two lists of the same summer, written by two offices.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops

use reencuentro_matching::record::{Date, Person, Record, Role, Sex, Shape};
use reencuentro_matching::{Guard, SAME_FROM, Watch, link, within};
use std::collections::{BTreeMap, BTreeSet};

const SURNAMES: [&str; 40] = [
    "Xicay",
    "Ixtuc",
    "Pop",
    "Caal",
    "Tzoc",
    "Ajú",
    "Robledo",
    "Mendoza",
    "Quiñónez",
    "Velásquez",
    "Chub",
    "Choc",
    "Tiul",
    "Ramírez",
    "Orellana",
    "Zelaya",
    "Banegas",
    "Murillo",
    "Portillo",
    "Alvarenga",
    "Escobar",
    "Chávez",
    "Guevara",
    "Hernández",
    "López",
    "García",
    "Pérez",
    "Ordóñez",
    "Batz",
    "Tuyuc",
    "Sicán",
    "Morales",
    "Cux",
    "Yat",
    "Rax",
    "Cholom",
    "Ical",
    "Sacul",
    "Maquín",
    "Bolom",
];
const GIVEN: [&str; 30] = [
    "Marta",
    "Juana",
    "Rosa",
    "Eulalia",
    "Catarina",
    "Elena",
    "Dominga",
    "Petrona",
    "Sandra",
    "Yesenia",
    "Karla",
    "Griselda",
    "Suyapa",
    "Brenda",
    "Wendy",
    "Juan",
    "Pedro",
    "Mateo",
    "Andrés",
    "Domingo",
    "Sebastián",
    "Santos",
    "Wilmer",
    "Kevin",
    "Elmer",
    "Rigoberto",
    "Óscar",
    "Nery",
    "Selvin",
    "Gaspar",
];

/// Numbers that look drawn and are the same every time.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap()
}

/// People, each as two offices write them: half of them on both lists.
fn world(people: usize) -> (Vec<Record>, Vec<Record>, BTreeSet<(usize, usize)>) {
    let mut drawn = Drawn(20_180_726);
    let (mut a, mut b, mut truth) = (Vec::new(), Vec::new(), BTreeSet::new());
    for number in 0..people {
        let surnames = format!("{} {}", drawn.of(&SURNAMES), drawn.of(&SURNAMES));
        let given = format!("{} {}", drawn.of(&GIVEN), drawn.of(&GIVEN));
        let year = u16::try_from(1965 + drawn.below(50)).unwrap();
        let born_on = Date::new(year, small(1 + drawn.below(12)), small(1 + drawn.below(28)));
        let person = Person {
            surnames,
            given,
            born_on: Some(born_on),
            a_number: format!("{:09}", 200_000_000 + number * 7_919),
            sex: Some(if drawn.below(2) == 0 {
                Sex::Female
            } else {
                Sex::Male
            }),
        };
        let record = Record {
            person,
            role: Some(if year > 2000 {
                Role::Child
            } else {
                Role::Parent
            }),
            country: ["GT", "HN", "SV"][drawn.below(3)].to_owned(),
            separated_on: Some(Date::new(
                2018,
                small(4 + drawn.below(3)),
                small(1 + drawn.below(28)),
            )),
            ..Record::default()
        };
        let (on_a, on_b) = (number % 4 != 3, number % 4 != 2);
        if on_a && on_b {
            truth.insert((a.len(), b.len()));
        }
        if on_b {
            b.push(as_the_other_office(&record, &mut drawn));
        }
        if on_a {
            a.push(record);
        }
    }
    (a, b, truth)
}

/// The other office writes in capitals without accents, drops a surname, a second name or a number, or
/// turns day and month round.
fn as_the_other_office(record: &Record, drawn: &mut Drawn) -> Record {
    let mut other = record.clone();
    let plain = |text: &str| {
        let bare = text
            .replace(['á', 'Á'], "a")
            .replace('é', "e")
            .replace(['í', 'ú'], "i");
        bare.replace(['ó', 'Ó'], "o")
            .replace('ñ', "n")
            .to_uppercase()
    };
    let person = &mut other.person;
    person.surnames = plain(&person.surnames);
    person.given = plain(&person.given);
    match drawn.below(6) {
        0 => person.a_number.clear(),
        1 => person.given = person.given.split(' ').next().unwrap().to_owned(),
        2 => person.surnames = person.surnames.split(' ').next().unwrap().to_owned(),
        3 => {
            person.born_on = person
                .born_on
                .map(|on| Date::new(on.year, on.day.min(12), on.month))
        }
        4 => person.surnames = person.surnames.replacen('Z', "S", 1),
        _ => {}
    }
    other
}

fn decided(a: &[Record], b: &[Record]) -> BTreeMap<(usize, usize), (u64, bool)> {
    let linkage = link(a, b, &Shape::Persons, Watch::nobody()).unwrap();
    let pairs = linkage.pairs.iter();
    pairs
        .map(|pair| ((pair.a, pair.b), (pair.posterior.to_bits(), pair.assigned)))
        .collect()
}

fn same(a: &[Record], b: &[Record]) -> BTreeSet<(usize, usize)> {
    let linkage = link(a, b, &Shape::Persons, Watch::nobody()).unwrap();
    let pairs = linkage
        .pairs
        .iter()
        .filter(|pair| pair.posterior >= SAME_FROM);
    pairs.map(|pair| (pair.a, pair.b)).collect()
}

#[test]
fn who_is_on_both_lists_is_found_and_nobody_else() {
    let (a, b, truth) = world(800);
    assert_eq!(truth.len(), 400);
    let found = same(&a, &b);
    let right = found.intersection(&truth).count();
    assert!(right >= 396, "{right} of 400 found");
    assert!(
        found.len() - right <= 4,
        "{} found besides",
        found.len() - right
    );
}

#[test]
fn the_lists_may_change_places_and_their_rows_too() {
    let (a, b, _) = world(400);
    let straight = decided(&a, &b);
    let turned = decided(&b, &a);
    assert_eq!(straight.len(), turned.len());
    for ((one, other), said) in &straight {
        assert_eq!(turned.get(&(*other, *one)), Some(said));
    }
    let (ra, rb): (Vec<_>, Vec<_>) = (
        a.iter().rev().cloned().collect(),
        b.iter().rev().cloned().collect(),
    );
    let reversed = decided(&ra, &rb);
    assert_eq!(straight.len(), reversed.len());
    for ((one, other), said) in &straight {
        let place = (a.len() - 1 - one, b.len() - 1 - other);
        assert_eq!(reversed.get(&place), Some(said), "{one} {other}");
    }
}

#[test]
fn a_stranger_on_a_list_changes_nothing_for_the_others() {
    let (mut a, b, _) = world(800);
    let before = same(&a, &b);
    a.push(Record {
        person: Person {
            surnames: "Ștefănescu".to_owned(),
            given: "Ilie".to_owned(),
            born_on: Some(Date::new(1971, 2, 3)),
            a_number: String::new(),
            sex: Some(Sex::Male),
        },
        role: Some(Role::Parent),
        country: "RO".to_owned(),
        ..Record::default()
    });
    assert_eq!(same(&a, &b), before);
}

#[test]
fn twins_and_two_numbers_are_never_suggested() {
    let (mut a, b, _) = world(400);
    let twin = |given: &str, number: &str| Record {
        person: Person {
            surnames: "Cholom Maquín".to_owned(),
            given: given.to_owned(),
            born_on: Some(Date::new(2010, 5, 14)),
            a_number: number.to_owned(),
            sex: Some(Sex::Female),
        },
        role: Some(Role::Child),
        country: "GT".to_owned(),
        separated_on: Some(Date::new(2018, 5, 14)),
        ..Record::default()
    };
    let first = a.len();
    a.extend([
        twin("Ana Lucía", "219000001"),
        twin("Elsa Marina", "219000002"),
        twin("Ana Lucía", "219000077"),
    ]);
    let linkage = within(&a, &Shape::Persons, Watch::nobody()).unwrap();
    for pair in &linkage.pairs {
        let among = |row: usize| row >= first;
        assert!(
            !(among(pair.a) && among(pair.b) && pair.is_suggested()),
            "{pair:?}"
        );
        if pair.a == first && pair.b == first + 2 {
            assert!(pair.guards.contains(&Guard::TwoNumbers), "{pair:?}");
        }
    }
    assert!(!b.is_empty());
}

#[test]
fn work_that_is_cancelled_ends_and_says_so() {
    let (a, b, _) = world(200);
    let watch = Watch {
        report: &|_| {},
        cancel: &|| true,
    };
    assert!(link(&a, &b, &Shape::Persons, watch).is_err());
}

#[test]
fn nothing_on_a_list_is_nobody() {
    let nobody = link(&[], &[], &Shape::Persons, Watch::nobody()).unwrap();
    assert!(nobody.pairs.is_empty());
    let blank = vec![Record::default(); 3];
    let blank = link(&blank, &blank, &Shape::Cases, Watch::nobody()).unwrap();
    assert!(blank.pairs.is_empty(), "{:?}", blank.pairs);
}
