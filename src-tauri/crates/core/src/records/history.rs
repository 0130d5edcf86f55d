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

/// Since the end of which day each pair that lined up is known to do so no longer: of those alone that
/// are in a list.
pub fn fallen(history: &[StageRow]) -> BTreeMap<PairId, NaiveDate> {
    let mut fallen = BTreeMap::new();
    let mut before: Option<&StageRow> = None;
    for of_day in history.chunk_by(|a, b| (a.pair, &a.known) == (b.pair, &b.known)) {
        // As it stood on the day itself: what time alone will change is no news yet.
        let Some(then) = of_day.iter().rfind(|row| row.from <= row.known) else {
            continue;
        };
        let aligned = |row: &StageRow| row.stage.is_some_and(|stage| stage >= ALIGNED);
        let was = before.is_some_and(|before| before.pair == then.pair && aligned(before));
        if aligned(then) || then.stage.is_none() {
            fallen.remove(&then.pair);
        } else if was && let Ok(day) = then.known.parse() {
            fallen.insert(then.pair, day);
        }
        before = Some(then);
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
