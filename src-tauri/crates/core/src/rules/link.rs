//! Whether two records may be said to be one person (DESIGN §5). A wrong link gives one parent the
//! wishes of another, so it is bounded, and what looks wrong is for counsel.

use super::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// Most records that become one person without counsel.
pub const MOST_RECORDS: usize = 6;
/// Most pairs that come under one person without counsel.
pub const MOST_PAIRS: usize = 40;

/// One side of a link.
#[derive(Debug, Clone, Default)]
pub struct LinkSide {
    /// Records that are this person already.
    pub records: usize,
    /// Pairs they stand in.
    pub pairs: usize,
    /// Exact identifiers as compared, by kind.
    pub identifiers: BTreeMap<&'static str, BTreeSet<String>>,
}

/// What is known of both together.
#[derive(Debug, Clone, Copy, Default)]
pub struct Between {
    /// They are one person already.
    pub linked: bool,
    /// Somebody found that they are two people, and it stands.
    pub told_apart: bool,
    /// One is the other's parent.
    pub parent_and_child: bool,
}

/// Whether they may be linked; `counsel` = who links is counsel.
///
/// # Errors
/// [`Refusal`].
pub fn check_link(
    one: &LinkSide,
    other: &LinkSide,
    between: Between,
    counsel: bool,
) -> Result<(), Refusal> {
    if between.linked {
        return Err(Refusal::SamePerson);
    }
    if between.told_apart {
        return Err(Refusal::ToldApart);
    }
    if between.parent_and_child {
        return Err(Refusal::ParentAndChild);
    }
    let is_large =
        one.records + other.records > MOST_RECORDS || one.pairs + other.pairs > MOST_PAIRS;
    if (is_large || contradict(one, other)) && !counsel {
        return Err(Refusal::LinkNeedsCounsel);
    }
    Ok(())
}

/// Both have a number of one kind, and share none of that kind.
fn contradict(one: &LinkSide, other: &LinkSide) -> bool {
    one.identifiers.iter().any(|(kind, mine)| {
        other
            .identifiers
            .get(kind)
            .is_some_and(|theirs| mine.is_disjoint(theirs))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(records: usize, pairs: usize, number: &str) -> LinkSide {
        let numbers = (!number.is_empty()).then(|| BTreeSet::from([number.to_owned()]));
        LinkSide {
            records,
            pairs,
            identifiers: numbers.into_iter().map(|n| ("a_number", n)).collect(),
        }
    }

    fn check(one: &LinkSide, other: &LinkSide, counsel: bool) -> Result<(), Refusal> {
        check_link(one, other, Between::default(), counsel)
    }

    #[test]
    fn what_is_large_or_contradicts_is_for_counsel() {
        let needs = Err(Refusal::LinkNeedsCounsel);
        for (one, other, allowed) in [
            (side(1, 1, ""), side(1, 1, ""), Ok(())),
            (side(3, 1, ""), side(3, 1, ""), Ok(())),
            (side(3, 1, ""), side(4, 1, ""), needs),
            (side(1, 20, ""), side(1, 21, ""), needs),
            (side(1, 1, "A1"), side(1, 1, "A2"), needs),
            (side(1, 1, "A1"), side(1, 1, "A1"), Ok(())),
            (side(1, 1, "A1"), side(1, 1, ""), Ok(())),
        ] {
            assert_eq!(check(&one, &other, false), allowed);
            assert_eq!(check(&one, &other, true), Ok(()));
        }
    }

    #[test]
    fn nobody_is_their_own_parent_not_even_for_counsel() {
        let both = side(1, 1, "");
        for (between, why) in [
            (
                Between {
                    linked: true,
                    ..Between::default()
                },
                Refusal::SamePerson,
            ),
            (
                Between {
                    told_apart: true,
                    ..Between::default()
                },
                Refusal::ToldApart,
            ),
            (
                Between {
                    parent_and_child: true,
                    ..Between::default()
                },
                Refusal::ParentAndChild,
            ),
        ] {
            assert_eq!(check_link(&both, &both, between, true), Err(why));
        }
    }
}
