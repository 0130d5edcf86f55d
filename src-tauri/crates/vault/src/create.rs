//! Making a vault, and looking at one without opening it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use reencuentro_platform::{cloud, files};
use zeroize::Zeroizing;

use crate::error::{VaultError, VaultFile};
use crate::head::{self, HeadFile};
use crate::header::{self, FORMAT, Header, Member, Unproven};
use crate::kdf::{Kdf, KdfParams, normalise};
use crate::keys::{self, MemberId, MemberKeys, VaultId, VaultKey};
use crate::lock::VaultLock;
use crate::random;
use crate::recipients;
use crate::recovery::RecoveryCode;
use crate::secret::Secret;
use crate::slots::{Slot, SlotKind};
use crate::unlocked::{HeaderCopies, Unlocked, Who};
use crate::words;

/// Databases of a vault.
const DATABASES: [&str; 2] = ["main.db", "privileged.db"];
/// What the name of a database ends in, and those of what SQLite keeps beside it: a log may hold the
/// newest records of a database that was moved away.
const ENDINGS: [&str; 4] = ["-wal", "-shm", "-journal", ""];

/// The first member of a new vault, who reads privileged records and lets the others in.
pub struct Founder<'a> {
    /// The id by which the records will know the founder.
    pub member: MemberId,
    /// The founder's passphrase.
    pub passphrase: &'a str,
}

/// A vault just made.
#[derive(Debug)]
pub struct NewVault {
    /// The vault, open.
    pub unlocked: Unlocked,
    /// The founder's recovery code: to be shown once and printed.
    pub recovery: RecoveryCode,
}

/// What can be said of a vault without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VaultGlance {
    /// Which vault.
    pub vault_id: VaultId,
    /// Does it say of itself that it is for practice? Not yet proven.
    pub practice: bool,
    /// How many members it has.
    pub members: usize,
    /// Its format.
    pub format: u16,
    /// Has some member allowed unlocking with a PIN on this machine?
    pub has_keyring_slot: bool,
    /// Has it an organisation's recovery key?
    pub has_organisation: bool,
}

/// Looks at a vault without opening, locking or writing anything.
///
/// # Errors
/// [`VaultError::NoVault`], [`VaultError::Damaged`], [`VaultError::NewerFormat`], or what the file
/// system says.
pub fn peek(folder: &Path) -> Result<VaultGlance, VaultError> {
    let header = load(folder)?.header;
    Ok(VaultGlance {
        vault_id: header.vault_id(),
        practice: header.practice,
        members: header.members.len(),
        format: FORMAT,
        has_keyring_slot: header
            .slots()
            .any(|(_, slot)| slot.kind == SlotKind::Keyring),
        has_organisation: header.organisation.is_some(),
    })
}

/// Makes a vault in `folder`, which is made too when it is not there, and leaves it open.
/// `created_at` is in Unix seconds.
///
/// # Errors
/// [`VaultError::AlreadyThere`], [`VaultError::CloudSynced`], [`VaultError::ReadOnly`],
/// [`VaultError::WeakPassphrase`], [`VaultError::KdfOutOfBounds`], [`VaultError::InUse`],
/// [`VaultError::DiskFull`], or what else the file system says.
pub fn create(
    folder: &Path,
    founder: &Founder<'_>,
    kdf: KdfParams,
    practice: bool,
    created_at: i64,
) -> Result<NewVault, VaultError> {
    words::check_passphrase(founder.passphrase)?;
    kdf.check()?;
    refuse_cloud(folder)?;
    refuse_existing(folder)?;
    files::make_private_folder(folder)?;
    files::close_to_others(folder)?;
    files::sync_parent(folder)?;
    let lock = VaultLock::take(folder)?;
    refuse_existing(folder)?;

    let vault_key = VaultKey::make();
    let privileged_key: Secret<32> = random::make_secret();
    let keys = MemberKeys::make(&vault_key);
    let recovery = RecoveryCode::make();
    let mut header = Header {
        vault_id: random::make_bytes(),
        generation: 1,
        created_at,
        practice,
        members: vec![],
        organisation: None,
    };
    let mut member = make_member(founder.member, &keys, &vault_key, Some(&privileged_key))?;
    let owner = header.owner(&member);
    let chosen = Kdf::make(kdf);
    member.slots = vec![
        Slot::with_passphrase(
            owner,
            &keys,
            chosen,
            &chosen.stretch(&normalise(founder.passphrase))?,
        ),
        Slot::with_recovery_code(owner, &keys, &recovery),
    ];
    header.members.push(member);
    let unfinished = Unfinished::in_folder(folder);
    // The header last: a folder without one is no vault, and making one can be tried again.
    let head = HeadFile::make(folder, vault_key.derive_head_mac(), header.generation)?;
    header::write(folder, &header, &vault_key)?;
    unfinished.keep();
    let unlocked = Unlocked {
        folder: folder.to_owned(),
        header,
        vault_key,
        privileged_key: Some(privileged_key),
        who: Who::Member {
            id: founder.member,
            keys,
            through: SlotKind::Passphrase,
        },
        copies: HeaderCopies::Whole,
        head: Mutex::new(head),
        _lock: lock,
    };
    Ok(NewVault { unlocked, recovery })
}

/// A vault that is being made in a folder where there was none. Dropped before it is kept, its files
/// go again, so that making it can be tried once more: half a vault opens for nobody.
pub struct Unfinished {
    folder: Option<PathBuf>,
}

impl Unfinished {
    /// Only for who has just made a vault there: what is in the folder under the names of a vault's
    /// files is removed.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            folder: Some(folder.to_owned()),
        }
    }

    /// It is whole: it stays.
    pub fn keep(mut self) {
        self.folder = None;
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let Some(folder) = &self.folder else { return };
        for trace in traces(folder) {
            // That it was never there, or that the disk lets nothing go, changes nothing: the
            // error that matters is on its way to the person.
            let _ = fs::remove_file(trace);
        }
        for name in header::NAMES.into_iter().chain([head::NAME]) {
            let _ = fs::remove_file(folder.join(name));
        }
    }
}

/// The key in hex, sealed with age, so that any age program can read it in an emergency.
pub(crate) fn grant(key: &Secret<32>, recipient: &str) -> Result<Vec<u8>, VaultError> {
    let text = Zeroizing::new(data_encoding::HEXLOWER.encode(key.expose()));
    recipients::seal_to_age_recipients(text.as_bytes(), &[recipient])
}

pub(crate) fn make_member(
    id: MemberId,
    keys: &MemberKeys,
    vault_key: &VaultKey,
    privileged_key: Option<&Secret<32>>,
) -> Result<Member, VaultError> {
    let recipient =
        recipients::recipient_of(&keys.age_identity).ok_or(VaultError::NotARecipient)?;
    Ok(Member {
        id: id.0,
        verify_key: keys::verify_key(&keys.sign_seed),
        slots: vec![],
        vault_grant: grant(&vault_key.0, &recipient)?,
        privileged_grant: privileged_key
            .map(|key| grant(key, &recipient))
            .transpose()?,
        recipient,
    })
}

pub(crate) fn load(folder: &Path) -> Result<Unproven, VaultError> {
    match header::load(folder) {
        // The records are there and the way to their key is not: that is no empty folder.
        Err(VaultError::NoVault) if has_traces(folder) => Err(VaultError::Damaged {
            file: VaultFile::Header,
        }),
        other => other,
    }
}

/// Files that mean: here is, or was, somebody's vault. All that [`Unfinished`] removes of a database is
/// among them, so that nothing goes that was there before. The logs come before their databases.
fn traces(folder: &Path) -> impl Iterator<Item = PathBuf> {
    DATABASES.into_iter().flat_map(move |name| {
        ENDINGS
            .map(|ending| folder.join(format!("{name}{ending}")))
            .into_iter()
    })
}

fn has_traces(folder: &Path) -> bool {
    // A link counts, too, wherever it leads: to a disk that is not plugged in now, perhaps.
    traces(folder).any(|trace| fs::symlink_metadata(trace).is_ok())
}

fn refuse_existing(folder: &Path) -> Result<(), VaultError> {
    if header::exists(folder) || has_traces(folder) {
        return Err(VaultError::AlreadyThere);
    }
    Ok(())
}

pub(crate) fn refuse_cloud(folder: &Path) -> Result<(), VaultError> {
    cloud::synced_by(folder).map_or(Ok(()), |service| Err(VaultError::CloudSynced { service }))
}
