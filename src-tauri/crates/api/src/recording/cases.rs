//! Who works on a family, how work ends, notes, the trash, taking back, redaction.

use super::{typed_date, words};
use crate::convert::{code, entity, hashes, invalid, refused};
use crate::program::Program;
use crate::wire::{
    AboutRequest, ApiError, AssignFamilyRequest, CloseCaseRequest, Nothing, Recorded,
    RedactRequest, Trash, TrashItem, WithdrawRequest, WriteNoteRequest,
};
use reencuentro_core::acts::{
    Act, CaseClosed, FamilyAssigned, NoteWritten, Part, PrivilegedNoteWritten, Redacted, Trashed,
    Withdrawn,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::{Role, Sight};
use reencuentro_core::ids::{EntityId, EntryHash, MemberId, PersonId};
use reencuentro_core::privileged::Privileged;
use reencuentro_core::records::Op;
use reencuentro_core::rules::Refusal;
use reencuentro_core::rules::case::{CaseEnd, check_close};
use reencuentro_core::views::{InTrash, shown_name};

/// A person or a pair, as the trash asks for it.
struct Trashable {
    base: EntityId,
    family: PersonId,
    is_pair: bool,
    name: String,
    trashed: Option<InTrash>,
    in_delivery: bool,
    /// A person's pairs that are not in the trash.
    pairs: usize,
    /// Of a pair in the trash: its people who are there too.
    people: Vec<(EntityId, Vec<EntryHash>)>,
}

impl Program {
    /// A note, of fact or behind the wall.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn write_note(
        &mut self,
        request: WriteNoteRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = entity(&request.about, "about")?;
        self.records()?.family(about)?;
        if request.text.trim().is_empty() {
            return Err(invalid("text"));
        }
        let act: Act = if request.privileged {
            PrivilegedNoteWritten {
                text: Privileged::new(request.text),
            }
            .into()
        } else {
            NoteWritten { text: request.text }.into()
        };
        self.record(Op::new(about, act), now)
    }

    /// Takes an entry back; it stays, named as withdrawn.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn withdraw(&mut self, request: WithdrawRequest, now: &Now) -> Result<Recorded, ApiError> {
        let reason = words(request.reason, "reason")?;
        let target = hashes(std::slice::from_ref(&request.entry), "entry")?;
        let Some(first) = target.first() else {
            return Err(invalid("entry"));
        };
        let known = self.records()?.entry(*first)?;
        // Lists and deliveries have their own ways of being taken back, which know what hangs on them.
        match known.header.kind.as_str() {
            kind if kind.starts_with("list_") || kind.starts_with("delivery_") => {
                return Err(invalid("entry"));
            }
            "rows_linked" | "import_undone" => return Err(invalid("entry")),
            _ => {}
        }
        let op = Op::new(known.header.entity, Withdrawn { reason }).replacing(target);
        self.record(op, now)
    }

    /// Work on a person ends.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn close_case(
        &mut self,
        request: CloseCaseRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let end: CaseEnd = code(&request.kind, "kind")?;
        let reason = words(request.reason, "reason")?;
        let state = &about.state;
        check_close(end, state.closed.is_some(), state.effort_attested).map_err(refused)?;
        let act = CaseClosed {
            kind: end.code().to_owned(),
            reason,
            on: typed_date(&request.on),
        };
        self.record(Op::new(about.base, act), now)
    }

    /// Work on a person begins again.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn reopen_case(&mut self, request: AboutRequest, now: &Now) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.about, "about")?;
        let reason = words(request.reason, "reason")?;
        let closed = about
            .state
            .closed
            .ok_or_else(|| refused(Refusal::CaseOpen))?;
        let op = Op::new(about.base, Withdrawn { reason }).replacing(closed.entries);
        self.record(op, now)
    }

    /// Who works with a family, or nobody: one entry for each of its parents, since that is whom
    /// somebody calls.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn assign_family(
        &mut self,
        request: AssignFamilyRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let id = entity(&request.family, "family")?;
        let records = self.records()?;
        let family = records.family(id)?;
        let member = match request.member.as_str() {
            "" => None,
            text => Some(MemberId(entity(text, "member")?.0)),
        };
        if let Some(member) = member {
            let membership = records.membership();
            let works =
                |role: &Role| matches!(role, Role::Volunteer | Role::Coordinator | Role::Counsel);
            if !membership.roles(member).iter().any(works) {
                return Err(refused(Refusal::MemberCannotTake));
            }
        }
        let people = family.folded.people.values();
        let ops: Vec<Op> = people
            .filter(|person| person.parts.contains(&Part::Parent))
            .map(|person| {
                Op::new(person.id.into(), FamilyAssigned { member })
                    .replacing(person.assigned_by.clone())
            })
            .collect();
        if ops.is_empty() {
            return Err(invalid("family"));
        }
        self.record_all(ops, now)
    }

    /// Puts a person or a pair into the trash (F131).
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn trash(&mut self, request: AboutRequest, now: &Now) -> Result<Recorded, ApiError> {
        let about = self.trashable(&request.about)?;
        let reason = words(request.reason, "reason")?;
        let refusal = [
            (about.trashed.is_some(), Refusal::InTrash),
            (about.in_delivery, Refusal::InDelivery),
            (about.pairs > 0, Refusal::PersonInPairs),
        ]
        .into_iter()
        .find_map(|(holds, refusal)| holds.then_some(refusal));
        if let Some(refusal) = refusal {
            return Err(refused(refusal));
        }
        self.record(Op::new(about.base, Trashed { reason }), now)
    }

    /// Takes a person or a pair out of the trash; a pair brings its two people with it.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn restore(&mut self, request: AboutRequest, now: &Now) -> Result<Recorded, ApiError> {
        let about = self.trashable(&request.about)?;
        let reason = words(request.reason, "reason")?;
        let trash = about.trashed.ok_or_else(|| refused(Refusal::NotInTrash))?;
        let all = std::iter::once((about.base, trash.entries)).chain(about.people);
        let ops = all.map(|(base, entries)| {
            let reason = reason.clone();
            Op::new(base, Withdrawn { reason }).replacing(entries)
        });
        self.record_all(ops.collect(), now)
    }

    /// What is in the trash, newest first.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong.
    pub fn list_trash(&mut self, _: Nothing, _: &Now) -> Result<Trash, ApiError> {
        let records = self.records_to_see(Sight::Families)?;
        let membership = records.membership();
        let zone = records.zone();
        let mut items: Vec<TrashItem> = Vec::new();
        for entry in records.entries_of_kind("trashed")?.into_iter().rev() {
            let Ok(about) = self.trashable(&entry.header.entity.hex()) else {
                continue; // what it was about was taken back since
            };
            let Some(trash) = about
                .trashed
                .filter(|t| t.entries.last() == Some(&entry.hash))
            else {
                continue;
            };
            let author = membership.members.get(&entry.author());
            items.push(TrashItem {
                about: about.base.hex(),
                family: about.family.hex(),
                is_pair: about.is_pair,
                name: about.name,
                reason: trash.reason,
                by: author.map(|card| card.name.clone()).unwrap_or_default(),
                when: entry.header.recorded().0.with_timezone(&zone).to_rfc3339(),
            });
        }
        Ok(Trash { items })
    }

    fn trashable(&mut self, id: &str) -> Result<Trashable, ApiError> {
        let name_of = |people: &std::collections::BTreeMap<PersonId, _>, id: &PersonId| {
            people
                .get(id)
                .map(shown_name)
                .unwrap_or_default()
                .to_owned()
        };
        if let Ok(about) = self.about_pair(id, "about") {
            let people = &about.family.folded.people;
            let both = [about.state.parent, about.state.child];
            return Ok(Trashable {
                base: about.base,
                family: about.family.id,
                is_pair: true,
                name: both.map(|id| name_of(people, &id)).join(" · "),
                in_delivery: !about.state.deliveries.is_empty(),
                pairs: 0,
                people: both
                    .iter()
                    .filter_map(|id| people.get(id))
                    .filter_map(|person| {
                        let trash = person.trashed.as_ref()?;
                        Some((person.id.into(), trash.entries.clone()))
                    })
                    .collect(),
                trashed: about.state.trashed,
            });
        }
        let about = self.about_person(id, "about")?;
        let id = about.state.id;
        let pairs = about.family.folded.pairs.values();
        let live =
            pairs.filter(|pair| pair.trashed.is_none() && (pair.parent == id || pair.child == id));
        Ok(Trashable {
            base: about.base,
            family: about.family.id,
            is_pair: false,
            name: shown_name(&about.state).to_owned(),
            in_delivery: false,
            pairs: live.count(),
            people: Vec::new(),
            trashed: about.state.trashed,
        })
    }

    /// Removes the words of an entry for good, by order of a court or at the person's wish. Header
    /// and chain stay, so that everybody sees that something was removed, by whom and why.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was removed then.
    pub fn redact(&mut self, request: RedactRequest, now: &Now) -> Result<Recorded, ApiError> {
        let authority = words(request.authority, "authority")?;
        let entries = hashes(std::slice::from_ref(&request.entry), "entry")?;
        let first = entries.first().copied().ok_or_else(|| invalid("entry"))?;
        let known = self.records()?.entry(first)?;
        if matches!(
            known.header.kind.as_str(),
            "person_recorded" | "pair_recorded"
        ) {
            return Err(refused(Refusal::FoundingWords));
        }
        if known.act.is_none() && known.header.kind != "privileged_note_written" {
            return Err(refused(Refusal::AlreadyRedacted));
        }
        let act = Redacted { entries, authority };
        self.record(Op::new(known.header.entity, act), now)
    }
}
