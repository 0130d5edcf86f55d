//! A list goes out: from people and statements to files that a program and a spreadsheet read back,
//! through the api like any client.

#![allow(clippy::unwrap_used)] // helpers of tests, which may

#[cfg(feature = "harness")]
mod allowed;
mod canary;
mod chunks;
mod desk;
mod files;
mod funnel;
mod journey;
