//! Differences between lists are explained: each has a reason, a state and whoever follows it up, or it
//! is open. An explanation stands under the later of the two lists; that somebody is gone from a list
//! stays explained in its later versions, until one names them again.

use super::{Compared, Op, Records, RecordsError, SideBySide, Written};
use crate::acts::DifferenceExplained;
use crate::clock::Now;
use crate::ids::{EntityId, EntryHash, ListId, MemberId};
use crate::lists::compare::Standing;
use crate::rules::Refusal;
use crate::rules::difference::{DifferenceKind, DifferenceReason, DifferenceState};
use crate::views::{Given, ListState};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// Most differences that are explained at a time.
pub const MOST_EXPLAINED: usize = 5_000;

/// What is said of differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Why.
    pub reason: DifferenceReason,
    /// How far it has come.
    pub state: DifferenceState,
    /// Who said so, and what.
    pub words: String,
    /// The document that shows it.
    pub evidence: Option<EntryHash>,
    /// Who follows it up.
    pub owner: Option<MemberId>,
    /// The day it was closed, or the sender was asked.
    pub on: Option<NaiveDate>,
}

/// Which difference: what, about whom or which row, of the other list or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    what: DifferenceKind,
    about: Option<EntityId>,
    row: Option<(bool, u32)>,
}

impl Key {
    fn of(explained: &DifferenceExplained) -> Self {
        let row = explained.row.filter(|_| explained.about.is_none());
        Self {
            what: explained.what,
            about: explained.about,
            row: row.map(|row| (explained.row_of_other, row)),
        }
    }
}

/// The explanations of two sides beside each other.
#[derive(Debug, Default)]
pub struct Explanations {
    own: HashMap<Key, Vec<Given<DifferenceExplained>>>,
    /// Of those who are gone: the explanation in an earlier version, and which.
    carried: HashMap<EntityId, (ListId, Vec<Given<DifferenceExplained>>)>,
}

/// How one difference is explained.
#[derive(Debug, Clone, Copy)]
pub struct Explained<'a> {
    /// The explanations in force; more than one = members said different things.
    pub given: &'a [Given<DifferenceExplained>],
    /// The earlier version under which it was explained; none = this one.
    pub carried_from: Option<ListId>,
}

/// A row of a side by side: which side, and its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// It is of the first side.
    pub first: bool,
    /// Its place in the side's rows, from 0.
    pub at: usize,
}

impl SideBySide {
    /// The list under which explanations stand, and the other; the first side of the two is the later
    /// where the second is the book.
    #[must_use]
    pub fn later(&self) -> Option<(&ListState, Option<ListId>, bool)> {
        match (&self.a.list, &self.b.list) {
            (a, Some(b)) => Some((b, a.as_ref().map(|list| list.id), false)),
            (Some(a), None) => Some((a, None, true)),
            (None, None) => None,
        }
    }

    /// Whom a row is about; of a row of which nobody has decided that, its other half.
    fn about(&self, place: Place) -> Option<EntityId> {
        let (own, standings, others, theirs) = if place.first {
            (&self.a, &self.rows.a, &self.b, &self.rows.b)
        } else {
            (&self.b, &self.rows.b, &self.a, &self.rows.a)
        };
        let own = own.targets.get(place.at).copied().flatten();
        own.or_else(|| {
            let standing = standings.get(place.at)?;
            if standing.standing == Standing::Again {
                return None;
            }
            let with = theirs
                .iter()
                .position(|row| Some(row.row) == standing.with)?;
            others.targets.get(with).copied().flatten()
        })
    }

    fn key(&self, place: Place) -> Option<Key> {
        let standings = if place.first {
            &self.rows.a
        } else {
            &self.rows.b
        };
        let row = standings.get(place.at)?;
        let what = match row.standing {
            Standing::Same => return None,
            Standing::Different => DifferenceKind::Differs,
            Standing::Parentage => DifferenceKind::Parentage,
            Standing::Again => DifferenceKind::Twice,
            Standing::OnlyHere | Standing::Waiting | Standing::NotOurs | Standing::Unread => {
                DifferenceKind::Absent
            }
        };
        let about = self.about(place);
        let (_, _, first_is_later) = self.later()?;
        Some(Key {
            what,
            about,
            row: about
                .is_none()
                .then_some((place.first != first_is_later, row.row)),
        })
    }
}

impl Explanations {
    /// How the difference at this place is explained; none where nobody said anything, or there is no
    /// difference.
    #[must_use]
    pub fn of(&self, both: &SideBySide, place: Place) -> Option<Explained<'_>> {
        let key = both.key(place)?;
        if let Some(given) = self.own.get(&key) {
            return Some(Explained {
                given,
                carried_from: None,
            });
        }
        let (list, given) = self.carried.get(&key.about?)?;
        (key.what == DifferenceKind::Absent).then_some(Explained {
            given,
            carried_from: Some(*list),
        })
    }
}

impl Records {
    /// The explanations of two sides: those under the later list for this other one, and of who is gone
    /// those under its earlier versions.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn explanations(&self, both: &SideBySide) -> Result<Explanations, RecordsError> {
        let mut found = Explanations::default();
        let Some((later, other, _)) = both.later() else {
            return Ok(found);
        };
        for given in self.list_differences(later.id)? {
            if given.value.other == other {
                found
                    .own
                    .entry(Key::of(&given.value))
                    .or_default()
                    .push(given);
            }
        }
        let mut versions = self.lists()?;
        versions.retain(|list| {
            !list.undone
                && super::compare::is_version(list, later)
                && (list.as_of, list.id) <= (later.as_of, later.id)
        });
        versions.sort_by_key(|list| (list.as_of, list.id));
        for version in versions {
            // Whoever a version names is gone no more: what was said before it counts no longer.
            if !found.carried.is_empty() && version.id != later.id {
                let states = self.list_states(version.id)?;
                for target in states.iter().filter_map(|row| row.target) {
                    found.carried.remove(&target);
                }
            }
            let absent = self.list_differences(version.id)?.into_iter();
            let absent = absent.filter(|given| given.value.what == DifferenceKind::Absent);
            let mut said: HashMap<EntityId, Vec<Given<DifferenceExplained>>> = HashMap::new();
            for given in absent {
                if let Some(about) = given.value.about {
                    said.entry(about).or_default().push(given);
                }
            }
            let said = said.into_iter();
            found
                .carried
                .extend(said.map(|(about, given)| (about, (version.id, given))));
        }
        Ok(found)
    }

    fn list_differences(
        &self,
        list: ListId,
    ) -> Result<Vec<Given<DifferenceExplained>>, RecordsError> {
        Ok(self.view("list_differences", &list.0)?.unwrap_or_default())
    }

    /// Explains differences, all of them alike; what was said of each under the same two sides before
    /// is replaced.
    ///
    /// # Errors
    /// [`RecordsError::Refused`] for a row that is no difference; [`RecordsError::Invalid`] for too many;
    /// and as [`Records::compare`] and [`Records::transact`].
    pub fn explain_differences(
        &mut self,
        (a, b): (Compared, Compared),
        rows: &BTreeSet<(bool, u32)>,
        explanation: &Explanation,
        now: &Now,
    ) -> Result<Written, RecordsError> {
        if rows.is_empty() || rows.len() > MOST_EXPLAINED {
            return Err(RecordsError::Invalid("rows"));
        }
        let both = self.compare(a, b)?;
        // The caller's sides, which may have been turned round to have the earlier first.
        let turned = matches!((a, &both.a.list), (Compared::List(id), Some(first)) if first.id != id)
            || matches!((a, &both.a.list), (Compared::Book, Some(_)));
        let Some((later, other, _)) = both.later() else {
            return Err(RecordsError::Invalid("compared"));
        };
        let later = later.id;
        let explanations = self.explanations(&both)?;
        let mut done = BTreeSet::new();
        let mut ops = Vec::new();
        for (first, row) in rows {
            let first = *first != turned;
            let standings = if first { &both.rows.a } else { &both.rows.b };
            let at = standings.iter().position(|standing| standing.row == *row);
            let place = at.map(|at| Place { first, at });
            let key = place.and_then(|place| both.key(place));
            let key = key.ok_or(RecordsError::Refused(Refusal::NoDifference))?;
            // Two rows of one difference: its two halves, or a family with several children.
            if !done.insert((key.about, key.row, key.what.code())) {
                continue;
            }
            let act = DifferenceExplained {
                other,
                what: key.what,
                about: key.about,
                row: key.row.map(|(_, row)| row),
                row_of_other: key.row.is_some_and(|(of_other, _)| of_other),
                reason: explanation.reason,
                state: explanation.state,
                words: explanation.words.clone(),
                evidence: explanation.evidence,
                owner: explanation.owner,
                on: explanation.on,
            };
            let before = explanations.own.get(&key).into_iter().flatten();
            let before = before.map(|given| given.entry).collect();
            ops.push(Op::new(later.into(), act).replacing(before));
        }
        self.transact(ops, now)
    }
}
