//! What happened, a line an entry.

use super::{ViewOf, edtf, word};
use crate::wire::{Explained, TimelineItem};
use reencuentro_core::acts::{Act, ContactPointRecorded};
use reencuentro_core::clock::Now;
use reencuentro_core::ids::{EntityId, EntryHash};
use reencuentro_core::records::TimelineEntry;
use reencuentro_core::views::called;
use std::collections::BTreeMap;

/// The instant of a time as it crosses: in the hour that comes twice a year its text does not sort.
pub(super) fn instant(when: &str) -> Option<chrono::DateTime<chrono::FixedOffset>> {
    chrono::DateTime::parse_from_rfc3339(when).ok()
}

/// One line of the timeline: `timeline-<type>` in the locale files, with its arguments.
pub(super) fn timeline_item(of: &ViewOf<'_>, line: &TimelineEntry) -> TimelineItem {
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
            if let Some(call_back) = &attempt.call_back {
                add("call_back", call_back.clone());
            }
            // As it was when it was dialled: its rules may have changed since.
            if let Some(point) = attempt.point.and_then(|entry| point_of(of, entry)) {
                add("number", point.e164.as_ref().unwrap_or(&point.raw).clone());
                add("whose", point.whose.clone());
            }
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
        Some(Act::Tagged(new)) => {
            add("tag", new.tag.clone());
            "other"
        }
        Some(Act::FollowUpSet(set)) => {
            add("on", set.on.to_string());
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
        Some(Act::DifferenceExplained(explained)) => {
            add("difference", explained.reason.code().to_owned());
            add("words", explained.words.clone());
            "list"
        }
        Some(Act::RowDecided(decided)) => {
            add("row", decided.row.to_string());
            add("reason", decided.reason.clone());
            "list"
        }
        Some(Act::DocumentAttached(document)) => {
            add("document", document.kind.code().to_owned());
            add("title", document.title.clone());
            "document"
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

/// The contact point that an entry of this family recorded.
fn point_of<'a>(of: &ViewOf<'a>, entry: EntryHash) -> Option<&'a ContactPointRecorded> {
    let lines = of.family.timeline.iter();
    let mut named = lines.filter(|line| line.entry.hash == entry);
    match &named.next()?.entry.act {
        Some(Act::ContactPointRecorded(point)) => Some(point),
        _ => None,
    }
}

/// The name by which sentences call the child of a pair.
pub(super) fn child_of(of: &ViewOf<'_>, pair: EntityId) -> String {
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
        .map(called)
        .unwrap_or_default()
}
