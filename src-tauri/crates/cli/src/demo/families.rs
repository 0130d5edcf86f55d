//! Inventing the families: the same seed gives the same families, byte for byte.

use super::names::{GIRLS, LADINO, MAYA, MEN, PLACES, WOMEN};
use chrono::{Days, Months, NaiveDate};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Parents on the first list.
pub const LISTED: usize = 392;
/// Of them on the second.
pub const STILL_LISTED: usize = 322;

/// One separated parent with their children.
#[derive(Debug, Clone)]
pub struct Family {
    /// Given names, surnames.
    pub parent: (String, String),
    /// Day of birth, `YYYY-MM-DD`.
    pub born: String,
    /// A-number, nine digits; some are not on the list.
    pub a_number: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// First language, BCP 47.
    pub language: &'static str,
    /// A number in the parent's country, if any was on file.
    pub phone: Option<String>,
    /// The children.
    pub children: Vec<Child>,
    /// Why the parent is not on the second list, and since which day.
    pub gone: Option<(Gone, String)>,
}

/// One child.
#[derive(Debug, Clone)]
pub struct Child {
    /// Given names, surnames.
    pub name: (String, String),
    /// `M` or `F`.
    pub sex: &'static str,
    /// Day of birth.
    pub born: String,
    /// A-number, nine digits.
    pub a_number: String,
    /// Day of the separation.
    pub separated: String,
}

/// Why a parent of the first list is not on the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// The child was released to a sponsor.
    ToSponsor,
    /// The child was released to the other parent.
    ToOtherParent,
    /// The child is with this parent again.
    Reunified,
    /// The child was returned to the country of origin.
    Repatriated,
    /// The child left care at eighteen.
    CameOfAge,
    /// Nobody said why.
    NoReason,
}

impl Family {
    /// Why the parent is not on the second list.
    pub fn why_gone(&self) -> Option<Gone> {
        self.gone.as_ref().map(|(why, _)| *why)
    }

    /// Whether any child is eighteen on the day.
    pub fn has_adult(&self, today: NaiveDate) -> bool {
        self.children.iter().any(|child| child.age(today) >= ADULT)
    }
}

impl Child {
    /// Years on the day; none for a day of birth that is none.
    pub fn age(&self, today: NaiveDate) -> u32 {
        let born: Option<NaiveDate> = self.born.parse().ok();
        born.and_then(|born| today.years_since(born)).unwrap_or(0)
    }
}

/// Age of majority in years.
const ADULT: u32 = 18;

/// All families.
#[derive(Debug, Clone)]
pub struct World {
    /// In the order of the first list.
    pub families: Vec<Family>,
}

/// The randomness, and the day on which the practice run begins.
struct Dice(ChaCha8Rng, NaiveDate);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        (self.0.next_u64() % n.max(1) as u64) as usize
    }

    fn of<'a, T: ?Sized>(&mut self, all: &'a [&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A day at least `least` and less than `least + span` days before the run.
    fn days_ago(&mut self, least: usize, span: usize) -> String {
        let days = least + self.below(span);
        (self.1 - Days::new(days as u64)).to_string()
    }
}

/// Invents the families of the practice run.
#[must_use]
pub fn invent(seed: u64, today: NaiveDate) -> World {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed), today);
    let mut number = 900_100_000;
    let mut families: Vec<Family> = (0..LISTED)
        .map(|_| family(&mut dice, &mut number))
        .collect();
    // Which seventy are gone: spread over the list, most with the child released.
    let mut left = LISTED - STILL_LISTED;
    for (at, family) in families.iter_mut().enumerate() {
        let open = LISTED - at;
        if dice.below(open) < left {
            left -= 1;
            let why = WHY_GONE[dice.below(WHY_GONE.len())];
            family.gone = Some((why, dice.days_ago(5, 16)));
        }
    }
    come_of_age(&mut families, today);
    World { families }
}

/// Why somebody is gone, each as often as it stands here.
const WHY_GONE: [Gone; 10] = [
    Gone::ToSponsor,
    Gone::ToSponsor,
    Gone::ToSponsor,
    Gone::ToOtherParent,
    Gone::Reunified,
    Gone::Repatriated,
    Gone::NoReason,
    Gone::NoReason,
    Gone::NoReason,
    Gone::NoReason,
];

/// Six children turned eighteen between the two lists; two of them left care on that day.
fn come_of_age(families: &mut [Family], today: NaiveDate) {
    for (gone, many) in [(true, 2), (false, 4)] {
        let alone = families
            .iter_mut()
            .filter(|family| family.gone.is_some() == gone && family.children.len() == 1);
        for (at, family) in alone.step_by(11).take(many).enumerate() {
            let birthday = today - Days::new(6 + 3 * at as u64);
            for child in &mut family.children {
                child.born = (birthday - Months::new(12 * ADULT)).to_string();
            }
            if gone {
                family.gone = Some((Gone::CameOfAge, birthday.to_string()));
            }
        }
    }
}

fn family(dice: &mut Dice, number: &mut u32) -> Family {
    let (country, language) = PLACES[dice.below(PLACES.len())];
    let surnames = if language.is_some() { MAYA } else { LADINO };
    let father = dice.of(surnames).to_owned();
    let mother = dice.of(surnames).to_owned();
    let woman = dice.chance(40);
    let given = given(dice, if woman { WOMEN } else { MEN });
    *number += 7 + dice.below(40) as u32;
    let first = *number;
    let parent_number = dice.chance(88).then(|| first.to_string());
    let separated = dice.days_ago(80, 60);
    let count = 1 + usize::from(dice.chance(14)) + usize::from(dice.chance(3));
    let children = (0..count)
        .map(|_| {
            *number += 1;
            child(dice, *number, (&father, &mother), woman, &separated)
        })
        .collect();
    Family {
        parent: (given, format!("{father} {mother}")),
        born: dice.days_ago(24 * 365, 22 * 365),
        a_number: parent_number,
        country,
        language: language.unwrap_or("es"),
        phone: dice.chance(85).then(|| phone(dice, country)),
        children,
        gone: None,
    }
}

fn child(
    dice: &mut Dice,
    number: u32,
    surnames: (&str, &str),
    mothers: bool,
    separated: &str,
) -> Child {
    let girl = dice.chance(48);
    let pool: Vec<&str> = if girl {
        WOMEN.iter().chain(GIRLS).copied().collect()
    } else {
        MEN.to_vec()
    };
    let other = if dice.chance(50) { LADINO } else { MAYA };
    let second = dice.of(other).to_owned();
    // A child has the father's first surname, then the mother's.
    let name = if mothers {
        format!("{second} {}", surnames.0)
    } else {
        format!("{} {second}", surnames.0)
    };
    Child {
        name: (given(dice, &pool), name),
        sex: if girl { "F" } else { "M" },
        born: dice.days_ago(2 * 365, 14 * 365),
        a_number: number.to_string(),
        separated: separated.to_owned(),
    }
}

fn given(dice: &mut Dice, pool: &[&str]) -> String {
    let first = dice.of(pool).to_owned();
    let second = dice.of(pool);
    if dice.chance(45) && second != first {
        format!("{first} {second}")
    } else {
        first
    }
}

/// Numbers of the ranges that no company gives out (…5550…).
fn phone(dice: &mut Dice, country: &str) -> String {
    let code = match country {
        "HN" => "+504",
        "SV" => "+503",
        _ => "+502",
    };
    format!("{code} 5550 {:04}", dice.below(10_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    #[test]
    fn the_same_seed_gives_the_same_families() {
        assert_eq!(
            format!("{:?}", invent(20_180_830, day())),
            format!("{:?}", invent(20_180_830, day()))
        );
        assert_ne!(
            format!("{:?}", invent(1, day())),
            format!("{:?}", invent(2, day()))
        );
    }

    #[test]
    fn seventy_of_392_are_gone_from_the_second_list_some_with_and_some_without_a_reason() {
        let world = invent(20_180_830, day());
        let gone: Vec<_> = world.families.iter().filter_map(Family::why_gone).collect();
        assert_eq!((world.families.len(), gone.len()), (392, 70));
        let mut reasons = WHY_GONE.iter().chain(&[Gone::CameOfAge]);
        assert!(reasons.all(|why| gone.contains(why)), "{gone:?}");
        assert!(
            world
                .families
                .iter()
                .any(|family| family.children.len() > 1)
        );
    }

    #[test]
    fn six_children_are_eighteen_and_were_not_on_the_first_list() {
        let world = invent(20_180_830, day());
        let adults = |today| {
            let families = world.families.iter();
            families.filter(|family| family.has_adult(today)).count()
        };
        assert_eq!((adults(day() - Days::new(23)), adults(day())), (0, 6));
    }
}
