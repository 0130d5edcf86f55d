//! Which rows are looked at beside each other: those that share a block.
//!
//! A block is made by an A-number, a day of birth (month and day in either order), a surname with a
//! given name, two surnames, or a name with the day of separation or two thirds of the day of birth; on
//! cases also across parent and child. A block of common names is cut by what else its rows say, so that
//! the number of pairs grows with the lists and not with their square.

use crate::record::OtherKind;
use crate::roll::{Day, Roll, Someone, spread};
use crate::words::{NONE, WordId, Words, count};

/// A block may hold so many pairs before it is cut.
const FULL: usize = 256;
/// A block that nothing cuts is left out when it holds more pairs than this.
const TOO_FULL: usize = 4_000_000;
/// How often a block is cut.
const CUTS: usize = 3;

/// A pair of rows as one number: row of A, row of B.
pub(crate) const fn pair(i: u32, j: u32) -> u64 {
    (i as u64) << 32 | j as u64
}

/// The rows of a pair.
pub(crate) const fn rows(pair: u64) -> (usize, usize) {
    ((pair >> 32) as usize, (pair & 0xffff_ffff) as usize)
}

/// All pairs of rows of `a` and `b` that share a block, in order, each once.
pub(crate) fn candidates(a: &Roll, b: &Roll, words: &Words) -> Vec<u64> {
    let (x, y) = (entries(a, words), entries(b, words));
    let mut pairs = Vec::new();
    let join = Join {
        a,
        b,
        words,
        is_within: false,
    };
    join.blocks(&x, &y, 0, &mut pairs);
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// All pairs of rows of one list, the lower row first.
pub(crate) fn candidates_within(a: &Roll, words: &Words) -> Vec<u64> {
    let x = entries(a, words);
    let mut pairs = Vec::new();
    let join = Join {
        a,
        b: a,
        words,
        is_within: true,
    };
    join.blocks(&x, &x, 0, &mut pairs);
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

type Entry = (u64, u32);

fn entries(roll: &Roll, words: &Words) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(roll.len() * 12);
    let mut keys = Vec::new();
    for row in 0..roll.len() {
        keys_of(roll, row, words, &mut keys);
        entries.extend(keys.iter().map(|key| (*key, count(row))));
    }
    entries.sort_unstable();
    entries
}

struct Join<'a> {
    a: &'a Roll,
    b: &'a Roll,
    words: &'a Words,
    is_within: bool,
}

impl Join<'_> {
    fn blocks(&self, x: &[Entry], y: &[Entry], depth: usize, pairs: &mut Vec<u64>) {
        let (mut i, mut j) = (0, 0);
        while i < x.len() && j < y.len() {
            let key = x[i].0.max(y[j].0);
            i += x[i..]
                .partition_point(|entry| entry.0 < key)
                .min(x.len() - i);
            j += y[j..]
                .partition_point(|entry| entry.0 < key)
                .min(y.len() - j);
            if i >= x.len() || j >= y.len() || x[i].0 != key || y[j].0 != key {
                continue;
            }
            let in_x = x[i..].iter().take_while(|entry| entry.0 == key).count();
            let in_y = y[j..].iter().take_while(|entry| entry.0 == key).count();
            self.block(&x[i..i + in_x], &y[j..j + in_y], depth, pairs);
            i += in_x;
            j += in_y;
        }
    }

    fn block(&self, x: &[Entry], y: &[Entry], depth: usize, pairs: &mut Vec<u64>) {
        let size = x.len() * y.len();
        if size > FULL && depth < CUTS {
            let cut = |roll: &Roll, rows: &[Entry]| {
                let mut entries = Vec::new();
                let mut keys = Vec::new();
                for (_, row) in rows {
                    cuts_of(roll, *row as usize, self.words, &mut keys);
                    entries.extend(keys.iter().map(|key| (*key, *row)));
                }
                entries.sort_unstable();
                entries
            };
            let (p, q) = (cut(self.a, x), cut(self.b, y));
            let (p, q) = (telling(&p, x.len()), telling(&q, y.len()));
            self.blocks(&p, &q, depth + 1, pairs);
        } else if size <= TOO_FULL {
            for (_, i) in x {
                for (_, j) in y {
                    if !self.is_within || i < j {
                        pairs.push(pair(*i, *j));
                    }
                }
            }
        }
    }
}

/// Without the cuts that leave a block nearly whole, such as its own name.
fn telling(entries: &[Entry], whole: usize) -> Vec<Entry> {
    let by_key = entries.chunk_by(|p, q| p.0 == q.0);
    by_key
        .filter(|rows| rows.len() * 4 < whole * 3)
        .flatten()
        .copied()
        .collect()
}

/// A block's number: its kind and what it is made of, in any order.
fn key(kind: u64, x: u32, y: u32) -> u64 {
    let (low, high) = (x.min(y), x.max(y));
    spread((u64::from(low) << 32 | u64::from(high)) ^ (kind << 58))
}

/// The blocks of a row.
pub(crate) fn keys_of(roll: &Roll, row: usize, words: &Words, keys: &mut Vec<u64>) {
    keys.clear();
    let people = roll.people_of(row);
    let separated = roll.rests[row].separated;
    for (place, someone) in people.iter().enumerate() {
        keys_of_person(someone, place as u64, words, keys);
        // A case says enough of two people to be found without these.
        if people.len() == 1 {
            by_name_and_day(someone, separated, words, keys);
            by_name_and_part_of_birth(someone, words, keys);
        }
    }
    if let [child, parent] = people {
        let (c, p) = (sounds(child.given, words), sounds(parent.given, words));
        for c in c.clone() {
            for s in sounds(parent.surnames, words) {
                keys.push(key(10, c, s));
            }
            for p in p.clone() {
                keys.push(key(11, spread_of(c, p), day_key(separated)));
            }
        }
    }
    others_keys(roll, row, words, keys);
    keys.sort_unstable();
    keys.dedup();
}

fn keys_of_person(someone: &Someone, place: u64, words: &Words, keys: &mut Vec<u64>) {
    if someone.number != 0 {
        keys.push(key(1, someone.number, 0));
    }
    if someone.born.is_whole() {
        keys.push(key(2 + place, day_key(someone.born), 0));
    }
    let surnames = sounds(someone.surnames, words);
    let given = sounds(someone.given, words);
    for s in surnames {
        for g in given.clone() {
            keys.push(key(4 + place, s, g));
        }
    }
}

fn by_name_and_day(someone: &Someone, separated: Day, words: &Words, keys: &mut Vec<u64>) {
    let first = someone.surnames.map(|word| words.keys(word)[0]);
    if first[0] != 0 && first[1] != 0 {
        keys.push(key(6, first[0], first[1]));
    }
    if separated.is_whole() {
        for name in sounds(someone.surnames, words).chain(sounds(someone.given, words)) {
            keys.push(key(8, name, day_key(separated)));
        }
    }
}

/// A name, and two of the three numbers of the day of birth: finds those of whom the third and the other
/// name were both written wrong.
fn by_name_and_part_of_birth(someone: &Someone, words: &Words, keys: &mut Vec<u64>) {
    let Day { year, month, day } = someone.born;
    if !someone.born.is_whole() {
        return;
    }
    let (year, month, day) = (u32::from(year), u32::from(month), u32::from(day));
    for name in sounds(someone.surnames, words).chain(sounds(someone.given, words)) {
        for (kind, parts) in [
            (44, year << 8 | month),
            (45, year << 8 | day),
            (46, month << 8 | day),
        ] {
            keys.push(key(kind, spread_of(name, parts), parts));
        }
    }
}

fn others_keys(roll: &Roll, row: usize, words: &Words, keys: &mut Vec<u64>) {
    let someone = roll.person(row, 0);
    for (at, (other, kind)) in roll.others_of(row).iter().zip(&roll.kinds).enumerate() {
        if *other == NONE {
            continue;
        }
        let kind_key = 16 + at as u64;
        match kind {
            OtherKind::Number => keys.push(key(kind_key, *other, 0)),
            OtherKind::Words => {
                for name in sounds(someone.given, words).chain(sounds(someone.surnames, words)) {
                    keys.push(key(kind_key, *other, name));
                }
            }
            OtherKind::Code => {}
        }
    }
}

/// What cuts a full block: blocks of a row, and single facts that would be too wide alone.
fn cuts_of(roll: &Roll, row: usize, words: &Words, keys: &mut Vec<u64>) {
    keys.clear();
    let separated = roll.rests[row].separated;
    if separated.is_whole() {
        keys.push(key(32, day_key(separated), 0));
    }
    for (place, someone) in roll.people_of(row).iter().enumerate() {
        let place = place as u64;
        if someone.born.is_whole() {
            keys.push(key(34 + place, day_key(someone.born) & 0xffff, 0));
        }
        if someone.born.is_said() {
            keys.push(key(36 + place, u32::from(someone.born.year), 0));
        }
        for name in sounds(someone.surnames, words).chain(sounds(someone.given, words)) {
            keys.push(key(38 + place, name, 0));
        }
    }
    for (at, other) in roll.others_of(row).iter().enumerate() {
        if *other != NONE {
            keys.push(key(40 + at as u64, *other, 0));
        }
    }
    keys.sort_unstable();
    keys.dedup();
}

/// A day with month and day in either order.
fn day_key(day: Day) -> u32 {
    let (low, high) = (day.month.min(day.day), day.month.max(day.day));
    u32::from(day.year) << 16 | u32::from(low) << 8 | u32::from(high)
}

fn spread_of(x: u32, y: u32) -> u32 {
    x.min(y).wrapping_mul(0x9e37_79b1) ^ x.max(y)
}

/// All sounds of up to two words.
fn sounds(names: [WordId; 2], words: &Words) -> impl Iterator<Item = u32> + Clone {
    let [a, b] = names.map(|word| words.keys(word));
    let all = [a[0], a[1], b[0], b[1]];
    (0..4)
        .filter(move |at| all[*at] != 0 && !all[..*at].contains(&all[*at]))
        .map(move |at| all[at])
}
