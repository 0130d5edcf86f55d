//! From arguments to commands of the api.

use crate::arguments::{Arguments, Create, ExportOpen, Members, Noun, Vault};
use crate::figures::Figures;
use crate::kit::{Kit, read_recovery_code};
use crate::output::Output;
use crate::progress;
use clap::CommandFactory;
use reencuentro_api::wire::{
    AdmitMemberRequest, AdmittedMember, ApiError, CreateVaultRequest, ErrorCode, ExportOpenRequest,
    MemberRole, Nothing, OpenExport, RecoveryKit, Session, UnlockRequest, Verified, VerifyRequest,
};
use reencuentro_api::{Language, Now, Program, call, codes_of, none_of};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Does what was asked.
pub fn run(arguments: Arguments, output: &Output) -> Result<(), ApiError> {
    match arguments.noun {
        Noun::Completions { shell } => {
            let mut bytes = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "reencuentro", &mut bytes);
            output.raw(&String::from_utf8_lossy(&bytes));
            Ok(())
        }
        Noun::Man => {
            let mut bytes = Vec::new();
            clap_mangen::Man::new(Arguments::command())
                .render(&mut bytes)
                .map_err(|_| ApiError::new(ErrorCode::Internal))?;
            output.raw(&String::from_utf8_lossy(&bytes));
            Ok(())
        }
        Noun::Demo { out } => practice(&out, output),
        Noun::Match(asked) => crate::match_lists::run(&asked, output),
        Noun::Figures(Figures::Check { file, words }) => {
            crate::figures::check(&file, words, output)
        }
        noun => {
            let vault = arguments.vault.or_else(|| named_by(&noun));
            let files = Files {
                passphrase: arguments.passphrase_file,
                recovery_code: arguments.recovery_code_file,
                pin: arguments.pin_file,
                organisation_key: arguments.organisation_key_file,
            };
            let mut desk = Desk::new(vault, files, output.language)?;
            let done = desk.work(noun, output);
            desk.tell_clock(output);
            desk.back_up_daily(output);
            // Locked also after a refusal: what was written before it must be signed.
            let locked: Result<Nothing, ApiError> = desk.ask("lock", &Nothing {});
            done.and(locked.map(|_| ()))
        }
    }
}

/// The vault that a verb names by itself: one that is yet to be made.
fn named_by(noun: &Noun) -> Option<PathBuf> {
    match noun {
        Noun::Backup(verb) => verb.makes_vault(),
        _ => None,
    }
}

/// The practice run, told line by line.
fn practice(out: &Path, output: &Output) -> Result<(), ApiError> {
    let places = crate::demo::run(out, with_worker(Program::new(None)), |message, args| {
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect();
        output.tell(message, &args);
    })?;
    output.raw(&format!(
        "vault: {}\npassphrase-file: {}\nout: {}\n",
        places.vault.display(),
        places.passphrase_file.display(),
        places.out.display()
    ));
    Ok(())
}

/// Files that hold what opens the vault; at most one is named.
#[derive(Default)]
struct Files {
    passphrase: Option<PathBuf>,
    recovery_code: Option<PathBuf>,
    pin: Option<PathBuf>,
    organisation_key: Option<PathBuf>,
}

/// The program with the vault and passphrase that were named.
pub(crate) struct Desk {
    pub(crate) program: Program,
    pub(crate) vault: PathBuf,
    files: Files,
    pub(crate) unlocked: bool,
    /// What the vault was opened with: some acts ask for it again.
    given: UnlockRequest,
    /// What the unlocking said of this machine's clock.
    clock_behind: Option<String>,
    language: Language,
}

impl Desk {
    fn new(vault: Option<PathBuf>, files: Files, language: Language) -> Result<Self, ApiError> {
        let vault = vault.ok_or_else(|| ApiError::new(ErrorCode::NoVault))?;
        Ok(Self {
            program: with_worker(Program::new(Some(vault.clone()))),
            vault,
            files,
            unlocked: false,
            given: UnlockRequest::default(),
            clock_behind: None,
            language,
        })
    }

    pub(crate) fn ask<Q: Serialize, A: DeserializeOwned>(
        &mut self,
        name: &str,
        request: &Q,
    ) -> Result<A, ApiError> {
        let internal = |_| ApiError::new(ErrorCode::Internal);
        let request = serde_json::to_string(request).map_err(internal)?;
        let (watch, language) = (self.program.underway(), self.language);
        let answer = progress::shown(&watch, language, || {
            call(&mut self.program, name, &request, &Now::read())
        })?;
        serde_json::from_str(&answer).map_err(internal)
    }

    pub(crate) fn passphrase(&self) -> Result<String, ApiError> {
        match &self.files.passphrase {
            Some(file) => read_passphrase(file),
            None => rpassword::prompt_password("Passphrase / Frase: ")
                .map_err(|_| ApiError::new(ErrorCode::Invalid).with("field", "no-terminal")),
        }
    }

    /// What opens the vault, out of the file that was named; the passphrase is asked for when none
    /// was.
    pub(crate) fn way(&self) -> Result<UnlockRequest, ApiError> {
        let files = &self.files;
        let read = |file: &Option<PathBuf>| file.as_deref().map(read_passphrase);
        let mut way = UnlockRequest {
            recovery_code: files
                .recovery_code
                .as_deref()
                .map(read_recovery_code)
                .transpose()?,
            pin: read(&files.pin).transpose()?,
            organisation_key: read(&files.organisation_key).transpose()?,
            ..Default::default()
        };
        if way.recovery_code.is_none() && way.pin.is_none() && way.organisation_key.is_none() {
            way.passphrase = Some(self.passphrase()?);
        }
        Ok(way)
    }

    pub(crate) fn unlock(&mut self) -> Result<Session, ApiError> {
        let request = self.way()?;
        let session: Session = self.ask("unlock", &request)?;
        self.unlocked = true;
        self.given = request;
        self.clock_behind.clone_from(&session.clock_behind);
        Ok(session)
    }

    /// That this machine's clock stands earlier than the last entry.
    fn tell_clock(&self, output: &Output) {
        if let Some(day) = &self.clock_behind {
            let about = BTreeMap::from([("day".to_owned(), day.clone())]);
            output.tell("clock-behind", &about);
        }
    }

    /// The passphrase that some acts ask for again, or the organisation's key where that opened the
    /// vault; after a PIN or a recovery code the passphrase is asked for.
    pub(crate) fn own_passphrase(&self) -> Result<String, ApiError> {
        let given = &self.given;
        match given
            .passphrase
            .as_ref()
            .or(given.organisation_key.as_ref())
        {
            Some(given) => Ok(given.clone()),
            None => self.passphrase(),
        }
    }

    fn work(&mut self, noun: Noun, output: &Output) -> Result<(), ApiError> {
        match noun {
            Noun::Vault(Vault::Create(create)) => self.create(create, output),
            Noun::Vault(
                verb @ (Vault::Ways
                | Vault::AllowPin { .. }
                | Vault::ForgetPin
                | Vault::NewPassphrase { .. }
                | Vault::OrganisationKey { .. }),
            ) => self.ways(verb, output),
            Noun::Members(Members::List) => self.list_members(output),
            Noun::Members(Members::Change {
                member,
                roles,
                leaves: _,
            }) => self.change_member(&member, &roles, output),
            Noun::Vault(Vault::ExportOpen(export)) => self.export_open(export, output),
            Noun::Members(Members::Admit {
                name,
                roles,
                new_passphrase_file,
                recovery_kit,
            }) => {
                let session = self.unlock()?;
                let request = AdmitMemberRequest {
                    name,
                    roles: parse_roles(&roles)?,
                    passphrase: read_passphrase(&new_passphrase_file)?,
                    own_passphrase: self.own_passphrase()?,
                };
                refuse_existing(&recovery_kit)?;
                let admitted: AdmittedMember = self.ask("admit_member", &request)?;
                let about = Kit {
                    organisation: &session.organisation,
                    member: &admitted.member.name,
                    kit: &admitted.kit,
                };
                about.write(&recovery_kit, output)?;
                output.answer(&admitted.member, |_| admitted.member.name.clone());
                Ok(())
            }
            Noun::People(verb) => crate::people::run(self, verb, output),
            Noun::Grid(grid) => crate::grid::run(self, grid, output),
            Noun::Today(what) => crate::today::run(self, what, output),
            Noun::Deliver(verb) => self.deliver(verb, output),
            Noun::Print(print) => crate::print::run(self, print, output),
            Noun::Documents(verb) => crate::documents::run(self, verb, output),
            Noun::Figures(verb) => crate::figures::run(self, verb, output),
            Noun::World(verb) => crate::world::run(self, verb, output),
            Noun::Lists(lists) => crate::lists::run(self, lists, output),
            Noun::Backup(verb) => self.backup(verb, output),
            Noun::Verify { full } => self.verify(full, output),
            Noun::Call { name } => {
                let mut request = String::new();
                std::io::stdin()
                    .read_to_string(&mut request)
                    .map_err(|_| ApiError::new(ErrorCode::Invalid).with("field", "request"))?;
                self.unlock()?;
                let answer = call(&mut self.program, &name, &request, &Now::read())?;
                output.raw(&format!("{answer}\n"));
                Ok(())
            }
            Noun::Completions { .. } | Noun::Demo { .. } | Noun::Man | Noun::Match(_) => Ok(()),
        }
    }

    fn create(&mut self, create: Create, output: &Output) -> Result<(), ApiError> {
        // Before anything is made: a vault whose kit could not be written would be a trap.
        refuse_existing(&create.recovery_kit)?;
        let none = BTreeMap::new();
        let request = CreateVaultRequest {
            folder: self.vault.display().to_string(),
            organisation: create
                .organisation
                .unwrap_or_else(|| output.say("cli-create-organisation", &none)),
            member_name: create
                .member
                .unwrap_or_else(|| output.say("cli-create-member", &none)),
            roles: parse_roles(&create.roles)?,
            passphrase: self.passphrase()?,
            practice: create.practice,
            filing_zone: None,
        };
        let kit: RecoveryKit = self.ask("create_vault", &request)?;
        let about = Kit {
            organisation: &request.organisation,
            member: &request.member_name,
            kit: &kit,
        };
        about.write(&create.recovery_kit, output)?;
        let args = BTreeMap::from([
            ("folder".to_owned(), request.folder),
            ("kit".to_owned(), create.recovery_kit.display().to_string()),
        ]);
        output.answer(&args, |messages| messages.say("cli-vault-created", &args));
        Ok(())
    }

    fn export_open(&mut self, export: ExportOpen, output: &Output) -> Result<(), ApiError> {
        self.unlock()?;
        let out = full_path(&export.out, "out")?;
        let request = ExportOpenRequest {
            folder: out.display().to_string(),
            seal_to: export.seal_to,
            plain: export.plain,
            privileged: export.privileged,
            passphrase: self.own_passphrase()?,
        };
        let done: OpenExport = self.ask("export_open", &request)?;
        output.answer(&done, |messages| {
            let args = BTreeMap::from([
                ("folder".to_owned(), done.folder.clone()),
                ("entries".to_owned(), done.entries.to_string()),
                ("people".to_owned(), done.people.to_string()),
                ("pairs".to_owned(), done.pairs.to_string()),
                ("files".to_owned(), done.attachments.to_string()),
                ("lost".to_owned(), done.attachments_lost.to_string()),
            ]);
            let mut lines = vec![messages.say("cli-open-export", &args)];
            if done.attachments_lost > 0 {
                lines.push(messages.say("cli-open-export-lost", &args));
            }
            if done.sealed_to.is_empty() {
                lines.push(messages.say("cli-open-export-plain", &args));
            }
            lines.push(format!("{}  manifest.json", done.manifest_sha256));
            lines.join("\n")
        });
        Ok(())
    }

    fn verify(&mut self, full: bool, output: &Output) -> Result<(), ApiError> {
        self.unlock()?;
        let found: Verified = self.ask("verify", &VerifyRequest { log_only: !full })?;
        output.answer(&found, |messages| {
            let args = BTreeMap::from([
                ("entries".to_owned(), found.entries.to_string()),
                ("chains".to_owned(), found.chains.to_string()),
                ("views".to_owned(), found.views.to_string()),
                ("count".to_owned(), found.problems.len().to_string()),
                ("aside".to_owned(), found.set_aside.to_string()),
            ]);
            let mut lines = if found.problems.is_empty() {
                vec![messages.say(
                    if full {
                        "cli-verified"
                    } else {
                        "cli-verified-log"
                    },
                    &args,
                )]
            } else {
                vec![messages.say("cli-problems", &args)]
            };
            lines.extend(found.problems.iter().cloned());
            if found.set_aside > 0 {
                lines.push(messages.say("cli-verified-aside", &args));
            }
            for space in &found.spaces {
                lines.push(format!("log_hash   {}", space.log_hash));
                lines.push(format!("state_hash {}", space.state_hash));
            }
            lines.join("\n")
        });
        if found.problems.is_empty() {
            Ok(())
        } else {
            let lost = |problem: &String| problem.starts_with("attachment_");
            let only_files = found.problems.iter().all(lost);
            let file = if only_files { "att" } else { "main.db" };
            Err(ApiError::new(ErrorCode::Damaged).with("file", file))
        }
    }
}

/// Workbooks are read by this very program, started anew with its memory capped. Where the system
/// does not say which program that is, workbooks are refused and nothing else is lost.
fn with_worker(program: Program) -> Program {
    match std::env::current_exe() {
        Ok(own) => program.with_worker(own),
        Err(_) => program,
    }
}

/// A path as it stands from the root; `field` is what an empty one is called.
pub(crate) fn full_path(path: &Path, field: &str) -> Result<PathBuf, ApiError> {
    std::path::absolute(path).map_err(|_| ApiError::new(ErrorCode::Invalid).with("field", field))
}

/// The first line of a file, without the line's end: editors add one, passphrases have none.
pub(crate) fn read_passphrase(file: &Path) -> Result<String, ApiError> {
    let text = read_text(file)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// A file that holds what opens something; its name is said when it cannot be read.
pub(crate) fn read_text(file: &Path) -> Result<String, ApiError> {
    std::fs::read_to_string(file).map_err(|_| {
        ApiError::new(ErrorCode::Invalid)
            .with("field", "passphrase-file")
            .with("file", file.display())
    })
}

pub(crate) fn parse_roles(words: &[String]) -> Result<Vec<MemberRole>, ApiError> {
    words
        .iter()
        .map(|word| {
            serde_json::from_value(serde_json::Value::String(word.clone()))
                .map_err(|_| none_of("roles", codes_of::<MemberRole>()))
        })
        .collect()
}

fn refuse_existing(file: &Path) -> Result<(), ApiError> {
    if file.exists() {
        return Err(ApiError::new(ErrorCode::Invalid)
            .with("field", "recovery-kit")
            .with("file", file.display()));
    }
    Ok(())
}
