//! `backup …`, and the backup of the day.

use crate::output::Output;
use crate::run::Desk;
use clap::Subcommand;
use reencuentro_api::wire::{
    ApiError, BackupChecked, BackupFolderRequest, BackupRestored, BackupView, Backups,
    CheckBackupRequest, ErrorCode, RestoreBackupRequest,
};
use reencuentro_api::{Messages, Now};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum Backup {
    /// Copies the vault as it is now, opens the copy and checks it.
    Now {
        /// Another folder of backups than the vault's own: on another disk.
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Shows the backups, newest first.
    List {
        /// Another folder of backups than the vault's own.
        #[arg(long, value_name = "DIR")]
        from: Option<PathBuf>,
    },
    /// Opens a backup again and checks everything in it. Writes nothing.
    Check {
        /// Its name; the newest when absent.
        name: Option<String>,
        /// Another folder of backups than the vault's own.
        #[arg(long, value_name = "DIR")]
        from: Option<PathBuf>,
    },
    /// Makes a new vault out of a backup; overwrites nothing. Needs the passphrase, or the recovery
    /// code, that a keeper had on that day.
    Restore {
        /// The backup's folder, or its name among the vault's own.
        backup: PathBuf,
        /// An empty or absent folder for the new vault.
        #[arg(long, value_name = "DIR")]
        into: PathBuf,
    },
}

impl Backup {
    /// A restore needs no other vault than the one it makes.
    pub fn makes_vault(&self) -> Option<PathBuf> {
        match self {
            Self::Restore { into, .. } => Some(into.clone()),
            _ => None,
        }
    }
}

impl Desk {
    pub fn backup(&mut self, verb: Backup, output: &Output) -> Result<(), ApiError> {
        match verb {
            Backup::Now { to } => self.backup_now(to.as_deref(), output),
            Backup::List { from } => {
                let folder = full(from.as_deref())?;
                let all: Backups = self.ask("list_backups", &BackupFolderRequest { folder })?;
                output.answer(&all, |messages| say_list(&all, messages));
                Ok(())
            }
            Backup::Check { name, from } => self.backup_check(name, from.as_deref(), output),
            Backup::Restore { backup, into } => self.restore(&backup, &into, output),
        }
    }

    fn backup_now(&mut self, to: Option<&Path>, output: &Output) -> Result<(), ApiError> {
        self.unlock()?;
        let folder = full(to)?;
        let request = BackupFolderRequest { folder };
        let made: BackupView = self.ask("make_backup", &request)?;
        let all: Backups = self.ask("list_backups", &request)?;
        output.answer(&made, |messages| {
            let mut about = about(&made.name, made.entries, made.attachments);
            about.insert("folder".to_owned(), all.folder);
            about.insert("count".to_owned(), made.attachments_lost.to_string());
            let mut lines = vec![messages.say("cli-backup-made", &about)];
            if made.attachments_lost > 0 {
                lines.push(messages.say("cli-backup-lost", &about));
                lines.extend(made.lost.iter().map(|name| file_line(name)));
            }
            if !made.only_here.is_empty() {
                about.insert("count".to_owned(), made.only_here.len().to_string());
                lines.push(messages.say("cli-backup-only-here", &about));
                lines.extend(made.only_here.iter().map(|name| file_line(name)));
            }
            lines.join("\n")
        });
        Ok(())
    }

    fn backup_check(
        &mut self,
        name: Option<String>,
        from: Option<&Path>,
        output: &Output,
    ) -> Result<(), ApiError> {
        self.unlock()?;
        let folder = full(from)?;
        let name = match name {
            Some(name) => name,
            None => {
                let request = BackupFolderRequest {
                    folder: folder.clone(),
                };
                let all: Backups = self.ask("list_backups", &request)?;
                let newest = all.backups.into_iter().next();
                newest
                    .ok_or_else(|| ApiError::new(ErrorCode::NoBackup))?
                    .name
            }
        };
        let request = CheckBackupRequest { folder, name };
        let found: BackupChecked = self.ask("check_backup", &request)?;
        output.answer(&found, |messages| {
            let about = about(&found.name, found.entries, found.attachments);
            let mut lines = vec![messages.say("cli-backup-checked", &about)];
            if found.privileged.is_none() {
                lines.push(messages.say("cli-backup-closed", &about));
            }
            lines.extend(say_lost("cli-backup-checked-lost", &found.lost, messages));
            lines.join("\n")
        });
        Ok(())
    }

    fn restore(&mut self, backup: &Path, into: &Path, output: &Output) -> Result<(), ApiError> {
        let shelved = self.vault.join("backups").join(backup);
        let backup = if backup.exists() || !shelved.exists() {
            backup.to_owned()
        } else {
            shelved
        };
        let way = self.way()?;
        let request = RestoreBackupRequest {
            backup: full(Some(&backup))?.unwrap_or_default(),
            into: full(Some(into))?.unwrap_or_default(),
            passphrase: way.passphrase,
            recovery_code: way.recovery_code,
        };
        let done: BackupRestored = self.ask("restore_backup", &request)?;
        output.answer(&done, |messages| {
            let mut about = about("", done.entries, done.attachments);
            about.insert("folder".to_owned(), done.into.clone());
            about.insert("day".to_owned(), done.made_at.clone());
            let mut lines = vec![messages.say("cli-backup-restored", &about)];
            lines.extend(say_lost("cli-backup-restored-lost", &done.lost, messages));
            lines.join("\n")
        });
        Ok(())
    }

    /// The first command of a day that opens the vault makes the backup of the day, after its own
    /// work. That it failed is said and does not fail the command.
    pub fn back_up_daily(&mut self, output: &Output) {
        if !self.unlocked {
            return;
        }
        if let Some(job) = self.program.daily_backup(&Now::read()) {
            let end = job.run();
            self.program.take_backup(end, &Now::read());
        }
        if let Some(error) = self.program.backup_failure() {
            output.tell("cli-backup-daily-failed", &BTreeMap::new());
            output.explain(error);
        }
    }
}

fn about(name: &str, entries: u32, files: u32) -> BTreeMap<String, String> {
    BTreeMap::from([
        ("name".to_owned(), name.to_owned()),
        ("entries".to_owned(), entries.to_string()),
        ("files".to_owned(), files.to_string()),
    ])
}

/// A sentence and a line for each lost file; nothing when none is lost.
fn say_lost(id: &str, lost: &[String], messages: &Messages) -> Vec<String> {
    if lost.is_empty() {
        return Vec::new();
    }
    let about = BTreeMap::from([("count".to_owned(), lost.len().to_string())]);
    let mut lines = vec![messages.say(id, &about)];
    lines.extend(lost.iter().map(|name| file_line(name)));
    lines
}

/// Where a received file lies under the folder of a vault or of backups.
fn file_line(name: &str) -> String {
    let folder: String = name.chars().take(2).collect();
    format!("  att/{folder}/{name}")
}

fn say_list(all: &Backups, messages: &Messages) -> String {
    if all.backups.is_empty() && all.unreadable.is_empty() {
        let about = BTreeMap::from([("folder".to_owned(), all.folder.clone())]);
        return messages.say("cli-backup-none", &about);
    }
    let line = |one: &BackupView| {
        let about = about(&one.name, one.entries, one.attachments);
        messages.say("cli-backup-line", &about)
    };
    let mut lines: Vec<String> = all.backups.iter().map(line).collect();
    for name in &all.unreadable {
        lines.push(messages.say("cli-backup-unreadable", &about(name, 0, 0)));
    }
    lines.join("\n")
}

fn full(folder: Option<&Path>) -> Result<Option<String>, ApiError> {
    let Some(folder) = folder else {
        return Ok(None);
    };
    let found = std::path::absolute(folder);
    let found = found.map_err(|_| ApiError::new(ErrorCode::Invalid).with("field", "path"))?;
    Ok(Some(found.display().to_string()))
}
