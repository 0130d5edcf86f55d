//! The capped child process for the tests: the same call as in the window’s program.

use std::process::ExitCode;

fn main() -> ExitCode {
    reencuentro_api::work_if_asked(std::env::args()).unwrap_or(ExitCode::from(2))
}
