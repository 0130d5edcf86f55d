//! Telephone numbers: E.164 where the number can be read, the raw text always (DOMAIN §10).
//!
//! A number is never refused: what no rule can read, a person in the village may.

use phonenumber::{Mode, country};
use serde::{Deserialize, Serialize};

/// Countries tried for a number without a country code, where the person's country is not known.
pub const DEFAULT_REGIONS: &[&str] = &[
    "GT", "HN", "SV", "MX", "NI", "US", "BR", "CR", "PA", "BZ", "EC", "CO", "PE",
];

/// A number as received, and as it is dialled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phone {
    /// The text as received.
    pub raw: String,
    /// `+50255500142`, or `None` where it could not be read.
    pub e164: Option<String>,
}

codes! {
    /// What a person should know about how a number was read.
    PhoneNote ["phone-note"] {
        /// `5.02556E+10`: the digits are gone; ask the sender for the original file.
        SpreadsheetDamage = "spreadsheet_damage",
        /// More than one country has such numbers, so none was guessed.
        Ambiguous = "ambiguous",
        /// No rule can read it.
        Unreadable = "unreadable",
        /// The old Mexican mobile form `+52 1 …`: the 1 was left out.
        OldMobileForm = "old_mobile_form",
    }
}

/// A number and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneReading {
    /// The number.
    pub phone: Phone,
    /// What to tell the person, if anything.
    pub note: Option<PhoneNote>,
}

impl Phone {
    /// Reads a number. `home` is the country (ISO 3166-1 alpha-2) in which a number without a
    /// country code is dialled. Without it, such a number is read only if exactly one of
    /// [`DEFAULT_REGIONS`] has numbers like it: eight digits are as good in Guatemala as in
    /// Honduras, and the wrong one rings at a stranger's.
    #[must_use]
    pub fn read(raw: &str, home: Option<&str>) -> PhoneReading {
        let (e164, note) = match dialled(raw) {
            Dialled::Damaged => (None, Some(PhoneNote::SpreadsheetDamage)),
            Dialled::Nothing => (None, Some(PhoneNote::Unreadable)),
            Dialled::International(digits) => international(&digits),
            Dialled::National(digits) => national(&digits, home),
        };
        // A number that its own reader would take for another is none: nobody is called by it.
        let e164 = e164.filter(|own| {
            let digits = own.trim_start_matches('+');
            international(digits).0.as_deref() == Some(own)
        });
        let note = note.or(e164.is_none().then_some(PhoneNote::Unreadable));
        PhoneReading {
            phone: Self {
                raw: raw.to_owned(),
                e164,
            },
            note,
        }
    }
}

/// Digits of the longest country code (E.164).
const LONGEST_CODE: usize = 3;

impl Phone {
    /// Whether the number, typed without its country, may be this one that is known with it: but for a
    /// country's code they are the same.
    #[must_use]
    pub fn is_end_of(&self, e164: &str) -> bool {
        let Dialled::National(digits) = dialled(&self.raw) else {
            return false;
        };
        let code = e164
            .strip_prefix('+')
            .and_then(|all| all.strip_suffix(&*digits));
        code.is_some_and(|code| (1..=LONGEST_CODE).contains(&code.len()))
    }
}

/// The dialled digits of a cell.
enum Dialled {
    Damaged,
    Nothing,
    /// After `+`, `00` or `011`.
    International(String),
    National(String),
}

fn dialled(raw: &str) -> Dialled {
    let text = raw.trim().trim_start_matches('\'');
    let upper = text.to_ascii_uppercase();
    let ascii_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let power = upper
        .split_once("E+")
        .is_some_and(|(head, tail)| ascii_digits(tail) && head.split(['.', ',']).all(ascii_digits));
    if power || text.starts_with("##") {
        return Dialled::Damaged;
    }
    let text = text.strip_suffix(".0").unwrap_or(text);
    // An extension is not dialled with the number.
    let end = text
        .find(|c: char| c.is_alphabetic())
        .filter(|&at| at > 0)
        .unwrap_or(text.len());
    let digits: String = text[..end].chars().filter(char::is_ascii_digit).collect();
    let plus = text
        .trim_start_matches(['(', ' '])
        .starts_with(['+', '\u{ff0b}']);
    match (plus, digits) {
        (_, digits) if digits.is_empty() => Dialled::Nothing,
        (true, digits) => Dialled::International(digits),
        (false, digits) => match digits
            .strip_prefix("011")
            .or_else(|| digits.strip_prefix("00"))
        {
            Some(rest) if rest.len() >= 9 => Dialled::International(rest.to_owned()),
            _ => Dialled::National(digits),
        },
    }
}

fn international(digits: &str) -> (Option<String>, Option<PhoneNote>) {
    let (digits, old_form) = match digits.strip_prefix("521") {
        Some(rest) if rest.len() == 10 => (format!("52{rest}"), true),
        _ => (digits.to_owned(), false),
    };
    match valid(&format!("+{digits}"), None) {
        Some(e164) => (Some(e164), old_form.then_some(PhoneNote::OldMobileForm)),
        None => (None, Some(PhoneNote::Unreadable)),
    }
}

fn national(digits: &str, home: Option<&str>) -> (Option<String>, Option<PhoneNote>) {
    if let Some(e164) = home.and_then(|home| valid(digits, Some(home))) {
        return (Some(e164), None);
    }
    // A country code without its plus: 50255500142.
    let with_plus = (digits.len() >= 11)
        .then(|| international(digits))
        .filter(|r| r.0.is_some());
    if let Some(reading) = with_plus {
        return reading;
    }
    if home.is_some() {
        return (None, Some(PhoneNote::Unreadable));
    }
    let mut candidates: Vec<String> = DEFAULT_REGIONS
        .iter()
        .filter_map(|region| valid(digits, Some(region)))
        .collect();
    candidates.dedup();
    match candidates.as_slice() {
        [] => (None, Some(PhoneNote::Unreadable)),
        [only] => (Some(only.clone()), None),
        _ => (None, Some(PhoneNote::Ambiguous)),
    }
}

/// E.164 where the number is valid in the region, or in the country of its own code.
fn valid(text: &str, region: Option<&str>) -> Option<String> {
    let region: Option<country::Id> = match region {
        Some(code) => Some(code.to_ascii_uppercase().parse().ok()?),
        None => None,
    };
    let number = phonenumber::parse(region, text).ok()?;
    number
        .is_valid()
        .then(|| number.format().mode(Mode::E164).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_be_read_as_another_number_is_no_number() {
        for home in [None, Some("GT"), Some("MX"), Some("US")] {
            let reading = Phone::read("09002090021", home);
            assert_eq!(reading.phone.e164, None, "{home:?}");
            assert_eq!(reading.phone.raw, "09002090021");
            assert!(reading.note.is_some());
        }
    }

    #[test]
    fn numbers_with_their_country() {
        for (raw, e164) in [
            ("+502 5550 0142", "+50255500142"),
            ("+502-5550-0142", "+50255500142"),
            ("(+502) 5550.0142", "+50255500142"),
            ("00502 55500142", "+50255500142"),
            ("011 502 5550 0142", "+50255500142"),
            ("50255500142", "+50255500142"),
            ("50255500142.0", "+50255500142"),
            ("+503 7012 3456", "+50370123456"),
            ("+504 9812-3456", "+50498123456"),
            ("+52 55 1234 5678", "+525512345678"),
            ("+55 11 91234-5678", "+5511912345678"),
            ("+1 (213) 373-4253", "+12133734253"),
            ("+502 5550 0142 ext. 3", "+50255500142"),
        ] {
            let reading = Phone::read(raw, None);
            assert_eq!(reading.phone.e164.as_deref(), Some(e164), "{raw:?}");
            assert_eq!(reading.phone.raw, raw);
            assert_eq!(reading.note, None, "{raw:?}");
        }
    }

    #[test]
    fn the_old_mexican_mobile_form_loses_its_one() {
        for raw in ["+52 1 55 1234 5678", "5215512345678"] {
            let reading = Phone::read(raw, None);
            assert_eq!(
                reading.phone.e164.as_deref(),
                Some("+525512345678"),
                "{raw}"
            );
            assert_eq!(reading.note, Some(PhoneNote::OldMobileForm));
        }
    }

    #[test]
    fn eight_digits_need_the_persons_country() {
        let at_home = |home| Phone::read("5550 0142", home).phone.e164;
        assert_eq!(at_home(Some("GT")).as_deref(), Some("+50255500142"));
        assert_eq!(at_home(Some("gt")).as_deref(), Some("+50255500142"));
        let unknown = Phone::read("9812 3456", None);
        assert_eq!(
            unknown.phone.e164.as_deref(),
            Some("+50498123456"),
            "only Honduras has 9…"
        );
        let ambiguous = Phone::read("2234 5678", None);
        assert_eq!(
            (ambiguous.phone.e164, ambiguous.note),
            (None, Some(PhoneNote::Ambiguous))
        );
    }

    #[test]
    fn without_its_country_a_number_is_the_end_of_itself() {
        let is_end = |raw: &str| Phone::read(raw, None).phone.is_end_of("+50222345678");
        assert!(is_end("2234 5678") && is_end("2234-5678 ext. 4"));
        for other in [
            "5678",
            "234 5678",
            "2234 5679",
            "+502 2234 5678",
            "the shop",
            "",
        ] {
            assert!(!is_end(other), "{other:?}");
        }
    }

    #[test]
    fn nothing_is_ever_refused_or_lost() {
        for (raw, note) in [
            ("", PhoneNote::Unreadable),
            ("the shop, ask for the seamstress", PhoneNote::Unreadable),
            ("123", PhoneNote::Unreadable),
            ("5.02556E+10", PhoneNote::SpreadsheetDamage),
            ("########", PhoneNote::SpreadsheetDamage),
        ] {
            let reading = Phone::read(raw, Some("GT"));
            assert_eq!(
                (reading.phone.e164, reading.note),
                (None, Some(note)),
                "{raw:?}"
            );
            assert_eq!(reading.phone.raw, raw);
        }
    }

    proptest! {
        #[test]
        fn any_cell_gets_an_answer(raw in ".{0,40}") {
            prop_assert_eq!(&Phone::read(&raw, None).phone.raw, &raw);
            prop_assert_eq!(&Phone::read(&raw, Some("HN")).phone.raw, &raw);
        }
    }
}
