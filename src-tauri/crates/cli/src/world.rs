//! `world …`.

use crate::output::{Output, args};
use crate::progress;
use crate::run::Desk;
use clap::Subcommand;
use reencuentro_api::wire::ApiError;
use reencuentro_api::{Messages, Now, WorldLoaded};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum World {
    /// Writes the invented families of a world file into a practice vault in which nobody is yet.
    Load {
        /// The file: a JSON object a line.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Does what was asked.
pub fn run(desk: &mut Desk, verb: World, output: &Output) -> Result<(), ApiError> {
    let World::Load { file } = verb;
    desk.unlock()?;
    let watch = desk.program.underway();
    let loaded = progress::shown(&watch, output.language, || {
        desk.program.load_world(&file, &Now::read())
    })?;
    output.answer(&loaded, |messages| say(&loaded, messages));
    Ok(())
}

fn say(loaded: &WorldLoaded, messages: &Messages) -> String {
    let counts = args([
        ("people", loaded.people.to_string()),
        ("pairs", loaded.pairs.to_string()),
        ("entries", loaded.entries.to_string()),
    ]);
    let mut lines = vec![messages.say("cli-world-loaded", &counts)];
    lines.extend(loaded.known.iter().map(|(day, known)| {
        let id = match day.as_str() {
            "" => "cli-world-known-ever",
            _ => "cli-world-known",
        };
        let said = args([("day", day.clone()), ("known", known.clone())]);
        messages.say(id, &said)
    }));
    lines.join("\n")
}
