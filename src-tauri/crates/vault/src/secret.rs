//! Bytes that must not be copied about, printed, or left behind in memory.

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

/// `N` secret bytes: on the heap, so that moving it copies a pointer only; wiped when dropped;
/// neither `Clone` nor serialisable; `Debug` prints nothing of it.
pub struct Secret<const N: usize>(Box<[u8; N]>);

impl<const N: usize> Secret<N> {
    /// Builds a secret in its place, so that no copy stays on the stack.
    #[must_use]
    pub fn build(write: impl FnOnce(&mut [u8])) -> Self {
        let mut secret = Self(Box::new([0; N]));
        write(secret.0.as_mut_slice());
        secret
    }

    /// Takes over bytes; the caller wipes their own.
    #[must_use]
    pub fn from_slice(bytes: &[u8; N]) -> Self {
        Self::build(|place| place.copy_from_slice(bytes))
    }

    /// The one way out. What is done with the bytes must not outlive the secret.
    #[must_use]
    pub fn expose(&self) -> &[u8; N] {
        &self.0
    }

    /// A second holder of the same secret, where one struct must own it too. On purpose not
    /// `Clone`: each copy is written out and can be found.
    #[must_use]
    pub fn copy_out(&self) -> Self {
        Self::from_slice(&self.0)
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> fmt::Debug for Secret<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret<{N}>(…)")
    }
}

impl<const N: usize> PartialEq for Secret<N> {
    fn eq(&self, other: &Self) -> bool {
        equal(self.expose(), other.expose())
    }
}

impl<const N: usize> Eq for Secret<N> {}

/// Compares without telling, through the time it takes, where two values differ. The lengths are
/// no secret. Both sides are hashed first, so that no compiler can shorten the loop usefully.
#[must_use]
pub(crate) fn equal(a: &[u8], b: &[u8]) -> bool {
    let (a, b) = (Sha256::digest(a), Sha256::digest(b));
    a.iter()
        .zip(b.iter())
        .fold(0, |differ, (x, y)| differ | (x ^ y))
        == 0
}

/// Secret text: wiped when dropped.
pub type SecretText = Zeroizing<String>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_nothing_of_itself() {
        let secret = Secret::from_slice(b"hidden-hidden-hi");
        assert_eq!(format!("{secret:?}"), "Secret<16>(…)");
    }

    #[test]
    fn equal_means_equal() {
        assert_eq!(
            Secret::from_slice(&[1, 2, 3]),
            Secret::from_slice(&[1, 2, 3])
        );
        assert_ne!(
            Secret::from_slice(&[1, 2, 3]),
            Secret::from_slice(&[1, 2, 4])
        );
        assert!(!equal(b"a", b"ab"));
    }
}
