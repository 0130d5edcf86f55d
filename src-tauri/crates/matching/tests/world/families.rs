//! The true families: one parent, one to four children, how they are called and when they were born.

use super::names::{Kind, Names, Region};
use super::random::Random;
use reencuentro_matching::record::{Date, Sex};

/// One true person.
#[derive(Clone)]
pub struct Human {
    pub id: u64,
    pub given: Vec<String>,
    pub surnames: Vec<String>,
    pub born_on: Date,
    pub sex: Sex,
    pub a_number: u32,
    pub is_parent: bool,
}

/// A parent and the children separated from them.
pub struct Family {
    pub parent: Human,
    pub children: Vec<Human>,
    /// Days from 1 January 1900.
    pub separated_on: i32,
    pub country: &'static str,
}

/// 1 January 2018 in days from 1 January 1900.
const NEW_YEAR_2018: i32 = 43_098;

/// The day of a number of days from 1 January 1900, in the proleptic Gregorian calendar.
pub fn date_of(days: i32) -> Date {
    let days = i64::from(days) + 693_901;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 {
        (year + era * 400, month + 3)
    } else {
        (year + era * 400 + 1, month - 9)
    };
    Date::new(year as u16, month as u8, day as u8)
}

/// A day of the calendar; a 31st that its month has not is the 28th.
pub fn safe(year: u16, month: u8, day: u8) -> Date {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    Date::new(year, month, if day > days { 28 } else { day })
}

struct Making<'a> {
    names: Names,
    random: &'a mut Random,
}

/// Makes so many families.
pub fn make_families(count: usize, random: &mut Random) -> Vec<Family> {
    let names = Names::read();
    let mut making = Making { names, random };
    let mut families: Vec<Family> = Vec::with_capacity(count);
    let (mut number, mut id) = (206_000_000, 1);
    for _ in 0..count {
        let mut family = making.family(&families);
        number += 3 + making.random.below(897) as u32;
        let in_a_row = making.random.chance(0.6);
        let people = std::iter::once(&mut family.parent).chain(&mut family.children);
        for (place, human) in people.enumerate() {
            human.id = id;
            id += 1;
            let far = 1 + making.random.below(8_999_999) as u32;
            human.a_number = number + if in_a_row { place as u32 } else { far };
        }
        number += if in_a_row {
            family.children.len() as u32 + 1
        } else {
            0
        };
        families.push(family);
    }
    families
}

impl Making<'_> {
    fn family(&mut self, before: &[Family]) -> Family {
        let (country, region) = self.home();
        let sex = self.sex(0.64);
        let separated_on = if self.random.chance(0.72) {
            NEW_YEAR_2018 + 124 + self.random.below(46) as i32
        } else {
            NEW_YEAR_2018 - 184 + self.random.below(310) as i32
        };
        let age = self.random.triangular(18.0, 56.0, 31.0);
        let mut parent = Human {
            id: 0,
            given: self.given(region, sex),
            surnames: self.surnames(region),
            born_on: date_of(NEW_YEAR_2018 - (age * 365.25) as i32),
            sex,
            a_number: 0,
            is_parent: true,
        };
        if !before.is_empty() && self.random.chance(0.03) {
            let other = &before[self.random.below(before.len())].parent;
            self.name_after(&mut parent, other);
        }
        let children = self.children(&parent, region, age, separated_on);
        Family {
            parent,
            children,
            separated_on,
            country,
        }
    }

    /// A stranger of the same name, now and then of the same year or birthday.
    fn name_after(&mut self, parent: &mut Human, other: &Human) {
        parent.given.clone_from(&other.given);
        parent.surnames.clone_from(&other.surnames);
        parent.sex = other.sex;
        let (own, theirs, at) = (parent.born_on, other.born_on, self.random.part());
        if at < 0.3 {
            parent.born_on = safe(theirs.year, own.month, own.day);
        } else if at < 0.4 {
            parent.born_on = safe(own.year, theirs.month, theirs.day);
        }
    }

    fn home(&mut self) -> (&'static str, Region) {
        let at = self.random.part();
        match at {
            _ if at < 0.54 && self.random.chance(0.38) => ("GTM", Region::Maya),
            _ if at < 0.54 => ("GTM", Region::CentralAmerica),
            _ if at < 0.80 => ("HND", Region::CentralAmerica),
            _ if at < 0.895 => ("SLV", Region::CentralAmerica),
            _ if at < 0.91 => ("NIC", Region::CentralAmerica),
            _ if at < 0.945 => ("BRA", Region::Brazil),
            _ if at < 0.965 => ("ROU", Region::Romania),
            _ if at < 0.975 => ("IND", Region::India),
            _ => ("MEX", Region::CentralAmerica),
        }
    }

    fn sex(&mut self, male: f64) -> Sex {
        if self.random.chance(male) {
            Sex::Male
        } else {
            Sex::Female
        }
    }

    fn given(&mut self, region: Region, sex: Sex) -> Vec<String> {
        let one = match region {
            Region::CentralAmerica => 0.3,
            Region::Maya | Region::Brazil => 0.45,
            Region::Romania => 0.6,
            Region::India => 1.0,
        };
        let count = if self.random.chance(one) { 1 } else { 2 };
        (0..count).map(|_| self.given_name(region, sex)).collect()
    }

    fn given_name(&mut self, region: Region, sex: Sex) -> String {
        let kind = if sex == Sex::Male {
            Kind::Male
        } else {
            Kind::Female
        };
        self.names.draw(region, kind, self.random)
    }

    fn surname(&mut self, region: Region) -> String {
        self.names.draw(region, Kind::Surname, self.random)
    }

    fn surnames(&mut self, region: Region) -> Vec<String> {
        let one = match region {
            Region::Romania => 1.0,
            Region::India => 0.8,
            Region::Brazil => 0.3,
            Region::CentralAmerica | Region::Maya => 0.05,
        };
        if self.random.chance(one) {
            return vec![self.surname(region)];
        }
        let first = match region {
            Region::India => "Singh".to_owned(),
            _ => self.surname(region),
        };
        vec![first, self.surname(region)]
    }

    fn children(&mut self, parent: &Human, region: Region, age: f64, separated: i32) -> Vec<Human> {
        let other = self.surnames(region);
        let count = 1 + self.random.weighted(&[0.80, 0.95, 0.99, 1.0]);
        let mut children: Vec<Human> = Vec::new();
        let mut born = 0;
        for place in 0..count {
            let sex = self.sex(0.6);
            let is_twin = place > 0 && self.random.chance(0.16);
            if !is_twin && place > 0 && self.random.chance(0.3) {
                born -= 290 + self.random.below(140) as i32;
            } else if !is_twin {
                let oldest = (age - 15.0).clamp(1.2, 17.9);
                let years = self.random.triangular(0.1, oldest, oldest.min(9.0));
                born = separated - (years * 365.25) as i32;
            }
            let mut surnames = self.childs_surnames(parent, &other, region);
            let mut given = self.given(region, sex);
            if sex == parent.sex && self.random.chance(0.10) {
                given.clone_from(&parent.given);
                if self.random.chance(0.4) {
                    surnames.clone_from(&parent.surnames);
                }
            }
            if is_twin && self.random.chance(0.3) {
                let first = children[place - 1].given[0].clone();
                given = vec![first, self.given_name(region, sex)];
            }
            children.push(Human {
                id: 0,
                given,
                surnames,
                born_on: date_of(born),
                sex,
                a_number: 0,
                is_parent: false,
            });
        }
        children
    }

    fn childs_surnames(&mut self, parent: &Human, other: &[String], region: Region) -> Vec<String> {
        let own = &parent.surnames;
        let is_father = parent.sex == Sex::Male;
        let last = |names: &[String]| names.last().cloned().unwrap_or_default();
        let ordered = |own: String, other: String| {
            if is_father {
                vec![own, other]
            } else {
                vec![other, own]
            }
        };
        match region {
            Region::CentralAmerica | Region::Maya if self.random.chance(0.12) => own.clone(),
            Region::CentralAmerica | Region::Maya => ordered(own[0].clone(), other[0].clone()),
            Region::Brazil if self.random.chance(0.6) => {
                let names = ordered(last(own), last(other));
                vec![names[1].clone(), names[0].clone()]
            }
            Region::Brazil => vec![last(own)],
            Region::Romania | Region::India => own.clone(),
        }
    }
}
