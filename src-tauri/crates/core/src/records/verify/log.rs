//! Entry by entry: hashes, chains, words, signatures.

use super::{Checker, Depth, Problem, Read};
use crate::acts::Act;
use crate::entries::{Header, commit_of, needs_signature};
use crate::ids::{DeviceId, EntryHash, SpaceId};
use crate::records::open::chain_message;
use crate::records::parts::Survey;
use crate::records::signature::is_signed;
use crate::records::{RecordsError, derived};
use crate::storage::{self, Connection, Stored};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a walk over the log has seen so far.
pub(super) struct Walk<'a> {
    checker: &'a Checker,
    privileged: Option<&'a Connection>,
    spaces: HashMap<i64, SpaceId>,
    pub(super) running: [u8; 32],
    pub(super) arrival: u64,
    pub(super) tips: BTreeMap<(i64, DeviceId), (u64, EntryHash)>,
    pub(super) hashes: HashMap<i64, Vec<EntryHash>>,
    redacted: HashSet<EntryHash>,
    missing: Vec<(u64, EntryHash)>,
    /// Arrivals whose payload is not at hand.
    pub(super) blank: Vec<u64>,
    pub(super) attachments: Vec<String>,
    lamport: u64,
    pub(super) problems: Vec<Problem>,
    depth: Depth,
    pub(super) survey: Survey,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        checker: &'a Checker,
        privileged: Option<&'a Connection>,
        depth: Depth,
    ) -> Result<Self, RecordsError> {
        let spaces = storage::spaces(&checker.main())?
            .into_iter()
            .map(|(no, id, _)| (no, id))
            .collect();
        Ok(Self {
            checker,
            privileged,
            spaces,
            running: [0; 32],
            arrival: 0,
            tips: BTreeMap::new(),
            hashes: HashMap::new(),
            redacted: HashSet::new(),
            missing: Vec::new(),
            blank: Vec::new(),
            attachments: Vec::new(),
            lamport: 0,
            problems: Vec::new(),
            depth,
            survey: Survey::default(),
        })
    }

    fn problem(&mut self, code: &'static str) {
        self.problems.push(Problem {
            code,
            at: self.arrival.to_string(),
        });
    }

    pub(super) fn entry(&mut self, read: &Read) -> Result<(), RecordsError> {
        let stored = &read.stored;
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
        if read.hash != stored.hash {
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
        if stored.space == self.checker.space_no {
            self.lamport = self.lamport.max(header.lamport);
        }
        if self.spaces.get(&stored.space) != Some(&header.space) || stored.kind != header.kind {
            self.problem("index_columns");
        }
        self.chain(stored, &header);
        let act = self.payload(read, &header)?;
        if let Some(act) = &act {
            if let Act::Redacted(redacted) = act {
                self.redacted.extend(redacted.entries.iter().copied());
            }
            self.attachments.extend(act.attachment().map(str::to_owned));
            self.signature(stored, &header, act);
        }
        // As a fold sees it, for which the words of sealed notes are not there.
        let folded = act.as_ref().filter(|_| !stored.sealed);
        if folded.is_none() && header.kind != "list_rows" {
            self.blank.push(stored.arrival);
        }
        let day = folded.and_then(|act| act.effective_day(self.checker.zone));
        if stored.effective != day.map(|day| day.to_string()) {
            self.problem("index_columns");
        }
        if self.depth == Depth::Whole {
            let is_folded = stored.space == self.checker.space_no && stored.kind != "list_rows";
            self.survey.take(stored.arrival, &header, folded, is_folded);
        }
        Ok(())
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

    /// The words of an entry, checked against its header; none where they are gone, sealed away from
    /// this member or of an unknown type.
    fn payload(&mut self, read: &Read, header: &Header) -> Result<Option<Act>, RecordsError> {
        let stored = &read.stored;
        let sealed = match (&stored.payload, stored.sealed, self.privileged) {
            (None, true, Some(db)) => storage::load_sealed(db, stored.hash)?,
            // This member cannot open the sealed file: only its header can be checked.
            (None, true, None) => return Ok(None),
            _ => None,
        };
        let Some((salt, body)) = stored.payload.as_ref().or(sealed.as_ref()) else {
            self.missing.push((stored.arrival, stored.hash));
            return Ok(None);
        };
        let commit = read.commit.unwrap_or_else(|| commit_of(salt, body));
        if commit != header.payload_commit {
            self.problem("payload_commit");
            return Ok(None);
        }
        if header.kind == "list_rows" {
            // The cells of a list are many, and nothing but the list itself is made from them.
            if serde_json::from_slice::<serde::de::IgnoredAny>(body).is_err() {
                self.problem("payload_unreadable");
            }
            return Ok(None);
        }
        match Act::from_json(&header.kind, header.version, body) {
            Ok(act) => Ok(Some(act)),
            Err(crate::acts::ActError::Unknown(..)) => Ok(None),
            Err(crate::acts::ActError::Unreadable(_)) => {
                self.problem("payload_unreadable");
                Ok(None)
            }
        }
    }

    fn signature(&mut self, stored: &Stored, header: &Header, act: &Act) {
        if stored.member_sig.is_none() {
            if needs_signature(act) {
                self.problem("signature_missing");
            }
        } else if !is_signed(stored, header, Some(act), &self.checker.memberships) {
            self.problem("signature_wrong");
        }
    }

    /// A payload may be gone only through a redaction that names its entry.
    pub(super) fn payloads_gone(&mut self) {
        for (arrival, hash) in std::mem::take(&mut self.missing) {
            if !self.redacted.contains(&hash) {
                self.problems.push(Problem {
                    code: "payload_missing",
                    at: arrival.to_string(),
                });
            }
        }
    }

    /// And what a redaction removed must stay gone: an old page could bring it back.
    pub(super) fn payloads_back(&mut self) -> Result<(), RecordsError> {
        for hash in &self.redacted {
            let Some(stored) = storage::load_by_hash(&self.checker.main(), *hash)? else {
                continue;
            };
            let sealed = match self.privileged {
                Some(db) if stored.sealed => storage::load_sealed(db, *hash)?,
                _ => None,
            };
            if stored.payload.or(sealed).is_some() {
                self.problems.push(Problem {
                    code: "payload_redacted",
                    at: stored.arrival.to_string(),
                });
            }
        }
        Ok(())
    }

    /// What lies beside the log: the counter of the space, and the attachments that entries name.
    pub(super) fn beside(&mut self, depth: Depth) -> Result<(), RecordsError> {
        let checker = self.checker;
        derived::compare_lamport(
            &checker.main(),
            checker.space,
            self.lamport,
            &mut self.problems,
        )?;
        if depth == Depth::Log {
            return Ok(());
        }
        for name in std::mem::take(&mut self.attachments) {
            derived::check_attachment(&checker.attachments, &name, &mut self.problems);
        }
        Ok(())
    }

    /// The heads as stored against the entries, and their signatures.
    pub(super) fn chains(&mut self) -> Result<(), RecordsError> {
        let membership = self.checker.memberships.now();
        for chain in storage::chains(&self.checker.main())? {
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
