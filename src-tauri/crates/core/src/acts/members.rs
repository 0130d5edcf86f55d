//! Membership: who may write what, since which entry. These entries form their own chain through the
//! header's `policy`.

use super::Touches;
use crate::entries::Role;
use crate::ids::{DeviceId, MemberId};
use serde::{Deserialize, Serialize};

/// A member as admitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCard {
    /// Member id.
    pub member: MemberId,
    /// Name as colleagues know it.
    pub name: String,
    /// Their roles.
    pub roles: Vec<Role>,
    /// Their Ed25519 verifying key, hex.
    pub verify_key: String,
}

/// A device as admitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceCard {
    /// Device id.
    pub device: DeviceId,
    /// Its Ed25519 verifying key, hex.
    pub verify_key: String,
}

/// A space begins. Its id is the hash of these words (docs/formats/entry.md), so the first entry
/// proves itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpaceFounded {
    /// The organisation's name.
    pub organisation: String,
    /// Its first member.
    pub founder: MemberCard,
    /// Its first device.
    pub device: DeviceCard,
    /// Random, hex, so that two spaces of one founder differ.
    pub nonce: String,
    /// A space of invented families.
    pub practice: bool,
    /// IANA zone in which days count for filings.
    pub filing_zone: String,
}
impl Touches for SpaceFounded {}

/// A member is admitted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemberAdmitted {
    /// The member.
    pub card: MemberCard,
}
impl Touches for MemberAdmitted {}

/// A member's roles change, or they leave (no roles).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemberChanged {
    /// The member.
    pub member: MemberId,
    /// Their roles from now on; none = left.
    pub roles: Vec<Role>,
}
impl Touches for MemberChanged {}

/// A device is admitted (a restored backup becomes a new device).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceAdmitted {
    /// The device.
    pub card: DeviceCard,
}
impl Touches for DeviceAdmitted {}

/// A setting of the organisation; `replaces` names the value it settles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SettingRecorded {
    /// `lock_minutes`, …
    pub name: String,
    /// The value as JSON.
    pub value: serde_json::Value,
}
impl Touches for SettingRecorded {}
