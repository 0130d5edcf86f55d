//! The one permission table: it serves `transact` and the fold, so that what one machine refuses to
//! write no other machine believes.

use crate::acts::Act;
use crate::rules::preference::Stage;
use serde::{Deserialize, Serialize};

/// What a member may do; a member has one or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Calls parents, logs contacts, records preliminary statements.
    Volunteer,
    /// Volunteer, and lists, assignments, drafts of deliveries.
    Coordinator,
    /// Coordinator, and final statements, privileged notes, approvals, redactions.
    Counsel,
    /// Reads, writes nothing.
    Auditor,
    /// Admits members, changes roles and settings.
    Keeper,
}

/// A part of what the organisation holds, as a member is shown it. Every machine of the space holds
/// all of it but the privileged notes: this is calm and order, not a wall (docs/THREAT_MODEL.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// People, pairs, what was said and done.
    Families,
    /// Numbers, addresses, go-betweens, and what is said on them.
    Reach,
    /// The lists as received.
    Lists,
    /// What was handed over, and is to be.
    Deliveries,
    /// Who looked at what.
    AccessLog,
}

impl Sight {
    /// Every part.
    pub const ALL: [Self; 5] = [
        Self::Families,
        Self::Reach,
        Self::Lists,
        Self::Deliveries,
        Self::AccessLog,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Families => "families",
            Self::Reach => "reach",
            Self::Lists => "lists",
            Self::Deliveries => "deliveries",
            Self::AccessLog => "access_log",
        }
    }
}

/// Whether a member with these roles is shown this part. A volunteer calls and writes down, an auditor
/// checks and calls nobody, a keeper looks after members and keys.
#[must_use]
pub fn sees(roles: &[Role], sight: Sight) -> bool {
    roles.iter().any(|role| match role {
        Role::Volunteer => matches!(sight, Sight::Families | Sight::Reach),
        Role::Coordinator => !matches!(sight, Sight::AccessLog),
        Role::Counsel => true,
        Role::Auditor => !matches!(sight, Sight::Reach),
        Role::Keeper => matches!(sight, Sight::AccessLog),
    })
}

/// Who may write an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Right {
    /// Whoever works with families: volunteer, coordinator, counsel.
    Work,
    /// Coordinator, counsel.
    Coordinate,
    /// Counsel.
    Counsel,
    /// Counsel, with their own signature over the header.
    CounselSigned,
    /// Keeper, with their own signature over the header.
    KeeperSigned,
    /// Any member: acts of the machine in its own space.
    Anyone,
}

/// Whether a member with these roles may write this act; `signed` = the member signed the header
/// with their own key. Founding a space is decided by its own proof and not here.
#[must_use]
pub fn permits(roles: &[Role], act: &Act, signed: bool) -> bool {
    allows(right_for(act), roles, signed)
}

/// The same of an act whose words are gone (redacted): its type and its signature are left. A final
/// statement was signed, a preliminary one was not.
#[must_use]
pub fn permits_kind(roles: &[Role], kind: &str, signed: bool) -> bool {
    right_of(kind, signed).is_some_and(|right| allows(right, roles, signed))
}

/// Whether a member with these roles may take back an entry of this type: only who could have
/// written it. `signed` = the entry carries its author's own signature.
#[must_use]
pub fn may_take_back(roles: &[Role], kind: &str, signed: bool) -> bool {
    right_of(kind, signed).is_some_and(|right| allows(right, roles, true))
}

fn allows(right: Right, roles: &[Role], signed: bool) -> bool {
    let has = |wanted: &[Role]| roles.iter().any(|r| wanted.contains(r));
    match right {
        Right::Anyone => !roles.is_empty(),
        Right::Work => has(&[Role::Volunteer, Role::Coordinator, Role::Counsel]),
        Right::Coordinate => has(&[Role::Coordinator, Role::Counsel]),
        Right::Counsel => has(&[Role::Counsel]),
        Right::CounselSigned => signed && has(&[Role::Counsel]),
        Right::KeeperSigned => signed && has(&[Role::Keeper]),
    }
}

/// Whether an act needs the member's own signature over the header, and not only the machine's.
#[must_use]
pub fn needs_signature(act: &Act) -> bool {
    matches!(right_for(act), Right::CounselSigned | Right::KeeperSigned)
}

/// The right an act needs. A type without a row in the table may be written by nobody; a test says
/// so before anybody meets it.
fn right_for(act: &Act) -> Right {
    let is_final = matches!(act, Act::ParentStatement(said) if said.stage == Stage::Final);
    right_of(act.kind(), is_final).unwrap_or(Right::KeeperSigned)
}

/// The table: every type of `acts`, once. `is_final` tells a final statement from a preliminary one.
fn right_of(kind: &str, is_final: bool) -> Option<Right> {
    Some(match kind {
        "parent_statement" if is_final => Right::CounselSigned,
        "parent_statement"
        | "person_recorded"
        | "name_recorded"
        | "name_preferred"
        | "identifier_recorded"
        | "detail_recorded"
        | "pair_recorded"
        | "separation_claimed"
        | "custody_claimed"
        | "claim_recorded"
        | "representation_recorded"
        | "contact_point_recorded"
        | "attempt_logged"
        | "field_search_assigned"
        | "field_search_returned"
        | "counselled"
        | "child_statement"
        | "consent_recorded"
        | "note_written"
        | "document_attached"
        | "withdrawn"
        | "persons_told_apart"
        | "tagged"
        | "follow_up_set"
        | "view_saved" => Right::Work,
        "persons_linked"
        | "family_assigned"
        | "trashed"
        | "list_received"
        | "list_rows"
        | "rows_linked"
        | "row_decided"
        | "difference_explained"
        | "import_undone"
        | "delivery_drafted"
        | "delivery_lines"
        | "delivery_exported"
        | "published_pair" => Right::Coordinate,
        "clearance_recorded" | "case_closed" | "privileged_note_written" => Right::Counsel,
        "alignment_overridden" | "effort_attested" | "delivery_approved" | "redacted" => {
            Right::CounselSigned
        }
        "space_founded" | "member_admitted" | "member_changed" | "device_admitted"
        | "setting_recorded" | "open_exported" => Right::KeeperSigned,
        "unlocked" | "reads_gathered" | "keys_changed" | "backup_made" => Right::Anyone,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_a_row_in_the_table() {
        for (kind, _) in Act::KINDS {
            assert!(right_of(kind, false).is_some(), "{kind} has no row");
        }
        assert_eq!(right_of("a_type_of_the_future", false), None);
    }

    #[test]
    fn each_is_shown_their_part() {
        let shown = |role: Role| {
            let seen = Sight::ALL.into_iter().filter(|sight| sees(&[role], *sight));
            seen.map(Sight::code).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown(Role::Volunteer), "families reach");
        assert_eq!(shown(Role::Coordinator), "families reach lists deliveries");
        assert_eq!(
            shown(Role::Counsel),
            "families reach lists deliveries access_log"
        );
        assert_eq!(shown(Role::Auditor), "families lists deliveries access_log");
        assert_eq!(shown(Role::Keeper), "access_log");
        assert!(!sees(&[], Sight::Families), "whoever left");
        assert!(sees(&[Role::Keeper, Role::Volunteer], Sight::Reach));
    }

    #[test]
    fn only_who_could_have_written_an_entry_takes_it_back() {
        let volunteer = [Role::Volunteer];
        assert!(may_take_back(&volunteer, "attempt_logged", false));
        assert!(!may_take_back(&volunteer, "clearance_recorded", false));
        assert!(!may_take_back(&volunteer, "parent_statement", true));
        assert!(may_take_back(&volunteer, "parent_statement", false));
        assert!(may_take_back(&[Role::Counsel], "parent_statement", true));
    }
}
