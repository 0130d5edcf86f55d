//! Typed identifiers, and the A-number as lists mangle it (DOMAIN §6, §8).
//!
//! There is no check digit: an A-number can be tidied and compared, never proven. So a reading says
//! what was restored or corrected, and a person can doubt it.

use thiserror::Error;

codes! {
    /// What an identifier identifies.
    IdentifierKind ["identifier"] {
        /// Alien registration number, 7 to 9 digits.
        ANumber = "a_number",
        /// The child's number at HHS/ORR.
        OrrNumber = "orr_number",
        /// A case at the immigration court.
        EoirCase = "eoir_case",
        /// The family unit number that DHS deleted for many.
        FamilyUnitNumber = "family_unit_number",
        /// A national identity number. Sealed: collected only where it is needed.
        NationalId = "national_id",
        /// A passport.
        Passport = "passport",
        /// Anything else, named in words.
        Other = "other",
    }
}

/// Longest A-number in use.
const MOST_DIGITS: usize = 9;
/// Shortest: the oldest series have seven.
const LEAST_DIGITS: usize = 7;

/// An A-number as read, and what had to be done to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ANumberReading {
    /// `A` and nine digits, zeros restored: the form in which two are compared.
    pub digits9: String,
    /// It had fewer than nine digits: a spreadsheet ate the zeros, or an old series.
    pub zeros_restored: bool,
    /// A letter stood for a digit: O for 0, l or I for 1.
    pub lookalikes_corrected: bool,
}

/// Why a cell holds no A-number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ANumberProblem {
    /// Blank, or a word for blank such as "n/a".
    #[error("no number written")]
    Empty,
    /// `4.41E+11`, `####` or `#REF!`: the digits are gone, the sender must send the file again.
    #[error("damaged by a spreadsheet")]
    SpreadsheetDamage,
    /// Fewer than seven digits.
    #[error("too few digits")]
    TooShort,
    /// More than nine digits.
    #[error("too many digits")]
    TooLong,
    /// Something other than digits and the marks that stand around them.
    #[error("not digits")]
    NotDigits,
    /// All digits alike, such as 000-000-000: typed to fill a field.
    #[error("a placeholder")]
    Placeholder,
}

/// Reading and showing A-numbers.
#[derive(Debug, Clone, Copy)]
pub struct ANumber;

impl ANumber {
    /// Reads a cell: 7 to 9 digits, with or without A, any hyphens, dashes, blanks and invisible
    /// characters between, O for 0 and l or I for 1, a `.0` left by a spreadsheet.
    ///
    /// # Errors
    /// [`ANumberProblem`]; the raw cell stays with the caller, who keeps it.
    pub fn normalise(raw: &str) -> Result<ANumberReading, ANumberProblem> {
        let compact = compact(raw);
        if compact.is_empty() || is_word_for_blank(&compact) {
            return Err(ANumberProblem::Empty);
        }
        if is_damaged(raw) {
            return Err(ANumberProblem::SpreadsheetDamage);
        }
        if is_day(raw) {
            return Err(ANumberProblem::NotDigits);
        }
        let (digits, lookalikes_corrected) = digits_of(without_prefix(&compact))?;
        let significant = digits.trim_start_matches('0').len();
        match digits.len() {
            0 => return Err(ANumberProblem::Empty),
            length if length < LEAST_DIGITS => return Err(ANumberProblem::TooShort),
            _ if significant > MOST_DIGITS || digits.len() > MOST_DIGITS + 1 => {
                return Err(ANumberProblem::TooLong);
            }
            _ => {}
        }
        if digits.bytes().all(|b| b == digits.as_bytes()[0]) {
            return Err(ANumberProblem::Placeholder);
        }
        // Some agencies write ten digits with a zero in front; the number is the last nine.
        let number = &digits[digits.len().saturating_sub(MOST_DIGITS)..];
        Ok(ANumberReading {
            digits9: format!("A{number:0>MOST_DIGITS$}"),
            zeros_restored: digits.len() < MOST_DIGITS,
            lookalikes_corrected,
        })
    }

    /// The form that people read: `A900 214 331`. Other text comes back as it is.
    #[must_use]
    pub fn display(digits9: &str) -> String {
        match digits9.strip_prefix('A') {
            Some(d) if d.len() == MOST_DIGITS && d.bytes().all(|b| b.is_ascii_digit()) => {
                format!("A{} {} {}", &d[..3], &d[3..6], &d[6..])
            }
            _ => digits9.to_owned(),
        }
    }
}

/// Upper case without blanks, dashes, quotes and invisible characters; full-width digits plain.
fn compact(raw: &str) -> String {
    let cell = raw.trim();
    // A number that a spreadsheet held as a float.
    let cell = cell
        .strip_suffix(".0")
        .or_else(|| cell.strip_suffix(".00"))
        .unwrap_or(cell);
    cell.chars()
        .filter(|c| !is_between(*c))
        .map(plain_letter)
        .collect()
}

/// Marks that stand between or around digits and carry nothing.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '-' | '_' | '.' | ',' | '\'' | '"' | '`' | '\u{ad}' | '\u{2018}'..='\u{201f}'
            | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
            | '\u{feff}' | '\u{58a}' | '\u{5be}' | '\u{2e3a}' | '\u{2e3b}' | '\u{301c}')
}

fn plain_letter(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        // Cyrillic and Greek capitals that look like A and O.
        '\u{410}' | '\u{430}' | '\u{391}' | '\u{ff21}' => 'A',
        '\u{41e}' | '\u{43e}' | '\u{39f}' => 'O',
        // Small l looks like 1; upper case would make it L, which does not.
        'l' => '|',
        c => c.to_ascii_uppercase(),
    }
}

fn is_word_for_blank(compact: &str) -> bool {
    let word = compact.replace('|', "L");
    matches!(
        word.as_str(),
        "NA" | "N/A"
            | "#N/A"
            | "NONE"
            | "NULL"
            | "NULO"
            | "UNK"
            | "UNKNOWN"
            | "NINGUNO"
            | "NOTIENE"
            | "S/N"
            | "SINNUMERO"
            | "PENDING"
            | "TBD"
            | "?"
            | "A"
    )
}

fn is_damaged(raw: &str) -> bool {
    let cell = raw.trim().to_ascii_uppercase();
    let cell = cell
        .strip_prefix('A')
        .unwrap_or(&cell)
        .trim_start_matches(['-', ' ']);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let power = cell.split_once('E').is_some_and(|(head, tail)| {
        digits(tail.trim_start_matches(['+', '-'])) && head.split(['.', ',']).all(digits)
    });
    let error_cell = raw.trim().strip_prefix('#').is_some_and(|rest| {
        rest.starts_with(|c: char| c == '#' || c.is_ascii_alphabetic()) && !rest.starts_with("N/A")
    });
    power || error_cell
}

/// `2018-05-14` or `14.05.2018`: eight digits, and no number of anybody, of which threes are written.
fn is_day(raw: &str) -> bool {
    let parts = raw.trim().split(['-', '.', '\u{2013}', '\u{2212}']);
    let lengths = parts.map(|part| {
        let digits = part.trim();
        let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        if is_number { digits.len() } else { 0 }
    });
    matches!(
        lengths.take(4).collect::<Vec<_>>()[..],
        [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4]
    )
}

/// Without what stands before the digits: `A`, `A#`, `ALIEN NO`, `NUMERO A`.
fn without_prefix(compact: &str) -> &str {
    for prefix in [
        "A|IEN#", "A|IENNO", "ALIEN#", "ALIENNO", "AFI|E", "A#", "A:", "ANO", "A",
    ] {
        if let Some(rest) = compact.strip_prefix(prefix) {
            return rest.trim_start_matches(['#', ':']);
        }
    }
    compact.trim_start_matches('#')
}

fn digits_of(text: &str) -> Result<(String, bool), ANumberProblem> {
    let mut corrected = false;
    let mut digits = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            'O' => (corrected, _) = (true, digits.push('0')),
            'I' | '|' => (corrected, _) = (true, digits.push('1')),
            _ => return Err(ANumberProblem::NotDigits),
        }
    }
    // Only look-alikes and no digit at all is a word, not a number.
    if corrected && !text.bytes().any(|b| b.is_ascii_digit()) {
        return Err(ANumberProblem::NotDigits);
    }
    Ok((digits, corrected))
}

#[cfg(test)]
mod tests {
    use super::ANumberProblem::{
        Empty, NotDigits, Placeholder, SpreadsheetDamage, TooLong, TooShort,
    };
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_that_hold_a_number() {
        for (raw, digits9, zeros, lookalikes) in [
            ("A900214331", "A900214331", false, false),
            ("900214331", "A900214331", false, false),
            ("a900 214 331", "A900214331", false, false),
            ("A-900-214-331", "A900214331", false, false),
            ("A# 900-214-331", "A900214331", false, false),
            (
                "A\u{2013}900\u{2014}214\u{2212}331",
                "A900214331",
                false,
                false,
            ),
            (
                "A900\u{a0}214\u{200b}331\u{feff}",
                "A900214331",
                false,
                false,
            ),
            ("900,214,331", "A900214331", false, false),
            ("900214331.0", "A900214331", false, false),
            ("'900214331", "A900214331", false, false),
            ("A9OO2l433I", "A900214331", false, true),
            ("A9oo2143 3l", "A900214331", false, true),
            ("A 12 345 678", "A012345678", true, false),
            ("1234567", "A001234567", true, false),
            ("A0912345678", "A912345678", false, false),
            ("Alien No. 900214331", "A900214331", false, false),
            ("\u{ff21}\u{ff19}00214331", "A900214331", false, false),
        ] {
            let reading = ANumber::normalise(raw);
            let expected = ANumberReading {
                digits9: digits9.to_owned(),
                zeros_restored: zeros,
                lookalikes_corrected: lookalikes,
            };
            assert_eq!(reading, Ok(expected), "{raw:?}");
        }
    }

    #[test]
    fn cells_that_do_not() {
        for (raw, problem) in [
            ("", Empty),
            ("  \u{a0} ", Empty),
            ("N/A", Empty),
            ("#N/A", Empty),
            ("unknown", Empty),
            ("A", Empty),
            ("4.41E+11", SpreadsheetDamage),
            ("9.00214E+08", SpreadsheetDamage),
            ("9,00214e8", SpreadsheetDamage),
            ("#####", SpreadsheetDamage),
            ("#REF!", SpreadsheetDamage),
            ("123456", TooShort),
            ("A12", TooShort),
            ("1900214331", TooLong),
            ("90021433155", TooLong),
            ("A90021433X", NotDigits),
            ("see note", NotDigits),
            ("A900214331/A900214332", NotDigits),
            ("oil", NotDigits),
            ("2018-05-14", NotDigits),
            ("14.05.2018", NotDigits),
            ("5\u{2013}14\u{2013}2018", NotDigits),
            ("000-000-000", Placeholder),
            ("999999999", Placeholder),
        ] {
            assert_eq!(ANumber::normalise(raw), Err(problem), "{raw:?}");
        }
    }

    #[test]
    fn shown_in_threes() {
        assert_eq!(ANumber::display("A900214331"), "A900 214 331");
        assert_eq!(ANumber::display("unread"), "unread");
    }

    proptest! {
        #[test]
        fn dressing_a_number_never_changes_it(number in 1_000_001u32..999_999_999, dash in 0usize..6) {
            prop_assume!(number.to_string().bytes().any(|b| b != number.to_string().as_bytes()[0]));
            let plain = ANumber::normalise(&number.to_string()).unwrap().digits9;
            let separator = ["-", " ", "\u{a0}", "\u{2013}", "\u{200b}", "."][dash];
            let nine = format!("{number:09}");
            let dressed = format!("A{separator}{}{separator}{}", &nine[..3], &nine[3..]);
            prop_assert_eq!(&ANumber::normalise(&dressed).unwrap().digits9, &plain);
            prop_assert_eq!(&ANumber::normalise(&ANumber::display(&plain)).unwrap().digits9, &plain);
        }

        #[test]
        fn any_cell_gets_an_answer(raw in ".{0,30}") {
            if let Ok(reading) = ANumber::normalise(&raw) {
                prop_assert_eq!(reading.digits9.len(), 10);
            }
        }
    }
}
