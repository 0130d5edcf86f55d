//! What the command line prints: sentences for people, JSON for scripts.
#![allow(clippy::print_stdout, clippy::print_stderr)] // the one place that prints

use reencuentro_api::wire::ApiError;
use reencuentro_api::{Language, Messages};
use std::collections::BTreeMap;

/// How answers are printed.
pub struct Output {
    json: bool,
    messages: Messages,
}

impl Output {
    /// JSON or sentences, in the language asked for or the system's.
    pub fn new(json: bool, language: Option<&str>) -> Self {
        let tag = language.map(str::to_owned).unwrap_or_else(system_language);
        Self {
            json,
            messages: Messages::of(Language::from_tag(&tag)),
        }
    }

    /// An answer: JSON as it is for scripts, else what `say` makes of it.
    pub fn answer<T: serde::Serialize>(&self, value: &T, say: impl FnOnce(&Messages) -> String) {
        if self.json {
            match serde_json::to_string(value) {
                Ok(text) => println!("{text}"),
                Err(_) => eprintln!("{}", self.messages.say("err-internal", &BTreeMap::new())),
            }
        } else {
            println!("{}", say(&self.messages));
        }
    }

    /// Text that is the answer itself (completions, the manual page).
    pub fn raw(&self, text: &str) {
        print!("{text}");
    }

    /// A sentence on the way, on standard error: standard output is the answer's.
    pub fn tell(&self, id: &str, args: &BTreeMap<String, String>) {
        eprintln!("{}", self.messages.say(id, args));
    }

    /// Something that did not stop the work.
    pub fn warn(&self, text: &str) {
        eprintln!("{text}");
    }

    /// What went wrong and what to do.
    pub fn error(&self, error: &ApiError) {
        if self.json
            && let Ok(text) = serde_json::to_string(error)
        {
            println!("{text}");
        }
        self.explain(error);
    }

    /// The same on standard error alone: for what did not stop the work.
    pub fn explain(&self, error: &ApiError) {
        let (what, advice) = self.messages.explain(error);
        eprintln!("{what}\n{advice}");
    }
}

fn system_language() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default()
}
