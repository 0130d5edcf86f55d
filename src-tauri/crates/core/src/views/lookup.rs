//! The keys under which people are looked up when a list comes in.

use super::Folded;
use crate::ids::PersonId;
use crate::rules::identifier::IdentifierKind;
use crate::storage::LookupRow;
use reencuentro_matching::normalise::name_tokens;
use std::collections::{BTreeMap, BTreeSet};

/// The key of an A-number in its compared form.
#[must_use]
pub fn number_key(digits9: &str) -> String {
    format!("a {digits9}")
}

/// The key of a name: its words folded and sorted, so that the order of surnames counts for
/// nothing. None for a name without a word.
#[must_use]
pub fn name_key(name: &str) -> Option<String> {
    let tokens = name_tokens(name);
    let mut words: Vec<&str> = tokens.iter().map(|token| token.bare()).collect();
    words.sort_unstable();
    (!words.is_empty()).then(|| format!("n {}", words.join(" ")))
}

/// Every key of every person of a fold, each once.
#[must_use]
pub fn lookup_rows(folded: &Folded) -> Vec<LookupRow> {
    let families: BTreeMap<PersonId, PersonId> = folded
        .families
        .iter()
        .flat_map(|(family, state)| state.people.iter().map(move |person| (*person, *family)))
        .collect();
    let mut rows = BTreeSet::new();
    for person in folded.people.values() {
        let family = families.get(&person.id).copied().unwrap_or(person.id);
        let numbers = person
            .identifiers
            .iter()
            .filter(|one| one.value.kind == IdentifierKind::ANumber)
            .filter_map(|one| one.value.normal.as_deref().map(number_key));
        let names = person
            .names
            .iter()
            .filter_map(|name| name_key(&name.value.full()));
        rows.extend(numbers.chain(names).map(|key| LookupRow {
            key,
            person: person.id,
            family,
        }));
    }
    rows.into_iter().collect()
}
