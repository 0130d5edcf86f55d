//! The model of Fellegi and Sunter with three classes of pairs: the same person (or case), relatives
//! of each other, and strangers.
//!
//! For each class and field it knows how often each level occurs. What strangers share is counted
//! on pairs drawn without looking; what the same person's rows and relatives' rows share is
//! estimated from the lists themselves by expectation maximisation, beginning from shipped values
//! that also stand in where a list is small. On cases, what a sibling's row says of the parent is as
//! alike as in the row of the same child, so those fields are tied: left free, the class of
//! relatives drifts on large lists and siblings are taken for the same child.

use crate::levels::{OF_PERSON, Pattern, UNSAID, level, rarity};
use crate::record::{Field, OtherKind, Shape, What, Who};
use crate::shipped;

/// The three classes.
pub(crate) const SAME: usize = 0;
/// Relatives, such as siblings, twins, parent and child.
pub(crate) const RELATIVE: usize = 1;
/// Strangers.
pub(crate) const STRANGER: usize = 2;

/// Pairs that the shipped values count for.
const SHIPPED_PAIRS: f64 = 40.0;
/// The same for what strangers share.
const SHIPPED_STRANGERS: f64 = 500.0;
const ROUNDS: usize = 40;
const SETTLED: f64 = 1e-4;

/// Levels of a field, by class, as natural logarithms of how often they occur.
type Table = [[f64; 16]; 3];

/// What the pairs of two lists, or of one, are weighed with.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(crate) fields: Vec<Field>,
    tables: Vec<Table>,
    tied: Vec<bool>,
    /// Logarithms of the shares of same and relatives among all pairs.
    pub(crate) prior: [f64; 2],
    people: usize,
}

/// Logarithms of how likely a pair's pattern is in each class, priors included.
pub(crate) type Likelihoods = [f64; 3];

impl Model {
    /// The shipped values; `pairs` is how many pairs the lists make, `same` and `relatives` how many
    /// of them are expected to be so.
    pub(crate) fn shipped(shape: &Shape, pairs: f64, same: f64, relatives: f64) -> Self {
        let fields = fields(shape);
        let is_cases = *shape == Shape::Cases;
        let tied = fields.iter().map(|f| is_cases && is_tied(*f)).collect();
        let kinds = shape.others();
        let tables = fields
            .iter()
            .map(|field| {
                let rates = shipped::rates(*field, kinds, is_cases);
                rates.map(|class| class.map(|rate| rate.max(1e-9).ln()))
            })
            .collect();
        Self {
            fields,
            tables,
            tied,
            prior: [(same / pairs).ln(), (relatives / pairs).ln()],
            people: shape.people(),
        }
    }

    /// How likely a pattern is in each class.
    pub(crate) fn likelihoods(&self, pattern: Pattern) -> Likelihoods {
        let mut sums = [self.prior[0], self.prior[1], 0.0];
        for (at, table) in self.tables.iter().enumerate() {
            let level = level(pattern, at);
            if level != UNSAID {
                for (sum, class) in sums.iter_mut().zip(table) {
                    *sum += class[usize::from(level)];
                }
            }
        }
        for person in 0..self.people {
            for (sum, share) in sums.iter_mut().zip(self.rarity_shares(person)) {
                *sum += share * rarity(pattern, person);
            }
        }
        sums
    }

    /// How much of the rarity of a person's names speaks for each class: of a sibling's case the
    /// parent is the same and the child shares a surname.
    pub(crate) fn rarity_shares(&self, person: usize) -> [f64; 3] {
        let is_parent_of_case = self.people == 2 && person == 1;
        [1.0, if is_parent_of_case { 1.0 } else { 0.5 }, 0.0]
    }

    /// The logarithm of a class's rate of a level.
    pub(crate) fn rate(&self, field: usize, class: usize, level: u8) -> f64 {
        if level == UNSAID {
            return 0.0;
        }
        self.tables[field][class][usize::from(level)]
    }

    /// Learns what strangers share from counted patterns of pairs drawn without looking. Pairs
    /// that look like the same or like relatives are left out.
    pub(crate) fn learn_strangers(&mut self, drawn: &[(Pattern, u32)]) {
        let strangers: Vec<&(Pattern, u32)> = drawn
            .iter()
            .filter(|(pattern, _)| log_odds(self.likelihoods(*pattern), STRANGER) > 0.0)
            .collect();
        for at in 0..self.tables.len() {
            let mut counts = [0.0; 16];
            for (pattern, times) in &strangers {
                counts[usize::from(level(*pattern, at))] += f64::from(*times);
            }
            let before = self.tables[at][STRANGER];
            self.tables[at][STRANGER] = smoothed(&counts, &before, SHIPPED_STRANGERS);
        }
    }

    /// Learns what the same and what relatives share, and how many there are, from the counted
    /// patterns of all pairs in blocks; `pairs` is how many pairs the lists make.
    pub(crate) fn learn(&mut self, patterns: &[(Pattern, u32)], pairs: f64) {
        let begin = self.tables.clone();
        for _ in 0..ROUNDS {
            let before = self.tables.clone();
            self.round(patterns, pairs, &begin);
            if farthest(&before, &self.tables) < SETTLED {
                break;
            }
        }
    }

    fn round(&mut self, patterns: &[(Pattern, u32)], pairs: f64, begin: &[Table]) {
        let mut counts = vec![[[0.0; 16]; 2]; self.tables.len()];
        let mut sums = [0.0; 2];
        for (pattern, times) in patterns {
            let shares = shares(self.likelihoods(*pattern));
            if shares[SAME] + shares[RELATIVE] < 1e-6 {
                continue;
            }
            for class in [SAME, RELATIVE] {
                let share = shares[class] * f64::from(*times);
                sums[class] += share;
                for (at, counts) in counts.iter_mut().enumerate() {
                    counts[class][usize::from(level(*pattern, at))] += share;
                }
            }
        }
        for (at, [same, relative]) in counts.iter().enumerate() {
            let (mut same, mut relative) = (*same, *relative);
            if self.tied[at] {
                for (x, y) in same.iter_mut().zip(relative.iter_mut()) {
                    *x += *y;
                    *y = *x;
                }
            }
            self.tables[at][SAME] = smoothed(&same, &begin[at][SAME], SHIPPED_PAIRS);
            self.tables[at][RELATIVE] = smoothed(&relative, &begin[at][RELATIVE], SHIPPED_PAIRS);
        }
        self.prior = sums.map(|sum| ((sum + 0.5) / pairs).ln());
    }

    /// The rates of a field and class, for printing what was learned.
    #[must_use]
    pub fn rates(&self) -> Vec<(Field, [[f64; 16]; 3])> {
        let rates = self.tables.iter().map(|t| t.map(|class| class.map(f64::exp)));
        self.fields.iter().copied().zip(rates).collect()
    }

    /// The shares of the same and of relatives among all pairs.
    #[must_use]
    pub fn shares(&self) -> [f64; 2] {
        self.prior.map(f64::exp)
    }
}

fn smoothed(counts: &[f64; 16], before: &[f64; 16], worth: f64) -> [f64; 16] {
    let said: f64 = counts[..15].iter().sum();
    let mut rates = *before;
    for (rate, count) in rates.iter_mut().zip(counts).take(15) {
        *rate = ((count + worth * rate.exp()) / (said + worth)).ln();
    }
    rates
}

fn farthest(before: &[Table], after: &[Table]) -> f64 {
    let both = before.iter().flatten().flatten();
    let both = both.zip(after.iter().flatten().flatten());
    both.map(|(x, y)| (x.exp() - y.exp()).abs())
        .fold(0.0, f64::max)
}

/// The fields of a shape in the order of its patterns.
pub(crate) fn fields(shape: &Shape) -> Vec<Field> {
    let mut fields = Vec::new();
    let people = [Who::Person, Who::Parent];
    for who in people.into_iter().take(shape.people()) {
        for what in [What::Surnames, What::Given, What::Born, What::ANumber] {
            fields.push(Field { who, what });
        }
    }
    debug_assert_eq!(fields.len(), OF_PERSON * shape.people());
    for (who, what) in [
        (Who::Row, What::Separated),
        (Who::Row, What::Country),
        (Who::Person, What::Sex),
        (Who::Row, What::Role),
    ] {
        fields.push(Field { who, what });
    }
    for at in 0..u8::try_from(shape.others().len()).unwrap_or(u8::MAX) {
        fields.push(Field {
            who: Who::Person,
            what: What::Other(at),
        });
    }
    fields
}

/// What a sibling's case says as the same case would.
fn is_tied(field: Field) -> bool {
    let of_family = matches!(field.what, What::Separated | What::Country);
    let name = field.who == Who::Person && field.what == What::Surnames;
    field.who == Who::Parent || of_family || name
}

/// The share of each class.
pub(crate) fn shares(likelihoods: Likelihoods) -> [f64; 3] {
    let most = likelihoods.iter().copied().fold(f64::MIN, f64::max);
    let odds = likelihoods.map(|l| (l - most).exp());
    let sum: f64 = odds.iter().sum();
    odds.map(|o| o / sum)
}

/// The logarithm of the odds of a class against the other two.
pub(crate) fn log_odds(likelihoods: Likelihoods, class: usize) -> f64 {
    let others: Vec<f64> = (0..3)
        .filter(|other| *other != class)
        .map(|other| likelihoods[other])
        .collect();
    likelihoods[class] - log_sum(others[0], others[1])
}

/// The logarithm of the sum of two numbers given by their logarithms.
pub(crate) fn log_sum(a: f64, b: f64) -> f64 {
    let (low, high) = (a.min(b), a.max(b));
    high + (low - high).exp().ln_1p()
}

/// How many levels the further fields have.
pub(crate) fn kind_of(field: Field, kinds: &[OtherKind]) -> Option<OtherKind> {
    match field.what {
        What::Other(at) => kinds.get(usize::from(at)).copied(),
        _ => None,
    }
}
