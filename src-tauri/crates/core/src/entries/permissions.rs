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
    let has = |wanted: &[Role]| roles.iter().any(|r| wanted.contains(r));
    match right_for(act) {
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

/// The table: one line a type, matched in full so that a new type cannot be forgotten.
fn right_for(act: &Act) -> Right {
    match act {
        Act::ParentStatement(statement) => match statement.stage {
            Stage::Preliminary => Right::Work,
            Stage::Final => Right::CounselSigned,
        },
        Act::PersonRecorded(_)
        | Act::NameRecorded(_)
        | Act::IdentifierRecorded(_)
        | Act::DetailRecorded(_)
        | Act::PairRecorded(_)
        | Act::SeparationClaimed(_)
        | Act::CustodyClaimed(_)
        | Act::ClaimRecorded(_)
        | Act::RepresentationRecorded(_)
        | Act::ContactPointRecorded(_)
        | Act::AttemptLogged(_)
        | Act::FieldSearchAssigned(_)
        | Act::FieldSearchReturned(_)
        | Act::Counselled(_)
        | Act::ChildStatement(_)
        | Act::ConsentRecorded(_)
        | Act::NoteWritten(_)
        | Act::Withdrawn(_)
        | Act::PersonsToldApart(_) => Right::Work,
        Act::PersonsLinked(_)
        | Act::FamilyAssigned(_)
        | Act::Trashed(_)
        | Act::ListReceived(_)
        | Act::ListRows(_)
        | Act::RowsLinked(_)
        | Act::RowDecided(_)
        | Act::ImportUndone(_)
        | Act::DeliveryDrafted(_)
        | Act::DeliveryLines(_)
        | Act::DeliveryExported(_) => Right::Coordinate,
        Act::ClearanceRecorded(_) | Act::CaseClosed(_) | Act::PrivilegedNoteWritten(_) => {
            Right::Counsel
        }
        Act::AlignmentOverridden(_)
        | Act::EffortAttested(_)
        | Act::DeliveryApproved(_)
        | Act::Redacted(_) => Right::CounselSigned,
        Act::SpaceFounded(_)
        | Act::MemberAdmitted(_)
        | Act::MemberChanged(_)
        | Act::DeviceAdmitted(_)
        | Act::SettingRecorded(_) => Right::KeeperSigned,
        Act::Unlocked(_) | Act::ReadsGathered(_) | Act::KeysChanged(_) | Act::BackupMade(_) => {
            Right::Anyone
        }
    }
}
