//! Sheets for the printer: who may have one made, of what, and that it is in the log before the file
//! is on the disk. What stands on a sheet is the export crate's to say.
//!
//! * `field`    the field sheet of a parent
//! * `summary`  the family summary for counsel

mod field;
mod summary;

use crate::convert::{entity, invalid, none_of};
use crate::family_view::{ViewOf, family_view};
use crate::messages::{Language, Messages};
use crate::place;
use crate::program::Program;
use crate::wire::{
    ApiError, ErrorCode, FamilyView, PairView, PersonView, PrintSheetRequest, PrintedSheet,
    SheetKind,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::EntityId;
use reencuentro_export::print::{
    self, ElectionForm, ElectionNames, Elector, KitSheet, Letterhead, Words,
};
use reencuentro_export::sha256_hex;
use std::collections::BTreeMap;

/// What a sheet is made with: its head, and the sentences of its language.
struct Press<'a> {
    head: Letterhead<'a>,
    words: Words<'a>,
    english: Words<'a>,
}

impl SheetKind {
    /// Begins the file's name.
    const fn stem(self) -> &'static str {
        match self {
            Self::ElectionForm => "election-form",
            Self::FieldSheet => "search-sheet",
            Self::RecoveryKit => "recovery-kit",
            Self::FamilySummary => "family-summary",
        }
    }

    /// How the log of reads calls it.
    const fn read(self) -> &'static str {
        match self {
            Self::ElectionForm => "printed_election_form",
            Self::FieldSheet => "printed_field_sheet",
            Self::RecoveryKit => "printed_recovery_kit",
            Self::FamilySummary => "printed_family_summary",
        }
    }

    /// Who may have it made. A kit was just shown to whoever asks.
    fn allows(self, roles: &[Role]) -> bool {
        let has = |wanted: &[Role]| roles.iter().any(|role| wanted.contains(role));
        match self {
            Self::FamilySummary => has(&[Role::Counsel]),
            Self::ElectionForm | Self::FieldSheet => {
                has(&[Role::Volunteer, Role::Coordinator, Role::Counsel])
            }
            Self::RecoveryKit => !roles.is_empty(),
        }
    }
}

impl Program {
    /// Writes a sheet for the printer into a folder of the person's choice.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for who may not; [`ErrorCode::Invalid`] for a folder, a language or
    /// somebody that a sheet cannot be made of; [`ErrorCode::NotFound`] for a kit that is shown no more;
    /// [`ErrorCode::CloudSynced`]; what the disk says. Then no file stays.
    pub fn print_sheet(
        &mut self,
        request: PrintSheetRequest,
        now: &Now,
    ) -> Result<PrintedSheet, ApiError> {
        let kind = request.kind;
        let language = match request.language.as_str() {
            "en" => Language::English,
            "es" => Language::Spanish,
            _ => return Err(none_of("language", &["en", "es"])),
        };
        let own_folder = self.folder()?;
        let records = self.records_to_record_in()?;
        let membership = records.membership();
        let own = records.member();
        if !own.is_some_and(|member| kind.allows(membership.roles(member))) {
            return Err(ApiError::new(ErrorCode::NotAllowed).with("act", "print_sheet"));
        }
        let folder = place::folder(&request.folder, &own_folder)?;
        let is_blank = kind == SheetKind::ElectionForm && request.about.is_empty();
        if !is_blank {
            place::refuse_synced(&folder)?;
        }
        let founded = records.founded();
        let (organisation, practice) = (founded.organisation.clone(), founded.practice);
        let today = records.filing_day(now);
        let code = place::code();
        let (english, other) = (Messages::of(Language::English), Messages::of(language));
        let say_english = |id: &str, args: &BTreeMap<String, String>| english.say(id, args);
        let say = |id: &str, args: &BTreeMap<String, String>| other.say(id, args);
        let press = Press {
            head: Letterhead {
                organisation: &organisation,
                made_on: today,
                practice,
                code: &code,
            },
            words: Words {
                tag: if language == Language::Spanish {
                    "es"
                } else {
                    "en"
                },
                say: &say,
            },
            english: Words {
                tag: "en",
                say: &say_english,
            },
        };
        let (sheet, read) = match kind {
            SheetKind::RecoveryKit => (self.kit_sheet(&press)?, own.map(|own| EntityId(own.0))),
            SheetKind::ElectionForm if is_blank => (press.election_form(None)?, None),
            _ => {
                let about = entity(&request.about, "print_about")?;
                let family = self.family_to_print(about, now)?;
                let sheet = match kind {
                    SheetKind::ElectionForm => press.election_form_of(&family, about)?,
                    SheetKind::FieldSheet => {
                        let member = own.and_then(|own| membership.members.get(&own));
                        let colleague = member.map(|card| card.name.clone());
                        press.field_sheet(&family, about, &colleague.unwrap_or_default())?
                    }
                    _ => press.summary(&family, &other)?,
                };
                (sheet, Some(entity(&family.id, "print_about")?))
            }
        };
        // Before it is on the disk: no sheet with a name on it leaves that the log does not have.
        if let Some(read) = read {
            self.note_read(kind.read(), read, now);
            self.write_reads(now)?;
        }
        let name = format!("{}-{today}-{code}.pdf", kind.stem());
        let path = place::write(&folder, &name, &sheet.bytes)?;
        Ok(PrintedSheet {
            path: path.display().to_string(),
            sha256: sha256_hex(&sheet.bytes),
            pages: sheet.pages,
        })
    }

    /// The kit that was shown and has not been typed back yet.
    fn kit_sheet(&mut self, press: &Press<'_>) -> Result<print::PrintedSheet, ApiError> {
        let (groups, fingerprint) = self
            .shown_kit()
            .ok_or_else(|| ApiError::new(ErrorCode::NotFound))?;
        let kit = KitSheet {
            fingerprint: &fingerprint,
            groups,
        };
        Ok(kit.print(press.words, &press.head)?)
    }

    fn family_to_print(&mut self, about: EntityId, now: &Now) -> Result<FamilyView, ApiError> {
        let records = self.records()?;
        let family = records.family(about)?;
        let mut view = family_view(&ViewOf {
            records,
            family: &family,
            today: records.filing_day(now),
            now,
        });
        // What is in the trash is on no sheet.
        view.people.retain(|person| person.trashed.is_empty());
        let is_there = |id: &String| view.people.iter().any(|person| person.id == *id);
        view.pairs.retain(|pair| {
            pair.trashed.is_empty() && is_there(&pair.parent) && is_there(&pair.child)
        });
        Ok(view)
    }
}

impl Press<'_> {
    fn election_form_of(
        &self,
        family: &FamilyView,
        about: EntityId,
    ) -> Result<print::PrintedSheet, ApiError> {
        let pair = pair_named(family, about).ok_or_else(|| invalid("print_about"))?;
        let name = |id: &str| {
            let person = family.people.iter().find(|person| person.id == id);
            person.map(|person| person.name.clone()).unwrap_or_default()
        };
        self.election_form(Some(ElectionNames {
            parent: name(&pair.parent),
            child: name(&pair.child),
        }))
    }

    fn election_form(&self, names: Option<ElectionNames>) -> Result<print::PrintedSheet, ApiError> {
        let form = ElectionForm {
            names,
            electors: vec![Elector::Parent, Elector::Child],
        };
        let beside = [self.english, self.words];
        let tongues = if self.words.tag == "en" {
            &beside[1..]
        } else {
            &beside[..]
        };
        Ok(form.print(tongues, &self.head)?)
    }
}

fn pair_named(family: &FamilyView, about: EntityId) -> Option<&PairView> {
    family.pairs.iter().find(|pair| pair.id == about.hex())
}

fn person_named(family: &FamilyView, about: EntityId) -> Option<&PersonView> {
    let id = about.hex();
    let mut people = family.people.iter();
    people.find(|person| person.id == id || person.records.contains(&id))
}
