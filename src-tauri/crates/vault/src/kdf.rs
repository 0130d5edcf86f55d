//! From what a person can remember to a key: Argon2id (RFC 9106), version 1.3.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use minicbor::{Decode, Encode};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::random;
use crate::secret::Secret;

const MIB: u32 = 1024;
/// Below this no vault is opened or made: RFC 9106's second recommended option.
const FLOOR: KdfParams = KdfParams {
    m_kib: 64 * MIB,
    t: 3,
    p: 4,
};
/// Beyond these a header could hang the machine that reads it.
const MOST_M_KIB: u32 = 4096 * MIB;
const MOST_T: u32 = 100;
const MOST_P: u32 = 64;

/// What one try of a passphrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct KdfParams {
    /// Memory in KiB.
    #[n(0)]
    pub m_kib: u32,
    /// Passes over the memory.
    #[n(1)]
    pub t: u32,
    /// Lanes, computed side by side.
    #[n(2)]
    pub p: u32,
}

impl Default for KdfParams {
    /// 256 MiB, 3 passes, 4 lanes.
    fn default() -> Self {
        Self {
            m_kib: 256 * MIB,
            ..FLOOR
        }
    }
}

impl KdfParams {
    /// The default, or the floor of 64 MiB on a machine with less than 4 GiB of memory.
    #[must_use]
    pub fn for_this_machine() -> Self {
        match reencuentro_platform::memory::physical_bytes() {
            Some(bytes) if bytes < 4 << 30 => FLOOR,
            _ => Self::default(),
        }
    }

    /// The same memory, with `t` raised until one try takes about `target` here (1 s is meant).
    /// It is never lowered. Takes about as long as one try.
    ///
    /// # Errors
    /// [`VaultError::KdfOutOfBounds`] when the parameters are out of bounds to begin with.
    pub fn calibrate(self, target: Duration) -> Result<Self, VaultError> {
        self.check()?;
        let begun = Instant::now();
        drop(
            Kdf {
                salt: [0; 16],
                params: self,
            }
            .stretch(b"calibration")?,
        );
        let pass = begun.elapsed() / self.t;
        let passes = target.as_nanos() / pass.as_nanos().max(1);
        let t = u32::try_from(passes)
            .unwrap_or(MOST_T)
            .clamp(self.t, MOST_T);
        Ok(Self { t, ..self })
    }

    /// Costs so small that a test can unlock a thousand times. Only test harnesses have them,
    /// and a program without the `harness` feature refuses a vault made with them.
    #[cfg(feature = "harness")]
    #[must_use]
    pub fn harness_only() -> Self {
        Self {
            m_kib: 64,
            t: 1,
            p: 1,
        }
    }

    pub(crate) fn check(&self) -> Result<(), VaultError> {
        #[cfg(feature = "harness")]
        if *self == Self::harness_only() {
            return Ok(());
        }
        let low = self.m_kib < FLOOR.m_kib || self.t < FLOOR.t || self.p < FLOOR.p;
        let high = self.m_kib > MOST_M_KIB || self.t > MOST_T || self.p > MOST_P;
        if low || high {
            Err(VaultError::KdfOutOfBounds)
        } else {
            Ok(())
        }
    }
}

/// The costs and the salt that a slot was made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Kdf {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub salt: [u8; 16],
    #[n(1)]
    pub params: KdfParams,
}

impl Kdf {
    pub(crate) fn make(params: KdfParams) -> Self {
        Self {
            salt: random::make_bytes(),
            params,
        }
    }

    /// The slow step. Checks the bounds first, whoever asks.
    pub(crate) fn stretch(&self, secret: &[u8]) -> Result<Secret<32>, VaultError> {
        self.params.check()?;
        let KdfParams { m_kib, t, p } = self.params;
        let params = Params::new(m_kib, t, p, Some(32)).map_err(|_| VaultError::KdfOutOfBounds)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut outcome = Ok(());
        let key = Secret::build(|key| {
            outcome = argon.hash_password_into(secret, &self.salt, key);
        });
        outcome
            .map(|()| key)
            .map_err(|_| VaultError::KdfOutOfBounds)
    }
}

/// The bytes of what a person typed: NFKC, so that the same letters typed on another keyboard
/// give the same key (DESIGN.md §6).
pub(crate) fn normalise(typed: &str) -> Zeroizing<Vec<u8>> {
    let mut text: Zeroizing<String> = Zeroizing::new(String::with_capacity(typed.len() * 4));
    text.extend(typed.nfkc());
    Zeroizing::new(text.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::{AssociatedData, ParamsBuilder};

    #[test]
    fn rfc_9106_argon2id_vector() {
        // RFC 9106, section 5.3.
        let mut builder = ParamsBuilder::new();
        builder.m_cost(32).t_cost(3).p_cost(4).output_len(32);
        builder.data(AssociatedData::new(&[4; 12]).unwrap());
        let params = builder.build().unwrap();
        let secret = [3; 8];
        let argon =
            Argon2::new_with_secret(&secret, Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut tag = [0; 32];
        argon
            .hash_password_into(&[1; 32], &[2; 16], &mut tag)
            .unwrap();
        assert_eq!(
            data_encoding::HEXLOWER.encode(&tag),
            "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
        );
    }

    #[test]
    fn floor_and_ceiling_hold() {
        let good = KdfParams::default();
        assert_eq!(good.check(), Ok(()));
        assert_eq!(FLOOR.check(), Ok(()));
        for bad in [
            KdfParams {
                m_kib: FLOOR.m_kib - 1,
                ..good
            },
            KdfParams { t: 2, ..good },
            KdfParams { p: 3, ..good },
            KdfParams {
                m_kib: MOST_M_KIB + 1,
                ..good
            },
            KdfParams { t: 101, ..good },
            KdfParams { p: 65, ..good },
            KdfParams {
                m_kib: 8,
                t: 1,
                p: 1,
            },
        ] {
            assert_eq!(bad.check(), Err(VaultError::KdfOutOfBounds), "{bad:?}");
            let refused = Kdf {
                salt: [0; 16],
                params: bad,
            }
            .stretch(b"x");
            assert_eq!(
                refused,
                Err(VaultError::KdfOutOfBounds),
                "and not computed: {bad:?}"
            );
        }
    }

    #[test]
    fn calibration_only_raises_passes() {
        let quick = FLOOR.calibrate(Duration::ZERO).unwrap();
        assert_eq!(quick, FLOOR, "never below what was given");
        let slow = FLOOR.calibrate(Duration::from_secs(3600)).unwrap();
        assert_eq!(
            slow,
            KdfParams { t: MOST_T, ..FLOOR },
            "and never beyond the ceiling"
        );
    }

    #[test]
    fn the_same_letters_give_the_same_bytes() {
        assert_eq!(*normalise("nin\u{303}o ﬁ"), *normalise("ni\u{f1}o fi"));
        assert_ne!(*normalise("Niño"), *normalise("niño"), "case is kept");
    }
}
