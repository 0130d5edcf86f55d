//! Who read what (F71): gathered while people work, one entry of the machine's own space a quarter of
//! an hour and at lock (DESIGN §4), and the log that is made of such entries. What was searched for is
//! not kept: the log would hold the secrets it guards.

use crate::family_view::title;
use crate::program::{Program, is_shown};
use crate::wire::{
    AccessLog, AccessLogItem, AccessLogRequest, ApiError, CheckOutcome, ErrorCode, ReadItem,
};
use reencuentro_core::acts::{Act, ReadsGathered};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::{Sight, sees};
use reencuentro_core::ids::{EntityId, MemberId};
use reencuentro_core::records::Records;
use std::collections::{BTreeMap, BTreeSet};

/// How long reads are gathered, milliseconds.
const GATHERED_FOR: i64 = 15 * 60 * 1000;
/// Lines of a window of the log.
const MOST_WINDOW: u32 = 500;

/// What was opened since it was last written down.
#[derive(Default)]
pub struct Reads {
    since: Option<i64>,
    opened: BTreeSet<(&'static str, EntityId)>,
}

impl Program {
    /// Remembers that somebody opened this. It never fails: a full disk does not stop reading. What
    /// cannot be written now is kept, and tried again at the next read and at lock.
    pub(crate) fn note_read(&mut self, what: &'static str, id: EntityId, now: &Now) {
        let reads = self.reads();
        let since = *reads.since.get_or_insert(now.millis());
        reads.opened.insert((what, id));
        if now.millis() - since >= GATHERED_FOR {
            let _kept_until_it_can_be_written = self.write_reads(now);
        }
    }

    /// Writes down what was opened, if anything was.
    ///
    /// # Errors
    /// What storage says; what was gathered is kept then.
    pub(crate) fn write_reads(&mut self, now: &Now) -> Result<(), ApiError> {
        // Nothing is written into damaged records, and without a member nobody can sign for it.
        let damaged = self.check.state == CheckOutcome::Damaged;
        let opened: Vec<(String, EntityId)> = self
            .reads()
            .opened
            .iter()
            .map(|(what, id)| ((*what).to_owned(), *id))
            .collect();
        let records = self.records()?;
        if opened.is_empty() || damaged || records.member().is_none() {
            return Ok(());
        }
        records.write_local(ReadsGathered { opened }, now)?;
        *self.reads() = Reads::default();
        Ok(())
    }

    /// The log of this machine: who unlocked it, what was opened, which keys changed; newest first.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for whoever does not look after the records.
    pub fn access_log(
        &mut self,
        request: AccessLogRequest,
        now: &Now,
    ) -> Result<AccessLog, ApiError> {
        let about = match request.about.as_str() {
            "" => None,
            id => Some(crate::convert::entity(id, "about")?),
        };
        self.write_reads(now)?;
        let records = self.records()?;
        let membership = records.membership();
        let roles = records.member().map(|member| membership.roles(member));
        if !roles.is_some_and(|roles| sees(roles, Sight::AccessLog)) {
            return Err(ApiError::new(ErrorCode::NotAllowed).with("act", "access_log"));
        }
        let about = match about {
            Some(id) => Some(EntityId::from(records.family(id)?.id)),
            None => None,
        };
        let zone = records.zone();
        let mut names = BTreeMap::new();
        let mut items = Vec::new();
        let mut total = 0;
        for entry in records.local_entries()?.into_iter().rev() {
            let opened = match &entry.act {
                Some(Act::ReadsGathered(reads)) => reads.opened.as_slice(),
                _ => &[],
            };
            if about.is_some_and(|id| !opened.iter().any(|(_, one)| *one == id)) {
                continue;
            }
            total += 1;
            if total <= request.from || total - request.from > request.count.min(MOST_WINDOW) {
                continue;
            }
            items.push(AccessLogItem {
                when: entry.header.recorded().0.with_timezone(&zone).to_rfc3339(),
                by: records.member_name(entry.author()),
                kind: entry.header.kind.clone(),
                what: match &entry.act {
                    Some(Act::Unlocked(unlocked)) => unlocked.with.clone(),
                    Some(Act::KeysChanged(keys)) => keys.what.clone(),
                    Some(Act::BackupMade(backup)) => backup.name.clone(),
                    _ => String::new(),
                },
                opened: opened
                    .iter()
                    .map(|(what, id)| ReadItem {
                        what: what.clone(),
                        id: id.hex(),
                        name: names
                            .entry(*id)
                            .or_insert_with(|| {
                                let sight = if is_list(what) {
                                    Sight::Lists
                                } else {
                                    Sight::Families
                                };
                                let seen =
                                    what == "printed_recovery_kit" || is_shown(records, sight);
                                if seen {
                                    name_of(records, what, *id)
                                } else {
                                    String::new()
                                }
                            })
                            .clone(),
                    })
                    .collect(),
            });
        }
        Ok(AccessLog { total, items })
    }
}

/// Whether what was read is of a list.
fn is_list(what: &str) -> bool {
    matches!(what, "list" | "memo")
}

/// What a record is called now; blank when it was taken back since. Whoever is not shown the record is
/// shown that it was read, and not its name.
fn name_of(records: &Records, what: &str, id: EntityId) -> String {
    if is_list(what) {
        let list = records.list(id.into());
        return list.map(|list| list.file_name).unwrap_or_default();
    }
    if what == "printed_recovery_kit" {
        let members = &records.membership().members;
        let member = members.get(&MemberId(id.0));
        return member.map(|card| card.name.clone()).unwrap_or_default();
    }
    let family = records.family(id);
    family
        .map(|family| title(family.folded.people.values()))
        .unwrap_or_default()
}
