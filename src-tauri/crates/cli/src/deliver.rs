//! `deliver …`.

use crate::output::{Output, args, label};
use crate::run::{Desk, full_path, read_passphrase};
use clap::{Args, Subcommand};
use reencuentro_api::wire::{
    ApiError, ApproveDeliveryRequest, DeliverySummaries, DeliverySummary, DeliveryView,
    DiscardDeliveryRequest, DraftDeliveryRequest, ErrorCode, ExportDeliveryRequest,
    ExportedDelivery, FileFormat, Nothing, OpenDeliveryRequest, Preflight,
};
use reencuentro_api::{Messages, absent, codes_of, none_of};
use reencuentro_platform::files::make_private_folder;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum Deliver {
    /// What is ready, and what is missing for each of the others.
    Preflight,
    /// Puts a batch together from the pairs that are ready.
    Draft {
        /// To whom.
        #[arg(long, default_value = "United States Department of Justice")]
        recipient: String,
        /// Only these pairs (ids); all that are ready when absent.
        #[arg(long, value_delimiter = ',')]
        pairs: Vec<String>,
    },
    /// Every delivery, newest first.
    List,
    /// The lines of a delivery exactly as they leave.
    Show {
        /// Number or id; the newest when absent.
        delivery: Option<String>,
    },
    /// Takes back a batch that has not left.
    Discard {
        /// Number or id; the newest draft when absent.
        delivery: Option<String>,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// A second member approves a draft with their own passphrase.
    Approve {
        /// Number or id; the newest draft when absent.
        delivery: Option<String>,
        /// Name of the member who approves.
        #[arg(long, value_name = "NAME")]
        approver: String,
        /// File that holds their passphrase.
        #[arg(long, value_name = "FILE")]
        approver_passphrase_file: PathBuf,
    },
    /// Makes the files of an approved delivery.
    Export(Export),
}

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("sealing").required(true).args(["seal_to", "plain"])))]
pub struct Export {
    /// Number or id; the newest approved one when absent.
    delivery: Option<String>,
    /// Folder for the files; made when absent.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// age recipients the files are sealed to.
    #[arg(long, value_name = "AGE", value_delimiter = ',')]
    seal_to: Vec<String>,
    /// Plain files: counsel's choice.
    #[arg(long)]
    plain: bool,
    /// Which files: csv_excel, csv_machines, xlsx; all three when absent.
    #[arg(long, value_delimiter = ',')]
    formats: Vec<String>,
}

impl Desk {
    pub fn deliver(&mut self, verb: Deliver, output: &Output) -> Result<(), ApiError> {
        self.unlock()?;
        match verb {
            Deliver::Preflight => {
                let found: Preflight = self.ask("preflight", &Nothing {})?;
                output.answer(&found, |messages| say_preflight(&found, messages));
            }
            Deliver::Draft { recipient, pairs } => {
                let request = DraftDeliveryRequest { recipient, pairs };
                let view: DeliveryView = self.ask("draft_delivery", &request)?;
                output.answer(&view, |messages| {
                    let next = args([("number", view.summary.number.to_string())]);
                    let next = messages.say("cli-deliver-next-approve", &next);
                    format!("{}\n{next}", say_summary(&view.summary, messages))
                });
            }
            Deliver::List => {
                let all: DeliverySummaries = self.ask("list_deliveries", &Nothing {})?;
                output.answer(&all, |messages| say_list(&all, messages));
            }
            Deliver::Show { delivery } => {
                let id = self.find(delivery.as_deref(), None)?;
                let view: DeliveryView = self.ask("open_delivery", &OpenDeliveryRequest { id })?;
                output.answer(&view, |messages| say_delivery(&view, messages));
            }
            Deliver::Discard { delivery, reason } => {
                let id = self.find(delivery.as_deref(), Some("drafted"))?;
                let request = DiscardDeliveryRequest { id, reason };
                let view: DeliveryView = self.ask("discard_delivery", &request)?;
                output.answer(&view, |messages| say_summary(&view.summary, messages));
            }
            Deliver::Approve {
                delivery,
                approver,
                approver_passphrase_file,
            } => {
                let request = ApproveDeliveryRequest {
                    id: self.find(delivery.as_deref(), Some("drafted"))?,
                    approver,
                    approver_passphrase: read_passphrase(&approver_passphrase_file)?,
                };
                let view: DeliveryView = self.ask("approve_delivery", &request)?;
                output.answer(&view, |messages| say_summary(&view.summary, messages));
            }
            Deliver::Export(export) => self.export(export, output)?,
        }
        Ok(())
    }

    fn export(&mut self, export: Export, output: &Output) -> Result<(), ApiError> {
        let id = self.find(export.delivery.as_deref(), Some("approved"))?;
        let folder = full_path(&export.out, "out")?;
        let request = ExportDeliveryRequest {
            id,
            folder: folder.display().to_string(),
            formats: formats(&export.formats)?,
            seal_to: export.seal_to,
        };
        let made = MadeFolders::make(&folder)?;
        let done: ExportedDelivery = self.ask("export_delivery", &request)?;
        made.keep();
        output.answer(&done, |messages| {
            let about = args([
                ("number", done.number.to_string()),
                ("rows", done.rows.to_string()),
                ("folder", done.folder.clone()),
                ("count", done.sealed_to.len().to_string()),
            ]);
            let sealing = if done.sealed_to.is_empty() {
                "cli-deliver-plain"
            } else {
                "cli-deliver-sealed"
            };
            let mut lines = vec![
                messages.say("cli-deliver-exported", &about),
                messages.say(sealing, &about),
            ];
            let files = done.files.iter();
            lines.extend(files.map(|file| format!("{}  {}", file.sha256, file.name)));
            lines.join("\n")
        });
        Ok(())
    }

    /// A delivery by number or id; without one, the newest in the state that the verb needs.
    fn find(&mut self, named: Option<&str>, state: Option<&str>) -> Result<String, ApiError> {
        let all: DeliverySummaries = self.ask("list_deliveries", &Nothing {})?;
        let fits = |one: &&DeliverySummary| match named {
            Some(named) => one.id == named || one.number.to_string() == named,
            None => state.is_none_or(|state| one.state == state),
        };
        all.deliveries
            .iter()
            .find(fits)
            .map(|one| one.id.clone())
            .ok_or_else(|| match (named, state) {
                (Some(named), _) => absent("delivery", named),
                (None, Some(state)) => absent(&format!("delivery-{state}"), ""),
                (None, None) => absent("delivery-any", ""),
            })
    }
}

/// The folders that were made for an export; those that were missing go again when it is refused.
struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    /// Makes a folder and those above it, for their owner only.
    fn make(folder: &Path) -> Result<Self, ApiError> {
        let missing = folder.ancestors().take_while(|one| !one.exists());
        let made = Self(missing.map(Path::to_path_buf).collect());
        let cannot = |_| ApiError::new(ErrorCode::Invalid).with("field", "out");
        make_private_folder(folder).map_err(cannot)?;
        Ok(made)
    }

    /// The export is there: they stay.
    fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        for folder in &self.0 {
            // Only an empty folder can be removed so; what lies in one is not ours to remove.
            let _ = std::fs::remove_dir(folder);
        }
    }
}

fn formats(words: &[String]) -> Result<Vec<FileFormat>, ApiError> {
    words
        .iter()
        .map(|word| match word.as_str() {
            "csv_excel" => Ok(FileFormat::CsvExcel),
            "csv_machines" => Ok(FileFormat::CsvMachines),
            "xlsx" => Ok(FileFormat::Xlsx),
            _ => Err(none_of("formats", codes_of::<FileFormat>())),
        })
        .collect()
}

fn say_preflight(found: &Preflight, messages: &Messages) -> String {
    let counts = args([
        ("ready", found.ready.len().to_string()),
        ("held", found.held.len().to_string()),
        ("inbatch", found.in_batch.to_string()),
        ("delivered", found.delivered.to_string()),
    ]);
    let mut lines = vec![messages.say("cli-deliver-preflight", &counts)];
    for pair in &found.must_notify {
        let about = args([
            ("parent", pair.parent.clone()),
            ("child", pair.child.clone()),
            ("delivery", pair.delivery.to_string()),
        ]);
        lines.push(format!("  {}", messages.say("must-notify", &about)));
    }
    for (code, count) in &found.missing {
        let about = args([
            ("count", count.to_string()),
            ("what", label(messages, "missing", code)),
        ]);
        lines.push(format!("  {}", messages.say("cli-deliver-missing", &about)));
    }
    for held in &found.held {
        let missing = held
            .missing
            .iter()
            .map(|code| label(messages, "missing", code));
        let about = args([
            ("parent", held.parent.clone()),
            ("child", held.child.clone()),
            ("missing", missing.collect::<Vec<_>>().join("; ")),
        ]);
        lines.push(format!("  {}", messages.say("cli-deliver-held", &about)));
    }
    lines.join("\n")
}

fn say_summary(one: &DeliverySummary, messages: &Messages) -> String {
    let about = args([
        ("number", one.number.to_string()),
        ("recipient", one.recipient.clone()),
        ("asof", one.as_of.clone()),
        ("lines", one.lines.to_string()),
        ("parents", one.parents.to_string()),
        ("children", one.children.to_string()),
        ("state", label(messages, "delivery-state", &one.state)),
    ]);
    let mut text = messages.say("cli-deliver-summary", &about);
    if !one.approver.is_empty() {
        let by = args([
            ("author", one.author.clone()),
            ("approver", one.approver.clone()),
        ]);
        text.push('\n');
        text.push_str(&messages.say("cli-deliver-by", &by));
    }
    text
}

fn say_list(all: &DeliverySummaries, messages: &Messages) -> String {
    if all.deliveries.is_empty() {
        return messages.say("cli-deliver-none", &BTreeMap::new());
    }
    let lines = all.deliveries.iter().map(|one| say_summary(one, messages));
    lines.collect::<Vec<_>>().join("\n")
}

fn say_delivery(view: &DeliveryView, messages: &Messages) -> String {
    let columns = view.columns.iter();
    let columns: Vec<String> = columns
        .map(|column| label(messages, "deliver-column", column))
        .collect();
    let mut lines = vec![say_summary(&view.summary, messages), columns.join(" | ")];
    lines.extend(view.lines.iter().map(|cells| cells.join(" | ")));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_refused_export_goes_again_and_nobody_else_may_look_into_it() {
        let at = tempfile::tempdir().unwrap();
        let (new, there) = (at.path().join("above/out"), at.path().join("there"));
        std::fs::create_dir(&there).unwrap();
        drop(MadeFolders::make(&new).unwrap());
        drop(MadeFolders::make(&there).unwrap());
        assert!(!at.path().join("above").exists());
        assert!(there.exists(), "it is not ours");

        let made = MadeFolders::make(&new).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&new).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
        std::fs::write(new.join("of somebody"), b"").unwrap();
        drop(made);
        assert!(new.exists(), "what lies in it stays");
        std::fs::remove_file(new.join("of somebody")).unwrap();
        MadeFolders::make(&new).unwrap().keep();
        assert!(new.exists());
    }
}
