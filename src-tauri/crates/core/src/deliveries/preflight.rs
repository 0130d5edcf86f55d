//! Preflight: every pair is in, or it is said what is missing.

use super::deliverable::{Deliverable, DeliverableLine, Remark};
use crate::acts::{Act, DraftLine, Identifier, RowRef};
use crate::clock::Now;
use crate::ids::{ListId, PairId, PersonId};
use crate::records::{Records, RecordsError};
use crate::rules::alignment::{ChildHead, Missing};
use crate::rules::identifier::IdentifierKind;
use crate::rules::name::{NameKind, NameVariant};
use crate::views::{
    Folded, PairState, PersonState, a_number_of, shown_name, standing_on, stands, told_otherwise,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// A pair that can go out now.
#[derive(Debug, Clone, PartialEq)]
pub struct Ready {
    /// Its family.
    pub family: PersonId,
    /// Its parent, to count parents once.
    pub parent: PersonId,
    /// Its child.
    pub child: PersonId,
    /// The line as it would leave.
    pub line: DraftLine,
    /// Warnings that do not hold it up.
    pub warnings: Vec<Missing>,
}

/// A pair that cannot, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Its family.
    pub family: PersonId,
    /// The pair.
    pub pair: PairId,
    /// The parent's name as shown on screens.
    pub parent: String,
    /// The child's name as shown on screens.
    pub child: String,
    /// What is missing.
    pub missing: Vec<Missing>,
}

/// A pair of which a line was handed over that no longer holds. It is ready or held besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MustNotify {
    /// Its family.
    pub family: PersonId,
    /// The pair.
    pub pair: PairId,
    /// The parent's name as shown on screens.
    pub parent: String,
    /// The child's name as shown on screens.
    pub child: String,
    /// Number of the delivery that named it last.
    pub delivery: u32,
}

/// Every pair, in one of four places.
#[derive(Debug, Clone, Default)]
pub struct Preflight {
    /// The filing day it was computed for.
    pub as_of: NaiveDate,
    /// Ready to go.
    pub ready: Vec<Ready>,
    /// Held, with what is missing.
    pub held: Vec<Held>,
    /// Delivered, and no longer so: the government must be told (docs/domain.md §7).
    pub must_notify: Vec<MustNotify>,
    /// In a batch that has not left.
    pub in_batch: u32,
    /// Delivered, and nothing has changed since.
    pub delivered: u32,
    /// How many pairs lack what; one pair can lack several.
    pub missing: BTreeMap<Missing, u32>,
}

impl Records {
    /// Goes through every pair.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn preflight(&self, now: &Now) -> Result<Preflight, RecordsError> {
        let mut lists = Lists::default();
        let mut found = Preflight {
            as_of: self.filing_day(now),
            ..Preflight::default()
        };
        self.each_family(|family, folded| {
            for pair in folded.pairs.values().filter(|p| p.trashed.is_none()) {
                sort_pair(self, &mut found, &mut lists, family, folded, pair)?;
            }
            Ok(())
        })?;
        found.ready.sort_by(|a, b| {
            let key = |r: &Ready| {
                let values = &r.line.values;
                let fold = |d: &Deliverable| reencuentro_matching::normalise::fold(d.as_str());
                (fold(&values.parent_name), fold(&values.child_name))
            };
            key(a)
                .cmp(&key(b))
                .then_with(|| a.line.pair.cmp(&b.line.pair))
        });
        Ok(found)
    }
}

fn sort_pair(
    records: &Records,
    found: &mut Preflight,
    lists: &mut Lists,
    family: PersonId,
    folded: &Folded,
    pair: &PairState,
) -> Result<(), RecordsError> {
    let (Some(parent), Some(child)) = (
        folded.people.get(&pair.parent),
        folded.people.get(&pair.child),
    ) else {
        return Ok(());
    };
    let missing = standing_on(folded, pair, found.as_of).readiness.missing;
    if let Some(told) = told_otherwise(parent, pair) {
        found.must_notify.push(MustNotify {
            family,
            pair: pair.id,
            parent: shown_name(parent).to_owned(),
            child: shown_name(child).to_owned(),
            delivery: told.number,
        });
    }
    match pair.deliveries.last() {
        Some(last) if last.state != "exported" => {
            found.in_batch += 1;
            return Ok(());
        }
        Some(last) if stands(parent, pair, last) => {
            found.delivered += 1;
            return Ok(());
        }
        _ => {}
    }
    let rests_on = pair
        .parent_statements
        .last()
        .zip(pair.child_statements.last());
    match rests_on {
        Some((said, wish)) if !missing.iter().any(|m| m.blocks()) => {
            let mut values = line_of(pair, parent, child, said.value.said_on);
            values.election = Deliverable::election(said.value.preference.filing_words());
            if let Some(row) = row_of(pair, parent, child) {
                if let Some(as_of) = lists.as_of(records, row.list)? {
                    values.list_reference = Deliverable::list(as_of);
                }
                values.list_row = Deliverable::row(row.row);
            }
            if records.founded().practice {
                values.practice = Deliverable::practice();
            }
            found.ready.push(Ready {
                family,
                parent: pair.parent,
                child: pair.child,
                line: DraftLine {
                    pair: pair.id,
                    parent_statement: said.entry,
                    child_statement: wish.entry,
                    values,
                },
                warnings: missing,
            });
        }
        _ => {
            for one in &missing {
                *found.missing.entry(*one).or_default() += 1;
            }
            found.held.push(Held {
                family,
                pair: pair.id,
                parent: shown_name(parent).to_owned(),
                child: shown_name(child).to_owned(),
                missing,
            });
        }
    }
    Ok(())
}

fn line_of(
    pair: &PairState,
    parent: &PersonState,
    child: &PersonState,
    final_on: NaiveDate,
) -> DeliverableLine {
    let confirmed = matches!(pair.child_head(), ChildHead::One { confirmed, .. } if confirmed);
    DeliverableLine {
        parent_name: list_name(parent).map(Deliverable::name).unwrap_or_default(),
        parent_a_number: list_a_number(parent)
            .map(Deliverable::a_number)
            .unwrap_or_default(),
        child_name: list_name(child).map(Deliverable::name).unwrap_or_default(),
        child_a_number: list_a_number(child)
            .map(Deliverable::a_number)
            .unwrap_or_default(),
        date_final: Deliverable::day(final_on),
        child_counsel_confirmed: Deliverable::yes_no(confirmed),
        remarks: pair
            .deliveries
            .last()
            .map(|last| Deliverable::remark(Remark::Amends(last.number)))
            .unwrap_or_default(),
        ..DeliverableLine::default()
    }
}

/// The name as the government's own list has it; what a list brought before what people say.
fn list_name(person: &PersonState) -> Option<&NameVariant> {
    let names = || person.names.iter();
    names()
        .find(|name| name.value.kind == NameKind::List)
        .or_else(|| names().find(|name| name.source.row.is_some()))
        .or_else(|| {
            let shown = shown_name(person);
            names().find(|name| name.value.raw == shown)
        })
        .map(|name| &name.value)
}

/// The A-number as a list has it, else the one the person is known by.
fn list_a_number(person: &PersonState) -> Option<&Identifier> {
    person
        .identifiers
        .iter()
        .rev()
        .find(|id| {
            id.source.row.is_some()
                && id.value.kind == IdentifierKind::ANumber
                && id.value.normal.is_some()
        })
        .map(|id| &id.value)
        .or_else(|| a_number_of(person))
}

/// The row of a list that names this pair: what it says of the separation, else what it calls the
/// child. A parent's name comes from the first of their children's rows.
fn row_of(pair: &PairState, parent: &PersonState, child: &PersonState) -> Option<RowRef> {
    let of = |person: &PersonState| person.names.iter().find_map(|name| name.source.row);
    let mut claims = pair.separation.iter();
    claims
        .find_map(|claim| claim.value.source.row)
        .or_else(|| of(child))
        .or_else(|| of(parent))
}

/// The days that lists speak of, each looked up once.
#[derive(Default)]
struct Lists(HashMap<ListId, Option<NaiveDate>>);

impl Lists {
    fn as_of(
        &mut self,
        records: &Records,
        list: ListId,
    ) -> Result<Option<NaiveDate>, RecordsError> {
        if let Some(known) = self.0.get(&list) {
            return Ok(*known);
        }
        let found = records
            .about(list.into())?
            .into_iter()
            .find_map(|entry| match entry.act {
                Some(Act::ListReceived(received)) => Some(received.as_of),
                _ => None,
            });
        self.0.insert(list, found);
        Ok(found)
    }
}
