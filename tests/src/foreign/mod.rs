//! Everything of a list that reads what strangers wrote, each as a function of bytes with the laws it
//! must keep: fed with the awkward lists of tests/lists/fixtures and with what becomes of them by
//! chance. In small in every `npm test`; in long, guided by coverage, by `cargo xtask long fuzz`.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a harness that cannot go on stops
#![allow(clippy::print_stdout)] // its report is its output

mod corpus;
mod guided;
pub mod mutate;
mod parsers;
mod table;
mod turns;

pub use guided::run as guided;
pub use parsers::{PARSERS, Parser, named};
pub use turns::{Finding, Tally, turns};
