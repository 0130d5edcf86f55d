//! The capped child process for the tests of this folder: the same call as in the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let sheet = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["sheet-worker"] => None,
        ["sheet-worker", "--sheet", sheet] => Some(sheet.to_owned()),
        _ => return ExitCode::from(2),
    };
    match reencuentro_api::work_as_child(sheet.as_deref()) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
