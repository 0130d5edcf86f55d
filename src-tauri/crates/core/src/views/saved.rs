//! Saved views of the grid: what the organisation keeps, by their ids.

use crate::acts::{Act, ViewSaved};
use crate::entries::KnownEntry;
use crate::ids::{EntityId, EntryHash, MemberId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Its id.
    pub id: EntityId,
    /// The entries that say what it is; of more than one the last word counts.
    pub entries: Vec<EntryHash>,
    /// Who saved it last.
    pub by: MemberId,
    /// What it is.
    pub view: ViewSaved,
}

/// Folds every saved view among the entries in force, which come in the order of display.
pub(super) fn fold_saved_views<'a>(
    current: impl Iterator<Item = &'a KnownEntry>,
) -> BTreeMap<EntityId, SavedView> {
    let mut views: BTreeMap<EntityId, SavedView> = BTreeMap::new();
    for entry in current {
        let Some(Act::ViewSaved(view)) = &entry.act else {
            continue;
        };
        let id = entry.header.entity;
        let earlier = views.remove(&id).map(|earlier| earlier.entries);
        let mut entries = earlier.unwrap_or_default();
        entries.push(entry.hash);
        let saved = SavedView {
            id,
            entries,
            by: entry.author(),
            view: (**view).clone(),
        };
        views.insert(id, saved);
    }
    views
}
