//! What is to be done about the families of a fold, and from which day on. Of the entries alone: which
//! of it is due is a matter of the day it is looked at.

use super::pair::PairState;
use super::person::PersonState;
use super::standing::{born_of, told_otherwise};
use super::{Folded, Office};
use crate::clock::Now;
use crate::ids::{EntityId, MemberId, PairId, PersonId};
use crate::rules::agenda::{AgendaKind, DAYS_OF_NEWS, DAYS_TO_DECIDE};
use crate::rules::alignment::{ChildHead, ParentHead};
use crate::rules::outcome::{NextAct, NextStep};
use crate::rules::partial_date::PartialDate;
use crate::rules::preference::{ChildWish, ParentPreference, Stage};
use chrono::{Days, NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// Due at once, since nobody knows when.
const EVER: &str = "0000-01-01";
/// Until it is done.
const DONE: &str = "9999-12-31";

/// Something to do. Sorted as the rows are stored, by the first five.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgendaRow {
    /// A code of [`AgendaKind`].
    pub kind: String,
    /// From this filing day on, `YYYY-MM-DD`; `0000-01-01` = at once.
    pub due: String,
    /// The family.
    pub family: PersonId,
    /// The person or the pair.
    pub about: EntityId,
    /// Who works with the parent; a child can have two, each with somebody of their own.
    pub assigned: Option<MemberId>,
    /// The last day on which it is to be done; `9999-12-31` = until it is.
    pub last: String,
    /// What, a code of [`NextAct`]; empty where the kind says it.
    pub act: String,
    /// The hour that was agreed, by the clock there, `YYYY-MM-DDTHH:MM`; empty where none was.
    pub at: String,
}

impl AgendaRow {
    /// From which filing day on; none = at once.
    #[must_use]
    pub fn due_day(&self) -> Option<NaiveDate> {
        self.due.parse().ok().filter(|_| self.due != EVER)
    }
}

/// Everything to do, sorted as it is stored. `fallen` says since when pairs that lined up do so no
/// longer.
#[must_use]
pub fn agenda(
    folded: &Folded,
    office: &Office,
    fallen: &BTreeMap<PairId, NaiveDate>,
) -> Vec<AgendaRow> {
    let mut rows = BTreeSet::new();
    for (family, pair) in folded.shown_pairs() {
        let (Some(parent), Some(child)) = (
            folded.people.get(&pair.parent),
            folded.people.get(&pair.child),
        ) else {
            continue;
        };
        let mut add = |kind: AgendaKind, about: EntityId, due: Option<NaiveDate>, step: Step| {
            rows.insert(AgendaRow {
                kind: kind.code().to_owned(),
                due: due.map_or_else(|| EVER.to_owned(), |day| day.to_string()),
                last: step.last,
                family,
                about,
                act: step.act.map_or("", NextAct::code).to_owned(),
                at: step.at,
                assigned: parent.assigned,
            });
        };
        let (of_pair, of_parent) = (pair.id.into(), parent.id.into());
        let told_otherwise = told_otherwise(parent, pair).is_some();
        if told_otherwise {
            // Whatever became of the case: what was told the government is still there.
            add(AgendaKind::MustNotify, of_pair, None, Step::default());
        }
        if parent.closed.is_some() || parent.trashed.is_some() {
            continue;
        }
        if let Some(day) = fallen.get(&pair.id).filter(|_| !told_otherwise) {
            let last = day.checked_add_days(Days::new(DAYS_OF_NEWS));
            let step = Step {
                last: last.map_or_else(|| DONE.to_owned(), |last| last.to_string()),
                ..Step::default()
            };
            add(AgendaKind::AlignmentChanged, of_pair, Some(*day), step);
        }
        if let Some((due, step)) = next_step(parent, pair, office) {
            if let Some(day) = due
                && let Some(eve) = day.pred_opt().filter(|_| !step.at.is_empty())
            {
                let ahead = Step {
                    last: eve.to_string(),
                    ..step.clone()
                };
                add(AgendaKind::AgreedCall, of_parent, due, ahead);
            }
            add(AgendaKind::NextStep, of_parent, due, step);
        }
        for (kind, about, due) in [
            (
                AgendaKind::Decision,
                of_parent,
                decision(parent, pair, office),
            ),
            (AgendaKind::ChildsSide, of_pair, childs_side(pair)),
            (AgendaKind::Reconfirm, of_pair, reconfirm(pair)),
        ] {
            if due.is_some() {
                add(kind, about, due, Step::default());
            }
        }
        let born = born_of(child);
        let birthdays = born.as_known().map(PartialDate::eighteenth_birthdays);
        if let Some((first, last)) = birthdays
            && (first.is_some() || last.is_some())
        {
            // After the last day on which it can be, the child decides: nothing is near any more.
            let step = last.map_or_else(Step::default, |last| Step {
                last: last.to_string(),
                ..Step::default()
            });
            add(AgendaKind::ComingOfAge, child.id.into(), first, step);
        }
    }
    rows.into_iter().collect()
}

/// What to do next, and when.
#[derive(Clone)]
struct Step {
    act: Option<NextAct>,
    at: String,
    last: String,
}

impl Default for Step {
    fn default() -> Self {
        Self {
            act: None,
            at: String::new(),
            last: DONE.to_owned(),
        }
    }
}

/// Whether the parent has given the last word that can be asked for: a final statement, and not that
/// they are still undecided.
fn is_settled(pair: &PairState) -> bool {
    matches!(
        pair.parent_head(),
        ParentHead::One {
            stage: Stage::Final,
            preference,
            ..
        } if preference != ParentPreference::Undecided
    )
}

/// What follows from the last try; the first call where there was none. Danger and refusal come before
/// everything, whatever was agreed or decided; after the last word only what was agreed.
fn next_step(
    parent: &PersonState,
    pair: &PairState,
    office: &Office,
) -> Option<(Option<NaiveDate>, Step)> {
    let last = parent
        .contact
        .last
        .map(|(at, outcome)| (at, outcome.next_step()));
    let alarm = last
        .is_some_and(|(_, step)| matches!(step.act, NextAct::AlertSafety | NextAct::AskCounsel));
    if !alarm && let Some(at) = &parent.contact.call_back {
        // An entry of another program may have written it otherwise: then it is due.
        let day = NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M");
        let step = Step {
            act: Some(NextAct::CallAsAgreed),
            at: at.clone(),
            ..Step::default()
        };
        return Some((day.ok().map(|at| at.date()), step));
    }
    if !alarm && let Some(day) = parent.follow_up(office.zone) {
        let step = Step {
            act: Some(NextAct::FollowUp),
            ..Step::default()
        };
        return Some((Some(day), step));
    }
    if !alarm && is_settled(pair) {
        return None;
    }
    let Some((at, NextStep { act, after_days })) = last else {
        let first = Step {
            act: Some(NextAct::FirstCall),
            ..Step::default()
        };
        return Some((None, first));
    };
    let step = Step {
        act: Some(act),
        ..Step::default()
    };
    Some((Some(after(at, u64::from(after_days), office)?), step))
}

/// From when on a decision is overdue: 28 days after counselling, or after being reached where there
/// was none.
fn decision(parent: &PersonState, pair: &PairState, office: &Office) -> Option<NaiveDate> {
    let (reached, _) = parent.contact.reached?;
    if is_settled(pair) {
        return None;
    }
    match parent.contact.counselled_on {
        Some(day) => day.checked_add_days(Days::new(DAYS_TO_DECIDE)),
        None => after(reached, DAYS_TO_DECIDE, office),
    }
}

/// Since when the child's side is what is waited for: the parent has decided, and the child's counsel
/// has confirmed nothing that the table can go on from.
fn childs_side(pair: &PairState) -> Option<NaiveDate> {
    let heard = matches!(
        pair.child_head(),
        ChildHead::One {
            wish: ChildWish::Return | ChildWish::Stay | ChildWish::Other | ChildWish::TooYoung,
            confirmed: true,
            ..
        }
    );
    if heard || !is_settled(pair) {
        return None;
    }
    pair.parent_statements.last().map(|said| said.value.said_on)
}

/// The last day on which a statement of either side counts without being confirmed again.
fn reconfirm(pair: &PairState) -> Option<NaiveDate> {
    let parents = match pair.parent_head() {
        ParentHead::One { reconfirm_by, .. } => reconfirm_by,
        ParentHead::NotAsked | ParentHead::Contradicting => None,
    };
    let childs = match pair.child_head() {
        ChildHead::One { reconfirm_by, .. } => reconfirm_by,
        _ => None,
    };
    parents.into_iter().chain(childs).min()
}

/// So many filing days after an instant, in milliseconds.
fn after(at: i64, days: u64, office: &Office) -> Option<NaiveDate> {
    let day = Now::from_parts(at, 0).day_in(office.zone);
    day.checked_add_days(Days::new(days))
}
