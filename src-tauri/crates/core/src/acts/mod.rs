//! What entries say: one type of payload for each type of entry, as DOMAIN §5–§7 and §9 have them.
//! Payloads are JSON with these field names (docs/formats/entry.md lists them); a type's version
//! rises when an old reader would misread a new payload, and old versions are read for ever.
//!
//! Deliberately absent: rules (see `rules`) and rights (see `entries::permissions`).

mod contact;
mod deliveries;
mod desk;
mod documents;
mod effective;
mod lists;
mod local;
mod members;
mod pairs;
mod people;
mod plain;
mod published;

pub use contact::*;
pub use deliveries::*;
pub use desk::*;
pub use documents::*;
pub use lists::*;
pub use local::*;
pub use members::*;
pub use pairs::*;
pub use people::*;
pub use plain::LONGEST_TEXT;
pub use published::*;

use crate::ids::EntityId;

/// Why a payload could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// The type is not known to this version of the program: kept, shown as such, not folded.
    #[error("an entry of the unknown type {0} version {1}")]
    Unknown(String, u16),
    /// The payload is not what its type says.
    #[error("the payload of an entry of type {0} cannot be read")]
    Unreadable(&'static str),
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $kind:literal $version:literal),+ $(,)?) => {
        /// What an entry says.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Act {
            $($(#[$doc])* $name(Box<$name>)),+
        }

        impl Act {
            /// Every type of entry, with its current version.
            pub const KINDS: &'static [(&'static str, u16)] = &[$(($kind, $version)),+];

            /// The entry's type as it stands in the header.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$name(_) => $kind),+ }
            }

            /// The version of the payload this program writes.
            #[must_use]
            pub const fn version(&self) -> u16 {
                match self { $(Self::$name(_) => $version),+ }
            }

            /// The payload as JSON.
            ///
            /// # Panics
            /// Never: the payload types hold no map with keys other than strings.
            #[must_use]
            #[allow(clippy::expect_used)]
            pub fn to_json(&self) -> Vec<u8> {
                match self {
                    $(Self::$name(act) => serde_json::to_vec(act)),+
                }
                .expect("payload types serialise without fail")
            }

            /// Reads a payload of this type and version.
            ///
            /// # Errors
            /// [`ActError::Unknown`] for a type or version from a newer program,
            /// [`ActError::Unreadable`] when the JSON does not fit the type.
            pub fn from_json(kind: &str, version: u16, json: &[u8]) -> Result<Self, ActError> {
                match (kind, version) {
                    $(($kind, $version) => serde_json::from_slice(json)
                        .map(Self::$name)
                        .map_err(|_| ActError::Unreadable($kind)),)+
                    _ => Err(ActError::Unknown(kind.to_owned(), version)),
                }
            }

            /// Whether payloads of a type can name base ids beyond the header's own; of an unknown
            /// type nobody knows.
            #[must_use]
            pub fn names_others(kind: &str) -> bool {
                match kind {
                    $($kind => <$name as Touches>::OTHERS,)+
                    _ => true,
                }
            }

            /// The base ids beyond the header's own entity that this act touches.
            #[must_use]
            pub fn touches(&self) -> Vec<EntityId> {
                match self { $(Self::$name(act) => act.touches()),+ }
            }
        }

        $(impl From<$name> for Act {
            fn from(act: $name) -> Self {
                Self::$name(Box::new(act))
            }
        })+
    };
}

impl Act {
    /// The attachment that this act names: its name in the store.
    #[must_use]
    pub fn attachment(&self) -> Option<&str> {
        match self {
            Self::ListReceived(list) => Some(&list.attachment),
            Self::DocumentAttached(document) => Some(&document.attachment),
            _ => None,
        }
    }

    /// The base ids beyond the header's own whose views this act can change. What a list says of
    /// somebody is found under them ([`Act::touches`]) and changes nothing of theirs.
    #[must_use]
    pub fn changes(&self) -> Vec<EntityId> {
        match self {
            Self::RowsLinked(_) | Self::DifferenceExplained(_) => Vec::new(),
            other => other.touches(),
        }
    }
}

/// Whether entries of this type found something that is of no family: a list, a saved view.
#[must_use]
pub fn is_of_no_family(kind: &str) -> bool {
    matches!(kind, "list_received" | "view_saved")
}

/// Which base ids a payload names besides the entity in the header.
pub trait Touches {
    /// Whether payloads of this type name any: where not, an index needs the header alone.
    const OTHERS: bool = false;

    /// Those ids; empty for most.
    fn touches(&self) -> Vec<EntityId> {
        Vec::new()
    }
}

acts! {
    /// A person enters the book.
    PersonRecorded = "person_recorded" 1,
    /// Another way a person's name is written or said.
    NameRecorded = "name_recorded" 1,
    /// By which of their names a person is shown.
    NamePreferred = "name_preferred" 1,
    /// An identifier of a person.
    IdentifierRecorded = "identifier_recorded" 1,
    /// One fact about a person: sex, birth, country, …
    DetailRecorded = "detail_recorded" 1,
    /// Two records are one person.
    PersonsLinked = "persons_linked" 1,
    /// Two records are not one person.
    PersonsToldApart = "persons_told_apart" 1,
    /// A parent and a child who were separated.
    PairRecorded = "pair_recorded" 1,
    /// When, where and how they were separated, as a party claims.
    SeparationClaimed = "separation_claimed" 1,
    /// Where a person is or was, as a party claims.
    CustodyClaimed = "custody_claimed" 1,
    /// A waiver, a red flag or an outcome, as a party claims.
    ClaimRecorded = "claim_recorded" 1,
    /// Who represents a person.
    RepresentationRecorded = "representation_recorded" 1,
    /// A way to reach someone, with its rules.
    ContactPointRecorded = "contact_point_recorded" 1,
    /// One try to reach someone.
    AttemptLogged = "attempt_logged" 1,
    /// A defender is asked to search on the ground.
    FieldSearchAssigned = "field_search_assigned" 1,
    /// What the search brought.
    FieldSearchReturned = "field_search_returned" 1,
    /// Rights explained by a named lawyer.
    Counselled = "counselled" 1,
    /// What a parent wants for one child.
    ParentStatement = "parent_statement" 1,
    /// What a child wants, as confirmed by their counsel or advocate.
    ChildStatement = "child_statement" 1,
    /// One side's counsel clears a pair, or objects.
    ClearanceRecorded = "clearance_recorded" 1,
    /// Consent for one purpose.
    ConsentRecorded = "consent_recorded" 1,
    /// Counsel decides an alignment against the table, with a reason.
    AlignmentOverridden = "alignment_overridden" 1,
    /// The effort standard was met and no preference could be obtained.
    EffortAttested = "effort_attested" 1,
    /// Work on a parent ends: deceased, not separated, out of class, …
    CaseClosed = "case_closed" 1,
    /// A note of fact.
    NoteWritten = "note_written" 1,
    /// A note under legal privilege; its payload is in privileged.db.
    PrivilegedNoteWritten = "privileged_note_written" 1,
    /// A document about a person or a pair.
    DocumentAttached = "document_attached" 1,
    /// Who works with a family.
    FamilyAssigned = "family_assigned" 1,
    /// A word by which an organisation sorts its families.
    Tagged = "tagged" 1,
    /// A day from which a parent is to be followed up.
    FollowUpSet = "follow_up_set" 1,
    /// A way of looking at the grid that the organisation keeps.
    ViewSaved = "view_saved" 1,
    /// Put into the trash, with a reason.
    Trashed = "trashed" 1,
    /// Takes back the entries it names.
    Withdrawn = "withdrawn" 1,
    /// Removes the payload of the entries it names.
    Redacted = "redacted" 1,
    /// A version of a list as received.
    ListReceived = "list_received" 1,
    /// At most 500 of its rows.
    ListRows = "list_rows" 1,
    /// Rows linked to people by exact A-number.
    RowsLinked = "rows_linked" 1,
    /// A person decides who a row is.
    RowDecided = "row_decided" 1,
    /// A difference between two lists, or a list and the book, is explained.
    DifferenceExplained = "difference_explained" 1,
    /// An import is taken back.
    ImportUndone = "import_undone" 1,
    /// A batch is put together.
    DeliveryDrafted = "delivery_drafted" 1,
    /// At most 500 of its lines.
    DeliveryLines = "delivery_lines" 1,
    /// A second member approves it.
    DeliveryApproved = "delivery_approved" 1,
    /// Its files were made.
    DeliveryExported = "delivery_exported" 1,
    /// How a pair stands, for a network: in a shared space only.
    PublishedPair = "published_pair" 1,
    /// A space begins, with its first member and device.
    SpaceFounded = "space_founded" 1,
    /// A member is admitted.
    MemberAdmitted = "member_admitted" 1,
    /// A member's roles change, or they leave.
    MemberChanged = "member_changed" 1,
    /// A device is admitted.
    DeviceAdmitted = "device_admitted" 1,
    /// A setting of the organisation.
    SettingRecorded = "setting_recorded" 1,
    /// The vault was unlocked, with the failed tries before it.
    Unlocked = "unlocked" 1,
    /// Records that were read since the last such entry.
    ReadsGathered = "reads_gathered" 1,
    /// A key slot changed.
    KeysChanged = "keys_changed" 1,
    /// A backup was made and opened.
    BackupMade = "backup_made" 1,
    /// Everything was written out in open forms.
    OpenExported = "open_exported" 1,
}
