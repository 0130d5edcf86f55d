//! Rows that compete for a partner.
//!
//! A row has one partner in the other list, unless that list has doubles. So what speaks for
//! another partner speaks against this one, except as far as the two partners are the same person.

use crate::levels::{Beside, Pattern};
use crate::link::Lists;
use crate::model::{Model, SAME, log_sum};
use crate::roll::Roll;

/// A pair before the others of its rows are considered.
pub(crate) struct Rival {
    pub a: usize,
    pub b: usize,
    pub log_odds: f64,
    pub pattern: Pattern,
}

/// How often two rows that both look like a third are doubles, relatives and strangers.
const BEFORE: [f64; 3] = [0.1, 0.6, 0.3];
/// More partners of a row than this are not looked at.
const MANY: usize = 32;

/// The log odds of each pair with the other partners of its rows considered.
pub(crate) fn settle(lists: Lists, rivals: &[Rival], model: &Model, beside: &Beside) -> Vec<f64> {
    if lists.is_within {
        return rivals.iter().map(|rival| rival.log_odds).collect();
    }
    let by_a = grouped(lists.a.len(), rivals, |rival| rival.a);
    let by_b = grouped(lists.b.len(), rivals, |rival| rival.b);
    let mut settled = Vec::with_capacity(rivals.len());
    for (at, rival) in rivals.iter().enumerate() {
        let elsewhere = |others: &[u32], roll: &Roll, row: fn(&Rival) -> usize| {
            let others = others.iter().map(|other| *other as usize);
            let others = others.filter(|other| *other != at).take(MANY);
            others.fold(0.0_f64, |sum, other| {
                let other = &rivals[other];
                let apart = 1.0 - doubled(roll, row(rival), row(other), model, beside);
                sum + apart * other.log_odds.exp()
            })
        };
        let of_a = elsewhere(by_a.of(rival.a), lists.b, |rival| rival.b);
        let of_b = elsewhere(by_b.of(rival.b), lists.a, |rival| rival.a);
        settled.push(rival.log_odds - of_a.ln_1p() - of_b.ln_1p());
    }
    settled
}

/// How likely two rows of one list are the same, given that both look like a third row.
pub(crate) fn doubled(roll: &Roll, i: usize, j: usize, model: &Model, beside: &Beside) -> f64 {
    let mut likelihoods = model.likelihoods(beside.pattern(roll, i, roll, j));
    for (class, before) in BEFORE.iter().enumerate() {
        let prior = model.prior.get(class).copied().unwrap_or(0.0);
        likelihoods[class] += before.ln() - prior;
    }
    let against = log_sum(likelihoods[1], likelihoods[2]) - likelihoods[SAME];
    1.0 / (1.0 + against.exp())
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
