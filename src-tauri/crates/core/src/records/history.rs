//! How far each pair had come by the end of every day, as this vault knew it then. Kept beside the
//! views, so that a figure of a past day is a count and not a walk over the log (docs/BENCHMARKS.md).

use crate::clock::Now;
use crate::entries::{KnownEntry, Memberships};
use crate::ids::{PairId, PersonId};
use crate::storage::StageRow;
use crate::views::{ALIGNED, Folded, PairState, fold, stages_by_day};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::borrow::Borrow;
use std::collections::BTreeMap;

/// Before all days that are counted.
const EVER: &str = "0000-01-01";

/// A pair as it stood with what was known on some day.
#[derive(PartialEq)]
struct Course {
    parent: PersonId,
    child: PersonId,
    /// From which day on it had come how far; none when it is in no list.
    stages: Vec<(Option<NaiveDate>, Option<u8>)>,
}

/// The courses of a pair, by the day from whose end on each was known, and the family it was in last.
struct Courses {
    family: PersonId,
    known: Vec<(NaiveDate, Course)>,
}

/// The rows of entries that must be folded together, by pair, knowledge and day. `folded` is what all
/// of them amount to.
pub fn history(
    entries: &[impl Borrow<KnownEntry>],
    folded: &Folded,
    memberships: &Memberships,
    zone: Tz,
) -> Vec<StageRow> {
    if !entries.iter().any(founds_a_pair) {
        return Vec::new(); // a list's own: it would be folded once for each day somebody worked on it
    }
    let mut arrived: Vec<&KnownEntry> = entries.iter().map(Borrow::borrow).collect();
    arrived.sort_by_key(|entry| entry.arrival);
    let day_of = |entry: &KnownEntry| Now::from_parts(entry.received_at, 0).day_in(zone);
    let mut pairs: BTreeMap<PairId, Courses> = BTreeMap::new();
    let mut known = 0;
    for of_day in arrived.chunk_by(|a, b| day_of(a) == day_of(b)) {
        let Some(day) = of_day.first().map(|entry| day_of(entry)) else {
            continue;
        };
        known += of_day.len();
        if of_day.iter().all(|entry| moves_nobody(&entry.header.kind)) {
            continue;
        }
        let then;
        let seen = if known == arrived.len() {
            folded
        } else {
            then = fold(arrived.iter().take(known).copied(), memberships);
            &then
        };
        take(&mut pairs, day, seen);
    }
    let pairs = pairs.iter();
    pairs
        .flat_map(|(pair, courses)| courses.rows(*pair))
        .collect()
}

/// Since which day each pair that lined up is known to do so no longer: of those alone that are in a
/// list.
pub fn fallen(history: &[StageRow]) -> BTreeMap<PairId, NaiveDate> {
    let mut fallen = BTreeMap::new();
    for of_pair in history.chunk_by(|a, b| a.pair == b.pair) {
        let mut known = of_pair.chunk_by(|a, b| a.known == b.known).peekable();
        let mut aligned = false;
        while let Some(rows) = known.next() {
            // As it stood on the day itself, and what time alone has changed until more was known; what
            // it will change after that is no news yet.
            let until = known.peek().and_then(|next| next.first());
            let on_the_day = rows.iter().rfind(|row| row.from <= row.known);
            let after = rows.iter().filter(|row| {
                row.from > row.known && until.is_some_and(|next| row.from < next.known)
            });
            for row in on_the_day.into_iter().chain(after) {
                let stood = aligned;
                aligned = row.stage.is_some_and(|stage| stage >= ALIGNED);
                if aligned || row.stage.is_none() {
                    fallen.remove(&row.pair);
                } else if stood && let Ok(day) = (&row.from).max(&row.known).parse() {
                    fallen.insert(row.pair, day);
                }
            }
        }
    }
    fallen
}

fn founds_a_pair(entry: &impl Borrow<KnownEntry>) -> bool {
    entry.borrow().header.kind == "pair_recorded"
}

/// Types of entries that say nothing of how far a pair has come: on a day that has only such ones, as
/// most have, nothing is folded. Not their withdrawals, which may be of anything.
fn moves_nobody(kind: &str) -> bool {
    matches!(
        kind,
        "note_written"
            | "document_attached"
            | "privileged_note_written"
            | "name_recorded"
            | "name_preferred"
            | "identifier_recorded"
            | "contact_point_recorded"
            | "family_assigned"
            | "tagged"
            | "follow_up_set"
            | "view_saved"
            | "rows_linked"
            | "row_decided"
            | "difference_explained"
    )
}

/// Notes what has changed by the end of a day.
fn take(pairs: &mut BTreeMap<PairId, Courses>, day: NaiveDate, seen: &Folded) {
    let there: BTreeMap<PairId, &PairState> =
        seen.pairs.values().map(|pair| (pair.id, pair)).collect();
    for (family, state) in &seen.families {
        for pair in state.pairs.iter().filter_map(|id| there.get(id)) {
            let courses = pairs.entry(pair.id).or_insert_with(|| Courses {
                family: *family,
                known: Vec::new(),
            });
            courses.family = *family;
            courses.take(
                day,
                Course {
                    parent: pair.parent,
                    child: pair.child,
                    stages: stages_by_day(seen, pair),
                },
            );
        }
    }
    // What was taken back, or joined with another pair, is in no list from then on.
    for (_, courses) in pairs.iter_mut().filter(|(id, _)| !there.contains_key(id)) {
        if let Some((_, last)) = courses.known.last() {
            let gone = Course {
                stages: vec![(None, None)],
                ..*last
            };
            courses.take(day, gone);
        }
    }
}

impl Courses {
    fn take(&mut self, day: NaiveDate, course: Course) {
        // A zone may go back over midnight: a day that was there already goes on.
        let day = self.known.last().map_or(day, |(last, _)| day.max(*last));
        self.known.pop_if(|(last, _)| *last == day);
        if self.known.last().is_none_or(|(_, last)| *last != course) {
            self.known.push((day, course));
        }
    }

    fn rows(&self, pair: PairId) -> Vec<StageRow> {
        let mut rows = Vec::new();
        for (known, course) in &self.known {
            rows.extend(course.stages.iter().map(|(from, stage)| StageRow {
                family: self.family,
                pair,
                known: known.to_string(),
                from: from.map_or_else(|| EVER.to_owned(), |day| day.to_string()),
                parent: course.parent,
                child: course.child,
                stage: *stage,
            }));
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::EntityId;

    /// Rows of one pair: known on, from, whether it lines up; none = in no list.
    fn rows(of: &[(&str, &str, Option<bool>)]) -> Vec<StageRow> {
        let one = EntityId([1; 16]);
        let row = |(known, from, aligned): &(&str, &str, Option<bool>)| StageRow {
            family: one.into(),
            pair: one.into(),
            known: (*known).to_owned(),
            from: (*from).to_owned(),
            parent: one.into(),
            child: one.into(),
            stage: aligned.map(|aligned| if aligned { ALIGNED } else { 1 }),
        };
        of.iter().map(row).collect()
    }

    fn since(of: &[(&str, &str, Option<bool>)]) -> Option<String> {
        fallen(&rows(of)).values().next().map(ToString::to_string)
    }

    #[test]
    fn a_pair_that_came_to_line_up_by_time_alone_has_fallen_when_it_does_no_longer() {
        let waits = [
            ("2018-08-01", EVER, Some(false)),
            ("2018-08-01", "2018-08-05", Some(true)),
        ];
        assert_eq!(since(&waits), None, "what time will do is no news yet");
        let then = ("2018-08-10", EVER, Some(false));
        let fell = [waits[0], waits[1], then];
        assert_eq!(since(&fell), Some("2018-08-10".to_owned()));
        let before = [waits[0], waits[1], ("2018-08-04", EVER, Some(false))];
        assert_eq!(since(&before), None, "it never lined up");
        let again = [fell[0], fell[1], then, ("2018-08-11", EVER, Some(true))];
        assert_eq!(since(&again), None);
        let gone = [fell[0], fell[1], then, ("2018-08-11", EVER, None)];
        assert_eq!(since(&gone), None, "in no list");
    }

    #[test]
    fn what_time_alone_brought_down_fell_on_that_day() {
        let lapses = [
            ("2018-08-01", EVER, Some(true)),
            ("2018-08-01", "2018-08-05", Some(false)),
        ];
        assert_eq!(since(&lapses), None);
        let known = [lapses[0], lapses[1], ("2018-08-10", EVER, Some(false))];
        assert_eq!(since(&known), Some("2018-08-05".to_owned()));
    }
}
