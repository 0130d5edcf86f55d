//! Linking two lists, or one list with itself.

use rustc_hash::FxHashMap;

use crate::assign;
use crate::blocking::{candidates, candidates_within, rows};
use crate::compete::{Rival, settle};
use crate::draw::drawn_pairs;
use crate::guards::{Guard, guards, is_contradicted};
use crate::levels::{Beside, Pattern};
use crate::model::{Likelihoods, Model, SAME, log_odds};
use crate::reasons::{Reasons, reasons};
use crate::record::{Record, Shape};
use crate::roll::Roll;
use crate::words::{Words, count};

/// From this posterior on a pair is reported.
pub const REPORTED_FROM: f64 = 0.01;
/// From this posterior on a pair is more likely the same than not.
pub const SAME_FROM: f64 = 0.5;
/// From this posterior on a pair may be suggested.
pub const SUGGESTED_FROM: f64 = 0.99;

/// Tells how far the work is and asks whether to go on.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    /// Is given the part that is done, from 0 to 1, now and then.
    pub report: &'a dyn Fn(f64),
    /// Ends the work when it says true. Asked many times a second.
    pub cancel: &'a dyn Fn() -> bool,
}

impl Watch<'_> {
    /// Nobody looks on.
    #[must_use]
    pub const fn nobody() -> Self {
        Self {
            report: &|_| {},
            cancel: &|| false,
        }
    }

    fn at(&self, part: f64) -> Result<(), Cancelled> {
        (self.report)(part);
        if (self.cancel)() {
            Err(Cancelled)
        } else {
            Ok(())
        }
    }
}

/// The work was ended from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled;

impl std::fmt::Display for Cancelled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("cancelled")
    }
}

impl std::error::Error for Cancelled {}

/// Two rows that may be the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The row in the first list, from 0; within one list the lower row.
    pub a: usize,
    /// The row in the second list; within one list the higher row.
    pub b: usize,
    /// How likely they are the same, 0 to 1, other partners of both rows considered.
    pub posterior: f64,
    /// The logarithm of its odds.
    pub log_odds: f64,
    /// True where this is the pair that both rows are given, or one of them if a list has doubles.
    pub assigned: bool,
    /// Why no program may take them for the same, whatever the posterior.
    pub guards: Vec<Guard>,
    pub(crate) pattern: Pattern,
}

impl Pair {
    /// True where the program may suggest that they are the same. A person decides all the same.
    #[must_use]
    pub fn is_suggested(&self) -> bool {
        self.posterior >= SUGGESTED_FROM && self.assigned && self.guards.is_empty()
    }
}

/// What came of linking.
#[derive(Debug, Clone, PartialEq)]
pub struct Linkage {
    /// The pairs from [`REPORTED_FROM`] on, by row; and those of one A-number that all else
    /// contradicts, however unlikely.
    pub pairs: Vec<Pair>,
    /// What they were weighed with.
    pub model: Model,
}

impl Linkage {
    /// Why a pair of this linkage is taken for the same, or not.
    #[must_use]
    pub fn reasons(&self, pair: &Pair) -> Reasons {
        reasons(&self.model, pair.pattern, pair.log_odds)
    }
}

/// Finds who of list `a` is who of list `b`.
///
/// The same whichever list is called `a`, and whatever the order of their rows. Needs about 2 s of
/// one core for two lists of 50,000.
///
/// # Errors
/// When `watch` cancelled it.
pub fn link(a: &[Record], b: &[Record], shape: &Shape, watch: Watch) -> Result<Linkage, Cancelled> {
    let mut words = Words::new();
    let rolls = [
        read(a, shape, &mut words, &watch, 0.0)?,
        read(b, shape, &mut words, &watch, 0.2)?,
    ];
    words.join_particles();
    let [a, b] = &rolls;
    let pairs = candidates(a, b, &words);
    weigh(
        Lists {
            a,
            b,
            is_within: false,
        },
        pairs,
        &words,
        shape,
        &watch,
    )
}

/// Finds who stands more than once in list `a`.
///
/// # Errors
/// When `watch` cancelled it.
pub fn within(a: &[Record], shape: &Shape, watch: Watch) -> Result<Linkage, Cancelled> {
    let mut words = Words::new();
    let a = &read(a, shape, &mut words, &watch, 0.0)?;
    words.join_particles();
    let pairs = candidates_within(a, &words);
    weigh(
        Lists {
            a,
            b: a,
            is_within: true,
        },
        pairs,
        &words,
        shape,
        &watch,
    )
}

fn read(
    records: &[Record],
    shape: &Shape,
    words: &mut Words,
    watch: &Watch,
    from: f64,
) -> Result<Roll, Cancelled> {
    let mut roll = Roll::new(shape);
    for (row, record) in records.iter().enumerate() {
        if row % 1024 == 0 {
            let part = f64::from(count(row)) / f64::from(count(records.len()));
            watch.at(from + 0.2 * part)?;
        }
        roll.push(record, words);
        roll.count(row, words, true);
    }
    Ok(roll)
}

/// Two lists, or one beside itself.
#[derive(Clone, Copy)]
pub(crate) struct Lists<'a> {
    pub a: &'a Roll,
    pub b: &'a Roll,
    pub is_within: bool,
}

impl Lists<'_> {
    /// How many pairs of rows there are.
    fn pairs(&self) -> f64 {
        let (a, b) = (
            f64::from(count(self.a.len())),
            f64::from(count(self.b.len())),
        );
        let all = if self.is_within {
            a * (a - 1.0) / 2.0
        } else {
            a * b
        };
        all.max(1.0)
    }

    /// The shipped model with shares that lists like these have.
    fn begin(&self, shape: &Shape) -> Model {
        let fewer = f64::from(count(self.a.len().min(self.b.len())));
        let (same, relatives) = if self.is_within {
            (0.03 * fewer, 0.5 * fewer)
        } else {
            (0.5 * fewer, 0.7 * fewer)
        };
        Model::shipped(
            shape,
            self.is_within,
            self.pairs(),
            same.max(0.1),
            relatives.max(0.1),
        )
    }
}

fn weigh(
    lists: Lists,
    pairs: Vec<u64>,
    words: &Words,
    shape: &Shape,
    watch: &Watch,
) -> Result<Linkage, Cancelled> {
    watch.at(0.45)?;
    let beside = Beside::new(words);
    let mut model = lists.begin(shape);
    model.learn_strangers(&drawn_pairs(lists, &beside));
    watch.at(0.5)?;
    let (patterns, of_pairs) = patterns(lists, &pairs, &beside, &model, watch)?;
    model.learn(&patterns, lists.pairs());
    watch.at(0.9)?;
    let likelihoods: Vec<Likelihoods> = patterns
        .iter()
        .map(|(pattern, _)| model.likelihoods(*pattern))
        .collect();
    let mut rivals = Vec::new();
    for (pair, pattern) in &of_pairs {
        let log_odds = log_odds(likelihoods[*pattern as usize], SAME);
        let pattern = &patterns[*pattern as usize].0;
        if log_odds > logit(REPORTED_FROM) || is_contradicted(*pattern, lists.a.stride) {
            let (a, b) = rows(*pair);
            rivals.push(Rival {
                a,
                b,
                log_odds,
                pattern: *pattern,
            });
        }
    }
    drop(of_pairs);
    let settled = settle(lists, &rivals, &model, &beside);
    let assigned = assign::assigned(lists, &rivals, &settled, &model, &beside);
    let mut found = Vec::new();
    for ((rival, log_odds), assigned) in rivals.iter().zip(settled).zip(assigned) {
        let posterior = 1.0 / (1.0 + (-log_odds).exp());
        if posterior >= REPORTED_FROM || is_contradicted(rival.pattern, lists.a.stride) {
            found.push(Pair {
                a: rival.a,
                b: rival.b,
                posterior,
                log_odds,
                assigned,
                guards: guards(
                    lists.a.people_of(rival.a),
                    lists.b.people_of(rival.b),
                    rival.pattern,
                ),
                pattern: rival.pattern,
            });
        }
    }
    watch.at(1.0)?;
    Ok(Linkage {
        pairs: found,
        model,
    })
}

/// The patterns that occur, in order, with how often; and the pairs with which of them each has.
/// Pairs that are strangers beyond doubt are left out.
#[allow(clippy::type_complexity)]
fn patterns(
    lists: Lists,
    pairs: &[u64],
    beside: &Beside,
    model: &Model,
    watch: &Watch,
) -> Result<(Vec<(Pattern, u32)>, Vec<(u64, u32)>), Cancelled> {
    let mut places: FxHashMap<Pattern, u32> = FxHashMap::default();
    let mut patterns: Vec<(Pattern, u32)> = Vec::new();
    let mut of_pairs = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        if at % 65_536 == 0 {
            watch.at(0.5 + 0.4 * f64::from(count(at)) / f64::from(count(pairs.len())))?;
        }
        let (i, j) = rows(*pair);
        let pattern = beside.pattern(lists.a, i, lists.b, j);
        if model.is_beyond_doubt(pattern) && !is_contradicted(pattern, lists.a.stride) {
            continue;
        }
        let place = *places.entry(pattern).or_insert(count(patterns.len()));
        if place as usize == patterns.len() {
            patterns.push((pattern, 0));
        }
        patterns[place as usize].1 += 1;
        of_pairs.push((*pair, place));
    }
    // Sums must not depend on the order of rows.
    let mut order: Vec<u32> = (0..count(patterns.len())).collect();
    order.sort_unstable_by_key(|at| patterns[*at as usize].0);
    let mut moved = vec![0_u32; patterns.len()];
    for (new, old) in order.iter().enumerate() {
        moved[*old as usize] = count(new);
    }
    patterns.sort_unstable();
    for (_, place) in &mut of_pairs {
        *place = moved[*place as usize];
    }
    Ok((patterns, of_pairs))
}

/// The logarithm of the odds of a probability.
pub(crate) fn logit(p: f64) -> f64 {
    (p / (1.0 - p)).ln()
}
