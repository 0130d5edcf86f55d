//! From the library's errors to the one that crosses; from typed text to values.

use crate::wire::{ApiError, ErrorCode, MemberRole};
use chrono::NaiveDate;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::{EntityId, EntryHash};
use reencuentro_core::records::RecordsError;
use reencuentro_core::rules::Refusal;
use reencuentro_core::{StorageError, VaultError};
use reencuentro_platform::KeyringError;
use serde::de::{self, DeserializeOwned, Deserializer};

impl From<RecordsError> for ApiError {
    fn from(error: RecordsError) -> Self {
        match error {
            RecordsError::Vault(error) => error.into(),
            RecordsError::Storage(error) => storage(&error),
            RecordsError::Header(_) => Self::new(ErrorCode::Damaged).with("file", "main.db"),
            RecordsError::Damaged(_) => Self::new(ErrorCode::Damaged).with("file", "main.db"),
            RecordsError::DamagedFile(file) => Self::new(ErrorCode::Damaged).with("file", file),
            RecordsError::NotAllowed(act) => Self::new(ErrorCode::NotAllowed).with("act", act),
            RecordsError::LastOfRole(role) => {
                let role: MemberRole = role.into();
                let word = serde_json::to_value(role).unwrap_or_default();
                Self::new(ErrorCode::LastOfRole).with("role", word.as_str().unwrap_or_default())
            }
            RecordsError::NobodyAtWork => Self::new(ErrorCode::NeedsOwnKey),
            RecordsError::NotFound => Self::new(ErrorCode::NotFound),
            RecordsError::Invalid(field) => Self::new(ErrorCode::Invalid).with("field", field),
            RecordsError::Refused(rule) => refused(rule),
            RecordsError::OlderCopy => Self::new(ErrorCode::OlderCopy),
            RecordsError::AuthorCannotApprove => Self::new(ErrorCode::AuthorCannotApprove),
            RecordsError::LinesChanged(count) => {
                Self::new(ErrorCode::LinesChanged).with("count", count)
            }
            RecordsError::ExportHit(kind) => {
                Self::new(ErrorCode::ExportHit).with("kind", kind.code())
            }
            RecordsError::DeliveryState { is, needs } => Self::new(ErrorCode::DeliveryState)
                .with("state", is)
                .with("needs", needs),
            RecordsError::NothingReady => Self::new(ErrorCode::NothingReady),
            RecordsError::OtherPassphrase => Self::new(ErrorCode::OtherPassphrase),
            RecordsError::Stopped => Self::new(ErrorCode::Stopped),
            RecordsError::NoPrivileged => {
                Self::new(ErrorCode::NotAllowed).with("act", "privileged_note_written")
            }
        }
    }
}

fn storage(error: &StorageError) -> ApiError {
    match error {
        StorageError::NotADatabase | StorageError::Damaged => {
            ApiError::new(ErrorCode::Damaged).with("file", "main.db")
        }
        StorageError::Newer(_) => ApiError::new(ErrorCode::NewerFormat),
        StorageError::DiskFull => ApiError::new(ErrorCode::DiskFull),
        StorageError::ReadOnly => ApiError::new(ErrorCode::ReadOnly),
        StorageError::Busy => ApiError::new(ErrorCode::InUse),
        // SQLite's own word, which names no value: without it nobody can say what happened.
        StorageError::Other(code) => {
            ApiError::new(ErrorCode::Internal).with("cause", format!("{code:?}"))
        }
    }
}

impl From<VaultError> for ApiError {
    fn from(error: VaultError) -> Self {
        let code = match &error {
            VaultError::NoVault => ErrorCode::NoVault,
            VaultError::AlreadyThere => ErrorCode::AlreadyThere,
            VaultError::WrongPassphrase => ErrorCode::WrongPassphrase,
            VaultError::WrongRecoveryCode | VaultError::MistypedRecoveryCode => {
                ErrorCode::WrongRecoveryCode
            }
            VaultError::WrongOrganisationKey => ErrorCode::WrongOrganisationKey,
            VaultError::WrongPin => ErrorCode::WrongPin,
            VaultError::PinsExhausted => ErrorCode::PinsExhausted,
            VaultError::PinExpired => ErrorCode::PinExpired,
            VaultError::Damaged { .. } | VaultError::AttachmentMissing => {
                return Self::new(ErrorCode::Damaged).with("file", file_of(&error));
            }
            VaultError::OlderCopy => ErrorCode::OlderCopy,
            VaultError::NewerFormat { .. } => ErrorCode::NewerFormat,
            VaultError::InUse => ErrorCode::InUse,
            VaultError::IsBackup => ErrorCode::IsBackup,
            VaultError::CloudSynced { service } => {
                return Self::new(ErrorCode::CloudSynced).with("service", service.name());
            }
            VaultError::DiskFull => ErrorCode::DiskFull,
            VaultError::ReadOnly => ErrorCode::ReadOnly,
            VaultError::WeakPassphrase => ErrorCode::WeakPassphrase,
            VaultError::WeakPin => ErrorCode::WeakPin,
            VaultError::Keyring(KeyringError::Locked) => ErrorCode::KeyringLocked,
            // Nothing there for this vault, or something else: either way it is not what was stored.
            VaultError::Keyring(KeyringError::Missing | KeyringError::Changed) => {
                ErrorCode::KeyringChanged
            }
            VaultError::Keyring(_) => ErrorCode::KeyringMissing,
            VaultError::NoMember => ErrorCode::NeedsOwnKey,
            VaultError::NotPrivileged | VaultError::LastWayIn => ErrorCode::NotAllowed,
            VaultError::NoSuchMember => ErrorCode::NotFound,
            VaultError::MemberAlreadyThere
            | VaultError::KdfOutOfBounds
            | VaultError::NotARecipient
            | VaultError::TooLarge => ErrorCode::Invalid,
            VaultError::Io(_) => ErrorCode::Internal,
        };
        Self::new(code)
    }
}

fn file_of(error: &VaultError) -> &'static str {
    use reencuentro_core::VaultFile;
    match error {
        VaultError::Damaged {
            file: VaultFile::Header,
        } => "vault.hdr",
        VaultError::Damaged {
            file: VaultFile::Head,
        } => "vault.head",
        _ => "att",
    }
}

/// A field of a request that cannot stand.
pub fn invalid(field: &str) -> ApiError {
    ApiError::new(ErrorCode::Invalid).with("field", field)
}

/// A field whose value is none of a few; the message names them.
pub fn none_of(field: &str, choices: &[&str]) -> ApiError {
    invalid(field).with("choices", choices.join(", "))
}

/// Nothing of this kind (`delivery`, `list`) has the number or id that was given.
pub fn absent(what: &str, named: &str) -> ApiError {
    ApiError::new(ErrorCode::NotFound)
        .with("what", what)
        .with("named", named)
}

/// What a rule of the domain says against it.
pub fn refused(rule: Refusal) -> ApiError {
    ApiError {
        message_id: rule.message_id(),
        ..ApiError::new(ErrorCode::RuleSays)
    }
    .with("rule", rule.code())
}

/// An id typed or sent as hex.
pub fn entity(text: &str, field: &str) -> Result<EntityId, ApiError> {
    EntityId::from_hex(text).ok_or_else(|| invalid(field))
}

/// Entry hashes sent as hex.
pub fn hashes(all: &[String], field: &str) -> Result<Vec<EntryHash>, ApiError> {
    all.iter()
        .map(|text| EntryHash::from_hex(text).ok_or_else(|| invalid(field)))
        .collect()
}

/// A code of one of the vocabularies.
pub fn code<T: DeserializeOwned>(text: &str, field: &str) -> Result<T, ApiError> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|_| none_of(field, codes_of::<T>()))
}

/// The codes of a vocabulary, as its type names them; none where it is no plain list of codes.
pub fn codes_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut asked = Asked(&[]);
    // It never yields a value: only what the type asks for is wanted.
    let _: Result<T, de::value::Error> = T::deserialize(&mut asked);
    asked.0
}

/// Notes which codes a type asks for.
struct Asked(&'static [&'static str]);

impl<'de> Deserializer<'de> for &mut Asked {
    type Error = de::value::Error;

    fn deserialize_enum<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        self.0 = variants;
        Err(de::Error::custom("only asked"))
    }

    fn deserialize_any<V: de::Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::custom("only asked"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// A day as `YYYY-MM-DD`; `today` when nothing was typed.
pub fn day(text: &str, today: NaiveDate, field: &str) -> Result<NaiveDate, ApiError> {
    if text.trim().is_empty() {
        return Ok(today);
    }
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| invalid(field))
}

/// A day that may be absent.
pub fn optional_day(text: &str, field: &str) -> Result<Option<NaiveDate>, ApiError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
        .map(Some)
        .map_err(|_| invalid(field))
}

impl From<MemberRole> for Role {
    fn from(role: MemberRole) -> Self {
        match role {
            MemberRole::Volunteer => Self::Volunteer,
            MemberRole::Coordinator => Self::Coordinator,
            MemberRole::Counsel => Self::Counsel,
            MemberRole::Auditor => Self::Auditor,
            MemberRole::Keeper => Self::Keeper,
        }
    }
}

impl From<Role> for MemberRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Volunteer => Self::Volunteer,
            Role::Coordinator => Self::Coordinator,
            Role::Counsel => Self::Counsel,
            Role::Auditor => Self::Auditor,
            Role::Keeper => Self::Keeper,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_none_is_answered_with_those_that_are() {
        let error = code::<MemberRole>("lawyer", "roles").unwrap_err();
        let all = "volunteer, coordinator, counsel, auditor, keeper";
        assert_eq!(error.args["choices"], all);
        assert_eq!(error.args["field"], "roles");
        assert!(codes_of::<String>().is_empty());
    }
}
