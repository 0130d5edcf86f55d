//! A parser fed with its corpus and with changes of it, from a seed: the same seed gives the same
//! bytes, turn by turn.

use super::mutate::changed;
use super::parsers::Parser;
use crate::attack::dice::Dice;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;

/// How many inputs a parser was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// As they stand in the corpus.
    pub whole: usize,
    /// Changed.
    pub changed: usize,
}

/// Bytes that a parser cannot stand.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Name of the parser.
    pub parser: &'static str,
    /// The seed.
    pub seed: u64,
    /// The turn, the corpus counted.
    pub turn: usize,
    /// A law, or what was said in panic, or that there was no end.
    pub what: String,
    /// The bytes.
    pub input: Vec<u8>,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            parser,
            seed,
            turn,
            what,
            input,
        } = self;
        let shown = String::from_utf8_lossy(input);
        write!(f, "{parser}, seed {seed}, turn {turn}: {what}\n{shown:?}")
    }
}

/// Feeds a parser with its corpus and then with `times` changes of it. One turn that takes longer than
/// `patience` has no end: generous, because it measures nothing.
///
/// # Errors
/// The first finding.
pub fn turns(
    parser: &'static Parser,
    seed: u64,
    times: usize,
    patience: Duration,
) -> Result<Tally, Box<Finding>> {
    let at = Arc::new(AtomicUsize::new(0));
    let (tell, told) = mpsc::channel();
    let here = Arc::clone(&at);
    let work = move || {
        let corpus = (parser.corpus)();
        let whole = corpus.len();
        for turn in 0..whole + times {
            here.store(turn, Ordering::Relaxed);
            let input = input(&corpus, seed, turn);
            if let Err(what) = fed(parser, &input) {
                let parser = parser.name;
                return Err(Box::new(Finding {
                    parser,
                    seed,
                    turn,
                    what,
                    input,
                }));
            }
        }
        Ok(Tally {
            whole,
            changed: times,
        })
    };
    // Not joined: one that has no end is left behind, and the process ends with the test.
    std::thread::spawn(move || tell.send(work()));
    loop {
        let before = at.load(Ordering::Relaxed);
        match told.recv_timeout(patience) {
            Ok(done) => return done,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                let turn = at.load(Ordering::Relaxed);
                if turn == before {
                    let input = input(&(parser.corpus)(), seed, turn);
                    let what = format!("no end within {patience:?}");
                    let parser = parser.name;
                    return Err(Box::new(Finding {
                        parser,
                        seed,
                        turn,
                        what,
                        input,
                    }));
                }
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => unreachable!("it says how it ended"),
        }
    }
}

/// The bytes of a turn, by the seed and its number alone.
fn input(corpus: &[Vec<u8>], seed: u64, turn: usize) -> Vec<u8> {
    if let Some(whole) = corpus.get(turn) {
        return whole.clone();
    }
    let mut dice = Dice::of(seed ^ (turn as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let from = &corpus[dice.below(corpus.len())];
    let other = &corpus[dice.below(corpus.len())];
    changed(from, other, &mut dice)
}

fn fed(parser: &Parser, input: &[u8]) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(|| (parser.read)(input))).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().cloned();
        let said = said.or_else(|| panic.downcast_ref::<&str>().map(|said| (*said).to_owned()));
        Err(format!("panic: {}", said.unwrap_or_default()))
    })
}
