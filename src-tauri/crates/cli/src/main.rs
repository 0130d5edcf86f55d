//! The command line `reencuentro`: the same commands as the window, for scripts and for those who
//! prefer it. Exit 0 done, 1 refused with the reason, 2 wrong usage.

mod arguments;
mod backups;
mod deliver;
mod demo;
mod explain;
mod kit;
mod lists;
mod output;
mod people;
mod progress;
mod run;
mod ways;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    let output = output::Output::new(arguments.json, arguments.language.as_deref());
    if let Err(reason) = reencuentro_platform::process::forbid_core_dumps() {
        output.warn(&reason.to_string());
    }
    if let arguments::Noun::SheetWorker { sheet } = &arguments.noun {
        return match reencuentro_api::work_as_child(sheet.as_deref()) {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        };
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
