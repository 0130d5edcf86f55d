//! Table 1 of the joint status reports, "Reunification Update" (docs/domain.md §3.1): every child of the
//! book in exactly one row, by age band. Where several rows would fit, the first of `ChildRow`
//! counts; how the reasons overlap, as the reports of summer 2018 gave them, is told beside it.

use super::facts::{KnownPair, claims, final_wish, has_red_flag, known_pairs, place_on};
use super::table::{Band, Counted, Line, Table};
use crate::ids::PersonId;
use crate::records::AsOf;
use crate::rules::case::CaseEnd;
use crate::rules::claim::{ClaimKind, Place};
use crate::rules::preference::{FilingWords, ParentPreference};
use crate::views::{Folded, PersonState};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// Where Table 1 puts a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum ChildRow {
    /// Discharged by being reunified with the separated parent.
    Reunified,
    /// Discharged under other appropriate circumstances.
    DischargedOther,
    /// In care; further review shows no separation.
    NotSeparated,
    /// In care; the parent is unfit or presents a danger: a final determination.
    Unfit,
    /// In care; the parent is departed, and that they do not want to be reunified was communicated.
    DepartedDeclined,
    /// In care; the parent is in the United States and does not want to be reunified.
    InsideDeclined,
    /// In care; no parental preference could be obtained.
    NoPreference,
    /// In care; the parent is outside the United States.
    Outside,
    /// In care; the parent is in other federal, state or local custody.
    OtherCustody,
    /// In care; the review of a red flag goes on.
    RedFlag,
    /// In care; the parent is in the United States, and none of the above.
    Inside,
    /// In care; nobody says where the parent is.
    ParentUnknown,
    /// Nobody says that the child is or was in care.
    NoRecord,
}

impl ChildRow {
    /// The line that counts it.
    const fn id(self) -> &'static str {
        match self {
            Self::Reunified => "reunified",
            Self::DischargedOther => "discharged_other",
            Self::NotSeparated => "not_separated",
            Self::Unfit => "unfit",
            Self::DepartedDeclined => "departed_declined",
            Self::InsideDeclined => "inside_declined",
            Self::NoPreference => "no_preference",
            Self::Outside => "outside",
            Self::OtherCustody => "other_custody",
            Self::RedFlag => "red_flag",
            Self::Inside => "inside",
            Self::ParentUnknown => "parent_unknown",
            Self::NoRecord => "no_record",
        }
    }
}

/// Years of age at which the second band begins.
const FIVE: u16 = 5;

/// The day of the order that set the deadlines for both bands: 26 June 2018.
fn band_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 6, 26).unwrap_or_default()
}

/// The lines of the table in their order.
const LINES: &[Line] = &[
    Line::sum(
        "total",
        0,
        &["discharged", "in_class", "out_of_class", "no_record"],
    ),
    Line::sum("discharged", 0, &["reunified", "discharged_other"]),
    Line::counted("reunified", 1),
    Line::counted("discharged_other", 1),
    Line::sum("in_class", 0, &["outside", "inside_us", "parent_unknown"]),
    Line::counted("outside", 1),
    Line::sum("inside_us", 1, &["other_custody", "red_flag", "inside"]),
    Line::counted("other_custody", 2),
    Line::counted("red_flag", 2),
    Line::counted("inside", 2),
    Line::counted("parent_unknown", 1),
    Line::sum(
        "out_of_class",
        0,
        &[
            "not_separated",
            "unfit",
            "departed_declined",
            "inside_declined",
            "no_preference",
        ],
    ),
    Line::counted("not_separated", 1),
    Line::counted("unfit", 1),
    Line::counted("departed_declined", 1),
    Line::counted("inside_declined", 1),
    Line::counted("no_preference", 1),
    Line::counted("no_record", 0),
];

/// Why a child in care is not reunified, as the reports of July and August 2018 counted it: a child may
/// have several reasons. The label is `reason1-<id>`.
const REASONS: &[&str] = &[
    "waived",
    "red_flag_background",
    "red_flag_other",
    "interior",
    "outside_us",
    "in_custody",
    "location_unknown",
    "was_not_separated",
];

/// Table 1 with nobody in it.
pub(super) const fn empty(as_of: AsOf) -> Table {
    Table::empty(1, "child", LINES, REASONS, as_of)
}

/// Counts the children of families: where each is as of the table's day.
pub(super) fn take(table: &mut Table, folded: &Folded) {
    let day = table.as_of.effective;
    let mut rows: HashMap<PersonId, (ChildRow, BTreeSet<&'static str>)> = HashMap::new();
    for one in known_pairs(folded) {
        let row = row_of(&one, day);
        let (best, reasons) = rows
            .entry(one.child.id)
            .or_insert_with(|| (row, BTreeSet::new()));
        *best = row.min(*best);
        reasons.extend(reasons_of(&one, day));
    }
    for (id, (row, reasons)) in rows {
        let band = folded.people.get(&id).map(band_of);
        let counted = Counted {
            band,
            reasons,
            ..Counted::by(LINES, [row.id()])
        };
        table.counted.insert(id, counted);
    }
}

/// The age band: who was surely under five on the day, or surely not.
fn band_of(child: &PersonState) -> Band {
    let ages = child.births().map(|born| born.age_on(band_day()));
    let bands: BTreeSet<Band> = ages
        .map(|age| match (age.at_least, age.at_most) {
            (_, Some(most)) if most < FIVE => Band::Under5,
            (Some(least), _) if least >= FIVE => Band::From5,
            _ => Band::Unknown,
        })
        .collect();
    match bands.first() {
        Some(band) if bands.len() == 1 => *band,
        _ => Band::Unknown,
    }
}

fn row_of(one: &KnownPair<'_>, day: NaiveDate) -> ChildRow {
    let KnownPair {
        child,
        parent,
        pair,
    } = *one;
    match place_on(child, day) {
        Some(Place::DischargedReunified) => return ChildRow::Reunified,
        Some(
            Place::DischargedOtherParent
            | Place::DischargedSponsor
            | Place::DischargedTurned18
            | Place::DischargedOther
            | Place::Repatriated,
        ) => return ChildRow::DischargedOther,
        None => return ChildRow::NoRecord,
        Some(Place::NotSeparated) => return ChildRow::NotSeparated,
        Some(_) => {}
    }
    let ended = |end: CaseEnd| {
        let closed = [&child.closed, &parent.closed];
        closed.iter().any(|closed| {
            closed
                .as_ref()
                .is_some_and(|closed| closed.how.kind == end.code())
        })
    };
    if ended(CaseEnd::NotSeparated) {
        return ChildRow::NotSeparated;
    }
    if ended(CaseEnd::OutOfClass) {
        return ChildRow::Unfit;
    }
    let place = place_on(parent, day);
    let wish = final_wish(pair);
    let declines = wish.is_some_and(|wish| wish.filing_words() == FilingWords::Waive);
    match place {
        // The network's word: a form that was signed in custody is a claim, and no preference.
        Some(Place::Removed) if declines && pair.is_told() => ChildRow::DepartedDeclined,
        Some(
            Place::IceCustody | Place::UsMarshals | Place::StateCustody | Place::ReleasedInterior,
        ) if declines || claims(pair, ClaimKind::Waiver) => ChildRow::InsideDeclined,
        _ if wish == Some(ParentPreference::UnableToObtain)
            || ended(CaseEnd::PreferenceNotObtainable) =>
        {
            ChildRow::NoPreference
        }
        Some(Place::Removed) => ChildRow::Outside,
        Some(Place::UsMarshals | Place::StateCustody) => ChildRow::OtherCustody,
        _ if has_red_flag(pair) => ChildRow::RedFlag,
        Some(Place::IceCustody | Place::ReleasedInterior) => ChildRow::Inside,
        _ => ChildRow::ParentUnknown,
    }
}

fn reasons_of(one: &KnownPair<'_>, day: NaiveDate) -> Vec<&'static str> {
    let place = place_on(one.parent, day);
    match place_on(one.child, day) {
        // What holds of the adult is nobody's question then.
        Some(Place::NotSeparated) => return vec!["was_not_separated"],
        Some(Place::OrrCare | Place::Transferred | Place::Unknown) => {}
        _ => return Vec::new(),
    }
    let claims = |kinds: &[ClaimKind]| kinds.iter().any(|kind| claims(one.pair, *kind));
    let holds = [
        ("waived", claims(&[ClaimKind::Waiver])),
        (
            "red_flag_background",
            claims(&[ClaimKind::RedFlagBackground]),
        ),
        (
            "red_flag_other",
            claims(&[
                ClaimKind::RedFlagParentage,
                ClaimKind::RedFlagSafety,
                ClaimKind::RedFlagLitigation,
            ]),
        ),
        ("interior", place == Some(Place::ReleasedInterior)),
        ("outside_us", place == Some(Place::Removed)),
        (
            "in_custody",
            matches!(place, Some(Place::UsMarshals | Place::StateCustody)),
        ),
        (
            "location_unknown",
            matches!(place, None | Some(Place::Unknown)),
        ),
    ];
    let holds = holds.into_iter().filter(|(_, holds)| *holds);
    holds.map(|(reason, _)| reason).collect()
}
