//! Who of the book looks like somebody who is typed, like somebody else of the book, like a row.

use crate::convert::{code, entity, invalid};
use crate::program::Program;
use crate::wire::{
    ApiError, DuplicateView, Duplicates, LikeWho, ListDuplicatesRequest, LookalikeView, Lookalikes,
    LookalikesRequest, WeighedLine, Weighing,
};
use reencuentro_core::acts::Part;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::ids::PersonId;
use reencuentro_core::lists::PersonCells;
use reencuentro_core::records::{Alike, Likely, Records};
use reencuentro_core::rules::identifier::{ANumber, IdentifierKind};
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_core::rules::partial_date::{DateOrder, PartialDate};

/// More than this have one common name and nothing else: nobody reads them.
const MOST_ALIKE: usize = 9;
/// Duplicates of a window.
const MOST_WINDOW: u32 = 500;
/// What weighs less than this, in bits, changes no mind.
const WEIGHS_NOTHING: f64 = 0.05;
/// What a field says that one of the two lacks.
const NOT_SAID: &str = "match-not-said";

impl Program {
    /// Who of the book looks like somebody. Writes nothing.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong.
    pub fn lookalikes(
        &mut self,
        request: LookalikesRequest,
        _: &Now,
    ) -> Result<Lookalikes, ApiError> {
        let records = self.records_to_see(Sight::Families)?;
        let alike = if request.person.is_empty() {
            let part: Option<Part> = match request.part.as_str() {
                "" => None,
                part => Some(code(part, "part")?),
            };
            records.alike(&typed(&request)?, part)?
        } else {
            records.alike_to_person(PersonId(entity(&request.person, "person")?.0))?
        };
        let found = alike.iter().take(MOST_ALIKE);
        let found = found.map(|one| {
            Ok(LookalikeView {
                who: who(records, one.person)?,
                weighing: weighing(one),
            })
        });
        Ok(Lookalikes {
            found: found.collect::<Result<_, ApiError>>()?,
        })
    }

    /// Who of the book may be written twice. Writes nothing. Of a large book this is long work.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong, or that it was stopped.
    pub fn list_duplicates(
        &mut self,
        request: ListDuplicatesRequest,
        _: &Now,
    ) -> Result<Duplicates, ApiError> {
        let least = if request.possible {
            Likely::Possible
        } else {
            Likely::Likely
        };
        let underway = self.underway();
        let records = self.records_to_see(Sight::Families)?;
        underway.begin();
        let all = records.duplicates(least, &underway);
        underway.end();
        let all = all?;
        let window = all.iter().skip(request.from as usize);
        let window = window.take(request.count.min(MOST_WINDOW) as usize);
        let found = window.map(|one| {
            Ok(DuplicateView {
                one: who(records, one.one)?,
                other: who(records, one.other.person)?,
                weighing: weighing(&one.other),
                pairs: one.pairs,
                decided_before: one.decided_before,
            })
        });
        Ok(Duplicates {
            total: u32::try_from(all.len()).unwrap_or(u32::MAX),
            found: found.collect::<Result<_, ApiError>>()?,
        })
    }
}

/// What was typed, read as a row of a list would be.
fn typed(request: &LookalikesRequest) -> Result<PersonCells, ApiError> {
    let name = request.name.trim();
    let text = |value: &str| Some(value.trim().to_owned()).filter(|value| !value.is_empty());
    let number = ANumber::normalise(&request.a_number).ok();
    if name.is_empty() && number.is_none() {
        return Err(invalid("name"));
    }
    let name = split_name(name, NameOrder::GivenFirst, NameKind::Spoken);
    Ok(PersonCells {
        a_number: number.map(|reading| (request.a_number.clone(), reading)),
        born: text(&request.born).map(|born| PartialDate::read(&born, DateOrder::DayFirst)),
        sex: text(&request.sex),
        country: text(&request.country),
        ..PersonCells::named(name)
    })
}

/// What a line says of somebody of the book.
fn who(records: &Records, id: PersonId) -> Result<LikeWho, ApiError> {
    let family = records.family(id.into())?;
    let people = &family.folded.people;
    let name_of = |id: &PersonId| {
        let state = people.get(id);
        let name = state.and_then(|state| state.names.first());
        name.map(|name| name.value.full()).unwrap_or_default()
    };
    let shown = family.folded.pairs.iter();
    let mut pairs = shown.filter(|((parent, child), _)| *parent == id || *child == id);
    let pair = pairs.next();
    let is_child = pair.is_some_and(|((_, child), _)| *child == id);
    let with = pair.map(|((parent, child), _)| if is_child { parent } else { child });
    let state = people.get(&id);
    let number = state.into_iter().flat_map(|state| &state.identifiers);
    let mut number = number.filter(|one| one.value.kind == IdentifierKind::ANumber);
    Ok(LikeWho {
        person: id.hex(),
        family: family.id.hex(),
        pair: pair.map(|(_, state)| state.id.hex()).unwrap_or_default(),
        side: if is_child { "child" } else { "parent" }.to_owned(),
        name: name_of(&id),
        a_number: number
            .next()
            .map(|one| one.value.raw.clone())
            .unwrap_or_default(),
        born: state
            .and_then(|state| state.born())
            .map(|born| born.edtf().to_owned())
            .unwrap_or_default(),
        country: state
            .and_then(|state| state.country())
            .unwrap_or_default()
            .to_owned(),
        with: with.map(name_of).unwrap_or_default(),
    })
}

/// How likely, in words, and why.
pub(crate) fn weighing(alike: &Alike) -> Weighing {
    let reasons = &alike.reasons;
    let bits = |nats: f64| nats / std::f64::consts::LN_2;
    let said = reasons.fields.iter().filter(|one| one.seen != NOT_SAID);
    let fields = said.map(|one| (one.seen, one.bits()));
    let beside = [
        ("match-before", bits(reasons.before)),
        ("match-others", bits(reasons.others)),
    ];
    let beside = beside
        .into_iter()
        .filter(|(_, bits)| bits.abs() >= WEIGHS_NOTHING);
    let lines = fields.chain(beside);
    Weighing {
        likely: alike.likely.code().to_owned(),
        guards: alike.guards.iter().map(|one| one.id().to_owned()).collect(),
        against: reasons.against.id().to_owned(),
        lines: lines
            .map(|(seen, bits)| WeighedLine {
                seen: seen.to_owned(),
                bits,
            })
            .collect(),
    }
}
