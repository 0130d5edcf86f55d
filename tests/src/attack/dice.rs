//! Repeatable chance: a program prints its seed and takes it back with `--seed N`.

/// SplitMix64 (Steele, Lea, Flood 2014): small, well spread, and nothing secret hangs on it.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The same seed gives the same throws.
    #[must_use]
    pub const fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// The seed after `--seed`, or this one.
    #[must_use]
    pub fn asked(otherwise: u64) -> Self {
        let mut words = std::env::args().skip_while(|word| word != "--seed");
        Self(
            words
                .nth(1)
                .and_then(|n| n.parse().ok())
                .unwrap_or(otherwise),
        )
    }

    /// Any number.
    pub fn any(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `bound`, which is not 0. The bias of the remainder does not matter here.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.any() % bound as u64).unwrap()
    }

    /// One in `n`.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}
