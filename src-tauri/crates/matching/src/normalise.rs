//! Text to comparable words: mojibake repaired, accents and apostrophes dropped, particles joined.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The characters of Windows-1252 from 0x80 to 0x9F; U+FFFD where the byte has none.
const CP1252_HIGH: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

/// Repairs UTF-8 that was read as Windows-1252 or Latin-1 (`PÃ©rez`), up to twice over.
///
/// Only whole sequences that are valid UTF-8 are put back, so that a true `Ã` stays.
#[must_use]
pub fn repair_mojibake(text: &str) -> Cow<'_, str> {
    let Some(once) = repair_once(text) else {
        return Cow::Borrowed(text);
    };
    Cow::Owned(repair_once(&once).unwrap_or(once))
}

fn repair_once(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let characters: Vec<char> = text.chars().collect();
    let mut repaired = String::with_capacity(text.len());
    let mut changed = false;
    let mut position = 0;
    while let Some(&character) = characters.get(position) {
        match sequence_at(&characters[position..]) {
            Some((original, length)) => {
                repaired.push(original);
                position += length;
                changed = true;
            }
            None => {
                repaired.push(character);
                position += 1;
            }
        }
    }
    changed.then_some(repaired)
}

/// The character whose UTF-8 bytes stand here, each as a character of its own, and how many.
fn sequence_at(characters: &[char]) -> Option<(char, usize)> {
    let length = match byte_of(*characters.first()?)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = characters
        .get(..length)?
        .iter()
        .map(|c| byte_of(*c))
        .collect();
    let original = std::str::from_utf8(&bytes?).ok()?.chars().next()?;
    is_of_names(original).then_some((original, length))
}

/// True for what stands in names: Latin letters, accents, dashes and quotes. Without this bound
/// `PÚ’` would be read as an Arabic letter.
const fn is_of_names(character: char) -> bool {
    matches!(
        character,
        '\u{a0}'..='\u{24f}' | '\u{2b0}'..='\u{2ff}' | '\u{300}'..='\u{30f}' | '\u{327}'..='\u{328}'
            | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{203f}' | '\u{a78b}'..='\u{a78c}'
    )
}

/// The byte that this character was read from.
fn byte_of(character: char) -> Option<u8> {
    if character == '\u{fffd}' {
        return None;
    }
    if let Some(position) = CP1252_HIGH.iter().position(|c| *c == character) {
        return u8::try_from(position + 0x80).ok();
    }
    u8::try_from(u32::from(character)).ok()
}

/// Apostrophes and glottal marks of every code point in use: they are dropped, not replaced.
#[must_use]
pub const fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '`'
            | '´'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{201a}'
            | '\u{201b}'
            | '\u{2032}'
            | '\u{2035}'
            | '\u{2b9}'
            | '\u{2bb}'
            | '\u{2bc}'
            | '\u{2bd}'
            | '\u{2be}'
            | '\u{2bf}'
            | '\u{2c0}'
            | '\u{2c8}'
            | '\u{2ca}'
            | '\u{2cb}'
            | '\u{a78b}'
            | '\u{a78c}'
            | '\u{5f3}'
            | '\u{55a}'
            | '\u{ff07}'
            | '\u{ff40}'
            | '\u{7f4}'
            | '\u{7f5}'
    )
}

/// Lower case without accents or apostrophes, hyphens and everything else as single blanks.
///
/// `ñ` becomes `n`: lists lose it, and people type it either way.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folded = String::with_capacity(text.len());
    // Before decomposing, which would make a blank and an accent of the apostrophe ´.
    let repaired = repair_mojibake(text);
    let kept = repaired
        .chars()
        .filter(|c| !is_apostrophe(*c) && !is_invisible(*c));
    for character in kept.nfkd() {
        if is_combining_mark(character) || is_apostrophe(character) {
            continue;
        }
        for lower in character.to_lowercase() {
            push_folded(&mut folded, lower);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// What [`fold`] does, for the most of names.
fn fold_ascii(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().filter(|c| !is_apostrophe(*c)) {
        push_folded(&mut folded, character.to_ascii_lowercase());
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push_folded(folded: &mut String, character: char) {
    match character {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ł' => folded.push('l'),
        'ı' => folded.push('i'),
        // What lower-casing decomposes, such as İ.
        c if is_combining_mark(c) => {}
        // An ordinal sign stands for the letters it raises: M.ª is Maria.
        c if c.is_alphanumeric() => folded.push(c),
        _ if folded.is_empty() || folded.ends_with(' ') => {}
        _ => folded.push(' '),
    }
}

/// Soft hyphens, zero-width characters and marks of direction that pasted cells carry.
#[must_use]
pub const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// One word of a name with the particles before it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NameToken {
    /// Particles and word as one: `delacruz`.
    pub joined: String,
    /// The bare word, where there were particles: `cruz`.
    pub head: Option<String>,
}

impl NameToken {
    /// The word without particles.
    #[must_use]
    pub fn bare(&self) -> &str {
        self.head.as_deref().unwrap_or(&self.joined)
    }
}

const PARTICLES: &[&str] = &[
    "de", "del", "la", "las", "los", "el", "da", "do", "dos", "das", "van", "von", "san", "santa",
];

/// The words of a name, folded, each with its particles; a `y` between surnames is left out.
#[must_use]
pub fn name_tokens(name: &str) -> Vec<NameToken> {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut tokens = Vec::with_capacity(words.len());
    let mut particles = String::new();
    for (position, word) in words.iter().enumerate() {
        let last = position + 1 == words.len();
        if !last && matches!(*word, "y" | "e") && position > 0 {
            continue;
        }
        if !last && PARTICLES.contains(word) {
            particles.push_str(word);
            continue;
        }
        let head = (!particles.is_empty()).then(|| (*word).to_owned());
        particles.push_str(word);
        tokens.push(NameToken {
            joined: std::mem::take(&mut particles),
            head,
        });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn mojibake_of_lists_is_put_back() {
        for (damaged, whole) in [
            ("PÃ©rez", "Pérez"),
            ("MuÃ±oz", "Muñoz"),
            ("GarcÃ\u{ad}a", "García"),
            ("Ã\u{81}lvarez", "Álvarez"),
            ("Kâ€™icheâ€™", "K’iche’"),
            ("PÃƒÂ©rez", "Pérez"),
            ("IxchÃ© Pérez", "Ixché Pérez"),
        ] {
            assert_eq!(repair_mojibake(damaged), whole);
        }
        for whole in [
            "São Tomé",
            "ÃNGELA",
            "PÚ’",
            "Q’ANJOB’AL Ñ’",
            "Pérez",
            "Marta",
            "Kʼicheʼ",
            "",
        ] {
            assert_eq!(repair_mojibake(whole), whole);
        }
    }

    #[test]
    fn folding_as_a_table() {
        for (text, folded) in [
            ("Pérez", "perez"),
            ("PE\u{301}REZ", "perez"),
            ("Muñoz", "munoz"),
            ("K'iche'", "kiche"),
            ("K\u{2019}iche\u{2019}", "kiche"),
            ("K\u{2bc}iche\u{2bc}", "kiche"),
            ("K\u{a78c}iche\u{a78c}", "kiche"),
            ("K´iche`", "kiche"),
            ("Xicay-Ixtuc", "xicay ixtuc"),
            ("Xicay\u{2011}Ixtuc", "xicay ixtuc"),
            ("  Xicay\u{a0}\u{a0}Ixtuc ", "xicay ixtuc"),
            ("Xi\u{200b}cay\u{feff}", "xicay"),
            ("Xicay, Marta", "xicay marta"),
            ("Ma. Elena", "ma elena"),
            ("Agüero", "aguero"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }

    #[test]
    fn particles_join_and_leave_the_bare_word() {
        let read = |name: &str| {
            let tokens = name_tokens(name).into_iter();
            tokens
                .map(|t| (t.joined, t.head.unwrap_or_default()))
                .collect::<Vec<_>>()
        };
        let plain = |word: &str| (word.to_owned(), String::new());
        let joined = |word: &str, head: &str| (word.to_owned(), head.to_owned());
        assert_eq!(
            read("Juan de la Cruz Pop"),
            [plain("juan"), joined("delacruz", "cruz"), plain("pop")]
        );
        assert_eq!(read("Del Cid"), [joined("delcid", "cid")]);
        assert_eq!(read("De La O"), [joined("delao", "o")]);
        assert_eq!(read("López y Pérez"), [plain("lopez"), plain("perez")]);
        assert_eq!(read("Ana de"), [plain("ana"), plain("de")]);
        assert_eq!(read(" "), []);
    }

    proptest! {
        #[test]
        fn folding_is_stable_and_never_panics(text in ".{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(&fold(&once), &once);
            let _ = name_tokens(&text);
        }

        #[test]
        fn what_a_wrong_reader_did_is_undone(text in "[a-zA-ZáéíóúñÁÉÍÓÚÑ’ʼ ]{0,20}") {
            let wrong: String = text.bytes().map(|b| match b {
                0x80..=0x9f if CP1252_HIGH[usize::from(b - 0x80)] != '\u{fffd}' =>
                    CP1252_HIGH[usize::from(b - 0x80)],
                b => char::from(b),
            }).collect();
            prop_assert_eq!(repair_mojibake(&wrong), text);
        }
    }
}
