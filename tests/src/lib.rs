//! What the tests share.

#[cfg(feature = "harness")]
pub mod attack;
