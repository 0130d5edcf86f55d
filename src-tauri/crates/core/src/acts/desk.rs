//! How work is handed out and looked at. Nothing of it says anything about a family: it is never
//! delivered, and moves no figure.

use super::Touches;
use crate::ids::MemberId;
use crate::rules::grid::{Condition, SortKey};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who works with a family; the header's entity is a person of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FamilyAssigned {
    /// The member, or nobody.
    pub member: Option<MemberId>,
}
impl Touches for FamilyAssigned {}

/// A word by which an organisation sorts its families; the header's entity is a parent. One entry a
/// tag, so that two laptops that tag at the same time both count; a withdrawal takes it off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tagged {
    /// The word, as `rules::grid::read_tag` leaves it; never exported.
    pub tag: String,
}
impl Touches for Tagged {}

/// A parent is to be followed up from a day on, until somebody tries to reach them on that day or
/// later; another day replaces this one, a withdrawal leaves none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpSet {
    /// The filing day.
    pub on: NaiveDate,
}
impl Touches for FollowUpSet {}

/// A way of looking at the grid that the organisation keeps. The header's entity is the saved view;
/// a later entry about it replaces what it was, a withdrawal removes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewSaved {
    /// Its name.
    pub name: String,
    /// Words typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub search: String,
    /// What the rows must be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
    /// What they are sorted by, the first the most important; by name when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sort: Vec<SortKey>,
    /// Columns shown, codes of `rules::grid::GridColumn` in order; those of the program when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}
impl Touches for ViewSaved {}
