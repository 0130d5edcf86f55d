//! Passphrases: one that is offered, and a floor under those that people choose.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;
use zxcvbn::Score;

use crate::error::VaultError;
use crate::random;
use crate::secret::SecretText;

/// Seven words of 2,048 are 77 bits: beyond guessing at the cost of Argon2id.
const WORDS: usize = 7;
/// zxcvbn reads no further; what stands behind can only make a passphrase stronger.
const JUDGED_CHARACTERS: usize = 100;
const FEWEST_PIN_CHARACTERS: usize = 6;

/// The list that words are drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordLanguage {
    /// BIP 39's English list.
    English,
    /// BIP 39's Spanish list, without its accents, so that any keyboard can type it. Its words
    /// differ in their first four letters even so.
    Spanish,
}

/// A random passphrase of seven words, 77 bits, to be offered to the person.
#[must_use]
pub fn make_passphrase(language: WordLanguage) -> SecretText {
    let mut passphrase = SecretText::new(String::with_capacity(WORDS * 16));
    for at in 0..WORDS {
        if at > 0 {
            passphrase.push(' ');
        }
        passphrase.push_str(&word(language, usize::from(random::make_below(2048))));
    }
    passphrase
}

fn word(language: WordLanguage, at: usize) -> String {
    let list = match language {
        WordLanguage::English => bip39::Language::English.word_list(),
        WordLanguage::Spanish => bip39::Language::Spanish.word_list(),
    };
    list[at]
        .nfd()
        .filter(|character| !is_combining_mark(*character))
        .collect()
}

/// Refuses a passphrase that zxcvbn thinks guessable within 10^10 tries (a score under 4, its
/// "strong protection from an offline attack on a slow hash").
///
/// # Errors
/// [`VaultError::WeakPassphrase`].
pub fn check_passphrase(passphrase: &str) -> Result<(), VaultError> {
    let judged = SecretText::new(passphrase.chars().take(JUDGED_CHARACTERS).collect());
    match zxcvbn::zxcvbn(&judged, &["reencuentro"]).score() {
        Score::Four => Ok(()),
        _ => Err(VaultError::WeakPassphrase),
    }
}

/// Refuses a PIN that is tried first: fewer than six characters, a run (`123456`, `987654`) or a
/// repetition (`111111`, `121212`, `271271`).
///
/// # Errors
/// [`VaultError::WeakPin`].
pub fn check_pin(pin: &str) -> Result<(), VaultError> {
    let typed: Zeroizing<Vec<char>> = Zeroizing::new(pin.nfkc().collect());
    if typed.len() < FEWEST_PIN_CHARACTERS || is_run(&typed) || is_repetition(&typed) {
        return Err(VaultError::WeakPin);
    }
    Ok(())
}

/// Each character is the next of the one before, or each the previous; after 9 comes 0.
fn is_run(typed: &[char]) -> bool {
    let follows = |a: char, b: char| u32::from(a) + 1 == u32::from(b) || (a, b) == ('9', '0');
    let pairs = || typed.windows(2);
    pairs().all(|pair| follows(pair[0], pair[1])) || pairs().all(|pair| follows(pair[1], pair[0]))
}

/// The same few characters over and over.
fn is_repetition(typed: &[char]) -> bool {
    (1..=typed.len() / 2).any(|period| {
        let later = typed.iter().skip(period);
        later.zip(typed).all(|(now, before)| now == before)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn each_list_has_2048_words_that_any_keyboard_types() {
        for language in [WordLanguage::English, WordLanguage::Spanish] {
            let words: HashSet<String> = (0..2048).map(|at| word(language, at)).collect();
            assert_eq!(
                words.len(),
                2048,
                "77 bits need distinct words: {language:?}"
            );
            assert!(
                words
                    .iter()
                    .all(|w| w.chars().all(|c| c.is_ascii_lowercase()))
            );
            let starts: HashSet<&str> = words.iter().map(|w| &w[..w.len().min(4)]).collect();
            assert_eq!(starts.len(), 2048, "four letters tell a word: {language:?}");
        }
    }

    #[test]
    fn what_is_offered_is_strong_and_new_each_time() {
        for language in [WordLanguage::English, WordLanguage::Spanish] {
            let offered = make_passphrase(language);
            assert_eq!(offered.split(' ').count(), 7);
            assert_eq!(check_passphrase(&offered), Ok(()));
            assert_ne!(*offered, *make_passphrase(language));
        }
    }

    #[test]
    fn weak_passphrases_are_refused() {
        for weak in [
            "",
            "password",
            "123456789012",
            "reencuentro2026",
            "qwertyuiop",
            "aaaaaaaaaaaa",
        ] {
            assert_eq!(
                check_passphrase(weak),
                Err(VaultError::WeakPassphrase),
                "{weak}"
            );
        }
    }

    #[test]
    fn a_pin_that_is_tried_first_is_refused() {
        for weak in [
            "",
            "27182",
            "123456",
            "654321",
            "567890",
            "210987",
            "abcdef",
            "111111",
            "121212",
            "271271",
            "2712712",
            "ÀÀÀÀÀÀ",
        ] {
            assert_eq!(check_pin(weak), Err(VaultError::WeakPin), "{weak}");
        }
        for fine in ["271828", "314159", "123465", "112358", "121213", "casa 4"] {
            assert_eq!(check_pin(fine), Ok(()), "{fine}");
        }
    }
}
