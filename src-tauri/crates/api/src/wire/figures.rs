//! Figures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which day the funnel is of.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FunnelRequest {
    /// A day of the filing zone, `YYYY-MM-DD`; today if empty. What had happened by its end.
    pub as_of: String,
    /// With all that is known now, and not as far as this vault had received it by the day's end.
    pub known_now: bool,
}

/// How far a device's chain is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownChain {
    /// The device.
    pub device: String,
    /// Sequence number of its last entry that is known.
    pub seq: u32,
}

/// The funnel in its three units, which are never added up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Funnel {
    /// The filing day: what had happened by its end.
    pub as_of: String,
    /// As far as this was known: the last entry of each device's chain.
    pub known: Vec<KnownChain>,
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
