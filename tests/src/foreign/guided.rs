//! `cargo xtask long fuzz`: each parser under libFuzzer, which keeps the changes that reach new code.
//! Where it cannot be built (it wants a C++ compiler, and Linux), the mutator of `npm test` takes its
//! place, and the report says so.

use super::{PARSERS, Parser, turns};
use crate::attack::dice::Dice;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Changes between two looks at the clock, without guidance.
const SLICE: usize = 2_000;
/// What one turn may take: as long as the child may.
const PATIENCE: Duration = Duration::from_secs(20);
/// Compiler passes that count which branches are taken. They are of the stable compiler; what wants a
/// nightly one is the address sanitizer, and there is no unsafe code here for it to look at.
const COUNTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Clink-dead-code -Ccodegen-units=1";

/// The whole of it: minutes in all, which parsers, where findings are kept.
///
/// # Panics
/// When a parser did not stand what it was given: the bytes are in the folder of findings.
pub fn run() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let minutes = words.iter().find_map(|word| word.parse::<f64>().ok());
    let minutes = minutes.unwrap_or(60.0);
    let chosen: Vec<&'static Parser> = PARSERS
        .iter()
        .filter(|parser| words.iter().any(|word| word == parser.name))
        .collect();
    let chosen = if chosen.is_empty() {
        PARSERS.iter().collect()
    } else {
        chosen
    };
    let each = Duration::from_secs_f64(minutes * 60.0 / chosen.len() as f64);
    let place = place();
    let built = built(&place);
    match &built {
        Ok(_) => println!("guided by coverage (libFuzzer), {each:.0?} for each parser"),
        Err(why) => println!(
            "NOT guided by coverage ({why}): changes by chance, {each:.0?} for each parser"
        ),
    }
    let mut found = 0;
    for parser in chosen {
        let findings = place.join("findings").join(parser.name);
        std::fs::create_dir_all(&findings).unwrap();
        let line = match &built {
            Ok(program) => guided(program, parser, &place, &findings, each),
            Err(_) => by_chance(parser, &findings, each),
        };
        let kept = std::fs::read_dir(&findings).unwrap().count();
        println!("{:<10} {line}, {kept} findings", parser.name);
        found += kept;
    }
    assert_eq!(found, 0, "see {}", place.join("findings").display());
}

/// Beside what was built: `target/fuzz`.
fn place() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let target = here.ancestors().nth(2).unwrap();
    target.join("fuzz")
}

/// The parsers with counted branches, for this machine.
fn built(place: &Path) -> Result<PathBuf, String> {
    if !cfg!(target_os = "linux") {
        return Err("only on Linux".to_owned());
    }
    let cargo = std::env::var_os("CARGO").ok_or("not started by cargo")?;
    let said = Command::new("rustc").arg("-vV").output();
    let said = said.map_err(|error| format!("rustc: {error}"))?.stdout;
    let said = String::from_utf8_lossy(&said);
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or("rustc names no host")?;
    let done = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args([
            "build",
            "--profile",
            "long",
            "--features",
            "fuzz",
            "--bin",
            "fuzz-parser",
        ])
        // With a target named, what is built to build with is not counted.
        .args(["--target", host, "--target-dir"])
        .arg(place)
        .env("RUSTFLAGS", COUNTED)
        .status();
    match done {
        Ok(done) if done.success() => Ok(place.join(host).join("long/fuzz-parser")),
        _ => Err("it does not build: is there a C++ compiler?".to_owned()),
    }
}

fn guided(
    program: &Path,
    parser: &Parser,
    place: &Path,
    findings: &Path,
    each: Duration,
) -> String {
    let corpus = place.join("corpus").join(parser.name);
    std::fs::create_dir_all(&corpus).unwrap();
    for bytes in (parser.corpus)() {
        let name = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes)[..10]);
        std::fs::write(corpus.join(name), bytes).unwrap();
    }
    let done = Command::new(program)
        .env("FUZZ_PARSER", parser.name)
        .arg(&corpus)
        .arg(format!("-artifact_prefix={}/", findings.display()))
        .arg(format!("-max_total_time={}", each.as_secs().max(1)))
        .arg(format!("-timeout={}", PATIENCE.as_secs()))
        // What the child may take, and what the program around it takes.
        .args([
            "-rss_limit_mb=1024",
            "-max_len=65536",
            "-print_final_stats=1",
        ])
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    let count = |name: &str| {
        let mut lines = said.lines().rev();
        let line = lines.find_map(|line| line.strip_prefix(name));
        line.map_or("?", str::trim).to_owned()
    };
    let covered = said.lines().rev().find_map(|line| {
        let rest = line.split_once(" cov: ")?.1;
        rest.split_whitespace().next()
    });
    std::fs::write(findings.with_extension("log"), &done.stderr).unwrap();
    format!(
        "{} turns, {} branches, {} new in the corpus",
        count("stat::number_of_executed_units:"),
        covered.unwrap_or("?"),
        count("stat::new_units_added:"),
    )
}

fn by_chance(parser: &'static Parser, findings: &Path, each: Duration) -> String {
    let mut seeds = Dice::asked(20_260_105);
    let (start, mut changed) = (Instant::now(), 0);
    while start.elapsed() < each {
        match turns(parser, seeds.any(), SLICE, PATIENCE) {
            Ok(tally) => changed += tally.changed,
            Err(finding) => {
                let name = format!("seed-{}-turn-{}", finding.seed, finding.turn);
                std::fs::write(findings.join(&name), &finding.input).unwrap();
                std::fs::write(findings.with_extension(&name), finding.what).unwrap();
                break;
            }
        }
    }
    format!("{changed} turns by chance")
}
