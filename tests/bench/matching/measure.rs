//! One piece of work in a process of its own: what it found, and what it cost.

use super::sheets::{Sheet, read};
use anyhow::{Context, Result, bail};
use reencuentro_matching::record::{Date, OtherKind, Person, Record, Shape};
use reencuentro_matching::{Index, Linkage, Pair, SAME_FROM, SUGGESTED_FROM, Watch, link, within};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;

/// Does what the words say and tells what came of it.
///
/// # Errors
/// When the words are not understood or a file cannot be read.
pub fn child(words: &[String]) -> Result<Value> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["link", kind, folder] => {
            let [a, b] = [
                read(Path::new(folder), kind, "a")?,
                read(Path::new(folder), kind, "b")?,
            ];
            linked(&a, &b, &shape_of(kind))
        }
        ["within", kind, list, folder] => {
            doubled(&read(Path::new(folder), kind, list)?, &shape_of(kind))
        }
        ["typing", folder] => typing(Path::new(folder)),
        ["febrl3", folder] => doubled(
            &febrl(&Path::new(folder).join("dataset3.csv"))?,
            &febrl_shape(),
        ),
        ["febrl4", folder] => {
            let set = |name: &str| febrl(&Path::new(folder).join(name));
            linked(
                &set("dataset4a.csv")?,
                &set("dataset4b.csv")?,
                &febrl_shape(),
            )
        }
        ["rldata10000", folder] => doubled(&rldata(Path::new(folder))?, &Shape::Persons),
        _ => bail!("not understood: {words:?}"),
    }
}

fn shape_of(kind: &str) -> Shape {
    if kind == "cases" {
        Shape::Cases
    } else {
        Shape::Persons
    }
}

fn linked(a: &Sheet, b: &Sheet, shape: &Shape) -> Result<Value> {
    let before = cpu_s()?;
    let linkage = link(&a.rows, &b.rows, shape, Watch::nobody())?;
    let cpu = cpu_s()? - before;
    let counts = counted(&b.truth);
    let all = a
        .truth
        .iter()
        .filter_map(|truth| counts.get(truth.as_str()))
        .sum();
    told(&linkage, &a.truth, &b.truth, all, cpu)
}

fn doubled(a: &Sheet, shape: &Shape) -> Result<Value> {
    let before = cpu_s()?;
    let linkage = within(&a.rows, shape, Watch::nobody())?;
    let cpu = cpu_s()? - before;
    let counts = counted(&a.truth);
    let all = counts.values().map(|n| n * (n - 1) / 2).sum();
    told(&linkage, &a.truth, &a.truth, all, cpu)
}

fn counted(truth: &[String]) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for one in truth {
        *counts.entry(one.as_str()).or_default() += 1;
    }
    counts
}

fn told(linkage: &Linkage, a: &[String], b: &[String], all: usize, cpu: f64) -> Result<Value> {
    let is_right = |pair: &&&Pair| a[pair.a] == b[pair.b];
    let of = |chosen: &dyn Fn(&Pair) -> bool| {
        let chosen: Vec<&Pair> = linkage.pairs.iter().filter(|pair| chosen(pair)).collect();
        (
            chosen.iter().filter(is_right).count() as f64,
            chosen.len() as f64,
        )
    };
    let f1 = |(right, chosen): (f64, f64)| 2.0 * right / (chosen + all as f64);
    let sure = of(&|pair| pair.posterior >= SUGGESTED_FROM);
    Ok(json!({
        "f1": f1(of(&|pair| pair.posterior >= SAME_FROM)),
        "f1_assigned": f1(of(&|pair| pair.assigned)),
        "right_99": sure.0 / sure.1.max(1.0),
        "cpu_s": cpu,
        "peak_mb": peak_mb()?,
    }))
}

/// Both lists of persons as the book, and people of it typed in again.
fn typing(folder: &Path) -> Result<Value> {
    let mut book = read(folder, "persons", "a")?.rows;
    book.extend(read(folder, "persons", "b")?.rows);
    let mut index = Index::build(Shape::Persons, book.iter().enumerate());
    let mut times = Vec::new();
    let mut found = 0;
    for record in book.iter().step_by(97) {
        let began = Instant::now();
        found += index.lookalikes(record).len();
        times.push(began.elapsed().as_secs_f64() * 1e3);
    }
    if found < times.len() / 2 {
        bail!("only {found} of {} were found", times.len());
    }
    times.sort_by(f64::total_cmp);
    Ok(json!({"median_ms": times[times.len() / 2], "slowest_ms": times[times.len() - 1]}))
}

/// A FEBRL set: the number of social security stands for the A-number.
fn febrl(path: &Path) -> Result<Sheet> {
    let mut file = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_path(path)?;
    let head = file.headers()?.clone();
    let mut sheet = Sheet::default();
    for line in file.records() {
        let line = line?;
        let cell = |name: &str| crate::sheets::cell_of(&head, &line, name);
        let id = cell("rec_id");
        sheet
            .truth
            .push(id.split('-').nth(1).context("rec_id")?.to_owned());
        sheet.rows.push(Record {
            person: Person {
                surnames: cell("surname"),
                given: cell("given_name"),
                born_on: Date::read(&cell("date_of_birth")),
                a_number: cell("soc_sec_id"),
                sex: None,
            },
            others: [
                "street_number",
                "address_1",
                "address_2",
                "suburb",
                "postcode",
                "state",
            ]
            .map(cell)
            .to_vec(),
            ..Record::default()
        });
    }
    Ok(sheet)
}

fn febrl_shape() -> Shape {
    use OtherKind::{Code, Number, Words};
    Shape::PersonsWith(vec![Code, Words, Words, Words, Number, Code])
}

fn rldata(folder: &Path) -> Result<Sheet> {
    let open = |name: &str| {
        csv::ReaderBuilder::new()
            .delimiter(b'\t')
            .from_path(folder.join(name))
    };
    let mut sheet = Sheet::default();
    for line in open("identity.RLdata10000.tsv")?.records() {
        sheet
            .truth
            .push(line?.get(0).context("identity")?.to_owned());
    }
    for line in open("RLdata10000.tsv")?.records() {
        let line = line?;
        let cell = |at: usize| {
            line.get(at)
                .filter(|cell| *cell != "NA")
                .unwrap_or_default()
        };
        let part = |at: usize| cell(at).parse().unwrap_or(0);
        let year = cell(4).parse().unwrap_or(0);
        sheet.rows.push(Record {
            person: Person {
                given: format!("{} {}", cell(0), cell(1)),
                surnames: format!("{} {}", cell(2), cell(3)),
                born_on: Some(Date::new(year, part(5), part(6))),
                ..Person::default()
            },
            ..Record::default()
        });
    }
    Ok(sheet)
}

/// CPU seconds of this process so far, in hundredths.
fn cpu_s() -> Result<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").context("CPU time is read from /proc")?;
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: Vec<f64> = after
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|n| n.parse().ok())
        .collect();
    Ok(ticks.iter().sum::<f64>() / 100.0)
}

/// The most memory this process ever had resident, in MB (10^6 bytes).
fn peak_mb() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: f64 = line
        .and_then(|line| line.split_whitespace().next())
        .context("VmHWM")?
        .parse()?;
    Ok(kib * 1024.0 / 1e6)
}
