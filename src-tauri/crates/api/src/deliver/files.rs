//! The files of a delivery: made, searched, sealed, written, entered into the ledger, in this order.
//! Until the ledger has them they lie under a name that says they are not finished.

use crate::convert::{self, entity, invalid};
use crate::place;
use crate::wire::{
    ApiError, ErrorCode, ExportDeliveryRequest, ExportedDelivery, FileFormat, FileView,
};
use reencuentro_core::clock::Now;
use reencuentro_core::deliveries::Release;
use reencuentro_core::records::{Records, RecordsError};
use reencuentro_core::rules::Refusal;
use reencuentro_core::vault;
use reencuentro_export::{
    ESCAPE, ExportError, Manifest, ManifestFile, Sheet, csv_for_excel, csv_for_machines, parts_of,
    sha256_hex, xlsx,
};
use reencuentro_platform::files::{sync_folder, write_durably};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a file is called until the ledger names it.
const UNFINISHED: &str = ".unfinished";

/// A finished file in memory.
struct Finished {
    name: String,
    bytes: Vec<u8>,
    escape: &'static str,
}

/// Makes the files of an approved delivery.
pub fn export(
    records: &mut Records,
    request: &ExportDeliveryRequest,
    vault: &Path,
    now: &Now,
) -> Result<ExportedDelivery, ApiError> {
    let id = entity(&request.id, "id")?.into();
    if !Path::new(&request.folder).is_dir() {
        return Err(invalid("folder"));
    }
    // Beside the vault's own files a list in the clear would go wherever the vault is copied.
    let folder = place::folder(&request.folder, vault)?;
    let recipients: Vec<&str> = request.seal_to.iter().map(|text| text.trim()).collect();
    if !recipients.is_empty() {
        // Before anything is made: a mistyped recipient is said at once.
        vault::seal_to_age_recipients(b"", &recipients).map_err(|_| invalid("seal_to"))?;
    }
    let release = records.release(id, now)?;
    let mut files = make(&release, &request.formats, now)?;
    let manifest = manifest_of(&release, &files, &recipients, now);
    files.push(Finished {
        name: format!("{}.manifest.json", stem(&release)),
        bytes: manifest.to_json(),
        escape: "none",
    });
    search(records, &release, &files)?;
    let mut ledger: BTreeMap<String, String> = files
        .iter()
        .map(|file| (file.name.clone(), sha256_hex(&file.bytes)))
        .collect();
    for file in files.iter_mut().filter(|_| !recipients.is_empty()) {
        file.bytes = vault::seal_to_age_recipients(&file.bytes, &recipients)?;
        file.name.push_str(".age");
        ledger.insert(file.name.clone(), sha256_hex(&file.bytes));
    }
    let placed = Placed::write(&folder, &files)?;
    let sealed_to = recipients.iter().map(|&text| text.to_owned()).collect();
    records.record_export(&release, ledger, sealed_to, now)?;
    placed.finish()?;
    Ok(ExportedDelivery {
        id: release.delivery.id.hex(),
        number: release.delivery.number,
        folder: request.folder.clone(),
        rows: manifest.rows,
        files: files
            .iter()
            .map(|file| FileView {
                name: file.name.clone(),
                sha256: sha256_hex(&file.bytes),
            })
            .collect(),
        sealed_to: manifest.sealed_to,
    })
}

/// File names carry the delivery's number and no person.
fn stem(release: &Release) -> String {
    format!("delivery-{:04}", release.delivery.number)
}

fn make(release: &Release, formats: &[FileFormat], now: &Now) -> Result<Vec<Finished>, ApiError> {
    let all = [
        FileFormat::CsvExcel,
        FileFormat::CsvMachines,
        FileFormat::Xlsx,
    ];
    let sheet = Sheet {
        lines: &release.lines,
        practice: release.practice,
    };
    let mut files = Vec::new();
    for format in all {
        if !formats.is_empty() && !formats.contains(&format) {
            continue;
        }
        let (ending, escape, bytes) = match format {
            FileFormat::CsvExcel => (".csv", ESCAPE, csv_for_excel(&sheet)?),
            FileFormat::CsvMachines => ("-machines.csv", "none", csv_for_machines(&sheet)?),
            FileFormat::Xlsx => (".xlsx", "none", xlsx(&sheet, now.0.timestamp())?),
        };
        files.push(Finished {
            name: format!("{}{ending}", stem(release)),
            bytes,
            escape,
        });
    }
    Ok(files)
}

fn manifest_of(release: &Release, files: &[Finished], recipients: &[&str], now: &Now) -> Manifest {
    let delivery = &release.delivery;
    let sheet = Sheet {
        lines: &release.lines,
        practice: release.practice,
    };
    Manifest {
        format: Manifest::FORMAT.to_owned(),
        delivery: delivery.number,
        delivery_id: delivery.id.hex(),
        recipient: delivery.recipient.clone(),
        as_of: delivery.as_of.to_string(),
        profile: delivery.profile.clone(),
        fields: sheet.columns().into_iter().map(str::to_owned).collect(),
        rows: u32::try_from(release.lines.len()).unwrap_or(u32::MAX),
        files: files
            .iter()
            .map(|file| ManifestFile {
                name: file.name.clone(),
                sha256: sha256_hex(&file.bytes),
                bytes: file.bytes.len() as u64,
                escape: file.escape.to_owned(),
            })
            .collect(),
        log_tip: release.log_tip.clone(),
        draft: delivery.draft.hex(),
        approval: release.approval.hex(),
        exporter: release.exporter.hex(),
        approver: release.approver.hex(),
        approved_at: delivery
            .approval
            .as_ref()
            .map(|(_, _, at)| at.clone())
            .unwrap_or_default(),
        exported_at: now.0.to_rfc3339(),
        sealed_to: recipients.iter().map(|&text| text.to_owned()).collect(),
        practice: release.practice,
        program: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// The finished bytes, not what was meant: one hit and nothing is written.
fn search(records: &Records, release: &Release, files: &[Finished]) -> Result<(), ApiError> {
    let mut parts = Vec::new();
    for file in files {
        parts.extend(parts_of(&file.name, &file.bytes)?);
    }
    match records.scan_finished(&parts, &release.lines)? {
        None => Ok(()),
        Some(hit) => Err(RecordsError::ExportHit(hit.kind).into()),
    }
}

impl From<ExportError> for ApiError {
    fn from(error: ExportError) -> Self {
        if matches!(error, ExportError::TooLong) {
            return convert::refused(Refusal::TooLongForPaper);
        }
        Self::new(ErrorCode::Internal)
    }
}

/// Files on the disk under their unfinished names. Dropped before they are finished, they go again.
struct Placed {
    folder: PathBuf,
    names: Vec<String>,
}

impl Placed {
    fn write(folder: &Path, files: &[Finished]) -> Result<Self, ApiError> {
        // A file that was handed over is never overwritten. One that lies beside unfinished files is
        // left from a try whose last step failed, and was not handed over.
        let is_left = |file: &Finished| folder.join(format!("{}{UNFINISHED}", file.name)).exists();
        let is_there = |file: &Finished| folder.join(&file.name).exists();
        if files.iter().any(is_there) && !files.iter().any(is_left) {
            return Err(ApiError::new(ErrorCode::FilesThere));
        }
        let mut placed = Self {
            folder: folder.to_owned(),
            names: Vec::new(),
        };
        for file in files {
            placed.names.push(file.name.clone());
            let path = folder.join(format!("{}{UNFINISHED}", file.name));
            write_durably(&path, &file.bytes).map_err(|error| refused(&error))?;
        }
        Ok(placed)
    }

    /// All files get their names, or none: who was told that it failed has nothing to hand over,
    /// and can export again. The ledger then has both tries, each with its own hashes.
    fn finish(mut self) -> Result<(), ApiError> {
        let mut done = Vec::new();
        let named = self.names.iter().try_for_each(|name| {
            let to = self.folder.join(name);
            std::fs::rename(self.folder.join(format!("{name}{UNFINISHED}")), &to)?;
            done.push(to);
            Ok(())
        });
        if let Err(error) = named.and_then(|()| sync_folder(&self.folder)) {
            for path in done {
                let _ = std::fs::remove_file(path); // what stays is refused at the next try
            }
            return Err(refused(&error));
        }
        self.names.clear();
        Ok(())
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        for name in &self.names {
            // What cannot be removed keeps a name that says it is not finished.
            let _ = std::fs::remove_file(self.folder.join(format!("{name}{UNFINISHED}")));
        }
    }
}

fn refused(error: &std::io::Error) -> ApiError {
    // The vault has the one table of what a disk may answer: full, over quota, read-only, failing.
    vault::VaultError::from(std::io::Error::from(error.kind())).into()
}
