//! One family as the window shows it: from states and a day to wire forms. Nothing is decided here.

use crate::wire::{
    ClaimView, ConsentView, ContactPointView, Explained, FamilyView, IdentifierView, NameView,
    PairRow, PairView, PersonView, StatementView, TimelineItem,
};
use chrono::{NaiveDate, Utc};
use reencuentro_core::acts::{Act, ClaimRecorded, CustodyClaimed, Detail};
use reencuentro_core::clock::Now;
use reencuentro_core::ids::{EntityId, MemberId, PersonId};
use reencuentro_core::records::{FamilyRecords, Records, TimelineEntry};
use reencuentro_core::rules::contact_safety::{Callable, callable_at};
use reencuentro_core::rules::identifier::ANumber;
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::partial_date::{ComingOfAge, PartialDate};
use reencuentro_core::views::{
    PairState, PersonState, PointState, contact_stage, grid_row, shown_name, standing_on,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a view of a family is made from.
pub struct ViewOf<'a> {
    /// The open records.
    pub records: &'a Records,
    /// The family, folded anew.
    pub family: &'a FamilyRecords,
    /// The filing day.
    pub today: NaiveDate,
    /// The instant, for safe hours.
    pub now: &'a Now,
}

/// The word a code stands for on the wire.
fn word(code: impl Serialize) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn edtf(date: Option<&PartialDate>) -> String {
    date.map(|date| {
        if date.is_unread() {
            date.raw().to_owned()
        } else {
            date.edtf().to_owned()
        }
    })
    .unwrap_or_default()
}

impl ViewOf<'_> {
    fn name_of(&self, member: MemberId) -> String {
        self.records
            .membership()
            .members
            .get(&member)
            .map(|c| c.name.clone())
            .unwrap_or_default()
    }
}

/// The whole family.
pub fn family_view(of: &ViewOf<'_>) -> FamilyView {
    let folded = &of.family.folded;
    let mut people: Vec<PersonView> = folded.people.values().map(|p| person_view(of, p)).collect();
    people.sort_by_key(|p| (p.part != "parent", p.part != "child", p.id.clone()));
    let pairs: Vec<PairView> = folded.pairs.values().map(|p| pair_view(of, p)).collect();
    let mut timeline: Vec<TimelineItem> = of
        .family
        .timeline
        .iter()
        .map(|line| timeline_item(of, line))
        .collect();
    timeline.sort_by(|a, b| b.when.cmp(&a.when));
    FamilyView {
        id: of.family.id.hex(),
        title: title(folded.people.values()),
        people,
        pairs,
        timeline,
    }
}

/// The surnames of the first parent, or the name as it is.
fn title<'a>(people: impl Iterator<Item = &'a PersonState>) -> String {
    let mut people: Vec<&PersonState> = people.collect();
    people.sort_by_key(|p| {
        (
            !p.parts.contains(&reencuentro_core::acts::Part::Parent),
            p.id,
        )
    });
    let Some(first) = people.first() else {
        return String::new();
    };
    let surnames: Vec<&str> = first
        .names
        .first()
        .map(|n| {
            n.value
                .surname_paternal
                .iter()
                .chain(&n.value.surname_maternal)
        })
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if surnames.is_empty() {
        shown_name(first).to_owned()
    } else {
        surnames.join(" ")
    }
}

fn person_view(of: &ViewOf<'_>, person: &PersonState) -> PersonView {
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
        names: person
            .names
            .iter()
            .map(|n| NameView {
                raw: n.value.raw.clone(),
                kind: word(n.value.kind),
                source: n.source.words.clone(),
            })
            .collect(),
        identifiers: person
            .identifiers
            .iter()
            .map(|i| IdentifierView {
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
        custody: person
            .custody
            .iter()
            .rev()
            .map(|c| custody_view(&c.entry.hex(), &c.value))
            .collect(),
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

fn custody_view(id: &str, claim: &CustodyClaimed) -> ClaimView {
    ClaimView {
        id: id.to_owned(),
        what: claim.place.clone(),
        party: word(claim.party),
        words: claim.words.clone(),
        on: edtf(claim.from.as_ref()),
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
        say: rules
            .safe_words
            .clone()
            .unwrap_or_else(|| rules.never_say.join("; ")),
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

fn pair_view(of: &ViewOf<'_>, pair: &PairState) -> PairView {
    let folded = &of.family.folded;
    let standing = standing_on(folded, pair, of.today);
    let name = |id: PersonId| folded.people.get(&id).map(first_name).unwrap_or_default();
    let names: BTreeMap<MemberId, String> = of
        .records
        .membership()
        .members
        .values()
        .map(|card| (card.member, card.name.clone()))
        .collect();
    let row = grid_row(folded, of.family.id, pair, of.today, &names)
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
        clearance_parent: clearance(pair, true),
        clearance_child: clearance(pair, false),
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
            .map(|s| ClaimView {
                id: s.entry.hex(),
                what: "separation".to_owned(),
                party: word(s.value.party),
                words: s.value.place.clone(),
                on: edtf(s.value.separated_on.as_ref()),
                dispute: "undisputed".to_owned(),
            })
            .collect(),
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
                reconfirm_by: String::new(),
            })
            .collect(),
        row,
    }
}

/// The name by which a sentence calls a person: their first given name, or the whole.
fn first_name(person: &PersonState) -> String {
    person
        .names
        .first()
        .and_then(|n| n.value.given.first().cloned())
        .unwrap_or_else(|| shown_name(person).to_owned())
}

fn clearance(pair: &PairState, parent: bool) -> String {
    let side = if parent {
        &pair.parent_clearances
    } else {
        &pair.child_clearances
    };
    reencuentro_core::views::current_clearance(side)
        .code()
        .to_owned()
}

fn claim_view(id: &str, claim: &ClaimRecorded) -> ClaimView {
    ClaimView {
        id: id.to_owned(),
        what: claim.what.clone(),
        party: word(claim.party),
        words: claim.words.clone(),
        on: edtf(claim.on.as_ref()),
        dispute: word(claim.dispute),
    }
}

/// One line of the timeline: `timeline-<type>` in the locale files, with its arguments.
fn timeline_item(of: &ViewOf<'_>, line: &TimelineEntry) -> TimelineItem {
    let entry = &line.entry;
    let mut args = BTreeMap::new();
    let mut add = |name: &str, value: String| {
        args.insert(name.to_owned(), value);
    };
    let recorded = entry.header.recorded().0;
    let mut when = recorded.to_rfc3339();
    let group = match &entry.act {
        Some(Act::AttemptLogged(attempt)) => {
            when = Now::from_parts(attempt.at, entry.header.offset_minutes)
                .0
                .to_rfc3339();
            add("outcome", attempt.outcome.code().to_owned());
            add("channel", attempt.channel.code().to_owned());
            add("note", attempt.note.clone());
            "contact"
        }
        Some(Act::ContactPointRecorded(point)) => {
            add("kind", point.kind.clone());
            "contact"
        }
        Some(Act::Counselled(talk)) => {
            add("counsel", talk.counsel.clone());
            "contact"
        }
        Some(Act::FieldSearchAssigned(_) | Act::FieldSearchReturned(_)) => "contact",
        Some(Act::ParentStatement(said)) => {
            add("preference", word(said.preference));
            add("stage", word(said.stage));
            add("child", child_of(of, entry.header.entity));
            "statement"
        }
        Some(Act::ChildStatement(said)) => {
            add("wish", said.wish.map(word).unwrap_or_default());
            add("stage", word(said.stage));
            add("child", child_of(of, entry.header.entity));
            "statement"
        }
        Some(Act::ClearanceRecorded(clearance)) => {
            add("side", word(clearance.side));
            add("state", clearance.state.code().to_owned());
            "statement"
        }
        Some(Act::ConsentRecorded(consent)) => {
            add("purpose", consent.purpose.clone());
            add("answer", word(consent.answer));
            "statement"
        }
        Some(Act::ClaimRecorded(claim)) => {
            add("what", claim.what.clone());
            add("party", word(claim.party));
            "government"
        }
        Some(Act::CustodyClaimed(claim)) => {
            add("what", claim.place.clone());
            add("party", word(claim.party));
            "government"
        }
        Some(Act::SeparationClaimed(_)) => "government",
        Some(Act::DeliveryDrafted(draft)) => {
            add("number", draft.number.to_string());
            "delivery"
        }
        Some(Act::PersonRecorded(person)) => {
            add("name", person.name.raw.clone());
            "other"
        }
        Some(Act::NoteWritten(note)) => {
            add("text", note.text.clone());
            "other"
        }
        Some(Act::Withdrawn(withdrawn)) => {
            add("reason", withdrawn.reason.clone());
            "other"
        }
        _ => "other",
    };
    TimelineItem {
        entry: entry.hash.hex(),
        when,
        kind: entry.header.kind.clone(),
        said: Explained {
            message_id: format!("timeline-{}", entry.header.kind.replace('_', "-")),
            args,
        },
        author: of.name_of(entry.author()),
        group: group.to_owned(),
        superseded: line.superseded,
        privileged: entry.header.kind == "privileged_note_written",
    }
}

/// The name by which sentences call the child of a pair.
fn child_of(of: &ViewOf<'_>, pair: EntityId) -> String {
    let folded = &of.family.folded;
    folded
        .pairs
        .values()
        .find(|state| {
            state
                .records
                .iter()
                .any(|record| EntityId::from(*record) == pair)
        })
        .and_then(|state| folded.people.get(&state.child))
        .map(first_name)
        .unwrap_or_default()
}
