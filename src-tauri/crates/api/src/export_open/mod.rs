//! The way out: everything in open forms, plain or sealed, with a manifest. The files lie under an
//! unfinished name until the log holds that they left.

mod files;

use crate::convert::invalid;
use crate::messages::{Language, Messages};
use crate::program::Program;
use crate::wire::{ApiError, ErrorCode, ExportOpenRequest, OpenExport};
use files::OpenFiles;
use reencuentro_core::acts::OpenExported;
use reencuentro_core::clock::Now;
use reencuentro_core::open_export::OpenSink;
use reencuentro_core::records::Records;
use reencuentro_core::rules::vocabularies;
use reencuentro_core::vault;
use reencuentro_export::{ESCAPE, sha256_hex};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;

/// What stands beside the files, in both languages.
const README: &str = include_str!("README.txt");

impl Program {
    /// Writes everything out in open forms.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`]; [`ErrorCode::NotAllowed`] for who is no keeper, and for privileged words that this member
    /// cannot read; [`ErrorCode::Invalid`] when it is neither sealed nor plain on purpose;
    /// [`ErrorCode::FolderNotEmpty`]; what the file system says. Then no file stays.
    pub fn export_open(
        &mut self,
        request: ExportOpenRequest,
        now: &Now,
    ) -> Result<OpenExport, ApiError> {
        let records = self.records_for_writing()?;
        records.may_export_open()?;
        let recipients: Vec<&str> = request.seal_to.iter().map(|text| text.trim()).collect();
        if recipients.is_empty() != request.plain {
            return Err(invalid("plain"));
        }
        if !recipients.is_empty() {
            // Before anything is made: a mistyped recipient is said at once.
            vault::seal_to_age_recipients(b"", &recipients).map_err(|_| invalid("seal_to"))?;
        }
        self.confirm_own(&request.passphrase, now)?;
        self.checked(now)?;
        let records = self.records_for_writing()?;
        let folder = Path::new(&request.folder);
        let mut files = OpenFiles::begin(folder, &recipients)?;
        let counts = records.export_open(request.privileged, &mut files)?;
        say_vocabularies(&mut files)?;
        files.whole("README.txt", README.as_bytes())?;
        let about = about(records, now);
        let (manifest, written) = files.close(about)?;
        let manifest_sha256 = sha256_hex(&manifest);
        let sealed_to: Vec<String> = recipients.iter().map(|&text| text.to_owned()).collect();
        records.note_open_export(
            OpenExported {
                privileged: request.privileged,
                sealed_to: sealed_to.clone(),
                entries: counts.entries,
                manifest_sha256: manifest_sha256.clone(),
            },
            now,
        )?;
        files.finish(folder)?;
        let count = |many: u64| u32::try_from(many).unwrap_or(u32::MAX);
        Ok(OpenExport {
            folder: request.folder,
            entries: count(counts.entries),
            privileged: count(counts.privileged),
            people: count(counts.people),
            pairs: count(counts.pairs),
            attachments: count(counts.attachments),
            attachments_lost: count(counts.attachments_lost),
            files: count(written),
            manifest_sha256,
            sealed_to,
        })
    }
}

/// What each code in the other files means, in both languages.
fn say_vocabularies(files: &mut OpenFiles) -> Result<(), ApiError> {
    let english = Messages::of(Language::English);
    let spanish = Messages::of(Language::Spanish);
    let mut row = |cells: [&str; 4]| files.row("vocabularies", &cells.map(str::to_owned));
    row(["vocabulary", "code", "english", "spanish"])?;
    let none = BTreeMap::new();
    for vocabulary in vocabularies::all() {
        for (code, message) in vocabulary.codes {
            let words = [&english, &spanish].map(|all| all.say(&message, &none));
            row([vocabulary.name, code, &words[0], &words[1]])?;
        }
    }
    Ok(())
}

/// What the manifest says besides its files.
fn about(records: &Records, now: &Now) -> serde_json::Value {
    let founded = records.founded();
    json!({
        "format": "reencuentro open export 1",
        "organisation": founded.organisation,
        "vault": records.vault().vault_id().to_hex(),
        "practice": founded.practice,
        "filing_zone": founded.filing_zone,
        "exported_at": now.0.to_rfc3339(),
        "exporter": records.member().map(|id| id.hex()),
        "escape": ESCAPE,
        "vocabularies": vocabularies::VERSION,
        "program": env!("CARGO_PKG_VERSION"),
    })
}

/// What writing a file met.
fn refused(error: &std::io::Error) -> ApiError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            ApiError::new(ErrorCode::DiskFull)
        }
        _ => ApiError::new(ErrorCode::ReadOnly),
    }
}
