//! The field sheet of a parent.

use super::{Press, person_named};
use crate::convert::invalid;
use crate::wire::{ApiError, FamilyView};
use reencuentro_core::ids::EntityId;
use reencuentro_export::print::{FieldSheet, PrintedSheet};
use std::collections::BTreeSet;

/// Days until a sheet must be destroyed: a search that takes longer asks for a fresh one.
const GOOD_FOR: u64 = 28;

impl Press<'_> {
    /// Of a parent or a relative; nobody looks for a child on the ground. `colleague` is called back
    /// where nobody is assigned.
    pub(super) fn field_sheet(
        &self,
        family: &FamilyView,
        about: EntityId,
        colleague: &str,
    ) -> Result<PrintedSheet, ApiError> {
        let person = person_named(family, about)
            .filter(|person| person.part != "child")
            .ok_or_else(|| invalid("print_about"))?;
        let mut seen = BTreeSet::new();
        let names = [&person.name]
            .into_iter()
            .chain(person.names.iter().map(|name| &name.raw))
            .filter(|name| !name.trim().is_empty() && seen.insert(name.to_lowercase()));
        let names = names.cloned().collect();
        let sheet = FieldSheet {
            names,
            municipality: person.municipality.clone(),
            age: person.age,
            call_back: if person.assigned.is_empty() {
                colleague.to_owned()
            } else {
                person.assigned.clone()
            },
            expires_on: self.head.made_on + chrono::Days::new(GOOD_FOR),
        };
        Ok(sheet.print(self.words, &self.head)?)
    }
}
