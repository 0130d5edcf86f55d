//! The payload of an entry: JSON as written, never re-encoded, bound to its header by a salted
//! commitment so that it can be removed without breaking the chain and not guessed from the hash.

use sha2::{Digest, Sha256};

/// Length of a payload's salt in bytes.
const SALT_LEN: usize = 32;

/// A payload with its salt.
#[derive(Clone, PartialEq, Eq)]
pub struct Payload {
    /// Random, 32 bytes; removed together with the payload by a redaction.
    pub salt: Vec<u8>,
    /// JSON as written.
    pub body: Vec<u8>,
}

impl Payload {
    /// Binds a body to a fresh random salt.
    #[must_use]
    pub fn make(body: Vec<u8>) -> Self {
        let mut salt = vec![0u8; SALT_LEN];
        reencuentro_vault::random::fill(&mut salt);
        Self { salt, body }
    }

    /// The commitment that stands in the header.
    #[must_use]
    pub fn commit(&self) -> [u8; 32] {
        commit_of(&self.salt, &self.body)
    }
}

/// SHA-256(salt ‖ payload).
#[must_use]
pub fn commit_of(salt: &[u8], body: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(body);
    hash.finalize().into()
}

impl std::fmt::Debug for Payload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Payload({} bytes)", self.body.len())
    }
}
