//! Rows that compete for a partner.
//!
//! A row has one partner in the other list, unless that list has doubles. So what speaks for
//! another partner speaks against this one, except as far as the two partners are the same person.

use crate::levels::{Beside, Pattern};
use crate::link::{Lists, logit};
use crate::model::{CLASSES, Model, SAME, log_sum, shares};
use crate::roll::Roll;

/// A pair before the others of its rows are considered.
pub(crate) struct Rival {
    pub a: usize,
    pub b: usize,
    pub log_odds: f64,
    pub pattern: Pattern,
}

/// How often two rows that both look like a third are doubles, relatives, twins,
/// namesakes and strangers.
const BEFORE: [f64; CLASSES] = [0.2, 0.35, 0.2, 0.05, 0.2];
/// More partners of a row than this are not looked at.
const MANY: usize = 32;

/// The log odds of each pair with the other partners of its rows considered.
pub(crate) fn settle(lists: Lists, rivals: &[Rival], model: &Model, beside: &Beside) -> Vec<f64> {
    if lists.is_within {
        return rivals.iter().map(|rival| rival.log_odds).collect();
    }
    let by_a = grouped(lists.a.len(), rivals, |rival| rival.a);
    let by_b = grouped(lists.b.len(), rivals, |rival| rival.b);
    let partners = |at: usize, others: &[u32], roll: &Roll, row: fn(&Rival) -> usize| {
        let others = others.iter().map(|other| *other as usize);
        let others = others.filter(|other| *other != at).take(MANY);
        let others = others.map(|other| {
            let other = &rivals[other];
            let is_double = doubled(roll, row(&rivals[at]), row(other), model, beside);
            (other.log_odds, is_double)
        });
        others.collect::<Vec<_>>()
    };
    let mut settled = Vec::with_capacity(rivals.len());
    for (at, rival) in rivals.iter().enumerate() {
        let mut others = partners(at, by_a.of(rival.a), lists.b, |rival| rival.b);
        others.extend(partners(at, by_b.of(rival.b), lists.a, |rival| rival.a));
        settled.push(logit(against(rival.log_odds, &mut others)));
    }
    settled
}

/// The posterior of a pair beside other partners of its rows, each with its log odds and how likely
/// it is a double: the strongest that is not a double takes from it.
fn against(log_odds: f64, others: &mut [(f64, f64)]) -> f64 {
    others.sort_by(|x, y| y.0.total_cmp(&x.0).then(y.1.total_cmp(&x.1)));
    let posterior = |log_odds: f64| 1.0 / (1.0 + (-log_odds).exp());
    let mut all_doubles = 1.0;
    let mut sum = 0.0;
    for (other, is_double) in others {
        sum += all_doubles * (1.0 - *is_double) * posterior(log_odds - log_sum(0.0, *other));
        all_doubles *= *is_double;
    }
    (sum + all_doubles * posterior(log_odds)).clamp(1e-12, 1.0 - 1e-12)
}

/// How likely two rows of one list are the same, given that both look like a third row.
pub(crate) fn doubled(roll: &Roll, i: usize, j: usize, model: &Model, beside: &Beside) -> f64 {
    let mut likelihoods = model.likelihoods(beside.pattern(roll, i, roll, j));
    for (class, before) in BEFORE.iter().enumerate() {
        likelihoods[class] += before.ln() - model.prior[class];
    }
    shares(likelihoods)[SAME]
}

/// Pairs by one of their rows.
pub(crate) struct Grouped {
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Grouped {
    /// The places of the pairs of a row.
    pub(crate) fn of(&self, row: usize) -> &[u32] {
        &self.places[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}

/// Groups pairs by a row of theirs.
pub(crate) fn grouped(rows: usize, rivals: &[Rival], row: fn(&Rival) -> usize) -> Grouped {
    let mut starts = vec![0_u32; rows + 1];
    for rival in rivals {
        starts[row(rival) + 1] += 1;
    }
    for at in 0..rows {
        starts[at + 1] += starts[at];
    }
    let mut next = starts.clone();
    let mut places = vec![0_u32; rivals.len()];
    for (at, rival) in rivals.iter().enumerate() {
        let place = &mut next[row(rival)];
        places[*place as usize] = crate::words::count(at);
        *place += 1;
    }
    Grouped { starts, places }
}
