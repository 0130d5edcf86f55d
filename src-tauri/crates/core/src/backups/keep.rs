//! Which backups are kept. One rule, plain enough to be told on a screen: of each kind the newest
//! ones, and of the daily ones also the newest of each of the last weeks.

use super::BackupWhy;
use chrono::{DateTime, Datelike, FixedOffset};
use std::collections::BTreeSet;

/// Daily backups that are kept.
const DAILY: usize = 7;
/// Weeks of which the newest daily backup is kept.
const WEEKS: usize = 4;
/// Backups before an import that are kept.
const IMPORT: usize = 10;
/// Backups before a migration that are kept.
const MIGRATION: usize = 3;
/// Backups somebody asked for that are kept.
const ASKED: usize = 10;

/// A backup as the rule sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its name.
    pub name: String,
    /// Entries in it.
    pub entries: u64,
    /// When its moment was.
    pub made_at: DateTime<FixedOffset>,
    /// Why it was made.
    pub why: BackupWhy,
}

/// The names of those that may go.
#[must_use]
pub fn to_remove(all: &[Held]) -> Vec<String> {
    let mut newest_first: Vec<&Held> = all.iter().collect();
    // The log only grows, and a clock may be wrong: how much is in it says which is newer.
    let age = |held: &Held| (held.entries, held.made_at, held.name.clone());
    newest_first.sort_by_key(|held| std::cmp::Reverse(age(held)));
    let mut kept: BTreeSet<&str> = BTreeSet::new();
    for (why, most) in [
        (BackupWhy::Daily, DAILY),
        (BackupWhy::Import, IMPORT),
        (BackupWhy::Migration, MIGRATION),
        (BackupWhy::Asked, ASKED),
    ] {
        let of_kind = newest_first.iter().filter(|held| held.why == why);
        kept.extend(of_kind.take(most).map(|held| held.name.as_str()));
    }
    let mut weeks = BTreeSet::new();
    for held in newest_first
        .iter()
        .filter(|held| held.why == BackupWhy::Daily)
    {
        let week = held.made_at.to_utc().iso_week();
        if weeks.len() < WEEKS && weeks.insert((week.year(), week.week())) {
            kept.insert(&held.name);
        }
    }
    let goes = all.iter().filter(|held| !kept.contains(held.name.as_str()));
    goes.map(|held| held.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, NaiveDate};

    fn held(day: u64, why: BackupWhy) -> Held {
        let first = NaiveDate::from_ymd_opt(2018, 8, 6).unwrap(); // a Monday
        let at = first.checked_add_days(Days::new(day)).unwrap();
        let made_at = at.and_hms_opt(15, 0, 0).unwrap().and_utc().fixed_offset();
        Held {
            entries: day,
            name: format!("{day:03}-{}", why.code()),
            made_at,
            why,
        }
    }

    fn kept(all: &[Held]) -> Vec<String> {
        let gone = to_remove(all);
        let stays = all.iter().filter(|held| !gone.contains(&held.name));
        stays.map(|held| held.name.clone()).collect()
    }

    #[test]
    fn seven_days_and_four_weeks_are_kept() {
        // Eight weeks of working days, Monday to Friday.
        let all: Vec<Held> = (0..56)
            .filter(|day| day % 7 < 5)
            .map(|day| held(day, BackupWhy::Daily))
            .collect();
        let days = [
            "032", "039", "045", "046", "049", "050", "051", "052", "053",
        ];
        let wanted: Vec<String> = days.iter().map(|day| format!("{day}-daily")).collect();
        // Fridays of weeks 5 and 6; the newest seven days hold those of weeks 7 (046) and 8 (053).
        assert_eq!(kept(&all), wanted);
    }

    #[test]
    fn each_kind_counts_for_itself() {
        let mut all: Vec<Held> = (0..30).map(|day| held(day, BackupWhy::Import)).collect();
        all.push(held(0, BackupWhy::Daily));
        all.push(held(1, BackupWhy::Asked));
        all.extend((2..9).map(|day| held(day, BackupWhy::Migration)));
        let kept = kept(&all);
        let count = |ending: &str| kept.iter().filter(|name| name.ends_with(ending)).count();
        assert_eq!(
            [
                count("import"),
                count("migration"),
                count("daily"),
                count("asked")
            ],
            [IMPORT, MIGRATION, 1, 1]
        );
        assert!(kept.contains(&"029-import".to_owned()));
        assert!(!kept.contains(&"019-import".to_owned()));
    }

    #[test]
    fn nothing_goes_while_there_are_few_and_order_does_not_matter() {
        let mut all: Vec<Held> = (0..7).map(|day| held(day, BackupWhy::Daily)).collect();
        assert!(to_remove(&all).is_empty());
        all.extend((7..40).map(|day| held(day, BackupWhy::Daily)));
        let forward = kept(&all);
        all.reverse();
        let mut backward = kept(&all);
        backward.sort();
        assert_eq!(forward, backward);
    }
}
