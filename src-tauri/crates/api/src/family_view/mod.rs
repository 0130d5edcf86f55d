//! One family as the window shows it: from states and a day to wire forms. Nothing is decided here.
//!
//! * `person`    a person, their contact points, facts, searches
//! * `document`  a document
//! * `pair`      a pair with both sides
//! * `timeline`  what happened, a line an entry

mod document;
mod pair;
mod person;
mod timeline;

use crate::wire::{ClaimView, FamilyView, PairView, PersonView, TimelineItem};
use chrono::NaiveDate;
use document::document_view;
use pair::pair_view;
use person::person_view;
use reencuentro_core::acts::ClaimRecorded;
use reencuentro_core::clock::Now;
use reencuentro_core::ids::MemberId;
use reencuentro_core::records::{FamilyRecords, Records};
use reencuentro_core::rules::partial_date::PartialDate;
use reencuentro_core::views::{InTrash, PersonState, shown_name};
use serde::Serialize;
use timeline::{instant, timeline_item};

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
        self.records.member_name(member)
    }
}

/// For members whose role reaches nobody: that there are ways is seen, and not which.
pub fn hide_ways_to_reach(view: &mut FamilyView) {
    for person in &mut view.people {
        for point in &mut person.contact_points {
            point.hidden = true;
            for words in [
                &mut point.raw,
                &mut point.e164,
                &mut point.whose,
                &mut point.source,
                &mut point.say,
                &mut point.never_say,
            ] {
                words.clear();
            }
        }
        for search in &mut person.searches {
            search.area.clear();
            search.note.clear();
            for visit in &mut search.visited {
                visit.place.clear();
            }
        }
    }
    for document in &mut view.documents {
        document.hidden = true;
        let words = [
            &mut document.title,
            &mut document.file_name,
            &mut document.source,
        ];
        words.into_iter().for_each(String::clear);
    }
    for item in &mut view.timeline {
        for said in ["number", "whose", "area", "note", "title"] {
            if let Some(words) = item.said.args.get_mut(said) {
                words.clear();
            }
        }
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
    let lines = of.family.timeline.iter().rev();
    let documents = lines.filter(|line| !line.elsewhere && !line.superseded);
    FamilyView {
        documents: documents
            .filter_map(|line| document_view(of, line))
            .collect(),
        id: of.family.id.hex(),
        title: title(folded.people.values()),
        people,
        pairs,
        timeline,
    }
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

fn reason_of(trash: Option<&InTrash>) -> String {
    trash.map(|trash| trash.reason.clone()).unwrap_or_default()
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
