//! The model of Fellegi and Sunter with five classes of pairs: the same person (or case), relatives
//! of each other, twins, namesakes, and strangers.
//!
//! For each class and field it knows how often each level occurs. What strangers share is counted
//! on pairs drawn without looking; what the same person's rows and relatives' rows share is
//! estimated from the lists themselves by expectation maximisation, beginning from shipped values
//! that also stand in where a list is small. On cases, what a sibling's row says of the parent is as
//! alike as in the row of the same child, so those fields are tied: left free, the class of
//! relatives drifts on large lists and siblings are taken for the same child. Twins are tied in
//! the same way on every list.

use crate::levels::{OF_PERSON, Pattern, UNSAID, level, rarity};
use crate::record::{Field, OtherKind, Shape, What, Who};
use crate::shipped;

/// The same person, or the same case.
pub(crate) const SAME: usize = 0;
/// Relatives, such as siblings, parent and child.
pub(crate) const RELATIVE: usize = 1;
/// Twins, who share all but a given name: class 2.
/// Strangers of one name, of whom there are more than chance makes: class 3. Strangers otherwise.
pub(crate) const NAMESAKE: usize = 3;
/// Strangers.
pub(crate) const STRANGER: usize = 4;
/// All of them.
pub(crate) const CLASSES: usize = 5;

/// Pairs that the shipped values count for, by class. Twins are few, and a class that is free to
/// become anything becomes whatever fits no other: columns that were exchanged, for one.
const WORTH: [f64; STRANGER] = [40.0, 40.0, 400.0, 400.0];
/// Within one list the same are few beside their relatives, of whom some would be taken for the
/// same, and what the same share would be learned from those: so the shipped values count for so many
/// pairs more for each pair of relatives, twins and namesakes there is, up to a bound.
const WORTH_BY_OTHERS: f64 = 1.0;
const WORTH_MOST: f64 = 5000.0;
/// How often strangers would have been seen at a level for its shipped rate to be known: a rare level
/// that a draw happens to miss keeps about the rate that is shipped.
const SHIPPED_STRANGERS: f64 = 5.0;
const ROUNDS: usize = 40;
const SETTLED: f64 = 1e-4;
/// Rounds after which all patterns are looked at anew.
const REFRESHED: usize = 8;
/// The logarithm of the odds below which a pattern is not looked at again.
const BEYOND_DOUBT: f64 = -12.0;
/// A pattern is plainly strangers' when all else is less likely than this.
const PLAINLY: f64 = 1e-4;

/// Levels of a field, by class, as natural logarithms of how often they occur.
type Table = [[f64; 16]; CLASSES];

/// What the pairs of two lists, or of one, are weighed with.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(crate) fields: Vec<Field>,
    tables: Vec<Table>,
    /// For each field the classes that agree in it as the same do.
    tied: Vec<[bool; CLASSES]>,
    /// Logarithms of the shares of the classes among all pairs; of strangers 0.
    pub(crate) prior: [f64; CLASSES],
    people: usize,
    is_within: bool,
}

/// Logarithms of how likely a pair's pattern is in each class, priors included.
pub(crate) type Likelihoods = [f64; CLASSES];

impl Model {
    /// The shipped values; `pairs` is how many pairs the lists make, `same` and `relatives` how many
    /// of them are expected to be so.
    pub(crate) fn shipped(
        shape: &Shape,
        is_within: bool,
        pairs: f64,
        same: f64,
        relatives: f64,
    ) -> Self {
        let fields = fields(shape);
        let is_cases = *shape == Shape::Cases;
        let tied = fields.iter().map(|f| tied(*f, is_cases)).collect();
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
            prior: [
                (same / pairs).ln(),
                (relatives / pairs).ln(),
                (0.15 * relatives / pairs).ln(),
                (0.1 * relatives / pairs).ln(),
                0.0,
            ],
            people: shape.people(),
            is_within,
        }
    }

    /// How likely a pattern is in each class.
    pub(crate) fn likelihoods(&self, pattern: Pattern) -> Likelihoods {
        let mut sums = self.prior;
        for (at, table) in self.tables.iter().enumerate() {
            let level = level(pattern, at);
            if level != UNSAID {
                for (sum, class) in sums.iter_mut().zip(table) {
                    *sum += class[usize::from(level)];
                }
            }
        }
        for person in 0..self.people {
            let [surnames, given] = rarity(pattern, person);
            for (sum, [p, q]) in sums.iter_mut().zip(self.rarity_shares(person)) {
                *sum += p * surnames + q * given;
            }
        }
        sums
    }

    /// How much of the rarity of a person's surnames and given names speaks for each class: a
    /// relative has the family's surnames, and in a sibling's case the parent is the same.
    pub(crate) fn rarity_shares(&self, person: usize) -> [[f64; 2]; CLASSES] {
        let is_parent_of_case = self.people == 2 && person == 1;
        let given = if is_parent_of_case { 1.0 } else { 0.5 };
        let namesakes = [
            1.0,
            if self.people == 2 && person == 0 {
                0.0
            } else {
                1.0
            },
        ];
        [
            [1.0, 1.0],
            [1.0, given],
            [1.0, given],
            namesakes,
            [0.0, 0.0],
        ]
    }

    /// People in a row.
    pub(crate) const fn people(&self) -> usize {
        self.people
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
            self.tables[at][STRANGER] = of_strangers(&counts, &self.tables[at][STRANGER]);
            if !self.tied[at][NAMESAKE] {
                self.tables[at][NAMESAKE] = self.tables[at][STRANGER];
            }
        }
    }

    /// Learns what the same and what relatives share, and how many there are, from the counted
    /// patterns of all pairs in blocks; `pairs` is how many pairs the lists make.
    pub(crate) fn learn(&mut self, patterns: &[(Pattern, u32)], pairs: f64) {
        let begin = self.tables.clone();
        let mut telling = Vec::new();
        for round in 0..ROUNDS {
            if round % REFRESHED == 0 {
                telling = self.telling(patterns);
            }
            let before = self.tables.clone();
            self.round(&telling, pairs, &begin);
            if farthest(&before, &self.tables) < SETTLED {
                break;
            }
        }
    }

    /// True where a pattern is strangers' beyond any doubt that learning could raise.
    pub(crate) fn is_beyond_doubt(&self, pattern: Pattern) -> bool {
        let likelihoods = self.likelihoods(pattern);
        let most = likelihoods[..STRANGER]
            .iter()
            .copied()
            .fold(f64::MIN, f64::max);
        most - likelihoods[STRANGER] < BEYOND_DOUBT
    }

    /// The patterns that are not plainly strangers'.
    fn telling(&self, patterns: &[(Pattern, u32)]) -> Vec<(Pattern, u32)> {
        let is_telling = |(pattern, _): &&(Pattern, u32)| {
            shares(self.likelihoods(*pattern))[STRANGER] < 1.0 - PLAINLY
        };
        patterns.iter().filter(is_telling).copied().collect()
    }

    fn round(&mut self, patterns: &[(Pattern, u32)], pairs: f64, begin: &[Table]) {
        let mut counts = vec![[[0.0; 16]; STRANGER]; self.tables.len()];
        let mut sums = [0.0; STRANGER];
        for (pattern, times) in patterns {
            let shares = shares(self.likelihoods(*pattern));
            for class in 0..STRANGER {
                let share = shares[class] * f64::from(*times);
                sums[class] += share;
                for (at, counts) in counts.iter_mut().enumerate() {
                    counts[class][usize::from(level(*pattern, at))] += share;
                }
            }
        }
        let worth = self.worth(&sums);
        for (at, counts) in counts.iter_mut().enumerate() {
            if self.tied[at][RELATIVE] {
                let [same, relative, ..] = counts;
                same.iter_mut()
                    .zip(relative)
                    .for_each(|(sum, n)| *sum += *n);
            }
            for (class, counts) in counts.iter().enumerate() {
                if class != NAMESAKE && !self.tied[at][class] || class == SAME {
                    self.tables[at][class] = smoothed(counts, &begin[at][class], worth[class]);
                }
            }
            // Those who are tied follow the same: they are too few, or too many, to be asked.
            for class in (SAME + 1..STRANGER).filter(|class| self.tied[at][*class]) {
                self.tables[at][class] = self.tables[at][SAME];
            }
        }
        for (prior, sum) in self.prior.iter_mut().zip(sums) {
            *prior = ((sum + 0.5) / pairs).ln();
        }
    }

    /// How many pairs the shipped values count for, by class.
    fn worth(&self, sums: &[f64; STRANGER]) -> [f64; STRANGER] {
        let mut worth = WORTH;
        if self.is_within {
            let others: f64 = sums[1..].iter().sum();
            worth[SAME] = (worth[SAME] + WORTH_BY_OTHERS * others).min(WORTH_MOST);
        }
        worth
    }

    /// The rates of a field and class, for printing what was learned.
    #[must_use]
    pub fn rates(&self) -> Vec<(Field, [[f64; 16]; CLASSES])> {
        let rates = self
            .tables
            .iter()
            .map(|t| t.map(|class| class.map(f64::exp)));
        self.fields.iter().copied().zip(rates).collect()
    }

    /// The shares of the classes among all pairs; of strangers 1.
    #[must_use]
    pub fn shares(&self) -> [f64; CLASSES] {
        self.prior.map(f64::exp)
    }
}

/// Rates of levels counted among strangers, each held by its shipped rate as far as it is rare.
fn of_strangers(counts: &[f64; 16], before: &[f64; 16]) -> [f64; 16] {
    let said: f64 = counts[..15].iter().sum();
    let mut rates = *before;
    for (rate, count) in rates.iter_mut().zip(counts).take(15) {
        let worth = SHIPPED_STRANGERS / rate.exp();
        *rate = (count + SHIPPED_STRANGERS) / (said + worth);
    }
    let sum: f64 = rates[..15].iter().sum();
    for rate in rates.iter_mut().take(15) {
        *rate = (*rate / sum).ln();
    }
    rates
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

/// The classes whose rows agree in a field as rows of the same do, because in truth they say the
/// same: twins in all but given name, sex and numbers; namesakes in names; and on cases siblings in
/// what they say of the family.
fn tied(field: Field, is_cases: bool) -> [bool; CLASSES] {
    let of_family = matches!(field.what, What::Separated | What::Country);
    let surnames = field.who == Who::Person && field.what == What::Surnames;
    let siblings = is_cases && (field.who == Who::Parent || of_family || surnames);
    let twins = siblings || surnames || of_family || matches!(field.what, What::Born | What::Role);
    let of_child = is_cases && field.who == Who::Person;
    let given = field.what == What::Given;
    let name = field.what == What::Surnames || given || field.what == What::Sex;
    let namesakes = name && !(of_child && field.what != What::Surnames);
    [true, siblings, twins, namesakes, false]
}

/// The share of each class.
pub(crate) fn shares(likelihoods: Likelihoods) -> [f64; CLASSES] {
    let most = likelihoods.iter().copied().fold(f64::MIN, f64::max);
    let odds = likelihoods.map(|l| (l - most).exp());
    let sum: f64 = odds.iter().sum();
    odds.map(|o| o / sum)
}

/// The logarithm of the odds of a class against the others.
pub(crate) fn log_odds(likelihoods: Likelihoods, class: usize) -> f64 {
    let others = (0..CLASSES).filter(|other| *other != class);
    let against = others.fold(f64::NEG_INFINITY, |sum, other| {
        log_sum(sum, likelihoods[other])
    });
    likelihoods[class] - against
}

/// The logarithm of the sum of two numbers given by their logarithms.
pub(crate) fn log_sum(a: f64, b: f64) -> f64 {
    let (low, high) = (a.min(b), a.max(b));
    if low == f64::NEG_INFINITY {
        return high;
    }
    high + (low - high).exp().ln_1p()
}

/// How the further field is compared; `None` for all others.
pub(crate) fn kind_of(field: Field, kinds: &[OtherKind]) -> Option<OtherKind> {
    match field.what {
        What::Other(at) => kinds.get(usize::from(at)).copied(),
        _ => None,
    }
}
