//! Which pairs rows are given: one partner each, or several that are doubles of each other.

use crate::compete::{Rival, doubled, grouped};
use crate::levels::Beside;
use crate::link::{Lists, SAME_FROM, logit};
use crate::model::Model;

/// For each pair whether it is given to both its rows: the best of them, or beside a better one
/// whose row is a double of its own.
pub(crate) fn assigned(
    lists: Lists,
    rivals: &[Rival],
    log_odds: &[f64],
    model: &Model,
    beside: &Beside,
) -> Vec<bool> {
    let likely: Vec<bool> = log_odds
        .iter()
        .map(|odds| *odds >= logit(SAME_FROM))
        .collect();
    if lists.is_within {
        return likely;
    }
    let by_a = grouped(lists.a.len(), rivals, |rival| rival.a);
    let by_b = grouped(lists.b.len(), rivals, |rival| rival.b);
    let better = |at: usize, other: usize| {
        let key = |at: usize| (log_odds[at], rivals[at].log_odds);
        key(other) > key(at)
    };
    let is_double = |roll, i, j| doubled(roll, i, j, model, beside) >= 0.5;
    let stands = |at: usize| {
        let this = &rivals[at];
        let of_a = by_a.of(this.a).iter().map(|other| *other as usize);
        let of_b = by_b.of(this.b).iter().map(|other| *other as usize);
        of_a.filter(|other| better(at, *other))
            .all(|other| is_double(lists.b, this.b, rivals[other].b))
            && of_b
                .filter(|other| better(at, *other))
                .all(|other| is_double(lists.a, this.a, rivals[other].a))
    };
    (0..rivals.len())
        .map(|at| likely[at] && stands(at))
        .collect()
}
