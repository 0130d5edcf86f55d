//! What is to be done about a family, by kind, and how long before its day it is shown.

use chrono::{Days, NaiveDate};

codes! {
    /// A kind of thing to do, the most pressing first.
    AgendaKind ["agenda"] {
        /// The government was told something that holds no longer (N11): tell it.
        MustNotify = "must_notify",
        /// What lined up lines up no longer, and was not handed over: look why.
        AlignmentChanged = "alignment_changed",
        /// A call, a visit, or what else follows from the last try.
        NextStep = "next_step",
        /// A call that was agreed for one of the coming days; on its day it is the next step.
        AgreedCall = "agreed_call",
        /// Reached for 28 days, and no final statement.
        Decision = "decision",
        /// The parent has decided, and the child's side is waited for.
        ChildsSide = "childs_side",
        /// A statement that must be confirmed again.
        Reconfirm = "reconfirm",
        /// A child who comes of age, and decides alone from then on.
        ComingOfAge = "coming_of_age",
    }
}

/// Days from the day of being reached after which a decision is overdue (docs/domain.md §5.1).
pub const DAYS_TO_DECIDE: u64 = 28;

/// Days for which a change of alignment is news; after that the pair is one of those that do not line
/// up, which have groups of their own.
pub const DAYS_OF_NEWS: u64 = 28;

impl AgendaKind {
    /// How many days before its day it is shown: a step not at all, an agreed call a week, a birthday two months (need 30).
    #[must_use]
    pub const fn days_ahead(self) -> u64 {
        match self {
            Self::MustNotify
            | Self::AlignmentChanged
            | Self::NextStep
            | Self::Decision
            | Self::ChildsSide => 0,
            Self::AgreedCall => 7,
            Self::Reconfirm => 14,
            Self::ComingOfAge => 60,
        }
    }

    /// The last day whose things are shown on `today`.
    #[must_use]
    pub fn shown_until(self, today: NaiveDate) -> NaiveDate {
        today
            .checked_add_days(Days::new(self.days_ahead()))
            .unwrap_or(today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_is_shown_two_months_before_and_a_call_on_its_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2018-08-30");
        assert_eq!(AgendaKind::NextStep.shown_until(today), today);
        assert_eq!(
            AgendaKind::ComingOfAge.shown_until(today),
            day("2018-10-29")
        );
    }
}
