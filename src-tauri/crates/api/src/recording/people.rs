//! Who somebody is: names, numbers, facts, and which records are one person.

use super::{source, typed_date, words};
use crate::convert::{code, hashes, invalid, refused};
use crate::program::Program;
use crate::wire::{
    ApiError, LinkPersonsRequest, PreferNameRequest, RecordDetailRequest, RecordIdentifierRequest,
    RecordNameRequest, RecordPersonRequest, RecordRepresentationRequest, Recorded,
    UnlinkPersonsRequest, Unlinked, WrittenWhileLinked,
};
use reencuentro_core::acts::{
    Act, Detail, DetailRecorded, Identifier, IdentifierRecorded, NamePreferred, NameRecorded,
    PersonRecorded, PersonsLinked, PersonsToldApart, RepresentationRecorded, Withdrawn,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::{EntityId, PersonId, make_id};
use reencuentro_core::records::{FamilyRecords, Op};
use reencuentro_core::rules::Refusal;
use reencuentro_core::rules::claim::{Capacity, Engagement};
use reencuentro_core::rules::identifier::IdentifierKind;
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::link::{Between, LinkSide, check_link};
use reencuentro_core::rules::name::{NameKind, NameOrder, may_be_a_name, split_name};
use reencuentro_core::rules::partial_date::{DateOrder, PartialDate};
use reencuentro_core::views::PersonState;

impl Program {
    /// A person enters the book.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_person(
        &mut self,
        request: RecordPersonRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let name = name_of(request.name.clone())?;
        let act = PersonRecorded {
            part: code(&request.part, "part")?,
            name: split_name(name.trim(), NameOrder::GivenFirst, NameKind::Spoken),
            identifiers: if request.a_number.trim().is_empty() {
                Vec::new()
            } else {
                vec![Identifier::read(IdentifierKind::ANumber, &request.a_number)]
            },
            details: first_details(&request)?,
            source: source(request.source),
        };
        self.record(Op::new(EntityId(make_id(now)), act), now)
    }

    /// Another way a person's name is written or said. No variant replaces another (F4).
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_name(
        &mut self,
        request: RecordNameRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let name = name_of(request.name)?;
        let kind = match request.kind.as_str() {
            "" => NameKind::Spoken,
            kind => code(kind, "kind")?,
        };
        let order = match request.order.as_str() {
            "" => NameOrder::GivenFirst,
            order => code(order, "order")?,
        };
        let act = NameRecorded {
            name: split_name(name.trim(), order, kind),
            source: source(request.source),
        };
        self.record(Op::new(about.base, act), now)
    }

    /// By which of their recorded names a person is shown.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn prefer_name(
        &mut self,
        request: PreferNameRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let wanted = hashes(std::slice::from_ref(&request.name), "name")?;
        let name = about
            .state
            .names
            .iter()
            .map(|name| name.entry)
            .find(|entry| wanted.contains(entry))
            .ok_or_else(|| invalid("name"))?;
        let before = about.state.preferred.iter().map(|(by, _)| *by).collect();
        let act = NamePreferred { name };
        self.record(Op::new(about.base, act).replacing(before), now)
    }

    /// An identifier of a person, or the correction of one.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_identifier(
        &mut self,
        request: RecordIdentifierRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let raw = words(request.raw, "raw")?;
        let act = IdentifierRecorded {
            identifier: Identifier::read(code(&request.kind, "kind")?, &raw),
            source: source(request.source),
        };
        let kinds = ["identifier_recorded", "person_recorded"];
        let replaces = about.replacing(&request.replaces, &kinds)?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// One fact about a person; `replaces` names the values it settles.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_detail(
        &mut self,
        request: RecordDetailRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let act = DetailRecorded {
            detail: detail(&request.field, &request.state, &request.values)?,
            source: source(request.source),
        };
        let kinds = ["detail_recorded", "person_recorded"];
        let replaces = about.replacing(&request.replaces, &kinds)?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// Who represents a person.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_representation(
        &mut self,
        request: RecordRepresentationRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let capacity: Capacity = code(&request.capacity, "capacity")?;
        if !capacity.fits(about.is_child()) {
            return Err(refused(Refusal::NotForThisPart));
        }
        let act = RepresentationRecorded {
            counsel: words(request.counsel, "counsel")?,
            organisation: request.organisation,
            capacity: capacity.code().to_owned(),
            since: typed_date(&request.since),
            phone: request.phone,
            engagement: match request.engagement.as_str() {
                "" => None,
                ground => Some(code::<Engagement>(ground, "engagement")?.code().to_owned()),
            },
        };
        let replaces = about.replacing(&request.replaces, &["representation_recorded"])?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// Two records are one person, until they are unlinked.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn link_persons(
        &mut self,
        request: LinkPersonsRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let one = self.about_person(&request.person, "person")?;
        let other = self.about_person(&request.other, "other")?;
        let reason = words(request.reason, "reason")?;
        let records = self.records()?;
        let is_counsel = records.member().is_some_and(|member| {
            let membership = records.membership();
            membership.roles(member).contains(&Role::Counsel)
        });
        check_link(
            &link_side(&one.state, &one.family),
            &link_side(&other.state, &other.family),
            between(&one.state, &other.state, &one.family),
            is_counsel,
        )
        .map_err(refused)?;
        let act = PersonsLinked {
            other: PersonId(other.base.0),
            reason,
        };
        self.record(Op::new(one.base, act), now)
    }

    /// Takes a link back: each entry goes back to the record it named. Those written while the two
    /// were one person are listed, for a person to place.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn unlink_persons(
        &mut self,
        request: UnlinkPersonsRequest,
        now: &Now,
    ) -> Result<Unlinked, ApiError> {
        let reason = words(request.reason, "reason")?;
        let target = hashes(std::slice::from_ref(&request.link), "link")?;
        let hash = target.first().copied().ok_or_else(|| invalid("link"))?;
        let link = self.records()?.entry(hash)?;
        if link.header.kind != "persons_linked" {
            return Err(refused(Refusal::NotALink));
        }
        let about = self.about_person(&link.header.entity.hex(), "link")?;
        if !about.state.links.iter().any(|one| one.entry == hash) {
            return Err(refused(Refusal::NotALink));
        }
        let written = about.family.timeline.iter().filter(|line| {
            let entry = &line.entry;
            entry.order() > link.order()
                && about
                    .state
                    .records
                    .contains(&PersonId(entry.header.entity.0))
                && !matches!(&entry.act, Some(Act::PersonsLinked(_) | Act::Withdrawn(_)))
        });
        let written_while_linked = written
            .map(|line| WrittenWhileLinked {
                entry: line.entry.hash.hex(),
                kind: line.entry.header.kind.clone(),
                record: line.entry.header.entity.hex(),
            })
            .collect();
        let op = Op::new(link.header.entity, Withdrawn { reason }).replacing(target);
        Ok(Unlinked {
            recorded: self.record(op, now)?,
            written_while_linked,
        })
    }

    /// Two records are not one person: remembered, until the evidence changes (F42).
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn tell_persons_apart(
        &mut self,
        request: LinkPersonsRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let one = self.about_person(&request.person, "person")?;
        let other = self.about_person(&request.other, "other")?;
        let reason = words(request.reason, "reason")?;
        if one.state.id == other.state.id {
            return Err(refused(if one.base == other.base {
                Refusal::SamePerson
            } else {
                Refusal::LinkedNow
            }));
        }
        let act = PersonsToldApart {
            other: PersonId(other.base.0),
            reason,
        };
        self.record(Op::new(one.base, act), now)
    }
}

fn link_side(person: &PersonState, family: &FamilyRecords) -> LinkSide {
    let mut side = LinkSide {
        records: person.records.len(),
        pairs: family
            .folded
            .pairs
            .values()
            .filter(|pair| pair.parent == person.id || pair.child == person.id)
            .count(),
        ..LinkSide::default()
    };
    for one in &person.identifiers {
        if let Some(normal) = &one.value.normal {
            let of_kind = side.identifiers.entry(one.value.kind.code()).or_default();
            of_kind.insert(normal.clone());
        }
    }
    side
}

fn between(one: &PersonState, other: &PersonState, family: &FamilyRecords) -> Between {
    let both = [one.id, other.id];
    Between {
        linked: one.id == other.id,
        told_apart: one
            .told_apart
            .iter()
            .any(|apart| other.records.contains(&apart.of) || other.records.contains(&apart.other)),
        parent_and_child: family.folded.pairs.values().any(|pair| {
            pair.parent != pair.child && both.contains(&pair.parent) && both.contains(&pair.child)
        }),
    }
}

/// One fact as typed. Unknown, not asked and refused are three answers of their own (F14).
fn detail(field: &str, state: &str, values: &[String]) -> Result<Detail, ApiError> {
    let given: Vec<&str> = values
        .iter()
        .map(|value| value.trim())
        .filter(|value| !value.is_empty())
        .collect();
    let known: Known<()> = match state {
        "" | "known" => Known::Known(()),
        "unknown" => Known::Unknown,
        "not_asked" => Known::NotAsked,
        "refused" => Known::Refused,
        _ => return Err(invalid("state")),
    };
    let first = given.first().copied().unwrap_or_default();
    // Of somebody who died the day may be unknown; every other fact is its value.
    if first.is_empty() && known.as_known().is_some() && field != "deceased" {
        return Err(invalid("values"));
    }
    let text = |allowed: fn(&str) -> bool| -> Result<Known<String>, ApiError> {
        if known.as_known().is_some() && !allowed(first) {
            return Err(invalid("values"));
        }
        Ok(known.map(|()| first.to_owned()))
    };
    let date = || known.map(|()| PartialDate::read(first, DateOrder::DayFirst));
    let country = |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    Ok(match field {
        "sex" => Detail::Sex(text(|sex| matches!(sex, "f" | "m" | "x"))?),
        "born" => Detail::Born(date()),
        "country" => Detail::Country(text(country)?),
        "nationality" => Detail::Nationality(text(country)?),
        "municipality" => Detail::Municipality(text(|_| true)?),
        "languages" => {
            Detail::Languages(known.map(|()| given.iter().map(|&tag| tag.to_owned()).collect()))
        }
        "deceased" => Detail::Deceased(date()),
        _ => return Err(invalid("field")),
    })
}

/// A name that somebody may have.
fn name_of(text: String) -> Result<String, ApiError> {
    let name = words(text, "name")?;
    if may_be_a_name(&name) {
        Ok(name)
    } else {
        Err(refused(Refusal::NotAName))
    }
}

fn first_details(request: &RecordPersonRequest) -> Result<Vec<Detail>, ApiError> {
    let one = |value: &str| vec![value.to_owned()];
    [
        ("sex", one(&request.sex)),
        ("born", one(&request.born)),
        ("country", one(&request.country)),
        ("municipality", one(&request.municipality)),
        ("languages", request.languages.clone()),
    ]
    .into_iter()
    .filter(|(_, values)| values.iter().any(|value| !value.trim().is_empty()))
    .map(|(field, values)| detail(field, "known", &values).map_err(|_| invalid(field)))
    .collect()
}
