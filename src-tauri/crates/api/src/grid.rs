//! The grid of pairs and its saved views.

use crate::convert::{absent, entity, invalid};
use crate::program::Program;
use crate::wire::{
    ApiError, ErrorCode, GridCondition, GridSort, ListPairsRequest, Nothing, PairRow, PairRows,
    Recorded, RemoveGridViewRequest, SavedGridView, SavedGridViews,
};
use reencuentro_core::acts::{ViewSaved, Withdrawn};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::ids::{EntityId, make_id};
use reencuentro_core::records::{GridQuery, Op};
use reencuentro_core::rules::grid::{Condition, GridColumn, SortKey};
use reencuentro_core::views::SavedView;

/// Characters of a saved view's name, at most.
const NAME_LONGEST: usize = 60;

impl Program {
    /// A window of the grid of pairs.
    ///
    /// # Errors
    /// [`ErrorCode::Invalid`] for a column that is none; [`ApiError`] with what is wrong.
    pub fn list_pairs(
        &mut self,
        request: ListPairsRequest,
        now: &Now,
    ) -> Result<PairRows, ApiError> {
        let records = self.records_to_see(Sight::Families)?;
        let query = GridQuery {
            search: request.search,
            conditions: request.conditions.into_iter().map(condition).collect(),
            sort: request.sort.into_iter().map(sort_key).collect(),
            today: records.filing_day(now),
            from: request.from,
            count: request.count,
        };
        let (total, rows) = records.grid(&query)?;
        let rows = rows.iter().map(|row| read_row(row));
        Ok(PairRows {
            total,
            rows: rows.collect::<Result<_, _>>()?,
        })
    }

    /// The saved views of the grid.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong.
    pub fn list_grid_views(&mut self, _: Nothing, _: &Now) -> Result<SavedGridViews, ApiError> {
        let records = self.records_to_see(Sight::Families)?;
        let membership = records.membership();
        let by = |view: &SavedView| {
            let card = membership.members.get(&view.by);
            card.map(|card| card.name.clone()).unwrap_or_default()
        };
        let views = records.saved_views()?;
        let views = views.into_iter().map(|saved| SavedGridView {
            id: saved.id.hex(),
            saved_by: by(&saved),
            name: saved.view.name,
            search: saved.view.search,
            conditions: saved.view.conditions.into_iter().map(shown).collect(),
            sort: saved.view.sort.into_iter().map(shown_key).collect(),
            columns: saved.view.columns,
        });
        Ok(SavedGridViews {
            views: views.collect(),
        })
    }

    /// Keeps a view of the grid, new or in the place of what it was.
    ///
    /// # Errors
    /// [`ErrorCode::Invalid`] without a name or with a column that is none;
    /// [`ErrorCode::NotFound`] for an id that is no saved view; nothing was written then.
    pub fn save_grid_view(
        &mut self,
        request: SavedGridView,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let name = request.name.trim();
        if name.is_empty() || name.chars().count() > NAME_LONGEST {
            return Err(invalid("name"));
        }
        let conditions = request.conditions.iter().map(|one| &one.column);
        let sort = request.sort.iter().map(|one| &one.column);
        let mut columns = conditions.chain(sort).chain(&request.columns);
        if !columns.all(|code| GridColumn::from_code(code).is_some()) {
            return Err(invalid("column"));
        }
        let act = ViewSaved {
            name: name.to_owned(),
            search: request.search,
            conditions: request.conditions.into_iter().map(condition).collect(),
            sort: request.sort.into_iter().map(sort_key).collect(),
            columns: request.columns,
        };
        let op = match request.id.as_str() {
            "" => Op::new(EntityId(make_id(now)), act),
            id => {
                let saved = self.saved_view(id)?;
                Op::new(saved.id, act).replacing(saved.entries)
            }
        };
        self.record(op, now)
    }

    /// Removes a saved view, for everybody.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] for an id that is no saved view; nothing was written then.
    pub fn remove_grid_view(
        &mut self,
        request: RemoveGridViewRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let saved = self.saved_view(&request.id)?;
        let reason = String::new();
        let op = Op::new(saved.id, Withdrawn { reason }).replacing(saved.entries);
        self.record(op, now)
    }

    fn saved_view(&mut self, id: &str) -> Result<SavedView, ApiError> {
        let wanted = entity(id, "id")?;
        let views = self.records()?.saved_views()?;
        let mut views = views.into_iter();
        views
            .find(|one| one.id == wanted)
            .ok_or_else(|| absent("grid_view", id))
    }
}

/// A row of the grid as it is stored.
pub fn read_row(row: &str) -> Result<PairRow, ApiError> {
    serde_json::from_str(row).map_err(|_| ApiError::new(ErrorCode::Internal))
}

fn condition(one: GridCondition) -> Condition {
    Condition {
        column: one.column,
        any_of: one.any_of,
    }
}

fn sort_key(one: GridSort) -> SortKey {
    SortKey {
        column: one.column,
        descending: one.descending,
    }
}

fn shown(one: Condition) -> GridCondition {
    GridCondition {
        column: one.column,
        any_of: one.any_of,
    }
}

fn shown_key(one: SortKey) -> GridSort {
    GridSort {
        column: one.column,
        descending: one.descending,
    }
}
