//! A small source of chance: the same seed gives the same numbers on every machine (`SplitMix64`).

/// The source.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bd1_e995)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ bits >> 31
    }

    /// From 0 to below 1.
    pub fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.part() < probability
    }

    /// From 0 to below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// One of these.
    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A place in a list of growing weights.
    pub fn weighted(&mut self, sums: &[f64]) -> usize {
        let at = self.part() * sums.last().copied().unwrap_or(0.0);
        sums.partition_point(|sum| *sum <= at).min(sums.len() - 1)
    }

    /// A number between two, likeliest at the third.
    pub fn triangular(&mut self, low: f64, high: f64, mode: f64) -> f64 {
        let (at, bend) = (self.part(), (mode - low) / (high - low));
        if at < bend {
            low + (at * (high - low) * (mode - low)).sqrt()
        } else {
            high - ((1.0 - at) * (high - low) * (high - mode)).sqrt()
        }
    }

    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            let other = self.below(at + 1);
            all.swap(at, other);
        }
    }

    /// So many different ones of these.
    pub fn sample<T: Clone>(&mut self, all: &[T], n: usize) -> Vec<T> {
        let mut places: Vec<usize> = (0..all.len()).collect();
        self.shuffle(&mut places);
        places.truncate(n);
        places.into_iter().map(|at| all[at].clone()).collect()
    }
}
