//! The plaintiffs' section of the joint status reports (docs/domain.md §3.3): the removed parents, and how
//! far each has come. A parent of several children counts once, by the child with whom they have come
//! furthest.

use super::facts::{known_pairs, place_on};
use super::table::{Counted, Line, Table};
use crate::ids::PersonId;
use crate::records::AsOf;
use crate::rules::alignment::Outcome;
use crate::rules::claim::{Party, Place};
use crate::rules::preference::{FilingWords, Stage};
use crate::views::{Folded, PairState, PersonState, standing_on};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The lines of the table in their order. All are the network's.
const LINES: &[Line] = {
    use Party::Network;
    &[
        Line::sum(
            "identified",
            0,
            &[
                "contacted",
                "inoperative",
                "ongoing",
                "not_called",
                "no_number",
            ],
        ),
        Line::counted("called", 1).by(Network),
        Line::sum("contacted", 1, &["communicated", "not_communicated"]).by(Network),
        Line::counted("inoperative", 1).by(Network),
        Line::counted("ongoing", 1).by(Network),
        Line::counted("not_called", 1).by(Network),
        Line::counted("no_number", 1).by(Network),
        Line::sum(
            "communicated",
            0,
            &["told_origin", "told_waive", "told_other"],
        )
        .by(Network),
        Line::counted("told_origin", 1).by(Network),
        Line::counted("told_waive", 1).by(Network),
        Line::counted("told_other", 1).by(Network),
        Line::sum(
            "not_communicated",
            0,
            &["deliberating", "confirming", "discrepancy", "delayed"],
        )
        .by(Network),
        Line::counted("deliberating", 1).by(Network),
        Line::counted("confirming", 1).by(Network),
        Line::counted("discrepancy", 1).by(Network),
        Line::counted("delayed", 1).by(Network),
    ]
};

/// How far a reached parent has come with one child, furthest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    ToldOrigin,
    ToldWaive,
    ToldOther,
    Delayed,
    Discrepancy,
    Confirming,
    Deliberating,
}

impl Reached {
    const fn line(self) -> &'static str {
        match self {
            Self::ToldOrigin => "told_origin",
            Self::ToldWaive => "told_waive",
            Self::ToldOther => "told_other",
            Self::Delayed => "delayed",
            Self::Discrepancy => "discrepancy",
            Self::Confirming => "confirming",
            Self::Deliberating => "deliberating",
        }
    }
}

/// Table 3 with nobody in it.
pub(super) const fn empty(as_of: AsOf) -> Table {
    Table::empty(3, "parent", LINES, &[], as_of)
}

/// Counts the removed parents of families.
pub(super) fn take(table: &mut Table, folded: &Folded) {
    let day = table.as_of.effective;
    let mut furthest: BTreeMap<PersonId, (&PersonState, Reached)> = BTreeMap::new();
    for one in known_pairs(folded) {
        if place_on(one.parent, day) != Some(Place::Removed) {
            continue;
        }
        let reached = reached_of(folded, one.pair, day);
        let (_, best) = furthest
            .entry(one.parent.id)
            .or_insert((one.parent, reached));
        *best = reached.min(*best);
    }
    for (id, (parent, reached)) in furthest {
        let counted = Counted::by(LINES, lines_of(parent, reached));
        table.counted.insert(id, counted);
    }
}

fn lines_of(parent: &PersonState, reached: Reached) -> impl Iterator<Item = &'static str> {
    let stage = if parent.contact.reached.is_some() {
        reached.line()
    } else if parent.points.is_empty() {
        "no_number"
    } else if parent.points.iter().all(|point| point.state.is_useless()) {
        "inoperative"
    } else if parent.contact.attempts > 0 || parent.contact.searching {
        "ongoing"
    } else {
        "not_called"
    };
    let called = (parent.contact.calls > 0).then_some("called");
    [stage].into_iter().chain(called)
}

fn reached_of(folded: &Folded, pair: &PairState, day: NaiveDate) -> Reached {
    let said = pair.parent_statements.last().map(|said| &said.value);
    if let Some(said) = said
        && pair.is_told()
    {
        return match said.preference.filing_words() {
            FilingWords::ReunificationInCountryOfOrigin => Reached::ToldOrigin,
            FilingWords::Waive => Reached::ToldWaive,
            FilingWords::OutsidePlan | FilingWords::NotCommunicated => Reached::ToldOther,
        };
    }
    if !said.is_some_and(|said| said.stage == Stage::Final && said.preference.is_decided()) {
        return Reached::Deliberating;
    }
    match standing_on(folded, pair, day).alignment.outcome {
        Outcome::Conflict => Reached::Discrepancy,
        Outcome::Pending => Reached::Confirming,
        _ => Reached::Delayed,
    }
}
