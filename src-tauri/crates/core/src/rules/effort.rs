//! What must have been tried before *could not obtain parental preference* (DOMAIN §5.1, need 49).
//!
//! The standard is the network's, set by counsel; the numbers here are only the default. Meeting it
//! is not enough: counsel signs.

use serde::{Deserialize, Serialize};

/// What has to be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EffortStandard {
    /// Calls in all.
    pub calls: u32,
    /// Different numbers called; where fewer are known, all that are known.
    pub numbers: u32,
    /// Days from the first call to the last, so that ten calls in an hour are not an effort.
    pub spread_days: u32,
    /// A letter, where an address is known.
    pub letter: bool,
    /// A field search that came back.
    pub field_search: bool,
}

impl Default for EffortStandard {
    fn default() -> Self {
        Self {
            calls: 6,
            numbers: 3,
            spread_days: 14,
            letter: true,
            field_search: true,
        }
    }
}

/// What was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EffortDone {
    /// Calls made.
    pub calls: u32,
    /// Different numbers called.
    pub numbers_called: u32,
    /// Numbers known, called or not.
    pub numbers_known: u32,
    /// Days from the first call to the last.
    pub spread_days: u32,
    /// An address for a letter is known.
    pub address_known: bool,
    /// Letters sent.
    pub letters: u32,
    /// Field searches that came back.
    pub field_searches_returned: u32,
    /// Counsel has signed that the efforts are exhausted.
    pub counsel_signed: bool,
}

codes! {
    /// What is still missing.
    EffortGapKind ["effort"] {
        /// More calls.
        Calls = "calls",
        /// More of the known numbers.
        Numbers = "numbers",
        /// Calls over more days.
        Spread = "spread",
        /// A letter.
        Letter = "letter",
        /// A field search.
        FieldSearch = "field_search",
        /// The signature of counsel.
        CounselSignature = "counsel_signature",
    }
}

/// One thing missing, with the counts for the sentence (`{ $done }` of `{ $needed }`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EffortGap {
    /// What.
    pub kind: EffortGapKind,
    /// How much there is.
    pub done: u32,
    /// How much there must be.
    pub needed: u32,
}

/// What is missing; empty = the standard is met and signed.
///
/// Where no number was ever known, calls are not asked for: the field search is.
#[must_use]
pub fn assess(standard: &EffortStandard, done: &EffortDone) -> Vec<EffortGap> {
    let callable = done.numbers_known.max(done.numbers_called) > 0;
    let when = |asked: bool, needed: u32| if asked { needed } else { 0 };
    let known = done.numbers_known.max(done.numbers_called);
    let needs_search = standard.field_search || !callable;
    let steps = [
        (
            EffortGapKind::Calls,
            done.calls,
            when(callable, standard.calls),
        ),
        (
            EffortGapKind::Numbers,
            done.numbers_called,
            standard.numbers.min(known),
        ),
        (
            EffortGapKind::Spread,
            done.spread_days,
            when(callable, standard.spread_days),
        ),
        (
            EffortGapKind::Letter,
            done.letters,
            when(standard.letter && done.address_known, 1),
        ),
        (
            EffortGapKind::FieldSearch,
            done.field_searches_returned,
            when(needs_search, 1),
        ),
        (
            EffortGapKind::CounselSignature,
            u32::from(done.counsel_signed),
            1,
        ),
    ];
    let gaps = steps.into_iter().filter(|(_, done, needed)| done < needed);
    gaps.map(|(kind, done, needed)| EffortGap { kind, done, needed })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL_DONE: EffortDone = EffortDone {
        calls: 6,
        numbers_called: 3,
        numbers_known: 4,
        spread_days: 14,
        address_known: true,
        letters: 1,
        field_searches_returned: 1,
        counsel_signed: true,
    };

    fn gaps(done: EffortDone) -> Vec<(EffortGapKind, u32, u32)> {
        let gaps = assess(&EffortStandard::default(), &done);
        gaps.into_iter()
            .map(|gap| (gap.kind, gap.done, gap.needed))
            .collect()
    }

    #[test]
    fn each_missing_step_is_named_with_its_counts() {
        use EffortGapKind::{Calls, CounselSignature, FieldSearch, Letter, Numbers, Spread};
        assert_eq!(gaps(ALL_DONE), []);
        assert_eq!(
            gaps(EffortDone {
                calls: 5,
                ..ALL_DONE
            }),
            [(Calls, 5, 6)]
        );
        assert_eq!(
            gaps(EffortDone {
                numbers_called: 2,
                ..ALL_DONE
            }),
            [(Numbers, 2, 3)]
        );
        assert_eq!(
            gaps(EffortDone {
                spread_days: 0,
                ..ALL_DONE
            }),
            [(Spread, 0, 14)]
        );
        assert_eq!(
            gaps(EffortDone {
                letters: 0,
                ..ALL_DONE
            }),
            [(Letter, 0, 1)]
        );
        assert_eq!(
            gaps(EffortDone {
                field_searches_returned: 0,
                ..ALL_DONE
            }),
            [(FieldSearch, 0, 1)]
        );
        assert_eq!(
            gaps(EffortDone {
                counsel_signed: false,
                ..ALL_DONE
            }),
            [(CounselSignature, 0, 1)]
        );
    }

    #[test]
    fn what_is_impossible_is_not_asked_for() {
        let one_number = EffortDone {
            numbers_known: 1,
            numbers_called: 1,
            ..ALL_DONE
        };
        assert_eq!(gaps(one_number), []);
        let no_address = EffortDone {
            address_known: false,
            letters: 0,
            ..ALL_DONE
        };
        assert_eq!(gaps(no_address), []);
    }

    #[test]
    fn without_any_number_a_field_search_is_always_asked_for() {
        let standard = EffortStandard {
            field_search: false,
            ..EffortStandard::default()
        };
        let kinds: Vec<_> = assess(&standard, &EffortDone::default())
            .iter()
            .map(|g| g.kind)
            .collect();
        assert_eq!(
            kinds,
            [EffortGapKind::FieldSearch, EffortGapKind::CounselSignature]
        );
    }
}
