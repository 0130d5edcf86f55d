//! Ages and the eighteenth birthday, from dates that may be partial: a range where they are.

use chrono::{Datelike, NaiveDate};

use super::{DateProblem, PartialDate};

/// Age of majority in years, under United States immigration law and in the four countries.
const COMING_OF_AGE: u16 = 18;

/// Completed years of age on a day: at least, at most; `None` where that side is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgeRange {
    /// The age if born on the last possible day.
    pub at_least: Option<u16>,
    /// The age if born on the first possible day.
    pub at_most: Option<u16>,
}

/// When somebody turns eighteen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComingOfAge {
    /// On this day.
    On(NaiveDate),
    /// On one of the days from the first to the second, both included.
    Between(NaiveDate, NaiveDate),
    /// The birth date is unread or open on one side.
    Unknown,
}

impl PartialDate {
    /// The age in completed years of somebody born on this date, on `day`. Born later counts as 0.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> AgeRange {
        AgeRange {
            at_least: self.latest().map(|born| age_of(born, day)),
            at_most: self.earliest().map(|born| age_of(born, day)),
        }
    }

    /// The eighteenth birthday of somebody born on this date.
    #[must_use]
    pub fn coming_of_age(&self) -> ComingOfAge {
        match self.eighteenth_birthdays() {
            (Some(first), Some(last)) if first == last => ComingOfAge::On(first),
            (Some(first), Some(last)) => ComingOfAge::Between(first, last),
            _ => ComingOfAge::Unknown,
        }
    }

    /// The eighteenth birthdays of somebody born on the first and on the last day it can mean, each
    /// where that side is not open: on these days, and on no other, what the age means changes.
    #[must_use]
    pub fn eighteenth_birthdays(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let birthday_of = |born: Option<NaiveDate>| birthday(born?, COMING_OF_AGE);
        (birthday_of(self.earliest()), birthday_of(self.latest()))
    }

    /// The birth date of somebody who was `age` years old on the day `on`: an interval of a year.
    ///
    /// # Errors
    /// [`DateProblem::NoSuchDay`] where the year would leave the calendar.
    pub fn from_age(age: u16, on: NaiveDate) -> Result<Self, DateProblem> {
        let years_before = |years: u16| {
            let year = on.year() - i32::from(years);
            on.with_year(year)
                .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
        };
        let last = years_before(age).ok_or(DateProblem::NoSuchDay)?;
        let beyond = years_before(age.saturating_add(1)).ok_or(DateProblem::NoSuchDay)?;
        let first = beyond.succ_opt().ok_or(DateProblem::NoSuchDay)?;
        let raw = format!("age {age} on {on}");
        Ok(Self {
            raw,
            ..Self::parse_edtf(&format!("{first}/{last}"))?
        })
    }
}

/// The birthday on which somebody born on `born` completes `age` years.
///
/// Born on 29 February, it falls on 1 March in years without one: until then the year is not
/// complete, and the program must not call a child adult a day early. `None` beyond the calendar.
#[must_use]
pub fn birthday(born: NaiveDate, age: u16) -> Option<NaiveDate> {
    let year = born.year() + i32::from(age);
    born.with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

fn age_of(born: NaiveDate, day: NaiveDate) -> u16 {
    let years = u16::try_from(day.year() - born.year()).unwrap_or(0);
    match birthday(born, years) {
        Some(this_year) if this_year > day => years.saturating_sub(1),
        _ => years,
    }
}
