//! What can be typed. The form is fixed, because scripts rest on it:
//! `reencuentro --vault DIR --passphrase-file FILE <noun> <verb> …`.

use clap::{Args, Parser, Subcommand};
use reencuentro_api::wire::RowOfSide;
use std::path::PathBuf;

/// Encrypted records of separated families, and the list handed to the government's lawyers.
#[derive(Debug, Parser)]
#[command(name = "reencuentro", version)]
pub struct Arguments {
    /// Folder of the vault.
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// File that holds the member's passphrase; asked for at the terminal when absent.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// File that holds the member's recovery code, to open with it in place of the passphrase.
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        conflicts_with = "passphrase_file"
    )]
    pub recovery_code_file: Option<PathBuf>,
    /// File that holds the PIN, where one is allowed on this machine.
    #[arg(long, global = true, value_name = "FILE", conflicts_with_all = ["passphrase_file", "recovery_code_file"])]
    pub pin_file: Option<PathBuf>,
    /// File that holds the organisation's recovery key (AGE-SECRET-KEY-1…): reads, writes nothing.
    #[arg(long, global = true, value_name = "FILE", conflicts_with_all = ["passphrase_file", "recovery_code_file", "pin_file"])]
    pub organisation_key_file: Option<PathBuf>,
    /// Answer in JSON, for scripts.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of the messages: en or es. The system's when absent.
    #[arg(long, global = true, value_name = "TAG")]
    pub language: Option<String>,
    #[command(subcommand)]
    pub noun: Noun,
}

#[derive(Debug, Subcommand)]
pub enum Noun {
    /// The vault itself.
    #[command(subcommand)]
    Vault(Vault),
    /// Members of the organisation.
    #[command(subcommand)]
    Members(Members),
    /// People and families.
    #[command(subcommand)]
    People(crate::people::People),
    /// The grid of pairs: rows filtered and sorted, cells written.
    #[command(subcommand)]
    Grid(crate::grid::Grid),
    /// What is to be done today.
    Today(crate::today::What),
    /// The consolidated list goes out.
    #[command(subcommand)]
    Deliver(crate::deliver::Deliver),
    /// A sheet for the printer, as a PDF.
    Print(crate::print::Print),
    /// Documents of a family: kept, listed, given out again.
    #[command(subcommand)]
    Documents(crate::documents::Documents),
    /// Figures with their units.
    #[command(subcommand)]
    Figures(crate::figures::Figures),
    /// Worlds of invented families whose figures are known, for practice vaults.
    #[command(subcommand)]
    World(crate::world::World),
    /// Lists of the government or a partner.
    #[command(subcommand)]
    Lists(Lists),
    /// Two lists matched without a vault: who of one may be who of the other.
    Match(crate::match_lists::Match),
    /// Backups: made, listed, checked, restored.
    #[command(subcommand)]
    Backup(crate::backups::Backup),
    /// Checks every entry, chain, payload and view.
    Verify {
        /// Also compare all that is derived with a refold, and look at attachments and the structure
        /// of the files.
        #[arg(long)]
        full: bool,
    },
    /// Calls any command of the program with a request as JSON on standard input.
    Call {
        /// Name of the command, e.g. `record_statement`.
        name: String,
    },
    /// The practice run: invented families, two lists, a summer's work, a delivery.
    #[command(hide = true)]
    Demo {
        /// Folder for the vault, the lists and the delivery.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Shell completions on standard output.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// The manual page on standard output.
    Man,
}

#[derive(Debug, Subcommand)]
pub enum Vault {
    /// Makes a vault and its first member. Needs no terminal.
    Create(Create),
    /// Shows the ways in.
    Ways,
    /// Allows unlocking with a PIN on this machine for seven days.
    AllowPin {
        /// File that holds the PIN, at least six characters.
        #[arg(long, value_name = "FILE")]
        new_pin_file: PathBuf,
    },
    /// Ends unlocking with a PIN on this machine.
    ForgetPin,
    /// Sets a new passphrase: with --passphrase-file in place of that one, with
    /// --recovery-code-file in place of a forgotten one.
    NewPassphrase {
        /// File that holds the new passphrase.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: PathBuf,
    },
    /// Sets the organisation's recovery key, or removes it: an age recipient whose identity is kept
    /// away from this machine and opens everything.
    OrganisationKey {
        /// The recipient (age1…); the key is removed when absent.
        recipient: Option<String>,
    },
    /// Writes everything out in open, documented forms. Plain text leaves the vault: a keeper's to do.
    ExportOpen(ExportOpen),
}

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("open_sealing").required(true).args(["open_seal_to", "plain"])))]
pub struct ExportOpen {
    /// An empty or absent folder.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// age recipients each file is sealed to.
    #[arg(
        id = "open_seal_to",
        long = "seal-to",
        value_name = "AGE",
        value_delimiter = ','
    )]
    pub seal_to: Vec<String>,
    /// Plain files, on purpose.
    #[arg(long)]
    pub plain: bool,
    /// The words under legal privilege too, in a file of their own.
    #[arg(long)]
    pub privileged: bool,
}

#[derive(Debug, Args)]
pub struct Create {
    /// Where to write the recovery kit; print it and delete the file.
    #[arg(long, value_name = "FILE")]
    pub recovery_kit: PathBuf,
    /// Name of the organisation; a vault made by a script may go without.
    #[arg(long)]
    pub organisation: Option<String>,
    /// Name of the first member as colleagues know it.
    #[arg(long)]
    pub member: Option<String>,
    /// Their roles.
    #[arg(long, value_delimiter = ',', default_value = "counsel")]
    pub roles: Vec<String>,
    /// A vault of invented families, marked on every screen.
    #[arg(long)]
    pub practice: bool,
}

#[derive(Debug, Subcommand)]
pub enum Members {
    /// Shows the members and their roles.
    List,
    /// Changes a member's roles; with --leaves they leave, and their ways in go.
    #[command(group(clap::ArgGroup::new("what").required(true).args(["roles", "leaves"])))]
    Change {
        /// Name as colleagues know it, or id.
        member: String,
        /// Their roles from now on.
        #[arg(long, value_delimiter = ',')]
        roles: Vec<String>,
        /// They leave. What they wrote stays.
        #[arg(long)]
        leaves: bool,
    },
    /// Admits a member, whose passphrase is in a file.
    Admit {
        /// Name as colleagues know it.
        #[arg(long)]
        name: String,
        /// Their roles.
        #[arg(long, value_delimiter = ',')]
        roles: Vec<String>,
        /// File that holds the passphrase they chose.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: PathBuf,
        /// Where to write their recovery kit.
        #[arg(long, value_name = "FILE")]
        recovery_kit: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Lists {
    /// Takes a list in: CSV or XLSX. Asks nothing when the headers are recognised.
    Import(ListFile),
    /// Shows what a list would do, and every cell that is not plain. Writes nothing.
    Preview(ListFile),
    /// Shows all lists, or the rows of one.
    Show {
        /// The list's id.
        list: Option<String>,
        /// Only rows that ended here: linked, founded, review, unreadable or not_ours.
        #[arg(long, default_value = "")]
        bucket: String,
    },
    /// Decides a row that waits.
    Decide {
        /// The list's id.
        list: String,
        /// Row number as in the file.
        row: u32,
        /// link: it speaks of these people. found: it founds whom these are not; whom the row's
        /// A-number names is not founded again. not_ours. `lists show` names who may be meant.
        decision: String,
        /// Person id of the parent, if in the book.
        #[arg(long, default_value = "")]
        parent: String,
        /// Person id of the child, if in the book.
        #[arg(long, default_value = "")]
        child: String,
        /// On what ground.
        #[arg(long)]
        reason: String,
        /// Of a row that is linked: what it says otherwise than the book is recorded beside it.
        #[arg(long)]
        otherwise: bool,
    },
    /// Writes how the columns of a list were read, for the next file or for another organisation: headings
    /// and fields, nothing of anybody.
    Map {
        /// The list's id.
        list: String,
        /// Folder to write into.
        #[arg(long)]
        folder: PathBuf,
    },
    /// Puts two lists, or a list and the book, beside each other: where every row of either is.
    Compare {
        /// A list's id, or `book`.
        a: String,
        /// A list's id, or `book`. Of two versions of one list the earlier is shown first.
        b: String,
    },
    /// The differences alone, each with its reason.
    Discrepancies {
        /// A list's id, or `book`.
        a: String,
        /// A list's id, or `book`.
        b: String,
        /// Only those with this reason; unexplained: nobody has said why.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Gives differences a reason.
    Explain(Explain),
    /// Writes the discrepancy memo of two lists for their sender, in the sender's own row numbers: as a
    /// workbook (XLSX), or with --pdf for the printer.
    Memo {
        /// A list's id.
        a: String,
        /// A list's id.
        b: String,
        /// Folder to write into.
        #[arg(long)]
        folder: PathBuf,
        /// Language of the memo: en or es.
        #[arg(long = "in", value_name = "TAG", default_value = "en")]
        language: String,
        /// As a PDF.
        #[arg(long)]
        pdf: bool,
    },
    /// Takes an import back, but for what somebody has worked on since.
    Undo {
        /// The list's id.
        list: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, Args)]
pub struct Explain {
    /// A list's id, or `book`.
    pub a: String,
    /// A list's id, or `book`.
    pub b: String,
    /// Rows, as `lists discrepancies` names them when asked with the same sides: A212, B9.
    #[arg(long = "row", value_name = "ROW", required = true, value_parser = row_of_side)]
    pub rows: Vec<RowOfSide>,
    /// child_discharged, child_turned_18, parent_found_in_us, not_separated, duplicate,
    /// identity_error, new_to_list, moved_to_other_list, excluded, gov_correction or unexplained.
    #[arg(long)]
    pub reason: String,
    /// open, asked, explained or closed; by the reason when absent.
    #[arg(long, default_value = "")]
    pub state: String,
    /// Who said so, and what.
    #[arg(long, default_value = "")]
    pub words: String,
    /// Entry of the document that shows it.
    #[arg(long, default_value = "")]
    pub evidence: String,
    /// Id of the member who follows it up; whoever explains it when absent.
    #[arg(long, default_value = "")]
    pub owner: String,
    /// Day it was closed, or the sender was asked, YYYY-MM-DD.
    #[arg(long, default_value = "")]
    pub on: String,
}

/// `A212` is row 212 of the first side.
fn row_of_side(text: &str) -> Result<RowOfSide, String> {
    let named = |side: &str| {
        let row = text.strip_prefix([side.chars().next()?, side.to_uppercase().chars().next()?])?;
        let row = row.parse().ok()?;
        Some(RowOfSide {
            side: side.to_owned(),
            row,
        })
    };
    named("a")
        .or_else(|| named("b"))
        .ok_or_else(|| format!("{text}: a row is A or B and its number: A212"))
}

#[derive(Debug, Args)]
pub struct ListFile {
    /// The file as received; - for rows as text on the standard input.
    pub file: PathBuf,
    /// removed, waived, released, all, eoir_contacts, expanded_class, task_force or partner.
    #[arg(long, default_value = "removed")]
    pub kind: String,
    /// Who sent it.
    #[arg(long, default_value = "")]
    pub sender: String,
    /// The day the sender says it speaks of, YYYY-MM-DD; today when absent.
    #[arg(long, value_name = "DAY", default_value = "")]
    pub as_of: String,
    /// Sheet of a workbook; the first when absent.
    #[arg(long, default_value = "")]
    pub sheet: String,
    /// Field of each column, separated by commas, blank = not used; when the headers say too little.
    #[arg(long, value_delimiter = ',')]
    pub mapping: Option<Vec<String>>,
    /// A map that `lists map` wrote: how the columns are read, by their headings. Without one they are read
    /// as an earlier list with the same headings was.
    #[arg(long, value_name = "FILE", conflicts_with = "mapping")]
    pub map: Option<PathBuf>,
    /// What becomes of what it says of people in the book. fill: what the book has nothing of is added.
    /// skip: nothing is added. ask: as fill, and rows that say something otherwise wait.
    #[arg(long, default_value = "fill")]
    pub policy: String,
    /// It is under a protective order.
    #[arg(long)]
    pub protective_order: bool,
}
