//! A person: who they are, how to reach them, where they are, what was tried.

use super::{ViewOf, claim_view, edtf, reason_of, word};
use crate::wire::{
    ClaimView, ClosedView, ConsentView, ContactPointView, EffortGapView, FactView, IdentifierView,
    LikenessView, NameView, PersonView, RepresentationView, SearchView, VisitOfSearch,
};
use chrono::Utc;
use reencuentro_core::acts::{CustodyClaimed, Detail, Expenses, FieldSearchReturned, Part};
use reencuentro_core::ids::PersonId;
use reencuentro_core::rules::contact_safety::{Callable, callable_at};
use reencuentro_core::rules::effort::{EffortStandard, assess};
use reencuentro_core::rules::identifier::ANumber;
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::partial_date::{ComingOfAge, PartialDate};
use reencuentro_core::views::{
    Likeness, PersonState, PointState, SearchState, called, contact_stage, effort_of, shown_name,
};

pub(super) fn person_view(of: &ViewOf<'_>, person: &PersonState) -> PersonView {
    let text = |field: &str| match person.detail(field) {
        Some(Detail::Sex(k) | Detail::Country(k) | Detail::Municipality(k)) => {
            k.as_known().cloned().unwrap_or_default()
        }
        _ => String::new(),
    };
    let born = match person.detail("born") {
        Some(Detail::Born(Known::Known(born))) => Some(born),
        _ => None,
    };
    let age = born.map(|born| born.age_on(of.today));
    PersonView {
        id: person.id.hex(),
        part: person.parts.first().map(word).unwrap_or_default(),
        name: shown_name(person).to_owned(),
        called: called(person),
        records: person.records.iter().map(PersonId::hex).collect(),
        names: person
            .names
            .iter()
            .map(|n| NameView {
                id: n.entry.hex(),
                preferred: person
                    .preferred
                    .last()
                    .is_some_and(|(_, name)| *name == n.entry),
                raw: n.value.raw.clone(),
                kind: word(n.value.kind),
                source: n.source.words.clone(),
            })
            .collect(),
        identifiers: person
            .identifiers
            .iter()
            .map(|i| IdentifierView {
                id: i.entry.hex(),
                kind: word(i.value.kind),
                raw: i.value.raw.clone(),
                shown: i
                    .value
                    .normal
                    .as_deref()
                    .map_or_else(|| i.value.raw.clone(), ANumber::display),
                zeros_restored: i.value.zeros_restored,
            })
            .collect(),
        sex: text("sex"),
        born: edtf(born),
        age: age.and_then(|a| Some((u32::from(a.at_least?), u32::from(a.at_most?)))),
        country: text("country"),
        facts: facts(person),
        municipality: text("municipality"),
        languages: match person.detail("languages") {
            Some(Detail::Languages(Known::Known(all))) => all.clone(),
            _ => Vec::new(),
        },
        contact: contact_stage(person).code().to_owned(),
        counsel: person
            .representation
            .last()
            .map(|r| r.value.counsel.clone())
            .unwrap_or_default(),
        representation: representation(person),
        assigned: person
            .assigned
            .map(|member| of.name_of(member))
            .unwrap_or_default(),
        custody: person
            .custody
            .iter()
            .rev()
            .map(|c| custody_view(&c.entry.hex(), &c.value))
            .collect(),
        claims: person
            .claims
            .iter()
            .rev()
            .map(|c| claim_view(&c.entry.hex(), &c.value))
            .collect(),
        searches: person.searches.iter().rev().map(search_view).collect(),
        effort: effort(person),
        links: person.links.iter().map(likeness).collect(),
        told_apart: person.told_apart.iter().map(likeness).collect(),
        closed: person.closed.as_ref().map(|closed| ClosedView {
            kind: closed.how.kind.clone(),
            reason: closed.how.reason.clone(),
            on: edtf(closed.how.on.as_ref()),
        }),
        trashed: reason_of(person.trashed.as_ref()),
        call_back: person.contact.call_back.clone().unwrap_or_default(),
        contact_points: person.points.iter().map(|p| point_view(of, p)).collect(),
        consents: consents(person),
        unsettled: person.unsettled(),
        turns_18: match born.map(PartialDate::coming_of_age) {
            Some(ComingOfAge::On(day)) => day.to_string(),
            Some(ComingOfAge::Between(from, until)) => format!("{from}/{until}"),
            _ => String::new(),
        },
    }
}

fn facts(person: &PersonState) -> Vec<FactView> {
    let heads = person.details.values().flatten();
    heads
        .map(|head| {
            let (state, value) = match &head.value {
                Detail::Sex(k)
                | Detail::Country(k)
                | Detail::Nationality(k)
                | Detail::Municipality(k) => (k.code(), k.as_known().cloned()),
                Detail::Born(k) | Detail::Deceased(k) => {
                    (k.code(), k.as_known().map(|date| edtf(Some(date))))
                }
                Detail::Languages(k) => (k.code(), k.as_known().map(|all| all.join(", "))),
            };
            FactView {
                id: head.entry.hex(),
                field: head.value.field().to_owned(),
                state: state.to_owned(),
                value: value.unwrap_or_default(),
                source: head.source.words.clone(),
            }
        })
        .collect()
}

fn representation(person: &PersonState) -> Vec<RepresentationView> {
    let all = person.representation.iter();
    all.map(|one| RepresentationView {
        id: one.entry.hex(),
        counsel: one.value.counsel.clone(),
        organisation: one.value.organisation.clone(),
        capacity: one.value.capacity.clone(),
        since: edtf(one.value.since.as_ref()),
        phone: one.value.phone.clone(),
        engagement: one.value.engagement.clone().unwrap_or_default(),
    })
    .collect()
}

fn search_view(state: &SearchState) -> SearchView {
    let back = state.returned.as_ref().map(|(_, back)| back);
    SearchView {
        id: state.entry.hex(),
        defender: state.search.defender.clone(),
        area: state.search.area.clone(),
        on: state.search.on.to_string(),
        outcome: back.map(|b| b.outcome.clone()).unwrap_or_default(),
        returned_on: back.map(|b| b.on.to_string()).unwrap_or_default(),
        visits: back.map_or(0, |b| b.visits),
        visited: back.map(visited).unwrap_or_default(),
        sources: back.map(|b| b.sources.clone()).unwrap_or_default(),
        expenses: back
            .and_then(|b| b.expenses.as_ref())
            .map(money)
            .unwrap_or_default(),
        sheet: state.search.sheet,
        sheet_back: back.is_some_and(|b| b.sheet_back),
        incident: back.is_some_and(|b| b.incident),
        note: back.map(|b| b.note.clone()).unwrap_or_default(),
    }
}

/// What is missing before *could not obtain*; nobody asks it of a child.
fn effort(person: &PersonState) -> Vec<EffortGapView> {
    if !person.parts.contains(&Part::Parent) {
        return Vec::new();
    }
    let gaps = assess(&EffortStandard::default(), &effort_of(person));
    gaps.into_iter()
        .map(|gap| EffortGapView {
            kind: gap.kind.code().to_owned(),
            done: gap.done,
            needed: gap.needed,
        })
        .collect()
}

fn likeness(one: &Likeness) -> LikenessView {
    LikenessView {
        id: one.entry.hex(),
        of: one.of.hex(),
        other: one.other.hex(),
        reason: one.reason.clone(),
    }
}

fn custody_view(id: &str, claim: &CustodyClaimed) -> ClaimView {
    ClaimView {
        id: id.to_owned(),
        what: claim.place.clone(),
        party: word(claim.party),
        words: claim.words.clone(),
        on: edtf(claim.from.as_ref()),
        until: edtf(claim.until.as_ref()),
        source: claim.source.words.clone(),
        dispute: "undisputed".to_owned(),
    }
}

fn consents(person: &PersonState) -> Vec<ConsentView> {
    person
        .consents
        .iter()
        .map(|(purpose, answers)| {
            let same = answers
                .iter()
                .all(|a| Some(a.1) == answers.first().map(|f| f.1));
            let last = answers.last();
            ConsentView {
                purpose: purpose.clone(),
                answer: if same {
                    last.map(|a| word(a.1)).unwrap_or_default()
                } else {
                    "contradicting".to_owned()
                },
                on: last.map(|a| a.2.to_string()).unwrap_or_default(),
            }
        })
        .collect()
}

fn point_view(of: &ViewOf<'_>, state: &PointState) -> ContactPointView {
    let point = &state.point;
    let rules = &point.rules;
    let callable = callable_at(of.now.0.with_timezone(&Utc), rules);
    ContactPointView {
        id: state.entry.hex(),
        kind: point.kind.clone(),
        hidden: false,
        raw: point.raw.clone(),
        e164: point.e164.clone().unwrap_or_default(),
        whose: point.whose.clone(),
        source: point.source.words.clone(),
        source_on: edtf(point.source.on.as_ref()),
        state: word(state.state),
        may_leave_message: match rules.message {
            reencuentro_core::rules::contact_safety::MessageRule::Never => "no",
            _ => "yes",
        }
        .to_owned(),
        say: rules.safe_words.clone().unwrap_or_default(),
        never_say: rules.never_say.join("; "),
        safe_hours: rules
            .hours
            .iter()
            .map(|h| format!("{}–{}", h.from.format("%H:%M"), h.to.format("%H:%M")))
            .collect::<Vec<_>>()
            .join(", "),
        zone: rules.zone.name().to_owned(),
        never_call: rules.never_call,
        callable_now: matches!(callable, Callable::Now { .. }),
        opens_at: match callable {
            Callable::Not { opens_at } => opens_at
                .with_timezone(&rules.zone)
                .format("%Y-%m-%dT%H:%M")
                .to_string(),
            _ => String::new(),
        },
    }
}

fn visited(back: &FieldSearchReturned) -> Vec<VisitOfSearch> {
    let all = back.visited.iter();
    all.map(|visit| VisitOfSearch {
        on: visit.on.to_string(),
        place: visit.place.clone(),
    })
    .collect()
}

/// `350.50 GTQ`.
fn money(spent: &Expenses) -> String {
    let (whole, part) = (spent.hundredths / 100, spent.hundredths % 100);
    format!("{whole}.{part:02} {}", spent.currency)
}
