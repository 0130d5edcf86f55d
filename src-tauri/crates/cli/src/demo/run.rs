//! The practice run from end to end: a vault, two members, two lists, a summer's work, a delivery; each
//! through the api with a request as JSON, like any client.

use super::books::read_books;
use super::client::Client;
use super::families::{World, invent};
use super::lists::{write_first, write_second};
use super::states::states;
use super::work::{Case, work};
use super::{claims, people};
use reencuentro_api::wire::{ApiError, ErrorCode};
use reencuentro_api::{Now, Program};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The seed of the families; the day of the CNN report.
pub const SEED: u64 = 20_180_830;

/// Where the practice run put things.
pub struct Places {
    /// The vault.
    pub vault: PathBuf,
    /// The first member's passphrase.
    pub passphrase_file: PathBuf,
    /// The lists and the delivery.
    pub out: PathBuf,
}

/// Does the whole run in `out`, telling `say` what it does.
///
/// # Errors
/// What a command says; `say` has told how far it came.
pub fn run(
    out: &Path,
    program: Program,
    mut say: impl FnMut(&str, &[(&str, String)]),
) -> Result<Places, ApiError> {
    let out = fresh(out)?;
    let places = Places {
        vault: out.join("vault"),
        passphrase_file: out.join("passphrase"),
        out: out.clone(),
    };
    let mut client = Client::new(program);
    let approver = found(&mut client, &places)?;
    say(
        "demo-vault",
        &[("folder", places.vault.display().to_string())],
    );

    let today = Now::read().0.date_naive();
    let world = invent(SEED, today);
    import(&mut client, &world, &out, today, &mut say)?;
    let books = read_books(&mut client, &world)?;
    say(
        "demo-working",
        &[("parents", world.families.len().to_string())],
    );
    let given = states(&world, today);
    for ((family, book), (state, nth)) in world.families.iter().zip(&books).zip(given) {
        let case = Case {
            family,
            book,
            state,
            nth,
            today,
        };
        work(&mut client, &case)?;
    }
    claims::say_why_gone(&mut client, &world, &books, today)?;
    people::sort_out(&mut client, &world, &books)?;
    deliver(&mut client, &out, &approver, &mut say)?;
    client.ask("lock", &json!({}))?;
    Ok(places)
}

/// A folder of its own beside those of earlier runs, which are left as they are.
fn fresh(out: &Path) -> Result<PathBuf, ApiError> {
    let unwritable = |_| ApiError::new(ErrorCode::ReadOnly);
    let mut folder = out.to_path_buf();
    let mut number = 1;
    while folder.join("vault").exists() {
        number += 1;
        folder = out.join(format!("run-{number}"));
    }
    std::fs::create_dir_all(&folder).map_err(unwritable)?;
    folder.canonicalize().map_err(unwritable)
}

fn suggested(client: &mut Client) -> Result<String, ApiError> {
    let words = client.ask("suggest_passphrase", &json!({ "language": "es" }))?;
    let words: Vec<&str> = words["words"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    Ok(words.join(" "))
}

/// The vault with its two members; gives the second one's passphrase.
fn found(client: &mut Client, places: &Places) -> Result<String, ApiError> {
    let passphrase = suggested(client)?;
    keep(&places.passphrase_file, &passphrase)?;
    client.ask(
        "create_vault",
        &json!({
            "folder": places.vault, "organisation": "Puente Legal (práctica)",
            "member_name": "Inés Robleda", "roles": ["counsel"], "passphrase": passphrase,
            "practice": true, "filing_zone": null,
        }),
    )?;
    let second = suggested(client)?;
    keep(&places.out.join("approver-passphrase"), &second)?;
    client.ask(
        "admit_member",
        &json!({
            "name": "Tadeo Obando", "roles": ["counsel"], "passphrase": second,
            "own_passphrase": passphrase,
        }),
    )?;
    Ok(second)
}

fn keep(file: &Path, words: &str) -> Result<(), ApiError> {
    reencuentro_platform::files::write_durably(file, format!("{words}\n").as_bytes())
        .map_err(|_| ApiError::new(ErrorCode::ReadOnly))
}

fn import(
    client: &mut Client,
    world: &World,
    out: &Path,
    today: chrono::NaiveDate,
    say: &mut impl FnMut(&str, &[(&str, String)]),
) -> Result<(), ApiError> {
    let unwritable = |_| ApiError::new(ErrorCode::ReadOnly);
    for (name, days_ago) in [("list-1.csv", 23u64), ("list-2.csv", 3)] {
        let file = out.join(name);
        if name == "list-1.csv" {
            write_first(world, &file).map_err(unwritable)?;
        } else {
            write_second(world, &file).map_err(unwritable)?;
        }
        let as_of = today - chrono::Days::new(days_ago);
        let imported = client.ask(
            "import_list",
            &json!({
                "path": file, "kind": "removed", "sender": "Government counsel (invented)",
                "as_of": as_of.to_string(),
            }),
        )?;
        let list = &imported["list"];
        say(
            "demo-list",
            &[
                ("name", name.to_owned()),
                ("rows", list["rows"].to_string()),
                ("founded", list["buckets"]["founded"].to_string()),
                ("linked", list["buckets"]["linked"].to_string()),
                ("review", list["buckets"]["review"].to_string()),
            ],
        );
    }
    Ok(())
}

fn deliver(
    client: &mut Client,
    out: &Path,
    approver: &str,
    say: &mut impl FnMut(&str, &[(&str, String)]),
) -> Result<(), ApiError> {
    let draft = client.ask(
        "draft_delivery",
        &json!({ "recipient": "DOJ, HHS, ICE (practice)", "pairs": [] }),
    )?;
    let id = draft["summary"]["id"].clone();
    client.ask(
        "approve_delivery",
        &json!({ "id": id, "approver": "Tadeo Obando", "approver_passphrase": approver }),
    )?;
    let folder = out.join("delivery");
    std::fs::create_dir_all(&folder).map_err(|_| ApiError::new(ErrorCode::ReadOnly))?;
    let exported = client.ask(
        "export_delivery",
        &json!({
            "id": id, "folder": folder, "formats": ["csv_excel", "csv_machines", "xlsx"],
            "seal_to": [],
        }),
    )?;
    say("demo-delivered", &[("lines", exported["rows"].to_string())]);
    let funnel = client.ask("funnel", &json!({}))?;
    let parent = &funnel["units"]["parent"];
    say(
        "demo-funnel",
        &[
            ("listed", parent["listed"].to_string()),
            ("reached", parent["reached"].to_string()),
            ("aligned", parent["aligned"].to_string()),
            ("delivered", parent["delivered"].to_string()),
        ],
    );
    Ok(())
}
