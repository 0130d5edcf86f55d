//! Every sentence exists in both languages, in the file of the same name.

use std::collections::{BTreeMap, BTreeSet};

use crate::hold;
use crate::repository::{TextFile, files_ending};

/// Message id (or term, or `id.attribute`) → the variables that its text uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// A plain reading of Fluent: ids begin a line, attributes are indented and begin with a point.
/// An id that stands twice is a violation of its own, because Fluent silently keeps one of them.
fn messages(text: &str, twice: &mut Vec<String>) -> Messages {
    let mut found = Messages::new();
    let mut id = String::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let key = line.split_once('=').map(|(key, _)| key.trim_end());
        match key {
            Some(key) if is_id(key) => {
                id = key.to_string();
                current.clone_from(&id);
            }
            Some(key) if line.starts_with(' ') && is_attribute(key.trim_start()) => {
                current = format!("{id}{}", key.trim_start());
            }
            _ => {
                found
                    .entry(current.clone())
                    .or_default()
                    .extend(variables(line));
                continue;
            }
        }
        let variables: BTreeSet<String> = variables(line).collect();
        if found.insert(current.clone(), variables).is_some() {
            twice.push(current.clone());
        }
    }
    found.remove("");
    found
}

fn is_id(key: &str) -> bool {
    let key = key.strip_prefix('-').unwrap_or(key);
    key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

fn is_attribute(key: &str) -> bool {
    key.strip_prefix('.').is_some_and(is_id)
}

/// Names after `$`.
fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect()
    })
}

/// What one language has and the other lacks, file by file.
fn violations(en: &[TextFile], es: &[TextFile]) -> Vec<String> {
    let mut found = Vec::new();
    let mut read = |files: &[TextFile]| -> BTreeMap<String, Messages> {
        let mut by_file = BTreeMap::new();
        for file in files {
            let mut twice = Vec::new();
            let name = file
                .path
                .rsplit('/')
                .next()
                .unwrap_or(&file.path)
                .to_string();
            by_file.insert(name, messages(&file.text, &mut twice));
            found.extend(
                twice
                    .iter()
                    .map(|id| format!("{}: {id} stands twice", file.path)),
            );
        }
        by_file
    };
    let (en, es) = (read(en), read(es));
    let names: BTreeSet<&String> = en.keys().chain(es.keys()).collect();
    for name in names {
        match (en.get(name), es.get(name)) {
            (Some(en), Some(es)) => compare(name, en, es, &mut found),
            (None, _) => found.push(format!("{name}: not in English")),
            (_, None) => found.push(format!("{name}: not in Spanish")),
        }
    }
    found
}

fn compare(file: &str, en: &Messages, es: &Messages, found: &mut Vec<String>) {
    for id in en.keys().filter(|id| !es.contains_key(*id)) {
        found.push(format!("{file}: {id} is not in Spanish"));
    }
    for (id, used) in es {
        let Some(given) = en.get(id) else {
            found.push(format!("{file}: {id} is not in English"));
            continue;
        };
        for variable in used.symmetric_difference(given) {
            found.push(format!(
                "{file}: {id} uses ${variable} in one language only"
            ));
        }
    }
}

#[test]
fn both_languages_say_everything() {
    let en = files_ending("src-tauri/locales/en", &[".ftl"]);
    let es = files_ending("src-tauri/locales/es", &[".ftl"]);
    assert!(!en.is_empty(), "no .ftl file in src-tauri/locales/en");
    hold("English and Spanish differ:", &violations(&en, &es));
}

fn file(name: &str, text: &str) -> TextFile {
    TextFile {
        path: format!("locales/x/{name}"),
        text: text.into(),
    }
}

#[test]
fn a_missing_file_message_or_attribute_is_found_on_either_side() {
    let en = [
        file("a.ftl", "# c = d\none = One\n    .hint = Hint\ntwo = Two"),
        file("b.ftl", "x = y"),
    ];
    let es = [file("a.ftl", "one = Uno\ntres =\n    Tres")];
    assert_eq!(
        violations(&en, &es),
        [
            "a.ftl: one.hint is not in Spanish",
            "a.ftl: two is not in Spanish",
            "a.ftl: tres is not in English",
            "b.ftl: not in Spanish",
        ]
    );
}

#[test]
fn a_message_that_stands_twice_or_loses_a_variable_is_found() {
    let en = [file(
        "a.ftl",
        "n = { $count ->\n    [one] { $who } row\n   *[other] rows\n }\nm = M\nm = N",
    )];
    let es = [file("a.ftl", "n = { $count } filas\nm = M")];
    let found = violations(&en, &es);
    assert_eq!(
        found,
        [
            "locales/x/a.ftl: m stands twice",
            "a.ftl: n uses $who in one language only"
        ]
    );
}

#[test]
fn the_same_in_both_is_no_violation() {
    let text = "### Families\n-brand = R\nlist-title = Lists of { -brand }\n    .aria = { $n } lists = all\n";
    assert!(violations(&[file("a.ftl", text)], &[file("a.ftl", text)]).is_empty());
}
