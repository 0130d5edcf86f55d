//! Figures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The funnel in its three units, which are never added up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Funnel {
    /// The filing day.
    pub as_of: String,
    /// A funnel for each unit.
    pub units: FunnelUnits,
}

/// A funnel for each unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FunnelUnits {
    /// Parents.
    pub parent: FunnelStages,
    /// Children.
    pub child: FunnelStages,
    /// Pairs.
    pub pair: FunnelStages,
}

/// How many have come at least so far; no number is larger than the one before it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FunnelStages {
    /// In at least one pair.
    pub listed: u32,
    /// Somebody tried to reach the parent.
    pub attempted: u32,
    /// Spoken with, identity checked.
    pub reached: u32,
    /// Rights were explained by a lawyer.
    pub counselled: u32,
    /// The statement is final.
    #[serde(rename = "final")]
    pub final_: u32,
    /// It lines up with the child's.
    pub aligned: u32,
    /// It was handed over.
    pub delivered: u32,
}
