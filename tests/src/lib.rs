//! What the tests share.

#[cfg(feature = "harness")]
pub mod attack;
#[cfg(feature = "harness")]
pub mod foreign;
