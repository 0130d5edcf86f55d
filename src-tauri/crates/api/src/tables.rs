//! The tables of the joint status reports as scripts read them, and the worlds they are tried on.

use crate::convert::{day, invalid};
use crate::figure_check::{CheckedFigure, checked};
use crate::place;
use crate::program::Program;
use crate::wire::ApiError;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::figures::{Band, Line, Table};
use reencuentro_core::ids::{DeviceId, PersonId};
use reencuentro_core::records::{AsOf, Knowledge};
use reencuentro_core::world::{MOST_WORLD_BYTES, read_world};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// What is asked of a table.
#[derive(Debug, Clone, Default)]
pub struct TableAsked {
    /// Its number: 1 and 2 as in the reports, 3 the plaintiffs' section.
    pub table: u8,
    /// What had happened by the end of this day of the filing zone, `YYYY-MM-DD`; today if empty.
    pub effective: String,
    /// As far as it was known: `now`, or how the chains of the devices stood, `DEVICE:SEQ,…`.
    pub known: String,
    /// The line whose records are wanted; none if empty.
    pub line: String,
}

/// A table with all that belongs to its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureTable {
    /// Its number in the reports.
    pub table: u8,
    /// What had happened by the end of this day.
    pub effective: String,
    /// As far as it was known: `DEVICE:SEQ,…`, which gives the same numbers ever after.
    pub known: String,
    /// What is counted: `child` or `parent`.
    pub unit: String,
    /// The lines in their order.
    pub lines: Vec<TableLine>,
    /// Why children in care are not reunified; one child may have several reasons.
    pub reasons: Vec<ReasonLine>,
    /// Children with at least one reason.
    pub reasons_union: u32,
    /// Every sum against its parts.
    pub checks: Vec<CheckedFigure>,
    /// The records of the line that was asked for, by id.
    pub records: Vec<String>,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableLine {
    /// Its id; the label is `table<number>-<id>`.
    pub id: String,
    /// How far it is indented.
    pub depth: u8,
    /// Whose figure it is in the reports, `government` or `network`; none where they name nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// "Phase 1 (Under 5)"; none in a table without bands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under_5: Option<u32>,
    /// "Phase 2 (5 and above)".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_5: Option<u32>,
    /// Children whose date of birth does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_unknown: Option<u32>,
    /// All of them.
    pub total: u32,
}

/// A reason, with its children.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReasonLine {
    /// Its id; the label is `reason1-<id>`.
    pub id: String,
    /// Children.
    pub count: u32,
}

/// What was written of a world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorldLoaded {
    /// People.
    pub people: u32,
    /// Pairs.
    pub pairs: u32,
    /// Entries.
    pub entries: u32,
    /// What was known by the end of each day on which something became known, `DEVICE:SEQ,…`; what is known
    /// from the beginning stands under the empty day.
    pub known: BTreeMap<String, String>,
}

impl Program {
    /// A table of the reports as of a day.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong: a table that is not there (`table`), a day that is still to come
    /// (`effective`), chains that never stood so (`known`), a line that the table has not (`line`).
    pub fn figure_table(&mut self, asked: &TableAsked, now: &Now) -> Result<FigureTable, ApiError> {
        let records = self.records_to_see(Sight::Families)?;
        let today = records.filing_day(now);
        let effective = day(&asked.effective, today, "effective")?;
        if effective > today {
            return Err(invalid("effective"));
        }
        let known = match asked.known.as_str() {
            "" | "now" => Knowledge::Now,
            vector => records.knowledge(&read_vector(vector)?)?,
        };
        let vector = records.version_vector(known)?;
        let table = records.figure_table(asked.table, AsOf { effective, known })?;
        let table = table.ok_or_else(|| invalid("table").with("table", asked.table))?;
        let mut lines = table.lines.iter();
        if !asked.line.is_empty() && !lines.any(|line| line.id == asked.line) {
            return Err(invalid("line"));
        }
        let reasons = table.reasons.iter().map(|reason| ReasonLine {
            id: (*reason).to_owned(),
            count: table.with_reason(reason),
        });
        let records = table.records(&asked.line);
        Ok(FigureTable {
            table: asked.table,
            effective: effective.to_string(),
            known: say_vector(&vector),
            unit: table.unit.to_owned(),
            lines: table
                .lines
                .iter()
                .map(|line| line_of(&table, line))
                .collect(),
            reasons: reasons.collect(),
            reasons_union: table.with_any_reason(),
            checks: table.sums().into_iter().map(checked).collect(),
            records: records.map(|id: PersonId| id.hex()).collect(),
        })
    }

    /// Writes the invented families of a world file into a practice vault in which nobody is yet.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong: no file of a world (`world_file`), a line that says nothing
    /// (`world_line`, with its number and the field), families that are there already (`not_empty`).
    pub fn load_world(&mut self, file: &Path, now: &Now) -> Result<WorldLoaded, ApiError> {
        self.records()?;
        let text = place::read_text(file, MOST_WORLD_BYTES, "world_file")?;
        let world = read_world(&text, now).map_err(|bad| {
            let line = invalid("world_line").with("line", bad.line);
            line.with("named", bad.what)
        })?;
        let (people, pairs) = (world.people, world.pairs);
        let watch = self.underway();
        watch.begin();
        let loaded = self
            .records_to_record_in()
            .and_then(|records| Ok(records.load_world(world, &watch, now)?));
        watch.end();
        let loaded = loaded?;
        let known = loaded.known.iter().map(|(day, vector)| {
            let day = day.map(|day| day.to_string()).unwrap_or_default();
            (day, say_vector(vector))
        });
        Ok(WorldLoaded {
            people,
            pairs,
            entries: loaded.entries,
            known: known.collect(),
        })
    }
}

fn line_of(table: &Table, line: &Line) -> TableLine {
    let band = |band| table.has_bands().then(|| table.count(line.id, Some(band)));
    TableLine {
        id: line.id.to_owned(),
        depth: line.depth,
        party: line.party.map(|party| party.code().to_owned()),
        under_5: band(Band::Under5),
        from_5: band(Band::From5),
        age_unknown: band(Band::Unknown),
        total: table.count(line.id, None),
    }
}

fn say_vector(vector: &BTreeMap<DeviceId, u64>) -> String {
    let chains = vector
        .iter()
        .map(|(device, seq)| format!("{}:{seq}", device.hex()));
    chains.collect::<Vec<_>>().join(",")
}

fn read_vector(text: &str) -> Result<BTreeMap<DeviceId, u64>, ApiError> {
    let chain = |chain: &str| {
        let (device, seq) = chain.trim().split_once(':')?;
        Some((DeviceId::from_hex(device)?, seq.parse().ok()?))
    };
    let chains = text
        .split(',')
        .map(|one| chain(one).ok_or_else(|| invalid("known")));
    chains.collect()
}
