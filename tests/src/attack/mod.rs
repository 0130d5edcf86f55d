//! What the programs of `tests/attack` share: a desk that works through the api, a season of
//! invented work, and what is asked of a vault after something was done to it.
//!
//! Every one of these programs has a small form (`--small`, run by `npm test`) and a long one
//! (`cargo xtask long NAME`), whose result stands in docs/ASSURANCE.md.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a harness that cannot go on stops
#![allow(clippy::print_stdout)] // its report is its output

pub mod after;
pub mod canaries;
pub mod crash;
pub mod desk;
pub mod dice;
pub mod flips;
pub mod full;
pub mod pages;
pub mod power;
pub mod search;
pub mod season;

/// How much a program does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In every `npm test`.
    Small,
    /// Before a release.
    Long,
}

impl Form {
    /// `--small` among the program's words, or the long form.
    #[must_use]
    pub fn asked() -> Self {
        if std::env::args().any(|word| word == "--small") {
            Self::Small
        } else {
            Self::Long
        }
    }

    /// One number for each form.
    #[must_use]
    pub const fn pick(self, small: usize, long: usize) -> usize {
        match self {
            Self::Small => small,
            Self::Long => long,
        }
    }
}
