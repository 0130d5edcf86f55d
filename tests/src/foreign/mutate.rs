//! Bytes changed by chance: flipped, cut, doubled, put together out of two.

use crate::attack::dice::Dice;

/// Never longer than this: the bounds of files have tests of their own.
const MOST: usize = 64 << 10;

/// What is put in whole, because no chance finds it: signs that these parsers look for.
const TELLING: &[&str] = &[
    "\"",
    "\"\"",
    "\r",
    "\n",
    "\r\n",
    ",",
    ";",
    "\t",
    "|",
    "sep=;\n",
    "=\"",
    "\u{feff}",
    "\u{200b}",
    "\u{a0}",
    "\u{202e}",
    "\0",
    "E+11",
    "4.41E+11",
    "#REF!",
    "9999-12-31",
    "31/02/1986",
    "29/02/1900",
    "-1",
    "0",
    "99999999999999999999",
    "1e308",
    "NaN",
    "Total",
    "Parent",
    "Child name",
    "A#",
    "DOB",
    "A900214331",
    "Ã©",
    "ñ",
    "null",
    "[]",
    "{}",
    "\\u0000",
    "<c t=\"s\"><v>9</v></c>",
    "<f>A1</f>",
    "<mergeCell ref=\"A1:A9\"/>",
    "r=\"XFD1048576\"",
    "count=\"4000000000\"",
    "date1904=\"1\"",
    "&#x0;",
];

/// Bytes out of these, changed in one place or in several.
#[must_use]
pub fn changed(from: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = from.to_vec();
    for _ in 0..=dice.below(4) {
        once(&mut bytes, other, dice);
    }
    bytes.truncate(MOST);
    bytes
}

fn once(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let piece = |of: &[u8], dice: &mut Dice| {
        let from = dice.below(of.len() + 1);
        let most = 1 << dice.below(8);
        let length = dice.below(most).min(of.len() - from);
        (from, from + length)
    };
    match dice.below(8) {
        0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        1 if at < bytes.len() => bytes[at] = dice.any().to_le_bytes()[0],
        2 => bytes.truncate(at),
        3 => {
            let (from, to) = piece(bytes, dice);
            bytes.drain(from..to);
        }
        4 => {
            let (from, to) = piece(bytes, dice);
            let doubled = bytes[from..to].repeat(1 + dice.below(4));
            bytes.splice(at..at, doubled);
        }
        5 => {
            let (from, to) = piece(other, dice);
            bytes.splice(at..at, other[from..to].iter().copied());
        }
        6 => {
            let telling = TELLING[dice.below(TELLING.len())].bytes();
            bytes.splice(at..at, telling);
        }
        _ => {
            // The head of one and the tail of the other.
            bytes.truncate(at);
            bytes.extend(&other[dice.below(other.len() + 1)..]);
        }
    }
}
