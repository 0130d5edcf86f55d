//! What was tried to reach a person, counted as the effort standard asks for it.

use super::person::PersonState;
use crate::rules::effort::EffortDone;
use crate::rules::outcome::PointKind;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// What was tried; counsel's signature is whether they have attested it.
#[must_use]
pub fn effort_of(person: &PersonState) -> EffortDone {
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    // A point of a kind that this program does not know is taken for a number: more is asked then.
    let is_number = |kind: &str| PointKind::from_code(kind).is_none_or(PointKind::is_number);
    let numbers = || person.points.iter().filter(|p| is_number(&p.point.kind));
    let letter = PointKind::Letter.code();
    let spread = person
        .contact
        .called
        .map_or(0, |(first, last)| (last - first) / DAY);
    EffortDone {
        calls: person.contact.calls,
        numbers_called: count(numbers().filter(|p| p.attempts > 0).count()),
        numbers_known: count(numbers().count()),
        spread_days: u32::try_from(spread).unwrap_or(0),
        address_known: person.points.iter().any(|p| p.point.kind == letter),
        letters: person.contact.letters,
        field_searches_returned: count(
            person
                .searches
                .iter()
                .filter(|s| s.returned.is_some())
                .count(),
        ),
        counsel_signed: person.effort_attested,
    }
}
