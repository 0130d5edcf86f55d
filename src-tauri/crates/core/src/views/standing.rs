//! A pair as it stands on a day: alignment, what is missing for delivery, the grid's row. Ages,
//! wishes that must be reconfirmed and a child's coming of age depend on the day, so none of this is
//! part of a view; the grid keeps it with the day it was computed for and the next day it can change.

use super::fold::Folded;
use super::pair::{DeliveryRef, PairState};
use super::person::PersonState;
use crate::acts::{Detail, Dispute, Identifier, Side};
use crate::clock::Now;
use crate::entries::Memberships;
use crate::ids::{MemberId, PersonId};
use crate::rules::alignment::{
    Alignment, ChildAge, Consent, DeliveryFacts, Inputs, Missing, Override, Readiness, align,
    can_be_ruled, child_age, readiness,
};
use crate::rules::claim::ClaimKind;
use crate::rules::grid::STAGES;
use crate::rules::identifier::{ANumber, IdentifierKind};
use crate::rules::known::Known;
use crate::rules::name::NameVariant;
use crate::rules::partial_date::PartialDate;
use crate::storage::GridRow;
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::BTreeMap;

/// The purpose of consent without which nothing goes to the government.
pub const SHARE_WITH_GOVERNMENT: &str = "share_election_with_government";

/// How far contact with a parent has come (docs/domain.md §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactStage {
    /// Work ended: the kind stands in the person's state.
    Closed,
    /// No way to reach them is known.
    NoInfo,
    /// A way is known, nothing was tried.
    ToContact,
    /// Tried, not spoken with.
    Attempting,
    /// Spoken with, identity checked.
    Reached,
    /// Rights explained by a named lawyer.
    Counselled,
}

impl ContactStage {
    /// Every stage.
    pub const ALL: &'static [Self] = &[
        Self::Closed,
        Self::NoInfo,
        Self::ToContact,
        Self::Attempting,
        Self::Reached,
        Self::Counselled,
    ];

    /// The code as it stands in the grid; labels are `contact-<code>` in the locale files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::NoInfo => "no_info",
            Self::ToContact => "to_contact",
            Self::Attempting => "attempting",
            Self::Reached => "reached",
            Self::Counselled => "counselled",
        }
    }
}

/// The stage a person's state amounts to.
#[must_use]
pub fn contact_stage(person: &PersonState) -> ContactStage {
    let contact = &person.contact;
    if person.closed.is_some() {
        ContactStage::Closed
    } else if contact.reached.is_some() && contact.counselled_on.is_some() {
        ContactStage::Counselled
    } else if contact.reached.is_some() {
        ContactStage::Reached
    } else if contact.attempts > 0 || contact.searching {
        ContactStage::Attempting
    } else if person.points.is_empty() {
        ContactStage::NoInfo
    } else {
        ContactStage::ToContact
    }
}

/// A pair on a day.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What the two sides amount to, and why.
    pub alignment: Alignment,
    /// What is missing for delivery.
    pub readiness: Readiness,
    /// What the child's age means today.
    pub child_age: ChildAge,
    /// Counsel can rule on it: both have said something that stands.
    pub rulable: bool,
    /// The next day on which this can change without a new entry.
    pub next_change: Option<NaiveDate>,
}

/// Computes a pair's standing on a day of the filing zone.
#[must_use]
pub fn standing_on(folded: &Folded, pair: &PairState, today: NaiveDate) -> Standing {
    let parent = folded.people.get(&pair.parent);
    let child = folded.people.get(&pair.child);
    let born = child.map_or(Known::NotAsked, born_of);
    let inputs = Inputs {
        parent: pair.parent_head(),
        child: pair.child_head(),
        child_age: child_age(&born, today),
        parent_counsel: pair.clearance(Side::Parent),
        child_counsel: pair.clearance(Side::Child),
        red_flag_in_dispute: pair.claims.iter().any(|claim| {
            claim.value.dispute == Dispute::Disputed
                && ClaimKind::from_code(&claim.value.what).is_some_and(ClaimKind::is_red_flag)
        }),
        parents_differ: parents_differ(folded, pair),
        legal_path: pair.claims.iter().any(|claim| {
            claim.value.what == ClaimKind::LegalPath.code()
                && claim.value.dispute != Dispute::Disputed
        }),
        counsel_override: override_in_force(pair),
        today,
    };
    let alignment = align(&inputs);
    let contact = parent.map(|parent| &parent.contact);
    let facts = DeliveryFacts {
        reached: contact.is_some_and(|contact| contact.reached.is_some()),
        counselled: parent.is_some_and(|parent| is_counselled(parent, pair)),
        conditions: pair
            .parent_statements
            .iter()
            .any(|said| !said.value.conditions.trim().is_empty()),
        consent_to_share: parent.map_or(Consent::NotAsked, |p| p.consent(SHARE_WITH_GOVERNMENT)),
        parent_a_number: parent.is_some_and(|p| a_number_of(p).is_some()),
        child_a_number: child.is_some_and(|c| a_number_of(c).is_some()),
        second_parent_asked: second_parent_asked(folded, pair),
    };
    let readiness = readiness(&inputs, &alignment, &facts);
    let days = days_of_change(pair, &born);
    Standing {
        alignment,
        readiness,
        child_age: inputs.child_age,
        rulable: can_be_ruled(&inputs),
        next_change: days.into_iter().filter(|day| *day > today).min(),
    }
}

/// An override counts only while the statements it was decided on are the current ones.
fn override_in_force(pair: &PairState) -> Option<Override> {
    let mut current: Vec<_> = pair
        .parent_statements
        .iter()
        .map(|said| said.entry)
        .chain(pair.child_statements.iter().map(|said| said.entry))
        .collect();
    let last = pair.overrides.last()?;
    let mut decided_on = last.value.decided_on.clone();
    decided_on.sort_unstable();
    current.sort_unstable();
    (decided_on == current).then_some(Override {
        outcome: last.value.outcome,
    })
}

fn other_pairs_of_child<'a>(
    folded: &'a Folded,
    pair: &'a PairState,
) -> impl Iterator<Item = &'a PairState> {
    folded.pairs.values().filter(|other| {
        other.child == pair.child && other.parent != pair.parent && other.trashed.is_none()
    })
}

/// Two parents of one child whose current statements are decided and differ.
fn parents_differ(folded: &Folded, pair: &PairState) -> bool {
    let wish = |pair: &PairState| {
        pair.parent_statements
            .last()
            .map(|said| said.value.preference)
    };
    let Some(own) = wish(pair).filter(|p| p.is_decided()) else {
        return false;
    };
    other_pairs_of_child(folded, pair)
        .filter_map(wish)
        .any(|other| other.is_decided() && other != own)
}

fn second_parent_asked(folded: &Folded, pair: &PairState) -> Option<bool> {
    let mut others = other_pairs_of_child(folded, pair).peekable();
    others.peek()?;
    Some(others.all(|other| !other.parent_statements.is_empty()))
}

pub(super) fn born_of(person: &PersonState) -> Known<PartialDate> {
    match person.detail("born") {
        Some(Detail::Born(born)) => born.clone(),
        _ => Known::NotAsked,
    }
}

/// How far a pair has come from which day on, if nothing is written any more: how many stages of the
/// funnel after *listed* hold in a row. Nothing at all of a pair that is in no list: in the trash, or of
/// somebody who is not known as a person. The first holds from ever on.
#[must_use]
pub fn stages_by_day(folded: &Folded, pair: &PairState) -> Vec<(Option<NaiveDate>, Option<u8>)> {
    let parent = folded.people.get(&pair.parent);
    let child = folded.people.get(&pair.child);
    let (Some(parent), Some(child), None) = (parent, child, &pair.trashed) else {
        return vec![(None, None)];
    };
    let mut days = days_of_change(pair, &born_of(child));
    days.sort_unstable();
    days.dedup();
    let before = days.first().and_then(NaiveDate::pred_opt);
    let from = [(None, before.unwrap_or_default())].into_iter();
    let mut stages: Vec<(Option<NaiveDate>, Option<u8>)> = Vec::new();
    for (from, day) in from.chain(days.into_iter().map(|day| (Some(day), day))) {
        let stage = funnel_stage(parent, pair, &standing_on(folded, pair, day));
        if stages.last().is_none_or(|(_, last)| *last != Some(stage)) {
            stages.push((from, Some(stage)));
        }
    }
    stages
}

/// The last day that is counted; days are compared as text, in four digits of the year.
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// The days on which time alone can change a pair's standing.
fn days_of_change(pair: &PairState, born: &Known<PartialDate>) -> Vec<NaiveDate> {
    let reconfirm = pair
        .parent_statements
        .iter()
        .filter_map(|said| said.value.reconfirm_by);
    let of_child = pair.child_statements.iter();
    let reconfirm = reconfirm
        .chain(of_child.filter_map(|said| said.value.reconfirm_by))
        .filter_map(|day| day.succ_opt());
    // Of a date that is open at one end, too, the birthday at the other end changes what the age means.
    let of_age = born.as_known().map(PartialDate::eighteenth_birthdays);
    let of_age = of_age.into_iter().flat_map(|(first, last)| [first, last]);
    let days = reconfirm.chain(of_age.flatten());
    days.filter(|day| *day <= LAST).collect()
}

/// Whether a named lawyer explained the parent's rights: as a counselling of its own, or with the current
/// statement, which names the lawyer and what was explained.
fn is_counselled(parent: &PersonState, pair: &PairState) -> bool {
    let with_statement = pair.parent_statements.last().is_some_and(|said| {
        !said.value.counselled_by.trim().is_empty() && !said.value.topics.is_empty()
    });
    parent.contact.counselled_on.is_some() || with_statement
}

/// Stages of a pair that lines up, as [`funnel_stage`] counts them.
pub const ALIGNED: u8 = 5;

/// How many stages of the funnel after *listed* hold in a row: attempted, reached, counselled, final,
/// aligned, delivered. A stage counts only where every earlier one holds (invariant I4).
#[must_use]
pub fn funnel_stage(parent: &PersonState, pair: &PairState, standing: &Standing) -> u8 {
    use crate::rules::alignment::Outcome;
    let contact = &parent.contact;
    let reached = contact.reached.is_some();
    let is_final = parent_statement_code(pair) == "final";
    // What waits for a legal path lines up all the same.
    let aligned = matches!(
        standing.alignment.outcome,
        Outcome::Aligned | Outcome::AlignedHeld | Outcome::AlignedUsHeld
    );
    let stages = [
        contact.attempts > 0 || contact.searching || reached,
        reached,
        is_counselled(parent, pair),
        is_final,
        aligned,
        pair.is_told(),
    ];
    stages
        .iter()
        .take_while(|holds| **holds)
        .fold(0, |n, _| n + 1)
}

/// The A-number a person is known by: the newest that could be read.
#[must_use]
pub fn a_number_of(person: &PersonState) -> Option<&Identifier> {
    person
        .identifiers
        .iter()
        .rev()
        .map(|sourced| &sourced.value)
        .find(|id| id.kind == IdentifierKind::ANumber && id.normal.is_some())
}

/// The name a person is shown by: the one that was chosen, else what their papers and they
/// themselves say before what a list says.
#[must_use]
pub fn shown_name(person: &PersonState) -> &str {
    shown_variant(person).map_or("", |name| name.raw.as_str())
}

/// What a person is called within their family: their given names, however the text puts them; the
/// whole name where nothing was read from it.
#[must_use]
pub fn called(person: &PersonState) -> String {
    shown_variant(person).map_or_else(String::new, |name| match name.given.as_slice() {
        [] => name.full(),
        given => given.join(" "),
    })
}

fn shown_variant(person: &PersonState) -> Option<&NameVariant> {
    use crate::rules::name::NameKind;
    let rank = |kind: NameKind| match kind {
        NameKind::Legal => 0,
        NameKind::Spoken => 1,
        NameKind::List => 2,
        NameKind::Alias => 3,
        NameKind::Misspelling => 4,
        NameKind::Nickname => 5,
    };
    let chosen = person.preferred.last().map(|(_, name)| *name);
    person
        .names
        .iter()
        .find(|name| Some(name.entry) == chosen)
        .or_else(|| person.names.iter().min_by_key(|name| rank(name.value.kind)))
        .map(|name| &name.value)
}

/// The row of the grid as the screen shows it; the wire form of it is the api's `PairRow`.
#[derive(Debug, Serialize)]
struct Row<'a> {
    family: String,
    pair: String,
    parent: &'a str,
    child: &'a str,
    parent_id: String,
    parent_a_number: String,
    child_a_number: String,
    country: String,
    language: String,
    contact: &'static str,
    stage: &'static str,
    parent_statement: &'static str,
    child_statement: &'static str,
    alignment: &'static str,
    delivery: &'static str,
    last_contact: String,
    assigned: String,
    assigned_id: String,
    tags: Vec<&'a str>,
    follow_up: String,
}

/// The organisation as rows of the grid show it.
#[derive(Debug, Clone)]
pub struct Office {
    /// The zone in which days count for filings.
    pub zone: Tz,
    /// The members' names.
    pub names: BTreeMap<MemberId, String>,
}

impl Office {
    /// With the members of now.
    #[must_use]
    pub fn new(memberships: &Memberships, zone: Tz) -> Self {
        let now = memberships.now();
        let cards = now.members.values();
        Self {
            zone,
            names: cards.map(|card| (card.member, card.name.clone())).collect(),
        }
    }
}

/// Computes a pair's row of the grid on a filing day; none where one of the two is not known as a person.
#[must_use]
pub fn grid_row(
    folded: &Folded,
    family: PersonId,
    pair: &PairState,
    today: NaiveDate,
    office: &Office,
) -> Option<GridRow> {
    let parent = folded.people.get(&pair.parent)?;
    let child = folded.people.get(&pair.child)?;
    let standing = standing_on(folded, pair, today);
    let contact = contact_stage(parent).code();
    let row = Row {
        family: family.hex(),
        pair: pair.id.hex(),
        parent: shown_name(parent),
        child: shown_name(child),
        parent_id: parent.id.hex(),
        parent_a_number: shown_a_number(parent),
        child_a_number: shown_a_number(child),
        country: text_of(parent, "country"),
        language: text_of(parent, "languages"),
        contact,
        stage: STAGES
            .get(usize::from(funnel_stage(parent, pair, &standing)))
            .copied()
            .unwrap_or_default(),
        parent_statement: parent_statement_code(pair),
        child_statement: child_statement_code(pair),
        alignment: standing.alignment.outcome.code(),
        delivery: delivery_code(parent, pair, &standing),
        last_contact: last_contact(parent, office.zone),
        assigned: parent
            .assigned
            .and_then(|m| office.names.get(&m).cloned())
            .unwrap_or_default(),
        assigned_id: parent.assigned.map_or_else(String::new, |m| m.hex()),
        tags: parent.tags.keys().map(String::as_str).collect(),
        follow_up: parent
            .follow_up(office.zone)
            .map_or_else(String::new, |day| day.to_string()),
    };
    Some(GridRow {
        pair: pair.id,
        family,
        parent: row.parent.to_owned(),
        child: row.child.to_owned(),
        sort: sort_key(parent, child),
        alignment: row.alignment.to_owned(),
        contact: contact.to_owned(),
        row: serde_json::to_string(&row).ok()?,
        parent_id: pair.parent,
        child_id: pair.child,
        day: today.to_string(),
        next_change: standing
            .next_change
            .map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string()),
        words: search_words(parent, child),
    })
}

fn shown_a_number(person: &PersonState) -> String {
    a_number_of(person)
        .and_then(|id| id.normal.as_deref())
        .map(ANumber::display)
        .unwrap_or_default()
}

fn text_of(person: &PersonState, field: &str) -> String {
    match person.detail(field) {
        Some(Detail::Country(Known::Known(text))) => text.clone(),
        Some(Detail::Languages(Known::Known(all))) => all.first().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

fn parent_statement_code(pair: &PairState) -> &'static str {
    use crate::rules::alignment::ParentHead;
    use crate::rules::preference::Stage;
    match pair.parent_head() {
        ParentHead::NotAsked => "not_asked",
        ParentHead::One {
            stage: Stage::Preliminary,
            ..
        } => "preliminary",
        ParentHead::One {
            stage: Stage::Final,
            ..
        } => "final",
        ParentHead::Contradicting => "contradicting",
    }
}

fn child_statement_code(pair: &PairState) -> &'static str {
    use crate::rules::alignment::ChildHead;
    match pair.child_head() {
        ChildHead::NotAsked => "not_asked",
        ChildHead::WithCounsel => "with_counsel",
        ChildHead::One {
            confirmed: false, ..
        } => "stated",
        ChildHead::One {
            confirmed: true, ..
        } => "confirmed",
        ChildHead::Contradicting => "contradicting",
    }
}

/// The last line that left, when it holds no longer: the government must be told. A batch that was put
/// together since tells nobody anything yet.
#[must_use]
pub fn told_otherwise<'a>(parent: &PersonState, pair: &'a PairState) -> Option<&'a DeliveryRef> {
    let told = pair.deliveries.iter().rfind(|of| of.state == "exported");
    told.filter(|told| !stands(parent, pair, told))
}

/// Whether what a line said still holds: both statements it rests on are the current ones, and the
/// parent's consent to share the wish was not taken back. When it does not, the government must be told.
#[must_use]
pub fn stands(parent: &PersonState, pair: &PairState, delivery: &DeliveryRef) -> bool {
    let taken_back = matches!(
        parent.consent(SHARE_WITH_GOVERNMENT),
        Consent::Refused | Consent::Withdrawn
    );
    pair.rests_still(delivery.rests_on) && !taken_back
}

/// Where delivery stands.
fn delivery_code(parent: &PersonState, pair: &PairState, standing: &Standing) -> &'static str {
    match pair.deliveries.last() {
        Some(last) if last.state == "exported" && stands(parent, pair, last) => "delivered",
        Some(last) if last.state == "exported" => "must_notify",
        Some(last) if last.state == "approved" => "approved",
        Some(_) => "in_batch",
        None if standing
            .readiness
            .missing
            .iter()
            .any(|m| Missing::blocks(*m)) =>
        {
            "not_ready"
        }
        None => "ready",
    }
}

/// The filing day on which somebody last tried to reach a person.
fn last_contact(person: &PersonState, zone: Tz) -> String {
    person.contact.last.map_or_else(String::new, |(at, _)| {
        Now::from_parts(at, 0).day_in(zone).to_string()
    })
}

fn sort_key(parent: &PersonState, child: &PersonState) -> String {
    use reencuentro_matching::normalise::fold;
    let surnames_first = |person: &PersonState| {
        person.names.first().map_or_else(String::new, |name| {
            let name = &name.value;
            let surnames = name.surname_paternal.iter().chain(&name.surname_maternal);
            let words: Vec<&str> = surnames
                .map(String::as_str)
                .chain(name.given.iter().map(String::as_str))
                .collect();
            fold(&words.join(" "))
        })
    };
    format!("{} · {}", surnames_first(parent), surnames_first(child))
}

/// Everything a person might be looked for by: all names of both, fragments of their identifiers
/// and of their phone numbers.
fn search_words(parent: &PersonState, child: &PersonState) -> String {
    use reencuentro_matching::search_tokens::{index_digit_tokens, index_tokens};
    let mut words: Vec<String> = Vec::new();
    for person in [parent, child] {
        for name in &person.names {
            words.extend(index_tokens(&name.value.raw));
        }
        for identifier in &person.identifiers {
            words.extend(index_digit_tokens(&identifier.value.raw));
            if let Some(normal) = &identifier.value.normal {
                words.extend(index_digit_tokens(normal));
            }
        }
        for point in &person.points {
            words.extend(index_digit_tokens(
                point.point.e164.as_deref().unwrap_or(&point.point.raw),
            ));
        }
    }
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

#[cfg(test)]
mod tests;
