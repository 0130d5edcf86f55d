//! What the command line prints: sentences for people, JSON for scripts. It is written by hand and
//! not with `println!`, which panics when the reader has gone (`… | head -3`).

use reencuentro_api::wire::ApiError;
use reencuentro_api::{Language, Messages};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{ErrorKind, Write};

/// How answers are printed.
pub struct Output {
    json: bool,
    /// The language of the command line.
    pub language: Language,
    messages: Messages,
    /// An answer could not be written out, and not because its reader had seen enough.
    lost: Cell<bool>,
}

impl Output {
    /// JSON or sentences, in the language asked for or the system's.
    pub fn new(json: bool, language: Option<&str>) -> Self {
        let tag = language.map(str::to_owned).unwrap_or_else(system_language);
        let language = Language::from_tag(&tag);
        Self {
            json,
            language,
            messages: Messages::of(language),
            lost: Cell::new(false),
        }
    }

    /// An answer: JSON as it is for scripts, else what `say` makes of it.
    pub fn answer<T: serde::Serialize>(&self, value: &T, say: impl FnOnce(&Messages) -> String) {
        if self.json {
            match serde_json::to_string(value) {
                Ok(text) => self.raw(&format!("{text}\n")),
                Err(_) => self.tell("err-internal", &BTreeMap::new()),
            }
        } else {
            self.raw(&format!("{}\n", say(&self.messages)));
        }
    }

    /// Text that is the answer itself (completions, the manual page).
    pub fn raw(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => self.lost.set(true),
            // A reader that closes has what it wanted: the work goes on and the vault is locked.
            _ => {}
        }
    }

    /// Whether something of the answer was lost on its way out (a full disk behind `>`).
    pub fn lost(&self) -> bool {
        self.lost.get()
    }

    /// A sentence in the language of the command line.
    pub fn say(&self, id: &str, args: &BTreeMap<String, String>) -> String {
        self.messages.say(id, args)
    }

    /// A sentence on the way, on standard error: standard output is the answer's.
    pub fn tell(&self, id: &str, args: &BTreeMap<String, String>) {
        self.warn(&self.messages.say(id, args));
    }

    /// Something that did not stop the work.
    pub fn warn(&self, text: &str) {
        // Where nobody reads what went wrong, there is nobody to tell that either.
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }

    /// What went wrong and what to do.
    pub fn error(&self, error: &ApiError) {
        if self.json
            && let Ok(text) = serde_json::to_string(error)
        {
            self.raw(&format!("{text}\n"));
        }
        self.explain(error);
    }

    /// The same on standard error alone: for what did not stop the work.
    pub fn explain(&self, error: &ApiError) {
        let (what, advice) = crate::explain::explain(error, &self.messages);
        self.warn(&format!("{what}\n{advice}"));
    }
}

fn system_language() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default()
}

/// The arguments of a sentence.
pub fn args<const N: usize>(pairs: [(&str, String); N]) -> BTreeMap<String, String> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// A code in the person's language.
pub fn label(messages: &Messages, prefix: &str, code: &str) -> String {
    let id = format!("{prefix}-{}", code.replace('_', "-"));
    messages.say(&id, &BTreeMap::new())
}
