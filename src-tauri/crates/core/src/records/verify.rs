//! The full check: every header, chain, payload and signature, and every view against a refold.

use super::open::chain_message;
use super::open::{MAIN, PRIVILEGED};
use super::rebuild::{StateHash, folded_anew, state_hash};
use super::{Records, RecordsError};
use crate::acts::Act;
use crate::entries::{Header, Memberships, commit_of, entry_hash, needs_signature};
use crate::ids::{DeviceId, EntryHash, SpaceId};
use crate::storage::{self, Connection, Stored, ViewRow};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Something that does not agree. The code names the check; the entry or view is named by hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which check failed.
    pub code: &'static str,
    /// Arrival number, sequence number or view key in hex.
    pub at: String,
}

/// The hashes of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceHashes {
    /// The space.
    pub space: SpaceId,
    /// SHA-256 over its sorted entry hashes.
    pub log_hash: [u8; 32],
    /// SHA-256 over its views, sorted by key.
    pub state_hash: [u8; 32],
}

/// What was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Entries.
    pub entries: u64,
    /// Chains.
    pub chains: u64,
    /// Views compared.
    pub views: u64,
    /// What does not agree; empty when all is well.
    pub problems: Vec<Problem>,
    /// The shared spaces.
    pub spaces: Vec<SpaceHashes>,
}

impl Verified {
    /// Problems of views alone: a rebuild cures them. Those of entries lead to the backups.
    #[must_use]
    pub fn only_views(&self) -> bool {
        self.problems
            .iter()
            .all(|p| p.code.starts_with("view_") || p.code.starts_with("index_"))
    }
}

/// Checks a vault on connections of its own, so that work goes on meanwhile. It sees the records as
/// they stood when it began.
pub struct Checker {
    pub(super) main: Connection,
    pub(super) privileged: Option<Connection>,
    pub(super) space: SpaceId,
    pub(super) space_no: i64,
    pub(super) memberships: Memberships,
}

struct Walk<'a> {
    checker: &'a Checker,
    spaces: HashMap<i64, SpaceId>,
    running: [u8; 32],
    arrival: u64,
    tips: BTreeMap<(i64, DeviceId), (u64, EntryHash)>,
    hashes: HashMap<i64, Vec<EntryHash>>,
    redacted: HashSet<EntryHash>,
    missing: Vec<(u64, EntryHash)>,
    problems: Vec<Problem>,
}

impl Records {
    /// A checker with connections of its own.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn checker(&self) -> Result<Checker, RecordsError> {
        let folder = self.vault.folder();
        let main = storage::open_main(&folder.join(MAIN), self.vault.main_db_key().expose())?;
        let privileged = match self.vault.privileged_db_key() {
            Some(key) => Some(storage::open_privileged(
                &folder.join(PRIVILEGED),
                key.expose(),
            )?),
            None => None,
        };
        Ok(Checker {
            main,
            privileged,
            space: self.space,
            space_no: self.space_no,
            memberships: self.memberships.clone(),
        })
    }

    /// Checks everything, here and now.
    ///
    /// # Errors
    /// As [`Checker::run`].
    pub fn verify(&self, each: impl FnMut(u64) -> bool) -> Result<Option<Verified>, RecordsError> {
        self.checker()?.run(each)
    }
}

impl Checker {
    /// Checks everything. `each` is told the number of entries checked so far, and stops the check
    /// by returning false.
    ///
    /// # Errors
    /// [`RecordsError`] when storage itself fails; what disagrees is a [`Problem`].
    pub fn run(self, mut each: impl FnMut(u64) -> bool) -> Result<Option<Verified>, RecordsError> {
        // One snapshot for all of it; what is written meanwhile belongs to the next check.
        storage::hold_snapshot(&self.main)?;
        let done = self.check(&mut each);
        storage::release_snapshot(&self.main)?;
        done
    }

    /// Checks entries, chains, payloads and signatures, and no view: what a backup must hold. Gives
    /// the number of entries, their running hash, and what does not agree.
    pub(super) fn run_entries(&self) -> Result<(u64, [u8; 32], Vec<Problem>), RecordsError> {
        let mut walk = Walk::new(self)?;
        storage::stream(&self.main, |stored| walk.entry(&stored))?;
        walk.payloads_gone();
        walk.chains()?;
        Ok((walk.arrival, walk.running, walk.problems))
    }

    fn check(&self, each: &mut impl FnMut(u64) -> bool) -> Result<Option<Verified>, RecordsError> {
        let mut walk = Walk::new(self)?;
        let mut stopped = false;
        storage::stream(&self.main, |stored| {
            if stopped {
                return Ok(());
            }
            walk.entry(&stored)?;
            stopped = stored.arrival % 1024 == 0 && !each(stored.arrival);
            Ok::<_, RecordsError>(())
        })?;
        if stopped {
            return Ok(None);
        }
        walk.payloads_gone();
        walk.chains()?;
        let entries = walk.arrival;
        let chains = walk.tips.len() as u64;
        let log_hash = log_hash(walk.hashes.remove(&self.space_no).unwrap_or_default());
        let mut problems = walk.problems;
        let (views, state_hash) = self.compare_views(&mut problems)?;
        let spaces = vec![SpaceHashes {
            space: self.space,
            log_hash,
            state_hash,
        }];
        Ok(Some(Verified {
            entries,
            chains,
            views,
            problems,
            spaces,
        }))
    }

    /// Every stored view against a refold of the whole log.
    fn compare_views(&self, problems: &mut Vec<Problem>) -> Result<(u64, [u8; 32]), RecordsError> {
        let folded = match folded_anew(&self.main, self.space_no, &self.memberships) {
            Ok(folded) => folded,
            // Damage of an entry is in the list already; the views cannot be judged.
            Err(RecordsError::Damaged(_) | RecordsError::Header(_)) => {
                return Ok((0, state_hash(&self.main, self.space_no)?));
            }
            Err(error) => return Err(error),
        };
        let mut wanted: BTreeMap<(String, Vec<u8>), ViewRow> = folded
            .rows()
            .into_iter()
            .map(|row| ((row.kind.clone(), row.key.clone()), row))
            .collect();
        let mut hash = StateHash::default();
        let mut views = 0;
        storage::all_views(&self.main, self.space_no, |row| {
            views += 1;
            hash.take(&row);
            if wanted.remove(&(row.kind.clone(), row.key.clone())).as_ref() != Some(&row) {
                problems.push(Problem {
                    code: "view_differs",
                    at: data_encoding::HEXLOWER.encode(&row.key),
                });
            }
        })?;
        for ((_, key), _) in wanted {
            problems.push(Problem {
                code: "view_missing",
                at: data_encoding::HEXLOWER.encode(&key),
            });
        }
        for (entity, family) in &folded.bases {
            if storage::family_of(&self.main, *entity)? != Some(*family) {
                problems.push(Problem {
                    code: "index_base",
                    at: entity.hex(),
                });
            }
        }
        let wanted = folded.line_rows();
        let stored = storage::all_lines(&self.main)?;
        let same = wanted.len() == stored.len()
            && wanted
                .iter()
                .zip(&stored)
                .all(|((family, line), (stored_family, stored))| {
                    family == stored_family && **line == *stored
                });
        if !same {
            problems.push(Problem {
                code: "view_line_differs",
                at: String::new(),
            });
        }
        self.compare_lookup(&folded, problems)?;
        Ok((views, hash.finish()))
    }

    /// The keys under which people are looked up against those of the refold.
    fn compare_lookup(
        &self,
        folded: &crate::views::Folded,
        problems: &mut Vec<Problem>,
    ) -> Result<(), RecordsError> {
        let mut wanted: HashSet<_> = crate::views::lookup_rows(folded).into_iter().collect();
        let mut wrong = Vec::new();
        storage::all_lookup(&self.main, |row| {
            if !wanted.remove(&row) {
                wrong.push(row.person);
            }
        })?;
        wrong.extend(wanted.into_iter().map(|row| row.person));
        wrong.sort_unstable();
        problems.extend(wrong.into_iter().map(|person| Problem {
            code: "index_identifier",
            at: person.hex(),
        }));
        Ok(())
    }
}

impl<'a> Walk<'a> {
    fn new(checker: &'a Checker) -> Result<Self, RecordsError> {
        let spaces = storage::spaces(&checker.main)?
            .into_iter()
            .map(|(no, id, _)| (no, id))
            .collect();
        Ok(Self {
            checker,
            spaces,
            running: [0; 32],
            arrival: 0,
            tips: BTreeMap::new(),
            hashes: HashMap::new(),
            redacted: HashSet::new(),
            missing: Vec::new(),
            problems: Vec::new(),
        })
    }

    fn problem(&mut self, code: &'static str) {
        self.problems.push(Problem {
            code,
            at: self.arrival.to_string(),
        });
    }

    fn entry(&mut self, stored: &Stored) -> Result<(), RecordsError> {
        self.arrival += 1;
        if stored.arrival != self.arrival {
            self.problem("entry_missing");
            self.arrival = stored.arrival;
        }
        self.running = Sha256::new()
            .chain_update(self.running)
            .chain_update(stored.hash.0)
            .finalize()
            .into();
        if stored.running != self.running {
            self.problem("running_hash");
        }
        if entry_hash(&stored.header) != stored.hash {
            self.problem("entry_hash");
        }
        let Ok(header) = Header::from_bytes(&stored.header) else {
            self.problem("entry_header");
            return Ok(());
        };
        self.hashes
            .entry(stored.space)
            .or_default()
            .push(stored.hash);
        if self.spaces.get(&stored.space) != Some(&header.space) || stored.kind != header.kind {
            self.problem("index_columns");
        }
        self.chain(stored, &header);
        self.payload(stored, &header)
    }

    fn chain(&mut self, stored: &Stored, header: &Header) {
        let tip = self.tips.get(&(stored.space, header.device)).copied();
        let expected = tip.map_or((1, None), |(seq, hash)| (seq + 1, Some(hash)));
        if (header.seq, header.prev) != expected {
            self.problem("chain_broken");
        }
        self.tips
            .insert((stored.space, header.device), (header.seq, stored.hash));
    }

    fn payload(&mut self, stored: &Stored, header: &Header) -> Result<(), RecordsError> {
        let payload = match (&stored.payload, stored.sealed, &self.checker.privileged) {
            (Some(payload), _, _) => Some(payload.clone()),
            (None, true, Some(db)) => storage::load_sealed(db, stored.hash)?,
            // This member cannot open the sealed file: only its header can be checked.
            (None, true, None) => return Ok(()),
            (None, false, _) => None,
        };
        let Some((salt, body)) = payload else {
            self.missing.push((stored.arrival, stored.hash));
            return Ok(());
        };
        if commit_of(&salt, &body) != header.payload_commit {
            self.problem("payload_commit");
            return Ok(());
        }
        match Act::from_json(&header.kind, header.version, &body) {
            Ok(act) => {
                self.findable(stored, header, &act)?;
                if let Act::Redacted(redacted) = &act {
                    self.redacted.extend(redacted.entries.iter().copied());
                }
                self.signature(stored, header, &act);
            }
            Err(crate::acts::ActError::Unknown(..)) => {}
            Err(crate::acts::ActError::Unreadable(_)) => self.problem("payload_unreadable"),
        }
        Ok(())
    }

    /// The entry must be found under every base id it names, or a refold would not see it.
    fn findable(
        &mut self,
        stored: &Stored,
        header: &Header,
        act: &Act,
    ) -> Result<(), RecordsError> {
        for entity in act.touches().into_iter().chain([header.entity]) {
            if !storage::is_under(&self.checker.main, entity, stored.arrival)? {
                self.problem("index_entity");
            }
        }
        Ok(())
    }

    fn signature(&mut self, stored: &Stored, header: &Header, act: &Act) {
        let Some(signature) = &stored.member_sig else {
            if needs_signature(act) {
                self.problem("signature_missing");
            }
            return;
        };
        let founder = match act {
            Act::SpaceFounded(founded) => Some(founded.founder.verify_key.clone()),
            _ => None,
        };
        let key = founder.or_else(|| {
            let members = self.checker.memberships.at(header.policy?)?;
            members
                .members
                .get(&header.author)
                .map(|card| card.verify_key.clone())
        });
        let key = key.and_then(|hex| data_encoding::HEXLOWER.decode(hex.as_bytes()).ok());
        let good = match (
            key.and_then(|k| k.try_into().ok()),
            signature.as_slice().try_into().ok(),
        ) {
            (Some(key), Some(signature)) => {
                reencuentro_vault::verify(&key, &stored.header, &signature)
            }
            _ => false,
        };
        if !good {
            self.problem("signature_wrong");
        }
    }

    /// A payload may be gone only through a redaction that names its entry.
    fn payloads_gone(&mut self) {
        for (arrival, hash) in std::mem::take(&mut self.missing) {
            if !self.redacted.contains(&hash) {
                self.problems.push(Problem {
                    code: "payload_missing",
                    at: arrival.to_string(),
                });
            }
        }
    }

    /// The heads as stored against the entries, and their signatures.
    fn chains(&mut self) -> Result<(), RecordsError> {
        let membership = self.checker.memberships.now();
        for chain in storage::chains(&self.checker.main)? {
            let at = format!("{}/{}", chain.space, chain.device.hex());
            let tip = self.tips.get(&(chain.space, chain.device));
            if tip != Some(&(chain.seq, chain.head)) {
                self.problems.push(Problem {
                    code: "chain_head",
                    at: at.clone(),
                });
            }
            let (Some(signature), Some(space)) = (chain.signature, self.spaces.get(&chain.space))
            else {
                continue;
            };
            if chain.signed_seq != chain.seq {
                continue; // the tail since the last lock is signed at the next
            }
            let message = chain_message(*space, chain.device, chain.seq, chain.head);
            let key = membership.devices.get(&chain.device).and_then(|card| {
                data_encoding::HEXLOWER
                    .decode(card.verify_key.as_bytes())
                    .ok()
            });
            let good = match (
                key.and_then(|k| k.try_into().ok()),
                signature.as_slice().try_into().ok(),
            ) {
                (Some(key), Some(signature)) => {
                    reencuentro_vault::verify(&key, &message, &signature)
                }
                _ => false,
            };
            if !good {
                self.problems.push(Problem {
                    code: "chain_signature",
                    at,
                });
            }
        }
        Ok(())
    }
}

fn log_hash(mut hashes: Vec<EntryHash>) -> [u8; 32] {
    hashes.sort_unstable();
    let mut hash = Sha256::new().chain_update(b"reencuentro log 1");
    for entry in hashes {
        hash.update(entry.0);
    }
    hash.finalize().into()
}
