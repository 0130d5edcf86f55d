//! What is to be done today.

use super::PairRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what is to be done.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TodayRequest {
    /// Only what is assigned to the member at work; else everybody's.
    pub mine: bool,
    /// Only this group, a code; every group when empty.
    pub group: String,
    /// First item of each group, from 0.
    pub from: u32,
    /// At most so many of each group (≤ 200; 20 when 0).
    pub count: u32,
}

/// What is to be done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Today {
    /// The filing day.
    pub day: String,
    /// The groups, the most pressing first; those with nothing in them too.
    pub groups: Vec<TodayGroup>,
}

/// Things of one kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayGroup {
    /// `must_notify`, `alignment_changed`, `next_step`, `agreed_call`, `conflict`, `needs_counsel`,
    /// `decision`, `childs_side`, `best_interests_route`, `reconfirm`, `coming_of_age`.
    pub kind: String,
    /// How many in all.
    pub total: u32,
    /// Those asked for, the longest due first.
    pub items: Vec<TodayItem>,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayItem {
    /// The pair it is about; of a parent with several, one whose wish is not final.
    pub pair: PairRow,
    /// How many pairs it is about.
    pub pairs: u32,
    /// The person it is about, their id; empty where it is about the pair.
    pub person: String,
    /// From this day on; empty = at once.
    pub due: String,
    /// Days since then; 0 on the day and before it.
    pub overdue: u32,
    /// What to do, a code of the next steps; empty where the group says it.
    pub act: String,
    /// The hour that was agreed, by the clock there, `YYYY-MM-DDTHH:MM`; empty where none was.
    pub at: String,
    /// Whether to call now; none where nothing is to be called.
    pub call: Option<CallHour>,
}

/// Whether one of a person's numbers may be called now, inside its safe hours.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CallHour {
    /// `now`, `later`, `never` (no number, or none that may be called).
    pub state: String,
    /// By the clock there: now, or when the hours begin, `YYYY-MM-DDTHH:MM`; empty for never.
    pub there: String,
    /// Nobody said which hours are safe; daytime was assumed.
    pub assumed: bool,
}
