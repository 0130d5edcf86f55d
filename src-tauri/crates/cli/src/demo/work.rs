//! The work of the practice run: a vault, two members, two lists, and a summer of calls, wishes and
//! approvals, each through the api with a request as JSON, like any client.

use super::families::{Family, World, invent};
use super::lists::{write_first, write_second};
use reencuentro_api::wire::{ApiError, ErrorCode};
use reencuentro_api::{Now, Program, call};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The seed of the families; the day of the CNN report.
const SEED: u64 = 20_180_830;

/// What a parent of the practice run has come to, and how many of the 392 are there. The first 279
/// were spoken with; 41 are aligned and delivered.
const STATES: [(State, usize); 14] = [
    (State::Delivered, 41),
    (State::ReachedOnly, 30),
    (State::Deliberating, 42),
    (State::Preliminary, 90),
    (State::ChildNotConfirmed, 34),
    (State::WithChildsCounsel, 12),
    (State::Conflict, 20),
    (State::Contradicting, 10),
    (State::NeverTried, 40),
    (State::NoAnswer, 35),
    (State::NumberDead, 18),
    (State::RelativeAnswered, 10),
    (State::WrongPerson, 6),
    (State::CallBack, 4),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Delivered,
    ReachedOnly,
    Deliberating,
    Preliminary,
    ChildNotConfirmed,
    WithChildsCounsel,
    Conflict,
    Contradicting,
    NeverTried,
    NoAnswer,
    NumberDead,
    RelativeAnswered,
    WrongPerson,
    CallBack,
}

/// Where the practice run put things.
pub struct Places {
    /// The vault.
    pub vault: PathBuf,
    /// The first member's passphrase.
    pub passphrase_file: PathBuf,
    /// The lists and the delivery.
    pub out: PathBuf,
}

/// A client of the api.
pub struct Client {
    program: Program,
}

impl Client {
    /// Calls a command.
    fn ask(&mut self, name: &str, request: &Value) -> Result<Value, ApiError> {
        let answer = call(&mut self.program, name, &request.to_string(), &Now::read())?;
        serde_json::from_str(&answer).map_err(|_| ApiError::new(ErrorCode::Internal))
    }
}

/// The pairs of one parent as the grid shows them.
struct Book {
    parent: String,
    pairs: Vec<String>,
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
    let mut client = Client { program };
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
    for (family, state) in world.families.iter().zip(states(&world)) {
        let book = books
            .get(
                &family
                    .children
                    .first()
                    .map(|c| c.a_number.clone())
                    .unwrap_or_default(),
            )
            .ok_or_else(|| ApiError::new(ErrorCode::NotFound))?;
        work(&mut client, family, book, state, today)?;
    }
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

/// Reads the grid and sorts the pairs by parent, under the A-number of the parent's first child.
fn read_books(client: &mut Client, world: &World) -> Result<BTreeMap<String, Book>, ApiError> {
    let mut by_child: BTreeMap<String, (String, String)> = BTreeMap::new();
    let mut from = 0u64;
    loop {
        let window = client.ask(
            "list_pairs",
            &json!({ "search": "", "alignment": null, "contact": null, "from": from, "count": 500 }),
        )?;
        let rows = window["rows"].as_array().cloned().unwrap_or_default();
        for row in &rows {
            let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
            let number: String = text("child_a_number")
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            by_child.insert(number, (text("family"), text("pair")));
        }
        from += rows.len() as u64;
        if rows.is_empty() || from >= window["total"].as_u64().unwrap_or(0) {
            break;
        }
    }
    let mut books = BTreeMap::new();
    for family in &world.families {
        let found: Vec<&(String, String)> = family
            .children
            .iter()
            .filter_map(|c| by_child.get(&c.a_number))
            .collect();
        let Some((first, _)) = found.first() else {
            continue;
        };
        let opened = client.ask("open_family", &json!({ "family": first }))?;
        let pair = found
            .first()
            .map(|(_, pair)| pair.clone())
            .unwrap_or_default();
        let parent = opened["pairs"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|p| p["id"] == Value::String(pair.clone()))
            .and_then(|p| p["parent"].as_str())
            .unwrap_or_default()
            .to_owned();
        let pairs = found.iter().map(|(_, pair)| pair.clone()).collect();
        if let Some(child) = family.children.first() {
            books.insert(child.a_number.clone(), Book { parent, pairs });
        }
    }
    Ok(books)
}

/// Which state each family comes to: those delivered have one child each.
fn states(world: &World) -> Vec<State> {
    let mut left: Vec<(State, usize)> = STATES.to_vec();
    world
        .families
        .iter()
        .enumerate()
        .map(|(at, family)| {
            let fits = |state: State| {
                (state != State::Delivered || family.children.len() == 1)
                    && (family.phone.is_some()
                        || !matches!(
                            state,
                            State::NoAnswer
                                | State::NumberDead
                                | State::RelativeAnswered
                                | State::WrongPerson
                                | State::CallBack
                        ))
            };
            // Round the table from a place that moves, so that neighbours differ.
            let start = at * 5 % left.len();
            let order = (start..left.len()).chain(0..start);
            let pick = order
                .clone()
                .find(|i| left[*i].1 > 0 && fits(left[*i].0))
                .or_else(|| order.clone().find(|i| left[*i].1 > 0))
                .unwrap_or(0);
            left[pick].1 -= 1;
            left[pick].0
        })
        .collect()
}

fn work(
    client: &mut Client,
    family: &Family,
    book: &Book,
    state: State,
    today: chrono::NaiveDate,
) -> Result<(), ApiError> {
    let point = match &family.phone {
        Some(phone) => Some(add_point(client, family, book, phone)?),
        None => None,
    };
    let outcome = match state {
        State::NeverTried => return Ok(()),
        State::NoAnswer => "no_answer",
        State::NumberDead => "number_dead",
        State::RelativeAnswered => "relative_answered",
        State::WrongPerson => "wrong_person",
        State::CallBack => "call_back",
        _ => "spoke_verified",
    };
    let reached = outcome == "spoke_verified";
    // Without a number it is they who call us, or a go-between who asks around.
    let (channel, direction) = match (&point, reached) {
        (Some(_), _) => ("call", "outbound"),
        (None, true) => ("hotline", "inbound"),
        (None, false) => ("go_between", "outbound"),
    };
    let call_back = if outcome == "call_back" {
        format!("{}T16:00", today + chrono::Days::new(2))
    } else {
        String::new()
    };
    client.ask(
        "log_attempt",
        &json!({
            "person": book.parent, "point": point.unwrap_or_default(),
            "channel": channel,
            "direction": direction,
            "call_back": call_back,
            "spoke_to": if reached { "themself" } else { "nobody" },
            "outcome": outcome,
            "identity_check": if reached { "passed" } else { "not_done" },
            "minutes": if reached { 14 } else { 1 },
        }),
    )?;
    if !reached || state == State::ReachedOnly {
        return Ok(());
    }
    let day = |ago: u64| (today - chrono::Days::new(ago)).to_string();
    client.ask(
        "record_counselling",
        &json!({
            "person": book.parent, "counsel": "Tadeo Obando", "language": family.language,
            "interpreters": interpreters(family), "topics": TOPICS, "understood": true, "on": day(9),
        }),
    )?;
    if state == State::Deliberating {
        return Ok(());
    }
    for pair in &book.pairs {
        statements(client, family, pair, state, &day)?;
    }
    if state == State::Delivered {
        clear(client, book)?;
    }
    Ok(())
}

/// Topics of informed choice (docs/domain.md §9), all of them.
const TOPICS: [&str; 8] = [
    "return_means",
    "staying_means",
    "own_decision",
    "childs_own_lawyer",
    "government_form",
    "who_sees",
    "never_told",
    "travel_contact",
];

fn interpreters(family: &Family) -> Vec<&'static str> {
    if family.language == "es" {
        Vec::new()
    } else {
        vec!["S. Tuyuc"]
    }
}

fn add_point(
    client: &mut Client,
    family: &Family,
    book: &Book,
    phone: &str,
) -> Result<String, ApiError> {
    let zone = match family.country {
        "HN" => "America/Tegucigalpa",
        "SV" => "America/El_Salvador",
        _ => "America/Guatemala",
    };
    let point = client.ask(
        "record_contact_point",
        &json!({
            "person": book.parent, "kind": "mobile", "raw": phone, "whose": "themself",
            "source": "Child's case file", "source_on": "", "may_leave_message": "no",
            "zone": zone,
        }),
    )?;
    Ok(point["entry"].as_str().unwrap_or_default().to_owned())
}

fn statements(
    client: &mut Client,
    family: &Family,
    pair: &str,
    state: State,
    day: &impl Fn(u64) -> String,
) -> Result<(), ApiError> {
    let statement = |preference: &str, stage: &str, ago: u64| {
        json!({
            "pair": pair, "preference": preference, "stage": stage, "said_on": day(ago),
            "language": family.language, "interpreters": interpreters(family), "how": "phone",
            "read_back": true, "topics": TOPICS, "counselled_by": "Tadeo Obando",
        })
    };
    // About two thirds want the child to stay (docs/domain.md §2.1).
    let stays = family
        .born
        .as_bytes()
        .iter()
        .map(|b| u32::from(*b))
        .sum::<u32>()
        % 3
        > 0;
    let (wish, child) = if stays {
        ("child_remains_pursue_claim", "stay")
    } else {
        ("reunify_country_of_origin", "return")
    };
    let other = if stays { "return" } else { "stay" };
    let stage = if state == State::Preliminary {
        "preliminary"
    } else {
        "final"
    };
    client.ask("record_statement", &statement(wish, stage, 6))?;
    if state == State::Contradicting {
        let differs = if stays {
            "reunify_country_of_origin"
        } else {
            "child_remains_pursue_claim"
        };
        client.ask("record_statement", &statement(differs, "final", 4))?;
    }
    let child_side = match state {
        State::Delivered => Some((child, "confirmed")),
        State::Conflict => Some((other, "confirmed")),
        State::ChildNotConfirmed => Some((child, "stated")),
        State::WithChildsCounsel => Some(("", "with_counsel")),
        _ => None,
    };
    if let Some((wish, stage)) = child_side {
        client.ask(
            "record_child_wish",
            &json!({
                "pair": pair, "wish": wish, "stage": stage, "confirmed_by": "R. Okafor-Lane",
                "said_on": day(3),
            }),
        )?;
    }
    Ok(())
}

fn clear(client: &mut Client, book: &Book) -> Result<(), ApiError> {
    client.ask(
        "record_consent",
        &json!({
            "person": book.parent, "purpose": "share_election_with_government",
            "answer": "granted", "language": "es", "how": "phone",
        }),
    )?;
    for pair in &book.pairs {
        for (side, by) in [("parent", "Tadeo Obando"), ("child", "R. Okafor-Lane")] {
            client.ask(
                "record_clearance",
                &json!({ "pair": pair, "side": side, "state": "cleared", "by": by }),
            )?;
        }
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
