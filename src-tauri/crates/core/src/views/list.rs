//! A list's state: what it is, and where each of its rows ended. A pure function of the entries
//! under the list's own id; the cells themselves stay in theirs.

use super::pair::Given;
use crate::acts::{Act, DifferenceExplained, ListReceived, RowDecided, RowsLinked};
use crate::entries::KnownEntry;
use crate::ids::{EntityId, EntryHash, ListId};
use crate::lists::Bucket;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Rows by where they ended; they sum to the rows of the list while its import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ListCounts {
    /// Speak of people who were in the book.
    pub linked: u32,
    /// Founded their people.
    pub founded: u32,
    /// Wait for a person to decide.
    pub review: u32,
    /// Cannot be read.
    pub unreadable: u32,
    /// Speak of nobody whom the network looks for, as a person decided.
    #[serde(default)]
    pub not_ours: u32,
}

/// A version of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListState {
    /// Its id.
    pub id: ListId,
    /// The entry that received it.
    pub received: EntryHash,
    /// Its kind.
    pub kind: String,
    /// Who sent it.
    pub sender: String,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file, hex.
    pub file_sha256: String,
    /// Header texts.
    pub columns: Vec<String>,
    /// Field of each column, a code; blank where not used.
    pub fields: Vec<String>,
    /// Rows in the file.
    pub rows: u32,
    /// Marked as under a protective order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protective_order: bool,
    /// What became of what it says of people in the book, a code of `lists::Policy`; blank = nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub policy: String,
    /// Where they ended.
    pub counts: ListCounts,
    /// The import was taken back, but for what is kept.
    pub undone: bool,
    /// People and pairs that the undoing kept, because a person had worked on them.
    pub kept: Vec<EntityId>,
}

/// Where one row ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRowState {
    /// Row number as in the file.
    pub row: u32,
    /// `linked`, `founded`, `review`, `unreadable`, `not_ours`.
    pub bucket: String,
    /// Why, for review and unreadable, a code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The pair or person it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<EntityId>,
    /// Decisions in force that say different things: the row waits for one that replaces them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradicting: Vec<EntryHash>,
}

/// A list folded: its state, and its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct ListFolded {
    /// What it is.
    pub state: ListState,
    /// Its rows, in the order of the file.
    pub rows: Vec<ListRowState>,
    /// Explanations of differences in force, in their order: of one difference more than one where two
    /// members explained it without knowing of each other.
    pub differences: Vec<Given<DifferenceExplained>>,
}

/// Folds every list whose receipt is among the entries in force.
pub(super) fn fold_lists<'a>(
    current: impl Iterator<Item = &'a KnownEntry> + Clone,
) -> BTreeMap<ListId, ListFolded> {
    let mut lists: BTreeMap<ListId, ListFolded> = current
        .clone()
        .filter_map(|entry| match &entry.act {
            Some(Act::ListReceived(list)) => {
                let id = ListId::from(entry.header.entity);
                Some((id, received(id, entry.hash, list)))
            }
            _ => None,
        })
        .collect();
    let mut rows: BTreeMap<ListId, BTreeMap<u32, ListRowState>> = BTreeMap::new();
    let mut decisions: BTreeMap<(ListId, u32), Vec<(EntryHash, &RowDecided)>> = BTreeMap::new();
    for entry in current {
        let id = ListId::from(entry.header.entity);
        let Some(list) = lists.get_mut(&id) else {
            continue;
        };
        match &entry.act {
            Some(Act::RowsLinked(chunk)) => take_rows(rows.entry(id).or_default(), chunk),
            Some(Act::RowDecided(decided)) => {
                let of_row = decisions.entry((id, decided.row)).or_default();
                of_row.push((entry.hash, decided));
            }
            Some(Act::DifferenceExplained(explained)) => list.differences.push(Given {
                entry: entry.hash,
                author: entry.author(),
                value: DifferenceExplained::clone(explained),
            }),
            Some(Act::ImportUndone(undone)) => {
                list.state.undone = true;
                list.state.kept.extend(&undone.kept);
            }
            _ => {}
        }
    }
    for ((id, row), of_row) in decisions {
        rows.entry(id)
            .or_default()
            .insert(row, settled(row, &of_row));
    }
    for (id, rows) in rows {
        if let Some(list) = lists.get_mut(&id) {
            list.rows = rows.into_values().collect();
            list.state.counts = count(&list.rows);
        }
    }
    lists
}

fn received(id: ListId, entry: EntryHash, list: &ListReceived) -> ListFolded {
    let state = ListState {
        id,
        received: entry,
        kind: list.kind.clone(),
        sender: list.sender.clone(),
        as_of: list.as_of,
        file_name: list.file_name.clone(),
        file_sha256: list.file_sha256.clone(),
        columns: list.columns.clone(),
        fields: list.fields.clone(),
        rows: list.rows,
        protective_order: list.protective_order,
        policy: list.policy.clone(),
        counts: ListCounts::default(),
        undone: false,
        kept: Vec::new(),
    };
    ListFolded {
        state,
        rows: Vec::new(),
        differences: Vec::new(),
    }
}

/// Where decisions in force leave a row. Two members who decided without knowing of each other may have
/// said different things: neither stands, and the row waits.
fn settled(row: u32, decisions: &[(EntryHash, &RowDecided)]) -> ListRowState {
    let said = |decided: &RowDecided| (decided.end, decided.pair, decided.parent, decided.child);
    let agree = decisions
        .windows(2)
        .all(|two| said(two[0].1) == said(two[1].1));
    let Some((_, decided)) = decisions.last().filter(|_| agree) else {
        return ListRowState {
            row,
            bucket: Bucket::Review.code().to_owned(),
            reason: "decided_differently".to_owned(),
            target: None,
            contradicting: decisions.iter().map(|(hash, _)| *hash).collect(),
        };
    };
    let one = decided.parent.or(decided.child).map(EntityId::from);
    ListRowState {
        row,
        bucket: Bucket::from(decided.end).code().to_owned(),
        reason: "decided".to_owned(),
        target: decided.pair.map(EntityId::from).or(one),
        contradicting: Vec::new(),
    }
}

fn take_rows(rows: &mut BTreeMap<u32, ListRowState>, chunk: &RowsLinked) {
    let mut put = |row: u32, bucket: &str, reason: &str, target: Option<EntityId>| {
        let (bucket, reason) = (bucket.to_owned(), reason.to_owned());
        rows.insert(
            row,
            ListRowState {
                row,
                bucket,
                reason,
                target,
                contradicting: Vec::new(),
            },
        );
    };
    for (row, id) in &chunk.links {
        put(*row, "linked", "", Some(*id));
    }
    for (row, id) in &chunk.founded {
        put(*row, "founded", "", Some(*id));
    }
    for (row, reason) in &chunk.waiting {
        put(*row, "review", reason, None);
    }
    for row in &chunk.not_ours {
        put(*row, "not_ours", "decided_before", None);
    }
    for (row, reason) in &chunk.unreadable {
        put(*row, "unreadable", reason, None);
    }
}

fn count(rows: &[ListRowState]) -> ListCounts {
    let mut counts = ListCounts::default();
    for row in rows {
        match row.bucket.as_str() {
            "linked" => counts.linked += 1,
            "founded" => counts.founded += 1,
            "review" => counts.review += 1,
            "not_ours" => counts.not_ours += 1,
            _ => counts.unreadable += 1,
        }
    }
    counts
}
