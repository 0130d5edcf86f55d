//! The vault that is measured: invented families from lists that came in through import, then years
//! of invented work on them.

use crate::words::{Row, Words, csv_of};
use anyhow::{Context, Result, anyhow, bail};
use indicatif::{ProgressBar, ProgressStyle};
use reencuentro_api::{Program, call};
use reencuentro_core::Credential;
use reencuentro_core::acts::Act;
use reencuentro_core::clock::Now;
use reencuentro_core::ids::{EntityId, EntryHash};
use reencuentro_core::records::{GridQuery, Op, Records, open};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The passphrase of the measured vault.
pub const PASSPHRASE: &str = "salmon orbit velvet lantern quartz meadow";
/// 1 June 2018, 12:00 in California.
const BEGIN: i64 = 1_527_879_600_000;
/// One list a week.
const WEEK: i64 = 7 * 86_400_000;
/// Rounds of work, so that one family's entries lie far apart in the log.
const ROUNDS: usize = 4;
/// From one round to the next.
const ROUND: i64 = 40 * 86_400_000;

/// How large.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// Persons, half of them parents.
    pub persons: usize,
    /// Entries, at least.
    pub entries: u64,
    /// Versions of lists.
    pub lists: usize,
    /// Rows of each.
    pub rows: usize,
}

impl Scale {
    /// The scale of the bar times a fraction.
    pub fn of(fraction: f64) -> Self {
        let part = |whole: f64| (whole * fraction).round().max(1.0);
        Self {
            persons: part(100_000.0) as usize,
            entries: part(1_000_000.0) as u64,
            lists: part(300.0) as usize,
            rows: 5_000.min(part(50_000.0) as usize),
        }
    }

    /// Pairs of a parent and a child.
    pub const fn pairs(&self) -> usize {
        self.persons / 2
    }

    /// Versions that bring new people.
    const fn fresh(&self) -> usize {
        let needed = self.pairs().div_ceil(self.rows);
        if needed < self.lists {
            needed
        } else {
            self.lists
        }
    }
}

/// A pair with its ids.
struct Pair {
    pair: EntityId,
    parent: EntityId,
    child: EntityId,
    point: Option<EntryHash>,
    said: [Option<EntryHash>; 2],
}

/// A folder that holds such a vault and the last instant of its work, made when it is not there yet.
///
/// # Errors
/// What a command or the file system says.
pub fn ready(folder: &Path, scale: Scale) -> Result<(PathBuf, Now)> {
    let vault = folder.join("vault");
    let mark = folder.join("complete");
    let form = form(scale);
    if std::fs::read_to_string(&mark).is_ok_and(|made| made == form) {
        return Ok((vault, at(end(scale))));
    }
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    make(&vault, folder, scale)?;
    std::fs::write(mark, form)?;
    Ok((vault, at(end(scale))))
}

/// A vault made by other tables or another scale is made anew.
fn form(scale: Scale) -> String {
    let tables = include_str!("../../../src-tauri/crates/core/src/storage/sql/0001_main.sql");
    format!("3 {scale:?}\n{tables}")
}

const fn end(scale: Scale) -> i64 {
    work_begins(scale) + ROUNDS as i64 * ROUND + (scale.lists as i64 + 1) * WEEK
}

/// The work begins when the first versions are in; later versions follow on it.
const fn work_begins(scale: Scale) -> i64 {
    BEGIN + (scale.fresh() as i64 + 1) * WEEK
}

/// A day in the middle of the work, after which every family was worked on again, and one shortly
/// before the end.
pub fn past_days(scale: Scale) -> [chrono::NaiveDate; 2] {
    [
        work_begins(scale) + 2 * ROUND + ROUND / 2,
        end(scale) - WEEK,
    ]
    .map(|millis| at(millis).0.date_naive())
}

/// An instant, in California's summer.
fn at(millis: i64) -> Now {
    Now::from_parts(millis, -420)
}

fn make(vault: &Path, folder: &Path, scale: Scale) -> Result<()> {
    let mut words = Words::new(20_180_830);
    let families: Vec<Row> = (0..scale.pairs()).map(|at| words.row(at)).collect();
    let fresh = scale.fresh();
    {
        let mut program = Program::new(None).without_backups();
        let create = json!({"folder": vault, "organisation": "Bench", "member_name": "Ana",
            "roles": ["counsel"], "passphrase": PASSPHRASE, "practice": true, "filing_zone": null});
        ask(&mut program, "create_vault", &create, BEGIN)?;
        let bar = progress(scale.lists, "lists");
        for list in 0..fresh {
            import(&mut program, folder, &families, list, scale)?;
            bar.inc(1);
        }
        ask(&mut program, "lock", &json!({}), BEGIN)?;
        bar.abandon();
    }
    let mut records = open(
        vault,
        Credential::Passphrase(PASSPHRASE),
        &at(work_begins(scale)),
    )?;
    let mut pairs = pairs_of(&records)?;
    let rest = (scale.lists - fresh) as u64 * 2 * scale.rows.div_ceil(500) as u64;
    work(&mut records, &mut pairs, scale, rest)?;
    drop(records);
    let mut program = Program::new(Some(vault.to_path_buf())).without_backups();
    let unlock = json!({"folder": vault, "passphrase": PASSPHRASE});
    ask(
        &mut program,
        "unlock",
        &unlock,
        work_begins(scale) + ROUNDS as i64 * ROUND,
    )?;
    let bar = progress(scale.lists - fresh, "later versions");
    for list in fresh..scale.lists {
        import(&mut program, folder, &families, list, scale)?;
        bar.inc(1);
    }
    ask(&mut program, "lock", &json!({}), end(scale))?;
    Ok(())
}

/// One version: the same people as `fresh` versions before, each with its new number of the row.
fn import(
    program: &mut Program,
    folder: &Path,
    families: &[Row],
    list: usize,
    scale: Scale,
) -> Result<()> {
    let fresh = scale.fresh();
    let part = list % fresh;
    let from = part * scale.rows;
    let until = (from + scale.rows).min(families.len());
    let rows = families
        .get(from..until)
        .context("a part of the families")?;
    let path = folder.join("list.csv");
    std::fs::write(&path, csv_of(rows, list * scale.rows)?)?;
    let millis = if list < fresh {
        BEGIN + WEEK * (list as i64 + 1)
    } else {
        work_begins(scale) + ROUNDS as i64 * ROUND + WEEK * (list - fresh + 1) as i64
    };
    let day = at(millis).0.date_naive().to_string();
    let request = json!({"path": path, "kind": "removed", "sender": "the government",
        "as_of": day, "sheet": "", "mapping": null});
    let done = ask(program, "import_list", &request, millis)?;
    let counts = &done["list"]["buckets"];
    let sum: u64 = ["linked", "founded", "review", "unreadable"]
        .iter()
        .filter_map(|bucket| counts[bucket].as_u64())
        .sum();
    if sum != rows.len() as u64 {
        bail!("list {list}: {} rows, counted {counts}", rows.len());
    }
    Ok(())
}

/// A command through the api, at an instant.
///
/// # Errors
/// What the command says.
pub fn ask(program: &mut Program, name: &str, request: &Value, millis: i64) -> Result<Value> {
    let answer = call(program, name, &request.to_string(), &at(millis))
        .map_err(|error| anyhow!("{name}: {error:?}"))?;
    Ok(serde_json::from_str(&answer)?)
}

/// Every pair of the vault, with the ids of its two people.
fn pairs_of(records: &Records) -> Result<Vec<Pair>> {
    let mut pairs = Vec::new();
    loop {
        let query = GridQuery {
            from: pairs.len() as u32,
            count: 500,
            ..GridQuery::default()
        };
        let (_, rows) = records.grid(&query)?;
        if rows.is_empty() {
            return Ok(pairs);
        }
        for row in rows {
            let row: Value = serde_json::from_str(&row)?;
            let id = row["pair"].as_str().and_then(EntityId::from_hex);
            let id = id.context("a pair's id")?;
            let family = records.family(id)?;
            let state = family.folded.pairs.values().find(|pair| pair.id.0 == id.0);
            let state = state.context("a pair's state")?;
            pairs.push(Pair {
                pair: id,
                parent: state.parent.into(),
                child: state.child.into(),
                point: None,
                said: [None; 2],
            });
        }
    }
}

/// The rounds of work over all pairs.
fn work(records: &mut Records, pairs: &mut [Pair], scale: Scale, rest: u64) -> Result<()> {
    let wanted = scale.entries.saturating_sub(rest);
    let fixed = 12 * pairs.len() as u64;
    let open = wanted.saturating_sub(records.entries()? + fixed);
    let calls = open.div_ceil(pairs.len() as u64) as usize;
    let bar = progress(pairs.len() * ROUNDS, "pairs worked on");
    for round in 0..ROUNDS {
        let calls = calls / ROUNDS + usize::from(round < calls % ROUNDS);
        let millis = work_begins(scale) + round as i64 * ROUND;
        for chunk in pairs.chunks_mut(250) {
            let mut ops = Vec::new();
            for pair in chunk.iter() {
                ops.extend(steps(pair, round, calls, millis)?);
            }
            let each = ops.len() / chunk.len();
            let written = records.transact(ops, &at(millis))?;
            for (pair, hashes) in chunk.iter_mut().zip(written.entries.chunks(each)) {
                match round {
                    0 => pair.point = hashes.first().copied(),
                    2 => pair.said = [hashes.first().copied(), hashes.get(1).copied()],
                    _ => {}
                }
            }
            bar.inc(chunk.len() as u64);
        }
    }
    bar.abandon();
    Ok(())
}

/// What one round adds to one pair: three steps and some calls.
fn steps(pair: &Pair, round: usize, calls: usize, millis: i64) -> Result<Vec<Op>> {
    let day = at(millis).0.date_naive().to_string();
    let n = pair.pair.0[15];
    let mut ops = match round {
        0 => vec![
            op(
                pair.parent,
                "contact_point_recorded",
                json!({"kind": "mobile",
                "raw": format!("+502 5{:07}", u32::from_be_bytes([0, n, pair.pair.0[14], pair.pair.0[13]]) % 10_000_000),
                "e164": format!("+5025{:07}", u32::from_be_bytes([0, n, pair.pair.0[14], pair.pair.0[13]]) % 10_000_000),
                "whose": "her own", "source": {"words": "her sister"},
                "rules": {"zone": "America/Guatemala", "message": "never"}}),
            )?,
            op(
                pair.child,
                "custody_claimed",
                json!({"party": "government", "place": "orr_care",
                "words": "a shelter in Texas", "source": {"words": "the list"}}),
            )?,
            op(
                pair.parent,
                "note_written",
                json!({"text": "Her cousin says she works at the market on Thursdays and Sundays."}),
            )?,
        ],
        1 => vec![
            op(
                pair.parent,
                "counselled",
                json!({"counsel": "L. Ayala", "language": "mam",
                "interpreters": ["Mam-Spanish"], "topics": ["asylum", "reunification"],
                "understood": true, "on": day}),
            )?,
            op(
                pair.parent,
                "consent_recorded",
                json!({"purpose": "share_election_with_government",
                "answer": "granted", "on": day, "language": "mam", "how": "phone"}),
            )?,
            op(
                pair.parent,
                "representation_recorded",
                json!({"counsel": "L. Ayala",
                "organisation": "Bench", "capacity": "attorney"}),
            )?,
        ],
        2 => vec![
            op(
                pair.pair,
                "parent_statement",
                statement("preliminary", &day),
            )?,
            op(
                pair.pair,
                "child_statement",
                json!({"stage": "with_counsel", "voice": "child",
                "confirmed_by": "M. Ordaz", "said_on": day}),
            )?,
            op(
                pair.pair,
                "clearance_recorded",
                json!({"side": "child", "state": {"state": "pending"},
                "by": "M. Ordaz", "on": day}),
            )?,
        ],
        _ if n < 64 => vec![
            op(pair.pair, "parent_statement", statement("final", &day))?
                .replacing(pair.said[0].into_iter().collect()),
            op(
                pair.pair,
                "child_statement",
                json!({"wish": "return", "stage": "confirmed",
                "voice": "child", "confirmed_by": "M. Ordaz", "said_on": day}),
            )?
            .replacing(pair.said[1].into_iter().collect()),
            op(
                pair.pair,
                "clearance_recorded",
                json!({"side": "parent", "state": {"state": "cleared"},
                "by": "L. Ayala", "on": day}),
            )?,
        ],
        _ => vec![
            op(
                pair.parent,
                "note_written",
                json!({"text": "She wants to speak with her husband first."}),
            )?,
            op(
                pair.child,
                "note_written",
                json!({"text": "The case worker was changed."}),
            )?,
            op(
                pair.parent,
                "privileged_note_written",
                json!({"text": "Asked about the order of removal."}),
            )?,
        ],
    };
    for call in 0..calls {
        let outcome = ["no_answer", "busy_or_off", "no_answer", "spoke_verified"]
            [(usize::from(n) + call) % 4];
        let reached = outcome == "spoke_verified";
        ops.push(op(
            pair.parent,
            "attempt_logged",
            json!({
            "point": pair.point.map(|p| p.hex()), "channel": "call", "direction": "outbound",
            "spoke_to": if reached { "themself" } else { "nobody" }, "outcome": outcome,
            "identity": if reached { "passed" } else { "not_done" },
            "at": millis - 3_600_000 * (call as i64 + 1),
            "note": "Rang in the evening, as her sister asked us to."}),
        )?);
    }
    Ok(ops)
}

fn statement(stage: &str, day: &str) -> Value {
    json!({"preference": "reunify_country_of_origin", "stage": stage,
        "conditions": "Her mother is to be at the airport.", "said_on": day, "language": "mam",
        "interpreters": ["Mam-Spanish"], "how": "phone", "read_back": true,
        "topics": ["asylum", "reunification"], "counselled_by": "L. Ayala"})
}

fn op(entity: EntityId, kind: &str, payload: Value) -> Result<Op> {
    let act = Act::from_json(kind, 1, payload.to_string().as_bytes())
        .map_err(|error| anyhow!("{kind}: {error}: {payload}"))?;
    Ok(Op::new(entity, act))
}

fn progress(count: usize, what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {pos}/{len} {elapsed} {bar:30}");
    ProgressBar::new(count as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message(what)
}
