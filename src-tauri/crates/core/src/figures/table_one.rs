//! Table 1 of the joint status reports, "Reunification Update" (docs/domain.md §3.1): every child of the
//! book in exactly one row, by age band. Where several rows would fit, the first of [`ChildRow::ALL`]
//! counts; how the reasons overlap, as the reports of summer 2018 gave them, is told beside it.

use super::SaidFigure;
use crate::acts::{CustodyClaimed, Dispute};
use crate::ids::PersonId;
use crate::records::{AsOf, Records, RecordsError};
use crate::rules::alignment::ParentHead;
use crate::rules::case::CaseEnd;
use crate::rules::claim::{ClaimKind, Party, Place};
use crate::rules::preference::{FilingWords, ParentPreference, Stage};
use crate::views::{Folded, PairState, PersonState};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where Table 1 puts a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChildRow {
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
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[
        Self::Reunified,
        Self::DischargedOther,
        Self::NotSeparated,
        Self::Unfit,
        Self::DepartedDeclined,
        Self::InsideDeclined,
        Self::NoPreference,
        Self::Outside,
        Self::OtherCustody,
        Self::RedFlag,
        Self::Inside,
        Self::ParentUnknown,
        Self::NoRecord,
    ];
}

/// Why a child in care is not reunified, as the reports of July and August 2018 counted it: a child
/// may have several reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The adult waived reunification.
    Waived,
    /// Red flag: background check.
    RedFlagBackground,
    /// Red flag: review of the case file.
    RedFlagOther,
    /// The adult was released to the interior.
    Interior,
    /// The adult is outside the United States.
    OutsideUs,
    /// The adult is in other custody.
    InCustody,
    /// Where the adult is, is under review.
    LocationUnknown,
    /// Further review shows no separation.
    WasNotSeparated,
}

impl Reason {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[
        Self::Waived,
        Self::RedFlagBackground,
        Self::RedFlagOther,
        Self::Interior,
        Self::OutsideUs,
        Self::InCustody,
        Self::LocationUnknown,
        Self::WasNotSeparated,
    ];

    /// Its id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Waived => "waived",
            Self::RedFlagBackground => "red_flag_background",
            Self::RedFlagOther => "red_flag_other",
            Self::Interior => "interior",
            Self::OutsideUs => "outside_us",
            Self::InCustody => "in_custody",
            Self::LocationUnknown => "location_unknown",
            Self::WasNotSeparated => "was_not_separated",
        }
    }
}

/// The age bands of the reports. A child stays in theirs: it is their age on the day of the order
/// that set both deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// "Phase 1 (Under 5)".
    Under5,
    /// "Phase 2 (5 and above)".
    From5,
    /// The date of birth does not say.
    Unknown,
}

impl Band {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[Self::Under5, Self::From5, Self::Unknown];

    /// Its id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Under5 => "under_5",
            Self::From5 => "from_5",
            Self::Unknown => "unknown",
        }
    }
}

/// What Table 1 counts.
pub const UNIT: &str = "child";
/// The sum of the reasons that may overlap.
const REASONS: &str = "reasons";

/// Years of age at which the second band begins.
const FIVE: u16 = 5;

/// The day of the order that set the deadlines for both bands: 26 June 2018.
#[must_use]
pub fn band_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 6, 26).unwrap_or_default()
}

/// A row of the table as printed: one row of children, or the sum of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Its id; the label is `table1-<id>` in the locale files.
    pub id: &'static str,
    /// How far it is indented.
    pub depth: u8,
    /// The rows of children it counts.
    pub rows: &'static [ChildRow],
    /// Lines whose sum it is; none for one that is counted.
    pub parts: &'static [&'static str],
}

const fn line(id: &'static str, depth: u8, row: &'static [ChildRow]) -> Line {
    Line {
        id,
        depth,
        rows: row,
        parts: &[],
    }
}

const fn sum(
    id: &'static str,
    depth: u8,
    rows: &'static [ChildRow],
    parts: &'static [&'static str],
) -> Line {
    Line {
        id,
        depth,
        rows,
        parts,
    }
}

/// The lines of the table in their order.
pub const TABLE_ONE: &[Line] = {
    use ChildRow::{
        DepartedDeclined, DischargedOther, Inside, InsideDeclined, NoPreference, NoRecord,
        NotSeparated, OtherCustody, Outside, ParentUnknown, RedFlag, Reunified, Unfit,
    };
    &[
        sum(
            "total",
            0,
            ChildRow::ALL,
            &["discharged", "in_class", "out_of_class", "no_record"],
        ),
        sum(
            "discharged",
            0,
            &[Reunified, DischargedOther],
            &["reunified", "discharged_other"],
        ),
        line("reunified", 1, &[Reunified]),
        line("discharged_other", 1, &[DischargedOther]),
        sum(
            "in_class",
            0,
            &[Outside, OtherCustody, RedFlag, Inside, ParentUnknown],
            &["outside", "inside_us", "parent_unknown"],
        ),
        line("outside", 1, &[Outside]),
        sum(
            "inside_us",
            1,
            &[OtherCustody, RedFlag, Inside],
            &["other_custody", "red_flag", "inside"],
        ),
        line("other_custody", 2, &[OtherCustody]),
        line("red_flag", 2, &[RedFlag]),
        line("inside", 2, &[Inside]),
        line("parent_unknown", 1, &[ParentUnknown]),
        sum(
            "out_of_class",
            0,
            &[
                NotSeparated,
                Unfit,
                DepartedDeclined,
                InsideDeclined,
                NoPreference,
            ],
            &[
                "not_separated",
                "unfit",
                "departed_declined",
                "inside_declined",
                "no_preference",
            ],
        ),
        line("not_separated", 1, &[NotSeparated]),
        line("unfit", 1, &[Unfit]),
        line("departed_declined", 1, &[DepartedDeclined]),
        line("inside_declined", 1, &[InsideDeclined]),
        line("no_preference", 1, &[NoPreference]),
        line("no_record", 0, &[NoRecord]),
    ]
};

/// What is counted of one child.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Counted {
    row: ChildRow,
    band: Band,
    reasons: BTreeSet<Reason>,
}

/// Table 1 as of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct TableOne {
    /// The day and what was known: they belong to the numbers.
    pub as_of: AsOf,
    children: BTreeMap<PersonId, Counted>,
}

/// Reasons that may overlap, as counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlapping {
    /// Children with each reason.
    pub reasons: Vec<(Reason, u32)>,
    /// Children with at least one.
    pub union: u32,
}

impl Records {
    /// Table 1: how many of the book's children are where, as of a day.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn table_one(&self, as_of: AsOf) -> Result<TableOne, RecordsError> {
        let mut table = TableOne {
            as_of,
            children: BTreeMap::new(),
        };
        self.each_family_on(&as_of, |folded| table.take(folded))?;
        Ok(table)
    }
}

impl TableOne {
    fn take(&mut self, folded: &Folded) {
        let day = self.as_of.effective;
        let mut pairs: HashMap<PersonId, Vec<&PairState>> = HashMap::new();
        for pair in folded.pairs.values().filter(|pair| pair.trashed.is_none()) {
            pairs.entry(pair.child).or_default().push(pair);
        }
        for (id, pairs) in pairs {
            let Some(child) = folded.people.get(&id) else {
                continue;
            };
            let mut row = None;
            let mut reasons = BTreeSet::new();
            for pair in pairs {
                let Some(parent) = folded.people.get(&pair.parent) else {
                    continue;
                };
                let of_pair = row_of(child, parent, pair, day);
                row = Some(row.map_or(of_pair, |row: ChildRow| row.min(of_pair)));
                if place_on(child, day) == Some(Place::NotSeparated) {
                    // Of which adult anything else holds, is nobody's question then.
                    reasons.insert(Reason::WasNotSeparated);
                } else if is_in_care(child, day) {
                    reasons.extend(reasons_of(parent, pair, day));
                }
            }
            // Of somebody in no pair with a known parent there is nothing to count.
            if let Some(row) = row {
                let band = band_of(child);
                self.children.insert(id, Counted { row, band, reasons });
            }
        }
    }

    /// Children of a line in a band; of all bands where none is named.
    #[must_use]
    pub fn count(&self, line: &Line, band: Option<Band>) -> u32 {
        let counted = self.children.values();
        let of = counted.filter(|child| {
            line.rows.contains(&child.row) && band.is_none_or(|band| child.band == band)
        });
        u32::try_from(of.count()).unwrap_or(u32::MAX)
    }

    /// The children a line counts: every number opens to its records.
    pub fn records(&self, line: &Line) -> impl Iterator<Item = PersonId> {
        let all = self.children.iter();
        all.filter(|(_, child)| line.rows.contains(&child.row))
            .map(|(id, _)| *id)
    }

    /// The reasons of those in care and not discharged, where one may have several.
    #[must_use]
    pub fn overlapping(&self) -> Overlapping {
        let with = |reason: &Reason| {
            let all = self.children.values();
            let with = all.filter(|child| child.reasons.contains(reason)).count();
            (*reason, u32::try_from(with).unwrap_or(u32::MAX))
        };
        let any = self.children.values().filter(|c| !c.reasons.is_empty());
        Overlapping {
            reasons: Reason::ALL.iter().map(with).collect(),
            union: u32::try_from(any.count()).unwrap_or(u32::MAX),
        }
    }

    /// Every sum with its parts, as printed: over the lines, over the bands, and the reasons, which may
    /// overlap, against those who have any.
    #[must_use]
    pub fn sums(&self) -> Vec<SaidFigure> {
        let said = |id: &str, parts: Vec<u32>, total: u32| SaidFigure {
            id: id.to_owned(),
            unit: UNIT.to_owned(),
            may_overlap: id == REASONS,
            parts: parts.into_iter().map(i64::from).collect(),
            total: i64::from(total),
            said: String::new(),
        };
        let number = |id: &str| {
            let line = TABLE_ONE.iter().find(|line| line.id == id);
            line.map_or(0, |line| self.count(line, None))
        };
        let lines = TABLE_ONE.iter().filter(|line| !line.parts.is_empty());
        let lines = lines.map(|line| {
            let parts = line.parts.iter().map(|part| number(part));
            said(line.id, parts.collect(), number(line.id))
        });
        let bands = TABLE_ONE.iter().take(1).map(|total| {
            let bands = Band::ALL.iter().map(|band| self.count(total, Some(*band)));
            said("bands", bands.collect(), self.count(total, None))
        });
        let overlapping = self.overlapping();
        let reasons = overlapping.reasons.iter().map(|(_, count)| *count);
        let reasons = said(REASONS, reasons.collect(), overlapping.union);
        lines.chain(bands).chain([reasons]).collect()
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

/// Where somebody is on a day, as claimed: the government's word before another's, since these are its
/// figures; of several the one that began last, and of those the last that was written.
fn place_on(person: &PersonState, day: NaiveDate) -> Option<Place> {
    let began = |claim: &CustodyClaimed| claim.from.as_ref().and_then(|from| from.latest());
    let all = || {
        let claims = person.custody.iter().map(|claim| &claim.value);
        claims.filter(|claim| began(claim).is_none_or(|from| from <= day))
    };
    let last = |by: fn(&CustodyClaimed) -> bool| {
        let claims = all().filter(|claim| by(claim));
        // The last of several that are equal.
        claims.max_by_key(|claim| began(claim))
    };
    let claim = last(|claim| claim.party == Party::Government).or_else(|| last(|_| true))?;
    let ended = claim.until.as_ref().and_then(|until| until.latest());
    if ended.is_some_and(|until| until < day) {
        return Some(Place::Unknown);
    }
    Place::from_code(&claim.place)
}

fn is_in_care(child: &PersonState, day: NaiveDate) -> bool {
    matches!(
        place_on(child, day),
        Some(Place::OrrCare | Place::Transferred | Place::Unknown)
    )
}

fn row_of(child: &PersonState, parent: &PersonState, pair: &PairState, day: NaiveDate) -> ChildRow {
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

fn reasons_of(
    parent: &PersonState,
    pair: &PairState,
    day: NaiveDate,
) -> impl Iterator<Item = Reason> {
    let other_flag = [
        ClaimKind::RedFlagParentage,
        ClaimKind::RedFlagSafety,
        ClaimKind::RedFlagLitigation,
    ];
    let place = place_on(parent, day);
    let holds = [
        (Reason::Waived, claims(pair, ClaimKind::Waiver)),
        (
            Reason::RedFlagBackground,
            claims(pair, ClaimKind::RedFlagBackground),
        ),
        (
            Reason::RedFlagOther,
            other_flag.iter().any(|flag| claims(pair, *flag)),
        ),
        (Reason::Interior, place == Some(Place::ReleasedInterior)),
        (Reason::OutsideUs, place == Some(Place::Removed)),
        (
            Reason::InCustody,
            matches!(place, Some(Place::UsMarshals | Place::StateCustody)),
        ),
        (
            Reason::LocationUnknown,
            matches!(place, None | Some(Place::Unknown)),
        ),
    ];
    let holds = holds.into_iter().filter(|(_, holds)| *holds);
    holds.map(|(reason, _)| reason)
}

/// The parent's final wish, where all that stands says the same.
fn final_wish(pair: &PairState) -> Option<ParentPreference> {
    match pair.parent_head() {
        ParentHead::One {
            preference,
            stage: Stage::Final,
            ..
        } => Some(preference),
        _ => None,
    }
}

/// A claim that stands: one of which the dispute ended counts no more.
fn claims(pair: &PairState, kind: ClaimKind) -> bool {
    let mut all = pair.claims.iter().map(|claim| &claim.value);
    all.any(|claim| claim.what == kind.code() && claim.dispute != Dispute::Resolved)
}

fn has_red_flag(pair: &PairState) -> bool {
    let mut flags = ClaimKind::ALL.iter().filter(|kind| kind.is_red_flag());
    flags.any(|flag| claims(pair, *flag))
}
