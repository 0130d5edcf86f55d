//! What npm installs is what package.json and its lock say together, to the version: the set-up
//! uses `npm install --no-save`, which would take a newer one where a range allowed it.

use crate::hold;
use crate::repository::read;

/// `"name": "version"` of the two dependency tables. package.json has one entry a line.
fn pinned(package: &str) -> Vec<(&str, &str)> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in package.lines().map(str::trim) {
        let words: Vec<&str> = line.split('"').collect();
        match words[..] {
            [_, table, rest] if rest.contains('{') => {
                inside = table.to_lowercase().ends_with("dependencies")
            }
            [_, name, _, version, _] if inside => found.push((name, version)),
            _ => inside &= !line.starts_with('}'),
        }
    }
    found
}

fn violations(package: &str, lock: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, version) in pinned(package) {
        if !version.chars().all(|c| c.is_ascii_digit() || c == '.') {
            found.push(format!("{name}: `{version}` is not one version"));
        }
        let entry = lock.split_once(&format!("\"node_modules/{name}\": {{"));
        let entry = entry
            .and_then(|(_, rest)| rest.split_once('}'))
            .map(|(entry, _)| entry);
        match entry {
            Some(entry) if entry.contains(&format!("\"version\": \"{version}\"")) => {}
            Some(_) => found.push(format!(
                "{name}: the lock has another version than {version}"
            )),
            None => found.push(format!("{name}: not in the lock: run `npm install`")),
        }
    }
    found
}

#[test]
fn package_json_and_its_lock_agree_on_one_version() {
    let package = read("package.json").expect("the root has a package.json");
    let lock = read("package-lock.json").expect("the root has a package-lock.json");
    assert!(
        pinned(&package).len() > 5,
        "the tables of package.json were not understood"
    );
    hold(
        "package.json and package-lock.json:",
        &violations(&package, &lock),
    );
}

#[test]
fn a_range_another_version_and_a_missing_package_are_found() {
    let package = r#"{
  "version": "0.1.0",
  "scripts": {
    "a": "b"
  },
  "engines": { "node": ">=20" },
  "dependencies": {
    "fine": "1.2.3",
    "range": "^2.0.0"
  },
  "devDependencies": {
    "other": "3.0.0",
    "gone": "4.0.0"
  }
}"#;
    let lock = r#""node_modules/fine": { "version": "1.2.3" }, "node_modules/range": {
        "version": "^2.0.0" }, "node_modules/other": { "version": "3.0.1" }"#;
    assert_eq!(
        violations(package, lock),
        [
            "range: `^2.0.0` is not one version",
            "other: the lock has another version than 3.0.0",
            "gone: not in the lock: run `npm install`",
        ]
    );
}
