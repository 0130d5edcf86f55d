//! What is open, and the commands that open, close and describe it.

use crate::convert::invalid;
use crate::family_view::{self, ViewOf};
use crate::keyring::{Keyring, SystemKeyring};
use crate::reads::Reads;
use crate::undo::LastActs;
use crate::wire::{
    AdmitMemberRequest, AdmittedMember, ApiError, ChangePassphraseRequest, CheckOutcome,
    CheckState, ConfirmKitRequest, Counts, CreateVaultRequest, ErrorCode, FamilyView, Glance,
    GlanceState, MemberView, Nothing, OpenFamilyRequest, PrivilegedNote, PrivilegedNotes,
    ReadNotesRequest, RecoveryKit, Session, SpaceHashes, SuggestPassphraseRequest,
    SuggestedPassphrase, UnlockRequest, Verified, VerifyRequest,
};
use reencuentro_core::acts::MemberCard;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::{Sight, sees};
use reencuentro_core::records::{self, Checker, Depth, Founding, Records, Underway};
use reencuentro_core::vault::SlotKind;
use reencuentro_core::{Credential, KdfParams, RecoveryCode, WordLanguage, vault};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Minutes without input until the vault locks itself, unless the organisation set another.
const LOCK_MINUTES: u32 = 5;

/// What one try of a passphrase is to take on the machine where a vault is made.
const ONE_TRY: Duration = Duration::from_secs(1);

/// The filing zone unless the founder names another: the court's.
const FILING_ZONE: &str = "America/Los_Angeles";

/// The program: at most one open vault. Dropping it closes the vault.
pub struct Program {
    folder: Option<PathBuf>,
    records: Option<Records>,
    kit: Option<PendingKit>,
    pub(crate) check: CheckState,
    kdf: Option<KdfParams>,
    worker: Option<PathBuf>,
    reads: Reads,
    backups: bool,
    pub(crate) backup_failed: Option<ApiError>,
    keyring: Box<dyn Keyring>,
    underway: Arc<Underway>,
    acts: LastActs,
}

/// A recovery kit that was shown and must be typed back in part.
struct PendingKit {
    groups: Vec<String>,
    ask: Vec<u32>,
}

impl Program {
    /// A program that would open the vault in `folder`.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self {
            folder,
            records: None,
            kit: None,
            check: running(0),
            kdf: None,
            worker: None,
            reads: Reads::default(),
            backups: true,
            backup_failed: None,
            keyring: Box::new(SystemKeyring),
            underway: Arc::default(),
            acts: LastActs::default(),
        }
    }

    /// The same with other costs of a passphrase: for tests, which must not wait for them.
    #[must_use]
    pub fn with_kdf(mut self, kdf: KdfParams) -> Self {
        self.kdf = Some(kdf);
        self
    }

    /// The same with another keyring than the system's: for tests.
    #[must_use]
    pub fn with_keyring(mut self, keyring: impl Keyring + 'static) -> Self {
        self.keyring = Box::new(keyring);
        self
    }

    pub(crate) fn keyring(&self) -> &dyn Keyring {
        &*self.keyring
    }

    /// What one try of a further passphrase or PIN is to cost in the open vault: what the dearest of
    /// its slots cost, so that unlocking pays the slow step once for all of them.
    pub(crate) fn kdf(&self) -> KdfParams {
        let members = self.records.iter().flat_map(|open| open.vault().members());
        let costs = members
            .flat_map(|member| member.slots)
            .filter_map(|slot| slot.costs);
        let dearest = costs.max_by_key(|costs| (costs.m_kib, costs.t));
        self.kdf
            .or(dearest)
            .unwrap_or_else(KdfParams::for_this_machine)
    }

    /// The costs of a new vault: measured on this machine, so that one try takes about a second.
    fn kdf_of_new_vault(&self) -> Result<KdfParams, ApiError> {
        match self.kdf {
            Some(fixed) => Ok(fixed),
            None => Ok(KdfParams::for_this_machine().calibrate(ONE_TRY)?),
        }
    }

    /// The same with the program that reads workbooks when it is started as `… sheet-worker`:
    /// without one, workbooks are refused.
    #[must_use]
    pub fn with_worker(mut self, worker: PathBuf) -> Self {
        self.worker = Some(worker);
        self
    }

    pub(crate) const fn reads(&mut self) -> &mut Reads {
        &mut self.reads
    }

    /// The same without backups of its own accord: for benches that build a vault of a million
    /// entries, and would copy it before each of three hundred imports.
    #[must_use]
    pub fn without_backups(mut self) -> Self {
        self.backups = false;
        self
    }

    pub(crate) const fn makes_backups(&self) -> bool {
        self.backups
    }

    /// Long work as somebody beside it sees it: how far it has come, and how to stop it. It answers
    /// while a command runs, which the program itself does not.
    #[must_use]
    pub fn underway(&self) -> Arc<Underway> {
        Arc::clone(&self.underway)
    }

    pub(crate) const fn acts(&mut self) -> &mut LastActs {
        &mut self.acts
    }

    pub(crate) fn worker(&self) -> Option<&std::path::Path> {
        self.worker.as_deref()
    }

    /// Points the program at another folder; only while nothing is open.
    ///
    /// # Errors
    /// [`ErrorCode::InUse`] while a vault is open.
    pub fn choose_folder(&mut self, folder: PathBuf) -> Result<(), ApiError> {
        if self.records.is_some() {
            return Err(ApiError::new(ErrorCode::InUse));
        }
        self.folder = Some(folder);
        Ok(())
    }

    pub(crate) fn records(&mut self) -> Result<&mut Records, ApiError> {
        self.records
            .as_mut()
            .ok_or_else(|| ApiError::new(ErrorCode::Locked))
    }

    /// Minutes without input after which the vault must be locked; none while nothing is open.
    #[must_use]
    pub const fn lock_minutes(&self) -> Option<u32> {
        if self.records.is_some() {
            Some(LOCK_MINUTES)
        } else {
            None
        }
    }

    /// The folder of the vault that is open, or would be opened.
    ///
    /// # Errors
    /// [`ErrorCode::NoVault`] while none is chosen.
    pub fn folder(&self) -> Result<PathBuf, ApiError> {
        self.folder
            .clone()
            .ok_or_else(|| ApiError::new(ErrorCode::NoVault))
    }

    /// What can be said of the vault before it is unlocked.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn glance(&mut self, _: Nothing, now: &Now) -> Result<Glance, ApiError> {
        let Some(folder) = self.folder.clone() else {
            return Ok(absent(None));
        };
        let shown = Some(folder.display().to_string());
        match vault::peek(&folder) {
            Ok(seen) => {
                let failed = vault::attempts::read(&folder)?;
                let wait = failed.wait_seconds(now.0.timestamp());
                Ok(Glance {
                    folder: shown,
                    state: if self.records.is_some() {
                        GlanceState::Open
                    } else {
                        GlanceState::Locked
                    },
                    practice: seen.practice,
                    fingerprint: fingerprint(&seen.vault_id.to_hex()),
                    wait_seconds: u32::try_from(wait).unwrap_or(0),
                    pin: seen.has_keyring_slot
                        && vault::check_pins(&folder, now.0.timestamp()).is_ok(),
                })
            }
            Err(reencuentro_core::VaultError::NoVault) => Ok(absent(shown)),
            Err(error) => Err(error.into()),
        }
    }

    /// Draws a passphrase of seven words.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn suggest_passphrase(
        &mut self,
        request: SuggestPassphraseRequest,
        _: &Now,
    ) -> Result<SuggestedPassphrase, ApiError> {
        let language = match request.language.as_str() {
            "es" => WordLanguage::Spanish,
            _ => WordLanguage::English,
        };
        let text = vault::make_passphrase(language);
        Ok(SuggestedPassphrase {
            words: text.split(' ').map(str::to_owned).collect(),
        })
    }

    /// Makes a vault, its first member and their recovery kit.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn create_vault(
        &mut self,
        request: CreateVaultRequest,
        now: &Now,
    ) -> Result<RecoveryKit, ApiError> {
        if self.records.is_some() {
            return Err(ApiError::new(ErrorCode::InUse));
        }
        let zone = request.filing_zone.as_deref().unwrap_or(FILING_ZONE);
        let folder = PathBuf::from(&request.folder);
        let roles: Vec<_> = request.roles.iter().map(|role| (*role).into()).collect();
        let (records, code) = records::found(
            &Founding {
                folder: &folder,
                organisation: &request.organisation,
                member_name: &request.member_name,
                roles: &roles,
                passphrase: &request.passphrase,
                kdf: self.kdf_of_new_vault()?,
                practice: request.practice,
                filing_zone: zone.parse().map_err(|_| invalid("filing_zone"))?,
            },
            now,
        )?;
        let kit = self.show_kit(&code, &records);
        self.folder = Some(folder);
        self.records = Some(records);
        self.check = CheckState {
            state: CheckOutcome::Passed,
            ..running(0)
        };
        Ok(kit)
    }

    fn show_kit(&mut self, code: &RecoveryCode, records: &Records) -> RecoveryKit {
        let groups: Vec<String> = code
            .groups()
            .iter()
            .map(|group| group.to_string())
            .collect();
        let ask = two_of(groups.len());
        self.kit = Some(PendingKit {
            groups: groups.clone(),
            ask: ask.clone(),
        });
        RecoveryKit {
            groups,
            fingerprint: fingerprint(&records.vault().vault_id().to_hex()),
            ask_groups: ask,
        }
    }

    /// The groups of the kit that is shown, and the vault's fingerprint; none once they were typed back.
    pub(crate) fn shown_kit(&self) -> Option<(&[String], String)> {
        let (kit, records) = (self.kit.as_ref()?, self.records.as_ref()?);
        let fingerprint = fingerprint(&records.vault().vault_id().to_hex());
        Some((&kit.groups, fingerprint))
    }

    /// Takes the groups of the recovery kit that were typed back.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn confirm_kit(
        &mut self,
        request: ConfirmKitRequest,
        now: &Now,
    ) -> Result<Session, ApiError> {
        let kit = self
            .kit
            .as_ref()
            .ok_or_else(|| ApiError::new(ErrorCode::NotFound))?;
        let wanted: Vec<&String> = kit
            .ask
            .iter()
            .filter_map(|at| kit.groups.get(*at as usize))
            .collect();
        let typed: Vec<String> = request
            .typed
            .iter()
            .map(|text| text.trim().to_ascii_uppercase())
            .collect();
        if typed.len() != wanted.len() || typed.iter().zip(wanted).any(|(a, b)| a != b) {
            return Err(ApiError::new(ErrorCode::KitNotConfirmed));
        }
        self.kit = None;
        self.session(Nothing {}, now)
    }

    /// Opens the vault with exactly one of passphrase, recovery code, PIN and organisation's key.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn unlock(&mut self, request: UnlockRequest, now: &Now) -> Result<Session, ApiError> {
        if let Some(folder) = &request.folder {
            self.choose_folder(PathBuf::from(folder))?;
        }
        if self.records.is_some() {
            return Err(ApiError::new(ErrorCode::InUse));
        }
        let folder = self.folder()?;
        self.refuse_haste(now)?;
        let given = (
            request.passphrase.as_deref(),
            request.recovery_code.as_deref(),
            request.pin.as_deref(),
            request.organisation_key.as_deref(),
        );
        let with = match given {
            (Some(typed), None, None, None) => Credential::Passphrase(typed),
            (None, Some(typed), None, None) => Credential::Recovery(typed),
            (None, None, None, Some(typed)) => Credential::Organisation(typed),
            (None, None, Some(pin), None) => {
                let records = self.open_with_pin(&folder, pin, now)?;
                return self.opened(records, now);
            }
            _ => return Err(invalid("passphrase")),
        };
        let had_pins = vault::peek(&folder)?.has_keyring_slot;
        let records = records::open(&folder, with, now)?;
        self.forget_spent_pins(&folder, had_pins)?;
        self.opened(records, now)
    }

    fn opened(&mut self, records: Records, now: &Now) -> Result<Session, ApiError> {
        self.check = running(records.entries()?);
        self.records = Some(records);
        self.session(Nothing {}, now)
    }

    /// Signs what is unsigned, writes the tips and closes the vault.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn lock(&mut self, _: Nothing, now: &Now) -> Result<Nothing, ApiError> {
        let reads = if self.records.is_some() {
            self.write_reads(now)
        } else {
            Ok(())
        };
        self.reads = Reads::default();
        self.kit = None;
        self.acts.forget();
        // It closes whatever could not be written; only then is that said.
        if let Some(mut records) = self.records.take() {
            records.prepare_lock()?;
        }
        reads.map(|()| Nothing {})
    }

    /// Who is at work in which vault.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn session(&mut self, _: Nothing, _: &Now) -> Result<Session, ApiError> {
        let check = self.check;
        let records = self.records()?;
        let membership = records.membership();
        let members: Vec<MemberView> = membership
            .members
            .values()
            .map(|card| member_view(records, card))
            .collect();
        let member = match records.member() {
            None => nobody(),
            Some(own) => members
                .iter()
                .find(|member| member.id == own.hex())
                .cloned()
                .ok_or_else(|| ApiError::new(ErrorCode::NotFound))?,
        };
        let counts = records.counts()?;
        let seen = Sight::ALL
            .into_iter()
            .filter(|sight| is_shown(records, *sight));
        let seen = seen.map(|sight| sight.code().to_owned()).collect();
        Ok(Session {
            member,
            organisation: records.founded().organisation.clone(),
            practice: records.founded().practice,
            fingerprint: fingerprint(&records.vault().vault_id().to_hex()),
            reads_privileged: records.reads_privileged(),
            check,
            lock_minutes: LOCK_MINUTES,
            members,
            filing_zone: records.zone().name().to_owned(),
            counts: Counts {
                parents: counts.parents,
                children: counts.children,
                pairs: counts.pairs,
                families: counts.families,
            },
            clock_behind: records.clock_behind().map(|last| last.0.to_rfc3339()),
            by_recovery_code: records.vault().opened_through() == Some(SlotKind::Recovery),
            sees: seen,
        })
    }

    /// Admits a member who typed a passphrase of their own.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn admit_member(
        &mut self,
        request: AdmitMemberRequest,
        now: &Now,
    ) -> Result<AdmittedMember, ApiError> {
        let kdf = self.kdf();
        let roles: Vec<_> = request.roles.iter().map(|role| (*role).into()).collect();
        self.records_for_writing()?;
        self.confirm_own(&request.own_passphrase, now)?;
        let records = self.records_for_writing()?;
        let (member, code) =
            records.admit_member(&request.name, &roles, &request.passphrase, kdf, now)?;
        let groups: Vec<String> = code
            .groups()
            .iter()
            .map(|group| group.to_string())
            .collect();
        let fingerprint = fingerprint(&records.vault().vault_id().to_hex());
        Ok(AdmittedMember {
            member: MemberView {
                id: member.hex(),
                name: request.name,
                roles: request.roles,
                active: true,
                waits_for_key: false,
            },
            kit: RecoveryKit {
                groups,
                fingerprint,
                ask_groups: Vec::new(),
            },
        })
    }

    /// Changes the passphrase of the member at work.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn change_passphrase(
        &mut self,
        request: ChangePassphraseRequest,
        now: &Now,
    ) -> Result<Nothing, ApiError> {
        let kdf = self.kdf();
        let into_log = self.check.state != CheckOutcome::Damaged;
        self.records()?
            .change_passphrase(&request.old, &request.new, kdf, into_log, now)?;
        Ok(Nothing {})
    }

    /// Opens a family, folded anew; a stored view that differs is made anew and counted.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn open_family(
        &mut self,
        request: OpenFamilyRequest,
        now: &Now,
    ) -> Result<FamilyView, ApiError> {
        let id = crate::convert::entity(&request.family, "family")?;
        let records = self.records_to_see(Sight::Families)?;
        let family = records.family(id)?;
        if !records.views_agree(&family)? {
            // An old page of a view put back, or a fault: the entries win, and it is said.
            records.rebuild(now)?;
            self.check.rebuilt_views += 1;
        }
        self.note_read("family", family.id.into(), now);
        let records = self.records()?;
        let mut view = family_view::family_view(&ViewOf {
            today: records.filing_day(now),
            records,
            family: &family,
            now,
        });
        if !self.sees(Sight::Reach)? {
            family_view::hide_ways_to_reach(&mut view);
        }
        Ok(view)
    }

    /// The privileged notes of a family.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn read_notes(
        &mut self,
        request: ReadNotesRequest,
        now: &Now,
    ) -> Result<PrivilegedNotes, ApiError> {
        let id = crate::convert::entity(&request.family, "family")?;
        let records = self.records()?;
        let family = records.family(id)?;
        let mut notes: Vec<PrivilegedNote> = records
            .privileged_notes(&family.timeline)?
            .into_iter()
            .map(|(entry, words)| PrivilegedNote {
                entry: entry.hash.hex(),
                author: records.member_name(entry.author()),
                written_at: entry.header.recorded().0.to_rfc3339(),
                text: words.reveal_dangerous().to_owned(),
            })
            .collect();
        notes.reverse();
        self.note_read("privileged_notes", family.id.into(), now);
        Ok(PrivilegedNotes { notes })
    }

    /// A check of everything on connections of its own, to be run on another thread: straight after
    /// opening. Its end is given to [`Program::take_check`].
    ///
    /// # Errors
    /// [`ErrorCode::Locked`] while nothing is open, or what storage says.
    pub fn checker(&mut self) -> Result<Checker, ApiError> {
        Ok(self.records()?.checker()?)
    }

    /// Takes in how a check ended: views that differ are made anew; damage of an entry makes the
    /// records read-only; a received file that is lost is told and stops nothing.
    ///
    /// # Errors
    /// What storage says when views are made anew.
    pub fn take_check(
        &mut self,
        found: &records::Verified,
        now: &Now,
    ) -> Result<Verified, ApiError> {
        let problems: Vec<String> = found
            .problems
            .iter()
            .map(|problem| format!("{} {}", problem.code, problem.at))
            .collect();
        let lost = found.lost_attachments().count();
        let state = if found.damaged() {
            CheckOutcome::Damaged
        } else if found.views_differ() {
            self.records()?.mend(found, now)?;
            CheckOutcome::Rebuilt
        } else {
            CheckOutcome::Passed
        };
        let entries = u32::try_from(found.entries).unwrap_or(u32::MAX);
        let rebuilt = if state == CheckOutcome::Rebuilt {
            problems.len() - lost
        } else {
            0
        };
        self.check = CheckState {
            state,
            checked: entries,
            entries,
            rebuilt_views: u32::try_from(rebuilt).unwrap_or(u32::MAX),
            lost_files: u32::try_from(lost).unwrap_or(u32::MAX),
        };
        let hex = |hash: &[u8; 32]| reencuentro_core::ids::EntryHash(*hash).hex();
        Ok(Verified {
            entries,
            chains: u32::try_from(found.chains).unwrap_or(u32::MAX),
            views: u32::try_from(found.views).unwrap_or(u32::MAX),
            problems,
            spaces: found
                .spaces
                .iter()
                .map(|space| SpaceHashes {
                    space: space.space.hex(),
                    log_hash: hex(&space.log_hash),
                    state_hash: hex(&space.state_hash),
                })
                .collect(),
            set_aside: u32::try_from(found.set_aside).unwrap_or(u32::MAX),
        })
    }

    /// The check could not even run to its end: what it could not read is damage.
    pub fn fail_check(&mut self) {
        self.check.state = CheckOutcome::Damaged;
    }

    /// Checks every entry, chain, payload and signature, and every view unless only the log is asked
    /// for, here and now.
    ///
    /// # Errors
    /// [`ErrorCode::Stopped`]; [`ApiError`] when the check itself cannot run; what disagrees is in the
    /// answer.
    pub fn verify(&mut self, request: VerifyRequest, now: &Now) -> Result<Verified, ApiError> {
        let depth = if request.log_only {
            Depth::Log
        } else {
            Depth::Whole
        };
        let before = self.check;
        let work = self.underway();
        work.begin();
        // Here, so that damage that it meets is damage that the check has found.
        let ended = self
            .checker()
            .and_then(|checker| Ok(checker.run(depth, &work)?));
        work.end();
        if matches!(&ended, Err(error) if error.code == ErrorCode::Damaged) {
            self.fail_check();
        }
        let found = self.take_check(&ended?, now)?;
        if depth == Depth::Log && found.problems.is_empty() {
            self.check = before; // a part of the check does not stand for the whole
        }
        Ok(found)
    }

    /// Whether the member at work is shown a part of the records.
    pub(crate) fn sees(&mut self, sight: Sight) -> Result<bool, ApiError> {
        Ok(is_shown(self.records()?, sight))
    }

    /// The records, to show a part of: refused where the member's roles have no part in it.
    pub(crate) fn records_to_see(&mut self, sight: Sight) -> Result<&mut Records, ApiError> {
        if self.sees(sight)? {
            return self.records();
        }
        Err(ApiError::new(ErrorCode::NotAllowed).with("sight", sight.code()))
    }

    /// The records, to write in: refused when damage of an entry was found, until the backups were
    /// looked at. Every command that writes records comes through here. What was done before can be
    /// undone no more: the act to come may stand on it.
    pub(crate) fn records_for_writing(&mut self) -> Result<&mut Records, ApiError> {
        self.acts.forget();
        self.records_to_record_in()
    }

    /// The same for acts that can be undone.
    pub(crate) fn records_to_record_in(&mut self) -> Result<&mut Records, ApiError> {
        if self.check.state == CheckOutcome::Damaged {
            return Err(ApiError::new(ErrorCode::ReadOnlyRecords));
        }
        self.records()
    }
}

/// Whether the member at work is shown a part of these records. Whoever opens with the organisation's
/// key is shown everything.
pub(crate) fn is_shown(records: &Records, sight: Sight) -> bool {
    let membership = records.membership();
    let member = records.member();
    member.is_none_or(|member| sees(membership.roles(member), sight))
}

/// Who is at work when the organisation's recovery key opened the vault: somebody who reads
/// everything and can write nothing, since no member's key is there to sign with.
fn nobody() -> MemberView {
    MemberView {
        id: String::new(),
        name: String::new(),
        roles: vec![crate::wire::MemberRole::Auditor],
        active: false,
        waits_for_key: false,
    }
}

/// A member as the records know them.
pub(crate) fn member_view(records: &Records, card: &MemberCard) -> MemberView {
    MemberView {
        id: card.member.hex(),
        name: card.name.clone(),
        roles: card.roles.iter().map(|role| (*role).into()).collect(),
        active: !card.roles.is_empty(),
        waits_for_key: records.waits_for_key().contains(&card.member),
    }
}

fn absent(folder: Option<String>) -> Glance {
    Glance {
        folder,
        state: GlanceState::Absent,
        practice: false,
        fingerprint: String::new(),
        wait_seconds: 0,
        pin: false,
    }
}

fn running(entries: u64) -> CheckState {
    CheckState {
        state: CheckOutcome::Running,
        checked: 0,
        entries: u32::try_from(entries).unwrap_or(u32::MAX),
        rebuilt_views: 0,
        lost_files: 0,
    }
}

/// The first 16 hex digits of the vault's id in groups of four.
fn fingerprint(vault_id: &str) -> String {
    let groups: Vec<String> = vault_id
        .as_bytes()
        .chunks(4)
        .take(4)
        .map(|g| String::from_utf8_lossy(g).into_owned())
        .collect();
    groups.join(" ")
}

/// Two different places among the groups, at random: typing them back proves the kit was kept.
fn two_of(groups: usize) -> Vec<u32> {
    let groups = u8::try_from(groups).unwrap_or(u8::MAX).max(2);
    let [a, b] = vault::random::make_bytes::<2>();
    let first = a % groups;
    let second = (first + 1 + b % (groups - 1)) % groups;
    let mut ask = vec![u32::from(first), u32::from(second)];
    ask.sort_unstable();
    ask
}
