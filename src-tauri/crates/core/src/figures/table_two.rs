//! Table 2 of the joint status reports, "Reunification of Removed Class Members" (docs/domain.md §3.2):
//! children in care whose parent is departed, and how far each has come. The government's figures are
//! computed from what it claims here, and stand beside what it files.

use super::facts::{KnownPair, claims, has_red_flag, known_pairs, place_on};
use super::table::{Counted, Line, Table};
use crate::records::AsOf;
use crate::rules::claim::{ClaimKind, Party, Place};
use crate::rules::preference::{FilingWords, Stage};
use crate::views::{Folded, PersonState};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Days in contact with a parent after which the reports ask why there is no intent.
const LONG_IN_CONTACT: i64 = 28;

/// The lines of the table in their order.
const LINES: &[Line] = {
    use Party::{Government, Network};
    &[
        Line::sum("population", 0, &["communicated", "not_communicated"]).by(Government),
        Line::counted("no_red_flags", 0).by(Government),
        Line::counted("contact_identified", 0).by(Government),
        Line::counted("no_contact_issues", 0),
        Line::counted("contact_from_government", 0).by(Government),
        Line::sum("communicated", 0, &["waived", "origin", "outside_plan"]).by(Network),
        Line::counted("waived", 1).by(Network),
        Line::counted("origin", 1).by(Network),
        Line::counted("outside_plan", 1).by(Network),
        Line::counted("not_communicated", 0).by(Network),
        Line::counted("vd_awaiting", 1).by(Government),
        Line::counted("waiver_documented", 1).by(Government),
        Line::counted("in_contact_28_days", 1).by(Network),
        Line::sum("cleared", 0, &["with_vd", "without_vd"]).by(Network),
        Line::counted("with_vd", 1).by(Government),
        Line::counted("without_vd", 1).by(Government),
        Line::counted("dismissed", 2).by(Government),
    ]
};

/// Table 2 with nobody in it.
pub(super) const fn empty(as_of: AsOf) -> Table {
    Table::empty(2, "child", LINES, &[], as_of)
}

/// Counts the children of families. Of two removed parents the one whose intent was communicated speaks
/// for the child; of two such, the first.
pub(super) fn take(table: &mut Table, folded: &Folded) {
    let day = table.as_of.effective;
    let in_population = |one: &KnownPair<'_>| {
        let in_care = matches!(
            place_on(one.child, day),
            Some(Place::OrrCare | Place::Transferred)
        );
        in_care && place_on(one.parent, day) == Some(Place::Removed)
    };
    let mut pairs: BTreeMap<_, KnownPair<'_>> = BTreeMap::new();
    for one in known_pairs(folded).filter(in_population) {
        let kept = pairs.entry(one.child.id).or_insert(one);
        if communicated(&one).is_some() && communicated(kept).is_none() {
            *kept = one;
        }
    }
    for (child, one) in pairs {
        let counted = Counted::by(LINES, lines_of(&one, day));
        table.counted.insert(child, counted);
    }
}

fn lines_of(one: &KnownPair<'_>, day: NaiveDate) -> Vec<&'static str> {
    let KnownPair {
        child,
        parent,
        pair,
    } = *one;
    let said = communicated(one);
    let clear = !has_red_flag(pair);
    let claimed = |kind: ClaimKind| {
        child
            .claims
            .iter()
            .any(|claim| claim.value.what == kind.code())
    };
    let ordered = claimed(ClaimKind::VdOrdered);
    let goes_home = said == Some("origin") && clear;
    let is_found = parent.contact.reached.is_some();
    let usable = parent.points.iter().any(|point| !point.state.is_useless());
    let from_list = parent
        .points
        .iter()
        .any(|point| point.point.source.row.is_some());
    let holds = [
        (said.unwrap_or("not_communicated"), true),
        ("no_red_flags", clear),
        ("contact_identified", is_found || !parent.points.is_empty()),
        ("no_contact_issues", is_found || usable),
        ("contact_from_government", from_list),
        ("vd_awaiting", said.is_none() && ordered),
        (
            "waiver_documented",
            said.is_none() && claims(pair, ClaimKind::Waiver),
        ),
        (
            "in_contact_28_days",
            said.is_none() && is_long_in_contact(parent, one, day),
        ),
        ("with_vd", goes_home && ordered),
        ("without_vd", goes_home && !ordered),
        (
            "dismissed",
            goes_home && !ordered && claimed(ClaimKind::CaseDismissed),
        ),
    ];
    let holds = holds.into_iter().filter(|(_, holds)| *holds);
    holds.map(|(line, _)| line).collect()
}

/// The line of what was communicated; none where nothing was, or nothing that the plan knows.
fn communicated(one: &KnownPair<'_>) -> Option<&'static str> {
    let said = one.pair.parent_statements.last()?;
    if !one.pair.is_told() {
        return None;
    }
    match said.value.preference.filing_words() {
        FilingWords::ReunificationInCountryOfOrigin => Some("origin"),
        FilingWords::Waive => Some("waived"),
        FilingWords::OutsidePlan => Some("outside_plan"),
        FilingWords::NotCommunicated => None,
    }
}

/// The parent has been spoken with for 28 days or more, and nothing final was said.
fn is_long_in_contact(parent: &PersonState, one: &KnownPair<'_>, day: NaiveDate) -> bool {
    let is_final = |stage: Stage| stage == Stage::Final;
    let mut said = one.pair.parent_statements.iter();
    let determined = said.any(|said| is_final(said.value.stage));
    let reached = parent
        .contact
        .reached
        .and_then(|(at, _)| chrono::DateTime::from_timestamp_millis(at).map(|at| at.date_naive()));
    !determined && reached.is_some_and(|on| (day - on).num_days() >= LONG_IN_CONTACT)
}
