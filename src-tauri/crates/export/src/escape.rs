//! Cells that a spreadsheet would take for a formula get an apostrophe in front, and lose it again
//! on the way back in. It changes the data, so the manifest names the way: a reader that knows the
//! name undoes exactly this.

/// The name of this escape in the manifest.
pub const ESCAPE: &str = "owasp-quote-v1";

/// What a spreadsheet takes for the beginning of a formula, the full-width forms among it.
const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Puts an apostrophe before a cell that begins a formula, also behind blanks, invisible or control
/// characters. Apostrophes in front do not count, so that the way back is exact.
#[must_use]
pub fn escape(cell: &str) -> String {
    if is_risky(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell as it was before [`escape`].
#[must_use]
pub fn unescape(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if is_risky(cell) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// Whether a spreadsheet might run it.
pub(crate) fn is_risky(cell: &str) -> bool {
    for character in cell.trim_start_matches('\'').chars() {
        if STARTS.contains(&character) || character.is_control() {
            return true;
        }
        if !character.is_whitespace() && !is_invisible(character) {
            return false;
        }
    }
    false
}

/// Characters without a width: they may stand before the sign that matters, and paper has none for them.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fe00}'..='\u{fe0f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_a_formula_is_quoted_and_comes_back() {
        let risky = [
            "=cmd|' /C calc'!A0",
            "+502 5555",
            "-1",
            "@x",
            "\t=1",
            "\r",
            "\0a",
            " =1",
            "\u{a0}=1",
            "\u{200b}=1",
            "\u{feff}+1",
            "＝1",
            "'=1",
            "''@",
            "\n=1",
        ];
        for cell in risky {
            assert_eq!(escape(cell), format!("'{cell}"), "{cell:?}");
            assert_eq!(unescape(&escape(cell)), cell, "{cell:?}");
        }
        for cell in [
            "",
            "Marta",
            "'Ana",
            "d'Ávila",
            " Juan",
            "A900214331",
            "'",
            "1=1",
        ] {
            assert_eq!(escape(cell), cell, "{cell:?}");
            assert_eq!(unescape(cell), cell, "{cell:?}");
        }
    }
}
