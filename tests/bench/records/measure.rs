//! The figures, each the median of five runs unless its name says otherwise.

use crate::vault::{PASSPHRASE, Scale};
use crate::{Figure, lists, peak, plain, window};
use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use reencuentro_core::acts::Act;
use reencuentro_core::clock::Now;
use reencuentro_core::ids::EntityId;
use reencuentro_core::records::{Depth, GridQuery, Op, Records, Underway, open, open_with};
use reencuentro_core::{Credential, vault};
use reencuentro_matching::search_tokens::fts5_query;
use std::path::Path;
use std::time::Instant;

const RUNS: usize = 5;
/// Rows of a window of the grid.
const WINDOW: u32 = 60;

/// Everything that was asked for.
///
/// # Errors
/// When a command fails, or an answer is not what the vault must give.
pub fn all(
    (folder, scaled): (&Path, Scale),
    now: Now,
    past: [NaiveDate; 2],
    wants: &mut dyn FnMut(&str) -> bool,
    say: &mut dyn FnMut(Figure),
    scale: &dyn Fn(u64, u64, usize),
) -> Result<()> {
    let mut records = open(folder, Credential::Passphrase(PASSPHRASE), &now)?;
    let counts = records.counts()?;
    let persons = u64::from(counts.parents + counts.children);
    scale(persons, records.entries()?, records.lists()?.len());
    if wants("transact_ms") {
        say(transact(&mut records, now)?);
    }
    if wants("refold_family_ms") {
        say(refold(&mut records, now)?);
    }
    if wants("rebuild_s") {
        say(rebuild(&mut records, now)?);
    }
    if wants("verify_s") {
        say(verify(&records, Depth::Log, "verify_s")?);
    }
    if wants("verify_whole_s") {
        say(verify(&records, Depth::Whole, "verify_whole_s")?);
    }
    for (name, day) in ["as_of_s", "as_of_recent_s"].into_iter().zip(past) {
        if wants(name) {
            say(as_of(&records, name, day)?);
        }
    }
    if wants("search_p99_ms") {
        say(search(records)?);
    } else {
        drop(records);
    }
    if wants("unlock_ms") {
        say(unlock(folder, now)?);
    }
    if wants("list_5k_vs_100k_s") {
        let all = lists::import_and_compare(folder, scaled, now)?;
        say(figure("list_5k_vs_100k_s", median(all), "s"));
    }
    if wants("peak_mb") {
        say(peak(folder)?);
    }
    Ok(())
}

/// The figures that need no vault.
///
/// # Errors
/// When the installer does not build, or its program does not draw.
pub fn shipped(wants: &mut dyn FnMut(&str) -> bool, say: &mut dyn FnMut(Figure)) -> Result<()> {
    let (paint, size) = (wants("first_paint_ms"), wants("deb_mb"));
    if !paint && !size {
        return Ok(());
    }
    let shipped = window::shipped()?;
    if paint {
        let all: Result<Vec<f64>> = (0..RUNS).map(|_| shipped.first_paint()).collect();
        say(figure("first_paint_ms", median(all?), "ms"));
    }
    if size {
        say(figure("deb_mb", shipped.deb_mb()?, "MB"));
    }
    Ok(())
}

fn figure(name: &'static str, value: f64, unit: &'static str) -> Figure {
    Figure {
        name,
        value,
        unit,
        peer: None,
    }
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

fn p99(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() * 99 / 100).copied().unwrap_or(f64::NAN)
}

/// Milliseconds that something took.
fn timed<T>(run: impl FnOnce() -> Result<T>) -> Result<(f64, T)> {
    let begun = Instant::now();
    let got = run()?;
    Ok((begun.elapsed().as_secs_f64() * 1000.0, got))
}

/// Opening the records once the keys are there: Argon2id is behind us.
fn unlock(folder: &Path, now: Now) -> Result<Figure> {
    let mut all = Vec::new();
    for _ in 0..RUNS {
        let keys = vault::unlock(
            folder,
            Credential::Passphrase(PASSPHRASE),
            now.0.timestamp(),
        )?;
        let (took, records) = timed(|| Ok(open_with(keys, "passphrase", &now)?))?;
        all.push(took);
        drop(records);
    }
    Ok(figure("unlock_ms", median(all), "ms"))
}

/// Rows of the grid from all over it: family, parent's name, A-number.
fn sample(records: &Records, count: u32) -> Result<Vec<(EntityId, String, String)>> {
    let total = records.counts()?.pairs;
    let mut rows = Vec::new();
    for at in 0..count {
        let query = GridQuery {
            from: u32::try_from(u64::from(total) * u64::from(at) / u64::from(count))?,
            count: 1,
            ..GridQuery::default()
        };
        let (_, found) = records.grid(&query)?;
        let row: serde_json::Value = serde_json::from_str(found.first().context("a row")?)?;
        let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let family = EntityId::from_hex(&text("family")).context("an id")?;
        rows.push((family, text("parent"), text("parent_a_number")));
    }
    Ok(rows)
}

/// Keystrokes: names typed letter by letter, as heard and with the surnames swapped, and ends of
/// numbers.
fn keystrokes(rows: &[(EntityId, String, String)]) -> Vec<String> {
    let mut all = Vec::new();
    for (at, (_, name, number)) in rows.iter().enumerate() {
        let mut words: Vec<&str> = name.split(' ').collect();
        if at % 3 == 1 {
            words.reverse();
        }
        let mut typed = words.join(" ").to_lowercase();
        if at % 3 == 2 {
            typed = typed
                .replace('x', "sh")
                .replace('z', "s")
                .replace("qu", "k");
        }
        let letters: Vec<char> = typed.chars().collect();
        all.extend(
            (2..=letters.len())
                .filter_map(|to| letters.get(..to))
                .map(|l| l.iter().collect()),
        );
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        all.extend(
            (3..=6)
                .filter_map(|from| digits.get(digits.len().saturating_sub(from)..))
                .map(ToOwned::to_owned),
        );
    }
    all
}

/// One keystroke in the worst of a hundred, here and on the peer, each on its own warm connection.
fn search(records: Records) -> Result<Figure> {
    let typed = keystrokes(&sample(&records, 100)?);
    let mut ours = Vec::new();
    let mut found = 0;
    for words in &typed {
        let query = GridQuery {
            search: words.clone(),
            count: WINDOW,
            ..GridQuery::default()
        };
        let (took, (_, rows)) = timed(|| Ok(records.grid(&query)?))?;
        found += rows.len();
        ours.push(took);
    }
    if found == 0 {
        bail!("the search found nothing");
    }
    let keys = records.into_vault();
    let copy = plain::open(&plain::copy_of(&keys)?)?;
    drop(keys);
    let mut theirs = Vec::new();
    let mut found_there = 0;
    for words in &typed {
        let query = fts5_query(words).unwrap_or_default();
        let (took, rows) = timed(|| plain::search(&copy, &query, WINDOW as usize))?;
        found_there += rows;
        theirs.push(took);
    }
    if found != found_there {
        bail!("{found} rows here, {found_there} on the peer");
    }
    Ok(Figure {
        peer: Some(p99(theirs)),
        ..figure("search_p99_ms", p99(ours), "ms")
    })
}

/// One note for one family, to the disk and into the views.
fn transact(records: &mut Records, now: Now) -> Result<Figure> {
    let rows = sample(records, 100)?;
    let mut all = Vec::new();
    for (at, (family, ..)) in rows.iter().enumerate() {
        let now = Now::from_parts(now.millis() + at as i64, now.offset_minutes());
        let note = br#"{"text": "She will call back on Sunday."}"#;
        let act = Act::from_json("note_written", 1, note).context("a note")?;
        let (took, _) = timed(|| Ok(records.transact(vec![Op::new(*family, act)], &now)?))?;
        all.push(took);
    }
    Ok(figure("transact_ms", median(all), "ms"))
}

fn refold(records: &mut Records, now: Now) -> Result<Figure> {
    let rows = sample(records, 100)?;
    let mut all = Vec::new();
    for (family, ..) in &rows {
        all.push(timed(|| Ok(records.refold_family(*family, &now)?))?.0);
    }
    Ok(figure("refold_family_ms", median(all), "ms"))
}

fn rebuild(records: &mut Records, now: Now) -> Result<Figure> {
    let before = records.state_hash()?;
    let mut all = Vec::new();
    for _ in 0..RUNS {
        all.push(timed(|| Ok(records.rebuild(&now)?))?.0 / 1000.0);
    }
    if records.state_hash()? != before {
        bail!("a rebuild changed the state");
    }
    Ok(figure("rebuild_s", median(all), "s"))
}

/// The funnel of a past day, as it was known then.
fn as_of(records: &Records, name: &'static str, day: NaiveDate) -> Result<Figure> {
    let mut all = Vec::new();
    for _ in 0..RUNS {
        let (took, funnel) = timed(|| Ok(records.funnel_as_of(&records.as_of_day(day)?)?))?;
        if funnel.pairs.listed == 0 {
            bail!("nobody was there on {day}");
        }
        all.push(took / 1000.0);
    }
    Ok(figure(name, median(all), "s"))
}

/// Every header, chain, payload and signature; or all that is derived too.
fn verify(records: &Records, depth: Depth, name: &'static str) -> Result<Figure> {
    let mut all = Vec::new();
    for _ in 0..RUNS {
        let (took, checked) = timed(|| Ok(records.verify(depth, &Underway::default())?))?;
        if let Some(problem) = checked.problems.first() {
            bail!(
                "verify: {problem:?} and {} more",
                checked.problems.len() - 1
            );
        }
        all.push(took / 1000.0);
    }
    Ok(figure(name, median(all), "s"))
}

/// The most memory any of these verbs of the command line takes.
fn peak(folder: &Path) -> Result<Figure> {
    let program = peak::command_line()?;
    let passphrase = tempfile::NamedTempFile::new()?;
    std::fs::write(passphrase.path(), PASSPHRASE)?;
    let verbs: [&[&str]; 5] = [
        &["people", "search", "ixtuc"],
        &["lists", "show"],
        &["figures", "funnel"],
        &["verify"],
        &["verify", "--full"],
    ];
    let mut most: f64 = 0.0;
    for verb in verbs {
        let used = peak::of(&program, folder, passphrase.path(), verb)?;
        eprintln!("peak of {}: {used:.0} MB", verb.join(" "));
        most = most.max(used);
    }
    Ok(figure("peak_mb", most, "MB"))
}
