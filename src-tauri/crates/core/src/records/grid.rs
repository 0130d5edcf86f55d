//! Windows of the grid of pairs: what the words typed find, of that what fits the conditions, sorted.
//! The saved views of it.

use super::{Records, RecordsError};
use crate::ids::PairId;
use crate::rules::Refusal;
use crate::rules::grid::{Condition, GridColumn, SortKey};
use crate::storage;
use crate::views::SavedView;
use chrono::NaiveDate;
use serde::Deserialize;
use std::borrow::Cow;
use std::cmp::Ordering;

/// A window of the grid of pairs.
#[derive(Debug, Clone, Default)]
pub struct GridQuery {
    /// Words typed.
    pub search: String,
    /// What the rows must be: every condition.
    pub conditions: Vec<Condition>,
    /// What they are sorted by, the first the most important; by name when empty, and where all are
    /// alike.
    pub sort: Vec<SortKey>,
    /// The filing day, from which days are counted.
    pub today: NaiveDate,
    /// First row.
    pub from: u32,
    /// At most so many, 500 at the most.
    pub count: u32,
}

/// The places of a filtered or sorted grid in their order, while nothing is written.
pub(super) struct GridOrder {
    of: (String, Vec<Condition>, Vec<SortKey>, NaiveDate),
    writes: u64,
    places: Vec<i64>,
}

/// The row of the grid as it is stored.
#[derive(Debug, Deserialize)]
struct Cells<'a> {
    #[serde(borrow)]
    parent_a_number: Cow<'a, str>,
    #[serde(borrow)]
    child: Cow<'a, str>,
    #[serde(borrow)]
    child_a_number: Cow<'a, str>,
    #[serde(borrow)]
    country: Cow<'a, str>,
    #[serde(borrow)]
    language: Cow<'a, str>,
    #[serde(borrow)]
    contact: Cow<'a, str>,
    #[serde(borrow, default)]
    stage: Cow<'a, str>,
    #[serde(borrow)]
    parent_statement: Cow<'a, str>,
    #[serde(borrow)]
    child_statement: Cow<'a, str>,
    #[serde(borrow)]
    alignment: Cow<'a, str>,
    #[serde(borrow)]
    delivery: Cow<'a, str>,
    #[serde(borrow)]
    last_contact: Cow<'a, str>,
    #[serde(borrow)]
    assigned: Cow<'a, str>,
    #[serde(borrow, default)]
    assigned_id: Cow<'a, str>,
    #[serde(borrow, default)]
    tags: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    follow_up: Cow<'a, str>,
}

impl Cells<'_> {
    /// A cell as conditions see it; of a column with several values, the first.
    fn cell(&self, column: GridColumn) -> &str {
        match column {
            // Rows come sorted by the parent's surnames.
            GridColumn::Parent => "",
            GridColumn::Child => &self.child,
            GridColumn::ParentANumber => &self.parent_a_number,
            GridColumn::ChildANumber => &self.child_a_number,
            GridColumn::Country => &self.country,
            GridColumn::Language => &self.language,
            GridColumn::Contact => &self.contact,
            GridColumn::Stage => &self.stage,
            GridColumn::ParentStatement => &self.parent_statement,
            GridColumn::ChildStatement => &self.child_statement,
            GridColumn::Alignment => &self.alignment,
            GridColumn::Delivery => &self.delivery,
            GridColumn::LastContact => &self.last_contact,
            GridColumn::Assigned => &self.assigned_id,
            GridColumn::Tags => self.tags.first().map_or("", AsRef::as_ref),
            GridColumn::FollowUp => &self.follow_up,
        }
    }

    fn fits(&self, column: GridColumn, any_of: &[String], today: NaiveDate) -> bool {
        match column {
            GridColumn::Tags if !self.tags.is_empty() => {
                self.tags.iter().any(|tag| column.fits(tag, any_of, today))
            }
            _ => column.fits(self.cell(column), any_of, today),
        }
    }

    /// What a column is sorted by; `name` is what rows are sorted by anyway.
    fn key(&self, column: GridColumn, name: &str) -> String {
        match column {
            GridColumn::Parent => name.to_owned(),
            GridColumn::Child => reencuentro_matching::normalise::fold(&self.child),
            GridColumn::Assigned => self.assigned.to_lowercase(),
            GridColumn::Tags => self.tags.join(", ").to_lowercase(),
            _ => self.cell(column).to_owned(),
        }
    }
}

/// A column that this program knows.
fn column(code: &str) -> Result<GridColumn, RecordsError> {
    GridColumn::from_code(code).ok_or(RecordsError::Invalid("column"))
}

impl Records {
    /// A window of the grid, each row as JSON, and how many rows there are in all.
    ///
    /// # Errors
    /// [`RecordsError::Invalid`] for a column that is none or cannot be filtered by;
    /// [`RecordsError`] from storage.
    pub fn grid(&self, query: &GridQuery) -> Result<(u32, Vec<String>), RecordsError> {
        let typed = query.search.trim();
        let words = reencuentro_matching::search_tokens::fts5_query(typed);
        if words.is_none() && !typed.is_empty() {
            return Ok((0, Vec::new())); // only signs that no name or number holds
        }
        let count = query.count.min(500);
        if !query.conditions.is_empty() || !query.sort.is_empty() {
            return self.sorted_grid(words.as_deref(), query, count);
        }
        Ok(match words {
            Some(words) => storage::find_words(&self.main, &words, query.from, count)?,
            None => storage::find_all(&self.main, query.from, count)?,
        })
    }

    /// The order is made once and kept while nothing is written: scrolling through it asks for many
    /// windows of the same.
    fn sorted_grid(
        &self,
        words: Option<&str>,
        query: &GridQuery,
        count: u32,
    ) -> Result<(u32, Vec<String>), RecordsError> {
        let of = (
            words.unwrap_or_default().to_owned(),
            query.conditions.clone(),
            query.sort.clone(),
            query.today,
        );
        let writes = storage::writes(&self.main);
        let mut kept = self.grid_order.borrow_mut();
        if kept
            .as_ref()
            .is_none_or(|order| order.of != of || order.writes != writes)
        {
            *kept = None;
            let places = self.places_of(words, query)?;
            *kept = Some(GridOrder { of, writes, places });
        }
        let places = kept.as_ref().map_or(&[][..], |order| &order.places);
        let total = u32::try_from(places.len()).unwrap_or(u32::MAX);
        let window = places.iter().skip(query.from as usize).take(count as usize);
        Ok((total, storage::rows_at(&self.main, window.copied())?))
    }

    fn places_of(&self, words: Option<&str>, query: &GridQuery) -> Result<Vec<i64>, RecordsError> {
        let mut conditions = Vec::new();
        let mut alignments: &[String] = &[];
        for Condition {
            column: code,
            any_of,
        } in &query.conditions
        {
            let column = column(code)?;
            if !column.filters() {
                return Err(RecordsError::Refused(Refusal::NotInTheGrid));
            }
            if column == GridColumn::Alignment {
                alignments = any_of; // an index finds these
            }
            conditions.push((column, any_of));
        }
        let keys = query
            .sort
            .iter()
            .map(|key| Ok((column(&key.column)?, key.descending)));
        let keys: Vec<(GridColumn, bool)> = keys.collect::<Result<_, RecordsError>>()?;
        let mut rows: Vec<(Vec<String>, i64)> = Vec::new();
        storage::scan(&self.main, words, alignments, |no, name, row| {
            let cells: Cells<'_> =
                serde_json::from_str(row).map_err(|_| RecordsError::Damaged("view_grid"))?;
            let fits = |(column, any_of): &(GridColumn, &Vec<String>)| {
                cells.fits(*column, any_of, query.today)
            };
            if conditions.iter().all(fits) {
                let keys = keys.iter().map(|(column, _)| cells.key(*column, name));
                rows.push((keys.collect(), no));
            }
            Ok::<_, RecordsError>(())
        })?;
        // Stable: where all keys are alike, by name.
        rows.sort_by(|(one, _), (other, _)| {
            let both = keys.iter().zip(one.iter().zip(other));
            let mut orders = both.map(|(key, (one, other))| compare(*key, one, other));
            orders
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal)
        });
        Ok(rows.into_iter().map(|(_, no)| no).collect())
    }

    /// A pair's row of the grid as JSON; none where it is in the trash.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn row_of_pair(&self, pair: PairId) -> Result<Option<String>, RecordsError> {
        Ok(storage::row_of_pair(&self.main, pair)?)
    }

    /// The saved views of the grid, by name.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn saved_views(&self) -> Result<Vec<SavedView>, RecordsError> {
        let mut views: Vec<SavedView> = self.every("saved_view")?;
        views.sort_by_cached_key(|one| (one.view.name.to_lowercase(), one.id));
        Ok(views)
    }
}

/// Blank cells are last, whichever way the others go.
fn compare((column, descending): (GridColumn, bool), one: &str, other: &str) -> Ordering {
    match (one.is_empty(), other.is_empty()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) if descending => column.order(other, one),
        (false, false) => column.order(one, other),
    }
}
