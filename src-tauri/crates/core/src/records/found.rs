//! A new vault: its space, its founder, its device.

use super::{Op, Records, RecordsError, open};
use crate::acts::{Act, DeviceCard, KeysChanged, MemberCard, SpaceFounded};
use crate::clock::Now;
use crate::entries::{Memberships, Role};
use crate::ids::{DeviceId, EntityId, MemberId, SpaceId, make_id};
use crate::storage;
use chrono_tz::Tz;
use reencuentro_vault::{DeviceKey, KdfParams, RecoveryCode, Unfinished};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What a new vault needs to know.
pub struct Founding<'a> {
    /// An empty or absent folder.
    pub folder: &'a Path,
    /// The organisation's name.
    pub organisation: &'a str,
    /// The founder's name as colleagues know it.
    pub member_name: &'a str,
    /// The founder's roles; `Keeper` is added, since somebody must be able to admit others.
    pub roles: &'a [Role],
    /// Their passphrase.
    pub passphrase: &'a str,
    /// How slow the passphrase is to try.
    pub kdf: KdfParams,
    /// A vault of invented families.
    pub practice: bool,
    /// Zone in which days count for filings.
    pub filing_zone: Tz,
}

/// Makes a vault with its first space and member, and gives the founder's recovery code.
///
/// # Errors
/// [`RecordsError::Vault`] when the folder cannot hold a vault or the passphrase is weak;
/// [`RecordsError::Invalid`] for an empty name.
pub fn found(founding: &Founding<'_>, now: &Now) -> Result<(Records, RecoveryCode), RecordsError> {
    if founding.organisation.trim().is_empty() {
        return Err(RecordsError::Invalid("organisation"));
    }
    if founding.member_name.trim().is_empty() {
        return Err(RecordsError::Invalid("member_name"));
    }
    let member = MemberId(make_id(now));
    let new = reencuentro_vault::create(
        founding.folder,
        &reencuentro_vault::Founder {
            member: reencuentro_vault::MemberId(member.0),
            passphrase: founding.passphrase,
        },
        founding.kdf,
        founding.practice,
        now.0.timestamp(),
    )?;
    // Named first, so dropped last: both databases are closed by then.
    let unfinished = Unfinished::in_folder(founding.folder);
    let vault = new.unlocked;
    for name in [open::MAIN, open::PRIVILEGED] {
        // SQLite would make them readable for everybody; its logs take their mode from these.
        let path = founding.folder.join(name);
        reencuentro_vault::files::create_private(&path)
            .map_err(reencuentro_vault::VaultError::from)?;
    }
    let main = storage::open_main(
        &founding.folder.join(open::MAIN),
        vault.main_db_key().expose(),
    )?;
    let key = vault
        .privileged_db_key()
        .ok_or(RecordsError::NoPrivileged)?;
    let privileged =
        storage::open_privileged(&founding.folder.join(open::PRIVILEGED), key.expose())?;
    let device = DeviceKey::make();
    let device_id = DeviceId(make_id(now));
    let words = first_words(founding, member, &vault, &device, device_id);
    // The space is named by these words, so by what is written of them.
    let act = Act::from(words).plain().map_err(RecordsError::Refused)?;
    let Act::SpaceFounded(founded) = act.clone() else {
        return Err(RecordsError::Damaged("founding_words"));
    };
    let space = space_of(&act.to_json());
    let local = local_space(device_id);
    storage::set_meta(&main, "device_seed", device.seed())?;
    storage::set_meta(&main, "device_id", &device_id.0)?;
    storage::set_meta(&main, "space", &space.0)?;
    let space_no = storage::space_no(&main, space, false)?;
    let local_no = storage::space_no(&main, local, true)?;
    let mut records = Records {
        vault,
        main,
        privileged: Some(privileged),
        device,
        device_id,
        space,
        space_no,
        local_no,
        local,
        founded: *founded,
        memberships: Memberships::default(),
        sealed: 0,
        zone: founding.filing_zone,
        clock_behind: None,
        grid_order: std::cell::RefCell::default(),
        alike: std::cell::RefCell::default(),
    };
    records.transact(vec![Op::new(entity_of(space), act)], now)?;
    let keys = KeysChanged {
        what: "created".to_owned(),
        generation: records.vault.header_generation(),
    };
    records.transact(vec![Op::new(EntityId(device_id.0), keys)], now)?;
    records.sign_chains()?;
    unfinished.keep();
    Ok((records, new.recovery))
}

fn first_words(
    founding: &Founding<'_>,
    member: MemberId,
    vault: &reencuentro_vault::Unlocked,
    device: &DeviceKey,
    device_id: DeviceId,
) -> SpaceFounded {
    let mut roles = founding.roles.to_vec();
    roles.push(Role::Keeper);
    roles.sort_unstable();
    roles.dedup();
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    SpaceFounded {
        organisation: founding.organisation.trim().to_owned(),
        founder: MemberCard {
            member,
            name: founding.member_name.trim().to_owned(),
            roles,
            verify_key: vault.verify_key().map(|key| hex(&key)).unwrap_or_default(),
        },
        device: DeviceCard {
            device: device_id,
            verify_key: hex(&device.verify_key()),
        },
        nonce: hex(&reencuentro_vault::random::make_bytes::<16>()),
        practice: founding.practice,
        filing_zone: founding.filing_zone.name().to_owned(),
    }
}

/// A space's id: the hash of the words that found it.
#[must_use]
pub fn space_of(founding_payload: &[u8]) -> SpaceId {
    SpaceId(
        Sha256::new()
            .chain_update(b"reencuentro space 1")
            .chain_update(founding_payload)
            .finalize()
            .into(),
    )
}

/// The id of a device's own space.
#[must_use]
pub fn local_space(device: DeviceId) -> SpaceId {
    SpaceId(
        Sha256::new()
            .chain_update(b"reencuentro local space 1")
            .chain_update(device.0)
            .finalize()
            .into(),
    )
}

/// The entity under which a space's own entries stand.
#[must_use]
pub fn entity_of(space: SpaceId) -> EntityId {
    let mut id = [0; 16];
    id.copy_from_slice(&space.0[..16]);
    EntityId(id)
}
