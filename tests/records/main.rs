//! Every act that a person can write, through the api like any client: what it changes on the
//! family's page, and what the rule says against it.

#![allow(clippy::unwrap_used)] // helpers of tests, which may

mod cases;
mod claims;
mod contact;
#[allow(dead_code)] // the desk of the deliveries, which knows more steps than these need
#[path = "../deliver/desk.rs"]
mod desk;
mod documents;
#[cfg(feature = "harness")]
mod frozen;
mod grid;
mod page;
mod pairs;
mod past;
mod people;
mod reads;
mod today;
mod vocabularies;
