//! The finished files against everything that may not leave. The files are indexed, the records are
//! walked: so a vault of a million entries is searched in one pass, and privileged words never leave
//! this crate. Compared in normalised forms: letters folded, digits without their separators.

use super::deliverable::DeliverableLine;
use reencuentro_matching::normalise::fold;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A run of so many words of a note is a hit.
const RUN: usize = 5;

/// Digits in a row that a phone number or identifier is looked for in.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// One text of the finished files: a CSV, or one part of an unzipped workbook.
#[derive(Debug, Clone)]
pub struct Part {
    /// File and part.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// What kind of value was found. The value itself is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    /// A phone number.
    Phone,
    /// An address, e-mail or other way to reach someone.
    Address,
    /// An identifier that is not deliverable.
    Identifier,
    /// Words of a note.
    Note,
    /// Words of a privileged note.
    PrivilegedNote,
    /// A parent's conditions, or another reason in words.
    Reason,
}

impl HitKind {
    /// The code that messages name it by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Identifier => "identifier",
            Self::Note => "note",
            Self::PrivilegedNote => "privileged_note",
            Self::Reason => "reason",
        }
    }
}

/// A value that may not leave stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What kind.
    pub kind: HitKind,
}

/// The finished files, indexed.
pub(super) struct Index {
    digits: HashSet<String>,
    runs: [HashSet<u64>; RUN],
    allowed_runs: HashSet<u64>,
}

impl Index {
    /// Indexes the files. What the approved lines say themselves in digits (A-numbers, days, row
    /// numbers) is no find; neither is a run of words inside one name.
    pub fn of(parts: &[Part], lines: &[DeliverableLine]) -> Self {
        let mut index = Self {
            digits: HashSet::new(),
            runs: Default::default(),
            allowed_runs: HashSet::new(),
        };
        let mut allowed_digits = HashSet::new();
        for line in lines {
            for (column, cell) in line.cells() {
                if column.ends_with("_name") {
                    let folded = fold(cell.as_str());
                    let words: Vec<&str> = folded.split(' ').collect();
                    // Nobody's name has more words; a longer one is text in the wrong place.
                    if words.len() <= 8 {
                        index.allowed_runs.extend(words.windows(RUN).map(hash));
                    }
                } else {
                    let digits = cell.as_str().chars().filter(char::is_ascii_digit);
                    allowed_digits.insert(digits.collect::<String>());
                }
            }
        }
        for segment in parts.iter().flat_map(|part| segments(&part.text)) {
            for run in digit_runs(segment) {
                if allowed_digits.contains(&run) {
                    continue;
                }
                for length in DIGITS {
                    let windows = run.as_bytes().windows(length);
                    index
                        .digits
                        .extend(windows.map(|w| String::from_utf8_lossy(w).into_owned()));
                }
            }
            let folded = fold(segment);
            let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
            for (length, set) in (1..=RUN).zip(&mut index.runs) {
                set.extend(words.windows(length).map(hash));
            }
        }
        index
    }

    /// Whether a number stands in the files: as typed, in international form, or by its last eight
    /// or ten digits, which is how it is dialled at home.
    pub fn has_number(&self, typed: &str) -> bool {
        digit_runs(typed).iter().any(|digits| {
            let tail = |length: usize| {
                (digits.len() > length).then(|| digits[digits.len() - length..].to_owned())
            };
            [Some(digits.clone()), tail(8), tail(10)]
                .into_iter()
                .flatten()
                .any(|form| DIGITS.contains(&form.len()) && self.digits.contains(&form))
        })
    }

    /// Whether these digits stand in the files as they are.
    pub fn has_identifier(&self, digits: &str) -> bool {
        DIGITS.contains(&digits.len()) && self.digits.contains(digits)
    }

    /// Whether a text stands in the files: whole when it is short, any five words of it in a row
    /// when it is longer. Texts of fewer words than `least` are too common to mean anything.
    pub fn has_text(&self, text: &str, least: usize) -> bool {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        if words.len() < least || folded.len() < 6 {
            return false;
        }
        let length = words.len().min(RUN);
        let found = &self.runs[length - 1];
        words.windows(length).any(|run| {
            let run = hash(run);
            found.contains(&run) && !self.allowed_runs.contains(&run)
        })
    }

    /// Whether five words in a row of a note stand in the files.
    pub fn has_note(&self, text: &str) -> bool {
        self.has_text(text, RUN)
    }
}

/// Cells and tags apart: nothing joins across them.
fn segments(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '<', '>', '\u{1f}'])
        .filter(|segment| !segment.trim().is_empty())
}

/// Digits in a row, with what people put between the digits of one number left out. A hash in hex
/// is no number.
fn digit_runs(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    let mut gap = 0;
    let words = text.split_inclusive(char::is_whitespace);
    for word in words.filter(|word| !is_hash(word.trim())) {
        for character in word.chars() {
            if let Some(digit) = character.to_digit(10) {
                if gap > 3 {
                    runs.push(std::mem::take(&mut run));
                }
                gap = 0;
                run.push(char::from_digit(digit, 10).unwrap_or('0'));
            } else if matches!(
                character,
                ' ' | '-' | '.' | '(' | ')' | '+' | '/' | '\u{a0}'
            ) {
                gap += 1;
            } else {
                gap = 0;
                runs.push(std::mem::take(&mut run));
            }
        }
    }
    runs.push(run);
    runs.retain(|run| run.len() >= *DIGITS.start());
    runs
}

fn is_hash(word: &str) -> bool {
    word.len() >= 32 && word.bytes().all(|b| b.is_ascii_hexdigit())
}

fn hash(words: &[&str]) -> u64 {
    let mut state = DefaultHasher::new();
    words.hash(&mut state);
    state.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(text: &str) -> Index {
        let part = Part {
            name: "a.csv".to_owned(),
            text: text.to_owned(),
        };
        Index::of(&[part], &[])
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for written in ["+502 5555 1234", "(502) 5555-1234", "5555.1234", "55551234"] {
            let found = index(&format!("\"name\",\"call {written} at night\""));
            assert!(found.has_number("+50255551234"), "{written}");
        }
        assert!(!index("\"5555\",\"1234\"").has_number("+50255551234"));
        assert!(!index("\"A900214331\"").has_number("+50255551234"));
    }

    #[test]
    fn words_are_found_folded_and_only_in_one_cell() {
        let note = "Tiene miedo de volver a la aldea por su hermano";
        assert!(index("\"x\",\"… MIEDO DE VOLVER  á la ALDEA\"").has_note(note));
        assert!(!index("\"miedo de volver\",\"a la aldea\"").has_note(note));
        assert!(index("<t>marta.x@correo.example</t>").has_text("Marta.X@correo.example", 1));
        assert!(!index("\"marta\"").has_text("Marta.X@correo.example", 1));
    }
}
