//! The first and the last day that a partial date can mean.

use chrono::{Days, Months, NaiveDate};

use super::PartialDate;
use super::edtf::{End, Form, Point, Precision};

/// "About the 14th" reaches a week to either side: people round to weeks, and a day would pretend
/// to a knowledge that nobody claimed.
const ABOUT_A_DAY: Days = Days::new(7);

impl PartialDate {
    /// The first day it can mean; `None` where unread or open towards the past.
    ///
    /// `~` widens by one of its own unit to either side (about 2010: from 1 January 2009), a day by
    /// a week; `?` doubts the source and has no width.
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        match &self.form {
            Form::Unread | Form::Interval(End::Open, _) => None,
            Form::Point(point) | Form::Interval(End::At(point), _) => point.first_day(),
            Form::OneOf(days) => days.first().copied(),
        }
    }

    /// The last day it can mean; `None` where unread or open towards the future.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        match &self.form {
            Form::Unread | Form::Interval(_, End::Open) => None,
            Form::Point(point) | Form::Interval(_, End::At(point)) => point.last_day(),
            Form::OneOf(days) => days.last().copied(),
        }
    }

    /// Whether the two can mean one day: 2010 and 24 May 2010 can. What was not read excludes nothing.
    #[must_use]
    pub fn may_be(&self, other: &Self) -> bool {
        let begins_in_time = |one: &Self, other: &Self| match (one.earliest(), other.latest()) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}

impl Point {
    /// The first day of the span. `None` only beyond what the calendar type can hold.
    pub(super) fn first_day(&self) -> Option<NaiveDate> {
        let first = match self.precision {
            Precision::Century(century) => NaiveDate::from_ymd_opt(century * 100, 1, 1),
            Precision::Decade(decade) => NaiveDate::from_ymd_opt(decade * 10, 1, 1),
            Precision::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Precision::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Precision::Day(day) => Some(day),
        }?;
        match (self.approximate, self.months()) {
            (false, _) => Some(first),
            (true, Some(months)) => first.checked_sub_months(months),
            (true, None) => first.checked_sub_days(ABOUT_A_DAY),
        }
    }

    /// The last day of the span. `None` only beyond what the calendar type can hold.
    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        let exact = Self {
            approximate: false,
            ..*self
        };
        let Some(months) = self.months() else {
            let day = exact.first_day()?;
            return if self.approximate {
                day.checked_add_days(ABOUT_A_DAY)
            } else {
                Some(day)
            };
        };
        let spans = if self.approximate { 2 } else { 1 };
        let beyond = exact
            .first_day()?
            .checked_add_months(Months::new(months.as_u32() * spans))?;
        beyond.pred_opt()
    }

    /// The length of the span in months; `None` for a day.
    const fn months(&self) -> Option<Months> {
        match self.precision {
            Precision::Century(_) => Some(Months::new(1200)),
            Precision::Decade(_) => Some(Months::new(120)),
            Precision::Year(_) => Some(Months::new(12)),
            Precision::Month(..) => Some(Months::new(1)),
            Precision::Day(_) => None,
        }
    }
}
