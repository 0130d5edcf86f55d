//! A table of the reports: lines of children or parents, each line with the records it counts.

use super::SaidFigure;
use crate::ids::PersonId;
use crate::records::AsOf;
use crate::rules::claim::Party;
use std::collections::{BTreeMap, BTreeSet};

/// The age bands of the reports. A child stays in theirs: it is their age on the day of the order that set
/// both deadlines.
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
}

/// A line of a table as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Its id; the label is `table<number>-<id>` in the locale files.
    pub id: &'static str,
    /// How far it is indented.
    pub depth: u8,
    /// Whose figure it is in the reports; none where the report names nobody.
    pub party: Option<Party>,
    /// Lines whose sum it is; none for one that is counted.
    pub parts: &'static [&'static str],
}

impl Line {
    /// A line that is counted.
    pub(super) const fn counted(id: &'static str, depth: u8) -> Self {
        Self {
            id,
            depth,
            party: None,
            parts: &[],
        }
    }

    /// A line that is the sum of others.
    pub(super) const fn sum(id: &'static str, depth: u8, parts: &'static [&'static str]) -> Self {
        Self {
            id,
            depth,
            party: None,
            parts,
        }
    }

    /// The same, as the figure of this party.
    pub(super) const fn by(self, party: Party) -> Self {
        Self {
            party: Some(party),
            ..self
        }
    }
}

/// What is counted of one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counted {
    /// The lines that count it.
    pub lines: BTreeSet<&'static str>,
    /// The band of a child's age; none where the table has no bands.
    pub band: Option<Band>,
    /// Reasons, of which one record may have several.
    pub reasons: BTreeSet<&'static str>,
}

/// A table as of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its number in the reports.
    pub number: u8,
    /// What is counted: `child` or `parent`.
    pub unit: &'static str,
    /// The day and what was known: they belong to the numbers.
    pub as_of: AsOf,
    /// Its lines in their order.
    pub lines: &'static [Line],
    /// Reasons that may overlap, in their order; empty where the table has none.
    pub reasons: &'static [&'static str],
    pub(super) counted: BTreeMap<PersonId, Counted>,
}

impl Table {
    /// A table with nobody in it.
    pub(super) const fn empty(
        number: u8,
        unit: &'static str,
        lines: &'static [Line],
        reasons: &'static [&'static str],
        as_of: AsOf,
    ) -> Self {
        Self {
            number,
            unit,
            as_of,
            lines,
            reasons,
            counted: BTreeMap::new(),
        }
    }

    /// Whether it is told by age band.
    #[must_use]
    pub const fn has_bands(&self) -> bool {
        self.number == 1
    }

    /// Records of a line, in a band or in all.
    #[must_use]
    pub fn count(&self, line: &str, band: Option<Band>) -> u32 {
        self.number_of(|one| one.lines.contains(line) && (band.is_none() || one.band == band))
    }

    /// Records with a reason.
    #[must_use]
    pub fn with_reason(&self, reason: &str) -> u32 {
        self.number_of(|one| one.reasons.contains(reason))
    }

    /// Records with any reason.
    #[must_use]
    pub fn with_any_reason(&self) -> u32 {
        self.number_of(|one| !one.reasons.is_empty())
    }

    fn number_of(&self, is_one: impl Fn(&Counted) -> bool) -> u32 {
        let found = self.counted.values().filter(|one| is_one(one)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    }

    /// The records a line counts: every number opens to them.
    pub fn records(&self, line: &str) -> impl Iterator<Item = PersonId> {
        let all = self.counted.iter();
        all.filter(move |(_, one)| one.lines.contains(line))
            .map(|(id, _)| *id)
    }

    /// Every sum with its parts, as printed: over the lines, over the bands, and the reasons, which may
    /// overlap, against those who have any.
    #[must_use]
    pub fn sums(&self) -> Vec<SaidFigure> {
        let said = |id: &str, parts: Vec<u32>, total: u32| SaidFigure {
            id: id.to_owned(),
            unit: self.unit.to_owned(),
            may_overlap: id == "reasons",
            parts: parts.into_iter().map(i64::from).collect(),
            total: i64::from(total),
            said: String::new(),
        };
        let sums = self.lines.iter().filter(|line| !line.parts.is_empty());
        let mut all: Vec<SaidFigure> = sums
            .map(|line| {
                let parts = line.parts.iter().map(|part| self.count(part, None));
                said(line.id, parts.collect(), self.count(line.id, None))
            })
            .collect();
        if let (true, Some(first)) = (self.has_bands(), self.lines.first()) {
            let bands = Band::ALL
                .iter()
                .map(|band| self.count(first.id, Some(*band)));
            all.push(said("bands", bands.collect(), self.count(first.id, None)));
        }
        if !self.reasons.is_empty() {
            let reasons = self.reasons.iter().map(|one| self.with_reason(one));
            all.push(said("reasons", reasons.collect(), self.with_any_reason()));
        }
        all
    }
}

impl Counted {
    /// A record that these lines count, and the sums that they are parts of.
    pub fn by(lines: &'static [Line], counted: impl IntoIterator<Item = &'static str>) -> Self {
        let counted = counted.into_iter();
        Self {
            lines: counted.flat_map(|line| with_sums(lines, line)).collect(),
            ..Self::default()
        }
    }
}

/// A line that is counted, with the sums it is a part of.
fn with_sums(lines: &'static [Line], counted: &'static str) -> BTreeSet<&'static str> {
    let mut all = BTreeSet::from([counted]);
    loop {
        let before = all.len();
        let sums = lines
            .iter()
            .filter(|line| line.parts.iter().any(|part| all.contains(part)));
        let sums: Vec<_> = sums.map(|line| line.id).collect();
        all.extend(sums);
        if all.len() == before {
            return all;
        }
    }
}
