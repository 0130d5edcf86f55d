//! Every code and every cell has words in both languages, with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::alignment::{self, Clearance};
use super::known::Known;
use super::language::LANGUAGES;
use super::{
    agenda, case, claim, contact_safety, difference, document, effort, identifier, import_policy,
    name, outcome, phone, preference,
};

/// Message ids and their texts of both files of one language.
fn messages(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../locales")
        .join(language);
    let mut messages = BTreeMap::new();
    for file in ["alignment.ftl", "vocabulary.ftl"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        for line in text
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            let (id, words) = line.split_once(" = ").unwrap();
            assert!(!words.trim().is_empty(), "{language} {id} is empty");
            let earlier = messages.insert(id.to_owned(), words.to_owned());
            assert!(earlier.is_none(), "{language} {id} stands twice");
        }
    }
    messages
}

fn variables(words: &str) -> BTreeSet<&str> {
    words
        .split("{ $")
        .skip(1)
        .filter_map(|rest| rest.split(" }").next())
        .collect()
}

macro_rules! ids_of {
    ($($vocabulary:path),+ $(,)?) => {{
        let mut ids = BTreeSet::new();
        $( ids.extend(<$vocabulary>::ALL.iter().map(|code| code.message_id())); )+
        ids
    }};
}

/// Every id that the rules can name.
fn all_ids() -> BTreeSet<String> {
    let mut ids = ids_of![
        outcome::AttemptOutcome,
        outcome::Channel,
        outcome::Direction,
        outcome::IdentityCheck,
        outcome::SpokeTo,
        outcome::ReachedKind,
        outcome::PointState,
        outcome::ContactRung,
        outcome::NextAct,
        preference::ParentPreference,
        preference::ChildWish,
        preference::Stage,
        preference::FilingWords,
        agenda::AgendaKind,
        alignment::Outcome,
        alignment::CounselCause,
        alignment::ChildVoice,
        alignment::ChildAge,
        alignment::Consent,
        alignment::Missing,
        alignment::ParentRow,
        alignment::ChildColumn,
        alignment::Overlay,
        name::NameKind,
        name::NameOrder,
        identifier::IdentifierKind,
        phone::PhoneNote,
        contact_safety::MessageRule,
        effort::EffortGapKind,
        case::CaseEnd,
        difference::DifferenceKind,
        difference::DifferenceReason,
        difference::DifferenceState,
        document::DocumentKind,
        import_policy::Policy,
        claim::Capacity,
        claim::Engagement,
        outcome::SearchOutcome,
        outcome::LocalSource,
    ];
    ids.extend(alignment::message_ids());
    ids.extend(LANGUAGES.iter().map(super::language::Language::message_id));
    ids.extend(
        Known::<()>::CODES
            .iter()
            .map(|code| format!("known-{}", code.replace('_', "-"))),
    );
    ids.extend(
        Clearance::CODES
            .iter()
            .map(|code| format!("clearance-{}", code.replace('_', "-"))),
    );
    ids
}

#[test]
fn every_code_and_cell_has_a_message_in_both_languages_and_no_message_is_idle() {
    let wanted = all_ids();
    for language in ["en", "es"] {
        let found: BTreeSet<String> = messages(language).into_keys().collect();
        let lacking: Vec<_> = wanted.difference(&found).collect();
        let idle: Vec<_> = found.difference(&wanted).collect();
        assert!(
            lacking.is_empty() && idle.is_empty(),
            "{language}: {lacking:?} / {idle:?}"
        );
    }
}

#[test]
fn both_languages_use_the_same_variables_and_every_cell_names_both_people() {
    let (english, spanish) = (messages("en"), messages("es"));
    for (id, words) in &english {
        assert_eq!(variables(words), variables(&spanish[id]), "{id}");
    }
    for id in alignment::message_ids() {
        let both = BTreeSet::from(["child", "parent"]);
        let used = variables(&english[&id]);
        assert!(used.is_subset(&both), "{id}");
        assert!(id.starts_with("align-overlay-") || used == both, "{id}");
    }
}

#[test]
fn no_two_sentences_of_the_table_are_the_same() {
    for language in ["en", "es"] {
        let messages = messages(language);
        let sentences: BTreeSet<_> = alignment::message_ids()
            .iter()
            .map(|id| messages[id].clone())
            .collect();
        assert_eq!(
            sentences.len(),
            alignment::message_ids().len(),
            "{language}"
        );
    }
}

#[test]
fn words_that_frighten_or_shout_are_not_used() {
    for language in ["en", "es"] {
        for (id, words) in messages(language) {
            let lower = words.to_lowercase();
            assert!(!lower.contains("renunci"), "{id}: pitfall 31");
            assert!(!lower.contains('!') && !lower.contains('¡'), "{id}");
            assert!(
                id.starts_with("filing-") || !lower.contains("waive"),
                "{id}: only quoted"
            );
        }
    }
}

#[test]
fn language_labels_are_those_of_the_table() {
    let (english, spanish) = (messages("en"), messages("es"));
    for language in LANGUAGES {
        assert_eq!(english[&language.message_id()], language.en);
        assert_eq!(spanish[&language.message_id()], language.es);
    }
}
