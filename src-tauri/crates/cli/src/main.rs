//! The command line `reencuentro`: the same commands as the window, for scripts and for those who
//! prefer it. Exit 0 done, 1 refused with the reason, 2 wrong usage.

mod arguments;
mod backups;
mod compare;
mod deliver;
mod demo;
mod documents;
mod duplicates;
mod explain;
mod figures;
mod grid;
mod kit;
mod lists;
mod match_lists;
mod output;
mod people;
mod print;
mod progress;
mod run;
mod today;
mod usage;
mod ways;
mod world;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Started by itself to read what strangers wrote, with its memory capped.
    if let Some(done) = reencuentro_api::work_if_asked(std::env::args()) {
        return done;
    }
    let arguments = match arguments::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return wrong_usage(&error),
    };
    let output = output::Output::new(arguments.json, arguments.language.as_deref());
    if let Err(reason) = reencuentro_platform::process::forbid_core_dumps() {
        output.warn(&reason.to_string());
    }
    match run::run(arguments, &output) {
        Ok(()) if output.lost() => {
            output.tell("cli-answer-lost", &std::collections::BTreeMap::new());
            ExitCode::from(1)
        }
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output.error(&error);
            ExitCode::from(1)
        }
    }
}

/// Help goes to standard output and is no error; what was typed wrong is told, and ends with 2.
fn wrong_usage(error: &clap::Error) -> ExitCode {
    let language = usage::language_asked(std::env::args());
    let output = output::Output::new(false, language.as_deref());
    match usage::explain(error, &output) {
        Some(said) => output.warn(&said),
        // Where it cannot be printed there is nobody to tell.
        None => drop(error.print()),
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}
