//! Dates as people and lists have them: a year, a month, "about 2010", two readings of 3/5/2018.
//!
//! A `PartialDate` keeps the raw text beside its reading, which is a subset of EDTF
//! (ISO 8601-2:2019): days, months, years, `XX` (and the old `u`), the marks `?` `~` `%`, intervals
//! `a/b` with `..` for an open end, and sets `[a,b]` for a day and month that may be swapped.
//! Nothing is ever forced to 1 January (F8). Absent: times of day, seasons, years before 1 or
//! beyond 9999.

mod age;
mod bounds;
mod edtf;
mod excel;
mod month_names;
mod typed;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use age::{AgeRange, ComingOfAge, birthday};
pub use excel::Epoch;

/// Which of two numbers is the day, where a list or a person writes `3/5/2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 14/05/2018, as in Guatemala, Honduras, El Salvador and Mexico.
    DayFirst,
    /// 05/14/2018, as in the United States.
    MonthFirst,
    /// Nobody knows: both readings are kept where both are possible.
    Unknown,
}

/// Why a text is not a date. No text is kept in it: it may be personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DateProblem {
    /// Nothing was written.
    #[error("nothing written")]
    Empty,
    /// No date that this program knows how to read.
    #[error("not a date")]
    NotADate,
    /// It has the shape of a date, but there is no such day, such as 31 February.
    #[error("no such day")]
    NoSuchDay,
    /// A spreadsheet turned the date into something else: `#####`, `4.32E+04`, a bare serial.
    #[error("damaged by a spreadsheet")]
    SpreadsheetDamage,
}

/// A date with the precision it was given in, and the words it was given in.
///
/// Stored as `{"edtf": "2018-05~", "raw": "about May 2018"}`. A text that nobody could read yet is
/// kept with an empty `edtf`. Two are equal when reading and words are.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct PartialDate {
    edtf: String,
    raw: String,
    form: edtf::Form,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    edtf: String,
    raw: String,
}

impl TryFrom<Stored> for PartialDate {
    type Error = DateProblem;

    fn try_from(stored: Stored) -> Result<Self, DateProblem> {
        if stored.edtf.is_empty() {
            return Ok(Self::unread(&stored.raw));
        }
        Ok(Self {
            raw: stored.raw,
            ..Self::parse_edtf(&stored.edtf)?
        })
    }
}

impl From<PartialDate> for Stored {
    fn from(date: PartialDate) -> Self {
        Self {
            edtf: date.edtf,
            raw: date.raw,
        }
    }
}

/// A birth date is personal, so only its shape is printed in logs and panics.
impl std::fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_unread() {
            "PartialDate(unread)"
        } else {
            "PartialDate(…)"
        })
    }
}

impl PartialDate {
    /// Reads EDTF text; `raw` becomes the same text.
    ///
    /// # Errors
    /// [`DateProblem`] when it is outside the subset above, or there is no such day.
    pub fn parse_edtf(text: &str) -> Result<Self, DateProblem> {
        let edtf = edtf::tidy(text);
        let form = edtf::parse(&edtf)?;
        Ok(Self {
            edtf,
            raw: text.to_owned(),
            form,
        })
    }

    /// Reads what people type and lists hold, in English or Spanish, and EDTF.
    ///
    /// A two-digit year counts as 1931–2030 and is marked `?`. Where `order` makes the date
    /// impossible and the other order does not, the possible one is taken.
    ///
    /// # Errors
    /// [`DateProblem`]; use [`PartialDate::read`] to keep the words all the same.
    pub fn parse_typed(text: &str, order: DateOrder) -> Result<Self, DateProblem> {
        let edtf = typed::to_edtf(text, order)?;
        Ok(Self {
            raw: text.to_owned(),
            ..Self::parse_edtf(&edtf)?
        })
    }

    /// Like [`PartialDate::parse_typed`], but what cannot be read is kept unread and not refused.
    #[must_use]
    pub fn read(text: &str, order: DateOrder) -> Self {
        Self::parse_typed(text, order).unwrap_or_else(|_| Self::unread(text))
    }

    /// Words that nobody could read as a date yet.
    #[must_use]
    pub fn unread(raw: &str) -> Self {
        Self {
            edtf: String::new(),
            raw: raw.to_owned(),
            form: edtf::Form::Unread,
        }
    }

    /// A day that is known.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        let edtf = day.format("%Y-%m-%d").to_string();
        Self {
            raw: edtf.clone(),
            edtf,
            form: edtf::Form::day(day),
        }
    }

    /// Reads the number by which a spreadsheet stores a day.
    ///
    /// # Errors
    /// [`DateProblem::NotADate`] below 61 (before March 1900, where spreadsheets disagree) and
    /// above 80,000 (the year 2119).
    pub fn from_excel_serial(serial: i64, epoch: Epoch) -> Result<Self, DateProblem> {
        let day = excel::day_of_serial(serial, epoch).ok_or(DateProblem::NotADate)?;
        Ok(Self {
            raw: serial.to_string(),
            ..Self::on(day)
        })
    }

    /// The reading as EDTF; empty where the words are unread.
    #[must_use]
    pub fn edtf(&self) -> &str {
        &self.edtf
    }

    /// The words as received.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// True where the words are kept but nobody could read them.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.form == edtf::Form::Unread
    }

    /// True where day and month may be swapped, so that two days are possible.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        matches!(&self.form, edtf::Form::OneOf(days) if days.len() > 1)
    }

    /// True for "about": marked `~` or `%`.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.edtf.contains(['~', '%'])
    }

    /// True where the source itself is in doubt: marked `?` or `%`.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.edtf.contains(['?', '%'])
    }

    /// The day, where exactly one day is possible and nothing is in doubt about it.
    #[must_use]
    pub fn exact(&self) -> Option<NaiveDate> {
        let day = self.earliest()?;
        (self.latest() == Some(day) && !self.is_uncertain()).then_some(day)
    }
}

#[cfg(test)]
mod tests;
