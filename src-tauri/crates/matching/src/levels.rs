//! Two rows beside each other: for each field the level at which they agree.
//!
//! A level is a small number with a name ([`crate::seen`]); 0 is the best agreement of its field.
//! Every comparison is symmetric. All levels of a pair, and how rare the agreeing names are, are
//! packed into one number, so that equal pairs are weighed once.

use crate::record::OtherKind;
use crate::roll::{Day, Roll, Someone};
use crate::similar::one_edit;
use crate::words::{Likeness, NONE, WordId, Words};

/// The level of a field that one of the rows does not say.
pub(crate) const UNSAID: u8 = 15;

/// Levels of one pair, four bits each, and above them eight bits of rarity a person.
pub(crate) type Pattern = u128;

/// Where the rarities begin in a pattern: of surnames and of given names, person by person.
const RARITY_AT: usize = 104;
/// Bits of each.
const RARITY_BITS: usize = 6;
/// Steps of rarity in a nat.
const STEPS: f64 = 5.0;
/// What is added to the steps, so that they are not negative.
const ZERO: f64 = 20.0;

/// Fields of a person, in the order of the pattern.
pub(crate) const OF_PERSON: usize = 4;

/// The level of field `field` in a pattern.
pub(crate) fn level(pattern: Pattern, field: usize) -> u8 {
    u8::try_from(pattern >> (4 * field) & 15).unwrap_or(UNSAID)
}

/// How rare the surnames and the given names are in which a person's rows agree, in nats beyond the
/// common.
pub(crate) fn rarity(pattern: Pattern, person: usize) -> [f64; 2] {
    [0, 1].map(|name| {
        let bits = pattern >> (RARITY_AT + RARITY_BITS * (2 * person + name));
        let steps = u8::try_from(bits & 63).unwrap_or(0);
        (f64::from(steps) - ZERO) / STEPS
    })
}

/// What comparing needs to know of all names.
pub(crate) struct Beside<'a> {
    pub words: &'a Words,
    total: f64,
    chance: f64,
}

/// The least and the most that rarity may say, in nats, and the part of it that is believed: names
/// of one family are not independent of each other (measured, MATCHING.md §4.4).
const LEAST: f64 = -3.0;
const MOST: f64 = 5.0;
const BELIEVED: f64 = 0.75;

impl<'a> Beside<'a> {
    pub(crate) fn new(words: &'a Words) -> Self {
        let (total, chance) = words.chance();
        Self {
            words,
            total,
            chance,
        }
    }

    /// All levels of row `i` of `a` beside row `j` of `b`.
    pub(crate) fn pattern(&self, a: &Roll, i: usize, b: &Roll, j: usize) -> Pattern {
        let mut pattern: Pattern = 0;
        let mut at = 0;
        let mut put = |level: u8| {
            pattern |= Pattern::from(level) << (4 * at);
            at += 1;
        };
        let mut rarities = [0.0; 4];
        for place in 0..a.stride {
            let (x, y) = (a.person(i, place), b.person(j, place));
            let (surnames, given, [of_surnames, of_given]) = self.names(x, y);
            put(surnames);
            put(given);
            put(born(x.born, y.born));
            put(number(x.number, y.number));
            rarities[2 * place] = of_surnames;
            rarities[2 * place + 1] = of_given;
        }
        if a.stride == 2 {
            let crossed = exchanged(a.people_of(i), b.people_of(j));
            for place in [0, 1].into_iter().filter(|_| crossed) {
                let shift = 4 * (place * OF_PERSON + 3);
                pattern = pattern & !(15 << shift) | 4 << shift;
            }
            at = 2 * OF_PERSON;
        }
        let mut put = |level: u8| {
            pattern |= Pattern::from(level) << (4 * at);
            at += 1;
        };
        let (x, y) = (&a.rests[i], &b.rests[j]);
        put(separated(x.separated, y.separated));
        put(same(x.country, y.country));
        put(same(a.person(i, 0).sex, b.person(j, 0).sex));
        put(same(x.role, y.role));
        let others = a.others_of(i).iter().zip(b.others_of(j)).zip(&a.kinds);
        for ((x, y), kind) in others {
            put(self.other(*x, *y, *kind));
        }
        for (place, rarity) in rarities.iter().enumerate() {
            pattern |= steps(*rarity) << (RARITY_AT + RARITY_BITS * place);
        }
        pattern
    }

    /// Levels of surnames and given names, and the rarity of what agrees.
    fn names(&self, x: &Someone, y: &Someone) -> (u8, u8, [f64; 2]) {
        let (surnames, rare_surnames) = self.surnames(x.surnames, y.surnames);
        let (given, rare_given) = self.given(x.given, y.given);
        if surnames == 9 && given == 9 && self.columns_exchanged(x, y) {
            // Said once: the two columns were exchanged by one slip.
            return (10, UNSAID, [0.0; 2]);
        }
        let believed = |rare: f64| rare.clamp(LEAST, MOST) * BELIEVED;
        (
            surnames,
            given,
            [believed(rare_surnames), believed(rare_given)],
        )
    }

    fn surnames(&self, [s1, s2]: [WordId; 2], [t1, t2]: [WordId; 2]) -> (u8, f64) {
        if s1 == NONE || t1 == NONE {
            return (UNSAID, 0.0);
        }
        let eq = |x, y| self.words.likeness(x, y) >= Likeness::Near;
        let single = s2 == NONE || t2 == NONE;
        let (first, second) = (eq(s1, t1), eq(s2, t2));
        let level = match (first, second) {
            (true, true) if s1 == t1 && s2 == t2 => 0,
            (true, true) => 1,
            (true, _) if s1 == t1 && s2 == t2 => 12,
            (true, _) if single && s1 == t1 => 2,
            (true, _) if single => 3,
            _ if (first || second) && self.one_letter([s1, s2], [t1, t2]) => 11,
            (true, _) => 6,
            (_, true) => 7,
            _ => {
                let (out, back) = (eq(s1, t2), eq(s2, t1));
                match (out, back) {
                    (true, true) => 4,
                    (false, false) if self.one_letter([s1, s2], [t1, t2]) => 11,
                    (false, false) => 9,
                    _ if single => 5,
                    _ => 8,
                }
            }
        };
        let rare = match level {
            0 | 1 => self.rare(s1, t1) + self.rare(s2, t2),
            2 | 3 | 6 | 12 => self.rare(s1, t1),
            7 => self.rare(s2, t2),
            _ => 0.0,
        };
        (level, rare)
    }

    fn given(&self, [g1, g2]: [WordId; 2], [h1, h2]: [WordId; 2]) -> (u8, f64) {
        if g1 == NONE || h1 == NONE {
            return (UNSAID, 0.0);
        }
        let eq = |x, y| self.words.likeness(x, y) >= Likeness::Near;
        let single = g2 == NONE || h2 == NONE;
        let first = eq(g1, h1);
        let second = self.words.likeness(g2, h2);
        let level = match (first, second) {
            (true, Likeness::Same) if g1 == h1 => 0,
            (true, Likeness::Initial) => 4,
            (true, likeness) if likeness > Likeness::Initial => 1,
            (true, _) if g1 == h1 && g2 == h2 => 12,
            (true, _) if single && g1 == h1 => 2,
            (true, _) if single => 3,
            _ if self.one_letter([g1, g2], [h1, h2]) => 11,
            _ if eq(g1, h2) || eq(g2, h1) => 5,
            (true, _) => 6,
            (false, likeness) if likeness > Likeness::No => 7,
            _ if self.begins_alike(g1, h1) => 8,
            _ => 9,
        };
        let rare = match level {
            0 | 1 => self.rare(g1, h1) + self.rare(g2, h2),
            2..=4 | 6 | 12 => self.rare(g1, h1),
            _ => 0.0,
        };
        (level, rare)
    }

    /// True where the words agree as far as both are said, but for one letter of each.
    fn one_letter(&self, [x1, x2]: [WordId; 2], [y1, y2]: [WordId; 2]) -> bool {
        let agree = |x, y| self.words.likeness(x, y) >= Likeness::Edit;
        let single = x2 == NONE || y2 == NONE;
        agree(x1, y1) && (single || agree(x2, y2))
    }

    fn begins_alike(&self, a: WordId, b: WordId) -> bool {
        let alike = self.words.text(a)[0] == self.words.text(b)[0];
        alike && (self.words.likeness(a, b) == Likeness::Initial || self.words.at_least(a, b, 0.75))
    }

    fn columns_exchanged(&self, x: &Someone, y: &Someone) -> bool {
        let eq = |x, y| self.words.likeness(x, y) >= Likeness::Near;
        eq(x.surnames[0], y.given[0]) && eq(x.given[0], y.surnames[0])
    }

    /// How much rarer than the common a word is that two names share, in nats. Of one word written in two
    /// ways the commoner counts: a slip of the pen is rare, and says nothing of the name.
    fn rare(&self, a: WordId, b: WordId) -> f64 {
        let often = self.words.frequency(a).max(self.words.frequency(b)).max(1);
        (self.chance / (f64::from(often) / self.total).max(1e-5)).ln()
    }

    fn other(&self, x: WordId, y: WordId, kind: OtherKind) -> u8 {
        if x == NONE || y == NONE {
            return UNSAID;
        }
        if x == y {
            return 0;
        }
        match kind {
            OtherKind::Code => 3,
            OtherKind::Number if one_edit(self.words.text(x), self.words.text(y)) => 1,
            OtherKind::Number => 3,
            OtherKind::Words if self.words.at_least(x, y, 0.9) => 1,
            OtherKind::Words if self.words.at_least(x, y, 0.75) => 2,
            OtherKind::Words => 3,
        }
    }
}

fn steps(rarity: f64) -> Pattern {
    let steps = (rarity * STEPS + ZERO).round().clamp(0.0, 63.0);
    // Between 0 and 63, by the line above.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Pattern::from(steps as u8)
}

fn same<T: PartialEq + Default>(x: T, y: T) -> u8 {
    if x == T::default() || y == T::default() {
        UNSAID
    } else {
        u8::from(x != y)
    }
}

/// The level of two days of birth.
pub(crate) fn born(x: Day, y: Day) -> u8 {
    if !x.is_said() || !y.is_said() {
        return UNSAID;
    }
    let years = x.year.abs_diff(y.year);
    let day = x.month == y.month && x.day == y.day;
    let swapped = x.month == y.day && x.day == y.month;
    let (p, q) = (x.digits(), y.digits());
    match years {
        0 if day && x.is_whole() => 0,
        0 if !x.is_whole() || !y.is_whole() => 4,
        0 if swapped => 1,
        1 if day => 2,
        _ if one_edit(&p, &q) => 3,
        0 if x.is_year_only() || y.is_year_only() => 4,
        _ if day && x.is_whole() => 5,
        0 if x.month == y.month || x.day == y.day => 10,
        _ if two_edits(&p, &q) => 6,
        0 => 7,
        1 | 2 => 8,
        _ => 9,
    }
}

/// Two digits replaced, or one pair of neighbours exchanged and one digit replaced.
fn two_edits(p: &[u8; 8], q: &[u8; 8]) -> bool {
    let differ: Vec<usize> = (0..8).filter(|at| p[*at] != q[*at]).collect();
    let exchanged = |at: usize| p[at] == q[at + 1] && p[at + 1] == q[at];
    match differ.as_slice() {
        [_, _] => true,
        [a, b, c] => (b - a == 1 && exchanged(*a)) || (c - b == 1 && exchanged(*b)),
        [a, b, c, d] => b - a == 1 && exchanged(*a) && d - c == 1 && exchanged(*c),
        _ => false,
    }
}

/// The level of two A-numbers. Members of a family hold neighbouring ones.
pub(crate) fn number(x: u32, y: u32) -> u8 {
    if x == 0 || y == 0 {
        return UNSAID;
    }
    match x.abs_diff(y) {
        0 => 0,
        1..=5 => 1,
        _ if one_edit(&nine(x), &nine(y)) => 2,
        _ => 3,
    }
}

fn nine(number: u32) -> [u8; 9] {
    let mut digits = [b'0'; 9];
    let mut rest = number;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    digits
}

/// True where the child of one row has the A-number of the other row's parent, and that not of its
/// own kind.
fn exchanged(x: &[Someone], y: &[Someone]) -> bool {
    let hit = |p: u32, q: u32| p != 0 && p == q;
    let crossed = hit(x[0].number, y[1].number) || hit(x[1].number, y[0].number);
    crossed && x[0].number != y[0].number && x[1].number != y[1].number
}

/// The level of two days of separation.
fn separated(x: Day, y: Day) -> u8 {
    let (Some(p), Some(q)) = (x.number(), y.number()) else {
        return UNSAID;
    };
    match p.abs_diff(q) {
        0 => 0,
        1..=3 => 1,
        _ if x.year == y.year && x.month == y.day && x.day == y.month => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: u16, month: u8, day: u8) -> Day {
        Day { year, month, day }
    }

    #[test]
    fn days_of_birth() {
        let x = day(1987, 7, 6);
        for (y, level) in [
            (day(1987, 7, 6), 0),
            (day(1987, 6, 7), 1),
            (day(1988, 7, 6), 2),
            (day(1987, 7, 8), 3),
            (day(1978, 7, 6), 3),
            (day(1987, 1, 1), 4),
            (day(1987, 0, 0), 4),
            (day(1962, 7, 6), 5),
            (day(1987, 7, 19), 10),
            (day(1987, 12, 6), 10),
            (day(1978, 7, 16), 6),
            (day(1987, 11, 28), 7),
            (day(1985, 11, 28), 8),
            (day(1960, 11, 28), 9),
            (day(0, 0, 0), UNSAID),
        ] {
            assert_eq!(born(x, y), level, "{y:?}");
            assert_eq!(born(y, x), level, "{y:?}");
        }
    }

    #[test]
    fn a_numbers() {
        for (x, y, level) in [
            (206_094_935, 206_094_935, 0),
            (206_094_935, 206_094_936, 1),
            (206_094_935, 206_094_985, 2),
            (206_094_935, 206_904_935, 2),
            (206_094_935, 211_194_935, 3),
            (206_094_935, 0, UNSAID),
        ] {
            assert_eq!(number(x, y), level, "{x} {y}");
        }
    }

    #[test]
    fn days_of_separation() {
        let x = day(2018, 5, 6);
        for (y, level) in [
            (day(2018, 5, 6), 0),
            (day(2018, 5, 9), 1),
            (day(2018, 6, 5), 2),
            (day(2018, 5, 10), 3),
            (day(2018, 0, 0), UNSAID),
        ] {
            assert_eq!(separated(x, y), level, "{y:?}");
        }
    }
}
