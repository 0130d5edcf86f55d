//! The window's content security policy (SECURITY.md §D): no script but the one in the bundle.

use crate::hold;
use crate::repository::read;

/// What would let a script in that is not ours.
const FORBIDDEN: &[&str] = &["unsafe-", "data:", "blob:", "http:", "https:", "*"];

/// The sources of the directive, or of `default-src` when it is not there.
fn sources<'a>(policy: &'a str, directive: &str) -> Option<Vec<&'a str>> {
    let find = |name: &str| {
        policy.split(';').find_map(|part| {
            let mut words = part.split_whitespace();
            (words.next() == Some(name)).then(|| words.collect())
        })
    };
    find(directive).or_else(|| find("default-src"))
}

fn violations(policy: &str) -> Vec<String> {
    let mut found = Vec::new();
    for directive in ["script-src", "script-src-elem", "worker-src"] {
        let fallback = if directive == "script-src" {
            directive
        } else {
            "script-src"
        };
        let Some(sources) = sources(policy, directive).or_else(|| sources(policy, fallback)) else {
            found.push(format!("neither {directive} nor default-src is set"));
            continue;
        };
        for source in sources {
            if FORBIDDEN
                .iter()
                .any(|word| source.trim_matches('\'').starts_with(word))
            {
                found.push(format!("{directive} allows {source}"));
            }
        }
    }
    found
}

/// The policy in tauri.conf.json: `"csp"` as one string, or as an object of directives.
fn policy_of(config: &str) -> Option<String> {
    let value = config
        .split_once("\"csp\"")?
        .1
        .trim_start()
        .strip_prefix(':')?
        .trim_start();
    if let Some(text) = value.strip_prefix('"') {
        return text.split_once('"').map(|(policy, _)| policy.to_string());
    }
    let object = value.strip_prefix('{')?.split_once('}')?.0;
    // `"script-src": "'self'", "img-src": ["'self'", "x"]`: names and values take turns.
    let mut policy = String::new();
    for (number, word) in object.split('"').skip(1).step_by(2).enumerate() {
        let is_directive =
            word.ends_with("-src") || word.ends_with("-uri") || word.ends_with("-action");
        policy.push_str(if number > 0 && is_directive {
            "; "
        } else {
            " "
        });
        policy.push_str(word);
    }
    Some(policy.trim().to_string())
}

#[test]
fn the_window_runs_no_script_but_ours() {
    // Until the shell has its configuration there is no window that could run one.
    let Some(config) = read("tauri.conf.json") else {
        return;
    };
    let policy = policy_of(&config).expect("tauri.conf.json sets `csp`");
    hold(
        "The window's policy lets foreign scripts in:",
        &violations(&policy),
    );
}

#[test]
fn every_way_to_let_a_script_in_is_found() {
    for source in [
        "'unsafe-inline'",
        "'unsafe-eval'",
        "data:",
        "blob:",
        "https:",
        "https://x",
        "*",
    ] {
        let policy = format!("default-src 'none'; script-src 'self' {source}; img-src 'self'");
        assert!(!violations(&policy).is_empty(), "{source}");
    }
    assert!(
        !violations("default-src 'self' blob:").is_empty(),
        "default-src counts when alone"
    );
    assert!(
        !violations("img-src 'self'").is_empty(),
        "no directive at all allows everything"
    );
    assert!(!violations("script-src 'self'; worker-src blob:").is_empty());
    assert!(violations("default-src 'none'; script-src 'self'; img-src 'self' blob:").is_empty());
}

#[test]
fn the_policy_is_read_from_both_forms() {
    let text = r#"{"app": {"security": {"csp": "default-src 'none'; script-src 'self'"}}}"#;
    assert_eq!(
        policy_of(text).unwrap(),
        "default-src 'none'; script-src 'self'"
    );
    let object = r#"{"csp": { "default-src": "'none'", "script-src": ["'self'", "blob:"] }}"#;
    assert_eq!(
        violations(&policy_of(object).unwrap())[0],
        "script-src allows blob:"
    );
    assert_eq!(policy_of(r#"{"csp": null}"#), None);
    assert_eq!(policy_of("{}"), None);
}
