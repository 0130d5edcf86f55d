//! Sentences for people, from the same locale files as the window's.

use crate::wire::{ApiError, ErrorCode};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::collections::BTreeMap;
use unic_langid::{LanguageIdentifier, langid};

/// The languages the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// From `es`, `es_GT.UTF-8`, …; everything else is English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("es") {
            Self::Spanish
        } else {
            Self::English
        }
    }
}

/// The messages of one language.
pub struct Messages(FluentBundle<FluentResource>);

macro_rules! locale {
    ($language:literal: $($file:literal),+) => {
        [$(include_str!(concat!("../../../locales/", $language, "/", $file, ".ftl"))),+]
    };
}

impl Messages {
    /// Reads the messages of a language. They are compiled in, and a test reads them all.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let (tag, sources): (LanguageIdentifier, _) = match language {
            Language::English => (
                langid!("en"),
                locale!("en": "errors", "alignment", "vocabulary", "lists", "cli", "deliver", "backups", "unlock", "ways"),
            ),
            Language::Spanish => (
                langid!("es"),
                locale!("es": "errors", "alignment", "vocabulary", "lists", "cli", "deliver", "backups", "unlock", "ways"),
            ),
        };
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        for source in sources {
            // A file with a broken message still gives its other messages; the test refuses it.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(r, _)| r);
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// A message with its arguments; the id itself when there is none, so that nothing is hidden.
    #[must_use]
    pub fn say(&self, id: &str, args: &BTreeMap<String, String>) -> String {
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(name.as_str(), value.as_str());
        }
        let mut errors = Vec::new();
        self.0
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned()
    }

    /// What went wrong and what to do, one sentence each.
    #[must_use]
    pub fn explain(&self, error: &ApiError) -> (String, String) {
        let mut args = error.args.clone();
        if let (ErrorCode::UnreadableFile, Some(reason)) = (error.code, args.get_mut("reason")) {
            *reason = self.say(
                &format!("unreadable-{}", reason.replace('_', "-")),
                &error.args,
            );
        }
        let what = self.say(&error.message_id, &args);
        let advice = self.say(&error.message_id.replacen("err-", "rec-", 1), &args);
        (what, advice)
    }
}
