//! The same by parent: the unit of the court's questions, where rows are the unit of the lists.

use super::keys::parent_key;
use super::{Comparison, RowStanding, Side, Standing};
use std::collections::BTreeMap;

/// Parents by where they stand. A parent is on both sides when one of their rows is, or when a row of
/// either side names them; those of whom no row says who the parent is are in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct ParentCounts {
    /// On the first side.
    pub a: u32,
    /// On the second.
    pub b: u32,
    /// On both, and their rows say the same.
    pub same: u32,
    /// On both, and something about them or their children differs.
    pub different: u32,
    /// On the first alone.
    pub only_a: u32,
    /// On the second alone.
    pub only_b: u32,
}

/// Counts parents. `a = same + different + only_a` and `b = same + different + only_b`.
#[must_use]
pub fn by_parent(a: &[Side], b: &[Side], comparison: &Comparison) -> ParentCounts {
    let mut groups = Groups::default();
    let rows_of_b: BTreeMap<u32, &Side> = b.iter().map(|row| (row.row, row)).collect();
    for (row, standing) in a.iter().zip(&comparison.a) {
        let joined = matches!(standing.standing, Standing::Same | Standing::Different);
        let other = standing.with.filter(|_| joined);
        let other = other.and_then(|with| rows_of_b.get(&with));
        if let (Some(one), Some(other)) =
            (parent_key(row), other.and_then(|other| parent_key(other)))
        {
            groups.join(&one, &other);
        }
    }
    let mut parents: BTreeMap<String, [bool; 3]> = BTreeMap::new();
    for (side, rows, standings) in [(0, a, &comparison.a), (1, b, &comparison.b)] {
        for (row, standing) in rows.iter().zip(standings) {
            let Some(key) = parent_key(row) else { continue };
            let parent = parents.entry(groups.root(&key)).or_default();
            parent[side] = true;
            parent[2] |= differs(standing);
        }
    }
    let mut counts = ParentCounts::default();
    for [on_a, on_b, differs] in parents.into_values() {
        counts.a += u32::from(on_a);
        counts.b += u32::from(on_b);
        match (on_a, on_b) {
            (true, true) if differs => counts.different += 1,
            (true, true) => counts.same += 1,
            (true, false) => counts.only_a += 1,
            _ => counts.only_b += 1,
        }
    }
    counts
}

const fn differs(row: &RowStanding) -> bool {
    !matches!(row.standing, Standing::Same | Standing::Again)
}

/// Which keys are of one parent.
#[derive(Default)]
struct Groups(BTreeMap<String, String>);

impl Groups {
    fn root(&mut self, key: &str) -> String {
        let mut at = key.to_owned();
        loop {
            match self.0.get(&at) {
                Some(above) if *above != at => at.clone_from(above),
                Some(_) => return at,
                None => {
                    self.0.insert(at.clone(), at.clone());
                    return at;
                }
            }
        }
    }

    fn join(&mut self, one: &str, other: &str) {
        let (one, other) = (self.root(one), self.root(other));
        // The smaller stands for both, so that the order of the rows counts for nothing.
        let (small, large) = if one < other {
            (one, other)
        } else {
            (other, one)
        };
        self.0.insert(large, small);
    }
}
