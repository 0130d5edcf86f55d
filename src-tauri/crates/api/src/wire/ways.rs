//! The ways into the vault.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the vault is open, and how else it can be opened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaysIn {
    /// `passphrase`, `recovery_code`, `keyring` or `organisation`: how it was opened this time.
    pub opened_with: String,
    /// Until when a PIN opens it on this machine for the member at work, RFC 3339.
    pub pin_until: Option<String>,
    /// The organisation's recovery key: its age recipient.
    pub organisation: Option<String>,
    /// May set or remove the organisation's recovery key.
    pub may_set_organisation: bool,
}

/// Allows unlocking with a PIN on this machine, for seven days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AllowPinRequest {
    /// The member's passphrase, typed again.
    pub passphrase: String,
    /// At least six characters.
    pub pin: String,
}

/// A new passphrase after the vault was opened with the recovery code.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReplacePassphraseRequest {
    /// The new one.
    pub new: String,
}

/// Sets the organisation's recovery key; none removes it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct OrganisationKeyRequest {
    /// An age recipient (`age1…`).
    pub recipient: Option<String>,
    /// The member's own passphrase, typed again.
    pub passphrase: String,
}

/// Changes a member's roles; none = they leave, and their ways in go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeMemberRequest {
    /// Member id.
    pub member: String,
    /// Their roles from now on.
    pub roles: Vec<super::MemberRole>,
    /// The passphrase of the member at work, typed again.
    pub passphrase: String,
}
