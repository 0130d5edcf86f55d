//! Inventing the families: the same seed gives the same families, byte for byte.

use super::names::{GIRLS, LADINO, MAYA, MEN, PLACES, WOMEN};
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
    /// `mother` or `father`.
    pub relation: &'static str,
    /// Day of birth, `YYYY-MM-DD`.
    pub born: String,
    /// A-number, nine digits; some are not on the list.
    pub a_number: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// Department.
    pub department: &'static str,
    /// First language, BCP 47.
    pub language: &'static str,
    /// A number in the parent's country, if any was on file.
    pub phone: Option<String>,
    /// The children.
    pub children: Vec<Child>,
    /// Why the parent is not on the second list.
    pub gone: Option<Gone>,
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
    /// The child was released from care; the government says so.
    ChildReleased,
    /// Nobody said why.
    NoReason,
}

/// All families.
#[derive(Debug, Clone)]
pub struct World {
    /// In the order of the first list.
    pub families: Vec<Family>,
}

/// The randomness, and the day on which the practice run begins.
struct Dice(ChaCha8Rng, chrono::NaiveDate);

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
        (self.1 - chrono::Days::new(days as u64)).to_string()
    }
}

/// Invents the families of the practice run.
#[must_use]
pub fn invent(seed: u64, today: chrono::NaiveDate) -> World {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed), today);
    let mut number = 900_100_000;
    let mut families: Vec<Family> =
        (0..LISTED).map(|_| family(&mut dice, &mut number)).collect();
    // Which seventy are gone: spread over the list, most with the child released.
    let gone = LISTED - STILL_LISTED;
    let mut left = gone;
    for (at, family) in families.iter_mut().enumerate() {
        let open = LISTED - at;
        if dice.below(open) < left {
            left -= 1;
            family.gone =
                Some(if dice.chance(60) { Gone::ChildReleased } else { Gone::NoReason });
        }
    }
    World { families }
}

fn family(dice: &mut Dice, number: &mut u32) -> Family {
    let (country, department, language) = PLACES[dice.below(PLACES.len())];
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
        relation: if woman { "mother" } else { "father" },
        born: dice.days_ago(24 * 365, 22 * 365),
        a_number: parent_number,
        country,
        department,
        language: language.unwrap_or("es"),
        phone: dice.chance(85).then(|| phone(dice, country)),
        children,
        gone: None,
    }
}

fn child(
    dice: &mut Dice, number: u32, surnames: (&str, &str), mothers: bool, separated: &str,
) -> Child {
    let girl = dice.chance(48);
    let pool: Vec<&str> =
        if girl { WOMEN.iter().chain(GIRLS).copied().collect() } else { MEN.to_vec() };
    let other = if dice.chance(50) { LADINO } else { MAYA };
    let second = dice.of(other).to_owned();
    // A child has the father's first surname, then the mother's.
    let name = if mothers { format!("{second} {}", surnames.0) } else { format!("{} {second}", surnames.0) };
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
    if dice.chance(45) && second != first { format!("{first} {second}") } else { first }
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

    fn day() -> chrono::NaiveDate {
        chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    #[test]
    fn the_same_seed_gives_the_same_families() {
        assert_eq!(format!("{:?}", invent(20_180_830, day())), format!("{:?}", invent(20_180_830, day())));
        assert_ne!(format!("{:?}", invent(1, day())), format!("{:?}", invent(2, day())));
    }

    #[test]
    fn seventy_of_392_are_gone_from_the_second_list_some_with_and_some_without_a_reason() {
        let world = invent(20_180_830, day());
        let gone: Vec<_> = world.families.iter().filter_map(|f| f.gone).collect();
        assert_eq!((world.families.len(), gone.len()), (392, 70));
        assert!(gone.contains(&Gone::ChildReleased) && gone.contains(&Gone::NoReason));
        assert!(world.families.iter().any(|family| family.children.len() > 1));
    }
}
