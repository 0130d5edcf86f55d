//! What a cell holds apart from its field: text without what a program or a paste put around it, and
//! whether it can be a name.

use crate::rules::name::begins_a_formula;
use reencuentro_matching::normalise::{fold, is_invisible};
use std::borrow::Cow;

/// A cell without blanks and invisible characters at its ends, and without `="…"`, by which a
/// spreadsheet is made to keep the zeros of a number.
pub(super) fn bare(cell: &str) -> &str {
    let is_around = |c: char| c.is_whitespace() || is_invisible(c);
    let text = cell.trim_matches(is_around);
    let inner = text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    inner
        .filter(|inner| !inner.contains('"'))
        .map_or(text, |inner| inner.trim_matches(is_around))
}

/// Without invisible characters anywhere: pasted, never meant, and a word of their own between blanks.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if text.contains(is_invisible) {
        text.chars().filter(|c| !is_invisible(*c)).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// An error of a spreadsheet: `#REF!`, `#NAME?`, `####`.
pub(super) fn is_error(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|rest| rest.starts_with(|c: char| c == '#' || c.is_ascii_uppercase()))
}

/// What stands in columns of names and is none: totals, numbers of pages, days, formulas.
pub(super) fn is_no_name(name: &str) -> bool {
    let folded = fold(name);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let is_total = words.find(|word| !word.is_empty()).is_some_and(|word| {
        [
            "total",
            "totals",
            "totales",
            "subtotal",
            "subtotals",
            "subtotales",
        ]
        .contains(&word)
    });
    is_total
        || ["grand total", "gran total", "suma total"].contains(&folded.as_str())
        || begins_a_formula(name)
        || name.contains(|c: char| c.is_ascii_digit())
}

/// Words of a phrase for "no name"; single words of this kind are known to the reading of names.
pub(super) fn says_no_name(name: &str) -> bool {
    [
        "sin nombre",
        "no name",
        "sin dato",
        "sin datos",
        "no data",
        "not known",
        "not available",
        "no se sabe",
    ]
    .contains(&fold(name).trim())
}

/// Words that stand where nothing is known: they are no number, no address and no place.
pub(super) fn says_nothing(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    says_no_name(text)
        || [
            "",
            "n a",
            "na",
            "none",
            "no",
            "null",
            "unknown",
            "tbd",
            "ninguno",
            "ninguna",
            "no tiene",
            "desconocido",
            "desconocida",
        ]
        .contains(&words.join(" ").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_cell_is_left_out() {
        for (cell, text) in [
            ("  Marta\u{a0}", "Marta"),
            ("\u{feff}\u{200f} Marta \u{200e}", "Marta"),
            ("\u{200b}", ""),
            ("=\"012345678\"", "012345678"),
            ("=\"a\"&\"b\"", "=\"a\"&\"b\""),
            ("=\"", "=\""),
            ("5\" nail", "5\" nail"),
        ] {
            assert_eq!(bare(cell), text, "{cell:?}");
        }
        assert_eq!(visible("Xi\u{200b}cay"), "Xicay");
    }

    #[test]
    fn totals_pages_formulas_and_errors_are_no_names_and_names_are() {
        for name in [
            "TOTAL",
            "Total: 2",
            "Gran total",
            "Page 1 of 2",
            "=A1",
            "+502",
            "1986-02-03",
        ] {
            assert!(is_no_name(name), "{name}");
        }
        for name in [
            "Marta Xicay",
            "Suma",
            "Grande",
            "-Eva Tum",
            "Totoy",
            "O'Higgins",
        ] {
            assert!(!is_no_name(name), "{name}");
        }
        assert!(is_error("#REF!") && is_error("####") && !is_error("#1") && !is_error("Marta"));
        assert!(says_no_name("SIN NOMBRE") && !says_no_name("Sintia"));
        for text in ["N/A", "-", "Unknown", "no tiene", "sin datos"] {
            assert!(says_nothing(text), "{text}");
        }
        assert!(!says_nothing("Nebaj") && !says_nothing("555 0142"));
    }
}
