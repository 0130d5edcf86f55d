//! Invented worlds of separated families, as two lists see them, with the truth beside: the ground on
//! which matching is tested and measured. The same seed gives the same lists.
//!
//! The errors are those that government lists have: a surname dropped or swapped, accents stripped
//! or garbled, particles, nicknames, b/v, s/z/c, ll/y, a mute h, day and month exchanged, a year off
//! by one, a missing or mistyped A-number, doubles; and the people are those that are hard to tell
//! apart: twins, siblings, parent and child of one name, namesakes. Deliberately absent: anything of
//! a real person.

mod families;
mod mention;
mod names;
mod random;

use std::collections::HashMap;

use families::{Family, Human, make_families};
use mention::{Style, mention};
use random::Random;
use reencuentro_matching::record::{Date, Person, Record, Role};

/// A list with the truth: rows with one truth are the same.
#[derive(Default)]
pub struct List {
    /// The rows as the list writes them.
    pub rows: Vec<Record>,
    /// Who, or which case, each row is.
    pub truth: Vec<u64>,
}

/// Two lists of cases and two of persons, from one set of families.
pub struct World {
    /// Lists A and B of parent and child pairs.
    pub cases: [List; 2],
    /// Lists A and B of single persons.
    pub persons: [List; 2],
}

/// How many rows the lists have, and how many cases are on both.
#[derive(Clone, Copy)]
pub struct Scale(pub usize, pub usize, pub usize);

/// Doubles on each list, in parts of its rows.
const DOUBLES: [f64; 2] = [0.015, 0.04];
/// How noisy each list is.
const NOISE: [f64; 2] = [0.6, 1.0];

/// Makes the world of a seed.
pub fn make(Scale(rows_a, rows_b, on_both): Scale, seed: u64) -> World {
    let mut random = Random::new(seed);
    let single = |rows: usize, doubles: f64| (rows as f64 / (1.0 + doubles)).round() as usize;
    let (in_a, in_b) = (single(rows_a, DOUBLES[0]), single(rows_b, DOUBLES[1]));
    let on_both = on_both.min(in_a).min(in_b);
    let needed = in_a + in_b - on_both;
    let families = make_families((needed as f64 / 1.26 * 1.06) as usize + 5, &mut random);
    let (mut both, mut only_a, mut only_b) = spread(&families, needed, on_both, in_a, &mut random);
    part_siblings(&mut both, &mut only_a, &mut only_b, &mut random);
    let mut world = World {
        cases: Default::default(),
        persons: Default::default(),
    };
    for (list, (only, rows)) in [(only_a, rows_a), (only_b, rows_b)].into_iter().enumerate() {
        let mut cases = both.clone();
        cases.extend(only);
        let doubles = rows.saturating_sub(cases.len());
        cases.extend(random.sample(&cases.clone(), doubles));
        random.shuffle(&mut cases);
        world.cases[list] = list_cases(&families, &cases, list, &mut random);
        world.persons[list] = list_persons(&families, &cases, list, rows, &mut random);
    }
    world
}

/// A child of a family: the family's and the child's place.
type Case = (usize, usize);

/// Cases on both lists, on A alone and on B alone; families stay together.
fn spread(
    families: &[Family],
    needed: usize,
    on_both: usize,
    in_a: usize,
    random: &mut Random,
) -> (Vec<Case>, Vec<Case>, Vec<Case>) {
    let mut order: Vec<usize> = (0..families.len()).collect();
    random.shuffle(&mut order);
    let of_family = |f: usize| (0..families[f].children.len()).map(move |c| (f, c));
    let mut cases: Vec<Case> = order.into_iter().flat_map(of_family).collect();
    cases.truncate(needed);
    let only_b = cases.split_off(in_a.min(cases.len()));
    let only_a = cases.split_off(on_both.min(cases.len()));
    (cases, only_a, only_b)
}

/// Some siblings stand on different lists.
fn part_siblings(both: &mut [Case], a: &mut [Case], b: &mut [Case], random: &mut Random) {
    for _ in 0..both.len() / 12 {
        let at = random.below(both.len());
        let only = if random.chance(0.5) { &mut *a } else { &mut *b };
        if !only.is_empty() {
            let other = random.below(only.len());
            std::mem::swap(&mut both[at], &mut only[other]);
        }
    }
}

fn list_cases(families: &[Family], cases: &[Case], list: usize, random: &mut Random) -> List {
    let mut made = List::default();
    let (style, noise) = (Style::of(list), NOISE[list]);
    for (f, c) in cases {
        let (family, child) = (&families[*f], &families[*f].children[*c]);
        let mut parent = mention(&family.parent, random, style, noise);
        let mut person = mention(child, random, style, noise);
        if !parent.a_number.is_empty()
            && !person.a_number.is_empty()
            && random.chance(0.008 * noise)
        {
            std::mem::swap(&mut parent.a_number, &mut person.a_number);
        }
        person.sex = (!random.chance(0.04 * noise)).then_some(child.sex);
        made.rows
            .push(row(family, person, parent, None, noise, random));
        made.truth.push(child.id);
    }
    made
}

fn list_persons(
    families: &[Family],
    cases: &[Case],
    list: usize,
    rows: usize,
    random: &mut Random,
) -> List {
    let mut people: Vec<(usize, &Human)> = Vec::new();
    let mut seen = HashMap::new();
    for (f, c) in cases {
        for human in [&families[*f].parent, &families[*f].children[*c]] {
            if seen.insert(human.id, ()).is_none() {
                people.push((*f, human));
            }
        }
    }
    let doubles = (people.len() as f64 * DOUBLES[list]).round() as usize;
    people.extend(random.sample(&people.clone(), doubles));
    random.shuffle(&mut people);
    people.truncate(rows);
    let mut made = List::default();
    let (style, noise) = (Style::of(list), NOISE[list]);
    for (f, human) in people {
        let mut person = mention(human, random, style, noise);
        let role = if human.is_parent {
            Role::Parent
        } else {
            Role::Child
        };
        let role = random.chance(0.95).then_some(role);
        person.sex = random.chance(0.94).then_some(human.sex);
        made.rows.push(row(
            &families[f],
            person,
            Person::default(),
            role,
            noise,
            random,
        ));
        made.truth.push(human.id);
    }
    made
}

fn row(
    family: &Family,
    person: Person,
    parent: Person,
    role: Option<Role>,
    noise: f64,
    random: &mut Random,
) -> Record {
    let country = if random.chance(0.04 * noise) {
        ""
    } else if random.chance(0.008 * noise) {
        random.of(&["GTM", "HND", "SLV", "MEX"])
    } else {
        family.country
    };
    Record {
        person,
        parent,
        role,
        country: country.to_owned(),
        separated_on: separated(family.separated_on, noise, random),
        others: Vec::new(),
    }
}

fn separated(day: i32, noise: f64, random: &mut Random) -> Option<Date> {
    let at = random.part();
    let date = families::date_of(day);
    if at < 0.10 * noise {
        None
    } else if at < 0.19 * noise {
        Some(families::date_of(day - 3 + random.below(7) as i32))
    } else if at < 0.21 * noise && date.day <= 12 {
        Some(Date::new(date.year, date.day, date.month))
    } else {
        Some(date)
    }
}
