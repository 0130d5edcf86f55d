//! What is to be done today, kind by kind, for one member or for everybody.

use super::{Records, RecordsError};
use crate::ids::{MemberId, PersonId};
use crate::rules::agenda::AgendaKind;
use crate::storage::{self, DueUntil, GridRow};
use crate::views::{AgendaRow, PersonState};
use chrono::NaiveDate;

/// Something that is due, with whom it is about.
#[derive(Debug, Clone)]
pub struct DueItem {
    /// What, and from which day on.
    pub row: AgendaRow,
    /// The pairs it is about: one, or those of the parent.
    pub pairs: Vec<GridRow>,
    /// The person it is about; none where it is about a pair.
    pub person: Option<PersonState>,
}

impl Records {
    /// How many things of a kind are shown on a day, and a window of them, the longest due first.
    /// `of`: whose; everybody's when none.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of a view.
    pub fn due(
        &self,
        kind: AgendaKind,
        of: Option<MemberId>,
        today: NaiveDate,
        window: (u64, u64),
    ) -> Result<(u64, Vec<DueItem>), RecordsError> {
        if storage::views_to_make(&self.main)? {
            // Damaged records of an earlier version: that nothing is to be done would be a lie.
            return Err(RecordsError::Damaged("views_to_make"));
        }
        let until = kind.shown_until(today).to_string();
        let today = today.to_string();
        let asked = DueUntil {
            kind: kind.code(),
            today: &today,
            until: &until,
            of,
        };
        let count = storage::count_due(&self.main, asked)?;
        let (from, most) = window;
        let rows = storage::due_until(&self.main, asked, from, most)?;
        let items = rows.into_iter().map(|row| self.due_item(row));
        Ok((count, items.collect::<Result<_, _>>()?))
    }

    fn due_item(&self, row: AgendaRow) -> Result<DueItem, RecordsError> {
        // Somebody can be the parent of one pair and the child of another.
        let about = |pair: &GridRow| {
            let of = match AgendaKind::from_code(&row.kind) {
                Some(AgendaKind::NextStep | AgendaKind::AgreedCall | AgendaKind::Decision) => {
                    pair.parent_id.0
                }
                Some(AgendaKind::ComingOfAge) => pair.child_id.0,
                _ => pair.pair.0,
            };
            of == row.about.0
        };
        let mut pairs = storage::rows_of_family(&self.main, row.family)?;
        pairs.retain(about);
        let person = match pairs.iter().all(|pair| pair.pair.0 != row.about.0) {
            true => self.view("person", &PersonId::from(row.about).0)?,
            false => None,
        };
        Ok(DueItem { row, pairs, person })
    }
}
