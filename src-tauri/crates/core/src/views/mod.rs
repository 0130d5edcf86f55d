//! Views: what the entries of a space amount to. A view is a pure function of the set of entries
//! (DESIGN §5): no clock, no zone, no order of arrival. What depends on the day (ages, stale wishes,
//! alignment) is computed from a view and a day, in `standing`.
//!
//! * `agenda`    what is to be done, from which day on
//! * `clusters`  which records are one person, which pairs make a family
//! * `person`    a person's state
//! * `pair`      a pair's state
//! * `deliveries` which batches named a pair, and how far they came
//! * `effort`    what was tried to reach a person, as the effort standard counts it
//! * `fold`      entries in, states out
//! * `list`      a list's state: where each of its rows ended
//! * `lookup`    the keys under which people are looked up
//! * `saved`     saved views of the grid
//! * `who`       who a person is and who is in a pair, without the rest
//! * `standing`  a pair as it stands on a day: alignment, what is missing, the grid's row

mod agenda;
mod clusters;
mod deliveries;
mod effort;
mod fold;
mod list;
mod lookup;
mod pair;
mod person;
mod saved;
mod standing;
mod who;

pub use agenda::{AgendaRow, agenda};
pub use clusters::{Clusters, frontier};
pub use deliveries::{DeliveryStand, stand_of};
pub use effort::effort_of;
pub use fold::{FamilyState, Folded, FoldedLine, fold};
pub use list::{ListCounts, ListRowState, ListState};
pub use lookup::{lookup_rows, name_key, number_key};
pub use pair::{DeliveryRef, Given, PairState};
pub use person::{
    Closed, ContactState, FollowUp, InTrash, Likeness, PersonState, PointState, SearchState,
    Sourced,
};
pub use saved::SavedView;
pub use standing::{
    ALIGNED, ContactStage, Office, SHARE_WITH_GOVERNMENT, Standing, a_number_of, called,
    contact_stage, funnel_stage, grid_row, shown_name, stages_by_day, standing_on, stands,
    told_otherwise,
};
pub use who::{PairWho, PersonWho};
