//! The child process that reads workbooks: started, fed, given its time, and ended.

use reencuentro_core::lists::{Table, Unreadable, serve_sheet};
use std::io::{BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// What the child may take of memory, in bytes (SECURITY §C5).
const WORKER_MEMORY: u64 = 512 << 20;
/// What it may take of time.
const WORKER_TIME: Duration = Duration::from_secs(20);
/// Most bytes that are taken from it: more than any table within the bounds that people send.
const MOST_OUTPUT: u64 = 512 << 20;

/// The child's own work, for a program that was started as `… sheet-worker`: caps its memory before
/// it reads one byte of standard input, and writes what it read to standard output. False when it
/// could not: the parent sees that the end is missing.
#[must_use]
pub fn work_as_child(sheet: Option<&str>) -> bool {
    if reencuentro_platform::process::cap_memory(WORKER_MEMORY).is_err() {
        return false; // foreign bytes are not read without the cap
    }
    let output = std::io::BufWriter::new(std::io::stdout().lock());
    serve_sheet(std::io::stdin().lock(), output, sheet).is_ok()
}

/// Does that work if the program was started for it, as `PROGRAM sheet-worker [--sheet NAME]`, and
/// gives what to exit with. For programs that read no other arguments.
#[must_use]
pub fn work_if_asked(arguments: impl Iterator<Item = String>) -> Option<ExitCode> {
    let words: Vec<String> = arguments.skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["sheet-worker"] => work_as_child(None),
        ["sheet-worker", "--sheet", sheet] => work_as_child(Some(sheet)),
        _ => return None,
    };
    Some(if done {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The child process that reads workbooks, before it is started: `program sheet-worker`.
#[must_use]
pub fn sheet_worker(program: &Path, sheet: &str) -> Command {
    let mut command = Command::new(program);
    command.arg("sheet-worker");
    if !sheet.is_empty() {
        command.args(["--sheet", sheet]);
    }
    // The allocator would reserve a gigabyte of addresses before the cap is put on, twice what it allows.
    command.env("MIMALLOC_ARENA_RESERVE", "64MiB");
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// Reads a workbook in a child process.
pub fn read(program: &Path, workbook: &[u8], sheet: &str) -> Result<Table, Unreadable> {
    let mut child = sheet_worker(program, sheet)
        .spawn()
        .map_err(|_| Unreadable::NoWorker)?;
    let answer = converse(&mut child, workbook);
    // Waited for, so that none is left behind; that it has ended by itself is no error.
    let _ = child.kill();
    let _ = child.wait();
    answer
}

fn converse(child: &mut Child, workbook: &[u8]) -> Result<Table, Unreadable> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Unreadable::NoWorker);
    };
    let workbook = workbook.to_vec();
    // A child that refuses early closes its end: what it says on the other counts.
    let feeding = std::thread::spawn(move || input.write_all(&workbook));
    let (tell, told) = mpsc::channel();
    let reading = std::thread::spawn(move || {
        let table = Table::from_lines(BufReader::new(output.take(MOST_OUTPUT)));
        // Nobody listens any more once the time is over.
        let _ = tell.send(table);
    });
    let answer = told.recv_timeout(WORKER_TIME).unwrap_or_else(|late| {
        Err(match late {
            mpsc::RecvTimeoutError::Timeout => Unreadable::TookTooLong,
            mpsc::RecvTimeoutError::Disconnected => Unreadable::WorkerEnded,
        })
    });
    // Only a dead child lets go of both pipes for certain; `read` waits for it.
    let _ = child.kill();
    let ended = feeding.join().is_ok() && reading.join().is_ok();
    if ended {
        answer
    } else {
        Err(Unreadable::WorkerEnded)
    }
}
