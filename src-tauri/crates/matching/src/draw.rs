//! Pairs of rows drawn without looking at whether they are alike: what strangers share by chance.
//!
//! The draw depends on what the rows say and not on where they stand: each row is put on a ring by
//! a fingerprint, and drawn with the rows that follow points of the ring made from it. A row more in
//! a list changes only the draws that it falls into, and the lists may change places.

use crate::levels::{Beside, Pattern};
use crate::link::Lists;
use crate::roll::{Roll, spread};
use crate::words::count;

/// Pairs drawn, about.
const DRAWN: usize = 200_000;

/// The patterns of drawn pairs, in order, with how often each occurs.
pub(crate) fn drawn_pairs(lists: Lists, beside: &Beside) -> Vec<(Pattern, u32)> {
    let (a, b) = (ring(lists.a, beside), ring(lists.b, beside));
    let mut patterns: Vec<Pattern> = Vec::new();
    if a.is_empty() || b.is_empty() {
        return Vec::new();
    }
    let drawing = if lists.is_within {
        a.len()
    } else {
        a.len() + b.len()
    };
    let times = DRAWN.div_ceil(drawing);
    let mut draw = |x: &[(u64, u32)], p: &Roll, y: &[(u64, u32)], q: &Roll| {
        for (mark, row) in x {
            for time in 0..times.min(y.len()) {
                let point = spread(*mark ^ (time as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
                let at = y.partition_point(|other| other.0 < point) % y.len();
                let other = y[at].1;
                if !(lists.is_within && other == *row) {
                    patterns.push(beside.pattern(p, *row as usize, q, other as usize));
                }
            }
        }
    };
    draw(&a, lists.a, &b, lists.b);
    if !lists.is_within {
        draw(&b, lists.b, &a, lists.a);
    }
    patterns.sort_unstable();
    let runs = patterns.chunk_by(PartialEq::eq);
    runs.map(|run| (run[0], count(run.len()))).collect()
}

fn ring(roll: &Roll, beside: &Beside) -> Vec<(u64, u32)> {
    let mut ring: Vec<(u64, u32)> = (0..roll.len())
        .map(|row| (roll.fingerprint(row, beside.words), count(row)))
        .collect();
    ring.sort_unstable();
    ring
}
