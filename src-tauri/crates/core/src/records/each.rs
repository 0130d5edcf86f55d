//! Families one after the other from the stored views, and the entries about one thing: what lists,
//! deliveries and figures are made from.

use super::known::known;
use super::{Records, RecordsError};
use crate::acts::Act;
use crate::entries::{KnownEntry, Standing, in_force};
use crate::ids::{EntityId, EntryHash, PersonId};
use crate::storage::{self, ViewRow};
use crate::views::{Folded, PairState, PersonState};
use std::collections::HashSet;
use std::sync::mpsc::sync_channel;

/// Views that one thread hands to the other at once.
const CHUNK: usize = 500;
/// Chunks that wait for the other at most: a large book is never all in memory as it was stored.
const CHUNKS_AHEAD: usize = 8;

impl Records {
    /// Every view of a kind, by key.
    pub(super) fn every<T: serde::de::DeserializeOwned + Send>(
        &self,
        kind: &str,
    ) -> Result<Vec<T>, RecordsError> {
        self.every_as(kind, |view: T| view)
    }

    /// What is made of every view of a kind, by key. While one thread opens the pages of the file, another reads what
    /// stands on them: of a large book each is half of the work.
    pub(super) fn every_as<T: serde::de::DeserializeOwned, U: Send>(
        &self,
        kind: &str,
        made: impl Fn(T) -> U + Send,
    ) -> Result<Vec<U>, RecordsError> {
        std::thread::scope(|scope| {
            let (hand_over, chunks) = sync_channel::<Vec<Vec<u8>>>(CHUNKS_AHEAD);
            let reading = scope.spawn(move || {
                let views = chunks.into_iter().flatten();
                let read = views.map(|json| serde_json::from_slice(&json).map(&made));
                read.collect::<Result<Vec<U>, _>>()
            });
            let mut chunk = Vec::with_capacity(CHUNK);
            // Whoever reads no more has met a view that cannot be read, and says so below.
            storage::each_view(&self.main, self.space_no, kind, |json| {
                chunk.push(json.to_vec());
                if chunk.len() == CHUNK {
                    let full = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
                    let _ = hand_over.send(full);
                }
                Ok::<(), RecordsError>(())
            })?;
            let _ = hand_over.send(chunk);
            drop(hand_over);
            let read = reading.join().ok().and_then(Result::ok);
            read.ok_or(RecordsError::Damaged("view_unreadable"))
        })
    }

    /// Hands over every family as stored, one pass over the views. The people and pairs are there;
    /// lines, bases and ignored entries are not.
    ///
    /// # Errors
    /// [`RecordsError::Damaged`] when a stored view cannot be read, what storage says, or what
    /// `each` returns.
    pub(crate) fn each_family(
        &self,
        mut each: impl FnMut(PersonId, &Folded) -> Result<(), RecordsError>,
    ) -> Result<(), RecordsError> {
        let mut family: Option<(PersonId, Folded)> = None;
        storage::views_by_family(&self.main, self.space_no, |row| {
            if family.as_ref().is_some_and(|(id, _)| *id != row.family)
                && let Some((id, folded)) = family.take()
            {
                each(id, &folded)?;
            }
            let (_, folded) = family.get_or_insert_with(|| (row.family, Folded::default()));
            take_view(folded, &row)
        })?;
        match family {
            Some((id, folded)) => each(id, &folded),
            None => Ok(()),
        }
    }

    /// The entries about one thing, in the order of display.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub(crate) fn about(&self, id: EntityId) -> Result<Vec<KnownEntry>, RecordsError> {
        let arrivals = storage::arrivals_of(&self.main, id)?;
        let mut entries: Vec<KnownEntry> = storage::load_arrivals(&self.main, &arrivals)?
            .iter()
            .map(known)
            .collect::<Result<_, _>>()?;
        entries.sort_by_key(KnownEntry::order);
        Ok(entries)
    }

    /// All entries of some types in the shared space, in order of arrival.
    ///
    /// # Errors
    /// As [`Records::about`].
    pub(crate) fn of_kind(&self, kinds: &[&str]) -> Result<Vec<KnownEntry>, RecordsError> {
        storage::load_kind(&self.main, self.space_no, kinds)?
            .iter()
            .map(known)
            .collect()
    }

    /// Hands over every entry of some types of the shared space in order of arrival, one at a time.
    ///
    /// # Errors
    /// As [`Records::about`], or what `each` returns.
    pub(crate) fn each_of_kind(
        &self,
        kinds: &[&str],
        mut each: impl FnMut(KnownEntry) -> Result<(), RecordsError>,
    ) -> Result<(), RecordsError> {
        storage::stream_kinds(&self.main, self.space_no, kinds, |stored| {
            each(known(&stored)?)
        })
    }

    /// Hands over the words of every privileged note, those set aside among them: for the scan of
    /// finished files, which keeps nothing of them.
    ///
    /// # Errors
    /// [`RecordsError::NoPrivileged`] when this member cannot read them.
    pub(crate) fn each_privileged(&self, mut each: impl FnMut(&str)) -> Result<(), RecordsError> {
        let db = self.privileged.as_ref().ok_or(RecordsError::NoPrivileged)?;
        let held = storage::sealed_hashes(db)?.into_iter();
        let aside = storage::hashes_set_aside(db)?.into_iter();
        let loaded = held
            .map(|hash| storage::load_sealed(db, hash))
            .chain(aside.map(|hash| storage::load_set_aside(db, hash)));
        for found in loaded {
            let Some((_, body)) = found? else {
                continue;
            };
            if let Ok(Act::PrivilegedNoteWritten(note)) =
                Act::from_json("privileged_note_written", 1, &body)
            {
                each(note.text.reveal_dangerous());
            } else {
                // A note that cannot be read cannot be looked for: nothing leaves.
                return Err(RecordsError::Damaged("payload_unreadable"));
            }
        }
        Ok(())
    }

    /// Running hash over every entry of this vault.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub(crate) fn log_tip(&self) -> Result<[u8; 32], RecordsError> {
        Ok(storage::last_running(&self.main)?.1)
    }

    /// Which of some entries count by their author's right, and which of those are in force.
    pub(crate) fn counting(
        &self,
        entries: &[KnownEntry],
    ) -> (HashSet<EntryHash>, HashSet<EntryHash>) {
        let valid: HashSet<EntryHash> = entries
            .iter()
            .filter(|entry| self.memberships.standing(entry) == Standing::Counts)
            .map(|entry| entry.hash)
            .collect();
        let stands = in_force(entries, &self.memberships);
        (valid, stands)
    }
}

fn take_view(folded: &mut Folded, row: &ViewRow) -> Result<(), RecordsError> {
    let damaged = |_| RecordsError::Damaged("view_unreadable");
    match row.kind.as_str() {
        "person" => {
            let person: PersonState = serde_json::from_slice(&row.body).map_err(damaged)?;
            folded.people.insert(person.id, person);
        }
        "pair" => {
            let pair: PairState = serde_json::from_slice(&row.body).map_err(damaged)?;
            folded.pairs.insert((pair.parent, pair.child), pair);
        }
        _ => {}
    }
    Ok(())
}
