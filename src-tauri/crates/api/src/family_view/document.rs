//! A document of a family.

use super::timeline::child_of;
use super::{ViewOf, edtf};
use crate::wire::DocumentView;
use reencuentro_core::acts::Act;
use reencuentro_core::ids::PersonId;
use reencuentro_core::records::TimelineEntry;
use reencuentro_core::views::shown_name;

/// What an entry says of a document; of any other entry nothing.
pub(super) fn document_view(of: &ViewOf<'_>, line: &TimelineEntry) -> Option<DocumentView> {
    let entry = &line.entry;
    let Some(Act::DocumentAttached(document)) = &entry.act else {
        return None;
    };
    let about = entry.header.entity;
    let mut people = of.family.folded.people.values();
    let person = people.find(|person| person.records.contains(&PersonId(about.0)));
    let evidence_of = document.evidence_of.map(|entry| entry.hex());
    let zone = of.records.zone();
    Some(DocumentView {
        entry: entry.hash.hex(),
        about: about.hex(),
        // A document of a pair goes by its child, as its preferences do.
        of: person.map_or_else(
            || child_of(of, about),
            |person| shown_name(person).to_owned(),
        ),
        kind: document.kind.code().to_owned(),
        title: document.title.clone(),
        dated: edtf(document.dated.as_ref()),
        language: document.language.clone(),
        source: document.source.words.clone(),
        evidence_of: evidence_of.unwrap_or_default(),
        file_name: document.file_name.clone(),
        bytes: u32::try_from(document.bytes).unwrap_or(u32::MAX),
        sha256: document.file_sha256.clone(),
        shows: is_shown(&document.media),
        when: entry.header.recorded().0.with_timezone(&zone).to_rfc3339(),
        author: of.name_of(entry.author()),
        hidden: false,
    })
}

/// Whether pages of such a file can be drawn. What an entry of a newer program says is tried then.
fn is_shown(media: &str) -> bool {
    media == "application/pdf" || media.starts_with("image/")
}
