//! The only place where randomness enters the program.

use crate::secret::Secret;

/// Fills `bytes` from the operating system's generator.
///
/// # Panics
/// When the operating system gives no randomness. A key made without it would be worse than no
/// program at all.
#[allow(clippy::disallowed_methods)] // this is the one place that clippy.toml names
#[allow(clippy::expect_used)] // see "Panics"
pub fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("an operating system without randomness cannot keep a secret");
}

/// Random bytes that are no secret: ids, salts, nonces.
#[must_use]
pub fn make_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

/// A random secret.
#[must_use]
pub fn make_secret<const N: usize>() -> Secret<N> {
    Secret::build(fill)
}

/// A random number below `bound`, every one equally likely. `bound` must be a power of two.
#[must_use]
pub(crate) fn make_below(bound: u16) -> u16 {
    debug_assert!(
        bound.is_power_of_two(),
        "else the low numbers would come up more often"
    );
    u16::from_le_bytes(make_bytes()) & (bound - 1)
}
