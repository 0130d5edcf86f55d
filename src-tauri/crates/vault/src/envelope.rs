//! Sealing bytes under a key: XChaCha20-Poly1305 with a random 24-byte nonce.
//!
//! What is sealed is bound to a *namespace* (what kind of thing it is) and a *context* (which one
//! it is), so that nothing sealed can be put in another's place. The cipher does not commit to
//! its key; where a key comes from a passphrase, [`commitment`] is checked before unsealing.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::random;
use crate::secret::Secret;

const NONCE: usize = 24;
const TAG: usize = 16;

/// The seal does not open: another key, another context, or changed bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the seal does not open")]
pub struct SealBroken;

/// Seals `plain`. The result is nonce ‖ ciphertext ‖ tag, 40 bytes longer.
#[must_use]
#[allow(clippy::expect_used)] // the one error is a plaintext beyond 256 GiB, which no memory holds
pub fn seal(key: &Secret<32>, namespace: &str, context: &[&[u8]], plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE] = random::make_bytes();
    let aad = bind(namespace, context);
    let payload = Payload {
        msg: plain,
        aad: &aad,
    };
    let sealed = cipher(key).encrypt(&XNonce::from(nonce), payload);
    let sealed = sealed.expect("a plaintext in memory is far below the cipher's limit");
    [nonce.as_slice(), &sealed].concat()
}

/// Opens what [`seal`] made with the same key, namespace and context.
///
/// # Errors
/// [`SealBroken`].
pub fn unseal(
    key: &Secret<32>,
    namespace: &str,
    context: &[&[u8]],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
    let (nonce, body) = sealed.split_first_chunk::<NONCE>().ok_or(SealBroken)?;
    if body.len() < TAG {
        return Err(SealBroken);
    }
    let aad = bind(namespace, context);
    let payload = Payload {
        msg: body,
        aad: &aad,
    };
    let plain = cipher(key).decrypt(&XNonce::from(*nonce), payload);
    plain.map(Zeroizing::new).map_err(|_| SealBroken)
}

/// A value that only this key gives for this slot: a wrong key is known before anything is
/// unsealed, and no ciphertext can be made that opens under two keys.
#[must_use]
pub(crate) fn commitment(key: &Secret<32>, slot: &[u8; 16]) -> [u8; 32] {
    authenticate(key, &[b"commit", slot])
}

/// HMAC-SHA256 over the parts, one after the other. Callers see to it that the parts cannot be
/// cut elsewhere (fixed lengths or one variable part at the end).
#[must_use]
#[allow(clippy::expect_used)] // HMAC takes keys of any length
pub(crate) fn authenticate(key: &Secret<32>, parts: &[&[u8]]) -> [u8; 32] {
    let mac = Hmac::<Sha256>::new_from_slice(key.expose());
    let mut mac = mac.expect("HMAC takes a key of any length");
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().into()
}

/// HKDF-SHA256 without a salt: a key for one purpose, named by `label` and `context`.
#[must_use]
#[allow(clippy::expect_used)] // 32 bytes are within what HKDF-SHA256 gives
pub(crate) fn derive(from: &[u8], label: &str, context: &[u8]) -> Secret<32> {
    Secret::build(|key| {
        Hkdf::<Sha256>::new(None, from)
            .expand_multi_info(&[label.as_bytes(), context], key)
            .expect("HKDF-SHA256 gives up to 8,160 bytes");
    })
}

fn cipher(key: &Secret<32>) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(<&Key>::from(key.expose()))
}

/// Length before each part, so that no two lists of parts give the same bytes.
fn bind(namespace: &str, context: &[&[u8]]) -> Vec<u8> {
    let parts = std::iter::once(namespace.as_bytes()).chain(context.iter().copied());
    parts
        .flat_map(|part| [&(part.len() as u64).to_be_bytes(), part].concat())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> Secret<32> {
        Secret::from_slice(&[byte; 32])
    }

    #[test]
    fn opens_only_with_its_key_namespace_and_context() {
        let sealed = seal(&key(1), "member keys", &[b"vault", b"slot"], b"plain");
        let open = |k, namespace, context: &[&[u8]]| unseal(&key(k), namespace, context, &sealed);
        assert_eq!(
            open(1, "member keys", &[b"vault", b"slot"])
                .unwrap()
                .as_slice(),
            b"plain"
        );
        assert!(
            open(2, "member keys", &[b"vault", b"slot"]).is_err(),
            "another key"
        );
        assert!(
            open(1, "attachment", &[b"vault", b"slot"]).is_err(),
            "another kind of thing"
        );
        assert!(
            open(1, "member keys", &[b"vaults", b"lot"]).is_err(),
            "parts cut elsewhere"
        );
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let sealed = seal(&key(1), "n", &[], b"plain");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(
                unseal(&key(1), "n", &[], &changed).is_err(),
                "bit of byte {at}"
            );
            assert!(
                unseal(&key(1), "n", &[], &sealed[..at]).is_err(),
                "cut at {at}"
            );
        }
    }

    #[test]
    fn hkdf_and_hmac_match_their_rfcs() {
        // RFC 4231, case 2, with the key padded by zeros to the block as HMAC does itself.
        let mut jefe = [0; 32];
        jefe[..4].copy_from_slice(b"Jefe");
        let mac = authenticate(
            &Secret::from_slice(&jefe),
            &[b"what do ya want ", b"for nothing?"],
        );
        assert_eq!(
            data_encoding::HEXLOWER.encode(&mac),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        // RFC 5869, case 3: no salt, no info; the first 32 bytes.
        let okm = derive(&[0x0b; 22], "", b"");
        assert_eq!(
            data_encoding::HEXLOWER.encode(okm.expose()),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
        );
    }
}
