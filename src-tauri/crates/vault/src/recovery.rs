//! The recovery code: 160 random bits on paper, in an alphabet that survives handwriting.
//!
//! Eight groups of four characters of Crockford's base32 (no I, L, O, U), and a ninth group that
//! checks them: the first 20 bits of SHA-256(`"reencuentro recovery check 1"` ‖ code). A typing
//! mistake is found before anything is tried, but for one in a million.

use std::fmt;

use data_encoding::{Encoding, Specification};
use sha2::{Digest, Sha256};

use crate::error::VaultError;
use crate::random;
use crate::secret::{Secret, SecretText};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_CHARACTERS: usize = 32;
const CHECK_CHARACTERS: usize = 4;
const GROUP: usize = 4;

/// A recovery code. Shown once, as a printable kit; only what it opens is kept.
pub struct RecoveryCode(Secret<20>);

impl RecoveryCode {
    /// A new random code.
    #[must_use]
    pub fn make() -> Self {
        Self(random::make_secret())
    }

    /// Reads a code as a person types it: any case, any spaces or dashes, `I` and `L` for 1 and
    /// `O` for 0.
    ///
    /// # Errors
    /// [`VaultError::MistypedRecoveryCode`] when it has not 36 characters of the alphabet or the
    /// last group does not check the others.
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let mut characters = SecretText::new(String::with_capacity(CODE_CHARACTERS * 4));
        for character in typed.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
            characters.push(forgive(character).ok_or(VaultError::MistypedRecoveryCode)?);
        }
        if characters.len() != CODE_CHARACTERS + CHECK_CHARACTERS {
            return Err(VaultError::MistypedRecoveryCode);
        }
        let (code, check) = characters.split_at(CODE_CHARACTERS);
        let mut outcome = Ok(0);
        let secret = Secret::build(|place| {
            outcome = encoding()
                .decode_mut(code.as_bytes(), place)
                .map_err(|_| ());
        });
        let read = Self(secret);
        if outcome.is_err() || read.check_group() != check {
            return Err(VaultError::MistypedRecoveryCode);
        }
        Ok(read)
    }

    /// The nine groups of four characters, the last one the check. For printing, and for asking
    /// a person to type two of them back.
    #[must_use]
    pub fn groups(&self) -> Vec<SecretText> {
        let text = SecretText::new(encoding().encode(self.0.expose()));
        let mut groups: Vec<SecretText> = (0..CODE_CHARACTERS / GROUP)
            .map(|at| SecretText::new(text[at * GROUP..(at + 1) * GROUP].to_owned()))
            .collect();
        groups.push(SecretText::new(self.check_group()));
        groups
    }

    /// The code in one line, groups joined by dashes.
    #[must_use]
    pub fn text(&self) -> SecretText {
        let mut line = SecretText::new(String::with_capacity(48));
        for (at, group) in self.groups().iter().enumerate() {
            if at > 0 {
                line.push('-');
            }
            line.push_str(group);
        }
        line
    }

    pub(crate) fn bytes(&self) -> &[u8; 20] {
        self.0.expose()
    }

    fn check_group(&self) -> String {
        let digest = Sha256::new()
            .chain_update(b"reencuentro recovery check 1")
            .chain_update(self.0.expose())
            .finalize();
        let bits = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]) >> 12;
        let at = |shift: u32| char::from(ALPHABET[((bits >> shift) & 31) as usize]);
        [15, 10, 5, 0].into_iter().map(at).collect()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}

fn forgive(character: char) -> Option<char> {
    let upper = match character.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    u8::try_from(upper)
        .is_ok_and(|byte| ALPHABET.contains(&byte))
        .then_some(upper)
}

#[allow(clippy::expect_used)] // a constant specification, exercised by every test here
fn encoding() -> Encoding {
    let mut specification = Specification::new();
    specification
        .symbols
        .push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    specification
        .encoding()
        .expect("thirty-two distinct ASCII symbols make an encoding")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn has_nine_groups_of_four() {
        let code = RecoveryCode::make();
        assert_eq!(code.groups().len(), 9);
        assert!(code.groups().iter().all(|group| group.len() == 4));
        assert_eq!(code.text().len(), 9 * 4 + 8);
        assert_eq!(format!("{code:?}"), "RecoveryCode(…)");
    }

    #[test]
    fn a_known_code_reads_for_ever() {
        let code = RecoveryCode(Secret::from_slice(&[0; 20]));
        assert!(
            code.text()
                .starts_with("0000-0000-0000-0000-0000-0000-0000-0000-")
        );
        let forgiven = code
            .text()
            .replace('0', "o")
            .to_lowercase()
            .replace('-', " ");
        assert_eq!(RecoveryCode::parse(&forgiven).unwrap().bytes(), &[0; 20]);
        let ones = RecoveryCode(Secret::build(|b| {
            encoding()
                .decode_mut(b"11111111111111111111111111111111", b)
                .unwrap();
        }));
        for letter in ["I", "l", "L", "i"] {
            let typed = ones.text().replace('1', letter);
            assert_eq!(
                RecoveryCode::parse(&typed).unwrap().bytes(),
                ones.bytes(),
                "{letter}"
            );
        }
    }

    #[test]
    fn lengths_and_foreign_characters_are_mistypes() {
        let text = RecoveryCode::make().text();
        for typed in [
            "",
            "0",
            &text[1..],
            &format!("{}0", *text),
            &text.replacen('-', "ñ", 1),
        ] {
            assert_eq!(
                RecoveryCode::parse(typed).unwrap_err(),
                VaultError::MistypedRecoveryCode,
                "{typed}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_one_wrong_character_is_noticed_or_checks_out_as_another_code(
            bytes: [u8; 20], at in 0_usize..36, other in 0_usize..32
        ) {
            let code = RecoveryCode(Secret::from_slice(&bytes));
            let mut typed: Vec<char> = code.text().chars().filter(|c| *c != '-').collect();
            let wrong = char::from(ALPHABET[other]);
            prop_assume!(typed[at] != wrong);
            typed[at] = wrong;
            let typed: String = typed.into_iter().collect();
            // One in 2^20 wrong codes checks out; it must then differ from the right one.
            if let Ok(read) = RecoveryCode::parse(&typed) {
                prop_assert_ne!(read.bytes(), code.bytes());
            }
        }

        #[test]
        fn what_is_printed_reads_back(bytes: [u8; 20]) {
            let code = RecoveryCode(Secret::from_slice(&bytes));
            let read = RecoveryCode::parse(&code.text()).unwrap();
            prop_assert_eq!(read.bytes(), &bytes);
        }
    }
}
