//! `print`: a sheet as a PDF. The recovery kit is not among them: its code is shown when a vault is
//! made, and `vault create` writes it down then.

use crate::output::Output;
use crate::run::{Desk, full_path};
use clap::{Args, ValueEnum};
use reencuentro_api::Language;
use reencuentro_api::wire::{ApiError, PrintSheetRequest, PrintedSheet, SheetKind};
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Print {
    /// Which sheet.
    #[arg(value_enum)]
    kind: Kind,
    /// Of whom: a pair's id for an election form (blank when absent), a parent's for a search sheet, a
    /// family's for a summary.
    #[arg(default_value = "")]
    about: String,
    /// A folder that is there. Whoever has the file can read it.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// Boxes to tick, none ticked; with --language es in both languages.
    ElectionForm,
    /// What a defender needs to look for a parent on the ground.
    FieldSheet,
    /// A family for counsel.
    FamilySummary,
}

/// Has a sheet made, in the language of the command line.
pub fn run(desk: &mut Desk, print: Print, output: &Output) -> Result<(), ApiError> {
    desk.unlock()?;
    let language = match output.language {
        Language::English => "en",
        Language::Spanish => "es",
    };
    let request = PrintSheetRequest {
        kind: match print.kind {
            Kind::ElectionForm => SheetKind::ElectionForm,
            Kind::FieldSheet => SheetKind::FieldSheet,
            Kind::FamilySummary => SheetKind::FamilySummary,
        },
        about: print.about,
        language: language.to_owned(),
        folder: full_path(&print.out, "out")?.display().to_string(),
    };
    let sheet: PrintedSheet = desk.ask("print_sheet", &request)?;
    output.answer(&sheet, |messages| {
        let args = BTreeMap::from([
            ("path".to_owned(), sheet.path.clone()),
            ("pages".to_owned(), sheet.pages.to_string()),
        ]);
        messages.say("cli-printed", &args)
    });
    Ok(())
}
