//! The one door: permission, append, refold, projections, in one SQLite transaction with
//! `synchronous=FULL`. Nothing else writes.

use super::derived::attachment_hash;
use super::known::known;
use super::{Records, RecordsError, Stage, Underway, refold};
use crate::acts::Act;
use crate::clock::Now;
use crate::entries::{
    Header, KnownEntry, Payload, Role, can_be_said_again, can_be_taken_back, entry_hash,
    is_taking_back, may_take_back, needs_signature, permits,
};
use crate::ids::{EntityId, EntryHash, EntryId, MemberId, PersonId, make_id};
use crate::rules::Refusal;
use crate::storage::{self, NewEntry};
use crate::views::Office;
use reencuentro_vault::{HeadTips, MemberSigner};
use std::collections::BTreeSet;

/// One act to be written.
pub struct Op {
    /// What it is about.
    pub entity: EntityId,
    /// What it replaces, corrects or withdraws.
    pub replaces: Vec<EntryHash>,
    /// What it says.
    pub act: Act,
    /// Base ids whose views must be made anew besides those it names.
    pub also: Vec<EntityId>,
}

impl Op {
    /// An act that replaces nothing.
    #[must_use]
    pub fn new(entity: EntityId, act: impl Into<Act>) -> Self {
        Self {
            entity,
            replaces: Vec::new(),
            act: act.into(),
            also: Vec::new(),
        }
    }

    /// The same, replacing these entries.
    #[must_use]
    pub fn replacing(mut self, replaces: Vec<EntryHash>) -> Self {
        self.replaces = replaces;
        self
    }

    /// The same, refolding these base ids too.
    #[must_use]
    pub fn touching(mut self, also: Vec<EntityId>) -> Self {
        self.also = also;
        self
    }

    fn plain(self) -> Result<Self, Refusal> {
        let act = self.act.plain()?;
        Ok(Self { act, ..self })
    }
}

/// What was written.
#[derive(Debug, Default)]
pub struct Written {
    /// Hashes of the new entries, in the order of the ops.
    pub entries: Vec<EntryHash>,
    /// Families whose views were made anew.
    pub families: BTreeSet<PersonId>,
}

/// What a transaction appends with: the author and, for acts that need it, their signature.
enum Author<'a> {
    AtWork,
    Second(&'a MemberSigner),
}

impl Records {
    /// Writes some acts as the member at work: all or none.
    ///
    /// # Errors
    /// [`RecordsError::NotAllowed`] when a role does not allow an act, [`RecordsError::NotFound`]
    /// when one replaces an entry that is not there, and whatever storage says (disk full among it);
    /// in every case nothing was written.
    pub fn transact(&mut self, ops: Vec<Op>, now: &Now) -> Result<Written, RecordsError> {
        self.write(ops, now, &Author::AtWork, None, || Ok(()))
    }

    /// The same, for many acts: each is a step of `watch`. `undo` takes back what was made for it
    /// outside the databases, and is called only when the transaction cannot have been committed.
    /// After a commit that failed half-way (the disk refused to flush it) a crash may still find it
    /// whole: what it names must then be there.
    ///
    /// # Errors
    /// As [`Records::transact`], and [`RecordsError::Stopped`]; nothing was written then.
    pub(super) fn transact_or(
        &mut self,
        ops: Vec<Op>,
        watch: &Underway,
        now: &Now,
        undo: impl FnOnce() -> Result<(), RecordsError>,
    ) -> Result<Written, RecordsError> {
        self.write(ops, now, &Author::AtWork, Some(watch), undo)
    }

    /// The same as [`Records::transact`], for many acts: each is a step of `watch`.
    ///
    /// # Errors
    /// As [`Records::transact`], and [`RecordsError::Stopped`]; nothing was written then.
    pub fn transact_watched(
        &mut self,
        ops: Vec<Op>,
        watch: &Underway,
        now: &Now,
    ) -> Result<Written, RecordsError> {
        self.transact_or(ops, watch, now, || Ok(()))
    }

    /// Writes an act of this machine into its own space.
    ///
    /// # Errors
    /// As [`Records::transact`].
    pub fn write_local(&mut self, act: impl Into<Act>, now: &Now) -> Result<Written, RecordsError> {
        let device = EntityId(self.device_id.0);
        self.transact(vec![Op::new(device, act)], now)
    }

    /// Writes some acts as a second member, who unlocked their own key for this one act.
    ///
    /// # Errors
    /// As [`Records::transact`].
    pub fn transact_as(
        &mut self,
        signer: &MemberSigner,
        ops: Vec<Op>,
        now: &Now,
    ) -> Result<Written, RecordsError> {
        self.write(ops, now, &Author::Second(signer), None, || Ok(()))
    }

    fn write(
        &mut self,
        ops: Vec<Op>,
        now: &Now,
        author: &Author<'_>,
        watch: Option<&Underway>,
        undo: impl FnOnce() -> Result<(), RecordsError>,
    ) -> Result<Written, RecordsError> {
        let plain: Result<Vec<Op>, Refusal> = ops.into_iter().map(Op::plain).collect();
        let ops = match plain {
            Ok(ops) => ops,
            Err(refusal) => {
                undo()?;
                return Err(RecordsError::Refused(refusal));
            }
        };
        let redacted = self.files_of(ops.iter().flat_map(|op| redacted_by(&op.act)))?;
        let mut sealed = Some(Vec::new());
        let result = self.write_inner(&ops, now, author, watch, &mut sealed);
        if let (Err(_), Some(sealed)) = (&result, sealed) {
            self.drop_sealed(sealed.into_iter());
            undo()?;
        }
        let written = result?;
        let notes = ops.iter().filter(|op| is_sealed(&op.act));
        self.sealed += notes.count() as u64;
        #[cfg(feature = "harness")]
        crate::harness::reached(crate::harness::Moment::MainCommitted);
        // Only now: before the commit, a crash would have cost the note without the order to
        // remove it.
        self.drop_sealed(ops.iter().flat_map(|op| redacted_by(&op.act)));
        for file in &redacted {
            // Its key went with the commit: what stays on a disk that refuses is noise.
            let _ = self.vault.attachments().remove(file);
        }
        #[cfg(feature = "harness")]
        crate::harness::reached(crate::harness::Moment::HeadBehind);
        // The records have it: told otherwise, a person would write it down a second time. The head
        // may be behind, and the next commit or the lock writes it.
        let _ = self.write_head();
        Ok(written)
    }

    /// The attachments that some entries name.
    fn files_of(
        &self,
        entries: impl Iterator<Item = EntryHash>,
    ) -> Result<Vec<[u8; 32]>, RecordsError> {
        let mut files = Vec::new();
        for entry in entries {
            let stored = storage::load_by_hash(&self.main, entry)?;
            let act = stored.map(|stored| known(&stored)).transpose()?;
            let act = act.and_then(|entry| entry.act);
            let name = act.as_ref().and_then(Act::attachment);
            files.extend(name.and_then(attachment_hash));
        }
        Ok(files)
    }

    fn write_inner(
        &mut self,
        ops: &[Op],
        now: &Now,
        author: &Author<'_>,
        watch: Option<&Underway>,
        sealed: &mut Option<Vec<EntryHash>>,
    ) -> Result<Written, RecordsError> {
        let author_id = match author {
            Author::AtWork => self.member().ok_or(RecordsError::NobodyAtWork)?,
            Author::Second(signer) => MemberId(signer.member_id().0),
        };
        let today = self.filing_day(now);
        let mut memberships = self.memberships.clone();
        let mut written = Written::default();
        let mut touched = BTreeSet::new();
        let Self {
            main,
            privileged,
            vault,
            device_id,
            space,
            space_no,
            local,
            local_no,
            zone,
            ..
        } = self;
        let tx = main.transaction().map_err(storage::StorageError::from)?;
        if let Some(watch) = watch {
            watch.enter(Stage::Writing, ops.len());
        }
        for op in ops {
            if let Some(watch) = watch {
                watch.step()?;
            }
            let (space_id, no) = if is_local(&op.act) {
                (*local, *local_no)
            } else {
                (*space, *space_no)
            };
            if is_published(&op.act) {
                return Err(RecordsError::NotAllowed(op.act.kind()));
            }
            let founding = matches!(op.act, Act::SpaceFounded(_)) && memberships.policy().is_none();
            let signs = needs_signature(&op.act);
            if !founding && !permits(memberships.now().roles(author_id), &op.act, signs) {
                return Err(RecordsError::NotAllowed(op.act.kind()));
            }
            let mut entities: Vec<EntityId> = vec![op.entity];
            entities.extend(op.act.touches());
            let mut moved: Vec<EntityId> = vec![op.entity];
            moved.extend(op.act.changes());
            for target in &op.replaces {
                let roles = memberships.now();
                let of = check_replaceable(&tx, *target, &op.act, roles.roles(author_id))?;
                entities.extend(&of);
                moved.extend(of);
            }
            if let Act::Redacted(redacted) = &op.act {
                for target in &redacted.entries {
                    touched.extend(check_redactable(&tx, *target)?);
                }
            }
            let chain = storage::chain_of(&tx, no, *device_id)?;
            let lamport = storage::max_lamport(&tx, space_id)? + 1;
            let payload = Payload::make(op.act.to_json());
            let header = Header {
                id: EntryId(make_id(now)),
                space: space_id,
                device: *device_id,
                seq: chain.as_ref().map_or(1, |c| c.seq + 1),
                prev: chain.map(|c| c.head),
                lamport,
                author: author_id,
                entity: op.entity,
                kind: op.act.kind().to_owned(),
                version: op.act.version(),
                replaces: op.replaces.clone(),
                policy: memberships.policy(),
                recorded_at: now.millis(),
                offset_minutes: now.offset_minutes(),
                payload_commit: payload.commit(),
            };
            let bytes = header.to_bytes();
            let hash = entry_hash(&bytes);
            let signature = match (signs, author) {
                (false, _) => None,
                (true, Author::AtWork) => Some(vault.sign(&bytes)?),
                (true, Author::Second(signer)) => Some(signer.sign(&bytes)),
            };
            let is_sealed = is_sealed(&op.act);
            if is_sealed {
                // Committed first: a payload without its header was never acknowledged and is
                // set aside at open; a header without its payload would be damage.
                let db = privileged.as_ref().ok_or(RecordsError::NoPrivileged)?;
                storage::insert_sealed(db, hash, &payload.salt, &payload.body)?;
                sealed.get_or_insert_default().push(hash);
                #[cfg(feature = "harness")]
                crate::harness::reached(crate::harness::Moment::SealedCommitted);
            }
            let arrived = storage::insert_entry(
                &tx,
                &NewEntry {
                    hash,
                    header: &bytes,
                    member_sig: signature.as_ref().map(|s| s.as_slice()),
                    space: no,
                    kind: op.act.kind(),
                    payload: (!is_sealed).then_some((&payload.salt, &payload.body)),
                    sealed: is_sealed,
                    received_at: now.millis(),
                    effective: if is_sealed {
                        None
                    } else {
                        op.act.effective_day(*zone)
                    },
                    entities: &entities,
                },
            )?;
            storage::set_chain(&tx, no, *device_id, header.seq, hash)?;
            storage::set_max_lamport(&tx, space_id, lamport)?;
            for target in redacted_by(&op.act) {
                storage::remove_payload(&tx, target)?;
            }
            if is_membership(&op.act) {
                memberships.take(&KnownEntry {
                    hash,
                    header,
                    arrival: arrived.arrival,
                    received_at: arrived.received_at,
                    member_signed: signature.is_some(),
                    act: Some(op.act.clone()),
                });
            } else if no == *space_no {
                touched.extend(moved);
                touched.extend(op.also.iter().copied());
            }
            written.entries.push(hash);
        }
        if let Some(watch) = watch {
            watch.enter(Stage::Ordering, 0);
        }
        let office = Office::new(&memberships, *zone);
        let made = refold::refold(&tx, *space_no, &memberships, &touched, today, &office)?;
        *sealed = None; // from here on it may be committed, whatever is answered
        tx.commit().map_err(storage::StorageError::from)?;
        self.memberships = memberships;
        if let Some(alike) = self.alike.get_mut() {
            alike.moved(&made);
        }
        written.families = made.families;
        Ok(written)
    }

    /// A sealed payload whose header was refused is nobody's, and a redacted one is to be gone: it
    /// goes at once. What cannot go now, the next open removes (redacted) or sets aside.
    fn drop_sealed(&self, sealed: impl Iterator<Item = EntryHash>) {
        if let Some(db) = &self.privileged {
            for hash in sealed {
                if storage::remove_sealed(db, hash).is_err() {
                    return; // the next open sees to it
                }
            }
        }
    }

    /// Writes the tips to `vault.head`, after the commit: it may be behind, never ahead.
    pub(super) fn write_head(&mut self) -> Result<(), RecordsError> {
        let (entries, running) = storage::last_running(&self.main)?;
        let privileged = self.sealed;
        self.vault.write_head(HeadTips {
            entries,
            running,
            privileged,
        })?;
        Ok(())
    }
}

/// Acts whose payload goes into privileged.db.
const fn is_sealed(act: &Act) -> bool {
    matches!(act, Act::PrivilegedNoteWritten(_))
}

/// What an act takes out of the records by order.
fn redacted_by(act: &Act) -> impl Iterator<Item = EntryHash> + '_ {
    let entries = match act {
        Act::Redacted(redacted) => redacted.entries.as_slice(),
        _ => &[],
    };
    entries.iter().copied()
}

/// Acts of the machine itself: they go to the device's own space.
const fn is_local(act: &Act) -> bool {
    matches!(
        act,
        Act::Unlocked(_)
            | Act::ReadsGathered(_)
            | Act::KeysChanged(_)
            | Act::BackupMade(_)
            | Act::OpenExported(_)
    )
}

/// Acts of a shared space, of which this vault has none: in the organisation's own they would stand
/// beside the words they were made from.
const fn is_published(act: &Act) -> bool {
    matches!(act, Act::PublishedPair(_))
}

/// What an act names as replaced must be there; what it takes back, its author must have been able to
/// write. The fold judges by the same table. Gives what the replaced entry is about; of a withdrawal
/// that is taken back, also what it withdrew was about: that is said again.
fn check_replaceable(
    tx: &storage::Transaction<'_>,
    target: EntryHash,
    by: &Act,
    roles: &[Role],
) -> Result<Vec<EntityId>, RecordsError> {
    let stored = storage::load_by_hash(tx, target)?.ok_or(RecordsError::NotFound)?;
    let takes_back = matches!(by, Act::Withdrawn(_) | Act::ImportUndone(_));
    if takes_back && !can_be_taken_back(&stored.kind) {
        return Err(RecordsError::Invalid("entry"));
    }
    let founds = matches!(stored.kind.as_str(), "person_recorded" | "pair_recorded");
    if founds && matches!(by, Act::Withdrawn(_)) {
        // They go into the trash, with its rules; only an import takes back what it founded itself.
        return Err(RecordsError::Refused(Refusal::FoundingWords));
    }
    let mut entities = vec![Header::from_bytes(&stored.header)?.entity];
    // What takes a withdrawal back says again what was withdrawn, so it needs the right to that too.
    let mut open = if takes_back { vec![stored] } else { Vec::new() };
    let mut seen = BTreeSet::new();
    while let Some(stored) = open.pop() {
        if !seen.insert(stored.hash) {
            continue;
        }
        if !may_take_back(roles, &stored.kind, stored.member_sig.is_some()) {
            return Err(RecordsError::NotAllowed("withdrawn"));
        }
        if !is_taking_back(&stored.kind) {
            continue;
        }
        for hash in Header::from_bytes(&stored.header)?.replaces {
            let again = storage::load_by_hash(tx, hash)?.ok_or(RecordsError::NotFound)?;
            if !can_be_said_again(&again.kind) {
                return Err(RecordsError::Invalid("entry"));
            }
            entities.push(Header::from_bytes(&again.header)?.entity);
            open.push(again);
        }
    }
    Ok(entities)
}

/// What was said can be removed by order; that it was removed, who may do what and what was handed
/// over cannot: without them nobody could tell a redaction from damage.
/// Gives what it was about: those families are made anew without it.
fn check_redactable(
    tx: &storage::Transaction<'_>,
    target: EntryHash,
) -> Result<Vec<EntityId>, RecordsError> {
    let stored = storage::load_by_hash(tx, target)?.ok_or(RecordsError::NotFound)?;
    match stored.kind.as_str() {
        "redacted" | "space_founded" | "member_admitted" | "member_changed" | "device_admitted"
        | "delivery_drafted" | "delivery_approved" | "delivery_exported" | "open_exported"
        | "unlocked" | "reads_gathered" | "keys_changed" | "backup_made" => {
            Err(RecordsError::Invalid("entries"))
        }
        _ => {
            let entry = known(&stored)?;
            let named = entry.act.iter().flat_map(Act::touches);
            Ok(named.chain([entry.header.entity]).collect())
        }
    }
}

/// Acts that change who may do what.
pub(super) const fn is_membership(act: &Act) -> bool {
    matches!(
        act,
        Act::SpaceFounded(_)
            | Act::MemberAdmitted(_)
            | Act::MemberChanged(_)
            | Act::DeviceAdmitted(_)
    )
}
