//! Why two rows are taken for the same: what each field shows and how much it says.
//!
//! The weights of all lines together are the log odds of the pair, exactly. Every line has an id
//! under which the locales say it in words.

use crate::levels::{Pattern, UNSAID, level, rarity};
use crate::model::{CLASSES, Model, NAMESAKE, SAME, STRANGER};
use crate::record::{Field, What, Who};

/// What a pair was mostly weighed against: what it would be if not the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Against {
    /// Relatives, such as siblings, or parent and child.
    Relatives,
    /// Twins.
    Twins,
    /// Strangers of one name.
    Namesakes,
    /// Strangers.
    Strangers,
}

impl Against {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Relatives,
        Self::Twins,
        Self::Namesakes,
        Self::Strangers,
    ];

    /// The id of its sentence in the locales.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Relatives => "match-against-relatives",
            Self::Twins => "match-against-twins",
            Self::Namesakes => "match-against-namesakes",
            Self::Strangers => "match-against-strangers",
        }
    }

    const fn of(class: usize) -> Self {
        match class {
            STRANGER => Self::Strangers,
            NAMESAKE => Self::Namesakes,
            2 => Self::Twins,
            _ => Self::Relatives,
        }
    }
}

/// What one field says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    /// The field.
    pub field: Field,
    /// The id in the locales of what was seen.
    pub seen: &'static str,
    /// How much it speaks for the same, in nats; negative where against.
    pub weight: f64,
}

impl Reason {
    /// The weight in bits: one bit doubles the odds.
    #[must_use]
    pub fn bits(&self) -> f64 {
        self.weight / std::f64::consts::LN_2
    }
}

/// The whole weighing of a pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Reasons {
    /// What the pair was mostly weighed against.
    pub against: Against,
    /// Before anything is looked at: how rare the same are beside the others, in nats.
    pub before: f64,
    /// Field by field, in the order of the fields; a field not said weighs nothing.
    pub fields: Vec<Reason>,
    /// What other partners of the two rows, and the other classes, take away; nats, not above 0 but
    /// for doubles.
    pub others: f64,
}

impl Reasons {
    /// The sum of all: the pair's log odds.
    #[must_use]
    pub fn sum(&self) -> f64 {
        let fields: f64 = self.fields.iter().map(|reason| reason.weight).sum();
        self.before + fields + self.others
    }
}

/// The reasons for a pattern that was given these log odds.
pub(crate) fn reasons(model: &Model, pattern: Pattern, log_odds: f64) -> Reasons {
    let likelihoods = model.likelihoods(pattern);
    let mut class = STRANGER;
    for other in SAME + 1..CLASSES {
        if likelihoods[other] > likelihoods[class] {
            class = other;
        }
    }
    let mut fields: Vec<Reason> = Vec::new();
    for (at, field) in model.fields.iter().enumerate() {
        let level = level(pattern, at);
        fields.push(Reason {
            field: *field,
            seen: seen(field.what, level),
            weight: model.rate(at, SAME, level) - model.rate(at, class, level),
        });
    }
    for (person, who) in [Who::Person, Who::Parent].into_iter().enumerate() {
        let names = rarity(pattern, person);
        let shares = model.rarity_shares(person);
        let weight: f64 = (0..2)
            .map(|name| (shares[SAME][name] - shares[class][name]) * names[name])
            .sum();
        if weight != 0.0 && person < model.people() {
            fields.push(Reason {
                field: Field {
                    who,
                    what: What::Rarity,
                },
                seen: seen(What::Rarity, u8::from(weight < 0.0)),
                weight,
            });
        }
    }
    let before = model.prior[SAME] - model.prior[class];
    Reasons {
        against: Against::of(class),
        before,
        others: log_odds - (likelihoods[SAME] - likelihoods[class]),
        fields,
    }
}

const SURNAMES: &[&str] = &[
    "match-surnames-both-same",
    "match-surnames-both-alike",
    "match-surnames-first-same-one-short",
    "match-surnames-first-alike-one-short",
    "match-surnames-swapped",
    "match-surnames-one-is-second",
    "match-surnames-first-alone",
    "match-surnames-second-alone",
    "match-surnames-one-elsewhere",
    "match-surnames-different",
    "match-surnames-columns-exchanged",
    "match-surnames-one-letter",
    "match-surnames-only-same",
];
const GIVEN: &[&str] = &[
    "match-given-both-same",
    "match-given-both-alike",
    "match-given-first-same-one-short",
    "match-given-first-alike-one-short",
    "match-given-initial",
    "match-given-other-order",
    "match-given-first-alone",
    "match-given-second-alone",
    "match-given-begins-alike",
    "match-given-different",
    "match-given-columns-exchanged",
    "match-given-one-letter",
    "match-given-only-same",
];
const BORN: &[&str] = &[
    "match-born-same",
    "match-born-day-month-exchanged",
    "match-born-year-off-by-one",
    "match-born-one-digit",
    "match-born-year-alone",
    "match-born-other-year",
    "match-born-two-digits",
    "match-born-same-year",
    "match-born-near-year",
    "match-born-different",
    "match-born-one-part",
];
const A_NUMBER: &[&str] = &[
    "match-a-number-same",
    "match-a-number-neighbours",
    "match-a-number-one-digit",
    "match-a-number-different",
    "match-a-number-parent-child-exchanged",
];
const SEPARATED: &[&str] = &[
    "match-separated-same",
    "match-separated-three-days",
    "match-separated-day-month-exchanged",
    "match-separated-different",
];
const COUNTRY: &[&str] = &["match-country-same", "match-country-different"];
const SEX: &[&str] = &["match-sex-same", "match-sex-different"];
const ROLE: &[&str] = &["match-role-same", "match-role-different"];
const OTHER: &[&str] = &[
    "match-other-same",
    "match-other-nearly",
    "match-other-somewhat",
    "match-other-different",
];
const RARITY: &[&str] = &["match-names-rare", "match-names-common"];
const NOT_SAID: &str = "match-not-said";

const fn ids(what: What) -> &'static [&'static str] {
    match what {
        What::Surnames => SURNAMES,
        What::Given => GIVEN,
        What::Born => BORN,
        What::ANumber => A_NUMBER,
        What::Separated => SEPARATED,
        What::Country => COUNTRY,
        What::Sex => SEX,
        What::Role => ROLE,
        What::Other(_) => OTHER,
        What::Rarity => RARITY,
    }
}

fn seen(what: What, level: u8) -> &'static str {
    if level == UNSAID {
        return NOT_SAID;
    }
    ids(what)
        .get(usize::from(level))
        .copied()
        .unwrap_or(NOT_SAID)
}

/// Every id that a reason can have, for the locales to be complete.
#[must_use]
pub fn all_seen() -> Vec<&'static str> {
    let whats = [
        What::Surnames,
        What::Given,
        What::Born,
        What::ANumber,
        What::Separated,
        What::Country,
        What::Sex,
        What::Role,
        What::Other(0),
        What::Rarity,
    ];
    let mut all: Vec<&str> = whats.into_iter().flat_map(ids).copied().collect();
    all.push(NOT_SAID);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_said_once() {
        let mut all = all_seen();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all.iter().all(|id| id.starts_with("match-")));
    }

    #[test]
    fn a_level_without_a_name_or_not_said_says_so() {
        assert_eq!(seen(What::Born, UNSAID), "match-not-said");
        assert_eq!(seen(What::Sex, 1), "match-sex-different");
    }
}
