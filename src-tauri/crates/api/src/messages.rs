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
                locale!("en": "errors", "rules", "alignment", "vocabulary", "families", "family", "record", "lists", "match", "cli", "deliver", "figures", "backups", "unlock", "ways", "print"),
            ),
            Language::Spanish => (
                langid!("es"),
                locale!("es": "errors", "rules", "alignment", "vocabulary", "families", "family", "record", "lists", "match", "cli", "deliver", "figures", "backups", "unlock", "ways", "print"),
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

    /// Whether there is a message of this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.0.has_message(id)
    }

    /// A message with its arguments; the id itself when there is none, so that nothing is hidden.
    #[must_use]
    pub fn say(&self, id: &str, args: &BTreeMap<String, String>) -> String {
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            // Counts are numbers, so that a language can tell one from many; what only looks like
            // one (`007`, an A-number) stays as it is written.
            match value.parse::<u32>() {
                Ok(count) if count.to_string() == *value => values.set(name.as_str(), count),
                _ => values.set(name.as_str(), value.as_str()),
            }
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
        let advice = ApiError::new(error.code)
            .message_id
            .replacen("err-", "rec-", 1);
        let advice = self.say(&advice, &args);
        (what, advice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reencuentro_core::rules::Refusal;
    use reencuentro_core::rules::case::ConsentPurpose;
    use reencuentro_core::rules::claim::{ClaimKind, Party, Place};
    use reencuentro_core::rules::outcome::PointKind;

    #[test]
    fn every_refusal_and_every_code_of_a_claim_has_words_in_both_languages() {
        let mut ids: Vec<String> = Refusal::ALL.iter().map(|one| one.message_id()).collect();
        ids.extend(ClaimKind::ALL.iter().map(|one| one.message_id()));
        ids.extend(Place::ALL.iter().map(|one| one.message_id()));
        ids.extend(Party::ALL.iter().map(|one| one.message_id()));
        ids.extend(PointKind::ALL.iter().map(|one| one.message_id()));
        ids.extend(ConsentPurpose::ALL.iter().map(|one| one.message_id()));
        ids.extend(
            reencuentro_core::acts::Act::KINDS
                .iter()
                .filter_map(|(kind, _)| {
                    // Membership and the machine's own acts stand in no family's timeline.
                    let elsewhere = [
                        "space_founded",
                        "unlocked",
                        "reads_gathered",
                        "keys_changed",
                    ];
                    let membership = kind.starts_with("member_") || kind.starts_with("device_");
                    let apart = elsewhere.contains(kind) || membership;
                    let apart = apart
                        || [
                            "backup_made",
                            "open_exported",
                            "setting_recorded",
                            "delivery_lines",
                            "view_saved",
                        ]
                        .contains(kind);
                    (!apart).then(|| format!("timeline-{}", kind.replace('_', "-")))
                }),
        );
        for language in [Language::English, Language::Spanish] {
            let messages = Messages::of(language);
            let lacking: Vec<&String> = ids
                .iter()
                .filter(|id| messages.0.get_message(id).is_none())
                .collect();
            assert_eq!(lacking, Vec::<&String>::new(), "{language:?}");
        }
    }

    #[test]
    fn one_is_not_many_and_a_number_with_zeros_is_no_count() {
        let messages = Messages::of(Language::English);
        let say = |total: &str| {
            messages.say(
                "cli-found",
                &BTreeMap::from([("total".to_owned(), total.to_owned())]),
            )
        };
        assert_eq!(say("1"), "1 pair");
        assert_eq!(say("2"), "2 pairs");
        let args = BTreeMap::from([("total".to_owned(), "007".to_owned())]);
        assert!(messages.say("cli-found", &args).starts_with("007"));
    }

    #[test]
    fn a_refusal_says_its_own_sentence_and_that_nothing_was_written() {
        let messages = Messages::of(Language::Spanish);
        let error = crate::convert::refused(Refusal::AlreadyAPair);
        let (what, advice) = messages.explain(&error);
        assert!(what.starts_with("Los dos ya son un par"), "{what}");
        assert!(advice.starts_with("No se escribió nada"), "{advice}");
    }
}
