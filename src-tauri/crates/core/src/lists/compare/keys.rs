//! On what ground two rows are taken for the same.

use super::{Facts, Named, Side};
use crate::views::name_key;
use reencuentro_matching::normalise::name_tokens;
use reencuentro_matching::spanish_key::spanish_keys;
use std::collections::BTreeSet;

/// A ground, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// The same people, as decided.
    Decided,
    /// The same A-numbers, of the parent and of the child.
    Numbers,
    /// The same cells.
    Cells,
    /// The same names and dates of birth.
    Names,
    /// The same child; not one of [`Ground::ALL`], since the parents differ then.
    Child,
}

impl Ground {
    /// Those on which rows are joined, best first.
    pub(super) const ALL: [Self; 4] = [Self::Decided, Self::Numbers, Self::Cells, Self::Names];
}

/// What rows that are the same on this ground have in common; none where a row has no such thing.
pub(super) fn key(row: &Side, ground: Ground) -> Option<String> {
    let numbered = |facts: &Option<Facts>| Some(facts.as_ref()?.numbers.first()?.clone());
    match ground {
        Ground::Decided => {
            let Named { parent, child } = row.named.ok()?;
            let hex = |id: Option<crate::ids::PersonId>| id.map(|id| id.hex()).unwrap_or_default();
            Some(format!("{} {}", hex(parent), hex(child)))
        }
        Ground::Numbers => match (&row.parent, &row.child) {
            (Some(_), Some(_)) => Some(format!(
                "{} {}",
                numbered(&row.parent)?,
                numbered(&row.child)?
            )),
            (Some(_), None) => Some(format!("{} ", numbered(&row.parent)?)),
            (None, Some(_)) => Some(format!(" {}", numbered(&row.child)?)),
            (None, None) => None,
        },
        Ground::Cells => Some(data_encoding::HEXLOWER.encode(&row.identity?)),
        Ground::Names => {
            // A number that differs is another person, as far as a machine may say.
            let one = |facts: &Option<Facts>| -> Option<String> {
                let Some(facts) = facts else {
                    return Some(String::new());
                };
                let born = facts.born.first().filter(|born| !born.is_unread());
                let born = born.map(|born| born.edtf().to_owned())?;
                Some(format!("{} {born}", name_key(facts.names.first()?)?))
            };
            (row.parent.is_some() || row.child.is_some())
                .then(|| Some(format!("{} / {}", one(&row.parent)?, one(&row.child)?)))?
        }
        Ground::Child => match row.named {
            Ok(named) => named.child.map(|child| child.hex()),
            Err(_) => numbered(&row.child),
        },
    }
}

/// What makes rows of one side speak of the same parent, best ground first; none where the row names no
/// parent.
#[must_use]
pub fn parent_key(row: &Side) -> Option<String> {
    if let Ok(Named { parent, .. }) = row.named {
        return parent.map(|parent| parent.hex());
    }
    let facts = row.parent.as_ref()?;
    let number = facts.numbers.first().cloned();
    number.or_else(|| {
        let born = facts.born.first().map_or("", |born| born.edtf());
        Some(format!("{} {born}", name_key(facts.names.first()?)?))
    })
}

/// Whether two names have the same words by sound, in whatever order.
pub(super) fn sound_alike(one: &str, other: &str) -> bool {
    let sounds = |name: &str| -> Vec<BTreeSet<String>> {
        let tokens = name_tokens(name);
        tokens
            .iter()
            .map(|token| spanish_keys(token.bare()).into_iter().collect())
            .collect()
    };
    let (one, mut other) = (sounds(one), sounds(other));
    one.len() == other.len()
        && one.iter().all(|sound| {
            let found = other.iter().position(|other| !sound.is_disjoint(other));
            found.map(|at| other.swap_remove(at)).is_some()
        })
}
