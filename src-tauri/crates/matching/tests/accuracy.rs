//! How right matching is on small invented worlds: a floor under which nothing may fall. The figures
//! of large ones are in `docs/BENCHMARKS.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod world;

use reencuentro_matching::record::Shape;
use reencuentro_matching::{Linkage, Pair, SAME_FROM, SUGGESTED_FROM, Watch, link, within};
use world::{List, Scale, make};

const SEEDS: [u64; 3] = [1, 2, 3];

/// Precision, recall and their harmonic mean.
fn f1(linkage: &Linkage, chosen: impl Fn(&Pair) -> bool, a: &List, b: &List, of_one: bool) -> f64 {
    let chosen: Vec<&Pair> = linkage.pairs.iter().filter(|pair| chosen(pair)).collect();
    let right = chosen
        .iter()
        .filter(|pair| a.truth[pair.a] == b.truth[pair.b])
        .count();
    let mut all = 0;
    for (i, truth) in a.truth.iter().enumerate() {
        let from = if of_one { i + 1 } else { 0 };
        all += b.truth[from..]
            .iter()
            .filter(|other| *other == truth)
            .count();
    }
    2.0 * right as f64 / (chosen.len() + all) as f64
}

fn assert_floor(name: &str, shape: &Shape, scale: Scale, floor: f64) {
    for seed in SEEDS {
        let world = make(scale, seed);
        let [a, b] = if *shape == Shape::Cases {
            &world.cases
        } else {
            &world.persons
        };
        let linkage = link(&a.rows, &b.rows, shape, Watch::nobody()).unwrap();
        let own = f1(&linkage, |pair| pair.posterior >= SAME_FROM, a, b, false);
        let assigned = f1(&linkage, |pair| pair.assigned, a, b, false);
        assert!(own >= floor, "{name}, seed {seed}: {own}");
        assert!(
            assigned >= floor,
            "{name}, seed {seed}, assigned: {assigned}"
        );
        let sure = linkage
            .pairs
            .iter()
            .filter(|pair| pair.posterior >= SUGGESTED_FROM);
        let wrong = sure
            .filter(|pair| a.truth[pair.a] != b.truth[pair.b])
            .count();
        assert!(
            wrong <= 1 + linkage.pairs.len() / 300,
            "{name}, seed {seed}: {wrong} wrong"
        );
    }
}

#[test]
fn small_lists_of_persons() {
    assert_floor("persons", &Shape::Persons, Scale(322, 392, 306), 0.96);
}

#[test]
fn small_lists_of_cases() {
    assert_floor("cases", &Shape::Cases, Scale(322, 392, 306), 0.98);
}

#[test]
fn lists_of_two_thousand_cases_do_not_take_siblings_for_the_same() {
    assert_floor("cases", &Shape::Cases, Scale(2000, 2000, 1400), 0.98);
}

#[test]
fn doubles_within_a_list() {
    for seed in SEEDS {
        let world = make(Scale(2000, 2000, 1400), seed);
        for (list, shape) in [
            (&world.cases[1], Shape::Cases),
            (&world.persons[1], Shape::Persons),
        ] {
            let linkage = within(&list.rows, &shape, Watch::nobody()).unwrap();
            let own = f1(&linkage, |pair| pair.assigned, list, list, true);
            assert!(own >= 0.85, "{shape:?}, seed {seed}: {own}");
        }
    }
}
