//! One family as the window shows it: from states and a day to wire forms. Nothing is decided here.

use crate::wire::{
    ClaimView, ClosedView, ConsentView, ContactPointView, EffortGapView, Explained, FactView,
    FamilyView, IdentifierView, LikenessView, NameView, PairRow, PairView, PersonView,
    RepresentationView, RulingView, SearchView, SeparationView, StatementView, TimelineItem,
};
use chrono::{NaiveDate, Utc};
use reencuentro_core::acts::{Act, ClaimRecorded, CustodyClaimed, Detail, Part};
use reencuentro_core::clock::Now;
use reencuentro_core::ids::{EntityId, MemberId, PersonId};
use reencuentro_core::records::{FamilyRecords, Records, TimelineEntry};
use reencuentro_core::rules::alignment::Reason;
use reencuentro_core::rules::contact_safety::{Callable, callable_at};
use reencuentro_core::rules::effort::{EffortStandard, assess};
use reencuentro_core::rules::identifier::ANumber;
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::partial_date::{ComingOfAge, PartialDate};
use reencuentro_core::views::{
    InTrash, Likeness, PairState, PersonState, PointState, SearchState, contact_stage, effort_of,
    grid_row, shown_name, standing_on,
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
        .filter(|line| !line.elsewhere)
        .map(|line| timeline_item(of, line))
        .collect();
    timeline.sort_by_key(|item| std::cmp::Reverse(instant(&item.when)));
    FamilyView {
        id: of.family.id.hex(),
        title: title(folded.people.values()),
        people,
        pairs,
        timeline,
    }
}

/// The instant of a time as it crosses: in the hour that comes twice a year its text does not sort.
fn instant(when: &str) -> Option<chrono::DateTime<chrono::FixedOffset>> {
    chrono::DateTime::parse_from_rfc3339(when).ok()
}

/// The surnames of the first parent, or the name as it is.
pub(crate) fn title<'a>(people: impl Iterator<Item = &'a PersonState>) -> String {
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

fn reason_of(trash: Option<&InTrash>) -> String {
    trash.map(|trash| trash.reason.clone()).unwrap_or_default()
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
        until: String::new(),
        source: claim.source.words.clone(),
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
    // Days count in the filing zone, so the hours beside them do too (DESIGN §4): a call of one evening
    // stands on one day wherever it is looked at.
    let zone = of.records.zone();
    let mut when = entry.header.recorded().0.with_timezone(&zone).to_rfc3339();
    let group = match &entry.act {
        Some(Act::AttemptLogged(attempt)) => {
            when = Now::from_parts(attempt.at, 0)
                .0
                .with_timezone(&zone)
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
        Some(Act::FieldSearchAssigned(search)) => {
            add("name", search.defender.clone());
            add("area", search.area.clone());
            "contact"
        }
        Some(Act::FieldSearchReturned(back)) => {
            add("search", back.outcome.clone());
            "contact"
        }
        Some(Act::EffortAttested(effort)) => {
            add("calls", effort.calls.to_string());
            add("numbers", effort.numbers.to_string());
            "statement"
        }
        Some(Act::AlignmentOverridden(ruling)) => {
            add("alignment", ruling.outcome.code().to_owned());
            add("reason", ruling.reason.clone());
            "statement"
        }
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
        Some(Act::SeparationClaimed(claim)) => {
            add("party", word(claim.party));
            add("day", edtf(claim.separated_on.as_ref()));
            "government"
        }
        Some(Act::DeliveryDrafted(draft)) => {
            add("number", draft.number.to_string());
            "delivery"
        }
        Some(Act::PersonRecorded(person)) => {
            add("name", person.name.raw.clone());
            "other"
        }
        Some(Act::NameRecorded(name)) => {
            add("name", name.name.raw.clone());
            "other"
        }
        Some(Act::IdentifierRecorded(new)) => {
            add("identifier", new.identifier.kind.code().to_owned());
            add("raw", new.identifier.raw.clone());
            "other"
        }
        Some(Act::DetailRecorded(new)) => {
            add("field", new.detail.field().to_owned());
            "other"
        }
        Some(Act::PersonsLinked(link)) => {
            add("reason", link.reason.clone());
            "other"
        }
        Some(Act::PersonsToldApart(apart)) => {
            add("reason", apart.reason.clone());
            "other"
        }
        Some(Act::RepresentationRecorded(new)) => {
            add("counsel", new.counsel.clone());
            add("capacity", new.capacity.clone());
            "other"
        }
        Some(Act::CaseClosed(closed)) => {
            add("end", closed.kind.clone());
            add("reason", closed.reason.clone());
            "other"
        }
        Some(Act::FamilyAssigned(to)) => {
            let name = to.member.map(|member| of.name_of(member));
            add("name", name.unwrap_or_else(|| "–".to_owned()));
            "other"
        }
        Some(Act::Trashed(trash)) => {
            add("reason", trash.reason.clone());
            "other"
        }
        Some(Act::Redacted(redacted)) => {
            add("reason", redacted.authority.clone());
            "other"
        }
        Some(Act::RowDecided(decided)) => {
            add("row", decided.row.to_string());
            add("reason", decided.reason.clone());
            "list"
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
