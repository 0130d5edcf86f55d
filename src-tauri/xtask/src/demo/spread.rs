//! Whether the practice vault has a family in every state it is meant to have: asked of the grid, and
//! of the tables that the open export writes of every entry.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Made, ask_vault, question};
use crate::checkout::Checkout;

/// Columns of the grid, and the codes that stand in some row of it.
const GRID: [(&str, &[&str]); 5] = [
    (
        "alignment",
        &[
            "aligned",
            "aligned_held",
            "aligned_us_held",
            "best_interests_route",
            "child_decides",
            "conflict",
            "needs_counsel",
            "own_adult_case",
            "pending",
            "stale",
        ],
    ),
    (
        "contact",
        &[
            "attempting",
            "closed",
            "counselled",
            "no_info",
            "reached",
            "to_contact",
        ],
    ),
    (
        "parent_statement",
        &["contradicting", "final", "not_asked", "preliminary"],
    ),
    (
        "child_statement",
        &[
            "confirmed",
            "contradicting",
            "not_asked",
            "stated",
            "with_counsel",
        ],
    ),
    ("delivery", &["delivered", "not_ready"]),
];

/// Tables of entries, and words that stand in some line of them.
const ENTRIES: [(&str, &[&str]); 19] = [
    ("alignment_overridden", &["aligned"]),
    (
        "attempt_logged",
        &[
            "busy_or_off",
            "call_back",
            "inbound_call",
            "line_dropped",
            "message_left",
            "message_left_unsafe",
            "no_answer",
            "number_dead",
            "refused",
            "relative_answered",
            "spoke_unverified",
            "spoke_verified",
            "suspected_impostor",
            "unsafe_stop",
            "visited_found",
            "visited_not_found",
            "voicemail_not_left",
            "wrong_person",
        ],
    ),
    (
        "case_closed",
        &[
            "already_reunited",
            "deceased",
            "declines_contact",
            "not_separated",
            "out_of_class",
            "preference_not_obtainable",
        ],
    ),
    ("child_statement", &["best_interests", "child"]),
    (
        "claim_recorded",
        &[
            "disputed",
            "family",
            "government",
            "legal_path",
            "red_flag_background",
            "red_flag_litigation",
            "red_flag_parentage",
            "red_flag_safety",
            "reunified",
            "reunified_confirmed",
            "sponsor_placement_confirmed",
            "waiver",
        ],
    ),
    ("clearance_recorded", &["cleared", "objected"]),
    ("consent_recorded", &["granted", "refused", "withdrawn"]),
    (
        "custody_claimed",
        &[
            "discharged_other_parent",
            "discharged_reunified",
            "discharged_sponsor",
            "discharged_turned_18",
            "government",
            "network",
            "repatriated",
        ],
    ),
    ("detail_recorded", &["deceased"]),
    ("effort_attested", &[]),
    ("field_search_assigned", &[]),
    (
        "field_search_returned",
        &["exhausted", "found", "stopped_unsafe", "trace"],
    ),
    (
        "name_recorded",
        &["alias", "legal", "misspelling", "nickname", "spoken"],
    ),
    (
        "parent_statement",
        &["declines_to_state", "unable_to_obtain"],
    ),
    ("persons_linked", &[]),
    ("persons_told_apart", &[]),
    ("privileged_note_written", &[]),
    ("trashed", &[]),
    ("withdrawn", &[]),
];

/// What is meant to be in the practice vault and is not.
///
/// # Errors
/// When the vault cannot be asked.
pub(super) fn missing(checkout: &Checkout, made: &Made) -> Result<Vec<String>> {
    let mut missing = missing_in_grid(&grid(checkout, made)?);
    let open = checkout.root.join(&made.out).with_extension("open");
    let folder = open.display().to_string();
    if !ask_vault(
        checkout,
        made,
        &["vault", "export-open", "--plain", "--out", &folder],
    )?
    .ok
    {
        missing.push("the vault cannot be exported in open forms".to_string());
        return Ok(missing);
    }
    for (table, words) in ENTRIES {
        missing.extend(missing_in_table(table, words, &read_table(&open, table)?));
    }
    if !replaces_a_final(&read_table(&open, "parent_statement")?) {
        missing.push("no final statement was replaced by another".to_string());
    }
    fs::remove_dir_all(&open).with_context(|| format!("cannot remove {folder}"))?;
    Ok(missing)
}

/// All rows of the grid. Quietly: they are many.
fn grid(checkout: &Checkout, made: &Made) -> Result<Value> {
    let request = r#"{"search":"","alignment":null,"contact":null,"from":0,"count":500}"#;
    let mut asked = question(checkout, made, &["call", "list_pairs"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start the command line")?;
    if let Some(mut pipe) = asked.stdin.take() {
        pipe.write_all(request.as_bytes())?;
    }
    let answer = asked.wait_with_output()?.stdout;
    serde_json::from_slice(&answer).context("the grid is not JSON")
}

fn read_table(open: &Path, table: &str) -> Result<String> {
    let path = open.join("by_type").join(format!("{table}.csv"));
    match fs::read_to_string(&path) {
        Ok(text) => Ok(text),
        // A type of which there is no entry has no table.
        Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(problem) => Err(problem).with_context(|| format!("cannot read {}", path.display())),
    }
}

fn missing_in_grid(grid: &Value) -> Vec<String> {
    let rows = grid["rows"].as_array().map_or(&[][..], Vec::as_slice);
    let mut missing = Vec::new();
    for (column, codes) in GRID {
        for code in codes {
            if !rows.iter().any(|row| row[column] == *code) {
                missing.push(format!("no pair whose {column} is {code}"));
            }
        }
    }
    for (column, code) in [("alignment", "aligned"), ("delivery", "delivered")] {
        let found = rows.iter().filter(|row| row[column] == code).count();
        if found != 41 {
            missing.push(format!("{found} pairs and not 41 whose {column} is {code}"));
        }
    }
    missing
}

fn missing_in_table(table: &str, words: &[&str], text: &str) -> Vec<String> {
    if text.lines().count() < 2 {
        return vec![format!("no entry {table}")];
    }
    let absent = words
        .iter()
        .filter(|word| !text.contains(&format!("\"{word}\"")));
    absent
        .map(|word| format!("no entry {table} that says {word}"))
        .collect()
}

/// Whether one final statement stands in the place of another. The columns that every table begins
/// with are hashes, ids and one name, so that no cell of them has a comma in quotes.
fn replaces_a_final(table: &str) -> bool {
    let line = |line: &str| -> Option<(String, String)> {
        let cells: Vec<&str> = line.split("\",\"").collect();
        let entry = cells.first()?.trim_start_matches('"');
        Some((entry.to_string(), (*cells.get(7)?).to_string()))
    };
    let finals: Vec<_> = table
        .lines()
        .filter(|text| text.contains("\"final\""))
        .filter_map(line)
        .collect();
    finals
        .iter()
        .any(|(_, by)| finals.iter().any(|(entry, _)| entry == by))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_without_a_pair_is_named_and_so_is_a_wrong_count() {
        let row = |alignment: &str| {
            serde_json::json!({
                "alignment": alignment, "contact": "closed", "parent_statement": "final",
                "child_statement": "stated", "delivery": "delivered",
            })
        };
        let rows: Vec<Value> = (0..41).map(|_| row("aligned")).collect();
        let problems = missing_in_grid(&serde_json::json!({ "rows": rows }));
        assert!(problems.contains(&"no pair whose alignment is stale".to_string()));
        assert!(!problems.iter().any(|problem| problem.contains("41")));
        let problems = missing_in_grid(&serde_json::json!({ "rows": rows[1..] }));
        assert!(problems.iter().any(|problem| problem.starts_with("40 ")));
    }

    #[test]
    fn a_word_that_no_line_says_is_named() {
        let table = "\"entry\",\"answer\"\n\"4d\",\"granted\"\n";
        assert_eq!(
            missing_in_table("consent_recorded", &["granted", "refused"], table),
            ["no entry consent_recorded that says refused"]
        );
        assert_eq!(missing_in_table("trashed", &[], ""), ["no entry trashed"]);
    }

    #[test]
    fn only_a_final_in_the_place_of_a_final_is_one() {
        let line = |entry: &str, by: &str, stage: &str| {
            format!("\"{entry}\",\"p\",\"t\",\"a\",\"i\",\"true\",\"\",\"{by}\",\"{stage}\"\n")
        };
        let both = |stage: &str| line("1", "2", stage) + &line("2", "", "final");
        assert!(replaces_a_final(&both("final")));
        assert!(!replaces_a_final(&both("preliminary")));
        assert!(!replaces_a_final(&line("1", "3", "final")), "withdrawn");
    }
}
