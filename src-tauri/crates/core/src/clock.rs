//! The one place that reads the system's clock, and the instant that is passed to everything else.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

/// An instant with the offset of the device that saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now(pub DateTime<FixedOffset>);

impl Now {
    /// Reads the system's clock and zone.
    #[must_use]
    #[allow(clippy::disallowed_methods)] // the one place: everything else gets `Now` passed in
    pub fn read() -> Self {
        Self(chrono::Local::now().fixed_offset())
    }

    /// From milliseconds since 1970-01-01T00:00Z and the offset in minutes east of UTC.
    /// Values out of range give the epoch: a header from a broken clock must still be shown.
    #[must_use]
    pub fn from_parts(millis: i64, offset_minutes: i16) -> Self {
        let offset = FixedOffset::east_opt(i32::from(offset_minutes) * 60)
            .unwrap_or_else(|| chrono::Offset::fix(&Utc));
        let utc = Utc
            .timestamp_millis_opt(millis)
            .single()
            .unwrap_or(DateTime::UNIX_EPOCH);
        Self(utc.with_timezone(&offset))
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    #[must_use]
    pub fn millis(&self) -> i64 {
        self.0.timestamp_millis()
    }

    /// Offset in minutes east of UTC.
    #[must_use]
    pub fn offset_minutes(&self) -> i16 {
        i16::try_from(self.0.offset().local_minus_utc() / 60).unwrap_or(0)
    }

    /// The calendar day in a zone (days count in the vault's filing zone).
    #[must_use]
    pub fn day_in(&self, zone: Tz) -> NaiveDate {
        self.0.with_timezone(&zone).date_naive()
    }
}
