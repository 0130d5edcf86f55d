//! The child process that reads what strangers wrote: started, fed, given its time, and ended. It
//! holds no key and no record, and its memory is capped (SECURITY §C5).
//!
//! * `sheet`  a workbook, read as lines of cells
//! * `page`   a document, drawn as one picture
//! * `paper`  the table on the pages of a PDF, read as lines of cells

pub mod page;
pub mod paper;
pub mod sheet;

use std::io::{BufReader, Read, Take, Write};
use std::path::Path;
use std::process::{ChildStdout, Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// What a child may take of memory, in bytes of address space, in which the web view's libraries stand
/// already where the window starts itself so.
const SHEET_MEMORY: u64 = 512 << 20;
/// And one that draws: the picture, what lies over it, and the allocator's own holes. With half of it one
/// page in ten was not drawn, and by chance.
const PAGE_MEMORY: u64 = 1 << 30;
/// What it may take of time.
const TIME: Duration = Duration::from_secs(20);
/// Most bytes that are taken from it: more than any table within the bounds that people send.
const MOST_OUTPUT: u64 = 512 << 20;

/// Why a child has nothing to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silent {
    /// It could not be started.
    NotThere,
    /// Its time was over.
    TookTooLong,
    /// It ended before it was done.
    Ended,
}

/// The child's own work, if the program was started for it, as `PROGRAM sheet-worker [--sheet NAME]`,
/// `PROGRAM page-worker PAGE WIDTH` or `PROGRAM paper-worker`; gives what to exit with. Called before anything else: the
/// memory is capped before one byte of standard input is read. The parent sees by what it gets
/// whether the work was done.
#[must_use]
pub fn work_if_asked(arguments: impl Iterator<Item = String>) -> Option<ExitCode> {
    let words: Vec<String> = arguments.skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // Foreign bytes are not read without the cap.
    let cap = reencuentro_platform::process::cap_memory;
    let done = match words[..] {
        ["sheet-worker"] => cap(SHEET_MEMORY).and_then(|()| sheet::work(None)),
        ["sheet-worker", "--sheet", name] => {
            cap(SHEET_MEMORY).and_then(|()| sheet::work(Some(name)))
        }
        ["page-worker", page, width] => {
            let (page, width) = (page.parse().ok()?, width.parse().ok()?);
            cap(PAGE_MEMORY).and_then(|()| page::work(page, width))
        }
        ["paper-worker"] => cap(PAGE_MEMORY).and_then(|()| paper::work()),
        _ => return None,
    };
    Some(if done.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The child, before it is started.
fn child(program: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    // The allocator would reserve a gigabyte of addresses before the cap is put on, twice what it allows.
    command.env("MIMALLOC_ARENA_RESERVE", "64MiB");
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// What a child says.
type Said = BufReader<Take<ChildStdout>>;

/// Starts a child, feeds it, and reads what it says; however that ends, none is left behind.
fn ask<T: Send + 'static>(
    command: &mut Command,
    input: impl AsRef<[u8]> + Send + 'static,
    read: impl FnOnce(Said) -> T + Send + 'static,
) -> Result<T, Silent> {
    let mut child = command.spawn().map_err(|_| Silent::NotThere)?;
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Silent::NotThere);
    };
    // A child that refuses early closes its end: what it says on the other counts.
    let feeding = std::thread::spawn(move || stdin.write_all(input.as_ref()));
    let (tell, told) = mpsc::channel();
    let reading = std::thread::spawn(move || {
        // Nobody listens any more once the time is over.
        let _ = tell.send(read(BufReader::new(stdout.take(MOST_OUTPUT))));
    });
    let answer = told.recv_timeout(TIME).map_err(|late| match late {
        mpsc::RecvTimeoutError::Timeout => Silent::TookTooLong,
        mpsc::RecvTimeoutError::Disconnected => Silent::Ended,
    });
    // Only a dead child lets go of both pipes for certain; that it has ended by itself is no error.
    let _ = child.kill();
    let _ = child.wait();
    let ended = feeding.join().is_ok() && reading.join().is_ok();
    if ended { answer } else { Err(Silent::Ended) }
}
