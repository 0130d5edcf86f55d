//! `documents …`: kept with a family, listed, given out again.

use crate::output::Output;
use crate::run::{Desk, full_path};
use clap::Subcommand;
use reencuentro_api::wire::{
    ApiError, AttachDocumentRequest, FamilyView, OpenFamilyRequest, Recorded, SaveDocumentRequest,
    SavedDocument,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Documents {
    /// Keeps a file with a person or a pair. The file itself stays where it is.
    Attach {
        /// Person or pair id.
        about: String,
        /// The file.
        file: PathBuf,
        /// What it is: election, declaration, identity, birth, court, agency, representation, letter,
        /// photo, other.
        #[arg(long, default_value = "other")]
        kind: String,
        /// What people call it.
        #[arg(long, default_value = "")]
        title: String,
        /// The day it bears.
        #[arg(long, default_value = "")]
        dated: String,
        /// Where it comes from.
        #[arg(long, default_value = "")]
        source: String,
    },
    /// Shows the documents of a family.
    List {
        /// Family, person or pair id.
        family: String,
    },
    /// Writes a copy, as it was received. Whoever has the copy can read it.
    Save {
        /// Hash of the document's entry.
        entry: String,
        /// A folder that is there.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

/// Does it.
pub fn run(desk: &mut Desk, verb: Documents, output: &Output) -> Result<(), ApiError> {
    desk.unlock()?;
    match verb {
        Documents::Attach {
            about,
            file,
            kind,
            title,
            dated,
            source,
        } => {
            let request = AttachDocumentRequest {
                about,
                path: full_path(&file, "path")?.display().to_string(),
                kind,
                title,
                dated,
                source,
                ..AttachDocumentRequest::default()
            };
            let kept: Recorded = desk.ask("attach_document", &request)?;
            output.answer(&kept, |_| kept.entry.clone());
        }
        Documents::List { family } => {
            let view: FamilyView = desk.ask("open_family", &OpenFamilyRequest { family })?;
            output.answer(&view.documents, |messages| {
                let lines = view.documents.iter().map(|one| {
                    let kind = format!("document-{}", one.kind);
                    let kind = messages.say(&kind, &BTreeMap::new());
                    [&one.entry, &one.dated, &one.of, &kind, &one.title]
                        .map(String::as_str)
                        .join("  ")
                });
                lines.collect::<Vec<_>>().join("\n")
            });
        }
        Documents::Save { entry, out } => {
            let request = SaveDocumentRequest {
                entry,
                folder: full_path(&out, "out")?.display().to_string(),
            };
            let saved: SavedDocument = desk.ask("save_document", &request)?;
            output.answer(&saved, |messages| {
                let args = BTreeMap::from([("path".to_owned(), saved.path.clone())]);
                messages.say("cli-document-saved", &args)
            });
        }
    }
    Ok(())
}
