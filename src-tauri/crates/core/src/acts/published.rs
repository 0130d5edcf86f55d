//! What an organisation tells a network of others: projections in a shared space. The words of its own
//! space never leave it; a network's list is folded from these alone (DESIGN §7).

use super::Touches;
use crate::deliveries::DeliverableLine;
use crate::ids::EntryHash;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a pair stands with the organisation that works with it. The header's entity is the pair. Its
/// values are deliverable types and nothing else, as on the consolidated list. In an organisation's
/// own space it is refused, and changes no view of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedPair {
    /// The entry of the organisation's own space that this was made from: what a question about it is
    /// answered with, by those who may read it.
    pub source: EntryHash,
    /// The filing day for which it was made.
    pub as_of: NaiveDate,
    /// The alignment's outcome on that day, a code.
    pub alignment: String,
    /// What others may know.
    pub values: DeliverableLine,
}
impl Touches for PublishedPair {}
