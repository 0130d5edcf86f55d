//! A pair with both sides.

use super::{ViewOf, claim_view, edtf, reason_of, word};
use crate::wire::{Explained, PairRow, PairView, RulingView, SeparationView, StatementView};
use reencuentro_core::acts::Side;
use reencuentro_core::ids::PersonId;
use reencuentro_core::rules::alignment::Reason;
use reencuentro_core::views::called;
use reencuentro_core::views::{Office, PairState, grid_row, standing_on};
use std::collections::BTreeMap;

pub(super) fn pair_view(of: &ViewOf<'_>, pair: &PairState) -> PairView {
    let folded = &of.family.folded;
    let standing = standing_on(folded, pair, of.today);
    let name = |id: PersonId| folded.people.get(&id).map(called).unwrap_or_default();
    let office = Office::new(of.records.memberships(), of.records.zone());
    let row = grid_row(folded, of.family.id, pair, of.today, &office)
        .and_then(|row| serde_json::from_str::<PairRow>(&row.row).ok())
        .unwrap_or_default();
    let args = BTreeMap::from([
        ("parent".to_owned(), name(pair.parent)),
        ("child".to_owned(), name(pair.child)),
    ]);
    PairView {
        id: pair.id.hex(),
        parent: pair.parent.hex(),
        child: pair.child.hex(),
        relation: pair.relations.last().cloned().unwrap_or_default(),
        alignment: standing.alignment.outcome.code().to_owned(),
        explained: Explained {
            message_id: standing.alignment.reason.message_id(),
            args,
        },
        missing: standing
            .readiness
            .missing
            .iter()
            .map(|m| m.code().to_owned())
            .collect(),
        clearance_parent: pair.clearance(Side::Parent).code().to_owned(),
        clearance_child: pair.clearance(Side::Child).code().to_owned(),
        claims: pair
            .claims
            .iter()
            .rev()
            .map(|c| claim_view(&c.entry.hex(), &c.value))
            .collect(),
        separation: pair
            .separation
            .iter()
            .rev()
            .map(|s| SeparationView {
                id: s.entry.hex(),
                party: word(s.value.party),
                apprehended_on: edtf(s.value.apprehended_on.as_ref()),
                separated_on: edtf(s.value.separated_on.as_ref()),
                place: s.value.place.clone(),
                cause: s.value.cause.clone(),
                deleted_family_unit: s.value.deleted_family_unit,
                source: s.value.source.words.clone(),
            })
            .collect(),
        ruling: pair.overrides.last().map(|ruling| RulingView {
            id: ruling.entry.hex(),
            outcome: ruling.value.outcome.code().to_owned(),
            reason: ruling.value.reason.clone(),
            by: of.name_of(ruling.author),
            applies: standing.alignment.reason == Reason::Override,
        }),
        rulable: standing.rulable,
        trashed: reason_of(pair.trashed.as_ref()),
        delivered: pair
            .deliveries
            .iter()
            .map(|d| d.number.to_string())
            .collect(),
        parent_statements: pair
            .parent_statements
            .iter()
            .map(|said| StatementView {
                id: said.entry.hex(),
                preference: word(said.value.preference),
                stage: word(said.value.stage),
                conditions: said.value.conditions.clone(),
                said_on: said.value.said_on.to_string(),
                language: said.value.language.clone(),
                interpreters: said.value.interpreters.clone(),
                taken_by: of.name_of(said.author),
                read_back: said.value.read_back,
                reconfirm_by: said
                    .value
                    .reconfirm_by
                    .map(|d| d.to_string())
                    .unwrap_or_default(),
            })
            .collect(),
        child_statements: pair
            .child_statements
            .iter()
            .map(|said| StatementView {
                id: said.entry.hex(),
                preference: said.value.wish.map(word).unwrap_or_default(),
                stage: word(said.value.stage),
                conditions: String::new(),
                said_on: said.value.said_on.to_string(),
                language: String::new(),
                interpreters: Vec::new(),
                taken_by: said.value.confirmed_by.clone(),
                read_back: false,
                reconfirm_by: said
                    .value
                    .reconfirm_by
                    .map(|d| d.to_string())
                    .unwrap_or_default(),
            })
            .collect(),
        row,
    }
}
