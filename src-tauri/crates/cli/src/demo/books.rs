//! The parents of the lists as the vault knows them, read from the grid like any client would.

use super::client::{Client, text};
use super::families::World;
use reencuentro_api::wire::{ApiError, ErrorCode};
use serde_json::json;
use std::collections::BTreeMap;

/// One parent of the practice run.
pub struct Book {
    /// Person id.
    pub parent: String,
    /// A pair for each child that the import founded.
    pub pairs: Vec<Pair>,
}

/// One pair.
pub struct Pair {
    /// Pair id.
    pub id: String,
    /// The child's person id.
    pub child: String,
}

/// Finds each family of the lists by the A-numbers of its children, in the order of the first list.
pub fn read_books(client: &mut Client, world: &World) -> Result<Vec<Book>, ApiError> {
    let by_child = read_grid(client)?;
    let mut books = Vec::new();
    for family in &world.families {
        let found: Vec<&(String, String)> = family
            .children
            .iter()
            .filter_map(|child| by_child.get(&child.a_number))
            .collect();
        let (first, pair) = found
            .first()
            .ok_or_else(|| ApiError::new(ErrorCode::NotFound))?;
        let opened = client.ask("open_family", &json!({ "family": first }))?;
        let pairs = opened["pairs"].as_array().cloned().unwrap_or_default();
        let of = |id: &str| pairs.iter().find(|one| one["id"] == id);
        let ours = found.iter().filter_map(|(_, id)| of(id));
        books.push(Book {
            parent: of(pair).map(|one| text(one, "parent")).unwrap_or_default(),
            pairs: ours
                .map(|one| Pair {
                    id: text(one, "id"),
                    child: text(one, "child"),
                })
                .collect(),
        });
    }
    Ok(books)
}

/// Family and pair by the digits of the child's A-number.
fn read_grid(client: &mut Client) -> Result<BTreeMap<String, (String, String)>, ApiError> {
    let mut by_child = BTreeMap::new();
    let mut from = 0u64;
    loop {
        let window = client.ask(
            "list_pairs",
            &json!({ "search": "", "alignment": null, "contact": null, "from": from, "count": 500 }),
        )?;
        let rows = window["rows"].as_array().cloned().unwrap_or_default();
        for row in &rows {
            let number = text(row, "child_a_number");
            let digits = number.chars().filter(char::is_ascii_digit).collect();
            by_child.insert(digits, (text(row, "family"), text(row, "pair")));
        }
        from += rows.len() as u64;
        if rows.is_empty() || from >= window["total"].as_u64().unwrap_or(0) {
            return Ok(by_child);
        }
    }
}
