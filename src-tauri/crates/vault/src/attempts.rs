//! Failed unlocks, noted while the vault is locked and nothing can be sealed: the plain file
//! `attempts`, one line each: Unix seconds, a space, the kind of slot. The caller writes them
//! into the log at the next unlock and then clears the file.
//!
//! Wrong PINs are counted **against each keyring slot**, since one typed PIN is tried against
//! every member's: a member's own unlock closes the count of their own slot and no other, so that
//! nobody who can get in guesses a colleague's PIN five tries at a time. What still counts against
//! the others is carried over as lines that end in the slot's id.
//!
//! The file is a courtesy to the members, not a defence: whoever can write to the folder can
//! remove it. The defence is what one try costs.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use reencuentro_platform::files;

use crate::error::VaultError;
use crate::keys::SlotId;
use crate::slots::SlotKind;

const NAME: &str = "attempts";
/// Beyond this the file grows no further: the count is known to be absurd.
const MOST_BYTES: u64 = 256 * 1024;
/// Failures before a person has to wait.
const FREE_TRIES: usize = 5;
/// Wrong PINs after which only the passphrase opens the vault.
const MOST_WRONG_PINS: usize = 5;
const FIRST_WAIT: i64 = 5;
const LONGEST_WAIT: i64 = 300;

/// What a failed unlock tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttemptKind {
    /// A slot of this kind.
    Slot(SlotKind),
    /// The organisation's recovery key.
    Organisation,
    /// A second member's approval.
    Approval,
}

impl AttemptKind {
    const ALL: [(Self, &str); 5] = [
        (Self::Slot(SlotKind::Passphrase), "passphrase"),
        (Self::Slot(SlotKind::Recovery), "recovery"),
        (Self::Slot(SlotKind::Keyring), "keyring"),
        (Self::Organisation, "organisation"),
        (Self::Approval, "approval"),
    ];

    /// The word in the file, and in the log.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, word)| word)
    }
}

/// One failed unlock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FailedAttempt {
    /// Unix seconds, by the clock that was passed in.
    pub at: i64,
    /// What was tried.
    pub kind: AttemptKind,
}

/// A PIN that was tried against a member's keyring slot and was not theirs: another member has
/// opened the vault since, or has chosen a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PinGuess {
    /// Unix seconds, by the clock that was passed in.
    pub at: i64,
    /// Which slot.
    pub slot: SlotId,
}

/// All failed unlocks since the file was last cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FailedAttempts {
    /// Oldest first.
    pub each: Vec<FailedAttempt>,
    /// What beside them counts against one keyring slot each. None of these is a failed unlock
    /// that the log does not hold yet, and nobody waits for them.
    pub guesses: Vec<PinGuess>,
    /// Lines that say nothing: the file was changed by another hand, or cut by a crash.
    pub unreadable: usize,
}

impl FailedAttempts {
    /// How many of this kind.
    #[must_use]
    pub fn count(&self, kind: AttemptKind) -> usize {
        self.each
            .iter()
            .filter(|attempt| attempt.kind == kind)
            .count()
    }

    /// Five wrong PINs against this keyring slot: it opens nothing more. The caller removes it
    /// ([`crate::Unlocked::remove_spent_pins`]) before it clears the file.
    #[must_use]
    pub fn is_spent(&self, slot: SlotId) -> bool {
        let carried = self.guesses.iter().filter(|guess| guess.slot == slot);
        self.count(AttemptKind::Slot(SlotKind::Keyring)) + carried.count() >= MOST_WRONG_PINS
    }

    /// Seconds that a person should still wait at `now`: none for the first five failures, then
    /// 5 s, doubling with each failure to 5 minutes. A clock set back never lengthens the wait
    /// beyond that. The caller enforces it.
    #[must_use]
    pub fn wait_seconds(&self, now: i64) -> i64 {
        let beyond = self.each.len().saturating_sub(FREE_TRIES);
        let Some(last) = self.each.last().filter(|_| beyond > 0) else {
            return 0;
        };
        let doublings = u32::try_from(beyond - 1).unwrap_or(u32::MAX).min(16);
        let wait = (FIRST_WAIT << doublings).min(LONGEST_WAIT);
        last.at
            .saturating_add(wait)
            .saturating_sub(now)
            .clamp(0, wait)
    }
}

/// Notes a failed unlock. [`crate::unlock`] does so by itself.
///
/// # Errors
/// Whatever the file system says.
pub fn note(folder: &Path, kind: AttemptKind, now: i64) -> Result<(), VaultError> {
    let mut file = open(folder)?;
    if file.metadata()?.len() < MOST_BYTES {
        file.write_all(format!("{now} {}\n", kind.word()).as_bytes())?;
        file.sync_all()?;
    }
    Ok(())
}

/// Reads the failed unlocks; none when there is no file.
///
/// # Errors
/// Whatever the file system says.
pub fn read(folder: &Path) -> Result<FailedAttempts, VaultError> {
    let bytes = match fs::read(folder.join(NAME)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(FailedAttempts::default());
        }
        other => other?,
    };
    let mut found = FailedAttempts::default();
    for line in bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
    {
        match parse(line) {
            Some(Line::Failed(attempt)) => found.each.push(attempt),
            Some(Line::Guess(guess)) => found.guesses.push(guess),
            None => found.unreadable += 1,
        }
    }
    Ok(found)
}

/// Notes, before it is tried, one PIN that is about to be tried against these slots. It is noted
/// however long the file is: without the note it must not be tried.
///
/// # Errors
/// Whatever the file system says.
pub(crate) fn note_guess(folder: &Path, slots: &[SlotId], now: i64) -> Result<(), VaultError> {
    let mut file = open(folder)?;
    let guesses = slots.iter().map(|slot| PinGuess {
        at: now,
        slot: *slot,
    });
    file.write_all(guess_lines(guesses).as_bytes())?;
    Ok(file.sync_all()?)
}

/// Clears the file, once what it said is in the log; what counts against `guarded`, the keyring
/// slots of the members who have not opened the vault now, stays.
///
/// # Errors
/// Whatever the file system says.
pub(crate) fn clear_but(folder: &Path, guarded: &[SlotId]) -> Result<(), VaultError> {
    let found = read(folder)?;
    let wrong = AttemptKind::Slot(SlotKind::Keyring);
    let tried = found.each.iter().filter(|attempt| attempt.kind == wrong);
    let against_all = tried.flat_map(|attempt| {
        guarded.iter().map(|slot| PinGuess {
            at: attempt.at,
            slot: *slot,
        })
    });
    let carried = found.guesses.iter().copied();
    let carried = carried.filter(|guess| guarded.contains(&guess.slot));
    let lines = guess_lines(carried.chain(against_all));
    if lines.is_empty() {
        return match fs::remove_file(folder.join(NAME)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => Ok(other?),
        };
    }
    Ok(files::write_durably(&folder.join(NAME), lines.as_bytes())?)
}

fn open(folder: &Path) -> Result<File, VaultError> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    Ok(files::open_private(&folder.join(NAME), &mut options)?)
}

fn guess_lines(guesses: impl Iterator<Item = PinGuess>) -> String {
    let word = AttemptKind::Slot(SlotKind::Keyring).word();
    let line = |guess: PinGuess| {
        format!(
            "{} {word} {}\n",
            guess.at,
            data_encoding::HEXLOWER.encode(&guess.slot.0)
        )
    };
    guesses.map(line).collect()
}

/// A line of the file.
enum Line {
    Failed(FailedAttempt),
    Guess(PinGuess),
}

fn parse(line: &[u8]) -> Option<Line> {
    let (at, rest) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    let at = at.parse().ok()?;
    let (word, slot) = match rest.split_once(' ') {
        Some((word, slot)) => (word, Some(slot)),
        None => (rest, None),
    };
    let (kind, _) = AttemptKind::ALL
        .into_iter()
        .find(|(_, known)| *known == word)?;
    match slot {
        None => Some(Line::Failed(FailedAttempt { at, kind })),
        Some(slot) if kind == AttemptKind::Slot(SlotKind::Keyring) => {
            let bytes = data_encoding::HEXLOWER.decode(slot.as_bytes()).ok()?;
            let slot = SlotId(bytes.try_into().ok()?);
            Some(Line::Guess(PinGuess { at, slot }))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSPHRASE: AttemptKind = AttemptKind::Slot(SlotKind::Passphrase);

    #[test]
    fn are_noted_read_and_cleared() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path()).unwrap(), FailedAttempts::default());
        for (kind, _) in AttemptKind::ALL {
            note(folder.path(), kind, 1_785_000_000).unwrap();
        }
        fs::write(
            folder.path().join(NAME),
            [
                fs::read(folder.path().join(NAME)).unwrap(),
                b"17850\xff\nnever passphrase\n1 keyring 0f\n9".to_vec(),
            ]
            .concat(),
        )
        .unwrap();
        let found = read(folder.path()).unwrap();
        assert_eq!(found.each.len(), 5);
        assert_eq!(found.count(PASSPHRASE), 1);
        assert_eq!(
            found.unreadable, 4,
            "lines of another hand are counted, not hidden"
        );
        clear_but(folder.path(), &[]).unwrap();
        clear_but(folder.path(), &[]).unwrap();
        assert_eq!(read(folder.path()).unwrap(), FailedAttempts::default());
    }

    #[test]
    fn wrong_pins_count_against_each_slot_until_its_own_member_comes() {
        let folder = tempfile::tempdir().unwrap();
        let (own, others) = (SlotId([1; 16]), SlotId([2; 16]));
        let is_spent = |slot| read(folder.path()).unwrap().is_spent(slot);
        for at in 0..3 {
            note(folder.path(), AttemptKind::Slot(SlotKind::Keyring), at).unwrap();
        }
        note(folder.path(), PASSPHRASE, 3).unwrap();
        clear_but(folder.path(), &[others]).unwrap();
        let found = read(folder.path()).unwrap();
        assert_eq!(found.each, [], "the log holds them");
        assert_eq!(found.guesses.len(), 3, "and they count on");
        assert_eq!(found.wait_seconds(4), 0);
        note_guess(folder.path(), &[others], 5).unwrap();
        assert!(!is_spent(others));
        note(folder.path(), AttemptKind::Slot(SlotKind::Keyring), 6).unwrap();
        assert!(is_spent(others), "three, one chosen, one more");
        assert!(!is_spent(own));
        clear_but(folder.path(), &[own]).unwrap();
        assert!(!is_spent(others), "their own member came");
        assert_eq!(read(folder.path()).unwrap().guesses.len(), 1);
    }

    #[test]
    fn the_wait_doubles_to_five_minutes() {
        let failed = |count| FailedAttempts {
            each: vec![
                FailedAttempt {
                    at: 1000,
                    kind: PASSPHRASE
                };
                count
            ],
            ..Default::default()
        };
        let waits: Vec<i64> = (4..14)
            .map(|count| failed(count).wait_seconds(1000))
            .collect();
        assert_eq!(waits, [0, 0, 5, 10, 20, 40, 80, 160, 300, 300]);
        assert_eq!(failed(7).wait_seconds(1004), 6);
        assert_eq!(failed(7).wait_seconds(2000), 0);
        assert_eq!(
            failed(7).wait_seconds(-99),
            10,
            "a clock set back waits no longer"
        );
        assert_eq!(failed(100_000).wait_seconds(1000), 300);
    }
}
