//! Spreadsheet serial days, for lists whose cells lost their format.

use chrono::{Days, NaiveDate};

/// Which day a workbook counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Epoch {
    /// Day 1 is 1 January 1900, with a 29 February 1900 that never was.
    Y1900,
    /// Day 0 is 1 January 1904, as old Macintosh workbooks have it.
    Y1904,
}

/// The day of a serial from 61 to 80,000, else `None`.
pub(super) fn day_of_serial(serial: i64, epoch: Epoch) -> Option<NaiveDate> {
    if !(61..=80_000).contains(&serial) {
        return None;
    }
    let start = match epoch {
        // Two days before 1 January 1900: one because it is day 1, one for the day that never was.
        Epoch::Y1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
        Epoch::Y1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
    }?;
    start.checked_add_days(Days::new(u64::try_from(serial).ok()?))
}
