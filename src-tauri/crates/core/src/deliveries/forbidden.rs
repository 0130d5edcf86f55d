//! Everything that may not leave (docs/domain.md §7), held against the finished files.

use super::deliverable::DeliverableLine;
use super::scan::{Hit, HitKind, Index, Part};
use crate::acts::Act;
use crate::records::{Records, RecordsError};
use crate::rules::identifier::IdentifierKind;

/// Types of entries whose words are looked for, those since replaced or withdrawn among them.
const WORDS: &[&str] = &[
    "note_written",
    "document_attached",
    "attempt_logged",
    "field_search_assigned",
    "field_search_returned",
    "counselled",
    "representation_recorded",
    "parent_statement",
    "clearance_recorded",
    "alignment_overridden",
    "claim_recorded",
    "custody_claimed",
    "case_closed",
    "persons_linked",
    "persons_told_apart",
    "row_decided",
    "difference_explained",
    "trashed",
    "withdrawn",
    "contact_point_recorded",
    "person_recorded",
    "identifier_recorded",
    "tagged",
];

impl Records {
    /// Searches finished files for what may not leave: phones, addresses, e-mails, identifiers that
    /// are not deliverable, notes, reasons. The first hit is given; nothing may then be written.
    ///
    /// # Errors
    /// [`RecordsError::NoPrivileged`] when the privileged notes cannot be read here, so that nothing
    /// could be said about them; [`RecordsError`] from storage.
    pub fn scan_finished(
        &self,
        parts: &[Part],
        lines: &[DeliverableLine],
    ) -> Result<Option<Hit>, RecordsError> {
        let index = Index::of(parts, lines);
        let mut hit = None;
        self.each_of_kind(WORDS, |entry| {
            if hit.is_none() {
                hit = entry.act.as_ref().and_then(|act| found_in(&index, act));
            }
            Ok(())
        })?;
        let mut privileged = false;
        self.each_privileged(|words| privileged |= index.has_note(words))?;
        if privileged {
            hit = Some(HitKind::PrivilegedNote);
        }
        Ok(hit.map(|kind| Hit { kind }))
    }
}

fn found_in(index: &Index, act: &Act) -> Option<HitKind> {
    let note = |text: &str| index.has_note(text).then_some(HitKind::Note);
    let reason = |text: &str| index.has_note(text).then_some(HitKind::Reason);
    match act {
        Act::NoteWritten(act) => note(&act.text),
        Act::AttemptLogged(act) => note(&act.note),
        Act::Tagged(act) => note(&act.tag),
        Act::FieldSearchReturned(act) => {
            // A place of one or two words is a name as often.
            let places = act
                .visited
                .iter()
                .any(|visit| index.has_text(&visit.place, 3));
            places
                .then_some(HitKind::Address)
                .or_else(|| note(&act.note))
        }
        Act::DocumentAttached(act) => note(&act.title).or_else(|| note(&act.file_name)),
        Act::Counselled(act) => note(&act.proof),
        Act::RepresentationRecorded(act) => index.has_number(&act.phone).then_some(HitKind::Phone),
        // One or two plain words are a name as often as a place.
        Act::FieldSearchAssigned(act) => index
            .has_text(&act.area, 3)
            .then_some(HitKind::Address)
            .or_else(|| note(&act.area)),
        Act::PersonsLinked(act) => reason(&act.reason),
        Act::PersonsToldApart(act) => reason(&act.reason),
        Act::RowDecided(act) => reason(&act.reason),
        Act::DifferenceExplained(act) => reason(&act.words),
        Act::Trashed(act) => reason(&act.reason),
        Act::Withdrawn(act) => reason(&act.reason),
        Act::ParentStatement(act) => reason(&act.conditions),
        Act::ClearanceRecorded(act) => reason(&act.words),
        Act::AlignmentOverridden(act) => reason(&act.reason),
        Act::ClaimRecorded(act) => reason(&act.words),
        Act::CustodyClaimed(act) => reason(&act.words),
        Act::CaseClosed(act) => reason(&act.reason),
        Act::ContactPointRecorded(act) => {
            let numbers = [Some(act.raw.as_str()), act.e164.as_deref()];
            if numbers.into_iter().flatten().any(|n| index.has_number(n)) {
                return Some(HitKind::Phone);
            }
            // One or two plain words are a name as often as an address.
            let sure = act.raw.contains('@') || act.raw.chars().any(|c| c.is_ascii_digit());
            let least = if sure { 1 } else { 3 };
            index
                .has_text(&act.raw, least)
                .then_some(HitKind::Address)
                .or_else(|| {
                    let said = act.rules.never_say.iter().chain(&act.rules.safe_words);
                    said.into_iter().find_map(|words| note(words))
                })
        }
        Act::PersonRecorded(act) => act
            .identifiers
            .iter()
            .find_map(|identifier| identifier_in(index, identifier)),
        Act::IdentifierRecorded(act) => identifier_in(index, &act.identifier),
        _ => None,
    }
}

/// An A-number that a line names is out of the index already; any other identifier must not be there.
fn identifier_in(index: &Index, identifier: &crate::acts::Identifier) -> Option<HitKind> {
    let forms = [Some(identifier.raw.as_str()), identifier.normal.as_deref()];
    let found = forms.into_iter().flatten().any(|form| {
        let digits: String = form.chars().filter(char::is_ascii_digit).collect();
        let whole = identifier.kind == IdentifierKind::ANumber;
        index.has_identifier(&digits) || (!whole && index.has_text(form, 1))
    });
    found.then_some(HitKind::Identifier)
}
