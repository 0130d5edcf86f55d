//! People, pairs, contact points and delivery lines as they stand now: the tables that somebody
//! without any program can begin with.

use super::cells::cell_of;
use super::{OpenCounts, OpenSink};
use crate::acts::Side;
use crate::deliveries::COLUMNS;
use crate::records::{Records, RecordsError};
use crate::views::{FoldedLine, PairState, PersonState};
use std::collections::BTreeMap;

const PEOPLE: [&str; 18] = [
    "person",
    "records",
    "parts",
    "name",
    "other_names",
    "a_numbers",
    "other_identifiers",
    "sex",
    "born",
    "country",
    "municipality",
    "languages",
    "deceased",
    "attempts",
    "contact",
    "closed",
    "trashed",
    "family",
];
const PAIRS: [&str; 17] = [
    "pair",
    "records",
    "parent",
    "parent_name",
    "child",
    "child_name",
    "relations",
    "parent_preference",
    "parent_stage",
    "parent_said_on",
    "child_wish",
    "child_stage",
    "child_said_on",
    "parent_counsel",
    "child_counsel",
    "trashed",
    "family",
];
const POINTS: [&str; 9] = [
    "person",
    "person_name",
    "kind",
    "as_given",
    "number",
    "whose",
    "state",
    "attempts",
    "safety",
];

pub(super) fn hand_over<S: OpenSink>(
    records: &Records,
    sink: &mut S,
    counts: &mut OpenCounts,
) -> Result<(), S::Error> {
    for (table, columns) in [
        ("people", PEOPLE.as_slice()),
        ("pairs", &PAIRS),
        ("contact_points", &POINTS),
    ] {
        sink.row(table, &owned(columns))?;
    }
    let mut columns = owned(&["delivery", "line", "pair"]);
    columns.extend(owned(COLUMNS));
    sink.row("delivery_lines", &columns)?;
    // The families come out of a walk that knows the records' errors alone; the sink's own is kept.
    let mut refused = None;
    let walked = records.each_family(|family, folded| {
        let mut take = || {
            for person in folded.people.values() {
                counts.people += 1;
                sink.row("people", &person_row(person, &family.hex()))?;
                for point in &person.points {
                    sink.row("contact_points", &point_row(person, point))?;
                }
            }
            for pair in folded.pairs.values() {
                counts.pairs += 1;
                sink.row("pairs", &pair_row(pair, &folded.people, &family.hex()))?;
            }
            for line in records.lines_of_family(family)? {
                sink.row("delivery_lines", &line_row(&line))?;
            }
            Ok(())
        };
        take().map_err(|error| {
            refused = Some(error);
            RecordsError::Invalid("sink")
        })
    });
    if let Some(error) = refused {
        return Err(error);
    }
    walked?;
    Ok(())
}

fn line_row(line: &FoldedLine) -> Vec<String> {
    let mut cells = vec![line.delivery.hex(), line.line.to_string(), line.pair.hex()];
    let values = line.values.cells().into_iter();
    cells.extend(values.map(|(_, value)| value.as_str().to_owned()));
    cells
}

fn person_row(person: &PersonState, family: &str) -> Vec<String> {
    let names: Vec<String> = person.names.iter().map(|name| name.value.full()).collect();
    let mut a_numbers = Vec::new();
    let mut others = Vec::new();
    for identifier in &person.identifiers {
        let value = &identifier.value;
        let number = value.normal.clone().unwrap_or_else(|| value.raw.clone());
        match cell_of(&value.kind).as_str() {
            "a_number" => a_numbers.push(number),
            kind => others.push(format!("{kind} {number}")),
        }
    }
    let detail = |field: &str| {
        let all = person.details.get(field).into_iter().flatten();
        let each = all.map(|one| {
            let value = serde_json::to_value(&one.value).unwrap_or_default();
            let known = &value["value"];
            match known.get("value") {
                Some(value) => super::cells::cell(value),
                None => super::cells::cell(&known["state"]), // unknown, not asked, refused
            }
        });
        each.collect::<Vec<_>>().join(" | ")
    };
    vec![
        person.id.hex(),
        joined(person.records.iter().map(|id| id.hex())),
        joined(person.parts.iter().map(cell_of)),
        names.first().cloned().unwrap_or_default(),
        joined(names.into_iter().skip(1)),
        joined(a_numbers),
        joined(others),
        detail("sex"),
        detail("born"),
        detail("country"),
        detail("municipality"),
        detail("languages"),
        detail("deceased"),
        person.contact.attempts.to_string(),
        cell_of(&person.contact.rung),
        person
            .closed
            .as_ref()
            .map(|closed| closed.how.kind.clone())
            .unwrap_or_default(),
        person
            .trashed
            .as_ref()
            .map(|trash| trash.reason.clone())
            .unwrap_or_default(),
        family.to_owned(),
    ]
}

fn point_row(person: &PersonState, point: &crate::views::PointState) -> Vec<String> {
    vec![
        person.id.hex(),
        name_of(person),
        point.point.kind.clone(),
        point.point.raw.clone(),
        point.point.e164.clone().unwrap_or_default(),
        point.point.whose.clone(),
        cell_of(&point.state),
        point.attempts.to_string(),
        cell_of(&point.point.rules),
    ]
}

fn pair_row(
    pair: &PairState,
    people: &BTreeMap<crate::ids::PersonId, PersonState>,
    family: &str,
) -> Vec<String> {
    let name = |id| people.get(id).map(name_of).unwrap_or_default();
    let (said, wished) = (&pair.parent_statements, &pair.child_statements);
    vec![
        pair.id.hex(),
        joined(pair.records.iter().map(|id| id.hex())),
        pair.parent.hex(),
        name(&pair.parent),
        pair.child.hex(),
        name(&pair.child),
        joined(pair.relations.clone()),
        // More than one = they contradict, and nothing decides between them but a person.
        joined(said.iter().map(|one| cell_of(&one.value.preference))),
        joined(said.iter().map(|one| cell_of(&one.value.stage))),
        joined(said.iter().map(|one| one.value.said_on.to_string())),
        joined(wished.iter().map(|one| cell_of(&one.value.wish))),
        joined(wished.iter().map(|one| cell_of(&one.value.stage))),
        joined(wished.iter().map(|one| one.value.said_on.to_string())),
        joined(pair.clearances(Side::Parent).map(|one| cell_of(&one))),
        joined(pair.clearances(Side::Child).map(|one| cell_of(&one))),
        pair.trashed
            .as_ref()
            .map(|trash| trash.reason.clone())
            .unwrap_or_default(),
        family.to_owned(),
    ]
}

fn name_of(person: &PersonState) -> String {
    let first = person.names.first();
    first.map(|name| name.value.full()).unwrap_or_default()
}

fn joined(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().collect::<Vec<_>>().join("; ")
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}
