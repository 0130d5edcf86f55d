//! Sealing to age recipients (age-encryption.org/v1, X25519): what is sealed here opens with any
//! age program and the identity. age makes its own file keys and its own randomness.

use std::io::{Read, Write};
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use crate::envelope::SealBroken;
use crate::error::VaultError;
use crate::secret::SecretText;

/// A checked age recipient (`age1…`).
#[derive(Clone, Debug)]
pub struct AgeRecipient(Recipient);

impl AgeRecipient {
    /// Reads a recipient as a person pastes it; spaces around it do not matter.
    ///
    /// # Errors
    /// [`VaultError::NotARecipient`].
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        Recipient::from_str(text.trim())
            .map(Self)
            .map_err(|_| VaultError::NotARecipient)
    }

    /// The recipient as text.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.to_string()
    }
}

/// Seals `plain` so that the holder of any one of these recipients' identities can open it.
///
/// # Errors
/// [`VaultError::NotARecipient`] when one of them is none, or there are none at all.
pub fn seal_to_age_recipients(plain: &[u8], recipients: &[&str]) -> Result<Vec<u8>, VaultError> {
    let mut writer = SealWriter::new(recipients, Vec::with_capacity(plain.len() + 1024))?;
    writer.write_all(plain)?;
    Ok(writer.finish()?)
}

/// Seals what is written to it, a chunk at a time, as [`seal_to_age_recipients`] does at once.
pub struct SealWriter<W: Write>(age::stream::StreamWriter<W>);

impl<W: Write> SealWriter<W> {
    /// Begins a sealed file in `out`.
    ///
    /// # Errors
    /// [`VaultError::NotARecipient`] when one of them is none, or there are none at all; what `out`
    /// says.
    pub fn new(recipients: &[&str], out: W) -> Result<Self, VaultError> {
        let parsed: Result<Vec<_>, _> = recipients
            .iter()
            .map(|text| AgeRecipient::parse(text))
            .collect();
        let parsed = parsed?;
        let each = parsed
            .iter()
            .map(|recipient| &recipient.0 as &dyn age::Recipient);
        let encryptor =
            age::Encryptor::with_recipients(each).map_err(|_| VaultError::NotARecipient)?;
        Ok(Self(encryptor.wrap_output(out)?))
    }

    /// Writes the last chunk. Without it the file cannot be opened.
    ///
    /// # Errors
    /// What `out` says.
    pub fn finish(self) -> std::io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for SealWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

/// Opens what was sealed to `identity` (`AGE-SECRET-KEY-1…`).
///
/// # Errors
/// [`SealBroken`] when the text is no identity, or it opens nothing here, or bytes have changed.
pub fn unseal_with_age_identity(
    sealed: &[u8],
    identity: &str,
) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
    let identity = Identity::from_str(identity.trim()).map_err(|_| SealBroken)?;
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| SealBroken)?;
    let each = std::iter::once(&identity as &dyn age::Identity);
    let mut reader = decryptor.decrypt(each).map_err(|_| SealBroken)?;
    // No byte of the plaintext is longer than the file: the buffer never grows and leaves no copy.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut plain).map_err(|_| SealBroken)?;
    Ok(plain)
}

/// A new random age identity, as the text that age programs read.
#[must_use]
pub fn make_identity() -> SecretText {
    SecretText::new(Identity::generate().to_string().expose_secret().to_owned())
}

/// The recipient of an identity, or `None` when the text is no identity.
#[must_use]
pub fn recipient_of(identity: &str) -> Option<String> {
    let identity = Identity::from_str(identity.trim()).ok()?;
    Some(identity.to_public().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_one_of_the_recipients_opens_and_nobody_else() {
        let (one, two, stranger) = (make_identity(), make_identity(), make_identity());
        let to = [
            recipient_of(&one).unwrap(),
            format!(" {}\n", recipient_of(&two).unwrap()),
        ];
        let sealed = seal_to_age_recipients(b"list", &[&to[0], &to[1]]).unwrap();
        for identity in [&one, &two] {
            assert_eq!(
                unseal_with_age_identity(&sealed, identity)
                    .unwrap()
                    .as_slice(),
                b"list"
            );
        }
        assert!(unseal_with_age_identity(&sealed, &stranger).is_err());
        assert!(
            sealed.starts_with(b"age-encryption.org/v1\n"),
            "stock age can open it"
        );
    }

    #[test]
    fn what_is_no_recipient_is_refused() {
        for wrong in ["", "age1", "AGE-SECRET-KEY-1", "ssh-ed25519 AAAA"] {
            assert_eq!(
                seal_to_age_recipients(b"list", &[wrong]),
                Err(VaultError::NotARecipient),
                "{wrong}"
            );
        }
        assert_eq!(
            seal_to_age_recipients(b"list", &[]),
            Err(VaultError::NotARecipient)
        );
    }
}
