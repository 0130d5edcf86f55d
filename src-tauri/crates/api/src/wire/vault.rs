//! Opening, making and locking the vault; who is at work.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be said of the vault before it is unlocked. It holds no name and no count.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Glance {
    /// The folder the program would open, if one is chosen.
    pub folder: Option<String>,
    /// `absent`, `locked` or `open`.
    pub state: GlanceState,
    /// A vault of invented families.
    pub practice: bool,
    /// First groups of the vault's fingerprint, to tell two vaults apart.
    pub fingerprint: String,
    /// Seconds to wait before the next try.
    pub wait_seconds: u32,
    /// Some member allowed unlocking with a PIN on this machine.
    pub pin: bool,
}

/// Where the vault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GlanceState {
    /// No vault in the folder.
    Absent,
    /// There, and locked.
    Locked,
    /// Unlocked in this process.
    Open,
}

/// Makes a vault and its first member.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CreateVaultRequest {
    /// An empty or absent folder.
    pub folder: String,
    /// The organisation's name.
    pub organisation: String,
    /// The first member's name as colleagues know it.
    pub member_name: String,
    /// The first member's roles.
    pub roles: Vec<MemberRole>,
    /// Their passphrase.
    pub passphrase: String,
    /// A vault of invented families, marked on every screen.
    pub practice: bool,
    /// IANA zone in which days count for filings; the default is America/Los_Angeles.
    pub filing_zone: Option<String>,
}

/// What a member may do; a member has one or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    /// Calls parents, logs contacts, records preliminary statements.
    Volunteer,
    /// Volunteer, and lists, assignments, deliveries' drafts.
    Coordinator,
    /// Coordinator, and final statements, privileged notes, approvals.
    Counsel,
    /// Reads everything but privileged notes, writes nothing.
    Auditor,
    /// Admits members, changes roles and keys.
    Keeper,
}

/// The recovery code, shown once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecoveryKit {
    /// The code in groups of four characters, in order.
    pub groups: Vec<String>,
    /// The vault's fingerprint, printed beside it.
    pub fingerprint: String,
    /// Which groups (0-based) must be typed back.
    pub ask_groups: Vec<u32>,
}

/// The groups typed back, in the order of `ask_groups`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConfirmKitRequest {
    /// What was typed.
    pub typed: Vec<String>,
}

/// Opens the vault with exactly one of these.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct UnlockRequest {
    /// Folder of the vault; the last one if absent.
    pub folder: Option<String>,
    /// A member's passphrase.
    pub passphrase: Option<String>,
    /// A member's recovery code.
    pub recovery_code: Option<String>,
    /// The PIN for what this machine's keyring holds.
    #[serde(default)]
    pub pin: Option<String>,
    /// The organisation's age identity (`AGE-SECRET-KEY-1…`): reads everything, writes nothing.
    #[serde(default)]
    pub organisation_key: Option<String>,
}

/// A request without content.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// Asks for a generated passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SuggestPassphraseRequest {
    /// `en` or `es`.
    pub language: String,
}

/// A generated passphrase of seven words, 77 bits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SuggestedPassphrase {
    /// The words, to be typed with spaces between.
    pub words: Vec<String>,
}

/// Who is at work in which vault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Session {
    /// The member who unlocked.
    pub member: MemberView,
    /// The organisation's name.
    pub organisation: String,
    /// A vault of invented families.
    pub practice: bool,
    /// The vault's fingerprint.
    pub fingerprint: String,
    /// May read privileged notes.
    pub reads_privileged: bool,
    /// How far the full check of the records has come.
    pub check: CheckState,
    /// Minutes without input until the vault locks itself.
    pub lock_minutes: u32,
    /// All members, for assigning and approving.
    pub members: Vec<MemberView>,
    /// IANA zone in which days count for filings, and by whose clock hours stand in the timeline.
    pub filing_zone: String,
    /// Counts for the spine and the headers, each with its unit in the name.
    pub counts: Counts,
    /// The latest moment at which an entry was received, RFC 3339, when this machine's clock stood
    /// earlier than it as the vault was opened: the clock is to be set.
    pub clock_behind: Option<String>,
    /// The member came in with the recovery code: their passphrase is lost, and a new one is due.
    pub by_recovery_code: bool,
    /// What the member's roles are shown: `families`, `reach`, `lists`, `deliveries`, `access_log`.
    pub sees: Vec<String>,
}

/// A member as colleagues see them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MemberView {
    /// Member id.
    pub id: String,
    /// Name as colleagues know it.
    pub name: String,
    /// Their roles.
    pub roles: Vec<MemberRole>,
    /// May still write.
    pub active: bool,
    /// Has the role of counsel and not yet the key of the privileged notes: a crash came between,
    /// and somebody who reads them must open the vault once.
    pub waits_for_key: bool,
}

/// The state of the full check that runs after opening.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct CheckState {
    /// `running`, `passed`, `rebuilt` (a view differed and was made anew) or `damaged`.
    pub state: CheckOutcome,
    /// Entries checked so far.
    pub checked: u32,
    /// Entries in all.
    pub entries: u32,
    /// Views that differed from their entries and were made anew.
    pub rebuilt_views: u32,
    /// Received files that are missing or damaged in the vault.
    pub lost_files: u32,
}

/// How the full check ended, or that it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckOutcome {
    /// Not ended.
    Running,
    /// Everything agrees.
    Passed,
    /// A stored view differed from its entries and was made anew.
    Rebuilt,
    /// An entry is damaged: the records are read-only.
    Damaged,
}

/// Counts with their units apart (docs/domain.md §0.1).
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Counts {
    /// Parents in at least one pair.
    pub parents: u32,
    /// Children in at least one pair.
    pub children: u32,
    /// Parent–child pairs.
    pub pairs: u32,
    /// Families.
    pub families: u32,
}

/// Admits a second member on this machine.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AdmitMemberRequest {
    /// Name as colleagues know it.
    pub name: String,
    /// Their roles.
    pub roles: Vec<MemberRole>,
    /// The passphrase they chose, typed by them.
    pub passphrase: String,
    /// The passphrase of the member at work, who admits them, typed again.
    pub own_passphrase: String,
}

/// The admitted member and their recovery kit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AdmittedMember {
    /// The member.
    pub member: MemberView,
    /// Their recovery kit, shown once.
    pub kit: RecoveryKit,
}

/// Changes the passphrase of the member at work.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangePassphraseRequest {
    /// The one in use.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// What moved through a change; the window's stores reload by kind.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Changes {
    /// Ids of the families whose views changed.
    pub families: Vec<String>,
    /// Lists changed.
    pub lists: bool,
    /// Deliveries changed.
    pub deliveries: bool,
    /// Members or settings changed.
    pub members: bool,
}

/// The answer to every recording command.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Recorded {
    /// Hash of the new entry.
    pub entry: String,
    /// The base id it founded or names.
    pub id: String,
    /// What moved.
    pub changes: Changes,
}

/// The invented families that came into a practice vault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PracticeFamilies {
    /// How many parents, each with a child or more.
    pub parents: u32,
    /// What moved.
    pub changes: Changes,
}

/// How much is to be checked.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct VerifyRequest {
    /// Only entries, chains, payloads and signatures; not what is derived from them or lies beside
    /// them.
    pub log_only: bool,
}

/// What `verify` checked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Verified {
    /// Entries whose hash, chain and payload were checked.
    pub entries: u32,
    /// Chains walked.
    pub chains: u32,
    /// Stored views; compared with a refold of their entries unless only the log was checked.
    pub views: u32,
    /// What did not agree, as codes; empty when all is well.
    pub problems: Vec<String>,
    /// One line a shared space.
    pub spaces: Vec<SpaceHashes>,
    /// Privileged notes that no entry names, kept beside the records; counted for who reads them.
    pub set_aside: u32,
}

/// The two hashes of a space (docs/formats/entry.md).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SpaceHashes {
    /// Space id.
    pub space: String,
    /// SHA-256 over its sorted entry hashes.
    pub log_hash: String,
    /// SHA-256 over its views, sorted by key.
    pub state_hash: String,
}
