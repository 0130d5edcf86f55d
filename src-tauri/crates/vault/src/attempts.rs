//! Failed unlocks, noted while the vault is locked and nothing can be sealed: the plain file
//! `attempts`, one line each: Unix seconds, a space, the kind of slot. The caller writes them
//! into the log at the next unlock and then clears the file.
//!
//! The file is a courtesy to the members, not a defence: whoever can write to the folder can
//! remove it. The defence is what one try costs.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::error::VaultError;
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

/// All failed unlocks since the file was last cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FailedAttempts {
    /// Oldest first.
    pub each: Vec<FailedAttempt>,
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

    /// Five wrong PINs: the PIN opens nothing more. The caller then removes the keyring slots
    /// ([`crate::Unlocked::remove_keyring_slots`]) before it clears the file.
    #[must_use]
    pub fn pins_exhausted(&self) -> bool {
        self.count(AttemptKind::Slot(SlotKind::Keyring)) >= MOST_WRONG_PINS
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
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .open(folder.join(NAME))?;
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
            Some(attempt) => found.each.push(attempt),
            None => found.unreadable += 1,
        }
    }
    Ok(found)
}

/// Clears the file, once what it said is in the log.
///
/// # Errors
/// Whatever the file system says.
pub fn clear(folder: &Path) -> Result<(), VaultError> {
    match fs::remove_file(folder.join(NAME)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => Ok(other?),
    }
}

fn parse(line: &[u8]) -> Option<FailedAttempt> {
    let (at, word) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    let (kind, _) = AttemptKind::ALL
        .into_iter()
        .find(|(_, known)| *known == word)?;
    Some(FailedAttempt {
        at: at.parse().ok()?,
        kind,
    })
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
                b"17850\xff\nnever passphrase\n9".to_vec(),
            ]
            .concat(),
        )
        .unwrap();
        let found = read(folder.path()).unwrap();
        assert_eq!(found.each.len(), 5);
        assert_eq!(found.count(PASSPHRASE), 1);
        assert_eq!(
            found.unreadable, 3,
            "lines of another hand are counted, not hidden"
        );
        clear(folder.path()).unwrap();
        clear(folder.path()).unwrap();
        assert_eq!(read(folder.path()).unwrap(), FailedAttempts::default());
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
            unreadable: 0,
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
