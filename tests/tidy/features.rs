//! docs/feature-tests.csv says which test shows which numbered feature. A number that does not
//! exist, or a test that is gone, would make it a wish.

use std::collections::BTreeSet;

use crate::hold;
use crate::repository::read;

const TABLE: &str = "src-tauri/docs/feature-tests.csv";
const FEATURES: &str = "src-tauri/docs/features.md";
const HEADER: &str = "feature;issue;test";

/// Numbers that features.md gives: rows of the tables are Fn, numbered lines of N and C are Nn, Cn.
fn numbers(features: &str) -> BTreeSet<String> {
    let mut letter = None;
    let mut found = BTreeSet::new();
    for line in features.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            letter = title
                .split_once(". ")
                .map(|(letter, _)| letter)
                .filter(|it| it.len() == 1);
        }
        let number = match letter {
            Some("F") => line
                .strip_prefix("| ")
                .and_then(|row| row.split(" |").next()),
            Some(_) => line.split_once(". ").map(|(number, _)| number),
            None => None,
        };
        if let (Some(letter), Some(number)) = (letter, number.and_then(|it| it.parse::<u16>().ok()))
        {
            found.insert(format!("{letter}{number}"));
        }
    }
    found
}

/// `open` gives a file's text, `None` when it is not there.
fn violations(table: &str, features: &str, open: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let known = numbers(features);
    let mut found = Vec::new();
    let mut lines = table.lines().enumerate();
    if lines.next().map(|(_, header)| header) != Some(HEADER) {
        found.push(format!("the first line is not `{HEADER}`"));
    }
    let mut seen = BTreeSet::new();
    for (number, line) in lines {
        let at = number + 1;
        let fields: Vec<&str> = line.split(';').collect();
        let [feature, issue, test] = fields[..] else {
            found.push(format!("line {at}: {} fields and not 3", fields.len()));
            continue;
        };
        if !known.contains(feature) {
            found.push(format!("line {at}: features.md has no {feature}"));
        }
        if issue.parse::<u32>().is_err() {
            found.push(format!("line {at}: `{issue}` is no issue number"));
        }
        if !seen.insert(line) {
            found.push(format!("line {at}: stands twice"));
        }
        found.extend(missing_test(test, &open).map(|problem| format!("line {at}: {problem}")));
    }
    found
}

/// A test is a path, or `path::name` with the name of a function or the title of a UI test.
fn missing_test(test: &str, open: impl Fn(&str) -> Option<String>) -> Option<String> {
    let (path, name) = test
        .split_once("::")
        .map_or((test, None), |(path, name)| (path, Some(name)));
    let Some(text) = open(path) else {
        return Some(format!("there is no file {path}"));
    };
    let name = name?;
    let there = [
        format!("fn {name}("),
        format!("'{name}'"),
        format!("\"{name}\""),
    ];
    (!there.iter().any(|form| text.contains(form))).then(|| format!("{path} has no test {name}"))
}

#[test]
fn every_row_names_a_feature_and_a_test_that_exist() {
    let table = read(TABLE).unwrap_or_else(|| panic!("{TABLE} is missing"));
    let features = read(FEATURES).unwrap_or_else(|| panic!("{FEATURES} is missing"));
    hold(
        "docs/feature-tests.csv:",
        &violations(&table, &features, read),
    );
}

const SAMPLE: &str = "## F. Features\nRow n.\n| # | Feature |\n|---|---|\n| 1 | Person |\n| 57 | Undo |\n\
    ## N. New\n1. **Alignment.** See 2. below\n12. Ledger\n## Sizes\n3. not a feature\n";

#[test]
fn numbers_are_read_from_tables_and_lists_and_nowhere_else() {
    let found: Vec<String> = numbers(SAMPLE).into_iter().collect();
    assert_eq!(found, ["F1", "F57", "N1", "N12"]);
    let real = numbers(&read(FEATURES).unwrap());
    for number in ["F1", "F147", "N12", "C4"] {
        assert!(real.contains(number), "features.md has {number}");
    }
}

#[test]
fn a_wrong_number_path_name_or_shape_is_found() {
    let open = |path: &str| (path == "a.rs").then(|| "fn holds() {}".to_string());
    let table = "feature;issue;test\nF1;2;a.rs::holds\nF9;2;a.rs\nN12;two;a.rs\nF57;2;b.rs\n\
        F57;2;a.rs::gone\nF1;2\nF1;2;a.rs::holds";
    assert_eq!(
        violations(table, SAMPLE, open),
        [
            "line 3: features.md has no F9",
            "line 4: `two` is no issue number",
            "line 5: there is no file b.rs",
            "line 6: a.rs has no test gone",
            "line 7: 2 fields and not 3",
            "line 8: stands twice",
        ]
    );
    assert_eq!(violations("feature,issue,test\n", SAMPLE, open).len(), 1);
}
