//! The one runner: set-up, checks, demo, the window, benches, bundles. `npm test`, `npm start` and
//! `npm run demo` call it, a person calls it as `cargo xtask …`, and so all see the same.
//!
//! It needs cargo and node and brings the rest (`setup`). Deliberately absent: any knowledge of
//! the program's own library, so that it builds in seconds and works while the library does not.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a runner talks to its terminal"
)]

mod bundle;
mod checkout;
mod counts;
mod demo;
mod harness;
mod pictures;
mod run;
mod setup;
mod snapshot;
mod stages;
mod start;
mod systems;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};
use checkout::Checkout;

const USAGE: &str = "\
cargo xtask COMMAND

  setup                     install what building and testing need (costs a second when done)
  test [--only A,B] [--list]  every check, or the named stages; last line: N passed, N failed
  demo                      make the practice vault and do the main job; open the window on it
  start [--debug]           build the window and open it
  pictures [--guide]        pictures of every screen, or those of the guide; says what is wrong in them
  bench NAME [--json]       measure: prints one JSON object a line
  long NAME                 the long form of a check (docs/ASSURANCE.md)
  bundle [TAURI OPTIONS]    installers for this system, with OpenSSL built in
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("\nxtask: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Result<ExitCode> {
    let Some((command, rest)) = words.split_first() else {
        print!("{USAGE}");
        return Ok(ExitCode::from(2));
    };
    let checkout = Checkout::find()?;
    match command.as_str() {
        "setup" => setup::ensure(&checkout, setup::ALL)?,
        "test" => return test::command(&checkout, rest),
        "demo" => demo::command(&checkout)?,
        "start" => start::command(&checkout, rest)?,
        "pictures" => pictures::run(&checkout, rest)?,
        "bench" | "long" => harness::command(&checkout, command, rest)?,
        "bundle" => bundle::command(&checkout, rest)?,
        "help" | "--help" | "-h" => print!("{USAGE}"),
        unknown => bail!("unknown command `{unknown}`\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}
