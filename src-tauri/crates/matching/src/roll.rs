//! A list as it is compared: every record normalised once, every word a number.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::normalise::{fold, name_tokens};
use crate::record::{Date, OtherKind, Person, Record, Role, Sex, Shape};
use crate::words::{NONE, WordId, Words};

/// One person of one row. Words are [`NONE`] and numbers 0 where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Someone {
    pub surnames: [WordId; 2],
    pub given: [WordId; 2],
    pub born: Day,
    /// The A-number's digits.
    pub number: u32,
    pub sex: u8,
}

/// What a row says beside its people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Rest {
    pub country: WordId,
    pub separated: Day,
    pub role: u8,
}

/// A day by year, month and day; zeroes where unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Day {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

impl Day {
    fn of(date: Option<Date>) -> Self {
        date.filter(|date| date.year > 0)
            .map_or(Self::default(), |date| Self {
                year: date.year,
                month: date.month,
                day: date.day,
            })
    }

    pub(crate) fn is_said(self) -> bool {
        self.year > 0
    }

    pub(crate) fn is_whole(self) -> bool {
        self.year > 0 && self.month > 0 && self.day > 0
    }

    /// True where only the year can be meant: the rest is missing or the first of January.
    pub(crate) fn is_year_only(self) -> bool {
        self.month == 0 || self.day == 0 || (self.month == 1 && self.day == 1)
    }

    /// The eight digits.
    pub(crate) fn digits(self) -> [u8; 8] {
        let digit = |n: u16, by: u16| b'0' + u8::try_from(n / by % 10).unwrap_or(0);
        let (y, m, d) = (self.year, u16::from(self.month), u16::from(self.day));
        [
            digit(y, 1000),
            digit(y, 100),
            digit(y, 10),
            digit(y, 1),
            digit(m, 10),
            digit(m, 1),
            digit(d, 10),
            digit(d, 1),
        ]
    }

    /// Days from 1 March of the year 0, for distances; `None` where not whole.
    pub(crate) fn number(self) -> Option<i32> {
        if !self.is_whole() {
            return None;
        }
        let (y, m) = (i32::from(self.year), i32::from(self.month));
        let (y, m) = if m < 3 { (y - 1, m + 9) } else { (y, m - 3) };
        Some(365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + i32::from(self.day))
    }

    pub(crate) fn packed(self) -> u32 {
        u32::from(self.year) << 16 | u32::from(self.month) << 8 | u32::from(self.day)
    }
}

/// A list, or the book: rows in the order in which they were given.
pub(crate) struct Roll {
    /// People in a row: one, or child and parent.
    pub stride: usize,
    pub people: Vec<Someone>,
    pub rests: Vec<Rest>,
    /// Further fields, `kinds.len()` a row.
    pub others: Vec<WordId>,
    pub kinds: Vec<OtherKind>,
}

impl Roll {
    pub(crate) fn new(shape: &Shape) -> Self {
        Self {
            stride: shape.people(),
            people: Vec::new(),
            rests: Vec::new(),
            others: Vec::new(),
            kinds: shape.others().to_vec(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.rests.len()
    }

    /// Reads a record as the last row.
    pub(crate) fn push(&mut self, record: &Record, words: &mut Words) {
        self.people.push(someone(&record.person, words));
        if self.stride == 2 {
            self.people.push(someone(&record.parent, words));
        }
        self.rests.push(Rest {
            country: words.id(&fold(&record.country)),
            separated: Day::of(record.separated_on),
            role: match record.role {
                None => 0,
                Some(Role::Parent) => 1,
                Some(Role::Child) => 2,
            },
        });
        for (place, kind) in self.kinds.iter().enumerate() {
            let text = record.others.get(place).map_or("", String::as_str);
            self.others.push(other(text, *kind, words));
        }
    }

    pub(crate) fn person(&self, row: usize, place: usize) -> &Someone {
        &self.people[row * self.stride + place]
    }

    pub(crate) fn people_of(&self, row: usize) -> &[Someone] {
        &self.people[row * self.stride..(row + 1) * self.stride]
    }

    pub(crate) fn others_of(&self, row: usize) -> &[WordId] {
        &self.others[row * self.kinds.len()..(row + 1) * self.kinds.len()]
    }

    /// Counts the names of a row, for how rare they are; `sign` false takes them back.
    pub(crate) fn count(&self, row: usize, words: &mut Words, sign: bool) {
        for someone in self.people_of(row) {
            for word in someone.surnames.into_iter().chain(someone.given) {
                if sign {
                    words.count(word);
                } else {
                    words.uncount(word);
                }
            }
        }
    }

    /// A number that depends on what a row says and not on where it stands.
    pub(crate) fn fingerprint(&self, row: usize, words: &Words) -> u64 {
        let mut hasher = FxHasher::default();
        for someone in self.people_of(row) {
            for word in someone.surnames.into_iter().chain(someone.given) {
                hasher.write(words.text(word));
            }
            hasher.write_u32(someone.born.packed());
            hasher.write_u32(someone.number);
            hasher.write_u8(someone.sex);
        }
        let rest = &self.rests[row];
        hasher.write(words.text(rest.country));
        hasher.write_u32(rest.separated.packed());
        hasher.write_u8(rest.role);
        for other in self.others_of(row) {
            hasher.write(words.text(*other));
        }
        spread(hasher.finish())
    }
}

/// Spreads the bits of a number (the end of `MurmurHash3`).
pub(crate) fn spread(mut bits: u64) -> u64 {
    bits ^= bits >> 33;
    bits = bits.wrapping_mul(0xff51_afd7_ed55_8ccd);
    bits ^= bits >> 33;
    bits = bits.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    bits ^ bits >> 33
}

fn someone(person: &Person, words: &mut Words) -> Someone {
    Someone {
        surnames: names(&person.surnames, words),
        given: names(&person.given, words),
        born: Day::of(person.born_on),
        number: a_number(&person.a_number),
        sex: match person.sex {
            None => 0,
            Some(Sex::Female) => 1,
            Some(Sex::Male) => 2,
            Some(Sex::Other) => 3,
        },
    }
}

/// Words that stand for a name that is not known, or that say something else than a name.
const NO_NAMES: &[&str] = &[
    "unk",
    "unknown",
    "baby",
    "boy",
    "girl",
    "bebe",
    "nn",
    "desconocido",
    "desconocida",
    "jr",
    "sr",
    "ii",
    "iii",
];

const PARTICLES: &[&str] = &["de", "del", "la", "las", "los", "da", "do", "dos", "das"];

/// The first two words of a name.
fn names(text: &str, words: &mut Words) -> [WordId; 2] {
    let mut found = [NONE; 2];
    let mut place = 0;
    for token in name_tokens(&without_holes(text)) {
        let is_name = !NO_NAMES.contains(&token.joined.as_str())
            // A particle that nothing follows stood behind its word: `León De`.
            && !PARTICLES.contains(&token.bare());
        if !is_name {
            continue;
        }
        let id = words.id(&token.joined);
        if let Some(head) = &token.head {
            let head = words.id(head);
            words.set_bare(id, head);
        }
        if let Some(free) = found.get_mut(place) {
            *free = id;
        }
        place += 1;
    }
    found
}

/// Without the marks that stand where a reader lost a letter (`P?rez`), which would cut it in two.
fn without_holes(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(['?', '\u{fffd}']) {
        return text.replace(['?', '\u{fffd}'], "").into();
    }
    text.into()
}

/// The digits of an A-number; 0 where it is none: not seven to nine digits, or a filler such as
/// 999999999 and 123456789.
pub(crate) fn a_number(text: &str) -> u32 {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    let number = std::str::from_utf8(&digits).unwrap_or_default().parse();
    let significant = digits.iter().skip_while(|d| **d == b'0').count();
    let is_filler = digits.iter().skip(1).all(|d| Some(d) == digits.first());
    match number {
        Ok(number) if (7..=9).contains(&significant) && !is_filler && number != 123_456_789 => {
            number
        }
        _ => 0,
    }
}

fn other(text: &str, kind: OtherKind, words: &mut Words) -> WordId {
    let folded = fold(text);
    match kind {
        OtherKind::Number => {
            let digits: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
            words.id(&digits)
        }
        OtherKind::Code | OtherKind::Words => words.id(&folded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Vec<String> {
        let mut words = Words::new();
        let ids = names(name, &mut words);
        let texts = ids.iter().filter(|id| **id != NONE);
        texts
            .map(|id| String::from_utf8_lossy(words.text(*id)).into_owned())
            .collect()
    }

    #[test]
    fn names_as_lists_write_them() {
        for (text, expected) in [
            ("XICAY-IXTUC", &["xicay", "ixtuc"][..]),
            ("De La Cruz Pop", &["delacruz", "pop"]),
            ("León De", &["leon"]),
            ("P?rez", &["prez"]),
            ("UNK", &[]),
            ("BABY BOY", &[]),
            ("Xicay Ixtuc Pop", &["xicay", "ixtuc"]),
            ("", &[]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn a_numbers_in_any_spelling() {
        for text in [
            "A206094935",
            "206094935",
            "A206-094-935",
            "A 206 094 935",
            "0206094935",
        ] {
            assert_eq!(a_number(text), 206_094_935, "{text}");
        }
        for text in [
            "",
            "A",
            "999999999",
            "000000000",
            "123456789",
            "12345",
            "2060949351234",
        ] {
            assert_eq!(a_number(text), 0, "{text}");
        }
    }

    #[test]
    fn days_are_apart_by_days() {
        let day = |y, m, d| Day::of(Some(Date::new(y, m, d)));
        let apart = |a: Day, b: Day| b.number().unwrap() - a.number().unwrap();
        assert_eq!(apart(day(2018, 2, 28), day(2018, 3, 1)), 1);
        assert_eq!(apart(day(2016, 2, 28), day(2016, 3, 1)), 2);
        assert_eq!(apart(day(2017, 12, 31), day(2018, 1, 1)), 1);
        assert_eq!(apart(day(2017, 1, 1), day(2018, 1, 1)), 365);
        assert_eq!(day(2018, 0, 0).number(), None);
    }
}
